from pathlib import Path

import pytest

from ocop_desk.errors import CouncilFileTrouble
from ocop_desk.store import backup, soundness
from ocop_desk.store.check import check_council_file
from ocop_desk.store.council_file import CouncilFile, create_council_file, open_council_file
from ocop_desk.store.engine import PAGE_SIZE
from tests.store.helpers import a_record, clock, write_record


def test_a_backup_is_a_council_file_with_the_same_content(file: CouncilFile) -> None:
    with file.begin("thư ký") as work:
        session_id = write_record(work, a_record())
        work.record("session.closed", "1/2026", {})
        work.commit()
    copy = file.path.with_name("bản sao.ocop")
    file.back_up(copy)
    assert check_council_file(copy) == []
    with open_council_file(copy, clock) as second, second.read() as left, file.read() as right:
        assert left.session_record(session_id) == right.session_record(session_id)
        assert left.audit.events() == right.audit.events()
    assert {one.name for one in file.path.parent.iterdir()} == {file.path.name, copy.name, f".{file.path.name}.lock"}


def test_a_backup_overwrites_nothing(file: CouncilFile) -> None:
    target = file.path.with_name("copy.ocop")
    target.write_bytes(b"something else")
    with pytest.raises(CouncilFileTrouble, match="Đã có tệp"):
        file.back_up(target)
    assert target.read_bytes() == b"something else"


def test_a_backup_of_a_file_opened_to_be_read(path: Path) -> None:
    create_council_file(path, clock).close()
    with open_council_file(path, clock, read_only=True) as file:
        file.back_up(path.with_name("copy.ocop"))
    assert check_council_file(path.with_name("copy.ocop")) == []


def test_a_backup_waits_for_its_turn(file: CouncilFile) -> None:
    with file.read(), pytest.raises(RuntimeError, match="already"):
        file.back_up(file.path.with_name("copy.ocop"))


def test_a_backup_that_is_stopped_leaves_no_file(file: CouncilFile, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(*_arguments: object, **_options: object) -> None:
        raise KeyboardInterrupt

    target = file.path.with_name("copy.ocop")
    monkeypatch.setattr(backup, "open_engine", stop)
    with pytest.raises(KeyboardInterrupt):
        file.back_up(target)
    assert not target.exists()
    assert {one.name for one in file.path.parent.iterdir()} == {file.path.name, f".{file.path.name}.lock"}


def test_a_damaged_file_is_not_called_backed_up(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with create_council_file(path, clock) as file, file.begin("thư ký") as work:
        write_record(work, a_record())
        page = work.connection.exec_driver_sql("SELECT rootpage FROM sqlite_schema WHERE name = 'score_mark'").scalar()
        work.commit()
    data = bytearray(path.read_bytes())
    data[(page - 1) * PAGE_SIZE : page * PAGE_SIZE] = b"\xff" * PAGE_SIZE
    path.write_bytes(data)
    # Only a large file is opened without being looked through.
    monkeypatch.setattr(soundness, "QUICK_CHECK_UP_TO", 0)
    with open_council_file(path, clock) as file, pytest.raises(CouncilFileTrouble, match="bị hỏng"):
        file.back_up(path.with_name("copy.ocop"))
    assert [one.name for one in path.parent.iterdir()] == [path.name]
