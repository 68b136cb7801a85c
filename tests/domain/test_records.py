from dataclasses import replace
from fractions import Fraction

import pytest

from ocop_desk.domain.councils import Post
from ocop_desk.domain.records import (
    ConflictRecord,
    ExcusedRecord,
    ProductRecord,
    RejectionRecord,
    counting_sheets,
    may_score,
    member_key,
    result_of,
    round_result,
)
from ocop_desk.domain.results import Finding, ProductResult
from tests.builders import (
    OPENED,
    a_member,
    a_product,
    a_product_record,
    a_profile,
    a_roster,
    a_round,
    a_session_record,
    a_sheet,
    levels_for,
)


def three_sheets() -> ProductRecord:
    """Members 1, 2 and 3 gave 60, 72 and 90."""
    return a_product_record(totals=(60, 72, 90))


def result(product: ProductRecord) -> ProductResult:
    return result_of(a_session_record([product]), product)


def test_a_member_has_one_name_in_figures_and_data() -> None:
    assert member_key(7) == "m7"


@pytest.mark.parametrize(
    ("scoring", "post", "secretary_scores", "may"),
    [
        (True, Post.MEMBER, False, True),
        (False, Post.MEMBER, True, False),
        (True, Post.CHAIR, False, True),
        (True, Post.SECRETARY, False, False),
        (True, Post.SECRETARY, True, True),
        (False, Post.SECRETARY, True, False),
    ],
)
def test_a_secretary_scores_where_roster_and_regulation_say_so(
    scoring: bool, post: Post, secretary_scores: bool, may: bool
) -> None:
    assert may_score(a_member(scoring=scoring, post=post), a_profile(secretary_scores=secretary_scores)) is may


def test_scoring_members_are_those_in_the_room_by_given_name() -> None:
    first, second, third, fourth, *others = a_roster(5, absent={2: "Đi công tác"})
    roster = (first, second, replace(third, left_at=OPENED), fourth, *others)
    session = a_session_record(roster=roster)
    assert [member.name for member in session.scoring_members] == ["Nguyễn Thị Ánh", "Phạm Ngọc Hà", "K’Brếu"]
    assert [entry.in_the_room for entry in roster] == [True, False, False, True, True, True]


def test_members_are_found_by_their_number() -> None:
    session = a_session_record()
    assert session.members[2].name == "Trần Văn Bình"
    assert len(session.members) == len(session.roster)


def test_the_quorum_counts_who_came_and_not_who_left_later() -> None:
    chair, *others = a_roster(5, absent={5: "Ốm"})
    standing = a_session_record(roster=(chair, *(replace(entry, left_at=OPENED) for entry in others))).quorum()
    assert (standing.present, standing.of, standing.needed, standing.reached) == (5, 6, 4, True)


def test_every_sheet_of_the_round_counts() -> None:
    assert result(three_sheets()).totals == {"m1": 60, "m2": 72, "m3": 90}


def test_a_recused_member_is_in_no_figure_of_the_product() -> None:
    product = replace(three_sheets(), conflicts=(ConflictRecord(3, "Người thân là chủ thể"),))
    assert product.recused == {3}
    figures = result(product)
    assert (figures.totals, figures.mean, figures.spread) == ({"m1": 60, "m2": 72}, 66, 12)
    assert {gate.of for gate in figures.gates} == {2}


def test_a_member_who_was_let_off_is_not_in_the_divisor() -> None:
    product = three_sheets()
    let_off = replace(product.rounds[0], excused=(ExcusedRecord(1, "Về giữa buổi", OPENED),))
    assert result(replace(product, rounds=(let_off,))).mean == 81


def test_a_sheet_of_somebody_not_entitled_does_not_count() -> None:
    product = three_sheets()
    narrowed = replace(product.rounds[0], entitled=(1, 2))
    assert [sheet.member_id for sheet in counting_sheets(product, narrowed)] == [1, 2]


def test_the_last_round_gives_the_result_and_earlier_ones_stay() -> None:
    rounds = (a_round(1, [a_sheet(1, 60), a_sheet(2, 75)]), a_round(2, [a_sheet(1, 70), a_sheet(2, 71)]))
    product = a_product_record(rounds=rounds)
    session = a_session_record([product])
    assert product.last_round is rounds[1]
    assert session.results[product.entry_id].mean == Fraction(141, 2)
    assert round_result(session, product, rounds[0]).mean == Fraction(135, 2)


def test_nothing_is_known_of_a_round_before_it_is_revealed() -> None:
    hidden = a_round(2, [a_sheet(1, 70)], revealed_at=None)
    assert result(a_product_record(rounds=(hidden,))) == ProductResult()
    assert result(a_product_record(rounds=(a_round(1, [a_sheet(1, 60)]), hidden))) == ProductResult()


def test_a_product_that_was_not_scored_yet_has_no_result() -> None:
    product = a_product_record(rounds=())
    assert product.last_round is None
    assert result(product) == ProductResult()


def test_the_ground_of_a_rejected_product_is_its_result_whatever_was_scored() -> None:
    product = replace(three_sheets(), rejection=RejectionRecord("forged_dossier", "Giấy chứng nhận giả", OPENED))
    assert result(product) == ProductResult(rejected="forged_dossier")


def test_findings_of_the_round_decide_its_gates() -> None:
    above, below = levels_for(100), {**levels_for(100), "1.1": 2}
    for met, stars in ((True, 5), (False, 3)):
        last = a_round(1, [a_sheet(1, above), a_sheet(2, below)], [Finding("1.1", 4, met, "Theo hợp đồng")])
        assert result(a_product_record(rounds=(last,))).stars == stars


def test_the_cases_of_the_product_and_the_profile_of_the_session_hold() -> None:
    visit = a_product("Du lịch Thôn 1", scorecard="TEST-26", cases={"5": 2})
    sheets = [a_sheet(1, {**levels_for(100), "5": 3}), a_sheet(2, {**levels_for(100), "5": 2})]
    product = a_product_record(product=visit, rounds=(a_round(1, sheets),))
    session = a_session_record([product], profile=a_profile(spread_limit=4, decimals=1))
    figures = session.results[1]
    assert (figures.totals, figures.new_round, figures.mean_text) == ({"m1": 100, "m2": 95}, True, "97,5")
