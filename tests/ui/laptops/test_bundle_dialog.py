"""Opening a session bundle in the window."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ocop_desk.services.own_keys import make_own_key
from ocop_desk.services.session_bundles import WithEvidence, write_bundle
from ocop_desk.services.session_laptops import enrol_member, make_member_keys, session_laptops
from ocop_desk.services.sessions import open_session
from tests.services.desks import a_council_desk, a_planned_session, small_rules
from tests.services.laptops import QUICK_LOCK
from tests.ui.laptops.halls import LONG, Answers, SampleHall, a_members_file, a_sample_hall, settled
from ui.laptops.bundle_dialog import BundleDialog
from ui.main_window import MainWindow
from ui.office import Office
from ui.pages.start.page import StartPage


@pytest.fixture
def answers() -> Answers:
    return Answers()


@pytest.fixture
def hall(tmp_path: Path, office: Office) -> SampleHall:
    made = a_sample_hall(tmp_path / "thư ký")
    made.desk.close()
    office.clock = made.desk.clock
    return made


def a_dialog(qtbot: QtBot, office: Office, path: Path, answers: Answers) -> BundleDialog:
    one = BundleDialog(office, path, asking=answers.asking())
    one.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(one)
    one.show()
    settled(qtbot, office)
    return one


def texts(dialog: BundleDialog) -> str:
    return "\n".join(one.text() for one in dialog.findChildren(QLabel) if one.isVisible())


def test_a_bundle_says_what_it_is_before_anything_of_it_is_used(
    qtbot: QtBot, office: Office, hall: SampleHall, answers: Answers, tmp_path: Path
) -> None:
    member = hall.members[0]
    dialog = a_dialog(qtbot, office, hall.bundles[member], answers)
    shown = texts(dialog)
    assert "TẬP HUẤN" in shown
    assert "2/2026" in shown
    assert dialog.view is not None
    assert dialog.words.text().split() == dialog.view.key_words.split()
    assert not dialog.member.isVisible()
    assert not dialog.clock.isVisible()
    assert dialog.target.text.endswith(".ocop")


def test_the_file_is_made_once_the_fingerprint_was_compared(
    qtbot: QtBot, office: Office, hall: SampleHall, answers: Answers, tmp_path: Path
) -> None:
    dialog = a_dialog(qtbot, office, hall.bundles[hall.members[0]], answers)
    assert not dialog.ok.isEnabled()
    assert "So dấu vân tay" in dialog.message.text()
    answers.target = tmp_path / "máy.ocop"
    dialog.target.choose.click()
    dialog.compared.setChecked(True)
    with qtbot.waitSignal(dialog.opened, timeout=LONG) as made:
        dialog.ok.click()
    assert made.args == [answers.target]
    assert answers.target.is_file()


def test_nothing_is_written_over_and_the_dialog_stays(
    qtbot: QtBot, office: Office, hall: SampleHall, answers: Answers, tmp_path: Path
) -> None:
    there = a_members_file(hall, hall.members[0], tmp_path)
    before = there.read_bytes()
    dialog = a_dialog(qtbot, office, hall.bundles[hall.members[0]], answers)
    dialog.compared.setChecked(True)
    dialog.target.take(there)
    dialog.ok.click()
    settled(qtbot, office)
    assert dialog.message.property("tone") == "bad"
    assert dialog.isVisible()
    assert there.read_bytes() == before


def test_a_clock_that_is_behind_is_told_in_plain_words(
    qtbot: QtBot, office: Office, hall: SampleHall, answers: Answers
) -> None:
    clock = hall.desk.clock
    office.clock = lambda: clock() - timedelta(days=400)
    dialog = a_dialog(qtbot, office, hall.bundles[hall.members[0]], answers)
    assert dialog.clock.isVisible()
    assert "một trong hai máy sai giờ" in dialog.clock.text()


def test_what_is_no_bundle_or_was_changed_is_told_and_opens_nothing(
    qtbot: QtBot, office: Office, hall: SampleHall, answers: Answers, tmp_path: Path
) -> None:
    bad = tmp_path / "hỏng.goiphien"
    data = bytearray(hall.bundles[hall.members[0]].read_bytes())
    data[len(data) // 2] ^= 1
    bad.write_bytes(data)
    for path in (bad, tmp_path / "mất.goiphien"):
        dialog = a_dialog(qtbot, office, path, answers)
        assert dialog.message.property("tone") == "bad"
        assert not dialog.ok.isEnabled()
        dialog.reject()
        assert not dialog.isVisible()


def test_making_the_file_can_be_stopped(
    qtbot: QtBot, office: Office, hall: SampleHall, answers: Answers, tmp_path: Path
) -> None:
    dialog = a_dialog(qtbot, office, hall.bundles[hall.members[0]], answers)
    dialog.compared.setChecked(True)
    folder = tmp_path / "chỗ"
    folder.mkdir()
    dialog.target.take(folder / "máy.ocop")
    dialog.task = office.tasks.start(lambda progress: None)  # something is on its way
    dialog.reject()
    assert dialog.isVisible()
    dialog.task = None
    settled(qtbot, office)
    assert list(folder.iterdir()) == []


def test_a_bundle_for_several_asks_who_sits_here_and_for_an_own_key(
    qtbot: QtBot, office: Office, answers: Answers, tmp_path: Path
) -> None:
    desk = a_council_desk(tmp_path)
    office.clock = desk.clock
    session_id = a_planned_session(desk)
    own = make_own_key("Trần Thị Bình", "135790", tmp_path, desk.clock)
    make_member_keys(desk, session_id, {1: "123456"}, lock=QUICK_LOCK)
    enrol_member(desk, session_id, 2, own.enrolment.read_bytes())
    open_session(desk, session_id)
    words = session_laptops(desk, session_id).key_words
    bundle = write_bundle(desk, session_id, tmp_path, [1, 2], evidence=WithEvidence.NONE)
    desk.close()
    dialog = BundleDialog(office, bundle, asking=answers.asking(), rules=small_rules())
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.show()
    settled(qtbot, office)
    assert dialog.words.text().split() == words.split()
    dialog.compared.setChecked(True)
    assert "tên của mình" in dialog.message.text()
    dialog.member.setCurrentIndex(dialog.member.findData(1))
    assert not dialog.key.isVisible()
    dialog.member.setCurrentIndex(dialog.member.findData(2))
    assert dialog.key.isVisible()
    assert "tran-thi-binh" in dialog.target.text
    answers.files = (own.key_file,)
    dialog.key.choose.click()
    dialog.target.take(tmp_path / "máy.ocop")
    with qtbot.waitSignal(dialog.opened, timeout=LONG):
        dialog.ok.click()


def test_a_bundle_dropped_on_the_window_opens_the_dialog(
    qtbot: QtBot, window: MainWindow, hall: SampleHall, tmp_path: Path
) -> None:
    path = hall.bundles[hall.members[0]]
    window.office.clock = hall.desk.clock
    assert window.steps["start"].accepts_file(path)
    page = window.page
    assert isinstance(page, StartPage)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    page.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, buttons, keys))
    (dialog,) = window.findChildren(BundleDialog)
    settled(qtbot, window.office)
    dialog.compared.setChecked(True)
    dialog.target.take(tmp_path / "máy.ocop")
    with qtbot.waitSignal(dialog.opened, timeout=LONG):
        dialog.ok.click()
    assert window.page.step.key == "scoring"
    assert window.office.members_laptop is not None
