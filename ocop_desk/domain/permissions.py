"""Who may do what in a council file: a table from acts to roles, and the acts that a member's own file takes."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from ocop_desk.domain.problems import Problem
from ocop_desk.domain.said import Said, joined, said


class Role(StrEnum):
    """What somebody is in a council file."""

    SECRETARY = "secretary"
    CHAIR = "chair"
    MEMBER = "member"
    ADVISER = "adviser"
    VIEWER = "viewer"


ROLE_NAMES: Mapping[Role, Said] = {
    Role.SECRETARY: said("Thư ký"),
    Role.CHAIR: said("Chủ tịch"),
    Role.MEMBER: said("Thành viên chấm điểm"),
    Role.ADVISER: said("Tổ tư vấn"),
    Role.VIEWER: said("Người xem"),
}


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who signs in to a council file; `member_id` is the council member that this is, if any."""

    person_id: int
    name: str
    role: Role
    member_id: int | None = None


@dataclass(frozen=True, slots=True)
class Rights:
    """What holds in a unit of work: whether the file has people at all, who of them acts, and whose laptop it is."""

    has_people: bool = False
    person: Person | None = None
    laptop_of: int | None = None
    """The member for whom the file was made from a session bundle; None in a council's own file."""


@dataclass(frozen=True, slots=True)
class Rule:
    """Who may do an act: `roles` for anybody, `own` only where it concerns the member that they are themselves."""

    roles: frozenset[Role] = frozenset()
    own: frozenset[Role] = frozenset()
    anybody: bool = False
    """Whether it needs no signing in: what the program does of itself, and what is done in order to sign in."""


_SCORERS = (Role.SECRETARY, Role.CHAIR, Role.MEMBER)
SECRETARY_ALONE = Rule(frozenset({Role.SECRETARY}))
"""Also the rule of an act that this table does not know."""

_SECRETARY_AND_CHAIR = Rule(frozenset({Role.SECRETARY, Role.CHAIR}))
_SECRETARY_AND_TEAM = Rule(frozenset({Role.SECRETARY, Role.ADVISER}))
_THE_MEMBER_ALONE = Rule(own=frozenset(_SCORERS))
_SECRETARY_AND_THE_MEMBER = Rule(frozenset({Role.SECRETARY}), frozenset(_SCORERS))
_WHOEVER_WORKS = Rule(frozenset(Role) - {Role.VIEWER})
_ANYBODY = Rule(frozenset(Role), anybody=True)
_SIGNED_IN = Rule(frozenset(Role))

TEAM = ":team"
"""Ends the name of an act on what the advisory team says of a dossier, or found on its visit."""

SHEET_SAVED, SHEET_TAKEN_IN = "sheet.saved", "sheet.taken_in"
SHEET_UNSEALED, SHEET_FROM_PAPER = "sheet.unsealed", "sheet.from_paper"
SEAT_LEFT = "seat.left"
DOCUMENT_TURNED = "evidence.turned"
EVIDENCE_ADDED = "evidence.added"
PASSWORD_TRIED = "person.password_tried"
OWN_PASSWORD = "person.own_password"
"""Acts that leave no event of this name in the log."""

RULES: Mapping[str, Rule] = {
    **dict.fromkeys(
        (
            "council.set_up",
            "profile.set",
            "member.added",
            "member.changed",
            "member.removed",
            "wording.loaded",
            "product.added",
            "product.changed",
            "product.cases",
            "product.removed",
            "products.imported",
            "dossier.changed",
            "dossier.kept",
            "dossier.checked",
            "dossier.admitted",
            EVIDENCE_ADDED,
            "evidence.described",
            "evidence.removed",
            "evidence.linked",
            "evidence.unlinked",
            "assessment.saved",
            "assessment.removed",
            "session.planned",
            "session.calibration_planned",
            "session.agenda",
            "opinions.deadline",
            "session.attendance",
            "session.member_left",
            "pins.set",
            "pins.removed",
            SHEET_TAKEN_IN,
            "paper.scan_attached",
            "paper.scan_taken_back",
            "paper.settled",
            "evidence.returned",
            "laptops.prepared",
            "member.key",
            "bundle.written",
            "package.built",
            "package.receipt",
            "file.encrypted",
            "file.passphrase_changed",
            "file.decrypted",
            "file.code_shown",
            "person.added",
            "person.changed",
            "person.removed",
            "person.password_set",
        ),
        SECRETARY_ALONE,
    ),
    **dict.fromkeys(
        (
            "session.opened",
            "session.remark",
            "opinions.meeting",
            "session.closed",
            "session.signed",
            "round.opened",
            "round.excused",
            "round.revealed",
            "notice.written",
            "sheets.received",
            "sheet.chosen",
            SHEET_UNSEALED,
            "finding.recorded",
            "product.rejected",
            "product.concluded",
            "key.added",
            "paper.signed",
            "file.carried",
        ),
        _SECRETARY_AND_CHAIR,
    ),
    **dict.fromkeys(
        (
            "dossier.made",
            f"assessment.saved{TEAM}",
            f"assessment.removed{TEAM}",
            "paper.typed",
            "paper.begun_again",
            "paper.differs",
            SHEET_FROM_PAPER,
        ),
        _SECRETARY_AND_TEAM,
    ),
    **dict.fromkeys((SHEET_SAVED, "sheet.submitted", "seat.taken", "seat.wrong_pin"), _THE_MEMBER_ALONE),
    "session.conflict": _SECRETARY_AND_THE_MEMBER,
    **dict.fromkeys((DOCUMENT_TURNED, "notice.heard"), _WHOEVER_WORKS),
    **dict.fromkeys(("person.signed_in", OWN_PASSWORD), _SIGNED_IN),
    **dict.fromkeys(
        (
            SEAT_LEFT,
            "file.saved_elsewhere",
            "file.restored",
            "file.migrated",
            "bundle.opened",
            "desk.key_made",
            "desk.fork_seen",
            "desk.superseded",
            "desk.taken_over",
            PASSWORD_TRIED,
            "person.wrong_password",
            "people.reset",
            "person.code_used",
        ),
        _ANYBODY,
    ),
}
"""Act to rule. Most acts are the kinds of the audit chain; `act_of` tells those apart that depend on more."""

_FOR_THE_LAPTOPS_MEMBER = frozenset({SHEET_SAVED, "sheet.submitted", SHEET_TAKEN_IN, "seat.taken", "seat.wrong_pin"})
ON_A_MEMBERS_LAPTOP = _FOR_THE_LAPTOPS_MEMBER | {
    SEAT_LEFT,
    DOCUMENT_TURNED,
    "bundle.opened",
    "notice.heard",
    "file.carried",
    "file.encrypted",
    "file.passphrase_changed",
    "file.decrypted",
    "file.code_shown",
    "file.saved_elsewhere",
    "file.restored",
    "file.migrated",
    "person.signed_in",
    OWN_PASSWORD,
    PASSWORD_TRIED,
    "person.wrong_password",
    "person.code_used",
    "people.reset",
}
"""What is done in a member's file. All else there would be known to nobody: only sealed sheets leave it."""

_TEAM_SOURCES = {"advisory", "visit"}
_SUBMITTED = {"typed": "sheet.submitted", "sealed": SHEET_UNSEALED, "paper": SHEET_FROM_PAPER}
"""By the source of the sheet: a member's own hand, what revealing a round opens, what two people typed in."""


def act_of(kind: str, subject: str, details: Mapping[str, object]) -> str:
    """The act that an event of the audit chain tells of."""
    if kind in {"assessment.saved", "assessment.removed"} and subject in _TEAM_SOURCES:
        return kind + TEAM
    if kind == "person.password_set" and details.get("own") is True:
        return OWN_PASSWORD
    if kind == "sheet.submitted":
        return _SUBMITTED.get(str(details.get("source")), SHEET_TAKEN_IN)
    return kind


def member_of(details: Mapping[str, object]) -> int | None:
    """The member whom an event concerns."""
    member = details.get("member")
    return member if isinstance(member, int) else None


def refusal(rights: Rights, act: str, member_id: int | None = None) -> Problem | None:
    """Why an act on this member may not be done here by who acts; None where it may.

    A council's file without people refuses none; a member's takes what that member does, and no more.
    """
    elsewhere = _not_on_this_laptop(rights, act, member_id)
    if elsewhere is not None:
        return elsewhere
    rule = RULES.get(act, SECRETARY_ALONE)
    person = rights.person
    if not rights.has_people or rule.anybody:
        return None
    if person is None:
        return Problem(
            "not_signed_in",
            "",
            said("Tệp có người dùng, nhưng chưa ai đăng nhập."),
            said("Đăng nhập rồi làm lại; trên dòng lệnh, dùng --as TÊN."),
        )
    is_own = member_id is not None and member_id == person.member_id
    if person.role in rule.roles or (is_own and person.role in rule.own):
        return None
    return Problem(
        "not_permitted",
        "",
        said("{name} là {role}, không được làm việc này.", name=person.name, role=ROLE_NAMES[person.role].lower()),
        _whose(rule),
    )


def _not_on_this_laptop(rights: Rights, act: str, member_id: int | None) -> Problem | None:
    if rights.laptop_of is None:
        return None
    if act not in ON_A_MEMBERS_LAPTOP:
        return Problem(
            "members_file",
            "",
            said("Tệp này mở từ gói phiên, chỉ để một thành viên chấm điểm."),
            said("Làm việc này trên máy thư ký."),
        )
    if act in _FOR_THE_LAPTOPS_MEMBER and member_id not in (None, rights.laptop_of):
        return Problem(
            "members_file_of_another",
            "",
            said("Tệp này chỉ để thành viên số {member_id} chấm điểm.", member_id=rights.laptop_of),
            said("Người khác chấm bằng gói phiên của mình, trên máy thư ký hoặc trên phiếu giấy."),
        )
    return None


def _whose(rule: Rule) -> Said:
    if not rule.roles:
        return said("Chính thành viên đó đăng nhập rồi làm.")
    roles = role_words(rule.roles)
    if rule.own:
        return said("Việc này của {roles}, hoặc của chính thành viên đó.", roles=roles)
    return said("Việc này của {roles}.", roles=roles)


def role_words(roles: Iterable[Role]) -> Said:
    """Roles in a sentence, in their order."""
    wanted = frozenset(roles)
    return joined(", ", [ROLE_NAMES[role].lower() for role in Role if role in wanted])
