"""The unfolded figures say which sheets came from paper, and who typed them in."""

from PySide6.QtWidgets import QApplication

from ocop_desk.domain.figures import round_figures
from tests.builders import a_paper_sheet, a_product_record, a_round, a_session_record, a_sheet
from ui.pages.results.unfolding import round_tree


def test_a_sheet_from_paper_names_its_typists(qapp: QApplication) -> None:
    mixed = a_round(1, [a_sheet(1, 72), a_paper_sheet(2, 75)])
    session = a_session_record([a_product_record(1, rounds=[mixed])])
    (product,) = session.products
    figures = round_figures(session, product, mixed)
    assert figures is not None
    tree = round_tree(figures, 2)
    told = {one.what: one.how for one in tree.terms}
    assert told["Trần Văn Bình"].endswith(" · phiếu giấy, Vũ Thị Lan, Đào Văn Hòa nhập")
    assert "phiếu giấy" not in told["Nguyễn Thị Ánh"]
