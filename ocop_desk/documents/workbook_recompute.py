"""Sheets of the workbook whose formulas work the figures out again from the marks, beside ours.

Everything goes back to the points in the sheet of marks: nothing is taken from our own sums.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ocop_desk.documents.excel_cells import exact_number
from ocop_desk.documents.workbook_marks import MARKS, SheetLine
from ocop_desk.documents.workbook_table import FIRST_ROW, Column, Look, Table
from ocop_desk.documents.workbook_words import figure_shown, in_order, mean_shown, points_shown
from ocop_desk.domain.records import SessionRecord
from ocop_desk.domain.results import ProductResult
from ocop_desk.domain.rules import Band, Points

AGREEING_DECIMALS = 9
"""Differences are taken to nine decimals: a mean is stored with ten, Excel works with about fifteen digits."""

SHEET_SUMS = Table(
    "Tính lại phiếu",
    "Tính lại tổng điểm từng phiếu bằng công thức",
    (
        Column("sheet", "Số phiếu", "Số của phiếu trong tệp này.", Look.PLAIN, 9),
        Column("position", "TT", "Số thứ tự của sản phẩm.", Look.PLAIN, 6),
        Column("product", "Sản phẩm", "Tên sản phẩm.", Look.PLAIN, 34),
        Column("round", "Lượt", "Lượt chấm.", Look.PLAIN, 7),
        Column("member", "Thành viên", "Họ tên thành viên.", Look.PLAIN, 24),
        Column("counts", "Được tính", "Có nếu phiếu được tính vào kết quả.", Look.PLAIN, 10),
        Column("total", "Tổng đã ghi", "Tổng điểm chương trình đã tính.", Look.PLAIN, 11),
        Column("again", "Tổng tính lại", "Cộng điểm các tiêu chí của phiếu ở trang Điểm chi tiết.", Look.FORMULA, 11),
        Column("difference", "Chênh lệch", "Tổng đã ghi trừ tổng tính lại; phải bằng 0.", Look.FORMULA, 11),
    ),
    frozen=3,
)


def means_table(parts: tuple[str, ...]) -> Table:
    """The sheet that works out counts, sums, means, parts and bands again."""
    return Table(
        "Tính lại",
        "Tính lại điểm trung bình bằng công thức",
        (
            Column("position", "TT", "Số thứ tự của sản phẩm.", Look.WHOLE, 6),
            Column("product", "Sản phẩm", "Tên sản phẩm.", Look.TEXT, 34),
            *_compared("count", "Số phiếu", "số phiếu được tính", Look.WHOLE),
            *_compared("sum", "Tổng điểm", "tổng điểm các phiếu được tính", Look.MEASURE),
            *_compared("mean", "Trung bình", "điểm trung bình", Look.MEASURE),
            *(
                column
                for part in parts
                for column in _compared(f"part_{part}", f"Phần {part}", f"điểm trung bình phần {part}", Look.MEASURE)
            ),
            *_compared("band", "Sao theo điểm", "hạng sao theo điểm trung bình", Look.WHOLE),
        ),
        frozen=2,
    )


@dataclass(frozen=True, slots=True)
class Ranges:
    """The filled cells that the formulas refer to."""

    mark_sheet: str
    mark_position: str
    mark_part: str
    mark_points: str
    mark_counts: str
    sheet_position: str
    sheet_counts: str
    sheet_again: str


def ranges(last_mark: int, last_sheet: int) -> Ranges:
    """The cells down to the last row written on each sheet."""
    return Ranges(
        mark_sheet=MARKS.cells("sheet", last_mark),
        mark_position=MARKS.cells("position", last_mark),
        mark_part=MARKS.cells("part", last_mark),
        mark_points=MARKS.cells("points", last_mark),
        mark_counts=MARKS.cells("counts", last_mark),
        sheet_position=SHEET_SUMS.cells("position", last_sheet),
        sheet_counts=SHEET_SUMS.cells("counts", last_sheet),
        sheet_again=SHEET_SUMS.cells("again", last_sheet),
    )


def sheet_sum_rows(lines: Sequence[SheetLine], cells: Ranges) -> Iterator[list[object]]:
    """One row a sheet: our total, the formula's, the difference."""
    at = SHEET_SUMS.letters
    for row, line in enumerate(lines, start=FIRST_ROW):
        yield [
            line.number,
            line.position,
            line.product,
            line.round_number,
            line.member,
            "Có" if line.counts else "Không",
            exact_number(line.total),
            f"=SUMIFS({cells.mark_points},{cells.mark_sheet},{at['sheet']}{row})",
            f"=ROUND({at['total']}{row}-{at['again']}{row},{AGREEING_DECIMALS})",
        ]


def mean_rows(session: SessionRecord, parts: tuple[str, ...], cells: Ranges) -> Iterator[list[object]]:
    """One row a product that has a mean."""
    table = means_table(parts)
    computed = ((record, session.results[record.entry_id]) for record in in_order(session))
    rows = [(record, result) for record, result in computed if result.mean is not None]
    for row, (record, result) in enumerate(rows, start=FIRST_ROW):
        values = [record.position, record.product.name]
        formulas = _formulas(session, table, parts, cells, row)
        for key, ours in _ours(session, result, parts).items():
            at, again = table.letters[key], table.letters[f"{key}_again"]
            values += [ours, formulas[key], f"=ROUND({at}{row}-{again}{row},{AGREEING_DECIMALS})"]
        yield values


def differences_formula(parts: tuple[str, ...], products: int, sheets: int) -> str:
    """A formula that counts the differences that are not 0, over both sheets."""
    table = means_table(parts)
    columns = [table.cells(key, FIRST_ROW + products - 1) for key in table.letters if key.endswith("_difference")]
    if not products:
        columns = []
    if sheets:
        columns.append(SHEET_SUMS.cells("difference", FIRST_ROW + sheets - 1))
    return "=" + ("+".join(f'COUNTIF({column},"<>0")' for column in columns) or "0")


def _compared(key: str, title: str, subject: str, look: Look) -> tuple[Column, Column, Column]:
    first = subject[0].upper() + subject[1:]
    return (
        Column(key, f"{title} đã ghi", f"{first} chương trình đã tính.", look, 10),
        Column(f"{key}_again", f"{title} tính lại", f"{first} tính lại từ trang Điểm chi tiết.", Look.FORMULA, 11),
        Column(
            f"{key}_difference",
            f"Chênh lệch {title[0].lower()}{title[1:]}",
            "Đã ghi trừ tính lại; phải bằng 0.",
            Look.FORMULA,
            11,
        ),
    )


def _ours(session: SessionRecord, result: ProductResult, parts: tuple[str, ...]) -> dict[str, object]:
    assert result.mean is not None
    return {
        "count": len(result.totals),
        "sum": points_shown(sum(result.totals.values())),
        "mean": mean_shown(session, result.mean),
        **{f"part_{part}": figure_shown(session, result.parts.get(part, 0)) for part in parts},
        "band": result.band,
    }


def _formulas(session: SessionRecord, table: Table, parts: tuple[str, ...], cells: Ranges, row: int) -> dict[str, str]:
    position = f"${table.letters['position']}{row}"
    count = f"{table.letters['count_again']}{row}"
    total = f"{table.letters['sum_again']}{row}"
    counted = f'{cells.mark_position},{position},{cells.mark_counts},"Có"'
    of_sheets = f'{cells.sheet_position},{position},{cells.sheet_counts},"Có"'
    return {
        "count": f"=COUNTIFS({of_sheets})",
        "sum": f"=SUMIFS({cells.mark_points},{counted})",
        "mean": f"=AVERAGEIFS({cells.sheet_again},{of_sheets})",
        **{
            f"part_{part}": f'=SUMIFS({cells.mark_points},{counted},{cells.mark_part},"{part}")/{count}'
            for part in parts
        },
        "band": "=" + _band_formula(session.bands, total, count),
    }


def _band_formula(bands: tuple[Band, ...], total: str, count: str) -> str:
    """The highest star whose bound times the number of sheets is not above the sum: whole numbers, no rounding."""
    formula = "1"
    for band in sorted(bands, key=lambda band: band.lower):
        formula = f"IF({_at_least(total, band.lower, count)},{band.star},{formula})"
    return formula


def _at_least(total: str, lower: Points, count: str) -> str:
    if isinstance(lower, int):
        return f"{total}>={lower}*{count}"
    return f"{total}*{lower.denominator}>={lower.numerator}*{count}"
