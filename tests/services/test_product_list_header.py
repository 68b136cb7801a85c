import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocop_desk.documents.workbook_rows import Cell, CellKind, Row
from ocop_desk.services.product_list_header import Header, find_headers
from ocop_desk.services.product_list_roles import Role, role_of


def a_row(number: int, *texts: str | None) -> Row:
    cells = {column: Cell(text, CellKind.TEXT) for column, text in enumerate(texts, start=1) if text is not None}
    return Row(number, cells)


def roles(header: Header) -> list[tuple[int, str]]:
    return [(column.index, column.role.name) for column in header.columns]


@pytest.mark.parametrize("role", Role)
def test_a_column_is_known_by_our_own_title(role: Role) -> None:
    assert role_of(role.value) is role
    assert role_of(role.value.upper() + " *") is role


@pytest.mark.parametrize(
    ("title", "role"),
    [
        ("STT", Role.ORDER),
        ("Tên sản phẩm đăng ký đánh giá, phân hạng", Role.PRODUCT),
        ("Sản phẩm (tên đầy đủ)", Role.PRODUCT),
        ("Chủ thể\nsản xuất", Role.PRODUCER),
        ("Tên cơ sở", Role.PRODUCER),
        ("Loại hình chủ thể", Role.KIND),
        ("Xã/Phường", Role.COMMUNE),
        ("Mã số xã (theo QĐ 19)", Role.COMMUNE_CODE),
        ("Phân nhóm sản phẩm", Role.SCORECARD),
        ("Phiếu đánh giá số", Role.SCORECARD),
        ("Nhóm", Role.GROUP),
        ("Hình thức đăng ký", Role.REGISTRATION),
        ("Sao đề nghị", Role.STARS),
        ("Đề nghị hạng sao (3, 4, 5)", Role.STARS),
        ("Mã số sản phẩm OCOP", Role.CODE),
        ("SĐT", Role.PHONE),
        ("Điện thoại liên hệ", Role.PHONE),
        ("Họ tên người đại diện", Role.REPRESENTATIVE),
        ("Sản lượng", None),
        ("DANH SÁCH SẢN PHẨM ĐĂNG KÝ ĐÁNH GIÁ", None),
        ("Tên sản phẩm " * 20, None),
        ("", None),
    ],
)
def test_columns_are_known_by_usual_titles(title: str, role: Role | None) -> None:
    assert role_of(title) is role


def test_the_head_is_found_below_titles_and_empty_columns() -> None:
    rows = [a_row(1, "DANH SÁCH SẢN PHẨM"), a_row(4, None, "Ghi chú", "Tên sản phẩm", None, "Chủ thể"), a_row(5, "x")]
    (header,) = find_headers(rows)
    assert (header.first_row, header.last_row) == (4, 4)
    assert roles(header) == [(2, "NOTE"), (3, "PRODUCT"), (5, "PRODUCER")]


def test_a_row_with_numbers_is_no_head() -> None:
    assert find_headers([a_row(1, "1", "Tên sản phẩm", "Chủ thể")]) == []
    assert find_headers([Row(1, {1: Cell("Tên sản phẩm", CellKind.TEXT), 2: Cell("5", CellKind.NUMBER)})]) == []


def test_one_title_alone_is_no_head() -> None:
    assert find_headers([a_row(1, "Tên sản phẩm"), a_row(2, "Tên sản phẩm", "Chè")]) == []


def test_a_lower_title_is_read_together_with_the_one_above_it() -> None:
    rows = [
        a_row(1, "TT", "Tên sản phẩm", "Chủ thể", None, None),
        a_row(2, None, None, "Tên", "Địa chỉ", "Điện thoại"),
    ]
    (header,) = find_headers(rows)
    assert (header.first_row, header.last_row) == (1, 2)
    assert roles(header) == [(1, "ORDER"), (2, "PRODUCT"), (3, "PRODUCER"), (4, "ADDRESS"), (5, "PHONE")]


def test_a_product_below_the_head_is_not_taken_into_it() -> None:
    rows = [a_row(1, "Tên sản phẩm", "Chủ thể", "Lần đăng ký"), a_row(2, "Chè", "HTX A", "Nâng hạng")]
    (header,) = find_headers(rows)
    assert header.last_row == 1


def test_the_first_of_two_columns_alike_is_read() -> None:
    (header,) = find_headers([a_row(1, "Tên sản phẩm", "Chủ thể", "Xã", "Phường")])
    assert [column.index for column in header.of(Role.COMMUNE)] == [3]
    assert header.unknown == ((4, "Phường"),)


def test_of_two_columns_alike_the_new_or_proposed_one_is_read() -> None:
    titles = ("Tên sản phẩm", "Chủ thể", "Xã (cũ)", "Xã (mới)", "Hạng sao", "Hạng sao đề nghị", "Hạng sao đã đạt")
    (header,) = find_headers([a_row(1, *titles)])
    assert [column.index for column in header.of(Role.COMMUNE)] == [4]
    assert [column.index for column in header.of(Role.STARS)] == [6]
    assert [index for index, _ in header.unknown] == [3, 5, 7]


def test_a_value_as_a_title_makes_a_column_to_tick() -> None:
    (header,) = find_headers([a_row(1, "Tên sản phẩm", "Chủ thể", "Đăng ký mới", "Nâng hạng", "3 sao", "4 sao")])
    assert [column.tick for column in header.of(Role.REGISTRATION)] == ["Đăng ký mới", "Nâng hạng"]
    assert [column.tick for column in header.of(Role.STARS)] == ["3 sao", "4 sao"]


def test_a_product_beside_a_column_without_a_head_is_not_taken_into_the_head() -> None:
    rows = [a_row(1, "TT", "Tên sản phẩm", "Chủ thể"), a_row(2, None, "Chè", "HTX A", "Nâng hạng")]
    (header,) = find_headers(rows)
    assert header.last_row == 1


def test_titles_in_an_old_encoding_are_known() -> None:
    (header,) = find_headers([a_row(1, "Tªn s¶n phÈm", "Chñ thÓ"), a_row(2, "Chè", "HTX")])
    assert roles(header) == [(1, "PRODUCT"), (2, "PRODUCER")]


@given(
    st.lists(st.lists(st.one_of(st.none(), st.text(max_size=20), st.sampled_from(list(Role))), max_size=8), max_size=6)
)
def test_any_rows_can_be_searched(texts: list[list[str | None]]) -> None:
    headers = find_headers([a_row(number, *row) for number, row in enumerate(texts, start=1)])
    assert all(header.has(Role.PRODUCT) for header in headers)
    assert sorted(header.first_row for header in headers) == [header.first_row for header in headers]
