"""A member marks by keys and clicks; what the screen shows is what the file holds."""

import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from ocop_desk.services.desk import Desk
from ocop_desk.services.member_day import SheetStanding, member_day
from ocop_desk.services.scoring import excuse_member, own_sheet, reveal, submit_sheet
from tests.ui.board_looks import Elsewhere
from tests.ui.scoring_desks import COUSIN, HONEY, RICE, TOURISM, a_planned_desk, a_scoring_desk, fill
from ui.main_window import MainWindow
from ui.models.member_products import SECOND, SIGN
from ui.models.read_back import CHOSEN, CODE
from ui.office import Office
from ui.pages.scoring.page import ScoringPage
from ui.pages.scoring.scorecard_pane import ScorecardPane
from ui.pages.scoring.step import ScoringStep
from ui.pages.scoring.words import none_met

MEMBER, OTHER = 3, 1
NO_MODIFIER = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


class Seat:
    """A member before the keyboard: the window, its scoring page, and the desk behind it."""

    def __init__(self, window: MainWindow, desk: Desk, entries: list[int]) -> None:
        self.window, self.desk, self.entries = window, desk, entries
        page = window.pages["scoring"]
        assert isinstance(page, ScoringPage)
        self.page = page

    @property
    def pane(self) -> ScorecardPane:
        return self.page.work.scorecard

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NO_MODIFIER) -> None:
        QTest.keyClick(QApplication.focusWidget(), key, modifier)

    def digit(self, level: int, modifier: Qt.KeyboardModifier = NO_MODIFIER) -> None:
        self.press(Qt.Key(Qt.Key.Key_0.value + level), modifier)

    def click(self, widget: QWidget, place: QPoint | None = None) -> None:
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, NO_MODIFIER, place or widget.rect().center())

    def stored(self, entry: int | None = None, member: int = MEMBER) -> dict[str, int]:
        return dict(own_sheet(self.desk, self.entries[0] if entry is None else entry, member).levels)

    def shown(self, code: str) -> int | None:
        return self.pane.facts[code].level


@pytest.fixture
def window(office: Office) -> Iterator[MainWindow]:
    """The window with the scoring page between a page before it and the board."""
    one = MainWindow(office, [Elsewhere(office, "start"), ScoringStep(office), Elsewhere(office, "board")])
    yield one
    one.close()
    one.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def seat(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> Seat:
    """Member 3 in the seat, the first product open."""
    desk, entries = a_scoring_desk(tmp_path)
    return seated(window, desk, entries, qtbot)


def seated(window: MainWindow, desk: Desk, entries: list[int], qtbot: QtBot, member: int = MEMBER) -> Seat:
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    window.office.use_desk(desk)
    assert window.go("scoring")
    seat = Seat(window, desk, entries)
    seat.page.take_seat(member)
    return seat


# -- marks by keys


def test_a_digit_chooses_a_level_and_it_is_in_the_file(seat: Seat) -> None:
    seat.digit(3)
    assert seat.stored() == {"1.1": 3}
    assert seat.shown("1.1") == 3
    assert [row.number for row in seat.pane.panel.rows if row.chosen] == [3]


@pytest.mark.parametrize("level", [0, 1, 2, 3])
def test_digits_of_the_number_block_choose_too(seat: Seat, level: int) -> None:
    seat.digit(level, Qt.KeyboardModifier.KeypadModifier)
    assert seat.stored() == {"1.1": level}


@pytest.mark.parametrize(
    "modifier",
    [CONTROL, Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.MetaModifier],
)
def test_digits_and_letters_with_a_modifier_are_not_marks(seat: Seat, modifier: Qt.KeyboardModifier) -> None:
    seat.press(Qt.Key.Key_2, modifier)
    seat.window.go("scoring")
    seat.press(Qt.Key.Key_N, modifier)
    seat.press(Qt.Key.Key_E, modifier)
    assert seat.stored() == {}
    assert not seat.pane.panel.note_open


def test_letters_and_other_digits_mark_nothing(seat: Seat) -> None:
    for key in (Qt.Key.Key_A, Qt.Key.Key_7, Qt.Key.Key_9, Qt.Key.Key_W, Qt.Key.Key_Space, Qt.Key.Key_Minus):
        seat.press(key)
    assert seat.stored() == {}


def test_none_is_met_and_not_scored_differ_in_data_and_in_looks(seat: Seat) -> None:
    seat.press(Qt.Key.Key_Down)
    card, other = seat.pane.list.by_code["1.1"], seat.pane.list.by_code["1.3"]
    assert card.accessibleDescription() != ""
    before = card.grab().toImage()
    seat.press(Qt.Key.Key_Up)
    seat.digit(0)
    seat.press(Qt.Key.Key_Down)
    assert seat.stored() == {"1.1": 0}
    assert "1.1" not in seat.page.at_hand.standing.unscored
    assert none_met() in card.accessibleDescription()
    assert "Chưa chấm" in other.accessibleDescription()
    assert "–" in other.accessibleDescription()
    assert card.grab().toImage() != before


def test_backspace_takes_a_mark_back_to_not_scored(seat: Seat) -> None:
    seat.digit(2)
    seat.press(Qt.Key.Key_Backspace)
    assert seat.stored() == {}
    assert seat.shown("1.1") is None
    assert not any(row.chosen for row in seat.pane.panel.rows)


def test_up_and_down_move_without_marking(seat: Seat) -> None:
    seat.press(Qt.Key.Key_Up)
    assert seat.pane.active == "1.1"
    seat.press(Qt.Key.Key_Down)
    assert seat.pane.active == "1.2"
    seat.press(Qt.Key.Key_Up)
    assert seat.pane.active == "1.1"
    assert seat.stored() == {}


def test_enter_goes_to_the_next_unscored_across_parts_and_round(seat: Seat) -> None:
    fill(seat.desk, seat.entries[0], MEMBER, leave=2)
    seat.page.refresh()
    left = seat.page.at_hand.standing.unscored
    seat.page.work.work_on("1.1")
    seat.press(Qt.Key.Key_Return)
    assert seat.pane.active == left[0]
    assert seat.pane.facts[left[0]].part == "C"
    assert [tab.letter for tab in seat.pane.tabs.tabs if tab.isChecked()] == ["C"]
    seat.press(Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier)
    assert seat.pane.active == left[1]
    seat.press(Qt.Key.Key_Return)
    assert seat.pane.active == left[0]


def test_a_level_the_criterion_does_not_have_is_refused_in_words(seat: Seat) -> None:
    seat.digit(6)
    assert seat.stored() == {}
    assert "1.1" in seat.window.notice.text


def test_f2_opens_the_next_product_that_waits(seat: Seat) -> None:
    seat.press(Qt.Key.Key_F2)
    assert seat.page.at_hand.product.entry_id == seat.entries[1]
    seat.digit(1)
    assert seat.stored(seat.entries[1]) == {"1.1": 1}


# -- undo and redo


def test_undo_names_what_it_undoes_and_is_durable(seat: Seat) -> None:
    seat.digit(3)
    seat.digit(2)
    undo, redo = seat.pane.summary.undo, seat.pane.summary.redo
    assert undo.words == "Hoàn tác: 1.1 mức 3 → 2"
    assert not redo.isVisible()
    seat.press(Qt.Key.Key_Z, CONTROL)
    assert seat.stored() == {"1.1": 3}
    assert redo.words == "Làm lại: 1.1 mức 3 → 2"
    assert undo.words == "Hoàn tác: 1.1 chưa chấm → mức 3"
    seat.press(Qt.Key.Key_Z, CONTROL)
    assert seat.stored() == {}
    seat.press(Qt.Key.Key_Z, CONTROL)
    assert not undo.isVisible()
    seat.press(Qt.Key.Key_Y, CONTROL)
    seat.press(Qt.Key.Key_Y, CONTROL)
    assert seat.stored() == {"1.1": 2}


def test_undo_goes_where_the_change_was(seat: Seat) -> None:
    seat.digit(0)
    seat.page.work.work_on("6.1.1" if "6.1.1" in seat.pane.facts else list(seat.pane.facts)[-1])
    assert seat.pane.summary.undo.words == "Hoàn tác: 1.1 chưa chấm → không đạt"
    seat.click(seat.pane.summary.undo)
    assert seat.pane.active == "1.1"
    assert seat.stored() == {}


def test_a_new_mark_after_undoing_forgets_what_could_be_done_again(seat: Seat) -> None:
    seat.digit(3)
    seat.press(Qt.Key.Key_Z, CONTROL)
    seat.digit(1)
    seat.press(Qt.Key.Key_Y, CONTROL)
    assert seat.stored() == {"1.1": 1}


# -- mouse


def test_everything_can_be_clicked(seat: Seat) -> None:
    rows = [row for row in seat.pane.panel.rows if row.isVisible()]
    seat.click(rows[1])
    assert seat.stored() == {"1.1": 2}
    seat.click(rows[-1])
    assert seat.stored() == {"1.1": 0}
    seat.click(seat.pane.list.by_code["1.2"], QPoint(20, 12))
    assert seat.pane.active == "1.2"
    seat.click(seat.pane.tabs.tabs[2])
    assert seat.pane.facts[seat.pane.active].part == "C"
    view = seat.page.work.products.view
    seat.click(view.viewport(), view.visualRect(view.model().index(2)).center())
    assert seat.page.at_hand.product.entry_id == seat.entries[2]
    seat.digit(1)
    assert seat.stored(seat.entries[2]) == {"1.1": 1}


def test_digits_mark_wherever_a_click_left_the_keyboard(seat: Seat) -> None:
    seat.page.work.products.view.setFocus()
    seat.digit(2)
    assert seat.stored() == {"1.1": 2}
    seat.press(Qt.Key.Key_E)
    seat.digit(1)
    assert seat.stored() == {"1.1": 1}


# -- what is shown


def test_a_sheet_without_a_mark_shows_no_star(seat: Seat) -> None:
    assert seat.pane.summary.figures.stars.count == 0
    seat.digit(1)
    assert seat.pane.summary.figures.stars.count == 1


def test_own_figures_follow_each_mark(seat: Seat) -> None:
    fill(seat.desk, seat.entries[0], MEMBER, total=56)
    seat.page.refresh()
    figures = seat.pane.summary.figures
    standing = seat.page.at_hand.standing
    assert figures.total.text() == str(standing.total)
    assert figures.stars.count == standing.band
    assert [(bar.letter, bar.points) for bar in figures.bars.bars] == list(standing.parts.items())
    gate = next(gate for gate in standing.missed)
    assert str(standing.next_star) + " sao" in seat.pane.summary.status.text
    assert gate.criterion in seat.pane.summary.status.text
    before = figures.total.text()
    seat.page.work.work_on("1.1")
    seat.digit(0)
    assert figures.total.text() != before


def test_the_evidence_pane_says_what_is_missing_beside_the_criterion(seat: Seat) -> None:
    assert seat.page.work.evidence.missing == "Minh chứng của 1.1: chưa có hồ sơ"
    seat.press(Qt.Key.Key_Down)
    assert seat.page.work.evidence.missing == "Minh chứng của 1.2: chưa có hồ sơ"
    seat.press(Qt.Key.Key_E)
    assert seat.page.work.evidence.area.hasFocus()


def test_f3_shows_what_the_decision_says_and_escape_closes_it(seat: Seat) -> None:
    seat.press(Qt.Key.Key_F3)
    assert seat.page.work.details_open
    said = seat.page.work.details.texts()
    for level in seat.pane.facts["1.1"].levels:
        assert level.label in said
    seat.press(Qt.Key.Key_Down)
    assert seat.pane.facts["1.2"].levels[0].label in seat.page.work.details.texts()
    seat.press(Qt.Key.Key_Escape)
    assert not seat.page.work.details_open
    seat.digit(1)
    assert seat.stored() == {"1.2": 1}


def test_the_offices_official_text_stands_beside_ours(seat: Seat) -> None:
    with seat.desk.write() as work:
        work.wording.save("qd26-2026", {("QD26-01", "1.1", None, 2): "Lời in trong quyết định"})
        work.commit()
    seat.press(Qt.Key.Key_F3)
    assert "Nguyên văn: Lời in trong quyết định" in seat.page.work.details.texts()


def test_misprints_of_the_decision_stand_beside_their_criterion(seat: Seat) -> None:
    seat.page.work.open(seat.entries[HONEY])
    seat.page.work.work_on("1.2")
    labels = [one.text() for one in seat.pane.panel.findChildren(QLabel) if one.isVisible()]
    assert any("Chỗ in sai" in text for text in labels)


def test_only_the_levels_of_the_chosen_case_are_offered(seat: Seat) -> None:
    seat.page.work.open(seat.entries[TOURISM])
    criterion = next(one for one in seat.page.at_hand.sheet.scorecard.criteria if one.cases)
    seat.page.work.work_on(criterion.code)
    rows = [row for row in seat.pane.panel.rows if row.isVisible()]
    assert len(rows) == len(criterion.cases[0].levels) + 1
    labels = [one.text() for one in seat.pane.panel.findChildren(QLabel) if one.isVisible()]
    assert any(criterion.cases[0].title in text for text in labels)


def test_a_criterion_that_is_not_asked_says_so_and_is_passed_by(seat: Seat) -> None:
    seat.page.work.work_on("5.1")
    seat.digit(0)
    assert not seat.pane.facts["5.2"].asked
    assert "Không hỏi" in seat.pane.list.by_code["5.2"].accessibleDescription()
    seat.press(Qt.Key.Key_Down)
    assert seat.pane.active == "5.3"
    seat.page.work.work_on("5.2")
    assert not any(row.isVisible() for row in seat.pane.panel.rows)
    seat.page.work.work_on("5.1")
    seat.digit(2)
    seat.press(Qt.Key.Key_Down)
    assert seat.pane.active == "5.2"
    assert any(row.isVisible() for row in seat.pane.panel.rows)


def test_the_list_tells_how_far_the_member_is_with_each_product(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    desk, entries = a_scoring_desk(tmp_path, rounds=5, recused={3: MEMBER})
    fill(desk, entries[0], MEMBER)
    submit_sheet(desk, entries[0], MEMBER)
    fill(desk, entries[1], MEMBER, leave=5)
    excuse_member(desk, entries[2], MEMBER, "Về sớm")
    seat = seated(window, desk, entries, qtbot)
    model = seat.page.work.products.model
    signs = [model.index(row).data(SIGN) for row in range(6)]
    assert signs[0] == "✓"
    assert signs[1] == str(len(seat.stored(entries[1])))
    assert signs[2:] == ["⊘", "⊘", "–", "–"]
    assert "Về sớm" in model.index(2).data(SECOND)
    assert COUSIN in model.index(3).data(SECOND)
    assert "chưa mở lượt chấm" in model.index(5).data(SECOND)
    assert seat.page.at_hand.product.entry_id == entries[1], "what was begun comes first"


# -- remarks


def _type_vietnamese(widget: QWidget, text: str) -> None:
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(widget, event)


def test_a_remark_typed_by_an_input_method_is_kept_composed(seat: Seat) -> None:
    seat.press(Qt.Key.Key_N)
    note = seat.pane.panel.note
    assert note.hasFocus()
    _type_vietnamese(note, unicodedata.normalize("NFD", "Nguồn gốc đã rõ, cần bổ sung ảnh"))
    seat.press(Qt.Key.Key_Escape)
    assert seat.pane.hasFocus()
    kept = own_sheet(seat.desk, seat.entries[0], MEMBER).notes
    assert kept == {"1.1": "Nguồn gốc đã rõ, cần bổ sung ảnh"}


def test_a_kept_remark_shows_again_and_can_be_taken_away(seat: Seat) -> None:
    note = seat.pane.panel.note
    seat.press(Qt.Key.Key_N)
    _type_vietnamese(note, "Xem lại")
    seat.press(Qt.Key.Key_Escape)
    seat.press(Qt.Key.Key_Down)
    assert not seat.pane.panel.note_open
    assert "có nhận xét" not in seat.pane.list.by_code["1.1"].accessibleDescription()
    seat.digit(1)
    seat.press(Qt.Key.Key_Up)
    assert note.toPlainText() == "Xem lại"
    seat.digit(1)
    assert "có nhận xét" in seat.pane.list.by_code["1.1"].accessibleDescription()
    seat.press(Qt.Key.Key_N)
    note.clear()
    seat.press(Qt.Key.Key_Escape)
    assert dict(own_sheet(seat.desk, seat.entries[0], MEMBER).notes) == {}


def test_digits_in_a_remark_are_text(seat: Seat) -> None:
    seat.press(Qt.Key.Key_N)
    for digit in (2, 0):
        seat.digit(digit)
    seat.press(Qt.Key.Key_Escape)
    assert seat.stored() == {}
    assert own_sheet(seat.desk, seat.entries[0], MEMBER).notes == {"1.1": "20"}


def test_input_methods_are_off_where_marks_are_given_and_on_in_remarks(seat: Seat) -> None:
    attribute = Qt.WidgetAttribute.WA_InputMethodEnabled
    off = [seat.pane, seat.pane.list, seat.pane.list.viewport(), seat.page.work.products.view]
    off += [*seat.pane.list.cards, *seat.pane.panel.rows]
    assert not any(widget.testAttribute(attribute) for widget in off)
    assert seat.pane.panel.note.testAttribute(attribute)


@pytest.mark.parametrize("way", ["leave", "pause", "down", "product", "close"])
def test_a_remark_being_typed_is_never_lost(seat: Seat, qtbot: QtBot, way: str) -> None:
    seat.press(Qt.Key.Key_N)
    _type_vietnamese(seat.pane.panel.note, "Đang gõ dở")

    def kept() -> bool:
        return dict(own_sheet(seat.desk, seat.entries[0], MEMBER).notes) == {"1.1": "Đang gõ dở"}

    acts: dict[str, Callable[[], object]] = {
        "leave": lambda: seat.page.leave(),
        "pause": lambda: qtbot.waitUntil(kept, timeout=5000),
        "down": lambda: seat.page.work.work_on("1.2"),
        "product": lambda: seat.page.work.open(seat.entries[1]),
        "close": lambda: seat.page.give_up_seat(),
    }
    acts[way]()
    assert kept()
    assert dict(own_sheet(seat.desk, seat.entries[1], MEMBER).notes) == {}, "it belongs to one product only"


def test_a_remark_that_cannot_be_kept_stays_and_the_page_is_left_only_when_told(seat: Seat) -> None:
    seat.press(Qt.Key.Key_N)
    _type_vietnamese(seat.pane.panel.note, "Chưa ghi được")
    _stop_writes(seat.desk)
    assert not seat.page.leave()
    assert seat.window.notice.text != ""
    assert seat.pane.panel.note.toPlainText() == "Chưa ghi được"
    _allow_writes(seat.desk)
    assert seat.page.leave()
    assert dict(own_sheet(seat.desk, seat.entries[0], MEMBER).notes) == {"1.1": "Chưa ghi được"}


def test_a_window_can_be_closed_though_a_remark_cannot_be_kept(seat: Seat) -> None:
    seat.press(Qt.Key.Key_N)
    _type_vietnamese(seat.pane.panel.note, "Không có chỗ ghi")
    _stop_writes(seat.desk)
    assert not seat.page.leave()
    assert seat.page.leave(), "who was told and goes again is let go"


# -- trouble


def _stop_writes(desk: Desk) -> None:
    with desk.read() as work:
        work.connection.connection.driver_connection.execute("PRAGMA query_only = ON")


def _allow_writes(desk: Desk) -> None:
    with desk.read() as work:
        work.connection.connection.driver_connection.execute("PRAGMA query_only = OFF")


def test_a_mark_that_cannot_be_written_is_not_shown(seat: Seat) -> None:
    seat.digit(3)
    _stop_writes(seat.desk)
    seat.digit(1)
    assert seat.shown("1.1") == 3
    assert [row.number for row in seat.pane.panel.rows if row.chosen] == [3]
    assert seat.pane.summary.undo.words == "Hoàn tác: 1.1 chưa chấm → mức 3"
    assert seat.window.notice.text != ""
    seat.press(Qt.Key.Key_Z, CONTROL)
    assert seat.shown("1.1") == 3
    _allow_writes(seat.desk)
    assert seat.stored() == {"1.1": 3}
    seat.digit(1)
    assert seat.stored() == {"1.1": 1}


def test_a_file_that_vanished_is_told_and_nothing_is_shown_as_saved(seat: Seat, qtbot: QtBot) -> None:
    seat.digit(3)
    seat.desk.file.path.rename(seat.desk.file.path.with_name("da-rut.ocop"))
    with qtbot.assertNotEmitted(seat.window.office.sheet_saved):
        seat.digit(1)
    assert seat.shown("1.1") == 3
    assert seat.window.notice.text != ""


def test_a_round_revealed_meanwhile_locks_what_is_on_the_screen(seat: Seat) -> None:
    entry = seat.entries[0]
    for member in (1, 2, 4):
        fill(seat.desk, entry, member)
        submit_sheet(seat.desk, entry, member)
    excuse_member(seat.desk, entry, MEMBER, "Về sớm")
    reveal(seat.desk, entry)
    seat.digit(2)
    assert seat.shown("1.1") is None
    assert seat.window.notice.text != ""


# -- reading back and handing in


def test_a_sheet_is_marked_read_back_and_handed_in_by_keys_alone(seat: Seat) -> None:
    for _ in range(len(seat.pane.facts)):
        seat.digit(1)
        seat.press(Qt.Key.Key_Return)
    assert seat.page.at_hand.standing.unscored == ()
    assert seat.pane.summary.main.hasFocus()
    seat.press(Qt.Key.Key_Return, CONTROL)
    assert seat.page.read_back.isVisible()
    assert seat.page.read_back.submit.hasFocus()
    assert not own_sheet(seat.desk, seat.entries[0], MEMBER).submitted
    seat.press(Qt.Key.Key_Return)
    assert own_sheet(seat.desk, seat.entries[0], MEMBER).submitted
    assert seat.page.work.isVisible()
    assert "Cảm ơn" in seat.pane.summary.status.text
    assert seat.pane.summary.main.words.startswith("Chấm tiếp: ")
    seat.digit(2)
    assert set(seat.stored().values()) == {1}, "what is handed in is locked"
    seat.press(Qt.Key.Key_F2)
    assert seat.page.at_hand.product.entry_id == seat.entries[1]


def test_reading_back_lists_everything_with_what_is_unscored_in_red(seat: Seat) -> None:
    fill(seat.desk, seat.entries[0], MEMBER, leave=2)
    seat.page.refresh()
    left = seat.page.at_hand.standing.unscored
    seat.press(Qt.Key.Key_Return, CONTROL)
    pane = seat.page.read_back
    rows = pane.model.rows
    assert [row.code for row in rows if not row.is_heading] == list(seat.page.at_hand.facts)
    assert tuple(row.code for row in rows if row.unscored) == left
    assert not pane.submit.isEnabled()
    seat.press(Qt.Key.Key_Return, CONTROL)
    assert str(len(left)) in seat.window.notice.text
    place = next(n for n, row in enumerate(rows) if row.unscored)
    assert "Chưa chấm" in pane.model.index(place, CHOSEN).data()
    pane.table.scrollTo(pane.model.index(place, CODE))
    seat.click(pane.table.viewport(), pane.table.visualRect(pane.model.index(place, CHOSEN)).center())
    assert seat.page.work.isVisible()
    assert seat.pane.active == left[0]


def test_escape_goes_back_from_reading_back(seat: Seat) -> None:
    seat.press(Qt.Key.Key_Return, CONTROL)
    seat.press(Qt.Key.Key_Escape)
    assert seat.page.work.isVisible()
    seat.digit(1)
    assert seat.stored() == {"1.1": 1}


def test_the_last_sheet_handed_in_offers_the_seat_to_the_next_member(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    desk, entries = a_scoring_desk(tmp_path, rounds=1)
    fill(desk, entries[0], MEMBER)
    seat = seated(window, desk, entries, qtbot)
    seat.press(Qt.Key.Key_Return, CONTROL)
    seat.press(Qt.Key.Key_Return, CONTROL)
    assert own_sheet(desk, entries[0], MEMBER).submitted
    seat.click(seat.pane.summary.main)
    assert seat.page.seat.isVisible()
    assert window.office.member_id is None


# -- coming back


def test_an_unfinished_sheet_is_offered_again_after_the_window_was_closed(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    desk, entries = a_scoring_desk(tmp_path)
    fill(desk, entries[RICE], MEMBER, leave=4)
    seat = seated(window, desk, entries, qtbot)
    bar = seat.page.work.resume
    assert bar.isVisible()
    assert "Đang chấm dở: Gạo nương Bản Hiêng" in bar.text
    seat.click(bar.go)
    assert not bar.isVisible()
    assert seat.page.at_hand.product.entry_id == entries[RICE]
    assert seat.pane.active == seat.page.at_hand.standing.unscored[0]


# -- who scores


def test_a_member_is_chosen_from_those_who_score(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    desk, _ = a_scoring_desk(tmp_path)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    window.office.use_desk(desk)
    page = window.pages["scoring"]
    assert isinstance(page, ScoringPage)
    assert window.go("scoring")
    names = [page.seat.list.item(n).text() for n in range(page.seat.list.count())]
    assert [name.split(" · ")[0] for name in names] == [
        "Trần Thị Ngọc Ánh",
        "Lê Quốc Đạt",
        "Nguyễn Văn Thuận",
        "Phạm Thị Ửng",
    ]
    assert not page.seat.go.isEnabled()
    QTest.keyClick(page.seat.list, Qt.Key.Key_Down)
    page.seat.list.setCurrentRow(1)
    QTest.keyClick(page.seat.list, Qt.Key.Key_Return)
    assert window.office.member_id == MEMBER
    assert ("Lê Quốc Đạt", "") in page.chips()


def test_who_is_asked_for_the_seat_takes_it(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    desk, _ = a_scoring_desk(tmp_path)
    window.office.use_desk(desk)
    page = ScoringPage(window.office, ask_seat=lambda _office: OTHER)
    qtbot.addWidget(page)
    page.refresh()
    page.seat.list.setCurrentRow(0)
    page.seat.go.click()
    assert window.office.member_id == OTHER


def test_nobody_takes_the_seat_where_the_pin_was_wrong(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    desk, _ = a_scoring_desk(tmp_path)
    window.office.use_desk(desk)
    page = ScoringPage(window.office, ask_seat=lambda _office: None)
    qtbot.addWidget(page)
    page.refresh()
    page.seat.list.setCurrentRow(0)
    page.seat.go.click()
    assert window.office.member_id is None
    assert page.at_hand.day is None


def test_nothing_of_another_member_is_ever_shown(seat: Seat) -> None:
    entry = seat.entries[0]
    fill(seat.desk, entry, OTHER, total=91)
    seat.page.refresh()
    assert seat.stored() == {}
    assert all(facts.level is None for facts in seat.pane.facts.values())
    assert seat.pane.summary.figures.total.text() == "0"
    submit_sheet(seat.desk, entry, OTHER)
    seat.page.refresh()
    day = member_day(seat.desk, 1, MEMBER)
    assert seat.page.work.products.model.rows == day.products
    assert day.products[0].standing is SheetStanding.NOT_STARTED
    texts = [one.text() for one in seat.page.findChildren(QLabel)]
    assert not any("91" in text for text in texts)


def test_another_member_in_the_seat_sees_nothing_of_the_one_before(seat: Seat) -> None:
    seat.digit(3)
    seat.page.give_up_seat()
    assert seat.page.at_hand.sheet is None
    seat.page.take_seat(OTHER)
    assert seat.page.at_hand.day.member.member_id == OTHER
    assert all(facts.level is None for facts in seat.pane.facts.values())
    assert not seat.pane.summary.undo.isVisible()
    seat.press(Qt.Key.Key_Z, CONTROL)
    assert seat.stored() == {"1.1": 3}


# -- states


def test_a_session_that_is_not_open_is_told_and_the_step_stays(window: MainWindow, tmp_path: Path) -> None:
    step = window.steps["scoring"]
    assert "Mở một tệp" in step.why_not()
    desk, _ = a_planned_desk(tmp_path)
    window.office.use_desk(desk)
    assert "chưa khai mạc" in step.why_not()
    assert not window.go("scoring")
    assert "chưa khai mạc" in window.notice._text.text()


def test_no_open_round_leads_to_the_board(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    desk, entries = a_scoring_desk(tmp_path, rounds=0)
    seat = seated(window, desk, entries, qtbot)
    message = seat.page.work.message
    assert message.isVisible()
    assert "Chưa mở lượt chấm" in message.text
    with qtbot.waitSignal(window.office.went) as went:
        seat.click(message.main)
    assert went.args == ["board"]


def test_a_product_with_a_conflict_says_why_and_takes_no_marks(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    desk, entries = a_scoring_desk(tmp_path, recused={0: MEMBER})
    seat = seated(window, desk, entries, qtbot)
    assert seat.page.at_hand.product.entry_id == entries[1], "the first one that can be scored"
    seat.page.work.open(entries[0])
    assert COUSIN in seat.page.work.message.text
    seat.digit(1)
    seat.press(Qt.Key.Key_Return, CONTROL)
    assert seat.page.work.message.isVisible()


def test_a_revealed_product_shows_the_own_sheet_locked(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    desk, entries = a_scoring_desk(tmp_path, rounds=1)
    for member in (1, 2, 3, 4):
        fill(desk, entries[0], member)
        submit_sheet(desk, entries[0], member)
    reveal(desk, entries[0])
    seat = seated(window, desk, entries, qtbot)
    seat.page.work.open(entries[0])
    before = seat.stored()
    assert {code: facts.level for code, facts in seat.pane.facts.items() if facts.level is not None} == before
    seat.digit(0)
    seat.click(seat.pane.panel.rows[0])
    assert seat.stored() == before
    assert "đã mở phiếu" in seat.page.work.products.model.index(0).data(SECOND)


def test_the_page_is_worded_again_with_the_language(seat: Seat) -> None:
    seat.page.retranslate()
    assert seat.pane.active == "1.1"
    seat.page.work.finish()
    seat.page.retranslate()
    assert seat.page.read_back.submit.text() == "Nộp phiếu"
