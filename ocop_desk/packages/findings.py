"""What checking a package or a PDF brings to light."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from ocop_desk.domain.problems import InputRefused, Problem, placed
from ocop_desk.domain.said import NOTHING, Said, said


class Severity(StrEnum):
    """Whether a finding spoils the package or is only to be known."""

    ERROR = "error"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class PackageFinding:
    """One thing that was found: a code for programs, a place (an entry's name) and a Vietnamese sentence."""

    code: str
    place: str
    message: Said
    severity: Severity = Severity.ERROR

    def sentence(self) -> Said:
        """Place and message in one line."""
        return placed(self.place, self.message)


def note(code: str, place: str, message: Said) -> PackageFinding:
    """A finding that spoils nothing."""
    return PackageFinding(code, place, message, Severity.NOTE)


@dataclass(frozen=True, slots=True)
class Signer:
    """Who signed, by the certificate; `signed_at` is the signer's own claim (UTC), None where there is none.

    `place` is the signature's entry or the PDF and its field. `trusted` is None where no certificate was given
    to compare with.
    """

    place: str
    name: str
    organisation: str
    fingerprint: str
    fingerprint_words: str
    signed_at: datetime | None
    trusted: bool | None


class Refused(Exception):
    """Something that cannot be checked any further, with what was found."""

    def __init__(self, *findings: PackageFinding) -> None:
        self.findings = findings
        super().__init__("; ".join(finding.sentence() for finding in findings))

    def as_input_refused(self) -> InputRefused:
        """The same as a refusal of input, for callers who act on a file rather than judge it."""
        return InputRefused(
            [Problem(one.code, one.place, one.message, _REMEDIES.get(one.code, _BRING_AGAIN)) for one in self.findings]
        )


_BRING_AGAIN = said("Chép lại tệp từ máy đã lập ra nó; nếu vẫn vậy thì nhờ lập lại.")
_REMEDIES = {"unknown-kind": said("Chọn đúng tệp cần dùng."), "unknown-version": NOTHING}
