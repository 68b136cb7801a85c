"""Help pages and the about box: read-only text from the program's resources."""

from importlib.metadata import PackageNotFoundError, version

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QTextBrowser, QVBoxLayout, QWidget

from ocop_desk import __version__
from resources import locate, read_text
from ui.preferences import PreferenceStore

_LIBRARIES = (
    ("PySide6-Essentials", "LGPL-3.0"),
    ("SQLAlchemy", "MIT"),
    ("sqlcipher3", "zlib"),
    ("alembic", "MIT"),
    ("reportlab", "BSD-3-Clause"),
    ("openpyxl", "MIT"),
    ("pyHanko", "MIT"),
    ("cryptography", "Apache-2.0 / BSD-3-Clause"),
    ("pypdfium2", "Apache-2.0 / BSD-3-Clause"),
    ("RapidFuzz", "MIT"),
    ("lxml", "BSD-3-Clause"),
    ("PyYAML", "MIT"),
    ("argon2-cffi", "MIT"),
    ("platformdirs", "MIT"),
    ("olefile", "BSD-2-Clause"),
    ("pillow", "MIT-CMU"),
    ("segno", "BSD-3-Clause"),
    ("zxing-cpp", "Apache-2.0"),
)
_FONTS = (("Be Vietnam Pro", "OFL-1.1"), ("Tinos", "OFL-1.1"))


class TextDialog(QDialog):
    """A page of text to read, closed with Escape or its button; it does not keep the window from being used."""

    def __init__(self, title: str, html: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(720, 560)
        self.text = QTextBrowser()
        self.text.setOpenExternalLinks(False)
        self.text.setOpenLinks(False)
        self.text.setHtml(html)
        self.text.setAccessibleName(title)
        close = QPushButton(self.tr("Đóng"))
        close.clicked.connect(self.close)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(close)
        column = QVBoxLayout(self)
        column.addWidget(self.text, 1)
        column.addLayout(row)


def help_on_f1(dialog: QWidget, topic: str, store: PreferenceStore) -> None:
    """Have F1 show a help page beside a dialog, as it does over the window."""

    def show() -> None:
        text = TextDialog(dialog.windowTitle(), help_page(topic, store.current.language), dialog)
        text.show()

    QShortcut(QKeySequence(Qt.Key.Key_F1), dialog, show)


def help_page(topic: str, language: str) -> str:
    """The help text of a screen in a language; Vietnamese where the language has none."""
    for code in (language, "vi"):
        if locate("help", code, f"{topic}.html").is_file():
            return read_text("help", code, f"{topic}.html")
    raise FileNotFoundError(f"no help page for {topic}")


def about_page() -> str:
    """Name, version, licence, and the libraries and fonts with theirs."""
    rows = [(name, _version(name), licence) for name, licence in _LIBRARIES]
    rows += [(name, "", licence) for name, licence in _FONTS]
    lines = "".join(
        f"<tr><td>{name}&nbsp;&nbsp;</td><td>{number}&nbsp;&nbsp;</td><td>{licence}</td></tr>"
        for name, number, licence in rows
    )
    return f"<h2>OCOP Desk {__version__}</h2><p>Apache-2.0</p><table>{lines}</table>"


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""
