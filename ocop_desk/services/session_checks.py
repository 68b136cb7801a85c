"""What stands in the way of a session: attendance, quorum, agenda, dossiers, open products (domain rules §5)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from ocop_desk.domain.calendar_days import WorkCalendar, working_days_between
from ocop_desk.domain.councils import Post
from ocop_desk.domain.numbers import date_text
from ocop_desk.domain.problems import Problem
from ocop_desk.domain.records import ProductState, RosterEntry, SessionKind, SessionRecord, SessionState, may_score
from ocop_desk.domain.rules import RuleSet
from ocop_desk.domain.said import joined, said
from ocop_desk.domain.sheets import case_problems
from ocop_desk.domain.text import clean_line
from ocop_desk.store.values import AgendaEntry, Attendance

_FEWEST_TO_COMPARE = 2


def attendance_problems(
    entries: Sequence[RosterEntry], known: Iterable[int], before: Mapping[int, Attendance], state: SessionState
) -> Iterable[Problem]:
    """What is wrong with an attendance list, given the roster and what was noted before."""
    known = set(known)
    for entry in entries:
        name = entry.member.name
        if entry.member.member_id not in known:
            yield Problem(
                "unknown_member", name, said("Không có trong danh sách Hội đồng."), said("Xem `members list`.")
            )
            continue
        if not entry.present and not clean_line(entry.absence_reason):
            yield Problem(
                "reason_wanted", name, said("Vắng mặt nhưng chưa ghi lý do."), said("Ghi lý do để đưa vào biên bản.")
            )
        was = before.get(entry.member.member_id)
        if state is SessionState.OPEN and was is not None and was.present and not entry.present:
            yield Problem(
                "already_present",
                name,
                said("Đã có mặt khi phiên mở."),
                said("Nếu thành viên ra về, ghi là rời họp kèm lý do."),
            )


def opening_problems(record: SessionRecord, rule_set: RuleSet) -> list[Problem]:
    """Everything that keeps the session from opening, in the order a secretary would mend it."""
    problems = _agenda_problems(record, rule_set)
    if record.kind is SessionKind.MEETING:
        problems += _quorum_problems(record)
    elif not any(may_score(entry.member, record.profile) for entry in record.roster):
        problems.append(Problem("nobody_scores", said("Hội đồng"), said("Không có thành viên nào chấm điểm.")))
    return problems + _dossier_problems(record)


def closing_problems(agenda: Iterable[AgendaEntry], *, leave_waiting: bool) -> Iterable[Problem]:
    """Products that keep the session from closing."""
    for entry in agenda:
        if entry.state is ProductState.CONCLUDED or (leave_waiting and entry.state is ProductState.WAITING):
            continue
        yield Problem(
            "product_not_concluded",
            said("Mục {position}", position=entry.position),
            said("Sản phẩm chưa được kết luận."),
            said("Kết luận sản phẩm, hoặc chuyển sản phẩm chưa chấm sang phiên sau."),
        )


def calibration_problems(record: SessionRecord, rule_set: RuleSet) -> list[Problem]:
    """Everything that keeps a calibration from opening: it needs samples, and two who score them to differ."""
    problems = _agenda_problems(record, rule_set)
    if len(record.scoring_members) < _FEWEST_TO_COMPARE:
        problems.append(
            Problem(
                "too_few_to_compare",
                said("Điểm danh"),
                said("Cần ít nhất hai thành viên chấm điểm có mặt để so sánh."),
                said("Ghi thành viên có mặt."),
            )
        )
    return problems


def still_scoring(agenda: Iterable[AgendaEntry]) -> Iterable[Problem]:
    """Samples that keep a calibration from closing."""
    for entry in agenda:
        if entry.state is ProductState.SCORING:
            yield Problem(
                "sample_being_scored",
                said("Mục {position}", position=entry.position),
                said("Mẫu đang được chấm."),
                said("Mở phiếu của mẫu này trước."),
            )


def _agenda_problems(record: SessionRecord, rule_set: RuleSet) -> list[Problem]:
    if not record.products:
        return [
            Problem(
                "empty_agenda", said("Chương trình"), said("Chưa có sản phẩm nào."), said("Chọn sản phẩm cho phiên.")
            )
        ]
    problems = []
    for entry in record.products:
        card = rule_set.scorecard(entry.product.scorecard)
        if card is None:
            problems.append(
                Problem(
                    "unknown_scorecard",
                    entry.product.name,
                    said(
                        "Bộ sản phẩm {scorecard} không có trong {code}.",
                        scorecard=entry.product.scorecard,
                        code=rule_set.code,
                    ),
                    said("Sửa bộ sản phẩm."),
                )
            )
            continue
        asked = record.scorecards.get(card.code)
        if asked is None:
            problems.append(
                Problem(
                    "nothing_to_calibrate",
                    entry.product.name,
                    said("Bộ sản phẩm {scorecard} không có tiêu chí cảm quan hay câu chuyện.", scorecard=card.code),
                    said("Chọn mẫu của bộ sản phẩm khác."),
                )
            )
            continue
        problems += [
            replace(problem, place=joined(" · ", (entry.product.name, problem.place)))
            for problem in case_problems(asked, entry.product.cases)
        ]
    return problems


def _quorum_problems(record: SessionRecord) -> list[Problem]:
    problems = []
    unmarked = [entry.member.name for entry in record.roster if not entry.present and not entry.absence_reason]
    if unmarked:
        problems.append(
            Problem(
                "attendance_missing",
                said("Điểm danh"),
                said("Chưa điểm danh: {names}.", names=", ".join(unmarked)),
                said("Ghi có mặt hay vắng."),
            )
        )
    quorum = record.quorum()
    if quorum.present < quorum.needed:
        problems.append(
            Problem(
                "no_quorum",
                said("Điểm danh"),
                said(
                    "Có mặt {present}/{of}, cần ít nhất {needed}.",
                    present=quorum.present,
                    of=quorum.of,
                    needed=quorum.needed,
                ),
                said("Chờ đủ thành viên hoặc hoãn phiên."),
            )
        )
    if record.profile.chair_must_be_present and not quorum.chair_present:
        problems.append(
            Problem(
                "nobody_presides",
                said("Điểm danh"),
                said("Chủ tịch vắng mặt và chưa có Phó Chủ tịch nào chủ trì."),
                said("Ghi Phó Chủ tịch có mặt là người chủ trì."),
            )
        )
    if not any(entry.present and may_score(entry.member, record.profile) for entry in record.roster):
        problems.append(Problem("nobody_scores", said("Điểm danh"), said("Không có thành viên chấm điểm nào có mặt.")))
    if not any(_may_keep_minutes(entry) for entry in record.roster):
        problems.append(
            Problem(
                "nobody_keeps_minutes",
                said("Điểm danh"),
                said("Chưa có người ghi biên bản."),
                said("Ghi một người có mặt làm thư ký phiên."),
            )
        )
    return problems


def _may_keep_minutes(entry: RosterEntry) -> bool:
    return entry.present and (entry.keeps_minutes or entry.member.post is Post.SECRETARY)


def _dossier_problems(record: SessionRecord) -> list[Problem]:
    days = record.profile.dossier_days_before
    if days == 0:
        return []
    if record.dossiers_sent is None:
        return [
            Problem(
                "dossiers_not_sent",
                said("Hồ sơ"),
                said(
                    "Chưa ghi ngày gửi hồ sơ cho thành viên; quy chế yêu cầu trước ít nhất {days} ngày làm việc.",
                    days=days,
                ),
                said("Ghi ngày gửi hồ sơ của phiên."),
            )
        ]
    calendar = WorkCalendar(frozenset(record.profile.holidays), frozenset(record.profile.worked_weekends))
    if working_days_between(record.dossiers_sent, record.planned_for, calendar) < days:
        return [
            Problem(
                "dossiers_sent_late",
                said("Hồ sơ"),
                said(
                    "Hồ sơ gửi ngày {dossiers_sent} cho phiên ngày {planned_for}, chưa đủ {days} ngày làm việc.",
                    dossiers_sent=date_text(record.dossiers_sent),
                    planned_for=date_text(record.planned_for),
                    days=days,
                ),
                said("Lùi ngày họp, hoặc sửa quy chế nếu quy chế cho phép."),
            )
        ]
    return []
