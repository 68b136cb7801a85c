"""The dossier page: found, filled, described, checked."""

from datetime import date
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QLineEdit, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ocop_desk.domain.dossier_completeness import Standing
from ocop_desk.domain.dossiers import EvidenceKind
from ocop_desk.services.desk import Desk
from ocop_desk.services.dossier_standing import Readiness, dossier_standing
from ocop_desk.services.dossiers import admit_dossier, check_dossier, dossier_of, dossier_view
from tests.services.dossier_desks import a_pdf
from tests.ui.dossier_desks import a_desk, a_filled_desk, complete
from ui.dialogs.ask_reason import ReasonQuestion
from ui.dialogs.document_facts import DocumentQuestion
from ui.dialogs.dossier_head import DossierHeadQuestion
from ui.dialogs.intake_plan import IntakeQuestion
from ui.dialogs.problem_list import ProblemList
from ui.dialogs.question import Question
from ui.main_window import MainWindow
from ui.models.dossier_rows import DossierFilter
from ui.models.evidence_table import KIND
from ui.office import Office
from ui.pages.dossier.page import DossierPage
from ui.pages.dossier.step import DossierStep

WAIT = 20_000


def opened(qtbot: QtBot, office: Office, desk: Desk, product_id: int | None = 1) -> DossierPage:
    """The page with everything read, at a product."""
    page = DossierPage(office)
    qtbot.addWidget(page)
    office.use_desk(desk)
    office.product_id = product_id
    page.resize(1334, 680)
    page.show()
    with qtbot.waitSignal(page._loader.loaded, timeout=WAIT):
        page.refresh()
    return page


def question(page: QWidget, kind: type[Question]) -> Question:
    asked = [one for one in page.window().findChildren(kind) if one.isVisible()]
    assert len(asked) == 1
    return asked[0]


def names(page: DossierPage) -> list[str]:
    return [row.document.name for row in page.documents.documents.rows]


def done(qtbot: QtBot, page: DossierPage) -> None:
    qtbot.waitUntil(lambda: not page.work.busy and not page.office.tasks.busy, timeout=WAIT)


@pytest.fixture
def empty(qtbot: QtBot, office: Office, tmp_path: Path) -> DossierPage:
    return opened(qtbot, office, a_desk(tmp_path))


@pytest.fixture
def filled(qtbot: QtBot, office: Office, tmp_path: Path) -> DossierPage:
    return opened(qtbot, office, a_filled_desk(tmp_path)[0])


def test_without_a_file_the_step_says_why_it_cannot_be_done(office: Office) -> None:
    step = DossierStep(office)
    assert "tệp Hội đồng" in step.why_not()
    assert not step.accepts_file(Path("a.pdf"))


def test_every_product_is_in_the_list_and_looking_begins_no_dossier(empty: DossierPage) -> None:
    assert [row.line.product.name for row in empty.list.model.shown] == [
        "Đường phèn",
        "Mật ong hoa cà phê",
        "Ổi sấy",
        "Ớt bột",
        "Trà Ô Long",
    ]
    assert empty.documents.empty.isVisible()
    assert not empty.head.main.isEnabled()
    with empty.office.desk.read() as work:
        assert work.dossiers.all() == ()


def test_search_ignores_marks_and_the_filters_tell_how_many(filled: DossierPage) -> None:
    filled.list.search.setText("o long")
    assert [row.line.product.name for row in filled.list.model.shown] == ["Trà Ô Long"]
    filled.list.search.clear()
    filled.list.filter_by(DossierFilter.EXPIRED)
    assert [row.product_id for row in filled.list.model.shown] == [1]
    filled.list.filter_by(DossierFilter.COMPLETE)
    assert filled.list.model.shown == ()
    assert filled.at_hand.view is None
    assert "(0)" in filled.list.filter.currentText()


def test_what_is_wanted_says_what_is_there_expired_and_missing(filled: DossierPage) -> None:
    rows = {row.title: row for row in filled.documents.wanted.rows}
    standings = {row.standing for row in rows.values()}
    assert {Standing.THERE, Standing.MISSING, Standing.EXPIRED, Standing.EXPIRES} <= standings
    model = filled.documents.wanted
    signs = {model.sign(row, 1)[0] for row in rows.values() if model.sign(row, 1)}
    assert len(signs) >= 3, "colour would be the only sign"


def test_a_file_goes_straight_in_and_is_marked_for_its_kind(empty: DossierPage, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "cau-chuyen.pdf").write_bytes(a_pdf(2))
    empty.ask_files = lambda *_about: [tmp_path / "cau-chuyen.pdf"]
    qtbot.mouseClick(empty.documents.add, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: names(empty) == ["cau-chuyen.pdf"], timeout=WAIT)
    done(qtbot, empty)
    assert [row.document.name for row in empty.documents.view.selected()] == ["cau-chuyen.pdf"]
    empty.documents.kinds.actions_of_kinds[EvidenceKind.PRIZES].trigger()
    assert empty.documents.documents.rows[0].document.facts.kind is EvidenceKind.PRIZES
    assert dossier_standing(empty.office.desk, 1).documents == 1


def test_a_folder_is_looked_at_first_and_files_can_be_left_out(
    empty: DossierPage, qtbot: QtBot, tmp_path: Path
) -> None:
    folder = tmp_path / "ho-so"
    folder.mkdir()
    for place, name in enumerate(("a.pdf", "b.pdf", "c.pdf"), start=1):
        (folder / name).write_bytes(a_pdf(place))
    (folder / "la.exe").write_bytes(b"MZ not a document")
    empty.ask_folder = lambda *_about: folder
    qtbot.mouseClick(empty.documents.add_folder, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: isinstance(empty.adding.dialog, IntakeQuestion), timeout=WAIT)
    plan = empty.adding.dialog
    assert isinstance(plan, IntakeQuestion)
    assert [one.name for one in plan.model.rows] == ["a.pdf", "b.pdf", "c.pdf"]
    assert any("la.exe" in text.toPlainText() for text in plan.findChildren(QPlainTextEdit))
    plan.view.choose(0)
    plan.kinds.actions_of_kinds[EvidenceKind.STORY].trigger()
    assert plan.model.rows[0].facts.kind is EvidenceKind.STORY
    plan.view.choose(1)
    qtbot.keyClick(plan.view, Qt.Key.Key_Delete)
    qtbot.mouseClick(plan.ok, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: names(empty) == ["a.pdf", "c.pdf"], timeout=WAIT)
    done(qtbot, empty)
    report = empty.adding.dialog
    assert isinstance(report, ProblemList)
    assert "la.exe" in report.text.toPlainText()
    report.reject()


def test_files_dropped_anywhere_on_the_window_go_into_the_dossier_at_hand(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    desk = a_desk(tmp_path)
    window.office.use_desk(desk)
    paths = [tmp_path / "x.pdf", tmp_path / "y.pdf"]
    for place, path in enumerate(paths, start=1):
        path.write_bytes(a_pdf(place))
    window.show()
    assert window.go("dossier")
    page = window.page
    assert isinstance(page, DossierPage)
    qtbot.waitUntil(lambda: page.at_hand.product_id is not None, timeout=WAIT)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    action, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    window.dropEvent(QDropEvent(QPointF(500, 300), action, data, Qt.MouseButton.LeftButton, none))
    qtbot.waitUntil(lambda: isinstance(page.adding.dialog, IntakeQuestion), timeout=WAIT)
    assert page.adding.dialog is not None
    qtbot.mouseClick(page.adding.dialog.ok, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: names(page) == ["x.pdf", "y.pdf"], timeout=WAIT)
    done(qtbot, page)


def test_adding_can_be_stopped_and_leaves_nothing_half_done(empty: DossierPage, qtbot: QtBot, tmp_path: Path) -> None:
    told: list[str] = []
    empty.office.told.connect(lambda words, _tone: told.append(words))
    (tmp_path / "a.pdf").write_bytes(a_pdf(9))
    others_turn = Event()
    empty.office.tasks.start(lambda _progress: others_turn.wait(WAIT / 1000))
    empty.take_files([tmp_path / "a.pdf"])
    assert empty.bar.isVisible()
    qtbot.mouseClick(empty.bar.stop, Qt.MouseButton.LeftButton)
    others_turn.set()
    done(qtbot, empty)
    assert not empty.bar.isVisible()
    assert names(empty) == []
    assert any("Đã dừng" in words for words in told)


def test_facts_are_typed_as_on_paper_and_the_next_document_follows(filled: DossierPage, qtbot: QtBot) -> None:
    filled.documents.view.choose(0)
    qtbot.keyClick(filled.documents.view, Qt.Key.Key_F2)
    asked = question(filled, DocumentQuestion)
    assert isinstance(asked, DocumentQuestion)
    asked.issued.setText("31/02/2026")
    assert not asked.ok.isEnabled()
    assert "31/02/2026" in asked.wrong.text()
    asked.issued.setText("5/2/2026")
    asked.until.setText("01/01/2020")
    assert "trước ngày cấp" in asked.wrong.text()
    qtbot.mouseClick(asked.term, Qt.MouseButton.LeftButton)
    assert asked.until.text() == "05/02/2029"
    asked.number.setText("12/GP")
    qtbot.mouseClick(asked.next_one, Qt.MouseButton.LeftButton)
    facts = filled.documents.documents.rows[0].document.facts
    assert (facts.number, facts.issued, facts.valid_until) == ("12/GP", date(2026, 2, 5), date(2029, 2, 5))
    qtbot.waitUntil(lambda: question(filled, DocumentQuestion) is not asked)
    following = question(filled, DocumentQuestion)
    assert filled.documents.view.currentIndex().row() == 1
    following.reject()


def test_a_removed_document_goes_with_its_reason_and_shows_on_wish(filled: DossierPage, qtbot: QtBot) -> None:
    filled.documents.view.choose(0)
    qtbot.keyClick(filled.documents.view, Qt.Key.Key_Delete)
    asked = question(filled, ReasonQuestion)
    assert isinstance(asked, ReasonQuestion)
    asked.field.setPlainText("Nộp nhầm")
    qtbot.mouseClick(asked.ok, Qt.MouseButton.LeftButton)
    assert names(filled) == ["gcn-attp.pdf", "kiem-nghiem.pdf"]
    filled.documents.removed.click()
    assert names(filled)[-1] == "mau-01.pdf"
    removed = filled.documents.documents.rows[-1]
    assert removed.is_removed
    assert "Nộp nhầm" in filled.documents.documents.tip(removed, KIND)
    filled.documents.view.choose(2)
    qtbot.keyClick(filled.documents.view, Qt.Key.Key_F2)
    assert not any(one.isVisible() for one in filled.window().findChildren(DocumentQuestion))


def test_samples_and_letter_are_kept(filled: DossierPage, qtbot: QtBot) -> None:
    qtbot.mouseClick(filled.documents.head, Qt.MouseButton.LeftButton)
    asked = question(filled, DossierHeadQuestion)
    assert isinstance(asked, DossierHeadQuestion)
    asked.samples.setValue(5)
    asked.letter.setText("125/UBND")
    asked.letter_date.setText("nay")
    assert not asked.ok.isEnabled()
    asked.letter_date.setText("02/05/2026")
    qtbot.mouseClick(asked.ok, Qt.MouseButton.LeftButton)
    assert "125/UBND" in filled.documents.facts.text()
    dossier = dossier_view(filled.office.desk, dossier_of(filled.office.desk, 1)).content.dossier
    assert (dossier.samples, dossier.letter_date) == (5, date(2026, 5, 2))


def test_only_a_complete_dossier_can_be_checked_and_a_change_is_told(
    qtbot: QtBot, office: Office, tmp_path: Path
) -> None:
    desk, dossier_id = a_filled_desk(tmp_path)
    page = opened(qtbot, office, desk)
    assert not page.head.main.isEnabled()
    assert "Cần có" in page.head.main.toolTip()
    complete(desk, dossier_id)
    page.at_hand.read()
    qtbot.mouseClick(page.head.main, Qt.MouseButton.LeftButton)
    row = page.list.model.row_of(1)
    assert row is not None
    assert row.line.state is Readiness.COMPLETE
    assert "Đã kiểm tra đủ" in page.head.state.text()
    assert not page.head.main.isEnabled()
    (tmp_path / "them.pdf").write_bytes(a_pdf(7))
    page.take_files([tmp_path / "them.pdf"])
    qtbot.waitUntil(lambda: "them.pdf" in names(page), timeout=WAIT)
    done(qtbot, page)
    assert "thêm them.pdf" in page.head.changes.text()
    assert page.head.main.isEnabled()


def test_an_incomplete_dossier_goes_on_by_a_decision_with_its_words(filled: DossierPage, qtbot: QtBot) -> None:
    qtbot.mouseClick(filled.head.admit, Qt.MouseButton.LeftButton)
    asked = question(filled, ReasonQuestion)
    assert isinstance(asked, ReasonQuestion)
    asked.field.setPlainText("Chủ tịch Hội đồng đồng ý, bổ sung trong 5 ngày")
    qtbot.mouseClick(asked.ok, Qt.MouseButton.LeftButton)
    assert dossier_standing(filled.office.desk, 1).state is Readiness.ADMITTED
    assert "bổ sung trong 5 ngày" in filled.head.state.text()


def test_the_dossier_that_another_page_asked_for_is_shown(qtbot: QtBot, office: Office, tmp_path: Path) -> None:
    page = opened(qtbot, office, a_desk(tmp_path), product_id=4)
    assert page.at_hand.product_id == 4
    page.list.filter_by(DossierFilter.COMPLETE)
    page.open_product(2)
    assert page.at_hand.product_id == 2
    assert office.product_id is None


def test_the_cursor_of_the_list_leads_and_keys_go_on(empty: DossierPage, qtbot: QtBot) -> None:
    before = empty.at_hand.product_id
    empty.list.list.step(1 if empty.list.list.currentIndex().row() == 0 else -1)
    qtbot.waitUntil(lambda: empty.at_hand.product_id != before)
    qtbot.keyClick(empty, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert empty.tabs.currentWidget() is empty.pages
    assert not empty.list.isVisible()
    qtbot.keyClick(empty, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert empty.list.isVisible()


def test_another_file_leaves_nothing_of_the_last_one(qtbot: QtBot, office: Office, tmp_path: Path) -> None:
    page = opened(qtbot, office, a_filled_desk(tmp_path)[0])
    other = tmp_path / "other"
    other.mkdir()
    office.use_desk(a_desk(other))
    assert page.at_hand.view is None
    with qtbot.waitSignal(page._loader.loaded, timeout=WAIT):
        page.refresh()
    assert page.at_hand.product_id is not None
    assert names(page) == []


def test_a_dossier_that_a_session_used_is_only_looked_at(qtbot: QtBot, office: Office, tmp_path: Path) -> None:
    from ocop_desk.services.sessions import open_session
    from tests.ui.real_desks import a_sample_desk, plan_sample_session

    desk = a_sample_desk(tmp_path)
    session_id = plan_sample_session(desk, 1)
    admit_dossier(desk, dossier_of(desk, 1), "Được")
    open_session(desk, session_id)
    page = opened(qtbot, office, desk)
    assert not page.at_hand.may_change
    for one in (page.documents.add, page.documents.remove, page.pages.criteria.tie, page.head.admit, page.head.main):
        assert not one.isEnabled()
    told: list[str] = []
    office.told.connect(lambda words, _tone: told.append(words))
    page.take_files([tmp_path / "x.pdf"])
    assert "đã đưa vào phiên họp" in told[0]


def test_everything_that_takes_the_keyboard_has_a_name(filled: DossierPage) -> None:
    kinds = (QPushButton, QLineEdit, QComboBox, QAbstractItemView)
    mine = [
        one
        for part in (filled.list, filled.head, filled.documents, filled.pages.criteria, filled.compare)
        for kind in kinds
        for one in part.findChildren(kind)
        if one.focusPolicy() != Qt.FocusPolicy.NoFocus and not isinstance(one.parent(), QComboBox)
    ]
    unnamed = [one for one in mine if not one.accessibleName() and one.window() is filled.window()]
    assert unnamed == []


def test_a_check_of_a_hundred_and_fifty_dossiers_is_read_beside_the_window(
    qtbot: QtBot, office: Office, tmp_path: Path
) -> None:
    from tests.services.desks import add_products
    from tests.services.product_desks import a_real_product

    desk = a_desk(tmp_path)
    add_products(desk, [a_real_product(f"Sản phẩm {place}") for place in range(145)])
    check_dossier(desk, dossier_of(desk, 1))
    page = opened(qtbot, office, desk)
    assert len(page.list.model.rows) == 150
    page.refresh()
    assert office.tasks.busy, "the list is not read in the window's own thread"
    qtbot.waitUntil(lambda: not office.tasks.busy, timeout=WAIT)
