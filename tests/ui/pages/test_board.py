"""The secretary leads a product through the board by clicks and keys; what it shows is what the file holds."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPointF, Qt
from PySide6.QtGui import QInputMethodEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from ocop_desk.demo.sample import sample_council
from ocop_desk.domain.records import ProductState
from ocop_desk.services.conclusions import conclude_product, reject_product
from ocop_desk.services.scoring import mark, open_round, progress
from ocop_desk.services.sessions import close_session, declare_conflict
from tests.ui.board_desks import DAY, a_board_desk, a_gate_that_differs, a_round, hand_in
from tests.ui.board_looks import Board, Elsewhere, everything_said, visible_words
from tests.ui.scoring_desks import a_planned_desk
from ui.dialogs.ask_reason import ReasonQuestion
from ui.dialogs.ask_rejection import RejectionQuestion
from ui.main_window import MainWindow
from ui.models.board_products import STATE_ROLE
from ui.office import Office
from ui.pages.board.offers import Act
from ui.pages.board.step import BoardStep

CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
SetUp = Callable[..., Board]


@pytest.fixture
def window(office: Office) -> Iterator[MainWindow]:
    others = [Elsewhere(office, step) for step in ("start", "publish", "results")]
    one = MainWindow(office, [others[0], BoardStep(office), *others[1:]])
    one.show()
    yield one
    one.close()
    one.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def set_up(window: MainWindow, tmp_path: Path) -> SetUp:
    def make(**desk: object) -> Board:
        board = Board(window, *a_board_desk(tmp_path, **desk))  # type: ignore[arg-type]
        window.office.use_desk(board.desk)
        return board

    return make


def typed(widget: QWidget, text: str) -> None:
    """Type a text as an input method does."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(widget, event)


def a_reason(board: Board) -> ReasonQuestion:
    question = board.page.acts.question
    assert isinstance(question, ReasonQuestion)
    assert question.isVisible()
    return question


def test_a_round_is_opened_scored_revealed_and_concluded(set_up: SetUp) -> None:
    board = set_up()
    board.show()
    assert "sẽ chấm" in visible_words(board.page)
    board.do(Act.OPEN)
    assert board.record().state is ProductState.SCORING
    assert not board.button(Act.REVEAL).isEnabled()
    hand_in(board.desk, board.session_id, board.entries[0], [72, 74, 73, 72], star=3, alike=True)
    board.page.refresh()
    board.do(Act.REVEAL)
    assert board.record().state is ProductState.REVEALED
    assert "72,75" in visible_words(board.page)
    while board.page.facts and board.page.facts.problems:
        board.click(next(card for card in board.page.gates.cards if card.isVisible()).met)
        question = a_reason(board)
        if not question.ok.isEnabled():
            typed(question.field, "Đã xem bản gốc")
        board.click(question.ok)
    board.do(Act.CONCLUDE)
    assert board.record().state is ProductState.CONCLUDED
    assert board.page.outcome.isVisible()
    board.do(Act.NEXT)
    assert board.page.facts is not None
    assert board.page.facts.position == 2


def test_before_the_reveal_names_and_signs_stand_there_but_no_figure(set_up: SetUp) -> None:
    board = set_up()
    entry = board.entries[0]
    open_round(board.desk, entry)
    hand_in(board.desk, board.session_id, entry, [61, 77])
    board.show()
    words = visible_words(board.page.before)
    assert words.count("đã nộp phiếu") == 2
    assert words.count("chưa nộp phiếu") == 2
    assert not [one for one in words if re.search(r"\d", one)]
    waiting = {seat.short for seat in board.page.facts.waiting}  # type: ignore[union-attr]
    why = board.page.actions.note.text()
    assert all(name in why for name in waiting)
    assert board.button(Act.REVEAL).toolTip() == why


def test_the_board_says_the_same_whatever_was_marked(office: Office, window: MainWindow, tmp_path: Path) -> None:
    said = []
    for number, totals in enumerate(((55, 91, 40), (70, 70, 70))):
        folder = tmp_path / str(number)
        folder.mkdir()
        board = Board(window, *a_board_desk(folder, products=2))
        entry = board.entries[0]
        open_round(board.desk, entry)
        hand_in(board.desk, board.session_id, entry, totals)
        last = progress(board.desk, entry).waiting[0]
        mark(board.desk, entry, last, "1.1", number + 1)
        office.use_desk(board.desk)
        board.show()
        board.page.toggle_projector()
        assert board.page.projector is not None
        said.append((everything_said(board.page), everything_said(board.page.projector)))
        assert board.page.totals.plot.data is None
        assert board.page.gaps.model.rowCount() == 0
        board.page.close_projector()
    assert said[0] == said[1]


def test_a_revealed_round_goes_from_the_board_when_a_product_being_scored_comes_up(set_up: SetUp) -> None:
    board = set_up()
    a_round(board.desk, board.session_id, board.entries[0], [61, 62, 63, 64])
    open_round(board.desk, board.entries[1])
    board.show(0)
    assert "62,50" in everything_said(board.page)
    board.show(1)
    said = everything_said(board.page)
    assert not {"62,50", "61", "62", "63", "64"} & set(said)
    assert board.page.totals.plot.data is None
    assert board.page.gaps.model.rowCount() == 0


def test_a_new_round_hides_everything_again_and_the_first_can_be_looked_at(set_up: SetUp) -> None:
    board = set_up()
    a_round(board.desk, board.session_id, board.entries[0], [58, 66, 70, 75])
    board.show()
    assert not board.button(Act.CONCLUDE).isEnabled()
    assert "chênh lệch vượt mức" in board.page.actions.note.text()
    board.do(Act.AGAIN)
    question = a_reason(board)
    assert "17 điểm" in question.answer()  # type: ignore[operator]
    board.click(question.ok)
    assert board.record().rounds[-1].reason.startswith("Chênh lệch 17 điểm")
    assert board.page.facts is not None
    assert board.page.facts.shown is None
    rounds = board.page.head.rounds
    assert [rounds.itemText(n) for n in range(rounds.count())] == ["Lượt 1", "Lượt 2 · đang chấm"]
    rounds.setFocus()
    board.press(Qt.Key.Key_Up)
    assert board.page.facts.looks_back
    assert "67,25" in visible_words(board.page)
    board.press(Qt.Key.Key_Down)
    assert "67,25" not in everything_said(board.page)


def test_gaps_stand_largest_first_with_every_members_points(set_up: SetUp) -> None:
    board = set_up()
    a_round(board.desk, board.session_id, board.entries[0], [58, 66, 70, 75])
    board.show()
    shown = board.page.facts.shown  # type: ignore[union-attr]
    assert shown is not None
    gaps = [gap.gap for gap in shown.gaps]
    assert gaps == sorted(gaps, reverse=True)
    assert min(gaps) > 0
    model = board.page.gaps.model
    assert [model.index(0, column).data() for column in range(1, 5)] == [str(one.total) for one in shown.totals]
    assert sorted(one.total for one in shown.totals) == [58, 66, 70, 75]


def test_a_finding_is_recorded_with_its_reason_and_can_be_changed(set_up: SetUp) -> None:
    board = set_up(members=6)
    entry = board.entries[0]
    a_gate_that_differs(board.desk, board.session_id, entry, {1: 1})
    board.show()
    card = board.page.gates.cards[0]
    assert "4 / 5 phiếu đạt" in card.standing.text()
    assert "Thuận chọn mức 1" in card.standing.text()
    assert card.met.text() == "Đạt (đề xuất)"
    assert "còn 1 điều kiện chờ kết luận" in board.button(Act.CONCLUDE).toolTip()
    board.click(card.not_met)
    question = a_reason(board)
    assert not question.ok.isEnabled(), "against the proposal the council says why in its own words"
    typed(question.field, "Giấy chứng nhận đã hết hạn")
    board.click(question.ok)
    finding = board.record().rounds[0].findings[0].finding
    assert (finding.met, finding.reason) == (False, "Giấy chứng nhận đã hết hạn")
    assert "Hội đồng kết luận chưa đạt. Giấy chứng nhận đã hết hạn" in visible_words(board.page)
    board.click(card.met)
    board.click(a_reason(board).ok)
    assert board.record().rounds[0].findings[0].finding.met
    assert board.button(Act.CONCLUDE).isEnabled()


def test_escape_leaves_a_question_without_an_answer(set_up: SetUp) -> None:
    board = set_up(members=6)
    a_gate_that_differs(board.desk, board.session_id, board.entries[0], {1: 1})
    board.show()
    board.click(board.page.gates.cards[0].met)
    QTest.keyClick(a_reason(board), Qt.Key.Key_Escape)
    assert board.page.acts.question is None
    assert board.record().rounds[0].findings == ()


def test_a_member_who_must_leave_is_let_off_with_the_reason(set_up: SetUp) -> None:
    board = set_up()
    entry = board.entries[0]
    open_round(board.desk, entry)
    hand_in(board.desk, board.session_id, entry, [70, 71, 72])
    board.show()
    row = next(row for row in board.page.before.rows if row.excuse.isVisible())
    board.click(row.excuse)
    question = a_reason(board)
    assert not question.ok.isEnabled()
    board.click(question.suggestions[0])
    board.click(question.ok)
    assert board.record().rounds[0].excused[0].reason == question.suggestions[0].text()
    assert board.button(Act.REVEAL).isEnabled()
    assert not row.excuse.isVisible()


def test_a_product_is_rejected_on_a_ground_of_its_set(set_up: SetUp) -> None:
    board = set_up()
    board.show()
    board.click(board.page.actions.reject)
    question = board.page.acts.question
    assert isinstance(question, RejectionQuestion)
    assert not question.ok.isEnabled()
    question.grounds.setFocus()
    QTest.keyClick(question.grounds, Qt.Key.Key_Down)
    QTest.keyClick(question.grounds, Qt.Key.Key_Down)
    ground = question.grounds.selectedItems()[0].text()
    assert not question.ok.isEnabled()
    typed(question.detail, "Tem nhãn chép của cơ sở khác")
    board.click(question.ok)
    rejection = board.record().rejection
    assert rejection is not None
    assert rejection.detail == "Tem nhãn chép của cơ sở khác"
    assert ground in board.page.outcome.why.text()
    assert board.page.outcome.verdict.text() == "Loại hồ sơ"
    assert not board.page.actions.reject.isEnabled()


def test_a_rejected_product_shows_no_figure_of_the_round_that_was_running(set_up: SetUp) -> None:
    board = set_up()
    entry = board.entries[0]
    open_round(board.desk, entry)
    hand_in(board.desk, board.session_id, entry, [61, 62, 63, 64])
    reject_product(board.desk, entry, "forged-dossier", "Giấy tờ giả")
    board.show()
    assert board.page.facts is not None
    assert board.page.facts.shown is None
    assert board.page.gaps.model.rowCount() == 0
    assert "62,50" not in everything_said(board.page)


def test_when_the_rounds_are_used_up_the_chair_concludes(set_up: SetUp) -> None:
    profile = replace(sample_council(5, DAY).profile, max_new_rounds=0)
    board = set_up(profile=profile)
    a_round(board.desk, board.session_id, board.entries[0], [52, 56, 60, 66], star=3, alike=True)
    board.show()
    while board.page.facts and any(one.code == "finding_wanted" for one in board.page.facts.problems):
        board.click(next(card for card in board.page.gates.cards if card.isVisible()).met)
        question = a_reason(board)
        if not question.ok.isEnabled():
            typed(question.field, "Đã xem bản gốc")
        board.click(question.ok)
    again = board.button(Act.AGAIN)
    assert not again.isEnabled()
    assert "chỉ cho chấm lại 0 lần" in again.toolTip()
    board.do(Act.CONCLUDE)
    question = a_reason(board)
    question.field.selectAll()
    typed(question.field, "Chủ tịch kết luận theo lượt 1")
    board.click(question.ok)
    conclusion = board.record().conclusion
    assert conclusion is not None
    assert conclusion.statement == "Chủ tịch kết luận theo lượt 1"
    assert "Chủ tịch kết luận theo lượt 1" in board.page.outcome.why.text()


def test_keys_do_the_main_act_and_turn_the_products(set_up: SetUp) -> None:
    board = set_up()
    board.show()
    board.press(Qt.Key.Key_Return, CONTROL)
    assert board.record().state is ProductState.SCORING
    board.press(Qt.Key.Key_Return, CONTROL)
    assert "chưa có phiếu nào được nộp" in board.window.notice.text, "what cannot be done says why"
    board.press(Qt.Key.Key_Right, ALT)
    assert board.window.office.entry_id == board.entries[1]
    board.press(Qt.Key.Key_Left, ALT)
    board.press(Qt.Key.Key_Left, ALT)
    assert board.window.office.entry_id == board.entries[0], "there is none before the first"


def test_products_are_chosen_from_the_agenda_with_their_states(set_up: SetUp) -> None:
    board = set_up()
    open_round(board.desk, board.entries[1])
    board.show()
    products = board.page.head.products
    states = [products.itemData(row, STATE_ROLE) for row in range(products.count())]
    assert states == ["waiting", "scoring", "waiting", "waiting"]
    products.setFocus()
    board.press(Qt.Key.Key_Down)
    assert board.window.office.entry_id == board.entries[1]
    assert "Mở phiếu" in visible_words(board.page.actions)


def test_a_member_with_a_conflict_is_named_and_not_waited_for(set_up: SetUp) -> None:
    board = set_up()
    declare_conflict(board.desk, board.entries[0], 1, "Anh em họ với chủ thể")
    open_round(board.desk, board.entries[0])
    board.show()
    words = visible_words(board.page.before)
    assert "không chấm vì có lợi ích liên quan: Anh em họ với chủ thể" in words
    assert words.count("chưa nộp phiếu") == 3


def test_after_the_last_product_the_page_that_closes_is_offered_and_after_its_end_the_results(set_up: SetUp) -> None:
    board = set_up(products=1)
    a_round(board.desk, board.session_id, board.entries[0], [40, 40, 40, 40], alike=True)
    conclude_product(board.desk, board.entries[0])
    board.show()
    board.do(Act.TO_PUBLISH)
    assert board.window.page.step.key == "publish"
    close_session(board.desk, board.session_id)
    board.show()
    assert "đã bế mạc" in board.page.actions.note.text()
    board.do(Act.TO_RESULTS)
    assert board.window.page.step.key == "results"


def test_a_double_click_does_not_conclude_what_it_revealed(set_up: SetUp) -> None:
    board = set_up()
    entry = board.entries[0]
    open_round(board.desk, entry)
    hand_in(board.desk, board.session_id, entry, [40, 40, 40, 40], alike=True)
    board.show()
    board.do(Act.REVEAL)
    conclude = board.button(Act.CONCLUDE)
    assert conclude.isEnabled()
    middle, left, none = QPointF(conclude.rect().center()), Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    for kind, held in ((QEvent.Type.MouseButtonDblClick, left), (QEvent.Type.MouseButtonRelease, none)):
        where = conclude.mapToGlobal(middle)
        QApplication.sendEvent(conclude, QMouseEvent(kind, middle, where, left, held, Qt.KeyboardModifier.NoModifier))
    assert board.record().state is ProductState.REVEALED


def test_the_step_says_why_it_cannot_be_done(window: MainWindow, tmp_path: Path) -> None:
    page = window.pages["board"]
    assert "Mở một tệp" in page.step.why_not()
    desk, _ = a_planned_desk(tmp_path)
    window.office.use_desk(desk)
    assert "chưa khai mạc" in page.step.why_not()
    assert not window.go("board")
    page.refresh()
    assert page.chips() == []


def test_practice_is_marked(set_up: SetUp) -> None:
    board = set_up()
    board.show()
    assert ("Tập huấn", "warn") in board.page.chips()
    assert ("Có mặt 5 / 5", "") in board.page.chips()
