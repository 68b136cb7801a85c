"""The projector's view follows the board, can be read from afar, and shows no figure too early."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from ocop_desk.domain.records import ProductState
from ocop_desk.services.conclusions import conclude_product, reject_product
from ocop_desk.services.scoring import open_round, take_in_sheet
from tests.ui.board_desks import a_board_desk, a_gate_that_differs, a_round, hand_in, sheet_of
from tests.ui.board_looks import Board, Elsewhere, everything_said, visible_words
from ui.main_window import MainWindow
from ui.office import Office
from ui.pages.board.offers import Act
from ui.pages.board.projector import Projector
from ui.pages.board.step import BoardStep
from ui.widgets.marks import Mark

CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
SetUp = Callable[..., Board]
HAND_AT_8_METRES = 8 / 200
"""A letter has to be as high as a two hundredth of the distance: 4 cm at 8 m."""
SCREEN_HEIGHT = 1.2
"""Metres of a projected picture, a small one."""


@pytest.fixture
def window(office: Office) -> Iterator[MainWindow]:
    one = MainWindow(office, [BoardStep(office), Elsewhere(office, "scoring")])
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


def projected(board: Board, place: int = 0) -> Projector:
    board.show(place)
    QTest.keyClick(board.page, Qt.Key.Key_F11)
    projector = board.page.projector
    assert projector is not None
    QTest.qWaitForWindowActive(projector)
    assert projector.isActiveWindow()
    return projector


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_F11])
def test_it_covers_a_screen_without_a_frame_and_a_key_closes_it(set_up: SetUp, key: Qt.Key) -> None:
    board = set_up()
    projector = projected(board)
    assert projector.isFullScreen()
    assert projector.windowFlags() & Qt.WindowType.FramelessWindowHint
    QTest.keyClick(projector, key)
    assert board.page.projector is None
    assert not projector.isVisible()


def test_the_button_opens_and_closes_it(set_up: SetUp) -> None:
    board = set_up()
    board.show()
    board.click(board.page.actions.project)
    assert board.page.projector is not None
    board.click(board.page.actions.project)
    assert board.page.projector is None


def test_before_the_reveal_it_shows_who_has_finished_and_nothing_else(set_up: SetUp) -> None:
    board = set_up()
    entry = board.entries[0]
    open_round(board.desk, entry)
    hand_in(board.desk, board.session_id, entry, [61, 77])
    projector = projected(board)
    signs = [seat.sign.mark for seat in projector.seats if seat.isVisible()]
    assert sorted(signs) == [Mark.DONE, Mark.DONE, Mark.WAITING, Mark.WAITING]
    assert projector.plot.data is None
    assert not projector.plot.isVisible()
    assert not {"61", "77"} & set(" ".join(everything_said(projector)).split())


def test_after_the_reveal_it_shows_mean_stars_spread_dots_and_what_waits(set_up: SetUp) -> None:
    board = set_up(members=6)
    a_gate_that_differs(board.desk, board.session_id, board.entries[0], {1: 1})
    projector = projected(board)
    shown = board.page.facts.shown  # type: ignore[union-attr]
    assert shown is not None
    words = visible_words(projector)
    assert shown.result.mean_text in words
    assert "chờ kết luận" in words
    assert projector.figures[1].stars.count == shown.result.band
    assert projector.plot.data is not None
    assert len(projector.plot.data.dots) == 5
    wanted = shown.wanted[0]
    assert f"Chờ Hội đồng kết luận · {wanted.star} sao: {wanted.criterion}" in projector.findings.text()


def test_it_follows_the_board_while_the_scoring_page_is_in_front(set_up: SetUp) -> None:
    board = set_up()
    entry = board.entries[0]
    open_round(board.desk, entry)
    projector = projected(board)
    board.window.go("scoring")
    assert board.page.projector is projector, "another step does not close it"
    board.window.office.entry_id = board.entries[1]
    take_in_sheet(board.desk, entry, 1, sheet_of(board.desk, board.session_id, entry, 70))
    board.window.office.session_changed.emit()
    assert [seat.sign.mark for seat in projector.seats].count(Mark.DONE) == 1
    assert board.window.office.entry_id == board.entries[1], "what the member works on stays"
    assert projector.name.text() == board.record().product.name


def test_looking_back_at_a_round_is_not_projected_while_the_next_is_scored(set_up: SetUp) -> None:
    board = set_up()
    a_round(board.desk, board.session_id, board.entries[0], [58, 66, 70, 75])
    open_round(board.desk, board.entries[0], "Chênh lệch lớn")
    projector = projected(board)
    QTest.keyClick(board.page.head.rounds, Qt.Key.Key_Up)
    assert "67,25" in visible_words(board.page)
    assert "67,25" not in everything_said(projector)
    assert projector.plot.data is None


def test_products_are_turned_and_sheets_opened_from_the_projector(set_up: SetUp) -> None:
    board = set_up()
    projector = projected(board)
    QTest.keyClick(projector, Qt.Key.Key_Right, ALT)
    assert projector.name.text() == board.record(1).product.name
    QTest.keyClick(projector, Qt.Key.Key_Return, CONTROL)
    assert board.record(1).state is ProductState.SCORING


def test_acts_that_ask_something_are_not_started_behind_the_projector(set_up: SetUp) -> None:
    board = set_up()
    a_round(board.desk, board.session_id, board.entries[0], [58, 66, 70, 75])
    projector = projected(board)
    assert board.page.actions.offers is not None
    assert board.page.actions.offers.main.act is Act.AGAIN
    QTest.keyClick(projector, Qt.Key.Key_Return, CONTROL)
    assert board.page.acts.question is None


def test_a_conclusion_and_a_rejection_are_told(set_up: SetUp) -> None:
    board = set_up()
    a_round(board.desk, board.session_id, board.entries[0], [40, 40, 40, 40], alike=True)
    conclude_product(board.desk, board.entries[0])
    reject_product(board.desk, board.entries[1], "forged-dossier", "Giấy tờ giả")
    projector = projected(board)
    assert projector.figures[2].caption.text() == "Kết quả"
    assert projector.figures[2].stars.isVisible()
    board.page.step_product(1)
    assert projector.say.text() == "Loại hồ sơ: Hồ sơ giả mạo."
    assert "40,00" not in everything_said(projector)


def test_practice_is_marked_on_it(set_up: SetUp) -> None:
    projector = projected(set_up())
    assert projector.practice.isVisible()
    assert "KHÔNG PHẢI KẾT QUẢ THẬT" in projector.practice.text()


def test_every_letter_can_be_read_from_8_metres(set_up: SetUp) -> None:
    board = set_up()
    a_round(board.desk, board.session_id, board.entries[0], [66, 70, 71, 72])
    projector = projected(board)
    projector.setWindowState(Qt.WindowState.WindowNoState)
    projector.resize(1920, 1080)
    QApplication.processEvents()
    least = HAND_AT_8_METRES / SCREEN_HEIGHT * 1080
    sizes = {one.text(): one.font().pixelSize() for one in projector.findChildren(QLabel) if one.isVisible()}
    assert min(sizes.values()) >= least, sizes
    assert projector.plot.font().pixelSize() >= least


def test_a_narrow_screen_cuts_nothing(set_up: SetUp) -> None:
    board = set_up()
    a_round(board.desk, board.session_id, board.entries[0], [66, 70, 71, 72])
    projector = projected(board)
    projector.setWindowState(Qt.WindowState.WindowNoState)
    projector.resize(1024, 768)
    QApplication.processEvents()
    right = max(figure.geometry().right() for figure in projector.figures)
    assert right <= projector.width()
    for figure in projector.figures:
        assert figure.width() >= figure.sizeHint().width()


def test_another_file_closes_it(set_up: SetUp, window: MainWindow) -> None:
    board = set_up()
    projected(board)
    window.office.use_desk(None)
    assert board.page.projector is None
