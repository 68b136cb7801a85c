"""A list on its way in: corrected cell by cell, rows left out, taken in as one act or not at all."""

from pathlib import Path

import pytest

from ocop_desk.services.desk import Desk
from ocop_desk.services.product_intake import Fate, ProductIntake, intake_of_file, intake_of_text, take_in
from ocop_desk.services.product_list_roles import Role
from ocop_desk.services.products import list_products
from tests.product_lists import HEAD, a_product, a_row, write_list
from tests.services.product_desks import a_product_desk


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return a_product_desk(tmp_path)


def intake(desk: Desk, folder: Path, *rows: list[object], head: tuple[str, ...] | None = HEAD) -> ProductIntake:
    return intake_of_file(desk, write_list(folder / "danh-sach.xlsx", *rows, head=head))


def fates(one: ProductIntake) -> list[Fate]:
    return [row.fate for row in one.plan().rows]


def test_every_row_is_there_in_its_order_with_what_becomes_of_it(tmp_path: Path) -> None:
    desk = a_product_desk(tmp_path, [a_product(name="Mật ong hoa rừng A")])
    one = intake(desk, tmp_path, a_row(1), a_row(2, kind="???"), a_row(3))
    assert fates(one) == [Fate.KNOWN, Fate.REFUSED, Fate.NEW]
    assert one.plan().rows[1].row.wrong == {Role.KIND}
    assert one.plan().rows[1].row.texts[Role.KIND] == "???"


def test_a_corrected_cell_is_checked_again_at_once(desk: Desk, tmp_path: Path) -> None:
    one = intake(desk, tmp_path, a_row(1, scorecard="xyz", stars="mười"))
    one.correct(one.plan().rows[0].row, Role.SCORECARD, "13")
    row = one.plan().rows[0]
    assert (row.fate, row.row.wrong) == (Fate.REFUSED, {Role.STARS})
    one.correct(row.row, Role.STARS, "4")
    row = one.plan().rows[0]
    assert row.fate is Fate.NEW
    assert row.row.product is not None
    assert (row.row.product.scorecard, row.row.product.proposed_stars) == ("QD26-13", 4)


def test_a_correction_may_be_wrong_and_is_shown_as_it_was_written(desk: Desk, tmp_path: Path) -> None:
    one = intake(desk, tmp_path, a_row(1))
    one.correct(one.plan().rows[0].row, Role.KIND, "Liên minh")
    row = one.plan().rows[0].row
    assert (row.product, row.texts[Role.KIND], row.wrong) == (None, "Liên minh", {Role.KIND})


def test_rows_that_repeat_the_one_above_follow_its_correction(desk: Desk, tmp_path: Path) -> None:
    one = intake(desk, tmp_path, a_row(1), a_row(2, producer="nt"), a_row(3, producer="nt"), a_row(4))
    one.correct(one.plan().rows[0].row, Role.PRODUCER, "Hợp tác xã Mới")
    makers = [row.row.product.producer.name for row in one.plan().rows if row.row.product is not None]
    assert makers == ["Hợp tác xã Mới"] * 3 + ["Hợp tác xã Đồi Thông"]


def test_a_correction_that_repeats_another_row_is_refused_as_repeated(desk: Desk, tmp_path: Path) -> None:
    one = intake(desk, tmp_path, a_row(1), a_row(2))
    one.correct(one.plan().rows[1].row, Role.PRODUCT, "mật ong hoa rừng a")
    row = one.plan().rows[1].row
    assert [problem.code for problem in row.problems] == ["repeated-product"]
    assert row.wrong == {Role.PRODUCT}


def test_a_column_that_the_list_lacks_can_be_written_row_by_row(desk: Desk, tmp_path: Path) -> None:
    head = ("Tên sản phẩm", "Tên chủ thể")
    one = intake(desk, tmp_path, ["Mật ong", "Hợp tác xã Đồi Thông"], ["Chè", "Hợp tác xã Đồi Chè"], head=head)
    assert [row.row.wrong for row in one.plan().rows] == [{Role.SCORECARD}] * 2
    one.correct(one.plan().rows[0].row, Role.SCORECARD, "4")
    assert fates(one) == [Fate.NEW, Fate.REFUSED]
    assert "bộ sản phẩm" in one.plan().rows[1].row.problems[0].message


def test_a_correction_is_cleaned_like_a_cell(desk: Desk, tmp_path: Path) -> None:
    one = intake(desk, tmp_path, a_row(1))
    one.correct(one.plan().rows[0].row, Role.PRODUCT, "  Tra\u0300   O\u0302 Long\n")
    product = one.plan().rows[0].row.product
    assert product is not None
    assert product.name == "Trà Ô Long"


def test_a_row_that_is_not_there_cannot_be_corrected(desk: Desk, tmp_path: Path) -> None:
    one = intake(desk, tmp_path, a_row(1))
    other = intake(desk, tmp_path, a_row(1), a_row(2)).plan().rows[1].row
    with pytest.raises(LookupError):
        one.correct(other, Role.PRODUCT, "Chè")


def test_a_row_left_out_is_not_taken_and_may_be_taken_after_all(desk: Desk, tmp_path: Path) -> None:
    one = intake(desk, tmp_path, a_row(1), a_row(2))
    row = one.plan().rows[0].row
    one.leave_out(row)
    assert fates(one) == [Fate.LEFT_OUT, Fate.NEW]
    assert [product.name for product in one.plan().products()] == ["Mật ong hoa rừng B"]
    one.leave_out(row, out=False)
    assert fates(one) == [Fate.NEW, Fate.NEW]


def test_what_is_sound_is_taken_in_as_one_act(desk: Desk, tmp_path: Path) -> None:
    one = intake(desk, tmp_path, a_row(1), a_row(2, kind="???"), a_row(3))
    assert take_in(desk, one.name, one.plan()) == 2
    assert [stored.product.name for stored in list_products(desk)] == ["Mật ong hoa rừng A", "Mật ong hoa rừng C"]
    with desk.read() as work:
        event = work.audit.head()
    assert event is not None
    assert (event.kind, event.details) == (
        "products.imported",
        {"file": "danh-sach.xlsx", "taken": 2, "refused": 1},
    )


def test_taking_the_same_plan_in_twice_adds_nothing(desk: Desk, tmp_path: Path) -> None:
    one = intake(desk, tmp_path, a_row(1), a_row(2))
    plan = one.plan()
    assert (take_in(desk, one.name, plan), take_in(desk, one.name, plan)) == (2, 0)


def test_a_stop_on_the_way_leaves_nothing(desk: Desk, tmp_path: Path) -> None:
    one = intake(desk, tmp_path, *(a_row(number) for number in range(1, 121)))

    class StoppedError(Exception):
        pass

    def stop(done: int, _of: int) -> None:
        if done >= 100:
            raise StoppedError

    with pytest.raises(StoppedError):
        take_in(desk, one.name, one.plan(), stop)
    assert list_products(desk) == ()


def test_reading_tells_every_row_and_can_be_stopped(desk: Desk, tmp_path: Path) -> None:
    path = write_list(tmp_path / "x.xlsx", a_row(1), a_row(2), a_row(3))
    told: list[tuple[int, int]] = []
    intake_of_file(desk, path, lambda done, of: told.append((done, of)))
    assert told[-3:] == [(1, 3), (2, 3), (3, 3)]


def test_a_pasted_range_comes_in_like_a_file(desk: Desk) -> None:
    one = intake_of_text(desk, "Tên sản phẩm\tTên chủ thể\tBộ sản phẩm\nMật ong\tHTX Đồi Thông\t4")
    assert one.name == "Vùng dán"
    assert take_in(desk, one.name, one.plan()) == 1
