from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ocop_desk.domain.recovery_codes import recovery_code
from ocop_desk.store.file_key import FileKey
from tests.services.people_desks import quick_hashes
from tests.ui.people_hands import PASSPHRASE, a_locked_file, type_secret
from ui.dialogs import unlock_file
from ui.dialogs.unlock_file import UnlockQuestion
from ui.office import Office


@pytest.fixture(scope="module")
def locked(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, FileKey]:
    with quick_hashes():
        return a_locked_file(tmp_path_factory.mktemp("council"))


@pytest.fixture(autouse=True)
def no_wrong_entries(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unlock_file, "_TRIES", {})


def a_question(qtbot: QtBot, office: Office, path: Path, now: list[float]) -> UnlockQuestion:
    question = UnlockQuestion(path, office.tasks, monotonic=lambda: now[0])
    question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(question)
    question.show()
    return question


@pytest.mark.parametrize("by_code", [False, True])
def test_passphrase_and_recovery_code_give_the_key(
    qtbot: QtBot, office: Office, locked: tuple[Path, FileKey], by_code: bool
) -> None:
    path, key = locked
    question = a_question(qtbot, office, path, [0.0])
    assert not question.ok.isEnabled(), "nothing is typed"
    found: list[FileKey] = []
    question.answered.connect(found.append)
    type_secret(qtbot, question, recovery_code(key.raw).lower() if by_code else PASSPHRASE)
    assert found == [key]
    assert question.secret.text == "", "the secret goes with the question"


def test_a_wrong_one_is_told_and_costs_a_growing_wait_that_outlasts_the_question(
    qtbot: QtBot, office: Office, locked: tuple[Path, FileKey]
) -> None:
    path, _key = locked
    now = [100.0]
    question = a_question(qtbot, office, path, now)
    for _ in range(4):
        type_secret(qtbot, question, "không phải mật khẩu")
        assert "không mở được" in question.message.text()
        assert question.ok.isEnabled()
    type_secret(qtbot, question, "không phải mật khẩu")
    assert not question.ok.isEnabled()
    assert question.message.text().endswith("0:30.")
    question.reject()
    again = a_question(qtbot, office, path, now)
    again.secret.line.setText(PASSPHRASE)
    assert not again.ok.isEnabled(), "asking again shortens no wait"
    now[0] += 31
    again._tick()
    assert again.ok.isEnabled()
    type_secret(qtbot, again, PASSPHRASE)
    assert not again.isVisible()


def test_a_mistyped_code_names_the_group_and_is_no_wrong_entry(
    qtbot: QtBot, office: Office, locked: tuple[Path, FileKey]
) -> None:
    path, key = locked
    question = a_question(qtbot, office, path, [0.0])
    code = recovery_code(key.raw)
    wrong = ("A" if code[0] != "A" else "B") + code[1:]
    for _ in range(5):
        type_secret(qtbot, question, wrong)
    assert "nhóm 1" in question.message.text()
    assert question.ok.isEnabled()


def test_words_of_several_lines_keep_the_buttons_in_the_question(
    qtbot: QtBot, office: Office, locked: tuple[Path, FileKey]
) -> None:
    question = a_question(qtbot, office, locked[0], [0.0])
    type_secret(qtbot, question, "không phải mật khẩu")
    layout = question.layout()
    assert layout is not None
    assert question.height() >= layout.totalHeightForWidth(question.width())
    assert question.ok.geometry().bottom() < question.height()


def test_a_file_that_went_away_meanwhile_is_told(qtbot: QtBot, office: Office, tmp_path: Path) -> None:
    question = a_question(qtbot, office, tmp_path / "mat.ocop", [0.0])
    type_secret(qtbot, question, PASSPHRASE)
    assert "Không có tệp" in question.message.text()
