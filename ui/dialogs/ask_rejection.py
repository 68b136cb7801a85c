"""Asking on which ground a product is rejected or stopped, and what was found."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QPlainTextEdit, QWidget

from ocop_desk.domain.rules import NoteKind, RejectionGround
from ocop_desk.domain.text import clean_text
from ui.dialogs.question import Question
from ui.widgets.notice import label

_LINES = 3
_GROUNDS_SHOWN = 7


@dataclass(frozen=True, slots=True)
class RejectionAnswer:
    """The ground's code and what the council found."""

    ground: str
    detail: str


class RejectionQuestion(Question):
    """The grounds in the words of the rule set, one to choose, and the facts to be written."""

    def __init__(self, product: str, grounds: Sequence[RejectionGround], parent: QWidget | None = None) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            translate("RejectionQuestion", "Loại hồ sơ: {product}").format(product=product),
            translate(
                "RejectionQuestion",
                "Sản phẩm bị loại không có điểm và không có hạng sao; căn cứ và sự việc được in vào biên bản. "
                "Việc này không sửa lại được.",
            ),
            translate("RejectionQuestion", "Loại hồ sơ"),
            parent,
        )
        self.column.addWidget(label(self.tr("Căn cứ"), soft=True))
        self.grounds = QListWidget(self)
        self.grounds.setAccessibleName(self.tr("Căn cứ loại hồ sơ"))
        self.grounds.setWordWrap(True)
        self.grounds.setSpacing(3)
        self.grounds.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.grounds.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for ground in grounds:
            item = QListWidgetItem(self._words(ground), self.grounds)
            item.setData(Qt.ItemDataRole.UserRole, ground.code)
        shown = min(max(len(grounds), 3), _GROUNDS_SHOWN)
        self.grounds.setFixedHeight(round(shown * self.fontMetrics().lineSpacing() * 1.5) + 12)
        self.column.addWidget(self.grounds)
        self.column.addWidget(label(self.tr("Sự việc cụ thể"), soft=True))
        self.detail = QPlainTextEdit(self)
        self.detail.setAccessibleName(self.tr("Sự việc cụ thể, in vào biên bản"))
        self.detail.setPlaceholderText(self.tr("Hội đồng phát hiện điều gì, ở tài liệu nào"))
        self.detail.setTabChangesFocus(True)
        self.detail.setFixedHeight(self.fontMetrics().lineSpacing() * _LINES + 26)
        self.column.addWidget(self.detail)
        self.grounds.itemSelectionChanged.connect(self.look)
        self.detail.textChanged.connect(self.look)
        self.finish()
        self.grounds.setFocus()

    def answer(self) -> RejectionAnswer | None:
        """Ground and facts; None while either is missing."""
        chosen = self.grounds.selectedItems()
        detail = clean_text(self.detail.toPlainText())
        if not chosen or not detail:
            return None
        return RejectionAnswer(chosen[0].data(Qt.ItemDataRole.UserRole), detail)

    def _words(self, ground: RejectionGround) -> str:
        if ground.kind is NoteKind.STOP:
            return self.tr("Dừng đánh giá: {text}").format(text=ground.text)
        return ground.text
