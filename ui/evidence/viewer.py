"""The evidence of a dossier on the screen, one document or two beside each other.

How a page uses it:

    viewer = EvidenceViewer(office, parent)
    viewer.show_content(content, titles)      # a DossierContent, and titles of criteria by code for the strips
    viewer.show_document(document_id, 41)     # at a page, or at a Region of it; the same document is only scrolled
    viewer.show_criterion("3.5")              # its pages stand out from those of other criteria
    viewer.can_mark = True                    # offers to draw regions; `region_marked` tells them

`page_changed` tells where people are; `document_turned` that somebody turned a document (kept already). After links or
documents changed, call `show_content` again: what shows stays where it is.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QMenu, QSplitter, QWidget

from ocop_desk.domain.dossiers import EVIDENCE_KIND_NAMES, DossierContent, Evidence, Region
from ocop_desk.domain.numbers import in_viet_nam
from ui.evidence.document_pane import DocumentPane
from ui.evidence.page_marks import Tie
from ui.evidence.signs import Sign
from ui.office import Office

_FIRST = (
    Sign.SMALLER,
    Sign.LARGER,
    Sign.WIDTH,
    Sign.PAGE,
    Sign.TURN,
    Sign.SMALL_PAGES,
    Sign.FIND,
    Sign.REGION,
    Sign.BESIDE,
    Sign.COPY,
)
_SECOND = (Sign.SMALLER, Sign.LARGER, Sign.WIDTH, Sign.PAGE, Sign.TURN, Sign.FIND, Sign.COPY, Sign.CLOSE)

AskTarget = Callable[[QWidget, str, str], Path | None]
"""(over which widget, title, proposed name) to the file to write, or None."""


class EvidenceViewer(QWidget):
    """Pages of documents; renders nothing itself and reads nothing: `office.evidence` does, beside the window."""

    page_changed = Signal(int, int)
    """Document and page in sight."""
    region_marked = Signal(int, int, object)
    """Document, page, and the Region drawn on it, in thousandths of the page before anybody turned it."""
    document_turned = Signal(int, int)
    """Document, and degrees clockwise by which it is turned from now on."""

    def __init__(self, office: Office, parent: QWidget | None = None, ask_target: AskTarget | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self._ask_target = ask_target or _ask_target
        self._content: DossierContent | None = None
        self._titles: Mapping[str, str] = {}
        self._criterion = ""
        self._can_mark = False
        self.first = DocumentPane(office.evidence, _FIRST, self)
        self.second = DocumentPane(office.evidence, _SECOND, self)
        self._split = QSplitter(Qt.Orientation.Horizontal, self)
        for pane in (self.first, self.second):
            self._split.addWidget(pane)
            self._listen(pane)
        self._split.setChildrenCollapsible(False)
        self.second.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._split)
        self.setFocusProxy(self.first.strip)
        self.can_mark = False
        office.file_changed.connect(self._file_changed)
        self.retranslate()

    @property
    def page(self) -> int:
        """The page in sight of the first document; 0 where there is none."""
        return self.first.strip.page if self.document_id is not None else 0

    @property
    def document_id(self) -> int | None:
        """The first document that shows."""
        return self.first.document.document_id if self.first.document is not None else None

    @property
    def can_mark(self) -> bool:
        """Whether regions can be drawn."""
        return self._can_mark

    @can_mark.setter
    def can_mark(self, can: bool) -> None:
        self._can_mark = can
        self.first.tools.buttons[Sign.REGION].setVisible(can)
        if not can:
            self.first.strip.band.set_marking(False)

    def show_content(self, content: DossierContent, titles: Mapping[str, str] | None = None) -> None:
        """Work on a dossier's documents; one that shows already, and is still there, stays where it is."""
        self._content = content
        self._titles = titles or {}
        for pane in (self.first, self.second):
            there = content.document(pane.document.document_id) if pane.document is not None else None
            if there is not None:
                pane.show_document(there, self._today(), None)
        if self.second.document is not None and content.document(self.second.document.document_id) is None:
            self.close_second()
        if self.document_id is None or content.document(self.document_id) is None:
            if content.documents:
                self.show_document(content.documents[0].document_id)
            else:
                self.first.show_words(self.tr("Hồ sơ chưa có tài liệu nào."))
        self._make_menus()
        self._show_ties()

    def show_document(self, document_id: int, page: int = 1, region: Region | None = None) -> None:
        """Show a document of the dossier at a page, or at a part of one. Unknown numbers change nothing."""
        document = self._content.document(document_id) if self._content is not None else None
        if document is not None:
            self.first.show_document(document, self._today(), page, region)
            self._show_ties()

    def show_beside(self, document_id: int, page: int = 1) -> None:
        """Show another document of the dossier beside the first one."""
        document = self._content.document(document_id) if self._content is not None else None
        if document is not None:
            self.second.show()
            self.second.show_document(document, self._today(), page)
            self._show_ties()

    def close_second(self) -> None:
        """Show one document again."""
        self.second.hide()
        self.second.show_words("")

    def show_criterion(self, criterion: str) -> None:
        """Let the pages of one criterion stand out."""
        if criterion != self._criterion:
            self._criterion = criterion
            self._show_ties()

    def clear(self, words: str) -> None:
        """Show no dossier, and say why."""
        self._content = None
        self.close_second()
        self.first.show_words(words)
        self._make_menus()

    def retranslate(self) -> None:
        """Set the words."""
        for pane in (self.first, self.second):
            pane.retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Word everything again when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _listen(self, pane: DocumentPane) -> None:
        pane.moved.connect(partial(self._moved, pane))
        pane.region_marked.connect(partial(self._marked, pane))
        pane.turn_wanted.connect(partial(self._turn, pane))
        pane.pressed.connect(partial(self._pressed, pane))

    def _moved(self, pane: DocumentPane, page: int) -> None:
        if pane is self.first and pane.document is not None:
            self.page_changed.emit(pane.document.document_id, page)

    def _marked(self, pane: DocumentPane, page: int, region: Region) -> None:
        if pane.document is not None:
            self.region_marked.emit(pane.document.document_id, page, region)

    def _turn(self, pane: DocumentPane, degrees: int) -> None:
        from ocop_desk.services.evidence import turn_document

        document = pane.document
        if document is None:
            return
        number = document.document_id
        if not self._office.did(lambda: turn_document(self._office.desk, number, degrees)):
            return
        turned = replace(document, turned=degrees)
        if self._content is not None:
            documents = tuple(turned if one.document_id == number else one for one in self._content.documents)
            self._content = replace(self._content, documents=documents)
        for one in (self.first, self.second):
            if one.document is not None and one.document.document_id == number:
                one.turn(turned)
        self.document_turned.emit(number, degrees)

    def _pressed(self, pane: DocumentPane, sign: Sign) -> None:
        if sign is Sign.CLOSE:
            self.close_second()
        elif sign is Sign.COPY and pane.document is not None:
            self._copy(pane.document)
        elif sign is Sign.BESIDE:
            button = self.first.tools.buttons[Sign.BESIDE]
            menu = self._menu(lambda number: self.show_beside(number))
            menu.aboutToHide.connect(menu.deleteLater)
            menu.popup(button.mapToGlobal(button.rect().topLeft()))

    def _copy(self, document: Evidence) -> None:
        from ocop_desk.services.evidence_copying import save_evidence

        target = self._ask_target(self.window(), self.tr("Lưu một bản sao"), document.name)
        if target is None:
            return
        desk = self._office.desk
        said = self.tr("Đã lưu bản sao: {path}").format(path=target)
        self._office.tasks.start(
            lambda progress: save_evidence(desk, document, target, progress.step),
            done=lambda _nothing: self._office.told.emit(said, "info"),
            failed=self._office.tell_failure,
        )

    def _make_menus(self) -> None:
        for pane, choose in ((self.first, self.show_document), (self.second, self.show_beside)):
            old = pane.title.menu()
            pane.title.setMenu(self._menu(choose))
            if old is not None:
                old.deleteLater()

    def _menu(self, choose: Callable[[int], None]) -> QMenu:
        """Every document of the dossier."""
        menu = QMenu(self)
        for document in self._content.documents if self._content is not None else ():
            words = f"{document.name}   ·   {EVIDENCE_KIND_NAMES[document.facts.kind]}"
            menu.addAction(words.replace("&", "&&"), partial(choose, document.document_id))
        return menu

    def _show_ties(self) -> None:
        for pane in (self.first, self.second):
            pane.show_ties(self._ties(pane.document) if pane.document is not None else {})

    def _ties(self, document: Evidence) -> dict[int, tuple[Tie, ...]]:
        found: dict[int, list[Tie]] = {}
        for link in self._content.links if self._content is not None else ():
            if link.document_id != document.document_id:
                continue
            words = f"{link.criterion} {self._titles.get(link.criterion, '')}".strip()
            for page in range(link.first_page, link.last_page + 1):
                region = link.region if page == link.first_page else None
                tie = Tie(link.criterion, words, region, link.criterion == self._criterion)
                found.setdefault(page, []).append(tie)
        return {page: tuple(ties) for page, ties in found.items()}

    def _today(self) -> date:
        return in_viet_nam(self._office.clock()).date()

    def _file_changed(self) -> None:
        self.clear("")


def _ask_target(parent: QWidget, title: str, name: str) -> Path | None:
    chosen, _ = QFileDialog.getSaveFileName(parent, title, name)
    return Path(chosen) if chosen else None
