"""One worksheet's XML to rows of cells: values, formulas, errors, hidden rows, merged ranges."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Context, Decimal

from ocop_desk.documents.excel_strings import SharedString, unescaped
from ocop_desk.documents.excel_styles import Styles
from ocop_desk.documents.excel_xml import Attributes, LocalNames, new_parser
from ocop_desk.documents.workbook_rows import Cell, CellKind, Row, SheetRows, column_number
from ocop_desk.domain.numbers import date_text

MOST_ROWS = 20_000
"""Rows with something in them; a list has 25 to 3,000."""
MOST_COLUMNS = 200
MOST_CELLS = 1_000_000
MOST_MERGED = 20_000
MOST_FILLED = 200_000
"""Cells that merged ranges may fill."""

_MARKS_OF_VALUES = (b"<v>", b"<v ", b":v>", b":v ", b"<is>", b"<is ", b":is>", b":is ", b"<f>", b"<f ", b":f>", b":f ")
_RANGE = re.compile(r"([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})\Z")
_EXCEL_DIGITS = Context(prec=15)
"""Excel keeps fifteen digits and writes seventeen."""
_LARGEST_EXPONENT = 20


class SheetReader:
    """Reads worksheets of one workbook. Raises expat.ExpatError, ValueError, LookupError where one is damaged."""

    def __init__(self, strings: list[SharedString], styles: Styles) -> None:
        self._strings = strings
        self._styles = styles
        self._cells_left = MOST_CELLS

    def read(self, data: bytes) -> SheetRows:
        """The rows of a worksheet part that have something in them; the name is left empty."""
        parsing = _SheetParsing(self._strings, self._styles, self._cells_left)
        parsing.run(data)
        self._cells_left -= parsing.cells_read
        _fill_merged(parsing.rows, parsing.merged)
        rows = tuple(Row(number, cells, number in parsing.hidden) for number, cells in sorted(parsing.rows.items()))
        return SheetRows("", rows, cut_after=parsing.cut_after, too_wide=parsing.too_wide)


class _Enough(Exception):
    """The bounds are reached; what was read stays."""


class _SheetParsing:
    """The events of one worksheet. Attributes of the cell at hand are plain fields: this is the hot loop."""

    def __init__(self, strings: list[SharedString], styles: Styles, cells_left: int) -> None:
        self.rows: dict[int, dict[int, Cell]] = {}
        self.hidden: set[int] = set()
        self.merged: list[str] = []
        self.cells_read = 0
        self.cut_after: int | None = None
        self.too_wide = False
        self._strings = strings
        self._styles = styles
        self._cells_left = cells_left
        self._columns: dict[str, int] = {}
        self._row = 0
        self._column = 0
        self._type = ""
        self._style = 0
        self._is_formula = False
        self._has_value = False
        self._in_phonetic = False
        self._font = ""
        self._pieces: list[str] = []
        self._names = LocalNames()
        self._parser = new_parser()
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end

    def run(self, data: bytes) -> None:
        try:
            for piece in _pieces_with_values(data):
                self._parser.Parse(piece)
            self._parser.Parse(b"", True)
        except _Enough:
            self.cut_after = self._row

    def _start(self, prefixed: str, attributes: Attributes) -> None:
        name = self._names[prefixed]
        if name == "c":
            self._start_cell(attributes)
        elif name == "v" or (name == "t" and not self._in_phonetic):
            self._has_value = True
            self._parser.CharacterDataHandler = self._pieces.append
        elif name == "row":
            self._start_row(attributes)
        elif name == "f":
            self._is_formula = True
        elif name == "rPh":
            self._in_phonetic = True
        elif name == "rFont":
            self._font = self._font or attributes.get("val", "")
        elif name == "mergeCell" and len(self.merged) < MOST_MERGED:
            self.merged.append(attributes.get("ref", ""))

    def _end(self, prefixed: str) -> None:
        name = self._names[prefixed]
        if name == "c":
            if self._has_value or self._is_formula:
                self._keep_cell()
        elif name in {"v", "t"}:
            self._parser.CharacterDataHandler = None
        elif name == "rPh":
            self._in_phonetic = False

    def _start_row(self, attributes: Attributes) -> None:
        self._row = int(attributes["r"]) if "r" in attributes else self._row + 1
        self._column = 0
        if attributes.get("hidden", "0") in {"1", "true"}:
            self.hidden.add(self._row)

    def _start_cell(self, attributes: Attributes) -> None:
        place = attributes.get("r")
        if place is None:
            self._column += 1
        else:
            letters = place.rstrip("0123456789")
            column = self._columns.get(letters)
            self._column = self._columns.setdefault(letters, column_number(letters)) if column is None else column
        self._type = attributes.get("t", "n")
        self._style = int(attributes.get("s", "0"))
        self._is_formula = False
        self._has_value = False
        self._font = ""
        if self._pieces:
            self._pieces.clear()

    def _keep_cell(self) -> None:
        self.cells_read += 1
        cell = self._cell("".join(self._pieces))
        if cell is None:
            return
        if not 1 <= self._column <= MOST_COLUMNS:
            self.too_wide = True
            return
        row = self.rows.get(self._row)
        if row is None:
            if len(self.rows) == MOST_ROWS or self.cells_read > self._cells_left:
                raise _Enough
            row = self.rows[self._row] = {}
        row[self._column] = cell

    def _cell(self, raw: str) -> Cell | None:
        """The cell at hand; None where it is blank."""
        kind = self._type
        font = self._font
        if kind == "s" and raw:
            text, own_font = self._strings[int(raw)]
            return self._text_cell(text, own_font)
        if kind in {"inlineStr", "str"}:
            return self._text_cell(unescaped(raw), font)
        if raw == "":
            return Cell("", CellKind.UNCALCULATED, "", True) if self._is_formula else None
        if kind == "n":
            return self._number_cell(raw)
        if kind == "b":
            return Cell("TRUE" if raw in {"1", "true"} else "FALSE", CellKind.BOOLEAN, "", self._is_formula)
        if kind == "d":
            return Cell(_iso_date_text(raw), CellKind.DATE, "", self._is_formula)
        return Cell(raw, CellKind.ERROR if kind == "e" else CellKind.TEXT, "", self._is_formula)

    def _text_cell(self, text: str, font: str) -> Cell | None:
        if not text or text.isspace():
            return None
        return Cell(text, CellKind.TEXT, font or self._styles.fonts.get(self._style, ""), self._is_formula)

    def _number_cell(self, raw: str) -> Cell:
        if self._style in self._styles.dates:
            day = _day(raw, self._styles.from_1904)
            if day is not None:
                return Cell(date_text(day), CellKind.DATE, "", self._is_formula)
        return Cell(_number_text(raw), CellKind.NUMBER, "", self._is_formula)


def _pieces_with_values(data: bytes) -> Iterator[bytes | memoryview]:
    """The part without the rows after its last value: some files carry a million empty ones.

    The cut runs from the end of the last row with a value to the end of the sheet's data, so what is left is whole.
    """
    last = max(data.rfind(mark) for mark in _MARKS_OF_VALUES)
    is_ascii_like = b"\0" not in data[:4] and not data.startswith((b"\xff\xfe", b"\xfe\xff"))
    begin = data.find(b"row>", last)
    end = data.rfind(b"</", 0, max(data.rfind(b"sheetData>"), 0))
    if is_ascii_like and 0 <= last < begin < end:
        view = memoryview(data)
        yield bytes(view[: begin + len(b"row>")])
        yield bytes(view[end:])
    elif is_ascii_like and last < 0:
        yield b"<worksheet/>"
    else:
        yield data


def _fill_merged(rows: dict[int, dict[int, Cell]], merged: list[str]) -> None:
    """Put the first cell of each merged range into its other cells, in rows that have something of their own."""
    left = MOST_FILLED
    for first_row, first_column, last_row, last_column in _ranges(merged):
        origin = rows.get(first_row, {}).get(first_column)
        if origin is None:
            continue
        repeated = origin._replace(merged_from=(first_row, first_column))
        columns = range(first_column, min(last_column, MOST_COLUMNS) + 1)
        for number in _rows_within(rows, first_row, last_row):
            left -= len(columns)
            if left < 0:
                return
            for column in columns:
                rows[number].setdefault(column, repeated)


def _ranges(merged: list[str]) -> Iterator[tuple[int, int, int, int]]:
    for reference in merged:
        match = _RANGE.match(reference.replace("$", "").upper())
        if match is not None:
            left, top, right, bottom = match.groups()
            yield int(top), column_number(left), int(bottom), column_number(right)


def _rows_within(rows: dict[int, dict[int, Cell]], first: int, last: int) -> Iterator[int]:
    if last - first < len(rows):
        yield from (number for number in range(first, last + 1) if number in rows)
    else:
        yield from [number for number in rows if first <= number <= last]


def _number_text(raw: str) -> str:
    if raw.isascii() and raw.isdigit():
        return raw
    value = _bounded(raw)
    if value is None:
        return raw
    return format(value.to_integral_value() if value == value.to_integral_value() else value.normalize(), "f")


def _bounded(raw: str) -> Decimal | None:
    """The number to fifteen digits; None where it is none, or of a size that only a trap would have."""
    try:
        value = _EXCEL_DIGITS.create_decimal(raw)
    except ArithmeticError:
        return None
    return value if value.is_finite() and abs(value.adjusted()) <= _LARGEST_EXPONENT else None


def _day(raw: str, from_1904: bool) -> date | None:
    value = _bounded(raw)
    if value is None:
        return None
    try:
        if from_1904:
            return date(1904, 1, 1) + timedelta(days=int(value))
        # Excel counts a 29/02/1900 that never was.
        return date(1899, 12, 30) + timedelta(days=int(value) + (value < 60))
    except OverflowError:
        return None


def _iso_date_text(raw: str) -> str:
    try:
        return date_text(date.fromisoformat(raw[:10]))
    except ValueError:
        return raw
