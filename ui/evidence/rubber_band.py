"""The mouse on pages: draws a region where regions are marked, pushes the paper where they are not."""

from typing import Protocol

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractScrollArea

from ocop_desk.domain.dossiers import Region
from ui.evidence.page_marks import region_of
from ui.evidence.wishes import unturned_box
from ui.theme import LIGHT
from ui.theme import color as colour_of

LEAST = 8
"""Pixels below which a movement is a click."""


class Paper(Protocol):
    """The pages the mouse works on."""

    def page_under(self, at: QPoint, /) -> int:
        """The page under a place; 0 where there is none."""

    def place_of(self, page: int, /) -> QRect:
        """Where a page lies."""


class RubberBand:
    """One button of the mouse, from press to release."""

    def __init__(self, area: QAbstractScrollArea, paper: Paper) -> None:
        self._area, self._paper = area, paper
        self.marking = False
        self._page = 0
        self._start: QPoint | None = None
        self._end = QPoint()
        self._was = QPoint()

    def set_marking(self, marking: bool) -> None:
        """Draw regions from now on, or push the paper."""
        self.marking = marking
        self._start = None
        shape = Qt.CursorShape.CrossCursor if marking else Qt.CursorShape.ArrowCursor
        self._area.viewport().setCursor(shape)

    def press(self, event: QMouseEvent) -> None:
        """Begin."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self._start = self._end = event.position().toPoint()
        self._page = self._paper.page_under(self._start)
        bars = self._area.horizontalScrollBar(), self._area.verticalScrollBar()
        self._was = QPoint(bars[0].value(), bars[1].value())

    def move(self, event: QMouseEvent) -> None:
        """Go on."""
        if self._start is None:
            return
        self._end = event.position().toPoint()
        if self.marking:
            self._area.viewport().update()
        elif self._is_drag():
            way = self._end - self._start
            self._area.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            self._area.horizontalScrollBar().setValue(self._was.x() - way.x())
            self._area.verticalScrollBar().setValue(self._was.y() - way.y())

    def release(self, event: QMouseEvent, turned: int) -> tuple[bool, int, Region | None]:
        """End: whether it was more than a click, and the page and region that were drawn."""
        if self._start is None:
            return False, 0, None
        self._end = event.position().toPoint()
        dragged, drawn = self._is_drag(), self._drawn()
        self._start = None
        self._area.viewport().update()
        if not self.marking:
            self._area.viewport().setCursor(Qt.CursorShape.ArrowCursor)
        if not dragged or drawn is None:
            return dragged, 0, None
        place = self._paper.place_of(self._page)
        box = (
            (drawn.left() - place.left()) / place.width(),
            (drawn.top() - place.top()) / place.height(),
            drawn.width() / place.width(),
            drawn.height() / place.height(),
        )
        return True, self._page, region_of(unturned_box(box, turned))

    def paint(self, painter: QPainter) -> None:
        """Draw the region as far as it is drawn."""
        drawn = self._drawn()
        if drawn is None:
            return
        ink = colour_of("accent")
        ink.setAlpha(40)
        painter.setPen(QPen(QColor(LIGHT.accent), 2, Qt.PenStyle.DashLine))
        painter.setBrush(ink)
        painter.drawRect(drawn)

    def _drawn(self) -> QRect | None:
        if self._start is None or not self.marking or not self._page:
            return None
        return QRect(self._start, self._end).normalized().intersected(self._paper.place_of(self._page))

    def _is_drag(self) -> bool:
        assert self._start is not None
        return (self._end - self._start).manhattanLength() >= LEAST
