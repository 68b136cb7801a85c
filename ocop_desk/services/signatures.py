"""Who has to sign minutes and summary, and who has signed, with the fingerprint of the certificate."""

from dataclasses import dataclass
from datetime import datetime

from ocop_desk.documents.paper.file_names import MINUTES_FILE
from ocop_desk.documents.paper.signatories import Signatory, chair_signatory, secretary_signatory
from ocop_desk.domain.problems import Problem
from ocop_desk.domain.records import SessionRecord
from ocop_desk.domain.said import said
from ocop_desk.domain.text import fold
from ocop_desk.services.desk import Desk


@dataclass(frozen=True, slots=True)
class SignatureLine:
    """One room for a signature; `signed_at` is None while it is empty. `holder` is the certificate's."""

    role: str
    name: str
    post: str
    signed_at: datetime | None = None
    holder: str = ""
    fingerprint_words: str = ""


def signature_lines(desk: Desk, record: SessionRecord) -> tuple[SignatureLine, ...]:
    """Who signs the minutes of a session, in the order of the paper, with the signatures they have."""
    with desk.read() as work:
        latest = work.papers.latest(record.session_id, MINUTES_FILE)
    given = _given(latest.data) if latest is not None else {}
    return tuple(_line(one, given) for one in (secretary_signatory(record), chair_signatory(record)))


def signing_notice(record: SessionRecord, name: str, holder: str) -> Problem | None:
    """What to tell before a person signs with a certificate that is not in that person's name; None where it is.

    A council's seal puts nobody's name under the minutes, and neither does the key of somebody else.
    """
    if not name.strip() or fold(holder) == fold(name):
        return None
    if fold(holder) in {fold(record.council.name), fold(record.council.agency)}:
        message = said("Khóa này cấp cho {holder}, không phải khóa riêng của {name}.", holder=holder, name=name)
    else:
        message = said("Chứng thư số của khóa này mang tên {holder}; người ký là {name}.", holder=holder, name=name)
    return Problem("other_holder", "", message, said("Mỗi người ký bằng khóa của mình: kiểm tra đã chọn đúng khóa."))


def _line(signatory: Signatory, given: dict[str, SignatureLine]) -> SignatureLine:
    empty = SignatureLine(signatory.role, signatory.name, signatory.post)
    return given.get(signatory.role, empty)


def _given(pdf: bytes) -> dict[str, SignatureLine]:
    """The signatures of a paper by the role whose field they fill."""
    from ocop_desk.packages.certificates import describe
    from ocop_desk.packages.pades_reading import read_signatures

    lines = {}
    for signature in read_signatures(pdf, MINUTES_FILE):
        about = describe(signature.certificate)
        lines[signature.field] = SignatureLine(
            signature.field, signature.name, signature.post, signature.signed_at, about.holder, about.fingerprint_words
        )
    return lines
