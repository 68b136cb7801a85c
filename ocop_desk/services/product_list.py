"""Lists of products from Excel: everything in them understood, or reported with sheet, cell and remedy."""

from collections.abc import Iterator
from pathlib import Path

from ocop_desk.documents.workbook_rows import SheetRows, WorkbookRows, column_letters, place
from ocop_desk.domain.problems import Problem
from ocop_desk.domain.product_matching import ScorecardIndex
from ocop_desk.domain.rules import RuleSet
from ocop_desk.domain.said import said
from ocop_desk.domain.text import clean_line
from ocop_desk.services.import_plan import ImportPlan, plan_import
from ocop_desk.services.product_list_checks import commune_notices, compared
from ocop_desk.services.product_list_header import Header
from ocop_desk.services.product_list_model import ListRow, ProductList
from ocop_desk.services.product_list_reading import Step, TableReading, no_step
from ocop_desk.services.product_list_roles import Role
from ocop_desk.services.product_list_rows import ReadRow
from ocop_desk.services.product_list_tables import Table, tables_of
from ocop_desk.services.similar_products import Similar

__all__ = ["ImportPlan", "ListReading", "ListRow", "ProductList", "Similar", "plan_import", "read_product_list"]

_MOST_NAMED = 12
_TEMPLATE_SHEETS = frozenset({"Hướng dẫn", "Danh mục"})
"""Help pages of our own template: not worth a word."""
_REMEDY_TEMPLATE = said("Dùng tệp mẫu của chương trình (products template), hoặc thêm dòng tiêu đề.")


def read_product_list(path: Path, rule_set: RuleSet) -> ProductList:
    """Every list in an Excel file, with all problems of all rows.

    Raises FileTrouble where the file cannot be read, InputRefused where it is no Excel file or not a safe one.
    """
    from ocop_desk.documents.excel_reading import read_workbook

    return ListReading(read_workbook(path), rule_set).result()


class ListReading:
    """A list as it is read: everything in it is checked, and again what somebody corrects."""

    def __init__(self, workbook: WorkbookRows, rule_set: RuleSet, step: Step = no_step) -> None:
        """Read all lists of a workbook; `step(done, of)` hears of every row, and may raise to stop."""
        self._tables: list[TableReading] = []
        self._problems: list[Problem] = []
        self._notices: list[Problem] = []
        self._sheets: list[str] = []
        self._other_sheets: list[str] = []
        index = ScorecardIndex(rule_set)
        for sheet in workbook.sheets:
            self._add(sheet, index)
        of = sum(len(table) for table in self._tables)
        done = 0
        for table in self._tables:
            for _ in table.read_all():
                done += 1
                step(done, of)

    def correct(self, sheet: str, row: int, role: Role, text: str) -> None:
        """Let a row say that in place of what the file says, and read it again. Raises LookupError."""
        for table in self._tables:
            if table.sheet == sheet and table.correct(row, role, text):
                return
        raise LookupError(f"no product in row {row} of {sheet}")

    def result(self) -> ProductList:
        """The list as it stands."""
        rows = [read for table in self._tables for read in table.reads]
        problems = [*self._problems, *self._file_problems(rows)]
        notices = [*self._notices, *commune_notices(rows)]
        if self._sheets and self._other_sheets:
            named = ", ".join(f"«{sheet}»" for sheet in self._other_sheets)
            notices.append(
                Problem(
                    "sheets-without-list", "", said("Không có danh sách ở trang tính {named}; không đọc.", named=named)
                )
            )
        return ProductList(compared(rows), tuple(problems), tuple(notices), tuple(self._sheets))

    def _add(self, sheet: SheetRows, index: ScorecardIndex) -> None:
        name = clean_line(sheet.name)
        tables = tables_of(sheet)
        if not tables:
            if sheet.rows and name not in _TEMPLATE_SHEETS:
                self._other_sheets.append(name)
            return
        self._sheets.append(name)
        self._problems += _sheet_problems(name, sheet)
        self._notices += _sheet_notices(name, sheet, tables)
        for table in tables:
            self._problems += _header_problems(name, table.header)
            self._notices += _table_notices(name, table)
            self._tables.append(TableReading(name, table, index))

    def _file_problems(self, rows: list[ReadRow]) -> Iterator[Problem]:
        if not self._sheets:
            message = said("Không tìm thấy dòng tiêu đề có cột «Tên sản phẩm» và các cột khác.")
            yield Problem("no-header", ", ".join(self._other_sheets), message, _REMEDY_TEMPLATE)
        elif not rows:
            message = said("Dưới dòng tiêu đề không có sản phẩm nào.")
            yield Problem("no-products", ", ".join(self._sheets), message, said("Ghi mỗi sản phẩm một dòng."))


def _sheet_problems(name: str, sheet: SheetRows) -> Iterator[Problem]:
    if sheet.cut_after is not None:
        message = said("quá nhiều dòng; chỉ đọc đến dòng {cut_after}.", cut_after=sheet.cut_after)
        yield Problem("too-many-rows", name, message, said("Chia danh sách thành nhiều tệp."))


def _sheet_notices(name: str, sheet: SheetRows, tables: list[Table]) -> Iterator[Problem]:
    products = {row.number for table in tables for row in table.rows}
    if sheet.hidden:
        yield Problem(
            "hidden-sheet",
            name,
            said("trang tính đang ẩn; vẫn đọc {count} sản phẩm.", count=len(products)),
            said("Kiểm tra lại."),
        )
    hidden = [str(row.number) for row in sheet.rows if row.hidden and row.number in products]
    if hidden:
        message = said("{count} dòng đang ẩn vẫn được đọc: {hidden}.", count=len(hidden), hidden=_shortened(hidden))
        yield Problem("hidden-rows", name, message, said("Xóa hẳn các dòng không đăng ký."))
    if sheet.too_wide:
        yield Problem("too-wide", name, said("có ô nằm quá xa bên phải; không đọc các ô đó."))


def _header_problems(sheet: str, header: Header) -> Iterator[Problem]:
    missing = [] if header.has(Role.PRODUCER) else [Role.PRODUCER]
    if not header.has(Role.SCORECARD) and not header.has(Role.GROUP):
        missing.append(Role.SCORECARD)
    for role in missing:
        message = said("thiếu cột «{role}»; không nhập được dòng nào của bảng này.", role=role.words)
        yield Problem("missing-column", place(sheet, header.last_row), message, said("Thêm cột này."))


def _table_notices(sheet: str, table: Table) -> Iterator[Problem]:
    header = table.header
    where = place(sheet, header.last_row)
    for column in header.columns:
        if column.misspelt:
            message = said("cột «{title}» được hiểu là «{role}».", title=column.title, role=column.role.words)
            yield Problem("misspelt-column", place(sheet, header.last_row, column.index), message)
    if header.unknown:
        named = [f"{column_letters(index)} «{title[:60]}»" for index, title in header.unknown]
        yield Problem("unknown-columns", where, said("không dùng các cột: {named}.", named=_shortened(named)))
    if not header.has(Role.REGISTRATION):
        yield Problem(
            "no-registration-column", where, said("không có cột «Lần đăng ký»; mọi sản phẩm được ghi là lần đầu.")
        )
    if table.repeated_heads:
        rows = _shortened([str(number) for number in table.repeated_heads])
        yield Problem(
            "repeated-header", where, said("dòng tiêu đề lặp lại ở dòng {rows}; đọc tiếp như một bảng.", rows=rows)
        )
    if table.skipped:
        lines = [f"{line.row} («{line.text[:50]}»)" for line in table.skipped]
        yield Problem(
            "skipped-lines", where, said("các dòng không phải sản phẩm, không đọc: {lines}.", lines=_shortened(lines))
        )
    for row, stated, count in table.wrong_totals:
        message = said("dòng tổng ghi {stated} sản phẩm, đọc được {count}.", stated=stated, count=count)
        yield Problem("total-differs", place(sheet, row), message, said("Kiểm tra có dòng nào bị sót không."))


def _shortened(texts: list[str]) -> str:
    more = len(texts) - _MOST_NAMED
    named = ", ".join(texts[:_MOST_NAMED])
    return said("{named} và {more} nữa", named=named, more=more) if more > 0 else named
