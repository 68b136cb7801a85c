from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ocop_desk.domain.permissions import RULES, Role
from ocop_desk.services.desk import Desk
from tests.services.people_desks import PASSWORD, a_desk_with_people, quick_hashes, signed_in_as
from tests.ui.people_hands import type_secret
from ui.dialogs.sign_in import SignInQuestion
from ui.main_window import MainWindow
from ui.permitted import BUTTONS, guarded_parts


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with quick_hashes(), a_desk_with_people(tmp_path) as desk:
        yield desk


def test_every_part_named_is_there_and_every_act_known(window: MainWindow, desk: Desk) -> None:
    window.office.use_desk(desk)
    named = {type(page).__name__: page for page in window.pages.values()}
    for name, parts in BUTTONS.items():
        assert len(list(guarded_parts(named[name]))) >= len(parts)
        assert set(parts.values()) <= RULES.keys()


def test_what_a_role_may_not_do_is_off_and_says_why(window: MainWindow, desk: Desk) -> None:
    window.office.use_desk(signed_in_as(desk, Role.VIEWER))
    window.go("council")
    page = window.page
    page.table.selectRow(0)  # type: ignore[attr-defined]
    for button in (page.add, page.change, page.remove):  # type: ignore[attr-defined]
        assert not button.isEnabled()
        assert button.toolTip() == "Mai Văn Xem là người xem, không được làm việc này. Việc này của thư ký."
    window.office.use_person(signed_in_as(desk, Role.SECRETARY))
    page.table.selectRow(0)  # type: ignore[attr-defined]
    for button in (page.add, page.change, page.remove):  # type: ignore[attr-defined]
        assert button.isEnabled()
        assert button.toolTip() == ""


def test_what_is_off_for_another_reason_stays_off_for_who_may_do_it(window: MainWindow, desk: Desk) -> None:
    window.office.use_desk(signed_in_as(desk, Role.VIEWER))
    window.go("council")
    window.office.use_person(signed_in_as(desk, Role.SECRETARY))
    assert not window.page.change.isEnabled(), "no member is chosen"  # type: ignore[attr-defined]


def test_a_file_without_people_holds_nothing_back(window: MainWindow, tmp_path: Path) -> None:
    from tests.services.desks import a_council_desk

    folder = tmp_path / "plain"
    folder.mkdir()
    window.office.use_desk(a_council_desk(folder))
    window.go("council")
    assert window.page.add.isEnabled()  # type: ignore[attr-defined]
    assert not window.person.isVisibleTo(window)


def test_who_is_signed_in_stands_at_the_foot_and_goes_by_the_button(
    window: MainWindow, desk: Desk, qtbot: QtBot, qapp: QApplication
) -> None:
    window.office.use_desk(signed_in_as(desk, Role.CHAIR))
    window.go("council")
    assert window.person.isVisibleTo(window)
    assert window.person.who.text() == "Nguyễn Văn An · Chủ tịch"
    window.person.switch.click()
    assert window.person.who.text() == "Chưa ai đăng nhập: chỉ xem"
    assert not window.page.add.isEnabled()  # type: ignore[attr-defined]
    (question,) = window.findChildren(SignInQuestion)
    question.choose(3)
    type_secret(qtbot, question, PASSWORD)
    assert window.office.desk.actor == "Trần Thị Bình"
    assert window.person.who.text() == "Trần Thị Bình · Thành viên chấm điểm"


def test_whoever_takes_over_does_not_sit_in_the_seat_of_the_one_before(window: MainWindow, desk: Desk) -> None:
    window.office.use_desk(signed_in_as(desk, Role.CHAIR))
    window.office.member_id = 1
    window.office.use_person(signed_in_as(desk, Role.MEMBER))
    assert window.office.member_id is None
