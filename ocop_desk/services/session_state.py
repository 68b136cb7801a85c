"""Loading sessions and agenda entries, and demanding the state an act needs."""

from dataclasses import replace

from ocop_desk.domain.records import ProductRecord, ProductState, RoundRecord, SessionRecord, SessionState
from ocop_desk.domain.said import joined, said
from ocop_desk.services.refusals import refuse
from ocop_desk.store.unit_of_work import UnitOfWork
from ocop_desk.store.values import AgendaEntry, StoredSession

SESSION_STATE_NAMES = {
    SessionState.PLANNED: said("đang chuẩn bị"),
    SessionState.OPEN: said("đang họp"),
    SessionState.CLOSED: said("đã bế mạc"),
    SessionState.SIGNED: said("đã ký biên bản"),
}
PRODUCT_STATE_NAMES = {
    ProductState.WAITING: said("chờ chấm"),
    ProductState.SCORING: said("đang chấm"),
    ProductState.REVEALED: said("đã mở phiếu"),
    ProductState.CONCLUDED: said("đã kết luận"),
}


def session_of(work: UnitOfWork, session_id: int) -> StoredSession:
    """The session of that number. Raises InputRefused."""
    session = work.sessions.get(session_id)
    if session is None:
        raise refuse(
            "unknown_session",
            said("Không có phiên họp số {session_id}.", session_id=session_id),
            said("Xem `session list`."),
        )
    return session


def entry_of(work: UnitOfWork, entry_id: int) -> tuple[AgendaEntry, StoredSession]:
    """The agenda entry of that number and its session. Raises InputRefused."""
    entry = work.sessions.entry(entry_id)
    if entry is None:
        raise refuse(
            "unknown_entry",
            said("Không có mục chương trình số {entry_id}.", entry_id=entry_id),
            said("Xem `session show`."),
        )
    return entry, session_of(work, entry.session_id)


def member_name(work: UnitOfWork, entry_id: int, member_id: int) -> str:
    """The name of a member on the roster of an agenda entry's session; the number where there is none."""
    _entry, session = entry_of(work, entry_id)
    roster = work.sessions.frozen_roster(session.session_id)
    return next((one.name for one in roster if one.member_id == member_id), str(member_id))


def demand_state(session: StoredSession, *states: SessionState) -> None:
    """Refuse unless the session is in one of these states. Raises InputRefused."""
    if session.state not in states:
        wanted = joined(said(" hoặc "), (SESSION_STATE_NAMES[state] for state in states))
        raise refuse(
            "wrong_session_state",
            said(
                "Phiên {number}/{year} {state}; việc này chỉ làm được khi phiên {wanted}.",
                number=session.number,
                year=session.year,
                state=SESSION_STATE_NAMES[session.state],
                wanted=wanted,
            ),
        )


def demand_results(session: StoredSession) -> None:
    """Refuse for a calibration: only a part of its criteria is scored. Raises InputRefused."""
    if session.calibration:
        raise refuse(
            "calibration_has_no_result",
            said(
                "Phiên {number}/{year} là buổi hiệu chỉnh nên không có kết quả.",
                number=session.number,
                year=session.year,
            ),
            said("Xem chênh lệch giữa các thành viên ở bước Kết quả, hoặc bằng `calibration show`."),
        )


def demand_entry_state(entry: AgendaEntry, *states: ProductState) -> None:
    """Refuse unless the product is in one of these states. Raises InputRefused."""
    if entry.state not in states:
        wanted = joined(said(" hoặc "), (PRODUCT_STATE_NAMES[state] for state in states))
        raise refuse(
            "wrong_product_state",
            said(
                "Sản phẩm ở mục {position} {state}; việc này chỉ làm được khi sản phẩm {wanted}.",
                position=entry.position,
                state=PRODUCT_STATE_NAMES[entry.state],
                wanted=wanted,
            ),
        )


def visible_record(record: SessionRecord) -> SessionRecord:
    """The record without the marks of rounds that are not revealed: nobody sees them before (domain rules §5)."""
    return replace(record, products=tuple(_visible_product(product) for product in record.products))


def _visible_product(product: ProductRecord) -> ProductRecord:
    return replace(product, rounds=tuple(_visible_round(one) for one in product.rounds))


def _visible_round(scoring_round: RoundRecord) -> RoundRecord:
    return scoring_round if scoring_round.revealed_at else replace(scoring_round, sheets=())
