"""The buttons of the board, always at the same place: main act, second act, why not, reject, projector."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.pages.board.offers import Act, Offer, Offers
from ui.widgets.notice import label, restyle


class ActButton(QPushButton):
    """A button for one act. The second click of a double click does nothing: another act may stand there by then."""

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Pass over it."""
        event.accept()


class ActionsCard(QFrame):
    """One button for every act; the offers of the moment decide which are seen, and where."""

    chosen = Signal(object)
    reject_asked = Signal()
    project_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self.offers: Offers | None = None
        self.buttons = {act: self._act_button(act) for act in Act}
        self.note = label(soft=True, wrap=True)
        self.reject = ActButton(self)
        self.reject.clicked.connect(self.reject_asked)
        self.project = ActButton(self)
        self.project.clicked.connect(self.project_asked)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(18, 14, 18, 14)
        self._column.setSpacing(8)
        for button in self.buttons.values():
            self._column.addWidget(button)
        self._column.addWidget(self.note)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.reject, 1)
        row.addWidget(self.project, 1)
        self._column.addLayout(row)

    def show_offers(self, offers: Offers) -> None:
        """Offer these acts from now on."""
        self.offers = offers
        order = [offers.main, *([offers.second] if offers.second else [])]
        there = {offer.act: offer for offer in order}
        for place, offer in enumerate(order):
            button = self.buttons[offer.act]
            if self._column.indexOf(button) != place:
                self._column.removeWidget(button)
                self._column.insertWidget(place, button)
        for act, button in self.buttons.items():
            button.setVisible(act in there)
            if act in there:
                _word(button, there[act], main=there[act] is offers.main)
        self.note.setText(offers.note)
        self.note.setVisible(bool(offers.note))
        self.reject.setEnabled(offers.may_reject)
        why = self.tr("Sản phẩm đã kết luận, phiên đã bế mạc, hoặc đây là buổi hiệu chỉnh.")
        self.reject.setToolTip("" if offers.may_reject else why)

    def retranslate(self) -> None:
        """Word the fixed buttons again."""
        self.reject.setText(self.tr("Loại hồ sơ…"))
        self.project.setText(self.tr("Màn chiếu  F11"))
        self.project.setAccessibleName(self.tr("Mở hoặc đóng màn chiếu, phím F11"))

    def in_order(self) -> list[QWidget]:
        """The buttons as the keyboard goes through them."""
        offered = [self.offers.main, *([self.offers.second] if self.offers.second else [])] if self.offers else []
        return [*(self.buttons[offer.act] for offer in offered), self.reject, self.project]

    def _act_button(self, act: Act) -> ActButton:
        button = ActButton(self)
        button.setObjectName(f"board-{act.value}")
        button.hide()
        button.clicked.connect(lambda: self.chosen.emit(act))
        return button


def _word(button: QPushButton, offer: Offer, *, main: bool) -> None:
    button.setText(offer.words)
    button.setAccessibleName(offer.words)
    button.setAccessibleDescription(offer.why_not)
    button.setEnabled(not offer.why_not)
    button.setToolTip(offer.why_not or ("Ctrl+Enter" if main else ""))
    restyle(button, "main", main)
