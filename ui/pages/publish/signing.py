"""What the sign pane does: ask who signs with which key, sign, make keys, hand out certificates."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ocop_desk.domain.records import SessionState
from ocop_desk.services.keys import StoredKey, make_key
from ocop_desk.services.publishing_state import KeyLine
from ocop_desk.services.signatures import SignatureLine
from ui.dialogs.make_key import KeyAnswer, KeyQuestion
from ui.dialogs.sign import SignAnswer, SignQuestion

if TYPE_CHECKING:
    from ui.pages.publish.page import PublishPage


class Signing(QObject):
    """Opens the questions and runs what they answer."""

    def __init__(self, page: "PublishPage") -> None:
        super().__init__(page)
        self._page = page
        self.question: SignQuestion | KeyQuestion | None = None
        page.sign.sign_asked.connect(self.ask)
        page.sign.key_asked.connect(self.ask_key)
        page.sign.certificate_asked.connect(self.save_certificate)

    def ask(self, first: SignatureLine | None = None) -> None:
        """Ask who signs; the roles still empty are offered, `first` chosen."""
        state = self._page.state
        if state is None or self._page.busy:
            return
        waiting = [line for line in state.signatures if line.signed_at is None]
        question = SignQuestion(waiting, state.keys, state.record, self._page, ask=self._page.asking.key_file)
        if first in waiting:
            question.roles.setCurrentIndex(waiting.index(first))
        question.answered.connect(self._sign)
        self._open(question)

    def ask_key(self) -> None:
        """Ask whose key is to be made."""
        state = self._page.state
        if state is None or self._page.busy:
            return
        holders = [("hoi-dong", state.record.council.name)]
        names = {"secretary": "thu-ky", "chair": "chu-toa"}
        holders += [(names.get(line.role, line.role), line.name) for line in state.signatures if line.name.strip()]
        taken = [key.name for key in state.keys]
        free = [one for one in holders if one[0] not in taken] or holders
        question = KeyQuestion(free, taken, self._page)
        question.answered.connect(self._make)
        self._open(question)

    def _open(self, question: SignQuestion | KeyQuestion) -> None:
        self.question = question
        question.finished.connect(self._forget)
        question.open()

    def _forget(self) -> None:
        self.question = None

    def save_certificate(self, key: KeyLine) -> None:
        """Write a certificate for those who will check signatures."""
        from ocop_desk.services.keys import write_certificate

        title = self.tr("Lưu chứng thư số")
        proposed = f"{self._page.folder_to_begin_with()}/{key.name}.pem"
        target = self._page.asking.target(self._page, title, proposed, "PEM (*.pem)")
        if target is None:
            return
        if self._page.office.attempt(lambda: write_certificate(key.certificate_pem, target) or True):
            self._page.office.told.emit(self.tr("Đã lưu chứng thư: {path}").format(path=target), "info")

    def _sign(self, answer: SignAnswer) -> None:
        press = self._page.press
        if press is not None:
            self._page.start(self.tr("Đang ký"), lambda progress: press.sign(answer, progress), self._signed)

    def _signed(self, state: SessionState) -> None:
        office = self._page.office
        office.sheet_saved.emit(office.clock())
        if state is SessionState.SIGNED:
            office.told.emit(self.tr("Biên bản và bảng tổng hợp đã đủ chữ ký. Lập gói kết quả ở bước 3."), "info")
        self._page.paperwork.shown = None
        office.session_changed.emit()

    def _make(self, answer: KeyAnswer) -> None:
        desk = self._page.office.desk
        self._page.start(
            self.tr("Đang tạo khóa"),
            lambda _progress: make_key(desk, answer.name, answer.holder, answer.passphrase),
            self._made,
        )

    def _made(self, key: StoredKey) -> None:
        office = self._page.office
        office.sheet_saved.emit(office.clock())
        office.told.emit(self.tr("Đã tạo khóa “{name}”.").format(name=key.name), "info")
        self._page.refresh()
