"""What the papers pane does: preview, print, save."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ocop_desk.documents.paper.contents import PaperLine
from ocop_desk.services.publishing import WORKBOOK_NAME
from ui.pages.publish.rendering import page_image
from ui.pages.publish.works import Made
from ui.tasks import Progress

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from ui.pages.publish.page import PublishPage
    from ui.pages.publish.works import Press

_PDF = "PDF (*.pdf)"
_EXCEL = "Excel (*.xlsx)"


class Paperwork(QObject):
    """Keeps the paper that shows; what is asked for and not wanted any more is dropped."""

    def __init__(self, page: "PublishPage") -> None:
        super().__init__(page)
        self._page = page
        self._pane = page.papers
        self.shown: Made | None = None
        self._wanted: PaperLine | None = None
        self._making: PaperLine | None = None
        pane = self._pane
        pane.chosen.connect(self.preview)
        pane.preview.strip.wanted.connect(self._render)
        pane.print_asked.connect(self.print)
        pane.save_asked.connect(self.save)
        pane.all_asked.connect(self.save_all)
        pane.workbook_asked.connect(self.save_workbook)

    def forget(self) -> None:
        """Show nothing any more."""
        self.shown = self._wanted = None
        self._pane.preview.set_pages(())

    def preview(self, line: PaperLine) -> None:
        """Make a paper and show it; one that is being made for nothing is not shown."""
        press = self._page.press
        if press is None or (self.shown is not None and self._wanted == line and self.shown.line == line):
            return
        self._wanted = line
        if self._making is not None:
            return  # when that one is there, it is this one's turn
        self._make(press, line)

    def print(self, lines: Sequence[PaperLine]) -> None:
        """Print papers through the system's dialog."""
        press = self._page.press
        if press is None or not lines or self._page.busy:
            return
        printer = self._page.asking.printer(self._page)
        if printer is not None:
            title = self.tr("Đang in")
            self._page.start(title, lambda progress: _print(press, lines, printer, progress), self._printed)

    def save(self, lines: Sequence[PaperLine]) -> None:
        """Save one paper to a file, several to a folder."""
        press = self._page.press
        if press is None or not lines or self._page.busy:
            return
        targets = self._targets(lines)
        if targets:
            title = self.tr("Đang lưu văn bản")
            self._page.start_long(title, lambda stopping: press.save(lines, targets, stopping), self._saved(targets[0]))

    def save_all(self) -> None:
        """Save every paper and the workbook to a folder."""
        press = self._page.press
        if press is None or self._page.busy:
            return
        title = self.tr("Chọn thư mục để lưu mọi văn bản")
        folder = self._page.asking.folder(self._page, title, self._page.folder_to_begin_with())
        if folder is not None:
            told = self._saved(folder)
            self._page.start_long(
                self.tr("Đang lưu mọi văn bản"), lambda stopping: press.save_all(folder, stopping), told
            )

    def save_workbook(self) -> None:
        """Save the workbook."""
        press = self._page.press
        if press is None or self._page.busy:
            return
        target = self._ask_target(self.tr("Lưu bảng tính kết quả"), WORKBOOK_NAME, _EXCEL)
        if target is not None:
            told = self._saved(target)
            self._page.start_long(
                self.tr("Đang lập bảng tính"), lambda stopping: press.save_workbook(target, stopping), told
            )

    def _make(self, press: "Press", line: PaperLine) -> None:
        self._making = line
        self._pane.show_busy(True)
        self._page.office.tasks.start(
            lambda progress: press.make(line, progress), done=self._made, failed=self._not_made
        )

    def _made(self, made: Made) -> None:
        if made.line == self._wanted:
            self.shown = made
            self._pane.preview.set_pages(made.sizes)
        self._go_on()

    def _not_made(self, error: Exception) -> None:
        self._go_on()
        self._page.tell_failure(error)

    def _go_on(self) -> None:
        """Make what was asked for meanwhile."""
        made, self._making = self._making, None
        self._pane.show_busy(False)
        press = self._page.press
        if press is not None and self._wanted is not None and self._wanted != made:
            self._make(press, self._wanted)

    def _render(self, page: int, scale: float) -> None:
        shown = self.shown
        if shown is None:
            return
        self._page.office.tasks.start(
            lambda _progress: page_image(shown.data, page, scale),
            done=lambda image: self._take(shown, page, scale, image),
            failed=self._page.tell_failure,
        )

    def _take(self, shown: Made, page: int, scale: float, image: object) -> None:
        if shown is self.shown:
            self._pane.preview.strip.take(page, scale, image)

    def _targets(self, lines: Sequence[PaperLine]) -> list[Path]:
        if len(lines) == 1:
            name = Path(lines[0].name).name
            target = self._ask_target(self.tr("Lưu văn bản"), name, _PDF)
            return [target] if target is not None else []
        title = self.tr("Chọn thư mục để lưu văn bản")
        folder = self._page.asking.folder(self._page, title, self._page.folder_to_begin_with())
        return [folder / line.name for line in lines] if folder is not None else []

    def _ask_target(self, title: str, name: str, kinds: str) -> Path | None:
        proposed = str(Path(self._page.folder_to_begin_with()) / name)
        return self._page.asking.target(self._page, title, proposed, kinds)

    def _saved(self, where: Path) -> object:
        def tell(count: int) -> None:
            words = self.tr("Đã lưu {n} tệp: {where}")
            self._page.office.told.emit(words.format(n=count, where=where), "info")

        return tell

    def _printed(self, pages: int) -> None:
        self._page.office.told.emit(self.tr("Đã gửi {n} trang tới máy in.").format(n=pages), "info")


def _print(press: "Press", lines: Sequence[PaperLine], printer: "QPrinter", progress: Progress) -> int:
    from ui.pages.publish.printing import print_papers

    papers = press.data_of(lines, progress)
    return print_papers(papers, printer, progress.step)
