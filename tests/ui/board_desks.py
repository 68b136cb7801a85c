"""Practice sessions at chosen points of a product's way, with sheets that come to chosen totals."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from random import Random

from ocop_desk.demo.aimed_sheets import Aim, aimed_sheet
from ocop_desk.demo.sample import sample_council
from ocop_desk.domain.councils import RuleProfile
from ocop_desk.services.councils import add_member, set_up_council
from ocop_desk.services.desk import Desk
from ocop_desk.services.dossiers import admit_agenda
from ocop_desk.services.scoring import open_round, progress, reveal, take_in_sheet
from ocop_desk.services.sessions import open_session, plan_session, planned, product_record, set_agenda
from ocop_desk.store.council_file import create_council_file
from tests.kept_files import made_once
from tests.services.desks import ON_PAPER, SteppingClock, add_products, everybody_comes
from tests.ui.scoring_desks import DAY, RULES, sample_products


@made_once
def a_board_desk(
    folder: Path, *, members: int = 5, products: int = 4, profile: RuleProfile | None = None
) -> tuple[Desk, int, list[int]]:
    """An open session of the sample's council: one of its members keeps the minutes, the others score."""
    clock = SteppingClock()
    desk = Desk(create_council_file(folder / "hoi-dong.ocop", clock), RULES, clock, "Thư ký")
    sample = sample_council(members, DAY)
    set_up_council(desk, sample.council, profile or sample.profile)
    for member in sample.members:
        add_member(desk, member)
    rows = sample_products()
    chosen = [
        replace(rows[n % len(rows)], name=_numbered(rows[n % len(rows)].name, n // len(rows))) for n in range(products)
    ]
    session_id = plan_session(desk, planned(2, DAY, dossiers_sent=DAY - timedelta(days=7)))
    set_agenda(desk, session_id, add_products(desk, chosen))
    everybody_comes(desk, session_id)
    admit_agenda(desk, session_id, ON_PAPER)
    record = open_session(desk, session_id)
    return desk, session_id, [one.entry_id for one in record.products]


def sheet_of(desk: Desk, session_id: int, entry_id: int, total: int, *, star: int = 1, seed: int = 1) -> dict[str, int]:
    """A sheet of about that total that meets the gates up to that star."""
    record = product_record(desk, session_id, entry_id)
    product = next(one for one in record.products if one.entry_id == entry_id).product
    card = record.scorecards[product.scorecard]
    return aimed_sheet(card, product.cases, Aim(total, gates_up_to=star), Random(seed))


def hand_in(
    desk: Desk, session_id: int, entry_id: int, totals: Sequence[int], *, star: int = 1, alike: bool = False
) -> None:
    """Sheets of these totals from the first members who are waited for."""
    for seed, (member, total) in enumerate(zip(progress(desk, entry_id).waiting, totals, strict=False)):
        levels = sheet_of(desk, session_id, entry_id, total, star=star, seed=1 if alike else seed)
        take_in_sheet(desk, entry_id, member, levels)


def a_round(
    desk: Desk,
    session_id: int,
    entry_id: int,
    totals: Sequence[int],
    *,
    star: int = 1,
    alike: bool = False,
    reason: str = "",
) -> None:
    """A whole round: opened, scored to these totals, revealed."""
    open_round(desk, entry_id, reason)
    hand_in(desk, session_id, entry_id, totals, star=star, alike=alike)
    reveal(desk, entry_id)


def a_gate_that_differs(desk: Desk, session_id: int, entry_id: int, below: Mapping[int, int]) -> None:
    """A round of sheets alike but for one four-star gate, which so many members miss: member to level."""
    open_round(desk, entry_id)
    levels = sheet_of(desk, session_id, entry_id, 76, star=4)
    record = product_record(desk, session_id, entry_id)
    product = next(one for one in record.products if one.entry_id == entry_id).product
    gate = next(g for g in record.scorecards[product.scorecard].gates if g.star == 4 and g.case is None and g.level > 1)
    for member in progress(desk, entry_id).waiting:
        take_in_sheet(desk, entry_id, member, {**levels, gate.criterion: below.get(member, levels[gate.criterion])})
    reveal(desk, entry_id)


def _numbered(name: str, times: int) -> str:
    return f"{name} {times + 1}" if times else name
