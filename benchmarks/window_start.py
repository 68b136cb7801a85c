"""A process that starts the window on a council file and tells when it is painted, when its page is, then its memory.

`python -m benchmarks.window_start FILE [everything]`: with the second word it imports every module there is first.
"""

import os
import sys
from collections.abc import Callable
from pathlib import Path

PAINTED, FILLED = "painted", "filled"


def main(words: list[str]) -> int:
    """Run the window as `ui.app.main` does and leave when the council's page is painted with what is in the file."""
    if "everything" in words[1:]:
        import_everything()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QEvent, QObject, QTimer
    from PySide6.QtWidgets import QApplication, QWidget

    from ui.app import keep_copies, make_window, show_window
    from ui.preferences import PreferenceStore

    path = Path(words[0])

    class FirstPainting(QObject):
        """Does something once a widget, and what is painted with it, is on the screen for the first time."""

        def __init__(self, widget: QWidget, then: Callable[[], None]) -> None:
            super().__init__(widget)
            self._then = then
            widget.installEventFilter(self)

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
            if event.type() == QEvent.Type.Paint:
                watched.removeEventFilter(self)
                QTimer.singleShot(0, self._then)
            return False

    def tell() -> None:
        print(PAINTED, flush=True)

    def leave() -> None:
        if window.page.members.rowCount() == 0 or window.office.path != path:
            raise RuntimeError("the page shows nothing of the file")
        print(FILLED, flush=True)
        print(proportional_size(), flush=True)
        window.close()
        app.exit()

    app = QApplication([])
    window = make_window(app, PreferenceStore(path.with_name("preferences.json")))
    stack = window.pages.stack
    FirstPainting(window, tell)
    stack.currentChanged.connect(lambda: FirstPainting(stack.currentWidget(), leave))
    window.pages.blank.painted.connect(lambda: keep_copies(window))
    show_window(window, path)
    return app.exec()


def import_everything() -> None:
    """Every module of the program and of what it is made with, whether it is wanted or not."""
    import importlib
    import pkgutil

    import ocop_desk
    import ui

    for package in (ocop_desk, ui):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            if not module.name.endswith("__main__"):
                importlib.import_module(module.name)
    for name in (
        *("alembic.command", "sqlalchemy.orm", "openpyxl", "reportlab.platypus", "reportlab.pdfgen.canvas"),
        *("pyhanko.sign.signers", "pyhanko.sign.validation", "pypdfium2", "lxml.etree", "rapidfuzz", "yaml"),
        *("argon2", "PySide6.QtPrintSupport", "PySide6.QtWidgets"),
    ):
        importlib.import_module(name)


def proportional_size() -> int:
    """Bytes of this process, shared pages by their share; 0 where the system does not tell."""
    told = Path("/proc/self/smaps_rollup")
    if not told.exists():
        return 0
    line = next(line for line in told.read_text("ascii").splitlines() if line.startswith("Pss:"))
    return int(line.split()[1]) * 1024


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
