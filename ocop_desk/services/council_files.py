"""Council files as the start of the work sees them: what stands in one, what a bad end left, a clock set back."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from ocop_desk.domain.numbers import clock_text
from ocop_desk.domain.problems import Problem
from ocop_desk.domain.records import SessionState
from ocop_desk.domain.said import NOTHING, Said, said
from ocop_desk.errors import AuditChainBroken, EnvironmentTrouble
from ocop_desk.services.desk import Desk
from ocop_desk.store.file_key import FileKey
from ocop_desk.store.glance import glance
from ocop_desk.store.troubles import chain_broken
from ocop_desk.store.values import BegunSheet

CLOCK_TOLERANCE = timedelta(minutes=2)
"""How far back a clock may go without a word: clocks are set right by a few seconds all the time."""


@dataclass(frozen=True, slots=True)
class FileLine:
    """One file in the list of recent ones; where `trouble` is filled, only path and `trouble` say anything."""

    path: Path
    council: str = ""
    """Name of the council; empty before it was set up."""
    practice: bool = False
    products: int = 0
    sessions: int = 0
    last_session: tuple[int, int, SessionState] | None = None
    """Number, year and state of the latest session."""
    changed_at: datetime | None = None
    size: int = 0
    """Bytes."""
    encrypted: bool = False
    locked: bool = False
    """Whether nothing more can be told without the file's passphrase."""
    trouble: Said = NOTHING
    """Why nothing is known of the file, and what to do, in one sentence for people."""


@dataclass(frozen=True, slots=True)
class Recovered:
    """What was found after a program ended with the file open: killed, or the machine went off."""

    drafts: tuple[BegunSheet, ...]
    """Sheets not handed in yet, as they were last saved."""
    last_saved_at: datetime | None
    """The moment of the last change in the file; None in an empty one."""
    rolled_back: bool
    """Whether a change that was not finished, and never shown as saved, was taken back."""

    @property
    def marks(self) -> int:
        """Marks on the sheets not handed in yet."""
        return sum(draft.marks for draft in self.drafts)


def describe_file(path: Path, key: FileKey | None = None) -> FileLine:
    """What stands in a council file: cheap, changes nothing, never raises for what people or disks did to it.

    `key` is tried on an encrypted one, as that of an open file on its copies.
    """
    try:
        seen = glance(path, key)
    except EnvironmentTrouble as trouble:
        return FileLine(path, trouble=trouble.sentence())
    return FileLine(
        path=path,
        council=seen.council,
        practice=seen.practice,
        products=seen.products,
        sessions=seen.sessions,
        last_session=seen.last_session,
        changed_at=seen.changed_at,
        size=seen.size,
        encrypted=seen.encrypted,
        locked=seen.locked,
    )


def recovered(desk: Desk) -> Recovered | None:
    """What is there after the program that had the file before ended badly; None where it ended well."""
    if not desk.file.ended_badly:
        return None
    with desk.read() as work:
        drafts = work.seats.begun()
        moments = (work.seats.last_saved(), work.audit.latest())
    return Recovered(drafts, max((one for one in moments if one is not None), default=None), desk.file.rolled_back)


def chain_trouble(desk: Desk) -> AuditChainBroken | None:
    """What is wrong with the audit chain of a file that was opened to be read all the same; None where it holds."""
    broken_from = desk.file.broken_from
    return None if broken_from is None else chain_broken(desk.file.path, broken_from)


def clock_warning(desk: Desk) -> Problem | None:
    """The warning that the computer's clock is behind what the file already saw; None where it is not.

    The order of events is kept by their number whatever the clock says, so this is no refusal. Cheap enough for every
    act: the file is asked once.
    """
    latest, now = desk.file.latest_moment(), desk.clock()
    if latest is None or now >= latest - CLOCK_TOLERANCE:
        return None
    return Problem(
        "clock_set_back",
        said("Đồng hồ máy"),
        said(
            "Máy đang chỉ {now}, nhưng tệp đã có việc ghi lúc {latest}.", now=clock_text(now), latest=clock_text(latest)
        ),
        said("Chỉnh lại ngày giờ của máy: giờ này sẽ in vào biên bản. Thứ tự các việc vẫn được giữ đúng."),
    )
