"""Minutes, section IV: what the council concludes, in the words of its level."""

from reportlab.platypus import Flowable

from ocop_desk.documents.paper import styles
from ocop_desk.documents.paper.flow import para
from ocop_desk.documents.paper.marks import star_rank
from ocop_desk.documents.paper.outcomes import (
    ListKind,
    kinds_of,
    list_name,
    products_in,
    unconcluded,
)
from ocop_desk.documents.paper.paged import Cell, PagedTable
from ocop_desk.documents.paper.tables import Column, long_table
from ocop_desk.documents.paper.wording import ground_text
from ocop_desk.domain.records import ProductRecord, SessionRecord

_WIDTH, _ = styles.text_area(styles.PORTRAIT)


def conclusions(session: SessionRecord) -> list[Flowable]:
    """Section IV; the last flowable is a table, so that the signatures can be kept with its last rows."""
    flowables: list[Flowable] = []
    above = [para("IV. KẾT LUẬN", styles.HEADING)]
    number = 0
    for number, kind in enumerate(kinds_of(session), start=1):
        products = products_in(session, kind)
        name = f"{number}. Sản phẩm {list_name(session, kind)}: {len(products)} sản phẩm."
        above.append(para(name, styles.SUBHEADING))
        flowables += [_table(session, kind, products).under(*above)] if products else above
        above = []
    open_products = unconcluded(session)
    if open_products:
        names = "; ".join(f"số {product.position} “{product.product.name}”" for product in open_products)
        flowables.append(para(f"{number + 1}. Sản phẩm chưa có kết luận: {names}."))
    last = para(f"{number + 1 + bool(open_products)}. Tổng hợp", styles.SUBHEADING)
    return [*flowables, _totals_table(session).under(last)]


def _table(session: SessionRecord, kind: ListKind, products: tuple[ProductRecord, ...]) -> PagedTable:
    columns = [Column("TT", 28), Column("Sản phẩm", 168, "LEFT")]
    if kind is ListKind.REJECTED:
        columns += [Column("Chủ thể", 112, "LEFT"), Column("Căn cứ", _WIDTH - 28 - 168 - 112, "LEFT")]
    else:
        columns += [
            Column("Chủ thể", _WIDTH - 28 - 168 - 64 - 60, "LEFT"),
            Column("Điểm trung bình", 64, bold=True),
            Column("Hạng", 60),
        ]
    rows = [
        (str(place), product.product.name, product.product.producer.name, *_last_cells(session, product))
        for place, product in enumerate(products, start=1)
    ]
    table = long_table(columns, rows)
    table.spaceAfter = 8
    return table


def _last_cells(session: SessionRecord, product: ProductRecord) -> tuple[Cell, ...]:
    if product.rejection is not None:
        return (ground_text(session, product.rejection.ground, product.rejection.detail),)
    result = session.results[product.entry_id]
    return (result.mean_text or "", star_rank(result.stars or 0))


def _totals_table(session: SessionRecord) -> PagedTable:
    columns = (Column("Kết luận", _WIDTH - 110, "LEFT"), Column("Số sản phẩm", 110, bold=True))
    rows = [
        (f"Sản phẩm {list_name(session, kind)}", str(len(products_in(session, kind)))) for kind in kinds_of(session)
    ]
    if unconcluded(session):
        rows.append(("Sản phẩm chưa có kết luận", str(len(unconcluded(session)))))
    return long_table(columns, [*rows, ("Tổng số sản phẩm trong chương trình", str(len(session.products)))])
