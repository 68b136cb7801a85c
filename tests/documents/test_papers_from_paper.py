"""Papers of ours say of every sheet that came from paper that it did, and who typed it in."""

from pathlib import Path

import openpyxl
import pytest

from ocop_desk.documents.papers import computation_pdf, minutes_pdf, scorecard_pdf, summary_pdf
from ocop_desk.documents.workbook import result_workbook
from ocop_desk.domain.records import SessionRecord
from tests.builders import a_paper_sheet, a_product_record, a_round, a_session_record, a_sheet
from tests.documents.paper_reading import text_of

TYPISTS = "Vũ Thị Lan và Đào Văn Hòa"


@pytest.fixture(scope="module")
def session() -> SessionRecord:
    mixed = a_round(1, [a_sheet(1, 72), a_paper_sheet(2, 75), a_sheet(3, 73)])
    return a_session_record([a_product_record(1, rounds=[mixed]), a_product_record(2)])


def test_the_sheet_says_who_typed_it_what_was_settled_and_where_its_scan_is(session: SessionRecord) -> None:
    text = text_of(scorecard_pdf(session, 1, 2, 1))
    assert "(nhập từ phiếu giấy)" in text
    assert f"Phiếu giấy do {TYPISTS} nhập độc lập, mỗi người một lần." in text
    assert "Tiêu chí 1.1: lần một mức" in text
    assert "Nguyễn Thị Kiểm xem phiếu giấy và chốt mức" in text
    assert "Bản quét: phieu-2.pdf, trang 2, 3 (SHA-256 abababababababab…)." in text
    assert "phiếu giấy" not in text_of(scorecard_pdf(session, 1, 1, 1))


def test_the_minutes_count_sheets_from_paper_and_name_their_typists(session: SessionRecord) -> None:
    text = text_of(minutes_pdf(session))
    assert "phiếu thu về, trong đó 1 phiếu nhập từ phiếu giấy, " in text
    assert (
        "Nhập từ phiếu giấy, sản phẩm số 1 “Cà phê bột Arabica Cầu Đất”, lượt 1: Trần Văn Bình "
        f"({TYPISTS} nhập, tiêu chí 1.1 do Nguyễn Thị Kiểm chốt)."
    ) in text


def test_the_summary_marks_the_figure_and_says_why_below(session: SessionRecord) -> None:
    text = text_of(summary_pdf(session))
    assert "Tổng 72 75* 73" in text
    assert "* Sản phẩm số 1, nhập từ phiếu giấy: Trần Văn Bình" in text


def test_the_computation_marks_the_member(session: SessionRecord) -> None:
    assert "(phiếu giấy)" in text_of(computation_pdf(session, 1))
    assert "(phiếu giấy)" not in text_of(computation_pdf(session, 2))


def test_the_workbook_names_the_typists(session: SessionRecord, tmp_path: Path) -> None:
    result_workbook(session, tmp_path / "x.xlsx")
    page = openpyxl.load_workbook(tmp_path / "x.xlsx")["Phiếu chấm"]
    rows = [[cell.value for cell in row] for row in page.iter_rows()]
    head = next(row for row in rows if "Người nhập phiếu giấy" in row)
    source, typists = head.index("Cách nộp"), head.index("Người nhập phiếu giấy")
    found = [(row[source], row[typists]) for row in rows if row[source] in ("Phiếu giấy", "Nhập trên máy")]
    assert ("Phiếu giấy", "Vũ Thị Lan, Đào Văn Hòa") in found
    assert found.count(("Nhập trên máy", None)) == len(found) - 1


def test_a_session_without_paper_speaks_of_none() -> None:
    session = a_session_record([a_product_record(1)])
    for paper in (minutes_pdf(session), summary_pdf(session), computation_pdf(session, 1)):
        assert "phiếu giấy" not in text_of(paper)
