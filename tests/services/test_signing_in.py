from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from ocop_desk.domain.permissions import Role
from ocop_desk.domain.problems import InputRefused
from ocop_desk.services.desk import Desk
from ocop_desk.services.secret_hashes import hash_of_secret, is_secret
from ocop_desk.services.signing_in import PasswordRefused, password_wait, sign_in, sign_out
from tests.services.desks import reopened
from tests.services.people_desks import PASSWORD, a_desk_with_people, person_of

pytestmark = pytest.mark.usefixtures("cheap_hashes")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with a_desk_with_people(tmp_path) as desk:
        yield desk


def refused(desk: Desk, person_id: int, password: str) -> tuple[str, timedelta]:
    with pytest.raises(PasswordRefused) as caught:
        sign_in(desk, person_id, password)
    return caught.value.problems[0].code, caught.value.wait


def test_the_right_password_puts_the_persons_name_under_every_act(desk: Desk) -> None:
    chair = person_of(desk, Role.CHAIR)
    acting = sign_in(desk, chair.person_id, PASSWORD)
    assert (acting.person, acting.actor) == (chair, "Nguyễn Văn An")
    with desk.read() as work:
        event = work.audit.events()[-1]
    assert (event.kind, event.actor) == ("person.signed_in", "Nguyễn Văn An")
    assert sign_out(acting).person is None


def test_wrong_passwords_are_counted_in_the_file_and_cost_growing_waits(desk: Desk) -> None:
    viewer = person_of(desk, Role.VIEWER).person_id
    told = [refused(desk, viewer, "000001") for _ in range(5)]
    assert [code for code, _ in told] == ["wrong_password"] * 4 + ["password_wait"]
    assert told[-1][1] == timedelta(seconds=30)
    again = reopened(desk)
    code, wait = refused(again, viewer, PASSWORD)
    assert code == "password_wait"
    assert timedelta(0) < wait < timedelta(seconds=30)
    assert password_wait(again, person_of(again, Role.CHAIR).person_id) == timedelta(0), "others need not wait"
    again.clock.now += timedelta(seconds=31)  # type: ignore[attr-defined]
    sign_in(again, viewer, PASSWORD)
    assert refused(again, viewer, "000001")[0] == "wrong_password", "the count began anew"
    with again.read() as work:
        wrong = [event for event in work.audit.events() if event.kind == "person.wrong_password"]
    assert [event.details["wrong"] for event in wrong] == [1, 2, 3, 4, 5, 1]


def test_a_clock_set_back_begins_the_wait_anew(desk: Desk) -> None:
    viewer = person_of(desk, Role.VIEWER).person_id
    for _ in range(6):
        with pytest.raises(PasswordRefused):
            sign_in(desk, viewer, "000001")
        desk.clock.now += timedelta(seconds=40)  # type: ignore[attr-defined]
    desk.clock.now -= timedelta(days=1)  # type: ignore[attr-defined]
    assert password_wait(desk, viewer) == timedelta(seconds=60)
    desk.clock.now += timedelta(seconds=61)  # type: ignore[attr-defined]
    assert password_wait(desk, viewer) == timedelta(0)


def test_a_file_only_to_be_read_counts_nothing(desk: Desk) -> None:
    viewer = person_of(desk, Role.VIEWER).person_id
    beside = reopened(desk, read_only=True)
    assert [refused(beside, viewer, "000001")[0] for _ in range(6)] == ["wrong_password"] * 6
    assert sign_in(beside, viewer, PASSWORD).person is not None


def test_nobody_unknown_signs_in(desk: Desk) -> None:
    with pytest.raises(InputRefused, match="Không có người dùng số 99"):
        sign_in(desk, 99, PASSWORD)


def test_a_secret_is_known_however_its_marks_are_typed() -> None:
    hashed = hash_of_secret("mưa rào")
    assert is_secret(hashed, "mưa rào")
    assert not is_secret(hashed, "mua rao")
