"""Other ways to tie pages to criteria than by marking them: lines, an Excel list, suggestions, separator sheets."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QMenu, QPushButton, QWidget

from ocop_desk.domain.link_places import PlacedLines
from ocop_desk.services.bundle_splitting import BundlePlan, plan_bundle, take_bundle
from ocop_desk.services.link_lines import apply_link_lines, preview_link_lines
from ocop_desk.services.link_lists import import_link_list, write_link_list
from ocop_desk.services.link_suggestions import Suggestion, accept_suggestions, suggest_links
from ocop_desk.services.publishing import write_paper
from ocop_desk.services.separator_sheets import print_separators
from ui.core_words import problem_words
from ui.dialogs.confirm import ConfirmQuestion
from ui.dialogs.link_lines import LinkLinesQuestion
from ui.dialogs.suggestions import SuggestionsQuestion
from ui.models.suggestion_table import suggestion_rows
from ui.office import Office
from ui.pages.dossier.at_hand import DossierAtHand
from ui.pages.dossier.side_work import SideWork
from ui.tasks import Progress

AskPath = Callable[[QWidget, str, str], Path | None]
"""(over which widget, title, proposed name or kinds of files) to a path, or None."""
_MOST_SHOWN = 12


class Tying(QObject):
    """A button with a menu, and what its entries do."""

    def __init__(self, office: Office, at_hand: DossierAtHand, work: SideWork, over: QWidget) -> None:
        super().__init__(over)
        self._office, self._at_hand, self._work, self._over = office, at_hand, work, over
        self.ask_open: AskPath = _ask_open
        self.ask_save: AskPath = _ask_save
        self.button = QPushButton()
        self.menu = QMenu(self.button)
        self.row = QHBoxLayout()
        self.row.addWidget(self.button)
        acts = (self.ask_lines, self.suggest, self.read_list, self.write_list, self.print_sheets, self.read_bundle)
        self.actions = [self.menu.addAction("", act) for act in acts]
        self.button.setMenu(self.menu)

    def allow(self) -> None:
        """What can be done now."""
        begun, changeable = self._number() is not None, self._at_hand.may_change
        for place, action in enumerate(self.actions):
            only_reads = place in (3, 4)
            action.setEnabled(begun and (changeable or only_reads))
        self.button.setEnabled(begun)

    def retranslate(self) -> None:
        """Set every word."""
        self.button.setText(self.tr("Cách khác"))
        self.button.setAccessibleName(self.tr("Cách khác để gắn trang vào tiêu chí"))
        words = (
            self.tr("Gõ nhiều dòng…"),
            self.tr("Gợi ý trang…"),
            self.tr("Nhận danh sách Excel…"),
            self.tr("Ghi danh sách Excel để điền…"),
            self.tr("In tờ ngăn có mã QR…"),
            self.tr("Tách tập quét theo tờ ngăn…"),
        )
        for action, one in zip(self.actions, words, strict=True):
            action.setText(one)

    def type_lines(self, text: str) -> bool:
        """Tie what typed lines say; whether that could be done."""
        number = self._number()
        if number is None:
            return False
        return self._at_hand.did(lambda: apply_link_lines(self._office.desk, number, text))

    def ask_lines(self) -> None:
        """Ask for many lines."""
        question = LinkLinesQuestion(self._preview, self._over)
        question.answered.connect(self.type_lines)
        question.open()

    def suggest(self) -> None:
        """Look for pages beside the window, then show what was found."""
        number, desk = self._number(), self._office.desk
        if number is not None:
            self._work.run(
                self.tr("Đang tìm trang cho tiêu chí"),
                lambda progress: suggest_links(desk, number, progress.step),
                lambda found: self._show_suggestions(number, found),
            )

    def read_list(self) -> None:
        """Ask for an Excel list and tie what it says."""
        number, desk = self._number(), self._office.desk
        path = self.ask_open(self._over, self.tr("Chọn danh sách trang"), "Excel (*.xlsx)")
        if number is not None and path is not None:
            self._at_hand.did(lambda: import_link_list(desk, number, path))

    def write_list(self) -> None:
        """Ask where the Excel list to fill in goes, and write it."""
        desk = self._office.desk
        self._write(self.tr("trang-cua-tieu-chi.xlsx"), lambda number, path: write_link_list(desk, number, path))

    def print_sheets(self) -> None:
        """Ask where the separator sheets go, and write them."""
        desk = self._office.desk
        self._write(self.tr("to-ngan.pdf"), lambda number, path: write_paper(print_separators(desk, number), path))

    def read_bundle(self) -> None:
        """Ask for a bundle scanned in one go and look at how its sheets divide it."""
        number, desk = self._number(), self._office.desk
        path = self.ask_open(self._over, self.tr("Chọn tập quét"), "PDF (*.pdf)")
        if number is not None and path is not None:
            self._work.run(
                self.tr("Đang đọc tờ ngăn"),
                lambda progress: plan_bundle(desk, number, path, None, progress.step),
                lambda plan: self._show_bundle(number, plan),
            )

    def _show_suggestions(self, number: int, found: tuple[Suggestion, ...]) -> None:
        view = self._at_hand.view
        if not found or view is None or self._number() != number:
            self._office.told.emit(self.tr("Không tìm thấy gợi ý nào mới."), "info")
            return
        question = SuggestionsQuestion(suggestion_rows(found, view.content, view.card.by_code), self._over)
        desk = self._office.desk
        question.answered.connect(lambda chosen: self._at_hand.did(lambda: accept_suggestions(desk, number, chosen)))
        question.open()

    def _show_bundle(self, number: int, plan: BundlePlan) -> None:
        if plan.problems:
            self._office.refused.emit(plan.problems)
            return
        words = self.tr("{name}: {pages} trang, gắn {ties} chỗ")
        told = [
            words.format(name=one.name, pages=len(one.pages), ties=len(one.links))
            for one in plan.documents[:_MOST_SHOWN]
        ]
        if len(plan.documents) > _MOST_SHOWN:
            told.append(self.tr("… và {n} tài liệu nữa").format(n=len(plan.documents) - _MOST_SHOWN))
        told += [problem_words(one) for one in plan.notices]
        question = ConfirmQuestion(self.tr("Tách tập quét"), "\n".join(told), self.tr("Thêm vào hồ sơ"), self._over)
        question.answered.connect(lambda _yes: self._take_bundle(number, plan))
        question.open()

    def _take_bundle(self, number: int, plan: BundlePlan) -> None:
        desk = self._office.desk

        def work(progress: Progress) -> object:
            return take_bundle(desk, number, plan, progress.step)

        read = self._at_hand.after_act
        self._work.run(self.tr("Đang thêm tập quét"), work, lambda _report: read(), stopped=read)

    def _write(self, name: str, write: Callable[[int, Path], object]) -> None:
        number = self._number()
        path = self.ask_save(self._over, self.tr("Ghi tệp"), name)
        if number is None or path is None:
            return
        words = self.tr("Đã ghi {path}").format(path=path)
        self._work.run(
            self.tr("Đang ghi tệp"),
            lambda _progress: write(number, path),
            lambda _nothing: self._office.told.emit(words, "info"),
        )

    def _preview(self, text: str) -> PlacedLines | None:
        number = self._number()
        if number is None:
            return None
        return self._office.attempt(lambda: preview_link_lines(self._office.desk, number, text))

    def _number(self) -> int | None:
        view = self._at_hand.view
        return (view.content.dossier.dossier_id or None) if view is not None else None


def _ask_open(over: QWidget, title: str, kinds: str) -> Path | None:
    chosen, _ = QFileDialog.getOpenFileName(over, title, "", kinds)
    return Path(chosen) if chosen else None


def _ask_save(over: QWidget, title: str, name: str) -> Path | None:
    chosen, _ = QFileDialog.getSaveFileName(over, title, name)
    return Path(chosen) if chosen else None
