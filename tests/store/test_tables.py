import re
from collections import Counter

from sqlalchemy import Connection
from sqlalchemy.schema import CreateTable

from ocop_desk.store import desk_tables, dossier_tables, exchange_tables, migrating, paper_tables, people_tables
from ocop_desk.store.engine import memory_engine
from ocop_desk.store.schema import schema_of
from ocop_desk.store.tables import council

metadata = council.metadata
assert "desk_key" in metadata.tables, desk_tables
assert "dossier" in metadata.tables, dossier_tables
assert "member_key" in metadata.tables, exchange_tables
assert "paper_scan" in metadata.tables, paper_tables
assert "person" in metadata.tables, people_tables


def test_migrations_make_the_tables_the_program_works_with() -> None:
    migrated, declared = memory_engine(), memory_engine()
    migrating.upgrade(migrated)
    with migrated.connect() as left, declared.connect() as right:
        metadata.create_all(right)
        assert _shape(left) == _shape(right)


def test_every_table_is_strict_and_every_constraint_has_a_name() -> None:
    engine = memory_engine()
    for table in metadata.sorted_tables:
        statement = str(CreateTable(table).compile(engine))
        assert "STRICT" in statement, table.name
        lines = [line for line in statement.splitlines() if re.search(r"\b(CHECK|UNIQUE|FOREIGN KEY)\b", line)]
        assert all("CONSTRAINT" in line for line in lines), table.name


def test_alembic_finds_nothing_to_add() -> None:
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    engine = memory_engine()
    migrating.upgrade(engine)
    with engine.connect() as connection:
        connection.begin()
        changes = compare_metadata(MigrationContext.configure(connection), metadata)
    assert changes == []


def test_the_newest_script_is_the_one_the_program_names() -> None:
    assert migrating._scripts(migrating.SCRIPTS).get_heads() == [migrating.HEAD]


def test_the_comparison_tells_tables_apart() -> None:
    plain = _words("CREATE TABLE a (b TEXT)")
    assert plain != _words("CREATE TABLE a (b INTEGER)")
    assert plain != _words("CREATE TABLE a (b TEXT, CONSTRAINT ck_a_b CHECK (b IN ('x', 'y')))")


def _shape(connection: Connection) -> dict[str, Counter[str]]:
    """Tables and indexes with the words of their statements: the order of constraints does not matter."""
    return {
        f"{kind} {name}": _words(statement)
        for (kind, name), statement in schema_of(connection).items()
        if kind in {"table", "index"} and statement is not None and name != "alembic_version"
    }


def _words(statement: str) -> Counter[str]:
    return Counter(re.findall(r"'[^']*'|[\w.]+|[<>=]+", statement))
