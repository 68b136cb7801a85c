import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ui.help import about_page, help_page
from ui.main_window import MainWindow


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_page_has_its_help_in_every_language(window: MainWindow, language: str) -> None:
    for key in window.steps:
        text = help_page(key, language)
        assert text.startswith("<h2>")
        assert len(text) > 200


def test_f1_opens_the_help_of_the_page_beside_the_window(window: MainWindow, qtbot: QtBot) -> None:
    window.show()
    dialog = window.show_help()
    assert dialog.isVisible()
    assert "Hội đồng mới" in dialog.text.toPlainText()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_about_names_versions_and_licences() -> None:
    page = about_page()
    for name in ("OCOP Desk", "PySide6", "LGPL", "Be Vietnam Pro", "OFL", "Apache-2.0"):
        assert name in page
