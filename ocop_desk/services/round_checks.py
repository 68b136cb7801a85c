"""What keeps a scoring round from being opened or revealed, as problems (domain rules §5)."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from ocop_desk.domain.problems import Problem
from ocop_desk.domain.records import SessionKind, SessionRecord
from ocop_desk.domain.said import said


def round_problems(record: SessionRecord, number: int, reason: str, entitled: Sequence[int]) -> list[Problem]:
    """Everything that keeps round `number` of a product from opening; `entitled` are the members who would score.

    A calibration needs no quorum, and is scored again as often as the group likes.
    """
    problems = []
    if not entitled:
        problems.append(Problem("nobody_scores", "", said("Không ai được chấm sản phẩm này."), said("Xem điểm danh.")))
    if record.kind is SessionKind.MEETING and not record.calibration and not _still_quorate(record):
        problems.append(
            Problem("no_quorum", "", said("Số thành viên đang dự không còn đủ để họp."), said("Chờ đủ thành viên."))
        )
    if number > 1 and record.kind is SessionKind.WRITTEN:
        problems.append(
            Problem(
                "written_once",
                "",
                said("Lấy ý kiến bằng văn bản chỉ có một lượt chấm."),
                said("Đưa sản phẩm ra phiên họp."),
            )
        )
    if number > 1 and not reason:
        problems.append(
            Problem("reason_wanted", "", said("Chưa ghi lý do chấm lại."), said("Ghi lý do để đưa vào biên bản."))
        )
    if number > 1 + record.profile.max_new_rounds and not record.calibration:
        problems.append(
            Problem(
                "no_more_rounds",
                "",
                said("Quy chế chỉ cho chấm lại {max_new_rounds} lần.", max_new_rounds=record.profile.max_new_rounds),
                said("Ghi kết luận của Chủ tịch Hội đồng."),
            )
        )
    return problems


def waiting_problems(record: SessionRecord, waiting: Iterable[int]) -> list[Problem]:
    """What keeps a round from being revealed: a problem for each member (number) whose sheet has not come."""
    return [
        Problem(
            "sheet_wanted",
            record.members[member_id].name,
            said("Chưa nộp phiếu."),
            said("Chờ nộp phiếu, hoặc ghi lý do thành viên không chấm."),
        )
        for member_id in waiting
    ]


def _still_quorate(record: SessionRecord) -> bool:
    """The quorum over those in the room now; the chair may have handed over to a vice-chair."""
    roster = tuple(replace(entry, present=entry.in_the_room) for entry in record.roster)
    return replace(record, roster=roster).quorum().reached
