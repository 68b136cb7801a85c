"""Findings, rejection, conclusion of a product (domain rules §4.5-7, §5)."""

from collections.abc import Iterable

from ocop_desk.domain.numbers import points_text
from ocop_desk.domain.problems import Problem
from ocop_desk.domain.records import ProductRecord, ProductState, SessionKind, SessionRecord, SessionState
from ocop_desk.domain.result_values import result_as_dict
from ocop_desk.domain.results import Finding, ProductResult
from ocop_desk.domain.said import said
from ocop_desk.domain.text import clean_line, clean_text
from ocop_desk.services.desk import Desk
from ocop_desk.services.refusals import refuse, refuse_if
from ocop_desk.services.session_state import demand_entry_state, demand_results, demand_state, entry_of
from ocop_desk.store.unit_of_work import UnitOfWork


def record_finding(desk: Desk, entry_id: int, finding: Finding) -> ProductResult:
    """Record what the council agreed on a gate where sheets differ, and return the result then. Raises InputRefused.

    Another finding on the same gate replaces the earlier one until the product is concluded; both are kept.
    """
    finding = Finding(finding.criterion, finding.star, finding.met, clean_text(finding.reason))
    with desk.write() as work:
        work.permit("finding.recorded")
        entry, session = entry_of(work, entry_id)
        demand_results(session)
        demand_state(session, SessionState.OPEN)
        demand_entry_state(entry, ProductState.REVEALED)
        record = work.session_record(session.session_id, rounds_of=entry_id)
        level = _gate_level(record.results[entry_id], finding)
        if not finding.reason:
            raise refuse("reason_wanted", said("Chưa ghi lý do của kết luận."), said("Ghi căn cứ Hội đồng thống nhất."))
        last = work.rounds.last(entry_id)
        assert last is not None
        work.rounds.add_finding(last.round_id, finding, level, desk.clock())
        details: dict[str, object] = {
            "entry": entry_id,
            "round": last.number,
            "criterion": finding.criterion,
            "star": finding.star,
            "met": finding.met,
            "reason": finding.reason,
        }
        work.record("finding.recorded", str(entry_id), details)
        work.commit()
    return _result(desk, session.session_id, entry_id)


def reject_product(desk: Desk, entry_id: int, ground: str, detail: str) -> None:
    """Record the council's ground for rejecting or stopping a product; it is concluded with it. Raises InputRefused."""
    detail = clean_text(detail)
    with desk.write() as work:
        work.permit("product.rejected")
        entry, session = entry_of(work, entry_id)
        demand_results(session)
        demand_state(session, SessionState.OPEN)
        demand_entry_state(entry, ProductState.WAITING, ProductState.SCORING, ProductState.REVEALED)
        record = work.session_record(session.session_id, rounds_of=entry_id)
        refuse_if(_ground_problems(record, _product(record, entry_id), ground, detail))
        now = desk.clock()
        work.sessions.reject(entry_id, ground, detail, now)
        work.sessions.conclude(entry_id, "", now)
        work.sessions.set_entry_state(entry_id, ProductState.CONCLUDED)
        work.record("product.rejected", str(entry_id), {"entry": entry_id, "ground": ground, "detail": detail})
        _keep_result(work, session.session_id, entry_id)
        work.commit()


def conclude_product(desk: Desk, entry_id: int, statement: str = "") -> ProductResult:
    """Conclude a product with the stars its sheets and findings give. Raises InputRefused with all that is open.

    `statement` is the chair's conclusion, wanted where the spread stayed beyond the limit after the last round allowed.
    """
    statement = clean_text(statement)
    with desk.write() as work:
        work.permit("product.concluded")
        entry, session = entry_of(work, entry_id)
        demand_results(session)
        demand_state(session, SessionState.OPEN)
        demand_entry_state(entry, ProductState.REVEALED)
        record = work.session_record(session.session_id, rounds_of=entry_id)
        result = record.results[entry_id]
        refuse_if(conclusion_problems(record, _product(record, entry_id), statement))
        work.sessions.conclude(entry_id, statement, desk.clock())
        work.sessions.set_entry_state(entry_id, ProductState.CONCLUDED)
        details: dict[str, object] = {"entry": entry_id, "stars": result.stars, "mean": str(result.mean)}
        work.record("product.concluded", str(entry_id), {**details, "statement": statement})
        _keep_result(work, session.session_id, entry_id)
        work.commit()
    return result


def conclusion_problems(record: SessionRecord, product: ProductRecord, statement: str = "") -> list[Problem]:
    """What keeps a revealed product from being concluded; empty when it can be."""
    result = record.results[product.entry_id]
    card = record.scorecards[product.product.scorecard]
    problems = list(result.problems)
    problems += [
        Problem(
            "finding_wanted",
            criterion,
            said(
                "Phiếu khác nhau về điều kiện {star} sao ở tiêu chí {criterion} {title}.",
                star=star,
                criterion=criterion,
                title=card.by_code[criterion].title,
            ),
            said("Ghi kết luận của Hội đồng: đạt hay chưa đạt."),
        )
        for criterion, star in result.open_findings
    ]
    if result.new_round:
        problems += _spread_problems(record, product, result, statement)
    return problems


def grounds_for(record: SessionRecord, product: ProductRecord) -> tuple[str, ...]:
    """Codes of the grounds on which this product can be rejected or stopped.

    A scorecard that names none (26: the decision prints none there) leaves all of the rule set's.
    """
    named = record.scorecards[product.product.scorecard].rejection_grounds
    return named or tuple(record.grounds)


def _spread_problems(
    record: SessionRecord, product: ProductRecord, result: ProductResult, statement: str
) -> Iterable[Problem]:
    gap = said(
        "Chênh lệch {spread} điểm, vượt mức {spread_limit}.",
        spread=points_text(result.spread or 0),
        spread_limit=points_text(record.profile.spread_limit),
    )
    if record.kind is SessionKind.WRITTEN:
        yield Problem("written_divergence", "", gap, said("Ý kiến khác nhau nhiều: đưa sản phẩm ra phiên họp."))
    elif len(product.rounds) <= record.profile.max_new_rounds:
        yield Problem("new_round_wanted", "", gap, said("Hội đồng thảo luận rồi chấm lại."))
    elif not statement:
        yield Problem("statement_wanted", "", gap, said("Đã hết lượt chấm lại: ghi kết luận của Chủ tịch Hội đồng."))


def _ground_problems(record: SessionRecord, product: ProductRecord, ground: str, detail: str) -> Iterable[Problem]:
    known = grounds_for(record, product)
    if ground not in known:
        yield Problem(
            "unknown_ground",
            ground,
            said("Không phải là căn cứ loại của bộ sản phẩm này."),
            said("Chọn một trong: {known}.", known=", ".join(known)),
        )
    if not clean_line(detail):
        yield Problem("reason_wanted", "", said("Chưa ghi sự việc cụ thể."), said("Ghi điều Hội đồng phát hiện."))


def _gate_level(result: ProductResult, finding: Finding) -> int:
    gate = next((g for g in result.gates if (g.criterion, g.star) == (finding.criterion, finding.star)), None)
    where = said("tiêu chí {criterion}, {star} sao", criterion=finding.criterion, star=finding.star)
    if gate is None:
        raise refuse("finding_on_unknown_gate", said("Không có điều kiện tối thiểu ở {where}.", where=where))
    if gate.settled:
        raise refuse(
            "finding_on_settled_gate", said("Các phiếu đã thống nhất ở {where}, không cần kết luận.", where=where)
        )
    return gate.level


def _product(record: SessionRecord, entry_id: int) -> ProductRecord:
    return next(product for product in record.products if product.entry_id == entry_id)


def _keep_result(work: UnitOfWork, session_id: int, entry_id: int) -> None:
    """Keep the computed result as a cache that `check` recomputes."""
    record = work.session_record(session_id, rounds_of=entry_id)
    last = work.rounds.last(entry_id)
    work.results.save(entry_id, last.round_id if last else None, result_as_dict(record.results[entry_id]))


def _result(desk: Desk, session_id: int, entry_id: int) -> ProductResult:
    with desk.read() as work:
        return work.session_record(session_id, rounds_of=entry_id).results[entry_id]
