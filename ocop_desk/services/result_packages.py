"""The result package: built from a signed session, verified by whoever receives it."""

import hashlib
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from ocop_desk.domain.file_endings import PACKAGE_SUFFIX
from ocop_desk.domain.records import SessionRecord, SessionState
from ocop_desk.services.desk import Desk
from ocop_desk.services.package_content import (
    MADE_WITH_ENTRY,
    PRACTICE_KIND,
    RESULT_ENTRY,
    RESULT_KIND,
    judge_content,
    made_with,
)
from ocop_desk.services.paper_making import OwnMaker, PaperMaker
from ocop_desk.services.publishing import WORKBOOK_NAME, make_folder, papers_of
from ocop_desk.services.session_state import demand_results, demand_state, session_of
from ocop_desk.services.sessions import session_record
from ocop_desk.services.signed_sheets import SIGNED_FOLDER, sealed_places, signed_sheets

if TYPE_CHECKING:
    from cryptography.x509 import Certificate

    from ocop_desk.packages.container import Entry
    from ocop_desk.packages.findings import PackageFinding
    from ocop_desk.packages.keys import SigningKey
    from ocop_desk.packages.verification import PackageContents, VerificationReport

VERSION = 2
"""2 carries the members' signed sheets; 1 had none, for there were no sealed sheets. Both are read."""
READ_VERSIONS = (1, 2)

_PDF = "application/pdf"
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_JSON = "application/json"


def build_package(
    desk: Desk,
    session_id: int,
    folder: Path,
    key: "SigningKey",
    *,
    told: Callable[[str], None] = lambda _name: None,
    maker: PaperMaker | None = None,
) -> Path:
    """Write the package of a signed session into a folder and return its path; `told` hears every entry's name.

    Raises InputRefused where minutes and summary are not signed yet; FileTrouble, DiskFull. Where `told` raises
    Cancelled, nothing is left.
    """
    from ocop_desk.packages.container import build

    desk.demand("package.built")
    with desk.read() as work:
        session = session_of(work, session_id)
    demand_results(session)
    demand_state(session, SessionState.SIGNED)
    record = session_record(desk, session_id)
    make_folder(folder)
    target = folder / package_name(record)
    now = desk.clock()
    kind = PRACTICE_KIND if record.council.practice else RESULT_KIND
    entries = _entries(desk, record, maker or OwnMaker(record), told)
    build(target, entries, [key], kind=kind, version=VERSION, when=now)
    digest = sha256_of_file(target)
    with desk.write() as work:
        work.packages.add(session_id, target.name, digest, now)
        work.record("package.built", target.name, {"session": session_id, "sha256": digest})
        work.commit()
    return target


def verify_result_package(path: Path, trust: "Sequence[Certificate] | None", at: datetime) -> "VerificationReport":
    """Judge a package as of `at`: container, digests, signatures, and every result computed again from its sheets.

    Raises FileTrouble where the file cannot be read at all.
    """
    return judged_package(path, trust, at)[0]


def judged_package(
    path: Path, trust: "Sequence[Certificate] | None", at: datetime
) -> "tuple[VerificationReport, SessionRecord | None]":
    """As `verify_result_package`, with the session of the package where it could be read. Raises FileTrouble."""
    from ocop_desk.packages.verification import verify_package

    records: list[SessionRecord | None] = [None]

    def check(contents: "PackageContents") -> "list[PackageFinding]":
        record, findings = judge_content(contents)
        records.append(record)
        return findings

    kinds = (RESULT_KIND, PRACTICE_KIND)
    report = verify_package(path, trust, kinds=kinds, versions=READ_VERSIONS, at=at, check_content=check)
    return report, records[-1]


def verify_by_pem(path: Path, certificates: Sequence[bytes], at: datetime) -> "VerificationReport":
    """As `verify_result_package`, with trusted certificates as PEM: so it can be asked of another process."""
    from ocop_desk.packages.keys import load_certificates

    trust = [certificate for pem in certificates for certificate in load_certificates(pem)]
    return verify_result_package(path, trust, at)


def package_name(record: SessionRecord) -> str:
    """The file name of a session's package, plain letters only."""
    what = "goi-tap-huan" if record.council.practice else "goi-ket-qua"
    return f"{what}-{record.number:02d}-{record.year}{PACKAGE_SUFFIX}"


def _entries(desk: Desk, record: SessionRecord, maker: PaperMaker, told: Callable[[str], None]) -> "Iterator[Entry]":
    from ocop_desk.packages.container import Entry

    told(RESULT_ENTRY)
    yield Entry(RESULT_ENTRY, _JSON, maker.data())
    yield Entry(MADE_WITH_ENTRY, _JSON, made_with())
    if any(sealed_places(record)):
        told(SIGNED_FOLDER)
    for name, data in signed_sheets(desk, record):
        yield Entry(name, _JSON, data)
    for paper in papers_of(desk, record.session_id, maker):
        told(paper.name)
        yield Entry(f"papers/{paper.name}", _PDF, paper.data)
    told(WORKBOOK_NAME)
    yield Entry(f"workbook/{WORKBOOK_NAME}", _XLSX, maker.workbook())


def sha256_of_file(path: Path) -> str:
    """By what a package is known. Raises OSError."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
