"""Council files with registered products of the shipped rule set, for the pages that show them."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from ocop_desk.domain.councils import Council, RuleProfile
from ocop_desk.domain.products import Producer, ProducerKind, Product, RegistrationKind
from ocop_desk.services.councils import set_up_council
from ocop_desk.services.desk import Desk
from ocop_desk.services.rules import RuleLibrary
from ocop_desk.store.council_file import create_council_file
from tests.kept_files import made_once
from tests.services.desks import SteppingClock, add_products

RULES = RuleLibrary()


def a_product_desk(folder: Path, products: Sequence[Product] = ()) -> Desk:
    """A desk with a council and these products."""
    desk = _without_products(folder)
    add_products(desk, products)
    return desk


@made_once
def _without_products(folder: Path) -> Desk:
    clock = SteppingClock()
    desk = Desk(create_council_file(folder / "san-pham.ocop", clock), RULES, clock, "Thư ký")
    council = Council(name="Hội đồng thử", level="commune", agency="UBND xã Thử", decision_date=date(2026, 1, 5))
    set_up_council(desk, council, RuleProfile())
    return desk


def a_real_product(
    name: str,
    producer: str = "Hợp tác xã Đồi Thông",
    kind: ProducerKind = ProducerKind.COOPERATIVE,
    card: int = 4,
    **more: object,
) -> Product:
    """A product of one of the shipped scorecards."""
    return Product(name, Producer(producer, kind), f"QD26-{card:02d}", RegistrationKind.FIRST, **more)  # type: ignore[arg-type]


SOME = (
    a_real_product("Trà Ô Long", "Công ty TNHH Chè Mây", ProducerKind.COMPANY, 11, commune="xã Mây Xuống"),
    a_real_product("Mật ong hoa cà phê", "Hộ kinh doanh Lê Thị Đồi", ProducerKind.HOUSEHOLD, commune="xã Đồi Gió"),
    a_real_product("Ớt bột", "Hộ kinh doanh Trần Văn An", ProducerKind.HOUSEHOLD, 10, commune="xã Đồi Gió"),
    a_real_product("Ổi sấy", "Hợp tác xã Bình Minh", card=7, commune_code="24001", product_code="68-24001-07-2026"),
    a_real_product("Đường phèn", "Hợp tác xã Bình Minh", card=4, commune="phường Bến Lở"),
)
"""Five products that sort and search differently with Vietnamese letters than without."""
