"""Sheets of the workbook that hold results: summary, gates, rounds."""

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from ocop_desk.documents.paper.outcomes import ListKind, list_name, lists_of
from ocop_desk.documents.workbook_table import Column, Look, Table
from ocop_desk.documents.workbook_words import (
    PRODUCT_STATES,
    cases_text,
    figure_shown,
    in_order,
    mean_shown,
    member_name,
    points_shown,
    yes_no,
)
from ocop_desk.domain.numbers import exact_text
from ocop_desk.domain.products import PRODUCER_KIND_NAMES, REGISTRATION_KIND_NAMES
from ocop_desk.domain.records import ProductRecord, RoundRecord, SessionRecord, counting_sheets, round_result
from ocop_desk.domain.results import GateStanding, ProductResult

_POSITION = Column("position", "TT", "Số thứ tự của sản phẩm trong chương trình phiên họp.", Look.WHOLE, 6)
_CODE = Column("code", "Mã sản phẩm", "Mã sản phẩm như đã đăng ký; trống nếu chưa có.", Look.TEXT, 20)
_PRODUCT = Column("product", "Sản phẩm", "Tên sản phẩm.", Look.TEXT, 34)
_ROUND = Column("round", "Lượt", "Lượt chấm: 1 là lượt đầu.", Look.WHOLE, 7)

GATES = Table(
    "Yêu cầu tối thiểu",
    "Yêu cầu tối thiểu theo sao ở từng lượt đã mở phiếu",
    (
        *(replace(column, look=Look.PLAIN) for column in (_POSITION, _CODE, _PRODUCT, _ROUND)),
        Column("criterion", "Tiêu chí", "Mã tiêu chí.", Look.PLAIN, 9),
        Column("title", "Tên tiêu chí", "Tên tiêu chí.", Look.PLAIN, 40),
        Column("star", "Sao", "Hạng sao đòi hỏi yêu cầu này.", Look.PLAIN, 6),
        Column("level", "Mức", "Mức thấp nhất mà hạng sao đòi hỏi.", Look.PLAIN, 6),
        Column("above", "Số phiếu đạt", "Số phiếu được tính chọn mức này hoặc cao hơn.", Look.PLAIN, 9),
        Column("of", "Trên tổng số", "Số phiếu được tính.", Look.PLAIN, 9),
        Column("settled", "Thống nhất", "Có nếu mọi phiếu cùng ở một phía của yêu cầu.", Look.PLAIN, 10),
        Column(
            "proposed", "Gợi ý đạt", "Điều chương trình gợi ý theo quy chế khi các phiếu khác nhau.", Look.PLAIN, 10
        ),
        Column(
            "met", "Đạt", "Có hoặc Không theo các phiếu hoặc kết luận của Hội đồng; trống là chưa rõ.", Look.PLAIN, 9
        ),
        Column("reason", "Lý do kết luận", "Lý do Hội đồng ghi khi kết luận.", Look.TEXT, 50),
        Column("recorded", "Ghi lúc", "Thời điểm ghi kết luận, giờ Việt Nam.", Look.MOMENT, 17),
    ),
    frozen=3,
)

ROUNDS = Table(
    "Lượt chấm",
    "Các lượt chấm của từng sản phẩm",
    (
        _POSITION,
        _CODE,
        _PRODUCT,
        _ROUND,
        Column("reason", "Lý do chấm lại", "Lý do mở lượt này; trống ở lượt đầu.", Look.TEXT, 40),
        Column("opened", "Mở lượt", "Thời điểm mở lượt, giờ Việt Nam.", Look.MOMENT, 17),
        Column("revealed", "Mở phiếu", "Thời điểm mở tất cả các phiếu, giờ Việt Nam.", Look.MOMENT, 17),
        Column("entitled", "Phải chấm", "Số thành viên phải chấm ở lượt này.", Look.WHOLE, 9),
        Column("counted", "Phiếu tính", "Số phiếu được tính ở lượt này.", Look.WHOLE, 9),
        Column("excused", "Không nộp phiếu", "Thành viên được thôi chấm trước khi nộp và lý do.", Look.TEXT, 40),
        Column("highest", "Cao nhất", "Tổng điểm của phiếu cao nhất.", Look.MEASURE, 9),
        Column("lowest", "Thấp nhất", "Tổng điểm của phiếu thấp nhất.", Look.MEASURE, 9),
        Column("spread", "Chênh lệch", "Phiếu cao nhất trừ phiếu thấp nhất.", Look.MEASURE, 10),
        Column("again", "Vượt giới hạn", "Có nếu chênh lệch đòi hỏi chấm lại theo quy chế.", Look.TEXT, 9),
        Column("mean", "Điểm trung bình", "Điểm trung bình của lượt.", Look.MEASURE, 11),
        Column("mean_exact", "Điểm trung bình (đúng)", "Điểm trung bình viết đúng, dạng phân số.", Look.TEXT, 13),
    ),
    frozen=3,
)


def summary_table(parts: tuple[str, ...]) -> Table:
    """The sheet with one row a product, for the parts these scorecards have."""
    return Table(
        "Tổng hợp",
        "Tổng hợp kết quả",
        (
            _POSITION,
            _CODE,
            _PRODUCT,
            Column("producer", "Chủ thể", "Tên chủ thể.", Look.TEXT, 34),
            Column("kind", "Loại hình", "Loại hình của chủ thể.", Look.TEXT, 16),
            Column("commune", "Xã, phường", "Tên xã, phường.", Look.TEXT, 18),
            Column("commune_code", "Mã xã", "Mã hành chính năm chữ số của xã, phường.", Look.TEXT, 9),
            Column("scorecard", "Bộ sản phẩm", "Mã bộ sản phẩm đã dùng để chấm.", Look.TEXT, 12),
            Column("scorecard_title", "Tên bộ sản phẩm", "Tên bộ sản phẩm.", Look.TEXT, 30),
            Column("cases", "Trường hợp", "Trường hợp đã chọn: tiêu chí và số của trường hợp.", Look.TEXT, 12),
            Column("registration", "Hình thức", "Lần đầu, nâng hạng hay đánh giá lại.", Look.TEXT, 12),
            Column("proposed", "Sao đề nghị", "Hạng sao mà hồ sơ đề nghị.", Look.WHOLE, 8),
            Column("state", "Trạng thái", "Trạng thái của sản phẩm trong phiên.", Look.TEXT, 13),
            Column("rounds", "Số lượt", "Số lượt chấm.", Look.WHOLE, 7),
            Column("sheets", "Số phiếu tính", "Số phiếu được tính ở lượt cuối.", Look.WHOLE, 8),
            Column("sum", "Tổng các phiếu", "Tổng điểm của các phiếu được tính.", Look.MEASURE, 10),
            Column("mean", "Điểm trung bình", "Điểm trung bình, làm tròn đến 10 chữ số thập phân.", Look.MEASURE, 11),
            Column("mean_exact", "Điểm trung bình (đúng)", "Điểm trung bình viết đúng, dạng phân số.", width=13),
            Column("mean_text", "Điểm in", "Điểm trung bình như in trên các văn bản.", Look.TEXT, 9),
            *(
                Column(f"part_{part}", f"Phần {part}", f"Điểm trung bình phần {part}.", Look.MEASURE, 9)
                for part in parts
            ),
            Column("band", "Sao theo điểm", "Hạng sao theo điểm trung bình.", Look.WHOLE, 8),
            Column("stars", "Số sao", "Hạng sao kết quả; trống nếu chưa có hoặc bị loại.", Look.WHOLE, 7),
            Column("missing", "Yêu cầu chưa đạt", "Tiêu chí chưa đạt của hạng sao kế tiếp.", Look.TEXT, 20),
            Column("points", "Điểm còn thiếu", "Điểm trung bình còn thiếu để tới hạng kế tiếp.", Look.MEASURE, 9),
            Column("open", "Chờ kết luận", "Yêu cầu mà Hội đồng còn phải kết luận.", Look.TEXT, 20),
            Column("spread", "Chênh lệch", "Phiếu cao nhất trừ phiếu thấp nhất ở lượt cuối.", Look.MEASURE, 10),
            Column("outcome", "Danh sách", "Danh sách mà sản phẩm được đưa vào sau phiên họp.", Look.TEXT, 34),
            Column("ground", "Căn cứ loại", "Căn cứ loại hoặc dừng đánh giá.", Look.TEXT, 34),
            Column("detail", "Diễn giải", "Diễn giải về việc loại hoặc dừng.", Look.TEXT, 40),
            Column("recused", "Không tham gia chấm", "Thành viên có xung đột lợi ích.", Look.TEXT, 30),
            Column("concluded", "Kết luận lúc", "Thời điểm kết luận, giờ Việt Nam.", Look.MOMENT, 17),
            Column("statement", "Kết luận của Chủ tịch", "Kết luận khi hết số lượt chấm lại.", Look.TEXT, 40),
            Column("note", "Ghi chú", "Ghi chú của danh sách đăng ký.", Look.TEXT, 30),
        ),
        frozen=3,
    )


def summary_rows(session: SessionRecord, parts: tuple[str, ...]) -> Iterator[list[object]]:
    """One row a product, in the order of the agenda."""
    for product in in_order(session):
        result = session.results[product.entry_id]
        yield [
            *_identity(session, product),
            *_figures(session, result, parts),
            *_standing(session, product, result),
        ]


def gate_rows(session: SessionRecord) -> Iterator[list[object]]:
    """One row a gate and revealed round."""
    for product, scoring_round, result in _revealed_rounds(session):
        titles = {c.code: c.title for c in session.scorecards[product.product.scorecard].criteria}
        head = [product.position, product.product.product_code, product.product.name, scoring_round.number]
        for gate in result.gates:
            yield [*head, gate.criterion, titles[gate.criterion], *_gate_standing(gate, scoring_round)]


def round_rows(session: SessionRecord) -> Iterator[list[object]]:
    """One row a round; figures only where its sheets were revealed."""
    for product in in_order(session):
        for scoring_round in product.rounds:
            revealed = scoring_round.revealed_at is not None
            result = round_result(session, product, scoring_round) if revealed else ProductResult()
            yield [
                product.position,
                product.product.product_code,
                product.product.name,
                scoring_round.number,
                scoring_round.reason,
                scoring_round.opened_at,
                scoring_round.revealed_at,
                len(scoring_round.entitled),
                len(counting_sheets(product, scoring_round)) if revealed else None,
                "; ".join(f"{member_name(session, e.member_id)} ({e.reason})" for e in scoring_round.excused),
                *_spread(session, result),
            ]


def _identity(session: SessionRecord, record: ProductRecord) -> list[object]:
    product = record.product
    return [
        record.position,
        product.product_code,
        product.name,
        product.producer.name,
        product.producer.kind_text or PRODUCER_KIND_NAMES[product.producer.kind],
        product.commune,
        product.commune_code,
        product.scorecard,
        session.scorecards[product.scorecard].title,
        cases_text(product),
        REGISTRATION_KIND_NAMES[product.registration],
        product.proposed_stars,
        PRODUCT_STATES[record.state],
        len(record.rounds),
    ]


def _figures(session: SessionRecord, result: ProductResult, parts: tuple[str, ...]) -> list[object]:
    if result.mean is None:
        return [None] * (8 + len(parts))
    return [
        len(result.totals),
        points_shown(sum(result.totals.values())),
        mean_shown(session, result.mean),
        exact_text(result.mean),
        result.mean_text,
        *(figure_shown(session, result.parts.get(part, Fraction(0))) for part in parts),
        result.band,
        result.stars,
        _missing_gates(result),
    ]


def _standing(session: SessionRecord, product: ProductRecord, result: ProductResult) -> list[object]:
    missing = result.missing_for_next
    ground = session.grounds.get(result.rejected or "")
    conclusion = product.conclusion
    return [
        figure_shown(session, missing.points) if missing else None,
        "; ".join(f"{criterion} ({star} sao)" for criterion, star in result.open_findings),
        None if result.spread is None else points_shown(result.spread),
        _outcome(session, product),
        ground.text if ground else result.rejected,
        product.rejection.detail if product.rejection else None,
        "; ".join(member_name(session, conflict.member_id) for conflict in product.conflicts),
        conclusion.concluded_at if conclusion else None,
        conclusion.statement if conclusion else None,
        product.product.note,
    ]


def _missing_gates(result: ProductResult) -> str | None:
    missing = result.missing_for_next
    return f"{', '.join(missing.gates)} ({missing.star} sao)" if missing and missing.gates else None


def _outcome(session: SessionRecord, product: ProductRecord) -> str:
    lists = lists_of(session, product)
    return "; ".join(list_name(session, kind) for kind in ListKind if kind in lists)


def _gate_standing(gate: GateStanding, scoring_round: RoundRecord) -> list[object]:
    recorded = next(
        (r for r in scoring_round.findings if (r.finding.criterion, r.finding.star) == (gate.criterion, gate.star)),
        None,
    )
    return [
        gate.star,
        gate.level,
        gate.at_or_above,
        gate.of,
        yes_no(gate.settled),
        yes_no(gate.proposed),
        yes_no(gate.met),
        recorded.finding.reason if recorded else None,
        recorded.recorded_at if recorded else None,
    ]


def _spread(session: SessionRecord, result: ProductResult) -> list[object]:
    if result.mean is None or result.spread is None:
        return [None] * 6
    totals = result.totals.values()
    return [
        points_shown(max(totals)),
        points_shown(min(totals)),
        points_shown(result.spread),
        yes_no(result.new_round),
        mean_shown(session, result.mean),
        exact_text(result.mean),
    ]


def _revealed_rounds(session: SessionRecord) -> Iterator[tuple[ProductRecord, RoundRecord, ProductResult]]:
    for product in in_order(session):
        for scoring_round in product.rounds:
            if scoring_round.revealed_at is not None:
                yield product, scoring_round, round_result(session, product, scoring_round)
