"""A sheet's lists: which rows are products, which are totals, section titles, signatures or heads again."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from ocop_desk.documents.workbook_rows import Cell, CellKind, Row, SheetRows
from ocop_desk.domain.legacy_encodings import read
from ocop_desk.domain.text import clean_line, fold
from ocop_desk.services.product_list_header import Header, find_headers
from ocop_desk.services.product_list_roles import Role

_TOTAL = re.compile(r"\A(?:tong cong|tong so|tong|cong)\b(?! (?:ty|hop|nghiep|nghe|hoi|dong|doan)\b)")
_CLOSING = re.compile(
    r"\A(?:nguoi lap|nguoi tong hop|lap bieu|nguoi ky|ky ten|ky ghi ro|noi nhan|xac nhan cua|can bo lap|ke toan\Z"
    r"|(?:t m|tm|k t|kt|t l|tl|t u q|tuq) (?:ubnd|uy ban|uy ban|chu tich|giam doc|hoi dong|truong phong|thu truong)"
    r"|ghi chu\b|luu y\b|bang chu\b|(?:pho )?chu tich\b|(?:pho )?truong phong\b|thu truong\b|giam doc\Z)"
    r"|\bngay (?:\d+ )?thang (?:\d+ )?nam\b"
)
_SECTION = re.compile(r"\A(?:xa|phuong|thi tran|dac khu|huyen|thi xa|thanh pho|khu vuc|cum|nhom|nganh|phan|muc) \S")
_SECTION_NUMBER = re.compile(r"\A(?:[A-ZĐ]|[IVX]+)\s*[.)]?\Z")
_NUMBERED_SECTION = re.compile(r"\A(?:[A-HĐ]|[IVX]+)\s*[.)/-]\s*\S")
_COMMUNE = re.compile(r"\A(?:xa|phuong|thi tran|dac khu) \S")
_COLUMN_NUMBER = re.compile(r"\A\(?(?:\d{1,2}|[A-Za-z])\)?(?:\s*=.*)?\Z")
_COUNT = re.compile(r"\b(\d{1,5}) (?:san pham|sp)\b")
_IDENTIFYING = (Role.PRODUCER, Role.SCORECARD, Role.GROUP)


@dataclass(frozen=True, slots=True)
class Skipped:
    """A line within a list that is no product."""

    row: int
    text: str


@dataclass(slots=True)
class Table:
    """One list: its head, its product rows, the lines left out, and communes that stand in section titles."""

    header: Header
    rows: list[Row] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)
    repeated_heads: list[int] = field(default_factory=list)
    section_communes: dict[int, str] = field(default_factory=dict)
    """Row to the commune of the section it stands in, as the title has it."""
    wrong_totals: list[tuple[int, int, int]] = field(default_factory=list)
    """Row of a total, the number of products it gives, and the number read."""


def tables_of(sheet: SheetRows) -> list[Table]:
    """The lists of a sheet, from the top; none where it has no head."""
    headers = find_headers(sheet.rows)
    starts = {header.first_row: header for header in headers}
    head_rows = {number for header in headers for number in range(header.first_row, header.last_row + 1)}
    splitting = _Splitting()
    for row in sheet.rows:
        if row.number in starts:
            splitting.begin(starts[row.number])
        elif row.number not in head_rows:
            splitting.add(row)
    return splitting.tables


class _Splitting:
    """Goes down a sheet and sorts its rows."""

    def __init__(self) -> None:
        self.tables: list[Table] = []
        self._signed = False
        self._commune = ""
        self._counted = 0
        """Rows of the list that an earlier total covers."""

    def begin(self, header: Header) -> None:
        if self.tables and self.tables[-1].header.same_columns(header):
            self.tables[-1].repeated_heads.append(header.first_row)
        else:
            self.tables.append(Table(header))
            self._commune = ""
            self._counted = 0
        self._signed = False

    def add(self, row: Row) -> None:
        if not self.tables:
            return
        table = self.tables[-1]
        line = _Line(row, table.header)
        if line.is_product(self._signed):
            self._signed = False
            table.rows.append(row)
            if self._commune:
                table.section_communes[row.number] = self._commune
        elif not line.numbers_columns():
            table.skipped.append(Skipped(row.number, line.text()))
            self._signed = self._signed or line.is_closing()
            self._check_total(table, line)
            if line.is_section():
                self._commune = line.commune()

    def _check_total(self, table: Table, line: "_Line") -> None:
        stated = line.stated_total()
        if stated is None:
            return
        if stated not in {len(table.rows), len(table.rows) - self._counted}:
            table.wrong_totals.append((line.number, stated, len(table.rows)))
        self._counted = len(table.rows)


class _Line:
    """One row below a head, seen through its columns."""

    def __init__(self, row: Row, header: Header) -> None:
        self.number = row.number
        self._row = row
        self._roles = {column.index: column.role for column in header.columns}
        self._just_below_head = row.number == header.last_row + 1
        self._own = {column: cell for column, cell in row.cells.items() if cell.merged_from is None}
        self._filled = {self._roles[column] for column in self._own if column in self._roles}

    def is_product(self, after_signature: bool) -> bool:
        has_product = Role.PRODUCT in self._filled
        identified = [role for role in _IDENTIFYING if role in self._filled or role in self._filled_from_above()]
        if self.numbers_columns() or self._sums_up():
            return False
        if has_product and identified:
            return not after_signature or self._is_numbered() or len(self._filled) > 3
        if after_signature or self.is_total() or self.is_closing() or self.is_section() or self._continues():
            return False
        return has_product or len(self._filled - {Role.ORDER}) > 1

    def numbers_columns(self) -> bool:
        """Whether this is the line (1), (2), (3)… below a head."""
        if not self._just_below_head or len(self._own) < 2:
            return False
        return all(_COLUMN_NUMBER.match(cell.text.strip()) for cell in self._own.values())

    def is_total(self) -> bool:
        return any(_TOTAL.match(fold(text)) for text in self._first_texts())

    def _sums_up(self) -> bool:
        """Whether it is a total over several columns: "Tổng cộng", "22 sản phẩm", "12 chủ thể"."""
        has_card = Role.SCORECARD in self._filled or Role.GROUP in self._filled
        return not has_card and not self._is_numbered() and self.is_total()

    def is_closing(self) -> bool:
        return any(_CLOSING.search(fold(text)) for text in self._texts(self._own.values()))

    def is_section(self) -> bool:
        """Whether the line is a title over the rows below it: a place or a group, alone or numbered I, II, A, B."""
        if self._is_numbered():
            return False
        alone = len(self._filled - {Role.ORDER}) < 2
        order = self._order_text()
        if order and _SECTION_NUMBER.match(order):
            return alone or not any(role in self._filled for role in _IDENTIFYING)
        title = self._section_title()
        spans = any(
            cell.merged_from is not None and cell.merged_from[0] == self.number for cell in self._row.cells.values()
        )
        return alone and (spans or bool(_SECTION.match(fold(title))) or bool(_NUMBERED_SECTION.match(title)))

    def commune(self) -> str:
        """The commune that a section's title names, or ""."""
        title = re.sub(r"\A(?:[A-HĐ]|[IVX]+|\d+)\s*[.)/-]\s*", "", self._section_title())
        return title if _COMMUNE.match(fold(title)) else ""

    def stated_total(self) -> int | None:
        """The number of products that a total line gives."""
        if not self.is_total():
            return None
        found = _COUNT.findall(fold(self.text()))
        return int(found[0]) if len(found) == 1 else None

    def text(self) -> str:
        """All of the line's own cells, as one text."""
        return " | ".join(self._texts(cell for _, cell in sorted(self._own.items())))

    def _continues(self) -> bool:
        """Whether its product's cell is merged with the one above: more lines of the same product."""
        return Role.PRODUCT in self._filled_from_above()

    def _filled_from_above(self) -> set[Role]:
        return {
            self._roles[column]
            for column, cell in self._row.cells.items()
            if column in self._roles and cell.merged_from is not None and cell.merged_from[1] == column
        }

    def _is_numbered(self) -> bool:
        return self._order_text().rstrip(".").isdigit()

    def _order_text(self) -> str:
        for column, role in self._roles.items():
            if role is Role.ORDER and column in self._own:
                return self._own[column].text.strip()
        return ""

    def _section_title(self) -> str:
        texts = [text for text in self._texts(self._own.values()) if not _SECTION_NUMBER.match(text)]
        return texts[0] if texts else ""

    def _first_texts(self) -> list[str]:
        return self._texts(cell for _, cell in sorted(self._own.items())[:2])

    def _texts(self, cells: Iterable[Cell]) -> list[str]:
        texts = [clean_line(read(cell.text, cell.font).text) for cell in cells if cell.kind is not CellKind.ERROR]
        return [text for text in texts if text]
