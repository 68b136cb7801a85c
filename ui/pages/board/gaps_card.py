"""The criteria that made the gap, largest first, with every member's points."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QVBoxLayout, QWidget

from ui.models.gap_table import CRITERION, GapTableModel
from ui.pages.board.shown_round import ShownRound
from ui.pages.board.words import gap_note
from ui.widgets.notice import label

_LEAST_ROWS = 3
_TITLE_LETTERS = 16


class GapsCard(QFrame):
    """A table that is empty until a round is opened."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self.title = label(role="section")
        self.note = label(soft=True, wrap=True)
        self.model = GapTableModel(self)
        self.table = QTableView(self)
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
        self._measure()

    def retranslate(self) -> None:
        """Word title and table again."""
        self.title.setText(self.tr("TIÊU CHÍ CHÊNH NHAU NHIỀU NHẤT"))
        self.table.setAccessibleName(self.tr("Điểm từng thành viên theo tiêu chí, chênh lệch lớn nhất trước"))
        self.model.retranslate()

    def _measure(self) -> None:
        """Columns as wide as their names, the criterion taking what is left; rows as high as a line."""
        line = self.fontMetrics().height()
        vertical = self.table.verticalHeader()
        vertical.setMinimumSectionSize(line)
        vertical.setDefaultSectionSize(round(line * 1.5))
        self.table.setMinimumHeight(round(line * 1.5) * (_LEAST_ROWS + 1) + 6)
        head = self.table.horizontalHeader()
        if not self.model.columnCount():
            return
        around = 20
        for section in range(1, self.model.columnCount()):
            words = self.model.headerData(section, Qt.Orientation.Horizontal)
            head.setSectionResizeMode(section, QHeaderView.ResizeMode.Fixed)
            head.resizeSection(section, max(self.fontMetrics().horizontalAdvance(words) + around, line * 2))
        taken = sum(head.sectionSize(section) for section in range(1, self.model.columnCount()))
        least = self.fontMetrics().averageCharWidth() * _TITLE_LETTERS
        fits = self.table.viewport().width() - taken >= least
        head.setSectionResizeMode(CRITERION, QHeaderView.ResizeMode.Stretch if fits else QHeaderView.ResizeMode.Fixed)
        if not fits:
            head.resizeSection(CRITERION, least)
