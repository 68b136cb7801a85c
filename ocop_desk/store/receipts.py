"""Receipts of packages: each kept once and for good."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, Row, insert, select

from ocop_desk.domain.receipts import Verdict
from ocop_desk.store.receipt_tables import package_receipt
from ocop_desk.store.tables import result_package


@dataclass(frozen=True, slots=True)
class StoredReceipt:
    """What an office said of a package; `codes` are the findings for which it was refused."""

    package_id: int
    sha256: str
    """Of the receipt's file."""
    data: bytes
    verdict: Verdict
    codes: tuple[str, ...]
    receiver: str
    """The holder of the certificate that signed it."""
    organisation: str
    fingerprint: str
    """SHA-256 of that certificate."""
    taken_by: str
    received_at: datetime
    """By the receiver's clock."""
    kept_at: datetime


class Receipts:
    """The receipts of the file."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, receipt: StoredReceipt) -> None:
        """Keep a receipt."""
        values = {name: getattr(receipt, name) for name in StoredReceipt.__slots__}
        self._connection.execute(insert(package_receipt).values(values | {"codes": list(receipt.codes)}))

    def get(self, sha256: str) -> StoredReceipt | None:
        """The receipt with these bytes."""
        row = self._connection.execute(select(package_receipt).where(package_receipt.c.sha256 == sha256)).first()
        return None if row is None else _made(row)

    def of_session(self, session_id: int) -> Mapping[int, tuple[StoredReceipt, ...]]:
        """Package to its receipts, in the order they were kept."""
        found: dict[int, tuple[StoredReceipt, ...]] = {}
        rows = self._connection.execute(
            select(package_receipt)
            .join(result_package)
            .where(result_package.c.session_id == session_id)
            .order_by(package_receipt.c.receipt_id)
        )
        for one in map(_made, rows):
            found[one.package_id] = (*found.get(one.package_id, ()), one)
        return found

    def receivers(self) -> tuple[tuple[str, str, str], ...]:
        """Holder, organisation and fingerprint of every certificate whose receipts were kept."""
        columns = (package_receipt.c.receiver, package_receipt.c.organisation, package_receipt.c.fingerprint)
        rows = self._connection.execute(select(*columns).distinct().order_by(*columns))
        return tuple((row.receiver, row.organisation, row.fingerprint) for row in rows)

    def kept(self) -> Iterator[tuple[str, bytes]]:
        """Hash and bytes of every receipt, for the check of the file."""
        for row in self._connection.execute(select(package_receipt.c.sha256, package_receipt.c.data)):
            yield row.sha256, row.data


def _made(row: Row[tuple[object, ...]]) -> StoredReceipt:
    values = {name: row._mapping[name] for name in StoredReceipt.__slots__}
    return StoredReceipt(**values | {"codes": tuple(values["codes"])})
