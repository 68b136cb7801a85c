"""Sitting down at the own laptop: the PIN opens the key that sheets are signed with, and stays with nobody."""

import time
from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import QCoreApplication, QRegularExpression, Qt
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QWidget

from ocop_desk.domain.councils import CouncilMember
from ocop_desk.domain.pins import MOST_DIGITS
from ocop_desk.services.pins import PinRefused
from ocop_desk.services.sealing import SheetSigner, unlock_signer
from ui.dialogs.trying import TryingQuestion
from ui.office import Office
from ui.widgets.notice import label


class OwnSeatQuestion(TryingQuestion):
    """One field; the answer is the SheetSigner that the right PIN gives."""

    def __init__(
        self,
        office: Office,
        member: CouncilMember,
        parent: QWidget | None = None,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            translate("OwnSeatQuestion", "Máy của {name}").format(name=member.name),
            translate(
                "OwnSeatQuestion", "Nhập mã PIN của khóa ký phiếu: mã thư ký đã đưa, hoặc mã tự đặt khi tạo khóa."
            ),
            translate("OwnSeatQuestion", "Vào chấm"),
            office.tasks,
            parent,
            monotonic,
        )
        self._office = office
        self.signer: SheetSigner | None = None
        self.secret.retranslate(self.tr("Mã PIN"))
        line = self.secret.line
        line.setMaxLength(MOST_DIGITS)
        line.setValidator(QRegularExpressionValidator(QRegularExpression("[0-9]*"), line))
        line.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        hint = self.tr("Quên mã thì chấm trên máy thư ký hoặc phiếu giấy: khóa không mở bằng cách khác được.")
        for one in (self.secret, self.message, label(hint, soft=True, wrap=True)):
            self.column.addWidget(one)
        self.answered.connect(self._keep)
        self.finish()
        self.secret.setFocus()

    def trial(self) -> Callable[[], object]:
        """Open the key."""
        desk, pin = self._office.desk, self.secret.text
        return lambda: unlock_signer(desk, pin)

    def wait_after(self, error: Exception) -> timedelta:
        """As the file counts wrong PINs."""
        return error.wait if isinstance(error, PinRefused) else timedelta(0)

    def _keep(self, signer: object) -> None:
        assert isinstance(signer, SheetSigner)
        self.signer = signer


def ask_own_seat(office: Office, parent: QWidget | None = None) -> int | None:
    """Ask for the PIN of the member whose laptop this is; who sits there now, or None where nobody does.

    The key is the office's from then on, until the seat is given up.
    """
    member = office.members_laptop
    if member is None:
        return None
    question = OwnSeatQuestion(office, member, parent)
    question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    try:
        question.exec()
        office.signer = question.signer
        return member.member_id if question.signer is not None else None
    finally:
        question.deleteLater()
