"""A member scores from evidence: pages follow the criterion, E goes on, what nothing proves wants a reason."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ocop_desk.domain.dossiers import EvidenceLink
from ocop_desk.domain.gate_evidence import unproved_gates
from ocop_desk.services.assessments import save_assessment
from ocop_desk.services.councils import current_profile, set_profile
from ocop_desk.services.desk import Desk
from ocop_desk.services.dossiers import admit_agenda
from ocop_desk.services.evidence import link_pages
from ocop_desk.services.scoring import open_round, own_sheet
from ocop_desk.services.sessions import open_session, session_record
from tests.ui.evidence_desks import REGION, a_desk_with_evidence, dossier_of_entry, shows, spoken
from tests.ui.scoring_desks import a_planned_desk, fill
from ui.evidence.viewer import EvidenceViewer
from ui.main_window import MainWindow
from ui.models.read_back import CHOSEN
from ui.office import Office
from ui.pages.scoring.page import ScoringPage
from ui.pages.scoring.step import ScoringStep

MEMBER = 3
CONTROL = Qt.KeyboardModifier.ControlModifier


class Seat:
    """Member 3 before the keyboard, the first product open."""

    def __init__(self, window: MainWindow, desk: Desk, entry: int) -> None:
        self.window, self.desk, self.entry = window, desk, entry
        page = window.pages["scoring"]
        assert isinstance(page, ScoringPage)
        self.page = page
        self.pane = page.work.evidence

    @property
    def viewer(self) -> EvidenceViewer:
        assert self.pane.viewer is not None
        return self.pane.viewer

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(QApplication.focusWidget(), key, modifier)


@pytest.fixture
def window(office: Office) -> Iterator[MainWindow]:
    one = MainWindow(office, [ScoringStep(office)])
    yield one
    one.close()
    one.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def seated(window: MainWindow, desk: Desk, entry: int, qtbot: QtBot) -> Seat:
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    window.office.use_desk(desk)
    window.go("scoring")
    seat = Seat(window, desk, entry)
    seat.page.take_seat(MEMBER)
    return seat


@pytest.fixture
def documents() -> list[int]:
    return []


@pytest.fixture
def seat(window: MainWindow, tmp_path: Path, qtbot: QtBot, documents: list[int]) -> Seat:
    desk, entries, made = a_desk_with_evidence(tmp_path)
    documents += made
    return seated(window, desk, entries[0], qtbot)


def test_the_page_of_the_criterion_at_work_comes_up_by_itself(seat: Seat, documents: list[int], qtbot: QtBot) -> None:
    shows(qtbot, seat.viewer, documents[0], 2)
    assert seat.pane.told.text() == "1.1 · 1 / 3 · trang 2 của Giấy chứng nhận.pdf"
    seat.page.work.work_on("1.3")
    shows(qtbot, seat.viewer, documents[1], 1)


def test_e_goes_through_the_pages_of_a_criterion_across_documents_and_round(
    seat: Seat, documents: list[int], qtbot: QtBot
) -> None:
    seen = []
    for _ in range(4):
        seat.press(Qt.Key.Key_E)
        seen.append((seat.viewer.document_id, seat.viewer.page))
        assert seat.viewer.first.strip.hasFocus()
    first, second = documents
    assert seen == [(first, 2), (first, 3), (second, 4), (first, 2)]
    assert "1 / 3" in seat.pane.told.text()


def test_a_region_is_gone_to_and_stands_out(seat: Seat, documents: list[int], qtbot: QtBot) -> None:
    for _ in range(3):
        seat.press(Qt.Key.Key_E)
    (tie,) = seat.viewer.first.strip.marks.ties[4]
    assert (tie.region, tie.at_work) == (REGION, True)
    assert tie.words.startswith("1.1 ")
    shows(qtbot, seat.viewer, documents[1], 4)


def test_a_criterion_without_pages_says_so_and_keeps_what_shows(seat: Seat, documents: list[int], qtbot: QtBot) -> None:
    shows(qtbot, seat.viewer, documents[0], 2)
    seat.page.work.work_on("1.2")
    assert seat.pane.told.text() == "Hồ sơ chưa chỉ ra trang nào cho 1.2."
    seat.press(Qt.Key.Key_E)
    assert (seat.viewer.document_id, seat.viewer.page) == (documents[0], 2)


def test_marks_are_given_with_the_keyboard_on_the_evidence(seat: Seat) -> None:
    seat.press(Qt.Key.Key_E)
    before = seat.viewer.first.strip.zoom
    seat.press(Qt.Key.Key_2)
    assert own_sheet(seat.desk, seat.entry, MEMBER).levels == {"1.1": 2}
    seat.press(Qt.Key.Key_Plus)
    assert seat.viewer.first.strip.zoom > before
    seat.press(Qt.Key.Key_Escape)
    assert seat.page.work.scorecard.hasFocus()


def test_plus_and_minus_zoom_from_the_scorecard_and_mark_nothing(seat: Seat) -> None:
    strip = seat.viewer.first.strip
    before = strip.zoom
    seat.press(Qt.Key.Key_Plus)
    larger = strip.zoom
    seat.press(Qt.Key.Key_Minus)
    seat.press(Qt.Key.Key_Minus)
    assert larger > before > strip.zoom
    assert own_sheet(seat.desk, seat.entry, MEMBER).levels == {}


def test_a_product_without_documents_shows_none_of_the_one_before(seat: Seat, documents: list[int]) -> None:
    seat.press(Qt.Key.Key_F2)
    assert not seat.pane.shows_evidence
    assert "chưa có hồ sơ" in seat.pane.missing
    assert seat.viewer.document_id is None


def gate_criterion(seat: Seat) -> tuple[str, int]:
    """A criterion without pages, and a level of it that bears on the stars."""
    sheet = own_sheet(seat.desk, seat.entry, MEMBER)
    for code, facts in seat.page.at_hand.facts.items():
        top = len(facts.levels)
        if unproved_gates(sheet.scorecard, sheet.cases, {code: top}, seat.page.at_hand.evidence.linked):
            return code, top
    raise AssertionError("no such criterion")


def test_a_level_that_bears_on_the_stars_asks_at_once_for_a_page_or_a_reason(seat: Seat) -> None:
    code, level = gate_criterion(seat)
    panel = seat.page.work.scorecard.panel
    seat.page.work.work_on(code)
    assert not panel.proof.isVisible()
    seat.page.work.choose(level)
    assert panel.proof.isVisible()
    assert f"lý do ở {code}" in seat.page.work.scorecard.summary.status.text
    seat.page.work.write_note()
    panel.note.setPlainText("Đã xem bản gốc")
    seat.page.work.keep_note()
    assert not panel.proof.isVisible()
    assert "lý do" not in seat.page.work.scorecard.summary.status.text


def test_a_level_below_every_mark_asks_for_nothing(seat: Seat) -> None:
    code, _ = gate_criterion(seat)
    seat.page.work.work_on(code)
    seat.page.work.choose(0)
    assert not seat.page.work.scorecard.panel.proof.isVisible()


def test_the_sheet_is_handed_in_once_everything_has_its_page_or_reason(seat: Seat, documents: list[int]) -> None:
    fill(seat.desk, seat.entry, MEMBER, total=90)
    seat.page.refresh()
    seat.press(Qt.Key.Key_Return, CONTROL)
    pane = seat.page.read_back
    wanting = [row for row in pane.model.rows if "cần ghi lý do" in row.chosen]
    assert wanting
    assert all(row.unscored for row in wanting)
    assert not pane.submit.isEnabled()
    index = pane.model.index(pane.model.rows.index(wanting[0]), CHOSEN)
    assert "⚠" in index.data()
    seat.press(Qt.Key.Key_Return, CONTROL)
    assert not own_sheet(seat.desk, seat.entry, MEMBER).submitted
    assert wanting[0].code in seat.window.notice.text
    seat.press(Qt.Key.Key_Escape)
    links = [EvidenceLink(0, documents[0], row.code, 1, 1) for row in wanting]
    link_pages(seat.desk, dossier_of_entry(seat.desk, seat.entry), links)
    seat.press(Qt.Key.Key_Return, CONTROL)
    assert pane.submit.isEnabled(), "the pages tied meanwhile are seen"
    seat.press(Qt.Key.Key_Return, CONTROL)
    assert own_sheet(seat.desk, seat.entry, MEMBER).submitted


@pytest.mark.parametrize("allowed", [True, False])
def test_what_others_said_shows_only_where_the_regulation_lets_members_see_it(
    window: MainWindow, tmp_path: Path, qtbot: QtBot, allowed: bool
) -> None:
    desk, session_id = a_planned_desk(tmp_path)
    set_profile(desk, replace(current_profile(desk), show_assessments=allowed))
    (first, *_) = session_record(desk, session_id).products
    for assessment in spoken():
        save_assessment(desk, dossier_of_entry(desk, first.entry_id), assessment)
    admit_agenda(desk, session_id, "Hồ sơ giấy đã đủ")
    open_session(desk, session_id)
    open_round(desk, first.entry_id)
    seat = seated(window, desk, first.entry_id, qtbot)
    said = seat.page.work.scorecard.panel.said
    assert said.isVisible() is allowed
    if allowed:
        assert said.text() == "Chủ thể tự đánh giá: mức 3, có hợp đồng · Tổ tư vấn: mức 2"
    seat.page.work.work_on("1.2")
    assert not said.isVisible()


def test_the_language_changes_while_a_page_shows_and_after_its_file_was_closed(
    seat: Seat, documents: list[int], qtbot: QtBot
) -> None:
    shows(qtbot, seat.viewer, documents[0], 2)
    seat.pane.retranslate()
    assert seat.pane.told.text()
    seat.window.office.use_desk(None)
    seat.pane.retranslate()
    assert seat.pane.told.text() == ""
