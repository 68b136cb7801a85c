"""A dossier and the scorecard of its product, or the refusal that says what is not there."""

from ocop_desk.domain.dossiers import Dossier
from ocop_desk.domain.products import Product
from ocop_desk.domain.rules import Scorecard
from ocop_desk.domain.said import said
from ocop_desk.services.desk import Desk
from ocop_desk.services.refusals import refuse
from ocop_desk.store.unit_of_work import UnitOfWork


def demand_dossier(work: UnitOfWork, dossier_id: int) -> Dossier:
    """The dossier of that number. Raises InputRefused."""
    found = work.dossiers.get(dossier_id)
    if found is None:
        raise refuse(
            "unknown_dossier",
            said("Không có hồ sơ số {dossier_id}.", dossier_id=dossier_id),
            said("Xem `dossier list`."),
        )
    return found


def product_and_card(desk: Desk, work: UnitOfWork, dossier_id: int) -> tuple[Product, Scorecard]:
    """The product that a dossier applies for, and its scorecard in the rule set in force. Raises InputRefused."""
    stored = work.products.get(demand_dossier(work, dossier_id).product_id)
    assert stored is not None  # the file holds every dossier to its product
    return stored.product, card_of(desk, stored.product)


def card_of(desk: Desk, product: Product) -> Scorecard:
    """A product's scorecard in the rule set in force. Raises InputRefused."""
    card = desk.rules.load(desk.rules.default_code()).scorecard(product.scorecard)
    if card is None:
        raise refuse(
            "unknown_scorecard",
            said("Không có bộ sản phẩm {scorecard}.", scorecard=product.scorecard),
            said("Sửa bộ sản phẩm."),
        )
    return card
