"""Before publishing: closing the session, with what that means."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from ocop_desk.services.session_standing import ClosingStanding
from ui.pages.results.why_tab import Sentences
from ui.widgets.marks import Mark
from ui.widgets.notice import card, label


class ClosePane(QWidget):
    """How many products are concluded, whether the rest may wait, and what closing does."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title, self.said = label(role="title", wrap=True), Sentences()
        self.leave = QCheckBox(self)
        self._standing: ClosingStanding | None = None
        frame, lines = card(self)
        lines.setSpacing(14)
        for one in (self.title, self.said, self.leave):
            lines.addWidget(one)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(frame)
        column.addStretch(1)
        self.leave.toggled.connect(self.changed)

    def show_standing(self, standing: ClosingStanding) -> None:
        """Show how near the close is."""
        self._standing = standing
        self.leave.setVisible(standing.waiting > 0)
        if not standing.waiting:
            self.leave.setChecked(False)
        self.retranslate()

    @property
    def why_not(self) -> str:
        """Why the session cannot be closed now."""
        if self._standing is not None and self._standing.waiting and not self.leave.isChecked():
            return self.tr("Còn sản phẩm chưa chấm: đánh dấu để chuyển sang phiên sau, hoặc chấm tiếp.")
        return ""

    def retranslate(self) -> None:
        """Set every word."""
        self.title.setText(self.tr("Bế mạc phiên họp trước khi công bố"))
        standing = self._standing
        if standing is None:
            return
        said = [(Mark.DONE, self.tr("{n} sản phẩm đã kết luận.").format(n=standing.concluded))]
        if standing.waiting:
            said.append((Mark.WAITING, self.tr("{n} sản phẩm chưa chấm.").format(n=standing.waiting)))
        said.append((Mark.OPENED, self.tr("Sau khi bế mạc không chấm, không sửa kết luận được nữa.")))
        said.append((Mark.OPENED, self.tr("Giờ bế mạc được ghi vào biên bản; văn bản không còn chữ “dự thảo”.")))
        self.said.say(said)
        leave = self.tr("&Chuyển {n} sản phẩm chưa chấm sang phiên sau").format(n=standing.waiting)
        self.leave.setText(leave)
