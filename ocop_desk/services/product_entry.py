"""One product written by hand, held to the same checks as a row of a list."""

from collections.abc import Mapping
from dataclasses import replace

from ocop_desk.documents.workbook_rows import Row, place
from ocop_desk.domain.legacy_encodings import Reading
from ocop_desk.domain.problems import Problem
from ocop_desk.domain.product_matching import ScorecardIndex
from ocop_desk.domain.products import PRODUCER_KIND_NAMES, REGISTRATION_KIND_NAMES, Product
from ocop_desk.domain.rules import RuleSet, Scorecard
from ocop_desk.domain.said import NOTHING, said
from ocop_desk.services.desk import Desk
from ocop_desk.services.product_list_cells import RowCells
from ocop_desk.services.product_list_header import Column, Header
from ocop_desk.services.product_list_roles import Role
from ocop_desk.services.product_list_rows import RowReader
from ocop_desk.services.refusals import refuse, refuse_if
from ocop_desk.services.similar_products import propose_scorecards
from ocop_desk.store.unit_of_work import UnitOfWork

Fields = Mapping[Role, str]
"""What somebody wrote, by what it is; a role that is missing is blank."""

FIELDS = tuple(role for role in Role if role not in {Role.ORDER, Role.GROUP, Role.INDUSTRY, Role.CASE})
"""What can be written; cases are chosen with `choose_cases`."""

_HEADER = Header(1, 1, tuple(Column(index, role, role.value) for index, role in enumerate(FIELDS, start=1)))
_NAMES = {place("", 1, column.index): column.role.words for column in _HEADER.columns}
_NAME_IS_MISSING = frozenset({"no-product-name", "no-producer-name"})


def add_product(desk: Desk, fields: Fields) -> int:
    """Put one product into the file and return its number. Raises InputRefused with every problem."""
    product = _checked(desk, fields)
    with desk.write() as work:
        refuse_if(_clashes(work, product, None))
        product_id = work.products.add(product)
        work.record("product.added", product.name, {"product": product_id})
        work.commit()
    return product_id


def change_product(desk: Desk, product_id: int, fields: Fields) -> Product:
    """Write a product anew. Raises InputRefused with every problem.

    Sessions that were opened with it keep it as it was then. Cases stay chosen while the scorecard stays.
    """
    product = _checked(desk, fields)
    with desk.write() as work:
        stored = work.products.get(product_id)
        if stored is None:
            raise refuse(
                "unknown_product",
                said("Không có sản phẩm số {product_id}.", product_id=product_id),
                said("Xem danh sách sản phẩm."),
            )
        refuse_if(_clashes(work, product, product_id))
        if stored.product.scorecard == product.scorecard:
            product = replace(product, cases=stored.product.cases)
        work.products.change(product_id, product)
        changed = [name for name in Product.__slots__ if getattr(product, name) != getattr(stored.product, name)]
        work.record("product.changed", product.name, {"product": product_id, "changed": changed})
        work.commit()
    return product


def remove_product(desk: Desk, product_id: int) -> Product:
    """Withdraw a product that was entered by mistake, and give what it was. Raises InputRefused.

    Only while no session has it on its agenda and nothing was put into a dossier of it; the withdrawal stays in the
    log.
    """
    with desk.write() as work:
        stored = work.products.get(product_id)
        if stored is None:
            raise refuse(
                "unknown_product",
                said("Không có sản phẩm số {product_id}.", product_id=product_id),
                said("Xem danh sách sản phẩm."),
            )
        sessions = work.products.sessions_with(product_id)
        if sessions:
            used = ", ".join(f"{number}/{year}" for number, year in sessions)
            raise refuse(
                "product_in_session",
                said("Sản phẩm đã vào phiên {sessions} nên không rút được.", sessions=used),
                said("Phiên chưa khai mạc thì bỏ sản phẩm khỏi chương trình trước."),
            )
        dossiers = work.dossiers.of_product(product_id)
        if not all(work.dossiers.is_empty(one.dossier_id) for one in dossiers):
            raise refuse(
                "product_has_dossier",
                said("Hồ sơ của sản phẩm đã có tài liệu hoặc đã kiểm tra nên không rút được."),
                said("Sửa thông tin của sản phẩm thay vì rút."),
            )
        for one in dossiers:
            work.dossiers.remove_empty(one.dossier_id)
        work.products.remove(product_id)
        details = {"product": product_id, "producer": stored.product.producer.name, "code": stored.product.product_code}
        work.record("product.removed", stored.product.name, details)
        work.commit()
    return stored.product


def fields_of(product: Product, card: Scorecard | None) -> dict[Role, str]:
    """What a product says, as somebody would write it; the reverse of reading fields. `card` is its scorecard."""
    producer = product.producer
    return {
        Role.PRODUCT: product.name,
        Role.PRODUCER: producer.name,
        Role.KIND: producer.kind_text or PRODUCER_KIND_NAMES[producer.kind],
        Role.COMMUNE: product.commune,
        Role.COMMUNE_CODE: product.commune_code,
        Role.SCORECARD: f"{card.number}. {card.title}" if card else product.scorecard,
        Role.REGISTRATION: REGISTRATION_KIND_NAMES[product.registration],
        Role.STARS: "" if product.proposed_stars is None else str(product.proposed_stars),
        Role.CODE: product.product_code,
        Role.ADDRESS: producer.address,
        Role.PHONE: producer.phone,
        Role.REPRESENTATIVE: producer.representative,
        Role.NOTE: product.note,
    }


def read_fields(fields: Fields, rule_set: RuleSet) -> tuple[Product | None, list[Problem]]:
    """The product that the fields describe, and everything wrong with them; places are the fields' names."""
    index = ScorecardIndex(rule_set)
    reader = RowReader(index, lambda text: propose_scorecards(text, index), {})
    written: dict[Role, str] = {role: fields.get(role, "") for role in FIELDS}
    nothing: dict[tuple[int, int], Reading] = {}
    read = reader.read(RowCells("", Row(1, {}), _HEADER, nothing, {}, corrected=written))
    return read.row.product, [_as_field(problem) for problem in read.row.problems]


def _checked(desk: Desk, fields: Fields) -> Product:
    product, problems = read_fields(fields, desk.rules.load(desk.rules.default_code()))
    refuse_if(problems)
    assert product is not None
    return product


def _as_field(problem: Problem) -> Problem:
    """A row's problem for somebody who writes into fields: no cell, and no row above to repeat."""
    where = _NAMES.get(problem.place, NOTHING)
    remedy = said("Ghi {what}.", what=where.lower()) if problem.code in _NAME_IS_MISSING else problem.remedy
    return replace(problem, place=where, remedy=remedy)


def _clashes(work: UnitOfWork, product: Product, own: int | None) -> list[Problem]:
    problems = []
    same = work.products.identities().get(product.identity())
    if same not in {None, own}:
        message = said("đã có sản phẩm cùng tên, chủ thể và bộ sản phẩm.")
        problems.append(Problem("known-product", Role.PRODUCT.words, message, said("Tìm sản phẩm đó trong danh sách.")))
    holder = work.products.codes().get(product.product_code)
    if holder not in {None, own}:
        stored = work.products.get(holder) if holder is not None else None
        owner = f"«{stored.product.name}»" if stored else said("sản phẩm khác")
        message = said("mã sản phẩm {product_code} đã thuộc {owner}.", product_code=product.product_code, owner=owner)
        remedy = said("Sửa mã, hoặc để trống nếu chưa có.")
        problems.append(Problem("taken-product-code", Role.CODE.words, message, remedy))
    return problems
