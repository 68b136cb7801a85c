"""Receipts that come back: chosen or dropped, checked, the receiver's key confirmed once, kept."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ocop_desk.domain.receipts import Acquaintance
from ocop_desk.services.deliveries import (
    Delivery,
    ReceiptLook,
    delivery_of,
    delivery_sentence,
    keep_receipt,
    look_at_receipt,
)
from ui.core_words import core_words
from ui.dialogs.receiver import ReceiverQuestion
from ui.pages.publish.steps import PACKAGE

if TYPE_CHECKING:
    from ui.pages.publish.page import PublishPage


class Receiving(QObject):
    """Takes in one receipt after another."""

    def __init__(self, page: "PublishPage") -> None:
        super().__init__(page)
        self._page = page
        self._waiting: list[Path] = []
        self.question: ReceiverQuestion | None = None
        page.package.receipt_asked.connect(self.ask)

    def ask(self) -> None:
        """Ask for a receipt's file."""
        page = self._page
        if page.busy:
            return
        path = page.asking.receipt(page, self.tr("Chọn giấy báo nhận"))
        if path is not None:
            self.take([path])

    def take(self, paths: Sequence[Path]) -> None:
        """Take in these files, one after another."""
        if self._page.busy:
            self._page.office.told.emit(self.tr("Đang làm việc khác: xong rồi hãy thả giấy báo nhận lại."), "info")
            return
        self._page.choose(PACKAGE)
        self._waiting = list(paths)
        self._next()

    def _next(self) -> None:
        if not self._waiting or self._page.busy:
            return
        desk, path = self._page.office.desk, self._waiting.pop(0)
        self._page.start(
            self.tr("Đang kiểm tra giấy báo nhận"), lambda _progress: look_at_receipt(desk, path), self._looked
        )

    def _looked(self, look: ReceiptLook) -> None:
        if look.already_here:
            words = self.tr("{name}: giấy này đã có trong tệp từ trước.")
            self._page.office.told.emit(words.format(name=look.file_name), "info")
            self._next()
        elif look.acquaintance is Acquaintance.KNOWN:
            self._keep(look)
        else:
            self.question = ReceiverQuestion(look, self._page)
            self.question.answered.connect(lambda _yes: self._keep(look, confirmed=True))
            self.question.finished.connect(self._forget)
            self.question.open()

    def _forget(self) -> None:
        self.question = None

    def _keep(self, look: ReceiptLook, *, confirmed: bool = False) -> None:
        desk = self._page.office.desk
        self._page.start(
            self.tr("Đang lưu giấy báo nhận"),
            lambda _progress: delivery_of(keep_receipt(desk, look, confirmed=confirmed)),
            lambda delivery: self._kept(look, delivery),
        )

    def _kept(self, look: ReceiptLook, delivery: Delivery) -> None:
        office = self._page.office
        office.sheet_saved.emit(office.clock())
        words = f"{look.package.file_name}: {core_words(delivery_sentence(delivery))}"
        office.told.emit(words, "info" if delivery.delivered else "bad")
        office.session_changed.emit()
        self._next()
