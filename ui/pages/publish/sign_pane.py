"""Step 2: who has signed, the keys of the file with their fingerprints, making a key."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from ocop_desk.services.publishing_state import PublishingState
from ocop_desk.services.signatures import SignatureLine
from ui.pages.publish.words import fingerprint_line, key_kind_words, key_words, signed_words, signer_words
from ui.widgets.marks import Mark, MarkSign
from ui.widgets.notice import card, label, restyle


class Row(QFrame):
    """A sign, a title, lines under it, and perhaps a button."""

    pressed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self.about: object = None
        self.sign, self.title, self.lines = MarkSign(parent=self), label(role="strong", wrap=True), label(wrap=True)
        self.lines.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        restyle(self.lines, "soft", True)
        self.button = QPushButton(self)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.title)
        words.addWidget(self.lines)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 10, 14, 10)
        row.setSpacing(12)
        row.addWidget(self.sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addWidget(self.button)
        self.button.clicked.connect(lambda: self.pressed.emit(self.about))
        self.button.hide()

    def say(self, mark: Mark, title: str, lines: list[str]) -> None:
        """Show a sign and words."""
        self.sign.set_mark(mark)
        self.title.setText(title)
        self.lines.setText("\n".join(lines))
        self.lines.setVisible(bool(lines))


class Rows(QWidget):
    """Rows under one another, made once and used again."""

    pressed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[Row] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)

    def of(self, count: int) -> list[Row]:
        """That many rows to fill; the others hide."""
        while len(self.rows) < count:
            row = Row(self)
            row.pressed.connect(self.pressed)
            self._column.addWidget(row)
            self.rows.append(row)
        for place, row in enumerate(self.rows):
            row.setVisible(place < count)
        return self.rows[:count]


class SignPane(QScrollArea):
    """Signers first, keys under them."""

    sign_asked = Signal(object)
    """The SignatureLine to sign, or None for whoever is next."""
    key_asked = Signal()
    certificate_asked = Signal(object)
    """The KeyLine whose certificate is to be saved."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._titles = [label(role="section", wrap=True) for _ in range(2)]
        self.about, self.no_key = label(soft=True, wrap=True), label(soft=True, wrap=True)
        self.signers, self.keys = Rows(), Rows()
        self.make = QPushButton()
        self._state: PublishingState | None = None
        body = QWidget()
        body.setObjectName("page")
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 4, 0)
        column.setSpacing(12)
        signing, lines = card()
        for one in (self._titles[0], self.about, self.signers):
            lines.addWidget(one)
        keeping, lines = card()
        head = QHBoxLayout()
        head.addWidget(self._titles[1], 1)
        head.addWidget(self.make)
        lines.addLayout(head)
        lines.addWidget(self.no_key)
        lines.addWidget(self.keys)
        column.addWidget(signing)
        column.addWidget(keeping)
        column.addStretch(1)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(body)
        self.signers.pressed.connect(self.sign_asked)
        self.keys.pressed.connect(self.certificate_asked)
        self.make.clicked.connect(self.key_asked)

    def show_state(self, state: PublishingState) -> None:
        """Show who has signed and which keys there are."""
        self._state = state
        waiting = [line for line in state.signatures if line.signed_at is None]
        for row, line in zip(self.signers.of(len(state.signatures)), state.signatures, strict=True):
            signed = line.signed_at is not None
            lines = [signed_words(line), *([fingerprint_line(line.fingerprint_words)] if signed else [])]
            row.say(Mark.DONE if signed else Mark.WAITING, signer_words(line), lines)
            row.about = line
            row.button.setVisible(not signed and len(waiting) > 1)
            row.button.setText(self.tr("Ký…"))
            row.button.setAccessibleName(self.tr("Ký: {who}").format(who=signer_words(line)))
        for row, key in zip(self.keys.of(len(state.keys)), state.keys, strict=True):
            row.say(Mark.OPENED, key_words(key), [key_kind_words(key), fingerprint_line(key.fingerprint_words)])
            row.about = key
            row.button.setText(self.tr("Lưu chứng thư…"))
            row.button.setAccessibleName(self.tr("Lưu chứng thư của {name}").format(name=key.name))
            row.button.setToolTip(self.tr("Tệp .pem gửi cho nơi nhận để kiểm tra chữ ký; không có gì bí mật"))
            row.button.show()
        self.no_key.setVisible(not state.keys)

    def allow(self, allowed: bool) -> None:
        """Whether somebody may sign or a key may be made now."""
        self.make.setEnabled(allowed)
        for row in self.signers.rows:
            row.button.setEnabled(allowed)

    @property
    def next_signer(self) -> SignatureLine | None:
        """Who signs next; None where everybody has."""
        lines = self._state.signatures if self._state else ()
        return next((line for line in lines if line.signed_at is None), None)

    def retranslate(self) -> None:
        """Set every word."""
        self._titles[0].setText(self.tr("NGƯỜI KÝ BIÊN BẢN VÀ BẢNG TỔNG HỢP"))
        self._titles[1].setText(self.tr("KHÓA TRONG TỆP NÀY"))
        self.about.setText(
            self.tr("Thư ký ký trước, rồi Chủ tọa. Mỗi chữ ký thêm vào bản trước, không thay bản trước.")
        )
        self.no_key.setText(
            self.tr("Tệp chưa có khóa nào. Tạo khóa cho từng người ký và cho Hội đồng, hoặc ký bằng tệp .p12 ở ngoài.")
        )
        self.make.setText(self.tr("&Tạo khóa…"))
        if self._state is not None:
            self.show_state(self._state)
