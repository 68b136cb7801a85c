"""The viewer on a real file: what shows, how one moves in it, what is kept, and what goes wrong calmly."""

import io
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from zipfile import ZipFile

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ocop_desk.domain.dossiers import EvidenceKind, EvidenceLink, Region
from ocop_desk.services.desk import Desk
from ocop_desk.services.dossiers import dossier_content
from ocop_desk.services.evidence import link_pages
from tests.services.dossier_desks import a_dossier_desk, a_pdf, add, an_image, incoming
from tests.ui.evidence.hostile import pdf_of_size, pdf_with_a_broken_page
from tests.ui.evidence_desks import is_sharp, shows
from ui.evidence.cache import MOST_BYTES
from ui.evidence.layout import Fit
from ui.evidence.signs import Sign
from ui.evidence.strip import PageStrip
from ui.evidence.viewer import EvidenceViewer
from ui.evidence.wishes import Source
from ui.office import Office

CONTROL = Qt.KeyboardModifier.ControlModifier
NO_MODIFIER = Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton
PDF, OTHER, PHOTO, WORD, BROKEN, POSTER = range(1, 7)
PAGES = 40


@cache
def a_word_file() -> bytes:

    made = io.BytesIO()
    with ZipFile(made, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", "<document/>")
    return made.getvalue()


class Shown:
    """A viewer on a dossier with documents of every kind."""

    def __init__(self, viewer: EvidenceViewer, desk: Desk, dossier_id: int, target: Path) -> None:
        self.viewer, self.desk, self.dossier_id, self.target = viewer, desk, dossier_id, target

    @property
    def strip(self) -> PageStrip:
        return self.viewer.first.strip

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NO_MODIFIER) -> None:
        QTest.keyClick(self.strip, key, modifier)

    def again(self) -> None:
        self.viewer.show_content(dossier_content(self.desk, self.dossier_id))

    def use(self, sign: Sign) -> None:
        QTest.mouseClick(self.viewer.first.tools.buttons[sign], LEFT)


@pytest.fixture
def shown(office: Office, tmp_path: Path, qtbot: QtBot) -> Iterator[Shown]:
    desk, dossier_id = a_dossier_desk(tmp_path)
    report = add(
        desk,
        dossier_id,
        incoming("Hồ sơ.pdf", a_pdf(PAGES, "Minh chung"), EvidenceKind.FOOD_SAFETY, confidential=True),
        incoming("Khác.pdf", a_pdf(3, "Khac", (420, 300))),
        incoming("Ảnh.jpg", an_image(size=(400, 300))),
        incoming("Đơn.docx", a_word_file()),
        incoming("Hỏng.pdf", pdf_with_a_broken_page()),
        incoming("Áp phích.pdf", pdf_of_size(6000, 9000)),
    )
    assert report.problems == ()
    office.use_desk(desk)
    target = tmp_path / "copy.docx"
    viewer = EvidenceViewer(office, ask_target=lambda *_: target)
    viewer.resize(700, 600)
    viewer.can_mark = True
    with qtbot.waitActive(viewer):
        viewer.show()
        viewer.activateWindow()
    viewer.show_content(dossier_content(desk, dossier_id), {"1.1": "Nguyên liệu"})
    yield Shown(viewer, desk, dossier_id, target)
    viewer.close()
    viewer.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_the_first_document_shows_at_its_first_page(shown: Shown, qtbot: QtBot) -> None:
    shows(qtbot, shown.viewer, PDF, 1)
    assert shown.viewer.first.title.words == "Hồ sơ.pdf"
    assert shown.viewer.first.tools.where.text() == f"trang 1 / {PAGES}"
    assert shown.viewer.first._closed.isVisible(), "it is confidential"


def test_any_page_is_gone_to_and_told(shown: Shown, qtbot: QtBot) -> None:
    told: list[tuple[int, int]] = []
    shown.viewer.page_changed.connect(lambda document, page: told.append((document, page)))
    shown.viewer.show_document(PDF, 33)
    shows(qtbot, shown.viewer, PDF, 33)
    assert told[-1] == (PDF, 33)
    shown.viewer.show_document(PDF, PAGES)
    shows(qtbot, shown.viewer, PDF, PAGES)


def test_keys_move_and_zoom(shown: Shown, qtbot: QtBot) -> None:
    shows(qtbot, shown.viewer, PDF, 1)
    bar = shown.strip.verticalScrollBar()
    for key, way in ((Qt.Key.Key_PageDown, 1), (Qt.Key.Key_Down, 1), (Qt.Key.Key_Up, -1), (Qt.Key.Key_PageUp, -1)):
        before = bar.value()
        shown.press(key)
        assert (bar.value() - before) * way > 0
    shown.press(Qt.Key.Key_Right)
    assert shown.viewer.page == 2
    shown.press(Qt.Key.Key_Left)
    assert shown.viewer.page == 1
    shown.press(Qt.Key.Key_End)
    assert shown.viewer.page == PAGES
    shown.press(Qt.Key.Key_Home)
    assert shown.viewer.page == 1
    before_zoom = shown.strip.zoom
    shown.press(Qt.Key.Key_Plus)
    assert shown.strip.zoom > before_zoom
    shown.press(Qt.Key.Key_Minus)
    shown.press(Qt.Key.Key_Minus)
    assert shown.strip.zoom < before_zoom
    shown.press(Qt.Key.Key_0, CONTROL)
    assert (shown.strip.zoom, shown.strip.fit) == (before_zoom, Fit.WIDTH)


def test_the_wheel_scrolls_and_zooms_about_the_pointer(shown: Shown, qtbot: QtBot) -> None:
    shown.viewer.show_document(PDF, 5)
    shows(qtbot, shown.viewer, PDF, 5)
    at = QPointF(300, 200)

    def turn(modifier: Qt.KeyboardModifier) -> None:
        end = QPoint(0, 120)
        wheel = QWheelEvent(
            at, at, QPoint(), end, Qt.MouseButton.NoButton, modifier, Qt.ScrollPhase.NoScrollPhase, False
        )
        QApplication.sendEvent(shown.strip.viewport(), wheel)

    def under() -> float:
        place = shown.strip.place_of(5)
        return (at.y() - place.top()) / place.height()

    before, zoom = under(), shown.strip.zoom
    turn(CONTROL)
    assert shown.strip.zoom > zoom
    assert under() == pytest.approx(before, abs=0.01)
    value = shown.strip.verticalScrollBar().value()
    turn(NO_MODIFIER)
    assert shown.strip.verticalScrollBar().value() < value


def test_zoom_and_fit_are_kept_for_each_document(shown: Shown, qtbot: QtBot) -> None:
    shown.strip.set_zoom(2.0)
    shown.viewer.show_document(OTHER)
    shows(qtbot, shown.viewer, OTHER, 1)
    assert shown.strip.fit is Fit.WIDTH
    shown.use(Sign.PAGE)
    whole = shown.strip.zoom
    shown.viewer.show_document(PDF)
    assert (shown.strip.fit, shown.strip.zoom) == (Fit.FREE, 2.0)
    shown.viewer.show_document(OTHER)
    assert (shown.strip.fit, shown.strip.zoom) == (Fit.PAGE, whole)


def test_a_turned_document_stays_turned(shown: Shown, qtbot: QtBot) -> None:
    told: list[tuple[int, int]] = []
    shown.viewer.document_turned.connect(lambda document, degrees: told.append((document, degrees)))
    shown.viewer.show_document(PDF, 4)
    shows(qtbot, shown.viewer, PDF, 4)
    shown.press(Qt.Key.Key_R, CONTROL)
    assert told == [(PDF, 90)]
    assert shown.viewer.page == 4
    place = shown.strip.place_of(4)
    assert place.width() > place.height()
    shows(qtbot, shown.viewer, PDF, 4)
    content = dossier_content(shown.desk, shown.dossier_id)
    assert content.documents[0].turned == 90
    shown.again()
    assert shown.strip.turned == 90


@pytest.mark.parametrize(
    ("turned", "wanted"), [(0, (100, 200, 500, 300)), (90, (200, 400, 300, 500)), (180, (400, 500, 500, 300))]
)
def test_a_region_drawn_is_told_as_parts_of_the_page_as_it_was(
    shown: Shown, qtbot: QtBot, turned: int, wanted: tuple[int, int, int, int]
) -> None:
    for _ in range(turned // 90):
        shown.use(Sign.TURN)
    shown.use(Sign.PAGE)
    shows(qtbot, shown.viewer, PDF, 1)
    told: list[tuple[int, int, Region]] = []
    shown.viewer.region_marked.connect(lambda document, page, region: told.append((document, page, region)))
    shown.use(Sign.REGION)
    place = shown.strip.place_of(1)
    start = place.topLeft() + QPoint(round(place.width() * 0.1), round(place.height() * 0.2))
    end = place.topLeft() + QPoint(round(place.width() * 0.6), round(place.height() * 0.5))
    view = shown.strip.viewport()
    QTest.mousePress(view, LEFT, NO_MODIFIER, start)
    QTest.mouseMove(view, end)
    QTest.mouseRelease(view, LEFT, NO_MODIFIER, end)
    ((document, page, region),) = told
    assert (document, page) == (PDF, 1)
    got = (region.left, region.top, region.width, region.height)
    assert got == pytest.approx(wanted, abs=6)


def test_a_click_draws_no_region_and_without_marking_a_drag_pushes_the_paper(shown: Shown, qtbot: QtBot) -> None:
    told: list[object] = []
    shown.viewer.region_marked.connect(lambda *region: told.append(region))
    shows(qtbot, shown.viewer, PDF, 1)
    view, bar = shown.strip.viewport(), shown.strip.verticalScrollBar()
    before = bar.value()
    QTest.mousePress(view, LEFT, NO_MODIFIER, QPoint(200, 300))
    QTest.mouseMove(view, QPoint(200, 100))
    QTest.mouseRelease(view, LEFT, NO_MODIFIER, QPoint(200, 100))
    assert bar.value() == before + 200
    shown.use(Sign.REGION)
    QTest.mouseClick(view, LEFT, NO_MODIFIER, QPoint(200, 300))
    assert told == []


def test_words_are_found_gone_through_and_forgotten(shown: Shown, qtbot: QtBot) -> None:
    shows(qtbot, shown.viewer, PDF, 1)
    shown.press(Qt.Key.Key_F, CONTROL)
    pane = shown.viewer.first
    assert pane.find_bar.field.hasFocus()
    pane.find_bar.field.setText("CHỨNG 2")
    qtbot.waitUntil(lambda: not pane.finder.busy and bool(pane.finder.hits))
    pages = [hit.page for hit in pane.finder.ordered()]
    assert pages == [2, *range(20, 30)]
    assert shown.viewer.page == 2
    assert pane.find_bar.told.text() == "1 / 11"
    QTest.keyClick(pane.find_bar.field, Qt.Key.Key_Return)
    assert shown.viewer.page == 20
    QTest.keyClick(pane.find_bar.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(pane.find_bar.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert (shown.viewer.page, pane.find_bar.told.text()) == (29, "11 / 11")
    QTest.keyClick(pane.find_bar.field, Qt.Key.Key_Escape)
    assert not pane.find_bar.isVisible()
    assert shown.strip.marks.hits == {}
    assert shown.strip.hasFocus()


def test_words_that_are_nowhere_are_told_and_typing_on_looks_anew(shown: Shown, qtbot: QtBot) -> None:
    pane = shown.viewer.first
    pane.begin_finding()
    pane.find_bar.field.setText("không có chữ này")
    qtbot.waitUntil(lambda: "không thấy" in pane.find_bar.told.text())
    pane.find_bar.field.setText("chứng 40")
    qtbot.waitUntil(lambda: shown.viewer.page == PAGES)


def test_small_pages_show_and_are_jumped_by(shown: Shown, qtbot: QtBot) -> None:
    shows(qtbot, shown.viewer, PDF, 1)
    shown.use(Sign.SMALL_PAGES)
    small = shown.viewer.first.small
    qtbot.waitUntil(lambda: is_sharp(small, 3))
    QTest.mouseClick(small.viewport(), LEFT, NO_MODIFIER, small.place_of(3).center())
    assert shown.viewer.page == 3
    shown.viewer.show_document(PDF, 30)
    assert small.viewport().rect().intersects(small.place_of(30)), "the page at work is in sight"
    shown.use(Sign.SMALL_PAGES)
    assert not small.isVisible()


def test_two_documents_stand_beside_each_other(shown: Shown, qtbot: QtBot) -> None:
    shown.viewer.show_document(PDF, 7)
    shown.viewer.show_beside(OTHER, 2)
    shows(qtbot, shown.viewer, PDF, 7)
    second = shown.viewer.second
    qtbot.waitUntil(lambda: second.strip.page == 2 and is_sharp(second.strip, 2))
    assert shown.viewer.document_id == PDF
    QTest.mouseClick(second.tools.buttons[Sign.CLOSE], LEFT)
    assert not second.isVisible()
    assert second.document is None


def test_pages_tell_the_criteria_they_are_tied_to(shown: Shown) -> None:
    region = Region(1, 2, 3, 4)
    links = [EvidenceLink(0, PDF, "1.1", 2, 3), EvidenceLink(0, PDF, "6", 3, 3, region=region)]
    link_pages(shown.desk, shown.dossier_id, links)
    shown.viewer.show_content(dossier_content(shown.desk, shown.dossier_id), {"1.1": "Nguyên liệu"})
    shown.viewer.show_criterion("1.1")
    ties = shown.strip.marks.ties
    assert {page: [(one.words, one.region, one.at_work) for one in of] for page, of in ties.items()} == {
        2: [("1.1 Nguyên liệu", None, True)],
        3: [("1.1 Nguyên liệu", None, True), ("6", region, False)],
    }


def test_what_shows_stays_where_it_is_when_the_dossier_is_read_again(shown: Shown, qtbot: QtBot) -> None:
    shown.viewer.show_document(PDF, 9)
    shows(qtbot, shown.viewer, PDF, 9)
    shown.press(Qt.Key.Key_Down)
    before = shown.strip.verticalScrollBar().value()
    link_pages(shown.desk, shown.dossier_id, [EvidenceLink(0, PDF, "1.1", 9, 9)])
    shown.again()
    assert shown.strip.verticalScrollBar().value() == before
    assert 9 in shown.strip.marks.ties


def test_a_photo_shows(shown: Shown, qtbot: QtBot) -> None:
    shown.viewer.show_document(PHOTO)
    shows(qtbot, shown.viewer, PHOTO, 1)
    place = shown.strip.place_of(1)
    assert place.width() > place.height()


def test_a_word_file_is_kept_as_it_is_and_a_copy_is_written(shown: Shown, qtbot: QtBot) -> None:
    shown.viewer.show_document(WORD)
    pane = shown.viewer.first
    assert not pane.shows_pages
    assert "giữ nguyên" in pane.card.said.text()
    assert shown.viewer.page == 0
    QTest.mouseClick(pane.card.copy, LEFT)
    qtbot.waitUntil(shown.target.exists)
    assert shown.target.read_bytes() == a_word_file()


def test_a_damaged_page_says_so_in_its_place_and_the_others_show(shown: Shown, qtbot: QtBot) -> None:
    shown.viewer.show_document(BROKEN, 3)
    shows(qtbot, shown.viewer, BROKEN, 3)
    shown.viewer.show_document(BROKEN, 2)
    qtbot.waitUntil(lambda: "hỏng" in shown.strip.marks.troubles.get(2, ""))


def test_a_file_that_went_away_is_told_in_the_page_and_tried_again_on_a_click(
    shown: Shown, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    shows(qtbot, shown.viewer, PDF, 1)
    path = shown.desk.file.path
    away = path.with_name("away.ocop")
    shown.viewer._office.evidence.let_go()
    path.rename(away)
    shown.viewer.show_document(PDF, 20)
    qtbot.waitUntil(lambda: 20 in shown.strip.marks.troubles)
    assert "thử lại" in shown.strip.marks.troubles[20]
    away.rename(path)
    QTest.mouseClick(shown.strip.viewport(), LEFT, NO_MODIFIER, shown.strip.place_of(20).center())
    shows(qtbot, shown.viewer, PDF, 20)


def test_small_pages_of_a_shorter_document_stand_a_page_of_a_longer_one(shown: Shown) -> None:
    small = shown.viewer.first.small
    small.show_document(None)
    small.show_at_work(PAGES)
    assert small.at_work == PAGES
    small.show_document(shown.viewer.first.document)
    small.show_at_work(PAGES + 5)
    assert small.at_work == PAGES + 5


def test_a_poster_is_sharp_where_one_looks_and_memory_stays_small(shown: Shown, qtbot: QtBot) -> None:
    shown.viewer.show_document(POSTER)
    shown.strip.set_zoom(4.0)
    shows(qtbot, shown.viewer, POSTER, 1)
    cache = shown.viewer._office.evidence.cache
    assert shown.strip.place_of(1).width() == 32_000
    qtbot.waitUntil(lambda: any(one.clip is not None for one in cache._pictures))
    assert cache.size < MOST_BYTES


def test_scrolling_through_everything_keeps_to_the_cap(shown: Shown, qtbot: QtBot) -> None:
    cache = shown.viewer._office.evidence.cache
    shown.strip.set_zoom(2.0)
    for page in range(1, PAGES + 1, 3):
        shown.viewer.show_document(PDF, page)
        shows(qtbot, shown.viewer, PDF, page)
        assert cache.size <= MOST_BYTES


def test_sizes_come_in_later_without_the_page_in_sight_moving(shown: Shown, qtbot: QtBot) -> None:
    shown.viewer.show_document(PDF, 20)
    source = Source.of(dossier_content(shown.desk, shown.dossier_id).documents[0])
    qtbot.waitUntil(lambda: len(shown.strip.worker.sizes(source)) == PAGES)
    shows(qtbot, shown.viewer, PDF, 20)
    assert abs(shown.strip.place_of(20).top()) < 40


def test_a_viewer_that_is_hidden_wishes_for_nothing_and_shows_again_what_was_let_go(shown: Shown, qtbot: QtBot) -> None:
    shows(qtbot, shown.viewer, PDF, 1)
    worker = shown.viewer._office.evidence
    shown.viewer.hide()
    worker.cache.clear()
    shown.viewer.show_document(PDF, 12)
    assert worker._thread is not None
    assert worker._thread.wishes_of(shown.strip) == ()
    shown.viewer.show()
    shows(qtbot, shown.viewer, PDF, 12)


def test_another_file_leaves_nothing_of_this_one(shown: Shown, qtbot: QtBot, tmp_path: Path) -> None:
    shows(qtbot, shown.viewer, PDF, 1)
    office = shown.viewer._office
    office.use_desk(None)
    assert shown.viewer.document_id is None
    assert len(office.evidence.cache) == 0
    assert office.evidence._thread is None


def test_the_words_change_with_the_language(shown: Shown) -> None:
    shown.viewer.changeEvent(QEvent(QEvent.Type.LanguageChange))
    for button in shown.viewer.first.tools.buttons.values():
        assert button.accessibleName()
    assert shown.strip.accessibleName() == "Hồ sơ.pdf"
    assert "trang 1" in shown.strip.accessibleDescription()
