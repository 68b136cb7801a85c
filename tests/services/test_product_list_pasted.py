"""Ranges copied from a spreadsheet, with a head and without."""

import pytest

from ocop_desk.documents.workbook_rows import CellKind
from ocop_desk.domain.problems import InputRefused
from ocop_desk.services.product_list import ListReading
from ocop_desk.services.product_list_model import ProductList
from ocop_desk.services.product_list_pasted import looks_like_range, read_pasted
from ocop_desk.services.product_list_roles import Role
from tests.product_lists import HEAD, a_row, rules


def copied(*rows: "list[object] | tuple[object, ...]") -> str:
    return "\n".join("\t".join("" if cell is None else str(cell) for cell in row) for row in rows)


def pasted(text: str) -> ProductList:
    return ListReading(read_pasted(text, rules()), rules()).result()


def names(listed: ProductList) -> list[str]:
    return [row.product.name for row in listed.rows if row.product is not None]


def test_a_range_with_its_head_is_read_as_the_file_would_be() -> None:
    listed = pasted(copied(HEAD, a_row(1), a_row(2, scorecard="?")))
    assert names(listed) == ["Mật ong hoa rừng A"]
    assert [row.row for row in listed.rows] == [2, 3]
    assert [problem.place for problem in listed.rows[1].problems] == ["Vùng dán!G3"]


def test_a_range_without_a_head_is_understood_by_what_its_columns_hold() -> None:
    listed = pasted(copied(a_row(1), a_row(2), a_row(3)))
    assert names(listed) == ["Mật ong hoa rừng A", "Mật ong hoa rừng B", "Mật ong hoa rừng C"]
    product = listed.rows[0].product
    assert product is not None
    assert product.producer.name == "Hợp tác xã Đồi Thông"
    assert (product.commune, product.commune_code) == ("xã Đồi Thông", "24001")
    assert (product.scorecard, product.proposed_stars) == ("QD26-04", 3)


def test_columns_in_another_order_are_found_too() -> None:
    text = copied(
        ["HTX", "Hợp tác xã Đồi Thông", "Mật ong, mật khác và nông sản thực phẩm khác", "Mật ong hoa rừng", "4 sao"],
        ["HTX", "Hợp tác xã Đồi Cỏ", "Mật ong, mật khác và nông sản thực phẩm khác", "Mật ong hoa cúc", "3 sao"],
    )
    assert names(pasted(text)) == ["Mật ong hoa rừng", "Mật ong hoa cúc"]


def test_a_cell_of_several_lines_stays_one_cell() -> None:
    text = 'Tên sản phẩm\tTên chủ thể\tBộ sản phẩm\n"Mật ong\nhoa rừng"\tHTX Đồi Thông\t4\n'
    assert names(pasted(text)) == ["Mật ong hoa rừng"]


def test_digits_are_numbers_as_in_the_spreadsheet_and_leading_zeros_make_text() -> None:
    (sheet,) = read_pasted("Tên sản phẩm\tMã xã\nMật ong\t1234\nChè\t01234", rules()).sheets
    assert sheet.rows[1].cells[2].kind is CellKind.NUMBER
    assert sheet.rows[2].cells[2].kind is CellKind.TEXT


def test_an_error_of_the_spreadsheet_is_told_as_one() -> None:
    listed = pasted("Tên sản phẩm\tTên chủ thể\tBộ sản phẩm\n#REF!\tHTX Đồi Thông\t4")
    assert [problem.code for problem in listed.rows[0].problems] == ["error-in-cell"]
    assert listed.rows[0].wrong == {Role.PRODUCT}


@pytest.mark.parametrize("text", ["", "một dòng chữ", "hai\ndòng chữ", "\t\t\n\t"])
def test_what_is_no_range_is_refused_with_what_to_do(text: str) -> None:
    with pytest.raises(InputRefused) as refused:
        read_pasted(text, rules())
    assert refused.value.problems[0].code == "nothing-pasted"
    assert "Ctrl+C" in refused.value.problems[0].remedy


def test_a_cell_beyond_all_bounds_is_refused_and_not_a_crash() -> None:
    with pytest.raises(InputRefused) as refused:
        read_pasted("a\t" + "b" * 200_000, rules())
    assert refused.value.problems[0].code == "unreadable-range"


def test_a_range_is_told_from_plain_text_by_its_columns() -> None:
    assert looks_like_range("a\tb")
    assert not looks_like_range("trà ô long")
