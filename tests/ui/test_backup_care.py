from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ocop_desk.errors import DiskFull
from ocop_desk.services.desk import Desk
from ocop_desk.services.rolling_backups import backups_of
from tests.services.desks import a_council_desk
from ui import backup_care
from ui.app import keep_copies, make_window
from ui.backup_care import BackupCare
from ui.main_window import MainWindow
from ui.preferences import PreferenceStore


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return a_council_desk(tmp_path)


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> MainWindow:
    window = make_window(qapp, PreferenceStore(tmp_path / "preferences.json"))
    qtbot.addWidget(window)
    return window


@pytest.fixture
def care(window: MainWindow) -> BackupCare:
    return keep_copies(window)


def test_a_copy_is_made_only_where_something_was_saved(
    qtbot: QtBot, window: MainWindow, care: BackupCare, desk: Desk
) -> None:
    window.office.use_desk(desk)
    care.copy_if_wanted()
    assert not window.office.tasks.busy
    window.office.sheet_saved.emit(desk.clock())
    care.copy_if_wanted()
    qtbot.waitUntil(lambda: not window.office.tasks.busy)
    assert len(backups_of(desk.file.path)) == 1


def test_the_last_copy_is_made_when_the_file_is_closed(window: MainWindow, care: BackupCare, desk: Desk) -> None:
    window.office.use_desk(desk)
    window.office.sheet_saved.emit(desk.clock())
    window.office.close()
    assert len(backups_of(desk.file.path)) == 1


def test_a_full_disk_is_told_once_and_the_work_goes_on(
    qtbot: QtBot, window: MainWindow, care: BackupCare, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_desk: Desk) -> Path:
        raise DiskFull("Hết chỗ.", "")

    monkeypatch.setattr(backup_care, "back_up_now", full)
    told: list[str] = []
    window.office.told.connect(lambda words, _tone: told.append(words))
    window.office.use_desk(desk)
    for _ in range(2):
        window.office.sheet_saved.emit(desk.clock())
        care.copy_if_wanted()
        qtbot.waitUntil(lambda: not window.office.tasks.busy)
    assert [words for words in told if "Chưa sao lưu được" in words] == [
        "Chưa sao lưu được: Hết chỗ. Việc chấm vẫn được lưu trong tệp chính."
    ]


def test_a_copy_is_chosen_and_opened_as_a_new_file(
    qtbot: QtBot, window: MainWindow, care: BackupCare, desk: Desk, tmp_path: Path
) -> None:
    window.office.use_desk(desk)
    assert care.ask_restore(window) is None, "there is no copy yet"
    window.office.sheet_saved.emit(desk.clock())
    care.copy_if_wanted()
    qtbot.waitUntil(lambda: not window.office.tasks.busy)
    asked = care.ask_restore(window)
    assert asked is not None
    asked.field.setText(str(tmp_path / "lai.ocop"))
    asked.ok.click()
    qtbot.waitUntil(lambda: window.office.path == tmp_path / "lai.ocop")
    assert desk.file.path.exists()
