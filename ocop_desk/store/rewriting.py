"""Writing a council file anew with another key, or none: beside it, checked, and only then in its place.

SQLCipher copies tables, rows, seals and counters as they are. Until the new file takes the old one's name nothing of
the old one is touched; whoever is killed on the way leaves it whole, and a temporary file that nobody takes for one.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine

from ocop_desk.store.engine import APPLICATION_ID, PAGE_SIZE, Access, open_engine, writing
from ocop_desk.store.file_key import FileKey
from ocop_desk.store.new_file import taking_the_place_of
from ocop_desk.store.soundness import refuse_strangers
from ocop_desk.store.troubles import damaged, trouble_of_driver

Step = Callable[[int, int], None]
"""Takes bytes written and bytes in all; raises Cancelled where somebody wants to stop."""

_STEPS_BETWEEN = 50
"""Steps of SQLite between two looks at how far it is: a piece of evidence of a mebibyte takes about ten."""


def rewrite_file(
    engine: Engine,
    path: Path,
    key: FileKey | None,
    note: Callable[[Connection], None],
    step: Step,
    let_go: Callable[[], None] = lambda: None,
) -> None:
    """Write the open file at `path` anew for `key`, with `note` in it, and put it in the place of the old one.

    `let_go` closes the old one right before that. Raises CouncilFileTrouble where the new file does not hold what the
    old one does, DiskFull, FileTrouble, and what `step` raises; then the old file is as it was. Whatever comes of it,
    the engine is of no more use and is to be disposed of: half a new file may hang on its connection.
    """
    with taking_the_place_of(path, let_go) as temporary:
        _export(engine, path, temporary, key, step)
        new = open_engine(temporary, Access.WRITE, key, known_as=path)
        try:
            with engine.connect() as before, new.connect() as after:
                with writing(after).begin():
                    if _counts(before) != _counts(after):
                        raise damaged(path)
                    after.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
                    note(after)
                if after.exec_driver_sql("PRAGMA integrity_check(1)").scalar_one() != "ok":
                    raise damaged(path)
        finally:
            new.dispose()


def rewrite_copy(path: Path, before: FileKey | None, key: FileKey | None) -> None:
    """Write a copy that is not open anew for `key`; `before` opens it now.

    Raises as `rewrite_file`, and WrongPassphrase.
    """
    if not refuse_strangers(path, keyed=before is not None):
        before = None
    engine = open_engine(path, Access.READ, before)
    try:
        rewrite_file(engine, path, key, lambda _new: None, lambda _done, _in_all: None, engine.dispose)
    finally:
        engine.dispose()


def _export(engine: Engine, path: Path, target: Path, key: FileKey | None, step: Step) -> None:
    with engine.connect() as connection:
        driver: Any = connection.connection.driver_connection
        with _telling(driver, target, path.stat().st_size, step):
            try:
                driver.execute("ATTACH DATABASE ? AS anew KEY ?", (str(target), "" if key is None else key.words))
                size = "page_size" if key is None else "cipher_page_size"
                # Whatever happens on the way the new file is thrown away: nothing of it has to be taken back.
                for pragma in (f"{size} = {PAGE_SIZE}", "journal_mode = OFF", "synchronous = OFF"):
                    driver.execute(f"PRAGMA anew.{pragma}")
                driver.execute("SELECT sqlcipher_export('anew')")
                driver.execute("DETACH DATABASE anew")
            except driver.Error as error:
                trouble = trouble_of_driver(error, path)
                if trouble is None:
                    raise
                raise trouble from error


@contextmanager
def _telling(driver: Any, target: Path, in_all: int, step: Step) -> Iterator[None]:
    """Tell on the way how much is written; what `step` raises ends the work and comes out."""
    stopped: list[BaseException] = []

    def look() -> int:
        try:
            step(min(target.stat().st_size if target.exists() else 0, in_all), in_all)
        except BaseException as stop:
            stopped.append(stop)
        return len(stopped)

    driver.set_progress_handler(look, _STEPS_BETWEEN)
    try:
        yield
    except BaseException as error:
        if stopped:
            raise stopped[0] from error
        raise
    finally:
        driver.set_progress_handler(None, 0)


def _counts(connection: Connection) -> dict[str, int]:
    tables = connection.exec_driver_sql("SELECT name FROM sqlite_schema WHERE type = 'table'").scalars().all()
    return {
        name: int(connection.exec_driver_sql(f'SELECT count(*) FROM "{name}"').scalar_one()) for name in sorted(tables)
    }
