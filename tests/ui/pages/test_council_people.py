"""People and passphrase of a file on the council's page."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ocop_desk.domain.permissions import Role
from ocop_desk.domain.recovery_codes import key_of_code
from ocop_desk.errors import DiskFull
from ocop_desk.services import encryption
from ocop_desk.services.desk import Desk
from ocop_desk.services.people import people
from ocop_desk.services.rolling_backups import back_up_now
from ocop_desk.services.signing_in import sign_in
from ocop_desk.store.check import check_council_file
from tests.services.desks import a_council_desk
from tests.services.people_desks import PASSWORD, a_desk_with_people, person_of, signed_in_as
from tests.ui.people_hands import PASSPHRASE
from ui.dialogs.file_passphrase import PassphraseQuestion, RecoveryCode
from ui.dialogs.new_password import PasswordQuestion
from ui.dialogs.new_secret import NewSecret
from ui.dialogs.person import PersonQuestion
from ui.office import Office
from ui.pages.council.page import CouncilPage

pytestmark = pytest.mark.usefixtures("cheap_hashes")


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return a_desk_with_people(tmp_path)


def a_page(qtbot: QtBot, office: Office, desk: Desk) -> CouncilPage:
    office.use_desk(desk)
    page = CouncilPage(office)
    qtbot.addWidget(page)
    office.person_changed.connect(page.refresh)
    page.refresh()
    page.show()
    return page


def type_twice(field: NewSecret, secret: str) -> None:
    field.first.line.setText(secret)
    field.again.line.setText(secret)


def idle(qtbot: QtBot, office: Office) -> None:
    qtbot.waitUntil(lambda: not office.tasks.busy)


def test_the_first_person_is_a_secretary_and_signed_in_at_once(qtbot: QtBot, office: Office, tmp_path: Path) -> None:
    page = a_page(qtbot, office, a_council_desk(tmp_path))
    assert "Chưa có người dùng" in page.people.about.text()
    assert not page.people.list.isVisible()
    page.people.add.click()
    question = page.people.dialog
    assert isinstance(question, PersonQuestion)
    assert not question.role.isEnabled()
    question.member.setCurrentIndex(question.member.findText("Vũ Thị Thư"))
    assert question.name.text() == "Vũ Thị Thư", "the member's name is offered"
    assert question.answer() is None, "no password yet"
    type_twice(question.password, PASSWORD)
    question.ok.click()
    idle(qtbot, office)
    assert office.rights.person is not None
    assert (office.rights.person.role, office.desk.actor) == (Role.SECRETARY, "Vũ Thị Thư")
    assert page.people.list.count() == 1
    assert page.people.add.isEnabled()


def test_people_are_added_changed_given_passwords_and_removed(qtbot: QtBot, office: Office, desk: Desk) -> None:
    page = a_page(qtbot, office, signed_in_as(desk, Role.SECRETARY)).people
    page.add.click()
    question = page.dialog
    assert isinstance(question, PersonQuestion)
    question.name.setText("Người Mới")
    type_twice(question.password, PASSWORD)
    assert question.answer() is None, "a member is one of the council"
    question.role.setCurrentIndex(list(Role).index(Role.VIEWER))
    assert question.about.text() == "Chỉ xem."
    question.ok.click()
    idle(qtbot, office)
    new = next(one for one in people(office.desk) if one.name == "Người Mới")
    _choose(page, new.person_id)
    page.change.click()
    question = page.dialog
    assert isinstance(question, PersonQuestion)
    question.role.setCurrentIndex(list(Role).index(Role.ADVISER))
    question.ok.click()
    assert person_of(office.desk, Role.ADVISER).name in {"Lý Thị Tư", "Người Mới"}
    _choose(page, new.person_id)
    page.password.click()
    password = page.dialog
    assert isinstance(password, PasswordQuestion)
    type_twice(password.password, "739164")
    password.ok.click()
    idle(qtbot, office)
    assert sign_in(office.desk, new.person_id, "739164").actor == "Người Mới"
    _choose(page, new.person_id)
    page.remove.click()
    assert page.dialog is not None
    page.dialog.ok.click()
    assert "Người Mới" not in {one.name for one in people(office.desk)}


def test_the_last_secretary_stays_and_that_is_told(qtbot: QtBot, office: Office, desk: Desk) -> None:
    page = a_page(qtbot, office, signed_in_as(desk, Role.SECRETARY)).people
    _choose(page, person_of(desk, Role.SECRETARY).person_id)
    page.remove.click()
    assert page.dialog is not None
    with qtbot.waitSignal(office.refused) as told:
        page.dialog.ok.click()
    assert told.args[0][0].code == "last_secretary"


def test_who_is_no_secretary_changes_the_own_password_alone(qtbot: QtBot, office: Office, desk: Desk) -> None:
    page = a_page(qtbot, office, signed_in_as(desk, Role.VIEWER)).people
    _choose(page, person_of(desk, Role.CHAIR).person_id)
    assert [one.isEnabled() for one in (page.add, page.change, page.password, page.remove)] == [False] * 4
    assert page.add.toolTip().startswith("Mai Văn Xem là người xem")
    _choose(page, person_of(desk, Role.VIEWER).person_id)
    assert page.password.isEnabled()


def test_the_file_gets_a_passphrase_another_and_none(qtbot: QtBot, office: Office, tmp_path: Path) -> None:
    desk = a_council_desk(tmp_path)
    copy = back_up_now(desk)
    page = a_page(qtbot, office, desk).lock
    assert "chưa có mật khẩu" in page.about.text()
    page.lock.click()
    question = page.dialog
    assert isinstance(question, PassphraseQuestion)
    assert question.new is not None
    type_twice(question.new, "ngắn")
    assert not question.ok.isEnabled()
    assert "ít nhất 10 ký tự" in question.new.hint.text()
    type_twice(question.new, PASSPHRASE)
    question.ok.click()
    assert page.working is not None
    assert page.working.isVisible()
    idle(qtbot, office)
    shown = page.dialog
    assert isinstance(shown, RecoveryCode)
    assert not shown.ok.isEnabled(), "the code is not put away by mistake"
    shown.reject()
    assert shown.isVisible()
    shown._ask_target = lambda _parent, _proposal: tmp_path / "giay.pdf"
    shown.save.click()
    assert (tmp_path / "giay.pdf").read_bytes().startswith(b"%PDF")
    shown.kept.setChecked(True)
    shown.ok.click()
    first = office.desk.file.key
    assert first is not None
    assert check_council_file(copy, first) == []
    assert not page.lock.isVisible()

    page.change.click()
    question = page.dialog
    assert isinstance(question, PassphraseQuestion)
    assert question.current is not None
    assert question.new is not None
    question.current.line.setText("không phải mật khẩu")
    type_twice(question.new, "mắc ca Tây Nguyên")
    with qtbot.waitSignal(office.trouble):
        question.ok.click()
    assert office.desk.file.key == first
    page.change.click()
    question = page.dialog
    assert isinstance(question, PassphraseQuestion)
    assert question.current is not None
    assert question.new is not None
    question.current.line.setText(PASSPHRASE)
    type_twice(question.new, "mắc ca Tây Nguyên")
    question.ok.click()
    idle(qtbot, office)
    second = office.desk.file.key
    assert second is not None
    assert second != first

    page.sheet.click()
    question = page.dialog
    assert isinstance(question, PassphraseQuestion)
    assert question.current is not None
    question.current.line.setText("mắc ca Tây Nguyên")
    with qtbot.waitSignal(question.answered):
        question.ok.click()
    idle(qtbot, office)
    assert isinstance(page.dialog, RecoveryCode)

    page.unlock.click()
    question = page.dialog
    assert isinstance(question, PassphraseQuestion)
    assert question.current is not None
    question.current.line.setText("mắc ca Tây Nguyên")
    question.ok.click()
    idle(qtbot, office)
    assert office.desk.file.key is None
    assert page.lock.isVisible()


def test_a_full_disk_is_told_and_the_file_is_as_it_was(
    qtbot: QtBot, office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = a_page(qtbot, office, a_council_desk(tmp_path)).lock

    def full(*_given: object, **_named: object) -> None:
        raise DiskFull("Hết chỗ.")  # type: ignore[arg-type]

    monkeypatch.setattr(type(office.desk.file), "rewrite", full)
    page.lock.click()
    question = page.dialog
    assert isinstance(question, PassphraseQuestion)
    assert question.new is not None
    type_twice(question.new, PASSPHRASE)
    with qtbot.waitSignal(office.trouble):
        question.ok.click()
    assert page.working is None or not page.working.isVisible()
    assert office.desk.file.key is None
    assert page.lock.isEnabled()


def test_stopped_by_its_button_nothing_changed(
    qtbot: QtBot, office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import threading

    page = a_page(qtbot, office, a_council_desk(tmp_path)).lock
    pressed = threading.Event()
    rewrite = type(office.desk.file).rewrite

    def slow(file, key, actor, kind, details, step):  # type: ignore[no-untyped-def]
        pressed.wait(10)
        rewrite(file, key, actor, kind, details, step)

    monkeypatch.setattr(type(office.desk.file), "rewrite", slow)
    page.lock.click()
    question = page.dialog
    assert isinstance(question, PassphraseQuestion)
    assert question.new is not None
    type_twice(question.new, PASSPHRASE)
    question.ok.click()
    assert page.working is not None
    page.working.bar.stop.click()
    with qtbot.waitSignal(office.trouble) as told:
        pressed.set()
    assert told.args[0].code == "cancelled"
    assert office.desk.file.key is None


def test_only_a_secretary_has_to_do_with_the_passphrase(qtbot: QtBot, office: Office, desk: Desk) -> None:
    page = a_page(qtbot, office, signed_in_as(desk, Role.CHAIR)).lock
    assert not page.lock.isEnabled()
    assert "Chủ tịch".lower() in page.lock.toolTip()


def test_the_code_shown_is_the_key_of_the_file(qtbot: QtBot, office: Office, tmp_path: Path) -> None:
    page = a_page(qtbot, office, a_council_desk(tmp_path)).lock
    done = encryption.encrypt_file(office.desk, PASSPHRASE)
    assert office.desk.file.key is not None
    assert key_of_code(done.code) == office.desk.file.key.raw
    page._show(done.code)
    assert isinstance(page.dialog, RecoveryCode)
    qtbot.addWidget(page.dialog)


def _choose(page, person_id: int) -> None:  # type: ignore[no-untyped-def]
    from PySide6.QtCore import Qt

    for row in range(page.list.count()):
        if page.list.item(row).data(Qt.ItemDataRole.UserRole).person_id == person_id:
            page.list.setCurrentRow(row)
