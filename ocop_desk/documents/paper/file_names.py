"""ASCII names of papers in a folder or a package."""

from ocop_desk.documents.paper.outcomes import ListKind
from ocop_desk.domain.councils import CouncilMember
from ocop_desk.domain.records import ProductRecord, SessionRecord
from ocop_desk.domain.text import fold

_LONGEST = 40

MINUTES_FILE = "bien-ban.pdf"
SUMMARY_FILE = "bang-tong-hop.pdf"
CALIBRATION_FILE = "hieu-chinh.pdf"
NOTICE_FOLDER = "thong-bao"
COMPUTATION_FOLDER = "cach-tinh"

LIST_FILES = {
    ListKind.PROPOSED: "danh-sach/1-de-nghi.pdf",
    ListKind.FORWARDED: "danh-sach/2-chuyen-cap-tren.pdf",
    ListKind.NOT_REACHED: "danh-sach/3-chua-dat.pdf",
    ListKind.REJECTED: "danh-sach/4-loai-hoac-dung.pdf",
}


def slug(text: str) -> str:
    """The text as a piece of a file name: small ASCII letters, digits and hyphens, at most 40."""
    words = "".join(c if c.isascii() else " " for c in fold(text)).split()
    return "-".join(words)[:_LONGEST].strip("-")


def product_file(folder: str, product: ProductRecord) -> str:
    """One paper of a product; the place on the agenda makes the name its own."""
    return f"{folder}/{_product(product)}.pdf"


def sheet_file(session: SessionRecord, product: ProductRecord, member_id: int, round_number: int) -> str:
    """The sheet of one member, product and round."""
    member = session.members.get(member_id)
    who = "-".join(part for part in (f"{member_id:02d}", slug(member.name) if member else "") if part)
    return f"phieu-cham/{_product(product)}/luot-{round_number}-{who}.pdf"


def blank_sheets_file(member: CouncilMember, product: ProductRecord | None) -> str:
    """Blank sheets of one member, of all products or of one."""
    who = "-".join(part for part in (f"{member.member_id:02d}", slug(member.name)) if part)
    which = f"{_product(product)}/" if product else ""
    return f"phieu-giay/{which}{who}.pdf"


def _product(product: ProductRecord) -> str:
    return "-".join(part for part in (f"{product.position:02d}", slug(product.product.name)) if part)
