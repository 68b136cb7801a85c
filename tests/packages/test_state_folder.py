import errno
from pathlib import Path

import pytest

from ocop_desk.domain.continuous_copy import NO_LINE, StateLine
from ocop_desk.packages.delivery import DeliveryState
from ocop_desk.packages.state_folder import (
    COPIES,
    JOURNAL,
    StateFolder,
    Written,
    state_folder,
    state_folders_in,
)
from ocop_desk.packages.state_lines import LineRefused
from tests.builders import a_state_line
from tests.packages.drives import MemoryDrive
from tests.packages.state_journals import COUNCIL, KEYS, journal_of, passes

STICK = Path("/usb")


@pytest.fixture
def room(tmp_path: Path) -> Path:
    """Where copies are made before they are carried."""
    return tmp_path


def a_stick(**changes: object) -> MemoryDrive:
    return MemoryDrive(folders={STICK}, **changes)  # type: ignore[arg-type]


def write(folder: StateFolder, room: Path, content: bytes, epoch: int = 1) -> Written:
    """Read the journal and write the next state, as a desk does."""
    chain = folder.look()
    copy = room / "trang-thai"
    copy.write_bytes(content)
    last = chain[-1] if chain else None
    brought = passes(epoch, epoch) if last is None or last.line.epoch < epoch else ()
    line = a_state_line(
        council=COUNCIL,
        number=len(chain) + 1,
        epoch=epoch,
        desk=f"{epoch:x}" * 64,
        previous=NO_LINE if last is None else last.sha256,
        passes=brought,
    )
    try:
        return folder.write(copy, line, KEYS[epoch - 1])
    finally:
        for left in room.iterdir():
            left.unlink()


def content_of(folder: StateFolder, line: StateLine) -> bytes:
    pieces: list[bytes] = []
    assert folder.read_copy(line, pieces.append)
    return b"".join(pieces)


def test_a_state_lies_there_with_its_copy_and_its_line(room: Path) -> None:
    drive = a_stick()
    folder = state_folder(STICK, COUNCIL, drive)
    assert folder.look() == ()
    for number in (1, 2):
        assert write(folder, room, b"state %d" % number).line is not None
    again = state_folder(STICK, COUNCIL, drive)
    assert [content_of(again, one.line) for one in again.look()] == [b"state 1", b"state 2"]
    assert again.chain == folder.chain


STEPS_OF_A_STATE = 30


@pytest.mark.parametrize("comes_back", [False, True])
@pytest.mark.parametrize("step", range(1, STEPS_OF_A_STATE + 1))
def test_whatever_step_fails_only_whole_states_count_and_the_next_one_is_written(
    room: Path, step: int, comes_back: bool
) -> None:
    """The drive is gone from that step on, as by a stick pulled out or a laptop that dies; later it is there again."""
    drive = a_stick()
    write(state_folder(STICK, COUNCIL, drive), room, b"first")
    begun = len(drive.steps)
    drive.fails_at, drive.stays = begun + step, comes_back
    folder = state_folder(STICK, COUNCIL, drive)
    try:
        counted = write(folder, room, b"second").line is not None
    except OSError:
        counted = False
    assert len(drive.steps) >= begun + step, "the step was reached"
    drive.fails_at = None
    found = state_folder(STICK, COUNCIL, drive)
    states = [content_of(found, one.line) for one in found.look()]
    assert states[: 1 + counted] == [b"first", b"second"][: 1 + counted]
    assert set(states) <= {b"first", b"second"}
    assert write(folder, room, b"third").line is not None
    assert content_of(folder, folder.look()[-1].line) == b"third"
    folder.thin()
    named = {folder.path_of(one.line) for one in folder.chain}
    assert {path for path in drive.files if path.suffix == ".ocop"} == named, "half a state is swept away"


def test_the_steps_of_a_state_are_those_the_test_above_goes_through(room: Path) -> None:
    drive = a_stick()
    write(state_folder(STICK, COUNCIL, drive), room, b"first")
    begun = len(drive.steps)
    write(state_folder(STICK, COUNCIL, drive), room, b"second")
    assert len(drive.steps) - begun == STEPS_OF_A_STATE


@pytest.mark.parametrize("of", [JOURNAL, COPIES])
def test_a_name_with_nothing_under_it_is_no_line_and_gives_way(room: Path, of: str) -> None:
    drive = a_stick()
    folder = state_folder(STICK, COUNCIL, drive)
    for number in (1, 2):
        assert write(folder, room, b"state %d" % number).line is not None
    last = folder.chain[-1].line
    emptied = folder.path_of(last) if of == COPIES else folder.folder / JOURNAL / f"{last.number:08d}.json"
    if of == COPIES:
        drive.remove(folder.folder / JOURNAL / f"{last.number:08d}.json")
    drive.files[emptied] = b""
    again = state_folder(STICK, COUNCIL, drive)
    assert [one.line.number for one in again.look()] == [1]
    assert write(again, room, b"state 2").line is not None
    assert [content_of(again, one.line) for one in state_folder(STICK, COUNCIL, drive).look()] == [
        b"state 1",
        b"state 2",
    ]


def test_an_empty_line_before_others_is_a_damaged_journal(room: Path) -> None:
    drive = a_stick()
    folder = state_folder(STICK, COUNCIL, drive)
    for number in (1, 2):
        write(folder, room, b"state %d" % number)
    drive.files[folder.folder / JOURNAL / "00000001.json"] = b""
    with pytest.raises(LineRefused, match="unreadable"):
        state_folder(STICK, COUNCIL, drive).look()


def test_a_full_or_locked_stick_says_so(room: Path) -> None:
    full = a_stick(room=1000)
    assert write(state_folder(STICK, COUNCIL, full), room, b"x" * 2000).delivery.state is DeliveryState.NO_ROOM
    locked = a_stick(fails_at=3, error=errno.EROFS)
    with pytest.raises(OSError, match="step failed"):
        write(state_folder(STICK, COUNCIL, locked), room, b"x")


def test_a_folder_that_went_away_is_not_taken_for_an_empty_one() -> None:
    with pytest.raises(FileNotFoundError):
        StateFolder(Path("/no/such/stick/ocop-du-phong-000000000000")).look()


def test_who_comes_second_with_a_line_finds_its_name_taken(room: Path) -> None:
    drive = a_stick()
    ours, theirs = (state_folder(STICK, COUNCIL, drive) for _ in range(2))
    write(ours, room, b"first")
    theirs.look()
    write(ours, room, b"ours")
    # Between looking and writing another desk was there: seen by whoever writes with what it knew before.
    theirs.look = lambda: theirs.chain  # type: ignore[method-assign]
    late = write(theirs, room, b"theirs")
    assert (late.line, late.delivery.state) == (None, DeliveryState.NAME_TAKEN)
    found = state_folder(STICK, COUNCIL, drive)
    assert [content_of(found, one.line) for one in found.look()] == [b"first", b"ours"]


def test_another_stick_in_the_same_place_is_read_from_its_first_line(room: Path) -> None:
    one, other = a_stick(), a_stick()
    folder = state_folder(STICK, COUNCIL, one)
    for number in range(3):
        write(folder, room, b"%d" % number)
    for content in (b"x", b"y", b"z", b"w"):
        write(state_folder(STICK, COUNCIL, other), room, content)
    one.files, one.folders = other.files, other.folders
    assert [content_of(folder, line.line) for line in folder.look()] == [b"x", b"y", b"z", b"w"]


def _journal(drive: MemoryDrive, number: int) -> Path:
    return state_folder(STICK, COUNCIL, drive).folder / JOURNAL / f"{number:08d}.json"


@pytest.mark.parametrize(
    ("missing", "code"), [(1, "out-of-order"), (2, "out-of-order"), (4, "cut-short"), (3, "out-of-order")]
)
def test_a_line_taken_away_is_noticed(room: Path, missing: int, code: str) -> None:
    drive = a_stick()
    folder = state_folder(STICK, COUNCIL, drive)
    for number in range(4):
        write(folder, room, b"%d" % number)
    del drive.files[_journal(drive, missing)]
    if missing == 4:
        del drive.files[_journal(drive, 3)]
    with pytest.raises(LineRefused) as caught:
        state_folder(STICK, COUNCIL, drive).look()
    assert caught.value.code == code


def test_lines_of_another_council_are_refused_in_this_ones_folder(room: Path) -> None:
    drive = a_stick()
    write(state_folder(STICK, COUNCIL, drive), room, b"x")
    drive.files[_journal(drive, 1)] = journal_of([1], council="1" * 32)[0]
    with pytest.raises(LineRefused) as caught:
        state_folder(STICK, COUNCIL, drive).look()
    assert caught.value.code == "other-council"


def test_a_copy_that_was_changed_or_cut_is_not_whole(room: Path) -> None:
    drive = a_stick()
    folder = state_folder(STICK, COUNCIL, drive)
    write(folder, room, b"the state")
    line = folder.chain[0].line
    path = folder.path_of(line)
    for damaged in (b"the statE", b"the stat", b"the states"):
        drive.files[path] = damaged
        assert not folder.read_copy(line, lambda _piece: None)
    del drive.files[path]
    with pytest.raises(FileNotFoundError):
        folder.read_copy(line, lambda _piece: None)


def test_old_copies_go_and_lines_and_other_files_stay(room: Path) -> None:
    drive = a_stick()
    folder = state_folder(STICK, COUNCIL, drive)
    for number in range(12):
        write(folder, room, b"%d" % number)
        folder.thin()
    write(folder, room, b"of the next desk", epoch=2)
    others = folder.folder / COPIES / "00000001-ghi-chu.ocop"
    drive.files[others] = b"of somebody"
    folder.thin()
    copies = sorted(path.name[:8] for path in drive.files if path.suffix == ".ocop" and path != others)
    assert copies == [f"{number:08d}" for number in range(6, 14)]
    assert others in drive.files
    assert len([path for path in drive.files if path.suffix == ".json"]) == 13
    for number in range(13, 30):
        write(folder, room, b"%d" % number, epoch=2)
    folder.thin()
    assert folder.read_copy(folder.chain[11].line, lambda _piece: None), "where the next desk began"


def test_the_states_of_several_councils_lie_on_one_stick_and_are_found_there(room: Path) -> None:
    drive = a_stick()
    write(state_folder(STICK, COUNCIL, drive), room, b"x")
    drive.files[STICK / "ocop-du-phong-cua-toi" / "x.txt"] = b"no states"
    drive.files[STICK / "anh.jpg"] = b"no folder"
    (found,) = state_folders_in(STICK, drive)
    assert found.folder == state_folder(STICK, COUNCIL, drive).folder
    assert state_folders_in(found.folder, drive)[0].folder == found.folder
    assert [one.line.council for one in found.look()] == [COUNCIL]
