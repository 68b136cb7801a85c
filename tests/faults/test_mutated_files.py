"""Files that were tampered with, by the thousand: none passes for genuine, none ends in anything but a refusal.

A few hundred in every run of the tests, ten thousand by `make faults`.
"""

import io
import time
import tracemalloc
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

import pytest

from ocop_desk.domain.exchange import SheetStatement
from ocop_desk.domain.problems import InputRefused
from ocop_desk.errors import EnvironmentTrouble
from ocop_desk.packages.keys import make_council_certificate
from ocop_desk.packages.sealed_sheets import read_sealed, seal_sheet
from ocop_desk.services.bundle_opening import look_into_bundle
from ocop_desk.services.collecting import Brought, Outcome, collect
from ocop_desk.services.conclusions import conclude_product
from ocop_desk.services.deliveries import look_at_receipt
from ocop_desk.services.keys import make_key, unlock_key
from ocop_desk.services.package_receipts import receive_package
from ocop_desk.services.publishing import sign_minutes
from ocop_desk.services.result_packages import build_package, verify_result_package
from ocop_desk.services.round_notices import hear_notice, write_notice
from ocop_desk.services.scoring import reveal
from ocop_desk.services.sealing import outgoing_sheets
from ocop_desk.services.session_bundles import WithEvidence, write_bundle
from ocop_desk.services.sessions import close_session
from tests.packages.makers import zipped
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
    """A sheet, a bundle, a notice, a package and a receipt, each with another of its kind."""
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

    def delivered(data: bytes) -> bool:
        target.write_bytes(data)
        look_at_receipt(hall.secretary, target)
        return True

    packages = [one.read_bytes() for one in the_packages(hall)]
    receipts = [the_receipt(hall, packages[0]) for _ in range(2)]
    return {
        "sheet": Kind("sheet", first.data, second.data, collected),
        "bundle": Kind("bundle", read[0], read[1], looked_into),
        "notice": Kind("notice", read[2], read[3], heard),
        "package": Kind("package", packages[0], packages[1], verified),
        "receipt": Kind("receipt", receipts[0], receipts[1], delivered),
    }


def the_packages(hall: Hall) -> tuple[Path, Path]:
    """Packages of the hall's session, with the members' signed sheets in them: before and after it was published."""
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
    first, second = (build_package(hall.secretary, hall.session_id, hall.folder / name, key) for name in ("1", "2"))
    return first, second


def the_receipt(hall: Hall, package: bytes) -> bytes:
    """A receipt of a package by another office."""
    clock, path = hall.secretary.clock, hall.folder / "gói đã gửi.asice"
    path.write_bytes(package)
    office = make_council_certificate("Văn phòng điều phối", "UBND tỉnh", clock())
    return receive_package(path, hall.folder / "giấy", office, clock).path.read_bytes()


def recombined(kind: Kind, dice: Random) -> bytes:
    """Entries of two genuine containers put together anew, in the right form: exchanged, doubled, left out, brought."""
    mine, theirs = entries_of(kind.first), entries_of(kind.second)
    at = dice.randrange(1, len(mine))
    name, data = mine[at]
    way = dice.randrange(4)
    if way == 0:
        mine[at] = (name, dict(theirs).get(name, dice.choice(theirs)[1]))
    elif way == 1:
        mine.insert(dice.randrange(1, len(mine) + 1), (name, data))
    elif way == 2:
        del mine[at]
    else:
        mine.insert(at, (f"data/{dice.randrange(10**6)}.json", dice.choice(theirs)[1]))
    return zipped(mine)


def entries_of(data: bytes) -> list[tuple[str | bytes, bytes]]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return [(one.filename, archive.read(one)) for one in archive.infolist()]


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
    """Let the program meet so many tampered files of a kind, each within its bounds."""
    genuine = min(seconds(lambda: kind.passes(kind.first))[0] for _ in range(5))
    longest = LONGEST * max(genuine, 0.02)
    unchanged = genuine_forms(kind)
    for _ in range(times):
        changed = recombined(kind, dice) if kind.name != "sheet" and dice.randrange(4) == 0 else tampered(kind, dice)
        if changed in unchanged:
            continue
        # A machine with other work may stop any one look for a while; it does not do so three times on end.
        taken = passed = None
        for _ in range(3):
            taken, passed = seconds(lambda data=changed: passes_at_all(kind, data))  # type: ignore[misc]
            assert not passed, f"a tampered {kind.name} passed"
            if taken <= longest:
                break
        assert taken is not None
        assert taken <= longest, f"a tampered {kind.name} took {taken / genuine:.0f} times as long"


def genuine_forms(kind: Kind) -> set[bytes]:
    """The two genuine files, and what they are when their entries are put together anew unchanged."""
    files = {kind.first, kind.second}
    return files if kind.name == "sheet" else files | {zipped(entries_of(one)) for one in files}


def passes_at_all(kind: Kind, data: bytes) -> bool:
    """Whether a file passes; a refusal is the only other way it may end."""
    try:
        return kind.passes(data)
    except (InputRefused, EnvironmentTrouble):
        return False


def seconds(work: Callable[[], bool]) -> tuple[float, bool]:
    """Seconds of this process's own work, and what came of it."""
    begun = time.process_time()
    done = work()
    return time.process_time() - begun, done


@pytest.mark.parametrize(
    ("name", "times"), [("sheet", 300), ("bundle", 40), ("notice", 40), ("package", 6), ("receipt", 30)]
)
def test_no_tampered_file_passes(kinds: dict[str, Kind], name: str, times: int) -> None:
    hold(kinds[name], times, Random(5))


@pytest.mark.soak
@pytest.mark.parametrize(
    ("name", "times"), [("sheet", 5000), ("bundle", 1500), ("notice", 1500), ("package", 500), ("receipt", 1500)]
)
def test_of_ten_thousand_tampered_files_none_passes(kinds: dict[str, Kind], name: str, times: int) -> None:
    hold(kinds[name], times, Random(2026))


@pytest.mark.parametrize("name", ["sheet", "bundle", "notice", "package", "receipt"])
def test_tampered_files_take_little_memory(kinds: dict[str, Kind], name: str) -> None:
    hold_memory(kinds[name], 3, Random(7))


@pytest.mark.soak
@pytest.mark.parametrize("name", ["sheet", "bundle", "notice", "package", "receipt"])
def test_each_of_many_tampered_files_takes_little_memory(kinds: dict[str, Kind], name: str) -> None:
    hold_memory(kinds[name], 60, Random(70))


def hold_memory(kind: Kind, times: int, dice: Random) -> None:
    """Let the program meet tampered files, each of which may take so much memory at once and no more."""
    tracemalloc.start()
    try:
        for _ in range(times):
            data = tampered(kind, dice)
            tracemalloc.reset_peak()
            before = tracemalloc.get_traced_memory()[0]
            passes_at_all(kind, data)
            assert tracemalloc.get_traced_memory()[1] - before < MOST_MEMORY
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("name", ["bundle", "notice", "package", "receipt"])
def test_what_is_put_together_anew_unchanged_still_passes(kinds: dict[str, Kind], name: str) -> None:
    """Or else the exchanged entries above would be refused for their form alone."""
    assert kinds[name].passes(zipped(entries_of(kinds[name].first)))


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
