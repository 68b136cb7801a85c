"""Opening files that have a passphrase, or people."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ocop_desk.domain.permissions import Role
from ocop_desk.services.rolling_backups import back_up_now, backups_of
from ocop_desk.store.council_file import open_council_file
from ocop_desk.store.file_key import FileKey, salt_of
from tests.services.people_desks import PASSWORD, a_desk_with_people, person_of, signed_in_as
from tests.ui.people_hands import PASSPHRASE, a_locked_file, encrypt, type_secret
from ui.app import keep_copies, make_window, open_file, show_window
from ui.dialogs.sign_in import SignInQuestion
from ui.dialogs.unlock_file import UnlockQuestion
from ui.main_window import MainWindow
from ui.preferences import PreferenceStore

pytestmark = pytest.mark.usefixtures("cheap_hashes")


@pytest.fixture
def locked(tmp_path: Path) -> tuple[Path, FileKey]:
    folder = tmp_path / "khoa"
    folder.mkdir()
    return a_locked_file(folder)


def test_a_file_is_opened_by_passphrase_and_person_and_only_then(
    qtbot: QtBot, window: MainWindow, locked: tuple[Path, FileKey]
) -> None:
    path, key = locked
    assert not open_file(window, path)
    assert not window.office.has_file
    (unlock,) = window.findChildren(UnlockQuestion)
    type_secret(qtbot, unlock, PASSPHRASE)
    (sign_in,) = window.findChildren(SignInQuestion)
    assert not window.office.has_file, "nobody gets in without signing in"
    sign_in.choose(person_of(sign_in._desk, Role.SECRETARY).person_id)
    type_secret(qtbot, sign_in, PASSWORD)
    assert window.office.has_file
    assert window.office.desk.file.key == key
    assert window.page is window.pages["council"]
    assert window.person.who.text() == "Vũ Thị Thư · Thư ký"


def test_whoever_gives_up_leaves_the_file_free_and_the_one_before_open(
    qtbot: QtBot, window: MainWindow, locked: tuple[Path, FileKey], tmp_path: Path
) -> None:
    path, key = locked
    before = signed_in_as(a_desk_with_people(tmp_path), Role.SECRETARY)
    window.office.use_desk(before)
    open_file(window, path)
    (unlock,) = window.findChildren(UnlockQuestion)
    type_secret(qtbot, unlock, PASSPHRASE)
    (sign_in,) = window.findChildren(SignInQuestion)
    sign_in.reject()
    assert window.office.path == before.file.path
    open_council_file(path, before.clock, key).close()


def test_the_window_that_begins_with_such_a_file_shows_the_start_page_meanwhile(
    qtbot: QtBot, qapp: QApplication, preferences: PreferenceStore, locked: tuple[Path, FileKey]
) -> None:
    window = make_window(qapp, preferences)
    qtbot.addWidget(window)
    show_window(window, locked[0])
    qtbot.waitUntil(lambda: bool(window.findChildren(UnlockQuestion)))
    assert window.page is window.pages["start"]


def test_the_start_page_says_that_a_file_has_a_passphrase(window: MainWindow, locked: tuple[Path, FileKey]) -> None:
    preferences = window.office.preferences
    preferences.change(preferences.current.with_recent(locked[0]))
    window.go("start")
    from PySide6.QtWidgets import QLabel

    (card,) = window.page.cards  # type: ignore[attr-defined]
    assert card.opened.isEnabled()
    assert any(one.text().startswith("Tệp có mật khẩu · sửa ngày") for one in card.findChildren(QLabel))


def test_going_back_to_a_copy_asks_for_no_passphrase_of_the_open_file(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    desk = signed_in_as(a_desk_with_people(tmp_path), Role.SECRETARY)
    key = FileKey(bytes(range(32)), b"OCOP\x01" + b"eleven byte")
    encrypt(desk, key)
    back_up_now(desk)
    care = keep_copies(window)
    window.office.use_desk(desk)
    question = care.ask_restore(window)
    assert question is not None
    target = tmp_path / "lai.ocop"
    question.field.setText(str(target))
    question.ok.click()
    qtbot.waitUntil(lambda: bool(window.findChildren(SignInQuestion)))
    assert window.findChildren(UnlockQuestion) == []
    assert salt_of(target) == key.salt
    assert backups_of(desk.file.path)
    for one in window.findChildren(SignInQuestion):
        one.reject()
