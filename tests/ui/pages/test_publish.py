"""The publish page on real sessions: closing, papers on screen, on paper and on disk; by clicks and keys."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pypdfium2 import PdfDocument
from PySide6.QtCore import QCoreApplication, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from ocop_desk.documents.paper.contents import PaperLine
from ocop_desk.documents.paper.values import Paper
from ocop_desk.domain.records import SessionState
from ocop_desk.services.paper_making import SideProcess
from tests.ui.closed_desks import a_finished_desk, a_long_day
from tests.ui.gaps import LIMIT, own_gap
from tests.ui.publishing_hands import (
    LEFT,
    a_pdf_printer,
    answer_folder,
    answer_target,
    click,
    done,
    show,
    window_of,
)
from ui.main_window import MainWindow
from ui.models.paper_table import TITLE, PaperTable
from ui.pages.publish.page import PublishPage
from ui.pages.publish.printing import print_papers


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> Iterator[PublishPage]:
    one = show(qtbot, window, a_finished_desk(tmp_path))
    yield one
    done(qtbot, one)


def test_products_under_way_keep_the_page_shut_and_say_so(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    window.office.use_desk(a_finished_desk(tmp_path, close=False, last="scoring"))
    assert not window.go("publish")
    assert "Còn 1 sản phẩm đang chấm" in window.steps["publish"].why_not()


def test_a_session_with_everything_concluded_is_closed_by_the_main_button(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    page = show(qtbot, window, a_finished_desk(tmp_path, close=False))
    assert page.stack.currentWidget() is page.close_pane
    assert page.main.text() == "Bế &mạc phiên"
    click(page.main)
    qtbot.waitUntil(lambda: page.standing is not None and page.standing.is_closed)
    assert page.stack.currentWidget() is page.papers
    assert page.state is not None
    assert page.state.record.state is SessionState.CLOSED
    done(qtbot, page)


def test_waiting_products_are_left_for_a_later_session_only_when_somebody_says_so(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    page = show(qtbot, window, a_finished_desk(tmp_path, close=False, last="waiting"))
    assert not page.main.isEnabled()
    assert "Còn sản phẩm chưa chấm" in page.hint.text()
    QTest.mouseClick(page.close_pane.leave, LEFT, pos=QPoint(10, page.close_pane.leave.height() // 2))
    assert page.close_pane.leave.isChecked()
    click(page.main)
    qtbot.waitUntil(lambda: page.standing is not None and page.standing.is_closed)
    done(qtbot, page)


def test_every_paper_is_listed_and_the_first_one_is_shown(qtbot: QtBot, page: PublishPage) -> None:
    titles = [page.papers.table.index(n, TITLE).data() for n in range(page.papers.table.rowCount())]
    assert titles[:2] == ["Biên bản phiên họp", "Bảng tổng hợp điểm"]
    assert "Danh sách sản phẩm đề nghị công nhận 3 sao, 4 sao" in titles
    assert "Cách tính: 4. Sản phẩm 4" in titles
    assert "Phiếu chấm: 3. Sản phẩm 3 · Phạm Thị Dung · lượt 1" in titles
    qtbot.waitUntil(lambda: bool(page.papers.preview.strip.kept), timeout=20_000)
    assert page.papers.paper_title.text() == "Biên bản phiên họp"
    assert page.papers.page_words.text().startswith("trang 1 / ")


def test_only_pages_in_sight_are_rendered_and_few_are_kept(qtbot: QtBot, page: PublishPage) -> None:
    strip, preview = page.papers.preview.strip, page.papers.preview
    qtbot.waitUntil(lambda: 0 in strip.kept, timeout=20_000)
    done(qtbot, page)
    assert len(strip.sizes) > 2
    assert len(strip.sizes) - 1 not in strip.kept
    preview.go_to(len(strip.sizes))
    qtbot.waitUntil(lambda: len(strip.sizes) - 1 in strip.kept, timeout=20_000)
    assert preview.page == len(strip.sizes)
    assert page.papers.page_words.text() == f"trang {len(strip.sizes)} / {len(strip.sizes)}"
    assert not page.papers.after.isEnabled()
    assert len(strip.kept) <= 6


def test_zooming_renders_sharp_again_and_fitting_comes_back(qtbot: QtBot, page: PublishPage) -> None:
    strip, preview = page.papers.preview.strip, page.papers.preview
    qtbot.waitUntil(lambda: 0 in strip.kept, timeout=20_000)
    fitted = strip.zoom
    click(page.papers.larger)
    assert strip.zoom > fitted
    qtbot.waitUntil(lambda: strip.kept.get(0) == round(strip.scale(), 4), timeout=20_000)
    wheel = QWheelEvent(
        QPointF(50, 50), preview.mapToGlobal(QPointF(50, 50)), QPoint(), QPoint(0, -120),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.ControlModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    before = strip.zoom
    QCoreApplication.sendEvent(preview.viewport(), wheel)
    assert strip.zoom < before
    click(page.papers.fit)
    assert strip.zoom == pytest.approx(fitted, abs=0.02)


def test_choosing_another_paper_shows_it_and_search_narrows_the_list(qtbot: QtBot, page: PublishPage) -> None:
    qtbot.waitUntil(lambda: page.paperwork.shown is not None, timeout=20_000)
    QTest.keyClicks(page.papers.search, "cach tinh san pham 2")
    assert page.papers.table.rowCount() == 1
    qtbot.waitUntil(
        lambda: page.paperwork.shown is not None and page.paperwork.shown.line.name.startswith("cach-tinh"),
        timeout=20_000,
    )
    page.papers.search.clear()
    assert page.papers.line is not None
    assert page.papers.line.name.startswith("cach-tinh/02")


def test_one_paper_is_saved_to_a_file(qtbot: QtBot, page: PublishPage, tmp_path: Path) -> None:
    target = tmp_path / "bien-ban.pdf"
    answer_target(page, target)
    click(page.papers.save)
    qtbot.waitUntil(target.exists, timeout=20_000)
    done(qtbot, page)
    assert target.read_bytes().startswith(b"%PDF")
    assert "Đã lưu 1 tệp" in window_of(page).notice.text


def test_all_papers_and_the_workbook_are_saved_to_a_folder(qtbot: QtBot, page: PublishPage, tmp_path: Path) -> None:
    folder = tmp_path / "ra"
    answer_folder(page, folder)
    click(page.papers.save_all)
    done(qtbot, page)
    assert page.state is not None
    files = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    assert files == {line.name for line in page.state.papers} | {"ket-qua.xlsx"}


def test_saving_is_stopped_by_its_button(qtbot: QtBot, page: PublishPage, tmp_path: Path) -> None:
    folder = tmp_path / "ra"
    answer_folder(page, folder)
    click(page.papers.save_all)
    assert page.work_bar.isVisible()
    assert not page.papers.save.isEnabled()
    click(page.work_bar.stop)
    done(qtbot, page)
    assert not (folder / "ket-qua.xlsx").exists()
    assert not page.work_bar.isVisible()
    assert "Đã dừng" in window_of(page).notice.text


def test_a_folder_that_cannot_be_written_is_told(qtbot: QtBot, page: PublishPage, tmp_path: Path) -> None:
    (tmp_path / "tep").write_text("không phải thư mục")
    answer_folder(page, tmp_path / "tep" / "con")
    click(page.papers.save_all)
    done(qtbot, page)
    assert "Không đọc hoặc ghi được" in window_of(page).notice.text


def test_papers_are_printed_page_by_page_each_lying_as_it_should(page: PublishPage, tmp_path: Path) -> None:
    assert page.press is not None
    assert page.state is not None
    from ocop_desk.services.publishing import one_paper

    def made(line: PaperLine) -> bytes:  # in turn with the preview, which is still made: reportlab has no threads
        paper: Paper = page.process.run(lambda: False, one_paper, page.office.desk, 1, line)
        return paper.data

    data = [made(line) for line in page.state.papers[:2]]
    printer = a_pdf_printer(tmp_path / "in.pdf")
    told: list[tuple[int, int]] = []
    pages = print_papers(data, printer, lambda done, of: told.append((done, of)))
    document = PdfDocument(tmp_path / "in.pdf")
    try:
        sizes = [document[n].get_size() for n in range(len(document))]
    finally:
        document.close()
    assert len(sizes) == pages == told[-1][0] == told[-1][1]
    assert sizes[0][0] < sizes[0][1]
    assert sizes[-1][0] > sizes[-1][1]


def test_printing_goes_through_the_systems_dialog(qtbot: QtBot, page: PublishPage, tmp_path: Path) -> None:
    target = tmp_path / "in.pdf"
    page.asking.printer = lambda _parent: a_pdf_printer(target)
    click(page.papers.print)
    done(qtbot, page)
    assert target.read_bytes().startswith(b"%PDF")
    assert "trang tới máy in" in window_of(page).notice.text


def test_a_dialog_left_without_an_answer_does_nothing(page: PublishPage) -> None:
    page.asking.printer = lambda _parent: None
    page.asking.folder = lambda *_: None
    page.asking.target = lambda *_: None
    for button in (page.papers.print, page.papers.save, page.papers.save_all, page.papers.workbook):
        click(button)
        assert not page.busy


def into(page: PublishPage, folder: Path, act: Callable[[], None]) -> Callable[[], None]:
    """The act, with this folder for an answer where it asks for one."""
    answer_folder(page, folder)
    return act


def test_papers_come_from_a_process_beside_and_the_window_stays_alive(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    page = show(qtbot, window, a_finished_desk(tmp_path), aside=True)
    assert isinstance(page.process, SideProcess)
    qtbot.waitUntil(lambda: page.paperwork.shown is not None, timeout=60_000)
    done(qtbot, page)

    def save_all() -> None:
        click(page.papers.save_all)
        done(qtbot, page)

    assert own_gap(lambda number: into(page, tmp_path / str(number), save_all)) <= LIMIT
    assert (tmp_path / "0" / "ket-qua.xlsx").exists()
    page.process.close()


def test_a_hundred_and_fifty_products_leave_the_window_alive(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    page = show(qtbot, window, a_long_day(tmp_path, 150), aside=True)
    done(qtbot, page)

    def save_some() -> None:
        click(page.papers.save_all)
        qtbot.waitUntil(lambda: page.work_bar.bar.value() >= 60, timeout=120_000)
        page.papers.view.selectRow(20)
        qtbot.waitUntil(lambda: bool(page.paperwork.shown) and page.paperwork.shown.line == page.papers.line)
        click(page.work_bar.stop)
        done(qtbot, page)

    assert own_gap(lambda number: into(page, tmp_path / str(number), save_some)) <= LIMIT
    assert len(list((tmp_path / "0").rglob("*.pdf"))) >= 60
    page.process.close()


@pytest.mark.soak
def test_every_paper_of_a_long_day_leaves_the_window_alive(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    page = show(qtbot, window, a_long_day(tmp_path, 150, scored=True), aside=True)
    done(qtbot, page)
    assert page.state is not None

    def save_all() -> None:
        click(page.papers.save_all)
        qtbot.waitUntil(lambda: not page.busy, timeout=1_800_000)

    assert own_gap(lambda number: into(page, tmp_path / str(number), save_all)) <= LIMIT
    done(qtbot, page)
    assert len(list((tmp_path / "0").rglob("*.pdf"))) == len(page.state.papers)
    page.process.close()


def test_another_file_takes_the_papers_away(qtbot: QtBot, page: PublishPage) -> None:
    qtbot.waitUntil(lambda: page.paperwork.shown is not None, timeout=20_000)
    done(qtbot, page)
    page.office.use_desk(None)
    assert page.paperwork.shown is None
    assert page.papers.preview.strip.sizes == ()


def test_the_model_of_papers_is_sound(page: PublishPage) -> None:
    table = PaperTable()
    tester = QAbstractItemModelTester(table, QAbstractItemModelTester.FailureReportingMode.Fatal)
    table.set_rows(page.papers.table.rows)
    table.narrow("phieu", None)
    assert tester.model() is table
    assert 0 < table.rowCount() < len(table.rows)
