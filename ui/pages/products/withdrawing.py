"""Asking before a product that was entered by mistake is taken out of the file."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from ocop_desk.domain.products import Product
from ui.dialogs.question import Question


class WithdrawQuestion(Question):
    """Names the product; the answer is True."""

    def __init__(self, product: Product, parent: QWidget | None = None) -> None:
        translate = QCoreApplication.translate
        words = translate(
            "WithdrawQuestion",
            "{name} của {producer} không còn trong danh sách. Chỉ rút khi nhập nhầm; việc rút được ghi vào nhật ký.",
        )
        super().__init__(
            translate("WithdrawQuestion", "Rút sản phẩm này?"),
            words.format(name=product.name, producer=product.producer.name),
            translate("WithdrawQuestion", "Rút sản phẩm"),
            parent,
        )
        self.finish()

    def answer(self) -> bool:
        """Nothing has to be filled in."""
        return True
