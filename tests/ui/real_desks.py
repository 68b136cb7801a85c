"""Desks for the window's tests: the shipped rules, the sample council and products, at chosen points of the day."""

from datetime import timedelta
from pathlib import Path

from ocop_desk.bootstrap import build
from ocop_desk.demo.sample import sample_council, write_sample_list
from ocop_desk.domain.numbers import in_viet_nam
from ocop_desk.services.councils import add_member, set_up_council
from ocop_desk.services.desk import Desk
from ocop_desk.services.products import choose_cases, import_products
from ocop_desk.services.sessions import plan_session, planned, set_agenda
from tests.kept_files import made_once
from tests.services.desks import SteppingClock, everybody_comes


@made_once
def a_sample_desk(folder: Path, *, practice: bool = True, members: int = 7) -> Desk:
    """The sample council with its twelve products, no session yet."""
    clock = SteppingClock()
    desk = build(clock=clock, path=folder / "hoi-dong.ocop", create=True)
    sample = sample_council(members, in_viet_nam(clock()).date())
    set_up_council(desk, sample.council if practice else _real(sample.council), sample.profile)
    for member in sample.members:
        add_member(desk, member)
    write_sample_list(folder / "mau.xlsx")
    import_products(desk, folder / "mau.xlsx")
    choose_cases(desk, 12, {"8": 1, "9": 1, "15": 1})
    return desk


def plan_sample_session(desk: Desk, products: int = 3, *, present: bool = True) -> int:
    """A planned session on the first products, everybody marked present."""
    day = in_viet_nam(desk.clock()).date()
    session_id = plan_session(desk, planned(1, day, dossiers_sent=day - timedelta(days=7)))
    set_agenda(desk, session_id, list(range(1, products + 1)))
    if present:
        everybody_comes(desk, session_id)
    return session_id


def _real(council: object) -> object:
    from dataclasses import replace

    return replace(council, practice=False)  # type: ignore[type-var]
