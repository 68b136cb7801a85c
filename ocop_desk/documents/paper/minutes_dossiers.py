"""Minutes, section III: on which dossiers products were scored, and which came in by a decision."""

from collections.abc import Iterator

from ocop_desk.documents.paper.flow import joined
from ocop_desk.domain.records import ProductRecord, SessionRecord


def dossier_lines(session: SessionRecord) -> Iterator[str]:
    """How many dossiers were complete, with their documents; then each product let in by a decision, with its words.

    Nothing where the session kept no dossiers.
    """
    kept = [product.dossier for product in session.products if product.dossier is not None]
    if not kept:
        return
    complete = sum(one.complete for one in kept)
    documents = sum(len(one.documents) for one in kept)
    yield (
        f"Đã kiểm tra đủ {complete}/{len(session.products)} hồ sơ; các hồ sơ của phiên gồm {documents} tài liệu, "
        "mã băm SHA-256 của từng tài liệu lúc khai mạc được ghi trong dữ liệu kèm gói kết quả"
    )
    for product in session.products:
        yield from _let_in(product)


def _let_in(product: ProductRecord) -> Iterator[str]:
    name = f"Sản phẩm số {product.position} “{product.product.name}”"
    if product.dossier is None:
        yield f"{name}: không có hồ sơ trong tệp Hội đồng"
    elif not product.dossier.complete and product.dossier.decision.strip():
        wanting = len(product.dossier.wanting)
        found = f"khi kiểm tra còn {wanting} mục thiếu hoặc hết hạn" if wanting else ""
        number = f"hồ sơ số {product.dossier.dossier_id}"
        yield f"{name} ({joined((number, found))}) vào phiên theo quyết định: {product.dossier.decision}"
