"""The inventory of a dossier: every document with its hash, the pages of each criterion, what was taken out."""

from collections.abc import Iterable

from reportlab.platypus import Flowable, Spacer

from ocop_desk.documents.paper import styles
from ocop_desk.documents.paper.dossier_changes import changes_table
from ocop_desk.documents.paper.dossier_contents import DossierPaper, dossier_paper_file
from ocop_desk.documents.paper.dossier_facts import DossierFacts
from ocop_desk.documents.paper.dossier_tables import SIZE, criteria_table
from ocop_desk.documents.paper.dossier_wording import (
    day_or_dots,
    evidence_lines,
    practice_of,
    product_fields,
    size_text,
)
from ocop_desk.documents.paper.flow import field, joined, para
from ocop_desk.documents.paper.head import Head, TitleBlock
from ocop_desk.documents.paper.paged import Cell, PagedTable, with_closing
from ocop_desk.documents.paper.press import press
from ocop_desk.documents.paper.signatories import Signatory
from ocop_desk.documents.paper.signing import signature_pair
from ocop_desk.documents.paper.tables import Column, long_table
from ocop_desk.documents.paper.values import Paper
from ocop_desk.domain.dossiers import EVIDENCE_KIND_NAMES, Evidence
from ocop_desk.domain.numbers import clock_text, date_text

_WIDTH, _ = styles.text_area(styles.LANDSCAPE)
_HASH = 152.0
"""Width of half a hash: 32 digits on a line."""
_NO_PAGE = "Chưa chỉ trang"


def inventory_pdf(facts: DossierFacts) -> Paper:
    """The inventory, with rooms for who hands the dossier over and who receives it."""
    council, product = facts.council, facts.product
    documents = facts.content.documents
    pages, size = sum(one.pages for one in documents), sum(one.size for one in documents)
    letter = facts.dossier.letter_number.strip()
    closing: list[Flowable] = [
        Spacer(1, 6),
        signature_pair(Signatory("giver", ("Bên giao",), ""), Signatory("receiver", ("Bên nhận",), ""), [], _WIDTH),
    ]
    story: list[Flowable] = [
        Head(council.superior, council.agency),
        TitleBlock("Danh mục hồ sơ sản phẩm OCOP", f"Hồ sơ số {facts.dossier.dossier_id} năm {facts.dossier.year}"),
        Spacer(1, 4),
        *product_fields(facts),
        field(
            "Công văn gửi hồ sơ",
            joined((f"số {letter}" if letter else "", f"ngày {day_or_dots(facts.dossier.letter_date)}"))
            if letter
            else "",
            styles.BODY,
        ),
        para(
            f"Ngày nhận: {day_or_dots(facts.dossier.received)}. Số mẫu đã nhận: {facts.dossier.samples}. "
            f"Gồm {len(documents)} tài liệu, {pages} trang, {size_text(size)}."
        ),
        _documents(documents).under(para("1. Tài liệu trong hồ sơ", styles.HEADING)),
        *_changes(facts),
        *_removed(facts),
    ]
    last = _criteria(facts).under(para(f"{_last_number(facts)}. Trang minh chứng theo tiêu chí", styles.HEADING))
    story += with_closing([last], closing)
    return press(
        dossier_paper_file(DossierPaper.INVENTORY, facts.dossier.dossier_id, product.name),
        f"Danh mục hồ sơ: {product.name}",
        council.name,
        story,
        page=styles.LANDSCAPE,
        mark=practice_of(council),
        foot=f"Danh mục hồ sơ số {facts.dossier.dossier_id}: {product.name}",
        made=facts.made,
    )


def _documents(documents: Iterable[Evidence]) -> PagedTable:
    fixed = 28 + 116 + 66 + 40 + 56 + 40 + _HASH
    columns = (
        Column("TT", 28),
        Column("Tên tệp", (_WIDTH - fixed) * 0.55, "LEFT"),
        Column("Loại tài liệu", 116, "LEFT"),
        Column("Số, ngày, nơi cấp", (_WIDTH - fixed) * 0.45, "LEFT"),
        Column("Hiệu lực đến", 66),
        Column("Số trang", 40),
        Column("Dung lượng", 56),
        Column("Mật", 40),
        Column("SHA-256", _HASH, "LEFT"),
    )
    rows = [_document_row(number, one) for number, one in enumerate(documents, start=1)]
    return _spaced(long_table(columns, rows or [("", "Chưa có tài liệu", *[""] * 7)], size=SIZE - 1))


def _document_row(number: int, one: Evidence) -> list[Cell]:
    facts = one.facts
    issued = f"ngày {date_text(facts.issued)}" if facts.issued else ""
    return [
        str(number),
        one.name if one.here else f"{one.name}\n(tệp này chỉ có mã băm)",
        EVIDENCE_KIND_NAMES[facts.kind],
        joined((facts.number, issued, facts.issuer)),
        date_text(facts.valid_until) if facts.valid_until else "–",
        str(one.pages) if one.pages else "–",
        size_text(one.size),
        "có" if facts.confidential else "",
        _in_two_lines(one.sha256),
    ]


def _removed(facts: DossierFacts) -> list[Flowable]:
    if not facts.removed:
        return []
    columns = (
        Column("TT", 28),
        Column("Tên tệp", 200, "LEFT"),
        Column("Lý do, thời điểm", _WIDTH - 28 - 200 - _HASH, "LEFT"),
        Column("SHA-256", _HASH, "LEFT"),
    )
    rows = [
        (
            str(number),
            one.name,
            joined((one.removed_reason, clock_text(one.removed_at) if one.removed_at else ""), "; "),
            _in_two_lines(one.sha256),
        )
        for number, one in enumerate(facts.removed, start=1)
    ]
    number = 2 + bool(facts.changes)
    heading = para(f"{number}. Tài liệu đã rút khỏi hồ sơ", styles.HEADING)
    return [_spaced(long_table(columns, rows, size=SIZE - 1)).under(heading)]


def _changes(facts: DossierFacts) -> list[Flowable]:
    if not facts.changes:
        return []
    return [changes_table(facts, _WIDTH).under(para("2. So với hồ sơ trước của sản phẩm", styles.HEADING))]


def _criteria(facts: DossierFacts) -> PagedTable:
    columns = (
        Column("Mã", 40),
        Column("Tiêu chí", 290, "LEFT"),
        Column("Điểm tối đa", 50),
        Column("Tài liệu và trang", _WIDTH - 380, "LEFT"),
    )
    return criteria_table(
        facts.card,
        columns,
        lambda criterion: ["\n".join(evidence_lines(facts.content, criterion.code)) or _NO_PAGE],
    )


def _last_number(facts: DossierFacts) -> int:
    return 2 + bool(facts.changes) + bool(facts.removed)


def _in_two_lines(sha256: str) -> str:
    return f"{sha256[:32]}\n{sha256[32:]}"


def _spaced(table: PagedTable) -> PagedTable:
    table.spaceAfter = 8
    return table
