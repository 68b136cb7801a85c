"""Lists with the flaws that lists have: what is understood, what is reported, and where."""

import unicodedata
from collections.abc import Callable
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl.styles import Font

from ocop_desk.documents import excel_sheet
from ocop_desk.domain.problems import InputRefused
from ocop_desk.domain.products import ProducerKind, Product, RegistrationKind
from ocop_desk.services.product_list import ProductList, read_product_list
from tests.domain.test_legacy_encodings import TCVN3_OF
from tests.product_lists import HEAD, Row, a_product, a_row, edited, rules, with_part, write_list, write_sheet_xml

Read = Callable[..., ProductList]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "danh-sach.xlsx"


@pytest.fixture
def read(file: Path) -> Read:
    def reading(*rows: Row, head: Row | None = HEAD) -> ProductList:
        return read_product_list(write_list(file, *rows, head=head), rules())

    return reading


def one(listed: ProductList) -> Product:
    """The one product of a list without problems."""
    assert listed.all_problems() == ()
    (row,) = listed.rows
    assert row.product is not None
    return row.product


def found(problems: object) -> dict[str, str]:
    """Code and place of problems or notices."""
    return {problem.code: problem.place for problem in problems}  # type: ignore[attr-defined]


def problems_of(listed: ProductList) -> dict[str, str]:
    assert all(problem.message and problem.remedy for problem in listed.all_problems())
    assert all(row.product is None for row in listed.rows if row.problems)
    return found(listed.all_problems())


def notices_of(listed: ProductList) -> dict[str, str]:
    return found(listed.all_notices())


def test_a_plain_list_is_read(read: Read) -> None:
    listed = read(a_row())
    assert one(listed) == a_product()
    assert listed.sheets == ("Danh sách",)
    assert listed.all_notices() == ()


def test_every_column_ends_up_in_the_product(read: Read) -> None:
    head = ("STT", *HEAD[1:], "Địa chỉ", "Số điện thoại", "Người đại diện", "Trường hợp")
    row = [
        *a_row(kind="Cơ sở sản xuất", producer="Cơ sở Suối Vàng", registration="Nâng hạng", note="gấp", scorecard=26),
        *("Thôn 2", "0900000000", "Trần Văn Mẫu", "cộng đồng"),
    ]
    product = one(read(row, head=head))
    assert product.producer.kind is ProducerKind.HOUSEHOLD
    assert product.producer.kind_text == "Cơ sở sản xuất"
    assert (product.producer.address, product.producer.phone) == ("Thôn 2", "0900000000")
    assert product.producer.representative == "Trần Văn Mẫu"
    assert product.registration is RegistrationKind.UPGRADE
    assert product.note == "gấp"
    assert product.cases == {"8": 1, "9": 1, "15": 1}


def test_a_tourism_service_without_a_case_goes_in_and_the_case_is_chosen_later(read: Read) -> None:
    assert one(read(a_row(scorecard="Bộ 26"))).cases == {}


def test_columns_may_stand_in_any_order_under_other_words(read: Read) -> None:
    head = ("Ghi chú", "Phân nhóm", "Chủ thể\nsản xuất", "Tên SP", "Hình thức đăng ký", "Loại hình")
    product = one(read(["", "Rượu trắng", "HTX A", "Rượu nếp", "mới", "HTX"], head=head))
    assert (product.name, product.producer.name, product.scorecard) == ("Rượu nếp", "HTX A", "QD26-14")


def test_a_misspelt_head_is_understood_and_told(read: Read) -> None:
    head = ["TT", "Tên sản phẩn", *HEAD[2:]]
    listed = read(a_row(), head=head)
    assert one(listed) == a_product()
    assert notices_of(listed)["misspelt-column"] == "Danh sách!B1"


def test_titles_totals_blank_rows_and_signatures_are_no_products(read: Read) -> None:
    listed = read(
        *(["UBND XÃ ĐỒI THÔNG", None, None, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"], ["DANH SÁCH SẢN PHẨM"], []),
        *(HEAD, ["(1)", "(2)", "(3)"], a_row(1), [None, "   "], a_row(2)),
        *([None, "Tổng cộng: 2 sản phẩm"], [], [None, None, None, "Đồi Thông, ngày 5 tháng 3 năm 2026"]),
        *([None, "NGƯỜI LẬP BIỂU", None, None, "TM. ỦY BAN NHÂN DÂN"], [None, "Nguyễn Văn Mẫu", None, None, "Lê A"]),
        head=None,
    )
    assert [row.place for row in listed.rows] == ["Danh sách!6", "Danh sách!8"]
    assert problems_of(listed) == {}
    (notice,) = listed.notices
    assert notice.code == "skipped-lines"
    assert "Nguyễn Văn Mẫu" in notice.message


def test_a_total_that_counts_otherwise_is_told(read: Read) -> None:
    listed = read(a_row(1), a_row(2), [None, "Tổng cộng: 3 sản phẩm"])
    assert notices_of(listed)["total-differs"] == "Danh sách!4"


def test_a_total_over_several_columns_is_no_product(read: Read) -> None:
    assert len(read(a_row(1), ["Tổng cộng", "1 sản phẩm", "1 chủ thể"]).rows) == 1


def test_a_product_below_the_total_is_still_read(read: Read) -> None:
    listed = read(a_row(1), [None, "Tổng cộng"], ["", "Người lập biểu"], a_row(2))
    assert [row.row for row in listed.rows] == [2, 5]


def test_a_product_whose_name_begins_like_a_total_is_one(read: Read) -> None:
    for name in ("Tổng hợp trái cây sấy", "Cộng đồng Đồi Thông", "Xã hội hạt điều"):
        assert one(read(a_row(name=name))).name == name


def test_section_titles_give_their_commune_where_no_column_does(read: Read) -> None:
    head = [*HEAD[:4], *HEAD[6:]]
    rows = [[*row[:4], *row[6:]] for row in (a_row(1), a_row(2), a_row(3))]
    listed = read(["I", None, "Xã Đồi Thông"], rows[0], ["II. Phường Suối Vàng"], *rows[1:], head=head)
    assert problems_of(listed) == {}
    communes = [row.product.commune for row in listed.rows if row.product]
    assert communes == ["Xã Đồi Thông", "Phường Suối Vàng", "Phường Suối Vàng"]


def test_a_head_in_two_rows_is_one(file: Path) -> None:
    write_list(
        file,
        ["TT", "Tên sản phẩm", "Chủ thể", None, "Nơi đăng ký", None, "Bộ sản phẩm"],
        [None, None, "Tên", "Loại hình", "Xã", "Mã", None],
        [1, "Chè khô", "HTX A", "HTX", "xã A", "24001", 11],
        head=None,
    )

    def merge(workbook: openpyxl.Workbook) -> None:
        for ref in ("A1:A2", "B1:B2", "C1:D1", "G1:G2"):
            workbook.active.merge_cells(ref)

    product = one(read_product_list(edited(file, merge), rules()))
    assert (product.producer.name, product.commune, product.scorecard) == ("HTX A", "xã A", "QD26-11")


def test_ticked_columns_are_read_by_their_heads(file: Path) -> None:
    write_list(
        file,
        ["Tên sản phẩm", "Chủ thể", "Bộ sản phẩm", "Lần đăng ký", None, "Hạng sao", None],
        [None, None, None, "Lần đầu", "Nâng hạng", "3 sao", "4 sao"],
        ["Chè khô", "HTX A", 11, None, "x", "X", None],
        ["Chè xanh", "HTX A", 11, "x", "x", None, "gì đây"],
        head=None,
    )

    def merge(workbook: openpyxl.Workbook) -> None:
        for ref in ("A1:A2", "B1:B2", "C1:C2", "D1:E1", "F1:G1"):
            workbook.active.merge_cells(ref)

    listed = read_product_list(edited(file, merge), rules())
    product = listed.rows[0].product
    assert product is not None
    assert (product.registration, product.proposed_stars) == (RegistrationKind.UPGRADE, 3)
    assert found(listed.rows[1].problems) == {"two-values": "Danh sách!D4", "unclear-tick": "Danh sách!G4"}


def test_a_head_repeated_after_a_page_break_is_told_and_skipped(read: Read) -> None:
    listed = read(a_row(1), HEAD, a_row(2))
    assert [row.row for row in listed.rows] == [2, 4]
    assert notices_of(listed) == {"repeated-header": "Danh sách!1"}


def test_two_heads_one_right_below_the_other_are_one_list(read: Read) -> None:
    listed = read(HEAD, a_row(1))
    assert len(listed.rows) == 1
    assert notices_of(listed) == {"repeated-header": "Danh sách!1"}


def test_a_second_list_below_has_its_own_columns(read: Read) -> None:
    second = ["Chủ thể", "Tên sản phẩm", "Bộ sản phẩm", "Lần đăng ký"]
    listed = read(a_row(1), [], second, ["HTX B", "Chè khô", "11", "Lần đầu"])
    assert problems_of(listed) == {}
    assert [row.product.name for row in listed.rows if row.product] == ["Mật ong hoa rừng A", "Chè khô"]


def test_every_sheet_with_a_head_is_read_and_the_others_named(file: Path) -> None:
    def add_sheets(workbook: openpyxl.Workbook) -> None:
        workbook.create_sheet("Trống")
        workbook.create_sheet("Ghi nhớ").append(["gọi điện"])
        second = workbook.create_sheet("Đợt 2")
        second.append(HEAD)
        second.append(a_row(2))
        second.sheet_state = "hidden"

    listed = read_product_list(edited(write_list(file, a_row(1)), add_sheets), rules())
    assert listed.sheets == ("Danh sách", "Đợt 2")
    assert [row.place for row in listed.rows] == ["Danh sách!2", "Đợt 2!2"]
    assert notices_of(listed) == {"hidden-sheet": "Đợt 2", "sheets-without-list": ""}
    assert "Ghi nhớ" in listed.notices[-1].message


def test_hidden_rows_are_read_and_told(file: Path) -> None:
    def hide(workbook: openpyxl.Workbook) -> None:
        workbook.active.row_dimensions[3].hidden = True

    listed = read_product_list(edited(write_list(file, a_row(1), a_row(2)), hide), rules())
    assert len(listed.rows) == 2
    assert notices_of(listed) == {"hidden-rows": "Danh sách"}


def test_a_producer_merged_over_its_products_counts_for_each(file: Path) -> None:
    def merge(workbook: openpyxl.Workbook) -> None:
        workbook.active.merge_cells("C2:C3")
        workbook.active.merge_cells("D2:D3")

    listed = read_product_list(edited(write_list(file, a_row(1), a_row(2)), merge), rules())
    assert problems_of(listed) == {}
    assert [row.product.producer.name for row in listed.rows if row.product] == ["Hợp tác xã Đồi Thông"] * 2


def test_a_product_merged_over_two_rows_is_one(file: Path) -> None:
    def merge(workbook: openpyxl.Workbook) -> None:
        workbook.active.merge_cells("B2:B3")
        workbook.active["K3"] = "ghi chú thứ hai"

    listed = read_product_list(edited(write_list(file, a_row(1)), merge), rules())
    assert len(listed.rows) == 1


def test_ditto_marks_take_the_value_above(read: Read) -> None:
    listed = read(a_row(1), a_row(2, producer="nt", kind="-nt-", scorecard='"'))
    assert [row.product.scorecard for row in listed.rows if row.product] == ["QD26-04"] * 2
    assert notices_of(listed)["same-as-above"] == "Danh sách!G3"


def test_a_ditto_mark_with_nothing_above_is_a_problem(read: Read) -> None:
    assert problems_of(read(a_row(producer="nt"))) == {"nothing-above": "Danh sách!C2"}


def test_numbers_and_texts_may_change_places(read: Read) -> None:
    product = one(read(a_row(code_of_commune=24001, stars="3 sao", scorecard="4", order="1")))
    assert product == a_product()


def test_a_lost_zero_is_put_back_and_told(read: Read) -> None:
    head = (*HEAD, "Điện thoại")
    listed = read([*a_row(code_of_commune=1234), 900000000], head=head)
    product = one(listed)
    assert (product.commune_code, product.producer.phone) == ("01234", "0900000000")
    assert [notice.place for notice in listed.all_notices()] == ["Danh sách!L2", "Danh sách!F2"]


def test_stray_spaces_and_decomposed_letters_do_not_matter(read: Read) -> None:
    name = unicodedata.normalize("NFD", "\u200b Mật ong\u00a0 hoa rừng\nA ")
    listed = read(
        a_row(name=name, scorecard=unicodedata.normalize("NFD", " MẬT ONG, mật khác và nông sản thực phẩm khác"))
    )
    assert one(listed) == a_product()
    assert listed.all_notices() == ()


def test_a_list_in_tcvn3_is_converted_and_told(read: Read) -> None:
    def typed(text: object) -> object:
        return "".join(TCVN3_OF.get(letter, letter) for letter in text) if isinstance(text, str) else text

    listed = read([typed(value) for value in a_row()], head=[typed(title) for title in HEAD])
    assert one(listed) == a_product()
    assert found(listed.rows[0].notices) == {"old-encoding": "Danh sách!B2"}
    assert "TCVN3" in listed.rows[0].notices[0].message


def test_a_list_in_vni_is_converted_and_told(read: Read) -> None:
    row = a_row(name="Maät ong hoa röøng A", producer="Hôïp taùc xaõ Ñoài Thoâng", commune="xaõ Ñoài Thoâng")
    listed = read(row)
    assert one(listed) == a_product()
    assert "VNI" in listed.rows[0].notices[0].message


def test_a_short_word_follows_its_old_font(file: Path) -> None:
    def font(workbook: openpyxl.Workbook) -> None:
        workbook.active["B2"].font = Font(name=".VnTime")

    listed = read_product_list(edited(write_list(file, a_row(name="Chó Bé")), font), rules())
    assert one(listed).name == "Chú Bộ"


def test_a_doubtful_encoding_is_a_problem_with_proposals(read: Read) -> None:
    listed = read(a_row(producer="C«ng ty Rosé", kind="Công ty"))
    assert problems_of(listed) == {"doubtful-encoding": "Danh sách!C2"}
    assert "Công ty" in listed.all_problems()[0].remedy


@pytest.mark.parametrize(
    ("changes", "code", "column"),
    [
        ({"name": None}, "no-product-name", "B"),
        ({"name": "123"}, "name-without-letters", "B"),
        ({"name": "Mật " * 200}, "too-long", "B"),
        ({"producer": None}, "no-producer-name", "C"),
        ({"kind": "Hội nông dân"}, "unknown-kind", "D"),
        ({"kind": "HTX/Công ty"}, "unknown-kind", "D"),
        ({"kind": None, "producer": "Nguyễn Văn Mẫu"}, "no-kind", "D"),
        ({"code_of_commune": "2400"}, "invalid-commune-code", "F"),
        ({"code_of_commune": 24001.5}, "invalid-commune-code", "F"),
        ({"code_of_commune": "24001a"}, "invalid-commune-code", "F"),
        ({"scorecard": None}, "no-scorecard", "G"),
        ({"scorecard": "Đồ chơi trẻ em"}, "unknown-scorecard", "G"),
        ({"scorecard": "Gia vị"}, "ambiguous-scorecard", "G"),
        ({"scorecard": 27}, "unknown-scorecard", "G"),
        ({"registration": None}, "no-registration", "H"),
        ({"registration": "Lần 2"}, "unknown-registration", "H"),
        ({"stars": "3-4"}, "invalid-stars", "I"),
        ({"stars": 6}, "invalid-stars", "I"),
        ({"code": "68-24001-2026"}, "invalid-product-code", "J"),
        ({"code": "68-24002-01-2026"}, "commune-codes-differ", "F"),
        ({"code": date(2026, 5, 22)}, "date-in-cell", "J"),
        ({"name": "=1+1"}, "formula-without-result", "B"),
        ({"producer": "#REF!"}, "error-in-cell", "C"),
    ],
)
def test_what_is_wrong_in_a_cell_is_told_with_its_place(
    read: Read, changes: dict[str, object], code: str, column: str
) -> None:
    assert problems_of(read(a_row(**changes))) == {code: f"Danh sách!{column}2"}


def test_all_problems_of_all_rows_come_together_and_other_rows_stay(read: Read) -> None:
    listed = read(a_row(1, name=None, scorecard="Gia vị"), a_row(2), a_row(3, stars=9))
    assert sorted(found(listed.all_problems()).values()) == ["Danh sách!B2", "Danh sách!G2", "Danh sách!I4"]
    assert [row.product is not None for row in listed.rows] == [False, True, False]


def test_an_unknown_scorecard_comes_with_the_most_alike(read: Read) -> None:
    listed = read(a_row(scorecard="Rau củ quả tươi"))
    assert "1. Rau, củ, quả, hạt tươi" in listed.all_problems()[0].remedy
    listed = read(a_row(scorecard="Cà phê"))
    assert "13. Cà phê, cacao" in listed.all_problems()[0].remedy


def test_the_group_s_column_narrows_down_the_scorecard(read: Read) -> None:
    head = ("Tên sản phẩm", "Chủ thể", "Nhóm sản phẩm", "Phân nhóm")
    listed = read(["Chè", "HTX A", "Chè", "12"], ["Cà phê", "HTX A", "Cà phê, ca cao", None], head=head)
    assert [row.product.scorecard for row in listed.rows if row.product] == ["QD26-12", "QD26-13"]


def test_name_and_number_of_a_scorecard_in_two_columns_must_agree(read: Read) -> None:
    head = ("Tên sản phẩm", "Chủ thể", "Bộ sản phẩm", "Số bộ")
    listed = read(["Rượu", "HTX A", "Rượu trắng", 14], ["Rượu hai", "HTX A", "Rượu trắng", 12], head=head)
    assert listed.rows[0].product is not None
    assert problems_of(listed) == {"scorecards-differ": "Danh sách!C3"}


def test_the_kind_may_come_from_the_producer_s_name(read: Read) -> None:
    listed = read(a_row(kind=None))
    assert one(listed).producer.kind is ProducerKind.COOPERATIVE
    assert notices_of(listed) == {"kind-from-name": "Danh sách!D2"}


def test_a_kind_that_differs_from_the_name_is_told(read: Read) -> None:
    listed = read(a_row(kind="Công ty TNHH"))
    assert one(listed).producer.kind is ProducerKind.COMPANY
    assert notices_of(listed) == {"kind-differs-from-name": "Danh sách!D2"}


def test_an_old_product_code_keeps_its_old_commune(read: Read) -> None:
    listed = read(a_row(code="83-829-28780-3-2022"))
    assert one(listed).product_code == "83-829-28780-3-2022"
    assert notices_of(listed) == {"commune-code-before-merger": "Danh sách!F2"}


def test_a_code_typed_with_spaces_and_long_dashes_is_tidied_and_told(read: Read) -> None:
    listed = read(a_row(code="68 – 24001 – 01 – 2026"))
    assert one(listed).product_code == "68-24001-01-2026"
    assert notices_of(listed) == {"tidied-product-code": "Danh sách!J2"}


def test_the_commune_s_code_may_stand_in_its_name_or_in_the_product_code(read: Read) -> None:
    assert one(read(a_row(code_of_commune=None, commune="xã Đồi Thông (24001)"))).commune_code == "24001"
    assert one(read(a_row(code_of_commune=None, code="68-24001-01-2026"))).commune_code == "24001"
    assert one(read(a_row(code_of_commune=None))).commune_code == ""


def test_no_code_yet_is_no_code(read: Read) -> None:
    assert one(read(a_row(code="chưa có"))).product_code == ""


def test_a_product_given_twice_stays_once(read: Read) -> None:
    listed = read(a_row(1), a_row(2), a_row(3, name="MẬT ONG HOA RỪNG A"))
    assert problems_of(listed) == {"repeated-product": "Danh sách!B4"}
    assert listed.rows[0].product is not None


def test_a_code_at_two_products_keeps_both_out(read: Read) -> None:
    code = "68-24001-01-2026"
    listed = read(a_row(1, code=code), a_row(2, code=code), a_row(3))
    assert [problem.place for problem in listed.all_problems()] == ["Danh sách!J2", "Danh sách!J3"]
    assert [row.product is None for row in listed.rows] == [True, True, False]


def test_a_code_that_goes_with_two_communes_is_told(read: Read) -> None:
    listed = read(a_row(1), a_row(2, commune="xã Suối Vàng"), a_row(3, code_of_commune="24002"))
    assert problems_of(listed) == {}
    assert notices_of(listed) == {"commune-names-differ": "Danh sách!F3", "commune-codes-vary": "Danh sách!F4"}


def test_a_case_for_a_scorecard_without_cases_is_passed_over(read: Read) -> None:
    listed = read([*a_row(), "cộng đồng"], head=[*HEAD, "Trường hợp"])
    assert one(listed).cases == {}
    assert notices_of(listed) == {"case-not-needed": "Danh sách!L2"}


def test_an_unclear_case_is_a_problem(read: Read) -> None:
    listed = read([*a_row(scorecard=26), "khác"], head=[*HEAD, "Trường hợp"])
    assert problems_of(listed) == {"unknown-case": "Danh sách!L2"}


def test_a_date_may_stand_in_a_note(read: Read) -> None:
    assert one(read(a_row(note=date(2026, 5, 22)))).note == "22/05/2026"


def test_unknown_columns_are_named(read: Read) -> None:
    listed = read([*a_row(), "5 tấn"], head=[*HEAD, "Sản lượng"])
    assert one(listed) == a_product()
    assert notices_of(listed) == {"unknown-columns": "Danh sách!1"}
    assert "Sản lượng" in listed.notices[0].message


def test_a_list_without_a_column_for_the_registration_is_of_new_products(read: Read) -> None:
    listed = read(["Chè", "HTX A", 11], head=["Tên sản phẩm", "Chủ thể", "Bộ sản phẩm"])
    assert one(listed).registration is RegistrationKind.FIRST
    assert notices_of(listed) == {"no-registration-column": "Danh sách!1"}


def test_a_missing_column_is_said_once(read: Read) -> None:
    listed = read([1, "Chè"], [2, "Rượu"], head=["TT", "Tên sản phẩm"])
    assert [problem.code for problem in listed.all_problems()] == ["missing-column", "missing-column"]
    assert [row.product for row in listed.rows] == [None, None]


def test_a_sheet_without_a_head_is_a_problem(read: Read) -> None:
    listed = read(["gọi điện"], head=None)
    assert problems_of(listed) == {"no-header": "Danh sách"}
    assert listed.rows == ()


def test_a_head_without_products_is_a_problem(read: Read) -> None:
    assert problems_of(read()) == {"no-products": "Danh sách"}


def test_a_list_of_too_many_rows_says_where_reading_stopped(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(excel_sheet, "MOST_ROWS", 30)
    head = "".join(
        f'<c t="inlineStr"><is><t>{title}</t></is></c>' for title in ("Tên sản phẩm", "Chủ thể", "Bộ sản phẩm")
    )
    row = "".join(f'<c t="inlineStr"><is><t>{text}</t></is></c>' for text in ("Chè", "HTX A", "11"))
    write_sheet_xml(file, f"<sheetData><row>{head}</row>" + f"<row>{row}</row>" * 50 + "</sheetData>")
    listed = read_product_list(file, rules())
    assert found(listed.problems) == {"too-many-rows": "S"}
    assert len(listed.rows) == 29


def test_another_file_is_refused(file: Path) -> None:
    file.write_text("TT,Tên sản phẩm")
    with pytest.raises(InputRefused):
        read_product_list(file, rules())


def test_a_trap_in_the_file_is_refused(file: Path) -> None:
    write_list(file, a_row())
    with_part(file, "xl/worksheets/sheet1.xml", lambda data: b"<!DOCTYPE x>" + data)
    with pytest.raises(InputRefused):
        read_product_list(file, rules())


CELLS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(10**12), 10**12),
    st.floats(allow_nan=False, allow_infinity=False),
    st.dates(date(1950, 1, 1), date(2100, 1, 1)),
    st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=30),
    st.sampled_from(["nt", "x", "Tổng cộng: 5 sản phẩm", "#REF!", "=A1", "I", "12. Chè", "***", "HTX", "Lần đầu"]),
    st.sampled_from([title for title in HEAD if title]),
)


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.lists(CELLS, max_size=13), max_size=6))
def test_any_cells_are_read_and_every_row_is_a_product_or_has_a_reason(read: Read, rows: list[list[object]]) -> None:
    listed = read(*rows)
    assert all((row.product is None) == bool(row.problems) for row in listed.rows)
    assert all(notice.message for notice in listed.all_notices())
