"""The dialog of one paper scorecard: typed in by one person, then by another, settled, sealed, its scans beside it."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from ocop_desk.domain.problems import Problem
from ocop_desk.domain.records import SheetSource
from ocop_desk.services.paper_scans import PaperScan, ScanTarget, attach_scan, scans_of, take_back_scan
from ocop_desk.services.paper_sheets import PaperStanding, paper_standing, settle_paper, type_paper
from ui.core_words import moment_words
from ui.dialogs.ask_reason import ReasonQuestion
from ui.dialogs.confirm import ConfirmQuestion
from ui.office import Office
from ui.paper.scans_pane import ScansPane
from ui.paper.settling_pane import SettledOne, SettlingPane
from ui.paper.typing_pane import TypedPaper, TypingPane
from ui.tasks import Progress
from ui.widgets.notice import Notice, label, main_button

if TYPE_CHECKING:
    from ui.help import TextDialog

_SIZE = (1240, 680)


class StandingPane(QWidget):
    """What is done and what comes next, where nothing is being typed or settled."""

    second_wanted = Signal()
    anew = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.say = label(wrap=True)
        self.again = QPushButton(self)
        self.again.setProperty("link", True)
        self.second = main_button()
        for button in (self.again, self.second):
            button.setAutoDefault(False)
        foot = QHBoxLayout()
        foot.addWidget(self.again)
        foot.addStretch(1)
        foot.addWidget(self.second)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.say)
        column.addStretch(1)
        column.addLayout(foot)
        self.second.clicked.connect(self.second_wanted)
        self.again.clicked.connect(self.anew)

    def show_standing(self, standing: PaperStanding) -> None:
        """Say how far the paper has come."""
        waits = len(standing.typings) == 1 and not standing.submitted
        self.say.setText("\n\n".join(self._sentences(standing)))
        self.second.setText(self.tr("Nhập lần thứ hai"))
        self.again.setText(self.tr("Nhập lại từ đầu…"))
        self.second.setVisible(waits)
        self.again.setVisible(waits)

    def _sentences(self, standing: PaperStanding) -> list[str]:
        if standing.submitted and standing.source is not SheetSource.PAPER:
            return [self.tr("{name} đã nộp phiếu trên máy; phiếu giấy không dùng nữa.").format(name=standing.member)]
        lines = [
            self.tr("Lần {n}: {name} nhập lúc {when}.").format(
                n=place, name=one.typist, when=moment_words(one.typed_at)
            )
            for place, one in enumerate(standing.typings, start=1)
        ]
        if not standing.submitted:
            lines.append(
                self.tr(
                    "Mời người khác nhập lần thứ hai, ngay bây giờ hoặc sau. Người đó không xem lần nhập thứ nhất; "
                    "hai lần giống nhau thì phiếu được niêm phong."
                )
            )
            return lines
        lines += [
            self.tr("Tiêu chí {criterion}: {name} xem phiếu giấy và chốt.").format(
                criterion=one.criterion, name=one.settled_by
            )
            for one in standing.settled
        ]
        return [*lines, self.tr("Phiếu đã niêm phong, ghi là nhập từ phiếu giấy. Điểm chỉ hiện khi Hội đồng mở phiếu.")]


class PaperDialog(QDialog):
    """Follows one member's paper through the product's last round; `happened` after everything that was kept."""

    happened = Signal()

    def __init__(self, office: Office, entry_id: int, standing: PaperStanding, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModal(True)
        self._office = office
        self._entry_id = entry_id
        self.standing = standing
        self.question: ReasonQuestion | ConfirmQuestion | None = None
        self._over_again = ""
        self.title = label(role="title", wrap=True)
        self.notice = Notice(self)
        self.scans = ScansPane(office, self)
        self.typing = TypingPane(self)
        self.settling = SettlingPane(self)
        self.done_pane = StandingPane(self)
        self.stack = QStackedWidget(self)
        self.close_button = QPushButton(self)
        self._build()
        self._listen()
        self.retranslate()
        self._show_standing(standing)
        self._read_scans()

    def retranslate(self) -> None:
        """Set every word."""
        words = self.tr("Phiếu giấy của {name}, lượt {round}")
        title = words.format(name=self.standing.member, round=self.standing.round_number)
        self.setWindowTitle(title)
        self.title.setText(title)
        self.close_button.setText(self.tr("Đóng"))
        self.close_button.setToolTip(self.tr("Esc đóng · F1 trợ giúp"))
        for part in (self.scans, self.typing, self.settling):
            part.retranslate()
        self.done_pane.show_standing(self.standing)

    def keep_typed(self, typed: TypedPaper) -> None:
        """Keep an entry; what stands against it is said here, and nothing typed is lost."""
        reason, standing = self._over_again, self.standing
        answer = self._act(
            lambda: type_paper(
                self._office.desk,
                self._entry_id,
                standing.member_id,
                typed.typist,
                typed.levels,
                typed.notes,
                round_number=standing.round_number,
                over_again=reason,
            )
        )
        if answer is not None:
            self._over_again = ""
            self._go_on(answer)

    def keep_settled(self, one: SettledOne) -> None:
        """Keep what was said of a difference."""
        standing = self.standing
        answer = self._act(
            lambda: settle_paper(
                self._office.desk,
                self._entry_id,
                standing.member_id,
                one.criterion,
                one.level,
                one.settler,
                round_number=standing.round_number,
            )
        )
        if answer is not None:
            self._go_on(answer)

    def attach(self, paths: Sequence[Path]) -> None:
        """Attach files to this sheet, whatever codes are on them."""
        target = ScanTarget(self._entry_id, self.standing.member_id, self.standing.round_number)
        desk = self._office.desk

        def work(progress: Progress) -> None:
            for path in paths:
                attach_scan(desk, path, [target], progress.step)

        self.scans.allow(attaching=False)
        self._office.tasks.start(work, done=lambda _nothing: self._attached(), failed=self._not_attached)

    def ask_back(self, scan: PaperScan) -> None:
        """Ask for the reason, then let a scan count no more."""
        self.question = ReasonQuestion(
            self.tr("Rút bản quét {name}?").format(name=scan.name),
            self.tr("Bản quét và lý do vẫn được giữ trong tệp và nhật ký, nhưng không tính nữa. Sau đó đính bản đúng."),
            self.tr("Rút bản quét"),
            caption=self.tr("Lý do"),
            suggestions=(self.tr("Đính nhầm phiếu của người khác"), self.tr("Quét thiếu trang"), self.tr("Quét mờ")),
            parent=self,
        )
        self.question.answered.connect(lambda reason: self._take_back(scan, reason))
        self.question.open()

    def show_help(self) -> "TextDialog":
        """Show how a paper is typed in."""
        from ui.help import TextDialog, help_page

        dialog = TextDialog(self.tr("Phiếu giấy"), help_page("paper", self._office.preferences.current.language), self)
        dialog.show()
        return dialog

    def begin_anew(self) -> None:
        """Ask for the reason, then let somebody type as the first again."""
        self.question = ReasonQuestion(
            self.tr("Nhập lại từ đầu"),
            self.tr("Các lần nhập trước được giữ trong tệp nhưng không dùng; hai người nhập lại từ đầu."),
            self.tr("Nhập lại"),
            suggestions=(self.tr("Nhập nhầm phiếu của người khác"), self.tr("Nhập nhầm sản phẩm")),
            parent=self,
        )
        self.question.answered.connect(self._begin_anew)
        self.question.open()

    def reject(self) -> None:
        """Close; where something was typed that is not kept, ask first."""
        if self.stack.currentWidget() is self.typing and self.typing.has_input:
            self.question = ConfirmQuestion(
                self.tr("Bỏ phần đang nhập?"),
                self.tr("Lần nhập này chưa ghi; đóng lại thì phải nhập từ đầu."),
                self.tr("Bỏ phần đang nhập"),
                self,
            )
            self.question.answered.connect(lambda _yes: self._leave())
            self.question.open()
        else:
            self._leave()

    def closeEvent(self, event: QCloseEvent) -> None:
        """As Escape does."""
        event.ignore()
        self.reject()

    def changeEvent(self, event: QEvent) -> None:
        """Word everything again when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _build(self) -> None:
        for part in (self.typing, self.settling, self.done_pane):
            self.stack.addWidget(part)
        self.stack.setContentsMargins(14, 0, 0, 0)
        self.close_button.setAutoDefault(False)
        split = QSplitter(self)
        split.setChildrenCollapsible(False)
        split.addWidget(self.scans)
        split.addWidget(self.stack)
        split.setStretchFactor(0, 2)
        split.setStretchFactor(1, 3)
        split.setSizes([_SIZE[0] * 2 // 5, _SIZE[0] * 3 // 5])
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 16, 22, 16)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self.notice)
        column.addWidget(split, 1)
        self.resize(*_SIZE)

    def _listen(self) -> None:
        self.typing.typed.connect(self.keep_typed)
        self.settling.settled.connect(self.keep_settled)
        self.settling.anew.connect(self.begin_anew)
        self.done_pane.anew.connect(self.begin_anew)
        self.done_pane.second_wanted.connect(lambda: self._type(2))
        self.scans.attach_wanted.connect(self.attach)
        self.scans.take_back_wanted.connect(self.ask_back)
        self.close_button.clicked.connect(self.reject)
        self._office.refused.connect(self._refused)
        self._office.trouble.connect(self.notice.tell_trouble)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self._hand_over)
        QShortcut(QKeySequence("F1"), self, self.show_help)

    def _hand_over(self) -> None:
        shown = self.stack.currentWidget()
        if isinstance(shown, TypingPane | SettlingPane):
            shown.hand_over()

    def _act(self, work: Callable[[], PaperStanding]) -> PaperStanding | None:
        self.notice.clear()
        return self._office.act(work)

    def _go_on(self, standing: PaperStanding) -> None:
        self.happened.emit()
        self._show_standing(standing)

    def _show_standing(self, standing: PaperStanding) -> None:
        """Show what comes next: typing first, waiting for the second, settling, done."""
        self.standing = standing
        self.done_pane.show_standing(standing)
        if standing.submitted or len(standing.typings) == 1:
            self.stack.setCurrentWidget(self.done_pane)
            (self.done_pane.second if not standing.submitted else self.close_button).setFocus()
        elif standing.to_settle:
            self.stack.setCurrentWidget(self.settling)
            self.settling.show_standing(standing)
        else:
            self._type(1)

    def _type(self, place: int) -> None:
        self.stack.setCurrentWidget(self.typing)
        self.typing.begin(self.standing.scorecard, self.standing.cases, place)

    def _begin_anew(self, reason: str) -> None:
        self._over_again = reason
        self._type(1)

    def _take_back(self, scan: PaperScan, reason: str) -> None:
        self.notice.clear()
        desk, member_id = self._office.desk, self.standing.member_id
        if self._office.did(lambda: take_back_scan(desk, self._entry_id, member_id, scan.scan_id, reason)):
            self._read_scans()
            self.happened.emit()

    def _read_scans(self) -> None:
        standing = self.standing
        found = self._office.attempt(
            lambda: scans_of(self._office.desk, self._entry_id, standing.member_id, standing.round_number)
        )
        self.scans.show_scans(found or ())
        open_for_more = standing.source in (None, SheetSource.PAPER)
        self.scans.allow(attaching=open_for_more)

    def _attached(self) -> None:
        self._office.sheet_saved.emit(self._office.clock())
        self._read_scans()
        self.happened.emit()

    def _not_attached(self, error: Exception) -> None:
        self.scans.allow(attaching=True)
        self._office.tell_failure(error)

    def _refused(self, problems: Sequence[Problem]) -> None:
        self.notice.tell_problems(problems)

    def _leave(self) -> None:
        self.scans.let_go()
        self._office.refused.disconnect(self._refused)
        self._office.trouble.disconnect(self.notice.tell_trouble)
        super().reject()
        self.deleteLater()


def open_paper(office: Office, entry_id: int, member_id: int, parent: QWidget) -> PaperDialog | None:
    """Open the dialog over the window; None where there is no such sheet, which is told."""
    standing = office.attempt(lambda: paper_standing(office.desk, entry_id, member_id))
    if standing is None:
        return None
    dialog = PaperDialog(office, entry_id, standing, parent)
    dialog.open()
    return dialog
