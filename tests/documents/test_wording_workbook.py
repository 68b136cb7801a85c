from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from ocop_desk.documents.wording_workbook import GUIDE, SHEET, export_wording, import_wording
from ocop_desk.domain.problems import Problem
from ocop_desk.errors import FileTrouble
from tests.rule_builders import small_rule_set

RULES = small_rule_set()
OFFICIAL = 11


@pytest.fixture
def template(tmp_path: Path) -> Path:
    path = tmp_path / "loi-van.xlsx"
    export_wording(RULES, path)
    return path


def change(path: Path, *changes: tuple[int, int, object]) -> None:
    """Set cells (row, column, value) of the sheet of wording."""
    workbook = load_workbook(path)
    for row, column, value in changes:
        workbook[SHEET].cell(row, column).value = value
    workbook.save(path)


def row_of(path: Path, *words: object) -> int:
    """Number of the row whose scorecard, criterion, kind, case and number are these."""
    sheet: Any = load_workbook(path)[SHEET]
    for row in sheet.iter_rows(min_row=2):
        if tuple(row[index].value for index in (0, 2, 4, 5, 7)) == words:
            return int(row[0].row)
    raise AssertionError(words)


def places(problems: list[Problem]) -> list[tuple[str, str]]:
    return [(problem.code, problem.place) for problem in problems]


def test_the_template_has_a_row_for_every_level_and_note(template: Path) -> None:
    sheet = load_workbook(template)[SHEET]

    assert sheet.max_row == 1 + 2 * (16 + 3)
    assert sheet.freeze_panes == "D2"
    assert sheet.auto_filter.ref == "A1:K39"
    assert [cell.value for cell in sheet[2]][:10] == [
        "TEST-01",
        "Bộ sản phẩm 1",
        "1.1",
        "Nguyên liệu",
        "Ghi chú",
        None,
        None,
        1,
        None,
        "Tính trong tỉnh",
    ]
    assert all(sheet.cell(row, OFFICIAL).value is None for row in range(2, sheet.max_row + 1))


def test_the_template_is_the_same_bytes_each_time() -> None:
    first, second = BytesIO(), BytesIO()
    export_wording(RULES, first)
    export_wording(RULES, second)

    assert first.getvalue() == second.getvalue()


def test_what_an_office_fills_in_comes_back_by_level_and_note(template: Path) -> None:
    change(
        template,
        (row_of(template, "TEST-01", "8", "Mức", 2, 1), OFFICIAL, "  Đủ  điều\nkiện (Ga\u0323o) "),
        (row_of(template, "TEST-02", "1.1", "Mức", None, 3), OFFICIAL, "Toàn bộ"),
        (row_of(template, "TEST-01", "6", "Ghi chú", None, 1), OFFICIAL, "Dừng lại"),
    )

    wording, problems = import_wording(RULES, template)

    assert problems == []
    assert wording is not None
    assert wording.rule_set == "test-2026"
    assert wording.levels == {("TEST-01", "8", 2, 1): "Đủ điều kiện (Gạo)", ("TEST-02", "1.1", None, 3): "Toàn bộ"}
    assert wording.notes == {("TEST-01", "6", 1): "Dừng lại"}


def test_text_in_an_old_font_is_converted(template: Path) -> None:
    row = row_of(template, "TEST-01", "1.1", "Mức", None, 1)
    change(template, (row, OFFICIAL, "S¶n phÈm ®Æc tr­ng cña ®Þa ph­¬ng"))

    wording, _ = import_wording(RULES, template)

    assert wording is not None
    assert wording.levels[("TEST-01", "1.1", None, 1)] == "Sản phẩm đặc trưng của địa phương"


def test_rows_may_be_sorted_deleted_and_columns_moved(template: Path) -> None:
    workbook = load_workbook(template)
    sheet = workbook[SHEET]
    sheet.delete_rows(2, 10)
    sheet.insert_cols(1)
    sheet.cell(5, OFFICIAL + 1).value = "Lời văn"
    workbook.save(template)

    wording, problems = import_wording(RULES, template)

    assert problems == []
    assert wording is not None
    assert list(wording.levels.values()) == ["Lời văn"]


def test_formulas_errors_and_unknown_rows_are_reported_with_their_cells(template: Path) -> None:
    change(
        template,
        (3, OFFICIAL, '=CONCATENATE("a", "b")'),
        (4, OFFICIAL, "#REF!"),
        (5, OFFICIAL, "Lời"),
        (5, 3, "9.9"),
        (6, OFFICIAL, "Lời"),
        (6, 8, "một"),
        (8, OFFICIAL, "Lời"),
        (8, 5, "Khác"),
        (9, OFFICIAL, "x" * 2001),
    )

    wording, problems = import_wording(RULES, template)

    assert wording is None
    assert places(problems) == [
        ("formula", f"{SHEET}!K3"),
        ("cell", f"{SHEET}!K4"),
        ("unknown-row", f"{SHEET}!5"),
        ("unknown-row", f"{SHEET}!6"),
        ("unknown-row", f"{SHEET}!8"),
        ("too-long", f"{SHEET}!K9"),
    ]


def test_a_level_filled_in_twice_is_reported(template: Path) -> None:
    change(template, (3, OFFICIAL, "Một"), (4, OFFICIAL, "Hai"), (4, 8, 1))

    _, problems = import_wording(RULES, template)

    assert places(problems) == [("repeated-row", f"{SHEET}!4")]


def test_merged_cells_are_reported(template: Path) -> None:
    workbook = load_workbook(template)
    workbook[SHEET].cell(3, OFFICIAL).value = "Chung"
    workbook[SHEET].merge_cells("K3:K4")
    workbook.save(template)

    _, problems = import_wording(RULES, template)

    assert places(problems) == [("cell", f"{SHEET}!K4")]


def test_an_empty_template_is_no_wording(template: Path) -> None:
    _, problems = import_wording(RULES, template)

    assert [problem.code for problem in problems] == ["nothing-filled"]


def test_a_missing_column_is_named(template: Path) -> None:
    change(template, (1, 3, "Mã khác"))

    _, problems = import_wording(RULES, template)

    assert places(problems) == [("no-column", f"{SHEET}!1")]
    assert "Mã tiêu chí" in problems[0].message


@pytest.mark.parametrize("spoil", ["guide", "sheet", "code"])
def test_another_workbook_is_refused(template: Path, spoil: str) -> None:
    workbook = load_workbook(template)
    if spoil == "code":
        workbook[GUIDE]["B1"].value = "qd99"
    else:
        del workbook[GUIDE if spoil == "guide" else SHEET]
    workbook.save(template)

    _, problems = import_wording(RULES, template)

    assert [problem.code for problem in problems] == ["other-workbook"]


def test_what_is_no_workbook_is_a_problem_or_a_trouble(tmp_path: Path) -> None:
    text = tmp_path / "a.xlsx"
    text.write_text("không phải Excel", encoding="utf-8")

    wording, problems = import_wording(RULES, text)

    assert wording is None
    assert problems
    with pytest.raises(FileTrouble):
        import_wording(RULES, tmp_path / "none.xlsx")
