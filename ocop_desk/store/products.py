"""Registered products, found by what they are and not by how they are spelled."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import Connection, Row, delete, insert, select

from ocop_desk.domain.clock import Clock
from ocop_desk.domain.products import Producer, Product
from ocop_desk.domain.text import fold_place
from ocop_desk.store.tables import agenda_entry, council_session
from ocop_desk.store.tables import product as table
from ocop_desk.store.values import StoredProduct
from ocop_desk.store.writing import change_row


class Products:
    """The products of the file."""

    def __init__(self, connection: Connection, clock: Clock) -> None:
        self._connection = connection
        self._clock = clock

    def add(self, product: Product) -> int:
        """Add one product and give its number."""
        return self.add_all([product])[0]

    def add_all(self, products: Iterable[Product]) -> tuple[int, ...]:
        """Add products and give their numbers in the same order."""
        at = self._clock()
        rows = [{**product_columns(product), "added_at": at} for product in products]
        if not rows:
            return ()
        adding = insert(table).returning(table.c.product_id, sort_by_parameter_order=True)
        return tuple(self._connection.execute(adding, rows).scalars())

    def get(self, product_id: int) -> StoredProduct | None:
        """The product of that number."""
        row = self._connection.execute(select(table).where(table.c.product_id == product_id)).first()
        return None if row is None else _stored(row)

    def all(self) -> tuple[StoredProduct, ...]:
        """All products in the order they were added."""
        return tuple(map(_stored, self._connection.execute(select(table).order_by(table.c.product_id))))

    def after(self, product_id: int, most: int) -> tuple[StoredProduct, ...]:
        """The next products in the order they were added, for reading many in pieces."""
        query = select(table).where(table.c.product_id > product_id).order_by(table.c.product_id).limit(most)
        return tuple(map(_stored, self._connection.execute(query)))

    def identities(self) -> dict[tuple[str, str, str], int]:
        """`Product.identity()` to the number of the product that has it."""
        columns = select(table.c.folded_name, table.c.folded_producer, table.c.scorecard, table.c.product_id)
        return {(name, maker, card): number for name, maker, card, number in self._connection.execute(columns)}

    def codes(self) -> dict[str, int]:
        """Product code to the number of the product that has it; products without one are left out."""
        columns = select(table.c.product_code, table.c.product_id).where(table.c.product_code != "")
        return dict(self._connection.execute(columns).all())

    def change(self, product_id: int, product: Product) -> None:
        """Keep new particulars of a product. Raises LookupError."""
        change_row(self._connection, table, {"product_id": product_id}, product_columns(product))

    def remove(self, product_id: int) -> None:
        """Take a product away that no agenda and no dossier has."""
        self._connection.execute(delete(table).where(table.c.product_id == product_id))

    def sessions_with(self, product_id: int) -> tuple[tuple[int, int], ...]:
        """Number and year of the sessions that have the product on their agenda."""
        query = (
            select(council_session.c.number, council_session.c.year)
            .join(agenda_entry, agenda_entry.c.session_id == council_session.c.session_id)
            .where(agenda_entry.c.product_id == product_id)
            .order_by(council_session.c.session_id)
        )
        return tuple((number, year) for number, year in self._connection.execute(query))


def product_columns(product: Product) -> dict[str, object]:
    """A product as columns, with the folded ones for finding it."""
    name, maker, _scorecard = product.identity()
    own = {column: getattr(product, column) for column in Product.__slots__ if column != "producer"}
    producer = {f"producer_{column}": getattr(product.producer, column) for column in Producer.__slots__}
    folded = {"folded_name": name, "folded_producer": maker, "folded_commune": fold_place(product.commune)}
    return {**own, **producer, **folded}


def product_of(row: Row[tuple[object, ...]]) -> Product:
    """The product in a row that has its columns."""
    columns = row._mapping
    own = {column: columns[column] for column in Product.__slots__ if column != "producer"}
    return Product(producer=Producer(**{c: columns[f"producer_{c}"] for c in Producer.__slots__}), **own)


def _stored(row: Row[tuple[object, ...]]) -> StoredProduct:
    added_at: datetime = row._mapping["added_at"]
    return StoredProduct(row._mapping["product_id"], product_of(row), added_at)
