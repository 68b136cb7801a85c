"""Tables as CSV that Excel opens with Vietnamese letters and without running anything."""

import csv
import io
import re
from collections.abc import Iterable, Sequence

_FORMULA = re.compile(r"[=+\-@\t\r]")
_NUMBER = re.compile(r"[+-]?\d+(,\d+)?\Z", re.ASCII)


def csv_for_excel(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """UTF-8 with its mark. A cell that a spreadsheet would take for a formula begins with an apostrophe."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(heads)
    for row in rows:
        writer.writerow([_cell(str(text)) for text in row])
    return b"\xef\xbb\xbf" + out.getvalue().encode()


def _cell(text: str) -> str:
    return f"'{text}" if _FORMULA.match(text) and not _NUMBER.match(text) else text
