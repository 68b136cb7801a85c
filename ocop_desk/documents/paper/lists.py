"""The lists a council ends with: proposed, sent on, not reached, rejected."""

from reportlab.platypus import Flowable, Spacer

from ocop_desk.documents.paper import styles
from ocop_desk.documents.paper.file_names import LIST_FILES
from ocop_desk.documents.paper.flow import para
from ocop_desk.documents.paper.gates import missed
from ocop_desk.documents.paper.head import Head, TitleBlock
from ocop_desk.documents.paper.marks import star_rank
from ocop_desk.documents.paper.outcomes import ListKind, list_name, products_in
from ocop_desk.documents.paper.paged import Cell, with_closing
from ocop_desk.documents.paper.press import press, session_mark
from ocop_desk.documents.paper.signatories import council_signatory
from ocop_desk.documents.paper.signing import recipients, signature_with_recipients
from ocop_desk.documents.paper.tables import Column, long_table
from ocop_desk.documents.paper.values import Paper
from ocop_desk.documents.paper.wording import (
    ground_text,
    is_stop,
    minutes_reference,
    producer_text,
    scorecard_text,
    session_title,
    wanted_text,
)
from ocop_desk.domain.products import REGISTRATION_KIND_NAMES
from ocop_desk.domain.records import ProductRecord, SessionRecord
from ocop_desk.domain.results import ProductResult

_WIDTH, _ = styles.text_area(styles.LANDSCAPE)
_SIZE = styles.TABLE_SIZE


def list_pdf(session: SessionRecord, which: ListKind) -> Paper:
    """One list (landscape), an annex of the minutes; an empty one says so."""
    council = session.council
    products = products_in(session, which)
    columns = _columns(which)
    rows = [_row(session, which, place, product) for place, product in enumerate(products, start=1)]
    name = f"Danh sách sản phẩm {list_name(session, which)}"
    closing: list[Flowable] = [
        Spacer(1, 6),
        para(f"Danh sách này có {len(products)} sản phẩm./."),
        Spacer(1, 4),
        signature_with_recipients(recipients(council), council_signatory(session), [], _WIDTH),
    ]
    story: list[Flowable] = [
        Head(council.superior, council.agency),
        TitleBlock("Danh sách", f"Sản phẩm {list_name(session, which)}", minutes_reference(session)),
        Spacer(1, 6),
        *with_closing([long_table(columns, rows or [_empty(columns)], size=_SIZE)], closing),
    ]
    return press(
        LIST_FILES[which],
        f"{name}: {session_title(session)}",
        council.name,
        story,
        page=styles.LANDSCAPE,
        mark=session_mark(session),
        made=session.closed_at,
    )


def _columns(which: ListKind) -> list[Column]:
    start = [Column("TT", 30), Column("Sản phẩm", 168, "LEFT"), Column("Chủ thể, địa chỉ", 150, "LEFT")]
    start += [Column("Bộ sản phẩm", 116, "LEFT")]
    used = sum(column.width for column in start)
    if which is ListKind.REJECTED:
        return [*start, Column("Hình thức", 60), Column("Căn cứ", _WIDTH - used - 60, "LEFT")]
    figures = [Column("Điểm trung bình", 60, bold=True), Column("Hạng", 62)]
    notes = "Còn thiếu để đạt hạng trên" if which is ListKind.NOT_REACHED else "Ghi chú"
    return [*start, *figures, Column(notes, _WIDTH - used - 122, "LEFT")]


def _row(session: SessionRecord, which: ListKind, place: int, product: ProductRecord) -> list[Cell]:
    item = product.product
    where = item.producer.address.strip() or item.commune.strip()
    start: list[Cell] = [
        str(place),
        f"{item.name}\n{item.product_code}" if item.product_code.strip() else item.name,
        f"{producer_text(item)}\n{where}" if where else producer_text(item),
        scorecard_text(session.scorecards[item.scorecard]),
    ]
    if product.rejection is not None:
        how = "Dừng đánh giá" if is_stop(session, product.rejection.ground) else "Loại"
        return [*start, how, ground_text(session, product.rejection.ground, product.rejection.detail)]
    result = session.results[product.entry_id]
    return [*start, result.mean_text or "", star_rank(result.stars or 0), _note(session, which, product, result)]


def _note(session: SessionRecord, which: ListKind, product: ProductRecord, result: ProductResult) -> str:
    """What is missing, or what the reader should know of the product."""
    if which is ListKind.NOT_REACHED:
        return missing_text(session, product, result)
    kind = REGISTRATION_KIND_NAMES[product.product.registration]
    if result.stars is not None and result.band is not None and result.stars < result.band:
        codes = ", ".join(gate.criterion for gate in missed(result, result.stars + 1))
        return f"{kind}. Điểm ở mức {result.band} sao; chưa đạt yêu cầu {result.stars + 1} sao ở tiêu chí {codes}."
    return kind


def missing_text(session: SessionRecord, product: ProductRecord, result: ProductResult) -> str:
    """Points and criteria wanted for the next star, in short."""
    missing = result.missing_for_next
    if missing is None:
        return ""
    card = session.scorecards[product.product.scorecard]
    lines = [f"{missing.star} sao: thiếu {wanted_text(missing.points)} điểm"] if missing.points else []
    names = [f"{code} {card.by_code[code].title}" for code in missing.gates]
    if names:
        lines.append(f"Tiêu chí tối thiểu: {'; '.join(names)}")
    return "\n".join(lines)


def _empty(columns: list[Column]) -> list[Cell]:
    return ["", "Không có sản phẩm nào.", *("" for _ in columns[2:])]
