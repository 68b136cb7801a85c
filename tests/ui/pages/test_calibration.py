"""A practice council calibrates itself in the window: begun, scored, revealed, looked at, ended."""

from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ocop_desk.domain.calibration import calibration
from ocop_desk.domain.records import SessionState
from ocop_desk.services.scoring import own_sheet
from ocop_desk.services.session_standing import session_standing
from ocop_desk.services.sessions import session_record
from tests.ui.calibration_desks import (
    a_begun_calibration,
    a_planned_calibration,
    all_alike,
    differ,
    one_high_one_low,
)
from tests.ui.closed_desks import a_finished_desk
from tests.ui.pages.results_hands import show_results
from tests.ui.real_desks import a_sample_desk
from ui.dialogs.choose_products import ProductsQuestion
from ui.main_window import MainWindow
from ui.models.deviation_table import CRITERION, DeviationTable
from ui.pages.board.offers import Act
from ui.pages.board.page import BoardPage
from ui.pages.results.page import CALIBRATION, RESULTS, ResultsPage
from ui.pages.scoring.page import ScoringPage
from ui.pages.session.page import SessionPage
from ui.pages.start import page as start_page
from ui.pages.start.page import StartPage


def click(button: object) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)  # type: ignore[call-overload]


@pytest.fixture
def calibrated(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> ResultsPage:
    """Two samples revealed, the first scored twice."""
    desk, session_id, (first, second) = a_begun_calibration(tmp_path)
    differ(desk, session_id, first, one_high_one_low)
    differ(desk, session_id, first, lambda place, row: one_high_one_low(max(place, 1), row), "Đã trao đổi")
    differ(desk, session_id, second, one_high_one_low)
    return show_results(qtbot, window, desk)


def cells(page: ResultsPage, row: int) -> list[str]:
    model = page.calibration.model
    return [model.index(row, column).data() for column in range(model.columnCount())]


def test_the_start_page_makes_a_practice_council_with_a_calibration(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(start_page, "ask_new_file", lambda *_words: tmp_path / "buoi-hieu-chinh.ocop")
    window.show()
    page = window.pages["start"]
    assert isinstance(page, StartPage)
    click(page.calibrate)
    record = window.office.record()
    assert record is not None
    assert (record.calibration, record.council.practice, len(record.products)) == (True, True, 2)
    session = window.pages["session"]
    assert isinstance(session, SessionPage)
    assert session.isVisible()
    assert session.main.text() == "Bắt đầu buổi hiệu chỉnh"


def test_the_session_page_plans_one_with_the_samples_that_are_ticked(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    window.show()
    window.office.use_desk(a_sample_desk(tmp_path))
    page = window.pages["session"]
    assert isinstance(page, SessionPage)
    assert window.go("session")
    click(page.calibrate)
    (question,) = page.findChildren(ProductsQuestion)
    for row in (1, 4):
        question.list.item(row).setCheckState(Qt.CheckState.Checked)
    click(question.ok)
    record = window.office.record()
    assert record is not None
    assert record.calibration
    assert len(record.products) == 2
    assert not page.main.isEnabled()
    click(page.attendance.all_here)
    assert page.main.isEnabled()
    click(page.main)
    assert window.office.record().state is SessionState.OPEN  # type: ignore[union-attr]


def test_a_real_council_is_not_offered_a_calibration(window: MainWindow, tmp_path: Path) -> None:
    window.show()
    window.office.use_desk(a_sample_desk(tmp_path, practice=False))
    page = window.pages["session"]
    assert isinstance(page, SessionPage)
    assert window.go("session")
    assert not page.calibrate.isVisible()


def test_a_member_is_asked_a_part_of_the_criteria_and_shown_no_stars(window: MainWindow, tmp_path: Path) -> None:
    from ocop_desk.services.scoring import open_round

    desk, session_id, (first, _) = a_begun_calibration(tmp_path)
    open_round(desk, first)
    window.show()
    window.office.use_desk(desk)
    member = session_record(desk, session_id).scoring_members[0].member_id
    window.office.member_id, window.office.entry_id = member, first
    assert window.go("scoring")
    page = window.pages["scoring"]
    assert isinstance(page, ScoringPage)
    stars = [one for one in page.findChildren(object) if type(one).__name__ == "OwnFigures"]
    assert stars
    assert not any(one.stars.isVisible() for one in stars)
    said = " ".join(one.text() for one in page.findChildren(QLabel) if one.isVisible())
    assert f"Còn {len(own_sheet(desk, first, member).unscored)} tiêu chí chưa chấm." in said
    assert "sao" not in said.split()


def test_the_board_leads_to_the_differences_and_concludes_nothing(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    desk, session_id, (first, _) = a_begun_calibration(tmp_path)
    differ(desk, session_id, first, one_high_one_low)
    window.show()
    window.office.use_desk(desk)
    assert window.go("board")
    board = window.pages["board"]
    assert isinstance(board, BoardPage)
    told = board.actions.offers
    assert told is not None
    assert told.second is not None
    assert (told.main.act, told.second.act, told.may_reject) == (Act.TO_RESULTS, Act.AGAIN, False)
    assert not board.gates.isVisible()
    assert not board.head.figures.isVisible()
    assert board.totals.words.text().startswith("Cách nhau xa nhất · ")
    assert board.totals.plot.data is not None
    assert board.totals.plot.data.bands == ()
    board.toggle_projector()
    assert board.projector is not None
    assert board.projector.verdict.text() == board.totals.words.text()
    assert all(figure.caption.text() == "" for figure in board.projector.figures)
    board.do_main()
    results = window.pages["results"]
    assert results.isVisible()


def test_waiting_and_scored_samples_cannot_be_rejected(window: MainWindow, tmp_path: Path) -> None:
    desk, _, _ = a_begun_calibration(tmp_path)
    window.show()
    window.office.use_desk(desk)
    assert window.go("board")
    board = window.pages["board"]
    assert isinstance(board, BoardPage)
    assert not board.actions.reject.isEnabled()
    click(board.actions.buttons[Act.OPEN])
    assert not board.actions.reject.isEnabled()
    assert board.actions.offers is not None
    assert board.actions.offers.main.act is Act.REVEAL


def test_the_table_shows_what_the_domain_computes(calibrated: ResultsPage) -> None:
    pane = calibrated.calibration
    QAbstractItemModelTester(pane.model, QAbstractItemModelTester.FailureReportingMode.Fatal, calibrated)
    assert calibrated.loaded is not None
    found = calibration(calibrated.loaded.record)
    assert pane.model.rowCount() == len(found.samples[0].criteria) + 1
    assert pane.model.columnCount() == len(found.members) + 2
    last = cells(calibrated, pane.model.rowCount() - 1)
    assert last[0] == "Cả mẫu"
    first = cells(calibrated, 0)
    assert first[0] == "2.2 Đóng gói, bao bì sản phẩm"
    assert "Lượt 2: các khoảng cách cộng lại" in pane.about.text()
    assert "ở lượt 1 là" in pane.about.text()
    tip = pane.model.index(0, 1).data(Qt.ItemDataRole.ToolTipRole)
    assert " cho " in tip
    assert "mức" in tip


def test_choosing_a_criterion_rings_it_in_the_plot(calibrated: ResultsPage) -> None:
    pane = calibrated.calibration
    gaps = [one.gap for one in pane.sample.criteria]  # type: ignore[union-attr]
    assert pane.plot.marked is not None
    assert pane.plot.marked.gap == max(gaps)
    pane.table.setFocus()
    pane.table.selectRow(0)
    assert pane.plot.marked is pane.model.marks(0)
    before = pane.plot.grab().toImage()
    pane.table.selectRow(1)
    assert pane.plot.marked is pane.model.marks(1)
    assert pane.plot.grab().toImage() != before
    pane.table.selectRow(pane.model.rowCount() - 1)
    assert pane.plot.marked is None


def test_another_sample_is_looked_at_by_the_list(calibrated: ResultsPage) -> None:
    pane = calibrated.calibration
    pane.samples.setCurrentIndex(1)
    assert "Lượt 1" in pane.about.text()
    assert pane.model.index(0, CRITERION).data() == "2.2 Đóng gói, bao bì sản phẩm"
    pane.show_calibration(calibrated.loaded.record, calibrated.loaded.calibration)  # type: ignore[union-attr, arg-type]
    assert pane.samples.currentIndex() == 1


def test_who_leans_and_what_to_talk_about_is_said(calibrated: ResultsPage) -> None:
    pane = calibrated.calibration
    assert "Hay cho thấp hơn nhóm: −" in pane.leanings.text()
    assert pane.topics.text().startswith("• ")
    assert "cách nhau" in pane.topics.text()
    assert "Tập huấn" in [words for words, _ in calibrated.chips()]
    assert "không phải kết quả" in pane.hint.text()


def test_a_calibration_has_no_side_with_results(calibrated: ResultsPage, window: MainWindow) -> None:
    assert not calibrated.sides.isVisible()
    assert calibrated.calibration.isVisible()
    assert not calibrated.list.isVisible()
    assert not window.go("publish")


def test_the_pdf_goes_where_it_is_wanted(
    calibrated: ResultsPage, qtbot: QtBot, tmp_path: Path, window: MainWindow
) -> None:
    target = tmp_path / "hieu-chinh.pdf"
    calibrated.calibration.ask_target = lambda _over, _title, _name: target
    with qtbot.waitSignal(window.office.told) as told:
        click(calibrated.calibration.write)
    assert str(target) in told.args[0]  # type: ignore[index]
    assert len(PdfReader(target).pages) == 2


def test_no_pdf_is_written_where_nobody_says_where(calibrated: ResultsPage, qtbot: QtBot) -> None:
    calibrated.calibration.ask_target = lambda _over, _title, _name: None
    with qtbot.assertNotEmitted(calibrated.calibration.print_wanted):
        click(calibrated.calibration.write)


def test_ending_closes_the_session_and_leaves_the_differences(
    calibrated: ResultsPage, qtbot: QtBot, window: MainWindow
) -> None:
    office = window.office
    click(calibrated.calibration.end)
    assert session_standing(office.desk, office.session_id) is SessionState.CLOSED  # type: ignore[arg-type]
    qtbot.waitUntil(lambda: not calibrated.calibration.end.isVisible())
    assert calibrated.calibration.model.rowCount() > 1
    assert calibrated.calibration.write.isVisible()


def test_before_the_reveal_it_says_what_to_wait_for(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    desk, _, _ = a_begun_calibration(tmp_path)
    page = show_results(qtbot, window, desk)
    pane = page.calibration
    assert pane.nothing.isVisible()
    assert not pane.write.isVisible()
    assert pane.end.isVisible()
    assert pane.plot.grab().width() > 0


def test_members_who_agree_are_told_so(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    desk, session_id, (first, _) = a_begun_calibration(tmp_path)
    differ(desk, session_id, first, all_alike)
    pane = show_results(qtbot, window, desk).calibration
    assert pane.topics.text() == "Các thành viên cho điểm như nhau ở mọi tiêu chí."
    assert pane.leanings.text() == "Không ai hay cho cao hay cho thấp rõ rệt."


def test_an_ordinary_practice_session_has_both_sides(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    page = show_results(qtbot, window, a_finished_desk(tmp_path, close=False, practice=True))
    assert page.sides.isVisible()
    assert page.sides.currentIndex() == RESULTS
    assert page.list.isVisible()
    click_tab(page, CALIBRATION)
    assert page.calibration.isVisible()
    assert not page.calibration.end.isVisible()
    assert page.calibration.samples.count() == 5


def test_a_real_session_has_results_alone(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    page = show_results(qtbot, window, a_finished_desk(tmp_path, close=False))
    assert not page.sides.isVisible()
    assert page.loaded is not None
    assert page.loaded.calibration is None
    assert page.list.isVisible()


def test_another_file_takes_the_calibration_away(
    qtbot: QtBot, calibrated: ResultsPage, window: MainWindow, tmp_path: Path
) -> None:
    (tmp_path / "that").mkdir()
    page = show_results(qtbot, window, a_finished_desk(tmp_path / "that", close=False))
    assert page.list.isVisible()
    assert not page.calibration.isVisible()


def test_planning_shows_what_is_missing_in_words_of_a_calibration(window: MainWindow, tmp_path: Path) -> None:
    desk, _ = a_planned_calibration(tmp_path)
    window.show()
    window.office.use_desk(desk)
    page = window.pages["session"]
    assert isinstance(page, SessionPage)
    assert window.go("session")
    said = " ".join(one.text() for one in page.findChildren(QLabel) if one.isVisible())
    assert "chỉ chấm tiêu chí cảm quan và câu chuyện, không có kết quả" in said
    assert "hồ sơ" not in said


def test_an_empty_table_is_sound(qtbot: QtBot) -> None:
    model = DeviationTable()
    assert (model.rowCount(), model.columnCount()) == (0, 0)
    assert model.marks(0) is None


def click_tab(page: ResultsPage, place: int) -> None:
    spot = page.sides.tabRect(place).center()
    QTest.mouseClick(page.sides, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot)
