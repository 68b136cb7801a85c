"""Colours, type and measures of the window in one place, light and dark."""

from dataclasses import dataclass
from string import Template

from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from resources import read_bytes, read_text

FAMILY = "Be Vietnam Pro"
_STYLE = "fusion"
_FONT_FILES = ("Regular", "Medium", "SemiBold", "Bold")
TEXT_SIZES = (10, 11, 13)
"""Points of body text at the three steps: small, usual, large."""


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours by what they are for; every text colour has contrast AA on the surfaces it is used on."""

    window: str
    surface: str
    surface_sunk: str
    line: str
    line_strong: str
    text: str
    text_soft: str
    accent: str
    accent_text: str
    accent_soft: str
    accent_on_soft: str
    good: str
    warn: str
    warn_soft: str
    warn_line: str
    bad: str
    bad_soft: str
    star: str
    star_empty: str
    disabled: str
    disabled_text: str
    selection: str
    focus: str


LIGHT = Palette(
    window="#f3f6f5",
    surface="#ffffff",
    surface_sunk="#e9eeec",
    line="#dde4e1",
    line_strong="#b9c5c0",
    text="#18221f",
    text_soft="#50605a",
    accent="#0b6e55",
    accent_text="#ffffff",
    accent_soft="#dff1ea",
    accent_on_soft="#075540",
    good="#1b7a35",
    warn="#9a4a00",
    warn_soft="#fff2e0",
    warn_line="#eec48a",
    bad="#b3261e",
    bad_soft="#fdeae8",
    star="#d99a00",
    star_empty="#c9d2ce",
    disabled="#cfe0d9",
    disabled_text="#5b6d66",
    selection="#dff1ea",
    focus="#0b6e55",
)

DARK = Palette(
    window="#121917",
    surface="#1b2421",
    surface_sunk="#0d1311",
    line="#2e3b37",
    line_strong="#4b5d57",
    text="#eef4f1",
    text_soft="#a9bab3",
    accent="#3fbf97",
    accent_text="#06231a",
    accent_soft="#173a2f",
    accent_on_soft="#a5ead2",
    good="#6fd08a",
    warn="#ffb866",
    warn_soft="#3a2a12",
    warn_line="#7a5a26",
    bad="#ff9a91",
    bad_soft="#411d1a",
    star="#f2b92e",
    star_empty="#42524c",
    disabled="#24332d",
    disabled_text="#8fa39b",
    selection="#1e4a3c",
    focus="#3fbf97",
)

_current: Palette = LIGHT


def palette() -> Palette:
    """The colours in use now."""
    return _current


def color(name: str) -> QColor:
    """A colour of the palette in use by its name."""
    return QColor(getattr(_current, name))


def load_fonts() -> None:
    """Register the type the window is set in; raises RuntimeError where a bundled file is broken."""
    if FAMILY in QFontDatabase.families():
        return
    for weight in _FONT_FILES:
        if QFontDatabase.addApplicationFontFromData(read_bytes("fonts", f"BeVietnamPro-{weight}.ttf")) < 0:
            raise RuntimeError(f"bundled font BeVietnamPro-{weight} cannot be loaded")


def apply_theme(app: QApplication, *, dark: bool, text_size: int) -> None:
    """Set colours and text size of the whole program; `text_size` is one of TEXT_SIZES."""
    global _current
    _current = DARK if dark else LIGHT
    load_fonts()
    font = QFont(FAMILY)
    font.setPointSize(text_size)
    app.setStyleSheet("")  # putting one sheet in place of another takes Qt many times as long as taking it off first
    if app.style().name() != _STYLE:
        app.setStyle(_STYLE)
    app.setFont(font)
    app.setPalette(_qt_palette(_current))
    app.setStyleSheet(style_sheet(_current, text_size))


def style_sheet(colours: Palette, text_size: int) -> str:
    """The style sheet of `resources/style/window.qss` with colours and sizes filled in."""
    values = {name: getattr(colours, name) for name in Palette.__slots__}
    sizes = {"size": text_size, "size_small": text_size - 1, "size_title": text_size + 4, "size_big": text_size + 12}
    return Template(read_text("style", "window.qss")).substitute(values, **{k: f"{v}pt" for k, v in sizes.items()})


def _qt_palette(colours: Palette) -> QPalette:
    qt = QPalette()
    roles = {
        QPalette.ColorRole.Window: colours.window,
        QPalette.ColorRole.WindowText: colours.text,
        QPalette.ColorRole.Base: colours.surface,
        QPalette.ColorRole.AlternateBase: colours.window,
        QPalette.ColorRole.Text: colours.text,
        QPalette.ColorRole.PlaceholderText: colours.text_soft,
        QPalette.ColorRole.Button: colours.surface,
        QPalette.ColorRole.ButtonText: colours.text,
        QPalette.ColorRole.Highlight: colours.selection,
        QPalette.ColorRole.HighlightedText: colours.text,
        QPalette.ColorRole.ToolTipBase: colours.surface,
        QPalette.ColorRole.ToolTipText: colours.text,
        QPalette.ColorRole.Link: colours.accent,
    }
    for role, value in roles.items():
        qt.setColor(role, QColor(value))
    qt.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText, QColor(colours.disabled_text))
    qt.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text, QColor(colours.disabled_text))
    return qt
