"""Asking for what a new signing key needs: its name here, whose it is, a passphrase typed twice."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from ocop_desk.domain.text import clean_line
from ocop_desk.services.keys import SHORTEST_PASSPHRASE
from ui.dialogs.passphrase import PassphraseField
from ui.dialogs.question import Question
from ui.widgets.notice import label


@dataclass(frozen=True, slots=True)
class KeyAnswer:
    """A key to be made."""

    name: str
    holder: str
    passphrase: str = field(repr=False)


class KeyQuestion(Question):
    """Whose key, its name in the file, the passphrase twice; the answer is a KeyAnswer.

    `holders` are proposals: (name of the key, holder).
    """

    def __init__(self, holders: Sequence[tuple[str, str]], taken: Sequence[str], parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("KeyQuestion", "Tạo khóa ký")
        sentence = QCoreApplication.translate(
            "KeyQuestion",
            "Khóa nằm trong tệp Hội đồng, có mật khẩu bảo vệ. Quên mật khẩu thì không ai mở được, phải tạo khóa khác.",
        )
        super().__init__(title, sentence, QCoreApplication.translate("KeyQuestion", "Tạo khóa"), parent)
        self._taken = frozenset(taken)
        self.holder = QComboBox(self)
        self.holder.setEditable(True)
        for name, holder in holders:
            self.holder.addItem(holder, name)
        self.name = QLineEdit(self)
        self.first, self.again = PassphraseField(self.tr("Mật khẩu"), self), PassphraseField(self.tr("Gõ lại"), self)
        self.hint = label(tone="warn", wrap=True)
        self.holder.setAccessibleName(self.tr("Chứng thư cấp cho"))
        self.name.setAccessibleName(self.tr("Tên khóa trong tệp"))
        for caption, widget in (
            (self.tr("Chứng thư cấp cho"), self.holder),
            (self.tr("Tên khóa trong tệp"), self.name),
            (self.tr("Mật khẩu, ít nhất {n} ký tự").format(n=SHORTEST_PASSPHRASE), self.first),
            (self.tr("Gõ lại mật khẩu"), self.again),
        ):
            self.column.addWidget(label(caption, soft=True))
            self.column.addWidget(widget)
        self.column.addWidget(self.hint)
        self.holder.currentIndexChanged.connect(self._propose_name)
        self.holder.editTextChanged.connect(self.look)
        for line in (self.name, self.first.line, self.again.line):
            line.textChanged.connect(self.look)
        self.finish()
        self._propose_name()
        self.first.setFocus()

    def answer(self) -> KeyAnswer | None:
        """The answer; None while something is missing or the passphrases differ."""
        name, holder = clean_line(self.name.text()), clean_line(self.holder.currentText())
        if not name or not holder or self._why_not():
            return None
        return KeyAnswer(name, holder, self.first.text)

    def look(self) -> None:
        """Say what is missing."""
        super().look()
        self.hint.setText(self._why_not() if self.first.text else "")

    def done(self, result: int) -> None:
        """Forget the passphrases with the question."""
        super().done(result)
        self.first.wipe()
        self.again.wipe()

    def _why_not(self) -> str:
        if clean_line(self.name.text()) in self._taken:
            return self.tr("Tệp đã có khóa tên này.")
        if len(self.first.text) < SHORTEST_PASSPHRASE:
            return self.tr("Mật khẩu còn ngắn: cần ít nhất {n} ký tự.").format(n=SHORTEST_PASSPHRASE)
        if self.again.text and self.again.text != self.first.text:
            return self.tr("Hai lần gõ mật khẩu khác nhau.")
        return "" if self.again.text else self.tr("Gõ lại mật khẩu một lần nữa.")

    def _propose_name(self) -> None:
        place = self.holder.currentIndex()
        if place >= 0 and self.holder.itemData(place):
            self.name.setText(self.holder.itemData(place))
        self.holder.lineEdit().setCursorPosition(0)
