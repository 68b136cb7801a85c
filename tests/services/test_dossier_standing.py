"""The list of dossiers: how each stands, and that one line says what the whole list says of it."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from ocop_desk.domain.dossier_completeness import Standing
from ocop_desk.domain.dossiers import EvidenceKind, EvidenceLink
from ocop_desk.domain.problems import InputRefused
from ocop_desk.domain.products import RegistrationKind
from ocop_desk.services.desk import Desk
from ocop_desk.services.dossier_standing import Readiness, agenda_readiness, dossier_standing, dossier_standings
from ocop_desk.services.dossiers import (
    admit_dossier,
    change_dossier,
    check_dossier,
    dossier_of,
    dossier_view,
    new_application,
    view_of_product,
)
from ocop_desk.services.evidence import link_pages
from ocop_desk.services.products import list_products
from tests.services.desks import a_council_desk, a_planned_session, a_test_product, add_products
from tests.services.dossier_desks import a_dossier_desk, a_pdf, add, incoming
from tests.services.product_desks import SOME, a_product_desk
from tests.ui.real_desks import plan_sample_session


def complete(desk: Desk, dossier_id: int, until: date | None = None) -> None:
    """Give a dossier everything that is wanted of it."""
    view = dossier_view(desk, dossier_id)
    for place, one in enumerate(view.completeness.requirements):
        data = a_pdf(1, f"Paper {place}")
        add(desk, dossier_id, incoming(f"{place}.pdf", data, one.requirement.kinds[0], valid_until=until))
    change_dossier(desk, replace(view.content.dossier, samples=view.completeness.samples_wanted))


def states(desk: Desk) -> list[Readiness]:
    return [line.state for line in dossier_standings(desk)]


@pytest.fixture
def two(tmp_path: Path) -> tuple[Desk, int, int]:
    """Two food products of the rules that are shipped, the first with a dossier."""
    desk = a_product_desk(tmp_path, SOME[:2])
    first, second = sorted(one.product_id for one in list_products(desk))
    dossier_of(desk, first)
    return desk, first, second


def test_a_product_without_a_dossier_is_in_the_list_and_nothing_is_written_for_it(tmp_path: Path) -> None:
    desk = a_council_desk(tmp_path)
    (product_id,) = add_products(desk, [a_test_product()])
    (line,) = dossier_standings(desk)
    assert line.state is Readiness.EMPTY
    assert line.dossier_id is None
    view = view_of_product(desk, product_id)
    assert view.content.dossier.dossier_id == 0
    assert all(one.standing is Standing.MISSING for one in view.completeness.requirements)
    with desk.read() as work:
        assert work.dossiers.all() == ()


def test_what_is_missing_counts_samples_too(two: tuple[Desk, int, int]) -> None:
    desk, first, _ = two
    dossier_id = dossier_of(desk, first)
    add(desk, dossier_id, incoming("a.pdf", a_pdf(), EvidenceKind.REGISTRATION_FORM))
    line = dossier_standing(desk, first)
    wanted = dossier_view(desk, dossier_id).completeness
    assert line.state is Readiness.MISSING
    assert line.missing == len(wanted.wanting()) + (wanted.samples_wanted > 0)
    assert states(desk) == [Readiness.MISSING, Readiness.EMPTY]


def test_complete_is_not_yet_checked_and_a_later_change_takes_the_check_away(two: tuple[Desk, int, int]) -> None:
    desk, first, _ = two
    dossier_id = dossier_of(desk, first)
    complete(desk, dossier_id)
    assert dossier_standing(desk, first).state is Readiness.UNCHECKED
    check_dossier(desk, dossier_id)
    assert dossier_standing(desk, first).state is Readiness.COMPLETE
    add(desk, dossier_id, incoming("more.pdf", a_pdf(2)))
    line = dossier_standing(desk, first)
    assert line.state is Readiness.UNCHECKED
    assert not line.checked


def test_a_paper_that_expired_is_told_apart_from_one_that_is_missing(two: tuple[Desk, int, int]) -> None:
    desk, first, _ = two
    complete(desk, dossier_of(desk, first), date(2020, 1, 1))
    line = dossier_standing(desk, first)
    assert line.state is Readiness.EXPIRED
    assert line.missing == 0
    assert line.expired > 0


def test_a_decision_lets_an_incomplete_dossier_on(two: tuple[Desk, int, int]) -> None:
    desk, first, _ = two
    admit_dossier(desk, dossier_of(desk, first), "Chủ tịch đồng ý")
    line = dossier_standing(desk, first)
    assert line.state is Readiness.ADMITTED
    assert line.checked


def test_criteria_without_a_page_are_counted(two: tuple[Desk, int, int]) -> None:
    desk, first, _ = two
    dossier_id = dossier_of(desk, first)
    (document,) = add(desk, dossier_id, incoming("a.pdf", a_pdf())).added
    before = dossier_standing(desk, first)
    assert before.without_pages == before.criteria > 0
    code = dossier_view(desk, dossier_id).card.criteria[0].code
    link_pages(desk, dossier_id, [EvidenceLink(0, document, code, 1, 2), EvidenceLink(0, document, code, 3, 3)])
    assert dossier_standing(desk, first).without_pages == before.criteria - 1


def test_one_line_is_what_the_list_has(two: tuple[Desk, int, int]) -> None:
    desk, first, second = two
    complete(desk, dossier_of(desk, first))
    check_dossier(desk, dossier_of(desk, first))
    admit_dossier(desk, dossier_of(desk, second), "Được")
    assert dossier_standings(desk) == (dossier_standing(desk, first), dossier_standing(desk, second))


def test_another_application_begins_empty(two: tuple[Desk, int, int]) -> None:
    desk, first, _ = two
    admit_dossier(desk, dossier_of(desk, first), "Được")
    new_application(desk, first, RegistrationKind.UPGRADE)
    assert dossier_standing(desk, first).state is Readiness.EMPTY


def test_a_dossier_is_held_to_the_day_of_the_session_that_its_product_waits_for(tmp_path: Path) -> None:
    desk = a_council_desk(tmp_path)
    session_id = a_planned_session(desk, [a_test_product()])
    with desk.read() as work:
        session = work.sessions.get(session_id)
    assert session is not None
    (line,) = dossier_standings(desk)
    assert line.day == session.planned_for
    assert list(agenda_readiness(desk, session_id).values()) == [Readiness.ADMITTED]


def test_an_agenda_tells_who_waits_for_a_check(tmp_path: Path) -> None:
    desk = a_product_desk(tmp_path, SOME[:1])
    session_id = plan_sample_session(desk, 1, present=False)
    (entry,) = agenda_readiness(desk, session_id)
    assert agenda_readiness(desk, session_id)[entry] is Readiness.EMPTY
    dossier_id = dossier_of(desk, 1)
    assert agenda_readiness(desk, session_id)[entry] is Readiness.UNCHECKED
    check_dossier(desk, dossier_id)
    assert agenda_readiness(desk, session_id)[entry] is Readiness.UNCHECKED
    complete(desk, dossier_id)
    check_dossier(desk, dossier_id)
    assert agenda_readiness(desk, session_id)[entry] is Readiness.COMPLETE


def test_an_unknown_product_is_refused(tmp_path: Path) -> None:
    desk, _ = a_dossier_desk(tmp_path)
    with pytest.raises(InputRefused):
        dossier_standing(desk, 99)
    with pytest.raises(InputRefused):
        view_of_product(desk, 99)
