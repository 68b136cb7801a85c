"""The sentences of the board, in the language in use."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from ocop_desk.domain.councils import SpreadComparator
from ocop_desk.domain.numbers import points_text
from ocop_desk.domain.problems import Problem
from ocop_desk.domain.records import ProductState, SessionKind
from ocop_desk.domain.text import sentence_case
from ocop_desk.services.paper_sheets import PaperSeat
from ui.core_words import problem_words
from ui.pages.board.facts import BoardFacts, Seat, SeatStanding
from ui.pages.board.shown_round import GateView, ShownRound


def state_word(state: ProductState) -> str:
    """How far a product has come."""
    return {
        ProductState.WAITING: QCoreApplication.translate("Board", "chờ chấm"),
        ProductState.SCORING: QCoreApplication.translate("Board", "đang chấm"),
        ProductState.REVEALED: QCoreApplication.translate("Board", "đã mở phiếu"),
        ProductState.CONCLUDED: QCoreApplication.translate("Board", "đã kết luận"),
    }[state]


def subtitle(facts: BoardFacts) -> str:
    """Place, set and standing of the product: "Sản phẩm 5 / 12 · Bộ 1 · Rau, củ… · Lượt chấm 1 · đã mở 7 phiếu"."""
    place = QCoreApplication.translate("Board", "Sản phẩm {n} / {of}")
    parts = [
        place.format(n=facts.position, of=len(facts.agenda)),
        QCoreApplication.translate("Board", "Bộ {number}").format(number=facts.card_number),
        sentence_case(facts.card_title),
    ]
    number = facts.shown.number if facts.shown else facts.last_round
    if number:
        parts.append(QCoreApplication.translate("Board", "Lượt chấm {number}").format(number=number))
    if facts.shown is not None:
        opened = QCoreApplication.translate("Board", "đã mở {n} phiếu")
        parts.append(opened.format(n=len(facts.shown.totals)))
    else:
        parts.append(state_word(facts.state))
    return " · ".join(parts)


def round_choice(facts: BoardFacts, number: int | None) -> str:
    """A line of the round selector; None is how things stand now."""
    if number is None:
        if facts.rejected is not None:
            return QCoreApplication.translate("Board", "Kết luận")
        return QCoreApplication.translate("Board", "Lượt {number} · đang chấm").format(number=facts.last_round)
    return QCoreApplication.translate("Board", "Lượt {number}").format(number=number)


def listed(names: Sequence[str]) -> str:
    """Names in a row: "An, Bình và Cường"."""
    if len(names) < 2:
        return "".join(names)
    joint = QCoreApplication.translate("Board", "{first} và {last}")
    return joint.format(first=", ".join(names[:-1]), last=names[-1])


def seat_word(seat: Seat) -> str:
    """How a member stands, without any figure."""
    words = {
        SeatStanding.TO_COME: QCoreApplication.translate("Board", "sẽ chấm"),
        SeatStanding.WAITING: QCoreApplication.translate("Board", "chưa nộp phiếu"),
        SeatStanding.FINISHED: QCoreApplication.translate("Board", "phiếu niêm phong đã về")
        if seat.sealed
        else QCoreApplication.translate("Board", "đã nộp phiếu"),
        SeatStanding.TWO_SHEETS: QCoreApplication.translate(
            "Board", "có hai phiếu khác nhau: mở Thu phiếu và quyết định"
        ),
        SeatStanding.EXCUSED: QCoreApplication.translate("Board", "không chấm"),
        SeatStanding.RECUSED: QCoreApplication.translate("Board", "không chấm vì có lợi ích liên quan"),
    }[seat.standing]
    if seat.paper is not None:
        words = _paper_word(seat.paper)
    return f"{words}: {seat.reason}" if seat.reason else words


def _paper_word(paper: PaperSeat) -> str:
    if paper.sealed:
        return QCoreApplication.translate("Board", "đã nộp phiếu giấy")
    if paper.times == 1:
        return QCoreApplication.translate("Board", "phiếu giấy đã nhập một lần, chờ người thứ hai")
    return QCoreApplication.translate("Board", "phiếu giấy chờ chốt chỗ khác nhau")


def spread_words(facts: BoardFacts, shown: ShownRound) -> str:
    """Spread, limit and what follows from it."""
    spread = shown.result.spread
    if len(shown.totals) < 2 or spread is None:
        return QCoreApplication.translate("Board", "Chỉ có một phiếu được tính nên không có chênh lệch.")
    gap, limit = points_text(spread), points_text(facts.profile.spread_limit)
    if not shown.result.new_round:
        if facts.profile.spread_comparator is SpreadComparator.AT_LEAST:
            fine = QCoreApplication.translate(
                "Board", "Chênh lệch {gap} điểm, trong mức Quy chế (từ {limit} điểm trở lên mới phải chấm lại)."
            )
        else:
            fine = QCoreApplication.translate(
                "Board", "Chênh lệch {gap} điểm, trong mức Quy chế (hơn {limit} điểm mới phải chấm lại)."
            )
        return fine.format(gap=gap, limit=limit)
    if facts.profile.spread_comparator is SpreadComparator.AT_LEAST:
        said = QCoreApplication.translate("Board", "Chênh lệch {gap} điểm, đến mức {limit} của Quy chế.")
    else:
        said = QCoreApplication.translate("Board", "Chênh lệch {gap} điểm, vượt mức {limit} của Quy chế.")
    return f"{said.format(gap=gap, limit=limit)} {_after_spread(facts, shown)}".rstrip()


def _after_spread(facts: BoardFacts, shown: ShownRound) -> str:
    if facts.looks_back:
        return QCoreApplication.translate("Board", "Hội đồng đã chấm lại; lượt này vẫn được giữ và in vào biên bản.")
    if facts.state is ProductState.CONCLUDED:
        return ""
    if facts.kind is SessionKind.WRITTEN:
        return QCoreApplication.translate("Board", "Ý kiến khác nhau nhiều: đưa sản phẩm ra phiên họp.")
    if facts.rounds_left:
        again = QCoreApplication.translate(
            "Board", "Hội đồng thảo luận rồi chấm lại; lượt {number} vẫn được giữ và in vào biên bản."
        )
        return again.format(number=shown.number)
    return QCoreApplication.translate("Board", "Đã hết lượt chấm lại: khi kết luận, ghi ý kiến của Chủ tịch Hội đồng.")


def gate_title(gate: GateView) -> str:
    """Criterion and least level: "3.5 Sở hữu trí tuệ · từ mức 2"."""
    words = QCoreApplication.translate("Board", "{criterion} {title} · từ mức {level}")
    return words.format(criterion=gate.criterion, title=sentence_case(gate.title), level=gate.level)


def gate_standing(gate: GateView) -> str:
    """How many sheets stand at or above, and who stands below."""
    words = QCoreApplication.translate("Board", "{above} / {of} phiếu đạt").format(above=gate.at_or_above, of=gate.of)
    below = []
    for level, names in gate.below:
        who = ", ".join(names)
        if level:
            below.append(QCoreApplication.translate("Board", "{who} chọn mức {level}").format(who=who, level=level))
        else:
            below.append(QCoreApplication.translate("Board", "{who} chọn không đạt").format(who=who))
    return " · ".join([words, *below])


def found_words(gate: GateView) -> str:
    """What the council found on a gate."""
    if gate.met:
        words = QCoreApplication.translate("Board", "Hội đồng kết luận đạt. {reason}")
    else:
        words = QCoreApplication.translate("Board", "Hội đồng kết luận chưa đạt. {reason}")
    return words.format(reason=gate.reason).rstrip()


def met_words(shown: ShownRound) -> str:
    """Gates all sheets meet: "17 điều kiện cả Hội đồng thống nhất đạt (7 ở 3 sao, 10 ở 4 sao)"."""
    each = QCoreApplication.translate("Board", "{n} ở {star} sao")
    stars = ", ".join(each.format(n=n, star=star) for star, n in shown.met)
    words = QCoreApplication.translate("Board", "{n} điều kiện cả Hội đồng thống nhất đạt ({stars})")
    return words.format(n=sum(n for _, n in shown.met), stars=stars)


def missed_words(star: int, codes: Sequence[str]) -> str:
    """Gates of a star that no sheet meets."""
    words = QCoreApplication.translate("Board", "{n} điều kiện {star} sao thống nhất chưa đạt: {codes}")
    return words.format(n=len(codes), star=star, codes=", ".join(codes))


def spare_words(star: int, codes: Sequence[str]) -> str:
    """Gates on which the sheets differ but nothing depends."""
    words = QCoreApplication.translate(
        "Board", "{n} điều kiện {star} sao còn khác nhau nhưng không đổi được kết quả: {codes}"
    )
    return words.format(n=len(codes), star=star, codes=", ".join(codes))


def why_not_reveal(facts: BoardFacts) -> str:
    """Why the sheets cannot be opened yet; empty where they can."""
    if not facts.finished:
        return QCoreApplication.translate("Board", "Chưa mở được: chưa có phiếu nào được nộp.")
    if facts.kind is SessionKind.WRITTEN:
        entitled = len(facts.finished) + len(facts.waiting)
        if len(facts.finished) < facts.profile.quorum * entitled:
            return QCoreApplication.translate("Board", "Chưa mở được: số phiếu nhận về chưa đủ theo Quy chế.")
        return ""
    if facts.waiting:
        who = listed([seat.short for seat in facts.waiting])
        return QCoreApplication.translate("Board", "Chưa mở được: còn chờ phiếu của {who}.").format(who=who)
    return ""


def why_not_conclude(problems: Sequence[Problem]) -> str:
    """What keeps a product from being concluded, in one sentence; empty where nothing does."""
    reasons = []
    wanted = sum(one.code == "finding_wanted" for one in problems)
    others = [one for one in problems if one.code not in {"finding_wanted", "statement_wanted"}]
    for one in others:
        if one.code == "new_round_wanted":
            reasons.append(QCoreApplication.translate("Board", "chênh lệch vượt mức"))
        elif one.code == "written_divergence":
            reasons.append(QCoreApplication.translate("Board", "chênh lệch vượt mức, phải đưa ra phiên họp"))
        else:
            reasons.append(problem_words(one).rstrip("."))
    if wanted:
        reasons.append(QCoreApplication.translate("Board", "còn {n} điều kiện chờ kết luận").format(n=wanted))
    if not reasons:
        return ""
    return QCoreApplication.translate("Board", "Chưa kết luận được: {why}.").format(why=", ".join(reasons))


def widest_words(shown: ShownRound, most: int = 4) -> str:
    """The criteria on which the sheets are furthest apart, to be talked about."""
    if not shown.gaps:
        return gap_note(shown)
    each = QCoreApplication.translate("Board", "{code} {title}: {points} điểm")
    gaps = [
        each.format(code=gap.code, title=sentence_case(gap.title), points=points_text(gap.gap))
        for gap in shown.gaps[:most]
    ]
    return QCoreApplication.translate("Board", "Cách nhau xa nhất · {list}").format(list="; ".join(gaps))


def gap_note(shown: ShownRound) -> str:
    """What stands under the table of gaps."""
    alike = shown.criteria - len(shown.gaps)
    if not shown.gaps:
        if len(shown.totals) < 2:
            return QCoreApplication.translate("Board", "Chỉ có một phiếu, không có gì để so sánh.")
        return QCoreApplication.translate("Board", "Các phiếu giống nhau ở mọi tiêu chí.")
    if not alike:
        return QCoreApplication.translate("Board", "Các phiếu khác nhau ở mọi tiêu chí.")
    return QCoreApplication.translate("Board", "{n} tiêu chí còn lại các phiếu cho điểm như nhau.").format(n=alike)
