"""The Excel list of pages tied to criteria, with a scorecard's criteria and a dossier's documents to fill in."""

from datetime import UTC, datetime
from io import BytesIO
from typing import Any

from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from ocop_desk.documents.excel_cells import FONT_NAME, FONT_SIZE, new_workbook, quoted_sheet, save_workbook, set_text
from ocop_desk.domain.dossiers import DossierContent
from ocop_desk.domain.link_places import DocumentNames
from ocop_desk.domain.rules import Scorecard

LIST_SHEET = "Trang minh chứng"
DOCUMENTS_SHEET = "Tài liệu"
CRITERION, TITLE, DOCUMENT, FIRST, LAST = "Mã tiêu chí", "Tên tiêu chí", "Tài liệu", "Từ trang", "Đến trang"
HEAD_ROW = 3

_COLUMNS = ((CRITERION, 13), (TITLE, 52), (DOCUMENT, 44), (FIRST, 11), (LAST, 11))
_HINT = (
    "Mỗi dòng một nơi; tiêu chí có nhiều nơi thì chép thêm dòng. Có tên tài liệu: trang đếm trong tài liệu đó. "
    "Để trống tên: trang đếm qua cả hồ sơ. Không ghi trang: cả tài liệu."
)
_HEAD_FILL = PatternFill("solid", start_color="FFE2EFDA")
_LINE = Side(style="thin", color="FF7F7F7F")
_FRAME = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
_WRAPPED = Alignment(vertical="top", wrap_text=True)
_MORE_ROWS = 500


def link_list(content: DossierContent, card: Scorecard, product: str) -> bytes:
    """The list as an .xlsx file: every criterion with the pages it has, or an empty row; the same bytes each time."""
    workbook = new_workbook(f"Trang minh chứng: {product}")
    sheet = workbook.active
    sheet.title = LIST_SHEET
    names = DocumentNames(content.documents)
    _write(sheet, 1, 1, f"TRANG MINH CHỨNG CỦA TỪNG TIÊU CHÍ: {product}", bold=True)
    _write(sheet, 2, 1, _HINT)
    sheet.merge_cells(start_row=2, start_column=1, end_row=2, end_column=len(_COLUMNS))
    sheet.cell(2, 1).alignment = _WRAPPED
    sheet.row_dimensions[2].height = 34
    _write_head(sheet, HEAD_ROW, _COLUMNS)
    row = HEAD_ROW
    for criterion in card.criteria:
        found = content.pages_of(criterion.code)
        for link in found or (None,):
            row += 1
            _framed(sheet, row, 1, criterion.code)
            _framed(sheet, row, 2, criterion.title)
            _framed(sheet, row, 3, _name(names, link.document_id) if link else "")
            for column, page in ((4, link and link.first_page), (5, link and link.last_page)):
                cell = _framed(sheet, row, column, "")
                cell.value = page
    for more in range(row + 1, row + _MORE_ROWS):
        sheet.cell(more, 1).number_format = "@"
    _write_documents(workbook.create_sheet(DOCUMENTS_SHEET), names)
    if content.documents:
        drop_down = DataValidation(
            "list", formula1=f"{quoted_sheet(DOCUMENTS_SHEET)}!$B$2:$B${len(names.documents) + 1}", allow_blank=True
        )
        drop_down.showErrorMessage = False
        drop_down.add(f"C{HEAD_ROW + 1}:C{row + _MORE_ROWS}")
        sheet.add_data_validation(drop_down)
    sheet.freeze_panes = sheet.cell(HEAD_ROW + 1, 1)
    for one in workbook.worksheets:
        _print_on_a4(one)
    out = BytesIO()
    save_workbook(workbook, out, _moment(content))
    return out.getvalue()


def _write_documents(sheet: Any, names: DocumentNames) -> None:
    _write_head(
        sheet, 1, (("TT", 6), ("Ghi trong danh sách", 44), ("Tệp", 52), ("Số trang", 10), ("Trong cả hồ sơ", 16))
    )
    before = 0
    for position, one in enumerate(names.documents, start=1):
        through = f"{before + 1}-{before + one.pages}" if one.pages else ""
        before += one.pages
        for column, text in enumerate(
            (f"#{position}", _name(names, one.document_id), one.name, str(one.pages or ""), through), start=1
        ):
            _framed(sheet, position + 1, column, text)
    sheet.freeze_panes = "A2"


def _name(names: DocumentNames, document_id: int) -> str:
    place = names.place_of(document_id, ((1, 1),))
    if place.position:
        return f"#{place.position}"
    return place.document or next(one.name for one in names.documents if one.document_id == document_id)


def _write_head(sheet: Any, row: int, columns: tuple[tuple[str, int], ...]) -> None:
    for number, (title, width) in enumerate(columns, start=1):
        sheet.column_dimensions[get_column_letter(number)].width = width
        cell = _framed(sheet, row, number, title)
        cell.font = Font(name=FONT_NAME, size=FONT_SIZE, bold=True)
        cell.fill = _HEAD_FILL


def _framed(sheet: Any, row: int, column: int, text: str) -> Any:
    cell = _write(sheet, row, column, text)
    cell.border = _FRAME
    cell.alignment = _WRAPPED
    if column <= 3:
        # A code such as 3.5 typed into a cell of the common format becomes the third of May.
        cell.number_format = "@"
    return cell


def _write(sheet: Any, row: int, column: int, text: str, *, bold: bool = False) -> Any:
    cell = sheet.cell(row, column)
    set_text(cell, text)
    cell.font = Font(name=FONT_NAME, size=FONT_SIZE, bold=bold)
    return cell


def _print_on_a4(sheet: Any) -> None:
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True


def _moment(content: DossierContent) -> datetime:
    moments = [one.added_at for one in content.documents]
    return max(moments, default=datetime(content.dossier.year, 1, 1, tzinfo=UTC))
