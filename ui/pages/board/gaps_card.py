"""The criteria that made the gap, largest first, with every member's points."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QVBoxLayout, QWidget

from ui.models.gap_table import CRITERION, GapTableModel
from ui.pages.board.shown_round import ShownRound
from ui.pages.board.words import gap_note
from ui.widgets.notice import label

_LEAST_ROWS = 2
_TITLE_LETTERS = 16
_AROUND = 18
_BESIDE = 10
"""Pixels beside the words of a head, and beside those of a cell of figures."""


class GapTable(QTableView):
    """Columns as wide as their names, the criterion taking what is left; rows as high as a line.

    `sample` is a figure that cells have to have room for, in bold.
    """

    def __init__(self, parent: QWidget | None = None, sample: str = "") -> None:
        super().__init__(parent)
        self._sample = sample

    def measure(self) -> None:
        """Set heights and widths for the type and the members in use."""
        line = self.fontMetrics().height()
        vertical = self.verticalHeader()
        vertical.setMinimumSectionSize(line)
        vertical.setDefaultSectionSize(round(line * 1.6))
        self.setMinimumHeight(round(line * 1.6) * (_LEAST_ROWS + 1) + 6)
        head = self.horizontalHeader()
        cell = self._advance(self._sample, strong=True) + _BESIDE if self._sample else round(line * 2.4)
        for section in range(1, self.model().columnCount()):
            words = self.model().headerData(section, Qt.Orientation.Horizontal)
            head.setSectionResizeMode(section, QHeaderView.ResizeMode.Fixed)
            head.resizeSection(section, max(self._advance(words) + _AROUND, cell))
        self._fit()

    def sizeHint(self) -> QSize:
        """No more height than a few rows: it takes what the other cards leave."""
        return QSize(super().sizeHint().width(), self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the criterion what is left now."""
        super().resizeEvent(event)
        self._fit()

    def _advance(self, words: str, *, strong: bool = False) -> int:
        font = QFont(self.font())
        font.setBold(strong)
        return QFontMetrics(font).horizontalAdvance(words)

    def _fit(self) -> None:
        columns = self.model().columnCount()
        if not columns:
            return
        head = self.horizontalHeader()
        taken = sum(head.sectionSize(section) for section in range(1, columns))
        least = self.fontMetrics().averageCharWidth() * _TITLE_LETTERS
        head.setSectionResizeMode(CRITERION, QHeaderView.ResizeMode.Fixed)
        head.resizeSection(CRITERION, max(least, self.viewport().width() - taken))


class GapsCard(QFrame):
    """A table that is empty until a round is opened."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self.title = label(role="section")
        self.note = label(soft=True, wrap=True)
        self.model = GapTableModel(self)
        self.table = GapTable(self)
        self.table.setObjectName("gapTable")
        self.table.setModel(self.model)
        self.table.verticalHeader().hide()
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        self.table.setWordWrap(False)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        head = self.table.horizontalHeader()
        head.setHighlightSections(False)
        head.setMinimumSectionSize(30)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 12, 18, 12)
        column.setSpacing(6)
        column.addWidget(self.title)
        column.addWidget(self.table, 1)
        column.addWidget(self.note)

    def show_round(self, shown: ShownRound | None) -> None:
        """Show the opened round; None empties the table."""
        self.model.set_round(shown)
        self.note.setText(gap_note(shown) if shown else "")
        self.table.measure()

    def retranslate(self) -> None:
        """Word title and table again."""
        self.title.setText(self.tr("TIÊU CHÍ CHÊNH NHAU NHIỀU NHẤT"))
        self.table.setAccessibleName(self.tr("Điểm từng thành viên theo tiêu chí, chênh lệch lớn nhất trước"))
        self.model.retranslate()
