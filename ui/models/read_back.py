"""A whole sheet before it is handed in: every criterion with what was chosen, parts as headings."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from ocop_desk.domain.numbers import points_text
from ocop_desk.domain.own_standing import OwnStanding
from ocop_desk.domain.rules import Scorecard
from ocop_desk.domain.text import sentence_case
from ui.pages.scoring.facts import CardFacts
from ui.pages.scoring.words import none_met, not_scored, reason_words
from ui.theme import color

Index = QModelIndex | QPersistentModelIndex

CODE, TITLE, CHOSEN, POINTS = range(4)
CRITERION = Qt.ItemDataRole.UserRole
"""Code of the criterion a row stands for; empty in a heading."""

_NO_PARENT = QModelIndex()


@dataclass(frozen=True, slots=True)
class ReadBackRow:
    """One line: a heading where `code` is empty."""

    code: str
    title: str
    chosen: str
    points: str
    unscored: bool = False
    """Not scored, or wanting a page or a reason: what keeps the sheet from being handed in."""
    soft: bool = False

    @property
    def is_heading(self) -> bool:
        """Whether it heads a part."""
        return not self.code


def read_back_rows(card: Scorecard, facts: Mapping[str, CardFacts], standing: OwnStanding) -> tuple[ReadBackRow, ...]:
    """The sheet from top to bottom."""
    rows = []
    for part in card.parts:
        figures = f"{points_text(standing.parts[part.code])} / {points_text(part.points)}"
        rows.append(ReadBackRow("", f"{part.code} · {sentence_case(part.title)}", "", figures))
        rows += [_row(facts[criterion.code]) for criterion in part.criteria()]
    return tuple(rows)


def _row(facts: CardFacts) -> ReadBackRow:
    most = points_text(facts.criterion.points)
    if not facts.asked:
        asked = QCoreApplication.translate("ReadBack", "Không hỏi: tiêu chí {code} không có điểm")
        chosen = asked.format(code=facts.criterion.applies_if)
        return ReadBackRow(facts.code, facts.criterion.title, chosen, f"0 / {most}", soft=True)
    if facts.level is None:
        return ReadBackRow(facts.code, facts.criterion.title, f"● {not_scored()}", f"– / {most}", unscored=True)
    if facts.chosen is None:
        chosen = none_met()
    else:
        level = QCoreApplication.translate("ReadBack", "Mức {n}: {label}")
        chosen = level.format(n=facts.level, label=facts.chosen.label)
    if facts.note:
        chosen += "\n" + QCoreApplication.translate("ReadBack", "Nhận xét: {text}").format(text=facts.note)
    if facts.wants_reason:
        chosen += f"\n⚠ {reason_words()}"
    points = f"{points_text(facts.points or 0)} / {most}"
    return ReadBackRow(facts.code, facts.criterion.title, chosen, points, unscored=facts.wants_reason)


class ReadBack(QAbstractTableModel):
    """Frozen rows with columns CODE, TITLE, CHOSEN, POINTS."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[ReadBackRow, ...] = ()

    def set_rows(self, rows: tuple[ReadBackRow, ...]) -> None:
        """Show another sheet."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """Headings and criteria."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        """Code, title, what was chosen, points."""
        return 0 if parent.isValid() else 4

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """Titles of the columns."""
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        translate = QCoreApplication.translate
        titles = {
            CODE: translate("ReadBack", "Mã"),
            TITLE: translate("ReadBack", "Tiêu chí"),
            CHOSEN: translate("ReadBack", "Đã chọn"),
            POINTS: translate("ReadBack", "Điểm"),
        }
        return titles.get(section)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words, and how they look."""
        if not index.isValid() or not 0 <= index.row() < len(self.rows):
            return None
        row, column = self.rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return (row.title if row.is_heading and column == CODE else _text(row, column)) or None
        if role == CRITERION:
            return row.code
        if role == Qt.ItemDataRole.FontRole:
            return _font(row, column)
        if role == Qt.ItemDataRole.ForegroundRole:
            return color("bad" if row.unscored else "text_soft" if row.soft or row.is_heading else "text")
        if role == Qt.ItemDataRole.TextAlignmentRole and column == POINTS:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings cannot be chosen."""
        if index.isValid() and self.rows[index.row()].is_heading:
            return Qt.ItemFlag.ItemIsEnabled
        return super().flags(index)


def _text(row: ReadBackRow, column: int) -> str:
    if row.is_heading and column == TITLE:
        return ""
    return {CODE: row.code, TITLE: row.title, CHOSEN: row.chosen, POINTS: row.points}[column]


def _font(row: ReadBackRow, column: int) -> QFont | None:
    if not (row.is_heading or row.unscored or column in (CODE, POINTS)):
        return None
    font = QFont()
    font.setWeight(QFont.Weight.DemiBold)
    return font
