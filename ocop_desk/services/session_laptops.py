"""Getting a session ready for several laptops: its own keys, the members' keys and their short codes."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ocop_desk.domain.councils import CouncilMember
from ocop_desk.domain.exchange import KeyOrigin, key_code
from ocop_desk.domain.pins import new_pins, pin_problems
from ocop_desk.domain.problems import Problem
from ocop_desk.domain.records import SessionState
from ocop_desk.domain.said import said
from ocop_desk.services.desk import Desk
from ocop_desk.services.pins import pin_members_of
from ocop_desk.services.refusals import refuse, refuse_if
from ocop_desk.services.session_state import demand_state, session_of
from ocop_desk.store.exchange import SessionExchange, StoredMemberKey
from ocop_desk.store.unit_of_work import UnitOfWork

if TYPE_CHECKING:
    from ocop_desk.packages.keys import SigningKey

KEY_DIGITS = 6
"""Digits of a PIN that is drawn for a member's key: a key's lock travels, a PIN of the day does not."""


@dataclass(frozen=True, slots=True)
class LaptopMember:
    """A member who scores, and the key the roster has for that member."""

    member: CouncilMember
    code: str
    """What is read aloud; empty where there is no key yet."""
    origin: KeyOrigin | None


@dataclass(frozen=True, slots=True)
class SessionLaptops:
    """How far a session is ready for several laptops."""

    session_id: int
    state: SessionState
    prepared: bool
    key_words: str
    """The session key's fingerprint, to be compared on each laptop with what its bundle shows; empty before."""
    members: tuple[LaptopMember, ...]

    @property
    def without_key(self) -> tuple[CouncilMember, ...]:
        """Members who would score unsigned."""
        return tuple(one.member for one in self.members if one.origin is None)


def session_laptops(desk: Desk, session_id: int) -> SessionLaptops:
    """How a session stands with laptops and keys. Raises InputRefused."""
    from ocop_desk.packages.session_files import words_of

    with desk.read() as work:
        session = session_of(work, session_id)
        exchange = work.exchange.session(session_id)
        keys = work.exchange.keys(session_id)
        members = tuple(_laptop_member(one, keys) for one in pin_members_of(work, session_id))
    words = words_of(exchange.certificate) if exchange else ""
    return SessionLaptops(session_id, session.state, exchange is not None, words, members)


def is_prepared(desk: Desk, session_id: int) -> bool:
    """Whether a session has its keys for laptops."""
    with desk.read() as work:
        return work.exchange.session(session_id) is not None


def prepare_laptops(desk: Desk, session_id: int) -> SessionExchange:
    """Give a session its name and its keys, once; what is there already stays. Raises InputRefused.

    One key signs its bundles and notices, for another its sheets are sealed. Both stay in this council file.
    """
    from ocop_desk.packages.keys import to_pem
    from ocop_desk.packages.member_keys import public_bytes
    from ocop_desk.packages.sealed_sheets import new_sealing_key, sealing_key_bytes
    from ocop_desk.packages.session_files import key_bytes, new_session_key

    with desk.write() as work:
        session = session_of(work, session_id)
        demand_state(session, SessionState.PLANNED, SessionState.OPEN)
        there = work.exchange.session(session_id)
        if there is not None:
            return there
        council = work.councils.get()
        now = desk.clock()
        name = f"{session.title or 'Phiên họp'} ({session.number}/{session.year})"
        key = new_session_key(name, council.name if council else "", now)
        sealing = new_sealing_key()
        made = SessionExchange(
            session_id=session_id,
            session_uid=secrets.token_hex(16),
            certificate=to_pem(key.certificate),
            signing_key=key_bytes(key),
            sealing_public=public_bytes(sealing.public_key()),
            sealing_key=sealing_key_bytes(sealing),
            made_at=now,
            notices=0,
        )
        work.exchange.add_session(made)
        work.record("laptops.prepared", str(session_id), {"session": session_id, "uid": made.session_uid})
        work.commit()
    return made


def make_member_keys(
    desk: Desk,
    session_id: int,
    pins: Mapping[int, str] | None = None,
    *,
    lock: Mapping[str, Any] | None = None,
) -> dict[int, str]:
    """Make keys for those who score and have none, or for those of `pins`; the PINs that lock them come back.

    This is the only time drawn PINs are told. `lock` are other figures for argon2id than the usual ones.
    Raises InputRefused; then no key is made.
    """
    from ocop_desk.packages.member_keys import LOCK, lock_key, new_member_key

    prepare_laptops(desk, session_id)
    if pins is None:
        without = session_laptops(desk, session_id).without_key
        pins = new_pins((member.member_id for member in without), KEY_DIGITS)
    refuse_if(problem for pin in pins.values() for problem in pin_problems(pin))
    made = []
    for member_id, pin in pins.items():
        key = new_member_key()
        locked = lock_key(key, pin, lock or LOCK)
        made.append(StoredMemberKey(member_id, key.public_key, key.fingerprint, locked, KeyOrigin.MADE, desk.clock()))
    with desk.write() as work:
        for one in made:
            _put_key(work, session_id, one)
        work.commit()
    return dict(pins)


def enrolment_file(path: Path) -> bytes:
    """An enrolment as a member brings it. Raises FileTrouble."""
    from ocop_desk.packages.enrolments import LARGEST
    from ocop_desk.packages.files import read_small

    return read_small(path, LARGEST)


def enrol_member(desk: Desk, session_id: int, member_id: int, data: bytes) -> str:
    """Put the key of a member's own laptop on the roster and give its code, to be compared aloud.

    `data` is an enrolment file. Raises InputRefused.
    """
    from ocop_desk.packages.enrolments import read_enrolment

    prepare_laptops(desk, session_id)
    enrolment = read_enrolment(data)
    key = StoredMemberKey(
        member_id, enrolment.public_key, enrolment.fingerprint, None, KeyOrigin.ENROLLED, desk.clock()
    )
    with desk.write() as work:
        _put_key(work, session_id, key)
        work.commit()
    return key_code(key.fingerprint)


def session_signing_key(exchange: SessionExchange) -> "SigningKey":
    """The key that signs a session's bundles and notices. Raises InputRefused on a laptop that does not have it."""
    from ocop_desk.packages.session_files import session_key

    if exchange.signing_key is None:
        raise refuse(
            "not_the_secretarys",
            said("Máy này là máy của thành viên, không lập được gói và thông báo của phiên."),
            said("Làm việc này trên máy thư ký."),
        )
    return session_key(exchange.signing_key, exchange.certificate)


def demand_prepared(work: UnitOfWork, session_id: int) -> SessionExchange:
    """The keys of a session that was prepared for laptops. Raises InputRefused."""
    exchange = work.exchange.session(session_id)
    if exchange is None:
        raise refuse(
            "laptops_not_prepared",
            said("Phiên này chưa chuẩn bị chấm trên nhiều máy."),
            said("Mở “Nhiều máy” ở bước Phiên họp và chuẩn bị trước khi khai mạc."),
        )
    return exchange


def _put_key(work: UnitOfWork, session_id: int, key: StoredMemberKey) -> None:
    session = session_of(work, session_id)
    demand_state(session, SessionState.PLANNED)
    member = next((one for one in pin_members_of(work, session_id) if one.member_id == key.member_id), None)
    if member is None:
        raise refuse(
            "not_scoring",
            said("Thành viên số {member_id} không chấm điểm trong phiên này.", member_id=key.member_id),
        )
    keys = work.exchange.keys(session_id)
    if any(one.fingerprint == key.fingerprint and one.member_id != key.member_id for one in keys.values()):
        raise refuse(
            "key_of_another",
            said("Khóa này đã ghi danh cho một thành viên khác."),
            said("Mỗi thành viên tạo khóa riêng trên máy của mình."),
            member.name,
        )
    work.exchange.put_key(session_id, key)
    details = {"session": session_id, "member": key.member_id, "origin": key.origin, "fingerprint": key.fingerprint}
    work.record("member.key", member.name, details)


def _laptop_member(member: CouncilMember, keys: Mapping[int, StoredMemberKey]) -> LaptopMember:
    key = keys.get(member.member_id)
    return LaptopMember(member, key_code(key.fingerprint) if key else "", key.origin if key else None)


def key_problems(laptops: SessionLaptops) -> list[Problem]:
    """Who has no key, as problems to be told before the session opens: afterwards no key can be added."""
    if not laptops.prepared:
        return []
    return [
        Problem(
            "no_key",
            member.name,
            said("Chưa có khóa ký phiếu."),
            said("Tạo hoặc ghi danh khóa trước khi khai mạc; không có khóa thì chấm trên máy thư ký hoặc phiếu giấy."),
        )
        for member in laptops.without_key
    ]
