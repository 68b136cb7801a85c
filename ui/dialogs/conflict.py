"""Asks who has a conflict of interest with a product, and why."""

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QFormLayout, QLineEdit, QWidget

from ocop_desk.domain.councils import CouncilMember
from ocop_desk.domain.text import clean_line
from ui.dialogs.question import Question


class ConflictQuestion(Question):
    """The answer is (member number, reason)."""

    def __init__(self, product: str, members: Sequence[CouncilMember], parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Xung đột lợi ích: {product}").format(product=product),
            self.tr(
                "Thành viên này không chấm sản phẩm, không tính trong số liệu nào của nó, và được nêu trong biên bản."
            ),
            self.tr("Ghi"),
            parent,
        )
        self._members = tuple(members)
        self.member = QComboBox()
        self.member.addItems([member.name for member in self._members])
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(self.tr("ví dụ: là em ruột của chủ thể"))
        form = QFormLayout()
        for words, field in ((self.tr("Thành viên"), self.member), (self.tr("Lý do"), self.reason)):
            field.setAccessibleName(words)
            form.addRow(words, field)
        self.column.addLayout(form)
        self.reason.textChanged.connect(self.look)
        self.finish()

    def answer(self) -> tuple[int, str] | None:
        """Member and reason; None while the reason is missing."""
        reason = clean_line(self.reason.text())
        if not reason or not self._members:
            return None
        return self._members[self.member.currentIndex()].member_id, reason
