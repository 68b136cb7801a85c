"""From a file to a plan, as an import goes."""

from pathlib import Path

import pytest

from ocop_desk.services.import_plan import plan_import
from ocop_desk.services.product_list import ProductList, read_product_list
from tests.product_lists import a_product, a_row, rules, write_list


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "danh-sach.xlsx"


def listed(file: Path, *rows: list[object]) -> ProductList:
    return read_product_list(write_list(file, *rows), rules())


def test_rows_without_problems_go_in_and_the_others_are_refused(file: Path) -> None:
    plan = plan_import(listed(file, a_row(1), a_row(2, scorecard="?"), a_row(3)), [])
    assert [row.row for row in plan.new] == [2, 4]
    assert [row.row for row in plan.refused] == [3]
    assert [product.name for product in plan.products()] == ["Mật ong hoa rừng A", "Mật ong hoa rừng C"]


def test_importing_twice_adds_nothing(file: Path) -> None:
    read = listed(file, a_row(1), a_row(2))
    first = plan_import(read, [])
    second = plan_import(read, first.products())
    assert (len(first.new), len(second.new), len(second.already_there)) == (2, 0, 2)
    assert second.refused == second.similar == ()


def test_a_known_product_is_known_however_its_name_is_written(file: Path) -> None:
    plan = plan_import(listed(file, a_row(1, name="MẬT ONG HOA RỪNG, a")), [a_product()])
    assert len(plan.already_there) == 1


def test_a_code_of_another_known_product_is_refused(file: Path) -> None:
    code = "68-24001-01-2026"
    plan = plan_import(listed(file, a_row(1, code=code)), [a_product(name="Chè", product_code=code)])
    (row,) = plan.refused
    assert row.product is None
    assert [problem.code for problem in row.problems] == ["taken-product-code"]
    assert "Chè" in row.problems[0].message


def test_similar_names_are_reported_and_still_new(file: Path) -> None:
    plan = plan_import(listed(file, a_row(1, name="Mật ong hoa rừng sâu")), [a_product(name="Mật ong hoa rừng xâu")])
    assert len(plan.new) == 1
    assert [pair.right.name for pair in plan.similar] == ["Mật ong hoa rừng xâu"]
