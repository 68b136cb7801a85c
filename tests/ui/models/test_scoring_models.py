"""The models of the scoring page under Qt's own tester, and what their rows say."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy

from ocop_desk.domain.own_standing import own_standing
from ocop_desk.domain.records import ProductState
from ocop_desk.services.desk import Desk
from ocop_desk.services.member_day import MemberDay, SheetStanding, member_day
from ocop_desk.services.scoring import own_sheet, set_note
from tests.ui.scoring_desks import a_scoring_desk, fill
from ui.models.member_products import SECOND, SIGN, MemberProducts, sign_of, standing_line
from ui.models.read_back import CHOSEN, CODE, CRITERION, POINTS, ReadBack, read_back_rows
from ui.office import Office
from ui.pages.scoring.facts import card_facts
from ui.theme import color

MEMBER = 2
TESTED = QAbstractItemModelTester.FailureReportingMode.Fatal


@pytest.fixture
def desk(tmp_path: Path, office: Office) -> Desk:
    desk, entries = a_scoring_desk(tmp_path)
    fill(desk, entries[0], MEMBER, leave=3)
    office.use_desk(desk)
    return desk


@pytest.fixture
def day(desk: Desk) -> MemberDay:
    return member_day(desk, 1, MEMBER)


def test_the_members_products_hold_under_the_tester(day: MemberDay) -> None:
    model = MemberProducts()
    QAbstractItemModelTester(model, TESTED)
    model.set_rows(day.products)
    assert model.rowCount() == len(day.products)
    model.set_row(replace(day.products[0], scored=4))
    assert model.index(0).data(SIGN) == "4"
    model.set_rows(day.products[:3])
    model.set_rows(())
    assert model.rowCount() == 0


def test_a_mark_changes_the_words_of_one_row_only(day: MemberDay) -> None:
    model = MemberProducts()
    model.set_rows(day.products)
    changes, resets = QSignalSpy(model.dataChanged), QSignalSpy(model.modelReset)
    model.set_row(replace(day.products[0], scored=4))
    assert changes.count() == 1
    assert resets.count() == 0
    assert changes.at(0)[0].row() == 0
    assert changes.at(0)[2] == [SIGN, SECOND]


def test_each_standing_has_its_sign_and_words(day: MemberDay) -> None:
    base = replace(day.products[1], scored=7, asked=30, reason="Việc riêng", total=66)
    said = {
        standing: (sign_of(one), standing_line(one))
        for standing in SheetStanding
        if (one := replace(base, standing=standing))
    }
    assert said[SheetStanding.SUBMITTED] == ("✓", "Bộ 3 · 66 điểm")
    assert said[SheetStanding.IN_PROGRESS] == ("7", "Bộ 3 · 7 / 30 tiêu chí")
    assert said[SheetStanding.NOT_STARTED] == ("–", "Bộ 3 · chưa chấm")
    assert said[SheetStanding.NOT_OPEN] == ("–", "Bộ 3 · chưa mở lượt chấm")
    assert said[SheetStanding.RECUSED] == ("⊘", "Không chấm: Việc riêng")
    assert said[SheetStanding.EXCUSED] == ("⊘", "Bộ 3 · không chấm lượt này: Việc riêng")
    assert said[SheetStanding.NOT_ENTITLED] == ("⊘", "Bộ 3 · không dự lượt chấm này")
    second = replace(base, standing=SheetStanding.NOT_STARTED, round_number=2)
    assert standing_line(second) == "Bộ 3 · chưa chấm lượt 2"
    done = replace(base, standing=SheetStanding.SUBMITTED, state=ProductState.CONCLUDED)
    assert standing_line(done) == "Bộ 3 · 66 điểm · đã kết luận"


def test_the_sheet_read_back_holds_under_the_tester(desk: Desk, day: MemberDay) -> None:
    entry = day.products[0].entry_id
    first = next(iter(own_sheet(desk, entry, MEMBER).levels))
    set_note(desk, entry, MEMBER, first, "Cần xem thêm")
    sheet = own_sheet(desk, entry, MEMBER)
    standing = own_standing(sheet.scorecard, sheet.cases, sheet.levels, day.bands)
    model = ReadBack()
    QAbstractItemModelTester(model, TESTED)
    model.set_rows(read_back_rows(sheet.scorecard, card_facts(sheet, {}, {}), standing))
    assert [row.code for row in model.rows if not row.is_heading] == [one.code for one in sheet.scorecard.criteria]
    assert [row.title[0] for row in model.rows if row.is_heading] == ["A", "B", "C"]
    red = [row.code for row in model.rows if row.unscored]
    assert tuple(red) == standing.unscored
    place = next(n for n, row in enumerate(model.rows) if row.unscored)
    assert model.index(place, CHOSEN).data(Qt.ItemDataRole.ForegroundRole) == color("bad")
    assert model.index(place, POINTS).data().startswith("–")
    assert model.index(place, CODE).data(CRITERION) == red[0]
    assert "Nhận xét: Cần xem thêm" in model.index(1, CHOSEN).data()
    assert not model.flags(model.index(0, 0)) & Qt.ItemFlag.ItemIsSelectable
    model.set_rows(())
