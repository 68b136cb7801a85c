"""The pages of the window, one on another; each is made when somebody first goes there."""

from collections.abc import Iterator, Mapping, Sequence

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.pages.page import Page
from ui.pages.step import Step

SMALLEST_PAGE = QSize(1000, 560)


class Pages(Mapping[str, Page]):
    """Pages by the key of their step, in the order of the work; looking one up makes it."""

    def __init__(self, steps: Sequence[Step], parent: QWidget) -> None:
        self._steps = {step.key: step for step in steps}
        self._made: dict[str, Page] = {}
        self.stack = _Stack(parent)

    def __getitem__(self, key: str) -> Page:
        if key not in self._made:
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


class _Stack(QStackedWidget):
    """None of the pages makes the window larger than the screen: a page scrolls what is long."""

    def hasHeightForWidth(self) -> bool:
        """Never: wrapped words of a page that does not show would make the window taller."""
        return False

    def minimumSizeHint(self) -> QSize:
        """The room every page has to do with, on the smallest screen with its frame."""
        return SMALLEST_PAGE
