"""A day in small named steps, each done in a process of its own, so that a laptop may die in or after any of them.

A step looks at what is there and does what is left: whoever goes on after it, on this laptop or another, begins it
again. After each step of the secretary's the continuous copy is brought up to date, as the window does it.
"""

import json
from collections.abc import Callable, Mapping
from datetime import timedelta
from importlib import import_module
from pathlib import Path

from ocop_desk.domain.clock import system_clock
from ocop_desk.domain.continuous_copy import Standing
from ocop_desk.domain.councils import Council, CouncilMember, Post, RuleProfile
from ocop_desk.domain.records import ProductState, RemarkKind, SessionState
from ocop_desk.errors import DeskSuperseded
from ocop_desk.packages.keys import make_council_certificate
from ocop_desk.services.collecting import Outcome, collect_folder
from ocop_desk.services.conclusions import conclude_product
from ocop_desk.services.continuous_copy import continuous_copy
from ocop_desk.services.councils import add_member, set_up_council
from ocop_desk.services.deliveries import keep_receipt, look_at_receipt, package_standings
from ocop_desk.services.desk import Desk
from ocop_desk.services.dossiers import admit_agenda
from ocop_desk.services.keys import make_key, stored_keys, unlock_key
from ocop_desk.services.laptop_carrying import carry_bundles, carry_notice
from ocop_desk.services.package_receipts import receive_package
from ocop_desk.services.paper_sheets import paper_standing, settle_paper, type_paper
from ocop_desk.services.products import choose_cases, import_products, list_products
from ocop_desk.services.publishing import sign_minutes
from ocop_desk.services.publishing_state import publishing_state
from ocop_desk.services.result_packages import build_package, verify_result_package
from ocop_desk.services.scoring import open_round, progress, reveal
from ocop_desk.services.session_bundles import WithEvidence
from ocop_desk.services.session_laptops import make_member_keys, session_laptops
from ocop_desk.services.sessions import (
    add_remark,
    close_session,
    open_session,
    plan_session,
    planned,
    session_record,
    set_agenda,
)
from ocop_desk.services.sheet_conflicts import conflicts, settle_conflict
from ocop_desk.services.spare import SHEETS_FOLDER, export_only_here
from ocop_desk.services.told_laptops import laptops_want_notice
from tests.faults.killing import serve
from tests.flow.laptops_at_work import (
    KEEPER,
    MEMBERS,
    SECRET,
    SESSION,
    Given,
    bundles_of,
    copy_out,
    go_on,
    levels_of,
    outcome_of,
    pin_of,
    secretary,
    settle_gates,
    work_by,
)
from tests.flow.members_steps import LOST, ON_PAPER_TOO, at_a_members
from tests.product_lists import a_row, write_list
from tests.services.desks import DAY, NAMES, ON_PAPER, everybody_comes, small_rules
from tests.services.laptops import QUICK_LOCK

PRODUCTS = 2
TYPISTS = ("Vũ Thị Lan", "Đào Văn Hòa")
MISTYPED = "1.1"


def set_up(desk: Desk, _hall: Path) -> None:
    """The council and its members."""
    set_up_council(desk, Council(name="Hội đồng thử", level="province", agency="UBND tỉnh Thử"), RuleProfile())
    with desk.read() as work:
        names = {one.name for one in work.councils.members()}
    for index, name in enumerate(NAMES[: len(MEMBERS)]):
        if name not in names:
            add_member(desk, CouncilMember(0, name, Post.CHAIR if index == 0 else Post.MEMBER))
    if KEEPER not in names:
        add_member(desk, CouncilMember(0, KEEPER, Post.SECRETARY, scoring=False))


def import_list(desk: Desk, hall: Path) -> None:
    """Products from an office's list."""
    import_products(desk, hall / "danh-sach.xlsx", only_complete=True)


def choose(desk: Desk, _hall: Path) -> None:
    """The case of every product."""
    for one in list_products(desk):
        if not one.product.cases:
            choose_cases(desk, one.product_id, {"8": 1})


def plan(desk: Desk, _hall: Path) -> None:
    """The session with its agenda and who comes."""
    with desk.read() as work:
        session = work.sessions.get(SESSION)
    if session is None:
        plan_session(desk, planned(1, DAY, dossiers_sent=DAY - timedelta(days=7)))
    if _is_planned(desk):
        set_agenda(desk, SESSION, [one.product_id for one in list_products(desk)])
        everybody_comes(desk, SESSION)


def admit(desk: Desk, _hall: Path) -> None:
    """Dossiers let through by decision."""
    if _is_planned(desk):
        admit_agenda(desk, SESSION, ON_PAPER)


def keys(desk: Desk, _hall: Path) -> None:
    """Members' keys."""
    left = [one.member_id for one in session_laptops(desk, SESSION).without_key]
    if left:
        make_member_keys(desk, SESSION, {member: pin_of(member) for member in left}, lock=QUICK_LOCK)


def opening(desk: Desk, _hall: Path) -> None:
    """The session opens."""
    if _is_planned(desk):
        open_session(desk, SESSION)


def first_rounds(desk: Desk, _hall: Path) -> None:
    """The first round of every product."""
    for product in session_record(desk, SESSION).products:
        if not product.rounds:
            open_round(desk, product.entry_id)


def bundles(desk: Desk, hall: Path) -> None:
    """A bundle for every member who has none on the stick."""
    there = {member for member in MEMBERS if bundles_of(hall / "usb", member)}
    groups = [[member] for member in MEMBERS if member not in there]
    done = carry_bundles(desk, SESSION, hall / "usb", groups, evidence=WithEvidence.NONE)
    assert done.trouble is None


def collecting(desk: Desk, hall: Path) -> None:
    """What lies on the stick."""
    taken = collect_folder(desk, SESSION, hall / "usb")
    told = {one.name: [one.outcome, one.problem.code if one.problem else ""] for one in taken}
    (hall / "thu-phieu.json").write_text(json.dumps(told), encoding="utf-8")


def typed_by(place: int) -> Callable[[Desk, Path], None]:
    """The paper typed in by the first or the second person, who reads one mark wrongly."""

    def typed(desk: Desk, _hall: Path) -> None:
        entry, member = _paper(desk)
        done = paper_standing(desk, entry, member)
        if not done.submitted and len(done.typings) == place:
            read = levels_of(member, 1, 1)
            type_paper(desk, entry, member, TYPISTS[place], read if place == 0 else read | {MISTYPED: 1})

    return typed


def settling_paper(desk: Desk, _hall: Path) -> None:
    """The one difference between the two, settled by looking at the paper."""
    entry, member = _paper(desk)
    if paper_standing(desk, entry, member).to_settle:
        settle_paper(desk, entry, member, MISTYPED, levels_of(member, 1, 1)[MISTYPED], NAMES[0])


def settling(desk: Desk, hall: Path) -> None:
    """The sheet of the lost laptop against that of the laptop which the member has now."""
    now = {path.read_bytes() for path in hall.joinpath("usb").glob(f"0*-{LOST}.phieu")}
    for one in conflicts(desk, SESSION):
        (chosen,) = (sheet for sheet in one.sheets if sheet.data in now)
        settle_conflict(desk, one.entry_id, one.member.member_id, chosen.sha256, "Máy cũ bị mất, đã chấm lại")


def revealing(desk: Desk, _hall: Path) -> None:
    """Every full round."""
    for product in session_record(desk, SESSION).products:
        if product.state is ProductState.SCORING:
            assert not progress(desk, product.entry_id).waiting
            reveal(desk, product.entry_id)


def second_round(desk: Desk, _hall: Path) -> None:
    """The second round where the sheets are far apart."""
    record = session_record(desk, SESSION)
    for product in record.products:
        result = record.results[product.entry_id]
        if product.state is ProductState.REVEALED and result.new_round and len(product.rounds) == 1:
            open_round(desk, product.entry_id, "Điểm của các thành viên chênh nhau quá lớn")


def notice(desk: Desk, hall: Path) -> None:
    """A notice, where the laptops do not know how the rounds stand."""
    if laptops_want_notice(desk, SESSION):
        assert carry_notice(desk, SESSION, hall / "usb").is_safe


def remark(desk: Desk, _hall: Path) -> None:
    """A sentence for the minutes."""
    if not session_record(desk, SESSION).remarks:
        add_remark(desk, SESSION, RemarkKind.OPINION, "Đề nghị chủ thể bổ sung tem truy xuất")


def findings(desk: Desk, _hall: Path) -> None:
    """What the council agrees on the gates."""
    for product in session_record(desk, SESSION).products:
        if product.state is not ProductState.CONCLUDED:
            settle_gates(desk, product.entry_id)


def concluding(desk: Desk, _hall: Path) -> None:
    """Every product's conclusion."""
    for product in session_record(desk, SESSION).products:
        if product.state is not ProductState.CONCLUDED:
            conclude_product(desk, product.entry_id, statement="Lấy kết quả của lượt chấm cuối")


def closing(desk: Desk, _hall: Path) -> None:
    """The session closes."""
    if session_record(desk, SESSION).state is SessionState.OPEN:
        close_session(desk, SESSION)


def councils_key(desk: Desk, _hall: Path) -> None:
    """The key that signs for the council."""
    if not stored_keys(desk):
        make_key(desk, "hoi-dong", "Hội đồng thử", SECRET)


def signing(role: str) -> Callable[[Desk, Path], None]:
    """The signature of one role below minutes and summary."""

    def signed(desk: Desk, _hall: Path) -> None:
        (line,) = {one.role: one for one in publishing_state(desk, SESSION).signatures if one.role == role}.values()
        if line.signed_at is None:
            sign_minutes(desk, SESSION, role, unlock_key(desk, "hoi-dong", SECRET))

    return signed


def package(desk: Desk, hall: Path) -> None:
    """The result package."""
    if not package_standings(desk, SESSION):
        build_package(desk, SESSION, hall / "goi", unlock_key(desk, "hoi-dong", SECRET))


def receipt(desk: Desk, hall: Path) -> None:
    """The receipt that the province gives for the package, kept."""
    (standing,) = package_standings(desk, SESSION)
    if standing.delivery is None:
        office = make_council_certificate("Văn phòng điều phối tỉnh", "Sở Nông nghiệp", system_clock())
        given = receive_package(hall / "goi" / standing.package.file_name, hall / "bien-nhan", office, system_clock)
        keep_receipt(desk, look_at_receipt(desk, given.path), confirmed=True)


def telling(desk: Desk, hall: Path) -> None:
    """What the day came to."""
    (standing,) = package_standings(desk, SESSION)
    report = verify_result_package(hall / "goi" / standing.package.file_name, None, system_clock())
    record = session_record(desk, SESSION)
    sources = [[str(one.source) for part in product.rounds for one in part.sheets] for product in record.products]
    with desk.read() as work:
        known = sorted(work.exchange.known_hashes())
    told = outcome_of(desk, report.ok) | {
        "sources": sources,
        "delivered": standing.delivery is not None and standing.delivery.delivered,
    }
    (hall / "ket-qua.json").write_text(json.dumps(told), encoding="utf-8")
    (hall / "phieu-da-nhan.json").write_text(json.dumps(known), encoding="utf-8")


SECRETARYS: Mapping[str, Callable[[Desk, Path], None]] = {
    "set up": set_up, "import": import_list, "choose": choose, "plan": plan, "admit": admit, "keys": keys,
    "open": opening, "first rounds": first_rounds, "bundles": bundles, "collect": collecting,
    "paper first": typed_by(0), "paper second": typed_by(1), "paper settled": settling_paper, "conflict": settling,
    "reveal": revealing, "second round": second_round, "notice": notice, "collect again": collecting,
    "reveal again": revealing, "remark": remark, "findings": findings, "conclude": concluding, "close": closing,
    "key": councils_key, "sign secretary": signing("secretary"), "sign chair": signing("chair"), "package": package,
    "receipt": receipt, "tell": telling,
}  # fmt: skip


def at_the_secretarys(step: Callable[[Desk, Path], None]) -> Callable[[Given], None]:
    """A step on the laptop that is the secretary's now, the copy brought up to date after it."""

    def done(given: Given) -> None:
        hall = Path(given["hall"])
        with secretary(given) as desk:
            step(desk, hall)
            copy_out(desk, hall)

    return done


def wake(given: Given) -> None:
    """A laptop that died is switched on again and works on: the stick tells it, and then it writes no more."""
    hall = Path(given["hall"])
    with secretary(given) as desk:
        assert continuous_copy(desk, hall / "usb-thu-ky", begun=False).write().standing is Standing.TAKEN_OVER
        try:
            set_up_council(desk, Council(name="Hội đồng khác", level="province", agency="UBND"), RuleProfile())
        except DeskSuperseded:
            return
    raise AssertionError("it could write")


def _is_planned(desk: Desk) -> bool:
    return session_record(desk, SESSION).state is SessionState.PLANNED


def _paper(desk: Desk) -> tuple[int, int]:
    """The product and the member whose sheet came on paper."""
    position, member = ON_PAPER_TOO
    return session_record(desk, SESSION).products[position - 1].entry_id, member


def give_over(given: Given) -> None:
    """What the laptop that was replaced alone has, written into a folder for the other one."""
    hall = Path(given["hall"])
    with secretary(given) as desk:
        assert continuous_copy(desk, hall / "usb-thu-ky", begun=False).look().standing is Standing.TAKEN_OVER
        export_only_here(desk, hall / "chi-may-cu-co")


def take_over_sheets(desk: Desk, hall: Path) -> None:
    """The sheets among what the other laptop alone had."""
    taken = collect_folder(desk, SESSION, hall / "chi-may-cu-co" / SHEETS_FOLDER)
    assert {one.outcome for one in taken} <= {Outcome.NEW, Outcome.ALREADY_HERE}


def write_the_list(hall: Path) -> None:
    """The list of products that an office sent."""
    rows = [
        a_row(number, name=f"Sản phẩm {number}", producer=f"Hợp tác xã {number}", scorecard="TEST-01")
        for number in range(1, PRODUCTS + 1)
    ]
    write_list(hall / "danh-sach.xlsx", *rows)


ACTS: dict[str, Callable[[Given], None]] = {
    **{name: at_the_secretarys(step) for name, step in SECRETARYS.items()},
    "take over sheets": at_the_secretarys(take_over_sheets),
    "give over": give_over,
    "member": at_a_members,
    "go_on": go_on,
    "wake": wake,
}


def load_libraries() -> None:
    """What the steps import where they use it, loaded once for all copies of this process."""
    for name in (
        "alembic.command",
        "argon2.low_level",
        "ocop_desk.documents.excel_reading",
        "ocop_desk.documents.exchange_json",
        "ocop_desk.documents.paper.press",
        "ocop_desk.documents.papers",
        "ocop_desk.documents.workbook",
        "ocop_desk.packages.container",
        "ocop_desk.packages.pades",
        "ocop_desk.packages.receipts",
        "ocop_desk.packages.verification",
        "ocop_desk.store.check",
        "rapidfuzz",
    ):
        import_module(name)


if __name__ == "__main__":
    small_rules().load(small_rules().default_code())
    load_libraries()
    serve(work_by(ACTS))
