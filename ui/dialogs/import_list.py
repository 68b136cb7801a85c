"""Taking a list in: read it with progress, look at it, put rows right, take in what is sound as one act."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ocop_desk.domain.problems import InputRefused
from ocop_desk.errors import Cancelled, EnvironmentTrouble
from ocop_desk.services.product_intake import (
    Fate,
    IntakePlan,
    ProductIntake,
    intake_of_file,
    intake_of_text,
    take_in,
)
from ocop_desk.services.product_list_model import ListRow
from ocop_desk.services.product_list_roles import Role
from ui.collector import collector_at_rest
from ui.dialogs.import_preview import ImportPreview
from ui.models.counts import count_text
from ui.office import Office
from ui.tasks import Progress, Task
from ui.widgets.notice import Notice, label, main_button

if TYPE_CHECKING:
    from ocop_desk.services.desk import Desk

_BETWEEN = 40
"""Rows between two tellings of progress."""


@dataclass(frozen=True, slots=True)
class _Read:
    intake: ProductIntake
    plan: IntakePlan
    scorecards: tuple[str, ...]


class ImportDialog(QDialog):
    """One list on its way in. Nothing is stored before the main action; closing leaves nothing."""

    taken = Signal(int)
    """So many products are in the file now."""

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._office = office
        self._intake: ProductIntake | None = None
        self._plan: IntakePlan | None = None
        self._task: Task | None = None
        self._checks = 0
        self._closing = False
        self.preview = ImportPreview(self)
        self.notice = Notice(self)
        self.doing = label(role="title", wrap=True)
        self.progress = QProgressBar(self)
        self.stop_button = QPushButton(self)
        self.cancel_button = QPushButton(self)
        self.main = main_button()
        self._stack = QStackedWidget(self)
        self._arrange()
        self._word()
        self.main.clicked.connect(self.take)
        self.cancel_button.clicked.connect(self.reject)
        self.stop_button.clicked.connect(self.stop)
        self.preview.corrected.connect(self._correct)
        self.preview.left_out.connect(self._leave_out)

    @property
    def plan(self) -> IntakePlan | None:
        """The list as it stands; None until it is read."""
        return self._plan

    @property
    def is_checking(self) -> bool:
        """Whether something is being read, checked or stored."""
        return self._task is not None or self._checks > 0

    def read_file(self, path: Path) -> None:
        """Read an Excel file's lists."""
        desk = self._office.desk
        self._read(path.name, lambda step: intake_of_file(desk, path, step), desk)

    def read_text(self, text: str) -> None:
        """Read a range copied in a spreadsheet."""
        desk = self._office.desk
        self._read(self.tr("vùng dán"), lambda step: intake_of_text(desk, text, step), desk)

    def take(self) -> None:
        """Take in what is sound, all of it or nothing."""
        if self._intake is None or self._plan is None or self.is_checking or not self.main.isEnabled():
            return
        desk, name, plan = self._office.desk, self._intake.name, self._plan
        self._begin(self.tr("Đang nhận {n} sản phẩm…").format(n=count_text(plan.count(Fate.NEW))))
        self._start(lambda progress: take_in(desk, name, plan, _paced(progress)), self._stored)

    def stop(self) -> None:
        """Stop what is on its way; nothing of it is kept."""
        if self._task is not None:
            self._task.cancel()

    def reject(self) -> None:
        """Close without taking anything in; what is on its way is stopped first."""
        if self._task is not None:
            self._closing = True
            self.stop()
        else:
            super().reject()

    def _read(self, name: str, work: Callable[[Callable[[int, int], None]], ProductIntake], desk: "Desk") -> None:
        self.setWindowTitle(self.tr("Nhận danh sách: {name}").format(name=name))
        self._begin(self.tr("Đang đọc {name}…").format(name=name))

        def reading(progress: Progress) -> _Read:
            intake = work(_paced(progress))
            progress.step(0, 0)
            plan = intake.plan()
            progress.step(0, 0)
            cards = desk.rules.load(desk.rules.default_code()).scorecards
            named = sorted(cards, key=lambda card: card.number)
            return _Read(intake, plan, tuple(f"{card.number}. {card.title}" for card in named))

        self._start(reading, self._was_read)

    def _begin(self, doing: str) -> None:
        self.notice.clear()
        self.doing.setText(doing)
        self.progress.setRange(0, 0)
        self._stack.setCurrentIndex(0)
        self.main.setEnabled(False)
        self.cancel_button.setVisible(False)
        self.stop_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _start(self, work: Callable[[Progress], Any], done: Callable[[Any], None]) -> None:
        self._task = self._office.tasks.start(_at_rest(work), done=done, failed=self._failed)
        self._task.progressed.connect(self._show_progress)

    def _show_progress(self, done: int, of: int, _what: str) -> None:
        self.progress.setRange(0, of)
        self.progress.setValue(done)

    def _was_read(self, read: _Read) -> None:
        if self._over():
            return
        self._intake = read.intake
        self.preview.set_scorecards(read.scorecards)
        self._show(read.plan)
        self._stack.setCurrentIndex(1)
        self.preview.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _stored(self, count: int) -> None:
        self._task = None
        self.taken.emit(count)
        self.accept()

    def _failed(self, error: Exception) -> None:
        if self._over():
            return
        if isinstance(error, Cancelled):
            if self._plan is None:
                super().reject()
                return
            self.notice.tell(self.tr("Đã dừng; chưa nhận sản phẩm nào."))
        elif isinstance(error, InputRefused):
            self.notice.tell_problems(error.problems)
        elif isinstance(error, EnvironmentTrouble):
            self.notice.tell_trouble(error)
        else:
            raise error
        self._stack.setCurrentIndex(1 if self._plan is not None else 2)
        self.main.setEnabled(self._plan is not None and bool(self._plan.count(Fate.NEW)))

    def _over(self) -> bool:
        """Note that work has ended; whether the dialog closes with it."""
        self._task = None
        self.cancel_button.setVisible(True)
        if self._closing:
            super().reject()
        return self._closing

    def _show(self, plan: IntakePlan) -> None:
        self._plan = plan
        self.preview.show_plan(plan)
        count = plan.count(Fate.NEW)
        self.main.setEnabled(count > 0 and self._checks == 0)
        self.main.setText(self.tr("Nhận {n} sản phẩm").format(n=count_text(count)))
        self.main.setAccessibleName(self.main.text())

    def _correct(self, row: ListRow, role: Role, text: str) -> None:
        self._check(lambda intake: intake.correct(row, role, text))

    def _leave_out(self, row: ListRow, out: bool) -> None:
        self._check(lambda intake: intake.leave_out(row, out))

    def _check(self, change: Callable[[ProductIntake], None]) -> None:
        """Change something of the list and check it again, beside the window."""
        intake = self._intake
        assert intake is not None
        self._checks += 1
        self.main.setEnabled(False)

        def checking(_progress: Progress) -> IntakePlan:
            change(intake)
            return intake.plan()

        self._office.tasks.start(_at_rest(checking), done=self._checked, failed=self._check_failed)

    def _checked(self, plan: IntakePlan) -> None:
        self._checks -= 1
        self._show(plan)

    def _check_failed(self, error: Exception) -> None:
        self._checks -= 1
        if not isinstance(error, Cancelled):
            raise error

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 14)
        column.setSpacing(10)
        column.addWidget(self.notice)
        waiting = QWidget(self)
        middle = QVBoxLayout(waiting)
        middle.addStretch(1)
        middle.addWidget(self.doing)
        middle.addWidget(self.progress)
        middle.addWidget(self.stop_button, 0, Qt.AlignmentFlag.AlignLeft)
        middle.addStretch(2)
        for page in (waiting, self.preview, QWidget(self)):
            self._stack.addWidget(page)
        column.addWidget(self._stack, 1)
        row = QHBoxLayout()
        row.addWidget(self.cancel_button)
        row.addStretch(1)
        row.addWidget(self.main)
        column.addLayout(row)
        parent = self.parentWidget()
        room = parent.window().size() if parent is not None else None
        self.resize(min(1240, room.width() - 60) if room else 1240, min(700, room.height() - 60) if room else 700)

    def _word(self) -> None:
        self.main.setText(self.tr("Nhận"))
        self.main.setAutoDefault(False)
        self.cancel_button.setText(self.tr("Đóng, không nhận gì"))
        self.cancel_button.setAutoDefault(False)
        self.cancel_button.setAccessibleName(self.cancel_button.text())
        self.stop_button.setText(self.tr("Dừng"))
        self.stop_button.setAccessibleName(self.tr("Dừng, không nhận gì"))
        self.stop_button.setAutoDefault(False)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Tiến độ"))


def _at_rest(work: Callable[[Progress], Any]) -> Callable[[Progress], Any]:
    def resting(progress: Progress) -> Any:
        with collector_at_rest():
            return work(progress)

    return resting


def _paced(progress: Progress) -> Callable[[int, int], None]:
    """A step that tells progress now and then: three thousand signals would keep the window busy themselves."""
    last = -_BETWEEN

    def step(done: int, of: int) -> None:
        nonlocal last
        if progress.stopping or done >= last + _BETWEEN or done == of or done < last:
            last = done
            progress.step(done, of)

    return step
