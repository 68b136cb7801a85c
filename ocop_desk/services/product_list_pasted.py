"""A range copied from a spreadsheet as rows of a list; without a head, its columns are told by what they hold."""

import csv
import re
from collections.abc import Callable, Sequence
from io import StringIO

from ocop_desk.documents.workbook_rows import Cell, CellKind, Row, SheetRows, WorkbookRows
from ocop_desk.domain.problems import InputRefused
from ocop_desk.domain.product_matching import (
    ScorecardIndex,
    kind_in_name,
    producer_kinds,
    registration_kinds,
    stars,
)
from ocop_desk.domain.products import is_commune_code, parse_product_code
from ocop_desk.domain.rules import RuleSet
from ocop_desk.domain.said import said
from ocop_desk.domain.text import clean_line, fold
from ocop_desk.services.product_list_header import find_headers
from ocop_desk.services.product_list_roles import Role
from ocop_desk.services.refusals import refuse

PASTED_SHEET = said("Vùng dán")
"""What stands for the sheet's name in places."""
MOST_ROWS = 20_000
MOST_COLUMNS = 60

_ERRORS = frozenset({"#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!"})
_SAMPLE = 200
"""Rows that are looked at to tell what a column holds."""
_MOSTLY = 0.6
_KIND_ONLY = re.compile(
    r"(?:\b(?:hop tac xa|to hop tac|htx|tht|hkd|sxkd|dntn|cong ty|cty|ctcp|tnhh|co phan|cp|mtv|mot thanh vien"
    r"|trang trai|hai thanh vien|doanh nghiep|tu nhan|ho|gia dinh|ca the|kinh doanh|san xuat|co so|co|dang ky|chu"
    r"|nong nghiep)\b\s*)+"
)
_PLACE = re.compile(r"\A(?:xã|phường|thị trấn|đặc khu|x\.|p\.)\s*\S", re.IGNORECASE)
_PHONE = re.compile(r"\+?[0-9][0-9 .]{7,13}")
_LETTER = re.compile(r"[^\W\d_]")

Test = Callable[[str], object]


def read_pasted(text: str, rule_set: RuleSet) -> WorkbookRows:
    """The cells of a copied range (columns parted by tabs) as a workbook of one sheet. Raises InputRefused.

    A range without a head gets one as row 1, so that its own rows begin with row 2.
    """
    rows = _rows(text)
    if not rows:
        raise nothing_pasted()
    if not find_headers(rows):
        rows = _with_head(rows, ScorecardIndex(rule_set))
    return WorkbookRows((SheetRows(PASTED_SHEET, tuple(rows)),))


def nothing_pasted() -> InputRefused:
    """The refusal where no range was copied, to be raised or told."""
    remedy = said("Trong Excel, chọn vùng có tên sản phẩm, chủ thể, bộ sản phẩm rồi sao chép (Ctrl+C).")
    return refuse("nothing-pasted", said("Bộ nhớ tạm không có vùng nào của bảng tính."), remedy)


def looks_like_range(text: str) -> bool:
    """Whether a text comes from a spreadsheet: more than one column."""
    return "\t" in text


def _rows(text: str) -> list[Row]:
    if not looks_like_range(text):
        return []
    lines = csv.reader(StringIO(text, newline=""), csv.excel_tab)
    rows = []
    try:
        for number, values in enumerate(lines, start=1):
            if number > MOST_ROWS:
                break
            cells = {
                column: _cell(value) for column, value in enumerate(values[:MOST_COLUMNS], start=1) if value.strip()
            }
            if cells:
                rows.append(Row(number, cells))
    except csv.Error as error:
        raise refuse(
            "unreadable-range", said("Vùng dán có ô quá dài, không đọc được."), said("Sao chép lại vùng nhỏ hơn.")
        ) from error
    return rows


def _cell(value: str) -> Cell:
    text = value.strip()
    if text in _ERRORS:
        return Cell(text, CellKind.ERROR)
    is_number = text.isascii() and text.isdigit() and (text == "0" or not text.startswith("0"))
    return Cell(text, CellKind.NUMBER if is_number else CellKind.TEXT)


def _with_head(rows: Sequence[Row], index: ScorecardIndex) -> list[Row]:
    """The rows one lower, below a head that names the columns; as they are where no product's name is found."""
    roles = _roles(rows, index)
    if Role.PRODUCT not in roles.values():
        return list(rows)
    head = {column: Cell(role.value, CellKind.TEXT) for column, role in sorted(roles.items())}
    return [Row(1, head), *(row._replace(number=row.number + 1) for row in rows)]


def _roles(rows: Sequence[Row], index: ScorecardIndex) -> dict[int, Role]:
    columns = sorted({column for row in rows for column in row.cells})
    values = {
        column: [clean_line(row.cells[column].text) for row in rows[:_SAMPLE] if column in row.cells]
        for column in columns
    }
    found: dict[int, Role] = {}
    for role, test in _tests(index):
        for column in columns:
            if column not in found and role not in found.values() and _holds(values[column], test):
                found[column] = role
                break
    names = [column for column in columns if column not in found and _holds(values[column], _LETTER.search)]
    wanted = [role for role in (Role.PRODUCT, Role.PRODUCER, Role.COMMUNE) if role not in found.values()]
    return found | dict(zip(names, wanted, strict=False))


def _tests(index: ScorecardIndex) -> list[tuple[Role, Test]]:
    """What a column may hold and how its values show it, the surest first."""
    return [
        (Role.CODE, parse_product_code),
        (Role.COMMUNE_CODE, is_commune_code),
        (Role.SCORECARD, lambda text: _LETTER.search(text) and index.match(text).card),
        (Role.KIND, lambda text: producer_kinds(text) and _KIND_ONLY.fullmatch(fold(text))),
        (Role.REGISTRATION, lambda text: _LETTER.search(text) and len(registration_kinds(text)) == 1),
        (Role.COMMUNE, _PLACE.match),
        (Role.PRODUCER, kind_in_name),
        (Role.STARS, lambda text: _LETTER.search(text) and stars(text)),
        (Role.ORDER, _OrderTest()),
        (Role.SCORECARD, lambda text: index.match(text).card),
        (Role.STARS, stars),
        (Role.PHONE, _PHONE.fullmatch),
    ]


class _OrderTest:
    """Whether values count up from 1."""

    def __init__(self) -> None:
        self._next = 1

    def __call__(self, text: str) -> bool:
        fits = text.rstrip(".") == str(self._next)
        self._next = self._next + 1 if fits else 1
        return fits


def _holds(values: Sequence[str], test: Test) -> bool:
    return bool(values) and sum(bool(test(value)) for value in values) >= _MOSTLY * len(values)
