"""Hands that type secrets into questions, and files that ask for them."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from ocop_desk.services.desk import Desk
from ocop_desk.store.file_key import FileKey, key_of_passphrase, new_salt
from tests.services.people_desks import a_desk_with_people
from ui.dialogs.trying import TryingQuestion

PASSPHRASE = "cà phê chồn Lâm Hà"


def a_locked_file(folder: Path) -> tuple[Path, FileKey]:
    """A file with people that is encrypted, closed."""
    key = key_of_passphrase(PASSPHRASE, new_salt())
    with a_desk_with_people(folder) as desk:
        desk.file.rewrite(key, "", "file.encrypted", {}, lambda _done, _in_all: None)
    return desk.file.path, key


def encrypt(desk: Desk, key: FileKey) -> None:
    """Encrypt an open file."""
    desk.file.rewrite(key, "", "file.encrypted", {}, lambda _done, _in_all: None)


def type_secret(qtbot: QtBot, question: TryingQuestion, secret: str) -> None:
    """Type a secret and wait until it was tried."""
    question.secret.line.setText(secret)
    question.ok.click()
    qtbot.waitUntil(lambda: not question._busy)
