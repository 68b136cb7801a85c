"""The table of products: searched, filtered, sorted, and sound for Qt at every step."""

from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from ocop_desk.domain.products import ProducerKind
from ocop_desk.services.product_standing import Standing, product_standings
from tests.services.desks import a_council_desk, a_planned_session, a_test_product
from tests.services.product_desks import RULES, SOME, a_product_desk, a_real_product
from ui.models.product_rows import Choices, ProductRow, choices_of, make_rows
from ui.models.product_table import CARD, COMMUNE, MAKER, NAME, ROW_ROLE, SORT_ROLE, STATE, ProductTable

RULE_SET = RULES.load(RULES.default_code())
DOWN, UP = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder


@pytest.fixture
def rows(tmp_path: Path) -> tuple[ProductRow, ...]:
    return make_rows(product_standings(a_product_desk(tmp_path, SOME)), RULE_SET)


@pytest.fixture
def table(qapp: object, rows: tuple[ProductRow, ...]) -> ProductTable:
    one = ProductTable()
    one.tester = QAbstractItemModelTester(one, QAbstractItemModelTester.FailureReportingMode.Fatal)  # type: ignore[attr-defined]
    one.set_rows(rows)
    return one


def column(table: ProductTable, at: int = NAME) -> list[str]:
    return [table.index(row, at).data() for row in range(table.rowCount())]


def test_names_are_in_the_order_of_the_vietnamese_alphabet(table: ProductTable) -> None:
    assert column(table) == ["Đường phèn", "Mật ong hoa cà phê", "Ổi sấy", "Ớt bột", "Trà Ô Long"]
    table.sort(NAME, UP)
    assert column(table) == ["Trà Ô Long", "Ớt bột", "Ổi sấy", "Mật ong hoa cà phê", "Đường phèn"]


def test_producers_that_are_persons_are_in_the_order_of_given_names(table: ProductTable) -> None:
    table.sort(MAKER, DOWN)
    assert column(table, MAKER) == [
        "Hộ kinh doanh Trần Văn An",
        "Công ty TNHH Chè Mây",
        "Hộ kinh doanh Lê Thị Đồi",
        "Hợp tác xã Bình Minh",
        "Hợp tác xã Bình Minh",
    ]


def test_products_without_a_commune_come_last_and_scorecards_go_by_their_number(table: ProductTable) -> None:
    table.sort(COMMUNE, DOWN)
    assert column(table, COMMUNE) == ["phường Bến Lở", "xã Đồi Gió", "xã Đồi Gió", "xã Mây Xuống", ""]
    table.sort(CARD, DOWN)
    assert [text.split(".")[0] for text in column(table, CARD)] == ["4", "4", "7", "10", "11"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("tra o long", ["Trà Ô Long"]),
        ("TRÀ Ô LONG", ["Trà Ô Long"]),
        ("tra\u0300 o\u0302 lo", ["Trà Ô Long"]),
        ("long tra", ["Trà Ô Long"]),
        ("le thi doi", ["Mật ong hoa cà phê"]),
        ("doi gio", ["Mật ong hoa cà phê", "Ớt bột"]),
        ("bến lở", ["Đường phèn"]),
        ("24001", ["Ổi sấy"]),
        ("68-24001-07", ["Ổi sấy"]),
        ("duong", ["Đường phèn"]),
        ("ot bot tran", ["Ớt bột"]),
        ("không có gì như thế", []),
        ("   ", ["Đường phèn", "Mật ong hoa cà phê", "Ổi sấy", "Ớt bột", "Trà Ô Long"]),
    ],
)
def test_a_search_ignores_marks_and_looks_at_name_producer_commune_and_code(
    table: ProductTable, text: str, found: list[str]
) -> None:
    table.set_search(text)
    assert column(table) == found


def test_filters_and_search_narrow_together_and_the_order_stays(table: ProductTable) -> None:
    table.sort(NAME, UP)
    table.set_filters(commune="doi gio")
    assert column(table) == ["Ớt bột", "Mật ong hoa cà phê"]
    table.set_search("ong")
    assert column(table) == ["Mật ong hoa cà phê"]
    assert table.is_narrowed
    table.set_filters(card="QD26-10")
    assert column(table) == []
    table.set_search("")
    assert column(table) == ["Ớt bột"]
    table.set_filters()
    assert (table.rowCount(), table.is_narrowed) == (5, False)


def test_the_cursor_and_marks_stay_with_their_products_when_the_order_changes(table: ProductTable) -> None:
    kept = [QPersistentModelIndex(table.index(row, MAKER)) for row in (0, 2)]
    names = [table.index(index.row(), NAME).data() for index in kept]
    marks = QItemSelectionModel(table)
    marks.setCurrentIndex(table.index(1, NAME), QItemSelectionModel.SelectionFlag.ClearAndSelect)
    table.sort(NAME, UP)
    assert [table.index(index.row(), NAME).data() for index in kept] == names
    assert all(index.column() == MAKER for index in kept)
    assert marks.currentIndex().data() == "Mật ong hoa cà phê"


def test_other_rows_keep_search_filter_and_order(table: ProductTable, tmp_path: Path) -> None:
    table.sort(NAME, UP)
    table.set_search("o")
    before = column(table)
    (tmp_path / "b").mkdir()
    more = a_product_desk(tmp_path / "b", [*SOME, a_real_product("Ong vàng")])
    table.set_rows(make_rows(product_standings(more), RULE_SET))
    assert set(column(table)) == {*before, "Ong vàng"}
    assert [name for name in column(table) if name in before] == before


def test_states_sort_from_what_waits_to_what_is_done(qapp: object, tmp_path: Path) -> None:
    desk = a_council_desk(tmp_path)
    a_planned_session(desk, [a_test_product(2), a_test_product(3)])
    with desk.write() as work:
        work.products.add(a_test_product(1))
        work.commit()
    table = ProductTable()
    rule_set = desk.rules.load(desk.rules.default_code())
    table.set_rows(make_rows(product_standings(desk), rule_set))
    table.sort(STATE, DOWN)
    assert column(table, STATE) == [
        "Chưa vào phiên nào",
        "Trong chương trình · phiên 1/2026",
        "Trong chương trình · phiên 1/2026",
    ]
    table.set_filters(standing=(Standing.UNPLANNED, None))
    assert column(table) == ["Sản phẩm 1"]


def test_a_cell_gives_its_row_what_it_sorts_by_and_words_for_who_does_not_see(table: ProductTable) -> None:
    index = table.index(4, CARD)
    row = index.data(ROW_ROLE)
    assert row.product.name == "Trà Ô Long"
    assert index.data(SORT_ROLE) is not None
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == index.data()
    assert QModelIndex().data() is None
    assert table.rowCount(index) == 0
    heads = [table.headerData(at, Qt.Orientation.Horizontal) for at in range(table.columnCount())]
    assert heads == ["Sản phẩm", "Chủ thể", "Xã, phường", "Bộ sản phẩm", "Trạng thái", "Hồ sơ"]


def test_filters_offer_what_is_there_with_numbers_in_the_order_people_look(rows: tuple[ProductRow, ...]) -> None:
    choices: Choices = choices_of(rows)
    assert [count for _, count in choices.cards.values()] == [2, 1, 1, 1]
    assert list(choices.communes) == ["ben lo", "doi gio", "may xuong"]
    assert dict(choices.standings) == {(Standing.UNPLANNED, None): 5}
    assert choices.makers["hop tac xa binh minh"] == ("Hợp tác xã Bình Minh", 2)


def test_rows_that_did_not_change_are_kept_as_they_are(tmp_path: Path) -> None:
    desk = a_product_desk(tmp_path, SOME)
    first = make_rows(product_standings(desk), RULE_SET)
    known = {row.product_id: row for row in first}
    assert all(old is new for old, new in zip(first, make_rows(product_standings(desk), RULE_SET, known), strict=True))
    with desk.write() as work:
        work.products.add(a_real_product("An xoa", "Hộ kinh doanh Lý An", ProducerKind.HOUSEHOLD))
        work.commit()
    later = make_rows(product_standings(desk), RULE_SET, known)
    assert sorted(row.ranks[0] for row in later) == [0, 1, 2, 3, 4, 5]
    assert [row.keys for row in later[:5]] == [row.keys for row in first]
