"""An empty product list in Excel with drop-downs and a page of help, for offices to fill in."""

import errno
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from ocop_desk.documents.excel_cells import FONT_NAME, FONT_SIZE, new_workbook, quoted_sheet, save_workbook, set_text
from ocop_desk.domain.products import PRODUCER_KIND_NAMES, REGISTRATION_KIND_NAMES
from ocop_desk.domain.rules import RuleSet
from ocop_desk.domain.said import said
from ocop_desk.errors import DiskFull, FileTrouble

LIST_SHEET = "Danh sách"
HELP_SHEET = "Hướng dẫn"
CHOICES_SHEET = "Danh mục"
HEAD_ROW = 4
LAST_ROW = 3000
"""Last row with drop-downs; the reader takes more."""

_TITLE = "DANH SÁCH SẢN PHẨM ĐĂNG KÝ ĐÁNH GIÁ, PHÂN HẠNG SẢN PHẨM OCOP"
_HINT = "Mỗi sản phẩm một dòng, bắt đầu từ dòng 5. Cột có dấu * phải ghi. Cách ghi từng cột ở trang «Hướng dẫn»."
_CASES = ("Dịch vụ do cộng đồng cung cấp", "Dịch vụ do tổ chức, cá nhân cung cấp")
_STARS = ("3", "4", "5")
_TEXT_FORMAT = "@"
_SIDE_MARGIN = 0.4
"""Inches."""
_HEAD_FILL = PatternFill("solid", start_color="FFE2EFDA")
_LINE = Side(style="thin", color="FF7F7F7F")
_FRAME = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
_WRAPPED = Alignment(vertical="top", wrap_text=True)


@dataclass(frozen=True, slots=True)
class _Column:
    title: str
    width: int
    required: bool
    explain: str
    example: str
    choices: str = ""
    """Head of its list of choices; "" where anything may be written."""


_COLUMNS = (
    _Column("TT", 6, False, "Số thứ tự.", "1"),
    _Column("Tên sản phẩm", 34, True, "Tên đầy đủ như trên nhãn.", "Mật ong hoa cà phê Đồi Thông"),
    _Column("Tên chủ thể", 36, True, "Tên đăng ký của đơn vị sản xuất.", "Hợp tác xã Ong mật Đồi Thông"),
    _Column(
        "Loại hình tổ chức",
        24,
        True,
        "Chọn trong danh sách; có thể ghi rõ hơn, ví dụ Công ty TNHH.",
        "Hợp tác xã",
        "Loại hình tổ chức",
    ),
    _Column("Xã, phường", 24, False, "Tên xã, phường, đặc khu nơi đăng ký.", "xã Đồi Thông"),
    _Column("Mã xã", 10, False, "Năm chữ số, giữ số 0 ở đầu.", "24001"),
    _Column("Bộ sản phẩm", 44, True, "Chọn trong danh sách, hoặc ghi số hay tên của bộ.", "4", "Bộ sản phẩm"),
    _Column("Lần đăng ký", 16, True, "Chọn trong danh sách.", "Lần đầu", "Lần đăng ký"),
    _Column("Hạng sao đề nghị", 12, False, "Số sao chủ thể đề nghị.", "3", "Hạng sao"),
    _Column(
        "Mã sản phẩm", 22, False, "Sản phẩm đã có mã thì ghi nguyên mã cũ; chưa có thì để trống.", "68-24001-01-2026"
    ),
    _Column("Trường hợp", 34, False, "Chỉ dùng cho dịch vụ du lịch; để trống thì Hội đồng chọn sau.", "", "Trường hợp"),
    _Column("Địa chỉ", 36, False, "Địa chỉ sản xuất.", "Thôn 2, xã Đồi Thông"),
    _Column("Điện thoại", 14, False, "Số liên hệ, giữ số 0 ở đầu.", "0900000000"),
    _Column("Người đại diện", 24, False, "Họ và tên.", "Nguyễn Thị Mẫu"),
    _Column("Ghi chú", 30, False, "Điều cần nói thêm.", ""),
)


def write_product_template(path: Path, rule_set: RuleSet) -> None:
    """Write the empty list to a new file; the same bytes for the same rule set.

    Raises FileTrouble where the file is there already (it may be filled in) or cannot be written, DiskFull.
    """
    data = product_template(rule_set)
    try:
        stream = path.open("xb")
    except FileExistsError as error:
        raise FileTrouble(
            said("Đã có tệp {path}.", path=path), said("Chọn tên khác để không ghi đè danh sách đã điền.")
        ) from error
    except OSError as error:
        raise _unwritable(path, error) from error
    try:
        with stream:
            stream.write(data)
    except BaseException as error:
        with suppress(OSError):
            path.unlink()
        if isinstance(error, OSError):
            raise _trouble(path, error) from error
        raise


def product_template(rule_set: RuleSet) -> bytes:
    """The empty list as the bytes of an .xlsx file."""
    workbook = new_workbook("Danh sách sản phẩm đăng ký")
    sheet = workbook.active
    sheet.title = LIST_SHEET
    choices = _choices(rule_set)
    _write_list(sheet)
    _write_help(workbook.create_sheet(HELP_SHEET))
    references = _write_choices(workbook.create_sheet(CHOICES_SHEET), choices)
    _add_drop_downs(sheet, references)
    _add_code_checks(sheet)
    out = BytesIO()
    save_workbook(workbook, out, rule_set.effective)
    return out.getvalue()


def _choices(rule_set: RuleSet) -> dict[str, Sequence[str]]:
    cards = sorted(rule_set.scorecards, key=lambda card: card.number)
    return {
        "Bộ sản phẩm": [f"{card.number}. {card.title}" for card in cards],
        "Loại hình tổ chức": list(PRODUCER_KIND_NAMES.values()),
        "Lần đăng ký": list(REGISTRATION_KIND_NAMES.values()),
        "Hạng sao": _STARS,
        "Trường hợp": _CASES,
    }


def _write_list(sheet: Any) -> None:
    _write(sheet, 1, 1, _TITLE, bold=True, size=FONT_SIZE + 3)
    _write(sheet, 2, 1, _HINT)
    for number, column in enumerate(_COLUMNS, start=1):
        letter = get_column_letter(number)
        sheet.column_dimensions[letter].width = column.width
        sheet.column_dimensions[letter].number_format = _TEXT_FORMAT
        sheet.column_dimensions[letter].alignment = _WRAPPED
        sheet.column_dimensions[letter].font = Font(name=FONT_NAME, size=FONT_SIZE)
        head = _write(sheet, HEAD_ROW, number, column.title + (" *" if column.required else ""), bold=True)
        head.fill = _HEAD_FILL
        head.border = _FRAME
        head.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
    sheet.row_dimensions[HEAD_ROW].height = 34
    sheet.freeze_panes = sheet.cell(HEAD_ROW + 1, 3)
    _print_on_a4(sheet)
    sheet.print_title_rows = f"{HEAD_ROW}:{HEAD_ROW}"


def _write_help(sheet: Any) -> None:
    _write(sheet, 1, 1, "Cách ghi danh sách", bold=True, size=FONT_SIZE + 3)
    for number, (title, width) in enumerate((("Cột", 24), ("Phải ghi", 12), ("Cách ghi", 64), ("Ví dụ", 34)), start=1):
        sheet.column_dimensions[get_column_letter(number)].width = width
        head = _write(sheet, 3, number, title, bold=True)
        head.fill = _HEAD_FILL
        head.border = _FRAME
    for row, column in enumerate(_COLUMNS, start=4):
        texts = (column.title, "có" if column.required else "không", column.explain, column.example)
        for number, text in enumerate(texts, start=1):
            cell = _write(sheet, row, number, text)
            cell.border = _FRAME
            cell.alignment = _WRAPPED
    sheet.freeze_panes = "A4"
    _print_on_a4(sheet)


def _write_choices(sheet: Any, choices: dict[str, Sequence[str]]) -> dict[str, str]:
    """Write one column a list; return each list's head with the range of its choices as formulas name it."""
    references = {}
    for number, (head, texts) in enumerate(choices.items(), start=1):
        letter = get_column_letter(number)
        sheet.column_dimensions[letter].width = min(100, max(len(text) for text in (head, *texts)) + 4)
        _write(sheet, 1, number, head, bold=True).fill = _HEAD_FILL
        for row, text in enumerate(texts, start=2):
            _write(sheet, row, number, text)
        references[head] = f"{quoted_sheet(CHOICES_SHEET)}!${letter}$2:${letter}${len(texts) + 1}"
    sheet.freeze_panes = "A2"
    _print_on_a4(sheet)
    return references


def _add_drop_downs(sheet: Any, references: dict[str, str]) -> None:
    for number, column in enumerate(_COLUMNS, start=1):
        if not column.choices:
            continue
        drop_down = DataValidation("list", formula1=references[column.choices], allow_blank=True, errorStyle="warning")
        drop_down.showErrorMessage = True
        drop_down.errorTitle = column.title
        drop_down.error = "Không có trong danh sách. Vẫn giữ cách ghi này?"
        _cover(sheet, drop_down, number)


def _add_code_checks(sheet: Any) -> None:
    number = next(n for n, column in enumerate(_COLUMNS, start=1) if column.title == "Mã xã")
    five = DataValidation("textLength", operator="equal", formula1="5", allow_blank=True, errorStyle="warning")
    five.showErrorMessage = True
    five.errorTitle = "Mã xã"
    five.error = "Mã xã có năm chữ số. Vẫn giữ?"
    _cover(sheet, five, number)


def _cover(sheet: Any, validation: DataValidation, column: int) -> None:
    letter = get_column_letter(column)
    validation.add(f"{letter}{HEAD_ROW + 1}:{letter}{LAST_ROW}")
    sheet.add_data_validation(validation)


def _print_on_a4(sheet: Any) -> None:
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.orientation = "landscape"
    sheet.page_margins.left = sheet.page_margins.right = _SIDE_MARGIN
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True


def _write(sheet: Any, row: int, column: int, text: str, *, bold: bool = False, size: int = FONT_SIZE) -> Any:
    cell = sheet.cell(row, column)
    set_text(cell, text)
    cell.font = Font(name=FONT_NAME, size=size, bold=bold)
    return cell


def _trouble(path: Path, error: OSError) -> FileTrouble | DiskFull:
    if error.errno in {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}:
        return DiskFull(
            said("Không đủ chỗ trống để ghi {name}.", name=path.name), said("Giải phóng ổ đĩa rồi làm lại.")
        )
    return _unwritable(path, error)


def _unwritable(path: Path, error: OSError) -> FileTrouble:
    return FileTrouble(
        said("Không ghi được tệp {path} ({reason}).", path=path, reason=error.strerror),
        said("Kiểm tra thư mục, ổ đĩa và quyền ghi."),
    )
