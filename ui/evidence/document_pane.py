"""One document on the screen: its name and dates above, its pages, and the tools below."""

from collections.abc import Mapping
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ocop_desk.domain.dossiers import Evidence, Region
from ocop_desk.domain.numbers import date_text
from ui.evidence.find_bar import FindBar
from ui.evidence.finder import Finder
from ui.evidence.kept_card import KeptCard
from ui.evidence.layout import Fit
from ui.evidence.page_marks import Tie
from ui.evidence.signs import Sign
from ui.evidence.small_pages import SmallPages
from ui.evidence.strip import PageStrip
from ui.evidence.tools import Tools
from ui.evidence.wishes import Source
from ui.evidence.worker import EvidenceWorker
from ui.widgets.notice import label, restyle
from ui.widgets.short_button import ShortButton

TURN = 90
_MOVING = {Sign.SMALLER, Sign.LARGER, Sign.WIDTH, Sign.PAGE, Sign.TURN, Sign.SMALL_PAGES, Sign.FIND, Sign.REGION}
"""What needs pages."""


class DocumentPane(QWidget):
    """Shows one document at a time; zoom and fit are kept for each."""

    moved = Signal(int)
    region_marked = Signal(int, object)
    turn_wanted = Signal(int)
    """Degrees by which the document should be turned from now on."""
    pressed = Signal(object)
    """A tool that is not about these pages: a copy, another document beside, closing."""

    def __init__(self, worker: EvidenceWorker, signs: tuple[Sign, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._worker = worker
        self.document: Evidence | None = None
        self.title = ShortButton(self)
        self._valid = label()
        self._closed = label(tone="warn")
        self._closed.setProperty("chip", True)
        self.strip = PageStrip(worker, self)
        self.small = SmallPages(worker, self)
        self.card = KeptCard(self)
        self.find_bar = FindBar(self)
        self.finder = Finder(worker, self)
        self.tools = Tools(signs, self)
        self._hit = 0
        self._today = date.min
        self._stack = QStackedWidget(self)
        self._build()
        self._listen()

    def retranslate(self) -> None:
        """Set the words."""
        for one in (self.tools, self.find_bar, self.card):
            one.retranslate()
        self._closed.setText(self.tr("Không công khai"))
        self._tell()

    def show_document(
        self, document: Evidence, today: date, page: int | None = 1, region: Region | None = None
    ) -> None:
        """Show a document at a page; the one that shows already is only scrolled, and not even that without a page."""
        same = self.document is not None and _same(self.document, document)
        self.document, self._today = document, today
        if not same:
            self.stop_finding()
        if document.is_shown and document.here and document.pages:
            self._show_pages(document, page, region, same=same)
        else:
            self.strip.show_document(None)
            self.small.show_document(None)
            self.card.show_document(document)
            self._stack.setCurrentWidget(self.card)
        self._tell()

    def show_words(self, words: str) -> None:
        """Show no document, and say why."""
        self.document = None
        self.stop_finding()
        self.strip.show_document(None)
        self.small.show_document(None)
        self.card.show_words(words)
        self._stack.setCurrentWidget(self.card)
        self._tell()

    def show_ties(self, ties: Mapping[int, tuple[Tie, ...]]) -> None:
        """Show the criteria that pages are tied to."""
        self.strip.marks.ties = dict(ties)
        self.strip.viewport().update()

    @property
    def shows_pages(self) -> bool:
        """Whether pages show, and not a card."""
        return self._stack.currentWidget() is self.strip

    def use(self, sign: Sign) -> None:
        """Do what a tool does."""
        match sign:
            case Sign.SMALLER | Sign.LARGER:
                self.strip.zoom_by(1 if sign is Sign.LARGER else -1)
            case Sign.WIDTH:
                self.strip.set_fit(Fit.WIDTH)
            case Sign.PAGE:
                self.strip.set_fit(Fit.PAGE)
            case Sign.TURN:
                self.turn_wanted.emit((self.strip.turned + TURN) % 360)
            case Sign.SMALL_PAGES:
                self.show_small_pages(not self.small.isVisibleTo(self))
            case Sign.FIND:
                self.stop_finding() if self.find_bar.isVisibleTo(self) else self.begin_finding()
            case Sign.REGION:
                self.strip.band.set_marking(not self.strip.band.marking)
            case _:
                self.pressed.emit(sign)

    def turn(self, document: Evidence) -> None:
        """Show the same document as it is turned now."""
        self.document = document
        self.strip.turn(document.turned)
        self.small.turn(document.turned)

    def show_small_pages(self, shown: bool) -> None:
        """Show small pages beside the large ones, or not."""
        self.small.setVisible(shown and self.shows_pages)
        if Sign.SMALL_PAGES in self.tools.buttons:
            self.tools.buttons[Sign.SMALL_PAGES].setChecked(self.small.isVisibleTo(self))
        if self.small.isVisibleTo(self):
            self.small.show_at_work(self.strip.page)

    def begin_finding(self) -> None:
        """Open the field for words to look for."""
        if self.shows_pages:
            self.find_bar.show()
            self.find_bar.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.find_bar.field.selectAll()
            self._look(self.find_bar.field.text())

    def stop_finding(self) -> None:
        """Close the field and forget what was found."""
        had_focus = self.find_bar.field.hasFocus()
        self.find_bar.hide()
        self.finder.stop()
        if had_focus:
            self.strip.setFocus(Qt.FocusReason.OtherFocusReason)

    def let_go(self) -> None:
        """Wish for nothing any more."""
        self.finder.stop()
        self.strip.let_go()
        self.small.let_go()

    def _show_pages(self, document: Evidence, page: int | None, region: Region | None, *, same: bool) -> None:
        self._stack.setCurrentWidget(self.strip)
        if same:
            if page is not None:
                self.strip.go_to(page, region)
            return
        page = page or max(1, self.strip.page)
        self.strip.fit, zoom = self._worker.views.get(document.document_id, (Fit.WIDTH, 1.0))
        self.strip.layout_.zoom = zoom
        self.strip.show_document(document, page, region)
        self.small.show_document(document, page)

    def _build(self) -> None:
        self.title.setProperty("link", True)
        head = QHBoxLayout()
        head.setContentsMargins(12, 6, 12, 6)
        head.setSpacing(8)
        head.addWidget(self.title)
        head.addStretch(1)
        for one in (self._closed, self._valid):
            head.addWidget(one)
        self._stack.addWidget(self.strip)
        self._stack.addWidget(self.card)
        self.small.hide()
        self.find_bar.hide()
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.small)
        middle.addWidget(self._stack, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.find_bar)
        column.addLayout(middle, 1)
        column.addWidget(self.tools)

    def _listen(self) -> None:
        self.strip.moved.connect(self._moved)
        self.strip.zoomed.connect(self._zoomed)
        self.strip.region_marked.connect(self.region_marked)
        self.small.chosen.connect(self.strip.go_to)
        self.tools.pressed.connect(self.use)
        self.card.copy_wanted.connect(lambda: self.pressed.emit(Sign.COPY))
        self.find_bar.typed.connect(self._look)
        self.find_bar.stepped.connect(self._step)
        self.find_bar.closed.connect(self.stop_finding)
        self.finder.changed.connect(self._found)
        here = Qt.ShortcutContext.WidgetWithChildrenShortcut
        QShortcut(QKeySequence("Ctrl+F"), self, self.begin_finding, context=here)
        QShortcut(QKeySequence("Ctrl+R"), self, partial(self.use, Sign.TURN), context=here)

    def _moved(self, page: int) -> None:
        self.tools.show_page(page, self.document.pages if self.document is not None else 0)
        if self.small.isVisibleTo(self):
            self.small.show_at_work(page)
        self.moved.emit(page)

    def _zoomed(self) -> None:
        self.tools.show_zoom(self.strip.zoom)
        if self.document is not None:
            self._worker.views[self.document.document_id] = (self.strip.fit, self.strip.zoom)

    def _look(self, words: str) -> None:
        self._hit = 0
        document = self.document
        if document is not None:
            self.finder.look(Source.of(document), document.pages, words, max(1, self.strip.page))

    def _found(self) -> None:
        """Show what was found; the first place is gone to as soon as it is known."""
        hits = self.finder.ordered()
        marks = self.strip.marks
        marks.hits = dict(self.finder.hits)
        if not hits:
            marks.hit, self._hit = None, 0
        elif marks.hit not in hits:
            self._go_to(0 if marks.hit is None else min(self._hit, len(hits) - 1))
        else:
            self._hit = hits.index(marks.hit)
        self._tell_found()
        self.strip.viewport().update()

    def _step(self, way: int) -> None:
        hits = self.finder.ordered()
        if hits:
            self._go_to((self._hit + way) % len(hits))
            self._tell_found()

    def _go_to(self, number: int) -> None:
        hit = self.finder.ordered()[number]
        self._hit, self.strip.marks.hit = number, hit
        self.strip.go_to_box(hit.page, hit.boxes[0])

    def _tell_found(self) -> None:
        hits = self.finder.ordered()
        looking = bool(self.finder.words)
        self.find_bar.tell(self._hit + 1 if hits else 0, len(hits), busy=self.finder.busy, looking=looking)

    def _tell(self) -> None:
        document = self.document
        self.title.setVisible(document is not None)
        self.tools.show_page(self.strip.page if self.shows_pages else 0, document.pages if document is not None else 0)
        self.tools.show_zoom(self.strip.zoom if self.shows_pages else 0)
        self._closed.setVisible(document is not None and document.facts.confidential)
        until = document.facts.valid_until if document is not None else None
        self._valid.setVisible(until is not None)
        signs = (_MOVING if self.shows_pages else set()) | ({Sign.COPY} if document and document.here else set())
        self.tools.offer(signs | {Sign.BESIDE, Sign.CLOSE} if document is not None else set())
        if document is None:
            return
        self.title.set_words(document.name)
        if until is not None:
            holds = until >= self._today
            words = self.tr("còn hiệu lực đến {day}") if holds else self.tr("hết hiệu lực ngày {day}")
            self._valid.setText(words.format(day=date_text(until)))
            restyle(self._valid, "tone", "good" if holds else "bad")


def _same(one: Evidence, other: Evidence) -> bool:
    known = (one.document_id, one.content_id, one.here, one.turned)
    return known == (other.document_id, other.content_id, other.here, other.turned)
