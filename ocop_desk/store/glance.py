"""A quick look into a council file that is not opened: what stands in it, nothing locked, nothing changed."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Connection, func, select
from sqlalchemy.exc import SQLAlchemyError

from ocop_desk.domain.records import SessionState
from ocop_desk.domain.said import said
from ocop_desk.errors import CouncilFileTrouble
from ocop_desk.store import migrating
from ocop_desk.store.audit import Audit
from ocop_desk.store.engine import APPLICATION_ID, Access, open_engine
from ocop_desk.store.file_key import FileKey, salt_of
from ocop_desk.store.seats import Seats
from ocop_desk.store.tables import council, council_session, product
from ocop_desk.store.troubles import damaged, not_a_council_file, trouble_of_system

_PATIENCE = 0.2
"""Seconds that a look waits for another program that writes just now."""


@dataclass(frozen=True, slots=True)
class Glance:
    """What stands in a council file."""

    council: str
    """Name of the council; empty before it was set up."""
    practice: bool
    products: int
    sessions: int
    last_session: tuple[int, int, SessionState] | None
    """Number, year and state of the latest session."""
    changed_at: datetime
    size: int
    """Bytes."""
    encrypted: bool = False
    locked: bool = False
    """Whether nothing more can be seen without the file's passphrase."""


def glance(path: Path, key: FileKey | None = None) -> Glance:
    """Look into a council file of this program or an older one, an encrypted one with the key of its passphrase.

    Raises CouncilFileTrouble and FileTrouble.
    """
    try:
        seen = path.stat()
        salt = salt_of(path) if path.is_file() else None
    except FileNotFoundError:
        raise CouncilFileTrouble(
            said("Không thấy tệp {path}.", path=path), said("Tệp đã bị chuyển, bị xóa, hoặc USB chưa cắm.")
        ) from None
    except OSError as error:
        raise trouble_of_system(error, path) from error
    except ValueError:  # a name that no file can have
        raise not_a_council_file(path) from None
    if not path.is_file() or seen.st_size == 0:
        raise not_a_council_file(path)
    written_at = datetime.fromtimestamp(seen.st_mtime, UTC)
    if salt is None:
        key = None
    elif key is None or key.salt != salt:
        return Glance("", False, 0, 0, None, written_at, seen.st_size, encrypted=True, locked=True)
    engine = open_engine(path, Access.READ, key, patience=_PATIENCE)
    try:
        with engine.connect() as connection:
            return replace(_seen(connection, path, written_at, seen.st_size), encrypted=key is not None)
    except SQLAlchemyError as error:  # tables that are not those of any revision
        raise damaged(path) from error
    finally:
        engine.dispose()


def _seen(connection: Connection, path: Path, written_at: datetime, size: int) -> Glance:
    if connection.exec_driver_sql("PRAGMA application_id").scalar_one() != APPLICATION_ID:
        raise not_a_council_file(path)
    revision = migrating.revision_of(connection) or ""
    if revision > migrating.HEAD:
        raise CouncilFileTrouble(
            said("Tệp Hội đồng {path} do một phiên bản mới hơn của chương trình ghi.", path=path),
            said("Cài phiên bản mới rồi mở lại."),
        )
    named = connection.execute(select(council.c.name, council.c.practice)).first()
    # Column by column: an older file has fewer of them.
    held = council_session.c
    sessions = connection.execute(select(held.number, held.year, held.state).order_by(held.year, held.number)).all()
    last = sessions[-1] if sessions else None
    moments = [Audit(connection).latest(), Seats(connection).last_saved() if revision == migrating.HEAD else None]
    return Glance(
        council=named.name if named else "",
        practice=named.practice if named else False,
        products=connection.execute(select(func.count()).select_from(product)).scalar_one(),
        sessions=len(sessions),
        last_session=None if last is None else (last.number, last.year, last.state),
        changed_at=max((moment for moment in moments if moment is not None), default=written_at),
        size=size,
    )
