"""Copies of an open council file by SQLite's own backup, checked before they count.

The copy of an encrypted file is encrypted with the same key: every function takes that of the open file.
"""

import shutil
from collections.abc import Callable
from pathlib import Path

from sqlalchemy import Connection, Engine

from ocop_desk.domain.said import said
from ocop_desk.errors import EnvironmentTrouble
from ocop_desk.store.engine import APPLICATION_ID, Access, open_engine, writing
from ocop_desk.store.evidence import EVIDENCE_BYTES, MARK_AWAY
from ocop_desk.store.file_key import FileKey
from ocop_desk.store.new_file import appearing_whole
from ocop_desk.store.soundness import has_hot_journal
from ocop_desk.store.troubles import damaged, trouble_of_driver
from ocop_desk.store.whereabouts import Whereabouts

_PAGES_AT_ONCE = 4096
_ROWS_AT_ONCE = 2000


def back_up(engine: Engine, path: Path, target: Path, key: FileKey | None = None) -> None:
    """Copy the open file at `path` to a new file `target`, which is there whole or not at all.

    Raises CouncilFileTrouble where `target` exists or the copy does not hold together, DiskFull.
    """
    with appearing_whole(target) as temporary, engine.connect() as source:
        # Asked first, so that a file that cannot be read is not taken for a target that cannot be written.
        _demand_ours(source, path)
        _open_copy(temporary, Access.CREATE, path, target, key, lambda copy: _backed_up(source, copy, target))


def back_up_scores(engine: Engine, path: Path, target: Path, key: FileKey | None = None) -> None:
    """As `back_up`, without the bytes of evidence: the copy knows every document by its hash, as being away.

    It costs what the scores cost, whatever evidence the file holds. Raises as `back_up`.
    """
    with appearing_whole(target) as temporary, engine.connect() as source:
        _demand_ours(source, path)
        _open_copy(temporary, Access.CREATE, path, target, key, lambda copy: _copy_scores(source, copy))


def rescue(engine: Engine, path: Path, target: Path, whereabouts: Whereabouts, key: FileKey | None = None) -> None:
    """As `back_up`, also where half a change lies in the file and cannot be taken back there.

    SQLite reads nothing then; file and journal are copied as they lie, and the change is taken back in the copy.
    Raises as `back_up`, CouncilFileGone and FileTrouble.
    """
    try:
        back_up(engine, path, target, key)
    except EnvironmentTrouble:
        if target.exists() or not has_hot_journal(path.resolve()):
            raise
        whereabouts.demand_unmoved()
        _copy_with_journal(path.resolve(), target, key)


def _copy_with_journal(path: Path, target: Path, key: FileKey | None) -> None:
    with appearing_whole(target) as temporary:
        for ending in ("-journal", ""):
            shutil.copyfile(path.with_name(f"{path.name}{ending}"), temporary.with_name(f"{temporary.name}{ending}"))
        _open_copy(temporary, Access.WRITE, path, target, key, lambda _copy: None)


def _open_copy(
    temporary: Path,
    access: Access,
    path: Path,
    target: Path,
    key: FileKey | None,
    fill: Callable[[Connection], None],
) -> None:
    """Open the copy under its temporary name, fill it and look whether it is whole."""
    copy = open_engine(temporary, access, key, known_as=target)
    try:
        with copy.connect() as connection:
            fill(connection)
            _demand_ours(connection, path)
            if connection.exec_driver_sql("PRAGMA integrity_check(1)").scalar_one() != "ok":
                raise damaged(path)
    finally:
        copy.dispose()


def _backed_up(source: Connection, copy: Connection, target: Path) -> None:
    try:
        source.connection.driver_connection.backup(  # type: ignore[union-attr]
            copy.connection.driver_connection, pages=_PAGES_AT_ONCE
        )
    except Exception as error:
        trouble = trouble_of_driver(error, target)
        if trouble is None:
            raise
        raise trouble from error


def _copy_scores(source: Connection, copy: Connection) -> None:
    """Tables first, then rows, then the triggers, which would refuse rows that were sealed when they came."""
    schema = source.exec_driver_sql(
        "SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite/_%' ESCAPE '/'"
    ).all()
    tables = [name for kind, name, _ in schema if kind == "table"]
    with writing(copy).begin():
        copy.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
        copy.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
        for kind in ("table", "index"):
            for _, _, statement in (one for one in schema if one[0] == kind):
                copy.exec_driver_sql(statement)
        for name in (*tables, "sqlite_sequence"):
            if name != EVIDENCE_BYTES:
                _copy_rows(source, copy, name)
        copy.exec_driver_sql(MARK_AWAY)
        for _, _, statement in (one for one in schema if one[0] == "trigger"):
            copy.exec_driver_sql(statement)


def _copy_rows(source: Connection, copy: Connection, table: str) -> None:
    rows = source.exec_driver_sql(f'SELECT * FROM "{table}"')
    marks = ", ".join("?" * len(rows.keys()))
    while batch := rows.fetchmany(_ROWS_AT_ONCE):
        copy.exec_driver_sql(f'INSERT INTO "{table}" VALUES ({marks})', [tuple(row) for row in batch])


def _demand_ours(connection: Connection, path: Path) -> None:
    """Raise CouncilFileTrouble where the file is not ours any more: emptied, it reads as a database without a table."""
    if connection.exec_driver_sql("PRAGMA application_id").scalar_one() != APPLICATION_ID:
        raise damaged(path, said("tệp bị làm rỗng"))
