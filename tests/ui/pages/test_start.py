from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ocop_desk.domain.councils import Council, CouncilMember, Post, RuleProfile
from ocop_desk.services.councils import current_council
from ocop_desk.services.products import list_products
from tests.ui.real_desks import a_sample_desk, plan_sample_session
from ui.dialogs.new_council import NewCouncil, NewCouncilDialog
from ui.office import Office
from ui.pages.start import page as start_page
from ui.pages.start.making import make_council, make_practice
from ui.pages.start.opening import open_path
from ui.pages.start.page import StartPage


@pytest.fixture
def page(qtbot: QtBot, office: Office) -> StartPage:
    one = StartPage(office)
    qtbot.addWidget(one)
    one.refresh()
    one.show()
    return one


def a_new_council(path: Path, **changes: object) -> NewCouncil:
    council = Council(name="Hội đồng mới", level="province", agency="UBND tỉnh", decision_date=date(2026, 1, 2))
    return NewCouncil(path, council, (CouncilMember(0, "Lê Chủ", Post.CHAIR),), RuleProfile(**changes))  # type: ignore[arg-type]


def test_an_empty_list_says_what_to_do(page: StartPage) -> None:
    assert page.cards == []
    assert page.new.isEnabled()
    assert not page.on.isVisible()


def test_recent_files_say_what_stands_in_them(page: StartPage, office: Office, tmp_path: Path, qtbot: QtBot) -> None:
    desk = a_sample_desk(tmp_path)
    plan_sample_session(desk)
    desk.close()
    assert open_path(office, tmp_path / "hoi-dong.ocop")
    office.preferences.change(office.preferences.current.with_recent(tmp_path / "mat.ocop"))
    page.refresh()
    gone, there = page.cards
    assert not gone.opened.isEnabled()
    words = " ".join(one.text() for one in there.findChildren(start_page.label("").__class__))
    assert "12 sản phẩm" in words
    assert "1/2026" in words
    qtbot.mouseClick(gone.forgotten, Qt.MouseButton.LeftButton)
    assert len(page.cards) == 1


def test_a_new_council_is_made_whole_or_not_at_all(office: Office, tmp_path: Path, qtbot: QtBot) -> None:
    assert make_council(office, a_new_council(tmp_path / "tot.ocop"))
    assert current_council(office.desk).name == "Hội đồng mới"
    with qtbot.waitSignal(office.refused):
        assert not make_council(office, a_new_council(tmp_path / "hong.ocop", spread_limit=1000))
    assert not (tmp_path / "hong.ocop").exists()


def test_practice_has_sample_products_and_is_marked(office: Office, tmp_path: Path) -> None:
    assert make_practice(office, tmp_path / "tap.ocop")
    assert current_council(office.desk).practice
    assert len(list_products(office.desk)) == 12


def test_a_file_somebody_has_open_is_told_in_words(office: Office, tmp_path: Path, qtbot: QtBot) -> None:
    with a_sample_desk(tmp_path), qtbot.waitSignal(office.trouble) as told:
        assert not open_path(office, tmp_path / "hoi-dong.ocop")
    assert told.args[0].message
    assert not office.has_file


def test_the_three_steps_want_what_they_need(qtbot: QtBot) -> None:
    dialog = NewCouncilDialog()
    qtbot.addWidget(dialog)
    qtbot.mouseClick(dialog.forward, Qt.MouseButton.LeftButton)
    assert "tên Hội đồng" in dialog._why.text()
    dialog.form._fields["name"].setText("Hội đồng Ô")
    dialog.form._fields["agency"].setText("UBND tỉnh Ô")
    qtbot.mouseClick(dialog.forward, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(dialog.forward, Qt.MouseButton.LeftButton)
    assert "Chủ tịch" in dialog._why.text()
    dialog.add(CouncilMember(0, "Lê Chủ", Post.CHAIR))
    qtbot.mouseClick(dialog.forward, Qt.MouseButton.LeftButton)
    assert dialog._steps.currentIndex() == 2
    qtbot.mouseClick(dialog.forward, Qt.MouseButton.LeftButton)
    assert dialog.result() == NewCouncilDialog.DialogCode.Accepted
    answer = dialog.answer(Path("x.ocop"))
    assert (answer.council.name, len(answer.members)) == ("Hội đồng Ô", 1)
