"""Carrying bundles, round notices and sealed sheets to a stick or shared folder by the protocol of drives.

Each file is made whole on this laptop first, then written, read back and compared where it goes. What lies there under
the name already and is something else stays: the new file gets a name of its own beside it.
"""

import hashlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory, gettempdir
from typing import TYPE_CHECKING

from ocop_desk.services.carrying import carry
from ocop_desk.services.desk import Desk
from ocop_desk.services.round_notices import write_notice
from ocop_desk.services.sealing import outgoing_sheets
from ocop_desk.services.session_bundles import WithEvidence, write_bundle

if TYPE_CHECKING:
    from ocop_desk.packages.delivery import Delivery, Tell
    from ocop_desk.packages.drives import Drive


@dataclass(frozen=True, slots=True)
class SheetsCarried:
    """How far a member's sealed sheets are at the place they go to."""

    sealed: int
    there: int
    """Of those sealed, how many lie there, byte for byte."""
    written: int
    """Of those there, how many this time."""
    trouble: "Delivery | None"
    """What kept the next one from getting there; None where every one is."""


@dataclass(frozen=True, slots=True)
class BundlesCarried:
    """Bundles that are safe where they go, in their order, and what kept the next one from it."""

    safe: tuple["Delivery", ...]
    trouble: "Delivery | None"


def carry_bundles(
    desk: Desk,
    session_id: int,
    folder: Path,
    groups: Sequence[Sequence[int]],
    *,
    evidence: WithEvidence = WithEvidence.LIGHT,
    confidential: bool = False,
    tell: "Tell | None" = None,
    drive: "Drive | None" = None,
) -> BundlesCarried:
    """A bundle for each group of members, one after another; it ends at the first that does not get there.

    `tell` hears of making and of carrying by turns. Raises InputRefused, DiskFull, FileTrouble, and Cancelled through
    `tell`.
    """
    safe: list[Delivery] = []
    for members in groups:
        with _made_here() as scratch:
            made = write_bundle(
                desk, session_id, scratch, members, evidence=evidence, confidential=confidential, tell=tell
            )
            done = carry(desk, _named_anew(made, folder), folder, tell, drive)
        if not done.is_safe:
            return BundlesCarried(tuple(safe), done)
        safe.append(done)
    return BundlesCarried(tuple(safe), None)


def carry_notice(desk: Desk, session_id: int, folder: Path, drive: "Drive | None" = None) -> "Delivery":
    """The next notice of a session, brought to a folder. Raises InputRefused, DiskFull, FileTrouble."""
    with _made_here() as scratch:
        return carry(desk, _named_anew(write_notice(desk, session_id, scratch), folder), folder, drive=drive)


def carry_sheets(desk: Desk, folder: Path, drive: "Drive | None" = None) -> SheetsCarried:
    """Every sheet this member's laptop sealed, brought to a folder; those that lie there already are left.

    Raises InputRefused where this is no member's laptop; DiskFull, FileTrouble where this laptop has no room itself.
    """
    from ocop_desk.packages.files import written_whole

    sheets = outgoing_sheets(desk)
    there = written = 0
    trouble: Delivery | None = None
    with _made_here() as scratch:
        for sheet in sheets:
            place, is_there = sheet.place_in(folder)
            if is_there:
                there += 1
                continue
            made = scratch / place.name
            with written_whole(made) as stream:
                stream.write(sheet.data)
            done = carry(desk, made, folder, drive=drive)
            if not done.is_safe:
                trouble = done
                break
            there += 1
            written += str(done.state) == "safe"
    return SheetsCarried(len(sheets), there, written, trouble)


@contextmanager
def _made_here() -> Iterator[Path]:
    from ocop_desk.packages.files import file_trouble

    try:
        made = TemporaryDirectory(prefix="ocop-desk-")
    except OSError as error:
        raise file_trouble(error, Path(gettempdir())) from error
    with made as folder:
        yield Path(folder)


def _named_anew(made: Path, folder: Path) -> Path:
    """The file under a name that nothing else has in the folder: told by its content, so the same for the same."""
    try:
        taken = (folder / made.name).exists()
    except OSError:
        taken = False
    if not taken:
        return made
    with made.open("rb") as stream:
        digest = hashlib.file_digest(stream, "sha256").hexdigest()
    return made.rename(made.with_name(f"{made.stem}-{digest[:8]}{made.suffix}"))
