"""Run inside the kernel of `kernel`: a council file that people keep on a stick that has a real FAT."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from ocop_desk.errors import CouncilFileTrouble, EnvironmentTrouble
from ocop_desk.services import encryption
from ocop_desk.services.checking import check_everything
from ocop_desk.services.desk import Desk
from ocop_desk.services.encryption import change_passphrase, encrypt_file
from ocop_desk.services.rolling_backups import back_up_now, restore_backup
from ocop_desk.store.check import check_council_file
from ocop_desk.store.council_file import open_council_file
from ocop_desk.store.file_key import FileKey
from ocop_desk.store.new_file import appearing_whole, taking_the_place_of
from tests.faults.fat.sticks import FatStick, a_fat_stick, plugged_in
from tests.services.desks import a_council_desk, an_open_session
from tests.services.dossier_desks import a_pdf, add, incoming
from tests.services.spares import act

DATA = bytes(range(256)) * 1000
PASSPHRASE, NEXT = "cà phê chồn Lâm Hà", "mắc ca Tây Nguyên"


@pytest.fixture
def stick(tmp_path: Path) -> Iterator[FatStick]:
    with a_fat_stick(tmp_path) as made:
        yield made


def test_a_file_is_made_worked_with_and_opened_again_on_a_stick(stick: FatStick) -> None:
    with a_council_desk(stick.folder) as desk:
        an_open_session(desk)
        add(desk, 1, incoming("giấy phép.pdf", a_pdf()))
        path, clock = desk.file.path, desk.clock
        with pytest.raises(CouncilFileTrouble, match="đang mở"):
            open_council_file(path, clock)
    stick.take_out_and_plug_in_again()
    assert check_council_file(path) == []
    assert [name for name in stick.names() if name.startswith(".")] == []


def test_a_file_that_appears_or_is_replaced_is_there_on_a_stick_pulled_out_in_that_instant(stick: FatStick) -> None:
    old, new = stick.folder / "cũ.ocop", stick.folder / "mới.ocop"
    old.write_bytes(b"the one before" * 1000)
    with taking_the_place_of(old) as temporary:
        temporary.write_bytes(DATA)
    with appearing_whole(new) as temporary:
        temporary.write_bytes(DATA)
    with plugged_in(stick.pull_out()) as again:
        assert {path.name: path.read_bytes() for path in again.folder.iterdir()} == {old.name: DATA, new.name: DATA}


def test_what_was_committed_is_there_on_a_stick_pulled_out_in_that_instant(stick: FatStick) -> None:
    desk = a_council_desk(stick.folder)
    act(desk, "Người vừa thêm")
    with plugged_in(stick.pull_out()) as again:
        path = again.folder / desk.file.path.name
        assert check_council_file(path) == []
        with open_council_file(path, desk.clock, read_only=True) as file, file.read() as work:
            assert "Người vừa thêm" in {one.name for one in work.councils.members()}


def test_a_copy_and_what_is_restored_of_it_are_there_on_a_stick_pulled_out_in_that_instant(stick: FatStick) -> None:
    with a_council_desk(stick.folder) as desk:
        copy = back_up_now(desk)
        desk.clock.now += timedelta(minutes=5)  # type: ignore[attr-defined]
        back_up_now(desk)
        restored = restore_backup(copy, stick.folder / "khôi phục.ocop", desk.clock, "Thư ký")
        with pytest.raises(CouncilFileTrouble, match="Đã có tệp"):
            restore_backup(copy, stick.folder / "KHÔI PHỤC.ocop".lower(), desk.clock, "Thư ký")
    places = [copy.relative_to(stick.folder), restored.relative_to(stick.folder)]
    with plugged_in(stick.pull_out()) as again:
        for place in places:
            assert check_council_file(again.folder / place) == []


def test_a_file_that_was_encrypted_is_there_on_a_stick_pulled_out_in_that_instant(
    stick: FatStick, monkeypatch: pytest.MonkeyPatch
) -> None:
    import hashlib

    def quick(passphrase: str, salt: bytes) -> FileKey:
        return FileKey(hashlib.sha256(passphrase.encode() + salt).digest(), salt)

    monkeypatch.setattr(encryption, "key_of_passphrase", quick)
    monkeypatch.setattr("ocop_desk.services.file_keys.key_of_passphrase", quick)
    with a_council_desk(stick.folder) as desk:
        encrypt_file(desk, PASSPHRASE)
        change_passphrase(desk, PASSPHRASE, NEXT)
        assert check_everything(desk).problems == ()
        key, path = desk.file.key, desk.file.path
    with plugged_in(stick.pull_out()) as again:
        assert check_council_file(again.folder / path.name, key) == []


def work_on(desk: Desk) -> None:
    """More than fits into what a file has left over inside."""
    for number in range(200):
        act(desk, f"Người {number} {'x' * 200}")


def test_a_stick_that_is_full_refuses_the_act_and_the_file_stays_sound(stick: FatStick) -> None:
    with a_council_desk(stick.folder) as desk:
        stick.fill()
        with pytest.raises(EnvironmentTrouble):
            work_on(desk)
        (stick.folder / "ảnh.bin").unlink()
        act(desk, "Người sau đó")
        path = desk.file.path
    stick.take_out_and_plug_in_again()
    assert check_council_file(path) == []
