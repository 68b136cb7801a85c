"""Making council files for the window: of a new council, and for practice."""

import tempfile
from pathlib import Path

from ocop_desk.bootstrap import build
from ocop_desk.demo.sample import sample_council, write_sample_list
from ocop_desk.domain.councils import Council, CouncilMember, RuleProfile
from ocop_desk.domain.numbers import in_viet_nam
from ocop_desk.services.calibration import plan_calibration
from ocop_desk.services.councils import add_member, set_up_council
from ocop_desk.services.desk import Desk
from ocop_desk.services.products import import_products, list_products
from ui.dialogs.new_council import NewCouncil
from ui.office import Office

PRACTICE_MEMBERS = 9
SAMPLES = 2
"""Samples that a calibration begins with: an hour of scoring and talking, two pages of paper."""


def make_council(office: Office, answer: NewCouncil) -> bool:
    """Make the file of a new council and open it; nothing is left behind where that fails."""
    return _made(office, answer.path, answer.council, answer.profile, answer.members) is not None


def make_practice(office: Office, path: Path) -> bool:
    """Make a practice council with sample members and products, and open it."""
    sample = sample_council(PRACTICE_MEMBERS, in_viet_nam(office.clock()).date())
    desk = _made(office, path, sample.council, sample.profile, sample.members)
    if desk is None:
        return False
    with tempfile.TemporaryDirectory() as folder:
        listed = Path(folder) / "san-pham-mau.xlsx"
        write_sample_list(listed)
        office.attempt(lambda: import_products(desk, listed))
    office.products_changed.emit()
    return True


def make_calibration(office: Office, path: Path) -> bool:
    """Make a practice council as above, open it, and plan a calibration with the first samples."""
    if not make_practice(office, path):
        return False
    desk = office.desk
    samples = [one.product_id for one in list_products(desk)][:SAMPLES]
    session_id = office.act(lambda: plan_calibration(desk, samples))
    if session_id is None:
        return False
    office.use_session(session_id)
    return True


def _made(
    office: Office, path: Path, council: Council, profile: RuleProfile, members: tuple[CouncilMember, ...]
) -> Desk | None:
    desk = office.attempt(lambda: build(clock=office.clock, path=path, create=True))
    if desk is None:
        return None

    def fill() -> Desk:
        set_up_council(desk, council, profile)
        for member in members:
            add_member(desk, member)
        return desk

    if office.act(fill) is None:
        desk.close()
        path.unlink(missing_ok=True)
        return None
    office.use_desk(desk)
    return desk
