"""Council files that many tests start from: made once in a process, copied for each test."""

from collections.abc import Callable
from contextlib import closing
from copy import copy
from dataclasses import replace
from functools import cache, wraps
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Concatenate, ParamSpec, TypeVar

from sqlcipher3 import dbapi2

from ocop_desk.domain.clock import Clock, system_clock
from ocop_desk.services.desk import Desk
from ocop_desk.store.council_file import CouncilFile, create_council_file, open_council_file

Given = ParamSpec("Given")
Made = TypeVar("Made", Desk, tuple[Any, ...])
Maker = Callable[Concatenate[Path, Given], Made]

_KEPT: dict[object, tuple[str, bytes, Any]] = {}
"""By maker and what it was asked for: name and content of the file, and what the maker gave."""


def made_once(make: "Maker[Given, Made]") -> "Maker[Given, Made]":
    """For a function that makes a desk in a folder and gives it, alone or with other frozen values.

    Asked the same again it gives a copy: its own file, opened anew, and a clock of its own that goes on from where
    the maker's stopped. What it is asked for has to be hashable. Rules are shared: their library does not change.
    """

    @wraps(make)
    def copied(folder: Path, *args: Given.args, **named: Given.kwargs) -> Made:
        key = (make, args, tuple(sorted(named.items())))
        if key not in _KEPT:
            with TemporaryDirectory() as first:
                made = make(Path(first), *args, **named)
                desk = _desk_of(made)
                desk.close()
                _KEPT[key] = (desk.file.path.name, desk.file.path.read_bytes(), made)
        name, content, made = _KEPT[key]
        path = folder / name
        with path.open("xb") as out:
            out.write(content)
        first_desk = _desk_of(made)
        clock: Any = type(first_desk.clock)(first_desk.clock.now)  # type: ignore[attr-defined, call-arg]
        desk = replace(first_desk, file=open_council_file(path, clock), clock=clock)
        return (desk, *(copy(one) for one in made[1:])) if isinstance(made, tuple) else desk

    return copied


def an_empty_file(path: Path, clock: Clock) -> CouncilFile:
    """What `create_council_file` makes, without going through every migration again."""
    copy_empty_file(path)
    return open_council_file(path, clock)


def copy_empty_file(path: Path, _known_as: Path | None = None) -> None:
    """Write what a new file is before it is opened: the first one of this process, with an identity of its own."""
    with path.open("xb") as out:
        out.write(the_empty_file())
    with closing(dbapi2.connect(str(path))) as connection:
        fresh = "lower(hex(randomblob(16)))"
        connection.execute(f"UPDATE council_identity SET council_uid = {fresh}, desk_token = {fresh}")
        connection.commit()


@cache
def the_empty_file() -> bytes:
    """A new council file, made by every migration the first time."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "x.ocop"
        create_council_file(path, system_clock).close()
        return path.read_bytes()


def _desk_of(made: Any) -> Desk:
    desk = made[0] if isinstance(made, tuple) else made
    assert isinstance(desk, Desk)
    return desk
