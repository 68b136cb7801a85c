"""A meeting in a file with people: everybody does what the role may; the rest is refused before anything changes."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from ocop_desk.domain.dossiers import Assessment, AssessmentSource
from ocop_desk.domain.permissions import Role
from ocop_desk.domain.problems import InputRefused
from ocop_desk.domain.records import RemarkKind
from ocop_desk.services.assessments import save_assessment
from ocop_desk.services.carrying import carry
from ocop_desk.services.conclusions import conclude_product
from ocop_desk.services.councils import add_member, current_member
from ocop_desk.services.desk import Desk
from ocop_desk.services.dossiers import admit_agenda, dossier_of
from ocop_desk.services.encryption import encrypt_file
from ocop_desk.services.file_rescue import save_elsewhere
from ocop_desk.services.pins import generate_pins
from ocop_desk.services.rolling_backups import back_up_now, restore_backup
from ocop_desk.services.scoring import (
    excuse_member,
    mark,
    open_round,
    own_sheet,
    reveal,
    set_note,
    submit_sheet,
    take_in_sheet,
)
from ocop_desk.services.seats import Place, Seat, leave_seat, take_seat
from ocop_desk.services.sessions import (
    add_remark,
    close_session,
    declare_conflict,
    open_session,
    plan_session,
    planned,
    set_agenda,
)
from tests.services.desks import DAY, FULL, ON_PAPER, a_test_product, everybody_comes
from tests.services.people_desks import (
    CHAIR,
    FIRST,
    SECOND,
    a_desk_with_people,
    signed_in_as,
)

PLACE = Place("máy chấm", 1, "f" * 16)


pytestmark = pytest.mark.usefixtures("cheap_hashes")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with a_desk_with_people(tmp_path) as desk:
        yield desk


def refused(act: Callable[[], object]) -> str:
    with pytest.raises(InputRefused) as caught:
        act()
    (problem,) = caught.value.problems
    return problem.code


def an_open_round(desk: Desk) -> tuple[int, int]:
    """A session opened by the secretary with one product being scored: numbers of the session and the entry."""
    secretary = signed_in_as(desk, Role.SECRETARY)
    with secretary.write() as work:
        work.permit("product.added")
        number = work.products.add(a_test_product())
        work.commit()
    session_id = plan_session(secretary, planned(1, DAY, dossiers_sent=DAY - timedelta(days=7)))
    set_agenda(secretary, session_id, [number])
    everybody_comes(secretary, session_id)
    admit_agenda(secretary, session_id, ON_PAPER)
    (product,) = open_session(secretary, session_id).products
    open_round(secretary, product.entry_id)
    return session_id, product.entry_id


def test_a_product_is_scored_and_concluded_by_people_in_their_roles(desk: Desk) -> None:
    session_id, entry = an_open_round(desk)
    secretary, chair = signed_in_as(desk, Role.SECRETARY), signed_in_as(desk, Role.CHAIR)
    for acting, member_id in ((signed_in_as(desk, Role.MEMBER), FIRST), (chair, CHAIR)):
        assert isinstance(take_seat(acting, session_id, member_id, None, PLACE, instead=True), Seat)
        for criterion, level in FULL.items():
            mark(acting, entry, member_id, criterion, level)
        set_note(acting, entry, member_id, "1.1", "Đã xem")
        submit_sheet(acting, entry, member_id)
        leave_seat(acting, session_id, PLACE)
    excuse_member(secretary, entry, SECOND, "Bận việc")
    take_in_sheet(secretary, entry, 4, FULL)
    reveal(chair, entry)
    conclude_product(chair, entry)
    add_remark(chair, session_id, RemarkKind.OPINION, "Nhất trí", entry)
    close_session(chair, session_id)
    with desk.read() as work:
        by = {event.kind: event.actor for event in work.audit.events()}
    assert by["round.revealed"] == by["product.concluded"] == by["session.closed"] == "Nguyễn Văn An"
    assert by["round.opened"] == "Vũ Thị Thư"


def test_nobody_writes_on_the_sheet_of_another(desk: Desk) -> None:
    session_id, entry = an_open_round(desk)
    mark(signed_in_as(desk, Role.MEMBER), entry, FIRST, "1.1", 2)
    for role in Role:
        acting = signed_in_as(desk, role)
        theirs = SECOND
        assert refused(lambda: mark(acting, entry, theirs, "1.1", 3)) == "not_permitted"  # noqa: B023
        assert refused(lambda: set_note(acting, entry, theirs, "1.1", "x")) == "not_permitted"  # noqa: B023
        assert refused(lambda: take_seat(acting, session_id, theirs, None, PLACE)) == "not_permitted"  # noqa: B023
    assert own_sheet(desk, entry, SECOND).levels == {}
    assert own_sheet(desk, entry, FIRST).levels == {"1.1": 2}


def test_a_whole_sheet_cannot_be_submitted_for_another(desk: Desk) -> None:
    _, entry = an_open_round(desk)
    take = lambda role: take_in_sheet(signed_in_as(desk, role), entry, SECOND, FULL)  # noqa: E731
    assert [refused(lambda role=role: take(role)) for role in Role if role is not Role.SECRETARY] == [  # type: ignore[misc]
        "not_permitted"
    ] * 4
    take(Role.SECRETARY)


@pytest.mark.parametrize("role", [Role.VIEWER, Role.ADVISER, Role.MEMBER])
def test_the_meeting_is_led_by_secretary_and_chair_alone(desk: Desk, role: Role) -> None:
    session_id, entry = an_open_round(desk)
    acting = signed_in_as(desk, role)
    for act in (
        lambda: add_remark(acting, session_id, RemarkKind.OPINION, "x"),
        lambda: excuse_member(acting, entry, SECOND, "x"),
        lambda: generate_pins(acting, session_id),
        lambda: add_member(acting, replace(current_member(desk, FIRST), name="Ai đó")),
        lambda: plan_session(acting, planned(2, DAY)),
        lambda: encrypt_file(acting, "cà phê chồn Lâm Hà"),
    ):
        assert refused(act) == "not_permitted"


def test_a_conflict_is_declared_by_the_member_or_the_secretary(desk: Desk) -> None:
    _, entry = an_open_round(desk)
    declare_conflict(signed_in_as(desk, Role.MEMBER), entry, FIRST, "Em ruột")
    member = signed_in_as(desk, Role.MEMBER)
    assert refused(lambda: declare_conflict(member, entry, SECOND, "Anh rể")) == "not_permitted"
    declare_conflict(signed_in_as(desk, Role.SECRETARY), entry, SECOND, "Anh rể")


def test_the_advisory_team_writes_its_own_assessment(desk: Desk) -> None:
    with signed_in_as(desk, Role.SECRETARY).write() as work:
        work.permit("product.added")
        number = work.products.add(a_test_product())
        work.commit()
    adviser = signed_in_as(desk, Role.ADVISER)
    dossier_id = dossier_of(adviser, number)
    save_assessment(adviser, dossier_id, Assessment(AssessmentSource.ADVISORY, summary="Đủ"))
    save_assessment(adviser, dossier_id, Assessment(AssessmentSource.VISIT, summary="Đã đến"))
    own = Assessment(AssessmentSource.SELF, summary="Tốt")
    assert refused(lambda: save_assessment(adviser, dossier_id, own)) == "not_permitted"


def test_without_signing_in_everything_is_read_and_nothing_written(desk: Desk, tmp_path: Path) -> None:
    session_id, entry = an_open_round(desk)
    before = desk.file.path.read_bytes()
    assert own_sheet(desk, entry, FIRST).levels == {}
    for act in (
        lambda: mark(desk, entry, FIRST, "1.1", 2),
        lambda: generate_pins(desk, session_id),
        lambda: add_remark(desk, session_id, RemarkKind.OPINION, "x"),
        lambda: carry(desk, desk.file.path, tmp_path / "usb"),
    ):
        assert refused(act) == "not_signed_in"
    assert desk.file.path.read_bytes() == before


def test_copies_are_made_and_gone_back_to_by_whoever_has_the_file(desk: Desk, tmp_path: Path) -> None:
    copy = back_up_now(desk)
    restore_backup(copy, tmp_path / "lai.ocop", desk.clock, "")
    with save_elsewhere(signed_in_as(desk, Role.VIEWER), tmp_path / "khac.ocop") as moved:
        assert moved.person is not None
        assert moved.why_not("round.revealed") is not None


def test_a_unit_of_work_that_does_not_say_who_may_do_it_is_not_committed(desk: Desk) -> None:
    acting = signed_in_as(desk, Role.SECRETARY)
    with acting.write() as work:
        work.products.add(a_test_product())
        with pytest.raises(RuntimeError, match="who may do it"):
            work.commit()


def test_a_role_taken_away_holds_at_once_for_a_desk_that_is_open(desk: Desk) -> None:
    session_id, _ = an_open_round(desk)
    chair = signed_in_as(desk, Role.CHAIR)
    person = chair.person
    assert person is not None
    with signed_in_as(desk, Role.SECRETARY).write() as work:
        work.permit("person.changed")
        work.people.change(replace(person, role=Role.VIEWER))
        work.commit()
    assert refused(lambda: add_remark(chair, session_id, RemarkKind.OPINION, "x")) == "not_permitted"
    assert chair.why_not("round.revealed") is not None
