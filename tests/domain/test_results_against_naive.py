"""The scoring core held to a second implementation written straight from the rules."""

from itertools import product as combinations

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.domain import naive_scoring as naive
from tests.domain.ratings import Rating, as_plain
from tests.domain.scoring_strategies import level_numbers


@given(st.data())
@settings(deadline=None, max_examples=250)
def test_every_figure_is_what_the_naive_implementation_gives(data: st.DataObject) -> None:
    rating = Rating(data)
    rating.find(data)
    result = rating.computed()
    assert result.problems == ()
    assert as_plain(result) == rating.naive()


@given(st.data())
@settings(deadline=None, max_examples=80)
def test_parts_add_up_to_the_mean_and_to_each_total(data: st.DataObject) -> None:
    result = Rating(data).computed()
    assert sum(result.parts.values()) == result.mean
    for member, total in result.totals.items():
        assert sum(result.member_parts[member].values()) == total


@given(st.data())
@settings(deadline=None, max_examples=120)
def test_findings_that_are_not_asked_for_cannot_change_the_stars(data: st.DataObject) -> None:
    rating = Rating(data)
    rating.find(data)
    result = rating.computed()
    assume(result.stars is not None)
    unknown = [gate for gate in result.gates if gate.met is None]
    assume(len(unknown) <= 6)
    known = [(gate.star, gate.met) for gate in result.gates if gate.met is not None]
    for answers in combinations([True, False], repeat=len(unknown)):
        supposed = [(gate.star, met) for gate, met in zip(unknown, answers, strict=True)]
        assert naive.stars_with(result.band, known + supposed) == result.stars


@given(st.data())
@settings(deadline=None, max_examples=120)
def test_each_finding_that_is_asked_for_can_change_the_stars(data: st.DataObject) -> None:
    rating = Rating(data)
    rating.find(data)
    result = rating.computed()
    if_met = [(gate.star, gate.met is not False) for gate in result.gates]
    for criterion, star in result.open_findings:
        place = next(i for i, gate in enumerate(result.gates) if (gate.criterion, gate.star) == (criterion, star))
        if_missed = [*if_met[:place], (star, False), *if_met[place + 1 :]]
        assert naive.stars_with(result.band, if_missed) < naive.stars_with(result.band, if_met)


@given(st.data())
@settings(deadline=None, max_examples=60)
def test_the_order_of_sheets_changes_no_figure(data: st.DataObject) -> None:
    rating = Rating(data)
    before = as_plain(rating.computed())
    rating.marks = dict(data.draw(st.permutations(list(rating.marks.items()))))
    assert as_plain(rating.computed()) == before


@given(st.data())
@settings(deadline=None, max_examples=150)
def test_flaws_of_sheets_are_all_found_and_no_others(data: st.DataObject) -> None:
    rating = Rating(data)
    for marks in rating.marks.values():
        for code in [*marks, "Z9"]:
            change = data.draw(st.sampled_from(["keep", "keep", "keep", "drop", "other"]))
            if change == "drop":
                marks.pop(code, None)
            elif change == "other":
                marks[code] = data.draw(level_numbers.map(lambda level: level - 1))
    expected = {
        (kind, f"{member} · {code}")
        for member, marks in rating.marks.items()
        for kind, code in naive.flaws_of(rating.scorecard, rating.cases, marks)
    }
    result = rating.computed()
    assert {(problem.code, problem.place) for problem in result.problems} == expected
    assert (result.stars is None) or not expected
    assert (result.totals == {}) == bool(expected)


@given(st.data(), st.lists(st.tuples(st.integers(0, 9), st.integers(1, 6), st.booleans()), min_size=1, max_size=4))
@settings(deadline=None, max_examples=120)
def test_findings_only_stand_on_open_gates(data: st.DataObject, drawn: list[tuple[int, int, bool]]) -> None:
    rating = Rating(data)
    criteria = [*rating.scorecard.criteria]
    rating.findings = {(criteria[place % len(criteria)].code, star): met for place, star, met in drawn}
    result = rating.computed()
    still_open = {(gate["criterion"], gate["star"]) for gate in rating.naive()["gates"] if not gate["settled"]}
    wrong = [key for key in rating.findings if key not in still_open]
    assert len(result.problems) == len(wrong)
    assert {problem.place for problem in result.problems} == {criterion for criterion, _ in wrong}
    assert not wrong or (result.stars is None and result.missing_for_next is None and result.mean is not None)
