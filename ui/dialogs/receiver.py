"""Asking whether the key that signed a receipt is really the receiver's: once, then it is known."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QCheckBox, QWidget

from ocop_desk.domain.receipts import Acquaintance, Verdict
from ocop_desk.services.deliveries import ReceiptLook
from ui.core_words import moment_words
from ui.dialogs.question import Question
from ui.widgets.notice import label


class ReceiverQuestion(Question):
    """Who signed, what the receipt says, the fingerprint to be compared by telephone; the answer is yes."""

    def __init__(self, look: ReceiptLook, parent: QWidget | None = None) -> None:
        changed = look.acquaintance is Acquaintance.CHANGED
        title = (
            QCoreApplication.translate("ReceiverQuestion", "Khóa của nơi nhận khác với lần trước")
            if changed
            else QCoreApplication.translate("ReceiverQuestion", "Lần đầu nhận giấy của nơi này")
        )
        sentence = QCoreApplication.translate(
            "ReceiverQuestion",
            "Gọi nơi nhận theo số điện thoại đã biết từ trước, nhờ đọc vân tay khóa của họ và so đủ tám nhóm số. "
            "Đúng cả tám thì từ nay giấy ký bằng khóa này được nhận ngay.",
        )
        super().__init__(title, sentence, QCoreApplication.translate("ReceiverQuestion", "Ghi nhận"), parent)
        self.who = label(", ".join(filter(None, (look.receiver, look.organisation))), role="strong", wrap=True)
        self.words = label(look.fingerprint_words, role="strong", wrap=True)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.words.setAccessibleName(self.tr("Vân tay khóa của nơi nhận"))
        self.says = label(self._says(look), soft=True, wrap=True)
        self.agree = QCheckBox(self.tr("Đã gọi nơi nhận, cả tám nhóm số đều giống"), self)
        if changed:
            self.column.addWidget(
                label(
                    self.tr("Nơi nhận có thể đã đổi khóa, hoặc có người mạo danh: hỏi rõ vì sao đổi."),
                    tone="warn",
                    wrap=True,
                )
            )
        for one in (self.who, self.says, self.words, self.agree):
            self.column.addWidget(one)
        self.agree.toggled.connect(self.look)
        self.finish()
        self.agree.setFocus()

    def answer(self) -> bool | None:
        """Yes, once somebody says that the fingerprint was compared."""
        return True if self.agree.isChecked() else None

    def _says(self, look: ReceiptLook) -> str:
        words = (
            self.tr("Giấy ghi: đã nhận {name} lúc {moment}.")
            if look.receipt.verdict is Verdict.ACCEPTED
            else self.tr("Giấy ghi: không nhận {name} lúc {moment}.")
        )
        return words.format(name=look.package.file_name, moment=moment_words(look.receipt.received_at))
