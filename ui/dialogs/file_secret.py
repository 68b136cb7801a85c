"""Asking for the passphrase of a council file, or for the code of its recovery sheet."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from ui.dialogs.passphrase import PassphraseField
from ui.dialogs.question import Question
from ui.widgets.notice import label


class FileSecretQuestion(Question):
    """One field; the answer is what was typed."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            translate("FileSecretQuestion", "Tệp {name} có mật khẩu").format(name=name),
            "",
            translate("FileSecretQuestion", "Mở"),
            parent,
        )
        caption = label(self.tr("Mật khẩu của tệp, hoặc mã trên giấy khôi phục"), soft=True)
        self.field = PassphraseField(caption.text(), self)
        caption.setBuddy(self.field)
        self.column.addWidget(caption)
        self.column.addWidget(self.field)
        self.field.line.textChanged.connect(self.look)
        self.field.line.returnPressed.connect(self._say)
        self.finish()
        self.field.setFocus()

    def answer(self) -> str | None:
        """What was typed; None while there is nothing."""
        return self.field.text or None
