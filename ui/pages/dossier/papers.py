"""The papers of a dossier behind one button: written as PDF where somebody wants them, beside the window."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from ocop_desk.documents.paper.dossier_contents import blank_form_file
from ocop_desk.services.dossier_papers import (
    BLANK_FORMS,
    DOSSIER_PAPER_NAMES,
    DossierPaper,
    blank_form,
    dossier_paper,
    paper_name,
    papers_of_dossier,
    write_dossier_papers,
)
from ui.core_words import core_words
from ui.office import Office
from ui.pages.dossier.at_hand import DossierAtHand
from ui.pages.dossier.side_work import SideWork
from ui.tasks import Progress

AskTarget = Callable[[QWidget, str, str], Path | None]
AskFolder = Callable[[QWidget, str], Path | None]


class DossierPapers(QObject):
    """Fills the menu with the papers that the dossier has something to say in, and writes what is chosen."""

    export_wanted = Signal()
    """The dossier itself is to be taken along."""

    def __init__(self, office: Office, at_hand: DossierAtHand, menu: QMenu, work: SideWork, over: QWidget) -> None:
        super().__init__(over)
        self._office, self._at_hand, self._work, self._over = office, at_hand, work, over
        self.menu = menu
        self.ask_target: AskTarget = _ask_target
        self.ask_folder: AskFolder = _ask_folder
        menu.aboutToShow.connect(self.fill)
        menu.addAction("")  # a menu without an action does not open, and so is never filled

    def fill(self) -> None:
        """Offer what can be printed now."""
        self.menu.clear()
        number = self._number()
        if number is not None:
            self._offer(self.tr("Xuất bản đọc, bản gốc…"), self.export_wanted.emit)
            self.menu.addSeparator()
            desk = self._office.desk
            for which in self._office.attempt(lambda: papers_of_dossier(desk, number)) or ():
                self._offer(core_words(DOSSIER_PAPER_NAMES[which]) + "…", lambda which=which: self.write(which))
            self._offer(self.tr("Ghi tất cả vào một thư mục…"), self.write_all)
            self.menu.addSeparator()
        for which in BLANK_FORMS:
            words = self.tr("{paper}, để trống…").format(paper=core_words(DOSSIER_PAPER_NAMES[which]))
            self._offer(words, lambda which=which: self.write_blank(which))

    def write(self, which: DossierPaper) -> None:
        """Ask where a paper goes and write it."""
        number, line = self._number(), self._at_hand.line
        if number is None or line is None:
            return
        desk, day = self._office.desk, line.day
        name = self._office.attempt(lambda: paper_name(desk, number, which))
        if name is not None:
            self._write(Path(name).name, lambda: dossier_paper(desk, number, which, day=day))

    def write_blank(self, which: DossierPaper) -> None:
        """Ask where a blank form goes and write it."""
        desk = self._office.desk
        self._write(blank_form_file(which), lambda: blank_form(desk, which))

    def write_all(self) -> None:
        """Ask for a folder and write every paper into it."""
        number, line = self._number(), self._at_hand.line
        folder = self.ask_folder(self._over, self.tr("Chọn thư mục để ghi giấy tờ"))
        if number is None or line is None or folder is None:
            return
        desk, day = self._office.desk, line.day

        def work(progress: Progress) -> Path:
            for done, path in enumerate(write_dossier_papers(desk, number, folder, day=day), start=1):
                progress.step(done, len(DossierPaper), path.name)
            return folder

        self._start(work)

    def _write(self, name: str, make: Callable[[], bytes]) -> None:
        target = self.ask_target(self._over, self.tr("Ghi giấy tờ"), name)
        if target is None:
            return

        def work(progress: Progress) -> Path:
            progress.step(0, 0, target.name)
            from ocop_desk.packages.files import written_whole

            data = make()
            with written_whole(target) as file:
                file.write(data)
            return target

        self._start(work)

    def _start(self, work: Callable[[Progress], Any]) -> None:
        self._work.run(self.tr("Đang ghi giấy tờ"), work, self._done)

    def _done(self, path: Path) -> None:
        self._office.told.emit(self.tr("Đã ghi {path}").format(path=path), "info")

    def _offer(self, words: str, act: Callable[[], None]) -> None:
        self.menu.addAction(words.replace("&", "&&")).triggered.connect(lambda _checked=False: act())

    def _number(self) -> int | None:
        view = self._at_hand.view
        return (view.content.dossier.dossier_id or None) if view is not None else None


def _ask_target(over: QWidget, title: str, name: str) -> Path | None:
    chosen, _ = QFileDialog.getSaveFileName(over, title, name, "PDF (*.pdf)")
    return Path(chosen) if chosen else None


def _ask_folder(over: QWidget, title: str) -> Path | None:
    chosen = QFileDialog.getExistingDirectory(over, title)
    return Path(chosen) if chosen else None
