from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from ocop_desk.domain.permissions import Role
from ocop_desk.domain.problems import InputRefused
from ocop_desk.domain.recovery_codes import recovery_code
from ocop_desk.errors import WrongPassphrase
from ocop_desk.services.audit_log import audit_log
from ocop_desk.services.councils import add_member, remove_member
from ocop_desk.services.desk import Desk
from ocop_desk.services.people import (
    add_person,
    change_person,
    people,
    remove_person,
    reset_people,
    set_password,
    set_password_by_code,
)
from ocop_desk.services.signing_in import sign_in
from ocop_desk.store.check import check_council_file
from ocop_desk.store.file_key import MARK, FileKey
from tests.services.desks import a_council_desk, reopened
from tests.services.people_desks import (
    PASSWORD,
    SECOND,
    a_desk_with_people,
    person_of,
    signed_in_as,
)

KEY = FileKey(bytes(range(32)), MARK + b"eleven byte")


pytestmark = pytest.mark.usefixtures("cheap_hashes")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with a_desk_with_people(tmp_path) as desk:
        yield desk


def refused(act: Callable[[], object]) -> list[str]:
    with pytest.raises(InputRefused) as caught:
        act()
    return [problem.code for problem in caught.value.problems]


def test_people_are_listed_by_given_name_and_the_file_stays_whole(desk: Desk) -> None:
    assert [one.name for one in people(desk)] == [
        "Nguyễn Văn An",
        "Trần Thị Bình",
        "Vũ Thị Thư",
        "Lý Thị Tư",
        "Mai Văn Xem",
    ]
    assert check_council_file(desk.file) == []


def test_the_first_one_is_a_secretary(tmp_path: Path) -> None:
    with a_council_desk(tmp_path) as desk:
        assert people(desk) == ()
        assert refused(lambda: add_person(desk, "An", Role.CHAIR, PASSWORD, 1)) == ["first_is_secretary"]
        add_person(desk, "Thư", Role.SECRETARY, PASSWORD)
        assert refused(lambda: add_person(desk, "An", Role.CHAIR, PASSWORD, 1)) == ["not_signed_in"]


def test_every_problem_of_a_new_person_is_told(desk: Desk) -> None:
    desk = signed_in_as(desk, Role.SECRETARY)
    assert refused(lambda: add_person(desk, " ", Role.MEMBER, PASSWORD)) == ["name_wanted", "member_wanted"]
    assert refused(lambda: add_person(desk, "VŨ THỊ THU", Role.CHAIR, PASSWORD, 2)) == ["name_taken", "member_taken"]
    assert refused(lambda: add_person(desk, "Ai", Role.MEMBER, PASSWORD, 99)) == ["unknown_member"]
    assert refused(lambda: add_person(desk, "Ai", Role.VIEWER, "123")) == ["bad_password"]


def test_a_person_is_changed_and_the_log_says_it_in_words(desk: Desk) -> None:
    desk = signed_in_as(desk, Role.SECRETARY)
    viewer = person_of(desk, Role.VIEWER)
    change_person(desk, replace(viewer, name=" Mai  Văn Xét ", role=Role.ADVISER))
    assert [one.name for one in people(desk) if one.role is Role.ADVISER] == ["Lý Thị Tư", "Mai Văn Xét"]
    last = audit_log(desk).lines[-1]
    assert (last.actor, last.sentence) == ("Vũ Thị Thư", "Sửa người dùng Mai Văn Xét, vai trò Tổ tư vấn")


def test_the_last_secretary_stays(desk: Desk) -> None:
    desk = signed_in_as(desk, Role.SECRETARY)
    only = person_of(desk, Role.SECRETARY)
    assert refused(lambda: remove_person(desk, only.person_id)) == ["last_secretary"]
    assert refused(lambda: change_person(desk, replace(only, role=Role.VIEWER))) == ["last_secretary"]
    add_person(desk, "Thư Hai", Role.SECRETARY, PASSWORD)
    remove_person(desk, only.person_id)
    assert only.name not in {one.name for one in people(desk)}
    # Whoever was removed goes no further with the desk still open.
    assert refused(lambda: add_person(desk, "Ai", Role.VIEWER, PASSWORD)) == ["not_signed_in"]


def test_whoever_was_removed_leaves_name_and_membership_to_others(desk: Desk) -> None:
    desk = signed_in_as(desk, Role.SECRETARY)
    gone = person_of(desk, Role.MEMBER)
    remove_person(desk, gone.person_id)
    again = add_person(desk, gone.name, Role.MEMBER, PASSWORD, gone.member_id)
    assert again.person_id != gone.person_id
    assert refused(lambda: remove_person(desk, gone.person_id)) == ["unknown_person"]


@pytest.mark.parametrize("role", [Role.CHAIR, Role.MEMBER, Role.ADVISER, Role.VIEWER])
def test_only_a_secretary_has_to_do_with_people(desk: Desk, role: Role) -> None:
    acting, other = signed_in_as(desk, role), person_of(desk, Role.SECRETARY)
    for act in (
        lambda: add_person(acting, "Ai", Role.VIEWER, PASSWORD),
        lambda: remove_person(acting, person_of(desk, Role.VIEWER).person_id),
        lambda: change_person(acting, person_of(desk, Role.VIEWER)),
        lambda: set_password(acting, other.person_id, "739164"),
    ):
        assert refused(act) == ["not_permitted"]


def test_a_password_is_changed_by_its_owner_and_by_a_secretary(desk: Desk) -> None:
    viewer = person_of(desk, Role.VIEWER).person_id
    set_password(signed_in_as(desk, Role.VIEWER), viewer, "739164")
    assert sign_in(desk, viewer, "739164").person is not None
    set_password(signed_in_as(desk, Role.SECRETARY), viewer, "519283")
    assert refused(lambda: sign_in(desk, viewer, "739164")) == ["wrong_password"]
    assert sign_in(desk, viewer, "519283").actor == "Mai Văn Xem"
    assert refused(lambda: set_password(desk, viewer, "628193")) == ["not_signed_in"]


def test_the_recovery_code_of_the_file_helps_a_secretary_who_forgot(desk: Desk) -> None:
    only = person_of(desk, Role.SECRETARY).person_id
    code = recovery_code(KEY.raw)
    assert refused(lambda: set_password_by_code(desk, only, code, "739164")) == ["not_encrypted"]
    desk.file.rewrite(KEY, "Thư ký", "file.encrypted", {}, lambda _done, _in_all: None)
    with pytest.raises(WrongPassphrase):
        set_password_by_code(desk, only, recovery_code(bytes(32)), "739164")
    viewer = person_of(desk, Role.VIEWER).person_id
    assert refused(lambda: set_password_by_code(desk, viewer, code, "739164")) == ["not_secretary"]
    assert refused(lambda: set_password_by_code(desk, only, code, "1")) == ["bad_password"]
    set_password_by_code(desk, only, code, "739164")
    assert sign_in(desk, only, "739164").person is not None
    assert "bằng mã khôi phục" in audit_log(desk, "mã khôi phục").lines[-1].sentence


def test_everybody_is_reset_where_the_file_is_not_encrypted_and_the_log_shouts(desk: Desk) -> None:
    assert reset_people(desk) == 5
    assert people(desk) == ()
    line = audit_log(desk).lines[-1]
    assert line.sentence.startswith("BỎ TẤT CẢ NGƯỜI DÙNG")
    assert "Vũ Thị Thư" in line.sentence
    add_member(desk, replace(_member(desk), name="Người Mới"))
    assert refused(lambda: reset_people(desk)) == ["no_people"]


def test_in_an_encrypted_file_that_takes_the_recovery_code(desk: Desk) -> None:
    desk.file.rewrite(KEY, "Thư ký", "file.encrypted", {}, lambda _done, _in_all: None)
    assert refused(lambda: reset_people(desk)) == ["bad_recovery_code"]
    with pytest.raises(WrongPassphrase):
        reset_people(desk, recovery_code(bytes(32)))
    assert reset_people(desk, recovery_code(KEY.raw)) == 5


def test_a_member_who_left_the_council_keeps_the_person(desk: Desk) -> None:
    acting = signed_in_as(desk, Role.SECRETARY)
    remove_member(acting, SECOND - 1)
    kept = person_of(desk, Role.MEMBER)
    assert refused(lambda: change_person(acting, kept)) == ["unknown_member"]
    change_person(acting, replace(kept, role=Role.VIEWER, member_id=None))


def test_people_are_there_the_next_time(desk: Desk) -> None:
    again = reopened(desk)
    assert len(people(again)) == 5
    assert again.why_not("member.added") is not None


def _member(desk: Desk):  # type: ignore[no-untyped-def]
    with desk.read() as work:
        return work.councils.members()[1]
