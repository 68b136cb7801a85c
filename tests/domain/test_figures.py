from dataclasses import replace
from datetime import UTC, datetime
from fractions import Fraction
from pathlib import Path

import pytest

from ocop_desk.domain.figures import (
    band_distance,
    gate_figures,
    gates_short_of_points,
    missing_gates,
    revealed_rounds,
    round_figures,
)
from ocop_desk.domain.records import ProductRecord, SessionRecord
from ocop_desk.domain.rules import Band
from ocop_desk.services.sessions import session_record
from tests.ui.closed_desks import BEST, LAST, REJECTED, SHORT, SPLIT, a_finished_desk

BANDS = tuple(Band(star, lower) for star, lower in ((1, 0), (2, 30), (3, 50), (4, 70), (5, 90)))


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> SessionRecord:
    with a_finished_desk(tmp_path_factory.mktemp("desk"), close=False) as desk:
        return session_record(desk, 1)


def product(session: SessionRecord, place: int) -> ProductRecord:
    return session.products[place]


def test_totals_parts_and_marks_add_up(session: SessionRecord) -> None:
    for one in session.products:
        for figures in revealed_rounds(session, one):
            for sheet in figures.sheets:
                assert sum(part.points for part in sheet.parts) == sheet.total
                for part in sheet.parts:
                    assert sum(mark.points for mark in part.marks) == part.points
            assert figures.result.mean == Fraction(figures.sum, len(figures.counted))


def test_a_mark_carries_the_wording_of_its_level(session: SessionRecord) -> None:
    figures = revealed_rounds(session, product(session, SPLIT))[-1]
    (dung,) = [sheet for sheet in figures.sheets if sheet.name == "Phạm Thị Dung"]
    (mark,) = [mark for part in dung.parts for mark in part.marks if mark.code == "8"]
    assert (mark.level, mark.label, mark.points, mark.most) == (1, "Đủ", 10, 20)


def test_a_criterion_that_was_not_asked_has_no_level(session: SessionRecord) -> None:
    figures = revealed_rounds(session, product(session, SHORT))[-1]
    (mark,) = [mark for part in figures.sheets[0].parts for mark in part.marks if mark.code == "5.2"]
    assert (mark.asked, mark.level, mark.points) == (False, 0, 0)


def test_sheets_stand_by_given_name_and_rounds_in_their_order(session: SessionRecord) -> None:
    rounds = revealed_rounds(session, product(session, SPLIT))
    assert [one.number for one in rounds] == [1, 2]
    assert rounds[1].reason == "Chênh lệch lớn"
    names = [sheet.name for sheet in rounds[0].sheets]
    assert names == ["Nguyễn Văn An", "Trần Thị Bình", "Lê Văn Cường", "Phạm Thị Dung"]


def test_a_round_that_is_not_revealed_has_no_figures(tmp_path: Path) -> None:
    with a_finished_desk(tmp_path, close=False, last="scoring") as desk, desk.read() as work:
        unseen = work.session_record(1)  # with the marks that a service leaves out
    one = unseen.products[LAST]
    assert one.rounds[0].sheets
    assert round_figures(unseen, one, one.rounds[0]) is None
    assert revealed_rounds(unseen, one) == ()
    assert gate_figures(unseen, one, one.rounds[0]) == ()


def test_a_sheet_that_does_not_count_is_shown_beside_the_sum(session: SessionRecord) -> None:
    one = product(session, BEST)
    last = one.rounds[-1]
    only_three = replace(last, entitled=tuple(number for number in last.entitled if number != 4))
    figures = round_figures(session, one, only_three)
    assert figures is not None
    assert [sheet.counts for sheet in figures.sheets] == [True, True, True, False]
    assert len(figures.counted) == 3


def test_who_stands_where_at_a_gate(session: SessionRecord) -> None:
    one = product(session, SPLIT)
    gates = gate_figures(session, one, one.rounds[-1])
    assert [gate.standing.star for gate in gates] == sorted(gate.standing.star for gate in gates)
    (gate,) = [gate for gate in gates if gate.standing.criterion == "8"]
    assert gate.above == ("Nguyễn Văn An", "Trần Thị Bình", "Lê Văn Cường")
    assert gate.below == ((1, ("Phạm Thị Dung",)),)
    assert (gate.label, gate.reason, gate.standing.met) == ("Tốt", "Chưa đủ giấy phép", False)
    assert gate.found_at is not None
    assert gate.found_at < datetime(2027, 1, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    ("mean", "star", "above", "below"),
    [
        (Fraction(70), 4, Fraction(0), Fraction(20)),
        (Fraction(489, 7), 3, Fraction(139, 7), Fraction(1, 7)),
        (Fraction(100), 5, Fraction(10), None),
        (Fraction(0), 1, Fraction(0), Fraction(30)),
    ],
)
def test_distances_are_exact(mean: Fraction, star: int, above: Fraction, below: Fraction | None) -> None:
    distance = band_distance(mean, BANDS)
    assert (distance.star, distance.above_lower, distance.below_upper) == (star, above, below)
    assert (distance.next_star is None) == (below is None)


def test_what_is_missing_names_criterion_and_level(session: SessionRecord) -> None:
    one = product(session, SHORT)
    card = session.scorecards[one.product.scorecard]
    (gate,) = missing_gates(card, one.product.cases, session.results[one.entry_id])
    assert (gate.code, gate.title, gate.level, gate.label, gate.at_or_above, gate.of) == (
        "5.1", "Câu chuyện", 2, "Có", 0, 4,
    )  # fmt: skip


def test_only_gates_below_the_star_of_the_mean_limit_a_product(session: SessionRecord) -> None:
    short = {place: gates_short_of_points(session.results[product(session, place).entry_id]) for place in range(6)}
    assert short[SHORT] == ("5.1",)
    assert short[SPLIT] == ("8",)
    assert short[BEST] == short[REJECTED] == ()
