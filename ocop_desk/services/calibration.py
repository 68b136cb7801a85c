"""Calibration of a practice council: planning the session, and the differences once samples are revealed."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ocop_desk.domain.calibration import Calibration, calibration
from ocop_desk.domain.calibration_words import level_words, topic
from ocop_desk.domain.numbers import decimal_text, exact_text, in_viet_nam, points_text
from ocop_desk.domain.records import SessionRecord
from ocop_desk.domain.said import said
from ocop_desk.domain.text import sentence_case
from ocop_desk.services.csv_lines import csv_for_excel
from ocop_desk.services.desk import Desk
from ocop_desk.services.practice import demand_practice
from ocop_desk.services.refusals import refuse
from ocop_desk.services.sessions import plan_session, planned, session_record, set_agenda

if TYPE_CHECKING:
    from ocop_desk.documents.paper.values import Paper

_HEADS = (
    "Loại",
    "Mẫu",
    "Lượt",
    "Tiêu chí",
    "Tên tiêu chí",
    "Điểm tối đa",
    "Thành viên",
    "Mức",
    "Điểm",
    "Trung bình nhóm",
    "Chênh so với nhóm",
    "Chênh: tử số",
    "Chênh: mẫu số",
)


def plan_calibration(desk: Desk, product_ids: Sequence[int], place: str = "") -> int:
    """Put a calibration on today's calendar with these samples on its agenda; its number. Raises InputRefused."""
    today = in_viet_nam(desk.clock()).date()
    with desk.read() as work:
        numbers = [one.number for one in work.sessions.all() if one.year == today.year]
    session_id = plan_session(desk, planned(max(numbers, default=0) + 1, today, place=place, calibration=True))
    set_agenda(desk, session_id, product_ids)
    return session_id


def session_calibration(desk: Desk, session_id: int) -> tuple[SessionRecord, Calibration]:
    """A session of a practice council and the differences in it; empty while no sample is revealed.

    Raises InputRefused for a real council.
    """
    record = session_record(desk, session_id)
    demand_practice(record.council)
    return record, calibration(record)


def calibration_paper(desk: Desk, session_id: int) -> "Paper":
    """The differences as a PDF. Raises InputRefused for a real council, and where no sample is revealed."""
    from ocop_desk.documents.paper.calibration import calibration_pdf

    record, found = session_calibration(desk, session_id)
    demand_samples(found)
    return calibration_pdf(record)


def demand_samples(found: Calibration) -> None:
    """Refuse where there is nothing to show yet. Raises InputRefused."""
    if not found.samples:
        raise refuse(
            "nothing_revealed",
            said("Chưa mở phiếu của mẫu nào nên chưa có chênh lệch để xem."),
            said("Các thành viên chấm xong thì mở phiếu ở bước Điều hành."),
        )


def calibration_data(record: SessionRecord, found: Calibration) -> dict[str, object]:
    """Everything for programs; exact numbers as text that loses nothing ("4/3")."""
    return {
        "practice": True,
        "session": {"number": record.number, "year": record.year, "title": record.title},
        "members": [
            {
                "member": one.member_id,
                "name": one.name,
                "samples": one.samples,
                "above": one.above,
                "below": one.below,
                "deviation": exact_text(one.deviation),
                "per_sample": exact_text(one.per_sample),
                "lean": one.lean.value,
            }
            for one in found.tendencies
        ],
        "samples": [
            {
                "entry": sample.entry_id,
                "name": sample.name,
                "round": sample.round_number,
                "gap": exact_text(sample.gap),
                "first_gap": None if sample.first_gap is None else exact_text(sample.first_gap),
                "criteria": [
                    {
                        "code": one.criterion.code,
                        "title": one.criterion.title,
                        "judged_by": one.criterion.judged_by.value,
                        "points": exact_text(one.criterion.points),
                        "mean": exact_text(one.mean),
                        "gap": exact_text(one.gap),
                        "marks": [
                            {
                                "member": mark.member_id,
                                "level": mark.level,
                                "points": exact_text(mark.points),
                                "deviation": exact_text(mark.deviation),
                            }
                            for mark in one.marks
                        ],
                    }
                    for one in sample.criteria
                ],
            }
            for sample in found.samples
        ],
        "furthest": [
            {"entry": one.sample.entry_id, "criterion": one.marks.criterion.code, "topic": str(topic(one, found.names))}
            for one in found.furthest
        ],
    }


def calibration_csv(found: Calibration) -> bytes:
    """A line for each mark, for a spreadsheet; the exact deviation as two whole numbers."""
    return csv_for_excel(_HEADS, _csv_rows(found))


def _csv_rows(found: Calibration) -> Iterator[tuple[str, ...]]:
    for sample in found.samples:
        for one in sample.criteria:
            for mark in one.marks:
                yield (
                    "BUỔI TẬP",
                    sample.name,
                    str(sample.round_number),
                    one.criterion.code,
                    sentence_case(one.criterion.title),
                    points_text(one.criterion.points),
                    found.names[mark.member_id],
                    level_words(one, mark),
                    points_text(mark.points),
                    decimal_text(one.mean, 2),
                    decimal_text(mark.deviation, 2),
                    str(mark.deviation.numerator),
                    str(mark.deviation.denominator),
                )
