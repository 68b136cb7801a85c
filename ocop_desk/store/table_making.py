"""What every table of a council file has in common: STRICT, every constraint with a name."""

from sqlalchemy import CheckConstraint, Column, ForeignKey, Integer, MetaData, Table
from sqlalchemy.schema import SchemaItem

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    }
)


def table(name: str, *items: SchemaItem, with_rowid: bool = True, never_reuse_ids: bool = False) -> Table:
    """A STRICT table; `never_reuse_ids` keeps the number of a deleted row from being given again."""
    return Table(
        name,
        metadata,
        *items,
        sqlite_strict=True,
        sqlite_with_rowid=with_rowid,
        sqlite_autoincrement=never_reuse_ids,
    )


def number(name: str) -> Column[int]:
    """The number the store gives a row."""
    return Column(name, Integer, primary_key=True)


def reference(name: str, target: str, *, nullable: bool = False) -> Column[int]:
    """The number of a row of another table, as "table.column"."""
    return Column(name, Integer, ForeignKey(target), nullable=nullable)


def only_row(name: str) -> Column[int]:
    """The key of a table that has a single row."""
    return Column(name, Integer, CheckConstraint(f"{name} = 1", name="only_one"), primary_key=True)
