"""The head of a list: which row it is, and what each of its columns holds."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property, lru_cache

from ocop_desk.documents.workbook_rows import Cell, CellKind, Row
from ocop_desk.domain import product_matching
from ocop_desk.domain.legacy_encodings import read
from ocop_desk.domain.text import clean_line, fold


class Role(StrEnum):
    """What a column holds."""

    ORDER = "TT"
    PRODUCT = "Tên sản phẩm"
    PRODUCER = "Tên chủ thể"
    KIND = "Loại hình tổ chức"
    COMMUNE = "Xã, phường"
    COMMUNE_CODE = "Mã xã"
    SCORECARD = "Bộ sản phẩm"
    GROUP = "Nhóm sản phẩm"
    INDUSTRY = "Ngành sản phẩm"
    REGISTRATION = "Lần đăng ký"
    STARS = "Hạng sao đề nghị"
    CODE = "Mã sản phẩm"
    CASE = "Trường hợp"
    ADDRESS = "Địa chỉ"
    PHONE = "Điện thoại"
    REPRESENTATIVE = "Người đại diện"
    NOTE = "Ghi chú"


_PHRASES: dict[Role, str] = {
    Role.ORDER: "tt|stt|so tt|so thu tu|thu tu|no",
    Role.PRODUCT: "ten san pham|san pham|ten sp|sp|san pham ocop|ten goi san pham|ten hang hoa|ten san pham dich vu"
    "|san pham dang ky|san pham du thi|san pham tham gia",
    Role.PRODUCER: "ten chu the|chu the|chu the san xuat|chu the ocop|chu the san pham|don vi san xuat|co so san xuat"
    "|ten don vi|ten co so|nha san xuat|ten to chuc|to chuc ca nhan|ten to chuc ca nhan|ten doanh nghiep"
    "|don vi|doanh nghiep|ten chu the san xuat|ten chu the dang ky|chu the dang ky|ten chu the ocop",
    Role.KIND: "loai hinh to chuc|loai hinh|loai hinh chu the|loai chu the|hinh thuc to chuc|loai hinh kinh te"
    "|loai hinh to chuc kinh te|loai hinh kinh doanh|loai hinh san xuat|loai hinh doanh nghiep|to chuc kinh te",
    Role.COMMUNE: "xa phuong|xa|phuong|ten xa|ten xa phuong|xa phuong thi tran|xa phuong dac khu|dia phuong"
    "|don vi hanh chinh|dia ban|thuoc xa|thuoc xa phuong|ubnd xa|ubnd xa phuong|don vi xa",
    Role.COMMUNE_CODE: "ma xa|ma xa phuong|ma dvhc|ma don vi hanh chinh|ma hanh chinh|ma so xa|ma dia phuong"
    "|ma xa phuong dac khu|ma don vi hanh chinh cap xa",
    Role.SCORECARD: "bo san pham|phan nhom|phan nhom san pham|bo tieu chi|phieu danh gia|bo sp|phieu|mau phieu|so bo"
    "|bo so|ma bo san pham|so phieu|phieu cham diem|bo phieu|bo phieu danh gia|bo san pham ocop|ten bo san pham",
    Role.GROUP: "nhom|nhom san pham|nhom sp|nhom hang|ten nhom",
    Role.INDUSTRY: "nganh|nganh hang|nganh san pham|nganh nghe|linh vuc",
    Role.REGISTRATION: "lan dang ky|hinh thuc dang ky|loai dang ky|dang ky|loai hinh dang ky|hinh thuc|noi dung dang ky"
    "|hinh thuc danh gia|lan danh gia|dang ky danh gia|loai ho so|dang ky moi nang hang|hinh thuc dang ky danh gia",
    Role.STARS: "hang sao de nghi|hang sao|so sao|sao|hang|hang de nghi|de nghi hang|de nghi hang sao|hang sao dang ky"
    "|de xuat hang sao|phan hang|phan hang sao|hang sao du kien|sao de nghi|sao du kien|du kien hang sao|xep hang"
    "|so sao de nghi|so sao dang ky|hang dang ky|dang ky hang sao|de nghi phan hang|muc sao|hang sao de xuat",
    Role.CODE: "ma san pham|ma so san pham|ma sp|ma so ocop|ma ocop|ma san pham ocop|ma so|ma so san pham ocop",
    Role.CASE: "truong hop|truong hop danh gia|truong hop du lich",
    Role.ADDRESS: "dia chi|dia chi san xuat|dia chi tru so|dia diem|noi san xuat|dia diem san xuat|dia chi lien he"
    "|dia chi chu the|noi o",
    Role.PHONE: "dien thoai|so dien thoai|sdt|dt|so dt|dien thoai lien he|so dien thoai lien he|dtdd|di dong",
    Role.REPRESENTATIVE: "nguoi dai dien|dai dien|dai dien phap luat|nguoi dai dien phap luat|ten nguoi dai dien"
    "|ho ten nguoi dai dien|ho va ten nguoi dai dien|giam doc|chu co so|nguoi lien he|ho va ten|ho ten|chu ho",
    Role.NOTE: "ghi chu|chu thich|ghi chu khac",
}
_BY_WORDS = {frozenset(phrase.split()): role for role, phrases in _PHRASES.items() for phrase in phrases.split("|")}
_SORTED_PHRASES = {" ".join(sorted(words)): role for words, role in _BY_WORDS.items() if len(words) > 1}

_TELLING = (
    (Role.PRODUCT, re.compile(r"\Aten (?:cua )?san pham\b")),
    (Role.CODE, re.compile(r"\Ama (?:so )?(?:cua )?(?:san pham|sp|ocop)\b")),
    (Role.COMMUNE_CODE, re.compile(r"\Ama (?:so )?(?:xa|dvhc|don vi hanh chinh)\b")),
    (Role.SCORECARD, re.compile(r"\b(?:bo san pham|phan nhom|phieu danh gia)\b")),
    (Role.KIND, re.compile(r"\bloai hinh (?:to chuc|chu the|kinh te)\b")),
    (Role.PRODUCER, re.compile(r"\A(?:ten )?chu the\b")),
    (Role.REGISTRATION, re.compile(r"\b(?:lan|hinh thuc|loai hinh|loai) dang ky\b|\blan dau nang hang\b")),
    (Role.STARS, re.compile(r"\b(?:hang|so) sao\b")),
    (Role.PHONE, re.compile(r"\bdien thoai\b")),
    (Role.ADDRESS, re.compile(r"\Adia chi\b")),
    (Role.REPRESENTATIVE, re.compile(r"\bdai dien\b")),
    (Role.NOTE, re.compile(r"\Aghi chu\b")),
)
"""Words that tell a column however the head goes on."""

_MAY_REPEAT = frozenset({Role.SCORECARD, Role.NOTE})
"""Name and number of a scorecard stand in two columns at times; of other columns the first is read."""
_FILLERS = frozenset({"thong", "tin", "ve", "cua", "cac"})
_BRACKETS = re.compile(r"\([^()]*\)")
_LONGEST_HEAD = 120
_MOST_WORDS = 14
_ALIKE = 86
"""From this likeness in percent a head is taken for a misspelt one."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column that is read; `tick` is its value where cells are only ticked ("Nâng hạng", "4 sao")."""

    index: int
    role: Role
    title: str
    tick: str = ""
    misspelt: bool = False


@dataclass(frozen=True)
class Header:
    """A head of one or two rows with its columns; `unknown` are (column, title) that nothing is read from."""

    first_row: int
    last_row: int
    columns: tuple[Column, ...]
    unknown: tuple[tuple[int, str], ...] = ()

    def has(self, role: Role) -> bool:
        """Whether some column holds that."""
        return role in self._by_role

    def of(self, role: Role) -> tuple[Column, ...]:
        """The columns that hold that, from the left."""
        return self._by_role.get(role, ())

    @cached_property
    def _by_role(self) -> dict[Role, tuple[Column, ...]]:
        roles = dict.fromkeys(column.role for column in self.columns)
        return {role: tuple(column for column in self.columns if column.role is role) for role in roles}

    def same_columns(self, other: "Header") -> bool:
        """Whether the other is this head again, as after a page break."""
        return [(c.index, c.role, c.tick) for c in self.columns] == [(c.index, c.role, c.tick) for c in other.columns]


@lru_cache(maxsize=5_000)
def role_of(text: str) -> Role | None:
    """What a column with this head holds, by its words in any order."""
    return _exact_role(text) or _told_role(text)


def _exact_role(text: str) -> Role | None:
    for folded in _foldings(text):
        role = _BY_WORDS.get(frozenset(folded.split()) - _FILLERS)
        if role is not None:
            return role
    return None


def _told_role(text: str) -> Role | None:
    for folded in _foldings(text):
        for role, pattern in _TELLING:
            if pattern.search(folded):
                return role
    return None


def _foldings(text: str) -> list[str]:
    """The head folded, and without what it has in brackets; nothing where it is too long for one."""
    if len(text) > _LONGEST_HEAD:
        return []
    both = dict.fromkeys((fold(text), fold(_BRACKETS.sub(" ", text))))
    return [folded for folded in both if 0 < len(folded.split()) <= _MOST_WORDS]


def find_headers(rows: Sequence[Row]) -> list[Header]:
    """Every head in a sheet, from the top; a head in two rows is one."""
    headers: list[Header] = []
    for position, row in enumerate(rows):
        if headers and row.number <= headers[-1].last_row:
            continue
        below = rows[position + 1] if position + 1 < len(rows) else None
        header = _header_at(row, below if below is not None and below.number == row.number + 1 else None)
        if header is not None:
            headers.append(header)
    return headers


def _header_at(row: Row, below: Row | None) -> Header | None:
    if not _may_be_head(row):
        return None
    alone = _Head(row.number, row.number, _titles(row))
    if below is not None and _may_be_head(below) and _leads(row, below):
        both = _Head(row.number, below.number, _joined_titles(row, below))
        below_alone = _Head(below.number, below.number, _titles(below))
        if both.is_head and both.count > alone.count and both.count >= below_alone.count:
            return both.header()
    return alone.header() if alone.is_head else None


def _may_be_head(row: Row) -> bool:
    """A head has words only, in more than one cell."""
    own = [cell for cell in row.cells.values() if cell.merged_from is None]
    return len(row.cells) > 1 and all(cell.kind is CellKind.TEXT and not cell.text.strip().isdigit() for cell in own)


def _leads(row: Row, below: Row) -> bool:
    """Whether the upper row may belong to the head: it reaches down, stands over several columns or fills gaps."""
    if any(cell.merged_from is not None and cell.merged_from[0] == row.number for cell in below.cells.values()):
        return True
    origins = {cell.merged_from or (row.number, column) for column, cell in row.cells.items()}
    return 1 < len(origins) < len(row.cells) or any(column not in below.cells for column in row.cells)


@dataclass(frozen=True, slots=True)
class _Title:
    """What a head says of one column: in its upper row, where it has two, and in its lower one."""

    text: str
    upper: str = ""
    upper_spans: bool = False
    """Whether the upper text stands over several columns."""

    def whole(self) -> str:
        return f"{self.upper}: {self.text}" if self.upper else self.text


@lru_cache(maxsize=5_000)
def _read_title(text: str, font: str) -> str:
    return clean_line(read(text, font).text)


def _titles(row: Row) -> dict[int, _Title]:
    return {
        column: _Title(_read_title(cell.text, cell.font))
        for column, cell in sorted(row.cells.items())
        if cell.kind is CellKind.TEXT and not _is_from_the_left(cell, column)
    }


def _is_from_the_left(cell: Cell, column: int) -> bool:
    return cell.merged_from is not None and cell.merged_from[1] != column


def _joined_titles(row: Row, below: Row) -> dict[int, _Title]:
    titles = _titles(row)
    spanning = {
        cell.merged_from[1] for column, cell in row.cells.items() if cell.merged_from and cell.merged_from[1] != column
    }
    for column, lower in _titles(below).items():
        cell = row.cells.get(column)
        upper = _read_title(cell.text, cell.font) if cell is not None else ""
        if upper and upper != lower.text:
            spans = column in spanning or (cell is not None and _is_from_the_left(cell, column))
            titles[column] = _Title(lower.text, upper, spans)
        else:
            titles[column] = lower
    return dict(sorted(titles.items()))


class _Head:
    """A row, or two, taken for a head."""

    def __init__(self, first_row: int, last_row: int, titles: dict[int, _Title]) -> None:
        self._rows = (first_row, last_row)
        self._titles = titles
        found = {index: _column(index, title) for index, title in titles.items()}
        self._columns = {index: column for index, column in found.items() if column is not None}
        if self.count > 1:
            self._add_misspelt()

    @property
    def count(self) -> int:
        return len(self._columns)

    @property
    def is_head(self) -> bool:
        return Role.PRODUCT in self._roles() and len(self._roles()) > 1

    def header(self) -> Header:
        columns: dict[int, Column] = {}
        for index, column in sorted(self._columns.items()):
            taken = any(other.role is column.role for other in columns.values())
            if not taken or column.tick or column.role in _MAY_REPEAT:
                columns[index] = column
        others = [(index, title.whole()) for index, title in self._titles.items() if index not in columns]
        kept = tuple(columns.values())
        return Header(*self._rows, kept, tuple((index, title) for index, title in others if title))

    def _roles(self) -> set[Role]:
        return {column.role for column in self._columns.values()}

    def _add_misspelt(self) -> None:
        for index, title in self._titles.items():
            role = None if index in self._columns else _misspelt_role(title.text)
            if role is not None and role not in self._roles():
                self._columns[index] = Column(index, role, title.whole(), misspelt=True)


def _column(index: int, title: _Title) -> Column | None:
    if not title.upper:
        role = role_of(title.text)
        return Column(index, role, title.text) if role is not None else None
    upper = role_of(title.upper)
    if upper is not None and _is_value_of(upper, title.text):
        return Column(index, upper, title.whole(), tick=title.text)
    role = _exact_role(f"{title.upper} {title.text}") or role_of(title.text)
    if role is None and not title.upper_spans:
        role = upper
    return Column(index, role, title.whole()) if role is not None else None


def _is_value_of(role: Role, text: str) -> bool:
    """Whether the lower title is a value, so that cells below are ticked: "Nâng hạng" below "Đăng ký"."""
    if role is Role.STARS:
        return product_matching.stars(text) is not None
    if role is Role.REGISTRATION:
        return len(product_matching.registration_kinds(text)) == 1
    return role is Role.KIND and len(product_matching.producer_kinds(text)) == 1


def _misspelt_role(title: str) -> Role | None:
    from rapidfuzz import fuzz, process

    words = " ".join(sorted(fold(title).split()))
    found = process.extractOne(words, _SORTED_PHRASES.keys(), scorer=fuzz.ratio, score_cutoff=_ALIKE)
    return _SORTED_PHRASES[found[0]] if found is not None else None
