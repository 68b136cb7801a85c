"""The pages of the window, one on another; each is made when somebody first goes there."""

from collections.abc import Iterator, Mapping, Sequence

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from ui.collector import collector_at_rest
from ui.pages.page import Page
from ui.pages.step import Step
from ui.widgets.notice import card, label

SMALLEST_PAGE = QSize(1000, 560)


class Pages(Mapping[str, Page]):
    """Pages by the key of their step, in the order of the work; looking one up makes it."""

    def __init__(self, steps: Sequence[Step], parent: QWidget) -> None:
        self._steps = {step.key: step for step in steps}
        self._made: dict[str, Page] = {}
        self.stack = _Stack(parent)
        self.blank = Blank()
        self.stack.addWidget(self.blank)

    def __getitem__(self, key: str) -> Page:
        if key not in self._made:
            with collector_at_rest():  # modules and widgets stay as long as the window
                page = self._made[key] = self._steps[key].make_page()
            self.stack.addWidget(page)
        return self._made[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._steps)

    def __len__(self) -> int:
        return len(self._steps)

    def made(self, key: str) -> Page | None:
        """The page where somebody has been there already."""
        return self._made.get(key)

    def show(self, key: str) -> Page:
        """Put a page in front."""
        self.stack.setCurrentWidget(self[key])
        return self[key]


class Blank(QWidget):
    """What stands where the first page will be: the window is there before there was time to make a page."""

    painted = Signal()
    """It is on the screen, and so is the rest of the window; told once."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.words = label(soft=True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        frame, inside = card()
        inside.addWidget(self.words)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 14, 16, 14)
        row.addWidget(frame)
        self._told = False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint, and tell it once what is painted has reached the screen."""
        super().paintEvent(event)
        if not self._told:
            self._told = True
            QTimer.singleShot(0, self, self.painted.emit)


class _Stack(QStackedWidget):
    """None of the pages makes the window larger than the screen: a page scrolls what is long."""

    def hasHeightForWidth(self) -> bool:
        """Never: wrapped words of a page that does not show would make the window taller."""
        return False

    def minimumSizeHint(self) -> QSize:
        """The room every page has to do with, on the smallest screen with its frame."""
        return SMALLEST_PAGE
