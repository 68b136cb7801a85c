"""Typing a paper by digits, and settling where two entries differ."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ocop_desk.domain.paper_entries import PaperDifference
from ocop_desk.services.paper_sheets import PaperStanding, Typing
from tests.builders import OPENED, a_scorecard, levels_for
from ui.paper.settling_pane import SettledOne, SettlingPane
from ui.paper.typing_pane import TypedPaper, TypingPane

CARD = a_scorecard()
FULL = levels_for(100)
Key = Qt.Key


@pytest.fixture
def typing(qtbot: QtBot) -> TypingPane:
    pane = TypingPane()
    qtbot.addWidget(pane)
    pane.resize(900, 600)
    pane.show()
    pane.begin(CARD, {}, 1)
    return pane


def digits(pane: TypingPane, text: str) -> None:
    for digit in text:
        QTest.keyClick(pane.table, digit)


def at_hand(pane: TypingPane | SettlingPane) -> str:
    row = pane.table.row
    assert row is not None
    return str(row.code)


def test_a_digit_chooses_and_the_next_criterion_comes_by_itself(typing: TypingPane) -> None:
    assert at_hand(typing) == "1.1"
    digits(typing, "32")
    assert typing.levels == {"1.1": 3, "1.2": 2}
    assert at_hand(typing) == "2.1"
    assert typing.count.text() == "Đã nhập 2 / 7 tiêu chí"


def test_a_digit_that_no_level_has_does_nothing(typing: TypingPane) -> None:
    digits(typing, "6")
    assert (typing.levels, at_hand(typing)) == ({}, "1.1")


def test_a_criterion_is_asked_only_where_the_other_gave_points(typing: TypingPane) -> None:
    typing.levels = {code: FULL[code] for code in ("1.1", "1.2", "2.1", "2.2")}
    typing.set_level(FULL["1.1"])
    assert at_hand(typing) == "3.1"
    digits(typing, "0")
    assert at_hand(typing) == "4.1"
    typing.table.choose([row.code for row in typing.model.rows].index("3.2"))
    digits(typing, "2")
    assert "3.2" not in typing.levels


def test_backspace_takes_back_and_arrows_move(typing: TypingPane) -> None:
    digits(typing, "3")
    QTest.keyClick(typing.table, Key.Key_Up)
    assert at_hand(typing) == "1.1"
    QTest.keyClick(typing.table, Key.Key_Backspace)
    assert typing.levels == {}
    QTest.keyClick(typing.table, Key.Key_Return)
    assert at_hand(typing) == "1.2"


def test_a_remark_stays_with_its_criterion(typing: TypingPane) -> None:
    QTest.keyClick(typing.table, Key.Key_N)
    assert typing.note.hasFocus()
    typing.note.setText(" Có  hợp đồng ")
    QTest.keyClick(typing.note, Key.Key_Return)
    assert typing.table.hasFocus()
    digits(typing, "3")
    assert typing.notes == {"1.1": "Có hợp đồng"}
    assert typing.note.text() == ""
    QTest.keyClick(typing.table, Key.Key_Up)
    assert typing.note.text() == "Có hợp đồng"
    typing.note.clear()
    QTest.keyClick(typing.note, Key.Key_Return)
    assert typing.notes == {}


def test_an_entry_is_kept_when_it_is_whole_and_somebody_signs_it(typing: TypingPane, qtbot: QtBot) -> None:
    heard: list[TypedPaper] = []
    typing.typed.connect(heard.append)
    digits(typing, "".join(str(FULL[row.code]) for row in typing.model.rows))
    typing.hand_over()
    assert heard == []
    assert typing.count.text() == "Đã nhập 8 / 8 tiêu chí; còn họ tên người nhập"
    typing.name.setText(" Vũ  Thị Lan ")
    qtbot.mouseClick(typing.keep, Qt.MouseButton.LeftButton)
    assert heard == [TypedPaper("Vũ Thị Lan", FULL, {})]


def test_the_second_person_begins_with_nothing(typing: TypingPane) -> None:
    typing.name.setText("Lan")
    digits(typing, "321")
    typing.note.setText("Đẹp")
    typing.begin(CARD, {}, 2)
    assert (typing.name.text(), typing.levels, typing.notes, typing.note.text()) == ("", {}, {}, "")
    assert typing.title.text() == "NHẬP LẦN THỨ HAI"
    assert not any(row.level for row in typing.model.rows)
    assert not typing.has_input


def test_levels_show_as_on_the_paper(typing: TypingPane) -> None:
    typing.level_list.show_criterion(CARD.by_code["1.1"], None, 2)
    lines = [line.text() for line in typing.level_list.lines if line.isVisibleTo(typing)]
    assert lines[0] == "0  không đạt mức nào (0 điểm)"
    assert lines[2] == "2  Nguồn nguyên liệu: mức 2 (10 điểm)"
    assert [line.property("tone") for line in typing.level_list.lines].index("good") == 2


def a_standing(*differences: PaperDifference) -> PaperStanding:
    typings = (Typing("Vũ Thị Lan", OPENED), Typing("Đào Văn Hòa", OPENED))
    return PaperStanding(
        1, 2, "Trần Thị Bình", 1, CARD, {}, typings, differences, differences, (), submitted=False, source=None
    )


@pytest.fixture
def settling(qtbot: QtBot) -> SettlingPane:
    pane = SettlingPane()
    qtbot.addWidget(pane)
    pane.show()
    pane.show_standing(a_standing(PaperDifference("1.1", 3, 2), PaperDifference("5", 0, 5)))
    return pane


def test_a_difference_is_settled_by_a_digit_and_a_name(settling: SettlingPane) -> None:
    heard: list[SettledOne] = []
    settling.settled.connect(heard.append)
    assert settling.count.text() == "Đã chốt 0, còn 2 tiêu chí"
    QTest.keyClick(settling.table, "2")
    QTest.keyClick(settling.table, Key.Key_Return)
    assert heard == []
    settling.name.setText("Nguyễn Văn An")
    QTest.keyClick(settling.table, Key.Key_Return)
    assert heard == [SettledOne("1.1", 2, "Nguyễn Văn An")]


def test_another_row_asks_for_another_digit(settling: SettlingPane) -> None:
    settling.name.setText("Nguyễn Văn An")
    QTest.keyClick(settling.table, "2")
    assert settling.keep.isEnabled()
    QTest.keyClick(settling.table, Key.Key_Down)
    assert at_hand(settling) == "5"
    assert (settling.level, settling.keep.isEnabled()) == (None, False)
    QTest.keyClick(settling.table, "6")
    assert settling.level is None


def test_after_one_is_settled_the_name_stays(settling: SettlingPane) -> None:
    settling.name.setText("Nguyễn Văn An")
    settling.show_standing(a_standing(PaperDifference("5", 0, 5)))
    assert (settling.name.text(), at_hand(settling)) == ("Nguyễn Văn An", "5")
