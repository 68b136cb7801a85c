"""A member's own laptop: unlocking the key with the PIN, sealing a submitted sheet, letting its file go."""

import hashlib
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from ocop_desk.domain.councils import CouncilMember
from ocop_desk.domain.exchange import SheetHead, SheetStatement
from ocop_desk.domain.file_endings import SHEET_SUFFIX
from ocop_desk.domain.file_names import clean_file_name
from ocop_desk.domain.pins import TRIES, clock_went_back, wait_after, wait_left
from ocop_desk.domain.problems import Problem
from ocop_desk.domain.said import said
from ocop_desk.errors import WrongPassphrase
from ocop_desk.services.desk import Desk
from ocop_desk.services.pins import PinRefused, wait_problem
from ocop_desk.services.refusals import refuse
from ocop_desk.services.round_notices import demand_member_desk
from ocop_desk.services.session_laptops import demand_prepared
from ocop_desk.store.exchange import MemberDesk, StoredSealedSheet
from ocop_desk.store.unit_of_work import UnitOfWork
from ocop_desk.store.values import StoredRound

if TYPE_CHECKING:
    from ocop_desk.packages.member_keys import MemberKey


@dataclass(frozen=True, slots=True)
class SheetSigner:
    """A member at the own laptop with the key unlocked; it lives in memory only."""

    session_id: int
    member_id: int
    key: "MemberKey" = field(repr=False)


@dataclass(frozen=True, slots=True)
class OutgoingSheet:
    """A sealed sheet as it leaves: a name that says what it is, and its bytes."""

    file_name: str
    data: bytes
    sha256: str
    entry_id: int
    round_number: int

    def place_in(self, folder: Path) -> tuple[Path, bool]:
        """Where the sheet lies in a folder or is to lie, and whether it lies there, byte for byte.

        Another sheet under the name, of another file of the same member, keeps it: this one is named after its content.
        """
        plain = folder / self.file_name
        own = plain.with_name(f"{plain.stem}-{self.sha256[:8]}{plain.suffix}")
        for place in (plain, own):
            try:
                if place.read_bytes() == self.data:
                    return place, True
            except FileNotFoundError:
                return place, False
            except OSError:
                break
        return own, False


def is_members_file(desk: Desk) -> bool:
    """Whether this file is a member's laptop, made from a session bundle."""
    with desk.read() as work:
        return work.exchange.member_desk() is not None


def unlock_signer(desk: Desk, pin: str) -> SheetSigner:
    """Open the member's key with the PIN. Raises PinRefused, counting wrong PINs as those of the day are.

    Raises InputRefused where this is no member's laptop or the member has no key on it.
    """
    from ocop_desk.packages.member_keys import unlock_key

    with desk.read() as work:
        mine = demand_member_desk(work)
        key = work.exchange.keys(mine.session_id).get(mine.member_id)
        member = _member(work, mine.session_id, mine.member_id)
    if key is None or key.locked_key is None:
        raise refuse(
            "key_not_here",
            said("Máy này không có khóa ký phiếu của {name}.", name=member.name),
            said("Mở lại gói phiên cùng với tệp khóa của thành viên."),
        )
    wait = _wait(desk, mine)
    if wait:
        raise PinRefused(wait_problem(member, wait, said("Đã nhập sai mã PIN nhiều lần.")), wait)
    try:
        opened = unlock_key(key.locked_key, pin, key.fingerprint)
    except WrongPassphrase:
        raise _count_wrong(desk, member) from None
    if mine.wrong:
        with desk.write() as work:
            work.permit("seat.wrong_pin", mine.member_id)
            work.exchange.note_wrong(0, None)
            work.commit()
    return SheetSigner(mine.session_id, mine.member_id, opened)


def _wait(desk: Desk, mine: MemberDesk) -> timedelta:
    """How long nobody may try the PIN here; it starts anew where the clock was set back since the last wrong one."""
    now = desk.clock()
    if clock_went_back(mine.wrong, mine.wrong_at, now) and not desk.file.read_only:
        with desk.write() as work:
            work.permit("seat.wrong_pin", mine.member_id)
            work.exchange.note_wrong(mine.wrong, now)
            work.commit()
    return wait_left(mine.wrong, mine.wrong_at, now)


def seal_submitted(
    work: UnitOfWork, entry_id: int, last: StoredRound, member_id: int, signer: SheetSigner | None
) -> None:
    """On a member's laptop: sign and seal the sheet just submitted, in the same unit of work; elsewhere nothing.

    Raises InputRefused where the key is not unlocked, or another member's is.
    """
    mine = work.exchange.member_desk()
    if mine is None:
        return
    if signer is None or (signer.session_id, signer.member_id) != (mine.session_id, member_id):
        raise refuse(
            "key_locked",
            said("Phiếu phải được ký bằng khóa của chính thành viên chấm."),
            said("Ngồi vào chỗ chấm bằng mã PIN rồi nộp lại."),
        )
    from ocop_desk.packages.sealed_sheets import seal_sheet

    exchange = demand_prepared(work, mine.session_id)
    statement = _statement(work, entry_id, last, member_id, signer)
    data = seal_sheet(statement, signer.key, exchange.sealing_public)
    digest = hashlib.sha256(data).hexdigest()
    work.exchange.keep_sealed(StoredSealedSheet(last.round_id, member_id, digest, data, statement.head.sealed_at))


def outgoing_sheets(desk: Desk) -> tuple[OutgoingSheet, ...]:
    """Every sheet this laptop sealed, ready to be carried; the same bytes whenever asked."""
    with desk.read() as work:
        mine = demand_member_desk(work)
        member = _member(work, mine.session_id, mine.member_id)
        rounds = work.rounds.of_session(mine.session_id)
        places = {
            one.round_id: (entry, one.number)
            for entry in work.sessions.agenda(mine.session_id)
            for one in rounds.get(entry.entry_id, ())
        }
        sealed = work.exchange.sealed()
    found = []
    for sheet in sealed:
        entry, number = places[sheet.round_id]
        found.append(
            OutgoingSheet(_file_name(entry.position, number, member), sheet.data, sheet.sha256, entry.entry_id, number)
        )
    return tuple(found)


def _statement(
    work: UnitOfWork, entry_id: int, last: StoredRound, member_id: int, signer: SheetSigner
) -> SheetStatement:
    mine = demand_member_desk(work)
    exchange = demand_prepared(work, mine.session_id)
    card, _cases = work.sessions.frozen_product(entry_id)
    council = work.councils.get()
    sheet = work.sheets.draft(last.round_id, member_id)
    assert sheet.submitted_at is not None
    head = SheetHead(
        council=work.exchange.identity().council_uid,
        session=exchange.session_uid,
        practice=bool(council and council.practice),
        entry_id=entry_id,
        round_number=last.number,
        round_opened_at=last.opened_at,
        member_id=member_id,
        scorecard=card.sha256,
        key=signer.key.fingerprint,
        epoch=mine.secretary_epoch,
        sealed_at=sheet.submitted_at,
    )
    return SheetStatement(head, sheet.levels, sheet.notes)


def _member(work: UnitOfWork, session_id: int, member_id: int) -> CouncilMember:
    return next(one for one in work.sessions.frozen_roster(session_id) if one.member_id == member_id)


def _file_name(position: int, number: int, member: CouncilMember) -> str:
    from ocop_desk.documents.paper.file_names import slug

    return clean_file_name(f"{position:03d}-luot-{number}-{slug(member.name)}-{member.member_id}{SHEET_SUFFIX}")


def _count_wrong(desk: Desk, member: CouncilMember) -> PinRefused:
    with desk.write() as work:
        wrong = demand_member_desk(work).wrong + 1
        work.exchange.note_wrong(wrong, desk.clock())
        work.record("seat.wrong_pin", member.name, {"member": member.member_id, "wrong": wrong})
        work.commit()
    wait = wait_after(wrong)
    if wait:
        return PinRefused(wait_problem(member, wait, said("Mã PIN không đúng.")), wait)
    left = said("Còn thử được {tries} lần trước khi phải chờ.", tries=TRIES - wrong)
    return PinRefused(Problem("wrong_pin", member.name, said("Mã PIN không đúng."), left), wait)
