"""Producers, products, their codes, and the dates of certificates (domain rules §6)."""

import calendar
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from ocop_desk.domain.said import Said, said
from ocop_desk.domain.text import fold


class ProducerKind(StrEnum):
    """The kinds of organisation that may register."""

    COOPERATIVE = "cooperative"
    COOPERATIVE_GROUP = "cooperative_group"
    COMPANY = "company"
    FARM = "farm"
    HOUSEHOLD = "household"


PRODUCER_KIND_NAMES: dict[ProducerKind, Said] = {
    ProducerKind.COOPERATIVE: said("Hợp tác xã"),
    ProducerKind.COOPERATIVE_GROUP: said("Tổ hợp tác"),
    ProducerKind.COMPANY: said("Doanh nghiệp"),
    ProducerKind.FARM: said("Trang trại"),
    ProducerKind.HOUSEHOLD: said("Hộ có đăng ký kinh doanh"),
}


class RegistrationKind(StrEnum):
    """Why a product comes before the council."""

    FIRST = "first"
    UPGRADE = "upgrade"
    RERATING = "rerating"


REGISTRATION_KIND_NAMES: dict[RegistrationKind, Said] = {
    RegistrationKind.FIRST: said("Lần đầu"),
    RegistrationKind.UPGRADE: said("Nâng hạng"),
    RegistrationKind.RERATING: said("Đánh giá lại"),
}


@dataclass(frozen=True, slots=True)
class Producer:
    """Who makes the product."""

    name: str
    kind: ProducerKind
    kind_text: str = ""
    """The kind as the office wrote it, where that says more than `kind`."""
    address: str = ""
    phone: str = ""
    representative: str = ""


@dataclass(frozen=True, slots=True)
class Product:
    """A registered product; `cases` are the alternatives chosen for it (scorecard 26)."""

    name: str
    producer: Producer
    scorecard: str
    registration: RegistrationKind
    commune_code: str = ""
    commune: str = ""
    product_code: str = ""
    proposed_stars: int | None = None
    cases: Mapping[str, int] = field(default_factory=dict)
    note: str = ""

    def identity(self) -> tuple[str, str, str]:
        """What makes two rows of lists the same product: names folded, and the scorecard."""
        return fold(self.name), fold(self.producer.name), self.scorecard


@dataclass(frozen=True, slots=True)
class ProductCode:
    """A parsed code: `T-X-STT-yyyy`, or the older one with a district."""

    text: str
    province: str
    district: str
    commune: str
    serial: int
    year: int


_CODE = re.compile(r"(\d{2})-(?:(\d{3})-)?(\d{5})-(\d{1,4})-(\d{4})\Z", re.ASCII)


def parse_product_code(text: str) -> ProductCode | None:
    """The parts of a product code, the text kept as it was; None where it is not a code."""
    match = _CODE.match(text)
    if match is None:
        return None
    province, district, commune, serial, year = match.groups()
    if not 2018 <= int(year) <= 2100 or int(serial) == 0:
        return None
    return ProductCode(text, province, district or "", commune, int(serial), int(year))


def is_commune_code(text: str) -> bool:
    """Whether the text is an administrative code of a commune: five digits (Decision 19/2025)."""
    return re.fullmatch(r"[0-9]{5}", text) is not None


def certificate_expiry(issued: date, months: int = 36) -> date:
    """The day a certificate expires; an issue day the last month lacks becomes its last day."""
    index = issued.year * 12 + issued.month - 1 + months
    year, month = divmod(index, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(issued.day, last))


@dataclass(frozen=True, slots=True)
class ReratingWindow:
    """When a re-rating is filed, and how long a late one still holds."""

    opens: date
    closes: date
    holds_until: date


def rerating_window(expires: date, windows: Mapping[str, int]) -> ReratingWindow:
    """The filing window before expiry and the extension after it, in days of the rule set (Art. 7.6)."""
    return ReratingWindow(
        opens=expires - timedelta(days=windows["rerating_earliest"]),
        closes=expires - timedelta(days=windows["rerating_latest"]),
        holds_until=expires + timedelta(days=windows["late_extension"]),
    )
