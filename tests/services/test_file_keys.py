from datetime import timedelta
from pathlib import Path

import pytest

from ocop_desk.domain.problems import InputRefused
from ocop_desk.domain.recovery_codes import recovery_code
from ocop_desk.errors import CouncilFileTrouble, WrongPassphrase
from ocop_desk.services.file_keys import Tries, is_encrypted, opens, unlock
from ocop_desk.store.council_file import open_council_file
from ocop_desk.store.file_key import FileKey, key_of_passphrase, new_salt
from tests.services.desks import a_council_desk

PASSPHRASE = "cà phê chồn Lâm Hà"


@pytest.fixture(scope="module")
def locked(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, FileKey]:
    """An encrypted file, closed, and its key: the passphrase is worked out once for all tests."""
    key = key_of_passphrase(PASSPHRASE, new_salt())
    with a_council_desk(tmp_path_factory.mktemp("council")) as desk:
        desk.file.rewrite(key, "Thư ký", "file.encrypted", {}, lambda _done, _in_all: None)
    return desk.file.path, key


def test_the_passphrase_and_the_recovery_code_give_the_key(locked: tuple[Path, FileKey]) -> None:
    path, key = locked
    assert is_encrypted(path)
    assert unlock(path, PASSPHRASE) == key
    assert unlock(path, recovery_code(key.raw).lower()) == key


def test_anything_else_does_not(locked: tuple[Path, FileKey]) -> None:
    path, _key = locked
    with pytest.raises(WrongPassphrase):
        unlock(path, "cà phê chồn Di Linh")
    with pytest.raises(WrongPassphrase):
        unlock(path, recovery_code(bytes(32)))


def test_a_mistyped_code_names_the_group(locked: tuple[Path, FileKey]) -> None:
    path, key = locked
    code = recovery_code(key.raw)
    typed = code[:9] + ("A" if code[9] != "A" else "B") + code[10:]
    with pytest.raises(InputRefused) as caught:
        unlock(path, typed)
    assert [problem.place for problem in caught.value.problems] == ["Mã khôi phục, nhóm 2"]


def test_whoever_knows_the_passphrase_or_the_code_is_known(locked: tuple[Path, FileKey]) -> None:
    _path, key = locked
    assert opens(key, PASSPHRASE)
    assert opens(key, recovery_code(key.raw))
    assert not opens(key, "cà phê chồn Di Linh")
    assert not opens(key, recovery_code(bytes(32)))
    assert not opens(key, "A" * 64)


def test_a_file_that_is_not_encrypted_has_nothing_to_unlock(tmp_path: Path) -> None:
    with a_council_desk(tmp_path) as desk:
        path = desk.file.path
    assert not is_encrypted(path)
    with pytest.raises(ValueError, match="not encrypted"):
        unlock(path, PASSPHRASE)
    open_council_file(path, desk.clock).close()


def test_a_missing_file_is_a_trouble(tmp_path: Path) -> None:
    with pytest.raises(CouncilFileTrouble, match="Không có tệp"):
        unlock(tmp_path / "x.ocop", PASSPHRASE)


def test_waits_grow_with_wrong_entries_and_end_with_a_right_one() -> None:
    now = [100.0]
    tries = Tries(lambda: now[0])
    waits = []
    for _ in range(7):
        tries.was_wrong()
        waits.append(tries.wait)
    assert waits == [timedelta(0)] * 4 + [timedelta(seconds=30), timedelta(seconds=60), timedelta(seconds=120)]
    now[0] += 50
    assert tries.wait == timedelta(seconds=70)
    now[0] += 100
    assert tries.wait == timedelta(0)
    tries.was_right()
    tries.was_wrong()
    assert tries.wait == timedelta(0)
