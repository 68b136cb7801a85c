"""The results page on real sessions: what limits each product, and every figure down to its marks."""

from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLabel, QTabBar
from pytestqt.qtbot import QtBot

from tests.ui.closed_desks import BEST, LAST, LOW, REJECTED, SHORT, SPLIT, a_finished_desk
from tests.ui.pages.results_hands import show_results
from ui.main_window import MainWindow
from ui.models.figure_tree import HOW, POINTS, WHAT, FigureTree
from ui.models.gate_table import GateTable
from ui.models.result_table import MEAN, PRODUCT, SECOND_ROLE, STARS, STARS_ROLE, ResultFilter, ResultTable
from ui.pages.results.page import ResultsPage
from ui.pages.results.product_pane import GATES, HOW_MADE, ROUNDS


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> ResultsPage:
    return show_results(qtbot, window, a_finished_desk(tmp_path, close=False))


def pick(page: ResultsPage, place: int) -> None:
    """Click a product of the list."""
    index = page.list.filter.index(place, PRODUCT)
    page.list.view.scrollTo(index)
    spot = page.list.view.visualRect(index).center()
    QTest.mouseClick(page.list.view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot)


def open_tab(page: ResultsPage, place: int) -> None:
    """Click a tab."""
    tabs: QTabBar = page.product.tabs
    spot = tabs.tabRect(place).center()
    QTest.mouseClick(tabs, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot)


def second_lines(page: ResultsPage) -> list[str]:
    return [page.list.table.index(n, PRODUCT).data(SECOND_ROLE) for n in range(page.list.table.rowCount())]


def children(tree: FigureTree, parent: QModelIndex) -> list[tuple[str, str, str]]:
    rows = range(tree.rowCount(parent))
    return [tuple(tree.index(n, column, parent).data() for column in (WHAT, POINTS, HOW)) for n in rows]  # type: ignore[misc]


def everything_shown(page: ResultsPage) -> str:
    words = [label.text() for label in page.findChildren(QLabel)]
    words += [
        str(page.list.table.index(n, column).data())
        for n in range(page.list.table.rowCount())
        for column in (PRODUCT, MEAN, STARS)
    ]
    return "\n".join(words)


def test_every_product_says_what_limits_it(page: ResultsPage) -> None:
    lines = second_lines(page)
    assert lines[BEST] == "đạt mức cao nhất"
    assert lines[SHORT] == "điểm đạt 4 sao, thiếu điều kiện 4 sao ở 5.1"
    assert lines[SPLIT] == "điểm đạt 5 sao, thiếu điều kiện 4 sao ở 8"
    assert lines[REJECTED] == "Loại: Hồ sơ giả mạo"
    assert lines[LOW].startswith("còn ")
    stars = [page.list.table.index(n, STARS).data(STARS_ROLE) for n in range(5)]
    assert stars[:4] == [5, 3, 3, None]


def test_choosing_an_outcome_leaves_its_products_alone(page: ResultsPage) -> None:
    outcomes = page.list.outcomes
    words = [outcomes.itemText(n) for n in range(outcomes.count())]
    assert words[0] == "Tất cả (6)"
    assert "Bị loại hoặc dừng (1)" in words
    assert "Chưa đạt 3 sao (1)" in words
    outcomes.setCurrentIndex(words.index("Bị loại hoặc dừng (1)"))
    outcomes.activated.emit(outcomes.currentIndex())
    assert page.list.filter.rowCount() == 1
    assert page.product.head.name.text() == "Sản phẩm 4"


def test_search_ignores_marks_and_says_when_nothing_is_found(page: ResultsPage) -> None:
    page.list.search.setFocus()
    QTest.keyClicks(page.list.search, "san pham 5")
    assert page.list.filter.rowCount() == 1
    assert page.product.head.name.text() == "Sản phẩm 5"
    QTest.keyClicks(page.list.search, "xyz")
    assert page.list.filter.rowCount() == 0
    assert page.list.nothing.isVisible()


def test_sorting_by_mean_puts_products_without_figures_last(page: ResultsPage) -> None:
    page.list.view.sortByColumn(MEAN, Qt.SortOrder.DescendingOrder)
    names = [page.list.filter.index(n, PRODUCT).data() for n in range(6)]
    assert names[0] == "Sản phẩm 1"
    assert names[-1] == "Sản phẩm 4"


def test_the_mean_unfolds_down_to_a_mark_with_its_wording(page: ResultsPage) -> None:
    pick(page, SPLIT)
    open_tab(page, HOW_MADE)
    tree = page.product.tree
    latest = tree.index(0, WHAT)
    mean = next(iter(children(tree, QModelIndex())))
    assert mean[0] == "Lượt 2: điểm trung bình"
    assert mean[1] == "97,50"
    assert mean[2].endswith("= 390/4 = 195/2 = 97,50")
    sheets = children(tree, latest)
    assert [sheet[0] for sheet in sheets[:4]] == ["Nguyễn Văn An", "Trần Thị Bình", "Lê Văn Cường", "Phạm Thị Dung"]
    assert ("Chênh lệch cao nhất − thấp nhất", "10", "100 − 90 = 10") in sheets
    dung = tree.index(3, WHAT, latest)
    parts = children(tree, dung)
    assert parts[2][1] == "25/35"
    marks = children(tree, tree.index(2, WHAT, dung))
    assert marks[1] == ("8 Điều kiện kinh doanh", "10/20", "mức 1: Đủ")
    rounds = [line[0] for line in children(tree, QModelIndex())]
    assert rounds == ["Lượt 2: điểm trung bình", "Lượt 1: điểm trung bình"]


def test_the_tree_opens_by_keys(page: ResultsPage) -> None:
    pick(page, BEST)
    open_tab(page, HOW_MADE)
    view = page.product.tree_view
    view.setFocus()
    view.setCurrentIndex(page.product.tree.index(0, WHAT))
    QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert view.isExpanded(page.product.tree.index(0, WHAT, page.product.tree.index(0, WHAT)))


def test_distances_to_the_limits_are_exact(page: ResultsPage) -> None:
    pick(page, SHORT)
    said = page.product.why.distance.texts
    assert said == [
        "Mức 4 sao bắt đầu từ 70 điểm: 75,00 cao hơn giới hạn 5 điểm.",
        "Mức 5 sao bắt đầu từ 90 điểm: còn cách 15 điểm.",
    ]


def test_what_is_missing_is_said_with_criterion_and_wording(page: ResultsPage) -> None:
    pick(page, SHORT)
    assert page.product.why.missing.texts == [
        "Điểm trung bình đã ở mức 4 sao.",
        "5.1 Câu chuyện: cần từ mức 2 “Có”; hiện 0/4 phiếu ở mức này trở lên.",
    ]


def test_a_finding_shows_who_stands_where_and_why(page: ResultsPage) -> None:
    pick(page, SPLIT)
    open_tab(page, GATES)
    gates = page.product.gates
    row = next(n for n, gate in enumerate(gates.rows) if (gate.standing.criterion, gate.standing.star) == ("8", 4))
    cells = [gates.index(row, column).data() for column in range(gates.columnCount())]
    assert cells[1] == "8 Điều kiện kinh doanh: từ mức 2 “Tốt”"
    assert cells[2] == "3/4"
    assert cells[3] == "mức 1: Phạm Thị Dung"
    assert cells[4] == "Hội đồng kết luận chưa đạt. Lý do: Chưa đủ giấy phép"


def test_rounds_show_the_latest_first_with_reason_and_spread(page: ResultsPage) -> None:
    pick(page, SPLIT)
    open_tab(page, ROUNDS)
    shown = [card for card in page.product.rounds.cards if card.isVisibleTo(page)]
    assert [card.title.text() for card in shown] == ["LƯỢT CHẤM 2", "LƯỢT CHẤM 1"]
    assert "Lý do chấm lại: Chênh lệch lớn" in shown[0].said.texts
    assert shown[0].said.texts[0].startswith("Chênh lệch 10 điểm, trong mức của Quy chế")
    assert shown[1].said.texts[0].startswith("Chênh lệch 85 điểm; Quy chế yêu cầu chấm lại")


def test_a_rejected_product_shows_its_ground_and_no_figure(page: ResultsPage) -> None:
    pick(page, REJECTED)
    head = page.product.head
    assert head.verdict.text() == "Bị loại"
    assert head.why.text() == "Loại: Hồ sơ giả mạo.\nGiấy chứng nhận sửa ngày"
    assert not head.mean.isVisible()
    assert not head.stars.isVisible()
    assert page.product.gates.rowCount() == 0


def test_nothing_of_a_round_that_is_being_scored_is_shown(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    page = show_results(qtbot, window, a_finished_desk(tmp_path, close=False, last="scoring"))
    pick(page, LAST)
    assert second_lines(page)[LAST] == "đang chấm lượt 1, chưa có số liệu"
    assert page.list.table.index(LAST, MEAN).data() == "–"
    assert page.product.tree.rowCount() == 0
    assert page.product.gates.rowCount() == 0
    assert not page.product.head.mean.isVisible()
    assert "55,5" not in everything_shown(page)
    assert page.hint.text() == "Còn 1 sản phẩm chưa kết luận."


def test_a_revealed_product_has_figures_but_no_stars_yet(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    page = show_results(qtbot, window, a_finished_desk(tmp_path, close=False, last="revealed"))
    pick(page, LAST)
    assert second_lines(page)[LAST] == "đã mở phiếu, chờ kết luận"
    assert page.product.head.mean.isVisible()
    assert not page.product.head.stars.isVisible()


def test_the_main_button_goes_on_to_publishing(qtbot: QtBot, window: MainWindow, page: ResultsPage) -> None:
    with qtbot.waitSignal(window.office.went) as went:
        QTest.mouseClick(page.main, Qt.MouseButton.LeftButton)
    assert went.args == ["publish"]


def test_keys_go_round_the_tabs_and_along_the_list(page: ResultsPage) -> None:
    page.list.view.setFocus()
    QTest.keyClick(page.list.view, Qt.Key.Key_Down)
    assert page.product.head.name.text() == "Sản phẩm 2"
    page.next_tab(1)
    assert page.product.stack.currentIndex() == HOW_MADE
    page.next_tab(-1)
    assert page.product.stack.currentIndex() == 0


def test_another_file_takes_everything_away(page: ResultsPage) -> None:
    page.office.use_desk(None)
    assert page.loaded is None
    assert page.list.table.rowCount() == 0
    assert page.step.why_not() == "Mở một tệp Hội đồng trước đã."


def test_english_words_everything_again(page: ResultsPage) -> None:
    pick(page, SHORT)
    page.retranslate()
    assert page.product.head.name.text() == "Sản phẩm 2"
    assert page.list.table.headerData(PRODUCT, Qt.Orientation.Horizontal) == "Sản phẩm"


def test_the_models_are_sound(page: ResultsPage) -> None:
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    table, tree, gates = ResultTable(), FigureTree(), GateTable()
    narrowed = ResultFilter()
    narrowed.setSourceModel(table)
    testers = [QAbstractItemModelTester(model, mode) for model in (table, narrowed, tree, gates)]
    assert page.loaded is not None
    table.set_rows(page.loaded.rows)
    table.set_rows(page.loaded.rows[:3])
    narrowed.set_search("2")
    narrowed.set_wanted(3)
    pick(page, SPLIT)
    tree.set_rows([page.product.tree.figure(page.product.tree.index(n, WHAT)) for n in range(2)])
    gates.set_rows(page.product.gates.rows)
    assert (narrowed.rowCount(), tree.rowCount(), len(testers)) == (1, 2, 4)
