"""Opening a council file in the window."""

from pathlib import Path

from ocop_desk.bootstrap import build
from ui.office import Office


def open_path(office: Office, path: Path) -> bool:
    """Open a council file in the window; what keeps it from opening is told there."""
    if office.path is not None and office.path.absolute() == path.absolute():
        return True
    desk = office.attempt(lambda: build(clock=office.clock, path=path))
    if desk is None:
        return False
    office.use_desk(desk)
    return True
