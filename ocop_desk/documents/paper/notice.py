"""Notice to a producer: the result, what the council does with it, what the next star still wants."""

from reportlab.platypus import Flowable, Spacer

from ocop_desk.documents.paper import styles
from ocop_desk.documents.paper.file_names import NOTICE_FOLDER, product_file
from ocop_desk.documents.paper.flow import bullets, field, or_dots, para, sentence
from ocop_desk.documents.paper.gates import wanting
from ocop_desk.documents.paper.head import Head, TitleBlock
from ocop_desk.documents.paper.marks import stars
from ocop_desk.documents.paper.outcomes import ListKind, forwarding_words, least_star, lists_of
from ocop_desk.documents.paper.paged import PagedTable, with_closing
from ocop_desk.documents.paper.press import press, session_mark
from ocop_desk.documents.paper.signatories import council_signatory
from ocop_desk.documents.paper.signing import recipients, signature_with_recipients
from ocop_desk.documents.paper.tables import Column, long_table
from ocop_desk.documents.paper.values import Paper
from ocop_desk.documents.paper.wording import (
    ground_text,
    is_stop,
    level_points,
    level_text,
    minutes_number,
    part_mean_text,
    rules_text,
    scorecard_text,
    session_day,
    session_title,
    wanted_text,
)
from ocop_desk.domain.numbers import date_text, points_text
from ocop_desk.domain.records import ProductRecord, SessionRecord
from ocop_desk.domain.results import GateStanding, MissingForNext, ProductResult

_WIDTH, _ = styles.text_area(styles.PORTRAIT)


def notice_pdf(session: SessionRecord, entry_id: int) -> Paper:
    """The notice on one product to its producer. Raises LookupError for a product not on the agenda."""
    product = next((one for one in session.products if one.entry_id == entry_id), None)
    if product is None:
        raise LookupError(f"no entry {entry_id} in this session")
    council, item = session.council, product.product
    day = session_day(session)
    place = f"{or_dots(council.place)}, ngày …… tháng …… năm {day.year}"
    story: list[Flowable] = [
        Head(council.superior, council.agency, f"Số: ……/TB-{council.symbol}", place),
        TitleBlock("Thông báo", "Kết quả đánh giá, phân hạng sản phẩm OCOP"),
        Spacer(1, 6),
        para(f"Kính gửi: {item.producer.name}", styles.CENTRED),
        para(
            f"{council.name} đã đánh giá sản phẩm dưới đây tại {_lower_first(session_title(session))}, "
            f"ngày {date_text(day)}, theo {rules_text(session)} (Biên bản số {minutes_number(session)})."
        ),
        field("Sản phẩm", item.name, styles.BODY),
        field("Bộ sản phẩm", scorecard_text(session.scorecards[item.scorecard]), styles.BODY),
    ]
    commune = item.commune.strip()
    receivers = recipients(council, ["Như trên", *([f"Ủy ban nhân dân {commune}"] if commune else [])])
    closing: list[Flowable] = [
        Spacer(1, 8),
        para(f"{council.name} thông báo để chủ thể biết và thực hiện./."),
        Spacer(1, 4),
        signature_with_recipients(receivers, council_signatory(session), [], _WIDTH),
    ]
    story += with_closing(_result(session, product), closing)
    return press(
        product_file(NOTICE_FOLDER, product),
        f"Thông báo kết quả: {item.name}",
        council.name,
        story,
        mark=session_mark(session),
        made=session.closed_at,
    )


def _result(session: SessionRecord, product: ProductRecord) -> list[Flowable]:
    if product.rejection is not None:
        how = "dừng đánh giá" if is_stop(session, product.rejection.ground) else "bị loại"
        why = ground_text(session, product.rejection.ground, product.rejection.detail)
        return [field("Kết quả", how, styles.BODY), para(sentence(f"Căn cứ: {why}"))]
    result = session.results[product.entry_id]
    if result.stars is None:
        return [para("Sản phẩm chưa có kết luận của Hội đồng.")]
    return [
        _figures(session, result).under(para("Kết quả chấm điểm:")),
        para(sentence(_what_follows(session, product, result))),
        *_missing(session, product, result),
    ]


def _figures(session: SessionRecord, result: ProductResult) -> PagedTable:
    each = (_WIDTH - 130 - 110) / max(len(result.parts), 1)
    columns = [
        *(Column(f"Phần {part}", each) for part in result.parts),
        Column("Điểm trung bình", 130, bold=True),
        Column("Hạng", 110),
    ]
    parts = [part_mean_text(mean, session.profile) for mean in result.parts.values()]
    table = long_table(columns, [(*parts, result.mean_text or "", stars(result.stars or 0, 11))], size=12)
    table.spaceAfter = 8
    return table


def _what_follows(session: SessionRecord, product: ProductRecord, result: ProductResult) -> str:
    """What the council does with the product, in the words of its level."""
    level, lists = session.council_level, lists_of(session, product)
    steps = []
    if ListKind.PROPOSED in lists:
        steps.append(f"{level.proposal or 'công nhận'} {result.stars} sao")
    if ListKind.FORWARDED in lists:
        steps.append(forwarding_words(session))
    if ListKind.NOT_REACHED in lists:
        steps.append(f"chưa đạt {least_star(session)} sao{f'; {level.notice}' if level.notice else ''}")
    reached = f"Sản phẩm đạt {result.stars} sao"
    return f"{reached}. Kết luận của Hội đồng: {'; '.join(steps)}" if steps else reached


def _missing(session: SessionRecord, product: ProductRecord, result: ProductResult) -> list[Flowable]:
    missing = result.missing_for_next
    if missing is None:
        return [para("Sản phẩm đã ở hạng cao nhất.")]
    lines = []
    if missing.points:
        lines.append(sentence(f"Điểm trung bình cần thêm ít nhất {wanted_text(missing.points)} điểm"))
    flowables: list[Flowable] = [
        para(f"Để đạt {missing.star} sao, sản phẩm còn thiếu:", styles.BODY_KEPT),
        *bullets(lines),
    ]
    gates = wanting(result, missing.star)
    if gates:
        heading = para("- Các yêu cầu tối thiểu sau đây:")
        flowables.append(_gates(session, product, missing, gates).under(heading))
    return flowables


def _gates(
    session: SessionRecord, product: ProductRecord, missing: MissingForNext, gates: tuple[GateStanding, ...]
) -> PagedTable:
    card, cases = session.scorecards[product.product.scorecard], product.product.cases
    columns = (
        Column("Mã", 36),
        Column("Tiêu chí", 150, "LEFT"),
        Column(f"Mức ít nhất của {missing.star} sao", _WIDTH - 36 - 150 - 56, "LEFT"),
        Column("Điểm của mức", 56),
    )
    rows = []
    for gate in gates:
        criterion, case = card.by_code[gate.criterion], cases.get(gate.criterion)
        official = session.official_wording.get((card.code, criterion.code, case, gate.level), "")
        wording = level_text(criterion, case, gate.level)
        if gate.met is None:
            wording = f"{wording} ({gate.at_or_above}/{gate.of} phiếu ở mức này trở lên)"
        rows.append(
            (
                criterion.code,
                criterion.title,
                f"{wording}\nNguyên văn: {official}" if official.strip() else wording,
                points_text(level_points(criterion, case, gate.level)),
            )
        )
    return long_table(columns, rows)


def _lower_first(text: str) -> str:
    return text[:1].lower() + text[1:]
