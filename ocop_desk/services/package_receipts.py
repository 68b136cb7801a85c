"""The receiving office: check a package, and give whoever sent it a signed receipt."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from ocop_desk.domain.clock import Clock
from ocop_desk.domain.file_endings import RECEIPT_SUFFIX
from ocop_desk.domain.file_names import apart, clean_file_name, folded_name
from ocop_desk.domain.receipts import PackageReceipt, ReceiptSession, Verdict
from ocop_desk.domain.records import SessionRecord
from ocop_desk.domain.text import clean_line, shortened
from ocop_desk.services.publishing import make_folder
from ocop_desk.services.result_packages import judged_package, sha256_of_file

if TYPE_CHECKING:
    from cryptography.x509 import Certificate

    from ocop_desk.packages.keys import SigningKey
    from ocop_desk.packages.verification import VerificationReport

_LONGEST = 250
"""Letters of a name in a receipt: it is told in one line."""


@dataclass(frozen=True, slots=True)
class WrittenReceipt:
    """Where a receipt was written, what it says, and the report it rests on."""

    path: Path
    receipt: PackageReceipt
    report: "VerificationReport"


def receive_package(
    package: Path,
    folder: Path,
    key: "SigningKey",
    clock: Clock,
    *,
    trust: "Sequence[Certificate] | None" = None,
    by: str = "",
) -> WrittenReceipt:
    """Check a package and write a receipt of it into a folder, signed by the office's key; `by` is who took it in.

    A package that does not hold gets a receipt too: one that says why it was refused. No file is written over.
    Raises FileTrouble, DiskFull; InputRefused where the key's certificate is over.
    """
    from ocop_desk.packages.receipts import write_receipt

    now = clock()
    report, record = judged_package(package, trust, now)
    receipt = _receipt(package, report, record, by, now)
    make_folder(folder)
    target = folder / _free_name(folder, package)
    write_receipt(target, receipt, key)
    return WrittenReceipt(target, receipt, report)


def _receipt(
    package: Path, report: "VerificationReport", record: SessionRecord | None, by: str, now: datetime
) -> PackageReceipt:
    from ocop_desk.packages.findings import Severity

    return PackageReceipt(
        package=_line(package.name) or "?",
        size=package.stat().st_size,
        sha256=sha256_of_file(package),
        session=_session(record) if record is not None else None,
        verdict=Verdict.ACCEPTED if report.ok else Verdict.REFUSED,
        errors=_codes(one.code for one in report.findings if one.severity is Severity.ERROR),
        notes=_codes(one.code for one in report.findings if one.severity is Severity.NOTE),
        by=_line(by),
        received_at=now,
    )


def _session(record: SessionRecord) -> ReceiptSession:
    return ReceiptSession(
        council_uid=record.council_uid,
        council=_line(record.council.name),
        session_uid=record.session_uid,
        number=record.number,
        year=record.year,
        practice=record.council.practice,
    )


def _codes(codes: Iterable[str]) -> tuple[str, ...]:
    from ocop_desk.packages.receipts import MOST_CODES

    return tuple(dict.fromkeys(codes))[:MOST_CODES]


def _line(text: str) -> str:
    return shortened(clean_line(text), _LONGEST)


def _free_name(folder: Path, package: Path) -> str:
    taken = {folded_name(one.name) for one in folder.iterdir()}
    return apart(clean_file_name(f"giay-bao-nhan-{package.stem}{RECEIPT_SUFFIX}"), taken)
