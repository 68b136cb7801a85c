"""At every text size nothing of the board is cut; every control has a name and its turn."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QTableView, QWidget

from ocop_desk.services.conclusions import conclude_product
from ocop_desk.services.scoring import open_round
from tests.ui.board_desks import a_board_desk, a_gate_that_differs, a_round, hand_in
from tests.ui.board_looks import Board, Elsewhere
from ui.main_window import MainWindow
from ui.office import Office
from ui.pages.board.offers import Act
from ui.pages.board.step import BoardStep
from ui.theme import TEXT_SIZES, apply_theme

ELEVEN = (20, 35, 52, 61, 66, 70, 71, 72, 73, 74, 80)


@pytest.fixture
def window(office: Office) -> Iterator[MainWindow]:
    one = MainWindow(office, [BoardStep(office), Elsewhere(office, "results")])
    one.show()
    yield one
    one.close()
    one.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def waiting(_board: Board) -> None:
    """Nothing was done yet."""


def scoring(board: Board) -> None:
    open_round(board.desk, board.entries[0])
    hand_in(board.desk, board.session_id, board.entries[0], [61, 62])


def far_apart(board: Board) -> None:
    a_round(board.desk, board.session_id, board.entries[0], ELEVEN)


def a_gate_open(board: Board) -> None:
    a_gate_that_differs(board.desk, board.session_id, board.entries[0], {1: 1, 2: 0})


def concluded(board: Board) -> None:
    a_round(board.desk, board.session_id, board.entries[0], [40] * 11, alike=True)
    conclude_product(board.desk, board.entries[0])


@pytest.mark.parametrize("text_size", TEXT_SIZES)
@pytest.mark.parametrize("state", [waiting, scoring, far_apart, a_gate_open, concluded])
def test_nothing_is_cut_at_any_text_size(
    qapp: QApplication, window: MainWindow, tmp_path: Path, state: Callable[[Board], None], text_size: int
) -> None:
    apply_theme(qapp, dark=False, text_size=text_size)
    board = Board(window, *a_board_desk(tmp_path, members=12, products=1))
    window.office.use_desk(board.desk)
    apply_theme(qapp, dark=False, text_size=text_size)
    state(board)
    window.resize(1366, 768)
    board.show()
    for _ in range(3):
        qapp.processEvents()
    cut = [_told(one) for one in board.page.findChildren(QWidget) if one.isVisible() and _is_cut(one)]
    assert cut == []
    assert board.page.actions.mapTo(window, board.page.actions.rect().bottomRight()).y() <= window.height()


def _is_cut(one: QWidget) -> bool:
    if isinstance(one, QLabel) and one.text():
        if one.wordWrap():
            return one.height() < one.heightForWidth(one.width())
        return one.width() < one.sizeHint().width() and one.maximumWidth() > 0
    return isinstance(one, QAbstractButton) and bool(one.text()) and one.width() < one.sizeHint().width()


def _told(one: QWidget) -> tuple[object, ...]:
    assert isinstance(one, QLabel | QAbstractButton)
    return one.text(), one.size().toTuple(), one.sizeHint().toTuple()


@pytest.mark.parametrize("state", [scoring, a_gate_open, concluded])
def test_every_control_has_a_name_and_keys_reach_it(
    window: MainWindow, tmp_path: Path, state: Callable[[Board], None]
) -> None:
    board = Board(window, *a_board_desk(tmp_path, members=12, products=2))
    window.office.use_desk(board.desk)
    state(board)
    board.show()
    controls = [one for one in board.page.findChildren(QAbstractButton) if one.isVisible()]
    controls += [one for one in board.page.findChildren(QComboBox) if one.isVisible()]
    controls += [
        one for one in board.page.findChildren(QTableView) if one.isVisible() and one.parent() is board.page.gaps
    ]
    nameless = [one for one in controls if not (one.accessibleName() or getattr(one, "text", str)())]
    assert nameless == []
    assert not board.page.totals.plot.isVisible() or board.page.totals.plot.accessibleDescription()
    reached = set()
    one = board.page.head.products
    one.setFocus()
    for _ in range(60):
        reached.add(QApplication.focusWidget())
        board.window.focusNextChild()
    assert {control for control in controls if control.isEnabled()} <= reached


def test_the_keyboard_goes_from_the_head_to_the_gates_to_the_acts(window: MainWindow, tmp_path: Path) -> None:
    board = Board(window, *a_board_desk(tmp_path, members=12, products=2))
    window.office.use_desk(board.desk)
    a_gate_open(board)
    board.show()
    page = board.page
    card = page.gates.cards[0]
    wanted = [page.head.products, page.head.after, page.gaps.table, card.met, card.not_met]
    wanted += [page.actions.buttons[Act.AGAIN], page.actions.reject, page.actions.project]
    page.head.products.setFocus()
    met = []
    for _ in range(30):
        met.append(QApplication.focusWidget())
        window.focusNextChild()
    places = [met.index(one) for one in wanted]
    assert places == sorted(places)
