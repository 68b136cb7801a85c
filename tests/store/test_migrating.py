import hashlib
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from ocop_desk.domain.dossiers import Media
from ocop_desk.domain.records import ProductState, SessionState
from ocop_desk.errors import AuditChainBroken, CouncilFileTrouble, EnvironmentTrouble
from ocop_desk.store import council_file, migrating
from ocop_desk.store.audit import Audit
from ocop_desk.store.check import check_council_file
from ocop_desk.store.council_file import create_council_file, open_council_file
from ocop_desk.store.engine import APPLICATION_ID, Access, memory_engine, open_engine
from ocop_desk.store.glance import glance
from ocop_desk.store.paper_sheets import TakenBack
from ocop_desk.store.schema import expected_schema, schema_of
from tests.builders import a_product_record, a_round, a_sheet
from tests.store.helpers import NOW, a_record, clock, write_record

OLDER = "0003"
FAILING_STEP = """
from alembic import op
revision = "{revision}"
down_revision = "{after}"

def upgrade() -> None:
    op.execute("CREATE TABLE half_done (a INTEGER) STRICT")
    op.execute("INSERT INTO council_member (name, post, position, agency, scoring, removed) "
               "VALUES ('x', 'member', '', '', 1, 0)")
    op.execute("DROP TABLE product_result")
    {then}
"""


@pytest.fixture
def older(path: Path, tmp_path: Path) -> Path:
    """A file of an earlier program with one member in it."""
    scripts = _scripts(tmp_path / "older", up_to=OLDER)
    engine = open_engine(path, Access.CREATE)
    migrating.upgrade(engine, scripts=scripts)
    with engine.connect() as connection:
        connection.exec_driver_sql(
            "INSERT INTO council_member (name, post, position, agency, scoring, removed) "
            "VALUES ('Nguyễn Thị Ánh', 'chair', '', '', 1, 0)"
        )
        connection.commit()
    engine.dispose()
    plain = dbapi2.connect(str(path))
    plain.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    plain.close()
    return path


def test_an_older_file_is_brought_up_to_date_after_a_backup(older: Path) -> None:
    with open_council_file(older, clock) as file:
        with file.read() as work:
            assert [member.name for member in work.councils.members()] == ["Nguyễn Thị Ánh"]
            (event,) = work.audit.events()
        assert check_council_file(file) == []
    assert (event.kind, event.details, event.at) == ("file.migrated", {"from": OLDER, "to": migrating.HEAD}, NOW)
    backup = older.with_name(f"{older.stem}.before-{migrating.HEAD}.ocop")
    assert {one.name for one in older.parent.iterdir() if one.is_file()} == {older.name, backup.name}
    assert _revision(backup) == OLDER


def test_an_older_file_is_described_before_it_is_brought_up_to_date(older: Path) -> None:
    seen = glance(older)
    assert (seen.council, seen.products, seen.sessions, seen.last_session) == ("", 0, 0, None)
    open_council_file(older, clock).close()
    assert glance(older).changed_at == NOW


def test_sheets_of_an_older_file_are_whole_and_know_no_moment_of_saving(path: Path, tmp_path: Path) -> None:
    before_seats = _scripts(tmp_path / "0004", up_to="0004")
    engine = open_engine(path, Access.CREATE)
    migrating.upgrade(engine, scripts=before_seats)
    engine.dispose()
    with create_council_file(tmp_path / "new.ocop", clock) as new, new.begin("thư ký") as work:
        write_record(work, a_record())
        work.commit()
    _copy_rows(tmp_path / "new.ocop", path)
    with open_council_file(path, clock) as file:
        assert check_council_file(file) == []
        with file.read() as work:
            assert work.seats.last_saved() is None
            assert work.seats.pins(1) == {}
            assert work.session_record(1).products[0].rounds[0].sheets


def test_sessions_of_before_there_were_dossiers_kept_none_and_asked_for_none(path: Path, tmp_path: Path) -> None:
    before_dossiers = _scripts(tmp_path / "0005", up_to="0005")
    engine = open_engine(path, Access.CREATE)
    migrating.upgrade(engine, scripts=before_dossiers)
    engine.dispose()
    held = a_record()
    with create_council_file(tmp_path / "new.ocop", clock) as new, new.begin("thư ký") as work:
        write_record(work, held)
        work.commit()
    _copy_rows(tmp_path / "new.ocop", path)
    with open_council_file(path, clock) as file:
        assert check_council_file(file) == []
        with file.read() as work:
            session = work.session_record(1)
    assert [product.dossier for product in session.products] == [None] * len(held.products)
    assert not session.profile.demand_dossiers
    assert session.results == held.results


def test_an_older_file_is_not_changed_by_reading(older: Path) -> None:
    before = older.read_bytes()
    with pytest.raises(CouncilFileTrouble, match="phiên bản cũ"):
        open_council_file(older, clock, read_only=True)
    assert older.read_bytes() == before


@pytest.mark.parametrize("read_only", [False, True])
def test_an_older_file_with_a_broken_audit_chain_is_left_as_it_is(older: Path, read_only: bool) -> None:
    engine = open_engine(older, Access.WRITE)
    with engine.connect() as connection:
        event = Audit(connection).append(NOW, "thư ký", "council.set_up", "Hội đồng", {"level": "province"})
        connection.exec_driver_sql("DROP TRIGGER IF EXISTS seal_audit_event_update_added_only")
        connection.exec_driver_sql("UPDATE audit_event SET actor = 'người khác'")
        connection.commit()
    engine.dispose()
    before = _everything(older)
    with pytest.raises(AuditChainBroken, match=f"từ sự kiện số {event.seq}"):
        open_council_file(older, clock, read_only=read_only)
    assert _everything(older) == before
    assert {one.name for one in older.parent.iterdir() if one.is_file()} == {older.name}


def test_a_second_backup_does_not_replace_the_first(older: Path) -> None:
    first = older.with_name(f"{older.stem}.before-{migrating.HEAD}.ocop")
    first.write_bytes(b"the first")
    open_council_file(older, clock).close()
    assert first.read_bytes() == b"the first"
    assert _revision(older.with_name(f"{older.stem}.before-{migrating.HEAD}-2.ocop")) == OLDER


def test_an_older_file_that_cannot_be_backed_up_is_left_alone(older: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_room(*_arguments: object) -> None:
        raise EnvironmentTrouble("Hết chỗ")

    monkeypatch.setattr(council_file, "back_up", no_room)
    before = older.read_bytes()
    with pytest.raises(EnvironmentTrouble, match="Hết chỗ"):
        open_council_file(older, clock)
    assert older.read_bytes() == before


@pytest.mark.parametrize("then", ['raise RuntimeError("stop")', "raise KeyboardInterrupt", 'op.execute("nonsense")'])
def test_a_step_that_fails_leaves_no_trace(path: Path, tmp_path: Path, then: str) -> None:
    create_council_file(path, clock).close()
    before = _everything(path)
    scripts = _scripts(tmp_path / "failing")
    step = FAILING_STEP.format(revision="8888", after=migrating.HEAD, then=then)
    (scripts / "versions" / "8888_failing.py").write_text(step)
    engine = open_engine(path, Access.WRITE)
    with pytest.raises(BaseException, match=r"stop|nonsense|^$"):
        migrating.upgrade(engine, scripts=scripts)
    with engine.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1
    engine.dispose()
    assert _everything(path) == before
    open_council_file(path, clock).close()


def test_an_earlier_step_is_taken_back_with_the_one_that_fails(older: Path, tmp_path: Path) -> None:
    before = _everything(older)
    scripts = _scripts(tmp_path / "failing")
    step = FAILING_STEP.format(revision="8888", after=migrating.HEAD, then='raise RuntimeError("stop")')
    (scripts / "versions" / "8888_failing.py").write_text(step)
    engine = open_engine(older, Access.WRITE)
    with pytest.raises(RuntimeError, match="stop"):
        migrating.upgrade(engine, scripts=scripts)
    engine.dispose()
    assert _everything(older) == before


def test_a_step_that_breaks_a_reference_is_taken_back(path: Path, tmp_path: Path) -> None:
    create_council_file(path, clock).close()
    before = _everything(path)
    scripts = _scripts(tmp_path / "failing")
    orphan = "INSERT INTO remark (session_id, kind, text, recorded_at) VALUES (7, 'vote', '', '2026-11-21T02:00:00Z')"
    then = f'op.execute("DROP TRIGGER seal_remark_insert_before_closing"); op.execute("{orphan}")'
    step = FAILING_STEP.format(revision="8888", after=migrating.HEAD, then=then)
    (scripts / "versions" / "8888_failing.py").write_text(step)
    engine = open_engine(path, Access.WRITE)
    with pytest.raises(RuntimeError, match="broken reference"):
        migrating.upgrade(engine, scripts=scripts)
    engine.dispose()
    assert _everything(path) == before


def test_every_revision_leads_to_the_same_tables(tmp_path: Path) -> None:
    for revision in ("0001", "0002", OLDER):
        engine = memory_engine()
        migrating.upgrade(engine, scripts=_scripts(tmp_path / revision, up_to=revision))
        migrating.upgrade(engine)
        with engine.connect() as connection:
            assert schema_of(connection) == expected_schema()


def test_scans_of_an_older_file_stay_when_their_table_is_made_anew(path: Path, tmp_path: Path) -> None:
    engine = open_engine(path, Access.CREATE)
    migrating.upgrade(engine, scripts=_scripts(tmp_path / "0013", up_to="0013"))
    engine.dispose()
    with create_council_file(tmp_path / "new.ocop", clock) as new, new.begin("thư ký") as work:
        running = replace(a_round(1, (a_sheet(1, 60),)), entitled=(1, 2), revealed_at=None)
        product = a_product_record(1, rounds=(running,), state=ProductState.SCORING, conclusion=None)
        write_record(work, a_record([product], closed_at=None, state=SessionState.OPEN))
        content = work.evidence.begin(Media.JPEG)
        work.evidence.append(content, 0, [b"x"])
        work.evidence.finish(content, hashlib.sha256(b"x").hexdigest(), 1, 1)
        work.paper_sheets.add_scan(1, 2, content, "phieu.jpg", (1,), "Lan", NOW)
        scans = work.paper_sheets.scans(1, 2)
        work.commit()
    _copy_rows(tmp_path / "new.ocop", path)
    with open_council_file(path, clock) as file:
        assert check_council_file(file) == []
        with file.begin("thư ký") as work:
            assert work.paper_sheets.scans(1, 2) == scans
            work.paper_sheets.take_back(scans[0].scan_id, TakenBack("nhầm", "Lan", NOW))
            assert work.paper_sheets.add_scan(1, 2, content, "phieu.jpg", (), "Lan", NOW) == scans[0].scan_id + 1


def test_scripts_lie_in_a_folder_with_any_name(tmp_path: Path) -> None:
    engine = memory_engine()
    migrating.upgrade(engine, scripts=_scripts(tmp_path / "100% bước #1"))
    with engine.connect() as connection:
        assert migrating.revision_of(connection) == migrating.HEAD


def _scripts(folder: Path, up_to: str = migrating.HEAD) -> Path:
    shutil.copytree(migrating.SCRIPTS, folder, ignore=shutil.ignore_patterns("__pycache__"))
    for script in (folder / "versions").glob("0*.py"):
        if script.name[:4] > up_to:
            script.unlink()
    return folder


def _copy_rows(source: Path, target: Path) -> None:
    """Put the rows of a file into one of an earlier program: what both have in common."""
    connection = dbapi2.connect(str(target), isolation_level=None)
    connection.execute("ATTACH ? AS new", (str(source),))
    connection.execute("BEGIN")
    triggers = connection.execute("SELECT name, sql FROM main.sqlite_schema WHERE type = 'trigger'").fetchall()
    for name, _sql in triggers:
        connection.execute(f"DROP TRIGGER main.{name}")
    for (table,) in connection.execute("SELECT name FROM main.sqlite_schema WHERE type = 'table'").fetchall():
        if not table.startswith(("sqlite_", "alembic_")):
            columns = ", ".join(row[1] for row in connection.execute(f"PRAGMA main.table_info({table})"))
            connection.execute(f"DELETE FROM main.{table}")
            connection.execute(f"INSERT INTO main.{table} ({columns}) SELECT {columns} FROM new.{table}")
    for _name, sql in triggers:
        connection.execute(sql)
    connection.execute("COMMIT")
    connection.execute(f"PRAGMA main.application_id = {APPLICATION_ID}")
    connection.close()


def _everything(path: Path) -> list[str]:
    connection = dbapi2.connect(str(path))
    dump = connection.execute("SELECT type, name, sql FROM sqlite_schema ORDER BY name").fetchall()
    members = connection.execute("SELECT * FROM council_member").fetchall()
    revision = connection.execute("SELECT version_num FROM alembic_version").fetchall()
    connection.close()
    return [repr(one) for one in (*dump, members, revision)]


def _revision(path: Path) -> str | None:
    engine = open_engine(path, Access.READ)
    with engine.connect() as connection:
        revision = migrating.revision_of(connection)
    engine.dispose()
    return revision
