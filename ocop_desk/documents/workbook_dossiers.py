"""Sheets of the workbook about dossiers: which one each product was scored on, and its documents with their hashes."""

from collections.abc import Iterator

from ocop_desk.documents.workbook_table import Column, Look, Table
from ocop_desk.documents.workbook_words import in_order, yes_no
from ocop_desk.domain.dossiers import EVIDENCE_KIND_NAMES
from ocop_desk.domain.products import REGISTRATION_KIND_NAMES
from ocop_desk.domain.records import SessionRecord

DOSSIERS = Table(
    "Hồ sơ",
    "Hồ sơ của từng sản phẩm lúc khai mạc",
    (
        Column("position", "TT", "Số thứ tự của sản phẩm trong chương trình phiên họp.", Look.WHOLE, 6),
        Column("code", "Mã sản phẩm", "Mã sản phẩm như đã đăng ký.", Look.TEXT, 20),
        Column("product", "Sản phẩm", "Tên sản phẩm.", Look.TEXT, 34),
        Column("dossier", "Hồ sơ số", "Số hồ sơ trong tệp Hội đồng.", Look.WHOLE, 9),
        Column("kind", "Loại đăng ký", "Lần đầu, nâng hạng hoặc đánh giá lại.", Look.TEXT, 14),
        Column("complete", "Kiểm tra đủ", "Có nếu lần kiểm tra cuối trước khai mạc thấy đủ.", Look.TEXT, 9),
        Column("wanting", "Số mục chưa đủ", "Số mục thiếu hoặc hết hạn khi kiểm tra.", Look.WHOLE, 9),
        Column("decision", "Quyết định cho vào phiên", "Lời của quyết định khi hồ sơ chưa đủ.", Look.TEXT, 60),
        Column("documents", "Số tài liệu", "Số tài liệu trong hồ sơ.", Look.WHOLE, 9),
    ),
    frozen=3,
)
DOCUMENTS = Table(
    "Minh chứng",
    "Tài liệu của các hồ sơ lúc khai mạc, mã băm của bản gốc",
    (
        Column("position", "TT", "Số thứ tự của sản phẩm trong chương trình phiên họp.", Look.WHOLE, 6),
        Column("product", "Sản phẩm", "Tên sản phẩm.", Look.TEXT, 34),
        Column("document", "Số", "Số tài liệu trong tệp Hội đồng.", Look.WHOLE, 8),
        Column("name", "Tên tệp", "Tên tệp của bản gốc.", Look.TEXT, 40),
        Column("kind", "Loại tài liệu", "Tài liệu này là giấy tờ gì.", Look.TEXT, 34),
        Column("size", "Dung lượng", "Số byte của bản gốc.", Look.WHOLE, 14),
        Column("sha256", "SHA-256", "Mã băm của bản gốc.", Look.TEXT, 70),
    ),
    frozen=2,
)


def dossier_rows(session: SessionRecord) -> Iterator[list[object]]:
    """One row a product that has a dossier."""
    for record in in_order(session):
        if record.dossier is not None:
            yield [
                record.position,
                record.product.product_code,
                record.product.name,
                record.dossier.dossier_id,
                REGISTRATION_KIND_NAMES[record.dossier.kind],
                yes_no(record.dossier.complete),
                len(record.dossier.wanting),
                record.dossier.decision,
                len(record.dossier.documents),
            ]


def document_rows(session: SessionRecord) -> Iterator[list[object]]:
    """One row a document."""
    for record in in_order(session):
        for one in record.dossier.documents if record.dossier else ():
            yield [
                record.position,
                record.product.name,
                one.document_id,
                one.name,
                EVIDENCE_KIND_NAMES[one.kind],
                one.size,
                one.sha256,
            ]
