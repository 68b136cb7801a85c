"""What each laptop of a hall does, in a process and a folder of its own; files are all that goes between them.

Every act can be broken off at any instant and begun again: it looks at what is there and does what is left.
"""

import json
import traceback
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from ocop_desk.domain.clock import Clock, system_clock
from ocop_desk.domain.councils import Council, CouncilMember, Post, RuleProfile
from ocop_desk.domain.problems import InputRefused
from ocop_desk.domain.records import ProductState, SessionRecord, SessionState
from ocop_desk.domain.results import Finding
from ocop_desk.errors import EnvironmentTrouble, FileTrouble
from ocop_desk.services.bundle_opening import look_into_bundle, open_bundle
from ocop_desk.services.collecting import collect, collect_folder, sheets_in
from ocop_desk.services.conclusions import conclude_product, record_finding
from ocop_desk.services.continuous_copy import continuous_copy
from ocop_desk.services.councils import add_member, set_up_council
from ocop_desk.services.desk import Desk
from ocop_desk.services.dossiers import admit_agenda
from ocop_desk.services.keys import make_key, stored_keys, unlock_key
from ocop_desk.services.laptop_carrying import carry_sheets
from ocop_desk.services.member_day import member_day
from ocop_desk.services.publishing import sign_minutes
from ocop_desk.services.publishing_state import publishing_state
from ocop_desk.services.result_packages import build_package, verify_result_package
from ocop_desk.services.round_notices import hear_notice, write_notice
from ocop_desk.services.scoring import open_round, progress, reveal, take_in_sheet
from ocop_desk.services.sealing import unlock_signer
from ocop_desk.services.session_bundles import WithEvidence, write_bundle
from ocop_desk.services.session_laptops import make_member_keys, session_laptops
from ocop_desk.services.sessions import close_session, open_session, plan_session, planned, session_record, set_agenda
from ocop_desk.services.taking_over import Spare, spares_in, take_over
from ocop_desk.store.council_file import create_council_file, open_council_file
from tests.faults.killing import serve
from tests.services.desks import (
    DAY,
    FULL,
    NAMES,
    ON_PAPER,
    a_test_product,
    add_products,
    everybody_comes,
    small_rules,
)
from tests.services.laptops import QUICK_LOCK

MEMBERS = (1, 2, 3, 4, 5)
PRODUCTS = 3
KEEPER = "Vũ Thị Thư"
SECRET = "mật khẩu đủ dài"
SESSION = 1
SHORT = {"1.1": 1, "1.2": 1, "5.1": 0, "6": 0, "8": 0}

Given = dict[str, Any]


def pin_of(member: int) -> str:
    """The PIN a member was told."""
    return f"48210{member}"


def levels_of(member: int, entry: int, round_number: int) -> dict[str, int]:
    """What a member marks: in the first round of the second product one member is far from the others."""
    if (entry, round_number, member) == (2, 1, 5):
        return SHORT
    return FULL | {"5.2": 1 + (member + entry) % 2}


def morning(given: Given) -> None:
    """The secretary's: council, keys, opening, the first rounds, a bundle for every member."""
    hall = Path(given["hall"])
    with secretary(given) as desk:
        plan_day(desk)
        if session_laptops(desk, SESSION).state is SessionState.PLANNED:
            left = [one.member_id for one in session_laptops(desk, SESSION).without_key]
            make_member_keys(desk, SESSION, {member: pin_of(member) for member in left}, lock=QUICK_LOCK)
            open_session(desk, SESSION)
        for product in session_record(desk, SESSION).products:
            if not product.rounds:
                open_round(desk, product.entry_id)
        for member in MEMBERS:
            write_bundle(desk, SESSION, hall / "usb", [member], evidence=WithEvidence.NONE)
        copy_out(desk, hall)


def score(given: Given) -> None:
    """A member's: the bundle opened, notices heard, what waits scored and sealed, the sheets written to the stick."""
    hall, member = Path(given["hall"]), int(given["member"])
    stick, path = hall / "usb", hall / f"may-{member}" / f"{given.get('file', 'cham')}.ocop"
    path.parent.mkdir(exist_ok=True)
    clock = shifted(int(given.get("days", 0)))
    if not path.exists():
        open_bundle(
            bundles_of(stick, member)[0], path, member, rules=small_rules(), clock=clock, actor=f"Thành viên {member}"
        )
    with Desk(open_council_file(path, clock), small_rules(), clock, f"Thành viên {member}") as desk:
        for notice in sorted(stick.glob("*.luot")):
            hear_what_is_new(desk, notice)
        signer = unlock_signer(desk, pin_of(member))
        for product in member_day(desk, SESSION, member).products:
            if product.open_to_score:
                assert product.round_number is not None
                levels = levels_of(member, product.entry_id, product.round_number) | given.get("levels", {})
                take_in_sheet(desk, product.entry_id, member, levels, signer=signer)
        carried = carry_sheets(desk, stick)
        if carried.trouble is not None:
            raise FileTrouble(carried.trouble.message, carried.trouble.remedy)


def hear_what_is_new(desk: Desk, notice: Path) -> None:
    """Hear a notice; what a replaced secretary's laptop left on the stick is refused and the work goes on."""
    try:
        hear_notice(desk, notice)
    except InputRefused as refused:
        if [one.code for one in refused.problems] != ["older_desk"]:
            raise


def gather(given: Given) -> None:
    """The secretary's: the copy looked at, sheets collected, full rounds revealed, second ones opened, a notice."""
    hall = Path(given["hall"])
    with secretary(given) as desk:
        copy_out(desk, hall)
        taken = collect_folder(desk, SESSION, hall / "usb")
        off = {one.name for one in taken if one.problem and one.problem.code == "clock_is_off"}
        if off:
            late = [one for one in sheets_in(hall / "usb") if one.name in off]
            collect(desk, SESSION, late, despite="Đồng hồ của máy bị sai, thành viên ngồi tại hội trường")
        told = [[one.name, one.outcome, one.problem.code if one.problem else ""] for one in taken]
        (hall / "thu-phieu.json").write_text(json.dumps(told), encoding="utf-8")
        for product in session_record(desk, SESSION).products:
            if product.state is ProductState.SCORING and not progress(desk, product.entry_id).waiting:
                reveal(desk, product.entry_id)
        for product in session_record(desk, SESSION).products:
            result = session_record(desk, SESSION).results[product.entry_id]
            if product.state is ProductState.REVEALED and result.new_round and len(product.rounds) == 1:
                open_round(desk, product.entry_id, "Điểm của các thành viên chênh nhau quá lớn")
        write_notice(desk, SESSION, hall / "usb")
        copy_out(desk, hall)


def evening(given: Given) -> None:
    """The secretary's: findings, conclusions, close, two signatures, the package, and what came of it."""
    hall = Path(given["hall"])
    with secretary(given) as desk:
        for product in session_record(desk, SESSION).products:
            if product.state is not ProductState.CONCLUDED:
                settle_gates(desk, product.entry_id)
                conclude_product(desk, product.entry_id, statement="Lấy kết quả của lượt chấm cuối")
        if session_record(desk, SESSION).state is SessionState.OPEN:
            close_session(desk, SESSION)
        if not stored_keys(desk):
            make_key(desk, "hoi-dong", "Hội đồng thử", SECRET)
        key = unlock_key(desk, "hoi-dong", SECRET)
        for line in publishing_state(desk, SESSION).signatures:
            if line.signed_at is None:
                sign_minutes(desk, SESSION, line.role, key)
        package = build_package(desk, SESSION, hall / "goi", key)
        report = verify_result_package(package, None, system_clock())
        (hall / "ket-qua.json").write_text(json.dumps(outcome_of(desk, report.ok)), encoding="utf-8")
        copy_out(desk, hall)


def go_on(given: Given) -> None:
    """The spare laptop's: it becomes the secretary's from the continuous copy."""
    hall = Path(given["hall"])
    target = hall / given["spare"] / "hoi-dong.ocop"
    if target.exists():
        return
    target.parent.mkdir(exist_ok=True)
    (spare,) = spares_in(hall / "usb-thu-ky")
    assert isinstance(spare, Spare)
    take_over(spare, target, system_clock, "Phó thư ký")


ACTS: dict[str, Callable[[Given], None]] = {
    "morning": morning, "score": score, "gather": gather, "evening": evening, "go_on": go_on,
}  # fmt: skip


def plan_day(desk: Desk) -> None:
    """Council, members, products and the session with its agenda; whatever is there already stays."""
    set_up_council(desk, Council(name="Hội đồng thử", level="province", agency="UBND tỉnh Thử"), RuleProfile())
    with desk.read() as work:
        names = {one.name for one in work.councils.members()}
        products = [one.product_id for one in work.products.all()]
        session = work.sessions.get(SESSION)
    for index, name in enumerate(NAMES[: len(MEMBERS)]):
        if name not in names:
            add_member(desk, CouncilMember(0, name, Post.CHAIR if index == 0 else Post.MEMBER))
    if KEEPER not in names:
        add_member(desk, CouncilMember(0, KEEPER, Post.SECRETARY, scoring=False))
    if not products:
        products = add_products(desk, [a_test_product(number + 1) for number in range(PRODUCTS)])
    if session is None:
        plan_session(desk, planned(1, DAY, dossiers_sent=DAY - timedelta(days=7)))
    if session is None or session.state is SessionState.PLANNED:
        set_agenda(desk, SESSION, products)
        everybody_comes(desk, SESSION)
        admit_agenda(desk, SESSION, ON_PAPER)


@contextmanager
def secretary(given: Given) -> Iterator[Desk]:
    """The secretary's file on the laptop that is the secretary's now."""
    hall = Path(given["hall"])
    path = hall / given.get("desk", "may-thu-ky") / "hoi-dong.ocop"
    path.parent.mkdir(exist_ok=True)
    file = open_council_file(path, system_clock) if path.exists() else create_council_file(path, system_clock)
    with Desk(file, small_rules(), system_clock, "Thư ký") as desk:
        yield desk


def copy_out(desk: Desk, hall: Path) -> None:
    """Bring the continuous copy up to date, where its stick is there."""
    stick = hall / "usb-thu-ky"
    if stick.exists():
        continuous_copy(desk, stick, begun=False).write()


def settle_gates(desk: Desk, entry_id: int) -> None:
    """Record the council's word on every gate that is not settled by arithmetic."""
    while gates := session_record(desk, SESSION).results[entry_id].open_findings:
        criterion, star = gates[0]
        record_finding(desk, entry_id, Finding(criterion, star, met=True, reason="Hội đồng thống nhất"))


def outcome_of(desk: Desk, valid: bool) -> dict[str, Any]:
    """What the day came to, without moments and numbers that another day would not repeat."""
    record = session_record(desk, SESSION)
    return {"valid": valid, "products": [product_outcome(record, index) for index in range(len(record.products))]}


def product_outcome(record: SessionRecord, index: int) -> dict[str, Any]:
    """One product: its sheets by round and member, its mean and stars."""
    product = record.products[index]
    result = record.results[product.entry_id]
    sheets = [{str(one.member_id): dict(one.levels) for one in part.sheets} for part in product.rounds]
    return {"name": product.product.name, "sheets": sheets, "mean": str(result.mean), "stars": result.stars}


def bundles_of(stick: Path, member: int) -> list[Path]:
    """The bundles with the member's name on them."""
    found = sorted(stick.glob("*.goiphien"))
    return [path for path in found if look_into_bundle(path, system_clock).members[0].member_id == member]


def shifted(days: int) -> Clock:
    """A clock so many days off."""
    return lambda: datetime.now(UTC) + timedelta(days=days)


def work_by(acts: Mapping[str, Callable[[Given], None]]) -> Callable[[Path], None]:
    """What does the act described in a file, and leaves beside it how it ended."""

    def work(path: Path) -> None:
        given = json.loads(path.read_text(encoding="utf-8"))
        try:
            acts[given["act"]](given)
            ended = "done"
        except EnvironmentTrouble as trouble:
            ended = f"trouble: {trouble.code}"
        except Exception:
            ended = traceback.format_exc()
        part = path.with_suffix(".part")
        part.write_text(ended, encoding="utf-8")
        part.replace(path.with_suffix(".ended"))

    return work


if __name__ == "__main__":
    small_rules().load(small_rules().default_code())
    serve(work_by(ACTS))
