"""Starting the window: preferences, language, colours, pages, run."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from ui.collector import collector_at_rest
from ui.language import use_language
from ui.main_window import MainWindow
from ui.office import Office
from ui.pages.all_steps import all_steps
from ui.preferences import Preferences, PreferenceStore, default_path
from ui.theme import apply_theme

if TYPE_CHECKING:
    from ui.backup_care import BackupCare
    from ui.spare_care import SpareCare


def main(path: Path | None = None, arguments: Sequence[str] = ()) -> int:
    """Show the window, on a council file where one is given, and run until it is closed."""
    app = QApplication([sys.argv[0], *arguments])
    window = make_window(app, PreferenceStore(default_path()))
    window.pages.blank.painted.connect(lambda: keep_copies(window))
    window.pages.blank.painted.connect(lambda: keep_spare(window))
    show_window(window, path)
    return app.exec()


def make_window(app: QApplication, store: PreferenceStore) -> MainWindow:
    """The window with every step and no page yet, in the language and colours of the preferences.

    It follows them from then on.
    """

    shown: Preferences | None = None

    def follow(preferences: Preferences) -> None:
        # Styling every widget anew takes its time: not because a file was opened.
        nonlocal shown
        before, shown = shown, preferences
        if before is None or (before.dark, before.text_size) != (preferences.dark, preferences.text_size):
            apply_theme(app, dark=preferences.dark, text_size=preferences.text_size)
        if before is None or before.language != preferences.language:
            use_language(app, preferences.language)

    follow(store.current)
    store.heard.append(follow)
    office = Office(store)
    return MainWindow(office, all_steps(office))


def keep_copies(window: MainWindow) -> "BackupCare":
    """Have copies of the open file made while people work, and the menu lead back to them."""
    from ui.backup_care import BackupCare

    care = BackupCare(window.office, window)
    window.menu.restore.triggered.connect(lambda: care.ask_restore(window))
    return care


def keep_spare(window: MainWindow) -> "SpareCare":
    """Have the continuous copy of the open file written, and menu and footer lead to it."""
    from ui.pages.start.taking_over import ask_take_over
    from ui.spare_care import SpareCare

    care = SpareCare(window.office, window)
    window.worded.connect(care.changed)
    care.changed.connect(lambda: window.spare.show_sign(care.sign()))
    window.spare.clicked.connect(lambda: care.explain())
    window.menu.spare.triggered.connect(lambda: care.explain())
    window.menu.take_over.triggered.connect(lambda: ask_take_over(window.office, window))
    return care


def show_window(window: MainWindow, path: Path | None = None) -> None:
    """Bring the window up: its frame at once, then the page of the file, or the start page.

    What reads files and makes pages takes longer to load than the frame takes to paint.
    """

    def begin() -> None:
        with collector_at_rest():
            if path is None or not open_file(window, path):
                window.go("start")

    window.expect("start" if path is None else "council", path)
    window.pages.blank.painted.connect(begin)
    window.show()


def open_file(window: MainWindow, path: Path) -> bool:
    """Open a council file in the window, on the council's page; what is wrong with it is told there."""
    from ui.pages.start.opening import open_path

    return open_path(window.office, path, lambda: window.go(window.office.first_step), window)
