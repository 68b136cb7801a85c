"""The demo's council day: every act through the services, as the people of the council would do it."""

import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from ocop_desk.bootstrap import build
from ocop_desk.demo.aimed_sheets import aimed_sheet
from ocop_desk.demo.dossiers import prepare_dossiers
from ocop_desk.demo.laptops import FOLDER, Hall, a_hall, draw_pins
from ocop_desk.demo.roles import CAST, PART_WORDS, Part, ProductPlan, plan_for
from ocop_desk.demo.sample import SampleCouncil, sample_council, write_sample_list
from ocop_desk.domain.clock import system_clock
from ocop_desk.domain.numbers import in_viet_nam
from ocop_desk.domain.records import RemarkKind, RosterEntry, SessionRecord
from ocop_desk.domain.results import Finding
from ocop_desk.services.conclusions import conclude_product, grounds_for, record_finding, reject_product
from ocop_desk.services.councils import add_member, set_up_council
from ocop_desk.services.desk import Desk
from ocop_desk.services.products import choose_cases, import_products
from ocop_desk.services.scoring import open_round, progress, reveal
from ocop_desk.services.sessions import (
    add_remark,
    close_session,
    declare_conflict,
    mark_attendance,
    open_session,
    plan_session,
    planned,
    session_record,
    set_agenda,
)

COUNCIL_FILE = "hoi-dong-trinh-dien.ocop"
SAMPLE_LIST = "danh-sach-dang-ky.xlsx"

Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class DayPlan:
    """What the day is made from."""

    out: Path
    product_list: Path | None = None
    members: int = 9
    seed: int = 2026
    laptops: int = 0
    """How many members score on laptops of their own; the others do at the secretary's."""


@dataclass(frozen=True, slots=True)
class ScoredDay:
    """The closed session, with the part each product played."""

    session: SessionRecord
    parts: Mapping[int, Part]


class WorkdayClock:
    """A clock of the past that moves a little with every look, never past the present.

    It starts on the day before, when papers are prepared, and is led on to the morning of the session.
    """

    def __init__(self, morning: datetime, step: timedelta = timedelta(seconds=5)) -> None:
        self.morning = morning
        self._next = morning - timedelta(hours=17)
        self._step = step

    def __call__(self) -> datetime:
        """The next moment of the day."""
        moment = min(self._next, system_clock())
        self._next = moment + self._step
        return moment

    def wait_for_morning(self) -> None:
        """Go on to the morning of the session, where it is not past."""
        self._next = max(self._next, self.morning)


def last_morning(now: datetime) -> datetime:
    """Eight o'clock in Viet Nam of the last day that left room for a session since."""
    morning = in_viet_nam(now).replace(hour=8, minute=0, second=0, microsecond=0)
    enough = now - morning >= timedelta(hours=4)
    return (morning if enough else morning - timedelta(days=1)).astimezone(UTC)


@contextmanager
def demo_desk(plan: DayPlan) -> Iterator[Desk]:
    """A fresh council file in the demo's folder; one of an earlier demo is replaced."""
    plan.out.mkdir(parents=True, exist_ok=True)
    path = plan.out / COUNCIL_FILE
    path.unlink(missing_ok=True)
    clock = WorkdayClock(last_morning(system_clock()))
    with build(clock=clock, path=path, create=True) as desk:
        yield desk


def run_day(desk: Desk, plan: DayPlan, say: Say) -> ScoredDay:
    """Set up the council, take in the list, hold the session and close it."""
    clock = desk.clock
    assert isinstance(clock, WorkdayClock)  # of `demo_desk`
    dice = random.Random(plan.seed)
    sample = sample_council(plan.members, in_viet_nam(clock.morning).date())
    _set_up(desk, sample, say)
    _take_in(desk, plan, say)
    session_id = _plan(desk, sample, clock)
    prepare_dossiers(desk, session_id, _agenda(desk, session_id), plan.seed, say)
    clock.wait_for_morning()
    pins = draw_pins(desk, session_id, plan.laptops)
    _open(desk, session_id, sample, say)
    with a_hall(desk, session_record(desk, session_id), plan.out, plan.laptops, pins) as hall:
        if plan.laptops:
            say(f"{plan.laptops} thành viên mở gói phiên trên máy riêng (thư mục {FOLDER})")
        parts = _score_all(desk, session_id, hall, dice, say)
    add_remark(desk, session_id, RemarkKind.OPINION, "Đề nghị chủ thể bổ sung ảnh chụp vùng nguyên liệu vào hồ sơ.")
    add_remark(desk, session_id, RemarkKind.VOTE, "100% thành viên có mặt nhất trí thông qua kết quả của phiên họp.")
    session = close_session(desk, session_id)
    say(f"Bế mạc phiên {session.number}/{session.year}")
    return ScoredDay(session, parts)


def _set_up(desk: Desk, sample: SampleCouncil, say: Say) -> None:
    set_up_council(desk, sample.council, sample.profile)
    for member in sample.members:
        add_member(desk, member)
    say(f"Lập Hội đồng {len(sample.members)} thành viên")


def _take_in(desk: Desk, plan: DayPlan, say: Say) -> None:
    source = plan.product_list
    if source is None:
        source = plan.out / SAMPLE_LIST
        write_sample_list(source)
    report = import_products(desk, source)
    say(f"Nhận danh sách {source.name}: {len(report.taken)} sản phẩm, {report.refused} dòng chưa nhận")
    for problem in report.problems:
        say(f"  • {problem.sentence()}")


def _plan(desk: Desk, sample: SampleCouncil, clock: WorkdayClock) -> int:
    day = in_viet_nam(clock.morning).date()
    plan = planned(1, day, place=f"Hội trường UBND {sample.council.province}", dossiers_sent=day - timedelta(days=7))
    session_id = plan_session(desk, plan)
    with desk.read() as work:
        products = work.products.all()
    for stored in products:
        card = desk.rules.load(desk.rules.default_code()).by_code[stored.product.scorecard]
        if card.case_criteria:
            choose_cases(desk, stored.product_id, {criterion.code: 1 for criterion in card.case_criteria})
    set_agenda(desk, session_id, [stored.product_id for stored in products])
    return session_id


def _agenda(desk: Desk, session_id: int) -> list[int]:
    """The products on the agenda in their order."""
    with desk.read() as work:
        return [entry.product_id for entry in work.sessions.agenda(session_id)]


def _open(desk: Desk, session_id: int, sample: SampleCouncil, say: Say) -> None:
    roster = session_record(desk, session_id).roster
    absent = [entry.member.member_id for entry in roster if entry.member.scoring][-1]
    mark_attendance(desk, session_id, [_arrival(entry, absent, sample.absence_reason) for entry in roster])
    session = open_session(desk, session_id)
    quorum = session.quorum()
    say(f"Khai mạc phiên {session.number}/{session.year}: có mặt {quorum.present}/{quorum.of}, cần {quorum.needed}")


def _arrival(entry: RosterEntry, absent: int, reason: str) -> RosterEntry:
    here = entry.member.member_id != absent
    return replace(entry, present=here, absence_reason="" if here else reason)


def _score_all(desk: Desk, session_id: int, hall: Hall, dice: random.Random, say: Say) -> dict[int, Part]:
    session = session_record(desk, session_id)
    members = len(session.scoring_members)
    parts = {}
    for index, product in enumerate(session.products):
        part = CAST[index] if index < len(CAST) else Part.PLAIN
        card = session.scorecards[product.product.scorecard]
        plan = plan_for(part, card, product.product.cases, members, dice)
        outcome = _deal_with(desk, session, hall, product.entry_id, plan, dice)
        parts[product.entry_id] = part
        say(f"[{index + 1}/{len(session.products)}] {product.product.name}: {outcome} ({PART_WORDS[part]})")
    return parts


def _deal_with(
    desk: Desk, session: SessionRecord, hall: Hall, entry_id: int, plan: ProductPlan, dice: random.Random
) -> str:
    if plan.rejection_detail:
        product = next(one for one in session.products if one.entry_id == entry_id)
        reject_product(desk, entry_id, grounds_for(session, product)[0], plan.rejection_detail)
        return "loại"
    if plan.conflict_reason:
        declare_conflict(desk, entry_id, session.scoring_members[-1].member_id, plan.conflict_reason)
    for scoring in plan.rounds:
        _hold_round(desk, session, hall, entry_id, plan, scoring.reason, dice)
    _find(desk, session.session_id, entry_id, plan.finding_reason)
    result = conclude_product(desk, entry_id)
    return f"{result.mean_text} điểm, {result.stars} sao"


def _hold_round(
    desk: Desk, session: SessionRecord, hall: Hall, entry_id: int, plan: ProductPlan, reason: str, dice: random.Random
) -> None:
    number = open_round(desk, entry_id, reason)
    hall.tell()
    product = next(one for one in session.products if one.entry_id == entry_id).product
    card = session.scorecards[product.scorecard]
    levels: dict[str, int] | None = None
    for member_id, aim in zip(progress(desk, entry_id).waiting, plan.rounds[number - 1].aims, strict=True):
        levels = aimed_sheet(card, product.cases, aim, dice, levels)
        hall.score(entry_id, member_id, levels, _notes(card.criteria[0].code, number))
    hall.gather()
    reveal(desk, entry_id)


def _notes(criterion: str, number: int) -> Mapping[str, str]:
    return {} if number == 1 else {criterion: "Đã xem lại minh chứng sau khi thảo luận."}


def _find(desk: Desk, session_id: int, entry_id: int, reason: str) -> None:
    """Record what the program proposes for every gate that still needs a finding."""
    result = session_record(desk, session_id).results[entry_id]
    proposals = {(gate.criterion, gate.star): gate.proposed for gate in result.gates}
    wanted: Sequence[tuple[str, int]] = result.open_findings
    while wanted:
        criterion, star = wanted[0]
        met = proposals[criterion, star]
        why = reason or "Hội đồng thảo luận, đối chiếu minh chứng và thống nhất theo đa số phiếu"
        wanted = record_finding(desk, entry_id, Finding(criterion, star, met, why)).open_findings
