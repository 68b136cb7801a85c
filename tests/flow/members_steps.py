"""A member's own laptop in small steps: the bundle opened, notices heard, half scored, sealed, the sheets written.

Each may be the last of a laptop that dies; another one begins with the bundle and scores what the stick has not.
"""

from pathlib import Path

from ocop_desk.domain.clock import system_clock
from ocop_desk.packages.sealed_sheets import read_sealed
from ocop_desk.services.bundle_opening import open_bundle
from ocop_desk.services.desk import Desk
from ocop_desk.services.laptop_carrying import carry_sheets
from ocop_desk.services.member_day import member_day
from ocop_desk.services.scoring import set_level, submit_sheet
from ocop_desk.services.sealing import unlock_signer
from ocop_desk.store.council_file import open_council_file
from tests.flow.laptops_at_work import SESSION, SHORT, Given, bundles_of, hear_what_is_new, levels_of, pin_of
from tests.services.desks import small_rules

ON_PAPER_TOO = (1, 5)
"""The first product's sheet of the fifth member comes on paper."""
LOST = 4
"""The member whose first laptop sent a sheet of the second product and was lost."""
MEMBERS_STEPS = ("open", "hear", "half", "seal", "write")


def at_a_members(given: Given) -> None:
    """On a member's laptop everything up to a step, from the bundle on where the laptop is new."""
    hall, member, upto = Path(given["hall"]), int(given["member"]), MEMBERS_STEPS.index(given["upto"])
    path = hall / f"may-{member}" / f"{given['file']}.ocop"
    path.parent.mkdir(exist_ok=True)
    actor = f"Thành viên {member}"
    if not path.exists():
        bundle = bundles_of(hall / "usb", member)[-1]
        open_bundle(bundle, path, member, rules=small_rules(), clock=system_clock, actor=actor)
    with Desk(open_council_file(path, system_clock), small_rules(), system_clock, actor) as desk:
        if upto >= MEMBERS_STEPS.index("hear"):
            for one in sorted(hall.joinpath("usb").glob("*.luot")):
                hear_what_is_new(desk, one)
        if upto >= MEMBERS_STEPS.index("half"):
            _score(desk, hall, member, given, seals=upto >= MEMBERS_STEPS.index("seal"))
        if upto >= MEMBERS_STEPS.index("write"):
            assert carry_sheets(desk, hall / "usb").trouble is None


def _score(desk: Desk, hall: Path, member: int, given: Given, *, seals: bool) -> None:
    """Every product that waits for this member's sheet: half of the marks, or all of them and the sheet sealed."""
    signer = unlock_signer(desk, pin_of(member)) if seals else None
    brought = _on_the_stick(hall / "usb", member)
    for position, product in enumerate(member_day(desk, SESSION, member).products, 1):
        number = product.round_number
        if not product.open_to_score or number is None or (product.entry_id, number) in brought:
            continue
        if (position, member) == ON_PAPER_TOO or position not in given.get("only", (position,)):
            continue
        levels = levels_of(member, position, number) | (SHORT if given.get("lost") else {})
        for criterion, level in list(levels.items())[: None if seals else len(levels) // 2]:
            set_level(desk, product.entry_id, member, criterion, level)
        if seals:
            submit_sheet(desk, product.entry_id, member, signer=signer)


def _on_the_stick(stick: Path, member: int) -> set[tuple[int, int]]:
    """Product and round of the sheets that this member's laptops of now brought to the stick."""
    heads = [read_sealed(path.read_bytes()).head for path in stick.glob(f"0*-{member}.phieu")]
    return {(one.entry_id, one.round_number) for one in heads}
