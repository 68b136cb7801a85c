"""Pages under one another: scrolls, zooms, and asks for pictures of what is in sight. Only looks, never reads."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from ocop_desk.domain.dossiers import Evidence, Region
from ocop_desk.errors import EnvironmentTrouble
from ui.core_words import trouble_words
from ui.evidence.layout import GAP, ZOOMS, Fit, PageLayout, next_zoom
from ui.evidence.moving import LINE, move
from ui.evidence.page_marks import PageMarks, box_of
from ui.evidence.page_paint import paint_page, part_of
from ui.evidence.plan import View, picture_wishes, unknown_sizes, wishes_for
from ui.evidence.rubber_band import RubberBand
from ui.evidence.thread import Wish
from ui.evidence.wishes import Box, PageSize, PictureWish, Rank, SizesWish, Source
from ui.evidence.worker import EvidenceWorker
from ui.theme import color


class PageStrip(QAbstractScrollArea):
    """Shows one document that has pages. Keys that mean nothing here go on to whoever is around it."""

    moved = Signal(int)
    """Another page is the one in sight."""
    zoomed = Signal()
    region_marked = Signal(int, object)
    """Page, and the Region somebody drew on it."""

    def __init__(self, worker: EvidenceWorker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.worker = worker
        self.document: Evidence | None = None
        self.layout_ = PageLayout()
        self.fit = Fit.WIDTH
        self.marks = PageMarks()
        self.band = RubberBand(self, self)
        self._source: Source | None = None
        self._turned = 0
        self._page = 0
        self._goal: tuple[int, Box | None] | None = None
        self._by_itself = 0
        self._sizes_failed = False
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self.ask)
        self._set_up()
        worker.picture_came.connect(self._picture_came)
        worker.sizes_came.connect(self._sizes_came)
        worker.failed.connect(self._failed)

    @property
    def page(self) -> int:
        """The page in sight, counted from 1; 0 where there is none."""
        return self._page

    @property
    def zoom(self) -> float:
        """1 is the size of paper on a usual screen."""
        return self.layout_.zoom

    @property
    def turned(self) -> int:
        """Degrees clockwise."""
        return self._turned

    def show_document(self, document: Evidence | None, page: int = 1, region: Region | None = None) -> None:
        """Show a document at a page, at a part of it where one is given."""
        self.document = document
        self._source = Source.of(document) if document is not None else None
        self._turned = document.turned if document is not None else 0
        self.marks = PageMarks()
        self._sizes_failed = False
        self._page = 0
        self._goal = None
        self._lay_again(self.zoom)
        if document is not None:
            self.setAccessibleName(document.name)
            self._refit(page)
            self.go_to(page, region)
        self.ask()

    def turn(self, degrees: int) -> None:
        """Show the pages turned by so many degrees clockwise."""
        page = self._page
        self._turned = degrees % 360
        self._goal = None
        self._lay_again(self.zoom)
        self._refit(page)
        self.go_to(page)

    def go_to(self, page: int, region: Region | None = None) -> None:
        """Scroll to a page, or to a part of it."""
        self.go_to_box(page, box_of(region) if region is not None else None)

    def go_to_box(self, page: int, box: Box | None) -> None:
        """Scroll to a page, or so that a part of it is in sight and not right at the edge.

        It stays there, whatever sizes become known, until somebody scrolls.
        """
        if 1 <= page <= self.layout_.count:
            self._goal = (page, box)
            self._to_goal()

    def zoom_by(self, steps: int) -> None:
        """Larger or smaller by steps, about the middle of what is in sight."""
        self.set_zoom(next_zoom(self.zoom, steps))

    def set_zoom(self, zoom: float, about: QPoint | None = None) -> None:
        """Use this zoom until somebody chooses to fit again."""
        self.fit = Fit.FREE
        if about is not None:
            self._goal = None
        self._lay_again(zoom, about)

    def set_fit(self, fit: Fit) -> None:
        """Fit the page in sight by its width, or as a whole."""
        self.fit = fit
        page = self._page
        self._refit(page)
        if fit is Fit.PAGE:
            self.go_to(page)

    def ask(self) -> None:
        """Wish for what is in sight, what comes near, and for sizes that are not known."""
        wishes = list(self._wishes())
        self.worker.cache.shows(self, [one for one in wishes if isinstance(one, PictureWish) and one.rank < Rank.NEAR])
        self.worker.want(self, wishes)

    def let_go(self) -> None:
        """Wish for nothing any more."""
        self._later.stop()
        self.worker.forget(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pages in sight with what is known of them."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), color("surface_sunk"))
        if self._source is None:
            return
        view = self._view()
        for page in view.pages(self.layout_):
            whole, clip = picture_wishes(self.layout_, self._source, page, view)
            paint_page(painter, self.place_of(page), whole, clip, self.worker.cache, self.marks)
        self.band.paint(painter)

    def place_of(self, page: int) -> QRect:
        """Where a page lies in the viewport."""
        left, top, width, height = self.layout_.place(page)
        return QRect(left - self.horizontalScrollBar().value(), top - self.verticalScrollBar().value(), width, height)

    def showEvent(self, event: QShowEvent) -> None:
        """Wish for what is in sight again."""
        super().showEvent(event)
        self._soon()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks: wish for nothing."""
        super().hideEvent(event)
        self.let_go()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit again; the same part of the same page stays in sight."""
        super().resizeEvent(event)
        self._refit(self._page)

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        """Paint what comes in sight."""
        self.viewport().update()
        if not self._by_itself:
            self._goal = None
            self._tell_page()
        self._soon()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move and zoom; other keys belong to whoever is around."""
        key, modifiers = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        plain = modifiers in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
        control = modifiers == Qt.KeyboardModifier.ControlModifier
        if (plain or control) and key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus):
            self.zoom_by(-1 if key == Qt.Key.Key_Minus else 1)
        elif control and key == Qt.Key.Key_0:
            self.set_fit(Fit.WIDTH)
        elif not plain or not move(self, key, self._page, self.layout_.count):
            event.ignore()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom about the pointer with Ctrl, scroll without."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            steps = 1 if event.angleDelta().y() > 0 else -1
            self.set_zoom(next_zoom(self.zoom, steps), event.position().toPoint())
            event.accept()
        else:
            super().wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to draw a region, or to push the paper."""
        self.band.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Draw or push."""
        self.band.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End it; a click on a page that failed tries it again."""
        dragged, page, region = self.band.release(event, self._turned)
        if region is not None:
            self.region_marked.emit(page, region)
        elif not dragged and self.page_under(event.position().toPoint()) in self.marks.troubles:
            self.retry()

    def retry(self) -> None:
        """Try again what failed."""
        self.marks.troubles.clear()
        self._sizes_failed = False
        self.viewport().update()
        self._soon()

    def page_under(self, at: QPoint) -> int:
        """The page under a place of the viewport; 0 where there is none."""
        return next((page for page in self._view().pages(self.layout_) if self.place_of(page).contains(at)), 0)

    def changeEvent(self, event: QEvent) -> None:
        """Paint in other colours."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self.viewport().update()

    def _set_up(self) -> None:
        self.setObjectName("evidence")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.verticalScrollBar().setSingleStep(LINE)
        self.horizontalScrollBar().setSingleStep(LINE)

    def _lay(self, zoom: float) -> None:
        count = self.document.pages if self.document is not None else 0
        sizes: Mapping[int, PageSize] = self.worker.sizes(self._source) if self._source is not None else {}
        view = self.viewport()
        self.layout_.lay(count, sizes, self._turned, zoom, view.width())
        down, across = self.verticalScrollBar(), self.horizontalScrollBar()
        down.setRange(0, max(0, self.layout_.height - view.height()))
        down.setPageStep(view.height())
        across.setRange(0, max(0, self.layout_.width - view.width()))
        across.setPageStep(view.width())
        if self.fit is not Fit.FREE:
            across.setValue(across.maximum() // 2)
        view.update()

    def _refit(self, page: int) -> None:
        if self.fit is Fit.FREE or not 1 <= page <= self.layout_.count:
            self._lay_again(self.zoom)
            return
        view = self.viewport()
        zoom = self.layout_.zoom_for(page, view.width(), view.height() if self.fit is Fit.PAGE else None)
        self._lay_again(min(max(zoom, ZOOMS[0] / 4), ZOOMS[-1]))

    def _lay_again(self, zoom: float, about: QPoint | None = None) -> None:
        """Lay the pages out; what was gone to, or else what lay at a place of the viewport, is there again."""
        at = about or QPoint(self.viewport().width() // 2, 0)
        down, across = self.verticalScrollBar(), self.horizontalScrollBar()
        page = self.layout_.page_at(down.value() + at.y()) if self.layout_.count else 0
        before = QRect(*self.layout_.place(page)) if page else QRect()
        x, y = across.value() + at.x() - before.left(), down.value() + at.y() - before.top()
        with self._itself():
            self._lay(zoom)
            if 1 <= page <= self.layout_.count:
                left, top, width, height = self.layout_.place(page)
                down.setValue(top + round(y / before.height() * height) - at.y())
                across.setValue(left + round(x / before.width() * width) - at.x())
        if self._goal is not None:
            self._to_goal()
        self._tell_page()
        self.zoomed.emit()
        self._soon()

    def _to_goal(self) -> None:
        assert self._goal is not None
        page, box = self._goal
        place, view = QRect(*self.layout_.place(page)), self.viewport()
        across, target = self.horizontalScrollBar(), place.top() - GAP // 2
        with self._itself():
            if box is not None:
                part = part_of(place, box, self._turned)
                target = max(target, round(part.top()) - view.height() // 4)
                if not across.value() <= part.left() <= across.value() + view.width() - part.width():
                    across.setValue(round(part.center().x()) - view.width() // 2)
            self.verticalScrollBar().setValue(target)
        self._tell_page()
        self._soon()

    @contextmanager
    def _itself(self) -> Iterator[None]:
        """Scrolling in this block is no wish of anybody's to be elsewhere."""
        self._by_itself += 1
        try:
            yield
        finally:
            self._by_itself -= 1

    def _view(self) -> View:
        across, down, view = self.horizontalScrollBar().value(), self.verticalScrollBar().value(), self.viewport()
        return View(QRect(across, down, view.width(), view.height()), view.devicePixelRatioF())

    def _tell_page(self) -> None:
        """The page that was gone to, though at the end of a document it cannot come to the top; else the one there."""
        if not self.layout_.count:
            self._page = 0
            return
        view, at = self.viewport().height(), self.verticalScrollBar().value()
        now = self._goal[0] if self._goal is not None else self.layout_.page_at(at + view // 3)
        if now != self._page:
            self._page = now
            self.setAccessibleDescription(self.tr("trang {page} trên {of}").format(page=now, of=self.layout_.count))
            self.moved.emit(now)

    def _soon(self) -> None:
        self._later.start()

    def _wishes(self) -> Iterator[Wish]:
        if self._source is None or not self.isVisible() or not self.layout_.count:
            return
        view = self._view()
        yield from wishes_for(self.layout_, self._source, self._page, view, self.marks.troubles)
        known, start = self.worker.sizes(self._source), view.pages(self.layout_).start
        sizes = unknown_sizes(known, self.layout_.count, self._source, start)
        if sizes is not None and not self._sizes_failed:
            yield sizes

    def _picture_came(self, wish: PictureWish) -> None:
        if wish.source == self._source and self._source is not None:
            if wish.page in self._view().pages(self.layout_):
                self.viewport().update(self.place_of(wish.page))
            if wish.page not in self.worker.sizes(self._source):
                self.worker.sizes(self._source)[wish.page] = wish.taken_for

    def _sizes_came(self, source: Source) -> None:
        if source == self._source:
            self._refit(self._page)

    def _failed(self, wish: Wish, trouble: EnvironmentTrouble | None) -> None:
        if wish.source != self._source:
            return
        if isinstance(wish, PictureWish):
            said = trouble_words(trouble) if trouble else self.tr("Trang này hỏng nên không hiện được.")
            again = self.tr("Bấm vào đây để thử lại.")
            self.marks.troubles[wish.page] = f"{said.strip()}\n{again}"
        elif isinstance(wish, SizesWish):
            self._sizes_failed = True
        self.viewport().update()
        self._soon()
