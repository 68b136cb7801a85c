"""The session: agenda, attendance, conflicts, and the moment it opens; from then on its rules are frozen."""

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ocop_desk.domain.numbers import date_text, in_viet_nam
from ocop_desk.domain.problems import Problem
from ocop_desk.domain.records import ProductRecord, RosterEntry, SessionKind, SessionRecord, SessionState
from ocop_desk.services.calibration import plan_calibration
from ocop_desk.services.dossier_standing import agenda_readiness
from ocop_desk.services.dossiers import admit_agenda
from ocop_desk.services.products import list_products
from ocop_desk.services.session_state import SESSION_STATE_NAMES
from ocop_desk.services.sessions import (
    NewSession,
    declare_conflict,
    mark_attendance,
    member_leaves,
    open_session,
    plan_session,
    set_agenda,
    what_keeps_from_opening,
)
from ui.core_words import core_words, moment_words
from ui.dialogs.ask_reason import ReasonQuestion
from ui.dialogs.choose_products import ProductsQuestion
from ui.dialogs.conflict import ConflictQuestion
from ui.dialogs.plan_session import PlanQuestion
from ui.dialogs.written_opinions import OpinionsDialog
from ui.office import Office
from ui.pages.page import Page
from ui.pages.session.agenda_card import AgendaCard
from ui.pages.session.attendance_card import AttendanceCard
from ui.pages.session.blank_papers import BlankPapers
from ui.pages.session.several_laptops import SeveralLaptops
from ui.pages.session.step import SessionStep
from ui.widgets.notice import card, label, main_button
from ui.widgets.work_bar import WorkBar

MOST_REASONS = 5


class SessionPage(Page):
    """A meeting from its plan to its opening."""

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(SessionStep(office), parent)
        self.sessions = QComboBox()
        self.sessions.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.plan = QPushButton()
        self.calibrate = QPushButton()
        self.blank = QPushButton()
        self.opinions = QPushButton()
        self.agenda = AgendaCard()
        self.attendance = AttendanceCard()
        self.main = main_button()
        self.admit = QPushButton()
        self.bar = WorkBar()
        self._title = label(role="title", wrap=True)
        self._facts = label(soft=True, wrap=True)
        self._missing_title = label(role="section")
        self._missing = label(wrap=True)
        self._record: SessionRecord | None = None
        self.papers = BlankPapers(office, self.blank, self.bar, self.agenda.chosen, self)
        self.laptops = SeveralLaptops(office, self)
        self._build()
        self.retranslate()

    def crumb(self) -> str:
        """Which session."""
        return self.tr("Phiên {n}/{year}").format(n=self._record.number, year=self._record.year) if self._record else ""

    def chips(self) -> list[tuple[str, str]]:
        """The state of the session."""
        if self._record is None:
            return []
        chips = [(core_words(SESSION_STATE_NAMES[self._record.state]), "")]
        return [(self.tr("Tập huấn"), "warn"), *chips] if self._record.council.practice else chips

    def refresh(self) -> None:
        """Read the session again."""
        if not self.office.has_file:
            return
        self._record = self.office.record()
        self.calibrate.setVisible(self.office.is_practice)
        self._fill_sessions()
        for part in (self.agenda, self.attendance):
            part.setVisible(self._record is not None)
        if self._record is not None:
            self.agenda.show_session(self._record, agenda_readiness(self.office.desk, self._record.session_id))
            self.attendance.show_session(self._record)
        self.papers.show_session(self._record)
        self._paint()

    def retranslate(self) -> None:
        """Set every word."""
        self.plan.setText(self.tr("Phiên &mới…"))
        self.calibrate.setText(self.tr("Buổi &hiệu chỉnh…"))
        self.calibrate.setToolTip(
            self.tr("Mọi người chấm cùng một mẫu, chỉ tiêu chí cảm quan và câu chuyện, rồi so sánh")
        )
        self.blank.setText(self.tr("&Phiếu giấy để trống"))
        self.blank.setToolTip(self.tr("Phiếu chấm in sẵn mã, để chấm trên giấy khi mất điện hoặc thiếu máy"))
        self.opinions.setText(self.tr("&Ý kiến bằng văn bản…"))
        self.opinions.setToolTip(self.tr("Hạn gửi, ai chưa gửi, chuyển thành phiên họp khi ý kiến chênh nhau"))
        self.laptops.retranslate()
        self.sessions.setAccessibleName(self.tr("Phiên đang làm việc"))
        self._missing_title.setText(self.tr("CÒN THIẾU TRƯỚC KHI KHAI MẠC"))
        self.admit.setText(self.tr("Cho vào phiên theo &quyết định…"))
        self.agenda.retranslate()
        self.attendance.retranslate()
        if self.office.has_file:
            self._fill_sessions()
        self._paint()

    def _build(self) -> None:
        head, inside = card()
        line, tools = QHBoxLayout(), QHBoxLayout()
        line.addWidget(self._title, 1)
        line.addWidget(self.sessions)
        line.addWidget(self.plan)
        tools.addWidget(self._facts, 1)
        for button in (self.opinions, self.laptops.button, self.blank, self.calibrate):
            tools.addWidget(button)
        inside.addLayout(line)
        inside.addLayout(tools)
        inside.addWidget(self.bar)
        end, foot = card()
        foot.addWidget(self._missing_title)
        foot.addWidget(self._missing)
        foot.addWidget(self.laptops.warning)
        foot.addWidget(self.admit)
        foot.addWidget(self.main)
        right = QVBoxLayout()
        right.setSpacing(14)
        right.addWidget(self.attendance, 1)
        right.addWidget(end)
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(self.agenda, 6)
        row.addLayout(right, 5)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(14)
        column.addWidget(head)
        column.addLayout(row, 1)
        self.plan.clicked.connect(self._ask_plan)
        self.calibrate.clicked.connect(self._ask_samples)
        self.opinions.clicked.connect(self._show_opinions)
        self.sessions.activated.connect(lambda _row: self.office.use_session(self.sessions.currentData()))
        self.main.clicked.connect(self._go_on)
        self.admit.clicked.connect(self._ask_admission)
        self.agenda.products_wanted.connect(self._ask_products)
        self.agenda.order_wanted.connect(self._reorder)
        self.agenda.conflict_wanted.connect(self._ask_conflict)
        self.agenda.dossier_wanted.connect(self._show_dossier)
        self.attendance.everybody.connect(self._everybody)
        self.attendance.ticked.connect(self._tick)
        self.attendance.reasoned.connect(lambda member, reason: self._mark(member, present=False, reason=reason))
        self.attendance.duties_wanted.connect(self._give_duties)
        self.attendance.pins_wanted.connect(self._ask_pins)

    def _fill_sessions(self) -> None:
        with self.office.desk.read() as work:
            stored = work.sessions.all()
        self.sessions.clear()
        for one in stored:
            words = self.tr("Phiên {n}/{year} · {day}")
            text = words.format(n=one.number, year=one.year, day=date_text(one.planned_for))
            self.sessions.addItem(text, one.session_id)
            if one.session_id == self.office.session_id:
                self.sessions.setCurrentIndex(self.sessions.count() - 1)
        self.sessions.setVisible(len(stored) > 1)

    def _paint(self) -> None:
        record = self._record if self.office.has_file else None
        self.laptops.show_session(record)
        self.opinions.setVisible(record is not None and record.kind is SessionKind.WRITTEN)
        if record is None:
            self._title.setText(self.tr("Chưa có phiên họp nào"))
            self._facts.setText(self.tr("Lên lịch phiên đầu tiên: số phiên, ngày họp, ngày gửi hồ sơ."))
            self._show_missing(())
            self.main.setText(self.tr("Phiên mới…"))
            self.main.setEnabled(True)
            return
        self._title.setText(record.title)
        self._facts.setText(self._facts_of(record))
        planned = record.state is SessionState.PLANNED
        self._show_missing(what_keeps_from_opening(self.office.desk, record.session_id) if planned else ())
        start = self.tr("Bắt đầu buổi hiệu chỉnh") if record.calibration else self.tr("Khai mạc phiên họp")
        words = {
            SessionState.PLANNED: start,
            SessionState.OPEN: self.tr("Sang điều hành →"),
            SessionState.CLOSED: self.tr("Sang kết quả →"),
            SessionState.SIGNED: self.tr("Sang kết quả →"),
        }
        self.main.setText(words[record.state])

    def _facts_of(self, record: SessionRecord) -> str:
        parts = [self.tr("Họp ngày {day}").format(day=date_text(record.planned_for)), record.place]
        if record.calibration:
            parts.append(self.tr("chỉ chấm tiêu chí cảm quan và câu chuyện, không có kết quả"))
        if record.dossiers_sent is not None:
            parts.append(self.tr("gửi hồ sơ ngày {day}").format(day=date_text(record.dossiers_sent)))
        if record.opened_at is not None:
            parts.append(self.tr("khai mạc {when}").format(when=moment_words(record.opened_at)))
            parts.append(self.tr("danh sách, quy chế và phiếu đánh giá đã khóa"))
        return " · ".join(part for part in parts if part)

    def _show_missing(self, problems: Iterable[Problem]) -> None:
        problems = tuple(problems)
        unchecked = [problem for problem in problems if problem.code == "dossier_not_checked"]
        found = [core_words(problem.message) for problem in problems if problem not in unchecked]
        if unchecked:
            words = self.tr("{n} sản phẩm chưa kiểm tra đủ hồ sơ: {name}…")
            found.append(words.format(n=len(unchecked), name=unchecked[0].place))
        self.admit.setVisible(bool(unchecked))
        lines = [f"• {text}" for text in found[:MOST_REASONS]]
        if len(found) > MOST_REASONS:
            lines.append(self.tr("• và {n} điều nữa").format(n=len(found) - MOST_REASONS))
        self._missing.setText("\n".join(lines))
        self._missing_title.setVisible(bool(found))
        self._missing.setVisible(bool(found))
        self.main.setEnabled(not found)

    def _go_on(self) -> None:
        record = self._record
        if record is None:
            self._ask_plan()
        elif record.state is SessionState.PLANNED:
            self.laptops.before_opening(self.open_it)
        else:
            self.office.went.emit("board" if record.state is SessionState.OPEN else "results")

    def open_it(self) -> None:
        """Open the session."""
        record = self._record
        if record and self.office.act(lambda: open_session(self.office.desk, record.session_id)):
            self.office.session_changed.emit()

    def _ask_admission(self) -> None:
        question = ReasonQuestion(
            self.tr("Cho vào phiên khi hồ sơ chưa kiểm tra đủ"),
            self.tr("Quyết định được ghi lại với từng sản phẩm và nằm trong nhật ký."),
            self.tr("Ghi quyết định"),
            parent=self,
        )
        question.answered.connect(self.keep_admission)
        question.open()

    def keep_admission(self, decision: str) -> None:
        """Record the decision by which products go on whose dossiers were not checked complete."""
        record = self._record
        if record and self.office.act(lambda: admit_agenda(self.office.desk, record.session_id, decision)) is not None:
            self.office.session_changed.emit()

    def _ask_plan(self) -> None:
        with self.office.desk.read() as work:
            stored = work.sessions.all()
            council = work.councils.get()
        today = in_viet_nam(self.office.clock()).date()
        number = max((one.number for one in stored if one.year == today.year), default=0) + 1
        question = PlanQuestion(number, today, council.place if council else "", self)
        question.answered.connect(self.keep_plan)
        question.open()

    def keep_plan(self, plan: NewSession) -> None:
        """Put a session on the calendar and work on it."""
        session_id = self.office.act(lambda: plan_session(self.office.desk, plan))
        if session_id is not None:
            self.office.use_session(session_id)

    def _show_opinions(self) -> None:
        if self._record is not None:
            OpinionsDialog(self.office, self._record, self.window()).open()

    def _ask_samples(self) -> None:
        question = ProductsQuestion(list_products(self.office.desk), (), self)
        question.answered.connect(self.keep_samples)
        question.open()

    def keep_samples(self, products: tuple[int, ...]) -> None:
        """Plan a calibration with these samples and work on it."""
        place = self._record.council.place if self._record else ""
        session_id = self.office.act(lambda: plan_calibration(self.office.desk, products, place))
        if session_id is not None:
            self.office.use_session(session_id)

    def _ask_products(self) -> None:
        if self._record is not None:
            question = ProductsQuestion(list_products(self.office.desk), self._product_ids(), self)
            question.answered.connect(self.keep_agenda)
            question.open()

    def keep_agenda(self, products: tuple[int, ...]) -> None:
        """Make these products, in this order, the agenda."""
        record = self._record
        if record and self.office.act(lambda: set_agenda(self.office.desk, record.session_id, products)) is not None:
            self.office.session_changed.emit()

    def _reorder(self, entry_ids: list[int]) -> None:
        products = dict(zip((one.entry_id for one in self._products()), self._product_ids(), strict=True))
        self.keep_agenda(tuple(products[entry_id] for entry_id in entry_ids))

    def _products(self) -> tuple[ProductRecord, ...]:
        return self._record.products if self._record else ()

    def _product_ids(self) -> tuple[int, ...]:
        if self._record is None:
            return ()
        with self.office.desk.read() as work:
            return tuple(entry.product_id for entry in work.sessions.agenda(self._record.session_id))

    def _show_dossier(self, entry: ProductRecord) -> None:
        places = [one.entry_id for one in self._products()]
        self.office.product_id = self._product_ids()[places.index(entry.entry_id)]
        self.office.went.emit("dossier")

    def _ask_conflict(self, entry: ProductRecord) -> None:
        if self._record is None:
            return
        able = [one.member for one in self._record.roster if one.member.member_id not in entry.recused]
        question = ConflictQuestion(entry.product.name, able, self)
        question.answered.connect(lambda answer: self.keep_conflict(entry.entry_id, *answer))
        question.open()

    def keep_conflict(self, entry_id: int, member_id: int, reason: str) -> None:
        """Record a conflict of interest."""
        if self.office.did(lambda: declare_conflict(self.office.desk, entry_id, member_id, reason)):
            self.office.session_changed.emit()

    def _everybody(self) -> None:
        if self._record is not None:
            self._keep_attendance([replace(entry, present=True, absence_reason="") for entry in self._record.roster])

    def _tick(self, member_id: int, present: bool) -> None:
        if present:
            self._mark(member_id, present=True)
            return
        left = self._record is not None and self._record.state is SessionState.OPEN
        title = self.tr("Thành viên rời họp") if left else self.tr("Thành viên vắng mặt")
        suggestions = (self.tr("Đi công tác"), self.tr("Ốm"), self.tr("Bận việc cơ quan"))
        question = ReasonQuestion(title, "", self.tr("Ghi"), suggestions=suggestions, parent=self)
        question.answered.connect(lambda reason: self._mark(member_id, present=False, reason=reason))
        question.open()

    def _mark(self, member_id: int, *, present: bool, reason: str = "") -> None:
        entry = self._entry(member_id)
        if entry is None or self._record is None:
            return
        session_id = self._record.session_id
        if self._record.state is SessionState.OPEN and entry.present and not present:
            if self.office.did(lambda: member_leaves(self.office.desk, session_id, member_id, reason)):
                self.office.session_changed.emit()
            return
        self._keep_attendance([replace(entry, present=present, absence_reason=reason)])

    def _give_duties(self, presiding: int | None, minutes: int | None) -> None:
        if self._record is not None:
            self._keep_attendance(
                [
                    replace(
                        entry,
                        presiding=entry.member.member_id == presiding,
                        keeps_minutes=entry.member.member_id == minutes,
                    )
                    for entry in self._record.roster
                    if entry.present
                ]
            )

    def _keep_attendance(self, entries: list[RosterEntry]) -> None:
        record = self._record
        if record and self.office.did(lambda: mark_attendance(self.office.desk, record.session_id, entries)):
            self.office.session_changed.emit()

    def _entry(self, member_id: int) -> RosterEntry | None:
        roster = self._record.roster if self._record else ()
        return next((entry for entry in roster if entry.member.member_id == member_id), None)

    def _ask_pins(self) -> None:
        from ui.dialogs.seat import set_pins

        set_pins(self.office, self)
