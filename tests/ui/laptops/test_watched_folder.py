from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.laptops.halls import LONG
from ui.laptops.watched_folder import WatchedFolder

NEVER = 3_600_000


@pytest.fixture
def watched(qtbot: QtBot) -> Iterator[WatchedFolder]:
    one = WatchedFolder(".phieu", every=NEVER)
    yield one
    one.close()


def test_what_lies_there_is_told_and_then_what_comes(qtbot: QtBot, watched: WatchedFolder, tmp_path: Path) -> None:
    first, second = tmp_path / "a.phieu", tmp_path / "b.phieu"
    first.write_bytes(b"1")
    with qtbot.waitSignal(watched.found, timeout=LONG) as told:
        watched.watch(tmp_path)
    assert told.args == [(first,)]
    with qtbot.waitSignal(watched.found, timeout=LONG) as told:
        second.write_bytes(b"2")
    assert told.args == [(second,)]


def test_a_folder_without_signs_is_looked_into_now_and_then(qtbot: QtBot, tmp_path: Path) -> None:
    often = WatchedFolder(".phieu", every=20)
    often.watch(tmp_path)
    (tmp_path / "nhóm").mkdir()  # what happens in folders below gives no sign
    with qtbot.waitSignal(often.found, timeout=LONG):
        (tmp_path / "nhóm" / "a.phieu").write_bytes(b"1")
    often.close()


def test_a_stick_that_goes_and_comes_is_told_and_its_files_are_looked_at_again(
    qtbot: QtBot, watched: WatchedFolder, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    watched.watch(stick)
    qtbot.waitUntil(lambda: not watched._looking, timeout=LONG)
    assert not watched.is_there
    stick.mkdir()
    (stick / "a.phieu").write_bytes(b"1")
    with qtbot.waitSignals([watched.changed, watched.found], timeout=LONG):
        watched.look()
    assert watched.is_there
    stick.rename(tmp_path / "away")
    with qtbot.waitSignal(watched.changed, timeout=LONG):
        watched.look()
    assert not watched.is_there
    (tmp_path / "away").rename(stick)
    with qtbot.waitSignal(watched.found, timeout=LONG):
        watched.look()


def test_a_look_on_its_way_when_another_folder_is_chosen_tells_nothing_of_the_old_one(
    qtbot: QtBot, watched: WatchedFolder, tmp_path: Path
) -> None:
    old, new = tmp_path / "cũ", tmp_path / "mới"
    for folder in (old, new):
        folder.mkdir()
        (folder / f"{folder.name}.phieu").write_bytes(b"1")
    told: list[Path] = []
    watched.found.connect(told.extend)
    watched.watch(old)
    watched.watch(new)
    qtbot.waitUntil(lambda: bool(told), timeout=LONG)
    assert told == [new / "mới.phieu"]
    watched.watch(None)
    watched.look()
    assert not watched._looking
