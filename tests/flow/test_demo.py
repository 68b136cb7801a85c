"""The demo is the whole program at once: it must show what it promises and leave files that hold."""

from datetime import UTC, datetime
from fractions import Fraction
from pathlib import Path

import pytest

from ocop_desk.bootstrap import build
from ocop_desk.cli.app import main
from ocop_desk.demo.day import COUNCIL_FILE, DayPlan, ScoredDay, demo_desk, last_morning, run_day
from ocop_desk.demo.roles import Part
from ocop_desk.services.checking import check_everything
from ocop_desk.services.result_packages import verify_result_package


@pytest.fixture(scope="module")
def day(tmp_path_factory: pytest.TempPathFactory) -> ScoredDay:
    plan = DayPlan(tmp_path_factory.mktemp("demo"))
    with demo_desk(plan) as desk:
        return run_day(desk, plan, lambda _line: None)


def result(day: ScoredDay, part: Part) -> object:
    entry = next(entry for entry, played in day.parts.items() if played is part)
    return day.session.results[entry]


def test_the_day_shows_everything_it_promises(day: ScoredDay) -> None:
    session = day.session
    cards = {product.product.scorecard for product in session.products}
    assert len(session.products) == len(cards) == 12
    assert "QD26-26" in cards
    assert [entry.present for entry in session.roster].count(False) == 1
    assert sum(len(product.conflicts) for product in session.products) == 1
    assert result(day, Part.FRACTION_BELOW).mean == Fraction(489, 7)
    assert result(day, Part.FRACTION_BELOW).stars == 3
    assert result(day, Part.NINETY).mean >= 90
    assert result(day, Part.REJECTED).rejected is not None
    missed = result(day, Part.GATE_MISSED)
    assert (missed.band, missed.stars) == (4, 3)
    rounds = {len(product.rounds) for product in session.products}
    assert max(rounds) == 2
    findings = [record for product in session.products for one in product.rounds for record in one.findings]
    assert findings
    assert session.council.practice, "invented marks must never pass for a real result"


def test_the_same_seed_gives_the_same_marks(day: ScoredDay, tmp_path: Path) -> None:
    plan = DayPlan(tmp_path)
    with demo_desk(plan) as desk:
        again = run_day(desk, plan, lambda _line: None)
    assert {k: v.mean for k, v in again.session.results.items()} == {k: v.mean for k, v in day.session.results.items()}


@pytest.mark.parametrize("members", [5, 15])
def test_small_and_large_councils_work_too(tmp_path: Path, members: int) -> None:
    plan = DayPlan(tmp_path, members=members, seed=7)
    with demo_desk(plan) as desk:
        session = run_day(desk, plan, lambda _line: None).session
        assert check_everything(desk).problems == ()
    assert len(session.roster) == members
    assert all(product.conclusion is not None for product in session.products)


def test_the_day_is_held_in_the_morning_and_never_in_the_future() -> None:
    for hour in range(24):
        now = datetime(2026, 11, 21, hour, 30, tzinfo=UTC)
        assert last_morning(now).hour == 1
        assert last_morning(now) < now


def test_the_command_writes_files_that_verify(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["demo", "--out", str(tmp_path)]) == 0
    told = capsys.readouterr().out
    assert "KIỂM TRA GÓI: HỢP LỆ" in told
    (package,) = tmp_path.glob("*.asice")
    report = verify_result_package(package, None, datetime.now(UTC))
    assert report.ok
    assert {finding.code for finding in report.findings} <= {"practice", "compare-fingerprint"}
    assert (tmp_path / "van-ban" / "bien-ban.pdf").stat().st_size > 10_000
    with build(path=tmp_path / COUNCIL_FILE, read_only=True) as desk:
        assert check_everything(desk).problems == ()
