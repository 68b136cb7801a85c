"""The window on a file whose audit chain is broken: it can be looked at, nothing is written, and copies are offered."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from sqlcipher3 import dbapi2

from ocop_desk.services.rolling_backups import back_up_now
from ocop_desk.services.scoring import open_round
from tests.services.desks import a_council_desk, an_open_session
from ui.app import keep_copies, open_file
from ui.dialogs.audit_log import AuditDialog
from ui.dialogs.restore_backup import RestoreQuestion
from ui.main_window import MainWindow


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    desk = a_council_desk(tmp_path)
    an_open_session(desk)
    back_up_now(desk)
    desk.close()
    plain = dbapi2.connect(str(desk.file.path))
    plain.execute("DROP TRIGGER seal_audit_event_update_added_only")
    plain.execute("UPDATE audit_event SET actor = 'ai đó' WHERE seq = 2")
    plain.commit()
    plain.close()
    return desk.file.path


def test_it_is_opened_to_be_read_and_the_way_back_to_a_copy_is_offered(
    qtbot: QtBot, window: MainWindow, broken: Path
) -> None:
    keep_copies(window)
    window.show()
    before = broken.read_bytes()
    assert open_file(window, broken)
    qtbot.waitUntil(lambda: "từ sự kiện số 2" in window.notice.text)
    assert "không ghi tiếp vào tệp này" in window.notice.text
    assert window.notice.act.text() == "Khôi phục từ bản sao…"
    log = window.show_log()
    assert isinstance(log, AuditDialog)
    assert "1 sự kiện không còn như lúc ghi" in log.verdict.text()
    log.close()
    for key in ("council", "products", "session", "start"):
        assert window.go(key) or window.steps[key].why_not()
    assert window.office.act(lambda: open_round(window.office.desk, 1)) is None
    assert "chế độ chỉ xem" in window.notice.text
    assert broken.read_bytes() == before


def test_the_offer_leads_to_the_copies(qtbot: QtBot, window: MainWindow, broken: Path) -> None:
    keep_copies(window)
    window.show()
    assert open_file(window, broken)
    qtbot.waitUntil(lambda: window.notice.act.isVisible())
    qtbot.mouseClick(window.notice.act, Qt.MouseButton.LeftButton)
    (question,) = window.findChildren(RestoreQuestion)
    assert question.isVisible()
    question.reject()
