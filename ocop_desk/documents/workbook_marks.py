"""Sheets of the workbook that hold marks: every sheet, every mark, and the criteria they refer to."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ocop_desk.documents.excel_cells import exact_number
from ocop_desk.documents.workbook_table import Column, Look, Table, TableWriter
from ocop_desk.documents.workbook_words import SHEET_SOURCES, by_given_name, in_order, member_name, points_shown, yes_no
from ocop_desk.domain.records import ProductRecord, RoundRecord, SessionRecord, SheetRecord, member_key
from ocop_desk.domain.rules import Criterion, Level, Points, Scorecard
from ocop_desk.domain.sheets import GridRow, ScoringGrid, scoring_grid

MARKS = Table(
    "Điểm chi tiết",
    "Điểm của từng thành viên theo từng tiêu chí",
    (
        Column("position", "TT", "Số thứ tự của sản phẩm trong chương trình phiên họp.", Look.PLAIN, 6),
        Column("code", "Mã sản phẩm", "Mã sản phẩm như đã đăng ký; trống nếu chưa có.", Look.PLAIN, 20),
        Column("product", "Sản phẩm", "Tên sản phẩm.", Look.PLAIN, 34),
        Column("round", "Lượt", "Lượt chấm: 1 là lượt đầu.", Look.PLAIN, 7),
        Column("sheet", "Số phiếu", "Số của phiếu trong tệp này, nối với trang Phiếu chấm.", Look.PLAIN, 9),
        Column("member", "Thành viên", "Họ tên thành viên Hội đồng.", Look.PLAIN, 24),
        Column("part", "Phần", "Phần của phiếu đánh giá: A, B hoặc C.", Look.PLAIN, 7),
        Column("criterion", "Tiêu chí", "Mã tiêu chí, nối với trang Bộ tiêu chí.", Look.PLAIN, 9),
        Column(
            "level",
            "Mức",
            "Mức thành viên chọn; 0 là không đạt mức nào; trống là tiêu chí không phải hỏi.",
            Look.PLAIN,
            7,
        ),
        Column("points", "Điểm", "Điểm của mức đã chọn.", Look.PLAIN, 8),
        Column("counts", "Được tính", "Có nếu phiếu được tính vào kết quả của sản phẩm.", Look.PLAIN, 10),
        Column("note", "Ghi chú", "Ghi chú của thành viên ở tiêu chí này.", Look.PLAIN, 40),
    ),
    frozen=3,
)

CRITERIA = Table(
    "Bộ tiêu chí",
    "Tiêu chí, mức và yêu cầu tối thiểu của các bộ sản phẩm trong phiên",
    (
        Column("scorecard", "Bộ sản phẩm", "Mã bộ sản phẩm.", Look.PLAIN, 12),
        Column("part", "Phần", "Phần của phiếu đánh giá.", Look.PLAIN, 7),
        Column("criterion", "Tiêu chí", "Mã tiêu chí.", Look.PLAIN, 9),
        Column("title", "Tên tiêu chí", "Tên tiêu chí.", Look.TEXT, 50),
        Column("case", "Trường hợp", "Trường hợp mà mức này thuộc về, nếu tiêu chí có nhiều.", Look.WHOLE, 11),
        Column("level", "Mức", "Số của mức trong tiêu chí, đếm từ 1.", Look.WHOLE, 7),
        Column("label", "Nội dung mức", "Nội dung của mức.", Look.TEXT, 70),
        Column("points", "Điểm", "Điểm của mức.", Look.MEASURE, 8),
        Column("star", "Yêu cầu sao", "Hạng sao lấy mức này làm yêu cầu tối thiểu.", Look.WHOLE, 9),
    ),
    frozen=3,
)


def sheets_table(parts: tuple[str, ...]) -> Table:
    """The sheet with one row a score sheet, for the parts these scorecards have."""
    return Table(
        "Phiếu chấm",
        "Các phiếu đã nộp và đã mở",
        (
            Column("sheet", "Số phiếu", "Số của phiếu trong tệp này.", Look.PLAIN, 9),
            Column("position", "TT", "Số thứ tự của sản phẩm trong chương trình phiên họp.", Look.PLAIN, 6),
            Column("code", "Mã sản phẩm", "Mã sản phẩm như đã đăng ký.", Look.PLAIN, 20),
            Column("product", "Sản phẩm", "Tên sản phẩm.", Look.PLAIN, 34),
            Column("round", "Lượt", "Lượt chấm.", Look.PLAIN, 7),
            Column("member", "Thành viên", "Họ tên thành viên Hội đồng.", Look.PLAIN, 24),
            Column(
                "source",
                "Cách nộp",
                "Nhập trên máy, đọc từ phiếu Excel, niêm phong trên máy thành viên hay nhập từ phiếu giấy.",
                Look.PLAIN,
                14,
            ),
            Column(
                "typists", "Người nhập phiếu giấy", "Hai người nhập phiếu giấy; trống với phiếu khác.", Look.PLAIN, 26
            ),
            Column("submitted", "Nộp lúc", "Thời điểm nộp phiếu, giờ Việt Nam.", Look.MOMENT, 17),
            Column("counts", "Được tính", "Có nếu phiếu được tính vào kết quả của sản phẩm.", Look.PLAIN, 10),
            *(
                Column(f"part_{part}", f"Phần {part}", f"Tổng điểm phần {part} của phiếu.", Look.PLAIN, 9)
                for part in parts
            ),
            Column("total", "Tổng điểm", "Tổng điểm của phiếu.", Look.PLAIN, 10),
        ),
        frozen=4,
    )


@dataclass(frozen=True, slots=True)
class SheetLine:
    """One score sheet as the recomputation refers to it."""

    number: int
    position: int
    product: str
    round_number: int
    member: str
    counts: bool
    total: Points


def write_marks(
    session: SessionRecord, parts: tuple[str, ...], sheets: TableWriter, marks: TableWriter
) -> list[SheetLine]:
    """Write all revealed sheets and their marks; marks of a round still closed appear nowhere."""
    lines: list[SheetLine] = []
    for product, scoring_round, sheet in _revealed_sheets(session):
        line = _sheet_line(session, product, scoring_round, sheet, len(lines) + 1)
        lines.append(line)
        sheets.append(_sheet_row(session, product, sheet, line, parts))
        marks.extend(_mark_rows(session, product, sheet, line))
    return lines


def criteria_rows(session: SessionRecord) -> Iterator[list[object]]:
    """One row a level of every scorecard that a product of the session is on."""
    used = {product.product.scorecard for product in session.products}
    for card in sorted((session.scorecards[code] for code in used), key=lambda card: (card.number, card.code)):
        for criterion in card.criteria:
            for case, level in _levels(criterion):
                yield _criterion_row(session, card, criterion, case, level)


def _revealed_sheets(session: SessionRecord) -> Iterator[tuple[ProductRecord, RoundRecord, SheetRecord]]:
    rank = {member.member_id: place for place, member in enumerate(by_given_name(session))}
    for product in in_order(session):
        for scoring_round in product.rounds:
            if scoring_round.revealed_at is not None:
                for sheet in sorted(scoring_round.sheets, key=lambda s: (rank.get(s.member_id, -1), s.member_id)):
                    yield product, scoring_round, sheet


def _sheet_line(
    session: SessionRecord, product: ProductRecord, scoring_round: RoundRecord, sheet: SheetRecord, number: int
) -> SheetLine:
    counted = session.results[product.entry_id].totals
    return SheetLine(
        number=number,
        position=product.position,
        product=product.product.name,
        round_number=scoring_round.number,
        member=member_name(session, sheet.member_id),
        counts=scoring_round is product.last_round and member_key(sheet.member_id) in counted,
        total=sum(points for _, _, points in _marks(_grid(session, product), sheet.levels)),
    )


def _sheet_row(
    session: SessionRecord, product: ProductRecord, sheet: SheetRecord, line: SheetLine, parts: tuple[str, ...]
) -> list[object]:
    sums: dict[str, Points] = dict.fromkeys(parts, 0)
    for row, _, points in _marks(_grid(session, product), sheet.levels):
        sums[row.part] += points
    return [
        line.number,
        line.position,
        product.product.product_code,
        line.product,
        line.round_number,
        line.member,
        SHEET_SOURCES[sheet.source],
        ", ".join(sheet.paper.typists) if sheet.paper else None,
        sheet.submitted_at,
        yes_no(line.counts),
        *(exact_number(sums[part]) for part in parts),
        exact_number(line.total),
    ]


def _mark_rows(
    session: SessionRecord, product: ProductRecord, sheet: SheetRecord, line: SheetLine
) -> Iterator[list[object]]:
    head = [line.position, product.product.product_code, line.product, line.round_number, line.number, line.member]
    counts = yes_no(line.counts)
    note = sheet.notes.get
    for row, level, points in _marks(_grid(session, product), sheet.levels):
        yield [*head, row.part, row.code, level, exact_number(points), counts, note(row.code)]


def _marks(grid: ScoringGrid, levels: Mapping[str, int]) -> Iterator[tuple[GridRow, int | None, Points]]:
    for row in grid.rows:
        level = levels.get(row.code)
        yield row, level, row.points[level] if level and 0 < level < len(row.points) else 0


def _grid(session: SessionRecord, product: ProductRecord) -> ScoringGrid:
    return scoring_grid(session.scorecards[product.product.scorecard], product.product.cases)


def _levels(criterion: Criterion) -> Iterator[tuple[int | None, Level]]:
    for level in criterion.levels:
        yield None, level
    for case in criterion.cases:
        for level in case.levels:
            yield case.number, level


def _criterion_row(
    session: SessionRecord, card: Scorecard, criterion: Criterion, case: int | None, level: Level
) -> list[object]:
    official = session.official_wording.get((card.code, criterion.code, case, level.number))
    return [
        card.code,
        card.part_of[criterion.code],
        criterion.code,
        criterion.title,
        case,
        level.number,
        official or level.label,
        points_shown(level.points),
        level.min_star,
    ]
