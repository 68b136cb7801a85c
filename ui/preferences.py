"""What a person chose for this computer: language, text size, colours, recent files, where copies go.

Never anything of a council.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path

from ui.theme import TEXT_SIZES

MOST_RECENT = 8
MOST_SPARES = 32


@dataclass(frozen=True, slots=True)
class Preferences:
    """The choices; `language` is "vi" or "en", `text_size` a step of TEXT_SIZES."""

    language: str = "vi"
    text_size: int = TEXT_SIZES[1]
    dark: bool = False
    recent: tuple[str, ...] = ()
    places: tuple[tuple[str, str], ...] = ()
    """Council file to the folder that sheets and notices of it go through on this computer, the last chosen first."""
    spares: Mapping[str, str] = field(default_factory=dict)
    """The folder of the continuous copy by the council's name among all councils (`council_uid`)."""

    def with_recent(self, path: Path) -> "Preferences":
        """The same with a file at the top of the recent ones."""
        name = str(path.absolute())
        others = [one for one in self.recent if one != name]
        return replace(self, recent=(name, *others)[:MOST_RECENT])

    def place_of(self, path: Path) -> Path | None:
        """The folder that sheets and notices of a file go through; None where none was chosen."""
        name = str(path.absolute())
        return next((Path(place) for file, place in self.places if file == name), None)

    def with_place(self, path: Path, folder: Path) -> "Preferences":
        """The same with a folder chosen for a file."""
        name = str(path.absolute())
        others = [one for one in self.places if one[0] != name]
        return replace(self, places=((name, str(folder)), *others)[:MOST_RECENT])

    def with_spare(self, council: str, folder: Path | None) -> "Preferences":
        """The same with the folder of a council's continuous copy, the latest last; None forgets it."""
        others = {one: where for one, where in self.spares.items() if one != council}
        kept = dict(list(others.items())[-(MOST_SPARES - 1) :])
        return replace(self, spares=kept if folder is None else {**kept, council: str(folder.absolute())})

    def without_recent(self, name: str) -> "Preferences":
        """The same without a file that is gone."""
        return replace(self, recent=tuple(one for one in self.recent if one != name))


class PreferenceStore:
    """Keeps the preferences in a small JSON file; a file that cannot be read or written costs nothing but memory."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.current = self._load()
        self.heard: list[Callable[[Preferences], None]] = []

    def change(self, preferences: Preferences) -> None:
        """Keep new preferences and tell whoever listens."""
        self.current = preferences
        self._save()
        for listener in list(self.heard):
            listener(preferences)

    def _load(self) -> Preferences:
        try:
            data = json.loads(self._path.read_text(encoding="utf-8"))
            return _from_data(data)
        except (OSError, ValueError):
            return Preferences()

    def _save(self) -> None:
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._path.write_text(json.dumps(asdict(self.current), ensure_ascii=False), encoding="utf-8")
        except OSError:
            return


def default_path() -> Path:
    """The platform's place for the preferences."""
    import platformdirs

    return Path(platformdirs.user_config_dir("ocop-desk", appauthor=False)) / "preferences.json"


def _from_data(data: object) -> Preferences:
    if not isinstance(data, dict):
        return Preferences()
    recent = data.get("recent")
    names = tuple(one for one in recent if isinstance(one, str)) if isinstance(recent, list) else ()
    spares = data.get("spares")
    folders = spares.items() if isinstance(spares, dict) else ()
    size = data.get("text_size")
    return Preferences(
        language="en" if data.get("language") == "en" else "vi",
        text_size=size if size in TEXT_SIZES else TEXT_SIZES[1],
        dark=data.get("dark") is True,
        recent=names[:MOST_RECENT],
        places=_pairs(data.get("places"))[:MOST_RECENT],
        spares={council: where for council, where in folders if isinstance(where, str)},
    )


def _pairs(data: object) -> tuple[tuple[str, str], ...]:
    pairs = data if isinstance(data, list) else []
    return tuple(
        (one[0], one[1])
        for one in pairs
        if isinstance(one, list) and len(one) == 2 and all(isinstance(part, str) for part in one)
    )
