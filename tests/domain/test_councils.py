from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocop_desk.domain.councils import (
    GateRule,
    Post,
    Presence,
    RuleProfile,
    SpreadComparator,
    needs_new_round,
    quorum_standing,
)


def meeting(present: int, absent: int, chair: bool = True, **profile: object) -> tuple[int, bool]:
    """(needed, reached) for that many members besides the chair, who is one more."""
    presences = [Presence(Post.CHAIR, chair)]
    presences += [Presence(Post.MEMBER, True)] * present + [Presence(Post.MEMBER, False)] * absent
    standing = quorum_standing(presences, RuleProfile(**profile))  # type: ignore[arg-type]
    return standing.needed, standing.reached


def test_a_regulation_that_says_nothing_else_has_the_usual_settings() -> None:
    profile = RuleProfile()
    assert (profile.quorum, profile.chair_must_be_present) == (Fraction(2, 3), True)
    assert (profile.spread_limit, profile.spread_comparator) == (10, SpreadComparator.MORE_THAN)
    assert (profile.max_new_rounds, profile.gate_rule, profile.secretary_scores) == (2, GateRule.MAJORITY, False)
    assert (profile.decimals, profile.dossier_days_before) == (2, 1)


@pytest.mark.parametrize(
    ("quorum", "of", "needed"),
    [
        ("2/3", 9, 6),
        ("2/3", 10, 7),
        ("2/3", 11, 8),
        ("3/4", 9, 7),
        ("3/4", 8, 6),
        ("5/7", 7, 5),
        ("5/7", 8, 6),
        ("1", 5, 5),
    ],
)
def test_a_quorum_is_rounded_up_to_whole_members(quorum: str, of: int, needed: int) -> None:
    assert meeting(needed - 1, of - needed, quorum=Fraction(quorum)) == (needed, True)
    assert meeting(needed - 2, of - needed + 1, quorum=Fraction(quorum)) == (needed, False)


@given(st.integers(1, 60), st.integers(1, 60), st.fractions(Fraction(1, 10), 1, max_denominator=20))
def test_a_quorum_is_the_least_number_that_gives_the_share(present: int, absent: int, quorum: Fraction) -> None:
    needed, reached = meeting(present, absent, quorum=quorum)
    of = present + absent + 1
    assert Fraction(needed, of) >= quorum > Fraction(needed - 1, of)
    assert reached is (Fraction(present + 1, of) >= quorum)


def test_a_meeting_without_its_chair_has_no_quorum_unless_the_regulation_allows_it() -> None:
    assert meeting(8, 0, chair=False) == (6, False)
    assert meeting(8, 0, chair=False, chair_must_be_present=False) == (6, True)


@pytest.mark.parametrize(
    ("vice_chair", "reached"),
    [
        (Presence(Post.VICE_CHAIR, present=True, presiding=True), True),
        (Presence(Post.VICE_CHAIR, present=True, presiding=False), False),
        (Presence(Post.VICE_CHAIR, present=False, presiding=True), False),
        (Presence(Post.MEMBER, present=True, presiding=True), False),
    ],
)
def test_a_vice_chair_stands_in_only_in_the_chair(vice_chair: Presence, reached: bool) -> None:
    others = [Presence(Post.CHAIR, False), *[Presence(Post.MEMBER, True)] * 7]
    standing = quorum_standing([*others, vice_chair], RuleProfile())
    assert (standing.chair_present, standing.reached) == (reached, reached)


def test_nobody_is_no_quorum() -> None:
    standing = quorum_standing([], RuleProfile(chair_must_be_present=False))
    assert (standing.present, standing.of, standing.needed, standing.reached) == (0, 0, 0, False)


@pytest.mark.parametrize(
    ("spread", "comparator", "again"),
    [
        (10, SpreadComparator.MORE_THAN, False),
        (Fraction(21, 2), SpreadComparator.MORE_THAN, True),
        (10, SpreadComparator.AT_LEAST, True),
        (Fraction(19, 2), SpreadComparator.AT_LEAST, False),
    ],
)
def test_the_comparator_says_whether_the_limit_itself_is_too_much(
    spread: int | Fraction, comparator: SpreadComparator, again: bool
) -> None:
    assert needs_new_round(spread, RuleProfile(spread_comparator=comparator)) is again
