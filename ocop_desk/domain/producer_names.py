"""Producers' names in lists: a household that goes by a person's name stands by that person's given name."""

import re
from functools import lru_cache

from ocop_desk.domain.products import Producer, ProducerKind
from ocop_desk.domain.text import nfc, person_sort_key, sort_key

_BEFORE_NAME = re.compile(
    r"\A(?:hộ kinh doanh cá thể|hộ kinh doanh|hộ sản xuất kinh doanh|hộ sản xuất|hộ sxkd|hộ gia đình|hộ cá thể|hkd|hộ"
    r"|cơ sở sản xuất|cơ sở|trang trại|ông|bà|anh|chị|\(ông\)|\(bà\))[\s:.]+",
    re.IGNORECASE,
)
_FAMILY_NAMES = frozenset({
    "nguyễn", "trần", "lê", "phạm", "hoàng", "huỳnh", "phan", "vũ", "võ", "đặng", "bùi", "đỗ", "hồ", "ngô",
    "dương", "lý", "đinh", "đoàn", "lâm", "trịnh", "mai", "đào", "tô", "tạ", "hà", "cao", "lưu", "vương",
    "châu", "tăng", "quách", "thái", "lương", "chu", "phùng", "triệu", "kiều", "tống", "tôn", "văn", "nông",
    "ma", "lò", "vi", "giàng", "vàng", "sùng", "thào", "lầu", "cầm", "lù", "quàng", "hứa", "bế", "la", "lục",
    "mạc", "nghiêm", "khổng", "thân", "viên", "bạch", "cù", "doãn", "đàm", "giang", "hạ", "khương", "liêu",
    "ninh", "ông", "phó", "từ", "ưng", "rơ", "siu", "ksor", "nay", "kpă", "y",
})  # fmt: skip
"""The usual ones; a household whose name begins with another word sorts as it is written."""
_MOST_WORDS = 6


@lru_cache(maxsize=10_000)
def person_in(name: str) -> str:
    """The person whose name a producer goes by, without what stands before it; "" where it is no person's name."""
    rest = nfc(name).strip()
    while (match := _BEFORE_NAME.match(rest)) is not None:
        rest = rest[match.end() :].strip()
    words = rest.split()
    if not 2 <= len(words) <= _MOST_WORDS or words[0].casefold() not in _FAMILY_NAMES:
        return ""
    return rest if all(word[0].isupper() and word.isalpha() for word in words) else ""


def producer_sort_key(producer: Producer) -> tuple[object, ...]:
    """Key of the Vietnamese alphabet: a person's given name first, an organisation's name as it stands."""
    if producer.kind in {ProducerKind.HOUSEHOLD, ProducerKind.FARM}:
        person = person_in(producer.name)
        if person:
            return person_sort_key(person)
    key = sort_key(producer.name)
    return (key, key)
