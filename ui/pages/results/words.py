"""The sentences of the results, in the language in use."""

from collections.abc import Sequence
from fractions import Fraction

from PySide6.QtCore import QCoreApplication

from ocop_desk.documents.paper.wording import exact_mean_text
from ocop_desk.domain.councils import SpreadComparator
from ocop_desk.domain.figures import BandDistance, GateFigure, MissingGate, RoundFigures
from ocop_desk.domain.numbers import decimal_text, points_text
from ocop_desk.domain.records import ProductState, SessionRecord
from ocop_desk.domain.results import ProductResult
from ocop_desk.domain.text import sentence_case
from ui.pages.results.rows import Outcome, ResultRow


def limit_words(row: ResultRow) -> str:
    """What limits a product, or how far it has come."""
    translate = QCoreApplication.translate
    if row.outcome is Outcome.REJECTED:
        how = translate("Results", "Dừng đánh giá: {ground}") if row.stops else translate("Results", "Loại: {ground}")
        return how.format(ground=row.ground)
    if row.stars is None:
        return state_words(row.state, row.round_number)
    if row.short_of:
        limit = translate("Results", "điểm đạt {band} sao, thiếu điều kiện {star} sao ở {codes}")
        return limit.format(band=row.band, star=row.stars + 1, codes=", ".join(row.short_of))
    if row.next_star is None:
        return translate("Results", "đạt mức cao nhất")
    wanted = translate("Results", "còn {points} điểm nữa tới mức {star} sao")
    said = wanted.format(points=_up(row.next_points), star=row.next_star)
    if row.next_gates:
        gates = translate("Results", "và điều kiện {star} sao ở {codes}")
        said = f"{said} {gates.format(star=row.next_star, codes=_some(row.next_gates))}"
    return said


def state_words(state: ProductState, round_number: int) -> str:
    """How far a product without a conclusion has come."""
    if state is ProductState.WAITING:
        return QCoreApplication.translate("Results", "chờ chấm")
    if state is ProductState.SCORING:
        return QCoreApplication.translate("Results", "đang chấm lượt {n}, chưa có số liệu").format(n=round_number)
    if state is ProductState.REVEALED:
        return QCoreApplication.translate("Results", "đã mở phiếu, chờ kết luận")
    return QCoreApplication.translate("Results", "đã kết luận")


def outcome_words(row: ResultRow) -> str:
    """How a product came out, in a word or two."""
    if row.outcome is Outcome.REJECTED:
        if row.stops:
            return QCoreApplication.translate("Results", "Dừng đánh giá")
        return QCoreApplication.translate("Results", "Bị loại")
    if row.stars is None:
        return QCoreApplication.translate("Results", "Chưa kết luận")
    return QCoreApplication.translate("Results", "{n} sao").format(n=row.stars)


def row_sentence(row: ResultRow) -> str:
    """A whole row for who listens."""
    parts = [f"{row.position}. {row.name}", row.producer, outcome_words(row)]
    if row.mean_text:
        parts.append(QCoreApplication.translate("Results", "trung bình {mean}").format(mean=row.mean_text))
    return ", ".join([*parts, limit_words(row)])


def why_sentence(row: ResultRow) -> str:
    """Why the product has the stars it has."""
    translate = QCoreApplication.translate
    if row.outcome is Outcome.REJECTED or row.stars is None:
        return sentence_case_first(limit_words(row)) + "."
    if row.short_of:
        return sentence_case_first(limit_words(row)) + "."
    if row.next_star is None:
        return translate("Results", "Điểm và điều kiện tối thiểu đều đạt mức cao nhất.")
    said = translate("Results", "Điểm ở mức {band} sao và đủ mọi điều kiện tối thiểu đến {stars} sao.")
    return said.format(band=row.band, stars=row.stars)


def sentence_case_first(text: str) -> str:
    """The text with a capital at its beginning."""
    return text[:1].upper() + text[1:]


def distance_lines(mean_text: str, distance: BandDistance) -> list[str]:
    """How far the mean is above its own limit and below the next one, exactly."""
    translate = QCoreApplication.translate
    if distance.above_lower:
        own = translate("Results", "Mức {star} sao bắt đầu từ {limit} điểm: {mean} cao hơn giới hạn {points} điểm.")
    else:
        own = translate("Results", "Mức {star} sao bắt đầu từ {limit} điểm: {mean} vừa đúng giới hạn.")
    lines = [
        own.format(
            star=distance.star,
            limit=points_text(distance.lower),
            mean=mean_text,
            points=_down(distance.above_lower),
        )
    ]
    if distance.below_upper is None or distance.upper is None:
        lines.append(translate("Results", "Không còn mức nào cao hơn."))
    else:
        above = translate("Results", "Mức {star} sao bắt đầu từ {limit} điểm: còn cách {points} điểm.")
        limit, points = points_text(distance.upper), _wanted(distance.below_upper)
        lines.append(above.format(star=distance.next_star, limit=limit, points=points))
    return lines


def missing_title(star: int | None) -> str:
    """What stands over the list of what is missing."""
    if star is None:
        return QCoreApplication.translate("Results", "ĐÃ Ở HẠNG CAO NHẤT")
    return QCoreApplication.translate("Results", "CÒN THIẾU GÌ ĐỂ LÊN {star} SAO").format(star=star)


def missing_points_sentence(points: Fraction, star: int) -> str:
    """The points still wanted on the mean."""
    if not points:
        return QCoreApplication.translate("Results", "Điểm trung bình đã ở mức {star} sao.").format(star=star)
    words = QCoreApplication.translate("Results", "Điểm trung bình cần thêm {points} điểm.")
    return words.format(points=_wanted(points))


def missing_gate_sentence(gate: MissingGate) -> str:
    """One requirement of the next star: criterion, wording of its level, how many sheets are there."""
    words = QCoreApplication.translate(
        "Results", "{code} {title}: cần từ mức {level} “{label}”; hiện {n}/{of} phiếu ở mức này trở lên."
    )
    return words.format(
        code=gate.code,
        title=sentence_case(gate.title),
        level=gate.level,
        label=gate.label,
        n=gate.at_or_above,
        of=gate.of,
    )


def verdict_words(figure: GateFigure, wanted: Sequence[tuple[str, int]]) -> str:
    """Whether a requirement is met, and by what."""
    standing, translate = figure.standing, QCoreApplication.translate
    if standing.met is None:
        if (standing.criterion, standing.star) in wanted:
            return translate("Results", "chờ Hội đồng kết luận")
        return translate("Results", "không cần kết luận, không đổi hạng")
    if standing.settled:
        return translate("Results", "đạt: mọi phiếu") if standing.met else translate("Results", "chưa đạt: mọi phiếu")
    return (
        translate("Results", "Hội đồng kết luận đạt")
        if standing.met
        else translate("Results", "Hội đồng kết luận chưa đạt")
    )


def below_words(figure: GateFigure) -> str:
    """Who stands below a requirement, by level."""
    level_words = QCoreApplication.translate("Results", "mức {level}: {names}")
    none_words = QCoreApplication.translate("Results", "không đạt mức nào: {names}")
    return "; ".join(
        (level_words if level else none_words).format(level=level, names=", ".join(names))
        for level, names in figure.below
    )


def mean_how(figures: RoundFigures) -> str:
    """The mean worked out: sum over number, exact fraction, as printed."""
    result = figures.result
    if result.mean is None:
        return QCoreApplication.translate("Results", "Không có phiếu được tính.")
    terms = " + ".join(points_text(sheet.total) for sheet in figures.counted)
    steps = dict.fromkeys(
        (f"{points_text(figures.sum)}/{len(figures.counted)}", exact_mean_text(result.mean), result.mean_text or "")
    )
    return f"({terms}) / {len(figures.counted)} = {' = '.join(steps)}"


def part_mean_how(figures: RoundFigures, part: str, decimals: int) -> str:
    """The mean of one part worked out."""
    own = [one.points for sheet in figures.counted for one in sheet.parts if one.code == part]
    mean = figures.result.parts[part]
    terms = " + ".join(points_text(points) for points in own)
    steps = dict.fromkeys((f"{points_text(sum(own))}/{len(own)}", exact_mean_text(mean), decimal_text(mean, decimals)))
    return f"({terms}) / {len(own)} = {' = '.join(steps)}"


def spread_how(figures: RoundFigures) -> str:
    """The spread worked out."""
    totals = [sheet.total for sheet in figures.counted]
    if not totals:
        return ""
    return f"{points_text(max(totals))} − {points_text(min(totals))} = {points_text(max(totals) - min(totals))}"


def spread_sentence(record: SessionRecord, result: ProductResult) -> str:
    """The spread against the regulation's limit."""
    if result.spread is None:
        return QCoreApplication.translate("Results", "Không có phiếu được tính trong lượt này.")
    profile = record.profile
    limit = points_text(profile.spread_limit)
    if profile.spread_comparator is SpreadComparator.AT_LEAST:
        rule = QCoreApplication.translate("Results", "từ {limit} điểm trở lên").format(limit=limit)
    else:
        rule = QCoreApplication.translate("Results", "hơn {limit} điểm").format(limit=limit)
    if result.new_round:
        words = QCoreApplication.translate("Results", "Chênh lệch {gap} điểm; Quy chế yêu cầu chấm lại khi {rule}.")
    else:
        words = QCoreApplication.translate(
            "Results", "Chênh lệch {gap} điểm, trong mức của Quy chế (chấm lại khi {rule})."
        )
    return words.format(gap=points_text(result.spread), rule=rule)


def exact_words(value: Fraction) -> str:
    """The exact fraction, where the printed number is not the whole of it."""
    return "" if (value * 100).denominator == 1 else exact_mean_text(value)


def _up(points: Fraction) -> str:
    """Points still wanted, rounded up so that reaching them is enough."""
    up = Fraction(-(-points.numerator * 100 // points.denominator), 100)
    return decimal_text(up, 0 if up.denominator == 1 else 2)


def _wanted(points: Fraction) -> str:
    """Points still wanted, with the exact value beside them where they had to be rounded."""
    return _up(points) if (points * 100).denominator == 1 else _with_exact(_up(points), points)


def _with_exact(text: str, points: Fraction) -> str:
    words = QCoreApplication.translate("Results", "{points} (chính xác {exact})")
    return words.format(points=text, exact=exact_mean_text(points))


def _down(points: Fraction) -> str:
    """Points above a limit: cut, so that it is never said to be more than it is, with the exact value beside it."""
    cut = Fraction(points.numerator * 100 // points.denominator, 100)
    text = decimal_text(cut, 0 if cut.denominator == 1 else 2)
    return text if cut == points else _with_exact(text, points)


def _some(codes: Sequence[str], most: int = 4) -> str:
    if len(codes) <= most:
        return ", ".join(codes)
    more = QCoreApplication.translate("Results", "{codes} và {n} tiêu chí nữa")
    return more.format(codes=", ".join(codes[:most]), n=len(codes) - most)
