"""A desk whose file has one person of every role; passwords are hashed quickly."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from ocop_desk.domain.permissions import Person, Role
from ocop_desk.services.desk import Desk
from tests.kept_files import made_once
from tests.services.desks import a_council_desk

PASSWORD = "482913"
CHAIR, FIRST, SECOND, SECRETARY = 1, 2, 3, 5
"""Members of the council: its chair, two who score, and the secretary who does not."""

NAMES = {
    Role.SECRETARY: ("Vũ Thị Thư", SECRETARY),
    Role.CHAIR: ("Nguyễn Văn An", CHAIR),
    Role.MEMBER: ("Trần Thị Bình", FIRST),
    Role.ADVISER: ("Lý Thị Tư", None),
    Role.VIEWER: ("Mai Văn Xem", None),
}


@made_once
def a_desk_with_people(folder: Path) -> Desk:
    """A council of four who score and a secretary, and people of every role; nobody signed in."""
    from ocop_desk.services.people import add_person

    desk = a_council_desk(folder)
    for role, (name, member_id) in NAMES.items():
        add_person(desk, name, role, PASSWORD, member_id)
        desk = signed_in_as(desk, Role.SECRETARY)
    return replace(desk, person=None, actor="ai đó")


def signed_in_as(desk: Desk, role: Role) -> Desk:
    """The desk in the name of the first person of a role, without the password."""
    with desk.read() as work:
        person = next(one for one in work.people.all() if one.role is role)
    return replace(desk, person=person, actor=person.name)


def person_of(desk: Desk, role: Role) -> Person:
    """The first person of a role."""
    person = signed_in_as(desk, role).person
    assert person is not None
    return person


@contextmanager
def quick_hashes() -> Iterator[None]:
    """Hashes without their cost, for tests of everything but the hashes."""
    from ocop_desk.services import secret_hashes

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(secret_hashes, "_MEMORY_KIB", 8)
        patched.setattr(secret_hashes, "_PASSES", 1)
        yield
