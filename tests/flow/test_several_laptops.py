"""A day in a hall: the secretary's laptop and five members', each a process with a folder of its own, and a stick.

Once clean, and once with all that happens in halls; both days come to the same result.
"""

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

import pytest

from ocop_desk.domain.clock import system_clock
from ocop_desk.services.checking import check_everything
from ocop_desk.services.collecting import Brought, Outcome, collect
from ocop_desk.services.desk import Desk
from ocop_desk.services.sheet_conflicts import conflicts, settle_conflict
from ocop_desk.store.council_file import open_council_file
from tests.faults.killing import serving
from tests.flow.hall_of_laptops import Hall, a_hall, opened
from tests.flow.laptops_at_work import MEMBERS, SESSION, SHORT
from tests.services.desks import small_rules


@pytest.fixture(scope="module")
def program() -> Iterator["subprocess.Popen[str]"]:
    with serving("tests.flow.laptops_at_work") as running:
        yield running


def a_clean_day(hall: Hall) -> dict[str, Any]:
    hall.until_done("morning")
    for member in MEMBERS:
        hall.until_done("score", member=member)
    hall.until_done("gather")
    for member in MEMBERS:
        hall.until_done("score", member=member)
    hall.until_done("gather")
    hall.until_done("evening")
    return hall.outcome()


def test_a_day_with_everything_that_happens_comes_to_the_result_of_a_clean_day(
    tmp_path: Path, program: "subprocess.Popen[str]"
) -> None:
    clean = a_clean_day(a_hall(tmp_path / "yên", program))
    assert clean["valid"]
    assert [len(one["sheets"]) for one in clean["products"]] == [1, 2, 1]
    assert all(len(sheets) == len(MEMBERS) for one in clean["products"] for sheets in one["sheets"])
    stormy = a_hall(tmp_path / "bão", program)
    assert a_stormy_day(stormy, Random(20261121)) == clean
    assert stormy.kills >= 4, "the acts were killed in their midst"


@pytest.mark.soak
def test_a_thousand_kills_lose_no_sheet_and_double_none(tmp_path: Path, program: "subprocess.Popen[str]") -> None:
    clean = a_clean_day(a_hall(tmp_path / "yên", program))
    kills, day = 0, 0
    while kills < 1000:
        hall = a_hall(tmp_path / f"bão-{day}", program)
        hall.tries = 12
        assert a_stormy_day(hall, Random(day)) == clean
        kills, day = kills + hall.kills, day + 1
        shutil.rmtree(hall.folder)


def a_stormy_day(hall: Hall, dice: Random) -> dict[str, Any]:
    hall.until_done("morning", dice)
    score_in_a_storm(hall, dice)
    hall.until_done("gather", dice)
    settle_the_second_sheet(hall)
    replace_the_secretarys_laptop(hall, dice)
    for member in MEMBERS:
        hall.until_done("score", dice, member=member, days=-730 if member == 3 else 0)
    hall.until_done("gather", dice)
    hall.until_done("evening", dice)
    the_replaced_laptop_does_not_go_on(hall)
    for path in sorted(hall.folder.glob("may-*/*.ocop")):
        with Desk(open_council_file(path, system_clock, read_only=True), small_rules(), system_clock, "Thư ký") as desk:
            assert check_everything(desk).problems == ()
    return hall.outcome()


def score_in_a_storm(hall: Hall, dice: Random) -> None:
    """Laptops killed, a clock two years behind, a stick pulled out, a lost laptop, files damaged and doubled."""
    hall.until_done("score", dice, member=1)
    away = hall.folder / "usb-rút-ra"
    hall.act("score", dice.uniform(0.3, 0.8), member=2)
    hall.stick.rename(away)
    assert hall.act("score", member=2) != "done", "there is no stick to write to"
    away.rename(hall.stick)
    hall.until_done("score", dice, member=2)
    hall.until_done("score", dice, member=3, days=-730)
    hall.until_done("score", member=4, file="máy-mất", levels=SHORT)
    shutil.rmtree(hall.folder / "may-4")
    lost = [path for path in hall.stick.glob("*.phieu") if path.name.endswith("-4.phieu")]
    for path in lost:
        path.rename(path.with_name(f"cũ-{path.name}"))
    hall.until_done("score", dice, member=4)
    hall.until_done("score", dice, member=5)
    for number, path in enumerate(sorted(hall.stick.glob("0*.phieu"))):
        data = path.read_bytes()
        hall.stick.joinpath(f"bản-sao-{number}.phieu").write_bytes(data)
        hall.stick.joinpath(f"cụt-{number}.phieu").write_bytes(data[: dice.randrange(len(data))])
        changed = bytearray(data)
        changed[dice.randrange(len(data))] ^= 1 << dice.randrange(8)
        hall.stick.joinpath(f"hỏng-{number}.phieu").write_bytes(changed)
    (hall.stick / "ảnh.phieu").write_bytes(dice.randbytes(5000))


def settle_the_second_sheet(hall: Hall) -> None:
    """Member 4's lost laptop had sent other sheets: people choose those of the laptop that member has now."""
    told = {name: outcome for name, outcome, _code in hall.collected()}
    assert {outcome for name, outcome in told.items() if name.startswith(("cụt", "hỏng", "ảnh"))} == {"refused"}
    with opened(hall, hall.desk) as desk:
        waiting = conflicts(desk, SESSION)
        assert {one.member.member_id for one in waiting} == {4}
        assert len(waiting) == 3
        now = {path.read_bytes() for path in hall.stick.glob("0*-4.phieu")}
        for one in waiting:
            (chosen,) = (sheet for sheet in one.sheets if sheet.data in now)
            settle_conflict(desk, one.entry_id, 4, chosen.sha256, "Máy cũ bị mất, thành viên đã chấm lại")
    hall.until_done("gather")


def replace_the_secretarys_laptop(hall: Hall, dice: Random) -> None:
    """The secretary's laptop dies; the spare goes on from the continuous copy."""
    hall.until_done("go_on", dice, spare="may-du-phong")
    hall.desk = "may-du-phong"
    hall.until_done("gather", dice)


def the_replaced_laptop_does_not_go_on(hall: Hall) -> None:
    """The old laptop wakes: its copy stick tells it, and so would a sheet; what it alone has is not lost."""
    with opened(hall, "may-thu-ky") as old:
        sheets = [Brought(path.name, path.read_bytes()) for path in sorted(hall.stick.glob("0*.phieu"))]
        taken = collect(old, SESSION, sheets)
        assert {one.outcome for one in taken} <= {Outcome.ALREADY_HERE, Outcome.REFUSED, Outcome.NEW}
    hall.desk = "may-thu-ky"
    assert hall.act("gather") == "trouble: desk_superseded"
