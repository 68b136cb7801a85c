"""A registration list of 3,000 rows into an empty council file, similar names looked for."""

import itertools
import shutil
import tempfile
from dataclasses import replace
from functools import partial
from pathlib import Path
from random import Random

from openpyxl import Workbook, load_workbook

from benchmarks.harness import Case, Measurement, in_turns, peak_memory
from benchmarks.sample import SEED
from ocop_desk.bootstrap import build
from ocop_desk.services.products import import_products
from ocop_desk.services.rules import RuleLibrary
from tests.builders import OPENED

ROWS = 3_000
HEAD = (
    "TT",
    "Tên sản phẩm",
    "Tên chủ thể",
    "Loại hình tổ chức",
    "Xã/phường",
    "Mã xã",
    "Bộ sản phẩm",
    "Lần đăng ký",
    "Hạng sao",
)
GOODS = (
    ("Cà phê rang xay", "QD26-13"), ("Cà phê bột", "QD26-13"), ("Trà ô long", "QD26-11"), ("Chè xanh búp", "QD26-11"),
    ("Mật ong hoa rừng", "QD26-04"), ("Gạo nếp nương", "QD26-03"), ("Gạo thơm", "QD26-03"), ("Rau muống", "QD26-01"),
    ("Cải ngồng", "QD26-01"), ("Chuối sấy dẻo", "QD26-07"), ("Mít sấy giòn", "QD26-07"), ("Nước mắm cốt", "QD26-09"),
    ("Tương ớt", "QD26-09"), ("Muối tôm", "QD26-10"), ("Tiêu đen", "QD26-10"), ("Bánh tráng", "QD26-06"),
    ("Bún khô", "QD26-06"), ("Chả cá thu", "QD26-08"), ("Lạp xưởng", "QD26-08"), ("Rượu nếp cái", "QD26-14"),
    ("Tinh dầu tràm", "QD26-20"), ("Giỏ mây", "QD26-21"), ("Khăn thổ cẩm", "QD26-22"), ("Hoa hồng cắt cành", "QD26-23"),
)  # fmt: skip
FIRST = (
    "Bình",
    "Đông",
    "Hòa",
    "Kim",
    "Long",
    "Minh",
    "Ngọc",
    "Phú",
    "Sơn",
    "Tân",
    "Thanh",
    "Vĩnh",
    "Xuân",
    "Yên",
    "Đại",
)
SECOND = (
    "An",
    "Bảo",
    "Châu",
    "Định",
    "Giang",
    "Hải",
    "Lộc",
    "Mỹ",
    "Nghĩa",
    "Phước",
    "Quang",
    "Thịnh",
    "Thủy",
    "Trường",
    "Ý",
)
KINDS = ("Hợp tác xã", "Hộ kinh doanh", "Công ty TNHH", "Trang trại")


def cases() -> list[Case]:
    """Against openpyxl that only walks over the cells of the same list."""
    return [Case(f"import of a {ROWS:,}-row list", "bare openpyxl read of the cells", _import)]


def _import() -> Measurement:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path, empty = folder / "list.xlsx", folder / "empty.ocop"
        write_list(path)
        build(path=empty, create=True, clock=lambda: OPENED).close()
        rules = RuleLibrary()
        rules.load(rules.default_code())
        measured = in_turns(lambda: import_into_a_copy(path, empty, rules), lambda: walk(path))
        return replace(measured, memory=peak_memory(partial(import_into_a_copy, path, empty, None)))


def import_into_a_copy(path: Path, empty: Path, rules: RuleLibrary | None) -> None:
    """Open a new copy of the empty file and import: every row is taken, as in a first import."""
    target = empty.with_name("taken.ocop")
    shutil.copyfile(empty, target)
    with build(path=target, clock=lambda: OPENED, rules=rules) as desk:
        report = import_products(desk, path)
    target.unlink()
    if len(report.taken) != ROWS:
        raise RuntimeError(f"{len(report.taken)} of {ROWS} rows taken: {report.problems[:3]}")


def walk(path: Path) -> int:
    """Every cell, nothing done with it."""
    book = load_workbook(path, read_only=True)
    count = sum(len(row) for row in book.worksheets[0].iter_rows(values_only=True))
    book.close()
    return count


def write_list(path: Path) -> None:
    """A list as a province sends it: a title, a head, the rows."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Danh sách")
    sheet.append(["DANH SÁCH SẢN PHẨM ĐĂNG KÝ ĐÁNH GIÁ, PHÂN HẠNG"])
    sheet.append([])
    sheet.append(HEAD)
    for row in _rows():
        sheet.append(row)
    book.save(path)


def _rows() -> list[tuple[object, ...]]:
    random = Random(SEED)
    places = [f"{first} {second}" for first, second in itertools.product(FIRST, SECOND)]
    named = random.sample(list(itertools.product(GOODS, places)), ROWS)
    return [_row(random, number, *goods, place) for number, (goods, place) in enumerate(named, start=1)]


def _row(random: Random, number: int, goods: str, scorecard: str, place: str) -> tuple[object, ...]:
    kind = random.choice(KINDS)
    producer = f"{kind} {goods.split()[0]} {place} {random.choice(SECOND)}"
    commune = 22_000 + sum(map(ord, place)) % 900
    return (
        number,
        f"{goods} {place}",
        producer,
        kind,
        f"xã {place}",
        commune,
        scorecard,
        "Lần đầu",
        random.randint(3, 5),
    )
