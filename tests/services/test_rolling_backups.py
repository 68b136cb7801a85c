from datetime import timedelta
from pathlib import Path

import pytest

from ocop_desk.errors import CouncilFileTrouble
from ocop_desk.services.rolling_backups import back_up_now, backup_folder, backups_of, restore_backup
from ocop_desk.services.scoring import open_round, set_level
from ocop_desk.store.check import check_council_file
from ocop_desk.store.council_file import open_council_file
from tests.services.desks import a_council_desk, an_open_session
from tests.services.dossier_desks import a_pdf, add, incoming


def test_a_copy_lies_beside_the_file_holds_together_and_has_every_mark(tmp_path: Path) -> None:
    with a_council_desk(tmp_path) as desk:
        _, (entry,) = an_open_session(desk)
        open_round(desk, entry)
        set_level(desk, entry, 1, "1.1", 2)
        copy = back_up_now(desk)
        assert copy.parent == backup_folder(desk.file.path)
        assert check_council_file(copy) == []
        restored = restore_backup(copy, tmp_path / "lai.ocop", desk.clock, "Thư ký")
        with open_council_file(restored, desk.clock) as file, file.read() as work:
            last = work.rounds.last(entry)
            assert last is not None
            assert work.sheets.draft(last.round_id, 1).levels == {"1.1": 2}
            assert work.audit.events()[-1].kind == "file.restored"
        assert check_council_file(restored) == []


def test_a_copy_leaves_the_bytes_of_evidence_where_they_are(tmp_path: Path) -> None:
    with a_council_desk(tmp_path) as desk:
        an_open_session(desk)
        add(desk, 1, incoming("giay.pdf", a_pdf() + b"\n%" + b"x" * 2_000_000))
        assert back_up_now(desk).stat().st_size < 1_000_000


def test_old_copies_are_thinned_and_other_files_left_alone(tmp_path: Path) -> None:
    with a_council_desk(tmp_path) as desk:
        first = back_up_now(desk)
        (first.parent / "ghi-chu.txt").write_text("của tôi")
        desk.clock.now += timedelta(minutes=5)  # type: ignore[attr-defined]
        second = back_up_now(desk)
        assert [line.path for line in backups_of(desk.file.path)] == [second, first]
        desk.clock.now += timedelta(days=3)  # type: ignore[attr-defined]
        third = back_up_now(desk)
        assert [line.path for line in backups_of(desk.file.path)] == [third, second], "one a day of those days"
        assert (first.parent / "ghi-chu.txt").exists()


def test_a_file_that_does_not_hold_together_is_not_copied_and_good_copies_stay(tmp_path: Path) -> None:
    with a_council_desk(tmp_path) as desk:
        good = back_up_now(desk)
        desk.clock.now += timedelta(days=40)  # type: ignore[attr-defined]
        with desk.write() as work:
            work.connection.exec_driver_sql("DROP TRIGGER seal_audit_event_update_added_only")
            work.connection.exec_driver_sql("UPDATE audit_event SET actor = 'ai đó' WHERE seq = 2")
            work.commit()
        with pytest.raises(CouncilFileTrouble, match="không nguyên vẹn"):
            back_up_now(desk)
        assert [line.path for line in backups_of(desk.file.path)] == [good]


def test_nothing_is_restored_over_a_file(tmp_path: Path) -> None:
    with a_council_desk(tmp_path) as desk:
        copy = back_up_now(desk)
        before = desk.file.path.read_bytes()
        with pytest.raises(CouncilFileTrouble):
            restore_backup(copy, desk.file.path, desk.clock, "Thư ký")
        assert desk.file.path.read_bytes() == before


def test_a_damaged_copy_is_not_restored(tmp_path: Path) -> None:
    with a_council_desk(tmp_path) as desk:
        copy = back_up_now(desk)
        data = bytearray(copy.read_bytes())
        data[4096 * 5 : 4096 * 8] = bytes(4096 * 3)
        copy.write_bytes(data)
        with pytest.raises(CouncilFileTrouble):
            restore_backup(copy, tmp_path / "lai.ocop", desk.clock, "Thư ký")
        assert not (tmp_path / "lai.ocop").exists()
