"""What the tables, indexes and triggers of a council file have to be: what the migrations make."""

from functools import lru_cache

from sqlalchemy import Connection

from ocop_desk.store import migrating
from ocop_desk.store.engine import memory_engine

Schema = dict[tuple[str, str], str | None]
"""(kind, name) to the statement that made it; None for indexes SQLite makes itself."""


def schema_of(connection: Connection) -> Schema:
    """The schema as it stands in a file."""
    # SQLite's own bookkeeping tables come and go with its use.
    rows = connection.exec_driver_sql(
        "SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite/_%' ESCAPE '/' OR type <> 'table'"
    )
    return {(kind, name): statement for kind, name, statement in rows}


@lru_cache(maxsize=1)
def expected_schema() -> Schema:
    """The schema of a file made by this program."""
    engine = memory_engine()
    try:
        migrating.upgrade(engine)
        with engine.connect() as connection:
            return schema_of(connection)
    finally:
        engine.dispose()
