from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from ocop_desk.domain.problems import InputRefused
from ocop_desk.domain.recovery_codes import key_of_code
from ocop_desk.errors import WrongPassphrase
from ocop_desk.services import encryption
from ocop_desk.services.checking import check_everything
from ocop_desk.services.council_files import describe_file
from ocop_desk.services.desk import Desk
from ocop_desk.services.encryption import (
    change_passphrase,
    copies_of,
    decrypt_file,
    encrypt_file,
    recovery_code_of,
)
from ocop_desk.services.file_rescue import copies_beside, save_elsewhere
from ocop_desk.services.rolling_backups import back_up_now, backup_folder, restore_backup
from ocop_desk.store.check import check_council_file
from ocop_desk.store.council_file import open_council_file
from ocop_desk.store.file_key import FileKey, salt_of
from tests.services.desks import a_council_desk, an_open_session

PASSPHRASE, NEXT = "cà phê chồn Lâm Hà", "mắc ca Tây Nguyên"


@pytest.fixture(autouse=True)
def quick_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keys by a hash that is quick: that real ones are slow is tested where they are made."""
    import hashlib

    def quick(passphrase: str, salt: bytes) -> FileKey:
        return FileKey(hashlib.sha256(passphrase.encode() + salt).digest(), salt)

    monkeypatch.setattr(encryption, "key_of_passphrase", quick)
    monkeypatch.setattr("ocop_desk.services.file_keys.key_of_passphrase", quick)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with a_council_desk(tmp_path) as desk:
        an_open_session(desk)
        yield desk


def test_the_file_goes_on_encrypted_and_the_log_tells(desk: Desk) -> None:
    done = encrypt_file(desk, PASSPHRASE)
    assert desk.file.key == FileKey(key_of_code(done.code), salt_of(desk.file.path) or b"")
    with desk.read() as work:
        event = work.audit.events()[-1]
    assert (event.kind, event.actor, dict(event.details)) == ("file.encrypted", "Thư ký", {})
    assert check_everything(desk).problems == ()


def test_the_copies_beside_are_encrypted_too_and_those_to_come(desk: Desk) -> None:
    rolling = back_up_now(desk)
    upgrade = desk.file.path.with_name("hoi-dong.before-0006.ocop")
    desk.file.back_up(upgrade)
    stranger = desk.file.path.with_name("khac.ocop")
    desk.file.back_up(stranger)
    done = encrypt_file(desk, PASSPHRASE)
    assert (done.copies, done.left) == (2, ())
    desk.clock.now += timedelta(minutes=5)  # type: ignore[attr-defined]
    later = back_up_now(desk)
    for copy in (rolling, upgrade, later):
        assert salt_of(copy) == desk.file.key.salt  # type: ignore[union-attr]
        assert check_council_file(copy, desk.file.key) == []
    assert salt_of(stranger) is None, "what somebody copied by hand is theirs"
    assert {one.suffix for one in backup_folder(desk.file.path).iterdir()} == {".ocop"}


def test_a_damaged_copy_is_left_as_it_is_and_named(desk: Desk) -> None:
    good = back_up_now(desk)
    bad = backup_folder(desk.file.path) / "20260101T000000000000Z.ocop"
    bad.write_bytes(good.read_bytes()[:5000])
    before = bad.read_bytes()
    done = encrypt_file(desk, PASSPHRASE)
    assert (done.copies, done.left) == (1, (bad,))
    assert bad.read_bytes() == before


def test_another_passphrase_gives_another_code_and_takes_the_copies_along(desk: Desk) -> None:
    copy = back_up_now(desk)
    first = encrypt_file(desk, PASSPHRASE)
    second = change_passphrase(desk, PASSPHRASE, NEXT)
    assert second.code != first.code
    assert check_council_file(copy, desk.file.key) == []
    with desk.read() as work:
        assert work.audit.events()[-1].kind == "file.passphrase_changed"
    third = change_passphrase(desk, second.code, PASSPHRASE)
    assert third.code != first.code, "the same passphrase again, with another salt"


def test_encryption_is_taken_off_by_whoever_knows_the_passphrase(desk: Desk) -> None:
    copy = back_up_now(desk)
    encrypt_file(desk, PASSPHRASE)
    with pytest.raises(WrongPassphrase):
        decrypt_file(desk, NEXT)
    assert desk.file.key is not None
    done = decrypt_file(desk, PASSPHRASE)
    assert (done.code, done.copies, desk.file.key) == ("", 1, None)
    assert check_council_file(copy) == []
    assert check_council_file(desk.file) == []


def test_the_recovery_code_is_given_again_to_whoever_knows_the_passphrase(desk: Desk) -> None:
    code = encrypt_file(desk, PASSPHRASE).code
    with pytest.raises(WrongPassphrase):
        recovery_code_of(desk, NEXT)
    assert recovery_code_of(desk, PASSPHRASE) == code
    with desk.read() as work:
        assert work.audit.events()[-1].kind == "file.code_shown"


def test_what_cannot_be_is_refused(desk: Desk) -> None:
    for act in (
        lambda: change_passphrase(desk, PASSPHRASE, NEXT),
        lambda: decrypt_file(desk, PASSPHRASE),
        lambda: recovery_code_of(desk, PASSPHRASE),
        lambda: encrypt_file(desk, "ngắn"),
    ):
        with pytest.raises(InputRefused):
            act()
    encrypt_file(desk, PASSPHRASE)
    with pytest.raises(InputRefused, match="đã có mật khẩu"):
        encrypt_file(desk, NEXT)


def test_saving_elsewhere_and_going_back_to_a_copy_stay_encrypted(desk: Desk, tmp_path: Path) -> None:
    encrypt_file(desk, PASSPHRASE)
    copy = back_up_now(desk)
    back = restore_backup(copy, tmp_path / "lai.ocop", desk.clock, "Thư ký", desk.file.key)
    assert salt_of(back) == salt_of(desk.file.path)
    with save_elsewhere(desk, tmp_path / "khac.ocop") as moved:
        assert moved.file.key == desk.file.key
        with moved.write() as work:
            work.record("session.remark", "x", {})
            work.commit()
    assert salt_of(tmp_path / "khac.ocop") == salt_of(desk.file.path)


def test_a_copy_beside_is_offered_where_the_key_of_the_file_opens_it(desk: Desk) -> None:
    desk.file.back_up(desk.file.path.with_name("hoi-dong.sao.ocop"))
    encrypt_file(desk, PASSPHRASE)
    desk.file.back_up(desk.file.path.with_name("hoi-dong.kin.ocop"))
    path, key = desk.file.path, desk.file.key
    assert {one.name for one in copies_beside(path, key)} == {"hoi-dong.sao.ocop", "hoi-dong.kin.ocop"}
    assert {one.name for one in copies_beside(path)} == {"hoi-dong.sao.ocop"}


def test_the_start_page_hears_that_a_file_has_a_passphrase(desk: Desk) -> None:
    encrypt_file(desk, PASSPHRASE)
    line = describe_file(desk.file.path)
    assert (line.encrypted, line.locked, line.council, str(line.trouble)) == (True, True, "", "")
    assert line.changed_at is not None
    open_line = describe_file(desk.file.path, desk.file.key)
    assert (open_line.locked, open_line.council) == (False, "Hội đồng thử")


def test_only_copies_that_this_program_made_count_as_copies(tmp_path: Path) -> None:
    path = tmp_path / "a[1].ocop"
    for name in ("a[1].before-0002.ocop", "a1.before-0002.ocop", "a[1] cu.ocop"):
        (tmp_path / name).write_bytes(b"x")
    assert [one.name for one in copies_of(path)] == ["a[1].before-0002.ocop"]


def test_papers_are_made_from_an_encrypted_file_in_a_process_of_their_own(desk: Desk) -> None:
    from ocop_desk.services.paper_making import data_from_file

    encrypt_file(desk, PASSPHRASE)
    data = data_from_file(desk.file.path, desk.file.key, 1, "open")
    assert "Hội đồng thử" in data.decode()
    open_council_file(desk.file.path, desk.clock, desk.file.key, read_only=True).close()
