"""Excel sheet forms: a member's scorecard to be filled in on any laptop and read back.

A form has a guide, one page a product, and two hidden sheets that the guide names: the lists of answers, and
the identity of the form. Cells outside the yellow ones are locked, without a password: it keeps slips away, not people.
"""

from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from typing import Any

from openpyxl.workbook.protection import WorkbookProtection

from ocop_desk.documents.excel_cells import new_workbook, save_workbook, session_mark
from ocop_desk.documents.sheet_form_identity import (
    GUIDE_SHEET,
    IDENTITY_SHEET,
    PAGE_HEADS,
    PageIdentity,
    page_identity,
    session_facts,
)
from ocop_desk.documents.sheet_form_layout import LISTS_SHEET, ChoiceKey, ChoiceList, choice_lists
from ocop_desk.documents.sheet_form_marks import write_lists
from ocop_desk.documents.sheet_form_page import FormPage, PageTotals
from ocop_desk.documents.sheet_form_styles import FormSheet, Style
from ocop_desk.domain.problems import InputRefused, Problem
from ocop_desk.domain.records import ProductRecord, ProductState, SessionRecord, may_score
from ocop_desk.domain.said import said

_GUIDE = (
    "Mỗi sản phẩm có một trang, tên trang là SP và số thứ tự của sản phẩm trong chương trình phiên họp.",
    "Ở mỗi tiêu chí, chọn mức trong ô màu vàng của cột «Mức chọn»: bấm mũi tên bên phải ô, hoặc gõ số của mức.",
    "Số 0 nghĩa là không đạt mức nào. Ô để trống nghĩa là chưa chấm; phiếu còn ô trống thì chưa nộp được.",
    "Cột «Ghi chú» ghi nhận xét nếu cần. Các ô khác đã khóa để khỏi sửa nhầm.",
    "Điểm và tổng điểm trong tệp chỉ để tham khảo; khi đọc phiếu, chương trình tính lại từ các mức đã chọn.",
    "Chấm xong thì lưu tệp và gửi cho Thư ký Hội đồng. Không đổi tên trang, không chép trang sang tệp khác.",
    f"Tệp có hai trang ẩn: «{LISTS_SHEET}» giữ danh sách mức để chọn; «{IDENTITY_SHEET}» ghi phiên họp, sản phẩm,"
    " thành viên, lượt chấm và mã băm của phiếu đánh giá, để chương trình biết phiếu này của ai.",
)


def write_sheet_form(session: SessionRecord, entry_id: int, member_id: int, round_number: int, path: Path) -> None:
    """Write the form of one product for one member and round.

    Raises InputRefused where product or member is not of the session, OSError where the disk refuses.
    """
    product = next((one for one in session.products if one.entry_id == entry_id), None)
    if product is None:
        raise InputRefused(
            [Problem("unknown_entry", "", said("Phiên họp không có mục số {entry_id}.", entry_id=entry_id))]
        )
    _check_member(session, member_id)
    _write(session, member_id, [(product, round_number)], path)


def write_member_forms(
    session: SessionRecord, member_id: int, path: Path, entry_ids: Collection[int] | None = None
) -> tuple[int, ...]:
    """Write one file with a page for every product the member still has to score; return their entries.

    That is the round being scored, or the first round of a product still waiting; products the member is recused
    from, and those rejected or concluded, are left out. `entry_ids` narrows the choice.
    Raises InputRefused where nothing is left, OSError where the disk refuses.
    """
    _check_member(session, member_id)
    pages = [
        (product, number)
        for product, number in _pages_to_score(session, member_id)
        if entry_ids is None or product.entry_id in entry_ids
    ]
    if not pages:
        raise InputRefused([Problem("nothing_to_score", "", said("Thành viên không còn sản phẩm nào phải chấm."))])
    _write(session, member_id, pages, path)
    return tuple(product.entry_id for product, _ in pages)


def entries_to_score(session: SessionRecord, member_id: int) -> tuple[int, ...]:
    """The entries for which the member still wants a form, in the order of the agenda."""
    return tuple(product.entry_id for product, _ in _pages_to_score(session, member_id))


def _pages_to_score(session: SessionRecord, member_id: int) -> Iterator[tuple[ProductRecord, int]]:
    for product in sorted(session.products, key=lambda one: one.position):
        number = _round_to_score(product, member_id)
        if number is not None:
            yield product, number


def _check_member(session: SessionRecord, member_id: int) -> None:
    member = session.members.get(member_id)
    if member is None:
        raise InputRefused(
            [Problem("unknown_member", "", said("Phiên họp không có thành viên số {member_id}.", member_id=member_id))]
        )
    if not may_score(member, session.profile):
        raise InputRefused(
            [Problem("not_a_scoring_member", "", said("{name} không chấm điểm ở phiên này.", name=member.name))]
        )


def _round_to_score(product: ProductRecord, member_id: int) -> int | None:
    if product.rejection is not None or member_id in product.recused:
        return None
    last = product.last_round
    if product.state is ProductState.WAITING and last is None:
        return 1
    if last is None or last.revealed_at is not None or member_id not in last.entitled:
        return None
    done = {sheet.member_id for sheet in last.sheets} | {excuse.member_id for excuse in last.excused}
    return None if member_id in done else last.number


def _write(session: SessionRecord, member_id: int, chosen: Sequence[tuple[ProductRecord, int]], path: Path) -> None:
    member = session.members[member_id]
    workbook = new_workbook(f"Phiếu chấm của {member.name}", write_only=True)
    workbook.security = WorkbookProtection(lockStructure=True)
    cards = ((session.scorecards[product.product.scorecard], product.product.cases) for product, _ in chosen)
    lists = choice_lists(cards, session.official_wording)
    pages = [(product, page_identity(session, product, member_id, number)) for product, number in chosen]
    guide = FormSheet(workbook, GUIDE_SHEET, (10, 62, 12, 16))
    totals = [(product, _write_page(workbook, session, product, identity, lists)) for product, identity in pages]
    _write_guide(guide, session, member_id, totals)
    write_lists(workbook, lists)
    _write_identity(workbook, session, [identity for _, identity in pages])
    save_workbook(workbook, path, session.opened_at or session.planned_for)


def _write_page(
    workbook: Any,
    session: SessionRecord,
    product: ProductRecord,
    identity: PageIdentity,
    lists: dict[ChoiceKey, ChoiceList],
) -> PageTotals:
    return FormPage(workbook, session, product, identity, lists).write()


def _write_guide(
    guide: FormSheet, session: SessionRecord, member_id: int, totals: Sequence[tuple[ProductRecord, PageTotals]]
) -> None:
    guide.add(("PHIẾU CHẤM SẢN PHẨM OCOP", Style.TITLE))
    for line in _guide_head(session, member_id):
        guide.add((line, Style.PLAIN))
    guide.add()
    for line in _GUIDE:
        guide.add_wide(line)
    guide.add()
    guide.add(*((head, Style.HEAD) for head in ("Trang", "Sản phẩm", "Tổng điểm", "Còn chưa chấm")))
    for product, page in totals:
        guide.add(
            (page.sheet, Style.TEXT),
            (product.product.name, Style.TEXT),
            (f"={page.total}", Style.SCORE),
            (f"={page.missing}", Style.SCORE),
        )


def _guide_head(session: SessionRecord, member_id: int) -> Iterator[str]:
    member = session.members[member_id]
    mark = session_mark(session)
    if session.council.practice and mark:
        yield mark
    yield session.council.name
    yield f"Phiên {session.number:02d}/{session.year}: {session.title}"
    yield f"Thành viên: {member.name}"


def _write_identity(workbook: Any, session: SessionRecord, pages: Sequence[PageIdentity]) -> None:
    sheet = FormSheet(workbook, IDENTITY_SHEET, (14, 26, 14, 8, 14, 66, 20), hidden=True)
    for name, fact in session_facts(session).items():
        sheet.add((name, Style.PLAIN), (fact, Style.PLAIN))
    sheet.add()
    sheet.add(*((head, Style.HEAD) for head in PAGE_HEADS))
    for page in pages:
        sheet.add(*((value, Style.PLAIN) for value in page.row()))
