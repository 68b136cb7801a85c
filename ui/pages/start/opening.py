"""Opening a council file in the window: its passphrase and who works in it are asked for where they are wanted."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from ocop_desk.services.desk import Desk
from ocop_desk.services.file_keys import is_encrypted
from ui.office import Office
from ui.pages.start.reading_only import desk_on

if TYPE_CHECKING:
    from ocop_desk.services.file_keys import FileKey

Then = Callable[[], object]


def open_path(
    office: Office,
    path: Path,
    then: Then = lambda: None,
    over: QWidget | None = None,
    key: "FileKey | None" = None,
) -> bool:
    """Open a council file and go on with `then`; whether it is open now. What keeps it from opening is told there.

    A question is asked over the window where the file has a passphrase that `key` is not, or people; `then` follows
    when that is answered. Until then the file before stays open.
    """
    if office.path is not None and office.path.absolute() == path.absolute():
        then()
        return True

    def opened(found: "FileKey | None") -> bool:
        desk = office.attempt(lambda: desk_on(office, path, found))
        return desk is not None and let_in(office, desk, then, over)

    return with_key(office, path, opened, over, key)


def with_key(
    office: Office,
    path: Path,
    then: "Callable[[FileKey | None], bool]",
    over: QWidget | None = None,
    known: "FileKey | None" = None,
) -> bool:
    """Go on with the key of a file, None where it is not encrypted; asked for where it is not `known`.

    What `then` gives, or False while the question stands.
    """
    encrypted = office.attempt(lambda: is_encrypted(path))
    if encrypted is None:
        return False
    if not encrypted:
        return then(None)
    if known is not None and known.fits(path):
        return then(known)
    from ui.dialogs.unlock_file import UnlockQuestion

    question = UnlockQuestion(path, office.tasks, over)
    question.answered.connect(then)
    question.open()
    return False


def let_in(office: Office, desk: Desk, then: Then, over: QWidget | None) -> bool:
    """Work on the file, at once or in the name of whoever signs in first; nobody gets in without."""
    from ocop_desk.services.people import people

    if not people(desk):
        office.use_desk(desk)
        then()
        return True
    from ui.dialogs.sign_in import SignInQuestion

    question = SignInQuestion(office, desk, over)

    def enter(signed_in: Desk) -> None:
        office.use_desk(signed_in)
        then()

    question.answered.connect(enter)
    question.rejected.connect(lambda: desk.close())
    question.open()
    return False
