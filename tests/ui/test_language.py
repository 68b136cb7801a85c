import xml.etree.ElementTree as ET

import pytest
from pytestqt.qtbot import QtBot

from resources import read_text
from ui.main_window import MainWindow


@pytest.fixture
def messages() -> list[ET.Element]:
    return list(ET.fromstring(read_text("i18n", "ocop_desk_en.ts")).iter("message"))


def test_no_word_is_left_without_its_english(messages: list[ET.Element]) -> None:
    assert len(messages) > 500
    for message in messages:
        translation = message.find("translation")
        assert translation is not None
        assert translation.text, message.findtext("source")
        assert translation.get("type") != "unfinished", message.findtext("source")


def test_what_is_filled_in_is_filled_in_in_both_languages(messages: list[ET.Element]) -> None:
    import string

    def names(text: str) -> set[str]:
        return {name for _, name, _, _ in string.Formatter().parse(text) if name}

    for message in messages:
        source, translation = message.findtext("source") or "", message.findtext("translation") or ""
        assert names(source) == names(translation), source


def test_the_window_changes_its_language_while_it_runs(window: MainWindow, qtbot: QtBot) -> None:
    from dataclasses import replace

    store = window.office.preferences
    assert window.steps["council"].name() == "Hội đồng"
    store.change(replace(store.current, language="en"))
    assert window.steps["council"].name() == "Council"
    qtbot.waitUntil(lambda: window._buttons["council"].text() == "Council")
    store.change(replace(store.current, language="vi"))
    qtbot.waitUntil(lambda: window._buttons["council"].text() == "Hội đồng")
