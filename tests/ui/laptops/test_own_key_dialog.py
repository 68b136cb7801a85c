from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ocop_desk.packages.enrolments import read_enrolment
from tests.ui.laptops.halls import Answers, settled
from ui.laptops.own_key_dialog import OwnKeyDialog
from ui.office import Office


@pytest.fixture
def dialog(qtbot: QtBot, office: Office, tmp_path: Path) -> OwnKeyDialog:
    answers = Answers()
    answers.folder = tmp_path
    one = OwnKeyDialog(office, asking=answers.asking())
    one.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(one)
    one.show()
    one.choose.click()
    return one


def test_a_key_is_made_and_its_code_shown_large(
    qtbot: QtBot, office: Office, dialog: OwnKeyDialog, tmp_path: Path
) -> None:
    qtbot.keyClicks(dialog.pin, "13x5790")
    qtbot.keyClicks(dialog.again, "135790")
    assert not dialog.make.isEnabled()
    dialog.name.setText("Trần Thị Bình")
    dialog.make.click()
    assert not dialog.name.isEnabled()
    dialog.reject()
    assert dialog.isVisible()
    settled(qtbot, office, lambda: dialog.made is not None)
    assert dialog.made is not None
    assert dialog.code.text() == dialog.made.code
    assert dialog.code.isVisible()
    assert read_enrolment((tmp_path / "tran-thi-binh.ghidanh").read_bytes()).name == "Trần Thị Bình"
    assert "tran-thi-binh.ghidanh" in dialog.message.text()
    dialog.reject()
    assert (dialog.pin.text(), dialog.again.text()) == ("", "")


def test_two_pins_that_differ_are_told(dialog: OwnKeyDialog) -> None:
    dialog.name.setText("An")
    dialog.pin.setText("135790")
    dialog.again.setText("135791")
    assert "khác nhau" in dialog.message.text()
    assert not dialog.make.isEnabled()


def test_a_key_that_is_there_is_not_written_over(
    qtbot: QtBot, office: Office, dialog: OwnKeyDialog, tmp_path: Path
) -> None:
    there = tmp_path / "an.khoa"
    there.write_bytes(b"key")
    dialog.name.setText("An")
    dialog.pin.setText("135790")
    dialog.again.setText("135790")
    dialog.make.click()
    settled(qtbot, office)
    assert dialog.message.property("tone") == "bad"
    assert there.read_bytes() == b"key"
    assert dialog.make.isEnabled()


def test_a_folder_that_is_not_there_is_told(qtbot: QtBot, office: Office, dialog: OwnKeyDialog, tmp_path: Path) -> None:
    dialog.folder.setText(str(tmp_path / "mất"))
    dialog.name.setText("An")
    dialog.pin.setText("135790")
    dialog.again.setText("135790")
    dialog.make.click()
    settled(qtbot, office)
    assert dialog.message.property("tone") == "bad"


def test_every_field_has_a_name_and_pins_are_typed_without_input_methods(dialog: OwnKeyDialog) -> None:
    fields = (dialog.name, dialog.pin, dialog.again, dialog.folder, dialog.code)
    assert all(one.accessibleName() for one in fields)
    assert not dialog.pin.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
