"""The window on a file that is taken away, made read-only or full, and on a clock that is set back."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ocop_desk.bootstrap import build
from ocop_desk.services.desk import Desk
from ocop_desk.services.scoring import own_sheet, set_level
from tests.disks import immutable
from tests.ui.scoring_desks import a_scoring_desk
from ui.app import open_file
from ui.dialogs.save_elsewhere import SaveElsewhere
from ui.main_window import MainWindow
from ui.office import Office

AN = 1
THE_DAY_AFTER = datetime(2026, 11, 21, tzinfo=UTC)


@pytest.fixture
def scoring(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> tuple[MainWindow, int]:
    """The window on the scoring page, the first product open."""
    folder = tmp_path / "usb"
    folder.mkdir()
    desk, entries = a_scoring_desk(folder, rounds=1)
    window.office.use_desk(desk)
    window.office.member_id = AN
    window.show()
    assert window.go("scoring")
    return window, entries[0]


def test_a_mark_on_a_file_that_is_gone_is_not_shown_and_there_is_a_way_on(
    qtbot: QtBot, scoring: tuple[MainWindow, int], tmp_path: Path
) -> None:
    window, entry_id = scoring
    _press(qtbot, window, "2")
    saved = own_sheet(window.office.desk, entry_id, AN).levels
    assert len(saved) == 1
    window.office.desk.file.path.unlink()
    _press(qtbot, window, "3")
    assert "không còn ở chỗ cũ" in window.notice.text
    assert own_sheet(window.office.desk, entry_id, AN).levels == saved
    _save_elsewhere(qtbot, window, tmp_path / "tiếp.ocop")
    assert window.office.path == tmp_path / "tiếp.ocop"
    assert own_sheet(window.office.desk, entry_id, AN).levels == saved
    _press(qtbot, window, "3")
    assert len(own_sheet(window.office.desk, entry_id, AN).levels) >= 1
    assert own_sheet(window.office.desk, entry_id, AN).levels != saved


def test_a_file_that_turned_read_only_has_a_way_on_too(
    qtbot: QtBot, scoring: tuple[MainWindow, int], tmp_path: Path
) -> None:
    window, entry_id = scoring
    _press(qtbot, window, "2")
    saved = own_sheet(window.office.desk, entry_id, AN).levels
    with immutable(window.office.desk.file.path):
        _press(qtbot, window, "3")
        _save_elsewhere(qtbot, window, tmp_path / "tiếp.ocop")
        assert own_sheet(window.office.desk, entry_id, AN).levels == saved


def test_a_trouble_elsewhere_offers_nothing(qtbot: QtBot, scoring: tuple[MainWindow, int], tmp_path: Path) -> None:
    window, _ = scoring
    window.office.attempt(lambda: build(path=tmp_path / "không có.ocop"))
    assert "Không có tệp" in window.notice.text
    assert not window.notice.act.isVisible()


def test_the_next_message_takes_the_offer_away(qtbot: QtBot, scoring: tuple[MainWindow, int]) -> None:
    window, _ = scoring
    window.office.desk.file.path.unlink()
    _press(qtbot, window, "3")
    assert window.notice.act.isVisible()
    window.notice.tell("Việc khác")
    assert not window.notice.act.isVisible()


def test_a_second_window_is_told_who_has_the_file(
    qtbot: QtBot, scoring: tuple[MainWindow, int], office: Office
) -> None:
    window, _ = scoring
    path = window.office.path
    with qtbot.waitSignal(office.trouble) as told:
        assert office.attempt(lambda: build(path=path)) is None
    assert "đang mở bởi" in told.args[0].message
    assert "chỉ xem" in told.args[0].remedy


def test_a_clock_set_back_is_told_once_at_the_next_act(qtbot: QtBot, scoring: tuple[MainWindow, int]) -> None:
    window, _ = scoring
    _press(qtbot, window, "2")
    assert window.notice.text == ""
    _set_clock(window.office.desk, -timedelta(days=1))
    _press(qtbot, window, "3")
    assert "Máy đang chỉ" in window.notice.text
    assert "19/11/2026" in window.notice.text
    window.notice.clear()
    _press(qtbot, window, "1")
    assert window.notice.text == ""


def test_what_a_killed_program_left_is_told_when_the_file_is_opened(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    path = _left_by_a_killed_program(tmp_path)
    window.office.clock = lambda: THE_DAY_AFTER
    open_file(window, path)
    qtbot.waitUntil(lambda: "dừng đột ngột" in window.notice.text)
    assert "1 phiếu chấm dở với 3 tiêu chí" in window.notice.text
    assert "Máy đang chỉ" not in window.notice.text


def test_a_bad_end_and_a_clock_behind_are_both_told(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    path = _left_by_a_killed_program(tmp_path)
    window.office.clock = lambda: datetime(2026, 11, 19, tzinfo=UTC)
    open_file(window, path)
    qtbot.waitUntil(lambda: "dừng đột ngột" in window.notice.text)
    assert "Máy đang chỉ" in window.notice.text


def test_after_a_good_end_nothing_is_told(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    path = _left_by_a_killed_program(tmp_path)
    path.with_name(f".{path.name}.lock").unlink()
    window.office.clock = lambda: THE_DAY_AFTER
    open_file(window, path)
    QApplication.processEvents()
    assert window.notice.text == ""


def test_the_same_clock_is_not_told_again_by_the_act_after_opening(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    desk, _ = a_scoring_desk(tmp_path, rounds=1)
    _set_clock(desk, -timedelta(days=1))
    window.office.use_desk(desk)
    qtbot.waitUntil(lambda: "Máy đang chỉ" in window.notice.text)
    window.notice.clear()
    window.office.sheet_saved.emit(datetime.now(UTC))
    assert window.notice.text == ""


def _left_by_a_killed_program(folder: Path) -> Path:
    """A file with three marks on a sheet, and the lock file of a program that is no more."""
    desk, entries = a_scoring_desk(folder, rounds=1)
    sheet = own_sheet(desk, entries[0], AN)
    for criterion in sheet.unscored[:3]:
        set_level(desk, entries[0], AN, criterion, 1)
    desk.close()
    path = desk.file.path
    path.with_name(f".{path.name}.lock").write_text('{"pid": 1, "host": "x", "user": "y"}', encoding="utf-8")
    return path


def _press(qtbot: QtBot, window: MainWindow, key: str) -> None:
    # Without a screen a closed dialog leaves no window active; inside the window the keyboard has its place still.
    target = QApplication.focusWidget() or window.focusWidget()
    assert target is not None
    qtbot.keyClick(target, key)


def _save_elsewhere(qtbot: QtBot, window: MainWindow, target: Path) -> None:
    assert window.notice.act.isVisible()
    qtbot.mouseClick(window.notice.act, Qt.MouseButton.LeftButton)
    dialog = window.findChild(SaveElsewhere)
    assert dialog is not None
    dialog.field.setText(str(target))
    with qtbot.waitSignal(dialog.answered):
        qtbot.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    window.page.setFocus()
    window.page.refresh()


def _set_clock(desk: Desk, by: timedelta) -> None:
    desk.clock.now += by  # type: ignore[attr-defined]
