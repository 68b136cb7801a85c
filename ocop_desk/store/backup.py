"""Copies of an open council file by SQLite's own backup, checked before they count."""

from pathlib import Path

from sqlalchemy import Engine

from ocop_desk.store.engine import Access, open_engine
from ocop_desk.store.new_file import appearing_whole
from ocop_desk.store.troubles import damaged, trouble_of_driver

_PAGES_AT_ONCE = 4096


def back_up(engine: Engine, path: Path, target: Path) -> None:
    """Copy the open file at `path` to a new file `target`, which is there whole or not at all.

    Raises CouncilFileTrouble where `target` exists or the copy does not hold together, DiskFull.
    """
    with appearing_whole(target) as temporary:
        copy = open_engine(temporary, Access.CREATE, known_as=target)
        try:
            with engine.connect() as source, copy.connect() as destination:
                try:
                    source.connection.driver_connection.backup(  # type: ignore[union-attr]
                        destination.connection.driver_connection, pages=_PAGES_AT_ONCE
                    )
                except Exception as error:
                    trouble = trouble_of_driver(error, target)
                    if trouble is None:
                        raise
                    raise trouble from error
                if destination.exec_driver_sql("PRAGMA integrity_check(1)").scalar_one() != "ok":
                    raise damaged(path)
        finally:
            copy.dispose()
