"""A table whose columns share the width: Enter opens, Delete takes away."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from ui.delegates.plain_cell import PAD
from ui.delegates.sign_cell import SignCellDelegate
from ui.models.frozen_table import FrozenTable

Shares = Mapping[int, int | str]
_AROUND = 2 * PAD + 4
"""Pixels beside the words of a cell."""


class PlainTable(QTableView):
    """Shows a FrozenTable. `shares` says how wide columns are: a share of the width, or as wide as a sample of text.

    Columns left out are hidden.
    """

    opened = Signal()
    deleted = Signal()

    def __init__(
        self,
        model: FrozenTable[Any],
        shares: Shares,
        *,
        several: bool = False,
        cells: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.frozen = model
        self._shares = dict(shares)
        self.setModel(model)
        self.setItemDelegate(SignCellDelegate(self))
        behaviour = QAbstractItemView.SelectionBehavior
        self.setSelectionBehavior(behaviour.SelectItems if cells else behaviour.SelectRows)
        mode = QAbstractItemView.SelectionMode
        self.setSelectionMode(mode.ExtendedSelection if several else mode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setMinimumSectionSize(20)
        head.setTextElideMode(Qt.TextElideMode.ElideRight)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column in range(model.columnCount()):
            self.setColumnHidden(column, column not in self._shares)
        self.doubleClicked.connect(self.opened)
        self.fit_rows()

    @property
    def row(self) -> Any:
        """The row at the cursor; None where there is none."""
        return self.frozen.row_at(self.currentIndex())

    def selected(self) -> list[Any]:
        """The marked rows in their order; the one at the cursor where none is marked."""
        places = sorted({index.row() for index in self.selectionModel().selectedIndexes()})
        rows: Sequence[Any] = self.frozen.rows
        return [rows[place] for place in places] or ([self.row] if self.row is not None else [])

    def choose(self, row: int) -> None:
        """Put the cursor on a row."""
        column = max(self.currentIndex().column(), min(self._shares))
        self.setCurrentIndex(self.frozen.index(row, column))

    def share(self, shares: Shares) -> None:
        """Show other columns."""
        self._shares = dict(shares)
        for column in range(self.frozen.columnCount()):
            self.setColumnHidden(column, column not in self._shares)
        self._share_width()

    def fit_rows(self) -> None:
        """Give every row the height that the text size needs."""
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 12)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, F2 and Delete; everything else moves."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2) and not event.modifiers():
            self.opened.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.deleted.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width out again."""
        super().resizeEvent(event)
        self._share_width()

    def changeEvent(self, event: QEvent) -> None:
        """Rows grow with the text."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "frozen"):
            self.fit_rows()
            self._share_width()

    def keyboardSearch(self, search: str) -> None:
        """Letters are for keys of the page, not for looking a row up."""

    def _share_width(self) -> None:
        samples = {column: text for column, text in self._shares.items() if isinstance(text, str)}
        shares = {column: share for column, share in self._shares.items() if isinstance(share, int)}
        room = self.viewport().width()
        for column, text in samples.items():
            width = self.fontMetrics().horizontalAdvance(text) + _AROUND
            self.setColumnWidth(column, width)
            room -= width
        left = room
        for column, share in shares.items():
            width = max(room * share // sum(shares.values()), 1)
            self.setColumnWidth(column, width)
            left -= width
        if shares and left > 0:
            widest = max(shares, key=shares.__getitem__)
            self.setColumnWidth(widest, self.columnWidth(widest) + left)
