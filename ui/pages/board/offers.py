"""What can be done with the product on the board now, and why something cannot; the main thing first."""

from dataclasses import dataclass, replace
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from ocop_desk.domain.records import ProductState, SessionKind
from ui.pages.board.facts import BoardFacts
from ui.pages.board.words import why_not_conclude, why_not_reveal


class Act(StrEnum):
    """The acts of the board."""

    OPEN = "open"
    REVEAL = "reveal"
    AGAIN = "again"
    CONCLUDE = "conclude"
    NEXT = "next"
    TO_PUBLISH = "to_publish"
    TO_RESULTS = "to_results"


@dataclass(frozen=True, slots=True)
class Offer:
    """One act with its words; `why_not` is empty where it can be done."""

    act: Act
    words: str
    why_not: str = ""


@dataclass(frozen=True, slots=True)
class Offers:
    """The main act, perhaps a second one, what is said under them, and whether the product can be rejected."""

    main: Offer
    second: Offer | None = None
    note: str = ""
    may_reject: bool = False


def offers(facts: BoardFacts) -> Offers:
    """What the board offers in this state."""
    if facts.calibration:
        return _of_calibration(facts)
    if not facts.is_open:
        words = QCoreApplication.translate("Board", "Xem kết quả")
        note = QCoreApplication.translate("Board", "Phiên họp đã bế mạc: bảng chỉ để xem.")
        return Offers(Offer(Act.TO_RESULTS, words), note=note)
    if facts.state is ProductState.CONCLUDED:
        return _after_conclusion(facts)
    if facts.state is ProductState.WAITING:
        return _waiting(facts)
    if facts.state is ProductState.SCORING:
        return _scoring(facts)
    return _revealed(facts)


def _of_calibration(facts: BoardFacts) -> Offers:
    """A sample is revealed, looked at, talked about, scored again as often as wanted; nothing is concluded."""
    look = Offer(Act.TO_RESULTS, QCoreApplication.translate("Board", "Xem chênh lệch"))
    if not facts.is_open:
        return Offers(look, note=QCoreApplication.translate("Board", "Buổi hiệu chỉnh đã kết thúc: bảng chỉ để xem."))
    if facts.state is ProductState.WAITING:
        return replace(_waiting(facts), may_reject=False)
    if facts.state is ProductState.SCORING:
        return replace(_scoring(facts), may_reject=False)
    note = QCoreApplication.translate(
        "Board", "Trao đổi ở những tiêu chí cách nhau xa, rồi chấm lại để xem đã gần hơn."
    )
    return Offers(look, _again(facts), note)


def _scoring(facts: BoardFacts) -> Offers:
    why = why_not_reveal(facts)
    return Offers(
        Offer(Act.REVEAL, QCoreApplication.translate("Board", "Mở phiếu"), why),
        note=why or _silent_note(facts),
        may_reject=True,
    )


def _waiting(facts: BoardFacts) -> Offers:
    why = ""
    if not any(seat.standing == "to_come" for seat in facts.seats):
        why = QCoreApplication.translate("Board", "Chưa mở được: không ai được chấm sản phẩm này. Xem điểm danh.")
    return Offers(Offer(Act.OPEN, QCoreApplication.translate("Board", "Mở lượt chấm"), why), note=why, may_reject=True)


def _revealed(facts: BoardFacts) -> Offers:
    why = why_not_conclude(facts.problems)
    statement = any(problem.code == "statement_wanted" for problem in facts.problems)
    words = (
        QCoreApplication.translate("Board", "Kết luận sản phẩm…")
        if statement
        else QCoreApplication.translate("Board", "Kết luận sản phẩm")
    )
    conclude = Offer(Act.CONCLUDE, words, why)
    again = _again(facts)
    note = why
    if not why and statement:
        note = QCoreApplication.translate("Board", "Đã hết lượt chấm lại: Chủ tịch Hội đồng kết luận.")
    if any(problem.code == "new_round_wanted" for problem in facts.problems):
        return Offers(again, conclude, note, may_reject=True)
    return Offers(conclude, again, note, may_reject=True)


def _again(facts: BoardFacts) -> Offer:
    words = QCoreApplication.translate("Board", "Chấm lại (lượt {number})…").format(number=facts.last_round + 1)
    why = ""
    if facts.kind is SessionKind.WRITTEN:
        why = QCoreApplication.translate("Board", "Lấy ý kiến bằng văn bản chỉ có một lượt chấm.")
    elif not facts.rounds_left:
        why = QCoreApplication.translate("Board", "Quy chế chỉ cho chấm lại {n} lần.")
        why = why.format(n=facts.profile.max_new_rounds)
    return Offer(Act.AGAIN, words, why)


def _after_conclusion(facts: BoardFacts) -> Offers:
    if facts.next_entry is not None:
        return Offers(Offer(Act.NEXT, QCoreApplication.translate("Board", "Sản phẩm tiếp theo")))
    words = QCoreApplication.translate("Board", "Sang Công bố để bế mạc")
    note = QCoreApplication.translate("Board", "Mọi sản phẩm trong chương trình đã được kết luận.")
    return Offers(Offer(Act.TO_PUBLISH, words), note=note)


def _silent_note(facts: BoardFacts) -> str:
    """What opening does to opinions that did not come, in a session held in writing."""
    if facts.kind is not SessionKind.WRITTEN or not facts.waiting:
        return ""
    return QCoreApplication.translate("Board", "Thành viên chưa gửi phiếu sẽ được ghi là không gửi trong thời hạn.")
