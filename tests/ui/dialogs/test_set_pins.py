"""The secretary's dialog for the PINs of the day."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ocop_desk.services.desk import Desk
from ocop_desk.services.pins import PinRefused, check_pin, members_with_pin, pin_members
from tests.services.desks import a_council_desk, an_open_session
from ui.dialogs.set_pins import SetPinsDialog, set_pins, slips
from ui.office import Office

AN, BINH = 1, 2


class Printer:
    """Keeps what would be printed."""

    def __init__(self) -> None:
        self.printed: list[str] = []

    def __call__(self, document: QTextDocument, _parent: QWidget) -> bool:
        self.printed.append(document.toPlainText())
        return True


@pytest.fixture
def desk(office: Office, tmp_path: Path) -> Desk:
    desk = a_council_desk(tmp_path)
    an_open_session(desk)
    office.use_desk(desk)
    return desk


@pytest.fixture
def printer() -> Printer:
    return Printer()


@pytest.fixture
def dialog(qtbot: QtBot, office: Office, desk: Desk, printer: Printer) -> SetPinsDialog:
    one = SetPinsDialog(office, print_document=printer)
    one.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(one)
    one.show()
    return one


def test_drawn_pins_show_once_and_are_right(qtbot: QtBot, dialog: SetPinsDialog, desk: Desk, office: Office) -> None:
    with qtbot.waitSignal(office.sheet_saved):
        qtbot.mouseClick(dialog.draw, Qt.MouseButton.LeftButton)
    assert {number: field.text() for number, field in dialog.fields.items()} == dialog.told
    assert "một lần" in dialog.message.text()
    for member in pin_members(desk, 1):
        check_pin(desk, 1, member, dialog.told[member.member_id])
    assert [state.text() for state in dialog.states.values()] == ["✓ đã đặt"] * 4
    again = SetPinsDialog(office)
    qtbot.addWidget(again)
    assert [field.text() for field in again.fields.values()] == [""] * 4


def test_slips_are_printed_from_what_was_drawn(qtbot: QtBot, dialog: SetPinsDialog, printer: Printer) -> None:
    assert not dialog.print.isEnabled()
    dialog.draw_all()
    qtbot.waitUntil(lambda: bool(dialog.told))
    qtbot.mouseClick(dialog.print, Qt.MouseButton.LeftButton)
    (text,) = printer.printed
    assert "Nguyễn Văn An" in text
    assert all(pin in text for pin in dialog.told.values())


def test_a_typed_pin_is_kept_for_that_member_alone(qtbot: QtBot, dialog: SetPinsDialog, desk: Desk) -> None:
    qtbot.keyClicks(dialog.fields[BINH], "x2468")
    qtbot.keyClick(dialog.fields[BINH], Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.states[BINH].text() == "✓ đã đặt")
    assert members_with_pin(desk, 1) == {BINH}
    assert dialog.fields[BINH].text() == ""
    binh = next(member for member in pin_members(desk, 1) if member.member_id == BINH)
    check_pin(desk, 1, binh, "2468")
    with pytest.raises(PinRefused):
        check_pin(desk, 1, binh, "8642")


def test_a_pin_that_is_too_short_is_told(qtbot: QtBot, dialog: SetPinsDialog, desk: Desk, office: Office) -> None:
    dialog.fields[AN].setText("12")
    with qtbot.waitSignal(office.refused):
        qtbot.mouseClick(dialog.keep, Qt.MouseButton.LeftButton)
    assert "từ 4 đến 8 chữ số" in dialog.message.text()
    assert members_with_pin(desk, 1) == set()
    assert dialog.fields[AN].isEnabled()


def test_nothing_typed_is_nothing_to_keep(qtbot: QtBot, dialog: SetPinsDialog) -> None:
    qtbot.mouseClick(dialog.keep, Qt.MouseButton.LeftButton)
    assert "Chưa gõ" in dialog.message.text()


def test_pins_can_be_done_without_again(qtbot: QtBot, dialog: SetPinsDialog, desk: Desk) -> None:
    assert not dialog.remove.isEnabled()
    dialog.draw_all()
    qtbot.waitUntil(lambda: bool(dialog.told))
    qtbot.mouseClick(dialog.remove, Qt.MouseButton.LeftButton)
    assert members_with_pin(desk, 1) == set()
    assert [field.text() for field in dialog.fields.values()] == [""] * 4
    assert not dialog.print.isEnabled()


def test_every_field_says_whose_pin_it_is(dialog: SetPinsDialog) -> None:
    assert dialog.fields[AN].accessibleName() == "Mã PIN của Nguyễn Văn An"
    assert all(not field.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled) for field in dialog.fields.values())


def test_slips_take_names_as_they_are() -> None:
    from ocop_desk.domain.councils import CouncilMember, Post

    page = slips((CouncilMember(1, "A <b> & C", Post.MEMBER), CouncilMember(2, "Không có", Post.MEMBER)), {1: "0042"})
    document = QTextDocument()
    document.setHtml(page)
    assert "A <b> & C" in document.toPlainText()
    assert "0042" in document.toPlainText()
    assert "Không có" not in document.toPlainText()


def test_the_dialog_opens_over_a_session_only(qtbot: QtBot, office: Office, tmp_path: Path) -> None:
    assert set_pins(office) is None
    desk = a_council_desk(tmp_path)
    an_open_session(desk)
    office.use_desk(desk)
    dialog = set_pins(office)
    assert dialog is not None
    qtbot.addWidget(dialog)
    assert dialog.isVisible()
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    dialog.close()
