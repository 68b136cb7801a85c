from collections.abc import Iterator
from pathlib import Path

import pytest

from ocop_desk.services.laptop_carrying import carry_bundles, carry_notice
from ocop_desk.services.scoring import excuse_member, open_round, reveal, take_in_sheet
from ocop_desk.services.session_bundles import WithEvidence
from ocop_desk.services.told_laptops import laptops_want_notice
from tests.services.desks import FULL, a_test_product
from tests.services.laptops import MEMBERS, Hall, a_hall
from tests.services.spares import a_stick, copying, taken_over


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Hall]:
    made = a_hall(tmp_path, [a_test_product(1), a_test_product(2)])
    yield made
    made.close()


def give_bundles(hall: Hall, stick: Path, *members: int) -> None:
    groups = [[member] for member in members]
    carried = carry_bundles(hall.secretary, hall.session_id, stick, groups, evidence=WithEvidence.NONE)
    assert carried.trouble is None


def wants(hall: Hall) -> bool:
    return laptops_want_notice(hall.secretary, hall.session_id)


def test_a_bundle_for_everybody_tells_as_much_as_a_notice(hall: Hall, tmp_path: Path) -> None:
    assert wants(hall)
    give_bundles(hall, a_stick(tmp_path), *MEMBERS)
    assert not wants(hall)


def test_there_is_nothing_to_tell_before_there_are_rounds(tmp_path: Path) -> None:
    made = a_hall(tmp_path, [a_test_product(1)], rounds=False)
    assert not wants(made)
    made.close()


def test_a_round_revealed_opened_or_left_wants_a_notice_until_one_is_safe(hall: Hall, tmp_path: Path) -> None:
    stick, (first, second) = a_stick(tmp_path), hall.entries
    give_bundles(hall, stick, *MEMBERS)
    assert not wants(hall)
    for member in MEMBERS:
        take_in_sheet(hall.secretary, first, member, FULL)
    assert not wants(hall)
    for change in (
        lambda: reveal(hall.secretary, first),
        lambda: open_round(hall.secretary, first, "Chấm lại"),
        lambda: excuse_member(hall.secretary, second, 3, "Bị ốm"),
    ):
        change()
        assert wants(hall)
        assert not carry_notice(hall.secretary, hall.session_id, stick / "mất").is_safe
        assert wants(hall)
        assert carry_notice(hall.secretary, hall.session_id, stick).is_safe
        assert not wants(hall)


def test_a_bundle_tells_its_own_members_alone(hall: Hall, tmp_path: Path) -> None:
    stick = a_stick(tmp_path)
    give_bundles(hall, stick, *MEMBERS)
    excuse_member(hall.secretary, hall.entries[0], 3, "Bị ốm")
    give_bundles(hall, stick, 1)
    assert wants(hall)
    give_bundles(hall, stick, *MEMBERS[1:])
    assert not wants(hall)


def test_a_desk_that_took_over_has_to_tell_the_laptops(hall: Hall, tmp_path: Path) -> None:
    stick = a_stick(tmp_path)
    give_bundles(hall, stick, *MEMBERS)
    assert not wants(hall)
    copying(hall.secretary, stick).write()
    with taken_over(stick, tmp_path / "moi.ocop", hall.secretary.clock) as new:
        assert laptops_want_notice(new, hall.session_id)
        assert carry_notice(new, hall.session_id, stick).is_safe
        assert not laptops_want_notice(new, hall.session_id)
