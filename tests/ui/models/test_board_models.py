"""The board's two models keep Qt's contract and say what they are given."""

from dataclasses import replace

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from ocop_desk.domain.records import ProductState
from ui.models.board_products import ENTRY_ROLE, STATE_ROLE, BoardProductsModel
from ui.models.gap_table import CRITERION, SORT_ROLE, GapTableModel
from ui.pages.board.facts import AgendaLine
from ui.pages.board.shown_round import Gap, SheetTotal

LINES = tuple(AgendaLine(n + 10, n, f"Sản phẩm {n}", ProductState.WAITING) for n in (1, 2, 3))
MEMBERS = tuple(
    SheetTotal(n, f"Nguyễn Văn {name}", name, total)
    for n, (name, total) in enumerate((("An", 66), ("Bình", 70), ("Cúc", 71)))
)
GAPS = (Gap("8", "TÍNH ĐỘC ĐÁO", (1, 5, 5), 4), Gap("5.2", "Cấu trúc câu chuyện", (None, 2, 2), 2))


def watched(model: QAbstractItemModel) -> QAbstractItemModelTester:
    return QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)


def row(model: QAbstractItemModel, number: int, role: int = Qt.ItemDataRole.DisplayRole) -> list[object]:
    return [model.index(number, column).data(role) for column in range(model.columnCount())]


def test_products_keep_the_contract_through_changes(qapp: QApplication) -> None:
    model = BoardProductsModel()
    watch = watched(model)
    model.set_rows(LINES)
    model.set_rows((replace(LINES[0], state=ProductState.SCORING), *LINES[1:]))
    model.set_rows(LINES[:1])
    model.set_rows(())
    assert watch.model() is model


def test_products_say_place_name_and_state(qapp: QApplication) -> None:
    model = BoardProductsModel()
    model.set_rows((replace(LINES[0], state=ProductState.REVEALED), *LINES[1:]))
    first = model.index(0)
    assert first.data() == "1. Sản phẩm 1"
    assert first.data(Qt.ItemDataRole.ToolTipRole) == "1. Sản phẩm 1 · đã mở phiếu"
    assert (first.data(ENTRY_ROLE), first.data(STATE_ROLE)) == (11, "revealed")
    assert not first.data(Qt.ItemDataRole.DecorationRole).isNull()
    assert (model.row_of(12), model.row_of(99)) == (1, -1)


def test_a_change_of_state_does_not_reset_the_choice(qapp: QApplication) -> None:
    model = BoardProductsModel()
    model.set_rows(LINES)
    resets = []
    model.modelReset.connect(lambda: resets.append(1))
    model.set_rows((replace(LINES[0], state=ProductState.SCORING), *LINES[1:]))
    assert resets == []
    model.set_rows(LINES[:2])
    assert resets == [1]


def test_gaps_keep_the_contract_through_changes(qapp: QApplication) -> None:
    model = GapTableModel()
    watch = watched(model)
    model.set_rows(MEMBERS, GAPS)
    model.retranslate()
    model.set_rows(MEMBERS[:1], ())
    model.set_round(None)
    assert (model.rowCount(), model.columnCount()) == (0, 0)
    assert watch.model() is model


def test_gaps_stand_under_the_totals_with_every_members_points(qapp: QApplication) -> None:
    model = GapTableModel()
    model.set_rows(MEMBERS, GAPS)
    assert [model.headerData(n, Qt.Orientation.Horizontal) for n in range(5)] == [
        "Tiêu chí",
        "An",
        "Bình",
        "Cúc",
        "Chênh",
    ]
    assert row(model, 0) == ["Tổng điểm", "66", "70", "71", "5"]
    assert row(model, 1) == ["8 Tính độc đáo", "1", "5", "5", "4"]
    assert row(model, 2) == ["5.2 Cấu trúc câu chuyện", "–", "2", "2", "2"]
    assert row(model, 1, SORT_ROLE)[1:] == [1, 5, 5, 4]


def test_who_gave_what_is_told_in_words(qapp: QApplication) -> None:
    model = GapTableModel()
    model.set_rows(MEMBERS, GAPS)
    told = row(model, 1, Qt.ItemDataRole.AccessibleTextRole)
    assert told[1] == "8 Tính độc đáo: Nguyễn Văn An cho 1 điểm"
    assert told[4] == "8 Tính độc đáo: chênh 4 điểm"
    assert "không phải chấm" in str(row(model, 2, Qt.ItemDataRole.ToolTipRole)[1])
    assert model.headerData(1, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole) == "Nguyễn Văn An"


def test_the_few_who_stand_apart_are_in_bold(qapp: QApplication) -> None:
    model = GapTableModel()
    model.set_rows(MEMBERS, GAPS)
    fonts = row(model, 1, Qt.ItemDataRole.FontRole)
    assert fonts[CRITERION] is None
    assert [font is not None and font.bold() for font in fonts[1:]] == [True, False, False, True]
