"""A day that scores from evidence: files dropped, kinds given, pages tied, checked, opened, scored with E, packaged."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent

from ocop_desk.domain.dossiers import EvidenceKind
from ocop_desk.domain.records import ProductState, SessionState
from ocop_desk.services.dossiers import evidence_of_entry
from ocop_desk.services.result_packages import verify_result_package
from tests.flow.hands import Hands
from tests.flow.test_whole_day_ui import (
    SLOW,
    decide,
    draw_pins,
    hands,
    page,
    publish,
    question,
    set_up,
    sit_down,
    take_in_products,
)
from tests.services.dossier_desks import a_pdf
from tests.ui.board_desks import sheet_of
from ui.dialogs.choose_products import ProductsQuestion
from ui.dialogs.dossier_head import DossierHeadQuestion
from ui.dialogs.intake_plan import IntakeQuestion
from ui.dialogs.link_lines import LinkLinesQuestion
from ui.dialogs.plan_session import PlanQuestion
from ui.models.evidence_table import KIND
from ui.pages.board.offers import Act
from ui.pages.board.page import BoardPage
from ui.pages.dossier.page import DossierPage
from ui.pages.products.page import ProductsPage
from ui.pages.scoring.page import ScoringPage
from ui.pages.session.page import SessionPage

__all__ = ["hands"]

PAPERS = {
    "Mẫu 01 phiếu đăng ký.pdf": None,
    "Mẫu 02 tự đánh giá.pdf": None,
    "Công văn UBND xã.pdf": None,
    "Mẫu 03 báo cáo UBND xã.pdf": None,
    "scan0001.pdf": EvidenceKind.BUSINESS_LICENCE,
    "GCN an toàn thực phẩm.pdf": None,
    "Bản tự công bố.pdf": None,
    "Phiếu kiểm nghiệm.pdf": None,
    "Truy xuất nguồn gốc.pdf": None,
    "Giấy chứng nhận OCOP.pdf": None,
}
"""Files of the dossier, and the kind that has to be given by hand where the name does not tell it."""

PRODUCT = "mat ong"
PAGES = 4


def find_product(hands: Hands) -> None:
    """Look the product up among the products and go to its dossier."""
    hands.go("products")
    products = page(hands, ProductsPage)
    hands.type(PRODUCT, products.narrowing.search)
    hands.press(Qt.Key.Key_Down)
    hands.press(Qt.Key.Key_E)
    dossier = page(hands, DossierPage)
    hands.bot.waitUntil(lambda: dossier.at_hand.view is not None and not hands.window.office.tasks.busy, timeout=SLOW)
    assert dossier.at_hand.view.product.name.startswith("Mật ong")


def drop(hands: Hands, folder: Path) -> None:
    """Drop a folder on the window, look at the plan, add it."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(folder))])
    event = QDropEvent(
        QPointF(600, 400),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    hands.window.dropEvent(event)
    dossier = page(hands, DossierPage)
    hands.bot.waitUntil(lambda: isinstance(dossier.adding.dialog, IntakeQuestion), timeout=SLOW)
    hands.click(dossier.adding.dialog.ok)
    hands.bot.waitUntil(
        lambda: len(dossier.documents.documents.rows) == len(PAPERS) and not dossier.work.busy, timeout=SLOW
    )


def give_kinds(hands: Hands) -> None:
    """Give the kind where the name of a file did not tell it; the day on which a paper ends where one is wanted."""
    dossier = page(hands, DossierPage)
    view = dossier.documents.view
    for name, kind in PAPERS.items():
        if kind is None:
            continue
        (row,) = [n for n, one in enumerate(dossier.documents.documents.rows) if one.document.name == name]
        hands.click_row(view, row, KIND)
        assert dossier.documents.kinds.isEnabled()
        dossier.documents.kinds.actions_of_kinds[kind].trigger()
        assert dossier.documents.documents.rows[row].document.facts.kind is kind
    hands.click(dossier.documents.head)
    asked = question(dossier, DossierHeadQuestion)
    hands.type("5", asked.samples)
    hands.click(asked.ok)


def tie(hands: Hands) -> str:
    """Tie the page in sight to the first criterion by hand and to every other by lines; the first criterion."""
    dossier = page(hands, DossierPage)
    hands.press(Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    pages = dossier.pages
    codes = [row.code for row in pages.criteria.model.rows]
    hands.click_row(pages.view, 4)
    hands.click_row(pages.criteria.view, 0)
    hands.click(pages.criteria.tie)
    assert pages.criteria.model.rows[0].links, hands.window.notice.text
    pages.tying.actions[0].trigger()
    asked = question(dossier, LinkLinesQuestion)
    asked.text.setPlainText("\n".join(f"{code}: #{1 + place % len(PAPERS)} 2" for place, code in enumerate(codes)))
    hands.click(asked.ok)
    assert all(row.links for row in pages.criteria.model.rows), hands.window.notice.text
    return codes[0]


def plan(hands: Hands) -> None:
    """Plan the session with the product; its dossier is checked, so that nothing else keeps it from opening."""
    hands.go("session")
    session = page(hands, SessionPage)
    hands.click(session.main)
    asked = question(session, PlanQuestion)
    asked.sent.setFocus()
    hands.press(Qt.Key.Key_Home)
    hands.press(Qt.Key.Key_Down, times=7)
    hands.click(asked.ok)
    hands.click(session.agenda.choose)
    choice = question(session, ProductsQuestion)
    hands.type(PRODUCT, choice.search)
    hands.click(next(b for b in choice.findChildren(type(choice.ok)) if b.text().startswith("Chọn tất cả")))
    hands.click(choice.ok)
    hands.click(session.attendance.all_here)


def score_from_evidence(hands: Hands, levels: dict[str, int], first: str) -> None:
    """Look at the pages of the first criterion with E, then mark every criterion, and hand in."""
    scoring = page(hands, ScoringPage)
    assert scoring.work.scorecard.active == first
    hands.press(Qt.Key.Key_E)
    viewer = scoring.work.evidence.viewer
    assert viewer is not None
    shown = viewer.document_id, viewer.page
    hands.press(Qt.Key.Key_E)
    assert (viewer.document_id, viewer.page) != shown, "the criterion is proved in two places"
    while scoring.at_hand.standing is not None and scoring.at_hand.standing.unscored:
        hands.digit(levels[scoring.work.scorecard.active])
        hands.press(Qt.Key.Key_Return)
    hands.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    hands.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert scoring.at_hand.locked, hands.window.notice.text
    hands.click(scoring.work.scorecard.summary.main)


@pytest.mark.no_cover
def test_a_day_scores_from_the_evidence_that_was_dropped_on_the_window(hands: Hands, tmp_path: Path) -> None:
    office = hands.window.office
    folder = tmp_path / "ho-so-mat-ong"
    folder.mkdir()
    for name in PAPERS:
        (folder / name).write_bytes(a_pdf(PAGES, name))
    set_up(hands, tmp_path / "hoi-dong.ocop")
    take_in_products(hands, tmp_path / "danh-sach.xlsx")
    find_product(hands)
    dossier = page(hands, DossierPage)
    drop(hands, folder)
    give_kinds(hands)
    first = tie(hands)
    hands.click(dossier.head.main)
    assert dossier.at_hand.view.is_checked, hands.window.notice.text
    plan(hands)
    pins = draw_pins(hands)
    session = page(hands, SessionPage)
    hands.click(session.main)
    assert office.record().state is SessionState.OPEN, hands.window.notice.text
    hands.click(session.main)
    board = page(hands, BoardPage)
    hands.click(board.actions.buttons[Act.OPEN])
    entry_id = board.facts.entry_id
    content = evidence_of_entry(office.desk, entry_id)
    assert content is not None
    assert len(content.documents) == len(PAPERS)
    levels = sheet_of(office.desk, office.session_id, entry_id, 78, star=4, seed=1)
    for member in pins:
        hands.go("scoring")
        sit_down(hands, member, pins)
        score_from_evidence(hands, levels, first)
    hands.go("board")
    decide(hands)
    assert {one.state for one in office.record().products} == {ProductState.CONCLUDED}
    hands.go("publish")
    package = publish(hands, tmp_path)
    report = verify_result_package(package, None, office.clock())
    assert report.ok, report.findings
