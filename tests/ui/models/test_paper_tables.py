from PySide6.QtWidgets import QApplication

from ui.models.paper_tables import (
    CHOICES,
    CODE,
    FIRST,
    LEVEL,
    SECOND,
    TITLE,
    WORDS,
    DifferenceRow,
    DifferenceTable,
    EntryRow,
    PaperEntryTable,
)


def test_a_criterion_shows_its_levels_and_what_was_typed(qapp: QApplication) -> None:
    table = PaperEntryTable()
    row = EntryRow("1.1", "Nguồn nguyên liệu", 4, 3, asked=True, note="Có hợp đồng")
    assert [table.text(row, column) for column in (CODE, TITLE, CHOICES, LEVEL)] == [
        "1.1", "Nguồn nguyên liệu  ✎", "0–4", "3"
    ]  # fmt: skip
    assert table.tip(row, TITLE) == "Nguồn nguyên liệu\nCó hợp đồng"
    assert table.text(EntryRow("1.2", "Quy mô", 5, None, asked=True), LEVEL) == ""


def test_a_criterion_that_is_not_asked_says_so(qapp: QApplication) -> None:
    row = EntryRow("5.2", "Cấu trúc câu chuyện", 3, None, asked=False)
    assert [PaperEntryTable().text(row, column) for column in (CHOICES, LEVEL)] == ["", "không xét"]


def test_a_difference_shows_both_entries(qapp: QApplication) -> None:
    row = DifferenceRow("5.2", "Cấu trúc câu chuyện", None, 0)
    assert [DifferenceTable().text(row, column) for column in (WORDS, FIRST, SECOND)] == [
        "Cấu trúc câu chuyện", "không xét", "mức 0"
    ]  # fmt: skip
