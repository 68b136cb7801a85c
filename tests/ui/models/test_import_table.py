"""Rows of a list before they are taken in, as a table."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from ocop_desk.services.desk import Desk
from ocop_desk.services.product_intake import ProductIntake, intake_of_file
from ocop_desk.services.product_list_roles import Role
from tests.product_lists import a_row, write_list
from tests.services.product_desks import a_product_desk
from ui.models.import_table import ALL, BAD, FIRST_ROLE, SHOWN_ROLES, WHAT, WORTH_A_LOOK, ImportTable, sentences
from ui.models.similar_table import LEFT, LIKENESS, RIGHT, SimilarTable

VERTICAL = Qt.Orientation.Vertical
NAME = FIRST_ROLE + SHOWN_ROLES.index(Role.PRODUCT)
KIND = FIRST_ROLE + SHOWN_ROLES.index(Role.KIND)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return a_product_desk(tmp_path)


@pytest.fixture
def intake(desk: Desk, tmp_path: Path) -> ProductIntake:
    rows = [
        a_row(1, name="Mật ong hoa rừng"),
        a_row(2, name="Chè xanh", kind="???"),
        a_row(3, name=None),
        a_row(4, name="Bún khô", producer="nt"),
        a_row(5, name="Mật ong hoa rừn"),
        a_row(6, name="Cà phê bột"),
    ]
    return intake_of_file(desk, write_list(tmp_path / "x.xlsx", *rows))


@pytest.fixture
def table(qapp: object, intake: ProductIntake) -> ImportTable:
    one = ImportTable()
    one.tester = QAbstractItemModelTester(one, QAbstractItemModelTester.FailureReportingMode.Fatal)  # type: ignore[attr-defined]
    one.set_plan(intake.plan())
    return one


def heads(table: ImportTable) -> list[str]:
    return [table.headerData(row, VERTICAL) for row in range(table.rowCount())]


def test_beside_every_row_stands_what_becomes_of_it_in_words_and_by_a_sign(table: ImportTable) -> None:
    assert heads(table) == [
        "2 · Nhận, nên xem",
        "3 · Chưa nhận được",
        "4 · Chưa nhận được",
        "5 · Nhận, nên xem",
        "6 · Nhận, nên xem",
        "7 · Nhận",
    ]
    icons = {table.headerData(row, VERTICAL, Qt.ItemDataRole.DecorationRole).cacheKey() for row in (0, 1, 5)}
    assert len(icons) == 3


def test_each_filter_shows_its_rows_and_counts_them(table: ImportTable) -> None:
    assert table.counts() == (6, 2, 5)
    for which, rows in ((BAD, [1, 2]), (WORTH_A_LOOK, [0, 1, 2, 3, 4]), (ALL, [0, 1, 2, 3, 4, 5])):
        table.set_filter(which)
        assert list(table.shown) == rows


def test_what_is_wrong_is_told_and_shown_at_its_cell(table: ImportTable) -> None:
    assert table.index(1, WHAT).data().startswith("Loại hình tổ chức «???» không rõ.")
    assert table.index(1, KIND).data() == "???"
    assert table.index(2, NAME).data() == "(thiếu)"
    assert table.index(2, NAME).data(Qt.ItemDataRole.EditRole) == ""
    assert table.index(1, KIND).data(Qt.ItemDataRole.FontRole).bold()
    assert table.index(1, NAME).data(Qt.ItemDataRole.FontRole) is None
    assert (table.first_wrong(1), table.first_wrong(2), table.first_wrong(5)) == (KIND, NAME, FIRST_ROLE)
    assert "Ghi một trong" in sentences(table.row(1).row)


def test_a_bad_row_and_one_worth_a_look_have_their_own_grounds(table: ImportTable) -> None:
    ground = Qt.ItemDataRole.BackgroundRole
    colours = [table.index(row, NAME).data(ground) for row in (0, 1, 5)]
    assert colours[0] != colours[1]
    assert colours[2] is None


def test_only_cells_can_be_written(table: ImportTable) -> None:
    editable = Qt.ItemFlag.ItemIsEditable
    assert not table.flags(table.index(0, WHAT)) & editable
    assert table.flags(table.index(0, NAME)) & editable
    assert not table.setData(table.index(0, WHAT), "x")
    assert not table.setData(table.index(0, NAME), "Mật ong hoa rừng")


def test_a_written_cell_shows_at_once_and_is_told(table: ImportTable, intake: ProductIntake) -> None:
    told: list[tuple[object, ...]] = []
    table.corrected.connect(lambda *what: told.append(what))
    assert table.setData(table.index(1, KIND), "HTX")
    assert table.index(1, KIND).data() == "HTX"
    ((row, role, text),) = told
    intake.correct(row, role, text)  # type: ignore[arg-type]
    table.set_plan(intake.plan())
    assert table.index(1, KIND).data() == "HTX"
    assert heads(table)[1] == "3 · Nhận"


def test_a_row_put_right_keeps_showing_among_the_bad_ones_until_the_filter_is_chosen_again(
    table: ImportTable, intake: ProductIntake
) -> None:
    table.set_filter(BAD)
    intake.correct(table.row(0).row, Role.KIND, "HTX")
    table.set_plan(intake.plan())
    assert list(table.shown) == [1, 2]
    assert table.counts()[1] == 1
    table.set_filter(BAD)
    assert list(table.shown) == [2]


def test_a_row_left_out_says_so(table: ImportTable, intake: ProductIntake) -> None:
    intake.leave_out(table.row(5).row)
    table.set_plan(intake.plan())
    assert heads(table)[5] == "7 · Không nhận"


def test_names_alike_stand_side_by_side_with_their_rows(qapp: object, intake: ProductIntake) -> None:
    table = SimilarTable()
    tester = QAbstractItemModelTester(table, QAbstractItemModelTester.FailureReportingMode.Fatal)
    table.set_pairs(intake.plan().similar)
    assert table.index(0, LEFT).data() == "Mật ong hoa rừng (dòng 2)"
    assert table.index(0, RIGHT).data() == "Mật ong hoa rừn (dòng 6)"
    assert table.index(0, LIKENESS).data().endswith(" %")
    tester.deleteLater()
