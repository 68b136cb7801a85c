from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ocop_desk.domain.permissions import Role
from ocop_desk.domain.recovery_codes import recovery_code
from ocop_desk.services.desk import Desk
from ocop_desk.services.signing_in import sign_in
from ocop_desk.store.file_key import MARK, FileKey
from tests.services.people_desks import PASSWORD, a_desk_with_people, person_of
from tests.ui.people_hands import encrypt, type_secret
from ui.dialogs.forgotten_password import ForgottenQuestion
from ui.dialogs.sign_in import SignInQuestion
from ui.office import Office

KEY = FileKey(bytes(range(32)), MARK + b"eleven byte")


pytestmark = pytest.mark.usefixtures("cheap_hashes")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with a_desk_with_people(tmp_path) as desk:
        yield desk


def a_question(qtbot: QtBot, office: Office, desk: Desk, now: list[float] | None = None) -> SignInQuestion:
    clock = now or [0.0]
    question = SignInQuestion(office, desk, monotonic=lambda: clock[0])
    question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(question)
    question.show()
    return question


def test_the_right_password_gives_the_desk_of_that_person(qtbot: QtBot, office: Office, desk: Desk) -> None:
    question = a_question(qtbot, office, desk)
    shown = [question.people.item(row).text() for row in range(question.people.count())]
    assert shown[0] == "Nguyễn Văn An · Chủ tịch"
    question.secret.line.setText(PASSWORD)
    assert not question.ok.isEnabled(), "nobody is chosen beforehand"
    question.choose(person_of(desk, Role.CHAIR).person_id)
    found: list[Desk] = []
    question.answered.connect(found.append)
    type_secret(qtbot, question, PASSWORD)
    assert [one.actor for one in found] == ["Nguyễn Văn An"]


def test_the_first_arrow_key_goes_to_the_first_name(qtbot: QtBot, office: Office, desk: Desk) -> None:
    question = a_question(qtbot, office, desk)
    assert question.chosen() is None
    QTest.keyClick(question.people, Qt.Key.Key_Down)
    person = question.chosen()
    assert person is not None
    assert person.name == "Nguyễn Văn An"


def test_wrong_passwords_cost_a_wait_of_that_person_alone(qtbot: QtBot, office: Office, desk: Desk) -> None:
    question = a_question(qtbot, office, desk)
    viewer, chair = person_of(desk, Role.VIEWER).person_id, person_of(desk, Role.CHAIR).person_id
    question.choose(viewer)
    type_secret(qtbot, question, "000001")
    assert "Còn thử được 4 lần" in question.message.text()
    for _ in range(4):
        type_secret(qtbot, question, "000001")
    question.secret.line.setText(PASSWORD)
    assert not question.ok.isEnabled()
    question.choose(chair)
    assert question.secret.text == "", "a password is not carried over to another name"
    question.secret.line.setText(PASSWORD)
    assert question.ok.isEnabled()
    question.choose(viewer)
    question.secret.line.setText(PASSWORD)
    assert not question.ok.isEnabled(), "the wait goes on"


def test_without_recovery_code_a_forgotten_password_is_the_secretarys(qtbot: QtBot, office: Office, desk: Desk) -> None:
    assert not a_question(qtbot, office, desk).forgotten.isVisible()


def test_a_secretary_who_forgot_sets_another_password_by_the_code(qtbot: QtBot, office: Office, desk: Desk) -> None:
    encrypt(desk, KEY)
    question = a_question(qtbot, office, desk)
    question.forgotten.click()
    (forgotten,) = question.findChildren(ForgottenQuestion)
    assert [forgotten.who.itemText(row) for row in range(forgotten.who.count())] == ["Vũ Thị Thư"]
    forgotten.new.first.line.setText("739164")
    forgotten.new.again.line.setText("739164")
    type_secret(qtbot, forgotten, recovery_code(bytes(32)))
    assert "không phải của tệp này" in forgotten.message.text()
    type_secret(qtbot, forgotten, recovery_code(KEY.raw))
    secretary = question.chosen()
    assert secretary is not None
    assert secretary.role is Role.SECRETARY
    assert "Nhập mật khẩu mới" in question.message.text()
    assert sign_in(desk, secretary.person_id, "739164").person is not None
