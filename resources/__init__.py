"""Read-only data of the program: rules, fonts, templates, samples."""

from importlib.resources import files
from importlib.resources.abc import Traversable


def locate(*parts: str) -> Traversable:
    """The resource at the given path, e.g. `locate("rules", "qd26-2026")`; it may not exist."""
    return files(__name__).joinpath(*parts)


def read_text(*parts: str) -> str:
    """The UTF-8 text of a resource. Raises FileNotFoundError."""
    return locate(*parts).read_text(encoding="utf-8")


def read_bytes(*parts: str) -> bytes:
    """The bytes of a resource. Raises FileNotFoundError."""
    return locate(*parts).read_bytes()
