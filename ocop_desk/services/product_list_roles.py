"""What the words over a column say it holds: known titles in any order of words, telling words, slips of the pen."""

import re
from enum import StrEnum
from functools import lru_cache

from ocop_desk.domain import product_matching
from ocop_desk.domain.said import Said, said
from ocop_desk.domain.text import fold


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

    @property
    def words(self) -> Said:
        """What people call it."""
        return said(self.value)


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
    (Role.COMMUNE, re.compile(r"\A(?:ten )?xa phuong\b")),
    (Role.PRODUCER, re.compile(r"\A(?:ten )?chu the\b|\Aten (?:to chuc|don vi|co so|doanh nghiep)\b")),
    (Role.REGISTRATION, re.compile(r"\b(?:lan|hinh thuc|loai hinh|loai) dang ky\b|\blan dau nang hang\b")),
    (Role.STARS, re.compile(r"\A(?!.*\b(?:da|dat|hien|cu|duoc|truoc|ket qua)\b).*\b(?:hang|so) sao\b")),
    (Role.PHONE, re.compile(r"\bdien thoai\b")),
    (Role.ADDRESS, re.compile(r"\Adia chi\b")),
    (Role.REPRESENTATIVE, re.compile(r"\bdai dien\b")),
    (Role.NOTE, re.compile(r"\Aghi chu\b")),
)
"""Words that tell a column however the head goes on."""

_FILLERS = frozenset({"thong", "tin", "ve", "cua", "cac"})
_BRACKETS = re.compile(r"\([^()]*\)")
_LONGEST_HEAD = 120
_MOST_WORDS = 14
_LONGEST_VALUE = 30
_ALIKE = 86
"""From this likeness in percent a head is taken for a misspelt one."""


@lru_cache(maxsize=5_000)
def role_of(text: str) -> Role | None:
    """What a column with this head holds, by its words in any order."""
    return exact_role(text) or _told_role(text)


def exact_role(text: str) -> Role | None:
    """What a column with exactly these words over it holds, in any order."""
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


def is_value_of(role: Role, text: str) -> bool:
    """Whether a title is a value of that role, so that cells below are ticked: "Nâng hạng" below "Đăng ký"."""
    if role is Role.STARS:
        return product_matching.stars(text) is not None
    if role is Role.REGISTRATION:
        return len(product_matching.registration_kinds(text)) == 1
    return role is Role.KIND and len(product_matching.producer_kinds(text)) == 1


def role_of_value(text: str) -> Role | None:
    """What a column holds whose head is a value to be ticked: "4 sao", "Nâng hạng"."""
    if len(text) > _LONGEST_VALUE:
        return None
    if "sao" in fold(text).split() and product_matching.stars(text) is not None:
        return Role.STARS
    return Role.REGISTRATION if len(product_matching.registration_kinds(text)) == 1 else None


def misspelt_role(title: str) -> Role | None:
    """What a column with nearly these words over it holds."""
    from rapidfuzz import fuzz, process

    words = " ".join(sorted(fold(title).split()))
    found = process.extractOne(words, _SORTED_PHRASES.keys(), scorer=fuzz.ratio, score_cutoff=_ALIKE)
    return _SORTED_PHRASES[found[0]] if found is not None else None
