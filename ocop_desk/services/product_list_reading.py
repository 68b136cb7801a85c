"""The rows of one list, read one after the other, and read again where somebody corrects them."""

from collections.abc import Callable, Iterator

from ocop_desk.domain.product_matching import ScorecardIndex
from ocop_desk.services.product_list_cells import RowCells, decode
from ocop_desk.services.product_list_roles import Role
from ocop_desk.services.product_list_rows import ReadRow, RowReader
from ocop_desk.services.product_list_tables import Table
from ocop_desk.services.similar_products import propose_scorecards

Step = Callable[[int, int], None]
"""Told how far slow work is: (done, of). It may raise to stop the work."""


def no_step(_done: int, _of: int) -> None:
    """A step for callers who do not wait for the work."""


class TableReading:
    """One list of a sheet and what has been read of it."""

    def __init__(self, sheet: str, table: Table, index: ScorecardIndex) -> None:
        self.sheet = sheet
        self.reads: list[ReadRow] = []
        self._rows = table.rows
        self._header = table.header
        self._reader = RowReader(index, lambda text: propose_scorecards(text, index), table.section_communes)
        self._decoded = decode(table.rows, table.header)
        self._above: list[dict[Role, str]] = [{}]
        """For every row what «nt» would mean in it, and after the last one."""
        self._corrected: dict[int, dict[Role, str]] = {}
        self._positions = {row.number: position for position, row in enumerate(table.rows)}

    def __len__(self) -> int:
        return len(self._rows)

    def read_all(self) -> Iterator[ReadRow]:
        """Read the rows from the top, each when it is asked for."""
        for position in range(len(self._rows)):
            read, above = self._read(position, self._above[position])
            self.reads.append(read)
            self._above.append(above)
            yield read

    def correct(self, row: int, role: Role, text: str) -> bool:
        """Let a row say something else and read it again, with the rows that repeat it; whether it is in this list."""
        position = self._positions.get(row)
        if position is None:
            return False
        self._corrected.setdefault(row, {})[role] = text
        while position < len(self._rows):
            self.reads[position], above = self._read(position, self._above[position])
            position += 1
            if above == self._above[position]:
                break
            self._above[position] = above
        return True

    def _read(self, position: int, above: dict[Role, str]) -> tuple[ReadRow, dict[Role, str]]:
        row = self._rows[position]
        seen = dict(above)
        corrected = self._corrected.get(row.number, {})
        return self._reader.read(RowCells(self.sheet, row, self._header, self._decoded, seen, corrected)), seen
