"""How papers say that a sheet came from a paper scorecard: who typed it in, what was settled, its scans."""

from collections.abc import Iterator

from ocop_desk.documents.paper.flow import sentence
from ocop_desk.documents.paper.wording import member_name
from ocop_desk.domain.numbers import clock_text
from ocop_desk.domain.paper_entries import PaperRecord, SettledMark
from ocop_desk.domain.records import ProductRecord, RoundRecord, SessionRecord, SheetRecord, SheetSource

MARK = "*"
"""Beside the figures of a sheet from paper, where there is room for no more."""

_NOT_ASKED = "không xét"
_HASH_SHOWN = 16


def is_from_paper(sheet: SheetRecord) -> bool:
    """Whether a sheet was typed in from a paper scorecard."""
    return sheet.source is SheetSource.PAPER


def typists_text(paper: PaperRecord) -> str:
    """The two people who typed a paper in."""
    return " và ".join(paper.typists)


def sheet_lines(paper: PaperRecord) -> Iterator[str]:
    """Everything the printed sheet says of its paper."""
    yield f"Phiếu giấy do {typists_text(paper)} nhập độc lập, mỗi người một lần."
    for one in paper.settled:
        yield (
            f"Tiêu chí {one.criterion}: {_typed(one)}; {one.settled_by} xem phiếu giấy và chốt mức {one.level}, "
            f"lúc {clock_text(one.settled_at)}."
        )
    for scan in paper.scans:
        pages = f", trang {', '.join(map(str, scan.pages))}" if scan.pages else ""
        yield f"Bản quét: {scan.name}{pages} (SHA-256 {scan.sha256[:_HASH_SHOWN]}…)."


def minutes_lines(session: SessionRecord) -> Iterator[str]:
    """One line for every product and round with sheets from paper."""
    for product in session.products:
        for one in product.rounds:
            sheets = _sheets(one)
            if sheets:
                people = "; ".join(_whose(session, sheet) for sheet in sheets)
                yield sentence(
                    f"Nhập từ phiếu giấy, sản phẩm số {product.position} “{product.product.name}”, "
                    f"lượt {one.number}: {people}"
                )


def last_round_lines(session: SessionRecord) -> Iterator[str]:
    """As `minutes_lines`, of the rounds that give the results, for the summary."""
    for product in session.products:
        sheets = _sheets(product.last_round)
        if sheets:
            people = "; ".join(_whose(session, sheet) for sheet in sheets)
            yield sentence(f"{MARK} Sản phẩm số {product.position}, nhập từ phiếu giấy: {people}")


def marked_members(product: ProductRecord) -> frozenset[int]:
    """Members whose sheet of the last round came from paper."""
    return frozenset(sheet.member_id for sheet in _sheets(product.last_round))


def _sheets(one: RoundRecord | None) -> list[SheetRecord]:
    """The sheets from paper of a round that is revealed."""
    if one is None or one.revealed_at is None:
        return []
    return [sheet for sheet in one.sheets if is_from_paper(sheet)]


def _whose(session: SessionRecord, sheet: SheetRecord) -> str:
    """The member, the typists, and what was settled and by whom."""
    name = member_name(session, sheet.member_id)
    if sheet.paper is None:
        return name
    settled = [f"tiêu chí {one.criterion} do {one.settled_by} chốt" for one in sheet.paper.settled]
    return f"{name} ({', '.join([f'{typists_text(sheet.paper)} nhập', *settled])})"


def _typed(one: SettledMark) -> str:
    first, second = (_NOT_ASKED if level is None else f"mức {level}" for level in (one.first, one.second))
    return f"lần một {first}, lần hai {second}"
