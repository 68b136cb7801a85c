"""What a tester sees of the board: every word it says, anywhere, and the board with its desk in hand."""

from collections.abc import Iterator
from itertools import count, takewhile

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QComboBox, QLabel, QWidget

from ocop_desk.domain.records import ProductRecord
from ocop_desk.services.desk import Desk
from ocop_desk.services.sessions import product_record
from ui.main_window import MainWindow
from ui.office import Office
from ui.pages.board.offers import Act
from ui.pages.board.page import BoardPage
from ui.pages.page import Page
from ui.pages.step import Step

_ROLES = range(Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.UserRole + 8)


class Elsewhere(Step):
    """Another step, of which nothing matters here."""

    def __init__(self, office: Office, key: str) -> None:
        super().__init__(office)
        self.key = key

    def name(self) -> str:
        return self.key

    def make_page(self) -> Page:
        return Page(self)


class Board:
    """The secretary before the board: the window, its page, the desk behind it."""

    def __init__(self, window: MainWindow, desk: Desk, session_id: int, entries: list[int]) -> None:
        self.window, self.desk, self.session_id, self.entries = window, desk, session_id, entries
        page = window.pages["board"]
        assert isinstance(page, BoardPage)
        self.page = page

    def show(self, place: int = 0) -> None:
        self.window.office.entry_id = self.entries[place]
        assert self.window.go("board"), self.window.notice.text

    def click(self, widget: QWidget) -> None:
        assert widget.isVisible(), widget
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, widget.rect().center())

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.page, key, modifier)

    def button(self, act: Act) -> QAbstractButton:
        return self.page.actions.buttons[act]

    def do(self, act: Act) -> None:
        button = self.button(act)
        assert button.isEnabled(), button.toolTip()
        self.click(button)

    def record(self, place: int = 0) -> ProductRecord:
        entry = self.entries[place]
        products = product_record(self.desk, self.session_id, entry).products
        return next(one for one in products if one.entry_id == entry)


def visible_words(root: QWidget) -> list[str]:
    """The words a person reads now."""
    found = []
    for one in root.findChildren(QWidget):
        if one.isVisibleTo(root):
            if isinstance(one, QLabel | QAbstractButton) and one.text():
                found.append(one.text())
            elif isinstance(one, QComboBox):
                found.append(one.currentText())
    return found


def everything_said(root: QWidget) -> list[str]:
    """Every word of every widget, shown or not, with names, tips and all that its models hold."""
    said = []
    for one in [root, *root.findChildren(QWidget)]:
        said += [one.toolTip(), one.accessibleName(), one.accessibleDescription(), one.windowTitle()]
        if isinstance(one, QLabel | QAbstractButton):
            said.append(one.text())
        if isinstance(one, QAbstractItemView | QComboBox):
            said += list(_of_model(one.model()))
    return [words for words in said if words]


def _of_model(model: QAbstractItemModel) -> Iterator[str]:
    for row in range(model.rowCount()):
        for index in takewhile(QModelIndex.isValid, (model.index(row, column) for column in count())):
            yield from (str(value) for role in _ROLES if isinstance(value := index.data(role), str | int))
