"""What a dossier needs and how each paper of it stands, as a table and in a sentence."""

from collections.abc import Iterable

from ocop_desk.documents.paper.dossier_facts import DossierFacts
from ocop_desk.documents.paper.dossier_tables import SIZE
from ocop_desk.documents.paper.dossier_wording import document_name
from ocop_desk.documents.paper.paged import PagedTable
from ocop_desk.documents.paper.tables import Column, long_table
from ocop_desk.domain.dossier_completeness import Completeness, RequirementStanding, Standing, Validity
from ocop_desk.domain.numbers import date_text

STANDING_NAMES = {
    Standing.MISSING: "Thiếu",
    Standing.EXPIRED: "Hết hạn trước ngày họp",
    Standing.EXPIRES: "Hết hạn trước giấy chứng nhận",
    Standing.UNDATED: "Chưa rõ thời hạn",
    Standing.THERE: "Có",
}


def requirements_table(
    facts: DossierFacts, width: float, standings: Iterable[RequirementStanding] | None = None
) -> PagedTable:
    """Each paper that is wanted, the document that answers it, and how it stands; all of them, or those given."""
    columns = (
        Column("TT", 28),
        Column("Giấy tờ cần có", (width - 28 - 96) * 0.5, "LEFT"),
        Column("Tài liệu trong hồ sơ", (width - 28 - 96) * 0.5, "LEFT"),
        Column("Tình trạng", 96),
    )
    wanted = facts.completeness.requirements if standings is None else standings
    rows = [
        (str(number), one.requirement.title, _documents(facts, one), _standing(facts.completeness, one))
        for number, one in enumerate(wanted, start=1)
    ]
    found = facts.completeness
    if standings is None and found.samples_wanted:
        there = "Có" if found.samples >= found.samples_wanted else "Thiếu"
        count = f"Đã nhận {found.samples} mẫu"
        rows.append((str(len(rows) + 1), f"Mẫu sản phẩm: {found.samples_wanted} mẫu", count, there))
    table = long_table(columns, rows or [("", "Không có", "", "")], size=SIZE)
    table.spaceAfter = 8
    return table


def verdict(found: Completeness) -> str:
    """Whether the dossier may go before the council on its day."""
    held_to = f"xét cho phiên họp ngày {date_text(found.day)}"
    if found.is_complete:
        return f"Hồ sơ đủ thành phần, {held_to}."
    count = len(found.wanting()) + (found.samples < found.samples_wanted)
    return f"Hồ sơ chưa đủ, {held_to}: còn {count} mục thiếu hoặc hết hạn."


def _documents(facts: DossierFacts, one: RequirementStanding) -> str:
    documents = (facts.content.document(number) for number in one.documents)
    return "\n".join(document_name(document) for document in documents if document is not None)


def _standing(found: Completeness, one: RequirementStanding) -> str:
    text = STANDING_NAMES[one.standing]
    if one.until is not None:
        return f"{text}\n(hạn {date_text(one.until)})"
    if one.standing is Standing.UNDATED and one.requirement.validity is Validity.WHOLE_CERTIFICATE:
        return f"{text}\n(cần đến {date_text(found.certificate_ends)})"
    return text
