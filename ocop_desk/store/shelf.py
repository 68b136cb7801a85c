"""What is kept beside the record of sessions: keys, official wording, signed papers, packages, cached results."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import Connection, delete, func, insert, select

from ocop_desk.domain.clock import Clock
from ocop_desk.store.tables import (
    agenda_entry,
    official_wording,
    product_result,
    result_package,
    signed_paper,
    signing_key,
)
from ocop_desk.store.values import SignedPaper, StoredKey, StoredPackage, StoredResult
from ocop_desk.store.writing import insert_row, put_row

Wording = Mapping[tuple[str, str, int | None, int], str]
"""(scorecard, criterion, case, level) to the decision's own text."""


class Keys:
    """Signing keys by name."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, key: StoredKey) -> None:
        """Keep a key."""
        values = {name: getattr(key, name) for name in StoredKey.__slots__}
        self._connection.execute(insert(signing_key).values(values))

    def all(self) -> tuple[StoredKey, ...]:
        """All keys by name."""
        rows = self._connection.execute(select(signing_key).order_by(signing_key.c.name))
        return tuple(StoredKey(**row._mapping) for row in rows)

    def get(self, name: str) -> StoredKey | None:
        """The key of that name."""
        row = self._connection.execute(select(signing_key).where(signing_key.c.name == name)).first()
        return None if row is None else StoredKey(**row._mapping)


class OfficialWordings:
    """The decision's own sentences, where the office loaded them."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def save(self, rule_set: str, wording: Wording) -> None:
        """Keep this wording of a rule set in place of what was there."""
        self._connection.execute(delete(official_wording).where(official_wording.c.rule_set == rule_set))
        rows = [
            {
                "rule_set": rule_set,
                "scorecard": scorecard,
                "criterion": criterion,
                "case_number": case or 0,
                "level": level,
                "text": text,
            }
            for (scorecard, criterion, case, level), text in wording.items()
        ]
        if rows:
            self._connection.execute(insert(official_wording), rows)

    def load(self, rule_set: str) -> dict[tuple[str, str, int | None, int], str]:
        """The wording of a rule set; empty where none was loaded."""
        rows = self._connection.execute(select(official_wording).where(official_wording.c.rule_set == rule_set))
        return {(row.scorecard, row.criterion, row.case_number or None, row.level): row.text for row in rows}


class SignedPapers:
    """Signed papers, every state of them."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, paper: SignedPaper) -> None:
        """Keep one more state of a paper."""
        values = {name: getattr(paper, name) for name in SignedPaper.__slots__}
        self._connection.execute(insert(signed_paper).values(values))

    def latest(self, session_id: int, name: str) -> SignedPaper | None:
        """The paper with its last signature."""
        rows = self._connection.execute(
            select(signed_paper)
            .where(signed_paper.c.session_id == session_id, signed_paper.c.name == name)
            .order_by(signed_paper.c.version.desc())
            .limit(1)
        )
        return next((SignedPaper(**row._mapping) for row in rows), None)

    def all(self, session_id: int) -> tuple[SignedPaper, ...]:
        """The last state of every paper of a session, by name."""
        newest = (
            select(signed_paper.c.name, func.max(signed_paper.c.version).label("version"))
            .where(signed_paper.c.session_id == session_id)
            .group_by(signed_paper.c.name)
            .subquery()
        )
        rows = self._connection.execute(
            select(signed_paper)
            .join(newest, (signed_paper.c.name == newest.c.name) & (signed_paper.c.version == newest.c.version))
            .where(signed_paper.c.session_id == session_id)
            .order_by(signed_paper.c.name)
        )
        return tuple(SignedPaper(**row._mapping) for row in rows)


class Packages:
    """Result packages that were built."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, session_id: int, file_name: str, sha256: str, built_at: datetime) -> int:
        """Note a package and give its number."""
        row = {"session_id": session_id, "file_name": file_name, "sha256": sha256, "built_at": built_at}
        return insert_row(self._connection, result_package, row)

    def of_hash(self, sha256: str) -> StoredPackage | None:
        """The package with these bytes."""
        row = self._connection.execute(select(result_package).where(result_package.c.sha256 == sha256)).first()
        return None if row is None else StoredPackage(**row._mapping)

    def all(self, session_id: int) -> tuple[StoredPackage, ...]:
        """The packages of a session in the order they were built."""
        rows = self._connection.execute(
            select(result_package)
            .where(result_package.c.session_id == session_id)
            .order_by(result_package.c.package_id)
        )
        return tuple(StoredPackage(**row._mapping) for row in rows)


class Results:
    """Computed results, kept as a cache."""

    def __init__(self, connection: Connection, clock: Clock) -> None:
        self._connection = connection
        self._clock = clock

    def save(self, entry_id: int, round_id: int | None, result: Mapping[str, object]) -> None:
        """Keep the result of a product in place of an earlier one."""
        values = {"round_id": round_id, "result": result, "computed_at": self._clock()}
        put_row(self._connection, product_result, {"entry_id": entry_id}, values)

    def load(self, entry_id: int) -> StoredResult | None:
        """The result kept for a product."""
        row = self._connection.execute(select(product_result).where(product_result.c.entry_id == entry_id)).first()
        return None if row is None else StoredResult(**row._mapping)

    def all(self, session_id: int) -> dict[int, StoredResult]:
        """The results kept for a session, by agenda entry."""
        rows = self._connection.execute(
            select(product_result).join(agenda_entry).where(agenda_entry.c.session_id == session_id)
        )
        return {row.entry_id: StoredResult(**row._mapping) for row in rows}
