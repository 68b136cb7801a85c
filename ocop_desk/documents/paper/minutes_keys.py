"""Minutes, the end of section II: the keys by which members signed their sheets, where they have any."""

from reportlab.platypus import Flowable

from ocop_desk.documents.paper import styles
from ocop_desk.documents.paper.flow import para
from ocop_desk.documents.paper.tables import Column, long_table
from ocop_desk.domain.exchange import key_code_of
from ocop_desk.domain.records import SessionRecord, SheetSource

_WIDTH, _ = styles.text_area(styles.PORTRAIT)
_NUMBER, _CODE, _SHEETS = 28, 168, 96


def member_keys(session: SessionRecord) -> list[Flowable]:
    """Name, key code and number of signed sheets of every member who has a key; nothing where nobody has one."""
    keyed = [entry for entry in session.roster if entry.public_key]
    if not keyed:
        return []
    columns = (
        Column("TT", _NUMBER),
        Column("Họ và tên", _WIDTH - _NUMBER - _CODE - _SHEETS, "LEFT"),
        Column("Mã khóa", _CODE),
        Column("Số phiếu đã ký", _SHEETS),
    )
    signed = _signed_sheets(session)
    rows = [
        (
            str(number),
            entry.member.name,
            key_code_of(entry.public_key),
            str(signed.get(entry.member.member_id, 0)),
        )
        for number, entry in enumerate(keyed, start=1)
    ]
    table = long_table(columns, rows)
    table.spaceAfter = 8
    about = (
        "Các khóa dưới đây được chốt khi khai mạc; thành viên dùng khóa của mình để ký và niêm phong phiếu trên máy "
        "riêng. "
        f"Tổng số phiếu đã ký: {sum(signed.values())}/{_sheets(session)} phiếu."
    )
    return [table.under(para("7. Khóa ký phiếu của thành viên", styles.SUBHEADING), para(about, styles.BODY_KEPT))]


def _signed_sheets(session: SessionRecord) -> dict[int, int]:
    """Member to the number of sheets, of every round, that came signed from the member's laptop."""
    signed: dict[int, int] = {}
    for product in session.products:
        for sheet in (sheet for one in product.rounds for sheet in one.sheets):
            if sheet.source is SheetSource.SEALED:
                signed[sheet.member_id] = signed.get(sheet.member_id, 0) + 1
    return signed


def _sheets(session: SessionRecord) -> int:
    return sum(len(one.sheets) for product in session.products for one in product.rounds)
