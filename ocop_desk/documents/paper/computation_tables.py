"""Tables of the computation: marks of a round by criterion and member, and where members stand at each gate."""

from collections.abc import Sequence
from fractions import Fraction

from reportlab.lib.colors import Color

from ocop_desk.documents.paper import styles
from ocop_desk.documents.paper.fonts import BOLD
from ocop_desk.documents.paper.from_paper import is_from_paper
from ocop_desk.documents.paper.gates import verdict_text
from ocop_desk.documents.paper.marks import stars
from ocop_desk.documents.paper.paged import Cell, Command, PagedTable
from ocop_desk.documents.paper.tables import LEADING, Column, FittedRow, fitted_row, laid_table, long_table
from ocop_desk.documents.paper.upright import head_with_names, in_blocks
from ocop_desk.documents.paper.wording import exact_mean_text, level_points, level_text, member_name, part_mean_text
from ocop_desk.domain.numbers import points_text
from ocop_desk.domain.records import (
    ProductRecord,
    RoundRecord,
    SessionRecord,
    SheetRecord,
    counting_sheets,
)
from ocop_desk.domain.results import GateStanding, ProductResult, own_total
from ocop_desk.domain.rules import Criterion, Part
from ocop_desk.domain.text import person_sort_key

_SIZE = 9.0
_WIDTH, _ = styles.text_area(styles.LANDSCAPE)
_SHADE = Color(0.93, 0.93, 0.93)
_FIRST_MEMBER = 3


def marks_tables(
    session: SessionRecord, product: ProductRecord, one: RoundRecord, result: ProductResult
) -> list[PagedTable]:
    """Points and levels of every sheet; sheets that do not count are marked in the head and not summed."""
    sheets = sorted(one.sheets, key=lambda sheet: person_sort_key(member_name(session, sheet.member_id)))
    return [_marks_table(session, product, one, result, block) for block in in_blocks(sheets)]


def gates_table(session: SessionRecord, product: ProductRecord, one: RoundRecord, result: ProductResult) -> PagedTable:
    """Every gate with who stood on which side, what was proposed, found and why."""
    columns = (
        Column("Tiêu chí", 112, "LEFT"),
        Column("Hạng", 52),
        Column("Mức ít nhất", 132, "LEFT"),
        Column("Phiếu ở mức này trở lên", 120, "LEFT"),
        Column("Phiếu dưới mức này", 110, "LEFT"),
        Column("Đề xuất", 44),
        Column("Kết luận", 54, bold=True),
        Column("Lý do", _WIDTH - 624, "LEFT"),
    )
    reasons = {(f.finding.criterion, f.finding.star): f.finding.reason for f in one.findings}
    rows = [_gate_row(session, product, one, result, gate, reasons) for gate in result.gates]
    return long_table(columns, rows or [("Không có yêu cầu tối thiểu.", *[""] * 7)], size=10)


def _marks_table(
    session: SessionRecord,
    product: ProductRecord,
    one: RoundRecord,
    result: ProductResult,
    sheets: Sequence[SheetRecord],
) -> PagedTable:
    card = session.scorecards[product.product.scorecard]
    counting = counting_sheets(product, one)
    columns = _columns(session, sheets, {sheet.member_id for sheet in counting})
    rows: list[FittedRow] = []
    commands: list[Command] = [
        ("LEFTPADDING", (2, 0), (-1, -1), 1),
        ("RIGHTPADDING", (2, 0), (-1, -1), 1),
    ]
    for part in card.parts:
        commands += [
            ("FONT", (0, len(rows)), (-1, len(rows)), BOLD, _SIZE, _SIZE * LEADING),
            ("BACKGROUND", (0, len(rows)), (-1, len(rows)), _SHADE),
        ]
        rows.append(fitted_row(_part_row(session, product, part, sheets, result, len(counting)), columns, _SIZE, BOLD))
        rows += [
            fitted_row(_criterion_row(product, criterion, sheets, counting), columns, _SIZE)
            for criterion in part.criteria()
        ]
    last = len(rows)
    commands.append(("FONT", (0, last), (-1, last), BOLD, _SIZE, _SIZE * LEADING))
    rows.append(fitted_row(_total_row(session, product, sheets, result, len(counting)), columns, _SIZE, BOLD))
    return laid_table(
        columns,
        rows,
        size=_SIZE,
        head=head_with_names(columns, _FIRST_MEMBER, len(sheets), _SIZE),
        commands=commands,
        kept=[(last - 2, last)],
    )


def _columns(session: SessionRecord, sheets: Sequence[SheetRecord], counting: set[int]) -> list[Column]:
    sides = (34.0, 34.0, 44.0, 56.0)
    each = min((_WIDTH - sum(sides) - 150) / max(len(sheets), 1), 62.0)
    title = _WIDTH - sum(sides) - each * len(sheets)
    names = [
        member_name(session, sheet.member_id)
        + (" (phiếu giấy)" if is_from_paper(sheet) else "")
        + ("" if sheet.member_id in counting else " (không tính)")
        for sheet in sheets
    ]
    return [
        Column("Mã", sides[0]),
        Column("Tiêu chí", title, "LEFT"),
        Column("Tối đa", sides[1]),
        *(Column(name, each) for name in names),
        Column("Tổng các phiếu", sides[2]),
        Column("Trung bình", sides[3]),
    ]


def _part_row(
    session: SessionRecord,
    product: ProductRecord,
    part: Part,
    sheets: Sequence[SheetRecord],
    result: ProductResult,
    count: int,
) -> list[Cell]:
    card = session.scorecards[product.product.scorecard]
    place = [one.code for one in card.parts].index(part.code)
    own = [own_total(card, product.product.cases, sheet.levels).parts[place] for sheet in sheets]
    mean = result.parts.get(part.code)
    return [
        part.code,
        f"Phần {part.code}. {part.title}",
        points_text(part.points),
        *(points_text(points) for points in own),
        *_sum_and_mean(session, mean, count),
    ]


def _total_row(
    session: SessionRecord, product: ProductRecord, sheets: Sequence[SheetRecord], result: ProductResult, count: int
) -> list[Cell]:
    card = session.scorecards[product.product.scorecard]
    totals = [own_total(card, product.product.cases, sheet.levels).total for sheet in sheets]
    whole = sum(part.points for part in card.parts)
    cells: list[Cell] = ["", "Tổng điểm", points_text(whole), *(points_text(total) for total in totals)]
    if result.mean is None:
        return [*cells, "–", "–"]
    return [*cells, points_text(result.mean * count), f"{exact_mean_text(result.mean)}\n{result.mean_text}"]


def _sum_and_mean(session: SessionRecord, mean: Fraction | None, count: int) -> tuple[Cell, Cell]:
    if mean is None:
        return "–", "–"
    printed = part_mean_text(mean, session.profile)
    return points_text(mean * count), printed if mean.denominator == 1 else f"{exact_mean_text(mean)}\n{printed}"


def _criterion_row(
    product: ProductRecord, criterion: Criterion, sheets: Sequence[SheetRecord], counting: Sequence[SheetRecord]
) -> list[Cell]:
    case = product.product.cases.get(criterion.code)
    most = max((level.points for level in criterion.levels_of(case)), default=criterion.points)
    summed = sum(level_points(criterion, case, sheet.levels.get(criterion.code, 0)) for sheet in counting)
    return [
        criterion.code,
        criterion.title,
        points_text(most),
        *(_mark(criterion, case, sheet) for sheet in sheets),
        points_text(summed),
        "",
    ]


def _mark(criterion: Criterion, case: int | None, sheet: SheetRecord) -> str:
    level = sheet.levels.get(criterion.code)
    return "–" if level is None else f"{points_text(level_points(criterion, case, level))} ({level})"


def _gate_row(
    session: SessionRecord,
    product: ProductRecord,
    one: RoundRecord,
    result: ProductResult,
    gate: GateStanding,
    reasons: dict[tuple[str, int], str],
) -> list[Cell]:
    criterion = session.scorecards[product.product.scorecard].by_code[gate.criterion]
    case = product.product.cases.get(gate.criterion)
    sides: dict[bool, list[str]] = {True: [], False: []}
    for sheet in counting_sheets(product, one):
        sides[sheet.levels.get(gate.criterion, 0) >= gate.level].append(member_name(session, sheet.member_id))
    return [
        f"{criterion.code} {criterion.title}",
        stars(gate.star, 8),
        f"({gate.level}) {level_text(criterion, case, gate.level)}",
        _side(sides[True], gate),
        _side(sides[False], gate),
        "" if gate.settled else ("đạt" if gate.proposed else "chưa đạt"),
        verdict_text(result, gate),
        "các phiếu thống nhất" if gate.settled else reasons.get((gate.criterion, gate.star), ""),
    ]


def _side(names: list[str], gate: GateStanding) -> str:
    if not names:
        return "–"
    return f"cả {gate.of} phiếu" if gate.settled else f"{len(names)} phiếu: {', '.join(names)}"
