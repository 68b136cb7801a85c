"""What a practice council is told of its differences: a sentence a criterion, a word a member."""

from collections.abc import Mapping, Sequence

from ocop_desk.domain.calibration import CriterionMarks, Furthest, Lean, MemberMark, Tendency
from ocop_desk.domain.numbers import points_text, signed_text
from ocop_desk.domain.rules import JudgedBy
from ocop_desk.domain.said import Said, joined, said
from ocop_desk.domain.text import sentence_case

_MOST_NAMES = 3

_ASK = {
    JudgedBy.SENSORY: said("Cùng nhìn, ngửi, nếm hoặc chạm lại mẫu và nói rõ dấu hiệu nào phân biệt các mức đã chọn."),
    JudgedBy.STORY: said("Cùng đọc lại câu chuyện và chỉ ra chi tiết nào làm căn cứ cho từng mức đã chọn."),
    JudgedBy.DOCUMENT: said("Cùng xem lại giấy tờ của mẫu và chỉ ra căn cứ của từng mức đã chọn."),
}


def criterion_words(marks: CriterionMarks) -> str:
    """Code and title, as a sentence where the decision prints capitals."""
    return f"{marks.criterion.code} {sentence_case(marks.criterion.title)}"


def topic(one: Furthest, names: Mapping[int, str]) -> Said:
    """What the group should talk about at this criterion: who stands at both ends, on which level, what to look at."""
    marks = one.marks
    ends = [marks.at(limit([mark.points for mark in marks.marks])) for limit in (max, min)]
    return said(
        "{criterion}, mẫu {sample}: cách nhau {gap} điểm. {high}; {low}. {ask}",
        criterion=criterion_words(marks),
        sample=one.sample.name,
        gap=points_text(marks.gap),
        high=_end(marks, ends[0], names),
        low=_end(marks, ends[1], names),
        ask=_ASK[marks.criterion.judged_by],
    )


def tendency_words(one: Tendency) -> Said:
    """To which side a member tends."""
    points = signed_text(one.per_sample)
    if one.lean is Lean.HIGH:
        return said("Hay cho cao hơn nhóm: {points} điểm mỗi mẫu.", points=points)
    if one.lean is Lean.LOW:
        return said("Hay cho thấp hơn nhóm: {points} điểm mỗi mẫu.", points=points)
    return said("Gần với nhóm: {points} điểm mỗi mẫu.", points=points)


def level_words(marks: CriterionMarks, mark: MemberMark) -> Said:
    """The level a member chose, in the words of the scorecard."""
    if mark.level is None:
        return said("không được hỏi")
    if mark.level == 0:
        return said("không đạt mức nào")
    label = marks.criterion.levels_of(marks.case)[mark.level - 1].label
    return said("mức {level} “{label}”", level=mark.level, label=label)


def _end(marks: CriterionMarks, end: Sequence[MemberMark], names: Mapping[int, str]) -> Said:
    """Who gave so many points and by which levels; different levels may be worth the same."""
    words = list(dict.fromkeys(level_words(marks, mark) for mark in end))
    return said(
        "{who} cho {points} ({levels})",
        who=_who([names[mark.member_id] for mark in end]),
        points=points_text(end[0].points),
        levels=joined(", ", words),
    )


def _who(names: Sequence[str]) -> Said:
    if len(names) > _MOST_NAMES:
        return said("{n} thành viên", n=len(names))
    return joined(", ", names)
