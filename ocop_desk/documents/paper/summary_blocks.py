"""The table of the summary: one block of rows a product, one column a member."""

from collections.abc import Sequence

from reportlab.lib.colors import black

from ocop_desk.documents.paper import styles
from ocop_desk.documents.paper.flow import cut_short
from ocop_desk.documents.paper.fonts import BOLD
from ocop_desk.documents.paper.from_paper import MARK, marked_members
from ocop_desk.documents.paper.marks import stars
from ocop_desk.documents.paper.paged import Cell, Command, PagedTable
from ocop_desk.documents.paper.tables import LEADING, LINE, Column, FittedRow, cell_lines, laid_table, row_height
from ocop_desk.documents.paper.upright import head_with_names
from ocop_desk.documents.paper.wording import ground_text, is_stop, part_mean_text, product_lines
from ocop_desk.domain.councils import CouncilMember
from ocop_desk.domain.numbers import points_text
from ocop_desk.domain.records import ProductRecord, SessionRecord, counting_sheets, member_key
from ocop_desk.domain.results import ProductResult

_SIZE = 9.0
_PADDING = 2.5
_SIDES = (24.0, 150.0, 30.0, 46.0, 38.0, 54.0)
_FIRST_MEMBER = 3
_MOST_LINES = 28
"""A longer name is cut here: in full it stands in the minutes."""
_ABSENT, _RECUSED, _EXCUSED = "Vắng", "XĐLI", "Miễn"


def summary_table(session: SessionRecord, members: Sequence[CouncilMember]) -> PagedTable:
    """The table for these members; products are never parted by a page break."""
    columns = _columns(members)
    rows: list[FittedRow] = []
    kept: list[tuple[int, int]] = []
    commands: list[Command] = [
        ("TOPPADDING", (0, 0), (-1, -1), 0.5),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 2),
        ("LEFTPADDING", (2, 0), (-1, -1), 1),
        ("RIGHTPADDING", (2, 0), (-1, -1), 1),
    ]
    for product in session.products:
        first = len(rows)
        block, height = _block(session, product, columns, members)
        rows += [(row, height) for row in block]
        last = len(rows) - 1
        commands.append(("LINEABOVE", (0, first), (-1, first), LINE, black))
        if len(block) == 1:
            commands.append(("SPAN", (2, first), (-2, first)))
        else:
            kept.append((first, last))
            commands.append(("FONT", (2, last), (-1, last), BOLD, _SIZE, _SIZE * LEADING))
    return laid_table(
        columns,
        rows,
        size=_SIZE,
        head=head_with_names(columns, _FIRST_MEMBER, len(members), _SIZE),
        commands=commands,
        kept=kept,
        rules=_rules(len(columns)),
    )


def _columns(members: Sequence[CouncilMember]) -> list[Column]:
    width, _ = styles.text_area(styles.LANDSCAPE)
    number, product, part, mean, spread, result = _SIDES
    each = min((width - sum(_SIDES)) / max(len(members), 1), 60.0)
    product = width - sum(_SIDES) + product - each * len(members)
    return [
        Column("TT", number),
        Column("Sản phẩm (chủ thể)", product, "LEFT"),
        Column("Phần", part),
        *(Column(member.name, each) for member in members),
        Column("Trung bình", mean),
        Column("Chênh lệch", spread),
        Column("Kết quả", result),
    ]


def _block(
    session: SessionRecord, product: ProductRecord, columns: Sequence[Column], members: Sequence[CouncilMember]
) -> tuple[list[list[Cell]], float]:
    """The rows of one product, all of one height."""
    names = cut_short(cell_lines(_name(product), columns[1], _SIZE), _MOST_LINES)
    result = session.results[product.entry_id]
    if result.mean is None:
        return _plain_block(session, product, columns, names)
    parts = (*result.parts, "Tổng")
    lines = -(-len(names) // len(parts))
    marks = [_marks(product, result, member, parts) for member in members]
    rows: list[list[Cell]] = [
        [
            str(product.position) if place == 0 else "",
            "\n".join(names[place * lines : (place + 1) * lines]),
            part,
            *(column[place] for column in marks),
            _mean_cell(session, result, part),
            points_text(result.spread or 0) if part == parts[-1] else "",
            _verdict_cell(result, len(parts) - place),
        ]
        for place, part in enumerate(parts)
    ]
    return rows, row_height(lines, _SIZE, _PADDING)


def _plain_block(
    session: SessionRecord, product: ProductRecord, columns: Sequence[Column], names: tuple[str, ...]
) -> tuple[list[list[Cell]], float]:
    """The one row of a product without figures: rejected, stopped, or not scored yet."""
    why, verdict = "Chưa có kết quả chấm điểm.", "Chưa có kết quả"
    if product.rejection is not None:
        why = ground_text(session, product.rejection.ground, product.rejection.detail)
        verdict = "Dừng đánh giá" if is_stop(session, product.rejection.ground) else "Bị loại"
    wide = Column("", sum(column.width for column in columns[2:-1]))
    texts = (cut_short(cell_lines(why, wide, _SIZE), _MOST_LINES), cell_lines(verdict, columns[-1], _SIZE))
    blanks = [""] * (len(columns) - 4)
    row: list[Cell] = [
        str(product.position),
        "\n".join(names),
        "\n".join(texts[0]),
        *blanks,
        "\n".join(texts[1]),
    ]
    return [row], row_height(max(len(names), *map(len, texts)), _SIZE)


def _name(product: ProductRecord) -> str:
    again = f"\nLượt chấm {product.rounds[-1].number}" if len(product.rounds) > 1 else ""
    return product_lines(product.product) + again


def _marks(product: ProductRecord, result: ProductResult, member: CouncilMember, parts: Sequence[str]) -> list[str]:
    """The member's points by part and in all, or why there are none."""
    key = member_key(member.member_id)
    if key in result.totals:
        own = result.member_parts[key]
        mark = MARK if member.member_id in marked_members(product) else ""
        return [*(points_text(own[part]) for part in parts[:-1]), points_text(result.totals[key]) + mark]
    return [*("–" for _ in parts[:-1]), _why_none(product, member.member_id)]


def _why_none(product: ProductRecord, member_id: int) -> str:
    if member_id in product.recused:
        return _RECUSED
    last = product.last_round
    if last is not None and any(excuse.member_id == member_id for excuse in last.excused):
        return _EXCUSED
    counted = last is not None and any(sheet.member_id == member_id for sheet in counting_sheets(product, last))
    return "–" if counted else _ABSENT


def _mean_cell(session: SessionRecord, result: ProductResult, part: str) -> str:
    if part in result.parts:
        return part_mean_text(result.parts[part], session.profile)
    return result.mean_text or ""


def _verdict_cell(result: ProductResult, rows_left: int) -> Cell:
    """Stars in the last row of the block and the words above them."""
    if rows_left == 2:
        return f"{result.stars} sao" if result.stars else "Chưa"
    if rows_left == 1:
        return stars(result.stars, 8) if result.stars else "kết luận"
    return ""


def _rules(columns: int) -> list[Command]:
    """Lines of the table: blocks parted, marks ruled finely, nothing across names and verdicts."""
    return [
        ("LINEABOVE", (0, 0), (-1, 0), LINE, black),
        ("LINEBELOW", (0, 0), (-1, 0), LINE, black),
        ("LINEBEFORE", (0, 0), (-1, -1), LINE, black),
        ("LINEAFTER", (-1, 0), (-1, -1), LINE, black),
        ("LINEBELOW", (0, -1), (-1, -1), LINE, black),
        ("LINEABOVE", (2, 2), (columns - 3, -1), LINE / 2, black),
    ]
