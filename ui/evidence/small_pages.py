"""Small pages under one another, to see where one is and to jump."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ui.evidence.plan import picture_wishes
from ui.evidence.strip import PageStrip
from ui.evidence.thread import Wish
from ui.evidence.wishes import PictureWish, Rank
from ui.evidence.worker import EvidenceWorker
from ui.theme import color

WIDTH = 124
_CORNER = 22


class SmallPages(PageStrip):
    """Asks only for what is in sight, after everything that shows at full size."""

    chosen = Signal(int)

    def __init__(self, worker: EvidenceWorker, parent: QWidget | None = None) -> None:
        super().__init__(worker, parent)
        self.setFixedWidth(WIDTH)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.at_work = 0

    def show_at_work(self, page: int) -> None:
        """Point at the page that shows at full size, and have it in sight."""
        self.at_work = page
        # The large pages go to another document first: for a moment this strip still has the pages of the last one.
        if 1 <= page <= self.layout_.count and not self.viewport().rect().contains(self.place_of(page)):
            self.verticalScrollBar().setValue(self.layout_.place(page)[1] - self.viewport().height() // 3)
        self.viewport().update()

    def ask(self) -> None:
        """Wish for the small pages in sight."""
        wishes: list[Wish] = []
        if self._source is not None and self.isVisible():
            view = self._view()
            wishes += [
                picture_wishes(self.layout_, self._source, page, view, Rank.SMALL)[0]
                for page in view.pages(self.layout_)
                if page not in self.marks.troubles
            ]
        self.worker.cache.shows(self, [one for one in wishes if isinstance(one, PictureWish)])
        self.worker.want(self, wishes)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The pages, their numbers, and a frame around the one at work."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        for page in self._view().pages(self.layout_):
            place = self.place_of(page)
            corner = QRect(place.right() - _CORNER - 8, place.bottom() - _CORNER + 1, _CORNER + 8, _CORNER - 2)
            painter.fillRect(corner, color("accent" if page == self.at_work else "surface"))
            painter.setPen(color("accent_text" if page == self.at_work else "text"))
            painter.drawText(corner, int(Qt.AlignmentFlag.AlignCenter), str(page))
            if page == self.at_work:
                painter.setPen(QPen(color("accent"), 3))
                painter.drawRect(place.adjusted(-1, -1, 1, 1))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click goes to the page."""
        dragged, _, _ = self.band.release(event, 0)
        page = self.page_under(event.position().toPoint())
        if page and not dragged:
            self.chosen.emit(page)
