import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocop_desk.domain.permissions import (
    ON_A_MEMBERS_LAPTOP,
    ROLE_NAMES,
    RULES,
    Person,
    Rights,
    Role,
    act_of,
    member_of,
    refusal,
    role_words,
)

ACTS = st.sampled_from(sorted(RULES)) | st.just("something.unheard_of")
MEMBERS = st.none() | st.integers(1, 5)


def rights(role: Role, member_id: int | None = None) -> Rights:
    return Rights(True, Person(1, "Vũ Thị Thư", role, member_id))


def may(role: Role, act: str, *, own: int | None = None, member: int | None = None) -> bool:
    return refusal(rights(role, own), act, member) is None


@given(ACTS, MEMBERS)
def test_a_file_without_people_refuses_nothing(act: str, member_id: int | None) -> None:
    assert refusal(Rights(), act, member_id) is None


@given(ACTS, MEMBERS)
def test_a_file_with_people_lets_nobody_work_who_did_not_sign_in(act: str, member_id: int | None) -> None:
    problem = refusal(Rights(True), act, member_id)
    needs_nobody = act in RULES and RULES[act].anybody
    assert (problem is None) == needs_nobody
    assert needs_nobody or problem.code == "not_signed_in"  # type: ignore[union-attr]


@given(ACTS, MEMBERS, st.sampled_from([role for role in Role if role is not Role.SECRETARY]), MEMBERS)
def test_what_others_may_the_secretary_may_but_for_members_own_sheets(
    act: str, member_id: int | None, role: Role, own: int | None
) -> None:
    if refusal(rights(role, own), act, member_id) is None:
        assert refusal(rights(Role.SECRETARY, own), act, member_id) is None


@given(ACTS, st.integers(1, 5), st.integers(1, 5))
def test_a_member_does_nothing_in_the_name_of_another(act: str, own: int, other: int) -> None:
    mine, theirs = may(Role.MEMBER, act, own=own, member=own), may(Role.MEMBER, act, own=own, member=other)
    if RULES.get(act) and RULES[act].own and own != other:
        assert mine
        assert not theirs


def test_sheets_of_others_are_closed_to_everybody_and_own_ones_open() -> None:
    for act in ("sheet.saved", "sheet.submitted", "seat.taken"):
        for role in Role:
            assert not may(role, act, own=2, member=3), role
            assert may(role, act, own=2, member=2) == (role not in {Role.ADVISER, Role.VIEWER}), role
        assert not may(Role.SECRETARY, act, member=3), "nor without a membership"


@pytest.mark.parametrize("role", [Role.VIEWER])
def test_who_only_looks_changes_nothing_but_the_own_password(role: Role) -> None:
    changing = {act for act, rule in RULES.items() if not rule.anybody and may(role, act, own=1, member=1)}
    assert changing == {"person.signed_in", "person.own_password"}


@given(ACTS, MEMBERS, st.integers(1, 5), st.booleans())
def test_a_members_file_takes_what_that_member_does_and_refuses_the_rest_with_its_remedy(
    act: str, member_id: int | None, laptop_of: int, signed_in: bool
) -> None:
    person = Person(1, "Vũ Thị Thư", Role.SECRETARY) if signed_in else None
    problem = refusal(Rights(signed_in, person, laptop_of), act, member_id)
    if act not in ON_A_MEMBERS_LAPTOP:
        assert problem is not None
        assert (problem.code, problem.remedy) == ("members_file", "Làm việc này trên máy thư ký.")
    elif not signed_in:
        own = {"sheet.saved", "sheet.submitted", "sheet.taken_in", "seat.taken", "seat.wrong_pin"}
        of_another = act in own and member_id not in (None, laptop_of)
        assert (problem.code if problem else "") == ("members_file_of_another" if of_another else "")


def test_what_a_members_file_takes_is_known_and_leads_no_meeting() -> None:
    assert RULES.keys() >= ON_A_MEMBERS_LAPTOP
    chairs = {act for act, rule in RULES.items() if Role.CHAIR in rule.roles and Role.MEMBER not in rule.roles}
    assert chairs & ON_A_MEMBERS_LAPTOP == {"file.carried"}


def test_the_advisory_team_writes_what_it_found_and_nothing_of_others() -> None:
    assert may(Role.ADVISER, act_of("assessment.saved", "advisory", {}))
    assert may(Role.ADVISER, act_of("assessment.removed", "visit", {}))
    for source in ("self", "commune"):
        assert not may(Role.ADVISER, act_of("assessment.saved", source, {}))
        assert may(Role.SECRETARY, act_of("assessment.saved", source, {}))
    assert not may(Role.MEMBER, act_of("assessment.saved", "advisory", {}))


def test_the_chair_leads_the_meeting_and_leaves_the_papers_to_the_secretary() -> None:
    for act in ("round.revealed", "finding.recorded", "product.rejected", "product.concluded", "session.signed"):
        assert may(Role.CHAIR, act)
        assert not may(Role.MEMBER, act, own=1, member=1)
    for act in ("member.added", "products.imported", "person.added", "file.encrypted", "session.agenda"):
        assert not may(Role.CHAIR, act)


def test_a_member_declares_a_conflict_of_its_own_only() -> None:
    assert may(Role.MEMBER, "session.conflict", own=2, member=2)
    assert not may(Role.MEMBER, "session.conflict", own=2, member=3)
    assert may(Role.SECRETARY, "session.conflict", member=3)


def test_sheets_that_come_from_elsewhere_are_taken_in_by_the_secretary() -> None:
    for source, act in (
        ("typed", "sheet.submitted"),
        ("excel", "sheet.taken_in"),
        ("paper", "sheet.from_paper"),
        ("sealed", "sheet.unsealed"),
    ):
        assert act_of("sheet.submitted", "4", {"source": source, "member": 3}) == act
    assert may(Role.SECRETARY, "sheet.taken_in", member=3)
    assert not may(Role.MEMBER, "sheet.taken_in", own=3, member=3)
    assert may(Role.ADVISER, "sheet.from_paper", member=3), "the second of two who type is none of those who score"
    assert may(Role.CHAIR, "sheet.unsealed", member=3), "whoever reveals a round opens what was sealed"


def test_passwords_of_others_are_the_secretarys_and_ones_own_everybodys() -> None:
    own = act_of("person.password_set", "x", {"own": True})
    other = act_of("person.password_set", "x", {"own": False})
    assert [may(role, own) for role in Role] == [True] * 5
    assert [may(role, other) for role in Role] == [True, False, False, False, False]


def test_the_member_is_told_from_the_details_of_an_event() -> None:
    assert member_of({"member": 3}) == 3
    assert member_of({"member": "3"}) is None
    assert member_of({}) is None


def test_a_refusal_says_who_is_refused_and_whose_it_is() -> None:
    problem = refusal(rights(Role.VIEWER), "round.revealed")
    assert problem is not None
    assert problem.sentence() == "Vũ Thị Thư là người xem, không được làm việc này. Việc này của thư ký, chủ tịch."
    own = refusal(rights(Role.SECRETARY), "sheet.saved", 3)
    assert own is not None
    assert own.remedy == "Chính thành viên đó đăng nhập rồi làm."
    either = refusal(rights(Role.MEMBER, 2), "session.conflict", 3)
    assert either is not None
    assert either.remedy == "Việc này của thư ký, hoặc của chính thành viên đó."


def test_every_role_has_a_name() -> None:
    assert ROLE_NAMES.keys() == set(Role)
    assert role_words(Role) == "thư ký, chủ tịch, thành viên chấm điểm, tổ tư vấn, người xem"
