"""Opening a council file in the window to be read where its audit chain no longer allows more."""

from pathlib import Path
from typing import TYPE_CHECKING

from ocop_desk.bootstrap import build
from ocop_desk.errors import AuditChainBroken
from ui.office import Office

if TYPE_CHECKING:
    from ocop_desk.services.desk import Desk
    from ocop_desk.services.file_keys import FileKey


def desk_on(office: Office, path: Path, key: "FileKey | None" = None) -> "Desk":
    """The desk on a council file; one with a broken audit chain is opened only to be read, and the window tells it.

    Raises PassphraseNeeded, WrongPassphrase, CouncilFileTrouble.
    """
    try:
        return build(clock=office.clock, path=path, key=key)
    except AuditChainBroken:
        return build(clock=office.clock, path=path, key=key, read_only=True)
