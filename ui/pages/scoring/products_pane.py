"""The left side: the session's products with how far the member is, and who scores."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHBoxLayout, QListView, QPushButton, QVBoxLayout, QWidget

from ocop_desk.services.member_day import MemberDay, MemberProduct
from ui.delegates.member_products import MemberProductDelegate
from ui.models.member_products import MemberProducts
from ui.widgets.notice import label

_MOVES = {
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
}


class ProductList(QListView):
    """Takes only the keys that move in it; digits and letters belong to the page."""

    entered = Signal(QModelIndex)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(MemberProductDelegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.clicked.connect(self.entered)

    def dataChanged(self, first: QModelIndex, last: QModelIndex, roles: Sequence[int] = ()) -> None:
        """Paint one row again where only its words changed: measuring all rows at every mark would be slow."""
        if roles and first == last:
            self.update(first)
        else:
            super().dataChanged(first, last, roles)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move, or open the product under the cursor."""
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.entered.emit(self.currentIndex())
        elif plain and event.key() in _MOVES:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Rows are as high as their words in the new width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()


class ProductsPane(QFrame):
    """Products by the agenda; a click opens one."""

    chosen = Signal(int)
    seat_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._own_laptop = False
        self.model = MemberProducts(self)
        self.view = ProductList(self)
        self.view.setModel(self.model)
        self.view.setObjectName("memberProducts")
        self._title = label(role="section")
        self._count = label(role="section")
        self.other = QPushButton(self)
        self.other.setProperty("link", True)
        self.other.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        head = QHBoxLayout()
        head.setContentsMargins(16, 10, 12, 6)
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self._count)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.view, 1)
        column.addSpacing(6)
        column.addWidget(self.other, 0, Qt.AlignmentFlag.AlignHCenter)
        self.view.entered.connect(self._open)
        self.other.clicked.connect(self.seat_wanted)

    def retranslate(self) -> None:
        """Set the words."""
        self._title.setText(self.tr("SẢN PHẨM"))
        self.other.setText(self.tr("Rời chỗ chấm") if self._own_laptop else self.tr("Đổi người chấm"))
        self.view.setAccessibleName(self.tr("Sản phẩm của phiên"))
        self.view.viewport().update()

    def show_day(self, day: MemberDay, *, own_laptop: bool = False) -> None:
        """Show the member's products."""
        if own_laptop is not self._own_laptop:
            self._own_laptop = own_laptop
            self.retranslate()
        self.model.set_rows(day.products)
        self._count.setText(f"{day.submitted} / {day.wanted}")
        self._count.setAccessibleName(self.tr("Đã nộp {n} trên {of}").format(n=day.submitted, of=day.wanted))
        self._count.setToolTip(self._count.accessibleName())

    def show_product(self, product: MemberProduct) -> None:
        """Show how far the member is with one product."""
        self.model.set_row(product)

    def point_at(self, entry_id: int) -> None:
        """Mark the product at work."""
        place = self.model.place_of(entry_id)
        if place >= 0:
            index = self.model.index(place)
            self.view.setCurrentIndex(index)
            self.view.scrollTo(index)

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(self.model.rows[index.row()].entry_id)
