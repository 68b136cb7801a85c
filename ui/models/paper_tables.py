"""The tables of a paper scorecard: what is being typed, and where two entries differ."""

from collections.abc import Sequence
from dataclasses import dataclass

from ui.models.frozen_table import FrozenTable

CODE, TITLE, CHOICES, LEVEL = range(4)
CRITERION, WORDS, FIRST, SECOND = range(4)


@dataclass(frozen=True, slots=True)
class EntryRow:
    """One criterion of a paper while it is typed; `most` is its highest level, None in `level` not typed yet."""

    code: str
    title: str
    most: int
    level: int | None
    asked: bool
    note: str = ""


class PaperEntryTable(FrozenTable[EntryRow]):
    """One row a criterion, in the order of the scorecard."""

    def names(self) -> Sequence[str]:
        """The columns."""
        return self.tr("Mã"), self.tr("Tiêu chí"), self.tr("Mức"), self.tr("Đã nhập")

    def text(self, row: EntryRow, column: int) -> str:
        """What a cell says."""
        if column == CODE:
            return row.code
        if column == TITLE:
            return f"{row.title}  ✎" if row.note else row.title
        if column == CHOICES:
            return f"0–{row.most}" if row.asked else ""
        if not row.asked:
            return self.tr("không xét")
        return "" if row.level is None else str(row.level)

    def tip(self, row: EntryRow, column: int) -> str:
        """The whole of a cell; a remark with its criterion."""
        if column == TITLE and row.note:
            return f"{row.title}\n{row.note}"
        return self.text(row, column)


@dataclass(frozen=True, slots=True)
class DifferenceRow:
    """A criterion in which two entries differ, as people see it."""

    code: str
    title: str
    first: int | None
    second: int | None


class DifferenceTable(FrozenTable[DifferenceRow]):
    """One row for each criterion that is still to be settled."""

    def names(self) -> Sequence[str]:
        """The columns."""
        return self.tr("Mã"), self.tr("Tiêu chí"), self.tr("Lần thứ nhất"), self.tr("Lần thứ hai")

    def text(self, row: DifferenceRow, column: int) -> str:
        """What a cell says."""
        if column == CRITERION:
            return row.code
        if column == WORDS:
            return row.title
        level = row.first if column == FIRST else row.second
        return self.tr("không xét") if level is None else self.tr("mức {level}").format(level=level)
