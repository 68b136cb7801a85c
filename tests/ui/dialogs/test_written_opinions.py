"""Opinions in writing, in the window."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QDateTime, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ocop_desk.domain.numbers import in_viet_nam
from ocop_desk.domain.records import SessionKind
from ocop_desk.services.desk import Desk
from ocop_desk.services.scoring import open_round, reveal, take_in_sheet
from ocop_desk.services.sessions import open_session, session_record
from tests.services.desks import FULL, a_council_desk, a_planned_session
from ui.dialogs.ask_reason import ReasonQuestion
from ui.dialogs.written_opinions import OpinionsDialog
from ui.main_window import MainWindow
from ui.office import Office
from ui.pages.session.page import SessionPage

LOW = FULL | {"1.1": 0, "6": 0}


def a_written_desk(folder: Path) -> Desk:
    desk = a_council_desk(folder)
    session_id = a_planned_session(desk, kind=SessionKind.WRITTEN)
    entry = open_session(desk, session_id).products[0].entry_id
    open_round(desk, entry)
    return desk


@pytest.fixture
def desk(office: Office, tmp_path: Path) -> Desk:
    desk = a_written_desk(tmp_path)
    office.use_desk(desk)
    return desk


def a_dialog(qtbot: QtBot, office: Office, desk: Desk) -> OpinionsDialog:
    one = OpinionsDialog(office, session_record(desk, 1))
    one.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(one)
    one.show()
    return one


def test_who_has_not_answered_stands_first(qtbot: QtBot, office: Office, desk: Desk) -> None:
    take_in_sheet(desk, 1, 2, FULL)
    one = a_dialog(qtbot, office, desk)
    QAbstractItemModelTester(one.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    words = [[one.model.text(row, column) for column in range(3)] for row in one.model.rows]
    assert words[-1] == ["Trần Thị Bình", "1", "đủ"]
    assert {tuple(line[1:]) for line in words[:-1]} == {("0", "1")}
    assert "3 thành viên chưa gửi đủ" in one.deadline.text()


def test_the_deadline_is_set_in_viet_nams_time(qtbot: QtBot, office: Office, desk: Desk) -> None:
    one = a_dialog(qtbot, office, desk)
    wanted = in_viet_nam(office.clock() + timedelta(days=2)).replace(hour=16, minute=30, second=0, microsecond=0)
    one.until.setDateTime(QDateTime(wanted.year, wanted.month, wanted.day, 16, 30, 0))
    qtbot.mouseClick(one.keep, Qt.MouseButton.LeftButton)
    assert one.standing is not None
    assert one.standing.deadline == wanted
    assert f"{wanted.day:02d}/{wanted.month:02d}/{wanted.year}" in one.deadline.text()
    again = a_dialog(qtbot, office, desk)
    assert again.until.dateTime() == one.until.dateTime(), "whoever opens it again sees what was set"


def test_opinions_that_differ_are_made_a_meeting(qtbot: QtBot, office: Office, desk: Desk) -> None:
    for member in (1, 2, 3, 4):
        take_in_sheet(desk, 1, member, LOW if member == 1 else FULL)
    reveal(desk, 1)
    one = a_dialog(qtbot, office, desk)
    assert "Sản phẩm 1" in one.diverging.text()
    one.ask_meeting()
    question = next(child for child in one.findChildren(QWidget) if isinstance(child, ReasonQuestion))
    question.field.setPlainText("Chênh nhau quá mức")
    qtbot.mouseClick(question.ok, Qt.MouseButton.LeftButton)
    assert session_record(desk, 1).kind is SessionKind.MEETING
    assert not one.isVisible()


def test_the_way_there_is_on_the_session_page_of_written_opinions_alone(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    window.office.use_desk(a_written_desk(tmp_path))
    window.go("session")
    page = window.page
    assert isinstance(page, SessionPage)
    assert not page.opinions.isHidden()
    qtbot.mouseClick(page.opinions, Qt.MouseButton.LeftButton)
    dialog = next(child for child in window.findChildren(QWidget) if isinstance(child, OpinionsDialog))
    dialog.call_it("Cần thảo luận")
    assert page.opinions.isHidden()
