"""In which list of the council a product stands; what the lists are called follows the council's level."""

from collections.abc import Iterable
from enum import StrEnum

from ocop_desk.documents.paper.plain_text import joined
from ocop_desk.domain.records import ProductRecord, ProductState, SessionRecord


class ListKind(StrEnum):
    """The lists a council ends with."""

    PROPOSED = "proposed"
    FORWARDED = "forwarded"
    NOT_REACHED = "not_reached"
    REJECTED = "rejected"


def lists_of(session: SessionRecord, product: ProductRecord) -> frozenset[ListKind]:
    """The lists a product stands in; none while it is not concluded.

    A product stands in two where its stars are decided here and its points are in the band of the next
    star, which this level sends on: at the province, 90 points or more with a ***** mark missed.
    """
    if product.rejection is not None:
        return frozenset({ListKind.REJECTED})
    result = session.results[product.entry_id]
    if product.state is not ProductState.CONCLUDED or result.stars is None or result.band is None:
        return frozenset()
    level = session.council_level
    lists = set()
    if result.stars in level.decides:
        lists.add(ListKind.PROPOSED)
    next_star = result.stars + 1
    if result.stars in level.forwards or (lists and next_star in level.forwards and result.band >= next_star):
        lists.add(ListKind.FORWARDED)
    return frozenset(lists or {ListKind.NOT_REACHED})


def products_in(session: SessionRecord, kind: ListKind) -> tuple[ProductRecord, ...]:
    """The products of a list: higher stars and means first, rejected ones as on the agenda."""
    found = [product for product in session.products if kind in lists_of(session, product)]
    if kind is ListKind.REJECTED:
        return tuple(found)
    return tuple(sorted(found, key=lambda product: _rank(session, product)))


def unconcluded(session: SessionRecord) -> tuple[ProductRecord, ...]:
    """The products without a conclusion."""
    return tuple(product for product in session.products if not lists_of(session, product))


def list_name(session: SessionRecord, kind: ListKind) -> str:
    """What the list holds, as the council's level words it, after "Sản phẩm …" or "Danh sách sản phẩm …"."""
    level = session.council_level
    if kind is ListKind.PROPOSED:
        return f"{level.proposal or 'đạt'} {stars_words(level.decides)}"
    if kind is ListKind.FORWARDED:
        return forwarding_words(session)
    if kind is ListKind.NOT_REACHED:
        return joined((f"chưa đạt {least_star(session)} sao", level.notice), "; ")
    return "bị loại hoặc dừng đánh giá"


def forwarding_words(session: SessionRecord) -> str:
    """How this level calls sending a product on."""
    return session.council_level.forwarding or "chuyển lên cấp trên đánh giá"


def kinds_of(session: SessionRecord) -> tuple[ListKind, ...]:
    """The lists a council of this level can have."""
    level = session.council_level
    held = {*level.decides, *level.forwards}
    possible = {
        ListKind.PROPOSED: bool(level.decides),
        ListKind.FORWARDED: bool(level.forwards),
        ListKind.NOT_REACHED: any(band.star not in held for band in session.bands),
        ListKind.REJECTED: True,
    }
    return tuple(kind for kind, can_be in possible.items() if can_be)


def least_star(session: SessionRecord) -> int:
    """The lowest star that this level decides or sends on."""
    return min((*session.council_level.decides, *session.council_level.forwards), default=3)


def stars_words(stars: Iterable[int]) -> str:
    """ "3 sao, 4 sao" in rising order."""
    return ", ".join(f"{star} sao" for star in sorted(stars))


def _rank(session: SessionRecord, product: ProductRecord) -> tuple[object, ...]:
    result = session.results[product.entry_id]
    return (-(result.stars or 0), -(result.mean or 0), product.position)
