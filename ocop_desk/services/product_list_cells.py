"""The cells of one product's row: decoded, checked for what no text column can hold, problems gathered with places."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from ocop_desk.documents.workbook_rows import Cell, CellKind, Row, column_number, place
from ocop_desk.domain.legacy_encodings import ENCODING_NAMES, Encoding, Reading, read_together
from ocop_desk.domain.problems import Problem
from ocop_desk.domain.product_matching import is_tick
from ocop_desk.domain.said import NOTHING, Said, joined, said
from ocop_desk.domain.text import clean_line, fold
from ocop_desk.services.product_list_header import Column, Header
from ocop_desk.services.product_list_roles import Role

LONGEST_TEXT = 300
"""Characters of one value; the longest real names have about 120."""

_BLANKS = frozenset({"", "-", "–", "—", "...", "…", ".", "/", "không", "chưa có", "không có", "không có mã"})
_DITTOS = frozenset({"nt", "-nt-", "- nt -", "như trên", '"', "''", "”", "“", "〃", "- như trên -"})
_ERROR_TEXTS = frozenset({"#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!"})
_UNTICKED = frozenset({"", "0", "false", "-", "không"})
_FREE_TEXT = frozenset({Role.NOTE, Role.ORDER})

_cleaned = lru_cache(maxsize=4_096)(clean_line)
"""Lists repeat communes, kinds and producers."""

Decoded = Mapping[tuple[int, int], Reading]
"""By row and column: what a text that is not plain ASCII reads."""


def decode(rows: Sequence[Row], header: Header) -> Decoded:
    """Read every column's texts together, so that short ones follow the encoding of the others."""
    decoded: dict[tuple[int, int], Reading] = {}
    for column in header.columns:
        cells = [(row.number, row.cells[column.index]) for row in rows if column.index in row.cells]
        foreign = [(number, cell) for number, cell in cells if not cell.text.isascii()]
        readings = read_together((cell.text, cell.font) for _, cell in foreign)
        for (number, _), reading in zip(foreign, readings, strict=True):
            decoded[number, column.index] = reading
    return decoded


@dataclass(frozen=True, slots=True)
class Value:
    """What one column says in a row: cleaned text, "" where blank; None where the cell cannot be used."""

    text: str | None
    kind: CellKind
    place: str

    @property
    def is_number(self) -> bool:
        """Whether the cell holds a number, not digits as text."""
        return self.kind is CellKind.NUMBER


@dataclass(slots=True)
class RowCells:
    """One row's values by what the columns hold, and everything found on the way."""

    sheet: str
    row: Row
    header: Header
    decoded: Decoded
    above: dict[Role, str]
    """Last text of each column in the rows above, for «nt»."""
    corrected: Mapping[Role, str] = field(default_factory=dict)
    """What somebody wrote in place of the file's cells."""
    texts: dict[Role, str] = field(default_factory=dict)
    """What was read of each column, as people see it."""
    problems: list[Problem] = field(default_factory=list)
    notices: list[Problem] = field(default_factory=list)
    _converted: list[tuple[str, Reading]] = field(default_factory=list)

    def problem(self, code: str, where: str, message: Said, remedy: Said) -> None:
        """Note something that keeps the row out."""
        self.problems.append(Problem(code, where, message, remedy))

    def notice(self, code: str, where: str, message: Said, remedy: Said = NOTHING) -> None:
        """Note how something was understood."""
        self.notices.append(Problem(code, where, message, remedy))

    def has(self, role: Role) -> bool:
        """Whether the row says something of that: by a column, or by a correction."""
        return role in self.corrected or self.header.has(role)

    def place(self, role: Role) -> str:
        """Where the column of that is in this row; the row where there is no such column."""
        columns = self.header.of(role)
        return place(self.sheet, self.row.number, columns[0].index if columns else None)

    def value(self, role: Role) -> Value:
        """The one value of a column, or of the ticked ones among several; blank where there is none."""
        values = [value for value in self.values(role) if value.text != ""]
        if not values:
            return Value("", CellKind.TEXT, self.place(role))
        if len(values) > 1 and len({fold(value.text) for value in values if value.text is not None}) > 1:
            named = ", ".join(f"«{value.text}»" for value in values)
            self.problem(
                "two-values",
                values[0].place,
                said("{role} có nhiều giá trị: {named}.", role=role.words, named=named),
                said("Chỉ giữ một."),
            )
            return Value(None, CellKind.TEXT, values[0].place)
        return values[0]

    def values(self, role: Role) -> list[Value]:
        """What every column of that says; a correction stands for all of them."""
        if role in self.corrected:
            values = [self._corrected_value(role)]
            written = [self.corrected[role]] if values[0].text != "" else []
        else:
            values = [self._of_column(column) for column in self.header.of(role)]
            written = [value.text or self._raw(value.place) for value in values if value.text != ""]
        if written:
            self.texts[role] = "; ".join(dict.fromkeys(written))
        return values

    def finish(self) -> None:
        """Note the cells whose old encoding was converted, in one notice."""
        by_encoding: dict[Encoding, list[str]] = {}
        for where, reading in self._converted:
            by_encoding.setdefault(reading.encoding, []).append(where)
        for encoding, places in by_encoding.items():
            first = next(reading for _, reading in self._converted if reading.encoding is encoding)
            cells = ", ".join(where.rpartition("!")[2] for where in places)
            message = said(
                "chữ {encoding} ở {cells} đã đổi sang Unicode, ví dụ «{text}».",
                encoding=ENCODING_NAMES[encoding],
                cells=cells,
                text=clean_line(first.text),
            )
            self.notice("old-encoding", places[0], message, said("Xem lại các ô này."))

    def _corrected_value(self, role: Role) -> Value:
        where = self.place(role)
        text = self._plain_text(role, _cleaned(self.corrected[role]), where)
        return Value(text if text is None else self._repeated(role, text, where), CellKind.TEXT, where)

    def _raw(self, where: str) -> str:
        """What stands in a cell that cannot be used, so that people see what to put right."""
        column = column_number(where.rpartition("!")[2].rstrip("0123456789"))
        reading = self.decoded.get((self.row.number, column))
        cell = self.row.cells.get(column)
        text = reading.text if reading is not None else cell.text if cell is not None else ""
        return _cleaned(text)[:LONGEST_TEXT]

    def _of_column(self, column: Column) -> Value:
        where = place(self.sheet, self.row.number, column.index)
        cell = self.row.cells.get(column.index)
        if cell is None or (cell.merged_from is not None and cell.merged_from[1] != column.index):
            return Value("", CellKind.TEXT, where)
        if column.tick:
            return self._ticked(column, cell, where)
        if not self._is_usable(column.role, cell, where):
            return Value(None, cell.kind, where)
        text = self._text(column, cell, where)
        if text is not None and column.role is not Role.ORDER:
            text = self._repeated(column.role, text, where)
        return Value(text, cell.kind, where)

    def _ticked(self, column: Column, cell: Cell, where: str) -> Value:
        text = clean_line(cell.text)
        if is_tick(text):
            return Value(clean_line(column.tick), CellKind.TEXT, where)
        if text.casefold() in _UNTICKED:
            return Value("", CellKind.TEXT, where)
        remedy = said("Đánh dấu x vào một ô, để trống các ô khác.")
        self.problem(
            "unclear-tick",
            where,
            said("ô đánh dấu «{title}» có nội dung lạ: «{text}».", title=column.title, text=text[:40]),
            remedy,
        )
        return Value(None, cell.kind, where)

    def _is_usable(self, role: Role, cell: Cell, where: str) -> bool:
        if role is Role.ORDER:
            return True
        if cell.kind is CellKind.ERROR or cell.text.strip() in _ERROR_TEXTS:
            remedy = said("Sửa công thức, hoặc gõ lại giá trị.")
            self.problem("error-in-cell", where, said("ô báo lỗi {text} của Excel.", text=cell.text.strip()), remedy)
        elif cell.kind is CellKind.UNCALCULATED:
            remedy = said("Mở tệp bằng Excel rồi lưu lại, hoặc dán giá trị thay cho công thức.")
            self.problem("formula-without-result", where, said("ô là công thức chưa có kết quả trong tệp."), remedy)
        elif cell.kind is CellKind.DATE and role not in _FREE_TEXT:
            remedy = said("Định dạng ô là Văn bản (Text) rồi gõ lại.")
            self.problem(
                "date-in-cell",
                where,
                said("ô là ngày tháng ({text}), không phải {role}.", text=cell.text, role=role.words.lower()),
                remedy,
            )
        else:
            return True
        return False

    def _text(self, column: Column, cell: Cell, where: str) -> str | None:
        reading = self.decoded.get((self.row.number, column.index))
        text = cell.text
        if reading is not None:
            if reading.encoding is Encoding.DOUBTFUL and column.role not in _FREE_TEXT:
                self._doubt(reading, where)
                return None
            if reading.encoding in ENCODING_NAMES:
                self._converted.append((where, reading))
            text = reading.text
        return self._plain_text(column.role, _cleaned(text), where)

    def _plain_text(self, role: Role, text: str, where: str) -> str | None:
        if len(text) > LONGEST_TEXT and role is not Role.NOTE:
            remedy = said("Rút gọn, hoặc kiểm tra có dán nhầm cả đoạn văn bản không.")
            self.problem(
                "too-long",
                where,
                said("dài {count} ký tự, quá {longest_text}.", count=len(text), longest_text=LONGEST_TEXT),
                remedy,
            )
            return None
        return "" if text.casefold() in _BLANKS else text

    def _doubt(self, reading: Reading, where: str) -> None:
        proposals = joined(said(" hoặc "), (f"«{clean_line(text)[:80]}»" for _, text in reading.alternatives))
        message = said(
            "chữ có thể là phông cũ (TCVN3, VNI), không đọc chắc được: «{text}».", text=clean_line(reading.text)[:80]
        )
        self.problem(
            "doubtful-encoding",
            where,
            message,
            said("Gõ lại bằng Unicode; có thể là {proposals}.", proposals=proposals),
        )

    def _repeated(self, role: Role, text: str, where: str) -> str | None:
        if text.casefold() not in _DITTOS:
            if text:
                self.above[role] = text
            return text
        if role not in self.above:
            self.problem(
                "nothing-above",
                where,
                said("ghi «{text}» nhưng không có dòng trên để lấy.", text=text),
                said("Ghi rõ giá trị."),
            )
            return None
        self.notice(
            "same-as-above", where, said("«{text}»: lấy theo dòng trên, «{role}».", text=text, role=self.above[role])
        )
        return self.above[role]
