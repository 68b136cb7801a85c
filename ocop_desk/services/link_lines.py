"""Pages tied to criteria by typed lines: shown what they mean, then kept all together or not at all."""

from ocop_desk.domain.link_lines import HOW_TO_WRITE, read_lines
from ocop_desk.domain.link_places import PlacedLines, lines_of, place_lines
from ocop_desk.domain.said import said
from ocop_desk.services.desk import Desk
from ocop_desk.services.dossier_state import product_and_card
from ocop_desk.services.evidence import link_pages
from ocop_desk.services.refusals import refuse, refuse_if

HOW_TO_TYPE = (
    HOW_TO_WRITE,
    said("Không ghi tên tài liệu: trang đếm liền qua cả hồ sơ, theo thứ tự tài liệu trong danh sách."),
    said("Ghi tên tài liệu, một phần tên hoặc số hiệu: trang đếm trong tài liệu đó. Ví dụ 3.5: giay-chung-nhan 2-3"),
    said("Ghi #3 là tài liệu thứ ba trong danh sách. Ví dụ 3.5: #3 1-2"),
    said("Chỉ ghi tên tài liệu, không ghi trang: cả tài liệu."),
    said("Nhiều tài liệu thì ngăn bằng dấu chấm phẩy. Ví dụ 3.5: giay-chung-nhan 2; hop-dong 1-4"),
)
"""The rules of typing, a sentence each, for screens and the command line."""


def preview_link_lines(desk: Desk, dossier_id: int, text: str) -> PlacedLines:
    """What typed lines mean in a dossier, with every problem of every line; keeps nothing. Raises InputRefused."""
    with desk.read() as work:
        _, card = product_and_card(desk, work, dossier_id)
        content = work.dossiers.content(dossier_id)
    read = read_lines(text)
    placed = place_lines(read.lines, content, card)
    return PlacedLines(placed.links, read.problems + placed.problems)


def apply_link_lines(desk: Desk, dossier_id: int, text: str) -> int:
    """Tie what typed lines say; says how many ties are new. Raises InputRefused with every problem of every line."""
    placed = preview_link_lines(desk, dossier_id, text)
    refuse_if(placed.problems)
    if not placed.links:
        raise refuse("no_lines", said("Chưa ghi dòng nào."), HOW_TO_WRITE)
    return link_pages(desk, dossier_id, [one.link for one in placed.links])


def link_lines_of(desk: Desk, dossier_id: int) -> str:
    """The ties of a dossier as lines that can be typed again. Raises InputRefused."""
    with desk.read() as work:
        product_and_card(desk, work, dossier_id)
        return "\n".join(lines_of(work.dossiers.content(dossier_id)))
