"""Carrying a finished file out of the house on a drive, and noting where it went."""

from pathlib import Path
from typing import TYPE_CHECKING

from ocop_desk.services.desk import Desk

if TYPE_CHECKING:
    from ocop_desk.packages.delivery import Delivery, Tell
    from ocop_desk.packages.drives import Drive


def carry(desk: Desk, path: Path, folder: Path, tell: "Tell | None" = None, drive: "Drive | None" = None) -> "Delivery":
    """Carry a file to a folder of a drive and say how it ended; only what is safe there is noted.

    `tell` may raise Cancelled: the delivery ends as stopped then.
    """
    from ocop_desk.packages.delivery import deliver

    desk.demand("file.carried")
    done = deliver(path, folder, drive, tell)
    if done.is_safe:
        with desk.write() as work:
            details: dict[str, object] = {"sha256": done.sha256, "folder": str(folder), "state": done.state}
            work.record("file.carried", path.name, details)
            work.commit()
    return done
