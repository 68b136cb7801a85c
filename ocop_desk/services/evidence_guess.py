"""What the name of a file tells of the document in it: kind, number, dates. Only guesses, for people to look over."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from ocop_desk.domain.dossiers import EVIDENCE_KIND_NAMES, EvidenceFacts, EvidenceKind
from ocop_desk.domain.text import fold

_WORDS: dict[EvidenceKind, tuple[str, ...]] = {
    EvidenceKind.REGISTRATION_FORM: (
        "phiếu đăng ký", "đơn đăng ký", "đăng ký ý tưởng", "đăng ký sản phẩm", "đăng ký tham gia", "mẫu 01",
        "mẫu số 01", "biểu 01", "biểu số 01",
    ),
    EvidenceKind.SELF_REPORT: (
        "tự đánh giá", "báo cáo chủ thể", "phương án sản xuất kinh doanh", "phương án kinh doanh", "phương án sxkd",
        "giới thiệu bộ máy", "mẫu 02", "mẫu số 02", "biểu 02", "biểu số 02",
    ),
    EvidenceKind.COMMUNE_LETTER: ("công văn", "tờ trình", "văn bản đề nghị", "cv ubnd", "cv xã", "ttr ubnd"),
    EvidenceKind.COMMUNE_REPORT: (
        "báo cáo ubnd", "báo cáo của ubnd", "báo cáo xã", "xác nhận của ubnd", "xác nhận ubnd", "mẫu 03", "mẫu số 03",
        "biểu 03", "biểu số 03",
    ),
    EvidenceKind.BUSINESS_LICENCE: (
        "đăng ký kinh doanh", "đkkd", "gpkd", "giấy phép kinh doanh", "đăng ký hợp tác xã", "đăng ký htx", "đkdn",
        "đăng ký doanh nghiệp", "đăng ký hộ kinh doanh", "điều lệ", "quyết định thành lập", "đăng ký thuế",
        "mã số thuế",
    ),
    EvidenceKind.PRODUCTION_CONDITIONS: (
        "điều kiện sản xuất", "đủ điều kiện sản xuất", "đksx", "giấy phép sản xuất", "giấy phép khai thác",
        "đủ điều kiện kinh doanh", "giấy phép lữ hành",
    ),
    EvidenceKind.FOOD_SAFETY: (
        "an toàn thực phẩm", "attp", "vsattp", "vệ sinh an toàn", "gcn attp", "cam kết attp", "cơ sở đủ điều kiện attp",
    ),
    EvidenceKind.MATERIAL_SOURCE: (
        "nguồn nguyên liệu", "vùng nguyên liệu", "hợp đồng liên kết", "liên kết sản xuất", "liên kết tiêu thụ",
        "hợp đồng nguyên liệu", "nguồn gốc nguyên liệu", "bao tiêu", "thu mua", "hđ liên kết", "bảng kê nguyên liệu",
    ),
    EvidenceKind.ENVIRONMENT: (
        "môi trường", "bvmt", "bảo vệ môi trường", "xử lý chất thải", "xử lý nước thải", "pccc", "phòng cháy chữa cháy",
    ),
    EvidenceKind.LOCAL_LABOUR: (
        "lao động", "danh sách lao động", "ds lao động", "hợp đồng lao động", "hđlđ", "bảng lương", "bảo hiểm xã hội",
        "bhxh",
    ),
    EvidenceKind.GROWTH: (
        "tăng trưởng", "doanh thu", "báo cáo tài chính", "bctc", "kết quả kinh doanh", "kqkd", "báo cáo thuế",
    ),
    EvidenceKind.INTELLECTUAL_PROPERTY: (
        "sở hữu trí tuệ", "shtt", "nhãn hiệu", "đăng ký nhãn hiệu", "chỉ dẫn địa lý", "kiểu dáng", "bảo hộ", "logo",
    ),
    EvidenceKind.MARKET: (
        "thị trường", "xúc tiến thương mại", "hợp đồng tiêu thụ", "hợp đồng mua bán", "hợp đồng đại lý", "phân phối",
        "đại lý", "hóa đơn", "hoá đơn", "siêu thị", "hội chợ", "xuất khẩu",
    ),
    EvidenceKind.PUBLICITY: (
        "quảng bá", "quảng cáo", "truyền thông", "website", "facebook", "fanpage", "báo chí", "tờ rơi", "youtube",
        "tiktok", "bài báo", "phóng sự",
    ),
    EvidenceKind.STORY: ("câu chuyện", "story", "ccsp"),
    EvidenceKind.QUALITY_DECLARATION: (
        "công bố", "tự công bố", "bản công bố", "tccs", "tiêu chuẩn cơ sở", "công bố hợp quy", "công bố chất lượng",
        "tự công bố sản phẩm", "công bố mỹ phẩm", "nhãn sản phẩm", "nhãn phụ",
    ),
    EvidenceKind.TEST_RESULTS: (
        "kiểm nghiệm", "phiếu kiểm nghiệm", "kết quả kiểm nghiệm", "kqkn", "pkn", "kết quả thử nghiệm", "thử nghiệm",
        "kết quả phân tích", "phân tích mẫu", "test report", "xét nghiệm", "phiếu phân tích",
    ),
    EvidenceKind.TRACEABILITY: (
        "truy xuất", "truy xuất nguồn gốc", "txng", "mã vạch", "mã số mã vạch", "msmv", "gs1", "qr", "qr code", "mã qr",
        "barcode", "tem điện tử",
    ),
    EvidenceKind.QUALITY_SYSTEM: (
        "iso", "haccp", "gmp", "vietgap", "globalgap", "hữu cơ", "organic", "usda", "quản lý chất lượng", "iso 22000",
        "iso 9001", "kiểm soát chất lượng", "fssc", "cgmp", "đảm bảo chất lượng", "kế hoạch chất lượng",
    ),
    EvidenceKind.PRIZES: (
        "giải thưởng", "bằng khen", "giấy khen", "bình chọn", "cúp vàng", "công nghiệp nông thôn tiêu biểu", "cnntb",
        "danh hiệu", "huy chương", "top 10", "hàng việt nam chất lượng cao",
    ),
    EvidenceKind.CHANGES: ("thay đổi", "thay đổi 3 năm", "báo cáo 3 năm", "thay đổi trong 3 năm", "biến động"),
    EvidenceKind.CERTIFICATE: (
        "chứng nhận ocop", "gcn ocop", "giấy chứng nhận ocop", "ocop 3 sao", "ocop 4 sao", "ocop 5 sao",
        "quyết định công nhận", "qđ công nhận",
    ),
}  # fmt: skip
"""How offices and producers call the papers in the names of files. Longer ones say more than shorter ones."""

_LETTERS_A_SLIP = 8
"""In so many letters of a phrase one may be wrong; shorter phrases are close to anything."""

_NUMBER = re.compile(r"(?:\bsố|\bso|\bno\.?)[\s._:-]*(\d[\w-]*(?:[./_-]\w+)*)", re.IGNORECASE)
_DAY = re.compile(r"(?<!\d)(\d{1,2})([.\-_ /])(\d{1,2})\2(\d{4})(?!\d)")
_ISO_DAY = re.compile(r"(?<!\d)(\d{4})([.\-_])(\d{2})\2(\d{2})(?!\d)")
_CLOSED_DAY = re.compile(r"(?<!\d)(\d{2})(\d{2})(20\d{2})(?!\d)")
_ENDS = re.compile(r"(?:\bhạn|\bhan|\bhsd|\bhết|\bđến|\bden|\bvalid|\bexp)\w*[^\d]*$", re.IGNORECASE)
_YEARS = (1990, 2100)


@dataclass(frozen=True, slots=True)
class _Day:
    """A date in a name, and whether the words before it call it the last day."""

    value: date
    start: int
    ends: bool


def guess_facts(path: Sequence[str]) -> EvidenceFacts:
    """What a file's name says, its folders asked only for the kind; the last part of the path is the name."""
    name = _stem(path[-1])
    days = _days(name)
    issued, until = _issued_and_last(days)
    return EvidenceFacts(kind=guess_kind(path), number=_number(name, days), issued=issued, valid_until=until)


def guess_kind(path: Sequence[str]) -> EvidenceKind:
    """The kind that the name says, or else the nearest folder."""
    for name in (_stem(path[-1]), *reversed(path[:-1])):
        kind = _kind(fold(name))
        if kind is not None:
            return kind
    return EvidenceKind.OTHER


def _kind(folded: str) -> EvidenceKind | None:
    """The kind whose longest phrase stands in a folded name; the first of two equally long ones."""
    padded = f" {folded} "
    found = [
        (len(phrase), -padded.index(f" {phrase} "), kind) for phrase, kind in _phrases() if f" {phrase} " in padded
    ]
    if found:
        return max(found, key=lambda one: one[:2])[2]
    return _misspelt(folded)


def _misspelt(folded: str) -> EvidenceKind | None:
    """The kind whose phrase stands in a folded name with a letter or two wrong."""
    from rapidfuzz.distance import Levenshtein

    words = folded.split()
    best: tuple[int, EvidenceKind] | None = None
    for phrase, kind in _phrases():
        wrong = len(phrase) // _LETTERS_A_SLIP
        length = phrase.count(" ") + 1
        for start in range(len(words) - length + 1) if wrong else ():
            window = " ".join(words[start : start + length])
            close = Levenshtein.distance(phrase, window, score_cutoff=wrong) <= wrong
            if close and (best is None or len(phrase) > best[0]):
                best = len(phrase), kind
    return None if best is None else best[1]


@lru_cache(maxsize=1)
def _phrases() -> tuple[tuple[str, EvidenceKind], ...]:
    named = [(fold(name), kind) for kind, name in EVIDENCE_KIND_NAMES.items() if kind is not EvidenceKind.OTHER]
    return (*named, *((fold(word), kind) for kind, words in _WORDS.items() for word in words))


def _stem(name: str) -> str:
    stem, dot, ending = name.rpartition(".")
    return stem if dot and len(ending) <= 5 and not ending.isdigit() else name


def _days(name: str) -> list[_Day]:
    found: dict[int, _Day] = {}
    for pattern, order in ((_DAY, (4, 3, 1)), (_ISO_DAY, (1, 3, 4)), (_CLOSED_DAY, (3, 2, 1))):
        for match in pattern.finditer(name):
            value = _date(*(int(match[group]) for group in order))
            if value is not None:
                before = name[: match.start()]
                found.setdefault(match.start(), _Day(value, match.start(), _ENDS.search(before) is not None))
    return [found[start] for start in sorted(found)]


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if _YEARS[0] <= year < _YEARS[1] else None
    except ValueError:
        return None


def _issued_and_last(days: Sequence[_Day]) -> tuple[date | None, date | None]:
    """The first date that is not called the last day, and the last day: so called, or the later of two."""
    issued = next((day.value for day in days if not day.ends), None)
    until = next((day.value for day in days if day.ends), None)
    if until is None and len(days) == 2 and days[0].value < days[1].value:
        until = days[1].value
    if issued is not None and until is not None and until < issued:
        return None, None
    return issued, until


def _number(name: str, days: Sequence[_Day]) -> str:
    """What follows the word "số"; a date, or a count of something, is no number of a paper."""
    match = _NUMBER.search(name)
    if match is None or any(day.start == match.start(1) for day in days):
        return ""
    number = match[1].strip("._-")
    return number if any(mark in number for mark in "./_-") or len(number) > 3 else ""
