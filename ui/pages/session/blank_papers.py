"""Blank scorecards behind one button: into a folder, or onto a printer, for all products or the one chosen."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from ocop_desk.domain.records import ProductRecord, SessionRecord, SessionState
from ocop_desk.services.blank_sheets import blank_sheets, write_blank_sheets
from ui.office import Office
from ui.pages.dossier.side_work import SideWork
from ui.tasks import Progress
from ui.widgets.work_bar import WorkBar

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

AskFolder = Callable[[QWidget, str], Path | None]
AskPrinter = Callable[[QWidget], "QPrinter | None"]


class BlankPapers(QObject):
    """Offers what can be printed of the session at work; `chosen` gives the product at hand."""

    def __init__(
        self,
        office: Office,
        button: QPushButton,
        bar: WorkBar,
        chosen: Callable[[], ProductRecord | None],
        over: QWidget,
    ) -> None:
        super().__init__(over)
        self._office, self._button, self._over, self._chosen = office, button, over, chosen
        self._work = SideWork(office, bar, self)
        self._record: SessionRecord | None = None
        self.ask_folder: AskFolder = _ask_folder
        self.ask_printer: AskPrinter = _ask_printer
        self.menu = QMenu(over)
        self.menu.aboutToShow.connect(self.fill)
        self.menu.addAction("")  # a menu without an action does not open, and so is never filled
        button.setMenu(self.menu)

    def show_session(self, record: SessionRecord | None) -> None:
        """Offer papers of this session, while it can still be scored."""
        self._record = record
        can = record is not None and record.state in (SessionState.PLANNED, SessionState.OPEN) and bool(record.products)
        self._button.setVisible(record is not None)
        self._button.setEnabled(can)

    def fill(self) -> None:
        """Offer what can be printed now."""
        self.menu.clear()
        product = self._chosen()
        self._offer(self.tr("Lưu phiếu trống của mọi thành viên vào một thư mục…"), lambda: self.save(None))
        self._offer(self.tr("In phiếu trống của mọi thành viên…"), lambda: self.print(None))
        if product is not None:
            name = product.product.name
            self.menu.addSeparator()
            self._offer(self.tr("Lưu riêng “{name}”…").format(name=name), lambda: self.save(product.entry_id))
            self._offer(self.tr("In riêng “{name}”…").format(name=name), lambda: self.print(product.entry_id))

    def save(self, entry_id: int | None) -> None:
        """Ask for a folder and write a file a member into it."""
        record = self._record
        folder = self.ask_folder(self._over, self.tr("Chọn thư mục để lưu phiếu trống"))
        if record is None or folder is None:
            return
        desk, session_id, of = self._office.desk, record.session_id, len(record.roster)

        def work(progress: Progress) -> int:
            progress.step(0, of)
            done = 0

            def told(name: str) -> None:
                nonlocal done
                done += 1
                progress.step(min(done, of), of, Path(name).name)

            return write_blank_sheets(desk, session_id, folder, told, entry_id)

        words = self.tr("Đã lưu {n} tệp phiếu trống vào {folder}.")
        self._run(work, lambda count: words.format(n=count, folder=folder))

    def print(self, entry_id: int | None) -> None:
        """Ask for a printer and print one member's sheets after another's."""
        record = self._record
        printer = self.ask_printer(self._over)
        if record is None or printer is None:
            return
        desk, session_id = self._office.desk, record.session_id

        def work(progress: Progress) -> int:
            from ui.pages.publish.printing import print_papers

            progress.step(0, 0)
            papers = [paper.data for paper in blank_sheets(desk, session_id, entry_id)]
            return print_papers(papers, printer, progress.step)

        self._run(work, lambda count: self.tr("Đã gửi {n} trang tới máy in.").format(n=count))

    def _run(self, work: Callable[[Progress], int], words: Callable[[int], str]) -> None:
        self._work.run(
            self.tr("Đang làm phiếu trống"), work, lambda count: self._office.told.emit(words(count), "info")
        )

    def _offer(self, words: str, act: Callable[[], None]) -> None:
        self.menu.addAction(words.replace("&", "&&")).triggered.connect(lambda _checked=False: act())


def _ask_folder(over: QWidget, title: str) -> Path | None:
    from PySide6.QtWidgets import QFileDialog

    chosen = QFileDialog.getExistingDirectory(over, title)
    return Path(chosen) if chosen else None


def _ask_printer(over: QWidget) -> "QPrinter | None":
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    return printer if QPrintDialog(printer, over).exec() else None
