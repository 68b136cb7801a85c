"""Where products stand, through the whole of a session."""

from pathlib import Path

from ocop_desk.services.conclusions import conclude_product, reject_product
from ocop_desk.services.product_standing import Standing, product_standings
from ocop_desk.services.scoring import open_round, reveal, take_in_sheet
from ocop_desk.services.sessions import close_session
from tests.services.desks import (
    FULL,
    a_council_desk,
    a_planned_session,
    a_test_product,
    add_products,
    an_open_session,
)


def standings(desk: object) -> list[tuple[Standing, int | None]]:
    return [(one.standing, one.stars) for one in product_standings(desk)]  # type: ignore[arg-type]


def test_a_product_on_no_agenda_is_told_apart_from_one_that_waits_for_its_session(tmp_path: Path) -> None:
    desk = a_council_desk(tmp_path)
    a_planned_session(desk)
    add_products(desk, [a_test_product(2)])
    assert standings(desk) == [(Standing.PLANNED, None), (Standing.UNPLANNED, None)]
    appearance = product_standings(desk)[0].appearances[0]
    assert (appearance.number, appearance.year, appearance.is_frozen) == (1, 2026, False)


def test_an_open_session_takes_its_product_from_waiting_to_its_stars(tmp_path: Path) -> None:
    desk = a_council_desk(tmp_path)
    _, (entry,) = an_open_session(desk)
    assert standings(desk) == [(Standing.WAITING, None)]
    open_round(desk, entry, "")
    assert standings(desk) == [(Standing.SCORING, None)]
    for member in range(1, 5):
        take_in_sheet(desk, entry, member, FULL)
    reveal(desk, entry)
    assert standings(desk) == [(Standing.REVEALED, None)]
    result = conclude_product(desk, entry)
    assert standings(desk) == [(Standing.CONCLUDED, result.stars)]
    appearance = product_standings(desk)[0].appearances[0]
    assert (appearance.mean_text, appearance.is_frozen) == (result.mean_text, True)


def test_a_rejected_product_has_no_stars_and_one_never_scored_goes_on(tmp_path: Path) -> None:
    desk = a_council_desk(tmp_path)
    session, (first, _second) = an_open_session(desk, [a_test_product(1), a_test_product(2)])
    with desk.read() as work:
        rules = work.sessions.frozen_rules(session)
    assert rules is not None
    reject_product(desk, first, next(iter(rules.grounds)), "Hồ sơ giả.")
    close_session(desk, session, leave_waiting=True)
    assert standings(desk) == [(Standing.REJECTED, None), (Standing.CARRIED_OVER, None)]


def test_thousands_are_read_in_pieces_and_none_is_lost(tmp_path: Path) -> None:
    desk = a_council_desk(tmp_path)
    add_products(desk, [a_test_product(number) for number in range(1, 503)])
    found = product_standings(desk)
    assert [one.stored.product_id for one in found] == list(range(1, 503))
