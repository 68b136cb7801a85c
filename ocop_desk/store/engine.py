"""The connection to a council file: SQLite as SQLCipher builds it, one connection, explicit transactions."""

from collections.abc import Iterable
from enum import Enum, auto
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlalchemy import Connection, Engine, ExceptionContext, create_engine, event
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2

from ocop_desk.store.file_key import FileKey
from ocop_desk.store.troubles import trouble_of_driver

# "OCOP" in ASCII; SQLite keeps it in the header of the file.
APPLICATION_ID = 0x4F434F50
_BUSY_SECONDS = 5
# EXTRA forces the folder too: else a journal already deleted may come back after a power cut and undo a commit.
_PRAGMAS = ("foreign_keys = ON", "recursive_triggers = ON", "trusted_schema = OFF", "synchronous = EXTRA")
PAGE_SIZE = 32 * 1024
"""Bytes of a page in files made by this program: evidence is written in an eighth of the steps of small pages.

Encrypted files have no other: it has to be known before anything of them can be read.
"""

# Kibibytes: a piece of evidence fits, else it is written out half way and the disk forced once more.
_ROOMY = ("cache_size = -40960",)
_WRITES = "ocop_writes"


class Access(Enum):
    """What a connection may do."""

    READ = auto()
    CHECK = auto()
    """As WRITE, but nothing is written: the only way to have SQLite look at everything."""
    WRITE = auto()
    CREATE = auto()


_ROOM = {Access.READ: (), Access.CHECK: (), Access.WRITE: _ROOMY, Access.CREATE: _ROOMY}
_MODES = {Access.READ: "ro", Access.CHECK: "rw", Access.WRITE: "rw", Access.CREATE: "rwc"}


def open_engine(
    path: Path,
    access: Access,
    key: FileKey | None = None,
    *,
    known_as: Path | None = None,
    patience: float = _BUSY_SECONDS,
) -> Engine:
    """An engine with one lasting connection to the file; `dispose()` closes it.

    `key` opens an encrypted file, or has a new one encrypted. `known_as` is the file that messages name where `path` is
    its temporary name; `patience` how many seconds it waits for another program that holds the file.
    Errors of the environment come out as `EnvironmentTrouble`, a key that does not fit as `WrongPassphrase` with the
    first thing that is read, refusals of the seals as `SealBroken`.
    """
    # On a connection that is read-only from the start SQLite leaves CHECKs out of its integrity check.
    asked = (*_PRAGMAS, "query_only = ON") if access is Access.CHECK else (*_PRAGMAS, *_ROOM[access])
    pragmas = (*_unlocking(key), *asked)
    engine = _engine(lambda: _connect(f"file://{_uri_path(path)}?mode={_MODES[access]}", pragmas, patience))

    @event.listens_for(engine, "handle_error")
    def _translate(context: ExceptionContext) -> None:
        trouble = trouble_of_driver(context.original_exception, known_as or path, keyed=key is not None)
        if trouble is not None:
            raise trouble from context.original_exception

    return engine


def memory_engine() -> Engine:
    """An engine on an empty database in memory."""
    return _engine(lambda: _connect("file::memory:", _PRAGMAS, _BUSY_SECONDS))


def writing(connection: Connection) -> Connection:
    """The connection with its transactions taking the write lock at once."""
    return connection.execution_options(**{_WRITES: True})


def _engine(creator: Any) -> Engine:
    engine = create_engine("sqlite+pysqlite://", module=dbapi2, creator=creator, poolclass=StaticPool)

    # The driver would begin late and never before DDL; it is told to keep out and we begin ourselves.
    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        options = connection.get_execution_options()
        if options.get("isolation_level") == "AUTOCOMMIT":
            return  # every statement is a transaction of its own, and holds the file no longer than that
        writes = options.get(_WRITES, False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine


def _unlocking(key: FileKey | None) -> tuple[str, ...]:
    """What is said first on a connection to an encrypted file; SQLCipher is kept from writing to the terminal."""
    if key is None:
        return ()
    return ("cipher_log_level = NONE", f'key = "{key.words}"', f"cipher_page_size = {PAGE_SIZE}")


def _connect(uri: str, pragmas: Iterable[str], patience: float) -> Any:
    connection = dbapi2.connect(uri, uri=True, timeout=patience, isolation_level=None, check_same_thread=False)
    try:
        for pragma in pragmas:
            connection.execute(f"PRAGMA {pragma}")
    except BaseException:
        connection.close()
        raise
    return connection


def _uri_path(path: Path) -> str:
    posix = path.resolve().as_posix()
    return quote(posix if posix.startswith("/") else f"/{posix}")
