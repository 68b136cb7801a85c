"""Asking who signs and with which key."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QComboBox, QFileDialog, QHBoxLayout, QPushButton, QWidget

from ocop_desk.domain.records import SessionRecord
from ocop_desk.services.publishing_state import KeyLine
from ocop_desk.services.signatures import SignatureLine, signing_notice
from ui.core_words import problem_words
from ui.dialogs.passphrase import PassphraseField
from ui.dialogs.question import Question
from ui.pages.publish.words import key_words, signer_words
from ui.widgets.notice import label
from ui.widgets.short_label import ShortLabel

AskFile = Callable[[QWidget, str], Path | None]
"""Asks for a file: (over which widget, title) to its path, or None."""


@dataclass(frozen=True, slots=True)
class SignAnswer:
    """Who signs, with a key of the council file or a file outside; the passphrase goes no further than this.

    `another_name` says that a certificate in another name than the signer's was agreed to.
    """

    role: str
    key_name: str | None
    path: Path | None
    passphrase: str = field(repr=False)
    another_name: bool = False


def ask_key_file(parent: QWidget, title: str) -> Path | None:
    """Ask for a PKCS#12 file with the system's dialog."""
    name, _ = QFileDialog.getOpenFileName(parent, title, "", "PKCS#12 (*.p12 *.pfx)")
    return Path(name) if name else None


class SignQuestion(Question):
    """Role, key, passphrase; the answer is a SignAnswer."""

    def __init__(
        self,
        signers: Sequence[SignatureLine],
        keys: Sequence[KeyLine],
        record: SessionRecord,
        parent: QWidget | None = None,
        *,
        ask: AskFile = ask_key_file,
    ) -> None:
        title = QCoreApplication.translate("SignQuestion", "Ký biên bản và bảng tổng hợp")
        sentence = QCoreApplication.translate(
            "SignQuestion", "Mỗi người ký bằng khóa của mình. Mật khẩu chỉ dùng để ký lần này, không được lưu."
        )
        super().__init__(title, sentence, QCoreApplication.translate("SignQuestion", "Ký"), parent)
        self._ask = ask
        self._path: Path | None = None
        self._record = record
        self._holders = {key.name: key.holder for key in keys}
        self._signers, self._own = tuple(signers), {key.holder: key.name for key in keys if key.signs}
        self.roles, self.keys = QComboBox(self), QComboBox(self)
        for line in signers:
            self.roles.addItem(signer_words(line), line.role)
        for key in keys:
            if key.signs:
                self.keys.addItem(key_words(key), key.name)
        self.keys.addItem(self.tr("Tệp khóa .p12, .pfx ở ngoài…"), None)
        self.browse = QPushButton(self.tr("&Chọn tệp khóa…"), self)
        self.browse.setAutoDefault(False)
        self.file = ShortLabel()
        self.warning = label(tone="warn", wrap=True)
        self.agree = QCheckBox(self)
        self.passphrase = PassphraseField(self.tr("Mật khẩu khóa"), self)
        self.roles.setAccessibleName(self.tr("Người ký"))
        self.keys.setAccessibleName(self.tr("Khóa ký"))
        self._outside = QWidget(self)
        row = QHBoxLayout(self._outside)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.browse)
        row.addWidget(self.file, 1)
        for caption, widget in (
            (self.tr("Người ký"), self.roles),
            (self.tr("Khóa ký"), self.keys),
            ("", self._outside),
            (self.tr("Mật khẩu khóa"), self.passphrase),
        ):
            if caption:
                self.column.addWidget(label(caption, soft=True))
            self.column.addWidget(widget)
            if widget is self._outside:
                self.column.addWidget(self.warning)
                self.column.addWidget(self.agree)
        self.roles.currentIndexChanged.connect(self._propose_key)
        self.roles.currentIndexChanged.connect(self._key_chosen)
        self.agree.toggled.connect(self.look)
        self.keys.currentIndexChanged.connect(self._key_chosen)
        self.browse.clicked.connect(self._choose_file)
        self.passphrase.line.textChanged.connect(self.look)
        self.passphrase.line.returnPressed.connect(lambda: self.ok.click())
        self.finish()
        self._propose_key()
        self._key_chosen()
        self.passphrase.setFocus()

    def answer(self) -> SignAnswer | None:
        """The answer; None while no key is chosen or no passphrase typed."""
        name = self.keys.currentData()
        path = None if name else self._path
        if self.roles.currentData() is None or not self.passphrase.text or (name is None and path is None):
            return None
        if self.warning.text() and not self.agree.isChecked():
            return None
        return SignAnswer(self.roles.currentData(), name, path, self.passphrase.text, self.agree.isChecked())

    def done(self, result: int) -> None:
        """Forget the passphrase with the question."""
        super().done(result)
        self.passphrase.wipe()

    def _propose_key(self) -> None:
        """The signer's own key, where the file has one in that name."""
        signer = self._signer()
        if signer is not None and signer.name in self._own:
            self.keys.setCurrentIndex(self.keys.findData(self._own[signer.name]))

    def _signer(self) -> SignatureLine | None:
        return next((line for line in self._signers if line.role == self.roles.currentData()), None)

    def _key_chosen(self) -> None:
        """Say whose key it is where it is not the signer's; of a file outside that shows once it is unlocked."""
        name, signer = self.keys.currentData(), self._signer()
        self._outside.setVisible(name is None)
        notice = signing_notice(self._record, signer.name, self._holders[name]) if signer and name else None
        self.agree.setChecked(False)
        self.warning.setText(problem_words(notice) if notice else "")
        self.warning.setVisible(notice is not None)
        self.agree.setText(
            self.tr("Vẫn ký bằng khóa này") if name else self.tr("Vẫn ký nếu chứng thư số mang tên người khác")
        )
        self.agree.setVisible(notice is not None or name is None)
        self.column.activate()
        self.resize(self.width(), max(self.height(), self.column.totalHeightForWidth(self.width())))
        self.look()

    def _choose_file(self) -> None:
        path = self._ask(self, self.tr("Chọn tệp khóa"))
        if path is not None:
            self._path = path
            self.file.setText(path.name)
            self.passphrase.setFocus()
        self.look()
