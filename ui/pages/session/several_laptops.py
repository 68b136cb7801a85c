"""What the session page says of several laptops: the way to their dialog, and who would be left without a key."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QPushButton, QWidget

from ocop_desk.domain.records import SessionRecord, SessionState
from ocop_desk.services.session_laptops import key_problems, session_laptops
from ui.dialogs.confirm import ConfirmQuestion
from ui.office import Office
from ui.widgets.notice import label


class SeveralLaptops(QObject):
    """A button, a warning while a key can still be added, and a question before it no longer can."""

    def __init__(self, office: Office, page: QWidget) -> None:
        super().__init__(page)
        self._office = office
        self._page = page
        self.button = QPushButton(page)
        self.warning = label(tone="warn", wrap=True)
        self.without_key: tuple[str, ...] = ()
        """Names of members who score and have no key, where the session is prepared and still planned."""
        self.button.clicked.connect(self._show)

    def retranslate(self) -> None:
        """Set the words of the button."""
        self.button.setText(self.tr("&Nhiều máy…"))
        self.button.setToolTip(self.tr("Khóa của thành viên, gói phiên cho máy chấm, thu phiếu"))

    def show_session(self, record: SessionRecord | None) -> None:
        """Say who has no key for a laptop, while one can still be added."""
        self.button.setVisible(record is not None)
        planned = record is not None and record.state is SessionState.PLANNED
        laptops = session_laptops(self._office.desk, record.session_id) if record is not None and planned else None
        self.without_key = tuple(problem.place for problem in key_problems(laptops)) if laptops else ()
        words = self.tr("Nhiều máy: {names} chưa có khóa; sau khai mạc không thêm được nữa.")
        self.warning.setText(words.format(names=", ".join(self.without_key)))
        self.warning.setVisible(bool(self.without_key))

    def before_opening(self, go_on: Callable[[], object]) -> None:
        """Go on with the opening; where members would be left without a key, ask first."""
        if not self.without_key:
            go_on()
            return
        words = self.tr(
            "Chưa có khóa ký phiếu: {names}. Sau khi khai mạc không thêm khóa được nữa; những người này sẽ chấm trên "
            "máy thư ký hoặc phiếu giấy. Muốn họ chấm trên máy riêng thì bấm Thôi, mở “Nhiều máy…” và tạo khóa trước."
        )
        question = ConfirmQuestion(
            self.tr("Khai mạc khi còn người chưa có khóa?"),
            words.format(names=", ".join(self.without_key)),
            self.tr("Vẫn khai mạc"),
            self._page,
        )
        question.answered.connect(lambda _yes: go_on())
        question.open()

    def _show(self) -> None:
        from ui.laptops.laptops_dialog import show_laptops

        show_laptops(self._office, self._page.window())
