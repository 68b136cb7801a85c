"""Ground shared by our Excel files: safe text, exact numbers, and the same bytes for the same data."""

import re
import shutil
import unicodedata
from datetime import UTC, date, datetime
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any, BinaryIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ERROR_CODES
from openpyxl.styles import Font
from openpyxl.utils.indexed_list import IndexedList
from openpyxl.writer.excel import ExcelWriter

from ocop_desk.domain.numbers import in_viet_nam
from ocop_desk.domain.records import SessionRecord, SessionState
from ocop_desk.domain.rules import Points

PRACTICE_MARK = "BUỔI TẬP — không có giá trị pháp lý"
DRAFT_MARK = "DỰ THẢO — phiên họp chưa kết thúc"
LONGEST_TEXT = 32_767
"""What one cell can hold, in UTF-16 units (ECMA-376, part 1, 18.4.12)."""
DECIMAL_PLACES = 10
FONT_NAME = "Times New Roman"
FONT_SIZE = 11
DATE_FORMAT = "dd/mm/yyyy"
MOMENT_FORMAT = "dd/mm/yyyy hh:mm"

_CUT_NOTE = " … [đã cắt bớt, xem data/result.json]"
_EARLIEST_IN_ZIP = datetime(1980, 1, 1, tzinfo=UTC)
_UNWANTED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""What XML forbids, and other control characters."""
_LOOKS_LIKE_CODE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")


def cell_text(text: str) -> str:
    """The text as a cell can hold it: NFC, no character that XML forbids, cut with a note where it is too long.

    A stretch such as "_x0041_", which Excel would read as a character, is kept as it stands.
    """
    if text.isprintable() and len(text) <= LONGEST_TEXT // 2 and "_x" not in text:
        return unicodedata.normalize("NFC", text)
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    clean = unicodedata.normalize("NFC", _UNWANTED.sub("", lines))
    return _cut(_LOOKS_LIKE_CODE.sub("_x005F_", clean))


def would_turn(text: str) -> bool:
    """Whether openpyxl, or Excel once somebody edits the cell, would take the text for a formula or an error value."""
    return text.startswith(("=", "+", "-", "@")) or text in ERROR_CODES


def exact_number(value: Points) -> int | Decimal:
    """The value for a number cell: whole, or rounded half up to ten decimals without any float."""
    if isinstance(value, int):
        return value
    fraction = Fraction(value)
    if fraction.denominator == 1:
        return fraction.numerator
    scaled = abs(fraction) * 10**DECIMAL_PLACES
    whole = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    digits = tuple(int(digit) for digit in str(whole))
    return Decimal((int(fraction < 0), digits, -DECIMAL_PLACES))


def decimal_format(decimals: int) -> str:
    """Number format with that many decimals; Excel shows the comma of the reader's own settings."""
    return "0." + "0" * decimals if decimals > 0 else "0"


def local_moment(moment: datetime) -> datetime:
    """A stored moment as Excel holds it: Viet Nam time without a zone."""
    return in_viet_nam(moment).replace(tzinfo=None)


class TextCells(dict[str, object]):
    """Text for a long sheet: what to append for each text, worked out the first time it is asked for.

    Plain strings, and a ready cell only where a plain string would turn into a formula; None for an empty one.
    A dict, so that the same names over and over cost no call.
    """

    def __init__(self, sheet: Any) -> None:
        super().__init__()
        self._sheet = sheet

    def __missing__(self, text: str) -> object:
        return self.setdefault(text, self._new(text))

    def _new(self, text: str) -> object:
        clean = cell_text(text)
        if not would_turn(clean):
            return clean or None
        cell = WriteOnlyCell(self._sheet)
        set_text(cell, clean)
        # Excel's own mark of text that looks like something else. It is a style too: openpyxl would
        # otherwise put the values of the following cells into this one.
        cell.quotePrefix = True
        return cell


def set_text(cell: Any, text: str) -> None:
    """Put text into a cell so that it stays text; an empty one empties the cell."""
    cell.value = cell_text(text) or None
    if cell.value is not None:
        cell.data_type = "s"


def quoted_sheet(name: str) -> str:
    """A sheet's name as formulas write it."""
    return "'" + name.replace("'", "''") + "'"


def new_workbook(title: str, *, write_only: bool = False) -> Any:
    """An empty workbook in the font of official papers."""
    workbook = Workbook(write_only=write_only)
    # Cells without a style of their own take font 0; a style on each of them would slow long sheets down.
    workbook._fonts = IndexedList([Font(name=FONT_NAME, size=FONT_SIZE, family=1)])
    workbook.properties.creator = "OCOP Desk"
    workbook.properties.title = cell_text(title)
    workbook.properties.language = "vi-VN"
    workbook.calculation.fullCalcOnLoad = True
    return workbook


def save_workbook(workbook: Any, out: BinaryIO | Path, moment: datetime | date) -> None:
    """Write the workbook with every date in it set to `moment`. Raises OSError where the disk does."""
    if isinstance(out, Path):
        with out.open("wb") as stream:
            return save_workbook(workbook, stream, moment)
    dated = _as_moment(moment)
    workbook.properties.created = workbook.properties.modified = dated.replace(tzinfo=None, microsecond=0)
    ExcelWriter(workbook, _DatedArchive(out, dated)).save()
    return None


class _DatedArchive:
    """A zip whose entries carry a given date and no trace of the machine."""

    def __init__(self, out: BinaryIO, moment: datetime) -> None:
        self._zip = ZipFile(out, "w", ZIP_DEFLATED, allowZip64=True)
        self._date = max(moment, _EARLIEST_IN_ZIP).timetuple()[:6]
        self.namelist = self._zip.namelist
        self.close = self._zip.close

    def writestr(self, name: str, data: str | bytes) -> None:
        self._zip.writestr(self._entry(name), data)

    def write(self, filename: str, name: str) -> None:
        entry = self._entry(name)
        source = Path(filename)
        entry.file_size = source.stat().st_size
        with source.open("rb") as stream, self._zip.open(entry, "w") as target:
            shutil.copyfileobj(stream, target, 1 << 20)

    def _entry(self, name: str) -> ZipInfo:
        entry = ZipInfo(name, self._date)
        entry.compress_type = ZIP_DEFLATED
        entry.create_system = 3
        entry.external_attr = 0o600 << 16
        return entry


def _cut(text: str) -> str:
    if len(text) <= LONGEST_TEXT // 2 or _units(text) <= LONGEST_TEXT:
        return text
    kept = text.encode("utf-16-le")[: 2 * (LONGEST_TEXT - _units(_CUT_NOTE))]
    return kept.decode("utf-16-le", errors="ignore") + _CUT_NOTE


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def _as_moment(moment: datetime | date) -> datetime:
    if isinstance(moment, datetime):
        return moment.astimezone(UTC)
    return datetime(moment.year, moment.month, moment.day, tzinfo=UTC)


def lines_of(text: str, width: int) -> int:
    """How many lines a text takes in a column: its letters are a little narrower than the digits widths are told in."""
    letters = max(1, width * 11 // 10)
    return sum(max(1, -(-len(line) // letters)) for line in text.split("\n"))


def session_mark(session: SessionRecord) -> str:
    """What every head says of a training session, or of one that is not closed yet."""
    if session.council.practice:
        return PRACTICE_MARK
    return DRAFT_MARK if session.state in (SessionState.PLANNED, SessionState.OPEN) else ""


def marked(text: str, mark: str) -> str:
    """A heading after its mark."""
    return f"{mark} – {text}" if mark else text


def header_text(text: str) -> str:
    """Text for a page header, where "&" begins a code."""
    return cell_text(text).replace("&", "&&")
