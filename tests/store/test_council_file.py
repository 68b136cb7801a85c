import os
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from ocop_desk.domain.clock import system_clock
from ocop_desk.errors import AuditChainBroken, CouncilFileTrouble, EnvironmentTrouble
from ocop_desk.store import engine, soundness
from ocop_desk.store.council_file import create_council_file, open_council_file
from ocop_desk.store.engine import PAGE_SIZE
from tests.kept_files import copy_empty_file
from tests.store.helpers import a_named_product, clock


def test_a_new_file_is_whole_and_carries_our_mark(path: Path) -> None:
    with create_council_file(path, clock) as file:
        assert file.path == path
        assert not file.read_only
    header = path.read_bytes()[:100]
    assert header.startswith(b"SQLite format 3\x00")
    assert header[68:72] == b"OCOP"
    assert [one.name for one in path.parent.iterdir()] == [path.name]


def test_what_was_committed_is_there_when_the_file_is_opened_again(path: Path) -> None:
    with create_council_file(path, clock) as file, file.begin("thư ký") as work:
        work.products.add(a_named_product("Trà"))
        work.commit()
    with open_council_file(path, clock) as file, file.read() as work:
        assert [one.product.name for one in work.products.all()] == ["Trà"]


def test_the_file_is_written_through_a_journal_that_is_deleted(path: Path) -> None:
    with create_council_file(path, clock) as file, file.begin("thư ký") as work:
        pragmas = {
            name: work.connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys", "recursive_triggers")
        }
    assert pragmas == {"journal_mode": "delete", "synchronous": 3, "foreign_keys": 1, "recursive_triggers": 1}


def test_alembic_is_not_loaded_to_open_a_file_of_this_program(path: Path) -> None:
    import subprocess
    import sys

    create_council_file(path, clock).close()
    script = (
        "import sys; from pathlib import Path; from ocop_desk.domain.clock import system_clock\n"
        "from ocop_desk.store.council_file import open_council_file\n"
        "open_council_file(Path(sys.argv[1]), system_clock).close(); assert 'alembic' not in sys.modules"
    )
    assert subprocess.run([sys.executable, "-c", script, str(path)], check=False).returncode == 0


def test_nothing_is_written_over(path: Path) -> None:
    path.write_bytes(b"something else")
    with pytest.raises(CouncilFileTrouble, match="Đã có tệp"):
        create_council_file(path, clock)
    assert path.read_bytes() == b"something else"


def test_a_file_that_appears_while_ours_is_made_is_not_written_over(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from ocop_desk.store import council_file

    make = council_file._make

    def make_slowly(temporary: Path, final: Path) -> None:
        make(temporary, final)
        path.write_bytes(b"something else")

    monkeypatch.setattr(council_file, "_make", make_slowly)
    with pytest.raises(CouncilFileTrouble, match="Đã có tệp"):
        create_council_file(path, clock)
    assert path.read_bytes() == b"something else"
    assert [one.name for one in path.parent.iterdir()] == [path.name]


def test_new_files_differ_in_their_identity_alone(path: Path, tmp_path: Path) -> None:
    create_council_file(path, clock).close()
    create_council_file(tmp_path / "another.ocop", system_clock).close()
    copy_empty_file(tmp_path / "copied.ocop")
    identities = set()
    contents = []
    for file in (path, tmp_path / "another.ocop", tmp_path / "copied.ocop"):
        with closing(dbapi2.connect(str(file))) as connection:
            identities |= {part for row in connection.execute("SELECT * FROM council_identity") for part in row}
            schema = connection.execute("SELECT name, sql FROM sqlite_master ORDER BY name").fetchall()
            tables = connection.execute("SELECT name FROM pragma_table_list WHERE schema = 'main'").fetchall()
            rows = {name: connection.execute(f'SELECT * FROM "{name}"').fetchall() for (name,) in sorted(tables)}
            del rows["council_identity"]
            contents.append((schema, rows))
    assert len(identities) == 1 + 2 * 3
    assert contents[0] == contents[1] == contents[2]


def test_a_file_is_made_where_the_disk_knows_no_links(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_links(_self: Path, _target: Path) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(Path, "hardlink_to", no_links)
    create_council_file(path, clock).close()
    assert [one.name for one in path.parent.iterdir()] == [path.name]


def test_a_file_is_not_made_in_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(CouncilFileTrouble, match="Không có thư mục"):
        create_council_file(tmp_path / "nowhere" / "x.ocop", clock)


def _missing(path: Path) -> None:
    path.unlink()


def _folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def _empty(path: Path) -> None:
    path.write_bytes(b"")


def _text(path: Path) -> None:
    path.write_text("Danh sách sản phẩm\n" * 100, encoding="utf-8")


def _foreign(path: Path) -> None:
    path.unlink()
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE contacts (name)")
    other.commit()
    other.close()


def _header_only(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:50])


def _cut_short(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-PAGE_SIZE])


def _scribbled(path: Path) -> None:
    data = bytearray(path.read_bytes())
    for page in range(1, len(data) // PAGE_SIZE):
        data[page * PAGE_SIZE : page * PAGE_SIZE + 100] = b"\xff" * 100
    path.write_bytes(data)


def _schema_scribbled(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[100:PAGE_SIZE] = bytes(PAGE_SIZE - 100)
    path.write_bytes(data)


def _newer(path: Path) -> None:
    _with_plain_sql(path, "UPDATE alembic_version SET version_num = '9999'")


def _without_revision(path: Path) -> None:
    _with_plain_sql(path, "DELETE FROM alembic_version")


def _unreadable_head(path: Path) -> None:
    _with_plain_sql(path, "DROP TRIGGER seal_audit_event_update_added_only", "UPDATE audit_event SET details = '{'")


@pytest.mark.parametrize(
    ("spoil", "message"),
    [
        (_missing, "Không có tệp Hội đồng"),
        (_folder, "là thư mục"),
        (_empty, "bị hỏng \\(tệp rỗng\\)"),
        (_text, "không phải là tệp Hội đồng"),
        (_foreign, "không phải là tệp Hội đồng"),
        (_header_only, "bị cắt ngắn"),
        (_cut_short, "bị cắt ngắn"),
        (_scribbled, "bị hỏng"),
        (_schema_scribbled, "bị hỏng"),
        (_newer, "phiên bản mới hơn"),
        (_without_revision, "không rõ phiên bản"),
        (_unreadable_head, "không đọc được"),
    ],
)
@pytest.mark.parametrize("read_only", [False, True])
def test_a_file_that_cannot_be_used_is_refused_with_a_message(
    path: Path, spoil: Callable[[Path], None], message: str, read_only: bool
) -> None:
    with create_council_file(path, clock) as file, file.begin("thư ký") as work:
        work.products.add_all(a_named_product(f"Trà {n}") for n in range(200))
        work.record("products.added", "", {"count": 200})
        work.commit()
    spoil(path)
    before = path.read_bytes() if path.is_file() else b""
    with pytest.raises(CouncilFileTrouble, match=message) as caught:
        open_council_file(path, clock, read_only=read_only)
    assert caught.value.remedy
    assert (path.read_bytes() if path.is_file() else b"") == before
    assert {one.name for one in path.parent.iterdir()} <= {path.name}


@pytest.mark.parametrize(("tamper", "seq"), [("actor = 'x'", 1), ("details = '{\"count\":9}'", 2), ("kind = 'x'", 3)])
def test_a_file_with_a_broken_chain_is_opened_only_to_be_read_and_says_from_where(
    path: Path, tamper: str, seq: int
) -> None:
    with create_council_file(path, clock) as file, file.begin("thư ký") as work:
        for number in range(3):
            work.record("products.added", "", {"count": number})
        work.commit()
    open_council_file(path, clock).close()
    _with_plain_sql(
        path, "DROP TRIGGER seal_audit_event_update_added_only", f"UPDATE audit_event SET {tamper} WHERE seq >= {seq}"
    )
    before = path.read_bytes()
    with pytest.raises(AuditChainBroken, match=f"từ sự kiện số {seq}") as caught:
        open_council_file(path, clock)
    assert "Mở bản sao gần nhất" in caught.value.remedy
    with open_council_file(path, clock, read_only=True) as seen:
        assert seen.broken_from == seq
        with seen.read() as work:
            assert len(work.audit.events()) == 3
        with pytest.raises(CouncilFileTrouble, match="chỉ xem"):
            seen.begin("thư ký")
    assert path.read_bytes() == before
    assert {one.name for one in path.parent.iterdir()} == {path.name}


def test_a_large_file_is_not_looked_through_at_opening(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    create_council_file(path, clock).close()
    _scribbled(path)
    monkeypatch.setattr(soundness, "QUICK_CHECK_UP_TO", 0)
    with pytest.raises(CouncilFileTrouble, match="bị hỏng"):
        open_council_file(path, clock)


def test_a_file_another_program_holds_is_refused(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "_BUSY_SECONDS", 0.05)
    create_council_file(path, clock).close()
    other = dbapi2.connect(str(path), isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(CouncilFileTrouble, match="chương trình khác giữ"):
        open_council_file(path, clock)
    other.close()
    open_council_file(path, clock).close()


def test_a_file_opened_to_be_read_takes_no_changes(path: Path) -> None:
    create_council_file(path, clock).close()
    with open_council_file(path, clock, read_only=True) as file:
        with pytest.raises(CouncilFileTrouble, match="chỉ xem"):
            file.begin("thư ký")
        with file.read() as work:
            assert work.councils.get() is None


def test_a_closed_file_is_not_used_again(path: Path) -> None:
    file = create_council_file(path, clock)
    file.close()
    file.close()
    for use in (file.read, lambda: file.begin("thư ký"), lambda: file.back_up(path.with_name("y.ocop"))):
        with pytest.raises(RuntimeError, match="closed"):
            use()


def test_a_write_protected_file_is_refused_but_can_be_read() -> None:
    with _folder_of_somebody_else() as folder:
        path = folder / "x.ocop"
        create_council_file(path, clock).close()
        path.chmod(0o444)
        folder.chmod(0o777)
        with _as_nobody():
            with pytest.raises(CouncilFileTrouble, match=r"x\.ocop: tệp hoặc thư mục chỉ cho đọc"):
                open_council_file(path, clock)
            open_council_file(path, clock, read_only=True).close()


def test_a_file_in_a_write_protected_folder_is_refused_but_can_be_read() -> None:
    with _folder_of_somebody_else() as folder:
        path = folder / "x.ocop"
        create_council_file(path, clock).close()
        path.chmod(0o666)
        folder.chmod(0o555)
        with _as_nobody():
            with pytest.raises(CouncilFileTrouble, match="thư mục chỉ cho đọc"):
                open_council_file(path, clock)
            with pytest.raises(CouncilFileTrouble, match="thư mục chỉ cho đọc"):
                create_council_file(folder / "y.ocop", clock)
            open_council_file(path, clock, read_only=True).close()


def test_a_file_nobody_may_read_is_refused() -> None:
    with _folder_of_somebody_else() as folder:
        path = folder / "x.ocop"
        create_council_file(path, clock).close()
        path.chmod(0o000)
        with _as_nobody(), pytest.raises(EnvironmentTrouble):
            open_council_file(path, clock, read_only=True)


def test_a_folder_that_becomes_write_protected_stops_the_change() -> None:
    with _folder_of_somebody_else() as folder:
        folder.chmod(0o777)
        with _as_nobody():
            file = create_council_file(folder / "x.ocop", clock)
        folder.chmod(0o555)
        with _as_nobody():
            with file.begin("thư ký") as work, pytest.raises(CouncilFileTrouble):
                work.products.add(a_named_product("Trà"))
            with file.read() as work:
                assert work.products.all() == ()
        folder.chmod(0o777)
        file.close()


def _with_plain_sql(path: Path, *statements: str) -> None:
    connection = dbapi2.connect(str(path), isolation_level=None)
    for statement in statements:
        connection.execute(statement)
    connection.close()


@contextmanager
def _folder_of_somebody_else() -> Iterator[Path]:
    """A folder outside the test's own, which other users cannot enter."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        try:
            yield folder
        finally:
            folder.chmod(0o755)


@contextmanager
def _as_nobody() -> Iterator[None]:
    """Without the superuser's right to pass over permissions, where the tests run with it."""
    if os.geteuid() != 0:
        yield
        return
    os.setegid(65534)
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)
        os.setegid(0)
