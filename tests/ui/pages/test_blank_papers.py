"""Blank scorecards from the session page: saved into a folder, printed."""

from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from ocop_desk.services.scoring import open_round
from ocop_desk.services.sessions import product_record
from tests.ui.board_desks import a_board_desk, hand_in
from ui.main_window import MainWindow
from ui.pages.session.page import SessionPage


@pytest.fixture
def page(window: MainWindow, tmp_path: Path) -> SessionPage:
    desk, _session, _entries = a_board_desk(tmp_path)
    window.office.use_desk(desk)
    assert window.go("session")
    one = window.page
    assert isinstance(one, SessionPage)
    return one


def words(page: SessionPage) -> list[str]:
    page.papers.fill()
    return [action.text() for action in page.papers.menu.actions() if action.text()]


def test_the_button_offers_all_and_the_product_at_hand(page: SessionPage) -> None:
    offered = words(page)
    assert len(offered) == 4
    assert offered[0].startswith("Lưu phiếu trống của mọi thành viên")
    chosen = page.agenda.chosen()
    assert chosen is not None
    assert chosen.product.name in offered[2]


def test_they_are_saved_into_a_folder_a_file_a_member(page: SessionPage, tmp_path: Path, qtbot: QtBot) -> None:
    page.papers.ask_folder = lambda _over, _title: tmp_path / "in"
    entry = page.agenda.chosen()
    assert entry is not None
    with qtbot.waitSignal(page.office.told, timeout=60_000) as told:
        page.papers.save(entry.entry_id)
    assert told.args is not None
    assert told.args[0].startswith("Đã lưu 4 tệp phiếu trống vào ")
    assert len(list((tmp_path / "in").rglob("*.pdf"))) == 4


def test_they_are_printed_page_by_page(page: SessionPage, tmp_path: Path, qtbot: QtBot) -> None:
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "in.pdf"))
    page.papers.ask_printer = lambda _over: printer
    entry = page.agenda.chosen()
    assert entry is not None
    with qtbot.waitSignal(page.office.told, timeout=60_000) as told:
        page.papers.print(entry.entry_id)
    assert told.args is not None
    assert told.args[0] == f"Đã gửi {len(PdfReader(tmp_path / 'in.pdf').pages)} trang tới máy in."


def test_calling_off_the_system_s_question_does_nothing(page: SessionPage) -> None:
    page.papers.ask_folder = lambda _over, _title: None
    page.papers.ask_printer = lambda _over: None
    page.papers.save(None)
    page.papers.print(None)
    assert not page.office.tasks.busy


def test_where_nothing_is_left_to_score_it_is_said(page: SessionPage, tmp_path: Path, qtbot: QtBot) -> None:
    desk, session = page.office.desk, page.office.session_id
    assert session is not None
    for entry_id in [product.entry_id for product in product_record(desk, session, 0).products]:
        open_round(desk, entry_id)
        hand_in(desk, session, entry_id, [70, 71, 72, 73])
    page.papers.ask_folder = lambda _over, _title: tmp_path / "in"
    with qtbot.waitSignal(page.office.refused, timeout=60_000) as refused:
        page.papers.save(None)
    assert refused.args is not None
    assert [problem.code for problem in refused.args[0]] == ["nothing_to_print"]
