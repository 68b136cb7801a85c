"""Evidence in the council file: adding it, opening a file full of it, copying the scores of such a file, checking it.

The dossiers are scans of 500 pages, about 300 MB each, 30 of them; on a small disk they are fewer and shorter, and the
table says so.
"""

import hashlib
import os
import tempfile
from functools import cache
from pathlib import Path

from benchmarks.harness import Case, Measurement, in_turns
from benchmarks.scan import PAGES, pages_for, write_scan
from ocop_desk.domain.clock import system_clock
from ocop_desk.services.desk import Desk
from ocop_desk.services.dossiers import dossier_of
from ocop_desk.services.evidence_intake import add_planned, plan_intake
from ocop_desk.services.rules import RuleLibrary
from ocop_desk.store.check import check_council_file
from ocop_desk.store.council_file import create_council_file, open_council_file
from tests.services.desks import a_test_product, add_products

DOSSIERS = 30
TURNS = 7
PIECE = 1 << 20
SLOWEST_ADDING = 1 / 0.6
"""Adding has at least 0.6 of the speed of copying and hashing."""


def cases() -> list[Case]:
    """Opening and copying are measured on the same file, made once."""
    with tempfile.TemporaryDirectory() as folder:
        pages = pages_for(Path(folder), copies=5)
        pages_each = pages_for(Path(folder), copies=2 * DOSSIERS)
    scan = f"a scan of {pages} pages"
    less = "" if pages_each == PAGES else f" of {pages_each} pages (the disk is short)"
    many = f"{DOSSIERS} dossiers{less}"
    return [
        Case(f"adding {scan}", "file copy and SHA-256", lambda: _adding(pages), SLOWEST_ADDING),
        Case(f"opening a file of {many}", "an empty file", lambda: _opening(pages_each), 1.3),
        Case(f"copying the scores of {many}", "of an empty file", lambda: _copying(pages_each), 1.3),
        Case(f"checking the hashes of {scan}", "SHA-256 of the file", lambda: _checking(pages)),
    ]


def _adding(pages: int) -> Measurement:
    with tempfile.TemporaryDirectory() as name:
        scan = Path(name, "scan.pdf")
        write_scan(scan, pages)
        # A file of its own every time: the same bytes would be known the second time.
        desks = [_desk(Path(name, f"{number}.ocop")) for number in range(TURNS)]
        return in_turns(lambda: _added(desks.pop(), scan), lambda: _copied(scan), turns=TURNS)


def _opening(pages: int) -> Measurement:
    full, empty = _full_and_empty(pages)
    return in_turns(lambda: _opened(full), lambda: _opened(empty), turns=21)


def _copying(pages: int) -> Measurement:
    full, empty = _full_and_empty(pages)
    return in_turns(lambda: _scores_copied(full), lambda: _scores_copied(empty), turns=9)


def _checking(pages: int) -> Measurement:
    with tempfile.TemporaryDirectory() as name:
        scan = Path(name, "scan.pdf")
        write_scan(scan, pages)
        with _desk(Path(name, "full.ocop")) as desk:
            _fill(desk, scan)
            return in_turns(lambda: _checked(desk), lambda: _hashed(scan), turns=3)


def _added(desk: Desk, scan: Path) -> None:
    with desk:
        _fill(desk, scan)
    desk.file.path.unlink()


def _fill(desk: Desk, scan: Path, number: int = 1) -> None:
    (product_id,) = add_products(desk, [a_test_product(number)])
    report = add_planned(desk, dossier_of(desk, product_id), plan_intake([scan]))
    assert report.added, report.problems


def _copied(scan: Path) -> None:
    digest, target = hashlib.sha256(), scan.with_name("copy.pdf")
    with scan.open("rb") as source, target.open("wb") as copy:
        while piece := source.read(PIECE):
            digest.update(piece)
            copy.write(piece)
        copy.flush()
        os.fsync(copy.fileno())
    target.unlink()


def _opened(path: Path) -> None:
    with open_council_file(path, system_clock) as file, file.read() as work:
        assert work.products.all()


def _scores_copied(path: Path) -> None:
    target = path.with_name("scores.ocop")
    with open_council_file(path, system_clock) as file:
        file.back_up_scores(target)
    target.unlink()


def _checked(desk: Desk) -> None:
    assert check_council_file(desk.file) == []


def _hashed(scan: Path) -> None:
    with scan.open("rb") as file:
        hashlib.file_digest(file, "sha256")


def _desk(path: Path) -> Desk:
    return Desk(create_council_file(path, system_clock), RuleLibrary(), system_clock, "benchmark")


@cache
def _full_and_empty(pages: int) -> tuple[Path, Path]:
    """A file of dossiers no two of which have the same bytes, and one of the same products with empty ones."""
    folder = Path(_folder().name)
    scan = folder / "scan.pdf"
    with _desk(folder / "full.ocop") as full, _desk(folder / "empty.ocop") as empty:
        for number in range(1, DOSSIERS + 1):
            write_scan(scan, pages, seed=number)
            _fill(full, scan, number)
            (product_id,) = add_products(empty, [a_test_product(number)])
            dossier_of(empty, product_id)
    scan.unlink()
    return full.file.path, empty.file.path


@cache
def _folder() -> "tempfile.TemporaryDirectory[str]":
    """A folder that is taken away when the benchmarks end."""
    return tempfile.TemporaryDirectory()
