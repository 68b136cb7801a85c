"""Desks on real council files in a folder of the test, with the small rule set, at chosen points of a day."""

import atexit
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import cache
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp

from ocop_desk.domain.councils import Council, CouncilMember, Post, RuleProfile
from ocop_desk.domain.products import Producer, ProducerKind, Product, RegistrationKind
from ocop_desk.domain.records import RosterEntry
from ocop_desk.services.councils import add_member, set_up_council
from ocop_desk.services.desk import Desk
from ocop_desk.services.dossiers import admit_agenda
from ocop_desk.services.rules import RuleLibrary
from ocop_desk.services.scoring import open_round, reveal, take_in_sheet
from ocop_desk.services.sessions import mark_attendance, open_session, plan_session, planned, session_record, set_agenda
from ocop_desk.store.council_file import create_council_file, open_council_file
from tests.kept_files import made_once
from tests.rule_builders import write_rule_set

DAY = date(2026, 11, 20)
NAMES = ("Nguyễn Văn An", "Trần Thị Bình", "Lê Văn Cường", "Phạm Thị Dung", "Đỗ Văn Em", "Hồ Thị Gấm")

ON_PAPER = "Hồ sơ giấy đã đủ"
"""The decision by which products go on without evidence in the file."""

FULL = {"1.1": 3, "1.2": 3, "5.1": 2, "5.2": 2, "6": 2, "8": 2}
"""Every criterion of TEST-01 at its best: 100 points."""


class SteppingClock:
    """A clock that moves one second with every look, from the morning of the session's day."""

    def __init__(self, start: datetime = datetime(2026, 11, 20, 1, 0, tzinfo=UTC)) -> None:
        self.now = start

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


@made_once
def an_empty_desk(folder: Path) -> Desk:
    """A desk on a new council file without a council."""
    clock = SteppingClock()
    return Desk(create_council_file(folder / "hoi-dong.ocop", clock), small_rules(), clock, "Thư ký")


@cache
def small_rules() -> RuleLibrary:
    """The library of the small rule set, in a folder that lasts as long as the process."""
    folder = mkdtemp()
    atexit.register(rmtree, folder, ignore_errors=True)
    return RuleLibrary([write_rule_set(Path(folder))], bundled=False)


def reopened(desk: Desk, *, read_only: bool = False) -> Desk:
    """The same file opened again."""
    desk.close()
    return replace(desk, file=open_council_file(desk.file.path, desk.clock, read_only=read_only))


@made_once
def a_council_desk(folder: Path, *, scoring: int = 4, profile: RuleProfile | None = None, **council: object) -> Desk:
    """A desk with a council: a chair, members who score, and a secretary who does not."""
    desk = an_empty_desk(folder)
    whole = Council(name="Hội đồng thử", level="province", agency="UBND tỉnh Thử", decision_date=date(2026, 1, 5))
    set_up_council(desk, replace(whole, **council), profile or RuleProfile())  # type: ignore[arg-type]
    for index, name in enumerate(NAMES[:scoring]):
        add_member(desk, CouncilMember(0, name, Post.CHAIR if index == 0 else Post.MEMBER))
    add_member(desk, CouncilMember(0, "Vũ Thị Thư", Post.SECRETARY, scoring=False))
    return desk


def a_test_product(number: int = 1, **changes: object) -> Product:
    """A product of the small rule set with its case chosen."""
    producer = Producer(f"Hợp tác xã {number}", ProducerKind.COOPERATIVE)
    product = Product(f"Sản phẩm {number}", producer, "TEST-01", RegistrationKind.FIRST, cases={"8": 1})
    return replace(product, **changes)  # type: ignore[arg-type]


def add_products(desk: Desk, products: Iterable[Product]) -> list[int]:
    """Put products into the file."""
    with desk.write() as work:
        numbers = [work.products.add(product) for product in products]
        work.commit()
    return numbers


def a_planned_session(desk: Desk, products: Iterable[Product] | None = None, **plan: object) -> int:
    """A session with its agenda, everybody present, dossiers sent in time and let through on paper."""
    numbers = add_products(desk, [a_test_product()] if products is None else products)
    session_id = plan_session(desk, planned(1, DAY, dossiers_sent=DAY - timedelta(days=7), **plan))  # type: ignore[arg-type]
    set_agenda(desk, session_id, numbers)
    everybody_comes(desk, session_id)
    admit_agenda(desk, session_id, ON_PAPER)
    return session_id


def everybody_comes(desk: Desk, session_id: int, absent: Mapping[int, str] | None = None) -> None:
    """Mark everybody present but those named with their reasons."""
    away = absent or {}
    roster = session_record(desk, session_id).roster
    mark_attendance(
        desk,
        session_id,
        [
            RosterEntry(entry.member, entry.member.member_id not in away, away.get(entry.member.member_id, ""))
            for entry in roster
        ],
    )


def an_open_session(desk: Desk, products: Iterable[Product] | None = None) -> tuple[int, list[int]]:
    """An open session and the numbers of its agenda entries."""
    session_id = a_planned_session(desk, products)
    record = open_session(desk, session_id)
    return session_id, [product.entry_id for product in record.products]


def score(desk: Desk, entry_id: int, sheets: Mapping[int, Mapping[str, int]], reason: str = "") -> None:
    """Hold a whole round: open it, take in the sheets by member, reveal."""
    open_round(desk, entry_id, reason)
    for member_id, levels in sheets.items():
        take_in_sheet(desk, entry_id, member_id, levels)
    reveal(desk, entry_id)
