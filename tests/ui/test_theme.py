from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from ui.app import make_window
from ui.main_window import MainWindow
from ui.preferences import Preferences, PreferenceStore
from ui.theme import DARK, LIGHT, TEXT_SIZES, color, palette

LARGE_AND_DARK = Preferences(text_size=TEXT_SIZES[2], dark=True)


def picture(window: MainWindow) -> QImage:
    window.show()
    QApplication.processEvents()
    return window.grab().toImage()


def test_a_window_that_was_changed_looks_like_one_that_was_made_so(
    qapp: QApplication, window: MainWindow, tmp_path: Path
) -> None:
    before = picture(window)
    store = window.office.preferences
    store.change(replace(store.current, text_size=LARGE_AND_DARK.text_size, dark=True))
    changed = picture(window)
    assert changed != before
    made_so = PreferenceStore(tmp_path / "dark.json")
    made_so.change(LARGE_AND_DARK)
    other = make_window(qapp, made_so)
    other.go("start")
    try:
        assert picture(other) == changed
    finally:
        other.close()
        other.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.mark.parametrize(("dark", "colours"), [(False, LIGHT), (True, DARK)])
def test_what_is_painted_by_hand_follows_the_colours(window: MainWindow, dark: bool, colours: object) -> None:
    store = window.office.preferences
    store.change(replace(store.current, dark=dark))
    assert palette() is colours
    assert color("star").name() == palette().star
