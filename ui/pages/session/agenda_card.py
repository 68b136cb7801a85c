"""The agenda: products in order, dragged or moved by keys, and who does not score which."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QHeaderView, QPushButton, QTableView, QVBoxLayout, QWidget

from ocop_desk.domain.records import ProductRecord, SessionRecord, SessionState
from ocop_desk.services.dossier_standing import Readiness
from ui.delegates.sign_cell import SignCellDelegate
from ui.models.agenda_table import DOSSIER, AgendaTable
from ui.widgets.notice import label


class AgendaCard(QFrame):
    """Shows the agenda and asks for changes by signals."""

    products_wanted = Signal()
    conflict_wanted = Signal(object)
    """The ProductRecord chosen."""
    dossier_wanted = Signal(object)
    """The ProductRecord whose dossier is to be shown."""
    order_wanted = Signal(object)
    """Product numbers of the rows in their new order, as entry ids."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self.model = AgendaTable(self)
        self.table = QTableView()
        self.choose = QPushButton()
        self.conflict = QPushButton()
        self.dossier = QPushButton()
        self.up = QPushButton("↑")
        self.down = QPushButton("↓")
        self._title = label(role="section")
        self._hint = label(soft=True, wrap=True)
        self._planned = False
        self._build()
        self.retranslate()

    def show_session(self, record: SessionRecord, dossiers: Mapping[int, Readiness]) -> None:
        """Show the agenda of this session; `dossiers` by entry, while it is planned."""
        row = self.table.currentIndex().row()
        self._planned = record.state is SessionState.PLANNED
        names = {number: member.name for number, member in record.members.items()}
        self.model.set_rows(record.products, names, may_move=self._planned, dossiers=dossiers)
        self.table.setColumnHidden(DOSSIER, not self._planned or record.calibration)
        self.table.selectRow(max(row, 0))
        self._paint()

    def chosen(self) -> ProductRecord | None:
        """The entry of the chosen row."""
        index = self.table.currentIndex()
        return self.model.entry(index.row()) if index.isValid() else None

    def retranslate(self) -> None:
        """Set every word."""
        self._title.setText(self.tr("CHƯƠNG TRÌNH"))
        self.choose.setText(self.tr("&Chọn sản phẩm…"))
        self.conflict.setText(self.tr("Ghi &xung đột lợi ích…"))
        self.dossier.setText(self.tr("&Mở hồ sơ"))
        self.dossier.setToolTip(self.tr("Mở hồ sơ của sản phẩm đang chọn") + " (E)")
        self.up.setAccessibleName(self.tr("Lên một dòng"))
        self.down.setAccessibleName(self.tr("Xuống một dòng"))
        self.up.setToolTip(self.tr("Lên một dòng (Ctrl+↑)"))
        self.down.setToolTip(self.tr("Xuống một dòng (Ctrl+↓)"))
        self.table.setAccessibleName(self.tr("Chương trình của phiên họp"))
        self._hint.setText(self.tr("Kéo dòng để đổi thứ tự, hoặc dùng Ctrl+↑ và Ctrl+↓."))
        self.model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.model.columnCount() - 1)

    def _build(self) -> None:
        table = self.table
        table.setModel(self.model)
        table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        table.setDragDropMode(QTableView.DragDropMode.InternalMove)
        table.setDragDropOverwriteMode(False)
        table.setDefaultDropAction(Qt.DropAction.MoveAction)
        table.setDropIndicatorShown(True)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setAlternatingRowColors(True)
        table.verticalHeader().hide()
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addStretch(1)
        for button in (self.up, self.down, self.conflict, self.choose):
            head.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 12, 18, 12)
        column.addLayout(head)
        column.addWidget(table, 1)
        foot = QHBoxLayout()
        foot.addWidget(self._hint, 1)
        foot.addWidget(self.dossier, 0, Qt.AlignmentFlag.AlignRight)
        column.addLayout(foot)
        self.choose.clicked.connect(self.products_wanted)
        self.conflict.clicked.connect(self._ask_conflict)
        self.dossier.clicked.connect(self._show_dossier)
        table.doubleClicked.connect(self._show_dossier)
        table.setItemDelegateForColumn(DOSSIER, SignCellDelegate(table))
        look = QShortcut(QKeySequence("E"), table, self._show_dossier)
        look.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.up.clicked.connect(lambda: self._step(-1))
        self.down.clicked.connect(lambda: self._step(1))
        for keys, step in (("Ctrl+Up", -1), ("Ctrl+Down", 1)):
            shortcut = QShortcut(QKeySequence(keys), self, lambda by=step: self._step(by))
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.model.moved.connect(self.move)
        table.selectionModel().selectionChanged.connect(self._paint)

    def move(self, start: int, end: int) -> None:
        """Ask for the row `start` to stand before the row that is `end` now."""
        entries = [self.model.entry(row) for row in range(self.model.rowCount())]
        if not (0 <= start < len(entries)) or end in (start, start + 1):
            return
        moved = entries.pop(start)
        entries.insert(end - 1 if end > start else end, moved)
        self.order_wanted.emit([entry.entry_id for entry in entries if entry is not None])

    def _step(self, by: int) -> None:
        row = self.table.currentIndex().row()
        if not self._planned or row < 0 or not 0 <= row + by < self.model.rowCount():
            return
        self.move(row, row + by if by < 0 else row + 2)
        self.table.selectRow(row + by)

    def _ask_conflict(self) -> None:
        entry = self.chosen()
        if entry is not None:
            self.conflict_wanted.emit(entry)

    def _show_dossier(self) -> None:
        entry = self.chosen()
        if entry is not None:
            self.dossier_wanted.emit(entry)

    def _paint(self) -> None:
        row = self.table.currentIndex().row()
        self.choose.setVisible(self._planned)
        self._hint.setVisible(self._planned)
        for button in (self.up, self.down):
            button.setVisible(self._planned)
        self.up.setEnabled(row > 0)
        self.down.setEnabled(0 <= row < self.model.rowCount() - 1)
        chosen = self.chosen()
        self.dossier.setEnabled(chosen is not None)
        self.conflict.setEnabled(chosen is not None and chosen.conclusion is None)
