"""Encrypted council files: opened with their key alone, copied as they are, written anew without a moment of loss."""

import os
import shutil
from pathlib import Path

import pytest

from ocop_desk.domain.dossiers import Media
from ocop_desk.domain.said import said
from ocop_desk.errors import (
    Cancelled,
    CouncilFileTrouble,
    DiskFull,
    EnvironmentTrouble,
    FileTrouble,
    PassphraseNeeded,
    WrongPassphrase,
)
from ocop_desk.store import migrating, rewriting
from ocop_desk.store.check import check_council_file
from ocop_desk.store.council_file import CouncilFile, open_council_file
from ocop_desk.store.engine import PAGE_SIZE
from ocop_desk.store.file_key import MARK, FileKey, key_of_passphrase, new_salt, salt_of
from ocop_desk.store.glance import glance
from tests.disks import a_disk
from tests.kept_files import an_empty_file
from tests.store.helpers import a_record, clock, write_record

KEY = FileKey(bytes(range(32)), MARK + b"eleven byte")
OTHER = FileKey(bytes(range(1, 33)), MARK + b"other salts")


def silent(_done: int, _in_all: int) -> None:
    return


def rewrite(file: CouncilFile, key: FileKey | None) -> None:
    file.rewrite(key, "thư ký", "file.encrypted", {}, silent)


@pytest.fixture
def encrypted(path: Path) -> Path:
    """A file with a whole session in it, encrypted and closed."""
    with an_empty_file(path, clock) as file:
        with file.begin("thư ký") as work:
            write_record(work, a_record())
            work.commit()
        rewrite(file, KEY)
    return path


def test_nothing_of_an_encrypted_file_can_be_read_without_its_key(path: Path) -> None:
    with an_empty_file(path, clock) as file:
        with file.begin("thư ký") as work:
            write_record(work, a_record())
            work.commit()
        plain = path.read_bytes()
        rewrite(file, KEY)
    data = path.read_bytes()
    assert "Hội đồng".encode() in plain
    assert "Hội đồng".encode() not in data
    assert b"CREATE TABLE" not in data
    assert data[:16] == KEY.salt == salt_of(path)
    assert len(data) % PAGE_SIZE == 0


def test_everything_is_there_after_it_was_written_anew(path: Path) -> None:
    with an_empty_file(path, clock) as file:
        with file.begin("thư ký") as work:
            session_id = write_record(work, a_record())
            work.record("session.closed", "1/2026", {})
            work.commit()
        with file.read() as work:
            before, events = work.session_record(session_id), work.audit.events()
        for key in (KEY, OTHER, None):
            rewrite(file, key)
            assert file.key == key
            assert check_council_file(file) == []
            with file.read() as work:
                assert work.session_record(session_id) == before
                assert work.audit.events()[: len(events)] == events
    assert check_council_file(path) == []
    with open_council_file(path, clock) as file, file.read() as work:
        assert [event.kind for event in work.audit.events()][-3:] == ["file.encrypted"] * 3
    assert {one.name for one in path.parent.iterdir()} == {path.name}


def test_numbers_of_rows_that_are_gone_are_not_given_again(path: Path) -> None:
    with an_empty_file(path, clock) as file:
        with file.begin("thư ký") as work:
            work.connection.exec_driver_sql("INSERT INTO sqlite_sequence VALUES ('product', 41)")
            work.commit()
        rewrite(file, KEY)
        with file.read() as work:
            last = work.connection.exec_driver_sql("SELECT seq FROM sqlite_sequence WHERE name = 'product'")
            assert last.scalar_one() == 41


def test_work_goes_on_in_the_encrypted_file_and_is_there_the_next_time(encrypted: Path) -> None:
    with open_council_file(encrypted, clock, KEY) as file, file.begin("thư ký") as work:
        work.record("session.remark", "x", {"text": "Đã ghi vào tệp có mật khẩu"})
        work.commit()
    with open_council_file(encrypted, clock, KEY) as file, file.read() as work:
        assert work.audit.events()[-1].details["text"] == "Đã ghi vào tệp có mật khẩu"


def test_without_a_key_it_is_not_opened_and_says_what_is_wanted(encrypted: Path) -> None:
    before = encrypted.read_bytes()
    with pytest.raises(PassphraseNeeded, match="có mật khẩu"):
        open_council_file(encrypted, clock)
    with pytest.raises(PassphraseNeeded):
        check_council_file(encrypted)
    assert encrypted.read_bytes() == before
    assert {one.name for one in encrypted.parent.iterdir()} == {encrypted.name}


@pytest.mark.parametrize("key", [FileKey(bytes(32), KEY.salt), OTHER, FileKey(KEY.raw, OTHER.salt)])
@pytest.mark.parametrize("read_only", [False, True])
def test_a_wrong_key_opens_nothing_changes_nothing_and_is_no_damage(
    encrypted: Path, key: FileKey, read_only: bool, capfd: pytest.CaptureFixture[str]
) -> None:
    before = encrypted.read_bytes()
    with pytest.raises(WrongPassphrase, match="Mật khẩu không mở được"):
        open_council_file(encrypted, clock, key, read_only=read_only)
    with pytest.raises(WrongPassphrase):
        check_council_file(encrypted, key)
    assert encrypted.read_bytes() == before
    assert {one.name for one in encrypted.parent.iterdir()} == {encrypted.name}, "the lock is given back"
    assert capfd.readouterr() == ("", ""), "what opens files writes nothing of its own"


def test_a_key_for_a_file_that_is_not_encrypted_is_not_used(path: Path) -> None:
    an_empty_file(path, clock).close()
    with open_council_file(path, clock, KEY) as file:
        assert file.key is None
        with file.begin("thư ký") as work:
            work.record("session.remark", "x", {})
            work.commit()
    assert path.read_bytes().startswith(b"SQLite format 3")
    assert check_council_file(path, KEY) == []


def test_copies_of_every_kind_are_encrypted_with_the_same_key(encrypted: Path) -> None:
    whole, scores, rescued = (encrypted.with_name(name) for name in ("whole.ocop", "scores.ocop", "rescued.ocop"))
    with open_council_file(encrypted, clock, KEY) as file:
        file.back_up(whole)
        file.back_up_scores(scores)
        file.rescue(rescued)
    for copy in (whole, scores, rescued):
        assert salt_of(copy) == KEY.salt
        assert check_council_file(copy, KEY) == []
        with open_council_file(copy, clock, KEY) as file, file.read() as work:
            assert work.councils.get() is not None


def test_a_file_of_an_older_program_is_migrated_after_an_encrypted_backup(
    encrypted: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_council_file(encrypted, clock, KEY) as file, file.begin("") as work:
        work.connection.exec_driver_sql("UPDATE alembic_version SET version_num = '0001'")
        work.commit()
    migrated: list[str] = []
    monkeypatch.setattr(migrating, "upgrade", lambda _engine, afterwards: migrated.append("yes"))
    open_council_file(encrypted, clock, KEY).close()
    copy = encrypted.with_name(f"{encrypted.stem}.before-{migrating.HEAD}.ocop")
    assert migrated == ["yes"]
    assert salt_of(copy) == KEY.salt
    with pytest.raises(PassphraseNeeded):
        open_council_file(copy, clock)


def test_a_glance_needs_the_key_and_says_so_without_it(encrypted: Path) -> None:
    for key in (None, OTHER):
        seen = glance(encrypted, key)
        assert (seen.encrypted, seen.locked, seen.council) == (True, True, "")
    seen = glance(encrypted, KEY)
    assert (seen.encrypted, seen.locked, seen.products) == (True, False, len(a_record().products))


def test_evidence_readers_use_the_key(encrypted: Path) -> None:
    with (
        open_council_file(encrypted, clock, KEY) as file,
        file.evidence_reader() as reader,
        pytest.raises(CouncilFileTrouble, match="thiếu phần 1"),
    ):
        reader.read(1, 10)


@pytest.mark.parametrize("size", [0, 3, 16, 99, PAGE_SIZE - 1])
def test_an_encrypted_file_that_lost_its_first_page_is_called_damaged(encrypted: Path, size: int) -> None:
    os.truncate(encrypted, size)
    with pytest.raises(CouncilFileTrouble, match=r"bị hỏng|không phải là tệp Hội đồng"):
        open_council_file(encrypted, clock, KEY)


def test_an_encrypted_file_cut_short_or_changed_is_damaged(encrypted: Path) -> None:
    whole = encrypted.read_bytes()
    encrypted.write_bytes(whole[: 3 * PAGE_SIZE])
    with pytest.raises(CouncilFileTrouble, match="bị hỏng"):
        open_council_file(encrypted, clock, KEY)
    changed = bytearray(whole)
    changed[2 * PAGE_SIZE + 77] ^= 1
    encrypted.write_bytes(changed)
    with pytest.raises(CouncilFileTrouble, match="bị hỏng"):
        open_council_file(encrypted, clock, KEY)


def test_a_file_that_a_later_program_encrypted_is_refused_as_newer(encrypted: Path) -> None:
    data = bytearray(encrypted.read_bytes())
    data[4] = 2
    encrypted.write_bytes(data)
    with pytest.raises(CouncilFileTrouble, match="phiên bản mới hơn"):
        open_council_file(encrypted, clock, KEY)


def test_a_passphrase_and_a_salt_give_one_key_however_it_is_typed() -> None:
    salt = new_salt()
    key = key_of_passphrase("mật khẩu Lâm Hà", salt)
    assert key == key_of_passphrase("mật khẩu Lâm Hà", salt), "composed or not"
    assert key.raw != key_of_passphrase("mật khẩu Lâm Hà ", salt).raw
    assert key.raw != key_of_passphrase("mật khẩu Lâm Hà", new_salt()).raw
    assert new_salt() != salt
    assert "x'" not in repr(key), "a key is not told by accident"
    assert key.raw.hex() not in repr(key)


def test_a_file_only_to_be_read_is_not_written_anew(path: Path) -> None:
    an_empty_file(path, clock).close()
    with open_council_file(path, clock, read_only=True) as file, pytest.raises(CouncilFileTrouble, match="chỉ xem"):
        rewrite(file, KEY)
    assert salt_of(path) is None


def test_stopped_on_the_way_the_file_is_as_it_was_and_can_be_encrypted_later(path: Path) -> None:
    with an_empty_file(path, clock) as file:
        with file.begin("thư ký") as work:
            write_record(work, a_record())
            work.commit()
        before = path.read_bytes()

        def stop(_done: int, _in_all: int) -> None:
            raise Cancelled(said("Đã dừng theo yêu cầu."))

        with pytest.raises(Cancelled):
            file.rewrite(KEY, "thư ký", "file.encrypted", {}, stop)
        assert path.read_bytes() == before
        assert _names(path) == {path.name, f".{path.name}.lock"}
        with file.begin("thư ký") as work:
            work.record("session.remark", "x", {})
            work.commit()
        rewrite(file, KEY)
        assert check_council_file(file) == []


def test_progress_goes_up_to_the_size_of_the_file(path: Path) -> None:
    told: list[tuple[int, int]] = []
    with an_empty_file(path, clock) as file:
        with file.begin("thư ký") as work:
            for _ in range(30):
                content_id = work.evidence.begin(Media.PDF)
                work.evidence.append(content_id, 0, [memoryview(os.urandom(1 << 20))])
            work.commit()
        file.rewrite(KEY, "thư ký", "file.encrypted", {}, lambda done, in_all: told.append((done, in_all)))
    assert told
    assert all(0 <= done <= in_all for done, in_all in told)
    assert [done for done, _ in told] == sorted(done for done, _ in told)
    assert max(done for done, _ in told) > 10 << 20


def test_a_full_disk_leaves_the_file_as_it_was() -> None:
    with a_disk(16 * 1024 * 1024) as disk:
        path = disk / "hoi-dong.ocop"
        with an_empty_file(path, clock) as file:
            with file.begin("thư ký") as work:
                write_record(work, a_record())
                work.commit()
            before = path.read_bytes()
            (disk / "ballast").write_bytes(bytes(max(0, shutil.disk_usage(disk).free - 200 * 1024)))
            with pytest.raises(DiskFull):
                rewrite(file, KEY)
            assert path.read_bytes() == before
            assert file.key is None
            (disk / "ballast").unlink()
            rewrite(file, KEY)
            assert check_council_file(file) == []


def test_where_the_new_file_cannot_take_its_place_the_old_one_is_open_again(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_self: Path, _target: Path) -> Path:
        raise PermissionError(13, "held by a scanner of viruses")

    with an_empty_file(path, clock) as file:
        with monkeypatch.context() as patched:
            patched.setattr(Path, "replace", refuse)
            with pytest.raises(EnvironmentTrouble):
                rewrite(file, KEY)
        assert file.key is None
        with file.begin("thư ký") as work:
            work.record("session.remark", "x", {})
            work.commit()
        assert _names(path) == {path.name, f".{path.name}.lock"}


def test_a_new_file_that_lacks_rows_does_not_take_the_place(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with an_empty_file(path, clock) as file:
        before = path.read_bytes()
        monkeypatch.setattr(rewriting, "_counts", lambda connection: {"t": id(connection)})
        with pytest.raises(CouncilFileTrouble, match="bị hỏng"):
            rewrite(file, KEY)
        assert path.read_bytes() == before


def test_a_link_to_the_file_stays_a_link(path: Path) -> None:
    an_empty_file(path, clock).close()
    link = path.with_name("link.ocop")
    link.symlink_to(path)
    with open_council_file(link, clock) as file:
        rewrite(file, KEY)
    assert link.is_symlink()
    assert salt_of(path) == KEY.salt


def test_a_file_taken_away_is_not_written_anew(path: Path) -> None:
    with an_empty_file(path, clock) as file:
        path.rename(path.with_name("elsewhere.ocop"))
        with pytest.raises(CouncilFileTrouble, match="không còn ở chỗ cũ"):
            rewrite(file, KEY)
        assert not path.exists()
        assert salt_of(path.with_name("elsewhere.ocop")) is None


def test_a_missing_file_has_no_salt_to_read(path: Path) -> None:
    with pytest.raises((OSError, FileTrouble)):
        salt_of(path)


def _names(path: Path) -> set[str]:
    return {one.name for one in path.parent.iterdir()}
