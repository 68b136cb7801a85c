"""The council: members at the left, particulars and regulation at the right; every change is kept at once."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QPushButton, QScrollArea, QTableView, QVBoxLayout, QWidget

from ocop_desk.domain.councils import Council, CouncilMember, RuleProfile
from ocop_desk.domain.text import person_sort_key
from ocop_desk.services.councils import (
    add_member,
    change_member,
    current_profile,
    remove_member,
    set_profile,
    set_up_council,
)
from ui.dialogs.member import ask_member
from ui.models.member_table import MemberTable
from ui.office import Office
from ui.pages.council.council_form import CouncilForm
from ui.pages.council.file_lock_pane import FileLockPane
from ui.pages.council.people_pane import PeoplePane
from ui.pages.council.profile_form import ProfileForm
from ui.pages.council.step import CouncilStep
from ui.pages.page import Page
from ui.widgets.notice import card, label, main_button

AskMember = Callable[[CouncilMember | None, QWidget], CouncilMember | None]


class CouncilPage(Page):
    """Who rates, and by which regulation."""

    def __init__(self, office: Office, parent: QWidget | None = None, ask: AskMember = ask_member) -> None:
        super().__init__(CouncilStep(office), parent)
        self._ask = ask
        self.members = MemberTable(self)
        self.table = QTableView()
        self.form = CouncilForm()
        self.profile = ProfileForm()
        self.people = PeoplePane(office)
        self.lock = FileLockPane(office)
        self.add = main_button()
        self.change = QPushButton()
        self.remove = QPushButton()
        self.next = QPushButton()
        self._count = label(role="title")
        self._hint = label(soft=True, wrap=True)
        self._council_title = label(role="section")
        self._profile_title = label(role="section")
        self._people_title = label(role="section")
        self._build()
        self.retranslate()

    def chips(self) -> list[tuple[str, str]]:
        """Whether this is practice."""
        council = self._council()
        return [(self.tr("Tập huấn"), "warn")] if council is not None and council.practice else []

    def refresh(self) -> None:
        """Read council, members and regulation again."""
        if not self.office.has_file:
            return
        council = self._council()
        if council is not None:
            self.form.show_council(council)
        with self.office.desk.read() as work:
            members = work.councils.members()
        self.members.set_rows(tuple(sorted(members, key=lambda one: person_sort_key(one.name))))
        self.profile.show_profile(current_profile(self.office.desk), len(members))
        self.people.refresh()
        self.lock.refresh()
        self._paint()

    def retranslate(self) -> None:
        """Set every word."""
        self.add.setText(self.tr("&Thêm thành viên…"))
        self.change.setText(self.tr("&Sửa…"))
        self.remove.setText(self.tr("Đưa &ra khỏi Hội đồng"))
        self.next.setText(self.tr("Sang danh sách sản phẩm →"))
        self._council_title.setText(self.tr("HỘI ĐỒNG"))
        self._profile_title.setText(self.tr("QUY CHẾ HOẠT ĐỘNG"))
        self._people_title.setText(self.tr("NGƯỜI DÙNG VÀ MẬT KHẨU"))
        self.people.retranslate()
        self.lock.retranslate()
        self._hint.setText(
            self.tr("Mọi thay đổi được lưu ngay. Phiên họp đã khai mạc giữ danh sách và quy chế của lúc khai mạc.")
        )
        self.table.setAccessibleName(self.tr("Thành viên Hội đồng"))
        self.members.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, 4)
        self._paint()

    def leave(self) -> bool:
        """What was typed and not told yet is kept."""
        self.form.finish()
        return True

    def chosen(self) -> CouncilMember | None:
        """The member of the chosen row."""
        index = self.table.currentIndex()
        return self.members.member(index.row()) if index.isValid() else None

    def _build(self) -> None:
        self.table.setModel(self.members)
        self.table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        self.table.setShowGrid(False)
        self.table.setAlternatingRowColors(True)
        self.table.setWordWrap(True)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(4, QHeaderView.ResizeMode.ResizeToContents)
        self.table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        left, column = card()
        head = QHBoxLayout()
        head.addWidget(self._count)
        head.addStretch(1)
        for button in (self.change, self.remove, self.add):
            head.addWidget(button)
        column.addLayout(head)
        column.addWidget(self.table, 1)
        foot = QHBoxLayout()
        foot.addWidget(self._hint, 1)
        foot.addWidget(self.next)
        column.addLayout(foot)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 14, 16, 14)
        row.setSpacing(14)
        row.addWidget(left, 6)
        row.addWidget(self._right(), 5)
        self.add.clicked.connect(self._add)
        self.change.clicked.connect(self._change)
        self.remove.clicked.connect(self._remove)
        self.next.clicked.connect(lambda: self.office.went.emit("products"))
        self.table.doubleClicked.connect(self._change)
        self.table.selectionModel().selectionChanged.connect(self._paint)
        self.members.modelReset.connect(self._paint)
        self.form.edited.connect(self._keep_council)
        self.profile.edited.connect(self._keep_profile)

    def _right(self) -> QWidget:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 6, 0)
        column.setSpacing(14)
        for title, form in ((self._profile_title, self.profile), (self._council_title, self.form)):
            frame, inside = card()
            inside.addWidget(title)
            inside.addWidget(form)
            column.addWidget(frame)
        frame, inside = card()
        for widget in (self._people_title, self.people, self.lock):
            inside.addWidget(widget)
        column.addWidget(frame)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(body)
        body.setObjectName("page")
        return area

    def _paint(self) -> None:
        count = self.members.rowCount()
        self._count.setText(self.tr("{n} thành viên").format(n=count))
        chosen = self.chosen() is not None
        self.change.setEnabled(chosen)
        self.remove.setEnabled(chosen)
        self.next.setEnabled(count > 0)

    def _add(self) -> None:
        member = self._ask(None, self)
        if member is not None and self.office.act(lambda: add_member(self.office.desk, member)):
            self.office.council_changed.emit()

    def _change(self) -> None:
        before = self.chosen()
        member = self._ask(before, self) if before else None
        if member is not None and self.office.act(lambda: change_member(self.office.desk, member)):
            self.office.council_changed.emit()

    def _remove(self) -> None:
        member = self.chosen()
        if member is not None and self.office.did(lambda: remove_member(self.office.desk, member.member_id)):
            self.office.council_changed.emit()

    def _keep_council(self, council: Council) -> None:
        if self.office.act(lambda: set_up_council(self.office.desk, council)) is None:
            self.refresh()

    def _keep_profile(self, profile: RuleProfile) -> None:
        if not self.office.did(lambda: set_profile(self.office.desk, profile)):
            self.refresh()

    def _council(self) -> Council | None:
        if not self.office.has_file:
            return None
        with self.office.desk.read() as work:
            return work.councils.get()
