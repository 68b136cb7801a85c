import errno
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest

from ocop_desk.documents import product_template as template
from ocop_desk.documents.product_template import product_template, write_product_template
from ocop_desk.domain.products import PRODUCER_KIND_NAMES, REGISTRATION_KIND_NAMES
from ocop_desk.errors import DiskFull, FileTrouble
from ocop_desk.services.product_list import read_product_list
from tests.product_lists import rules


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "mau.xlsx"
    write_product_template(path, rules())
    return path


def test_the_empty_list_has_a_head_that_stays_in_view_and_drop_downs(file: Path) -> None:
    sheet = openpyxl.load_workbook(file)[template.LIST_SHEET]
    assert sheet.freeze_panes == f"C{template.HEAD_ROW + 1}"
    lists = [check for check in sheet.data_validations.dataValidation if check.type == "list"]
    assert {str(check.sqref).split(":")[0] for check in lists} == {"D5", "G5", "H5", "I5", "K5"}
    assert sheet.column_dimensions["F"].number_format == "@"


def test_every_choice_offered_is_one_that_the_reader_knows(file: Path) -> None:
    workbook = openpyxl.load_workbook(file)
    choices = {
        column[0].value: [cell.value for cell in column[1:] if cell.value] for column in workbook["Danh mục"].columns
    }
    assert len(choices["Bộ sản phẩm"]) == 26
    assert choices["Loại hình tổ chức"] == list(PRODUCER_KIND_NAMES.values())
    sheet = workbook[template.LIST_SHEET]
    for number, card in enumerate(choices["Bộ sản phẩm"]):
        values = {
            "TT": number + 1,
            "Tên sản phẩm *": f"Sản phẩm {card}",
            "Tên chủ thể *": "Đơn vị Đồi Thông",
            "Loại hình tổ chức *": choices["Loại hình tổ chức"][number % 5],
            "Bộ sản phẩm *": card,
            "Lần đăng ký *": choices["Lần đăng ký"][number % 3],
            "Hạng sao đề nghị": choices["Hạng sao"][number % 3],
            "Mã xã": "01234",
            "Trường hợp": choices["Trường hợp"][1] if number == 25 else None,
        }
        for cell in sheet[template.HEAD_ROW]:
            sheet.cell(template.HEAD_ROW + 1 + number, cell.column).value = values.get(cell.value)
    workbook.save(file)

    listed = read_product_list(file, rules())

    assert listed.all_problems() == listed.all_notices() == ()
    products = [row.product for row in listed.rows if row.product]
    assert [product.scorecard for product in products] == [card.code for card in rules().scorecards]
    assert {product.registration for product in products} == set(REGISTRATION_KIND_NAMES)
    assert {product.producer.kind for product in products} == set(PRODUCER_KIND_NAMES)
    assert {product.commune_code for product in products} == {"01234"}
    assert products[-1].cases == {"8": 2, "9": 2, "15": 2}


def test_the_list_as_it_is_written_has_no_products_and_nothing_else_wrong(file: Path) -> None:
    listed = read_product_list(file, rules())
    assert [problem.code for problem in listed.all_problems()] == ["no-products"]
    assert listed.all_notices() == ()


def test_the_same_rule_set_gives_the_same_bytes(file: Path) -> None:
    assert file.read_bytes() == product_template(rules()) == product_template(rules())


def test_a_file_that_is_there_is_not_written_over(file: Path) -> None:
    before = file.read_bytes()
    with pytest.raises(FileTrouble) as caught:
        write_product_template(file, rules())
    assert file.name in caught.value.message
    assert file.read_bytes() == before


def test_a_folder_that_is_not_there_is_a_trouble(tmp_path: Path) -> None:
    with pytest.raises(FileTrouble):
        write_product_template(tmp_path / "none" / "mau.xlsx", rules())


class FullDisk(BytesIO):
    def write(self, data: object) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")


def test_nothing_stays_where_the_disk_is_full(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "mau.xlsx"

    def opened(self: Path, mode: str) -> BytesIO:
        self.touch()
        return FullDisk()

    monkeypatch.setattr(Path, "open", opened)
    with pytest.raises(DiskFull):
        write_product_template(path, rules())
    assert not path.exists()
