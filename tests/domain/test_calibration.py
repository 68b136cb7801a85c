from collections.abc import Mapping, Sequence
from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocop_desk.domain.calibration import (
    LEAST_LEAN,
    MOST_FURTHEST,
    Calibration,
    Lean,
    Tendency,
    calibration,
)
from ocop_desk.domain.calibration_words import tendency_words, topic
from ocop_desk.domain.numbers import signed_text
from ocop_desk.domain.records import ConflictRecord, ProductRecord, SessionRecord
from ocop_desk.domain.scorecard_extract import calibration_extract
from tests.builders import (
    a_council,
    a_product,
    a_product_record,
    a_roster,
    a_round,
    a_scorecard,
    a_session_record,
    a_sheet,
)

CARD = calibration_extract(a_scorecard())
assert CARD is not None
Levels = Mapping[str, int]


def a_sample(*rounds: Sequence[Levels], position: int = 1, **changes: object) -> ProductRecord:
    """A sample whose members 1, 2, … gave these levels, round by round."""
    held = [
        a_round(number, [a_sheet(member, levels) for member, levels in enumerate(sheets, start=1)])
        for number, sheets in enumerate(rounds, start=1)
    ]
    product = a_product(f"Mẫu {position}")
    return a_product_record(position, rounds=held, product=product, conclusion=None, **changes)


def a_session(*samples: ProductRecord, members: int = 5) -> SessionRecord:
    """A calibration of a practice council."""
    return a_session_record(
        samples,
        calibration=True,
        council=a_council(practice=True),
        scorecards={"TEST-01": CARD},
        roster=a_roster(members),
    )


def marks(story: int, structure: int | None, taste: int) -> dict[str, int]:
    """Levels on the three criteria of the extract; no structure where the story gave nothing."""
    return {"3.1": story, **({} if structure is None else {"3.2": structure}), "5": taste}


def deviations(found: Calibration, code: str) -> list[Fraction]:
    one = next(one for one in found.samples[0].criteria if one.criterion.code == code)
    return [mark.deviation for mark in one.marks]


def test_a_deviation_is_points_less_the_exact_mean_of_the_group() -> None:
    # 5 gives 3, 9 and 15 points: the mean is 9.
    found = calibration(a_session(a_sample([marks(1, 1, 1), marks(1, 1, 3), marks(1, 1, 5)])))
    assert deviations(found, "5") == [-6, 0, 6]
    assert deviations(found, "3.1") == [0, 0, 0]
    # 3, 3 and 6: the mean is 4.
    uneven = calibration(a_session(a_sample([marks(1, 1, 1), marks(1, 1, 1), marks(3, 1, 2)])))
    assert deviations(uneven, "5") == [-1, -1, 2]
    assert deviations(uneven, "3.1") == [-1, -1, 2]


def test_thirds_stay_thirds() -> None:
    found = calibration(a_session(a_sample([marks(1, 1, 1), marks(2, 1, 1), marks(2, 1, 1)])))
    assert deviations(found, "3.1") == [Fraction(-2, 3), Fraction(1, 3), Fraction(1, 3)]


def test_a_criterion_that_was_not_asked_is_worth_nothing_and_said_to_be_so() -> None:
    found = calibration(a_session(a_sample([marks(0, None, 1), marks(3, 3, 1)])))
    structure = found.samples[0].criteria[1]
    assert [(mark.level, mark.points) for mark in structure.marks] == [(None, 0), (3, 5)]
    assert "không được hỏi" in topic(found.furthest[0], found.names)


def test_members_stand_by_given_name() -> None:
    found = calibration(a_session(a_sample([marks(1, 1, 1)] * 5)))
    names = list(found.names.values())
    assert names == ["Nguyễn Thị Ánh", "Trần Văn Bình", "Lê Hoàng Đức", "Phạm Ngọc Hà", "K’Brếu"]
    assert [mark.member_id for mark in found.samples[0].criteria[0].marks] == list(found.members)


def test_a_member_with_a_conflict_of_interest_is_left_out_of_the_mean() -> None:
    conflict = (ConflictRecord(3, "Anh em"),)
    sheets = [marks(1, 1, 1), marks(1, 1, 1), marks(3, 3, 5)]
    found = calibration(a_session(a_sample(sheets, conflicts=conflict)))
    assert found.samples[0].members == (1, 2)
    assert deviations(found, "5") == [0, 0]
    assert found.furthest == ()


def test_the_last_revealed_round_is_looked_at_and_the_first_remembered() -> None:
    apart, close = [marks(1, 1, 1), marks(1, 1, 5)], [marks(1, 1, 3), marks(1, 1, 4)]
    (sample,) = calibration(a_session(a_sample(apart, close))).samples
    assert (sample.round_number, sample.gap, sample.first_gap) == (2, 3, 12)
    (once,) = calibration(a_session(a_sample(apart))).samples
    assert (once.gap, once.first_gap) == (12, None)


def test_a_round_that_is_still_scored_shows_nothing() -> None:
    sample = a_sample([marks(1, 1, 1), marks(1, 1, 5)])
    hidden = replace(sample, rounds=(replace(sample.rounds[0], revealed_at=None),))
    found = calibration(a_session(hidden))
    assert (found.samples, found.names, found.tendencies, found.furthest, found.reach) == ((), {}, (), (), 1)


def test_a_practice_session_on_whole_scorecards_shows_the_same_criteria() -> None:
    record = a_session_record(council=a_council(practice=True))
    assert [one.criterion.code for one in calibration(record).samples[0].criteria] == ["3.1", "3.2", "5"]


def test_who_leans_needs_points_and_the_number_of_marks() -> None:
    def lean(deviation: Fraction | int, above: int, below: int, samples: int = 1) -> Lean:
        return Tendency(1, "An", samples, above, below, Fraction(deviation)).lean

    assert lean(LEAST_LEAN, 2, 1) is Lean.HIGH
    assert lean(-LEAST_LEAN, 1, 2) is Lean.LOW
    assert lean(Fraction(99, 100), 9, 0) is Lean.NONE
    assert lean(5, 1, 2) is Lean.NONE
    assert lean(-5, 2, 2) is Lean.NONE
    assert lean(3, 4, 0, samples=4) is Lean.NONE


def test_tendencies_go_over_all_samples() -> None:
    generous = [marks(1, 1, 1), marks(1, 1, 1), marks(3, 3, 5)]
    found = calibration(a_session(a_sample(generous), a_sample(generous, position=2)))
    by_id = {one.member_id: one for one in found.tendencies}
    assert (by_id[3].samples, by_id[3].above, by_id[3].below) == (2, 6, 0)
    assert by_id[3].per_sample == Fraction(2, 3) * (3 + 4 + 12)
    assert tendency_words(by_id[3]) == "Hay cho cao hơn nhóm: +12,67 điểm mỗi mẫu."
    assert tendency_words(by_id[1]) == "Hay cho thấp hơn nhóm: −6,33 điểm mỗi mẫu."


def test_the_widest_gap_comes_first_and_equal_gaps_by_their_share_of_the_points() -> None:
    # 3.1 is worth 4, 3.2 is worth 5: gaps of 2 on both, 12 on the taste.
    found = calibration(a_session(a_sample([marks(2, 1, 1), marks(3, 2, 5)])))
    assert [one.marks.criterion.code for one in found.furthest] == ["5", "3.1", "3.2"]


def test_no_more_criteria_are_named_than_can_be_talked_about() -> None:
    samples = [a_sample([marks(1, 1, 1), marks(3, 3, 5)], position=place) for place in (1, 2, 3)]
    assert len(calibration(a_session(*samples)).furthest) == MOST_FURTHEST


def test_the_sentence_names_both_ends_their_levels_and_what_to_look_at_again() -> None:
    found = calibration(a_session(a_sample([marks(1, 1, 5), marks(1, 1, 0), marks(1, 1, 2)])))
    assert topic(found.furthest[0], found.names) == (
        "5 Mùi vị, mẫu Mẫu 1: cách nhau 15 điểm. Nguyễn Thị Ánh cho 15 (mức 5 “Mùi vị: mức 5”); "
        "Trần Văn Bình cho 0 (không đạt mức nào). "
        "Cùng nhìn, ngửi, nếm hoặc chạm lại mẫu và nói rõ dấu hiệu nào phân biệt các mức đã chọn."
    )


def test_many_members_at_one_end_are_counted() -> None:
    found = calibration(a_session(a_sample([marks(1, 1, 5), *[marks(3, 1, 5)] * 4])))
    assert "4 thành viên cho 4" in topic(found.furthest[0], found.names)
    assert "Cùng đọc lại câu chuyện" in topic(found.furthest[0], found.names)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Fraction(4, 3), "+1,33"),
        (Fraction(-2, 3), "−0,67"),
        (0, "0"),
        (2, "+2"),
        (-14, "−14"),
        (Fraction(1, 8), "+0,13"),
    ],
)
def test_differences_are_printed_with_their_sign(value: Fraction, text: str) -> None:
    assert signed_text(value) == text


_LEVELS = st.builds(
    lambda story, structure, taste: marks(story, structure if story else None, taste),
    st.integers(0, 3),
    st.integers(0, 3),
    st.integers(0, 5),
)
_SHEETS = st.lists(_LEVELS, min_size=1, max_size=7)


@given(st.lists(_SHEETS, min_size=1, max_size=3))
def test_deviations_on_a_criterion_sum_to_zero_exactly(sheets: list[list[Levels]]) -> None:
    samples = [a_sample(one, position=place) for place, one in enumerate(sheets, start=1)]
    found = calibration(a_session(*samples, members=7))
    for sample in found.samples:
        for one in sample.criteria:
            assert sum((mark.deviation for mark in one.marks), Fraction(0)) == 0
            assert max(abs(mark.deviation) for mark in one.marks) <= min(one.gap, found.reach)
            assert all(mark.points == one.mean + mark.deviation for mark in one.marks)
        assert sum((sample.deviation(member) for member in sample.members), Fraction(0)) == 0
    assert sum((one.deviation for one in found.tendencies), Fraction(0)) == 0


@given(st.lists(_SHEETS, min_size=1, max_size=3))
def test_dots_and_tendencies_tell_the_same_marks(sheets: list[list[Levels]]) -> None:
    samples = [a_sample(one, position=place) for place, one in enumerate(sheets, start=1)]
    found = calibration(a_session(*samples, members=7))
    for one in found.tendencies:
        dots = found.dots(one.member_id)
        assert sum(deviation * count for deviation, count in dots) == one.deviation
        assert sum(count for deviation, count in dots if deviation > 0) == one.above
        assert sum(count for _, count in dots) == 3 * one.samples
    gaps = [one.marks.gap for one in found.furthest]
    assert gaps == sorted(gaps, reverse=True)
    assert all(gaps)


@given(_SHEETS, st.randoms(use_true_random=False))
def test_the_order_in_which_sheets_came_changes_nothing(sheets: list[Levels], random: object) -> None:
    sample = a_sample(sheets)
    mixed = list(sample.rounds[0].sheets)
    random.shuffle(mixed)  # type: ignore[attr-defined]
    other = replace(sample, rounds=(replace(sample.rounds[0], sheets=tuple(mixed)),))
    assert calibration(a_session(sample, members=7)) == calibration(a_session(other, members=7))
