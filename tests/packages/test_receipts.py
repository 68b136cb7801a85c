"""A receipt has one form, and whatever else is brought is refused."""

import json
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocop_desk.domain.receipts import PackageReceipt, ReceiptSession, Verdict
from ocop_desk.domain.text import clean_line
from ocop_desk.errors import FileTrouble
from ocop_desk.packages.container import Entry, append_signature, build
from ocop_desk.packages.findings import Refused
from ocop_desk.packages.keys import describe
from ocop_desk.packages.receipts import (
    LARGEST,
    MOST_CODES,
    RECEIPT_ENTRY,
    RECEIPT_KIND,
    VERSION,
    read_receipt,
    receipt_bytes,
    receipt_of,
    write_receipt,
)
from tests.packages.makers import NOW, build_sample, chair_key, council_key, forged, package_json

SESSION = ReceiptSession("c" * 32, "Hội đồng OCOP tỉnh Thử", "5" * 32, 1, 2026, practice=False)
ACCEPTED = PackageReceipt(
    package="goi-ket-qua-01-2026.asice",
    size=123_456,
    sha256="ab" * 32,
    session=SESSION,
    verdict=Verdict.ACCEPTED,
    errors=(),
    notes=("compare-fingerprint",),
    by="Lê Thị Hoa",
    received_at=NOW,
)
REFUSED = replace(ACCEPTED, verdict=Verdict.REFUSED, errors=("digest-mismatch", "paper-differs"), session=None)

LINES = st.text(st.characters(categories=("L", "N", "P")), min_size=1, max_size=30).map(
    lambda text: clean_line(text) or "x"
)
HEX = "0123456789abcdef"
SESSIONS = st.builds(
    ReceiptSession,
    council_uid=st.just("") | st.text(HEX, min_size=32, max_size=32),
    council=LINES,
    session_uid=st.just("") | st.text(HEX, min_size=32, max_size=32),
    number=st.integers(0, 999),
    year=st.integers(2020, 2100),
    practice=st.booleans(),
)
CODES = st.lists(st.text("abc-", min_size=1, max_size=9), max_size=4).map(tuple)


@st.composite
def receipts(draw: st.DrawFn) -> PackageReceipt:
    errors = draw(CODES)
    return PackageReceipt(
        package=draw(LINES),
        size=draw(st.integers(0, 2**53 - 1)),
        sha256=draw(st.text(HEX, min_size=64, max_size=64)),
        session=draw(st.none() | SESSIONS) if errors else draw(SESSIONS),
        verdict=Verdict.REFUSED if errors else Verdict.ACCEPTED,
        errors=errors,
        notes=draw(CODES),
        by=draw(st.just("") | LINES),
        received_at=NOW + timedelta(microseconds=draw(st.integers(0, 10**12))),
    )


def codes(path: Path) -> set[str]:
    with pytest.raises(Refused) as refused:
        read_receipt(path, NOW)
    return {one.code for one in refused.value.findings}


@given(receipts())
def test_what_is_written_is_read_and_nothing_else_says_the_same(receipt: PackageReceipt) -> None:
    data = receipt_bytes(receipt)
    assert receipt_of(data) == receipt
    for other in (data + b"\n", json.dumps(json.loads(data), indent=1).encode()):
        with pytest.raises(ValueError, match="one form"):
            receipt_of(other)


@given(receipts(), st.data())
def test_a_changed_byte_is_another_receipt_or_none(receipt: PackageReceipt, data: st.DataObject) -> None:
    content = bytearray(receipt_bytes(receipt))
    content[data.draw(st.integers(0, len(content) - 1))] ^= 1 << data.draw(st.integers(0, 7))
    with suppress(ValueError):
        assert receipt_of(bytes(content)) != receipt


@pytest.mark.parametrize(
    "changes",
    [
        {"verdict": "maybe"},
        {"verdict": "accepted", "errors": ["x"]},
        {"verdict": "refused", "errors": []},
        {"session": None},
        {"session": {}},
        {"session": []},
        {"sha256": "AB" * 32},
        {"sha256": None},
        {"size": -1},
        {"size": True},
        {"size": 1.5},
        {"package": ""},
        {"package": "a\u0000b"},
        {"package": "a" * 301},
        {"by": " dư "},
        {"by": 7},
        {"errors": "x"},
        {"notes": [""]},
        {"notes": ["x"] * (MOST_CODES + 1)},
        {"received_at": "hôm nay"},
        {"received_at": "2026-11-21T03:04:05.000000Z"},
        {"more": 1},
    ],
)
def test_a_content_that_no_receipt_has_is_refused(changes: dict[str, object]) -> None:
    content = json.loads(receipt_bytes(ACCEPTED)) | changes
    data = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
    with pytest.raises(ValueError, match="one form"):
        receipt_of(data)


@pytest.mark.parametrize("data", [b"", b"[]", b"\xff", b"[" * 100_000, b"null"])
def test_what_is_no_content_at_all_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match="one form"):
        receipt_of(data)


@pytest.mark.parametrize("receipt", [ACCEPTED, REFUSED])
def test_a_receipt_travels_with_the_name_of_its_signer(tmp_path: Path, receipt: PackageReceipt) -> None:
    path = tmp_path / "x.giaynhan"
    write_receipt(path, receipt, council_key("Văn phòng điều phối tỉnh"))
    signed, data = read_receipt(path, NOW)
    assert signed.receipt == receipt
    assert (signed.signer.name, signed.signer.signed_at) == ("Văn phòng điều phối tỉnh", NOW)
    assert signed.signer.fingerprint == describe(council_key("Văn phòng điều phối tỉnh").certificate).fingerprint
    assert data == path.read_bytes()


def test_any_damage_refuses_the_file(tmp_path: Path) -> None:
    path = tmp_path / "x.giaynhan"
    write_receipt(path, ACCEPTED, council_key())
    whole = path.read_bytes()
    for place in range(0, len(whole), len(whole) // 60):
        damaged = bytearray(whole)
        damaged[place] ^= 4
        path.write_bytes(bytes(damaged))
        assert codes(path)
    for cut in (0, 1, 30, len(whole) // 2, len(whole) - 1):
        path.write_bytes(whole[:cut])
        assert codes(path)


def test_a_result_package_is_no_receipt(tmp_path: Path) -> None:
    assert "unknown-kind" in codes(build_sample(tmp_path / "x.asice", entries=[]))


def test_another_version_and_another_content_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.giaynhan"
    good = Entry(RECEIPT_ENTRY, "application/json", receipt_bytes(ACCEPTED))
    build(path, [good], [council_key()], kind=RECEIPT_KIND, version=VERSION + 1, when=NOW)
    assert codes(path) == {"unknown-version"}
    more = Entry("data/more.json", "application/json", b"{}")
    for entries in ([], [good, more], [Entry(RECEIPT_ENTRY, "application/json", b"{}")]):
        build(path, entries, [council_key()], kind=RECEIPT_KIND, version=VERSION, when=NOW)
        assert codes(path) == {"receipt-unreadable"}


def test_a_receipt_has_one_signer(tmp_path: Path) -> None:
    path = tmp_path / "x.giaynhan"
    write_receipt(path, ACCEPTED, council_key())
    append_signature(path, path, chair_key(), NOW)
    assert codes(path) == {"receipt-unreadable"}


def test_a_content_exchanged_under_the_signature_is_found(tmp_path: Path) -> None:
    path = tmp_path / "x.giaynhan"
    head = package_json(RECEIPT_KIND, VERSION)
    listed = [head, (RECEIPT_ENTRY, receipt_bytes(REFUSED))]
    path.write_bytes(forged([head, (RECEIPT_ENTRY, receipt_bytes(ACCEPTED))], listed=listed))
    assert codes(path) == {"digest-mismatch"}


def test_a_receipt_signed_when_its_certificate_was_over_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.giaynhan"
    write_receipt(path, ACCEPTED, council_key())
    with pytest.raises(Refused) as refused:
        read_receipt(path, NOW - timedelta(days=3))
    assert {one.code for one in refused.value.findings} == {"signed-in-the-future"}


def test_a_file_too_large_to_be_a_receipt_is_not_looked_at(tmp_path: Path) -> None:
    path = tmp_path / "x.giaynhan"
    path.write_bytes(b"PK" * LARGEST)
    with pytest.raises(FileTrouble):
        read_receipt(path, NOW)
