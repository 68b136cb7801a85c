"""Windows without a screen: every Qt warning fails, preferences live in the test's own folder."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from ui.app import make_window
from ui.main_window import MainWindow
from ui.office import Office
from ui.preferences import Preferences, PreferenceStore
from ui.theme import TEXT_SIZES, apply_theme


@pytest.fixture
def preferences(tmp_path: Path) -> PreferenceStore:
    return PreferenceStore(tmp_path / "preferences.json")


@pytest.fixture
def office(qapp: QApplication, preferences: PreferenceStore) -> Iterator[Office]:
    apply_theme(qapp, dark=False, text_size=TEXT_SIZES[1])
    one = Office(preferences)
    yield one
    one.close()


@pytest.fixture
def window(qapp: QApplication, preferences: PreferenceStore) -> Iterator[MainWindow]:
    one = make_window(qapp, preferences)
    one.go("start")
    yield one
    one.close()
    # A window that lives on is styled again with every one that follows it, and each test takes longer.
    one.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    preferences.change(Preferences())
