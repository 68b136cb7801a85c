"""What is looked at before a council file is used: is it there, is it ours, does it hold together."""

from pathlib import Path

from sqlalchemy import Connection

from ocop_desk.domain.said import said
from ocop_desk.errors import CouncilFileTrouble
from ocop_desk.store import migrating
from ocop_desk.store.audit import Audit
from ocop_desk.store.engine import APPLICATION_ID, PAGE_SIZE
from ocop_desk.store.evidence import EVIDENCE_BYTES, evidence_size
from ocop_desk.store.file_key import is_encrypted_head, is_known_head
from ocop_desk.store.troubles import (
    damaged,
    newer_encryption,
    not_a_council_file,
    passphrase_needed,
    trouble_of_system,
)

QUICK_CHECK_UP_TO = 32 * 1024 * 1024
"""Bytes besides evidence up to which opening looks through them all; `check` always does, evidence too."""

_KEPT_IN = 1.01
"""Bytes of the file for a byte of evidence: chunks fill their pages of 4 KiB but for a hundredth."""

_QUICK_CHECK_OF_SCORES = """
    SELECT 1 FROM sqlite_schema AS one, pragma_quick_check(one.name) AS found
    WHERE one.type = 'table' AND one.name <> ? AND found.quick_check <> 'ok'
"""

_MAGIC = b"SQLite format 3\x00"
_HEADER_SIZE = 100


def refuse_strangers(path: Path, *, keyed: bool = False) -> bool:
    """Raise CouncilFileTrouble where the file is missing, empty, cut short, no SQLite database or not ours.

    Whether it is encrypted; then PassphraseNeeded is raised unless it is `keyed`, about to be opened with a key.
    """
    header = _header(path)
    if not header:
        raise damaged(path, said("tệp rỗng"))
    if is_encrypted_head(header):
        _refuse_unusable(path, header)
        if not keyed:
            raise passphrase_needed(path)
        return True
    if not header.startswith(_MAGIC):
        raise not_a_council_file(path)
    if len(header) < _HEADER_SIZE:
        raise damaged(path, said("tệp bị cắt ngắn"))
    if _number(header, 68) != APPLICATION_ID:
        raise not_a_council_file(path)
    if _is_cut_short(path, header):
        raise damaged(path, said("tệp bị cắt ngắn"))
    return False


def has_hot_journal(path: Path) -> bool:
    """Whether half a change lies in the file, to be taken back by whoever opens it next to write."""
    try:
        with path.with_name(f"{path.name}-journal").open("rb") as journal:
            # SQLite too goes by the first byte: an emptied or zeroed journal belongs to a change that is whole.
            return journal.read(1) not in {b"", b"\0"}
    except OSError:
        return False


def refuse_write_protected(path: Path) -> None:
    """Raise CouncilFileTrouble where the file cannot be written: SQLite would open it and fail later."""
    try:
        with path.open("r+b"):
            return
    except OSError as error:
        raise trouble_of_system(error, path) from error


def refuse_unsound(connection: Connection, path: Path) -> None:
    """Raise CouncilFileTrouble where the file is damaged, as far as a quick look shows."""
    evidence = evidence_size(connection)
    besides = _used_bytes(connection) - evidence * _KEPT_IN
    if besides <= QUICK_CHECK_UP_TO and not _looks_whole(connection, with_evidence=not evidence):
        raise damaged(path)


def first_broken_event(connection: Connection) -> int | None:
    """The first event of the audit chain that is no longer what was recorded; None in a file of an unknown version."""
    revision = migrating.revision_of(connection)
    if revision is None or (revision != migrating.HEAD and not migrating.is_known(revision)):
        return None
    return Audit(connection).first_broken()


def _used_bytes(connection: Connection) -> int:
    pages, free, size = (
        int(connection.exec_driver_sql(f"PRAGMA {name}").scalar_one())
        for name in ("page_count", "freelist_count", "page_size")
    )
    return (pages - free) * size


def _looks_whole(connection: Connection, *, with_evidence: bool) -> bool:
    """A quick check of everything, or of every table but the bytes of evidence: these may be gigabytes."""
    if with_evidence:
        return bool(connection.exec_driver_sql("PRAGMA quick_check(1)").scalar_one() == "ok")
    return connection.exec_driver_sql(_QUICK_CHECK_OF_SCORES, (EVIDENCE_BYTES,)).first() is None


def _refuse_unusable(path: Path, header: bytes) -> None:
    """What can be told of an encrypted file without its key; the rest is seen by whoever opens it."""
    if len(header) < _HEADER_SIZE or path.stat().st_size < PAGE_SIZE:
        raise damaged(path, said("tệp bị cắt ngắn"))
    if not is_known_head(header):
        raise newer_encryption(path)


def _is_cut_short(path: Path, header: bytes) -> bool:
    """Whether the file is smaller than its header says; with a journal beside it that is still to be seen."""
    if path.with_name(f"{path.name}-journal").exists():
        return False
    page_size = int.from_bytes(header[16:18], "big")
    page_size = 65536 if page_size == 1 else page_size
    pages_are_valid = _number(header, 24) == _number(header, 92)
    return pages_are_valid and path.stat().st_size < page_size * _number(header, 28)


def _number(header: bytes, offset: int) -> int:
    return int.from_bytes(header[offset : offset + 4], "big")


def _header(path: Path) -> bytes:
    if path.is_dir():
        raise CouncilFileTrouble(
            said("{path} là thư mục, không phải tệp Hội đồng.", path=path), said("Chọn tệp của Hội đồng.")
        )
    try:
        with path.open("rb") as file:
            return file.read(_HEADER_SIZE)
    except FileNotFoundError:
        raise CouncilFileTrouble(
            said("Không có tệp Hội đồng {path}.", path=path), said("Kiểm tra đường dẫn, hoặc tạo tệp mới.")
        ) from None
    except OSError as error:
        raise trouble_of_system(error, path) from error
