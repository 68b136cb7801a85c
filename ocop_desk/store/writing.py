"""Small steps every repository takes."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, Table, insert, update


def insert_row(connection: Connection, table: Table, values: Mapping[str, Any]) -> int:
    """Add a row and give its number."""
    key = connection.execute(insert(table).values(values)).inserted_primary_key
    assert key is not None
    return int(key[0])


def put_row(connection: Connection, table: Table, key: Mapping[str, Any], values: Mapping[str, Any]) -> None:
    """Change the row of that key, or add it."""
    if not change_rows(connection, table, key, values):
        connection.execute(insert(table).values({**key, **values}))


def change_row(connection: Connection, table: Table, key: Mapping[str, Any], values: Mapping[str, Any]) -> None:
    """Change the row of that key. Raises LookupError where there is none."""
    if not change_rows(connection, table, key, values):
        raise LookupError(f"{table.name} has no row {dict(key)}")


def change_rows(connection: Connection, table: Table, key: Mapping[str, Any], values: Mapping[str, Any]) -> int:
    """Change the rows of that key and say how many there were."""
    conditions = [table.c[name] == value for name, value in key.items()]
    return connection.execute(update(table).where(*conditions).values(values)).rowcount
