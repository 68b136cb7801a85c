"""Taking in the sheets that members' laptops sealed: each once, in any order, however often it is brought.

Whatever comes is checked by itself: form, council, session, round, member, key, signature. What is refused is refused
with its reason and its remedy; what is taken in stays for good. Nothing is read before the round is revealed.
"""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from ocop_desk.domain.councils import CouncilMember
from ocop_desk.domain.exchange import CLOCK_TOLERANCE, SheetHead
from ocop_desk.domain.file_endings import SHEET_SUFFIX
from ocop_desk.domain.numbers import clock_text
from ocop_desk.domain.problems import Problem
from ocop_desk.domain.records import ProductState, SessionKind, SessionState
from ocop_desk.domain.said import Said, said
from ocop_desk.domain.text import clean_line
from ocop_desk.errors import EnvironmentTrouble
from ocop_desk.services.desk import Desk
from ocop_desk.services.folder_looks import files_below
from ocop_desk.services.refusals import refuse
from ocop_desk.services.session_laptops import demand_prepared
from ocop_desk.services.session_state import session_of
from ocop_desk.store.exchange import ReceivedSheet
from ocop_desk.store.unit_of_work import UnitOfWork
from ocop_desk.store.values import AgendaEntry, StoredRound

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePublicKey

    from ocop_desk.packages.sealed_sheets import SealedFile


class Outcome(StrEnum):
    """What became of a file."""

    NEW = "new"
    ALREADY_HERE = "already_here"
    CONFLICT = "conflict"
    """Taken in, and another sheet of the same member for the same round is here too."""
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Brought:
    """A file somebody brought."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Collected:
    """One file and what became of it; member and product are there as far as they are known."""

    name: str
    outcome: Outcome
    problem: Problem | None = None
    entry_id: int | None = None
    member: CouncilMember | None = None
    sha256: str = ""
    wants_decision: bool = False
    """Refused for its time alone, or for a later desk that it names: it can be taken in by a decision."""


def collect(desk: Desk, session_id: int, brought: Iterable[Brought], *, despite: str = "") -> tuple[Collected, ...]:
    """Take in every sheet that is genuine and new, all in one unit of work, and say of each file what became of it.

    `despite` is the reason for which a sheet is taken in although its clock is far off, it is late, or it names a later
    desk than this one. Raises InputRefused where the session is not open or was not prepared for laptops.
    """
    with desk.write() as work:
        taking = _Taking(desk, work, session_id, clean_line(despite))
        collected = tuple(taking.take(one) for one in brought)
        taking.keep()
    return collected


def sheets_in(folder: Path) -> Iterator[Brought]:
    """Every sheet's file in a folder and the folders in it, in the order of their names; what cannot be read is left.

    Raises FileTrouble where the folder itself cannot be read.
    """
    from ocop_desk.packages.files import file_trouble

    try:
        found = files_below(folder, SHEET_SUFFIX)
    except OSError as error:
        raise file_trouble(error, folder) from error
    for path in found:
        try:
            yield sheet_file(path)
        except EnvironmentTrouble:
            # Half copied, or the stick is just being pulled out: it is looked at again the next time.
            continue


def sheet_file(path: Path) -> Brought:
    """A sheet's file as somebody brings it. Raises FileTrouble."""
    from ocop_desk.packages.files import read_small
    from ocop_desk.packages.sealed_sheets import LARGEST

    return Brought(path.name, read_small(path, LARGEST))


def collect_folder(desk: Desk, session_id: int, folder: Path, *, despite: str = "") -> tuple[Collected, ...]:
    """`collect` with every sheet of a folder or stick. Raises InputRefused, FileTrouble."""
    return collect(desk, session_id, sheets_in(folder), despite=despite)


class _Refusal(Exception):
    """Why a file is not taken in."""

    def __init__(self, code: str, message: Said, remedy: Said, *, wants_decision: bool = False) -> None:
        super().__init__(code)
        self.code, self.message, self.remedy, self.wants_decision = code, message, remedy, wants_decision


class _Taking:
    """One taking-in: what the session allows, loaded once, and what was taken in so far."""

    def __init__(self, desk: Desk, work: UnitOfWork, session_id: int, despite: str) -> None:
        self._work = work
        self._now = desk.clock()
        self._despite = despite
        session = session_of(work, session_id)
        if session.state is SessionState.PLANNED:
            raise refuse("session_not_open", said("Phiên chưa khai mạc."), said("Khai mạc phiên trước khi thu phiếu."))
        self._session_id = session_id
        self._exchange = demand_prepared(work, session_id)
        identity = work.exchange.identity()
        self._council, self._epoch = identity.council_uid, identity.desk_epoch
        rules = work.sessions.frozen_rules(session_id)
        assert rules is not None
        self._practice = rules.council.practice
        self._members = {one.member_id: one for one in rules.roster}
        self._keys = work.exchange.keys(session_id)
        self._public: dict[int, EllipticCurvePublicKey] = {}
        self._entries = {one.entry_id: one for one in work.sessions.agenda(session_id)}
        self._cards = {
            entry.entry_id: rules.scorecards[rules.products[entry.product_id].scorecard].sha256
            for entry in self._entries.values()
        }
        conflicts = work.sessions.conflicts(session_id)
        self._rounds: dict[tuple[int, int], StoredRound] = {}
        self._scoring: dict[int, frozenset[int]] = {}
        for entry_id, rounds in work.rounds.of_session(session_id).items():
            for one in rounds:
                self._rounds[entry_id, one.number] = one
                out = {excused.member_id for excused in one.excused} | set(conflicts.get(entry_id, {}))
                self._scoring[one.round_id] = frozenset(one.entitled) - out
        written = session.kind is SessionKind.WRITTEN
        self._deadline = work.sessions.deadline(session_id) if written else None
        self._known = set(work.exchange.known_hashes())
        self._taken = {(round_id, member) for round_id, member, _hash in work.exchange.received_heads(session_id)}
        self._entered = work.sheets.submitted_in(session_id)
        self._new: list[tuple[SheetHead, ReceivedSheet]] = []

    def take(self, one: Brought) -> Collected:
        """Look at one file."""
        from ocop_desk.packages.sealed_sheets import SheetRefused, read_sealed

        digest = hashlib.sha256(one.data).hexdigest()
        file: SealedFile | None = None
        try:
            file = read_sealed(one.data)
            if digest in self._known:
                return self._said(one, Outcome.ALREADY_HERE, file.head, digest)
            self._check_whose(file.head)
            self._check_signature(file)
            return self._said(one, self._take(file.head, one, digest), file.head, digest)
        except SheetRefused as refused:
            why = _unreadable(refused.code)
        except _Refusal as refusal:
            why = refusal
        problem = Problem(why.code, one.name, why.message, why.remedy)
        head = file.head if file is not None and why.code != "not-genuine" else None
        said_of = self._said(one, Outcome.REFUSED, head, digest)
        return replace(said_of, problem=problem, wants_decision=why.wants_decision)

    def keep(self) -> None:
        """Keep what was taken in."""
        if not self._new:
            return
        self._work.exchange.receive(sheet for _head, sheet in self._new)
        details: dict[str, object] = {
            "session": self._session_id,
            "count": len(self._new),
            "sheets": [
                {"entry": head.entry_id, "round": head.round_number, "member": head.member_id, "file": sheet.sha256}
                for head, sheet in self._new
            ],
        }
        if self._despite:
            details["despite"] = self._despite
        self._work.record("sheets.received", str(self._session_id), details)
        self._work.commit()

    def _take(self, head: SheetHead, one: Brought, digest: str) -> Outcome:
        entry, scoring_round = self._place(head)
        is_ahead = head.epoch > self._epoch
        self._check_desk(is_ahead)
        self._check_round(head, entry, scoring_round)
        is_off, is_late = self._is_off(head, scoring_round), self._is_late(head)
        self._check_clock(head, is_off)
        self._check_deadline(is_late)
        sheet = ReceivedSheet(
            round_id=scoring_round.round_id,
            member_id=head.member_id,
            sha256=digest,
            data=one.data,
            sealed_at=head.sealed_at,
            received_at=self._now,
            despite=self._despite if is_ahead or is_off or is_late else "",
        )
        key = (scoring_round.round_id, head.member_id)
        twice = key in self._taken or key in self._entered
        self._new.append((head, sheet))
        self._known.add(digest)
        self._taken.add(key)
        return Outcome.CONFLICT if twice else Outcome.NEW

    def _check_whose(self, head: SheetHead) -> None:
        if head.practice is not self._practice:
            raise _Refusal(
                "practice_mixed",
                said("Phiếu tập huấn và phiên chính thức không được lẫn với nhau."),
                said("Bỏ tệp này ra; lấy phiếu của đúng phiên."),
            )
        if head.council != self._council:
            raise _Refusal(
                "other_council", said("Phiếu của một Hội đồng khác."), said("Chuyển tệp này cho đúng Hội đồng.")
            )
        if head.session != self._exchange.session_uid:
            raise _Refusal("other_session", said("Phiếu của một phiên khác."), said("Mở phiên đó rồi thu phiếu ở đó."))
        key = self._keys.get(head.member_id)
        if key is None or key.fingerprint != head.key:
            raise _Refusal(
                "unknown_key",
                said("Phiếu ký bằng khóa không có trong danh sách của phiên."),
                said("Hỏi thành viên có mở đúng gói phiên của mình không; nếu không thì nhập phiếu giấy."),
            )

    def _check_signature(self, file: "SealedFile") -> None:
        from ocop_desk.packages.member_keys import load_public_key
        from ocop_desk.packages.sealed_sheets import check_sealed

        member_id = file.head.member_id
        if member_id not in self._public:
            self._public[member_id] = load_public_key(self._keys[member_id].public_key)
        check_sealed(file, self._public[member_id])

    def _place(self, head: SheetHead) -> tuple[AgendaEntry, StoredRound]:
        """The product and the round of this desk that a sheet names."""
        entry = self._entries.get(head.entry_id)
        if entry is None:
            raise _Refusal(
                "unknown_product",
                said("Phiếu chấm một sản phẩm không có trong chương trình."),
                said("Hỏi thành viên đang dùng gói phiên nào."),
            )
        if head.scorecard != self._cards[entry.entry_id]:
            raise _Refusal(
                "other_scorecard",
                said("Phiếu chấm theo bộ tiêu chí khác với bộ đã khóa khi khai mạc."),
                said("Mở lại gói phiên trên máy của thành viên rồi chấm lại."),
            )
        found = self._rounds.get((head.entry_id, head.round_number))
        if found is None:
            raise _Refusal(
                "unknown_round",
                said("Phiếu của lượt chấm {number} mà máy này chưa mở.", number=head.round_number),
                said("Kiểm tra xem có hai máy thư ký đang cùng hoạt động không."),
            )
        return entry, found

    def _check_round(self, head: SheetHead, entry: AgendaEntry, scoring_round: StoredRound) -> None:
        if head.round_opened_at != scoring_round.opened_at:
            raise _Refusal(
                "other_desks_round",
                said("Phiếu của lượt chấm {number} do một máy thư ký khác mở.", number=head.round_number),
                said("Lập gói phiên mới cho thành viên này rồi chấm lại lượt đó; nếu không thì nhập phiếu giấy."),
            )
        if scoring_round.revealed_at is not None or entry.state is ProductState.CONCLUDED:
            raise _Refusal(
                "round_over",
                said(
                    "Lượt chấm {number} của sản phẩm ở mục {position} đã mở phiếu.",
                    number=head.round_number,
                    position=entry.position,
                ),
                said("Phiếu đến sau không được tính; muốn tính thì Hội đồng mở lượt chấm lại với lý do."),
            )
        if head.member_id not in self._scoring[scoring_round.round_id]:
            raise _Refusal(
                "not_entitled",
                said("Thành viên này không chấm sản phẩm ở mục {position} trong lượt này.", position=entry.position),
                said("Xem điểm danh và xung đột lợi ích."),
            )

    def _check_desk(self, is_ahead: bool) -> None:
        """A member alone says so: anybody with a key could stop the secretary's laptop if that were enough."""
        if is_ahead and not self._despite:
            raise _Refusal(
                "later_desk",
                said("Máy của thành viên này đã nghe theo một máy thư ký khác, lập sau máy này."),
                said("Hỏi xem có máy nào đã thay máy này: có thì làm trên máy đó, không thì nhận với lý do được ghi."),
                wants_decision=True,
            )

    def _check_clock(self, head: SheetHead, is_off: bool) -> None:
        if is_off and not self._despite:
            raise _Refusal(
                "clock_is_off",
                said(
                    "Giờ lệch xa: phiếu nộp lúc {sealed}; máy này ghi mở lượt lúc {opened}, bây giờ là {now}.",
                    sealed=clock_text(head.sealed_at),
                    opened=clock_text(head.round_opened_at),
                    now=clock_text(self._now),
                ),
                said(
                    "Giờ nộp sai thì chỉnh máy của thành viên; giờ mở lượt hoặc bây giờ sai thì chỉnh máy này. Đúng là "
                    "phiếu của phiên thì nhận với lý do được ghi."
                ),
                wants_decision=True,
            )

    def _check_deadline(self, is_late: bool) -> None:
        if self._deadline is not None and is_late and not self._despite:
            raise _Refusal(
                "after_deadline",
                said("Phiếu ký sau hạn gửi ý kiến {deadline}.", deadline=clock_text(self._deadline)),
                said("Gia hạn lấy ý kiến, hoặc nhận với lý do được ghi."),
                wants_decision=True,
            )

    def _is_late(self, head: SheetHead) -> bool:
        return self._deadline is not None and head.sealed_at > self._deadline

    def _is_off(self, head: SheetHead, scoring_round: StoredRound) -> bool:
        early = head.sealed_at < scoring_round.opened_at - CLOCK_TOLERANCE
        return early or head.sealed_at > self._now + CLOCK_TOLERANCE

    def _said(self, one: Brought, outcome: Outcome, head: SheetHead | None, digest: str) -> Collected:
        entry = self._entries.get(head.entry_id) if head else None
        member = self._members.get(head.member_id) if head else None
        return Collected(one.name, outcome, None, entry.entry_id if entry else None, member, digest)


def _unreadable(code: str) -> _Refusal:
    if code == "not-genuine":
        return _Refusal(
            code,
            said("Chữ ký trên phiếu không đúng: tệp đã bị sửa, hoặc không do thành viên này ký."),
            said("Lấy lại tệp từ máy của thành viên; nếu vẫn vậy thì nhập phiếu giấy."),
        )
    if code == "other-version":
        return _Refusal(
            code,
            said("Phiếu do phiên bản khác của chương trình lập."),
            said("Dùng cùng một phiên bản chương trình trên các máy."),
        )
    return _Refusal(
        code,
        said("Tệp này không phải là phiếu niêm phong, hoặc đã bị hỏng."),
        said("Chép lại tệp từ máy của thành viên."),
    )
