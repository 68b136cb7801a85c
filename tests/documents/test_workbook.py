import io
import zipfile
from datetime import datetime

import openpyxl
import pytest

from ocop_desk.documents.excel_cells import DRAFT_MARK, PRACTICE_MARK
from ocop_desk.documents.workbook import result_workbook
from ocop_desk.domain.records import (
    ConflictRecord,
    ExcusedRecord,
    ProductState,
    RejectionRecord,
    Remark,
    RemarkKind,
    SessionState,
)
from ocop_desk.domain.results import Finding
from tests.builders import (
    OPENED,
    a_council,
    a_dossier_record,
    a_product,
    a_product_record,
    a_profile,
    a_round,
    a_session_record,
    a_sheet,
    levels_for,
)
from tests.documents.libreoffice import needs_libreoffice, recalculated

ALL_SHEETS = [
    "Tổng hợp",
    "Phiên họp",
    "Phiếu chấm",
    "Điểm chi tiết",
    "Bộ tiêu chí",
    "Yêu cầu tối thiểu",
    "Lượt chấm",
    "Thành phần",
    "Xung đột lợi ích",
    "Ý kiến",
    "Hồ sơ",
    "Minh chứng",
    "Tính lại",
    "Tính lại phiếu",
    "Từ điển dữ liệu",
]
TROUBLESOME = [
    '=HYPERLINK("http://x";"y")',
    "+84 912",
    "-5 độ",
    "@SUM(A1)",
    "#N/A",
    "#REF!",
    "_x0041_ giữ nguyên",
    " thụt ",
]


def a_full_session():
    """Two rounds, a recused member, a rejected product, a finding, a product of two cases, an excused member."""
    totals = {1: 72, 2: 75, 3: 71, 4: 66, 5: 58}
    twice = (
        a_round(1, (a_sheet(member, total) for member, total in totals.items())),
        a_round(2, (a_sheet(member, total, notes={"1.1": "Xem lại hợp đồng"}) for member, total in totals.items())),
    )
    with_case = levels_for(86, None) | {"5": 3}
    levels = [levels_for(88, c4_1=level) for level in (2, 3, 3)]
    finding = Finding("4.1", 5, True, "Hội đồng xem bản gốc")
    return a_session_record(
        [
            a_product_record(1, rounds=twice),
            a_product_record(2, (70, 69, 70), conflicts=(ConflictRecord(4, "Người thân của chủ thể"),)),
            a_product_record(3, rejection=RejectionRecord("forged_dossier", "Giấy kiểm nghiệm giả", OPENED)),
            a_product_record(4, rounds=(a_round(1, (a_sheet(m, ls) for m, ls in enumerate(levels, 1)), (finding,)),)),
            a_product_record(
                5,
                product=a_product("Điểm du lịch", scorecard="TEST-26", cases={"5": 2}, product_code=""),
                rounds=(
                    a_round(
                        1,
                        (a_sheet(1, with_case), a_sheet(2, with_case)),
                        entitled=(1, 2, 3),
                        excused=(ExcusedRecord(3, "Có việc gấp", OPENED),),
                    ),
                ),
            ),
        ],
        remarks=(
            Remark(RemarkKind.VOTE, "Biểu quyết 5/5", 1, OPENED),
            Remark(RemarkKind.OPINION, "Ý khác", None, OPENED),
        ),
    )


def written(session):
    out = io.BytesIO()
    result_workbook(session, out)
    return openpyxl.load_workbook(out)


def rows_of(book, name):
    """The rows of a sheet as mappings from the heads to values."""
    _, heads, *rows = book[name].iter_rows(values_only=True)
    return [dict(zip(heads, row, strict=True)) for row in rows]


def texts(book):
    return [cell.value for sheet in book for row in sheet for cell in row if isinstance(cell.value, str)]


def test_the_summary_has_one_row_a_product_with_typed_figures():
    first, second, third, fourth, fifth = rows_of(written(a_full_session()), "Tổng hợp")
    assert first["TT"] == 1
    assert first["Mã sản phẩm"] == "68-22945-01-2026"
    assert first["Mã xã"] == "22945"
    assert (first["Số lượt"], first["Số phiếu tính"], first["Tổng các phiếu"]) == (2, 5, 342)
    assert first["Điểm trung bình"] == 68.4
    assert first["Điểm trung bình (đúng)"] == "342/5"
    assert first["Điểm in"] == "68,40"
    assert second["Điểm trung bình"] == 69.6666666667
    assert second["Không tham gia chấm"] == "Phạm Ngọc Hà"
    assert third["Căn cứ loại"] == "Hồ sơ có giấy tờ giả"
    assert third["Số sao"] is None
    assert third["Điểm trung bình"] is None
    assert fourth["Số sao"] == 4
    assert fifth["Trường hợp"] == "5: 2"


def test_moments_are_dates_in_viet_nam_time():
    row = rows_of(written(a_full_session()), "Lượt chấm")[0]
    assert row["Mở lượt"] == datetime(2026, 11, 21, 8, 15)


def test_every_member_and_criterion_has_a_mark():
    session = a_full_session()
    rows = rows_of(written(session), "Điểm chi tiết")
    sheets = sum(len(one.sheets) for product in session.products for one in product.rounds)
    assert len(rows) == sheets * 8
    first = rows[0]
    assert (first["Thành viên"], first["Tiêu chí"], first["Mức"], first["Điểm"]) == ("Nguyễn Thị Ánh", "1.1", 4, 20)
    assert {row["Ghi chú"] for row in rows if row["Lượt"] == 2 and row["Tiêu chí"] == "1.1"} == {"Xem lại hợp đồng"}


def test_a_criterion_that_was_not_asked_has_no_level_and_no_points():
    levels = levels_for(60, c3_1=0)
    assert "3.2" not in levels
    session = a_session_record([a_product_record(rounds=(a_round(1, (a_sheet(1, levels),)),))])
    row = next(row for row in rows_of(written(session), "Điểm chi tiết") if row["Tiêu chí"] == "3.2")
    assert (row["Mức"], row["Điểm"]) == (None, 0)


def test_only_the_last_round_of_a_rated_product_counts():
    rows = rows_of(written(a_full_session()), "Phiếu chấm")
    assert {(row["TT"], row["Lượt"], row["Được tính"]) for row in rows} == {
        (1, 1, "Không"),
        (1, 2, "Có"),
        (2, 1, "Có"),
        (3, 1, "Không"),
        (4, 1, "Có"),
        (5, 1, "Có"),
    }


def test_a_sheet_of_a_recused_member_does_not_count():
    record = a_product_record(1, (70, 69, 70), conflicts=(ConflictRecord(2, "Góp vốn"),))
    rows = rows_of(written(a_session_record([record])), "Phiếu chấm")
    assert {row["Thành viên"]: row["Được tính"] for row in rows}["Trần Văn Bình"] == "Không"


def test_marks_of_a_round_that_is_not_revealed_are_nowhere():
    hidden = a_round(2, (a_sheet(member, 90, notes={"1.1": "lời kín"}) for member in (1, 2, 3)), revealed_at=None)
    shown = a_round(1, (a_sheet(member, total) for member, total in ((1, 50), (2, 70), (3, 60))))
    product = a_product_record(1, rounds=(shown, hidden), state=ProductState.SCORING, conclusion=None)
    book = written(a_session_record([product], state=SessionState.OPEN, closed_at=None))
    assert {row["Lượt"] for row in rows_of(book, "Điểm chi tiết")} == {1}
    assert {row["Lượt"] for row in rows_of(book, "Yêu cầu tối thiểu")} == {1}
    assert "lời kín" not in texts(book)
    assert rows_of(book, "Tổng hợp")[0]["Điểm trung bình"] is None
    assert rows_of(book, "Lượt chấm")[1]["Điểm trung bình"] is None
    assert rows_of(book, "Lượt chấm")[1]["Phiếu tính"] is None


def test_gates_stand_with_the_finding_that_settled_them():
    rows = rows_of(written(a_full_session()), "Yêu cầu tối thiểu")
    gate = next(row for row in rows if row["TT"] == 4 and (row["Tiêu chí"], row["Sao"]) == ("4.1", 5))
    assert (gate["Số phiếu đạt"], gate["Trên tổng số"], gate["Thống nhất"], gate["Đạt"]) == (2, 3, "Không", "Có")
    assert gate["Lý do kết luận"] == "Hội đồng xem bản gốc"


def test_rounds_give_spread_reason_and_who_was_excused():
    rows = rows_of(written(a_full_session()), "Lượt chấm")
    assert (rows[1]["Lý do chấm lại"], rows[1]["Chênh lệch"], rows[1]["Vượt giới hạn"]) == (
        "Chênh lệch điểm vượt mức cho phép",
        17,
        "Có",
    )
    assert rows[-1]["Không nộp phiếu"] == "Lê Hoàng Đức (Có việc gấp)"


def test_people_conflicts_and_remarks_are_listed():
    book = written(a_full_session())
    assert [row["Có mặt"] for row in rows_of(book, "Thành phần")] == ["Có"] * 6
    assert rows_of(book, "Xung đột lợi ích")[0]["Thành viên"] == "Phạm Ngọc Hà"
    assert [row["Nội dung"] for row in rows_of(book, "Ý kiến")] == ["Biểu quyết 5/5", "Ý khác"]


def test_every_sheet_has_a_frozen_head_a_filter_and_prints_it_on_every_page():
    book = written(a_full_session())
    assert book.sheetnames == ALL_SHEETS
    for sheet in book:
        assert sheet.sheet_view.pane.ySplit == 2
        assert sheet.auto_filter.ref.startswith("A2:")
        assert sheet.print_title_rows == "$1:$2"
        assert sheet.print_title_cols.startswith("$A:")
        assert sheet.page_setup.orientation == "landscape"


def test_dossiers_and_their_documents_are_listed_with_whole_hashes():
    let_in = a_dossier_record(8, complete=False, decision="Chủ tịch đồng ý", wanting=("tests:missing",), documents=())
    products = [a_product_record(1, dossier=a_dossier_record()), a_product_record(2, dossier=let_in)]
    book = written(a_session_record([*products, a_product_record(3)]))
    first, second = rows_of(book, "Hồ sơ")
    assert (first["Hồ sơ số"], first["Kiểm tra đủ"], first["Số tài liệu"]) == (7, "Có", 2)
    assert (second["Kiểm tra đủ"], second["Số mục chưa đủ"]) == ("Không", 1)
    assert second["Quyết định cho vào phiên"] == "Chủ tịch đồng ý"
    documents = rows_of(book, "Minh chứng")
    assert [row["SHA-256"] for row in documents] == ["a1" * 32, "b2" * 32]
    assert [row["Dung lượng"] for row in documents] == [345_678, 1_234_567]
    assert documents[1]["Tên tệp"] == "Kiểm nghiệm “2026”.pdf"


def test_the_dictionary_explains_every_column_of_every_sheet():
    book = written(a_full_session())
    explained = [(row["Trang"], row["Tên cột"]) for row in rows_of(book, "Từ điển dữ liệu") if row["Giải thích"]]
    heads = [(sheet.title, head.value) for sheet in book for head in sheet[2]]
    assert sorted(explained) == sorted(heads)


def test_a_mean_just_below_a_limit_is_shown_with_the_decimals_that_tell():
    record = a_product_record(1, rounds=(a_round(1, (a_sheet(n, 90 if n < 200 else 89) for n in range(1, 201))),))
    book = written(a_session_record([record]))
    assert rows_of(book, "Tổng hợp")[0]["Điểm in"] == "89,995"
    cell = next(cell for cell in book["Tổng hợp"][3] if cell.value == 89.995)
    assert cell.number_format == "0.000"


def test_decimals_follow_the_rule_profile():
    session = a_session_record([a_product_record(1, (70, 69, 70))], profile=a_profile(decimals=1))
    cell = next(cell for cell in written(session)["Tổng hợp"][3] if cell.value == 69.6666666667)
    assert cell.number_format == "0.0"


@pytest.mark.parametrize("text", TROUBLESOME)
def test_text_that_looks_like_a_formula_stays_text(text):
    session = a_session_record(
        [a_product_record(product=a_product(text, note=text))], remarks=(Remark(RemarkKind.OPINION, text, 1, OPENED),)
    )
    book = written(session)
    formulas = {sheet.title for sheet in book for row in sheet for cell in row if cell.data_type in ("f", "e")}
    assert formulas == {"Phiên họp", "Tính lại", "Tính lại phiếu"}
    stored = text.replace("_x0041_", "_x005F_x0041_")
    assert {book[name]["C3"].value for name in ("Tổng hợp", "Điểm chi tiết", "Ý kiến")} == {stored}
    assert rows_of(book, "Tổng hợp")[0]["Ghi chú"] == stored
    marks = rows_of(book, "Điểm chi tiết")
    assert {row["Sản phẩm"] for row in marks} == {stored}
    assert {row["Lượt"] for row in marks} == {1}


def test_the_same_session_gives_the_same_bytes_dated_by_its_closing():
    first, second = io.BytesIO(), io.BytesIO()
    result_workbook(a_full_session(), first)
    result_workbook(a_full_session(), second)
    assert first.getvalue() == second.getvalue()
    with zipfile.ZipFile(first) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(2026, 11, 21, 9, 5, 0)}
        assert b"2026-11-21T09:05:00Z" in archive.read("docProps/core.xml")


def test_a_file_is_written_under_a_path_too(tmp_path):
    result_workbook(a_full_session(), tmp_path / "ket-qua.xlsx")
    assert openpyxl.load_workbook(tmp_path / "ket-qua.xlsx").sheetnames == ALL_SHEETS


@pytest.mark.parametrize(
    ("changes", "mark"),
    [
        ({"council": a_council(practice=True)}, PRACTICE_MARK),
        ({"state": SessionState.OPEN, "closed_at": None}, DRAFT_MARK),
    ],
)
def test_practice_and_drafts_say_so_on_every_sheet(changes, mark):
    for sheet in written(a_session_record(**changes)):
        assert sheet["A1"].value.startswith(mark)
        assert sheet.oddHeader.center.text.startswith(mark)


def test_a_session_without_products_makes_a_workbook_too():
    assert written(a_session_record([])).sheetnames == ALL_SHEETS


@needs_libreoffice
def test_libreoffice_works_out_the_same_figures(tmp_path):
    session = a_full_session()
    result_workbook(session, tmp_path / "ket-qua.xlsx")
    book = openpyxl.load_workbook(recalculated(tmp_path / "ket-qua.xlsx", tmp_path), data_only=True)
    assert not [cell for sheet in book for row in sheet for cell in row if cell.data_type == "e"]
    means, sheets = rows_of(book, "Tính lại"), rows_of(book, "Tính lại phiếu")
    assert [row["TT"] for row in means] == [1, 2, 4, 5]
    for row in (*means, *sheets):
        differences = [value for head, value in row.items() if head.startswith("Chênh lệch")]
        assert differences == [0] * len(differences)
    for row in means:
        mean = session.results[row["TT"]].mean
        assert row["Trung bình tính lại"] == pytest.approx(float(mean), abs=1e-9)
        assert row["Sao theo điểm tính lại"] == session.results[row["TT"]].band
    assert rows_of(book, "Phiên họp")[0]["Giá trị"] == 0


@needs_libreoffice
def test_the_formulas_notice_a_mark_that_was_changed(tmp_path):
    result_workbook(a_full_session(), tmp_path / "doi-diem.xlsx")
    book = openpyxl.load_workbook(tmp_path / "doi-diem.xlsx")
    marks = book["Điểm chi tiết"]
    row = next(cells for cells in marks.iter_rows(min_row=3) if cells[0].value == 2)
    row[9].value -= 1
    book.save(tmp_path / "doi-diem.xlsx")
    again = openpyxl.load_workbook(recalculated(tmp_path / "doi-diem.xlsx", tmp_path), data_only=True)
    changed = next(row for row in rows_of(again, "Tính lại") if row["TT"] == 2)
    assert changed["Chênh lệch tổng điểm"] == 1
    assert changed["Chênh lệch trung bình"] == pytest.approx(1 / 3, abs=1e-9)
    assert rows_of(again, "Phiên họp")[0]["Giá trị"] == 4


@needs_libreoffice
def test_libreoffice_reads_every_text_as_it_was(tmp_path):
    products = [a_product_record(n, product=a_product(text)) for n, text in enumerate(TROUBLESOME, start=1)]
    result_workbook(a_session_record(products), tmp_path / "chu.xlsx")
    book = openpyxl.load_workbook(recalculated(tmp_path / "chu.xlsx", tmp_path), data_only=True)
    assert [row["Sản phẩm"] for row in rows_of(book, "Tổng hợp")] == TROUBLESOME
