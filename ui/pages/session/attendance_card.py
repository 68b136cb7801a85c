"""Attendance with its quorum light, who presides and who keeps the minutes."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ocop_desk.domain.councils import Post
from ocop_desk.domain.records import SessionKind, SessionRecord, SessionState
from ui.models.attendance_table import AttendanceTable
from ui.widgets.notice import label, restyle


class AttendanceCard(QFrame):
    """Shows the roster and asks for changes by signals."""

    everybody = Signal()
    ticked = Signal(int, bool)
    reasoned = Signal(int, str)
    duties_wanted = Signal(object, object)
    """Member who presides, member who keeps the minutes; None where the custom decides."""
    pins_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self.model = AttendanceTable(self)
        self.table = QTableView()
        self.light = QLabel()
        self.light.setProperty("chip", True)
        self.all_here = QPushButton()
        self.pins = QPushButton()
        self.presiding = QComboBox()
        self.minutes = QComboBox()
        self._title = label(role="section")
        self._words = {"presiding": label(soft=True), "minutes": label(soft=True)}
        self._record: SessionRecord | None = None
        self._filling = False
        self._build()
        self.retranslate()

    def show_session(self, record: SessionRecord) -> None:
        """Show the roster of this session."""
        before_end = record.state in (SessionState.PLANNED, SessionState.OPEN)
        self._record = record
        attended = record.kind is not SessionKind.WRITTEN
        self.model.set_rows(record.roster, editable=before_end, attended=attended)
        planned = record.state is SessionState.PLANNED
        self.all_here.setVisible(planned and attended)
        self.pins.setVisible(before_end)
        self.presiding.setEnabled(planned)
        self.minutes.setEnabled(planned)
        self._fill_duties()
        self._paint_light()

    def retranslate(self) -> None:
        """Set every word."""
        self._title.setText(self.tr("ĐIỂM DANH"))
        self.all_here.setText(self.tr("&Tất cả có mặt"))
        self.pins.setText(self.tr("Mã &PIN…"))
        self._words["presiding"].setText(self.tr("Chủ trì"))
        self._words["minutes"].setText(self.tr("Ghi biên bản"))
        self.presiding.setAccessibleName(self.tr("Người chủ trì"))
        self.minutes.setAccessibleName(self.tr("Người ghi biên bản"))
        self.table.setAccessibleName(self.tr("Điểm danh thành viên"))
        self.model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, 2)
        self._fill_duties()
        self._paint_light()

    def _build(self) -> None:
        table = self.table
        table.setModel(self.model)
        table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.verticalHeader().hide()
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addWidget(self.light)
        head.addStretch(1)
        head.addWidget(self.pins)
        head.addWidget(self.all_here)
        duties = QHBoxLayout()
        for name, combo in (("presiding", self.presiding), ("minutes", self.minutes)):
            combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            combo.setMinimumContentsLength(12)
            self._words[name].setBuddy(combo)
            duties.addWidget(self._words[name])
            duties.addWidget(combo, 1)
            combo.activated.connect(self._duties_chosen)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 12, 18, 12)
        column.addLayout(head)
        column.addWidget(table, 1)
        column.addLayout(duties)
        self.all_here.clicked.connect(self.everybody)
        self.pins.clicked.connect(self.pins_wanted)
        self.model.ticked.connect(self.ticked)
        self.model.reasoned.connect(self.reasoned)

    def _fill_duties(self) -> None:
        """Who may preside: chair and vice-chairs who are there; anybody there may keep the minutes."""
        leaders = (Post.CHAIR, Post.VICE_CHAIR)
        roster = self._record.roster if self._record else ()
        self._filling = True
        for combo, flag, able in (
            (self.presiding, "presiding", [e for e in roster if e.present and e.member.post in leaders]),
            (self.minutes, "keeps_minutes", [e for e in roster if e.present]),
        ):
            combo.clear()
            combo.addItem(self.tr("theo chức danh"), None)
            for entry in able:
                combo.addItem(entry.member.name, entry.member.member_id)
                if getattr(entry, flag):
                    combo.setCurrentIndex(combo.count() - 1)
        self._filling = False

    def _duties_chosen(self) -> None:
        if not self._filling:
            self.duties_wanted.emit(self.presiding.currentData(), self.minutes.currentData())

    def _paint_light(self) -> None:
        record = self._record
        if record is None:
            return
        quorum = record.quorum()
        counted = self.tr("Có mặt {n}/{of} · cần {needed}").format(n=quorum.present, of=quorum.of, needed=quorum.needed)
        if record.kind is SessionKind.WRITTEN:
            self.light.setText(self.tr("Lấy ý kiến bằng văn bản: không điểm danh"))
            restyle(self.light, "tone", "")
            return
        verdict = self.tr("đủ điều kiện họp") if quorum.reached else self.tr("chưa đủ điều kiện họp")
        self.light.setText(f"{'●' if quorum.reached else '○'} {counted} · {verdict}")
        restyle(self.light, "tone", "" if quorum.reached else "warn")
