"""Sentences the board proposes for the minutes.

They go into the record as somebody's words, so they are Vietnamese whatever language the window speaks.
"""

from ocop_desk.domain.numbers import points_text
from ui.pages.board.facts import BoardFacts
from ui.pages.board.shown_round import GateView

EXCUSES = (
    "Phải rời phiên họp vì công tác đột xuất",
    "Vắng mặt khi Hội đồng chấm sản phẩm này",
    "Lý do sức khỏe",
)
AGAIN = (
    "Hội đồng đã thảo luận, đối chiếu lại minh chứng",
    "Có phiếu chấm nhầm mức so với minh chứng trong hồ sơ",
)


def again_reason(facts: BoardFacts) -> str:
    """Why a product is scored again; empty where neither the spread nor a calibration asks for it."""
    shown = facts.shown
    if facts.calibration:
        return "Đã trao đổi về những tiêu chí cách nhau xa"
    if shown is None or not shown.result.new_round or shown.result.spread is None:
        return ""
    gap = points_text(shown.result.spread)
    return f"Chênh lệch {gap} điểm giữa phiếu cao nhất và thấp nhất, theo Quy chế phải chấm lại; Hội đồng đã thảo luận."


def finding_reason(gate: GateView, met: bool) -> str:
    """Why the council finds a gate met or not; empty where it goes against what the sheets propose."""
    if met is not gate.proposed:
        return ""
    verdict = "đạt" if met else "chưa đạt"
    sheets = f"{gate.at_or_above}/{gate.of} phiếu từ mức {gate.level} trở lên"
    return f"{sheets}; Hội đồng xem lại minh chứng và thống nhất {verdict}."


def chair_statement(facts: BoardFacts) -> str:
    """What the chair may say where the rounds are used up."""
    shown = facts.shown
    gap = points_text(shown.result.spread or 0) if shown else ""
    return (
        f"Sau {facts.last_round} lượt chấm còn chênh lệch {gap} điểm; Chủ tịch Hội đồng kết luận lấy kết quả của lượt "
        f"{facts.last_round}."
    )
