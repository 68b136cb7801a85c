"""Telling the session's laptops how its rounds stand: what to score, what to score again and why, what was revealed."""

import hashlib
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from ocop_desk.documents.paper.file_names import slug
from ocop_desk.domain.exchange import RoundNotice, RoundStanding
from ocop_desk.domain.file_endings import NOTICE_SUFFIX
from ocop_desk.domain.problems import InputRefused
from ocop_desk.domain.records import ProductState, SessionState
from ocop_desk.domain.said import said
from ocop_desk.services.desk import Desk
from ocop_desk.services.refusals import refuse
from ocop_desk.services.session_laptops import demand_prepared, session_signing_key
from ocop_desk.services.session_state import demand_state, session_of
from ocop_desk.services.spare import heard_of_epoch
from ocop_desk.store.exchange import MemberDesk, SessionExchange
from ocop_desk.store.unit_of_work import UnitOfWork

NOTICE_KIND = "ocop-desk.round-notice"
VERSION = 1
NOTICE_ENTRY = "data/notice.json"
_ANY_TIME = datetime(2000, 1, 1, tzinfo=UTC)


def write_notice(desk: Desk, session_id: int, folder: Path) -> Path:
    """Write how the rounds stand for all laptops into a folder and give its path. Raises InputRefused, FileTrouble.

    The last notice says everything: a laptop that missed the ones before needs only this.
    """
    from ocop_desk.documents.exchange_json import notice_as_json
    from ocop_desk.packages.container import Entry, build

    with desk.write() as work:
        work.permit("notice.written")
        session = session_of(work, session_id)
        demand_state(session, SessionState.OPEN, SessionState.CLOSED, SessionState.SIGNED)
        exchange = demand_prepared(work, session_id)
        key = session_signing_key(exchange)
        notice = next_notice(desk, work, exchange)
        details = {"session": session_id, "notice": notice.number, "told": told_by(notice)}
        work.record("notice.written", str(session_id), details)
        work.commit()
    name = f"luot-cham-{slug(f'{session.number}-{session.year}')}-{notice.number:03d}{NOTICE_SUFFIX}"
    target = folder / name
    entries = [Entry(NOTICE_ENTRY, "application/json", notice_as_json(notice))]
    build(target, entries, [key], kind=NOTICE_KIND, version=VERSION, when=desk.clock())
    return target


def next_notice(desk: Desk, work: UnitOfWork, exchange: SessionExchange) -> RoundNotice:
    """The next notice of a session, counted in this unit of work."""
    return notice_of(desk, work, exchange, work.exchange.next_notice(exchange.session_id))


def told_by(notice: RoundNotice) -> str:
    """What a notice has to say, as a digest: the same for two of which a laptop needs only one."""
    from ocop_desk.documents.exchange_json import notice_as_json

    return hashlib.sha256(notice_as_json(replace(notice, number=1, made_at=_ANY_TIME))).hexdigest()


def notice_of(desk: Desk, work: UnitOfWork, exchange: SessionExchange, number: int) -> RoundNotice:
    """How a session stands, as the notice of that number would say it."""
    identity = work.exchange.identity()
    session = session_of(work, exchange.session_id)
    return RoundNotice(
        council=identity.council_uid,
        session=exchange.session_uid,
        epoch=identity.desk_epoch,
        number=number,
        made_at=desk.clock(),
        closed=session.state is not SessionState.OPEN,
        deadline=work.sessions.deadline(exchange.session_id),
        rounds=tuple(_rounds(work, exchange.session_id)),
    )


def _rounds(work: UnitOfWork, session_id: int) -> list[RoundStanding]:
    rounds = work.rounds.of_session(session_id)
    return [
        RoundStanding(entry.entry_id, one.number, one.reason, one.opened_at, one.revealed_at, one.entitled, one.excused)
        for entry in work.sessions.agenda(session_id)
        for one in rounds.get(entry.entry_id, ())
    ]


def hear_notice(desk: Desk, path: Path) -> RoundNotice:
    """Take a notice in on a member's laptop; one heard already, or older than the last, changes nothing.

    Raises InputRefused where it is no notice of this session or not of the secretary's desk that this laptop follows,
    FileTrouble.
    """
    from ocop_desk.documents.exchange_json import notice_from_json
    from ocop_desk.packages.findings import Refused
    from ocop_desk.packages.session_files import open_session_file

    try:
        with open_session_file(path, NOTICE_KIND, VERSION) as file:
            certificate, notice = file.certificate, notice_from_json(file.read(NOTICE_ENTRY))
    except Refused as refused:
        raise refused.as_input_refused() from refused
    _demand_members_laptop(desk, notice, certificate)
    with desk.write() as work:
        member_desk = demand_member_desk(work)
        exchange = demand_prepared(work, member_desk.session_id)
        _demand_same_session(work, exchange, notice, certificate)
        _demand_no_other_desk(member_desk, notice)
        if notice.order > member_desk.heard:
            apply_notice(work, notice)
            work.exchange.hear_notice(notice.number, notice.epoch, notice.made_at)
            details = {"session": member_desk.session_id, "notice": notice.number, "epoch": notice.epoch}
            work.record("notice.heard", str(member_desk.session_id), details)
            work.commit()
    return notice


def _demand_members_laptop(desk: Desk, notice: RoundNotice, certificate: bytes) -> None:
    """Let a member's laptop go on; a secretary's that meets the notice of a later desk is told that it was replaced."""
    with desk.read() as work:
        if work.exchange.member_desk() is not None:
            return
        own, identity = work.exchange.session_of_uid(notice.session), work.exchange.identity()
    later = notice.epoch > identity.desk_epoch and notice.council == identity.council_uid
    if own is None or own.certificate != certificate or not later:
        raise _not_a_members()
    if not desk.file.read_only:
        heard_of_epoch(desk, notice.epoch)
    raise refuse(
        "desk_replaced",
        said("Thông báo này do máy đã thay máy thư ký này lập ra."),
        said("Không làm tiếp trên máy này; dùng máy thư ký mới, xuất riêng những việc chỉ máy này có."),
    )


def _not_a_members() -> InputRefused:
    return refuse(
        "not_a_members",
        said("Tệp này không phải là tệp chấm điểm của một thành viên."),
        said("Mở gói phiên trên máy của thành viên để có tệp chấm điểm."),
    )


def demand_member_desk(work: UnitOfWork) -> MemberDesk:
    """What makes this a member's laptop. Raises InputRefused on any other."""
    member_desk = work.exchange.member_desk()
    if member_desk is None:
        raise _not_a_members()
    return member_desk


def apply_notice(work: UnitOfWork, notice: RoundNotice) -> None:
    """Bring the rounds of a member's laptop to where the notice has them. Raises InputRefused.

    Rounds that another secretary's desk opened or revealed are never taken for those of this notice.
    """
    _demand_same_rounds(work, notice)
    for told in sorted(notice.rounds, key=lambda one: (one.entry_id, one.number)):
        entry = work.sessions.entry(told.entry_id)
        if entry is None:
            raise _other_agenda()
        there = {one.number: one for one in work.rounds.all(told.entry_id)}
        if told.number not in there:
            if told.number != len(there) + 1 or any(one.revealed_at is None for one in there.values()):
                raise _other_agenda()
            work.rounds.open(told.entry_id, told.number, told.reason, told.entitled, told.opened_at)
            work.sessions.set_entry_state(told.entry_id, ProductState.SCORING)
        mine = work.rounds.all(told.entry_id)[told.number - 1]
        if mine.revealed_at is not None:
            continue
        submitted = work.sheets.submitted_members(mine.round_id)
        for excused in told.excused:
            # A sheet that was sealed here stays, whatever was decided elsewhere before it came.
            if excused.member_id not in {one.member_id for one in mine.excused} | set(submitted):
                work.rounds.excuse(mine.round_id, excused.member_id, excused.reason, excused.recorded_at)
        if told.revealed_at is not None:
            work.rounds.reveal(mine.round_id, max(told.revealed_at, told.opened_at))
            work.sessions.set_entry_state(told.entry_id, ProductState.REVEALED)


def _demand_same_session(work: UnitOfWork, exchange: SessionExchange, notice: RoundNotice, certificate: bytes) -> None:
    council = work.exchange.identity().council_uid
    if (notice.council, notice.session) != (council, exchange.session_uid):
        raise refuse(
            "other_session",
            said("Thông báo này là của một phiên khác."),
            said("Lấy thông báo của đúng phiên đang chấm trên máy này."),
        )
    if certificate != exchange.certificate:
        raise refuse(
            "other_key",
            said("Thông báo này không do máy thư ký của phiên ký."),
            said("Không dùng tệp này; lấy lại thông báo từ máy thư ký."),
        )


def _demand_same_rounds(work: UnitOfWork, notice: RoundNotice) -> None:
    """Every round here has to be one that the notice knows, as it knows it."""
    told = {(one.entry_id, one.number): one for one in notice.rounds}
    exchange = work.exchange.session_of_uid(notice.session)
    here = work.rounds.of_session(exchange.session_id) if exchange else {}
    for entry_id, rounds in here.items():
        for mine in rounds:
            theirs = told.get((entry_id, mine.number))
            if theirs is None or (theirs.opened_at, theirs.reason) != (mine.opened_at, mine.reason):
                raise _other_agenda()
            if mine.revealed_at is not None and theirs.revealed_at is None:
                raise _other_agenda()


def _demand_no_other_desk(member_desk: MemberDesk, notice: RoundNotice) -> None:
    if notice.order == member_desk.heard and notice.made_at != member_desk.told_at:
        raise refuse(
            "two_desks",
            said("Hai máy thư ký cùng lập thông báo số {number}.", number=notice.number),
            said("Báo thư ký: hai máy thư ký đang cùng hoạt động."),
        )
    if notice.epoch < member_desk.secretary_epoch:
        raise refuse(
            "older_desk",
            said("Thông báo này do một máy thư ký đã được thay thế lập ra."),
            said("Báo thư ký: hai máy thư ký đang cùng hoạt động."),
        )


def _other_agenda() -> InputRefused:
    return refuse(
        "other_rounds",
        said("Thông báo có lượt chấm không khớp với chương trình trên máy này."),
        said("Nhờ thư ký lập lại gói phiên cho thành viên này."),
    )
