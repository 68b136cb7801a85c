"""The commands of docs/verify-by-hand.md, run as they stand there."""

import hashlib
import re
import shutil
import subprocess
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from ocop_desk.documents.session_json import session_as_json
from ocop_desk.domain.dossiers import EvidenceKind
from ocop_desk.domain.exchange import SheetHead, SheetStatement, key_code
from ocop_desk.domain.records import DocumentRecord, SessionRecord, SheetSource
from ocop_desk.packages.base64_text import to_base64
from ocop_desk.packages.container import Entry
from ocop_desk.packages.keys import SigningKey, describe, make_council_certificate, to_pem
from ocop_desk.packages.member_keys import MemberKey, new_member_key
from ocop_desk.packages.sealed_sheets import sign_sheet
from tests.builders import a_dossier_record, a_product_record, a_roster, a_round, a_sheet
from tests.documents.session_strategies import a_full_result
from tests.packages.makers import build_sample, forged, issued_key, package_json, sample_entries, zipped

DOCUMENT = Path(__file__).parents[2] / "docs" / "verify-by-hand.md"

pytestmark = pytest.mark.skipif(
    any(shutil.which(tool) is None for tool in ("bash", "openssl", "unzip", "sha256sum")),
    reason="the tools of the document are not installed",
)


def _commands() -> str:
    blocks = re.findall(r"^```bash\n(.*?)^```$", DOCUMENT.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    assert len(blocks) >= 7
    wanted = (block for block in blocks if "pdfsig" not in block or shutil.which("pdfsig"))
    return "set -euo pipefail\n" + "".join(wanted)


@pytest.fixture(scope="module")
def fresh_key() -> SigningKey:
    """OpenSSL looks at the clock of the machine, so this key is of today."""
    return make_council_certificate("Hội đồng OCOP", "UBND xã", datetime.now(UTC) - timedelta(days=1))


def _run(folder: Path, key: SigningKey) -> "subprocess.CompletedProcess[str]":
    (folder / "council.pem").write_bytes(to_pem(key.certificate))
    return subprocess.run(["bash", "-c", _commands()], cwd=folder, capture_output=True, text=True, check=False)


def test_every_command_of_the_document_holds_on_a_fresh_package(tmp_path: Path, fresh_key: SigningKey):
    build_sample(tmp_path / "result.asice", [fresh_key], when=datetime.now(UTC))

    done = _run(tmp_path, fresh_key)

    assert done.returncode == 0, done.stderr
    assert "CAdES Verification successful" in done.stderr
    assert describe(fresh_key.certificate).fingerprint_words in done.stdout
    assert '"kind": "ocop-desk.result-package"' in done.stdout
    if shutil.which("pdfsig"):
        assert done.stdout.count("Signature is Valid") == 2
        assert done.stdout.count("Total document signed") == 1


def test_originals_are_known_by_their_hash_whatever_they_are_called(tmp_path: Path, fresh_key: SigningKey):
    folder = tmp_path / "originals"
    folder.mkdir()
    (folder / "đổi tên.pdf").write_bytes(b"as the council had it")
    (folder / "khác.pdf").write_bytes(b"another")
    kept = DocumentRecord(
        4, "Giấy phép.pdf", EvidenceKind.BUSINESS_LICENCE, 21, hashlib.sha256(b"as the council had it").hexdigest()
    )
    session = a_full_result(products=[a_product_record(dossier=a_dossier_record(documents=(kept,)))], remarks=())
    result = Entry("data/result.json", "application/json", session_as_json(session))
    entries = [result if entry.name == result.name else entry for entry in sample_entries()]
    build_sample(tmp_path / "result.asice", [fresh_key], entries, when=datetime.now(UTC))

    done = _run(tmp_path, fresh_key)

    assert done.returncode == 0, done.stderr
    assert f"in the session: {folder}/đổi tên.pdf" in done.stdout
    assert f"UNKNOWN: {folder}/khác.pdf" in done.stdout
    assert (tmp_path / "in-the-session.txt").read_text("utf-8").strip() == f"{kept.sha256}  Giấy phép.pdf"


@pytest.fixture(scope="module")
def signed_sheets() -> tuple[SessionRecord, MemberKey, dict[str, bytes]]:
    """A session of one sealed sheet, the member's key, and what the package carries of it."""
    key = new_member_key()
    note = {"1.1": 'Đã xem "hợp đồng", {"signature":"AA","version":1}'}
    sheet = a_sheet(1, 70, notes=note, source=SheetSource.SEALED)
    product = a_product_record(rounds=(a_round(1, (sheet,)),))
    roster = tuple(
        replace(entry, public_key=to_base64(key.public_key)) if entry.member.member_id == 1 else entry
        for entry in a_roster(2)
    )
    session = a_full_result(products=[product], remarks=(), roster=roster, council_uid="c" * 32, session_uid="5" * 32)
    card = session.scorecards[product.product.scorecard].sha256
    opened = product.rounds[0].opened_at
    head = SheetHead(
        "c" * 32, "5" * 32, False, product.entry_id, 1, opened, 1, card, key.fingerprint, 1, sheet.submitted_at
    )
    signed = sign_sheet(SheetStatement(head, sheet.levels, sheet.notes), key)
    return session, key, {f"sheets/{product.entry_id}-1-1.json": signed}


def _with_sheets(session: SessionRecord, sheets: dict[str, bytes]) -> list[Entry]:
    files = {"data/result.json": session_as_json(session), **sheets}
    others = [entry for entry in sample_entries() if entry.name not in files]
    return [*others, *(Entry(name, "application/json", data) for name, data in files.items())]


def test_what_a_member_signed_is_shown_with_the_code_of_the_key(
    tmp_path: Path, fresh_key: SigningKey, signed_sheets: tuple[SessionRecord, MemberKey, dict[str, bytes]]
):
    session, key, sheets = signed_sheets
    build_sample(tmp_path / "result.asice", [fresh_key], _with_sheets(session, sheets), when=datetime.now(UTC))

    done = _run(tmp_path, fresh_key)

    assert done.returncode == 0, done.stderr
    assert f"member 1 has key {key_code(key.fingerprint)}" in done.stdout
    assert "member 2" not in done.stdout
    (name,) = sheets
    assert f"signed: ./{name} " in done.stdout
    assert f'"session":"{"5" * 32}"' in done.stdout


@pytest.mark.parametrize(
    ("before", "after"), [(b'"1.1":4', b'"1.1":3'), ("Đã xem".encode(), "Chưa xem".encode()), (b"5" * 32, b"6" * 32)]
)
def test_the_commands_stop_at_a_sheet_that_its_member_did_not_sign(
    tmp_path: Path,
    fresh_key: SigningKey,
    signed_sheets: tuple[SessionRecord, MemberKey, dict[str, bytes]],
    before: bytes,
    after: bytes,
):
    session, _key, sheets = signed_sheets
    ((name, data),) = sheets.items()
    assert before in data
    entries = _with_sheets(session, {name: data.replace(before, after, 1)})
    build_sample(tmp_path / "result.asice", [fresh_key], entries, when=datetime.now(UTC))

    done = _run(tmp_path, fresh_key)

    assert done.returncode != 0
    assert f"NOT AS SIGNED: ./{name}" in done.stdout
    assert "\nsigned: ./" not in done.stdout


def test_the_commands_stop_at_a_result_that_is_not_what_was_signed(
    tmp_path: Path, fresh_key: SigningKey, signed_sheets: tuple[SessionRecord, MemberKey, dict[str, bytes]]
):
    session, _key, sheets = signed_sheets
    (product,) = session.products
    (scoring_round,) = product.rounds
    (sheet,) = scoring_round.sheets
    changed = replace(sheet, notes={})
    rounds = (replace(scoring_round, sheets=(changed,)),)
    edited = replace(session, products=(replace(product, rounds=rounds),))
    build_sample(tmp_path / "result.asice", [fresh_key], _with_sheets(edited, sheets), when=datetime.now(UTC))

    done = _run(tmp_path, fresh_key)

    assert done.returncode != 0
    assert "NOT AS SIGNED: ./sheets/1-1-1.json" in done.stdout


def test_the_commands_stop_at_another_councils_signature(tmp_path: Path, fresh_key: SigningKey):
    other = make_council_certificate("Hội đồng OCOP", "UBND xã", datetime.now(UTC) - timedelta(days=1))
    build_sample(tmp_path / "result.asice", [other], when=datetime.now(UTC))

    done = _run(tmp_path, fresh_key)

    assert done.returncode != 0
    assert "Verification failure" in done.stderr


def test_the_commands_stop_at_an_entry_that_was_not_signed(tmp_path: Path, fresh_key: SigningKey):
    listed = [package_json(), ("data/result.json", b"{}")]
    changed = [package_json(), ("data/result.json", b'{"stars": 5}')]
    (tmp_path / "result.asice").write_bytes(forged(changed, listed=listed, key=fresh_key))

    done = _run(tmp_path, fresh_key)

    assert done.returncode != 0
    assert "data/result.json: FAILED" in done.stdout


def test_the_commands_stop_at_an_extra_entry(tmp_path: Path, fresh_key: SigningKey):
    extra = [package_json(), ("papers/extra.pdf", b"%PDF")]
    (tmp_path / "result.asice").write_bytes(forged(extra, listed=[package_json()], key=fresh_key))

    assert _run(tmp_path, fresh_key).returncode != 0


def test_the_commands_stop_at_a_file_that_is_no_package(tmp_path: Path, fresh_key: SigningKey):
    (tmp_path / "result.asice").write_bytes(zipped([("mimetype", b"application/zip")]))

    assert _run(tmp_path, fresh_key).returncode != 0


def test_openssl_follows_an_authoritys_chain(tmp_path: Path):
    key = issued_key()
    package = build_sample(tmp_path / "result.asice", [key], entries=[])
    subprocess.run(["unzip", "-q", package, "-d", tmp_path], check=True)
    (tmp_path / "authority.pem").write_bytes(to_pem(key.chain[-1]))

    meta = tmp_path / "META-INF"
    done = subprocess.run(
        [
            "openssl", "cms", "-verify", "-binary", "-inform", "DER", "-in", meta / "signature001.p7s",
            "-content", meta / "ASiCManifest001.xml", "-CAfile", tmp_path / "authority.pem",
            "-attime", "1795230000", "-purpose", "any", "-out", "/dev/null",
        ],
        capture_output=True,
        text=True,
        check=False,
    )  # fmt: skip

    assert done.returncode == 0, done.stderr
