from pathlib import Path

import pytest
from PySide6.QtCore import QDate
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.services.desks import a_council_desk, an_open_session
from ui.app import make_window
from ui.dialogs.audit_log import AuditDialog
from ui.main_window import MainWindow
from ui.models.audit_table import WHAT, AuditTable
from ui.preferences import PreferenceStore


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> MainWindow:
    window = make_window(qapp, PreferenceStore(tmp_path / "preferences.json"))
    qtbot.addWidget(window)
    desk = a_council_desk(tmp_path)
    an_open_session(desk)
    window.office.use_desk(desk)
    return window


@pytest.fixture
def dialog(window: MainWindow, tmp_path: Path) -> AuditDialog:
    return AuditDialog(window.office, window, ask_target=lambda _over, _proposal: tmp_path / "nhat-ky.csv")


def shown(dialog: AuditDialog) -> list[str]:
    return [dialog.model.index(row, WHAT).data() for row in range(dialog.model.rowCount())]


def test_the_newest_event_stands_first_and_the_head_of_the_chain_below(dialog: AuditDialog) -> None:
    assert shown(dialog)[0].startswith("Khai mạc phiên 1/2026")
    assert "nối liền" in dialog.verdict.text()
    assert dialog.head.text().startswith("Đầu chuỗi: ")


def test_the_log_is_searched_and_narrowed(dialog: AuditDialog) -> None:
    dialog.search.setText("lap hoi dong")
    assert shown(dialog) == ["Lập Hội đồng «Hội đồng thử», quyết định "]
    dialog.search.clear()
    dialog.kind.setCurrentIndex(dialog.kind.findData("session"))
    assert all("phiên" in line or "Điểm danh" in line for line in shown(dialog))
    dialog.since.setDate(QDate(2026, 12, 1))
    assert shown(dialog) == []


def test_a_code_from_paper_finds_its_event_and_says_whether_it_fits(dialog: AuditDialog) -> None:
    code = dialog.head.text().removeprefix("Đầu chuỗi: ")
    dialog.kind.setCurrentIndex(dialog.kind.findData("evidence"))
    dialog.search.setText(code.lower())
    assert [line[:8] for line in shown(dialog)] == ["Khai mạc"]
    assert f"Mã {code} khớp" in dialog.verdict.text()
    assert dialog.verdict.property("tone") == ""
    dialog.search.setText(f"1{code}")
    assert shown(dialog) == []
    assert "từ bản mới hơn của tệp này" in dialog.verdict.text()
    assert dialog.verdict.property("tone") == "bad"
    dialog.search.clear()
    assert "nối liền" in dialog.verdict.text()
    assert dialog.verdict.property("tone") == ""


def test_what_is_shown_is_written_out_for_a_spreadsheet(dialog: AuditDialog, tmp_path: Path) -> None:
    dialog.search.setText("khai mac")
    dialog.save.click()
    lines = (tmp_path / "nhat-ky.csv").read_text("utf-8-sig").splitlines()
    assert len(lines) == 2
    assert "Khai mạc phiên 1/2026" in lines[1]


def test_an_event_that_was_changed_is_said_in_words(window: MainWindow) -> None:
    with window.office.desk.write() as work:
        work.connection.exec_driver_sql("DROP TRIGGER seal_audit_event_update_added_only")
        work.connection.exec_driver_sql("UPDATE audit_event SET actor = 'ai đó' WHERE seq = 1")
        work.commit()
    dialog = AuditDialog(window.office, window)
    assert shown(dialog)[-1].startswith("[ĐÃ BỊ SỬA]")
    assert "không còn như lúc ghi" in dialog.verdict.text()


def test_the_menu_leads_to_the_log_only_where_a_file_is_open(window: MainWindow) -> None:
    assert isinstance(window.show_log(), AuditDialog)
    window.office.use_desk(None)
    assert window.show_log() is None


def test_the_table_keeps_the_contract_through_changes(dialog: AuditDialog) -> None:
    model = AuditTable()
    watch = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_lines(dialog.model.lines)
    model.set_lines(())
    assert watch.model() is model
