"""Minutes, section III: sheets, results, new rounds, findings, statements, rejections, remarks, dossiers."""

from collections.abc import Iterable

from reportlab.platypus import Flowable

from ocop_desk.documents.paper import styles
from ocop_desk.documents.paper.flow import bullets, para, sentence
from ocop_desk.documents.paper.from_paper import is_from_paper, minutes_lines
from ocop_desk.documents.paper.gaps import gap_text
from ocop_desk.documents.paper.gates import finding_lines, shortfall_lines
from ocop_desk.documents.paper.marks import star_rank
from ocop_desk.documents.paper.minutes_dossiers import dossier_lines
from ocop_desk.documents.paper.paged import Cell, PagedTable
from ocop_desk.documents.paper.tables import Column, long_table
from ocop_desk.documents.paper.wording import (
    ground_text,
    is_stop,
    member_name,
    part_mean_text,
    product_lines,
)
from ocop_desk.domain.numbers import points_text
from ocop_desk.domain.records import (
    ProductRecord,
    RemarkKind,
    RoundRecord,
    SessionRecord,
    counting_sheets,
    round_result,
)

_WIDTH, _ = styles.text_area(styles.PORTRAIT)
_REMARKS = {
    RemarkKind.OPINION: "Ý kiến khác",
    RemarkKind.SUPPLEMENT: "Nội dung yêu cầu bổ sung",
    RemarkKind.VOTE: "Biểu quyết",
}
_NONE = "Không có."


def course(session: SessionRecord) -> list[Flowable]:
    """Section III."""
    return [
        para("III. DIỄN BIẾN VÀ KẾT QUẢ CHẤM ĐIỂM", styles.HEADING),
        para("1. Phiếu chấm điểm", styles.SUBHEADING),
        *_sheets(session),
        _results_table(session).under(para("2. Kết quả chấm điểm", styles.SUBHEADING)),
        *_rescored(session, para("3. Sản phẩm chấm nhiều hơn một lượt", styles.SUBHEADING)),
        para("4. Kết luận của Hội đồng về yêu cầu tối thiểu khi các phiếu khác nhau", styles.SUBHEADING),
        *_lines(line for product in session.products for line in finding_lines(session, product)),
        para("5. Sản phẩm có hạng thấp hơn mức điểm do chưa đạt yêu cầu tối thiểu", styles.SUBHEADING),
        *_lines(line for product in session.products for line in shortfall_lines(session, product)),
        para("6. Kết luận của Chủ tọa khi chênh lệch còn vượt mức sau lượt chấm cuối", styles.SUBHEADING),
        *_lines(_statements(session)),
        para("7. Sản phẩm bị loại hoặc dừng đánh giá", styles.SUBHEADING),
        *_lines(_rejections(session)),
        *(flowable for number, kind in enumerate(_REMARKS, start=8) for flowable in _remarks(session, kind, number)),
        para("11. Hồ sơ của các sản phẩm", styles.SUBHEADING),
        *_lines(dossier_lines(session)),
    ]


def _lines(lines: Iterable[str]) -> list[Flowable]:
    found = [sentence(line) for line in lines]
    return list(bullets(found)) if found else [para(_NONE)]


def _sheets(session: SessionRecord) -> list[Flowable]:
    rounds = [(product, one) for product in session.products for one in product.rounds]
    issued = sum(len(one.entitled) for _, one in rounds)
    received = sum(len(one.sheets) for _, one in rounds)
    valid = sum(len(counting_sheets(product, one)) for product, one in rounds)
    from_paper = sum(is_from_paper(sheet) for _, one in rounds for sheet in one.sheets)
    paper = f", trong đó {from_paper} phiếu nhập từ phiếu giấy" if from_paper else ""
    excused = [
        sentence(
            f"{member_name(session, excuse.member_id)} không nộp phiếu sản phẩm số {product.position} "
            f"“{product.product.name}”, lượt {one.number}: {excuse.reason.strip() or 'không ghi lý do'}"
        )
        for product, one in rounds
        for excuse in one.excused
    ]
    return [
        para(
            f"Số sản phẩm trong chương trình: {len(session.products)}. Qua tất cả các lượt chấm: "
            f"{issued} phiếu phát ra, {received} phiếu thu về{paper}, {valid} phiếu hợp lệ được tính."
        ),
        *bullets(excused),
        *bullets(minutes_lines(session)),
    ]


def _results_table(session: SessionRecord) -> PagedTable:
    parts = _part_codes(session)
    narrow = 35
    fixed = 26 + 44 + narrow * len(parts) + 44 + 36 + 52
    columns = (
        Column("TT", 26),
        Column("Sản phẩm (chủ thể)", _WIDTH - fixed, "LEFT"),
        Column("Phiếu phát/ thu/ hợp lệ", 44),
        *(Column(part, narrow) for part in parts),
        Column("Điểm trung bình", 44, bold=True),
        Column("Theo điểm", 36),
        Column("Kết quả", 52),
    )
    table = long_table(columns, [_result_row(session, product, parts) for product in session.products])
    table.spaceAfter = 8
    return table


def _result_row(session: SessionRecord, product: ProductRecord, parts: tuple[str, ...]) -> list[Cell]:
    result = session.results[product.entry_id]
    start: list[Cell] = [str(product.position), product_lines(product.product), _counts(product, product.last_round)]
    if product.rejection is not None:
        verdict = "Dừng đánh giá" if is_stop(session, product.rejection.ground) else "Bị loại"
        return [*start, *("–" for _ in parts), "–", "–", verdict]
    if result.mean is None:
        return [*start, *("–" for _ in parts), "–", "–", "Chưa có kết quả"]
    return [
        *start,
        *(part_mean_text(result.parts[part], session.profile) if part in result.parts else "–" for part in parts),
        result.mean_text or "",
        f"{result.band} sao",
        star_rank(result.stars) if result.stars else "Chưa kết luận",
    ]


def _counts(product: ProductRecord, one: RoundRecord | None) -> str:
    if one is None:
        return "–"
    return f"{len(one.entitled)}/{len(one.sheets)}/{len(counting_sheets(product, one))}"


def _part_codes(session: SessionRecord) -> tuple[str, ...]:
    codes = (part.code for card in session.scorecards.values() for part in card.parts)
    return tuple(dict.fromkeys(codes)) or ("A", "B", "C")


def _rescored(session: SessionRecord, heading: Flowable) -> list[Flowable]:
    products = [product for product in session.products if len(product.rounds) > 1]
    if not products:
        return [heading, para(_NONE)]
    columns = (
        Column("Sản phẩm", 96, "LEFT"),
        Column("Lượt", 28),
        Column("Lý do mở lượt", 76, "LEFT"),
        Column("Cao nhất/ thấp nhất", 44),
        Column("Chênh lệch", 38, bold=True),
        Column("Điểm TB", 36),
        Column("Tiêu chí tạo chênh lệch (điểm ở phiếu cao nhất/thấp nhất)", _WIDTH - 318, "LEFT"),
    )
    rows = [_round_row(session, product, one) for product in products for one in product.rounds]
    table = long_table(columns, rows, size=10)
    table.spaceAfter = 8
    return [table.under(heading)]


def _round_row(session: SessionRecord, product: ProductRecord, one: RoundRecord) -> list[Cell]:
    name = f"{product.position}. {product.product.name}" if one.number == product.rounds[0].number else ""
    reason = one.reason.strip() or ("Lượt chấm đầu" if one is product.rounds[0] else "Không ghi lý do")
    start: list[Cell] = [name, str(one.number), reason]
    if one.revealed_at is None:
        return [*start, "–", "–", "–", "Chưa công bố"]
    result = round_result(session, product, one)
    if result.mean is None or result.spread is None:
        return [*start, "–", "–", "–", "Không có phiếu được tính"]
    totals = result.totals.values()
    return [
        *start,
        f"{points_text(max(totals))}/{points_text(min(totals))}",
        points_text(result.spread),
        result.mean_text or "",
        gap_text(session, product, one) or "Không có",
    ]


def _statements(session: SessionRecord) -> Iterable[str]:
    for product in session.products:
        if product.conclusion is not None and product.conclusion.statement.strip():
            spread = session.results[product.entry_id].spread
            still = f" (chênh lệch còn {points_text(spread)} điểm)" if spread is not None else ""
            yield f"Sản phẩm số {product.position} “{product.product.name}”{still}: {product.conclusion.statement}"


def _rejections(session: SessionRecord) -> Iterable[str]:
    for product in session.products:
        if product.rejection is not None:
            what = "dừng đánh giá" if is_stop(session, product.rejection.ground) else "loại"
            yield (
                f"Sản phẩm số {product.position} “{product.product.name}” của {product.product.producer.name}: {what}. "
                f"Căn cứ: {ground_text(session, product.rejection.ground, product.rejection.detail)}"
            )


def _remarks(session: SessionRecord, kind: RemarkKind, number: int) -> list[Flowable]:
    names = {product.entry_id: f"Sản phẩm số {product.position}: " for product in session.products}
    lines = [
        f"{names.get(remark.entry_id, '') if remark.entry_id is not None else ''}{remark.text}"
        for remark in session.remarks
        if remark.kind is kind
    ]
    return [para(f"{number}. {_REMARKS[kind]}", styles.SUBHEADING), *_lines(lines)]
