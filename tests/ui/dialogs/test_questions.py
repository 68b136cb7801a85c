"""Questions take an answer by keys, clicks and input methods, and give none where something is missing."""

import unicodedata

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ocop_desk.domain.rules import NoteKind, RejectionGround
from ui.dialogs.ask_reason import ReasonQuestion
from ui.dialogs.ask_rejection import RejectionAnswer, RejectionQuestion
from ui.dialogs.question import Question
from ui.theme import TEXT_SIZES, apply_theme

GROUNDS = (
    RejectionGround("forged", NoteKind.REJECTION, "Hồ sơ giả mạo"),
    RejectionGround("impure", NoteKind.STOP, "Có tạp chất nguy hiểm"),
)


@pytest.fixture(autouse=True)
def colours(qapp: QApplication) -> None:
    apply_theme(qapp, dark=False, text_size=TEXT_SIZES[1])


def shown(question: Question) -> list[object]:
    """Open a question; the answers it gives arrive in the list."""
    answers: list[object] = []
    question.answered.connect(answers.append)
    question.open()
    QTest.qWaitForWindowActive(question)
    return answers


def typed(question: Question, text: str) -> None:
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(question.focusWidget(), event)


def test_a_reason_is_typed_and_given_with_control_enter() -> None:
    question = ReasonQuestion("Chấm lại", "Vì sao?", "Mở lượt")
    answers = shown(question)
    QTest.keyClick(question.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert answers == [], "nothing was typed yet"
    typed(question, unicodedata.normalize("NFD", "Chênh lệch  lớn"))
    QTest.keyClick(question.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert answers == ["Chênh lệch lớn"]


def test_typing_replaces_the_proposal() -> None:
    question = ReasonQuestion("a", "", "b", proposal="Đề xuất")
    answers = shown(question)
    assert question.answer() == "Đề xuất"
    typed(question, "Lý do khác")
    QTest.mouseClick(question.ok, Qt.MouseButton.LeftButton)
    assert answers == ["Lý do khác"]


def test_a_suggestion_fills_the_field() -> None:
    question = ReasonQuestion("a", "", "b", suggestions=("Vắng mặt", "Ốm"))
    answers = shown(question)
    QTest.mouseClick(question.suggestions[1], Qt.MouseButton.LeftButton)
    QTest.mouseClick(question.ok, Qt.MouseButton.LeftButton)
    assert answers == ["Ốm"]


def test_spaces_are_no_reason() -> None:
    question = ReasonQuestion("a", "", "b")
    shown(question)
    typed(question, "   ")
    assert not question.ok.isEnabled()
    question.reject()


def test_tab_goes_from_field_to_buttons() -> None:
    question = ReasonQuestion("a", "", "b", proposal="c")
    shown(question)
    order = []
    for _ in range(3):
        order.append(question.focusWidget())
        QTest.keyClick(question.focusWidget(), Qt.Key.Key_Tab)
    assert order == [question.field, question.cancel, question.ok]
    question.reject()


@pytest.mark.parametrize("by_key", [True, False])
def test_nothing_is_answered_when_it_is_left(qtbot: QtBot, by_key: bool) -> None:
    question = ReasonQuestion("a", "", "b", proposal="c")
    answers = shown(question)
    with qtbot.waitSignal(question.finished):
        if by_key:
            QTest.keyClick(question.field, Qt.Key.Key_Escape)
        else:
            QTest.mouseClick(question.cancel, Qt.MouseButton.LeftButton)
    assert answers == []


def test_a_rejection_wants_ground_and_facts() -> None:
    question = RejectionQuestion("Chuối già hương", GROUNDS)
    answers = shown(question)
    assert [question.grounds.item(n).text() for n in range(2)] == [
        "Hồ sơ giả mạo",
        "Dừng đánh giá: Có tạp chất nguy hiểm",
    ]
    question.detail.setFocus()
    typed(question, "Kiểm nghiệm ngày 12/11")
    assert not question.ok.isEnabled()
    question.grounds.setCurrentRow(1)
    QTest.mouseClick(question.ok, Qt.MouseButton.LeftButton)
    assert answers == [RejectionAnswer("impure", "Kiểm nghiệm ngày 12/11")]
