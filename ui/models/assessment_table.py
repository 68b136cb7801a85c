"""Criteria beside what producer, commune, advisory team and site visit say of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt

from ocop_desk.domain.assessments import differences
from ocop_desk.domain.dossiers import ASSESSMENT_NAMES, Assessment, AssessmentLine, AssessmentSource
from ocop_desk.domain.numbers import points_text
from ocop_desk.domain.rules import Criterion, Points, Scorecard
from ocop_desk.domain.sheets import Cases, scoring_grid
from ui.core_words import core_words
from ui.models.frozen_table import FrozenTable, Sign
from ui.widgets import signs

CRITERION = 0
SOURCES = tuple(AssessmentSource)
DIFFERENCE = len(SOURCES) + 1


@dataclass(frozen=True, slots=True)
class AssessmentRow:
    """One criterion with the line of each source and how far apart their points are."""

    criterion: Criterion
    case: int | None
    points: tuple[Points, ...]
    """By level, level 0 first."""
    lines: Mapping[AssessmentSource, AssessmentLine]
    gap: Points | None
    """The difference where it is large."""

    @property
    def code(self) -> str:
        """The criterion's number."""
        return self.criterion.code


class AssessmentTable(FrozenTable[AssessmentRow]):
    """One row a criterion, one column a source."""

    def show(self, said: Mapping[AssessmentSource, Assessment], card: Scorecard, cases: Cases) -> None:
        """Show what was said, side by side."""
        grid = scoring_grid(card, cases)
        gaps = {one.criterion: one.points[0] - one.points[1] for one in differences(said, card, cases)}
        rows = []
        for criterion in card.criteria:
            row = grid.row(criterion.code)
            lines = {source: one.lines[criterion.code] for source, one in said.items() if criterion.code in one.lines}
            points = row.points if row is not None else ()
            rows.append(AssessmentRow(criterion, cases.get(criterion.code), points, lines, gaps.get(criterion.code)))
        self.set_rows(rows)

    def source_at(self, column: int) -> AssessmentSource | None:
        """The source of a column."""
        return SOURCES[column - 1] if 0 < column <= len(SOURCES) else None

    def names(self) -> Sequence[str]:
        """The columns."""
        return (self.tr("Tiêu chí"), *(core_words(ASSESSMENT_NAMES[source]) for source in SOURCES), self.tr("Lệch"))

    def text(self, row: AssessmentRow, column: int) -> str:
        """What a cell says: points with their level, then words."""
        if column == CRITERION:
            return f"{row.code} {row.criterion.title}"
        if column == DIFFERENCE:
            return "" if row.gap is None else self.tr("{n} điểm").format(n=points_text(row.gap))
        line = row.lines.get(SOURCES[column - 1])
        if line is None:
            return ""
        told = []
        if line.level is not None and line.level < len(row.points):
            words = self.tr("{points} đ · mức {level}") if line.level else self.tr("0 đ · không đạt")
            told.append(words.format(points=points_text(row.points[line.level]), level=line.level))
        return " · ".join(filter(None, (*told, line.text.replace("\n", " "))))

    def sign(self, row: AssessmentRow, column: int) -> Sign | None:
        """Large differences stand out."""
        return (signs.WARN, "warn") if column == DIFFERENCE and row.gap is not None else None

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Beside the words, what a reader of the screen says of a cell."""
        row = self.row_at(index)
        if role == Qt.ItemDataRole.AccessibleTextRole and row is not None and index.column():
            said = self.text(row, index.column()) or self.tr("chưa có")
            return f"{row.code}, {self.names()[index.column()]}: {said}"
        return super().data(index, role)
