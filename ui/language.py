"""Switching the language while the program runs: sources are Vietnamese, English comes from `ocop_desk_en.qm`."""

from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

from resources import locate

LANGUAGES = {"vi": "Tiếng Việt", "en": "English"}

_translator: QTranslator | None = None
_data: bytes = b""
"""The catalogue in use: Qt reads from these bytes as long as the translator lives."""


def use_language(app: QApplication, language: str) -> None:
    """Show the program in "vi" or "en"; every page hears a LanguageChange event and paints its words again."""
    global _translator, _data
    if _translator is not None:
        app.removeTranslator(_translator)
        _translator = None
    if language == "vi":
        return
    translator = QTranslator(app)
    _data = locate("i18n", f"ocop_desk_{language}.qm").read_bytes()
    if not translator.load(_data):
        raise RuntimeError(f"bundled translation {language} cannot be loaded")
    _translator = translator
    app.installTranslator(translator)
