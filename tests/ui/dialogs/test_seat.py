"""Who scores on this laptop, by clicks and keys."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ocop_desk.errors import CouncilFileGone
from ocop_desk.services.desk import Desk
from ocop_desk.services.pins import set_pins
from ocop_desk.services.scoring import open_round, set_level
from ocop_desk.services.seats import Place, seat_choices, take_seat
from tests.services.desks import a_council_desk, a_test_product, an_open_session
from ui.dialogs.seat import SeatDialog, ask_seat, pass_on
from ui.office import Office

AN, BINH, CUONG, DUNG = 1, 2, 3, 4
PINS = {AN: "1111", BINH: "2222", CUONG: "3333", DUNG: "4444"}
ELSEWHERE = Place("may-khac", 7, "e" * 16)


class Watch:
    """Seconds that pass when told to."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def desk(office: Office, tmp_path: Path) -> Desk:
    desk = a_council_desk(tmp_path)
    _, entries = an_open_session(desk, [a_test_product(n) for n in (1, 2)])
    for entry_id in entries:
        open_round(desk, entry_id)
    office.use_desk(desk)
    return desk


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def dialog(qtbot: QtBot, office: Office, desk: Desk, watch: Watch) -> SeatDialog:
    set_pins(desk, 1, PINS)
    one = SeatDialog(office, monotonic=watch)
    qtbot.addWidget(one)
    one.show()
    return one


@pytest.fixture
def plain(qtbot: QtBot, office: Office, desk: Desk) -> SeatDialog:
    """The dialog of a session without PINs."""
    one = SeatDialog(office)
    qtbot.addWidget(one)
    one.show()
    return one


def test_members_stand_by_given_name_with_post_agency_and_progress(dialog: SeatDialog) -> None:
    lines = [dialog.members.item(row).text() for row in range(dialog.members.count())]
    assert lines[0] == "Nguyễn Văn An, Chủ tịch Hội đồng, đã nộp 0 / 2 phiếu"
    assert [line.split(",")[0].split()[-1] for line in lines] == ["An", "Bình", "Cường", "Dung"]


def test_name_and_pin_by_keys_take_the_seat(qtbot: QtBot, dialog: SeatDialog, office: Office) -> None:
    qtbot.keyClick(dialog.members, Qt.Key.Key_Down)
    qtbot.keyClick(dialog.members, Qt.Key.Key_Down)
    qtbot.keyClick(dialog.members, Qt.Key.Key_Return)
    qtbot.keyClicks(dialog.pad.field, "2222")
    qtbot.keyClick(dialog.pad.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.seat is not None)
    assert office.member_id == BINH
    assert not dialog.isVisible()


def test_name_and_pin_by_mouse_take_the_seat(qtbot: QtBot, dialog: SeatDialog, office: Office) -> None:
    _click_row(qtbot, dialog, 2)
    for key in "3", "9", "⌫", "3", "3", "3":
        qtbot.mouseClick(dialog.pad.keys[key], Qt.MouseButton.LeftButton)
    assert dialog.pad.pin == "3333"
    qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.seat is not None)
    assert office.member_id == CUONG


def test_nothing_can_be_tried_before_a_name_and_a_pin_are_there(qtbot: QtBot, dialog: SeatDialog) -> None:
    assert not dialog.go.isEnabled()
    assert not dialog.pad.isEnabled()
    _click_row(qtbot, dialog, 0)
    assert not dialog.go.isEnabled()
    qtbot.keyClicks(dialog.pad.field, "1")
    assert dialog.go.isEnabled()


def test_letters_and_more_than_eight_digits_are_no_pin(qtbot: QtBot, dialog: SeatDialog) -> None:
    _click_row(qtbot, dialog, 0)
    qtbot.keyClicks(dialog.pad.field, "a1b2c3456789")
    assert dialog.pad.pin == "12345678"
    qtbot.mouseClick(dialog.pad.keys["9"], Qt.MouseButton.LeftButton)
    assert dialog.pad.pin == "12345678"


def test_a_wrong_pin_is_told_and_the_field_is_empty_again(qtbot: QtBot, dialog: SeatDialog, office: Office) -> None:
    _enter(qtbot, dialog, 0, "9999")
    qtbot.waitUntil(lambda: "không đúng" in dialog.message.text())
    assert "4 lần" in dialog.message.text()
    assert (dialog.pad.pin, dialog.seat, office.member_id) == ("", None, None)


def test_five_wrong_ones_wait_shown_counting_down_without_blocking(
    qtbot: QtBot, dialog: SeatDialog, watch: Watch
) -> None:
    for number in range(5):
        _enter(qtbot, dialog, 0, "9999")
        wanted = "0:30" if number == 4 else f"{4 - number} lần"
        qtbot.waitUntil(lambda wanted=wanted: wanted in dialog.message.text())
    assert not dialog.pad.isEnabled()
    assert not dialog.go.isEnabled()
    watch.now += 12.4
    qtbot.waitUntil(lambda: "0:18" in dialog.message.text())
    dialog.choose(BINH)
    assert dialog.pad.isEnabled()
    dialog.choose(AN)
    assert not dialog.pad.isEnabled()
    watch.now += 31
    qtbot.waitUntil(dialog.pad.isEnabled)
    assert dialog.message.text() == ""


def test_without_pins_a_name_is_enough(qtbot: QtBot, plain: SeatDialog, office: Office) -> None:
    assert not plain.pad.isVisible()
    _click_row(qtbot, plain, 3)
    qtbot.mouseClick(plain.go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: plain.seat is not None)
    assert office.member_id == DUNG


def test_the_second_of_a_name_is_told_and_may_say_it_is_true(
    qtbot: QtBot, plain: SeatDialog, desk: Desk, office: Office
) -> None:
    take_seat(desk, 1, AN, None, ELSEWHERE)
    set_level(desk, 1, AN, "1.1", 2)
    _click_row(qtbot, plain, 0)
    qtbot.mouseClick(plain.go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "máy khác (may-khac)" in plain.message.text())
    assert "1 phiếu đang chấm dở" in plain.message.text()
    assert office.member_id is None
    assert plain.go.text() == "Đúng là tôi, chấm tiếp"
    qtbot.mouseClick(plain.go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: plain.seat is not None)
    assert office.member_id == AN


def test_choosing_another_name_takes_the_question_back(qtbot: QtBot, plain: SeatDialog, desk: Desk) -> None:
    take_seat(desk, 1, AN, None, ELSEWHERE)
    _click_row(qtbot, plain, 0)
    qtbot.mouseClick(plain.go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(plain.message.text()))
    _click_row(qtbot, plain, 1)
    assert (plain.message.text(), plain.go.text()) == ("", "Vào chấm")


def test_a_file_that_is_gone_is_told_in_the_dialog_and_in_the_window(
    qtbot: QtBot, plain: SeatDialog, desk: Desk, office: Office
) -> None:
    desk.file.path.unlink()
    _click_row(qtbot, plain, 0)
    with qtbot.waitSignal(office.trouble) as told:
        qtbot.mouseClick(plain.go, Qt.MouseButton.LeftButton)
    assert isinstance(told.args[0], CouncilFileGone)
    assert "không còn ở chỗ cũ" in plain.message.text()


def test_escape_leaves_everything_as_it_was(qtbot: QtBot, dialog: SeatDialog, office: Office) -> None:
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert (dialog.seat, office.member_id, dialog.isVisible()) == (None, None, False)


def test_everything_has_a_name_for_those_who_hear_the_screen(dialog: SeatDialog) -> None:
    parts = [dialog.members, dialog.pad.field, *dialog.pad.keys.values()]
    assert all(part.accessibleName() for part in parts)
    assert not dialog.pad.field.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def test_asking_for_a_known_member_without_pins_asks_nothing(office: Office, desk: Desk) -> None:
    assert ask_seat(office, member_id=BINH) == office.member_id == BINH
    assert [one.member.member_id for one in seat_choices(desk, 1) if one.since] == [BINH]


def test_asking_waits_for_the_answer(qtbot: QtBot, office: Office, desk: Desk) -> None:
    set_pins(desk, 1, PINS)

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, SeatDialog)
        dialog.pad.field.setText("2222")
        dialog.sit_down()

    QTimer.singleShot(0, answer)
    assert ask_seat(office, member_id=BINH) == BINH


def test_asking_and_calling_it_off_gives_nobody(qtbot: QtBot, office: Office, desk: Desk) -> None:
    QTimer.singleShot(0, lambda: QApplication.activeModalWidget().close())
    assert ask_seat(office) is None
    assert office.member_id is None


def test_without_a_file_nobody_is_asked(office: Office) -> None:
    assert ask_seat(office) is None


def test_passing_the_laptop_on_gives_up_the_seat(office: Office, desk: Desk, qtbot: QtBot) -> None:
    ask_seat(office, member_id=AN)
    with qtbot.waitSignal(office.session_changed):
        pass_on(office)
    assert office.member_id is None
    assert not [one for one in seat_choices(desk, 1) if one.since]


def test_closing_the_window_gives_up_the_seat(office: Office, desk: Desk, tmp_path: Path) -> None:
    from tests.services.desks import reopened

    ask_seat(office, member_id=AN)
    office.close()
    with reopened(desk) as again:
        assert not [one for one in seat_choices(again, 1) if one.since]


def _click_row(qtbot: QtBot, dialog: SeatDialog, row: int) -> None:
    middle = dialog.members.visualItemRect(dialog.members.item(row)).center()
    qtbot.mouseClick(dialog.members.viewport(), Qt.MouseButton.LeftButton, pos=middle)


def _enter(qtbot: QtBot, dialog: SeatDialog, row: int, pin: str) -> None:
    dialog.members.setCurrentRow(row)
    qtbot.keyClicks(dialog.pad.field, pin)
    qtbot.keyClick(dialog.pad.field, Qt.Key.Key_Return)
