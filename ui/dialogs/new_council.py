"""A new council in three short steps: who, members, regulation; then where the file is kept."""

from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ocop_desk.domain.councils import Council, CouncilMember, Post, RuleProfile
from ocop_desk.domain.file_endings import COUNCIL_SUFFIX
from ui.dialogs.member import ask_member
from ui.models.member_table import MemberTable
from ui.pages.council.council_form import CouncilForm
from ui.pages.council.profile_form import ProfileForm
from ui.widgets.notice import label, main_button


@dataclass(frozen=True, slots=True)
class NewCouncil:
    """What was answered."""

    path: Path
    council: Council
    members: tuple[CouncilMember, ...]
    profile: RuleProfile


class NewCouncilDialog(QDialog):
    """The three steps; `answer(path)` is what was typed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Hội đồng mới"))
        self.resize(760, 620)
        self.form = CouncilForm()
        self.profile = ProfileForm()
        self.members: list[CouncilMember] = []
        self.table = QTableView()
        self._model = MemberTable(self)
        self._title = label(role="title")
        self._why = label(tone="warn", wrap=True)
        self._steps = QStackedWidget()
        self.back = QPushButton(self.tr("← Quay lại"))
        self.forward = main_button()
        self._build()
        self._show(0)

    def answer(self, path: Path) -> NewCouncil:
        """What was typed, to be kept in `path`."""
        return NewCouncil(path, self.form.council, tuple(self.members), self.profile.profile)

    def add(self, member: CouncilMember) -> None:
        """Put a member on the list."""
        self.members.append(member)
        self._model.set_rows(tuple(self.members))
        self._show(self._steps.currentIndex())

    def _build(self) -> None:
        for widget in (self._scrolled(self.form), self._member_step(), self._scrolled(self.profile)):
            self._steps.addWidget(widget)
        cancel = QPushButton(self.tr("Thôi"))
        buttons = QHBoxLayout()
        buttons.addWidget(cancel)
        buttons.addStretch(1)
        buttons.addWidget(self.back)
        buttons.addWidget(self.forward)
        column = QVBoxLayout(self)
        column.addWidget(self._title)
        column.addWidget(self._steps, 1)
        column.addWidget(self._why)
        column.addLayout(buttons)
        cancel.clicked.connect(self.reject)
        self.back.clicked.connect(lambda: self._show(self._steps.currentIndex() - 1))
        self.forward.clicked.connect(self._go_on)

    def _member_step(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        self.table.setModel(self._model)
        self.table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.table.verticalHeader().hide()
        self.table.setAccessibleName(self.tr("Thành viên Hội đồng"))
        column.addWidget(self.table, 1)
        row = QHBoxLayout()
        add = QPushButton(self.tr("&Thêm thành viên…"))
        remove = QPushButton(self.tr("&Bỏ dòng đang chọn"))
        row.addWidget(add)
        row.addWidget(remove)
        row.addStretch(1)
        column.addLayout(row)
        add.clicked.connect(self._ask_member)
        remove.clicked.connect(self._drop_member)
        return page

    def _scrolled(self, form: QWidget) -> QScrollArea:
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(form)
        form.setObjectName("page")
        return area

    def _show(self, step: int) -> None:
        if step == 2 and self._steps.currentIndex() != 2:
            self.profile.show_profile(self.profile.profile, len(self.members))
        self._steps.setCurrentIndex(step)
        titles = (self.tr("1/3 · Hội đồng"), self.tr("2/3 · Thành viên"), self.tr("3/3 · Quy chế hoạt động"))
        self._title.setText(titles[step])
        self.back.setVisible(step > 0)
        self.forward.setText(self.tr("Chọn nơi lưu tệp…") if step == 2 else self.tr("Tiếp tục →"))
        self._why.setText("")

    def _go_on(self) -> None:
        step = self._steps.currentIndex()
        reason = self._missing(step)
        if reason:
            self._why.setText(reason)
        elif step < 2:
            self._show(step + 1)
        else:
            self.accept()

    def _missing(self, step: int) -> str:
        council = self.form.council
        if step == 0 and not (council.name and council.agency):
            return self.tr("Cần ghi tên Hội đồng và cơ quan ban hành, đúng như quyết định thành lập.")
        if step == 1 and sum(member.post is Post.CHAIR for member in self.members) != 1:
            return self.tr("Cần có đúng một Chủ tịch Hội đồng; thành viên khác có thể thêm sau.")
        return ""

    def _ask_member(self) -> None:
        member = ask_member(None, self)
        if member is not None and member.name:
            self.add(member)

    def _drop_member(self) -> None:
        row = self.table.currentIndex().row()
        if 0 <= row < len(self.members):
            del self.members[row]
            self._model.set_rows(tuple(self.members))


def ask_new_council(parent: QWidget | None = None, *, practice: bool = False) -> NewCouncil | None:
    """The new council somebody typed, with the place for its file; None where it was put away."""
    dialog = NewCouncilDialog(parent)
    if dialog.exec() != QDialog.DialogCode.Accepted:
        return None
    path = ask_new_file(parent, dialog.tr("Lưu tệp Hội đồng"), "hoi-dong.ocop")
    if path is None:
        return None
    answer = dialog.answer(path)
    return replace(answer, council=replace(answer.council, practice=practice))


def ask_new_file(parent: QWidget | None, title: str, name: str) -> Path | None:
    """A place for a new council file, with our suffix; None where the question was put away."""
    chosen, _ = QFileDialog.getSaveFileName(parent, title, name, f"OCOP Desk (*{COUNCIL_SUFFIX})")
    if not chosen:
        return None
    path = Path(chosen)
    return path if path.suffix.casefold() == COUNCIL_SUFFIX else path.with_name(path.name + COUNCIL_SUFFIX)
