"""The council, its members and its rule profile."""

from dataclasses import replace

from ocop_desk.domain.calendar_days import SATURDAY
from ocop_desk.domain.councils import Council, CouncilMember, Post, RuleProfile
from ocop_desk.domain.numbers import date_text
from ocop_desk.domain.problems import Problem
from ocop_desk.domain.said import said
from ocop_desk.domain.text import clean_line, fold
from ocop_desk.services.desk import Desk
from ocop_desk.services.refusals import refuse, refuse_if
from ocop_desk.services.rules import RuleLibrary


def set_up_council(desk: Desk, council: Council, profile: RuleProfile | None = None) -> Council:
    """Write the council of this file, or change it. Raises InputRefused.

    A file stays practice or real for good: practice is never mixed with real results (domain rules §5).
    """
    council = replace(
        council,
        name=clean_line(council.name),
        agency=clean_line(council.agency),
        superior=clean_line(council.superior),
        province=clean_line(council.province),
        place=clean_line(council.place),
        recipients=tuple(clean_line(line) for line in council.recipients),
    )
    refuse_if(_council_problems(council, desk.rules))
    with desk.write() as work:
        before = work.councils.get()
        if before is not None and before.practice != council.practice:
            raise refuse(
                "practice_is_fixed",
                said("Tệp này đã được lập là tệp tập huấn.")
                if before.practice
                else said("Tệp này đã được lập là tệp chính thức."),
                said("Tạo một tệp Hội đồng khác."),
            )
        work.councils.save(council)
        work.record("council.set_up", council.name, {"level": council.level, "decision": council.decision_number})
        if profile is not None:
            refuse_if(profile_problems(profile))
            work.councils.save_profile(profile)
            work.record("profile.set", council.name, profile_details(profile))
        work.commit()
    return council


def current_council(desk: Desk) -> Council:
    """The council of this file. Raises InputRefused where there is none yet."""
    with desk.read() as work:
        council = work.councils.get()
    if council is None:
        raise refuse(
            "no_council", said("Tệp này chưa có Hội đồng."), said("Lập Hội đồng trước: `ocop-desk council create`.")
        )
    return council


def current_profile(desk: Desk) -> RuleProfile:
    """The rule profile as it stands now, the defaults where none was set."""
    with desk.read() as work:
        return work.councils.profile()


def current_member(desk: Desk, member_id: int) -> CouncilMember:
    """The member of that number. Raises InputRefused."""
    with desk.read() as work:
        member = next((m for m in work.councils.members() if m.member_id == member_id), None)
    if member is None:
        raise unknown_member(member_id)
    return member


def set_profile(desk: Desk, profile: RuleProfile) -> None:
    """Record the council's regulation; sessions already opened keep the one they froze. Raises InputRefused."""
    refuse_if(profile_problems(profile))
    with desk.write() as work:
        work.councils.save_profile(profile)
        work.record("profile.set", profile.regulation_number, profile_details(profile))
        work.commit()


def add_member(desk: Desk, member: CouncilMember) -> CouncilMember:
    """Add a member to the council. Raises InputRefused."""
    member = _cleaned(member)
    with desk.write() as work:
        refuse_if(_member_problems(member, work.councils.members()))
        member = work.councils.add_member(member)
        work.record("member.added", member.name, _member_details(member))
        work.commit()
    return member


def change_member(desk: Desk, member: CouncilMember) -> CouncilMember:
    """Change a member's particulars; sessions already opened keep their roster. Raises InputRefused."""
    member = _cleaned(member)
    with desk.write() as work:
        members = work.councils.members()
        if all(other.member_id != member.member_id for other in members):
            raise unknown_member(member.member_id)
        refuse_if(_member_problems(member, members))
        work.councils.change_member(member)
        work.record("member.changed", member.name, _member_details(member))
        work.commit()
    return member


def remove_member(desk: Desk, member_id: int) -> None:
    """Take a member out of the council; rosters of opened sessions keep the name. Raises InputRefused."""
    with desk.write() as work:
        member = next((m for m in work.councils.members() if m.member_id == member_id), None)
        if member is None:
            raise unknown_member(member_id)
        work.councils.remove_member(member_id)
        work.record("member.removed", member.name, {"member": member_id})
        work.commit()


def unknown_member(member_id: int) -> Exception:
    """The refusal of a member number the council does not have."""
    return refuse(
        "unknown_member",
        said("Hội đồng không có thành viên số {member_id}.", member_id=member_id),
        said("Xem danh sách bằng `ocop-desk members list`."),
    )


def profile_problems(profile: RuleProfile) -> list[Problem]:
    """Settings that make no sense."""
    problems = []
    if not 0 < profile.quorum <= 1:
        problems.append(
            Problem(
                "bad_quorum",
                said("Quy chế"),
                said("Tỷ lệ dự họp phải lớn hơn 0 và không quá 1."),
                said("Ví dụ 2/3 hoặc 3/4."),
            )
        )
    if profile.spread_limit < 0 or profile.spread_limit > 100:
        problems.append(
            Problem(
                "bad_spread_limit",
                said("Quy chế"),
                said("Mức chênh lệch phải từ 0 đến 100 điểm."),
                said("Thường là 10."),
            )
        )
    if not 0 <= profile.decimals <= 10:
        problems.append(
            Problem(
                "bad_decimals", said("Quy chế"), said("Số chữ số thập phân phải từ 0 đến 10."), said("Thường là 2.")
            )
        )
    if not 0 <= profile.max_new_rounds <= 9:
        problems.append(
            Problem("bad_rounds", said("Quy chế"), said("Số lượt chấm lại phải từ 0 đến 9."), said("Thường là 2."))
        )
    if not 0 <= profile.dossier_days_before <= 60:
        problems.append(
            Problem(
                "bad_days",
                said("Quy chế"),
                said("Số ngày làm việc gửi hồ sơ trước phải từ 0 đến 60."),
                said("Thường là 1."),
            )
        )
    problems += [
        Problem(
            "not_a_weekend",
            said("Quy chế"),
            said("{day} không phải thứ bảy hay chủ nhật.", day=date_text(day)),
            said("Sửa ngày làm bù."),
        )
        for day in profile.worked_weekends
        if day.weekday() < SATURDAY
    ]
    return problems


def profile_details(profile: RuleProfile) -> dict[str, object]:
    """The profile as the audit notes it down."""
    return {
        "quorum": str(profile.quorum),
        "chair_must_be_present": profile.chair_must_be_present,
        "spread_limit": str(profile.spread_limit),
        "spread_comparator": profile.spread_comparator.value,
        "max_new_rounds": profile.max_new_rounds,
        "gate_rule": profile.gate_rule.value,
        "secretary_scores": profile.secretary_scores,
        "decimals": profile.decimals,
        "dossier_days_before": profile.dossier_days_before,
        "holidays": [day.isoformat() for day in profile.holidays],
        "worked_weekends": [day.isoformat() for day in profile.worked_weekends],
        "regulation": profile.regulation_number,
    }


def _council_problems(council: Council, rules: RuleLibrary) -> list[Problem]:
    problems = []
    if not council.name:
        problems.append(
            Problem(
                "council_without_name",
                said("Hội đồng"),
                said("Chưa có tên Hội đồng."),
                said("Ghi tên theo quyết định thành lập."),
            )
        )
    if not council.agency:
        problems.append(
            Problem(
                "council_without_agency",
                said("Hội đồng"),
                said("Chưa có cơ quan ban hành."),
                said("Ví dụ: UBND tỉnh Lâm Đồng."),
            )
        )
    levels = rules.load(rules.default_code()).council_levels
    if council.level not in levels:
        problems.append(
            Problem(
                "unknown_council_level",
                said("Hội đồng"),
                said("Không có cấp Hội đồng “{level}”.", level=council.level),
                said("Chọn một trong: {known}.", known=", ".join(levels)),
            )
        )
    return problems


def _cleaned(member: CouncilMember) -> CouncilMember:
    return replace(
        member,
        name=clean_line(member.name),
        position=clean_line(member.position),
        agency=clean_line(member.agency),
    )


def _member_problems(member: CouncilMember, members: tuple[CouncilMember, ...]) -> list[Problem]:
    others = [other for other in members if other.member_id != member.member_id]
    problems = []
    if not member.name:
        problems.append(
            Problem("member_without_name", said("Thành viên"), said("Chưa có họ tên."), said("Ghi đủ họ và tên."))
        )
    same = [other for other in others if fold(other.name) == fold(member.name)]
    if any(_particulars(other) == _particulars(member) for other in same):
        problems.append(
            Problem(
                "member_twice",
                member.name,
                said("Đã có thành viên cùng họ tên, chức vụ và cơ quan."),
                said("Nếu là hai người trùng tên, ghi chức vụ hoặc cơ quan khác nhau để phân biệt."),
            )
        )
    if member.post is Post.CHAIR and any(other.post is Post.CHAIR for other in others):
        problems.append(
            Problem(
                "second_chair", member.name, said("Hội đồng đã có Chủ tịch."), said("Một Hội đồng chỉ có một Chủ tịch.")
            )
        )
    return problems


def _particulars(member: CouncilMember) -> tuple[str, str]:
    return fold(member.position), fold(member.agency)


def _member_details(member: CouncilMember) -> dict[str, object]:
    return {
        "member": member.member_id,
        "post": member.post.value,
        "position": member.position,
        "agency": member.agency,
        "scoring": member.scoring,
    }
