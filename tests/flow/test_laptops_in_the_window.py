"""A session on the secretary's laptop and a member's, each in a window of its own, files the only connection."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ocop_desk.documents.paper.file_names import slug
from ocop_desk.domain.records import SheetSource
from ocop_desk.services.scoring import take_in_sheet
from ocop_desk.services.sessions import session_record
from tests.services.desks import SteppingClock
from tests.ui.board_desks import sheet_of
from tests.ui.laptops.halls import LONG, Answers, settled
from tests.ui.scoring_desks import a_planned_desk, fill
from ui.app import make_window
from ui.dialogs.ask_reason import ReasonQuestion
from ui.laptops.laptops_dialog import LaptopsDialog
from ui.laptops.own_seat import OwnSeatQuestion
from ui.main_window import MainWindow
from ui.pages.board.page import BoardPage
from ui.pages.scoring.page import ScoringPage
from ui.pages.session.page import SessionPage
from ui.pages.start.page import StartPage
from ui.preferences import PreferenceStore

Open = Callable[[str], MainWindow]


@pytest.fixture
def open_window(qapp: QApplication, tmp_path: Path) -> Iterator[Open]:
    made: list[MainWindow] = []

    def open_one(name: str) -> MainWindow:
        window = make_window(qapp, PreferenceStore(tmp_path / name / "preferences.json"))
        window.office.clock = SteppingClock()
        window.go("start")
        window.show()
        made.append(window)
        return window

    yield open_one
    for window in made:
        window.close()
        window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.mark.no_cover
def test_a_member_scores_two_rounds_on_an_own_laptop_and_the_board_has_the_sheets(
    qtbot: QtBot, open_window: Open, tmp_path: Path
) -> None:
    secretary, hall = open_window("thư ký"), Answers()
    desk, session_id = a_planned_desk(tmp_path, members=5)
    stick = hall.folder = tmp_path / "stick"
    stick.mkdir()
    secretary.office.use_desk(desk)
    secretary.office.laptops.asking = hall.asking()

    # Keys before the opening, a bundle after it.
    secretary.go("session")
    page = secretary.page
    assert isinstance(page, SessionPage)
    pins = keys_made(qtbot, secretary, hall)
    qtbot.waitUntil(lambda: not page.laptops.warning.isVisible())
    page.main.click()
    member, *others = (one.member_id for one in session_record(desk, session_id).scoring_members)
    bundles_written(qtbot, secretary, hall)
    secretary.go("board")
    board = secretary.page
    assert isinstance(board, BoardPage)
    board.do_main()
    assert secretary.office.laptops.notice_due
    board.laptops.notice.click()
    settled(qtbot, secretary.office, lambda: not secretary.office.laptops.notice_due)
    secretary.office.laptops.use_place(stick)

    # The member opens the bundle, sits down and chooses the stick: the notice on it is heard by itself.
    laptop, mine = open_window("thành viên"), Answers()
    mine.folder = stick
    scoring = bundle_opened(qtbot, laptop, stick, session_record(desk, session_id).members[member].name, tmp_path)
    assert scoring.laptop is not None
    scoring.laptop.asking = mine.asking()
    sit_down(qtbot, scoring, pins[member])
    scoring.laptop.place.click()
    entry = board.facts.entry_id if board.facts else 0
    settled(qtbot, laptop.office, lambda: scoring.at_hand.product is not None and scoring.at_hand.product.open_to_score)

    # The sheet goes to the stick and comes in by itself; the others score at the secretary's.
    handed_in(scoring, entry, member)
    secretary.office.laptops.collector.watched.look()
    settled(qtbot, secretary.office, lambda: secretary.office.laptops.collector.rows != ())
    assert [seat.sealed for seat in board.facts.seats if seat.member_id == member] == [True]  # type: ignore[union-attr]
    for other in others:
        take_in_sheet(desk, entry, other, sheet_of(desk, session_id, entry, 60))
    board.refresh()
    board.do_main()
    first = session_record(desk, session_id).products[0].rounds[0]
    assert {one.source for one in first.sheets if one.member_id == member} == {SheetSource.SEALED}

    # Scored again: the next notice brings the second round, and the second sheet comes back.
    board.do_main()
    question = board.acts.question
    assert isinstance(question, ReasonQuestion)
    question.field.setPlainText("Chênh lệch quá lớn")
    question.ok.click()
    board.laptops.notice.click()
    settled(qtbot, secretary.office, lambda: not secretary.office.laptops.notice_due)
    scoring.laptop.post.watched.look()
    settled(qtbot, laptop.office, lambda: scoring.at_hand.product is not None and scoring.at_hand.product.open_to_score)
    handed_in(scoring, entry, member)
    secretary.office.laptops.collector.watched.look()
    settled(qtbot, secretary.office, lambda: len(secretary.office.laptops.collector.rows) == 2)
    assert [seat.sealed for seat in board.facts.seats if seat.member_id == member] == [True]  # type: ignore[union-attr]


def keys_made(qtbot: QtBot, secretary: MainWindow, hall: Answers) -> dict[int, str]:
    dialog = LaptopsDialog(secretary.office, secretary, hall.asking())
    dialog.open()
    dialog.prepare.click()
    dialog.keys.make.click()
    settled(qtbot, secretary.office, lambda: bool(dialog.keys.told))
    dialog.reject()
    return dict(dialog.keys.told)


def bundles_written(qtbot: QtBot, secretary: MainWindow, hall: Answers) -> None:
    dialog = LaptopsDialog(secretary.office, secretary, hall.asking())
    dialog.open()
    dialog.bundles.evidence.setCurrentIndex(2)
    dialog.table.choose(0)
    with qtbot.waitSignal(dialog.bundles.ended, timeout=LONG):
        dialog.bundles.write.click()
    dialog.bundles.mark_everybody()
    with qtbot.waitSignal(dialog.bundles.ended, timeout=LONG):
        dialog.bundles.write.click()
    dialog.reject()


def bundle_opened(qtbot: QtBot, laptop: MainWindow, stick: Path, name: str, folder: Path) -> ScoringPage:
    start = laptop.page
    assert isinstance(start, StartPage)
    (bundle,) = [path for path in stick.glob("*.goiphien") if path.stem.endswith(slug(name))]
    dialog = start.open_bundle(bundle)
    settled(qtbot, laptop.office)
    dialog.compared.setChecked(True)
    dialog.target.take(folder / "máy.ocop")
    with qtbot.waitSignal(dialog.opened, timeout=LONG):
        dialog.ok.click()
    scoring = laptop.page
    assert isinstance(scoring, ScoringPage)
    return scoring


def sit_down(qtbot: QtBot, scoring: ScoringPage, pin: str) -> None:
    member = scoring.office.members_laptop
    assert member is not None
    question = OwnSeatQuestion(scoring.office, member, scoring)
    question.secret.line.setText(pin)
    with qtbot.waitSignal(question.answered, timeout=LONG):
        question.ok.click()
    scoring.office.signer = question.signer
    scoring.take_seat(member.member_id)


def handed_in(scoring: ScoringPage, entry_id: int, member_id: int) -> None:
    scoring.work.open(entry_id)
    fill(scoring.office.desk, entry_id, member_id)
    scoring.refresh()
    scoring.work.finish()
    scoring._submit()
