"""The receipt of a package: a small container of its own kind, signed by the receiving office.

Inside is `data/receipt.json`, canonical JSON in exactly one form; docs/package-receipts.md describes it.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import datetime
from pathlib import Path
from typing import Any

from ocop_desk.domain.canonical import canonical_json
from ocop_desk.domain.receipts import PackageReceipt, ReceiptSession, Verdict
from ocop_desk.domain.said import said
from ocop_desk.domain.text import clean_line
from ocop_desk.packages.container import JSON_MEDIA_TYPE, Entry, build
from ocop_desk.packages.files import read_small
from ocop_desk.packages.findings import PackageFinding, Refused, Severity, Signer
from ocop_desk.packages.keys import SigningKey
from ocop_desk.packages.one_form import exact_moment, hex_digits, whole_number
from ocop_desk.packages.verification import PackageContents, verify_package

RECEIPT_KIND = "ocop-desk.package-receipt"
VERSION = 1
RECEIPT_ENTRY = "data/receipt.json"
LARGEST = 1 << 20
"""Bytes of the largest file that is looked at; a receipt has some 5 KB."""

MOST_CODES = 200
_LONGEST = 300
_FIELDS = tuple(one.name for one in fields(PackageReceipt))
_SESSION_FIELDS = tuple(one.name for one in fields(ReceiptSession))


@dataclass(frozen=True, slots=True)
class SignedReceipt:
    """A receipt whose form and signature hold; whether its signer is believed, the reader decides."""

    receipt: PackageReceipt
    signer: Signer


def write_receipt(target: Path, receipt: PackageReceipt, key: SigningKey) -> None:
    """Write a receipt, signed at the moment of receipt. Raises what `build` does."""
    entry = Entry(RECEIPT_ENTRY, JSON_MEDIA_TYPE, receipt_bytes(receipt))
    build(target, [entry], [key], kind=RECEIPT_KIND, version=VERSION, when=receipt.received_at)


def read_receipt(path: Path, at: datetime) -> tuple[SignedReceipt, bytes]:
    """The receipt in a file and the file's bytes, judged as of `at`. Raises Refused, FileTrouble."""
    data = read_small(path, LARGEST)
    found: list[PackageReceipt] = []

    def content(contents: PackageContents) -> Sequence[PackageFinding]:
        if set(contents.names) != {"data/package.json", RECEIPT_ENTRY}:
            raise Refused(_unreadable())
        try:
            found.append(receipt_of(contents.read(RECEIPT_ENTRY, LARGEST)))
        except ValueError as error:
            raise Refused(_unreadable()) from error
        return ()

    report = verify_package(path, None, kinds=[RECEIPT_KIND], versions=[VERSION], at=at, check_content=content)
    errors = [one for one in report.findings if one.severity is Severity.ERROR]
    if errors:
        raise Refused(*errors)
    if len(report.signers) != 1 or read_small(path, LARGEST) != data:
        raise Refused(_unreadable())
    return SignedReceipt(found[0], report.signers[0]), data


def receipt_bytes(receipt: PackageReceipt) -> bytes:
    """The one form of a receipt's content."""
    content = {name: getattr(receipt, name) for name in _FIELDS}
    if receipt.session is not None:
        content["session"] = {name: getattr(receipt.session, name) for name in _SESSION_FIELDS}
    return canonical_json(content).encode()


def receipt_of(data: bytes) -> PackageReceipt:
    """The receipt of such bytes. Raises ValueError for anything else."""
    try:
        return _parsed(data)
    except (ValueError, RecursionError) as error:
        raise ValueError("not a receipt in its one form") from error


def _parsed(data: bytes) -> PackageReceipt:
    content = json.loads(data.decode())
    _demand(isinstance(content, dict))
    _demand(set(content) == set(_FIELDS))
    session = content["session"]
    receipt = PackageReceipt(
        package=_line(content["package"], filled=True),
        size=whole_number(content["size"], 0),
        sha256=_hex(content["sha256"], 64),
        session=None if session is None else _session(session),
        verdict=Verdict(content["verdict"]),
        errors=_codes(content["errors"]),
        notes=_codes(content["notes"]),
        by=_line(content["by"]),
        received_at=exact_moment(content["received_at"]),
    )
    _demand((receipt.verdict is Verdict.ACCEPTED) == (not receipt.errors))
    _demand(receipt.verdict is Verdict.REFUSED or receipt.session is not None)
    _demand(receipt_bytes(receipt) == data)
    return receipt


def _session(content: Any) -> ReceiptSession:
    _demand(isinstance(content, dict) and set(content) == set(_SESSION_FIELDS))
    _demand(type(content["practice"]) is bool)
    return ReceiptSession(
        council_uid=_hex(content["council_uid"], 32, or_empty=True),
        council=_line(content["council"]),
        session_uid=_hex(content["session_uid"], 32, or_empty=True),
        number=whole_number(content["number"], 0),
        year=whole_number(content["year"], 0),
        practice=content["practice"],
    )


def _codes(content: Any) -> tuple[str, ...]:
    _demand(isinstance(content, list) and len(content) <= MOST_CODES)
    return tuple(_line(one, filled=True) for one in content)


def _line(content: Any, *, filled: bool = False) -> str:
    _demand(isinstance(content, str) and len(content) <= _LONGEST and clean_line(content) == content)
    _demand(not filled or bool(content))
    return str(content)


def _hex(content: Any, length: int, *, or_empty: bool = False) -> str:
    return "" if or_empty and content == "" else hex_digits(content, length)


def _demand(holds: bool) -> None:
    if not holds:
        raise ValueError("another form")


def _unreadable() -> PackageFinding:
    return PackageFinding("receipt-unreadable", RECEIPT_ENTRY, said("Nội dung giấy báo nhận không đọc được."))
