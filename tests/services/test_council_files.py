"""Files in the list of recent ones, what a bad end left, a clock set back."""

import json
import os
import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from ocop_desk.domain.records import SessionState
from ocop_desk.services.council_files import clock_warning, describe_file, recovered
from ocop_desk.services.desk import Desk
from ocop_desk.services.scoring import open_round, set_level, set_note, submit_sheet
from ocop_desk.store.check import check_council_file
from ocop_desk.store.engine import APPLICATION_ID, PAGE_SIZE
from tests.services.desks import (
    FULL,
    SteppingClock,
    a_council_desk,
    a_test_product,
    an_empty_desk,
    an_open_session,
    reopened,
)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return a_council_desk(tmp_path, practice=True)


def test_a_file_is_described_while_it_is_open_and_after(desk: Desk) -> None:
    an_open_session(desk, [a_test_product(n) for n in (1, 2, 3)])
    line = describe_file(desk.file.path)
    assert (line.council, line.practice, line.products, line.sessions) == ("Hội đồng thử", True, 3, 1)
    assert line.last_session == (1, 2026, SessionState.OPEN)
    assert line.trouble == ""
    assert line.size == desk.file.path.stat().st_size
    with desk.read() as work:
        assert line.changed_at == work.audit.latest()
    desk.close()
    assert describe_file(desk.file.path) == line


def test_a_mark_is_a_change_of_the_file(desk: Desk) -> None:
    _, (entry_id,) = an_open_session(desk)
    open_round(desk, entry_id)
    before = describe_file(desk.file.path).changed_at
    set_level(desk, entry_id, 1, "1.1", 2)
    after = describe_file(desk.file.path).changed_at
    assert before is not None
    assert after is not None
    assert after > before


def test_an_empty_file_of_ours_has_nothing_in_it(tmp_path: Path) -> None:
    desk = an_empty_desk(tmp_path)
    line = describe_file(desk.file.path)
    assert (line.council, line.sessions, line.products, line.last_session, line.trouble) == ("", 0, 0, None, "")
    assert line.changed_at is not None


def test_a_look_changes_nothing_and_leaves_nothing(desk: Desk) -> None:
    desk.close()
    before = desk.file.path.read_bytes()
    names = sorted(desk.file.path.parent.iterdir())
    describe_file(desk.file.path)
    assert (desk.file.path.read_bytes(), sorted(desk.file.path.parent.iterdir())) == (before, names)


BROKEN = {
    "missing": "Không thấy tệp",
    "folder": "không phải là tệp Hội đồng",
    "empty": "không phải là tệp Hội đồng",
    "text": "không phải là tệp Hội đồng",
    "other_database": "không phải là tệp Hội đồng",
    "named_only": "bị hỏng",
    "cut": "",
    "newer": "phiên bản mới hơn",
    "half_written": "ngắt giữa chừng",
    "\0": "không phải là tệp Hội đồng",
}


@pytest.mark.parametrize("kind", BROKEN)
def test_a_file_that_cannot_be_described_gives_a_sentence(desk: Desk, tmp_path: Path, kind: str) -> None:
    desk.close()
    line = describe_file(_broken(desk.file.path, tmp_path / kind, kind))
    assert line.trouble.endswith(".")
    assert BROKEN[kind] in line.trouble
    assert (line.council, line.changed_at, line.size) == ("", None, 0)


def test_a_file_kept_by_another_program_does_not_hold_up_the_list(desk: Desk) -> None:
    desk.close()
    other = dbapi2.connect(str(desk.file.path), isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    began = datetime.now(UTC)
    assert "đang bị một chương trình khác giữ" in describe_file(desk.file.path).trouble
    assert datetime.now(UTC) - began < timedelta(seconds=2)
    other.close()


def test_after_a_good_end_nothing_was_recovered(desk: Desk) -> None:
    an_open_session(desk)
    again = reopened(desk)
    assert recovered(again) is None
    assert recovered(desk) is None


def test_a_lock_left_behind_tells_of_a_bad_end_and_what_is_there(desk: Desk) -> None:
    _, entries = an_open_session(desk, [a_test_product(n) for n in (1, 2, 3)])
    for entry_id in entries:
        open_round(desk, entry_id)
    for criterion, level in FULL.items():
        set_level(desk, entries[0], 1, criterion, level)
    submit_sheet(desk, entries[0], 1)
    set_level(desk, entries[1], 2, "1.1", 2)
    set_note(desk, entries[2], 3, "1.1", "Xem lại")
    set_level(desk, entries[1], 2, "1.2", 3)
    again = _reopened_after_a_kill(desk)
    found = recovered(again)
    assert found is not None
    assert [(one.member, one.product, one.marks) for one in found.drafts] == [
        ("Trần Thị Bình", "Sản phẩm 2", 2),
        ("Lê Văn Cường", "Sản phẩm 3", 0),
    ]
    assert (found.marks, found.rolled_back) == (2, False)
    assert found.last_saved_at == found.drafts[0].saved_at
    again.close()
    assert recovered(reopened(again)) is None


def test_marks_that_were_all_taken_back_are_no_draft(desk: Desk) -> None:
    _, (entry_id,) = an_open_session(desk)
    open_round(desk, entry_id)
    set_level(desk, entry_id, 1, "1.1", 2)
    set_level(desk, entry_id, 1, "1.1", None)
    again = _reopened_after_a_kill(desk)
    found = recovered(again)
    assert found is not None
    assert found.drafts == ()
    with again.read() as work:
        assert found.last_saved_at == work.seats.last_saved()


def test_a_reader_beside_recovers_nothing(desk: Desk) -> None:
    assert recovered(reopened(desk, read_only=True)) is None


def test_half_a_change_is_taken_back_and_that_is_said(desk: Desk, tmp_path: Path) -> None:
    an_open_session(desk)
    desk.close()
    broken = _broken(desk.file.path, tmp_path / "half.ocop", "half_written")
    broken.replace(desk.file.path)
    broken.with_name(f"{broken.name}-journal").replace(desk.file.path.with_name(f"{desk.file.path.name}-journal"))
    again = reopened(desk)
    found = recovered(again)
    assert found is not None
    assert found.rolled_back
    assert check_council_file(again.file) == []
    again.close()
    assert recovered(reopened(again)) is None


def test_a_clock_that_goes_on_is_no_news(desk: Desk) -> None:
    an_open_session(desk)
    assert clock_warning(desk) is None
    assert clock_warning(reopened(desk)) is None


def test_a_clock_set_back_is_told_while_the_file_is_open_and_when_it_is_opened(desk: Desk) -> None:
    an_open_session(desk)
    _set_clock(desk, -timedelta(days=1))
    for one in (lambda: desk, lambda: reopened(desk)):
        warning = clock_warning(one())
        assert warning is not None
        assert warning.code == "clock_set_back"
        assert "19/11/2026" in warning.message
        assert "20/11/2026" in warning.message


def test_a_clock_put_right_by_seconds_is_not_worth_a_word(desk: Desk) -> None:
    an_open_session(desk)
    _set_clock(desk, -timedelta(seconds=90))
    assert clock_warning(desk) is None


def test_a_mark_is_known_by_the_clock_too(desk: Desk) -> None:
    _, (entry_id,) = an_open_session(desk)
    open_round(desk, entry_id)
    _set_clock(desk, timedelta(hours=5))
    set_level(desk, entry_id, 1, "1.1", 2)
    _set_clock(desk, -timedelta(hours=1))
    again = reopened(desk)
    assert clock_warning(again) is not None


def test_events_keep_their_order_and_the_clocks_own_words_when_it_goes_back(desk: Desk) -> None:
    an_open_session(desk)
    _set_clock(desk, -timedelta(days=1))
    with desk.write() as work:
        work.record("noted", "sau khi lùi giờ", {})
        work.commit()
    with desk.read() as work:
        events = work.audit.events()
    assert [event.seq for event in events] == list(range(1, len(events) + 1))
    assert events[-1].kind == "noted"
    assert events[-1].at < events[-2].at
    assert check_council_file(desk.file) == []
    assert clock_warning(reopened(desk)) is not None


def _set_clock(desk: Desk, by: timedelta) -> None:
    assert isinstance(desk.clock, SteppingClock)
    desk.clock.now += by


def _reopened_after_a_kill(desk: Desk) -> Desk:
    """The file opened again beside the lock file of a program that was killed."""
    lock = desk.file.path.with_name(f".{desk.file.path.name}.lock")
    desk.close()
    lock.write_text(json.dumps({"pid": 1, "host": "x", "user": "y"}), encoding="utf-8")
    return reopened(desk)


def _broken(whole: Path, target: Path, kind: str) -> Path:
    if kind == "folder":
        target.mkdir()
    elif kind == "empty":
        target.touch()
    elif kind == "text":
        target.write_text("Biên bản" * 500, encoding="utf-8")
    elif kind in {"other_database", "named_only"}:
        _database(target, APPLICATION_ID if kind == "named_only" else 0)
    elif kind == "cut":
        shutil.copy(whole, target)
        os.truncate(target, 3 * PAGE_SIZE)
    elif kind == "newer":
        shutil.copy(whole, target)
        _run(target, "UPDATE alembic_version SET version_num = '9999'")
    elif kind == "half_written":
        _half_written(whole, target)
    return target


def _database(path: Path, application_id: int) -> None:
    connection = dbapi2.connect(str(path), isolation_level=None)
    connection.execute(f"PRAGMA application_id = {application_id}")
    connection.execute("CREATE TABLE a (b)")
    connection.close()


def _run(path: Path, statement: str) -> None:
    connection = dbapi2.connect(str(path), isolation_level=None)
    connection.execute(statement)
    connection.close()


def _half_written(whole: Path, target: Path) -> None:
    """A copy made in the middle of a change, journal beside it."""
    source = whole.with_name("source.ocop")
    shutil.copy(whole, source)
    connection = dbapi2.connect(str(source), isolation_level=None)
    connection.execute("PRAGMA cache_size = 1")
    connection.execute("BEGIN IMMEDIATE")
    for number in range(400):
        member = (f"Người thứ {number}" * 20, "member")
        connection.execute(
            "INSERT INTO council_member (name, post, position, agency, scoring, removed) VALUES (?, ?, '', '', 1, 0)",
            member,
        )
    shutil.copy(source, target)
    shutil.copy(f"{source}-journal", f"{target}-journal")
    connection.execute("ROLLBACK")
    connection.close()
    source.unlink()
