"""Starting the window: preferences, language, colours, pages, run."""

import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QApplication

from ui.backup_care import BackupCare
from ui.language import use_language
from ui.main_window import MainWindow
from ui.office import Office
from ui.pages.all_steps import all_steps
from ui.preferences import Preferences, PreferenceStore, default_path
from ui.theme import apply_theme


def main(path: Path | None = None, arguments: Sequence[str] = ()) -> int:
    """Show the window, on a council file where one is given, and run until it is closed."""
    app = QApplication([sys.argv[0], *arguments])
    window = make_window(app, PreferenceStore(default_path()))
    keep_copies(window)
    window.show()
    if path is not None:
        open_file(window, path)
    return app.exec()


def make_window(app: QApplication, store: PreferenceStore) -> MainWindow:
    """The window with every step, in the language and colours of the preferences, which it follows from then on."""

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


def keep_copies(window: MainWindow) -> BackupCare:
    """Have copies of the open file made while people work, and the menu lead back to them."""
    care = BackupCare(window.office, window)
    window.menu.restore.triggered.connect(lambda: care.ask_restore(window))
    return care


def open_file(window: MainWindow, path: Path) -> None:
    """Open a council file in the window; what is wrong with it is told there."""
    from ui.pages.start.opening import open_path

    if open_path(window.office, path):
        window.go("council")
