"""Names that entries of a package may have: safe to unpack on any system, and no two alike."""

import re
import unicodedata
from collections.abc import Iterable

MAX_NAME_BYTES = 200
_DRIVE = re.compile(r"[A-Za-z]:")
_FORBIDDEN = re.compile(r'[\x00-\x1f\x7f<>:"|?*]')
_DEVICES = {"con", "prn", "aux", "nul", *(f"{name}{n}" for name in ("com", "lpt") for n in range(1, 10))}


def name_trouble(name: str) -> str:
    """Code of what is wrong with an entry's name; empty where nothing is."""
    if not name or len(name.encode("utf-8", "surrogatepass")) > MAX_NAME_BYTES or name.endswith("/"):
        return "bad-name"
    if name.startswith("/") or "\\" in name or _DRIVE.match(name):
        return "path-leaves"
    if unicodedata.normalize("NFC", name) != name or _has_hidden_letters(name) or _FORBIDDEN.search(name):
        return "bad-name"
    return next((trouble for part in name.split("/") if (trouble := _part_trouble(part))), "")


def _part_trouble(part: str) -> str:
    if part in (".", ".."):
        return "path-leaves"
    # Windows drops dots and spaces at the end and reads some names as devices.
    if not part or part != part.strip() or part.endswith(".") or part.split(".")[0].casefold() in _DEVICES:
        return "bad-name"
    return ""


def _has_hidden_letters(name: str) -> bool:
    return any(unicodedata.category(letter) in {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"} for letter in name)


def folded(name: str) -> str:
    """The name as systems see it that ignore case or compose letters."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


def twins(names: Iterable[str]) -> list[str]:
    """Names that fall on the same file as an earlier one, or need a file to be a folder too."""
    seen: set[str] = set()
    folders: set[str] = set()
    found = []
    for name in names:
        key = folded(name)
        parents = {key[:at] for at, letter in enumerate(key) if letter == "/"}
        if key in seen or key in folders or parents & seen:
            found.append(name)
        seen.add(key)
        folders |= parents
    return found
