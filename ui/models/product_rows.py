"""Products made ready for the table: what is searched, sorted and filtered by, worked out once and off the window."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from ocop_desk.domain.producer_names import producer_sort_key
from ocop_desk.domain.products import Product
from ocop_desk.domain.rules import RuleSet
from ocop_desk.domain.text import fold, fold_place, sort_key
from ocop_desk.services.dossier_standing import Readiness
from ocop_desk.services.product_standing import Standing, StandingProduct

StandingKey = tuple[Standing, int | None]
"""A standing and, of concluded products, the stars."""

_NUMBERLESS = 10_000
_DOSSIER_ORDER = {state: place for place, state in enumerate(Readiness)}
_ORDER = {standing: place for place, standing in enumerate(Standing)}


@dataclass(frozen=True, slots=True)
class ProductRow:
    """One product with everything the table needs of it."""

    product_id: int
    standing: StandingProduct
    card_number: int | None
    card_title: str
    searched: str
    """Folded words, each with a space before it."""
    maker: str
    """The producer's folded name: what the filter goes by."""
    commune: str
    keys: tuple[object, object, object]
    """Sort keys of name, producer and commune."""
    ranks: tuple[int, int, int] = (0, 0, 0)
    """Where those keys stand among all rows."""
    dossier: Readiness = Readiness.EMPTY
    """How the dossier of its application stands."""

    @property
    def product(self) -> Product:
        """What the row is about."""
        return self.standing.stored.product

    @property
    def standing_key(self) -> StandingKey:
        """What the filter by state goes by."""
        return self.standing.standing, self.standing.stars

    @property
    def state_order(self) -> tuple[object, ...]:
        """Sort key of the state: how far it has come, the most stars first, the latest session first."""
        latest = self.standing.appearances[0] if self.standing.appearances else None
        session = (-latest.year, -latest.number) if latest else (0, 0)
        return _ORDER[self.standing.standing], -(self.standing.stars or 0), session, self.ranks[0]

    @property
    def dossier_order(self) -> tuple[object, ...]:
        """Sort key of the dossier: what is furthest from the meeting first."""
        return _DOSSIER_ORDER[self.dossier], self.ranks[0]

    @property
    def card_order(self) -> tuple[object, ...]:
        """Sort key of the scorecard: its number, then the name."""
        return self.card_number or _NUMBERLESS, self.ranks[0]


@dataclass(frozen=True, slots=True)
class Choices:
    """What the rows can be filtered by: key to (words, number of rows), in the order people look for them."""

    cards: Mapping[str, tuple[str, int]]
    makers: Mapping[str, tuple[str, int]]
    communes: Mapping[str, tuple[str, int]]
    standings: Mapping[StandingKey, int]
    dossiers: Mapping[Readiness, int] = field(default_factory=dict)


def make_rows(
    products: Iterable[StandingProduct],
    rule_set: RuleSet,
    known: Mapping[int, ProductRow] | None = None,
    dossiers: Mapping[int, Readiness] | None = None,
) -> tuple[ProductRow, ...]:
    """The rows of products; those of `known` are kept where nothing changed."""
    known, dossiers = known or {}, dossiers or {}
    rows = []
    for standing in products:
        old = known.get(standing.stored.product_id)
        row = old if old is not None and old.standing == standing else _row(standing, rule_set)
        dossier = dossiers.get(row.product_id, Readiness.EMPTY)
        rows.append(row if row.dossier is dossier else replace(row, dossier=dossier))
    return _ranked(rows)


def choices_of(rows: Iterable[ProductRow]) -> Choices:
    """Everything the rows can be filtered by."""
    rows = tuple(rows)
    by_card = sorted({row.product.scorecard: row for row in rows}.values(), key=lambda row: row.card_number or 0)
    by_maker = sorted({row.maker: row for row in rows}.values(), key=lambda row: row.ranks[1])
    by_commune = sorted({row.commune: row for row in rows}.values(), key=lambda row: row.ranks[2])
    cards = Counter(row.product.scorecard for row in rows)
    makers = Counter(row.maker for row in rows)
    communes = Counter(row.commune for row in rows)
    standings = Counter(row.standing_key for row in rows)
    order = sorted(standings, key=lambda key: (_ORDER[key[0]], -(key[1] or 0)))
    return Choices(
        {row.product.scorecard: (card_words(row), cards[row.product.scorecard]) for row in by_card},
        {row.maker: (row.product.producer.name, makers[row.maker]) for row in by_maker},
        {row.commune: (row.product.commune, communes[row.commune]) for row in by_commune if row.commune},
        {key: standings[key] for key in order},
        dict(sorted(Counter(row.dossier for row in rows).items(), key=lambda one: _DOSSIER_ORDER[one[0]])),
    )


def card_words(row: ProductRow) -> str:
    """Number and title of a product's scorecard."""
    return f"{row.card_number}. {row.card_title}" if row.card_number else row.product.scorecard


def search_words(text: str) -> tuple[str, ...]:
    """What somebody looks for: the beginning of each word, folded."""
    return tuple(" " + word for word in fold(text).split())


def _ranked(rows: Sequence[ProductRow]) -> tuple[ProductRow, ...]:
    """The rows with where they stand by each key: numbers compare faster than names, and only once."""
    rank_of = [
        {key: rank for rank, key in enumerate(sorted({row.keys[column] for row in rows}))}  # type: ignore[type-var]
        for column in range(3)
    ]
    ranked = []
    for row in rows:
        ranks = (rank_of[0][row.keys[0]], rank_of[1][row.keys[1]], rank_of[2][row.keys[2]])
        ranked.append(row if ranks == row.ranks else replace(row, ranks=ranks))
    return tuple(ranked)


def _row(standing: StandingProduct, rule_set: RuleSet) -> ProductRow:
    product = standing.stored.product
    card = rule_set.scorecard(product.scorecard)
    maker = fold(product.producer.name)
    commune = fold_place(product.commune)
    texts = (product.name, product.commune, product.product_code, product.commune_code)
    return ProductRow(
        product_id=standing.stored.product_id,
        standing=standing,
        card_number=card.number if card else None,
        card_title=card.title if card else "",
        searched=" " + " ".join([maker, *(fold(text) for text in texts if text)]),
        maker=maker,
        commune=commune,
        keys=(sort_key(product.name), producer_sort_key(product.producer), sort_key(commune and product.commune)),
    )
