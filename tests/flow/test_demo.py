"""The demo is the whole program at once: it must show what it promises and leave files that hold."""

from collections.abc import Iterator
from datetime import UTC, datetime
from fractions import Fraction
from pathlib import Path

import pytest

from ocop_desk.bootstrap import build
from ocop_desk.cli.app import main
from ocop_desk.demo.day import COUNCIL_FILE, DayPlan, ScoredDay, demo_desk, last_morning, run_day
from ocop_desk.demo.roles import Part
from ocop_desk.demo.scans import Sheet, scanned_pdf, text_pdf
from ocop_desk.domain.dossiers import AssessmentSource, EvidenceKind
from ocop_desk.domain.records import SheetSource
from ocop_desk.services.assessments import assessments_of, differences
from ocop_desk.services.checking import check_everything
from ocop_desk.services.desk import Desk
from ocop_desk.services.dossier_list import list_dossiers
from ocop_desk.services.dossiers import dossier_view, evidence_of_entry
from ocop_desk.services.result_packages import verify_result_package


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("demo")


@pytest.fixture(scope="module")
def day(folder: Path) -> ScoredDay:
    plan = DayPlan(folder)
    with demo_desk(plan) as desk:
        return run_day(desk, plan, lambda _line: None)


@pytest.fixture(scope="module")
def dossiers(day: ScoredDay, folder: Path) -> Iterator[Desk]:
    """The file of that day, to look into."""
    with build(path=folder / COUNCIL_FILE, read_only=True) as desk:
        yield desk


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


def test_every_product_has_papers_with_pages_tied_to_criteria(day: ScoredDay, dossiers: Desk) -> None:
    for product in day.session.products:
        content = evidence_of_entry(dossiers, product.entry_id)
        assert content is not None
        assert len(content.documents) >= 6
        assert len(content.linked_criteria()) >= 8
        assert all(one.facts.issued for one in content.documents if one.facts.kind is not EvidenceKind.OTHER)
        assert sum(one.size for one in content.documents) < 600_000


def test_dossiers_are_complete_but_for_two_that_a_decision_let_in(day: ScoredDay, dossiers: Desk) -> None:
    views = [dossier_view(dossiers, one.dossier_id or 0, day.session.planned_for) for one in list_dossiers(dossiers)]
    wanting = [(view, [str(one.standing) for one in view.completeness.wanting()]) for view in views]

    assert sorted(tuple(standings) for _, standings in wanting if standings) == [("expired",), ("missing", "missing")]
    for view, standings in wanting:
        assert view.last_check is not None
        assert bool(view.last_check.decision) is bool(standings)
        assert view.completeness.samples == view.completeness.samples_wanted


def test_producer_and_advisory_team_differ_on_some_criteria(dossiers: Desk) -> None:
    found = []
    for one in list_dossiers(dossiers):
        view = dossier_view(dossiers, one.dossier_id or 0)
        said = assessments_of(dossiers, view.content.dossier.dossier_id)
        assert {AssessmentSource.SELF, AssessmentSource.COMMUNE, AssessmentSource.ADVISORY} <= set(said)
        found.append(len(differences(said, view.card, view.product.cases)))
    assert all(1 <= count <= 10 for count in found)


def test_the_papers_are_the_same_for_the_same_seed() -> None:
    sheet = Sheet("UBND xã", "1/BC", "Ngày 21/11/2026", "BÁO CÁO", ("Ủy ban nhân dân xã báo cáo.",), "MẪU")

    assert scanned_pdf([sheet, sheet], "Báo cáo", "1/2") == scanned_pdf([sheet, sheet], "Báo cáo", "1/2")
    assert scanned_pdf([sheet, sheet], "Báo cáo", "1/2") != scanned_pdf([sheet, sheet], "Báo cáo", "1/3")
    assert text_pdf(sheet) == text_pdf(sheet)


def test_papers_are_prepared_before_the_morning_of_the_session(day: ScoredDay, dossiers: Desk) -> None:
    assert day.session.opened_at is not None
    assert day.session.opened_at.hour == 1
    for one in list_dossiers(dossiers):
        view = dossier_view(dossiers, one.dossier_id or 0)
        assert view.last_check is not None
        assert view.last_check.checked_at < day.session.opened_at


@pytest.mark.no_cover
def test_the_same_seed_gives_the_same_marks(day: ScoredDay, tmp_path: Path) -> None:
    plan = DayPlan(tmp_path)
    with demo_desk(plan) as desk:
        again = run_day(desk, plan, lambda _line: None)
    assert {k: v.mean for k, v in again.session.results.items()} == {k: v.mean for k, v in day.session.results.items()}


@pytest.mark.no_cover
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


@pytest.mark.no_cover
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


@pytest.mark.no_cover
def test_a_day_on_several_laptops_comes_to_the_same_results(day: ScoredDay, tmp_path: Path) -> None:
    plan = DayPlan(tmp_path, members=9, laptops=2)
    with demo_desk(plan) as desk:
        there = run_day(desk, plan, lambda _line: None)
        assert check_everything(desk).problems == ()
    assert [result.stars for result in there.session.results.values()] == [
        result.stars for result in day.session.results.values()
    ]
    sealed = [sheet for product in there.session.products for part in product.rounds for sheet in part.sheets]
    assert {sheet.source for sheet in sealed} == {SheetSource.SEALED, SheetSource.EXCEL}
    assert len(list(tmp_path.glob("nhieu-may/may-*/*.ocop"))) == 2
