"""A member's file, made from a session bundle, takes that member's acts; whatever leads the session is refused."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from ocop_desk.domain.councils import RuleProfile
from ocop_desk.domain.permissions import ON_A_MEMBERS_LAPTOP, RULES, Role
from ocop_desk.domain.problems import InputRefused
from ocop_desk.domain.records import RemarkKind
from ocop_desk.domain.results import Finding
from ocop_desk.services.conclusions import conclude_product, record_finding, reject_product
from ocop_desk.services.councils import set_profile
from ocop_desk.services.desk import Desk
from ocop_desk.services.people import add_person
from ocop_desk.services.rolling_backups import restore_backup
from ocop_desk.services.round_notices import write_notice
from ocop_desk.services.scoring import excuse_member, open_round, reveal, set_level
from ocop_desk.services.session_bundles import write_bundle
from ocop_desk.services.sessions import add_remark, close_session, member_leaves, open_session
from ocop_desk.services.sheet_conflicts import settle_conflict
from ocop_desk.store.council_file import open_council_file
from tests.services.laptops import Hall, a_hall

LEADING: dict[str, Callable[[Desk, Hall], object]] = {
    "open": lambda desk, hall: open_session(desk, hall.session_id),
    "round": lambda desk, hall: open_round(desk, hall.entries[0]),
    "excuse": lambda desk, hall: excuse_member(desk, hall.entries[0], 2, "ốm"),
    "reveal": lambda desk, hall: reveal(desk, hall.entries[0]),
    "finding": lambda desk, hall: record_finding(desk, hall.entries[0], Finding("2.1", 4, True, "đã xem")),
    "conclude": lambda desk, hall: conclude_product(desk, hall.entries[0]),
    "reject": lambda desk, hall: reject_product(desk, hall.entries[0], "forged_dossier", "giấy giả"),
    "leave": lambda desk, hall: member_leaves(desk, hall.session_id, 2, "về sớm"),
    "close": lambda desk, hall: close_session(desk, hall.session_id),
    "remark": lambda desk, hall: add_remark(desk, hall.session_id, RemarkKind.OPINION, "Ý kiến"),
    "settle": lambda desk, hall: settle_conflict(desk, hall.entries[0], 1, "", "sai"),
    "profile": lambda desk, hall: set_profile(desk, RuleProfile()),
    "bundle": lambda desk, hall: write_bundle(desk, hall.session_id, hall.folder, [1]),
    "notice": lambda desk, hall: write_notice(desk, hall.session_id, hall.folder),
    "people": lambda desk, hall: add_person(desk, "Bùi Thị Thủy", Role.SECRETARY, "mat khau rat dai 2026"),
}
"""What the secretary or the chair does, as somebody might try it in a member's file."""


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Hall]:
    one = a_hall(tmp_path)
    yield one
    one.close()


def codes_of(work: Callable[[], object]) -> list[str]:
    with pytest.raises(InputRefused) as refused:
        work()
    return [one.code for one in refused.value.problems]


def test_every_act_there_is_goes_by_the_table_in_a_members_file(hall: Hall) -> None:
    desk = hall.laptop(1)
    for act in RULES:
        problem = desk.why_not(act, 1)
        assert (problem is None) == (act in ON_A_MEMBERS_LAPTOP), act
        assert hall.secretary.why_not(act, 1) is None, act


@pytest.mark.parametrize("what", LEADING)
def test_leading_the_session_is_refused_in_a_members_file_and_leaves_it_as_it_was(hall: Hall, what: str) -> None:
    desk = hall.laptop(1)
    with desk.read() as work:
        before = work.audit.head()
    assert codes_of(lambda: LEADING[what](desk, hall)) == ["members_file"]
    with desk.read() as work:
        assert work.audit.head() == before


def test_a_members_file_takes_no_sheet_of_another_not_even_a_draft(hall: Hall) -> None:
    desk = hall.laptop(1)
    assert codes_of(lambda: set_level(desk, hall.entries[0], 2, "1.1", 1)) == ["members_file_of_another"]
    set_level(desk, hall.entries[0], 1, "1.1", 1)


def test_a_copy_of_a_members_file_is_restored_and_still_a_members(hall: Hall, tmp_path: Path) -> None:
    desk = hall.laptop(1)
    copy, target = tmp_path / "ban-sao.ocop", tmp_path / "lay-lai.ocop"
    desk.file.back_up(copy)
    restore_backup(copy, target, desk.clock, "Thành viên")
    with open_council_file(target, desk.clock) as file:
        again = Desk(file, desk.rules, desk.clock, "Thành viên")
        assert codes_of(lambda: close_session(again, hall.session_id)) == ["members_file"]
        set_level(again, hall.entries[0], 1, "1.1", 1)
