from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from ocop_desk.documents.excel_reading import read_workbook
from ocop_desk.domain.dossiers import LinkSource
from ocop_desk.domain.problems import InputRefused
from ocop_desk.errors import CouncilFileTrouble
from ocop_desk.services.desk import Desk
from ocop_desk.services.dossiers import dossier_content
from ocop_desk.services.link_lines import apply_link_lines, link_lines_of
from ocop_desk.services.link_lists import import_link_list, preview_link_list, write_link_list
from tests.services.dossier_desks import a_dossier_desk, a_pdf, add, incoming

HEAD = ("TT", "Mã tiêu chí *", "Tên tài liệu", "Từ trang", "Đến trang")


@pytest.fixture
def filled(tmp_path: Path) -> tuple[Desk, int]:
    desk, dossier_id = a_dossier_desk(tmp_path)
    add(desk, dossier_id, incoming("giay-phep.pdf", a_pdf(3)), incoming("hop-dong.pdf", a_pdf(4)))
    return desk, dossier_id


def a_list(path: Path, *rows: tuple[object, ...], head: tuple[object, ...] = HEAD) -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in ((), head, *rows):
        sheet.append(row)
    book.save(path)
    return path


def test_a_list_ties_pages_by_criterion_document_and_pages(filled: tuple[Desk, int], tmp_path: Path) -> None:
    desk, dossier_id = filled
    path = a_list(
        tmp_path / "trang.xlsx",
        (1, "1.1", "giấy phép", 2, 3),
        (2, 1.2, "", 4, None),
        (3, "5.1", "#2", "2, 4", None),
        (4, "5.2", "hop-dong", None, None),
        (5, "6", None, None, None),
    )

    assert import_link_list(desk, dossier_id, path) == 5

    assert link_lines_of(desk, dossier_id).splitlines() == [
        "1.1: giay-phep 2-3",
        "1.2: hop-dong 1",
        "5.1: hop-dong 2, 4",
        "5.2: hop-dong 1-4",
    ]
    assert {link.source for link in dossier_content(desk, dossier_id).links} == {LinkSource.EXCEL}


def test_every_wrong_row_is_told_with_its_cell_and_nothing_is_tied(filled: tuple[Desk, int], tmp_path: Path) -> None:
    desk, dossier_id = filled
    path = a_list(
        tmp_path / "trang.xlsx",
        (1, "", "giấy phép", 2, 3),
        (2, "1.1", "giấy phép", "hai", None),
        (3, "1.1", "giấy phép", None, 3),
        (4, "1.1", "biên bản", 1, None),
        (5, "9.9", "giấy phép", 9, None),
        (6, "1.1", "giấy phép", 1.5, None),
    )

    with pytest.raises(InputRefused) as refused:
        import_link_list(desk, dossier_id, path)

    assert [(one.code, str(one.place)) for one in refused.value.problems] == [
        ("no_criterion", "Sheet!B3"),
        ("bad_pages", "Sheet!D4"),
        ("no_pages", "Sheet!E5"),
        ("bad_pages", "Sheet!D8"),
        ("unknown_document", "Sheet!6"),
        ("unknown_criterion", "Sheet!7"),
        ("no_such_page", "Sheet!7"),
    ]
    assert all(one.remedy for one in refused.value.problems)
    assert dossier_content(desk, dossier_id).links == ()


def test_a_code_or_page_that_excel_made_a_date_is_told(filled: tuple[Desk, int], tmp_path: Path) -> None:
    from datetime import date

    desk, dossier_id = filled
    path = a_list(
        tmp_path / "trang.xlsx",
        (1, date(2026, 1, 1), "giay phep", 1, 1),
        (2, "1.1", "giay phep", date(2026, 3, 2), None),
    )

    found = preview_link_list(desk, dossier_id, path)

    assert [one.code for one in found.problems] == ["not_a_code", "bad_pages"]


def test_a_file_without_the_columns_says_which_are_wanted(filled: tuple[Desk, int], tmp_path: Path) -> None:
    desk, dossier_id = filled
    path = a_list(tmp_path / "trang.xlsx", ("a", "b"), head=("Tên", "Số"))

    assert [one.code for one in preview_link_list(desk, dossier_id, path).problems] == ["no_head"]


def test_what_is_no_excel_is_refused(filled: tuple[Desk, int], tmp_path: Path) -> None:
    desk, dossier_id = filled
    path = tmp_path / "trang.xlsx"
    path.write_bytes(b"%PDF-1.4")

    with pytest.raises(InputRefused):
        import_link_list(desk, dossier_id, path)


def test_the_list_the_program_writes_carries_the_ties_there_are_and_reads_back(
    filled: tuple[Desk, int], tmp_path: Path
) -> None:
    desk, dossier_id = filled
    apply_link_lines(desk, dossier_id, "1.1: giay-phep 2-3; hop dong 1\n6: hop-dong 4")
    path = tmp_path / "trang.xlsx"
    write_link_list(desk, dossier_id, path)

    found = preview_link_list(desk, dossier_id, path)

    assert not found.problems
    assert [
        (one.link.criterion, one.link.document_id, one.link.first_page, one.link.last_page) for one in found.links
    ] == [
        ("1.1", 1, 2, 3),
        ("1.1", 2, 1, 1),
        ("6", 2, 4, 4),
    ]
    criteria = {row.cells[1].text for row in read_workbook(path).sheets[0].rows[3:]}
    assert {"1.1", "1.2", "5.1", "5.2", "6", "8"} <= criteria
    with pytest.raises(CouncilFileTrouble):
        write_link_list(desk, dossier_id, path)


def test_codes_stay_text_when_somebody_types_into_the_list(filled: tuple[Desk, int], tmp_path: Path) -> None:
    desk, dossier_id = filled
    path = tmp_path / "trang.xlsx"
    write_link_list(desk, dossier_id, path)

    sheet = openpyxl.load_workbook(path).worksheets[0]

    assert isinstance(sheet, Worksheet)
    assert {sheet.cell(row, 1).number_format for row in range(4, 200)} == {"@"}
