"""Getting a session ready for several laptops, in the window."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from ocop_desk.domain.exchange import KeyOrigin
from ocop_desk.services.bundle_opening import look_into_bundle
from ocop_desk.services.own_keys import make_own_key
from ocop_desk.services.session_laptops import make_member_keys, prepare_laptops, session_laptops
from ocop_desk.services.sessions import open_session
from tests.services.desks import a_council_desk, a_planned_session
from tests.services.laptops import QUICK_LOCK
from tests.ui.laptops.halls import LONG, Answers, settled
from ui.dialogs.confirm import ConfirmQuestion
from ui.laptops.laptops_dialog import LaptopsDialog, show_laptops
from ui.main_window import MainWindow
from ui.models.laptop_members import PIN
from ui.office import Office
from ui.pages.session.page import SessionPage


@pytest.fixture
def answers() -> Answers:
    return Answers()


@pytest.fixture
def session(office: Office, tmp_path: Path) -> int:
    desk = a_council_desk(tmp_path)
    session_id = a_planned_session(desk)
    office.use_desk(desk)
    return session_id


def a_dialog(qtbot: QtBot, office: Office, answers: Answers) -> LaptopsDialog:
    one = LaptopsDialog(office, asking=answers.asking())
    one.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(one)
    one.show()
    return one


def test_a_session_is_prepared_once_and_its_key_is_shown_to_be_read_aloud(
    qtbot: QtBot, office: Office, session: int, answers: Answers
) -> None:
    dialog = a_dialog(qtbot, office, answers)
    assert not dialog.table.isVisible()
    with qtbot.waitSignal(office.session_changed):
        qtbot.mouseClick(dialog.prepare, Qt.MouseButton.LeftButton)
    laptops = session_laptops(office.desk, session)
    assert dialog.words.text().split() == laptops.key_words.split()
    assert dialog.table.isVisible()
    assert not dialog.prepare.isVisible()
    assert "Nguyễn Văn An" in dialog.without.text()


def test_keys_are_made_for_everybody_and_their_pins_told_once(
    qtbot: QtBot, office: Office, session: int, answers: Answers
) -> None:
    prepare_laptops(office.desk, session)
    dialog = a_dialog(qtbot, office, answers)
    qtbot.mouseClick(dialog.keys.make, Qt.MouseButton.LeftButton)
    assert not dialog.keys.make.isEnabled()
    settled(qtbot, office, lambda: bool(dialog.keys.told))
    shown = [dialog.model.index(row, PIN).data() for row in range(4)]
    assert sorted(shown) == sorted(dialog.keys.told.values())
    assert "một lần" in dialog.keys.message.text()
    assert not dialog.without.isVisible()
    qtbot.mouseClick(dialog.keys.print, Qt.MouseButton.LeftButton)
    (slip,) = answers.printed
    assert all(pin in slip for pin in shown)
    again = a_dialog(qtbot, office, answers)
    assert [again.model.index(row, PIN).data() for row in range(4)] == [""] * 4


def test_a_forgotten_pin_is_another_key(qtbot: QtBot, office: Office, session: int, answers: Answers) -> None:
    make_member_keys(office.desk, session, {1: "123456", 2: "123457"}, lock=QUICK_LOCK)
    before = {one.member.member_id: one.code for one in session_laptops(office.desk, session).members}
    dialog = a_dialog(qtbot, office, answers)
    dialog.table.choose(0)
    qtbot.mouseClick(dialog.keys.again, Qt.MouseButton.LeftButton)
    settled(qtbot, office, lambda: bool(dialog.keys.told))
    after = {one.member.member_id: one.code for one in session_laptops(office.desk, session).members}
    assert list(dialog.keys.told) == [1]
    assert (after[1] != before[1], after[2] == before[2]) == (True, True)


def test_a_key_of_an_own_laptop_is_enrolled_and_its_code_read_aloud(
    qtbot: QtBot, office: Office, session: int, answers: Answers, tmp_path: Path
) -> None:
    own = make_own_key("Trần Thị Bình", "135790", tmp_path, office.clock)
    prepare_laptops(office.desk, session)
    dialog = a_dialog(qtbot, office, answers)
    assert not dialog.keys.enrol.isEnabled()
    dialog.keys.take_enrolment(own.enrolment)
    assert "Chọn một thành viên" in dialog.keys.message.text()
    dialog.table.choose(1)
    answers.files = (own.enrolment,)
    qtbot.mouseClick(dialog.keys.enrol, Qt.MouseButton.LeftButton)
    assert own.code in dialog.keys.message.text()
    row = next(one for one in session_laptops(office.desk, session).members if one.origin is KeyOrigin.ENROLLED)
    assert row.code == own.code


def test_an_enrolment_can_be_dropped_and_what_is_none_is_told(
    qtbot: QtBot, office: Office, session: int, answers: Answers, tmp_path: Path
) -> None:
    own = make_own_key("Trần Thị Bình", "135790", tmp_path, office.clock)
    prepare_laptops(office.desk, session)
    dialog = a_dialog(qtbot, office, answers)
    dialog.table.choose(1)
    own.enrolment.write_bytes(own.enrolment.read_bytes()[:-9])
    with qtbot.waitSignal(office.refused):
        drop(dialog, own.enrolment)
    with qtbot.waitSignal(office.trouble):
        drop(dialog, tmp_path / "mất.ghidanh")
    assert session_laptops(office.desk, session).members[1].origin is None


def test_bundles_go_to_a_stick_once_the_session_is_open(
    qtbot: QtBot, office: Office, session: int, answers: Answers, tmp_path: Path
) -> None:
    make_member_keys(office.desk, session, {1: "123456", 2: "123457"}, lock=QUICK_LOCK)
    planned = a_dialog(qtbot, office, answers)
    assert not planned.bundles.write.isVisible()
    assert "sau khi khai mạc" in planned.bundles.message.text()
    open_session(office.desk, session)
    answers.folder = tmp_path / "stick"
    answers.folder.mkdir()
    dialog = a_dialog(qtbot, office, answers)
    assert not dialog.keys.make.isVisible()
    assert dialog.bundles.write.text() == "Ghi &gói cho 2 người…"
    with qtbot.waitSignal(dialog.bundles.ended, timeout=LONG):
        qtbot.mouseClick(dialog.bundles.write, Qt.MouseButton.LeftButton)
    bundles = sorted(answers.folder.iterdir())
    whose = {one.member_id for path in bundles for one in look_into_bundle(path, office.clock).members}
    assert (len(bundles), whose) == (2, {1, 2})
    assert "Có thể rút" in dialog.bundles.message.text()


def test_one_bundle_for_all_and_a_stick_that_is_gone(
    qtbot: QtBot, office: Office, session: int, answers: Answers, tmp_path: Path
) -> None:
    make_member_keys(office.desk, session, {1: "123456", 2: "123457"}, lock=QUICK_LOCK)
    open_session(office.desk, session)
    answers.folder = tmp_path / "stick"
    dialog = a_dialog(qtbot, office, answers)
    dialog.bundles.whose.setCurrentIndex(1)
    dialog.bundles.evidence.setCurrentIndex(2)
    with qtbot.waitSignal(dialog.bundles.ended, timeout=LONG):
        dialog.bundles.ask_and_write()
    assert dialog.bundles.message.property("tone") == "bad"
    answers.folder.mkdir()
    with qtbot.waitSignal(dialog.bundles.ended, timeout=LONG):
        dialog.bundles.ask_and_write()
    (bundle,) = answers.folder.iterdir()
    assert len(look_into_bundle(bundle, office.clock).members) == 2


def test_writing_can_be_stopped_and_the_dialog_does_not_close_under_it(
    qtbot: QtBot, office: Office, session: int, answers: Answers, tmp_path: Path
) -> None:
    make_member_keys(office.desk, session, {1: "123456"}, lock=QUICK_LOCK)
    open_session(office.desk, session)
    answers.folder = tmp_path
    before = set(tmp_path.iterdir())
    dialog = a_dialog(qtbot, office, answers)
    with qtbot.waitSignal(dialog.bundles.ended, timeout=LONG):
        dialog.bundles.ask_and_write()
        dialog.reject()
        assert dialog.isVisible()
    assert "dừng" in dialog.bundles.message.text()
    assert set(tmp_path.iterdir()) == before
    dialog.reject()
    assert not dialog.isVisible()


def test_the_session_page_warns_of_members_without_a_key_before_opening(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    desk = a_council_desk(tmp_path)
    session_id = a_planned_session(desk)
    make_member_keys(desk, session_id, {1: "123456", 2: "123457", 3: "123458"}, lock=QUICK_LOCK)
    window.office.use_desk(desk)
    window.go("session")
    page = window.page
    assert isinstance(page, SessionPage)
    assert "Phạm Thị Dung chưa có khóa" in page.laptops.warning.text()
    page.main.click()
    question = asked(page)
    assert any("Phạm Thị Dung" in one.text() for one in question.findChildren(QLabel))
    question.reject()
    assert session_laptops(desk, session_id).state == "planned"
    page.main.click()
    asked(page).ok.click()
    assert session_laptops(desk, session_id).state == "open"


def test_every_part_has_a_name_for_those_who_do_not_see_it(
    qtbot: QtBot, office: Office, session: int, answers: Answers
) -> None:
    prepare_laptops(office.desk, session)
    dialog = a_dialog(qtbot, office, answers)
    named = (dialog.table, dialog.words, dialog.bundles.evidence, dialog.bundles.whose)
    assert all(one.accessibleName() for one in named)


def test_the_dialog_opens_over_a_session_only(office: Office, tmp_path: Path) -> None:
    assert show_laptops(office) is None


def asked(page: QWidget) -> ConfirmQuestion:
    return next(one for one in page.findChildren(ConfirmQuestion) if not one.isHidden())


def drop(dialog: LaptopsDialog, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    dialog.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, buttons, keys))
