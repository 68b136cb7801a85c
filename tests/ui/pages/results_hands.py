"""The results page of a file, shown and read."""

from pytestqt.qtbot import QtBot

from ocop_desk.services.desk import Desk
from ui.main_window import MainWindow
from ui.pages.results.page import ResultsPage


def show_results(qtbot: QtBot, window: MainWindow, desk: Desk) -> ResultsPage:
    """The page with the file's results on it."""
    window.resize(1366, 768)
    window.show()
    window.office.use_desk(desk)
    page = window.pages["results"]
    assert isinstance(page, ResultsPage)
    assert window.go("results")
    qtbot.waitUntil(lambda: page.loaded is not None)
    return page
