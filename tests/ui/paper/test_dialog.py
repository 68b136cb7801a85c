"""One paper scorecard from its first entry to the seal, in the dialog over the board, with its scans."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ocop_desk.domain.records import SheetSource
from ocop_desk.services.desk import Desk
from ocop_desk.services.paper_scans import scans_of
from ocop_desk.services.paper_sheets import paper_standing, type_paper
from ocop_desk.services.scoring import open_round, take_in_sheet
from tests.separator_scans import a_scan, an_evidence_scan
from tests.services.desks import FULL, a_council_desk, an_open_session
from ui.office import Office
from ui.paper.dialog import PaperDialog, open_paper

LAN, HOA, CHAIR = "Vũ Thị Lan", "Đào Văn Hòa", "Nguyễn Văn An"
OTHER = {**FULL, "1.1": 2, "8": 1}
BINH = 2


@pytest.fixture
def desk(office: Office, tmp_path: Path) -> Desk:
    desk = a_council_desk(tmp_path)
    an_open_session(desk)
    open_round(desk, 1)
    office.use_desk(desk)
    return desk


@pytest.fixture
def over(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def dialog(office: Office, desk: Desk, over: QWidget) -> Iterator[PaperDialog]:
    one = open_paper(office, 1, BINH, over)
    assert one is not None
    yield one
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def enter(dialog: PaperDialog, name: str, levels: dict[str, int]) -> None:
    """Type a whole paper as a person does, key by key, then hand it over."""
    dialog.typing.name.setText(name)
    for row in dialog.typing.model.rows:
        dialog.typing.set_level(levels[row.code])
    dialog.typing.hand_over()


def shown(dialog: PaperDialog) -> QWidget:
    return dialog.stack.currentWidget()


def test_two_people_type_and_the_sheet_is_sealed(dialog: PaperDialog, desk: Desk, qtbot: QtBot) -> None:
    heard: list[str] = []
    dialog.happened.connect(lambda: heard.append("kept"))
    assert shown(dialog) is dialog.typing
    enter(dialog, LAN, FULL)
    assert shown(dialog) is dialog.done_pane
    assert LAN in dialog.done_pane.say.text()
    dialog.done_pane.second.click()
    assert (dialog.typing.title.text(), dialog.typing.levels) == ("NHẬP LẦN THỨ HAI", {})
    enter(dialog, HOA, FULL)
    assert "Phiếu đã niêm phong" in dialog.done_pane.say.text()
    assert not dialog.done_pane.second.isVisibleTo(dialog)
    assert heard == ["kept", "kept"]
    assert paper_standing(desk, 1, BINH).source is SheetSource.PAPER


def test_one_person_does_not_type_twice_and_loses_nothing_typed(dialog: PaperDialog, desk: Desk) -> None:
    enter(dialog, LAN, FULL)
    dialog.done_pane.second.click()
    enter(dialog, "vu thi lan", OTHER)
    assert "đã nhập phiếu này lần thứ nhất" in dialog.notice.text
    assert shown(dialog) is dialog.typing
    assert dialog.typing.levels == OTHER
    dialog.typing.name.setText(HOA)
    dialog.typing.hand_over()
    assert shown(dialog) is dialog.settling
    assert dialog.notice.text == ""


def test_differences_are_settled_one_by_one(dialog: PaperDialog, desk: Desk) -> None:
    enter(dialog, LAN, FULL)
    dialog.done_pane.second.click()
    enter(dialog, HOA, OTHER)
    assert [row.code for row in dialog.settling.model.rows] == ["1.1", "8"]
    dialog.settling.name.setText(CHAIR)
    dialog.settling.choose(1)
    dialog.settling.hand_over()
    assert [row.code for row in dialog.settling.model.rows] == ["8"]
    dialog.settling.choose(2)
    dialog.settling.hand_over()
    assert shown(dialog) is dialog.done_pane
    assert f"Tiêu chí 1.1: {CHAIR} xem phiếu giấy và chốt." in dialog.done_pane.say.text()
    assert paper_standing(desk, 1, BINH).submitted


def test_typing_begins_anew_for_a_reason(dialog: PaperDialog, desk: Desk) -> None:
    enter(dialog, LAN, FULL)
    dialog.done_pane.second.click()
    enter(dialog, HOA, OTHER)
    dialog.settling.again.click()
    assert dialog.question is not None
    dialog.question.answered.emit("Nhập nhầm phiếu")
    dialog.question.close()
    assert (shown(dialog), dialog.typing.title.text()) == (dialog.typing, "NHẬP LẦN THỨ NHẤT")
    enter(dialog, HOA, FULL)
    assert [one.typist for one in paper_standing(desk, 1, BINH).typings] == [HOA]


def test_a_dialog_opens_where_the_paper_stands(office: Office, desk: Desk, over: QWidget) -> None:
    type_paper(desk, 1, BINH, LAN, FULL)
    first = open_paper(office, 1, BINH, over)
    assert first is not None
    assert shown(first) is first.done_pane
    first.reject()
    type_paper(desk, 1, BINH, HOA, OTHER)
    second = open_paper(office, 1, BINH, over)
    assert second is not None
    assert shown(second) is second.settling
    second.reject()


def test_closing_asks_before_it_throws_away_what_is_typed(dialog: PaperDialog) -> None:
    dialog.typing.set_level(3)
    dialog.reject()
    assert dialog.isVisible()
    assert dialog.question is not None
    dialog.question.answered.emit(True)
    dialog.question.close()
    assert not dialog.isVisible()


def test_a_round_that_ended_meanwhile_is_said_with_what_to_do(dialog: PaperDialog, desk: Desk) -> None:
    take_in_sheet(desk, 1, BINH, FULL)
    enter(dialog, LAN, FULL)
    assert "đã nộp và được niêm phong" in dialog.notice.text
    assert shown(dialog) is dialog.typing


def test_a_scan_is_attached_shown_and_copied_out(
    dialog: PaperDialog, desk: Desk, tmp_path: Path, qtbot: QtBot, office: Office
) -> None:
    path = tmp_path / "quet.pdf"
    path.write_bytes(a_scan([an_evidence_scan(1), an_evidence_scan(2)]))
    asked: list[str] = []

    def files(_over: QWidget, title: str) -> Sequence[Path]:
        asked.append(title)
        return [path]

    dialog.scans.ask_files = files
    with qtbot.waitSignal(dialog.happened, timeout=20_000):
        dialog.scans.attach.click()
    assert len(asked) == 1
    assert [one.name for one in scans_of(desk, 1, BINH)] == ["quet.pdf"]
    assert dialog.scans.pane.shows_pages
    assert dialog.scans.pane.document is not None
    assert dialog.scans.pane.document.pages == 2
    target = tmp_path / "ra.pdf"
    dialog.scans.ask_target = lambda _over, _title, _name: target
    with qtbot.waitSignal(office.told, timeout=20_000):
        dialog.scans._copy()
    assert target.read_bytes() == path.read_bytes()


def test_a_wrong_scan_is_taken_back_for_a_reason_and_the_right_one_attached(
    dialog: PaperDialog, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    wrong, right = tmp_path / "nham.pdf", tmp_path / "dung.pdf"
    wrong.write_bytes(a_scan([an_evidence_scan(1)]))
    right.write_bytes(a_scan([an_evidence_scan(2)]))
    assert dialog.scans.take_back.isHidden()
    with qtbot.waitSignal(dialog.happened, timeout=20_000):
        dialog.attach([wrong])
    assert not dialog.scans.take_back.isHidden()
    assert dialog.scans.taken_back.isHidden()
    dialog.scans.take_back.click()
    assert dialog.question is not None
    with qtbot.waitSignal(dialog.happened, timeout=20_000):
        dialog.question.answered.emit("Đính nhầm phiếu của người khác")
    dialog.question.close()
    assert dialog.scans.take_back.isHidden()
    assert dialog.scans.taken_back.text().startswith("Đã rút, không tính nữa: Đính nhầm phiếu của người khác (Thư ký,")
    with qtbot.waitSignal(dialog.happened, timeout=20_000):
        dialog.attach([right])
    assert [one.taken_back is None for one in scans_of(desk, 1, BINH)] == [False, True]
    assert not dialog.scans.take_back.isHidden()
    assert [dialog.scans.choice.itemText(place) for place in (0, 1)] == ["Đã rút: nham.pdf", "dung.pdf"]
    dialog.scans.choice.setCurrentIndex(0)
    dialog.scans.choice.activated.emit(0)
    assert not dialog.scans.taken_back.isHidden()


def test_what_is_no_scan_is_said_in_the_dialog(dialog: PaperDialog, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "phieu.txt"
    path.write_text("abc")
    dialog.attach([path])
    qtbot.waitUntil(lambda: "phieu.txt" in dialog.notice.text, timeout=20_000)
    assert dialog.scans.attach.isEnabled()


def test_a_sheet_submitted_on_a_laptop_shows_that_it_needs_no_paper(office: Office, desk: Desk, over: QWidget) -> None:
    take_in_sheet(desk, 1, BINH, FULL)
    one = open_paper(office, 1, BINH, over)
    assert one is not None
    assert "đã nộp phiếu trên máy" in one.done_pane.say.text()
    assert not one.scans.attach.isEnabled()
    assert not any(button.isVisibleTo(one) for button in one.done_pane.findChildren(QPushButton))
    one.reject()


def test_help_tells_how_in_the_language_of_the_window(dialog: PaperDialog) -> None:
    told = dialog.show_help()
    assert "Hai lần giống nhau" in told.text.toPlainText()
    told.close()


def test_somebody_who_does_not_score_has_no_dialog(office: Office, desk: Desk, over: QWidget) -> None:
    assert open_paper(office, 1, 5, over) is None
