"""Desks with the bundled rule set and sample products in an open session, for tests of the scoring page."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import cache
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

import yaml

from ocop_desk.demo.aimed_sheets import Aim, aimed_sheet
from ocop_desk.demo.sample import sample_council
from ocop_desk.domain.products import Producer, ProducerKind, Product, RegistrationKind
from ocop_desk.services.councils import add_member, set_up_council
from ocop_desk.services.desk import Desk
from ocop_desk.services.dossiers import admit_agenda
from ocop_desk.services.rules import RuleLibrary
from ocop_desk.services.scoring import mark, open_round, own_sheet
from ocop_desk.services.sessions import (
    declare_conflict,
    open_session,
    plan_session,
    planned,
    session_record,
    set_agenda,
)
from ocop_desk.store.council_file import create_council_file, open_council_file
from resources import read_text
from tests.kept_files import made_once
from tests.services.desks import ON_PAPER, SteppingClock, add_products, everybody_comes

DAY = date(2026, 11, 20)
RULES = RuleLibrary()
COUSIN = "Anh em họ với chủ thể"

RICE, HONEY, TOURISM = 1, 2, 11
"""Places of some sample products on the agenda, from 0."""


def sample_products() -> list[Product]:
    """The invented products of the demo."""
    rows: list[Mapping[str, Any]] = yaml.safe_load(read_text("sample", "products.yaml"))["products"]
    return [_product(row) for row in rows]


@made_once
def a_planned_desk(folder: Path, *, members: int = 5) -> tuple[Desk, int]:
    """A practice council of four who score and a secretary, with its agenda; not opened."""
    clock = SteppingClock()
    desk = Desk(create_council_file(folder / "hoi-dong.ocop", clock), RULES, clock, "Thư ký")
    sample = sample_council(members, DAY)
    set_up_council(desk, sample.council, sample.profile)
    for member in sample.members:
        add_member(desk, member)
    numbers = add_products(desk, sample_products())
    session_id = plan_session(desk, planned(2, DAY, dossiers_sent=DAY - timedelta(days=7)))
    set_agenda(desk, session_id, numbers)
    everybody_comes(desk, session_id)
    admit_agenda(desk, session_id, ON_PAPER)
    return desk, session_id


def a_scoring_desk(
    folder: Path, *, rounds: int = 12, recused: Mapping[int, int] | None = None
) -> tuple[Desk, list[int]]:
    """The session open and the first `rounds` products being scored; `recused` is product's place to member.

    The file is made once and copied for each test.
    """
    content, entries = _scoring_file(rounds, tuple((recused or {}).items()))
    path = folder / "hoi-dong.ocop"
    path.write_bytes(content)
    clock = SteppingClock(datetime(2026, 11, 20, 2, 0, tzinfo=UTC))
    return Desk(open_council_file(path, clock), RULES, clock, "Thư ký"), list(entries)


@cache
def _scoring_file(rounds: int, recused: tuple[tuple[int, int], ...]) -> tuple[bytes, tuple[int, ...]]:
    with TemporaryDirectory() as folder:
        desk, session_id = a_planned_desk(Path(folder))
        entries = tuple(one.entry_id for one in session_record(desk, session_id).products)
        for place, member_id in recused:
            declare_conflict(desk, entries[place], member_id, COUSIN)
        open_session(desk, session_id)
        for entry_id in entries[:rounds]:
            open_round(desk, entry_id)
        desk.close()
        return desk.file.path.read_bytes(), entries


def fill(desk: Desk, entry_id: int, member_id: int, *, total: int = 72, leave: int = 0) -> None:
    """Mark a sheet of about that total, all but the last `leave` criteria."""
    sheet = own_sheet(desk, entry_id, member_id)
    levels = aimed_sheet(sheet.scorecard, sheet.cases, Aim(total), Random(entry_id))
    for code, level in list(levels.items())[: len(levels) - leave]:
        mark(desk, entry_id, member_id, code, level)


def _product(row: Mapping[str, Any]) -> Product:
    producer = Producer(row["producer"], _KINDS.get(row["kind"], ProducerKind.COMPANY))
    product = Product(row["name"], producer, row["scorecard"], RegistrationKind.FIRST, commune=row["commune"])
    card = RULES.load(RULES.default_code()).by_code[row["scorecard"]]
    return replace(product, cases={criterion.code: 1 for criterion in card.case_criteria})


_KINDS = {"Hợp tác xã": ProducerKind.COOPERATIVE}
