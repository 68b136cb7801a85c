"""Gates in words: what a mark demands, who stood on which side, what the council found."""

from collections.abc import Iterator

from ocop_desk.documents.paper.wording import level_text
from ocop_desk.domain.records import ProductRecord, SessionRecord
from ocop_desk.domain.results import GateStanding, ProductResult


def demand_text(session: SessionRecord, product: ProductRecord, standing: GateStanding) -> str:
    """Criterion, star and the wording of the least level: "2.1 Bao gói (yêu cầu 4 sao: “…”)"."""
    criterion = session.scorecards[product.product.scorecard].by_code[standing.criterion]
    case = product.product.cases.get(standing.criterion)
    wording = level_text(criterion, case, standing.level)
    return f"{criterion.code} {criterion.title} (yêu cầu {standing.star} sao: “{wording}”)"


def verdict_text(result: ProductResult, standing: GateStanding) -> str:
    """Whether the gate is met; an open one either still wants a finding or cannot change the stars."""
    if standing.met is None:
        wanted = (standing.criterion, standing.star) in result.open_findings
        return "chưa kết luận" if wanted else "không cần kết luận"
    return "đạt" if standing.met else "chưa đạt"


def missed(result: ProductResult, star: int) -> tuple[GateStanding, ...]:
    """The gates of one star that are found not to be met."""
    return tuple(gate for gate in result.gates if gate.star == star and gate.met is False)


def wanting(result: ProductResult, star: int) -> tuple[GateStanding, ...]:
    """The gates of one star that are not met, or not known to be."""
    return tuple(gate for gate in result.gates if gate.star == star and not gate.met)


def finding_lines(session: SessionRecord, product: ProductRecord) -> Iterator[str]:
    """One line for every finding that the last round rests on."""
    last = product.last_round
    result = session.results[product.entry_id]
    if last is None:
        return
    standings = {(gate.criterion, gate.star): gate for gate in result.gates}
    for record in last.findings:
        standing = standings.get((record.finding.criterion, record.finding.star))
        if standing is not None:
            yield (
                f"Sản phẩm số {product.position} “{product.product.name}”, tiêu chí "
                f"{demand_text(session, product, standing)}: {standing.at_or_above}/{standing.of} phiếu ở mức yêu cầu "
                f"trở lên; Hội đồng kết luận {verdict_text(result, standing)}. "
                f"Lý do: {record.finding.reason.strip() or 'không ghi'}"
            )


def shortfall_lines(session: SessionRecord, product: ProductRecord) -> Iterator[str]:
    """One line where gates hold a product below the star of its mean."""
    result = session.results[product.entry_id]
    if result.stars is None or result.band is None or result.stars >= result.band:
        return
    names = "; ".join(demand_text(session, product, gate) for gate in missed(result, result.stars + 1))
    yield (
        f"Sản phẩm số {product.position} “{product.product.name}”: điểm trung bình {result.mean_text} ở mức "
        f"{result.band} sao, kết quả {result.stars} sao. Chưa đạt: {names}"
    )
