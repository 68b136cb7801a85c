"""A paper on the screen: pages under one another, only those in sight rendered, a few kept."""

from collections import OrderedDict
from itertools import accumulate

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from ui.pages.publish.rendering import PageSize
from ui.theme import color

KEPT = 6
"""Pages whose pictures are kept."""
_GAP = 14
ZOOMS = (0.5, 0.67, 0.8, 1.0, 1.25, 1.5, 2.0, 3.0)
_SCREEN = 96 / 72
"""Pixels to a point at 100 %."""


class PageStrip(QWidget):
    """The pages at one zoom; asks for pictures it has not got."""

    wanted = Signal(int, float)
    """Page and pixels to a point."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sizes: tuple[PageSize, ...] = ()
        self.zoom = 1.0
        self._images: OrderedDict[int, tuple[float, QImage]] = OrderedDict()
        self._asked: set[tuple[int, float]] = set()

    def set_pages(self, sizes: tuple[PageSize, ...]) -> None:
        """Show another paper."""
        self.sizes = sizes
        self._images.clear()
        self._asked.clear()
        self._lay_out()

    def set_zoom(self, zoom: float) -> None:
        """Show pages larger or smaller; old pictures stay until sharp ones come."""
        if zoom != self.zoom:
            self.zoom = zoom
            self._asked.clear()
            self._lay_out()

    def take(self, page: int, scale: float, image: QImage) -> None:
        """Show a picture that was asked for."""
        self._asked.discard((page, scale))
        if page < len(self.sizes):
            self._images[page] = (scale, image)
            self._images.move_to_end(page)
            while len(self._images) > KEPT:
                self._images.popitem(last=False)
            self.update()

    @property
    def kept(self) -> dict[int, float]:
        """Pages whose pictures are here, with their scales."""
        return {page: scale for page, (scale, _) in self._images.items()}

    def scale(self) -> float:
        """Pixels of the screen to a point."""
        return self.zoom * _SCREEN * self.devicePixelRatioF()

    def page_rect(self, page: int) -> QRect:
        """Where a page lies."""
        width, height = self._pixels(page)
        return QRect(max(_GAP, (self.width() - width) // 2), self._tops()[page], width, height)

    def page_at(self, y: int) -> int:
        """The page at a height; the nearest one in a gap."""
        tops = self._tops()
        return max((page for page in range(len(self.sizes)) if tops[page] - _GAP <= y), default=0)

    def sizeHint(self) -> QSize:
        """Room for all pages."""
        if not self.sizes:
            return QSize(0, 0)
        width = max(self._pixels(page)[0] for page in range(len(self.sizes)))
        return QSize(width + 2 * _GAP, self._tops()[-1] + self._pixels(len(self.sizes) - 1)[1] + _GAP)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pages in sight, and ask for what is missing."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), color("surface_sunk"))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        seen = self.visibleRegion().boundingRect()
        scale = round(self.scale(), 4)
        for page in range(len(self.sizes)):
            place = self.page_rect(page)
            if not place.intersects(seen):
                continue
            painter.fillRect(place, Qt.GlobalColor.white)
            had = self._images.get(page)
            if had is not None:
                painter.drawImage(place, had[1])
                self._images.move_to_end(page)
            if had is None or had[0] != scale:
                self._ask(page, scale)
            painter.setPen(color("line_strong"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(place.adjusted(-1, -1, 0, 0))

    def _ask(self, page: int, scale: float) -> None:
        if (page, scale) not in self._asked:
            self._asked.add((page, scale))
            self.wanted.emit(page, scale)

    def _pixels(self, page: int) -> tuple[int, int]:
        width, height = self.sizes[page]
        return round(width * self.zoom * _SCREEN), round(height * self.zoom * _SCREEN)

    def _tops(self) -> list[int]:
        heights = [self._pixels(page)[1] + _GAP for page in range(len(self.sizes))]
        return list(accumulate(heights, initial=_GAP))[: len(self.sizes)]

    def _lay_out(self) -> None:
        hint = self.sizeHint()
        self.setMinimumSize(hint)
        self.resize(hint.expandedTo(self.parentWidget().size() if self.parentWidget() else hint))
        self.update()


class Preview(QScrollArea):
    """Scrolls the strip; as wide as the window allows until somebody zooms."""

    moved = Signal(int, int)
    """Page in sight and number of pages, counted from 1."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.strip = PageStrip()
        self.fits = True
        self.setObjectName("evidence")
        self.setWidget(self.strip)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.verticalScrollBar().valueChanged.connect(self._tell)

    def set_pages(self, sizes: tuple[PageSize, ...]) -> None:
        """Show another paper from its top."""
        self.strip.set_pages(sizes)
        self.verticalScrollBar().setValue(0)
        if self.fits:
            self.fit()
        self._tell()

    @property
    def page(self) -> int:
        """The page in sight, from 1; 0 where there is none."""
        if not self.strip.sizes:
            return 0
        return self.strip.page_at(self.verticalScrollBar().value() + self.viewport().height() // 3) + 1

    def go_to(self, page: int) -> None:
        """Scroll to a page, counted from 1."""
        if 1 <= page <= len(self.strip.sizes):
            self.verticalScrollBar().setValue(self.strip.page_rect(page - 1).top() - _GAP // 2)

    def zoom_by(self, steps: int) -> None:
        """Larger or smaller by steps."""
        now = self.strip.zoom
        if steps > 0:
            zoom = next((one for one in ZOOMS if one > now + 0.01), ZOOMS[-1])
        else:
            zoom = next((one for one in reversed(ZOOMS) if one < now - 0.01), ZOOMS[0])
        self.fits = False
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._zoom(zoom)

    def fit(self) -> None:
        """As wide as there is room."""
        self.fits = True
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        if self.strip.sizes:
            widest = max(width for width, _ in self.strip.sizes)
            room = self.viewport().width() - 2 * _GAP - 2
            self._zoom(max(ZOOMS[0] / 2, min(ZOOMS[-1], room / (widest * _SCREEN))))

    def event(self, event: QEvent) -> bool:
        """Follow the width of the window."""
        done = super().event(event)
        if event.type() == QEvent.Type.Resize and self.fits:
            self.fit()
        return done

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl, scroll without."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)

    def _zoom(self, zoom: float) -> None:
        page, at = self.page, QPoint(0, 0)
        if page:
            place = self.strip.page_rect(page - 1)
            at = QPoint(0, self.verticalScrollBar().value() - place.top())
        share = at.y() / max(1, place.height()) if page else 0
        self.strip.set_zoom(zoom)
        if page:
            place = self.strip.page_rect(page - 1)
            self.verticalScrollBar().setValue(place.top() + round(share * place.height()))
        self._tell()

    def _tell(self) -> None:
        self.moved.emit(self.page, len(self.strip.sizes))
