from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from ocop_desk.domain.records import SessionKind, SessionState
from ocop_desk.services.sessions import plan_session, session_record
from ocop_desk.services.sessions import planned as planned_session
from tests.ui.real_desks import a_sample_desk, plan_sample_session
from ui.dialogs.ask_reason import ReasonQuestion
from ui.dialogs.choose_products import ProductsQuestion
from ui.dialogs.conflict import ConflictQuestion
from ui.dialogs.plan_session import PlanQuestion
from ui.main_window import MainWindow
from ui.models.agenda_table import DOSSIER, RECUSED, AgendaTable
from ui.models.attendance_table import PRESENT, REMARK, AttendanceTable
from ui.models.frozen_table import SIGN_ROLE
from ui.office import Office
from ui.pages.session.page import SessionPage


@pytest.fixture
def page(qtbot: QtBot, office: Office, tmp_path: Path) -> SessionPage:
    office.use_desk(a_sample_desk(tmp_path))
    one = SessionPage(office)
    qtbot.addWidget(one)
    office.session_changed.connect(one.refresh)
    one.refresh()
    one.show()
    return one


@pytest.fixture
def planned(page: SessionPage) -> SessionPage:
    page.office.use_session(plan_sample_session(page.office.desk, present=False))
    return page


def question(page: SessionPage, kind: type) -> object:
    found = page.findChildren(kind)
    assert found
    return found[-1]


def admit(page: SessionPage, qtbot: QtBot) -> None:
    """Let the products go on by a decision."""
    qtbot.mouseClick(page.admit, Qt.MouseButton.LeftButton)
    asked = question(page, ReasonQuestion)
    asked.field.setPlainText("Chủ tịch đồng ý")
    qtbot.mouseClick(asked.ok, Qt.MouseButton.LeftButton)


def agenda(page: SessionPage) -> list[str]:
    record = page.office.record()
    assert record is not None
    return [one.product.name for one in record.products]


def test_the_first_session_is_planned_by_a_question_and_filled_by_another(page: SessionPage, qtbot: QtBot) -> None:
    qtbot.mouseClick(page.main, Qt.MouseButton.LeftButton)
    plan = question(page, PlanQuestion)
    assert plan.number.value() == 1
    qtbot.mouseClick(plan.ok, Qt.MouseButton.LeftButton)
    assert page.office.session_id is not None
    qtbot.mouseClick(page.agenda.choose, Qt.MouseButton.LeftButton)
    products = question(page, ProductsQuestion)
    products.search.setText("tra o long")
    products._tick_shown(Qt.CheckState.Checked)
    products.search.setText("")
    qtbot.mouseClick(products.ok, Qt.MouseButton.LeftButton)
    assert agenda(page) == ["Trà Ô Long Mây Xuống"]


def test_what_is_missing_is_said_until_the_session_can_open(planned: SessionPage, qtbot: QtBot) -> None:
    assert not planned.main.isEnabled()
    assert "Chưa điểm danh" in planned._missing.text()
    assert "chưa đủ" in planned.attendance.light.text()
    qtbot.mouseClick(planned.attendance.all_here, Qt.MouseButton.LeftButton)
    assert not planned.main.isEnabled()
    assert "3 sản phẩm chưa kiểm tra đủ hồ sơ" in planned._missing.text()
    admit(planned, qtbot)
    assert planned.main.isEnabled()
    assert planned.admit.isHidden()
    assert "đủ điều kiện họp" in planned.attendance.light.text()
    qtbot.mouseClick(planned.main, Qt.MouseButton.LeftButton)
    record = planned.office.record()
    assert record is not None
    assert record.state is SessionState.OPEN
    with qtbot.waitSignal(planned.office.went) as went:
        qtbot.mouseClick(planned.main, Qt.MouseButton.LeftButton)
    assert went.args == ["board"]


def test_an_absent_member_is_noted_with_a_reason(planned: SessionPage, qtbot: QtBot) -> None:
    qtbot.mouseClick(planned.attendance.all_here, Qt.MouseButton.LeftButton)
    model = planned.attendance.model
    assert model.setData(model.index(2, PRESENT), Qt.CheckState.Unchecked.value, Qt.ItemDataRole.CheckStateRole)
    asked = question(planned, ReasonQuestion)
    asked.field.setPlainText("Đi học")
    qtbot.mouseClick(asked.ok, Qt.MouseButton.LeftButton)
    record = planned.office.record()
    assert record is not None
    assert [one.absence_reason for one in record.roster if not one.present] == ["Đi học"]
    row = [one.present for one in record.roster].index(False)
    model.setData(model.index(row, REMARK), "Đi công tác")
    assert planned.office.record().roster[row].absence_reason == "Đi công tác"  # type: ignore[union-attr]


def test_a_member_who_leaves_the_open_meeting_is_noted_with_the_time(planned: SessionPage, qtbot: QtBot) -> None:
    qtbot.mouseClick(planned.attendance.all_here, Qt.MouseButton.LeftButton)
    admit(planned, qtbot)
    qtbot.mouseClick(planned.main, Qt.MouseButton.LeftButton)
    model = planned.attendance.model
    model.setData(model.index(2, PRESENT), Qt.CheckState.Unchecked.value, Qt.ItemDataRole.CheckStateRole)
    asked = question(planned, ReasonQuestion)
    asked.field.setPlainText("Họp khác")
    qtbot.mouseClick(asked.ok, Qt.MouseButton.LeftButton)
    assert any("rời họp" in str(model.data(model.index(row, REMARK))) for row in range(model.rowCount()))


def test_rows_are_moved_by_keys_buttons_and_dragging(planned: SessionPage, qtbot: QtBot) -> None:
    first, second, third = agenda(planned)
    planned.agenda.table.selectRow(2)
    qtbot.mouseClick(planned.agenda.up, Qt.MouseButton.LeftButton)
    assert agenda(planned) == [first, third, second]
    model = planned.agenda.model
    dragged = model.mimeData([model.index(0, 0)])
    assert not model.dropMimeData(dragged, Qt.DropAction.MoveAction, 3, 0, QModelIndex())
    assert agenda(planned) == [third, second, first]
    assert not model.dropMimeData(QMimeData(), Qt.DropAction.MoveAction, 0, 0, QModelIndex())


def test_a_conflict_of_interest_is_recorded_for_the_chosen_product(planned: SessionPage, qtbot: QtBot) -> None:
    planned.agenda.table.selectRow(1)
    qtbot.mouseClick(planned.agenda.conflict, Qt.MouseButton.LeftButton)
    asked = question(planned, ConflictQuestion)
    assert not asked.ok.isEnabled()
    asked.reason.setText("Em ruột của chủ thể")
    name = asked.member.currentText()
    qtbot.mouseClick(asked.ok, Qt.MouseButton.LeftButton)
    model = planned.agenda.model
    assert model.data(model.index(1, RECUSED)) == name


def test_who_presides_and_who_writes_can_be_chosen(planned: SessionPage, qtbot: QtBot) -> None:
    qtbot.mouseClick(planned.attendance.all_here, Qt.MouseButton.LeftButton)
    combo = planned.attendance.minutes
    combo.setCurrentIndex(2)
    combo.activated.emit(2)
    record = session_record(planned.office.desk, planned.office.session_id or 0)
    assert sum(entry.keeps_minutes for entry in record.roster) == 1


def test_both_tables_are_sound_models(planned: SessionPage) -> None:
    record = planned.office.record()
    assert record is not None
    agenda_model, attendance_model = AgendaTable(), AttendanceTable()
    for model in (agenda_model, attendance_model):
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    agenda_model.set_rows(record.products, {}, may_move=True)
    attendance_model.set_rows(record.roster, editable=True)
    agenda_model.set_rows((), {}, may_move=False)
    attendance_model.set_rows((), editable=False)


def test_the_agenda_says_whose_dossier_waits_for_a_check_and_one_click_leads_there(
    planned: SessionPage, qtbot: QtBot
) -> None:
    went: list[str] = []
    planned.office.went.connect(went.append)
    planned.agenda.table.selectRow(1)
    model = planned.agenda.model
    assert model.index(1, DOSSIER).data() in {"Chưa có", "Chưa kiểm tra", "Theo quyết định"}
    assert model.index(1, DOSSIER).data(SIGN_ROLE) is not None
    qtbot.mouseClick(planned.agenda.dossier, Qt.MouseButton.LeftButton)
    with planned.office.desk.read() as work:
        agenda = work.sessions.agenda(planned.office.session_id)
    assert (went, planned.office.product_id) == (["dossier"], agenda[1].product_id)


def test_what_was_read_before_is_worded_again_when_the_language_changes(
    planned: SessionPage, window: MainWindow, qtbot: QtBot
) -> None:
    store = window.office.preferences
    second = plan_session(planned.office.desk, planned_session(2, date(2026, 12, 1)))
    planned.office.use_session(second)
    assert planned.sessions.currentText().startswith("Phiên 2")
    store.change(replace(store.current, language="en"))
    try:
        qtbot.waitUntil(lambda: planned.sessions.currentText().startswith("Session 2"))
        assert "Present" in planned.attendance.light.text()
    finally:
        store.change(replace(store.current, language="vi"))
    qtbot.waitUntil(lambda: "Có mặt" in planned.attendance.light.text())


def test_where_opinions_are_given_in_writing_nobody_is_ticked_or_missed(planned: SessionPage, qtbot: QtBot) -> None:
    day = date(2026, 12, 1)
    written = plan_session(planned.office.desk, planned_session(2, day, kind=SessionKind.WRITTEN))
    planned.office.use_session(written)
    model = planned.attendance.model
    rows = range(model.rowCount())
    assert {model.index(row, PRESENT).data(Qt.ItemDataRole.CheckStateRole) for row in rows} == {None}
    assert {model.index(row, REMARK).data() for row in rows} == {""}
    assert planned.attendance.all_here.isHidden()
    assert "không điểm danh" in planned.attendance.light.text()
