"""Keys of the scoring page, as what they ask for."""

from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

MOST_LEVELS = 6


class Wish(Enum):
    """What a key asks for."""

    LEVEL = auto()
    TAKE_BACK = auto()
    NEXT_UNSCORED = auto()
    UP = auto()
    DOWN = auto()
    EVIDENCE = auto()
    NOTE = auto()
    NEXT_PRODUCT = auto()
    DETAILS = auto()
    UNDO = auto()
    REDO = auto()
    READ_BACK = auto()
    CLOSE = auto()
    LARGER = auto()
    SMALLER = auto()


@dataclass(frozen=True, slots=True)
class Asked:
    """A wish, with the level where one is chosen."""

    wish: Wish
    level: int = 0


_PLAIN = {
    Qt.Key.Key_Backspace: Wish.TAKE_BACK,
    Qt.Key.Key_Delete: Wish.TAKE_BACK,
    Qt.Key.Key_Return: Wish.NEXT_UNSCORED,
    Qt.Key.Key_Enter: Wish.NEXT_UNSCORED,
    Qt.Key.Key_Up: Wish.UP,
    Qt.Key.Key_Down: Wish.DOWN,
    Qt.Key.Key_E: Wish.EVIDENCE,
    Qt.Key.Key_N: Wish.NOTE,
    Qt.Key.Key_F2: Wish.NEXT_PRODUCT,
    Qt.Key.Key_F3: Wish.DETAILS,
    Qt.Key.Key_Escape: Wish.CLOSE,
    Qt.Key.Key_Plus: Wish.LARGER,
    Qt.Key.Key_Equal: Wish.LARGER,
    Qt.Key.Key_Minus: Wish.SMALLER,
}
_WITH_CONTROL = {
    Qt.Key.Key_Z: Wish.UNDO,
    Qt.Key.Key_Y: Wish.REDO,
    Qt.Key.Key_Return: Wish.READ_BACK,
    Qt.Key.Key_Enter: Wish.READ_BACK,
}
_KEYPAD = Qt.KeyboardModifier.KeypadModifier
_NONE = Qt.KeyboardModifier.NoModifier
_CONTROL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier


def asked_by(event: QKeyEvent) -> Asked | None:
    """What a key asks for; None for keys that mean nothing here, letters and digits with modifiers among them."""
    try:
        key = Qt.Key(event.key())
    except ValueError:  # a key this Qt has no name for
        return None
    modifiers = event.modifiers() & ~_KEYPAD
    if modifiers == _CONTROL:
        wish = _WITH_CONTROL.get(key)
    elif modifiers == _SHIFT and key == Qt.Key.Key_Plus:
        wish = Wish.LARGER
    elif modifiers == _CONTROL | _SHIFT and key == Qt.Key.Key_Z:
        wish = Wish.REDO
    elif modifiers == _NONE:
        level = key.value - Qt.Key.Key_0.value
        if 0 <= level <= MOST_LEVELS:
            return Asked(Wish.LEVEL, level)
        wish = _PLAIN.get(key)
    else:
        wish = None
    return None if wish is None else Asked(wish)
