"""Run inside the kernel of `kernel`: files carried to sticks that have a real FAT."""

import errno
import hashlib
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest

from ocop_desk.packages.delivery import PIECE, DeliveryState, deliver
from ocop_desk.packages.drives import FAT32_LARGEST, RealDrive
from ocop_desk.packages.files import written_whole
from ocop_desk.packages.folders import folder_appearing_whole
from tests.faults.fat.sticks import MIB, VIETNAMESE_NAME, FatStick, PulledOut, a_fat_stick, a_small_stick, plugged_in

DATA = bytes(range(256)) * 12_000  # three pieces
NAME = "goi.asice"


@pytest.fixture
def stick(tmp_path: Path) -> Iterator[FatStick]:
    with a_fat_stick(tmp_path) as made:
        yield made


@pytest.fixture
def source(tmp_path: Path) -> Path:
    return a_file(tmp_path / "máy")


def a_file(folder: Path, name: str = NAME, data: bytes = DATA) -> Path:
    folder.mkdir(exist_ok=True)
    path = folder / name
    path.write_bytes(data)
    return path


@pytest.mark.parametrize("fat", [16, 32])
def test_a_file_called_safe_is_there_byte_for_byte_when_the_stick_is_plugged_in_again(
    source: Path, tmp_path: Path, fat: int
) -> None:
    with a_fat_stick(tmp_path, fat=fat) as stick:
        done = deliver(source, stick.folder)
        assert (done.state, done.sha256) == (DeliveryState.SAFE, hashlib.sha256(DATA).hexdigest())
        stick.take_out_and_plug_in_again()
        assert stick.names() == [NAME]
        assert done.path.read_bytes() == DATA
        assert deliver(source, stick.folder).state is DeliveryState.THERE_ALREADY


def test_a_file_called_safe_is_there_byte_for_byte_on_a_stick_pulled_out_in_that_instant(
    source: Path, stick: FatStick
) -> None:
    assert deliver(source, stick.folder).state is DeliveryState.SAFE
    with plugged_in(stick.pull_out()) as again:
        assert again.names() == [NAME]
        assert (again.folder / NAME).read_bytes() == DATA


@pytest.mark.parametrize("before", [[], ["goi.asice"]])
def test_a_file_written_whole_is_there_on_a_stick_pulled_out_in_that_instant(
    stick: FatStick, before: list[str]
) -> None:
    for name in before:
        (stick.folder / name).write_bytes(b"the one before" * 100)
    with written_whole(stick.folder / NAME) as stream:
        stream.write(DATA)
    with plugged_in(stick.pull_out()) as again:
        assert again.names() == [NAME]
        assert (again.folder / NAME).read_bytes() == DATA


def test_a_folder_written_whole_is_there_on_a_stick_pulled_out_in_that_instant(stick: FatStick) -> None:
    with folder_appearing_whole(stick.folder / "Hồ sơ") as folder:
        (folder / "giấy phép.pdf").write_bytes(DATA)
    with plugged_in(stick.pull_out()) as again:
        assert again.names() == ["Hồ sơ"]
        assert [path.name for path in (again.folder / "Hồ sơ").iterdir()] == ["giấy phép.pdf"]
        assert (again.folder / "Hồ sơ" / "giấy phép.pdf").read_bytes() == DATA


@pytest.mark.parametrize("name", [VIETNAMESE_NAME, "USB", "a\\b", "hai  dấu\tcách"])
def test_a_stick_is_known_as_fat_whatever_the_name_it_is_mounted_under(tmp_path: Path, name: str) -> None:
    with a_fat_stick(tmp_path, name=name) as stick:
        below = stick.folder / "Thư mục con"
        below.mkdir()
        for folder in (stick.folder, below):
            facts = RealDrive().facts(folder)
            assert (facts.file_system, facts.largest) == ("vfat", FAT32_LARGEST)
            assert 0 < facts.free < 48 * MIB
        assert RealDrive().facts(stick.folder.parent).file_system == "tmpfs"


def test_a_file_of_four_gib_is_refused_before_a_byte_is_written_however_much_room_there_is(tmp_path: Path) -> None:
    large = a_file(tmp_path / "máy", "lớn.ocopgoi", b"")
    with a_fat_stick(tmp_path, 6 * 1024) as stick:
        before = RealDrive().facts(stick.folder)
        assert before.free > FAT32_LARGEST + 2 * MIB
        with large.open("r+b") as file:
            file.truncate(FAT32_LARGEST + 1)
        assert deliver(large, stick.folder).state is DeliveryState.TOO_LARGE
        assert stick.names() == []
        assert RealDrive().facts(stick.folder) == before


def test_fat_itself_takes_no_byte_more_than_the_program_says(stick: FatStick) -> None:
    with (stick.folder / "lớn").open("wb", buffering=0) as file:
        file.seek(FAT32_LARGEST)
        with pytest.raises(OSError, check=lambda error: error.errno == errno.EFBIG):
            file.write(b"1")


def test_a_stick_too_full_is_told_beforehand(source: Path, stick: FatStick) -> None:
    stick.fill(leave=len(DATA))
    before = stick.names()
    assert deliver(source, stick.folder).state is DeliveryState.NO_ROOM
    assert stick.names() == before


def test_a_stick_that_fills_up_on_the_way_keeps_nothing_of_the_file(source: Path, stick: FatStick) -> None:
    stick.fill(leave=len(DATA) + 2 * MIB)

    def others_write_too(done: int, _of: int, _what: str) -> None:
        if done == PIECE:
            stick.fill("phim.bin")

    assert deliver(source, stick.folder, tell=others_write_too).state is DeliveryState.NO_ROOM
    stick.take_out_and_plug_in_again()
    assert NAME not in stick.names()
    assert not [name for name in stick.names() if name.endswith(".part")]


def test_a_stick_locked_against_writing_is_named_so(source: Path, stick: FatStick) -> None:
    stick.take_out()
    stick.plug_in("ro")
    assert deliver(source, stick.folder).state is DeliveryState.READ_ONLY
    assert stick.names() == []


@pytest.mark.parametrize("there", ["goi.asice", "GOI.ASICE", "Goi.Asice"])
def test_a_name_taken_in_whatever_letters_is_never_written_over(source: Path, stick: FatStick, there: str) -> None:
    (stick.folder / there).write_bytes(b"other")
    assert deliver(source, stick.folder).state is DeliveryState.NAME_TAKEN
    stick.take_out_and_plug_in_again()
    assert {name: (stick.folder / name).read_bytes() for name in stick.names()} == {there: b"other"}


@pytest.mark.parametrize("there", ["goi.asice", "GOI.ASICE"])
def test_a_name_taken_while_the_file_is_written_is_left_to_who_took_it(
    source: Path, stick: FatStick, there: str
) -> None:
    def taken(done: int, _of: int, _what: str) -> None:
        if done == PIECE:
            (stick.folder / there).write_bytes(b"other")

    assert deliver(source, stick.folder, tell=taken).state is DeliveryState.NAME_TAKEN
    assert {name: (stick.folder / name).read_bytes() for name in stick.names()} == {there: b"other"}


def test_fat_has_no_links_and_a_finished_file_gets_its_name_all_the_same(stick: FatStick) -> None:
    old, new = stick.folder / "cũ", stick.folder / "mới"
    old.write_bytes(DATA)
    with pytest.raises(PermissionError):
        new.hardlink_to(old)
    RealDrive().rename(old, new)
    assert (stick.names(), new.read_bytes()) == (["mới"], DATA)
    old.write_bytes(b"")
    with pytest.raises(FileExistsError):
        RealDrive().rename(old, new)
    assert new.read_bytes() == DATA


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_vietnamese_names_survive_and_so_does_a_folder_that_came_from_elsewhere(
    tmp_path: Path, stick: FatStick, form: str
) -> None:
    name = "Biên bản họp Hội đồng xã Ô Môn, đợt 2 năm 2026.pdf"
    folder = stick.folder / unicodedata.normalize(form, "Huyện Cờ Đỏ")
    folder.mkdir()
    done = deliver(a_file(tmp_path / "máy", name), folder)
    assert done.state is DeliveryState.SAFE
    stick.take_out_and_plug_in_again()
    assert stick.names() == [folder.name]
    assert [path.name for path in folder.iterdir()] == [name]
    assert done.path.read_bytes() == DATA


@pytest.mark.parametrize("at", [0, PIECE, len(DATA), 2 * len(DATA)])
def test_a_stick_that_goes_away_while_it_is_written_ends_as_gone_and_nothing_has_the_name(
    source: Path, stick: FatStick, at: int
) -> None:
    pulled: list[FatStick] = []

    def pull_out(done: int, _of: int, _what: str) -> None:
        if done >= at and not pulled:
            pulled.append(stick.pull_out())

    if at == 0:
        pull_out(0, 0, "")
    assert deliver(source, stick.folder, tell=pull_out).state is DeliveryState.GONE
    with plugged_in(pulled[0]) as again:
        assert NAME not in again.names()


def test_a_stick_pulled_out_before_any_step_holds_the_file_whole_or_not_at_all(source: Path, tmp_path: Path) -> None:
    with a_small_stick(tmp_path) as empty:
        empty.take_out()
        for step in range(1, 100):
            with plugged_in(empty.copy(f"bước {step}")) as stick:
                drive = PulledOut(stick, step)
                done = deliver(source, stick.folder, drive)
                if drive.left is None:
                    break
                with plugged_in(drive.left) as again:
                    there = NAME in again.names()
                    assert there or not done.is_safe, step
                    assert not there or (again.folder / NAME).read_bytes() == DATA, step
                assert done.is_safe or done.state is DeliveryState.GONE, step
        assert done.is_safe
        assert step > 8, "there were steps to be interrupted"
