"""A council's desk with a stick, and laptops that take over from it: each in a folder of its own."""

from collections.abc import Callable
from pathlib import Path

from ocop_desk.domain.clock import Clock
from ocop_desk.packages.drives import Drive
from ocop_desk.packages.state_folder import StateFolder, state_folder
from ocop_desk.services.continuous_copy import ContinuousCopy, continuous_copy
from ocop_desk.services.councils import add_member
from ocop_desk.services.desk import Desk
from ocop_desk.services.taking_over import Spare, spares_in, take_over
from ocop_desk.store.council_file import open_council_file
from tests.builders import a_member
from tests.services.desks import SteppingClock, small_rules


def a_stick(folder: Path, name: str = "usb") -> Path:
    """An empty stick."""
    stick = folder / name
    stick.mkdir()
    return stick


def copying(desk: Desk, stick: Path, drive: Drive | None = None, *, begun: bool = False) -> ContinuousCopy:
    """The continuous copy of a desk on a stick."""
    return continuous_copy(desk, stick, drive, begun=begun)


def states_on(stick: Path, desk: Desk) -> StateFolder:
    """Where the states of a desk's council lie."""
    with desk.read() as work:
        return state_folder(stick, work.exchange.identity().council_uid)


def act(desk: Desk, name: str = "Người thêm") -> None:
    """Something that is worth an event."""
    with desk.read() as work:
        known = len(work.councils.members())
    add_member(desk, a_member(0, name=name, agency=f"Cơ quan {known}"))


def the_spare(stick: Path) -> Spare:
    """The only copy on a stick."""
    (found,) = spares_in(stick)
    assert isinstance(found, Spare), found
    return found


def taken_over(
    stick: Path, target: Path, clock: Clock | None = None, meanwhile: Callable[[], object] | None = None
) -> Desk:
    """The desk of a laptop that takes over from a stick; `meanwhile` happens between looking and taking over."""
    clock = clock or SteppingClock()
    spare = the_spare(stick)
    if meanwhile is not None:
        meanwhile()
    path = take_over(spare, target, clock, "Phó thư ký")
    return Desk(open_council_file(path, clock), small_rules(), clock, "Phó thư ký")
