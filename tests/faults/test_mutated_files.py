"""Files that were tampered with, by the thousand: none passes for genuine, none ends in anything but a refusal.

A few hundred in every run of the tests, ten thousand by `make faults`.
"""

import time
import tracemalloc
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from random import Random

import pytest

from ocop_desk.domain.exchange import SheetStatement
from ocop_desk.domain.problems import InputRefused
from ocop_desk.errors import EnvironmentTrouble
from ocop_desk.packages.sealed_sheets import read_sealed, seal_sheet
from ocop_desk.services.bundle_opening import look_into_bundle
from ocop_desk.services.collecting import Brought, Outcome, collect
from ocop_desk.services.conclusions import conclude_product
from ocop_desk.services.keys import make_key, unlock_key
from ocop_desk.services.publishing import sign_minutes
from ocop_desk.services.result_packages import build_package, verify_result_package
from ocop_desk.services.round_notices import hear_notice, write_notice
from ocop_desk.services.scoring import reveal
from ocop_desk.services.sealing import outgoing_sheets
from ocop_desk.services.session_bundles import WithEvidence, write_bundle
from ocop_desk.services.sessions import close_session
from tests.services.desks import a_test_product
from tests.services.laptops import MEMBERS, Hall, a_hall, brought

SECRET = "mật khẩu đủ dài"
MOST_MEMORY = 96 * 1024 * 1024
"""Bytes that reading any of these small files may take at once."""
LONGEST = 8
"""Times as long as the genuine file of its kind takes, on average, that a tampered one may take."""


@dataclass(frozen=True)
class Kind:
    """A kind of file: two genuine ones, and how the program takes one in; True where it passed for genuine."""

    name: str
    first: bytes
    second: bytes
    passes: Callable[[bytes], bool]


@pytest.fixture(scope="module")
def hall(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hall]:
    made = a_hall(tmp_path_factory.mktemp("hội trường"), [a_test_product(1), a_test_product(2)])
    yield made
    made.close()


@pytest.fixture(scope="module")
def kinds(hall: Hall) -> dict[str, Kind]:
    """A sheet, a bundle, a notice and a package, each with another of its kind."""
    first, second = (hall.sheet(1, entry) for entry in hall.entries)
    bundles = [
        write_bundle(hall.secretary, hall.session_id, hall.folder, [member], evidence=WithEvidence.NONE)
        for member in (1, 2)
    ]
    notices = [write_notice(hall.secretary, hall.session_id, hall.folder) for _ in range(2)]
    read = [path.read_bytes() for path in (*bundles, *notices)]
    laptop, target = hall.laptop(3), hall.folder / "tệp lạ"

    def looked_into(data: bytes) -> bool:
        target.write_bytes(data)
        look_into_bundle(target, hall.secretary.clock)
        return True

    def heard(data: bytes) -> bool:
        target.write_bytes(data)
        hear_notice(laptop, target)
        return True

    def collected(data: bytes) -> bool:
        (one,) = collect(hall.secretary, hall.session_id, [Brought("lạ.phieu", data)])
        return one.outcome is not Outcome.REFUSED

    def verified(data: bytes) -> bool:
        target.write_bytes(data)
        return verify_result_package(target, None, hall.secretary.clock()).ok

    package = the_package(hall)
    return {
        "sheet": Kind("sheet", first.data, second.data, collected),
        "bundle": Kind("bundle", read[0], read[1], looked_into),
        "notice": Kind("notice", read[2], read[3], heard),
        "package": Kind("package", package, read[0], verified),
    }


def the_package(hall: Hall) -> bytes:
    """The package of the hall's session, with the members' signed sheets in it."""
    for entry in hall.entries:
        others = [hall.sheet(member, entry) for member in MEMBERS if member != 1]
        collect(hall.secretary, hall.session_id, others)
    collect(hall.secretary, hall.session_id, [brought(one) for one in outgoing_sheets(hall.laptop(1))])
    for entry in hall.entries:
        reveal(hall.secretary, entry)
        conclude_product(hall.secretary, entry)
    close_session(hall.secretary, hall.session_id)
    make_key(hall.secretary, "k", "Hội đồng thử", SECRET)
    key = unlock_key(hall.secretary, "k", SECRET)
    for role in ("secretary", "chair"):
        sign_minutes(hall.secretary, hall.session_id, role, key)
    return build_package(hall.secretary, hall.session_id, hall.folder, key).read_bytes()


def tampered(kind: Kind, dice: Random) -> bytes:
    """One of many ways to spoil a file: bits, cuts, doubled and moved pieces, pieces of another genuine one."""
    data = bytearray(kind.first)
    way = dice.randrange(6)
    start, length = dice.randrange(len(data)), dice.randrange(1, 200)
    if way == 0:
        for _ in range(dice.choice((1, 1, 1, 2, 20))):
            data[dice.randrange(len(data))] ^= 1 << dice.randrange(8)
    elif way == 1:
        del data[start:]
    elif way == 2:
        del data[start : start + length]
    elif way == 3:
        data[start:start] = data[start : start + length]
    elif way == 4:
        place = dice.randrange(len(kind.second))
        data[start : start + length] = kind.second[place : place + length]
    else:
        data += dice.randbytes(length)
    return bytes(data)


def hold(kind: Kind, times: int, dice: Random) -> None:
    """Let the program meet so many tampered files of a kind."""
    begun = time.process_time()
    for _ in range(5):
        assert kind.passes(kind.first)
    genuine = (time.process_time() - begun) / 5
    begun = time.process_time()
    for _ in range(times):
        data = tampered(kind, dice)
        if data in (kind.first, kind.second):
            continue
        try:
            assert not kind.passes(data), f"a tampered {kind.name} passed"
        except (InputRefused, EnvironmentTrouble):
            continue
    assert (time.process_time() - begun) / times <= LONGEST * max(genuine, 0.002)


@pytest.mark.parametrize(("name", "times"), [("sheet", 300), ("bundle", 40), ("notice", 40), ("package", 6)])
def test_no_tampered_file_passes(kinds: dict[str, Kind], name: str, times: int) -> None:
    hold(kinds[name], times, Random(5))


@pytest.mark.soak
@pytest.mark.parametrize(("name", "times"), [("sheet", 6500), ("bundle", 1500), ("notice", 1500), ("package", 500)])
def test_of_ten_thousand_tampered_files_none_passes(kinds: dict[str, Kind], name: str, times: int) -> None:
    hold(kinds[name], times, Random(2026))


@pytest.mark.parametrize("name", ["sheet", "bundle", "notice", "package"])
def test_tampered_files_take_little_memory(kinds: dict[str, Kind], name: str) -> None:
    dice = Random(7)
    tracemalloc.start()
    try:
        for _ in range(3):
            try:
                kinds[name].passes(tampered(kinds[name], dice))
            except (InputRefused, EnvironmentTrouble):
                continue
        assert tracemalloc.get_traced_memory()[1] < MOST_MEMORY
    finally:
        tracemalloc.stop()


def test_a_genuine_file_does_not_pass_for_another_kind(kinds: dict[str, Kind]) -> None:
    for kind in kinds.values():
        for other in kinds.values():
            if other.name == kind.name:
                continue
            try:
                assert not kind.passes(other.first), f"a {other.name} passed for a {kind.name}"
            except (InputRefused, EnvironmentTrouble):
                continue


def test_a_sheet_in_one_members_name_signed_by_another_is_refused(hall: Hall, kinds: dict[str, Kind]) -> None:
    head = read_sealed(kinds["sheet"].first).head
    with hall.secretary.read() as work:
        exchange = work.exchange.session(hall.session_id)
    assert exchange is not None
    forged = seal_sheet(SheetStatement(replace(head, member_id=2), {}, {}), hall.signer(1).key, exchange.sealing_public)
    assert not kinds["sheet"].passes(forged)
    stolen = replace(head, member_id=2, key=hall.signer(2).key.fingerprint)
    assert not kinds["sheet"].passes(
        seal_sheet(SheetStatement(stolen, {}, {}), hall.signer(1).key, exchange.sealing_public)
    )
