from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from ocop_desk.domain.councils import CouncilMember, GateRule, Post
from ocop_desk.services.councils import current_council, current_profile
from tests.ui.real_desks import a_sample_desk
from ui.dialogs.member import MemberDialog
from ui.models.member_table import MemberTable
from ui.office import Office
from ui.pages.council.days import days_text, parse_days
from ui.pages.council.page import CouncilPage


@pytest.fixture
def page(qtbot: QtBot, office: Office, tmp_path: Path) -> CouncilPage:
    office.use_desk(a_sample_desk(tmp_path))
    one = CouncilPage(office, ask=lambda member, _parent: member or CouncilMember(0, "Đinh Thị Mới", Post.MEMBER))
    qtbot.addWidget(one)
    one.refresh()
    one.show()
    return one


def names(page: CouncilPage) -> list[str]:
    return [page.members.member(row).name for row in range(page.members.rowCount())]  # type: ignore[union-attr]


def test_members_stand_by_given_name_in_the_vietnamese_alphabet(page: CouncilPage) -> None:
    given = [name.split()[-1] for name in names(page)]
    assert given[0] == "Ánh"
    assert given == ["Ánh", "Brẻo", "Đạt", "Lệ", "Thuận", "Thủy", "Ửng"]


def test_a_member_is_added_by_a_click_and_kept_in_the_file(page: CouncilPage, qtbot: QtBot) -> None:
    page.office.council_changed.connect(page.refresh)
    qtbot.mouseClick(page.add, Qt.MouseButton.LeftButton)
    assert "Đinh Thị Mới" in names(page)
    page.table.selectRow(names(page).index("Đinh Thị Mới"))
    qtbot.mouseClick(page.remove, Qt.MouseButton.LeftButton)
    assert "Đinh Thị Mới" not in names(page)


def test_a_second_chair_is_refused_in_words(page: CouncilPage, qtbot: QtBot) -> None:
    page._ask = lambda _member, _parent: CouncilMember(0, "Chủ Tịch Hai", Post.CHAIR)
    with qtbot.waitSignal(page.office.refused) as told:
        qtbot.mouseClick(page.add, Qt.MouseButton.LeftButton)
    assert told.args[0][0].code == "second_chair"


def test_buttons_for_a_member_want_one_chosen(page: CouncilPage) -> None:
    page.table.clearSelection()
    page.table.setCurrentIndex(page.members.index(-1, -1))
    page._paint()
    assert not page.change.isEnabled()
    page.table.selectRow(0)
    assert page.change.isEnabled()
    assert page.remove.isEnabled()


def test_each_setting_is_kept_at_once_with_its_example_worked_out(page: CouncilPage) -> None:
    form, desk = page.profile, page.office.desk
    assert "7" in form._examples["quorum"].text()
    form._comparator.setCurrentIndex(1)
    form._comparator.activated.emit(1)
    assert "phải chấm lại" in form._examples["spread"].text()
    form._rule.setCurrentIndex(2)
    form._rule.activated.emit(2)
    form._decimals.setValue(0)
    profile = current_profile(desk)
    assert profile.spread_comparator == "at_least"
    assert profile.gate_rule is GateRule.ALL
    assert "69,9" in form._examples["decimals"].text(), "one decimal more, or it would look like 70"


def test_a_limit_nobody_understands_is_said_and_not_kept(page: CouncilPage) -> None:
    form = page.profile
    form._limit.setText("mười")
    form._limit.editingFinished.emit()
    assert "Chưa hiểu" in form._examples["spread"].text()
    assert current_profile(page.office.desk).spread_limit == 10
    form._limit.setText("7,5")
    form._limit.editingFinished.emit()
    assert current_profile(page.office.desk).spread_limit * 2 == 15


def test_particulars_are_kept_when_a_field_is_left(page: CouncilPage) -> None:
    page.form._fields["place"].setText("Đà Lạt")
    page.form._fields["place"].editingFinished.emit()
    assert current_council(page.office.desk).place == "Đà Lạt"
    page.form._fields["name"].setText("")
    page.form._fields["name"].editingFinished.emit()
    assert current_council(page.office.desk).name, "an empty name is refused and the old one shown again"
    assert page.form._fields["name"].text() == current_council(page.office.desk).name


def test_the_practice_file_says_so(page: CouncilPage) -> None:
    assert page.chips() == [("Tập huấn", "warn")]


def test_holidays_are_read_in_any_order_and_refused_where_they_are_no_days() -> None:
    assert parse_days(" 02/09/2026;01/01/2026, 02/09/2026 ") == (date(2026, 1, 1), date(2026, 9, 2))
    assert parse_days("31/02/2026") is None
    assert parse_days("") == ()
    assert days_text([date(2026, 9, 2), date(2026, 1, 1)]) == "01/01/2026; 02/09/2026"


def test_the_member_dialog_gives_what_was_typed(qtbot: QtBot) -> None:
    dialog = MemberDialog(CouncilMember(4, "Lê Văn A", Post.MEMBER, "Phó phòng", "Sở Y tế"))
    qtbot.addWidget(dialog)
    dialog.post.setCurrentIndex(list(Post).index(Post.SECRETARY))
    dialog.post.activated.emit(list(Post).index(Post.SECRETARY))
    answer = dialog.answer()
    assert (answer.member_id, answer.post, answer.scoring) == (4, Post.SECRETARY, False)


def test_the_member_table_is_a_sound_model(qtbot: QtBot) -> None:
    model = MemberTable()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_rows((CouncilMember(1, "A", Post.CHAIR), CouncilMember(2, "B", Post.MEMBER, scoring=False)))
    assert model.rowCount() == 2
    assert model.data(model.index(1, 4)) == "không"
    model.set_rows(())
