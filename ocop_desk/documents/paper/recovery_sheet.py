"""The recovery sheet of an encrypted council file: the code that opens it without its passphrase, and how to use it."""

from collections.abc import Sequence
from datetime import datetime

from reportlab.lib.colors import black
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, Paragraph, Spacer, Table

from ocop_desk.documents.paper import styles
from ocop_desk.documents.paper.flow import bullets, field, para
from ocop_desk.documents.paper.fonts import BOLD, REGULAR
from ocop_desk.documents.paper.head import TitleBlock
from ocop_desk.documents.paper.press import press
from ocop_desk.documents.paper.values import Paper
from ocop_desk.domain.numbers import clock_text

_COLUMNS = 2
_CODE_SIZE = 22
_WIDTH, _ = styles.text_area(styles.PORTRAIT)
_GROUP = ParagraphStyle(
    "recovery-group", fontName=BOLD, fontSize=_CODE_SIZE, leading=_CODE_SIZE * 1.4, bulletFontName=REGULAR
)


def recovery_sheet_pdf(council: str, file_name: str, groups: Sequence[str], made: datetime) -> Paper:
    """One page with the groups of a code (`domain.recovery_codes`); `council` may be empty. Nothing of it is kept."""
    title = "Giấy khôi phục tệp Hội đồng"
    story: list[Flowable] = [
        TitleBlock(title, file_name),
        Spacer(1, 8),
        *([field("Hội đồng", council)] if council else []),
        field("In lúc", clock_text(made)),
        Spacer(1, 8),
        para(
            "Ai có tệp và mã dưới đây thì mở được tệp mà không cần mật khẩu. Hãy cho tờ giấy này vào phong bì dán kín, "
            "cất ở cơ quan, không để cùng máy tính hay USB."
        ),
        Spacer(1, 6),
        _code_table(groups),
        Spacer(1, 10),
        para("Khi quên mật khẩu:", styles.HEADING),
        *bullets(
            [
                "Mở tệp trong OCOP Desk; ở ô mật khẩu, gõ tám nhóm theo thứ tự từ 1 đến 8.",
                "Chữ hoa hay chữ thường, có dấu cách hay không đều được. Mã không dùng các chữ I, L, O, U: "
                "thấy giống O là số 0, giống I hoặc L là số 1.",
                "Ký tự cuối của mỗi nhóm là ký tự kiểm tra: gõ sai thì chương trình báo sai ở nhóm nào.",
                "Mở được rồi, vào bước Hội đồng, phần Người dùng và mật khẩu, đặt mật khẩu mới và in giấy mới.",
            ]
        ),
        Spacer(1, 6),
        para(
            "Mã này đi với mật khẩu đang dùng khi in. Sau khi đổi mật khẩu, giấy này chỉ còn mở được những bản chép "
            "của tệp làm trước lúc đổi; hãy in giấy mới rồi hủy giấy này. Mất cả mật khẩu lẫn giấy thì không ai mở "
            "được tệp."
        ),
    ]
    return press("giay-khoi-phuc.pdf", title, council or "OCOP Desk", story, made=made)


def _code_table(groups: Sequence[str]) -> Table:
    """The groups in rows, each behind its number; a gap in the middle of a group for the eye alone."""
    cells = [Paragraph(_numbered(number, group), _GROUP) for number, group in enumerate(groups, start=1)]
    rows = [cells[start : start + _COLUMNS] for start in range(0, len(cells), _COLUMNS)]
    whole = (0, 0), (-1, -1)
    return Table(
        rows, colWidths=[_WIDTH / _COLUMNS] * _COLUMNS, style=[("BOX", *whole, 1, black), ("FONT", *whole, REGULAR)]
    )


def _numbered(number: int, group: str) -> str:
    half = len(group) // 2
    blank = "\N{NO-BREAK SPACE}"
    return f'<font name="{REGULAR}" size="13">{number}</font>{blank * 2}{group[:half]}{blank}{group[half:]}'
