"""Asks which products are on the agenda: a list with ticks and a search that ignores marks."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QListWidget, QListWidgetItem, QPushButton, QWidget

from ocop_desk.domain.text import fold
from ocop_desk.services.products import StoredProduct
from ui.dialogs.question import Question
from ui.widgets.notice import label

_NUMBER = Qt.ItemDataRole.UserRole
_FOLDED = Qt.ItemDataRole.UserRole + 1


class ProductsQuestion(Question):
    """The answer is the ticked product numbers: those there before in their order, new ones after them."""

    def __init__(self, products: Sequence[StoredProduct], chosen: Sequence[int], parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Sản phẩm của phiên họp"), "", self.tr("Đưa vào chương trình"), parent)
        self._before = tuple(chosen)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Tìm theo tên, chủ thể, xã (không cần dấu)"))
        self.search.setAccessibleName(self.tr("Tìm sản phẩm"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Sản phẩm"))
        self.list.setMinimumHeight(340)
        self._count = label(soft=True)
        self._fill(products, set(chosen))
        everything = QPushButton(self.tr("Chọn tất cả đang hiện"))
        nothing = QPushButton(self.tr("Bỏ chọn tất cả đang hiện"))
        row = QHBoxLayout()
        for widget in (everything, nothing):
            widget.setAutoDefault(False)
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self._count)
        for widget in (self.search, self.list):
            self.column.addWidget(widget)
        self.column.addLayout(row)
        self.search.textChanged.connect(self._filter)
        self.list.itemChanged.connect(self._changed)
        everything.clicked.connect(lambda: self._tick_shown(Qt.CheckState.Checked))
        nothing.clicked.connect(lambda: self._tick_shown(Qt.CheckState.Unchecked))
        self.finish()
        self._changed()
        self.search.setFocus()

    def answer(self) -> tuple[int, ...] | None:
        """The ticked products; None while there is none."""
        ticked = [item.data(_NUMBER) for item in self._items() if item.checkState() == Qt.CheckState.Checked]
        kept = [number for number in self._before if number in ticked]
        return tuple(kept + [number for number in ticked if number not in self._before]) or None

    def _fill(self, products: Sequence[StoredProduct], chosen: Collection[int]) -> None:
        for stored in products:
            product = stored.product
            item = QListWidgetItem(f"{product.name} — {product.producer.name}")
            item.setData(_NUMBER, stored.product_id)
            item.setData(_FOLDED, fold(f"{product.name} {product.producer.name} {product.commune} {product.scorecard}"))
            item.setCheckState(Qt.CheckState.Checked if stored.product_id in chosen else Qt.CheckState.Unchecked)
            self.list.addItem(item)

    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(row) for row in range(self.list.count())]

    def _filter(self, text: str) -> None:
        wanted = fold(text)
        for item in self._items():
            item.setHidden(wanted not in item.data(_FOLDED))

    def _tick_shown(self, state: Qt.CheckState) -> None:
        for item in self._items():
            if not item.isHidden():
                item.setCheckState(state)

    def _changed(self) -> None:
        self._count.setText(self.tr("{n} sản phẩm được chọn").format(n=len(self.answer() or ())))
        self.look()
