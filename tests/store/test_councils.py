from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest
from sqlalchemy.exc import IntegrityError

from ocop_desk.domain.councils import Council, GateRule, Post, RuleProfile, SpreadComparator
from ocop_desk.store.council_file import CouncilFile
from tests.builders import a_council, a_member, a_profile


def test_a_council_is_kept_and_changed(file: CouncilFile) -> None:
    with file.begin("thư ký") as work:
        assert work.councils.get() is None
        work.councils.save(a_council())
        assert work.councils.get() == a_council()
        changed = Council("Hội đồng huyện", "district", "UBND huyện", practice=True)
        work.councils.save(changed)
        assert work.councils.get() == changed


def test_members_get_a_number_and_keep_it(file: CouncilFile) -> None:
    with file.begin("thư ký") as work:
        chair = work.councils.add_member(a_member(0, post=Post.CHAIR))
        second = work.councils.add_member(a_member(0, scoring=False, name="K’Brếu"))
        changed = replace(second, name="K’Brếu Đạt", post=Post.SECRETARY)
        work.councils.change_member(changed)
        assert work.councils.members() == (chair, changed)
    assert [chair.member_id, second.member_id] == [1, 2]


def test_the_number_of_a_member_who_left_is_not_given_again(file: CouncilFile) -> None:
    with file.begin("thư ký") as work:
        first = work.councils.add_member(a_member())
        work.councils.remove_member(first.member_id)
        second = work.councils.add_member(a_member())
        assert work.councils.members() == (second,)
    assert second.member_id == first.member_id + 1


def test_an_unknown_member_is_not_changed(file: CouncilFile) -> None:
    with file.begin("thư ký") as work:
        with pytest.raises(LookupError):
            work.councils.change_member(a_member(7))
        with pytest.raises(LookupError):
            work.councils.remove_member(7)


def test_the_profile_is_the_default_until_one_is_saved(file: CouncilFile) -> None:
    own = a_profile(
        quorum=Fraction(1),
        spread_limit=Fraction(21, 2),
        spread_comparator=SpreadComparator.AT_LEAST,
        gate_rule=GateRule.MEAN,
        regulation_date=date(2026, 8, 20),
    )
    with file.begin("thư ký") as work:
        assert work.councils.profile() == RuleProfile()
        work.councils.save_profile(own)
        kept = work.councils.profile()
        work.councils.save_profile(replace(own, spread_limit=10))
        assert work.councils.profile().spread_limit == 10
    assert kept == own
    assert isinstance(kept.quorum, Fraction)


def test_nonsense_is_refused_by_the_database(file: CouncilFile) -> None:
    with file.begin("thư ký") as work, pytest.raises(IntegrityError, match="ck_council_member_name_filled"):
        work.councils.add_member(a_member(name=""))
    with file.begin("thư ký") as work, pytest.raises(IntegrityError, match="ck_rule_profile_max_new_rounds_bound"):
        work.councils.save_profile(a_profile(max_new_rounds=-1))
