"""Long runs, by `make soak` only: careless calls by the thousand, and the demo stopped at every kind of moment."""

import signal
import subprocess
import sys
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path
from random import Random

import pytest

from ocop_desk.domain.problems import InputRefused
from ocop_desk.domain.records import RemarkKind, SheetRecord
from ocop_desk.domain.results import Finding
from ocop_desk.services.checking import check_everything
from ocop_desk.services.conclusions import conclude_product, record_finding, reject_product
from ocop_desk.services.desk import Desk
from ocop_desk.services.scoring import excuse_member, open_round, reveal, set_level, submit_sheet, take_in_sheet
from ocop_desk.services.sessions import add_remark, close_session, declare_conflict, member_leaves, session_record
from tests.services.desks import FULL, a_council_desk, a_test_product, an_open_session

pytestmark = pytest.mark.soak

PRODUCTS, MEMBERS = 12, 5
CALLS, BETWEEN_CHECKS = 3_000, 250
STOPPED_RUNS = 24
LONGEST_DAY = 60
"""Seconds within which the demo is stopped; those later than its end find it finished."""

Sealed = Mapping[tuple[int, int, int], SheetRecord]


@pytest.mark.parametrize("seed", range(8))
def test_careless_calls_are_done_or_refused_and_leave_a_sound_file(tmp_path: Path, seed: int) -> None:
    random = Random(seed)
    desk = a_council_desk(tmp_path, scoring=MEMBERS)
    session_id, entries = an_open_session(desk, [a_test_product(n) for n in range(1, PRODUCTS + 1)])
    done, refused = 0, 0
    sealed: Sealed = {}
    for number in range(CALLS):
        try:
            careless_call(random, desk, session_id, random.choice(entries), random.randint(1, MEMBERS + 2))()
            done += 1
        except InputRefused:
            refused += 1
        if number % BETWEEN_CHECKS == 0:
            assert check_everything(desk).problems == ()
            now = sealed_sheets(desk, session_id)
            assert {place: now[place] for place in sealed} == sealed
            sealed = now
    desk.close()
    assert done > MEMBERS * PRODUCTS
    assert refused > 0


def careless_call(random: Random, desk: Desk, session_id: int, entry: int, member: int) -> Callable[[], object]:
    """Some call, sensible or not at this moment, by somebody who may be there or not."""
    reason = random.choice(("", "Có lý do"))
    criterion, level = random.choice([*FULL, "9.9"]), random.choice((None, 0, 1, 2, 3, 9))
    levels = {code: random.randint(0, highest) for code, highest in FULL.items()}
    finding = Finding(random.choice(("1.1", "8", "5.1")), random.choice((3, 4, 5)), random.random() < 0.5, reason)
    calls: list[tuple[int, Callable[[], object]]] = [
        (6, lambda: open_round(desk, entry, reason)),
        (30, lambda: set_level(desk, entry, member, criterion, level)),
        (6, lambda: submit_sheet(desk, entry, member)),
        (30, lambda: take_in_sheet(desk, entry, member, levels)),
        (8, lambda: reveal(desk, entry)),
        (8, lambda: record_finding(desk, entry, finding)),
        (3, lambda: conclude_product(desk, entry, reason)),
        (1, lambda: reject_product(desk, entry, random.choice(("forged-dossier", "none")), reason)),
        (1, lambda: declare_conflict(desk, entry, member, reason)),
        (1, lambda: excuse_member(desk, entry, member, reason)),
        (1, lambda: add_remark(desk, session_id, RemarkKind.OPINION, reason, entry)),
        (random.random() < 0.02, lambda: member_leaves(desk, session_id, member, reason)),
        (random.random() < 0.02, lambda: close_session(desk, session_id)),
    ]
    weights, choices = zip(*calls, strict=True)
    return random.choices(choices, weights)[0]


def sealed_sheets(desk: Desk, session_id: int) -> Sealed:
    """Every submitted sheet by product, round and member."""
    record = session_record(desk, session_id)
    return {
        (product.entry_id, held.number, sheet.member_id): sheet
        for product in record.products
        for held in product.rounds
        for sheet in held.sheets
    }


@pytest.mark.parametrize("run", range(STOPPED_RUNS))
def test_a_demo_that_is_stopped_leaves_only_whole_files(tmp_path: Path, run: int) -> None:
    random = Random(run)
    gently = random.random() < 0.5
    out = tmp_path / "demo"
    demo = subprocess.Popen(
        [sys.executable, "-m", "ocop_desk", "demo", "--out", str(out)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        demo.wait(random.uniform(0.5, LONGEST_DAY))
    except subprocess.TimeoutExpired:
        demo.send_signal(signal.SIGINT if gently else signal.SIGKILL)
    _, said = demo.communicate()
    assert "Traceback" not in said
    assert demo.returncode in ((0, 130) if gently else (0, -signal.SIGKILL))
    for council_file in out.glob("*.ocop"):
        check = [sys.executable, "-m", "ocop_desk", "--file", str(council_file), "check"]
        checked = subprocess.run(check, capture_output=True, text=True, check=False)
        assert (checked.returncode, checked.stderr) == (0, "")
    assert [path for path in out.rglob("*.pdf") if not path.read_bytes().rstrip().endswith(b"%%EOF")] == []
    assert [path for pattern in ("*.xlsx", "*.asice") for path in out.rglob(pattern) if not is_whole(path)] == []


def is_whole(path: Path) -> bool:
    with zipfile.ZipFile(path) as archive:
        return archive.testzip() is None
