"""How a result was computed: every mark, sum, mean, gate and finding of every round."""

from collections.abc import Iterator

from reportlab.platypus import Flowable, Spacer

from ocop_desk.documents.paper import styles
from ocop_desk.documents.paper.computation_tables import gates_table, marks_tables
from ocop_desk.documents.paper.file_names import COMPUTATION_FOLDER, product_file
from ocop_desk.documents.paper.flow import bullets, field, para, sentence
from ocop_desk.documents.paper.gaps import gap_text
from ocop_desk.documents.paper.gates import missed
from ocop_desk.documents.paper.head import Head, TitleBlock
from ocop_desk.documents.paper.lists import missing_text
from ocop_desk.documents.paper.marks import Stars
from ocop_desk.documents.paper.press import press, session_mark
from ocop_desk.documents.paper.values import Paper
from ocop_desk.documents.paper.wording import (
    GATE_RULES,
    absent_entries,
    exact_mean_text,
    ground_text,
    is_stop,
    member_name,
    minutes_reference,
    moment_text,
    producer_text,
    rules_text,
    scorecard_text,
    spread_rule_text,
)
from ocop_desk.domain.numbers import points_text
from ocop_desk.domain.records import (
    ProductRecord,
    RoundRecord,
    SessionRecord,
    counting_sheets,
    may_score,
    member_key,
    round_result,
)
from ocop_desk.domain.results import ProductResult

_LEGEND = (
    "Trong mỗi ô: điểm, và trong ngoặc là số thứ tự của mức đã chọn (0: không đạt mức nào); "
    "dấu “–”: tiêu chí không xét."
)


def computation_pdf(session: SessionRecord, entry_id: int) -> Paper:
    """How the result of one product was computed (landscape). Raises LookupError for a product not on the agenda."""
    product = next((one for one in session.products if one.entry_id == entry_id), None)
    if product is None:
        raise LookupError(f"no entry {entry_id} in this session")
    council = session.council
    story: list[Flowable] = [
        Head(council.superior, council.agency),
        TitleBlock("Cách tính kết quả", product.product.name, minutes_reference(session)),
        Spacer(1, 4),
        *_basis(session, product),
    ]
    for one in product.rounds:
        story += _round(session, product, one)
    story += _conclusion(session, product)
    title = f"Cách tính kết quả: {product.product.name}"
    name = product_file(COMPUTATION_FOLDER, product)
    return press(
        name,
        title,
        council.name,
        story,
        page=styles.LANDSCAPE,
        mark=session_mark(session),
        foot=title,
        made=session.closed_at,
    )


def _basis(session: SessionRecord, product: ProductRecord) -> list[Flowable]:
    card, profile = session.scorecards[product.product.scorecard], session.profile
    bands = sorted(session.bands, key=lambda band: -band.star)
    limits = "; ".join(f"{band.star} sao từ {points_text(band.lower)}" for band in bands)
    chosen = [
        f"tiêu chí {criterion.code}: {case.title}"
        for criterion in card.case_criteria
        for case in criterion.cases
        if case.number == product.product.cases.get(criterion.code)
    ]
    return [
        field("Chủ thể", producer_text(product.product)),
        field("Bộ sản phẩm", f"{scorecard_text(card)}, theo {rules_text(session)}"),
        *([field("Trường hợp áp dụng", "; ".join(chosen))] if chosen else []),
        para(f"Mức điểm: {limits}; so sánh bằng giá trị chính xác, không bằng số đã làm tròn.", styles.FIELD),
        para(
            f"Chấm lại khi chênh lệch {spread_rule_text(profile)}. Khi các phiếu khác nhau về yêu cầu tối thiểu, "
            f"đề xuất theo: {GATE_RULES[profile.gate_rule]}.",
            styles.FIELD,
        ),
        para(f"Chuỗi kiểm tra phiếu: {card.sha256[:32]}; bộ quy định: {session.rule_set_sha256[:32]}.", styles.FIELD),
    ]


def _round(session: SessionRecord, product: ProductRecord, one: RoundRecord) -> list[Flowable]:
    why = f" Lý do: {one.reason.strip()}" if one.reason.strip() else ""
    heading = para(f"Lượt chấm {one.number}", styles.HEADING)
    if one.revealed_at is None:
        return [heading, para(sentence(f"Mở lúc {moment_text(one.opened_at)}; chưa công bố.{why}"), styles.PLAIN)]
    result = round_result(session, product, one)
    times = f"Mở lúc {moment_text(one.opened_at)}; công bố lúc {moment_text(one.revealed_at)}.{why}"
    return [
        heading,
        para(sentence(times), styles.PLAIN),
        *bullets(_left_out(session, product, one)),
        *_marks(session, product, one, result),
        *bullets(_sums(session, product, one, result)),
        gates_table(session, product, one, result).under(
            para(f"Yêu cầu tối thiểu, lượt {one.number}", styles.SUBHEADING)
        ),
        Spacer(1, 6),
    ]


def _marks(
    session: SessionRecord, product: ProductRecord, one: RoundRecord, result: ProductResult
) -> Iterator[Flowable]:
    """The tables of marks, the first under its legend."""
    for place, table in enumerate(marks_tables(session, product, one, result)):
        yield table if place else table.under(para(_LEGEND, styles.NOTE))
        yield Spacer(1, 8)


def _left_out(session: SessionRecord, product: ProductRecord, one: RoundRecord) -> Iterator[str]:
    """Who has no sheet in the figures of this round, and why."""
    for conflict in product.conflicts:
        reason = f" ({conflict.reason.strip()})" if conflict.reason.strip() else ""
        yield f"{member_name(session, conflict.member_id)} không chấm do xung đột lợi ích{reason}."
    for excuse in one.excused:
        reason = excuse.reason.strip() or "không ghi lý do"
        yield sentence(f"{member_name(session, excuse.member_id)} không nộp phiếu: {reason}")
    for entry in absent_entries(session):
        if may_score(entry.member, session.profile):
            reason = entry.absence_reason.strip() or "không ghi lý do"
            yield sentence(f"{entry.member.name} vắng mặt: {reason}")


def _sums(session: SessionRecord, product: ProductRecord, one: RoundRecord, result: ProductResult) -> Iterator[str]:
    """Mean and spread, worked out."""
    if result.mean is None or result.spread is None:
        yield "Không có phiếu được tính trong lượt này."
        return
    totals = [result.totals[member_key(sheet.member_id)] for sheet in counting_sheets(product, one)]
    terms = " + ".join(points_text(total) for total in totals)
    steps = dict.fromkeys((f"{points_text(sum(totals))}/{len(totals)}", exact_mean_text(result.mean)))
    yield f"Điểm trung bình = ({terms}) / {len(totals)} = {' = '.join(steps)}, in là {result.mean_text}."
    again = "vượt mức, phải chấm lại hoặc Chủ tọa kết luận" if result.new_round else "trong mức cho phép"
    yield (
        f"Chênh lệch = {points_text(max(totals))} − {points_text(min(totals))} = {points_text(result.spread)} điểm; "
        f"quy chế: chấm lại khi {spread_rule_text(session.profile)}; {again}."
    )
    gap = gap_text(session, product, one)
    if result.new_round and gap:
        yield f"Tiêu chí tạo chênh lệch (phiếu cao nhất/thấp nhất): {'; '.join(gap.splitlines())}."


def _conclusion(session: SessionRecord, product: ProductRecord) -> list[Flowable]:
    heading = para("Kết quả", styles.HEADING)
    if product.rejection is not None:
        how = "dừng đánh giá" if is_stop(session, product.rejection.ground) else "loại"
        why = ground_text(session, product.rejection.ground, product.rejection.detail)
        text = f"Hội đồng {how} sản phẩm; không có điểm trung bình và không xếp hạng. Căn cứ: {why}"
        return [heading, para(sentence(text))]
    result = session.results[product.entry_id]
    if result.mean is None:
        return [heading, para("Chưa có kết quả chấm điểm.")]
    lines = [para(f"Theo điểm: {exact_mean_text(result.mean)} (in là {result.mean_text}) ở mức {result.band} sao.")]
    if product.conclusion is not None and product.conclusion.statement.strip():
        lines.append(para(sentence(f"Kết luận của Chủ tọa về chênh lệch: {product.conclusion.statement}")))
    if result.stars is None:
        wanted = ", ".join(f"{criterion} ({star} sao)" for criterion, star in result.open_findings)
        lines.append(para(sentence(f"Chưa xếp hạng: còn chờ kết luận về {wanted or 'phiếu chấm'}")))
        return [heading, *lines]
    lines.append(para(_gates_text(result, result.stars)))
    lines.append(para(f"Hạng theo cả điểm và yêu cầu tối thiểu: {result.stars} sao."))
    lines.append(_centred_stars(result.stars))
    missing = missing_text(session, product, result)
    if missing:
        lines.append(para(sentence(f"Còn thiếu để đạt hạng trên: {missing.replace(chr(10), '. ')}")))
    return [heading, *lines]


def _gates_text(result: ProductResult, stars: int) -> str:
    """Up to which star the gates are met, and what stops there."""
    codes = ", ".join(gate.criterion for gate in missed(result, stars + 1))
    if codes:
        return f"Theo yêu cầu tối thiểu: đạt đủ đến {stars} sao; yêu cầu {stars + 1} sao chưa đạt ở {codes}."
    return f"Theo yêu cầu tối thiểu: đạt đủ các yêu cầu đến {stars} sao."


def _centred_stars(count: int) -> Flowable:
    drawn = Stars(count, 14)
    drawn.hAlign = "CENTER"
    drawn.spaceAfter = 8
    return drawn
