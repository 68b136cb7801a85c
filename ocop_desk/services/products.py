"""Products of the file: taken in from lists, chosen cases, found again."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from ocop_desk.domain.problems import Problem
from ocop_desk.domain.products import Product
from ocop_desk.domain.said import said
from ocop_desk.domain.sheets import case_problems
from ocop_desk.domain.text import fold, sort_key
from ocop_desk.services.desk import Desk
from ocop_desk.services.import_plan import ImportPlan, plan_import
from ocop_desk.services.product_list import read_product_list
from ocop_desk.services.product_list_model import ProductList
from ocop_desk.services.refusals import refuse, refuse_if
from ocop_desk.services.rules import RuleLibrary
from ocop_desk.store.values import StoredProduct


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What became of a list: rows read, products taken in, rows refused with every problem, things to know."""

    rows: int
    taken: tuple[Product, ...]
    already_there: int
    refused: int
    problems: tuple[Problem, ...]
    notices: tuple[Problem, ...]


def preview_import(rules: RuleLibrary, path: Path, desk: Desk | None = None) -> ImportReport:
    """What importing a list would do, changing nothing. Raises FileTrouble, InputRefused."""
    known: Sequence[Product] = ()
    if desk is not None:
        with desk.read() as work:
            known = [stored.product for stored in work.products.all()]
    listed = read_product_list(path, rules.load(rules.default_code()))
    return _report(listed, plan_import(listed, known))


def import_products(desk: Desk, path: Path, *, only_complete: bool = False) -> ImportReport:
    """Take in the rows without problems; with `only_complete`, all or nothing. Raises FileTrouble, InputRefused.

    Importing the same list again adds nothing.
    """
    listed = read_product_list(path, desk.rules.load(desk.rules.default_code()))
    with desk.write() as work:
        plan = plan_import(listed, [stored.product for stored in work.products.all()])
        report = _report(listed, plan)
        if only_complete:
            refuse_if(report.problems)
        for product in report.taken:
            work.products.add(product)
        if report.taken:
            details: dict[str, object] = {"file": path.name, "taken": len(report.taken), "refused": report.refused}
            work.record("products.imported", path.name, details)
            work.commit()
    return report


def choose_cases(desk: Desk, product_id: int, cases: dict[str, int], *, partly: bool = False) -> Product:
    """Choose the cases of a product's criteria (scorecard 26); `partly` leaves some for later. Raises InputRefused."""
    with desk.write() as work:
        stored = work.products.get(product_id)
        if stored is None:
            raise refuse(
                "unknown_product",
                said("Không có sản phẩm số {product_id}.", product_id=product_id),
                said("Xem `products list`."),
            )
        card = desk.rules.load(desk.rules.default_code()).scorecard(stored.product.scorecard)
        if card is None:
            raise refuse(
                "unknown_scorecard", said("Không có bộ sản phẩm {scorecard}.", scorecard=stored.product.scorecard)
            )
        problems = case_problems(card, cases)
        refuse_if(problem for problem in problems if not partly or problem.code != "case_not_chosen")
        product = replace(stored.product, cases=cases)
        work.products.change(product_id, product)
        work.record("product.cases", product.name, {"product": product_id, "cases": cases})
        work.commit()
    return product


def write_template(rules: RuleLibrary, path: Path) -> None:
    """Write the empty list in Excel for offices to fill in. Raises FileTrouble where a file is there, DiskFull."""
    from ocop_desk.documents.product_template import write_product_template

    write_product_template(path, rules.load(rules.default_code()))


def list_products(desk: Desk, search: str = "") -> tuple[StoredProduct, ...]:
    """Products whose name, producer or commune holds the words searched for, marks ignored; by name."""
    wanted = fold(search)
    with desk.read() as work:
        products = work.products.all()
    found = [stored for stored in products if wanted in _searchable(stored.product)]
    return tuple(sorted(found, key=lambda stored: (sort_key(stored.product.name), stored.product_id)))


def _searchable(product: Product) -> str:
    return " ".join(fold(text) for text in (product.name, product.producer.name, product.commune, product.scorecard))


def _report(listed: ProductList, plan: ImportPlan) -> ImportReport:
    rows = (*plan.new, *plan.already_there, *plan.refused)
    notices = [*listed.notices, *(notice for row in rows for notice in row.notices)]
    return ImportReport(
        rows=len(listed.rows),
        taken=plan.products(),
        already_there=len(plan.already_there),
        refused=len(plan.refused),
        problems=(*listed.problems, *(problem for row in plan.refused for problem in row.problems)),
        notices=(*notices, *(Problem("similar", "", pair.sentence()) for pair in plan.similar)),
    )
