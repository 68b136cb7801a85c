"""Pages tied to criteria by an Excel list: columns of criterion, document, first and last page, in any order."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ocop_desk.documents.excel_reading import read_workbook
from ocop_desk.documents.workbook_rows import Cell, CellKind, Row, SheetRows, WorkbookRows, place
from ocop_desk.domain.dossiers import DossierContent, LinkSource
from ocop_desk.domain.link_lines import LinkLine, PagePlace, PageRange, read_pages, read_place
from ocop_desk.domain.link_places import PlacedLines, place_lines
from ocop_desk.domain.problems import Problem
from ocop_desk.domain.rules import Scorecard
from ocop_desk.domain.said import said
from ocop_desk.domain.text import clean_line, fold
from ocop_desk.services.desk import Desk
from ocop_desk.services.dossier_state import product_and_card
from ocop_desk.services.evidence import link_pages
from ocop_desk.services.refusals import refuse, refuse_if
from ocop_desk.store.new_file import appearing_whole

_CRITERION = frozenset({"ma tieu chi", "tieu chi", "ma"})
_DOCUMENT = frozenset({"tai lieu", "ten tai lieu", "tep", "ten tep", "minh chung", "van ban"})
_FIRST = frozenset({"tu trang", "trang dau", "trang", "so trang", "trang so"})
_LAST = frozenset({"den trang", "trang cuoi"})
_ROWS_BEFORE_HEAD = 20
_AS_TEXT = said("Định dạng ô là Văn bản (Text) rồi gõ lại.")


@dataclass(frozen=True, slots=True)
class _Columns:
    head: int
    criterion: int
    document: int | None
    first: int | None
    last: int | None


def write_link_list(desk: Desk, dossier_id: int, path: Path) -> None:
    """Write the list of a dossier to fill in. Raises InputRefused, CouncilFileTrouble where the file is there."""
    from ocop_desk.documents.link_list import link_list

    with desk.read() as work:
        product, card = product_and_card(desk, work, dossier_id)
        content = work.dossiers.content(dossier_id)
    with appearing_whole(path) as temporary:
        temporary.write_bytes(link_list(content, card, product.name))


def preview_link_list(desk: Desk, dossier_id: int, path: Path) -> PlacedLines:
    """What a list means in a dossier, with every problem of every row. Raises InputRefused, FileTrouble."""
    with desk.read() as work:
        _, card = product_and_card(desk, work, dossier_id)
        content = work.dossiers.content(dossier_id)
    return read_link_list(read_workbook(path), content, card)


def import_link_list(desk: Desk, dossier_id: int, path: Path) -> int:
    """Tie what a list says, all of it or nothing; says how many ties are new. Raises InputRefused, FileTrouble."""
    placed = preview_link_list(desk, dossier_id, path)
    refuse_if(placed.problems)
    if not placed.links:
        raise refuse(
            "no_lines", said("Danh sách chưa ghi trang nào."), said("Ghi trang của tiêu chí rồi nhập lại."), path.name
        )
    return link_pages(desk, dossier_id, [one.link for one in placed.links])


def read_link_list(book: WorkbookRows, content: DossierContent, card: Scorecard) -> PlacedLines:
    """What the rows of a workbook mean in a dossier."""
    lines: list[LinkLine] = []
    problems: list[Problem] = []
    sheets = [(sheet, columns) for sheet in book.sheets if not sheet.hidden and (columns := _columns(sheet))]
    if not sheets:
        message = said("Không thấy dòng đầu cột có «Mã tiêu chí» cùng «Tài liệu» hoặc «Từ trang».")
        return PlacedLines((), (Problem("no_head", "", message, said("Dùng tệp mẫu của chương trình.")),))
    for sheet, columns in sheets:
        for row in sheet.rows:
            if row.number > columns.head:
                for found in _read_row(sheet.name, row, columns, card):
                    if isinstance(found, Problem):
                        problems.append(found)
                    else:
                        lines.append(found)
        if sheet.cut_after is not None:
            message = said("Có dòng sau dòng {row} không được đọc.", row=sheet.cut_after)
            problems.append(Problem("too_many_rows", sheet.name, message, said("Chia danh sách thành nhiều tệp.")))
    placed = place_lines(lines, content, card, LinkSource.EXCEL)
    return PlacedLines(placed.links, (*problems, *placed.problems))


def _columns(sheet: SheetRows) -> _Columns | None:
    for row in sheet.rows[:_ROWS_BEFORE_HEAD]:
        titles = {column: fold(cell.text) for column, cell in row.cells.items() if cell.kind is CellKind.TEXT}
        found = [next((column for column, title in titles.items() if title in names), None)
                 for names in (_CRITERION, _DOCUMENT, _FIRST, _LAST)]  # fmt: skip
        criterion, document, first, last = found
        if criterion is not None and (document or first) is not None:
            return _Columns(row.number, criterion, document, first, last)
    return None


def _read_row(sheet: str, row: Row, columns: _Columns, card: Scorecard) -> Iterator[LinkLine | Problem]:
    document = _text(row, columns.document)
    has_pages = bool(_text(row, columns.first) or _text(row, columns.last))
    if not document and not has_pages:
        return
    criterion = _criterion(sheet, row, columns.criterion, card)
    ranges = _ranges(sheet, row, columns) if has_pages else ()
    for found in (criterion, ranges):
        if isinstance(found, Problem):
            yield found
    if isinstance(criterion, Problem) or isinstance(ranges, Problem):
        return
    named = read_place(document) if document.startswith("#") else PagePlace(document)
    yield LinkLine(
        place(sheet, row.number), criterion, (PagePlace(named.document, named.position, ranges or named.ranges),)
    )


def _criterion(sheet: str, row: Row, column: int, card: Scorecard) -> str | Problem:
    where = place(sheet, row.number, column)
    cell = row.cells.get(column)
    text = _text(row, column).rstrip(".").replace(",", ".")
    if cell is None or not text:
        return Problem("no_criterion", where, said("Chưa ghi mã tiêu chí."), said("Ghi mã tiêu chí ở từng dòng."))
    if cell.kind not in (CellKind.TEXT, CellKind.NUMBER):
        return Problem("not_a_code", where, said("Excel đã đổi mã tiêu chí thành ngày hoặc giá trị khác."), _AS_TEXT)
    if cell.kind is CellKind.NUMBER and f"{text}0" in card.by_code:
        message = said("Không rõ là tiêu chí {one} hay {other}.", one=text, other=f"{text}0")
        return Problem("unclear_code", where, message, _AS_TEXT)
    return text


def _ranges(sheet: str, row: Row, columns: _Columns) -> tuple[PageRange, ...] | Problem:
    first, last = _text(row, columns.first), _text(row, columns.last)
    where = place(sheet, row.number, columns.first if first else columns.last)
    cells = [row.cells[column] for column in (columns.first, columns.last) if column in row.cells]
    if not first:
        return Problem("no_pages", where, said("Có trang cuối mà chưa có trang đầu."), said("Ghi trang đầu."))
    if all(map(_is_page_text, cells)):
        found = read_place(first)
        if not last and not found.names_document:
            return found.ranges
        if last and len(first) <= 6 and len(last) <= 6 and (first + last).isdecimal() and (first + last).isascii():
            return read_pages(f"{first}-{last}")
    message = said("Không phải số trang: {text}.", text=f"{first} {last}".strip())
    return Problem("bad_pages", where, message, said("Ghi số trang, ví dụ 41; ô bị đổi thành ngày thì gõ lại."))


def _is_page_text(cell: Cell) -> bool:
    return cell.kind in (CellKind.TEXT, CellKind.NUMBER)


def _text(row: Row, column: int | None) -> str:
    cell = row.cells.get(column) if column is not None else None
    return clean_line(cell.text or (cell.kind if cell.kind is CellKind.UNCALCULATED else "")) if cell else ""
