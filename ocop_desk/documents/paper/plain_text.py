"""Pieces of text that papers share and that need nothing of the library that draws them."""

from collections.abc import Iterable

DOTS = "……………………"


def joined(parts: Iterable[str], separator: str = ", ") -> str:
    """The parts that say something, with a separator between them."""
    return separator.join(part for part in parts if part.strip())
