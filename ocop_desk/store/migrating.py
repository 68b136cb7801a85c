"""Bringing a council file to the tables of this program, in one transaction."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, inspect, text

from ocop_desk.store.engine import writing

HEAD = "0014"
"""The revision this program works with; files that have it are opened without loading Alembic."""

SCRIPTS = Path(__file__).with_name("migrations")
_VERSION_TABLE = "alembic_version"


def revision_of(connection: Connection) -> str | None:
    """The revision of a file; None where it has none."""
    if not inspect(connection).has_table(_VERSION_TABLE):
        return None
    revision = connection.execute(text(f"SELECT version_num FROM {_VERSION_TABLE}")).scalar()
    return None if revision is None else str(revision)


def is_known(revision: str, scripts: Path = SCRIPTS) -> bool:
    """Whether this program has the revision, so that it can migrate from it."""
    return any(one.revision == revision for one in _scripts(scripts).walk_revisions())


def touches_evidence(revision: str, scripts: Path = SCRIPTS) -> bool:
    """Whether a step from that revision to the newest one changes the bytes of evidence.

    A migration that does says so by `TOUCHES_EVIDENCE = True`.
    """
    steps = _scripts(scripts).iterate_revisions("head", revision)
    return any(getattr(step.module, "TOUCHES_EVIDENCE", False) for step in steps)


def upgrade(
    engine: Engine,
    *,
    scripts: Path = SCRIPTS,
    afterwards: Callable[[Connection], None] | None = None,
) -> None:
    """Take the file to the newest revision, all steps and `afterwards` in one transaction.

    Foreign keys are off meanwhile, since rebuilding a table would trip over them, and checked before the end.
    Raises EnvironmentTrouble; anything else a step raises leaves no trace in the file either.
    """
    with engine.connect() as connection:
        _foreign_keys(connection, on=False)
        try:
            with writing(connection).begin():
                _run(connection, scripts)
                broken = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
                if broken is not None:
                    raise RuntimeError(f"a migration left a broken reference: {tuple(broken)}")
                if afterwards is not None:
                    afterwards(connection)
        finally:
            _foreign_keys(connection, on=True)


def _run(connection: Connection, scripts: Path) -> None:
    from alembic.config import Config
    from alembic.runtime.environment import EnvironmentContext

    directory = _scripts(scripts)

    def steps(revision: Any, _context: Any) -> Any:
        return directory._upgrade_revs("head", revision)

    with EnvironmentContext(Config(), directory, fn=steps, destination_rev="head") as environment:
        environment.configure(connection=connection)
        environment.run_migrations()


def _scripts(scripts: Path) -> Any:
    from alembic.script import ScriptDirectory

    return ScriptDirectory(scripts)


def _foreign_keys(connection: Connection, *, on: bool) -> None:
    # On the driver's own connection: inside a transaction SQLite ignores the pragma.
    driver = connection.connection.driver_connection
    assert driver is not None
    driver.execute(f"PRAGMA foreign_keys = {'ON' if on else 'OFF'}")
