"""Paper scorecards from the board: beside a waiting member, and scans dropped on the window."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from ocop_desk.services.blank_sheets import blank_sheets
from ocop_desk.services.paper_scans import scans_of
from ocop_desk.services.paper_sheets import type_paper
from ocop_desk.services.scoring import open_round, reveal
from tests.separator_scans import a_scan, an_evidence_scan, scanned_sheet
from tests.ui.board_desks import a_board_desk, hand_in, sheet_of
from tests.ui.board_looks import Board, visible_words
from ui.main_window import MainWindow
from ui.pages.board.before_opening import SeatRow
from ui.pages.board.step import BoardStep


@pytest.fixture
def board(window: MainWindow, tmp_path: Path) -> Board:
    one = Board(window, *a_board_desk(tmp_path))
    window.office.use_desk(one.desk)
    open_round(one.desk, one.entries[0])
    window.show()
    one.show()
    return one


def row_of(board: Board, member_id: int) -> SeatRow:
    return next(row for row in board.page.before.rows if row.seat is not None and row.seat.member_id == member_id)


def waiting(board: Board) -> int:
    assert board.page.facts is not None
    return board.page.facts.waiting[0].member_id


def both_type(board: Board, member_id: int, total: int = 70) -> None:
    levels = sheet_of(board.desk, board.session_id, board.entries[0], total)
    for name in ("Vũ Thị Lan", "Đào Văn Hòa"):
        type_paper(board.desk, board.entries[0], member_id, name, levels)


def test_a_waiting_member_has_a_way_to_paper_and_the_board_follows_it(board: Board) -> None:
    member = waiting(board)
    board.click(row_of(board, member).paper)
    dialog = board.page.papers.dialog
    assert dialog is not None
    levels = sheet_of(board.desk, board.session_id, board.entries[0], 70)
    dialog.typing.name.setText("Vũ Thị Lan")
    for criterion in dialog.typing.model.rows:
        dialog.typing.set_level(levels.get(criterion.code, 0))
    dialog.typing.hand_over()
    assert row_of(board, member).standing.text() == "phiếu giấy đã nhập một lần, chờ người thứ hai"
    dialog.reject()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert board.page.papers.dialog is None


def test_a_sheet_from_paper_counts_as_handed_in_and_can_be_looked_at(board: Board) -> None:
    member = waiting(board)
    both_type(board, member)
    board.page.refresh()
    row = row_of(board, member)
    assert (row.standing.text(), row.paper.text()) == ("đã nộp phiếu giấy", "Phiếu giấy…")
    assert not row.excuse.isVisible()
    assert not any("70" in words for words in visible_words(board.page.before))


def test_after_the_reveal_the_head_offers_the_paper_sheets(board: Board) -> None:
    member = waiting(board)
    both_type(board, member)
    hand_in(board.desk, board.session_id, board.entries[0], [70, 71, 72, 73])
    reveal(board.desk, board.entries[0])
    board.page.refresh()
    assert board.page.head.papers.text() == "Phiếu giấy (1)"
    (action,) = board.page.head.papers.menu().actions()
    action.trigger()
    assert board.page.papers.dialog is not None
    assert "Phiếu đã niêm phong" in board.page.papers.dialog.done_pane.say.text()
    board.page.papers.dialog.reject()


def test_a_product_without_paper_offers_none(board: Board) -> None:
    hand_in(board.desk, board.session_id, board.entries[0], [70, 71, 72, 73])
    reveal(board.desk, board.entries[0])
    board.page.refresh()
    assert not board.page.head.papers.isVisible()


def test_a_dropped_scan_finds_its_sheet(board: Board, tmp_path: Path, qtbot: QtBot) -> None:
    member, entry = waiting(board), board.entries[0]
    (paper,) = blank_sheets(board.desk, board.session_id, entry, member)
    path = tmp_path / "quet.pdf"
    path.write_bytes(a_scan([scanned_sheet(paper.data)]))
    board.page.take_files([path])
    qtbot.waitUntil(lambda: "Đã đính bản quét vào 1 phiếu giấy." in board.window.notice.text, timeout=20_000)
    assert [one.name for one in scans_of(board.desk, entry, member)] == ["quet.pdf"]
    board.page.take_files([path])
    qtbot.waitUntil(lambda: "Các phiếu ấy đã có bản quét này." in board.window.notice.text, timeout=20_000)


def test_a_dropped_scan_that_is_nobodys_is_said_and_the_others_are_taken(
    board: Board, tmp_path: Path, qtbot: QtBot
) -> None:
    member, entry = waiting(board), board.entries[0]
    (paper,) = blank_sheets(board.desk, board.session_id, entry, member)
    (tmp_path / "la.pdf").write_bytes(a_scan([an_evidence_scan(1)]))
    (tmp_path / "quet.pdf").write_bytes(a_scan([scanned_sheet(paper.data)]))
    board.page.take_files([tmp_path / "la.pdf", tmp_path / "quet.pdf"])
    qtbot.waitUntil(lambda: "Đã đính" in board.window.notice.text, timeout=20_000)
    assert "Không đọc được mã phiếu nào trong 1 trang" in board.window.notice.text


def test_the_board_takes_scans_while_there_is_a_session(board: Board, tmp_path: Path) -> None:
    step = board.page.step
    assert isinstance(step, BoardStep)
    assert step.accepts_file(tmp_path / "Quet.PDF")
    assert step.accepts_file(tmp_path / "anh.jpeg")
    assert not step.accepts_file(tmp_path / "ds.xlsx")
    board.window.office.use_session(None)
    assert not step.accepts_file(tmp_path / "Quet.PDF")
