import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from ocop_desk.domain.text import sentence_case
from ui.office import Office
from ui.pages.scoring.history import Change, History
from ui.pages.scoring.keys import Asked, Wish, asked_by
from ui.pages.scoring.words import change_word, listed

NONE = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
KEYPAD = Qt.KeyboardModifier.KeypadModifier


def asked(key: int, modifiers: Qt.KeyboardModifier = NONE) -> Asked | None:
    return asked_by(QKeyEvent(QEvent.Type.KeyPress, key, modifiers))


@pytest.mark.parametrize("level", range(7))
def test_digits_up_to_six_are_levels_in_both_places(level: int) -> None:
    key = Qt.Key.Key_0.value + level
    assert asked(key) == asked(key, KEYPAD) == Asked(Wish.LEVEL, level)


@pytest.mark.parametrize(
    "key", [Qt.Key.Key_7, Qt.Key.Key_9, Qt.Key.Key_A, Qt.Key.Key_Space, Qt.Key.Key_Tab, 0x01FFFF00]
)
def test_other_keys_mean_nothing(key: int) -> None:
    assert asked(int(key)) is None


@pytest.mark.parametrize("modifiers", [CONTROL, SHIFT, Qt.KeyboardModifier.AltModifier, CONTROL | KEYPAD])
def test_nothing_with_a_modifier_is_a_mark(modifiers: Qt.KeyboardModifier) -> None:
    for key in (Qt.Key.Key_0, Qt.Key.Key_3, Qt.Key.Key_E, Qt.Key.Key_N, Qt.Key.Key_Backspace):
        assert asked(key.value, modifiers) is None


def test_undo_and_redo_by_the_keys_of_both_habits() -> None:
    assert asked(Qt.Key.Key_Z.value, CONTROL) == Asked(Wish.UNDO)
    assert asked(Qt.Key.Key_Y.value, CONTROL) == asked(Qt.Key.Key_Z.value, CONTROL | SHIFT) == Asked(Wish.REDO)


def test_history_goes_back_and_on_and_a_new_change_cuts_it() -> None:
    history = History()
    first, second = Change("1.1", None, 2), Change("1.2", None, 0)
    history.note(first)
    history.note(second)
    history.went_back()
    assert (history.last, history.next) == (first, second)
    history.went_on()
    assert (history.last, history.next) == (second, None)
    history.went_back()
    history.note(first)
    assert history.next is None


def test_changes_are_named_as_people_say_them(office: Office) -> None:
    assert change_word("3.5", 3, 2) == "3.5 mức 3 → 2"
    assert change_word("3.5", None, 2) == "3.5 chưa chấm → mức 2"
    assert change_word("3.5", 2, 0) == "3.5 mức 2 → không đạt"
    assert change_word("3.5", 0, None) == "3.5 không đạt → chưa chấm"


def test_codes_are_listed_and_capitals_become_a_sentence(office: Office) -> None:
    assert listed([]) == ""
    assert listed(["1.5"]) == "1.5"
    assert listed(["1.5", "3.4", "8"]) == "1.5, 3.4 và 8"
    assert sentence_case("SẢN PHẨM VÀ SỨC MẠNH") == "Sản phẩm và sức mạnh"
    assert sentence_case("Sở hữu trí tuệ") == "Sở hữu trí tuệ"
