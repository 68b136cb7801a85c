"""One sample of a calibration: criteria by members, every cell how far the mark lies from the group's mean."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from ocop_desk.domain.calibration import CriterionMarks, Sample
from ocop_desk.domain.calibration_words import criterion_words, level_words
from ocop_desk.domain.numbers import decimal_text, points_text, signed_text
from ui.core_words import core_words

CRITERION = 0
"""The first column; members follow, the gap stands last."""
FAR = 1
"""Points from the mean at which a cell is printed in bold."""

Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()


class DeviationTable(QAbstractTableModel):
    """Rows are the criteria, the last one the whole sample; empty without a sample."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sample: Sample | None = None
        self._names: dict[int, str] = {}
        self._short: dict[int, str] = {}

    def show_sample(self, sample: Sample | None, names: dict[int, str], short: dict[int, str]) -> None:
        """Show this sample from now on; names by member, whole ones and those for the head."""
        self.beginResetModel()
        self._sample, self._names, self._short = sample, names, short
        self.endResetModel()

    def marks(self, row: int) -> CriterionMarks | None:
        """The criterion of a row; None for the whole sample."""
        criteria = self._sample.criteria if self._sample else ()
        return criteria[row] if 0 <= row < len(criteria) else None

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """Criteria, and the whole sample."""
        return 0 if parent.isValid() or self._sample is None else len(self._sample.criteria) + 1

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        """Criterion, members, gap."""
        return 0 if parent.isValid() or self._sample is None else len(self._sample.members) + 2

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Deviations with their sign, those that are far in bold; who chose which level on asking."""
        if self._sample is None or not index.isValid() or index.row() >= self.rowCount():
            return None
        marks, column = self.marks(index.row()), index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._sum(self._sample, column) if marks is None else self._text(marks, column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _side(column)
        if role == Qt.ItemDataRole.FontRole:
            return self._font(marks, column)
        if role in {Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self._sum(self._sample, column) if marks is None else self._whole(marks, column)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Short names over the columns, whole ones on asking."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < self.columnCount():
            return None
        member = self._member(section)
        if role == Qt.ItemDataRole.DisplayRole:
            if member is not None:
                return self._short[member]
            if section == CRITERION:
                return QCoreApplication.translate("Calibration", "Tiêu chí")
            return QCoreApplication.translate("Calibration", "Cách nhau")
        if role == Qt.ItemDataRole.ToolTipRole and member is not None:
            return self._names[member]
        return _side(section) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def _member(self, column: int) -> int | None:
        members = self._sample.members if self._sample else ()
        return members[column - 1] if CRITERION < column <= len(members) else None

    def _text(self, marks: CriterionMarks, column: int) -> str:
        if column == CRITERION:
            return criterion_words(marks)
        if self._member(column) is not None:
            mark = marks.marks[column - 1]
            text = signed_text(mark.deviation)
            return f"({text})" if mark.level is None else text
        return points_text(marks.gap)

    def _sum(self, sample: Sample, column: int) -> str:
        if column == CRITERION:
            return QCoreApplication.translate("Calibration", "Cả mẫu")
        member = self._member(column)
        if member is not None:
            return signed_text(sample.deviation(member))
        return points_text(sample.gap)

    def _whole(self, marks: CriterionMarks, column: int) -> str:
        member = self._member(column)
        if member is None:
            words = QCoreApplication.translate("Calibration", "{criterion}: trung bình {mean} điểm")
            return words.format(criterion=criterion_words(marks), mean=decimal_text(marks.mean, 2))
        mark = marks.marks[column - 1]
        words = QCoreApplication.translate("Calibration", "{criterion}: {name} cho {points} điểm, {level}")
        return words.format(
            criterion=criterion_words(marks),
            name=self._names[member],
            points=points_text(mark.points),
            level=core_words(level_words(marks, mark)),
        )

    def _font(self, marks: CriterionMarks | None, column: int) -> QFont | None:
        far = self._member(column) is not None and marks is not None and abs(marks.marks[column - 1].deviation) >= FAR
        if marks is not None and not far:
            return None
        font = QFont()
        font.setWeight(QFont.Weight.Bold)
        return font


def _side(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignLeft if column == CRITERION else Qt.AlignmentFlag.AlignHCenter
    return side | Qt.AlignmentFlag.AlignVCenter
