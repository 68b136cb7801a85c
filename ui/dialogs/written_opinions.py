"""Opinions in writing: until when they are awaited, who has not answered, and a meeting where they differ."""

from datetime import datetime, timedelta

from PySide6.QtCore import QDateTime, Qt
from PySide6.QtWidgets import QDateTimeEdit, QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ocop_desk.domain.numbers import VIET_NAM, in_viet_nam
from ocop_desk.domain.records import SessionRecord, SessionState
from ocop_desk.services.written_opinions import OpinionsStanding, call_meeting, opinions_standing, set_deadline
from ui.core_words import moment_words
from ui.dialogs.ask_reason import ReasonQuestion
from ui.help import help_on_f1
from ui.models.opinion_table import CAME, MISSING, NAME, OpinionTable
from ui.office import Office
from ui.widgets.notice import label, main_button
from ui.widgets.plain_table import PlainTable

WIDTH, HEIGHT = 760, 560
_USUAL_TIME = timedelta(days=5)


class OpinionsDialog(QDialog):
    """The deadline above, members in the middle, and at the end the way to a meeting."""

    def __init__(self, office: Office, record: SessionRecord, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self._record = record
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Lấy ý kiến bằng văn bản"))
        self.standing: OpinionsStanding | None = None
        self.until = QDateTimeEdit(self)
        self.keep = QPushButton(self.tr("Đặt &hạn"), self)
        self.meeting = QPushButton(self.tr("&Chuyển thành phiên họp…"), self)
        self.close_button = main_button(self.tr("Đóng"))
        self.deadline, self.diverging = label(wrap=True), label(tone="warn", wrap=True)
        self.model = OpinionTable(self)
        self.model.positions = {one.entry_id: one.position for one in record.products}
        self.table = PlainTable(self.model, {NAME: 4, CAME: 2, MISSING: 5})
        self.table.setAccessibleName(self.tr("Ai đã gửi ý kiến"))
        self._build()
        self.read()
        self._show_until()
        help_on_f1(self, "opinions", office.preferences)

    def read(self) -> None:
        """Read the standing again and paint it."""
        self.standing = self._office.attempt(lambda: opinions_standing(self._office.desk, self._record.session_id))
        if self.standing is None:
            return
        standing = self.standing
        self.model.set_rows(standing.members)
        self.deadline.setText(self._about(standing))
        names = [one.product.name for one in self._record.products if one.entry_id in standing.diverging]
        words = self.tr("Ý kiến chênh nhau quá mức của quy chế, phải đưa ra họp: {names}.")
        self.diverging.setText(words.format(names="; ".join(names)))
        self.diverging.setVisible(bool(names))
        self.meeting.setEnabled(self._record.state is SessionState.OPEN)

    def keep_deadline(self) -> None:
        """Set the deadline that stands in the field."""
        moment: datetime = self.until.dateTime().toPython()  # type: ignore[assignment]
        until = moment.replace(tzinfo=VIET_NAM, second=0, microsecond=0)
        if self._office.did(lambda: set_deadline(self._office.desk, self._record.session_id, until)):
            self.read()

    def ask_meeting(self) -> None:
        """Ask why a meeting is called."""
        question = ReasonQuestion(
            self.tr("Chuyển thành phiên họp"),
            self.tr("Phiếu đã nhận giữ nguyên. Sau đó điểm danh người dự và mở lượt chấm lại; không quay lại được."),
            self.tr("Chuyển thành phiên họp"),
            parent=self,
        )
        question.answered.connect(self.call_it)
        question.open()

    def call_it(self, reason: str) -> None:
        """Make a meeting of the opinions."""
        if self._office.did(lambda: call_meeting(self._office.desk, self._record.session_id, reason)):
            self._office.session_changed.emit()
            self.accept()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 18, 22, 18)
        column.setSpacing(10)
        column.addWidget(label(self.tr("Lấy ý kiến bằng văn bản"), role="title", wrap=True))
        column.addWidget(self.deadline)
        row = QHBoxLayout()
        caption = label(self.tr("Chờ ý kiến đến"), soft=True)
        caption.setBuddy(self.until)
        self.until.setDisplayFormat("HH:mm dd/MM/yyyy")
        self.until.setCalendarPopup(True)
        self.until.setAccessibleName(self.tr("Hạn gửi ý kiến, giờ Việt Nam"))
        row.addWidget(caption)
        row.addWidget(self.until)
        row.addWidget(self.keep)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self.table, 1)
        column.addWidget(self.diverging)
        end = QHBoxLayout()
        end.addWidget(self.meeting)
        end.addStretch(1)
        end.addWidget(self.close_button)
        column.addLayout(end)
        for button in (self.keep, self.meeting, self.close_button):
            button.setAutoDefault(False)
        self.keep.clicked.connect(self.keep_deadline)
        self.meeting.clicked.connect(self.ask_meeting)
        self.close_button.clicked.connect(self.accept)
        self.resize(WIDTH, HEIGHT)

    def _show_until(self) -> None:
        """The deadline that was set, or the usual one."""
        deadline = self.standing.deadline if self.standing else None
        usual = in_viet_nam(self._office.clock() + _USUAL_TIME).replace(hour=17, minute=0)
        until = in_viet_nam(deadline) if deadline else usual
        self.until.setDateTime(QDateTime(until.year, until.month, until.day, until.hour, until.minute, 0))

    def _about(self, standing: OpinionsStanding) -> str:
        owing = len(standing.missing)
        who = self.tr("Mọi người đã gửi đủ.") if not owing else self.tr("{n} thành viên chưa gửi đủ.").format(n=owing)
        if standing.deadline is None:
            return self.tr("Chưa đặt hạn gửi ý kiến.") + " " + who
        until = moment_words(standing.deadline)
        when = self.tr("Đã hết hạn lúc {until}.") if standing.over else self.tr("Hạn gửi ý kiến: {until}.")
        return when.format(until=until) + " " + who
