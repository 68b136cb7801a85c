"""The window comes up at once, and then what it shows."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.test_architecture import ROOT
from tests.ui.real_desks import a_sample_desk, plan_sample_session
from ui.app import make_window, show_window
from ui.main_window import MainWindow
from ui.pages.council.page import CouncilPage
from ui.pages.start.making import make_practice
from ui.preferences import PreferenceStore

STEPS_ON_A_FILE = [
    "Bắt đầu",
    "Hội đồng",
    "Sản phẩm",
    "Hồ sơ",
    "Phiên họp",
    "Chấm điểm",
    "Điều hành",
    "Kết quả",
    "Công bố",
]


@pytest.fixture
def new_window(qapp: QApplication, preferences: PreferenceStore) -> Iterator[MainWindow]:
    """A window that was not brought up yet."""
    one = make_window(qapp, preferences)
    yield one
    one.close()
    one.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file with a planned session, closed."""
    with a_sample_desk(tmp_path) as desk:
        plan_sample_session(desk)
        return desk.file.path


def steps_shown(window: MainWindow) -> list[str]:
    return [button.text() for button in window._buttons.values() if button.isVisible()]


def test_the_frame_of_the_file_is_there_before_its_page(qtbot: QtBot, new_window: MainWindow, path: Path) -> None:
    show_window(new_window, path)
    assert steps_shown(new_window) == STEPS_ON_A_FILE
    assert new_window._buttons["council"].isChecked()
    assert path.name in new_window.windowTitle()
    assert path.name in new_window._file.text()
    assert path.name in new_window.pages.blank.words.text()
    assert new_window.pages.made("council") is None
    qtbot.waitUntil(lambda: new_window.pages.made("council") is not None)
    page = new_window.page
    assert isinstance(page, CouncilPage)
    assert page.isVisible()
    assert page.members.rowCount() > 0
    assert path.name in new_window.windowTitle()


def test_without_a_file_the_start_page_follows_the_frame(qtbot: QtBot, new_window: MainWindow) -> None:
    show_window(new_window)
    assert steps_shown(new_window) == ["Bắt đầu"]
    qtbot.waitUntil(lambda: new_window.pages.made("start") is not None)
    assert new_window.page.isVisible()


def test_a_file_somebody_has_open_is_told_over_the_start_page(
    qtbot: QtBot, new_window: MainWindow, tmp_path: Path
) -> None:
    with a_sample_desk(tmp_path) as desk:
        show_window(new_window, desk.file.path)
        qtbot.waitUntil(lambda: new_window.pages.made("start") is not None)
        assert new_window.page.step.key == "start"
        assert "đang mở bởi" in new_window.notice.text
        assert steps_shown(new_window) == ["Bắt đầu"]
        assert desk.file.path.name not in new_window.windowTitle()


def test_a_window_closed_before_its_page_came_ends_quietly(new_window: MainWindow, path: Path) -> None:
    show_window(new_window, path)
    assert new_window.close()
    assert not new_window.office.has_file


WATCHED_START = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from ui.app import make_window, show_window
from ui.preferences import PreferenceStore

def loaded(names):
    return sorted(name for name in sys.modules if any(name == one or name.startswith(one + ".") for one in names))

def framed():
    print("frame", *loaded(["sqlalchemy", "ocop_desk.services", "ocop_desk.store", *heavy]))

def filled():
    if window.pages.made("council"):
        timer.stop()
        pages = [f"ui.pages.{key}.page" for key in window.steps if key != "council"]
        print("page", *loaded(["sqlalchemy.dialects.postgresql", *pages, *heavy]))
        window.close()
        app.exit()

heavy = ["alembic", "openpyxl", "reportlab", "pyhanko", "pypdfium2", "lxml", "rapidfuzz", "argon2", "PIL"]
heavy += ["PySide6.QtPrintSupport", "PySide6.QtSvg", "PySide6.QtNetwork"]
app = QApplication([])
window = make_window(app, PreferenceStore(Path(sys.argv[1]).with_name("preferences.json")))
window.pages.blank.painted.connect(framed)
show_window(window, Path(sys.argv[1]))
timer = QTimer()
timer.timeout.connect(filled)
timer.start(0)
sys.exit(app.exec())
"""


def test_the_start_loads_what_it_needs_and_no_more(path: Path) -> None:
    command = [sys.executable, "-c", WATCHED_START, str(path)]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=60)
    assert run.stdout.splitlines() == ["frame", "page"], run.stderr


def test_every_screen_of_a_practice_council_says_so(qtbot: QtBot, new_window: MainWindow, tmp_path: Path) -> None:
    new_window.show()
    assert make_practice(new_window.office, tmp_path / "tap.ocop")
    for step in ("start", "council", "products", "dossier", "session"):
        assert new_window.go(step)
        chips = [new_window._chips.itemAt(place).widget().text() for place in range(new_window._chips.count())]
        assert chips.count("Tập huấn") == 1, step
    new_window.office.use_desk(None)
    assert not new_window.office.is_practice
