"""A session on several laptops: taking in every sheet of a large one, and writing a bundle with original scans."""

import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager
from dataclasses import replace
from functools import cache
from pathlib import Path

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from sqlcipher3 import dbapi2

from benchmarks.harness import Case, Measurement, copied_and_synced, in_turns
from benchmarks.scan import pages_for, write_scan
from ocop_desk.domain.clock import system_clock
from ocop_desk.domain.councils import CouncilMember, Post
from ocop_desk.domain.exchange import SheetHead, SheetStatement
from ocop_desk.domain.records import SessionRecord
from ocop_desk.packages.base64_text import from_base64
from ocop_desk.packages.member_keys import load_public_key, unlock_key
from ocop_desk.packages.sealed_sheets import read_sealed, seal_sheet
from ocop_desk.services.collecting import Brought, Outcome, collect
from ocop_desk.services.councils import add_member
from ocop_desk.services.desk import Desk
from ocop_desk.services.dossiers import admit_agenda, dossier_of
from ocop_desk.services.evidence_intake import add_planned, plan_intake
from ocop_desk.services.scoring import open_round
from ocop_desk.services.session_bundles import WithEvidence, write_bundle
from ocop_desk.services.session_laptops import make_member_keys
from ocop_desk.services.sessions import open_session, session_record
from ocop_desk.store.council_file import open_council_file
from tests.services.desks import FULL, ON_PAPER, a_council_desk, a_planned_session, a_test_product, small_rules
from tests.services.laptops import QUICK_LOCK

PRODUCTS, MEMBERS, TURNS = 150, 11, 7
ALLOWED = 3.0
"""Seconds for all sheets of the session."""
SCANS, PAGES = 7, 465
"""Together 2 GB, as far as the disk allows: fewer pages where it is short."""


def cases() -> list[Case]:
    """Sheets against signature checks and inserts alone, and against the time allowed; a bundle against a copy."""
    sheets = f"{PRODUCTS * MEMBERS} sealed sheets taken in"
    with tempfile.TemporaryDirectory() as folder:
        pages = pages_for(Path(folder), PAGES, copies=4 * SCANS)
    return [
        Case(sheets, "parsing, signature checks, inserts", _taking_in, 2.0),
        Case(sheets, "allowed", _in_time, 1.0),
        Case(f"bundle with {SCANS} scans of {pages} pages", "copy and fsync", lambda: _bundling(pages), 1 / 0.7),
    ]


def _taking_in() -> Measurement:
    with tempfile.TemporaryDirectory() as name:
        path, files, keys = _hall(Path(name))
        parts = [read_sealed(one.data).signed_part for one in files]
        numbers = iter(range(TURNS))
        with _opened(path, TURNS) as desks:
            return in_turns(
                lambda: _collected(next(desks), files),
                lambda: _bare(Path(name, f"bare-{next(numbers)}.db"), files, parts, keys),
                turns=TURNS,
            )


def _in_time() -> Measurement:
    with tempfile.TemporaryDirectory() as name:
        path, files, _keys = _hall(Path(name))
        with _opened(path, 3) as desks:
            measured = in_turns(lambda: _collected(next(desks), files), lambda: None, turns=3)
    return replace(measured, against=ALLOWED, ratio=measured.seconds / ALLOWED)


def _bundling(pages: int) -> Measurement:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        desk, session_id = _with_scans(folder, pages)
        with desk:
            plain = folder / "plain.bin"
            written = write_bundle(desk, session_id, folder, [1], evidence=WithEvidence.ORIGINAL)
            written.rename(plain)
            # Neither pays for what the other left to be written to the disk.
            return in_turns(
                lambda: _bundled(desk, session_id, folder), lambda: copied_and_synced(plain), TURNS, before=os.sync
            )


def _hall(folder: Path) -> tuple[Path, list[Brought], dict[int, bytes]]:
    """An open session in a closed file, every member's sheet of every product, and the members' keys."""
    desk = a_council_desk(folder)
    for number in range(MEMBERS - 4):
        add_member(desk, CouncilMember(0, f"Thành viên {number}", Post.MEMBER))
    session_id = a_planned_session(desk, [a_test_product(number) for number in range(PRODUCTS)])
    pins = make_member_keys(desk, session_id, lock=QUICK_LOCK)
    record = open_session(desk, session_id)
    for product in record.products:
        open_round(desk, product.entry_id)
    with desk:
        return desk.file.path, _sheets(desk, session_record(desk, session_id), pins), _public_keys(desk, session_id)


def _sheets(desk: Desk, record: SessionRecord, pins: dict[int, str]) -> list[Brought]:
    with desk.read() as work:
        exchange, stored = work.exchange.session(record.session_id), work.exchange.keys(record.session_id)
        council = work.exchange.identity().council_uid
    assert exchange is not None
    keys = {}
    for member, pin in pins.items():
        locked = stored[member].locked_key
        assert locked is not None
        keys[member] = unlock_key(locked, pin, stored[member].fingerprint)
    card = record.scorecards["TEST-01"].sha256
    notes = {"1.1": "Hợp đồng liên kết còn hiệu lực đến hết năm"}
    files = []
    for product in record.products:
        for member, key in keys.items():
            head = SheetHead(
                council,
                exchange.session_uid,
                False,
                product.entry_id,
                1,
                product.rounds[0].opened_at,
                member,
                card,
                key.fingerprint,
                1,
                desk.clock(),
            )
            data = seal_sheet(SheetStatement(head, FULL, notes), key, exchange.sealing_public)
            files.append(Brought(f"{product.entry_id}-{member}.phieu", data))
    return files


def _public_keys(desk: Desk, session_id: int) -> dict[int, bytes]:
    with desk.read() as work:
        return {number: key.public_key for number, key in work.exchange.keys(session_id).items()}


@contextmanager
def _opened(path: Path, copies: int) -> Iterator[Iterator[Desk]]:
    """Copies of the file, each open as it is when somebody brings sheets."""
    clock = system_clock
    with ExitStack() as stack:
        yield iter(
            [
                stack.enter_context(
                    Desk(open_council_file(_copy(path, number), clock), small_rules(), clock, "benchmark")
                )
                for number in range(copies)
            ]
        )


def _collected(desk: Desk, files: Sequence[Brought]) -> None:
    taken = collect(desk, 1, files, despite="đo tốc độ")
    assert {one.outcome for one in taken} == {Outcome.NEW}


def _bare(path: Path, files: Sequence[Brought], parts: Sequence[bytes], keys: dict[int, bytes]) -> None:
    """What cannot be done without: each file parsed and hashed, its signature checked, its row inserted for good."""
    public = {number: load_public_key(data) for number, data in keys.items()}
    rows = []
    for one, part in zip(files, parts, strict=True):
        content = json.loads(one.data)
        head = content["head"]
        public[head["member_id"]].verify(from_base64(content["signature"]), part, ec.ECDSA(hashes.SHA256()))
        digest = hashlib.sha256(one.data).hexdigest()
        rows.append((head["entry_id"], head["member_id"], digest, one.data, head["sealed_at"], head["sealed_at"], ""))
    with closing(dbapi2.connect(path)) as database:
        database.execute("CREATE TABLE received (id INTEGER PRIMARY KEY, r, m, sha256 UNIQUE, data, s, t, despite)")
        database.executemany("INSERT INTO received VALUES (NULL, ?, ?, ?, ?, ?, ?, ?)", rows)
        database.commit()


def _copy(path: Path, number: int) -> Path:
    return Path(shutil.copyfile(path, path.with_name(f"copy-{number}.ocop")))


@cache
def _scan_names() -> tuple[str, ...]:
    return tuple(f"scan-{number}.pdf" for number in range(SCANS))


def _with_scans(folder: Path, pages: int) -> tuple[Desk, int]:
    """An open session of one product whose dossier has the scans."""
    desk = a_council_desk(folder)
    products = [a_test_product(1)]
    session_id = a_planned_session(desk, products)
    with desk.read() as work:
        (entry,) = work.sessions.agenda(session_id)
    dossier = dossier_of(desk, entry.product_id)
    for seed, scan in enumerate(_scan_names(), start=1):
        write_scan(folder / scan, pages, seed)
        report = add_planned(desk, dossier, plan_intake([folder / scan]))
        assert report.added, report.problems
        (folder / scan).unlink()
    admit_agenda(desk, session_id, ON_PAPER)
    make_member_keys(desk, session_id, lock=QUICK_LOCK)
    open_session(desk, session_id)
    return desk, session_id


def _bundled(desk: Desk, session_id: int, folder: Path) -> None:
    write_bundle(desk, session_id, folder, [1], evidence=WithEvidence.ORIGINAL).unlink()
