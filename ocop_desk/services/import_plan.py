"""What an import would do: which rows are new, known, refused, and which names are suspiciously alike."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ocop_desk.domain.problems import Problem
from ocop_desk.domain.products import Product
from ocop_desk.domain.said import said
from ocop_desk.services.product_list_model import ListRow, ProductList
from ocop_desk.services.product_list_roles import Role
from ocop_desk.services.similar_products import PlacedProduct, Similar, find_similar


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """Rows by what happens to them. Storing `new` and nothing else makes a second import of the list add nothing."""

    new: tuple[ListRow, ...]
    already_there: tuple[ListRow, ...]
    refused: tuple[ListRow, ...]
    similar: tuple[Similar, ...]

    def products(self) -> tuple[Product, ...]:
        """The products to store, in the order of the list."""
        return tuple(row.product for row in self.new if row.product is not None)


def plan_import(product_list: ProductList, known: Sequence[Product]) -> ImportPlan:
    """Sort the rows of a list by what is known: names, producer and scorecard make a product the same one."""
    identities = {product.identity() for product in known}
    by_code = {product.product_code: product for product in known if product.product_code}
    new, already_there, refused = [], [], []
    for row in product_list.rows:
        if row.product is None:
            refused.append(row)
        elif row.product.identity() in identities:
            already_there.append(row)
        elif row.product.product_code in by_code:
            refused.append(_with_taken_code(row, by_code[row.product.product_code]))
        else:
            new.append(row)
    similar = find_similar(
        [PlacedProduct(row.product, row.place) for row in new if row.product is not None],
        [PlacedProduct(product, "") for product in known],
    )
    return ImportPlan(tuple(new), tuple(already_there), tuple(refused), similar)


def _with_taken_code(row: ListRow, owner: Product) -> ListRow:
    code = owner.product_code
    message = said(
        "mã sản phẩm {code} đã thuộc «{name}» của «{producer}».",
        code=code,
        name=owner.name,
        producer=owner.producer.name,
    )
    problem = Problem("taken-product-code", row.place, message, said("Sửa mã, hoặc để trống nếu chưa có."))
    return replace(row, product=None, problems=(*row.problems, problem), wrong=row.wrong | {Role.CODE})
