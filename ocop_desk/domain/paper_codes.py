"""What the code on a paper scorecard says, and whose the pages of a scan are.

Every page carries OCOP:P:1:<session>.<entry>.<member>.<round>.<page>:<council>:<scorecard>. The two tags tell sheets of
another council's file, and of a scorecard that was changed after printing, from those of the same numbers.
"""

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

VERSION = 1
_NUMBER = r"([0-9]{1,9})"
_NUMBERS = r"\.".join([_NUMBER] * 5)
_TAG = "([0-9A-F]{6})"
_CODE = re.compile(rf"OCOP:P:([0-9]{{1,3}}):{_NUMBERS}:{_TAG}:{_TAG}")
_ANY_VERSION = re.compile(r"OCOP:P:([0-9]{1,3}):")


@dataclass(frozen=True, slots=True)
class PaperPlace:
    """The sheet that a paper scorecard was printed for."""

    session_id: int
    entry_id: int
    member_id: int
    round_number: int


@dataclass(frozen=True, slots=True)
class PaperCode:
    """One page of a paper scorecard; pages count from 1."""

    place: PaperPlace
    page: int
    council: str
    scorecard: str

    def text(self) -> str:
        """What its QR code says, in letters that make the code small."""
        place = self.place
        numbers = (place.session_id, place.entry_id, place.member_id, place.round_number, self.page)
        return f"OCOP:P:{VERSION}:{'.'.join(map(str, numbers))}:{self.council}:{self.scorecard}"

    def on_page(self, page: int) -> "PaperCode":
        """The code of another page of the same sheet."""
        return replace(self, page=page)


class UnknownPaperCode(ValueError):
    """A code of a paper scorecard that this program does not understand: of a later version, or spoilt."""


def council_tag(council_uid: str) -> str:
    """Six letters that tell one council's file from another's."""
    return _tag("council", council_uid)


def scorecard_tag(sha256: str) -> str:
    """Six letters that tell a scorecard from the same one with other content."""
    return _tag("scorecard", sha256)


def read_paper_code(text: str) -> PaperCode | None:
    """The page that a code stands for; None where it is none of a paper scorecard. Raises UnknownPaperCode."""
    if _ANY_VERSION.match(text) is None:
        return None
    match = _CODE.fullmatch(text)
    if match is None or int(match[1]) != VERSION:
        raise UnknownPaperCode(text)
    session_id, entry_id, member_id, round_number, page = (int(match[at]) for at in range(2, 7))
    return PaperCode(PaperPlace(session_id, entry_id, member_id, round_number), page, match[7], match[8])


@dataclass(frozen=True, slots=True)
class ScannedSheet:
    """The pages of a scan that belong to one sheet, counted from 1; `code` is of the first page that was read."""

    code: PaperCode
    pages: tuple[int, ...]


@dataclass(frozen=True)
class ScanDivision:
    """A scan divided: its sheets in the order they come, and pages before the first code that nobody can tell."""

    sheets: tuple[ScannedSheet, ...]
    unknown: tuple[int, ...]
    guessed: tuple[int, ...]
    """Pages without a readable code, given to the sheet before them."""


def divide_scan(codes: Sequence[PaperCode | None]) -> ScanDivision:
    """Divide the pages of a scan by their codes; a page without one goes with the sheet before it."""
    sheets: dict[tuple[PaperPlace, str, str], tuple[PaperCode, list[int]]] = {}
    unknown: list[int] = []
    guessed: list[int] = []
    now: list[int] | None = None
    for page, code in enumerate(codes, start=1):
        if code is not None:
            now = sheets.setdefault((code.place, code.council, code.scorecard), (code, []))[1]
        if now is None:
            unknown.append(page)
            continue
        if code is None:
            guessed.append(page)
        now.append(page)
    found = tuple(ScannedSheet(code, tuple(pages)) for code, pages in sheets.values())
    return ScanDivision(found, tuple(unknown), tuple(guessed))


def _tag(what: str, value: str) -> str:
    return hashlib.sha256(f"ocop-desk/paper/{VERSION}/{what}/{value}".encode()).hexdigest()[:6].upper()
