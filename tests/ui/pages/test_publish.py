"""The publish page on real sessions: close, papers, signatures, package; everything by clicks and keys."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from pypdfium2 import PdfDocument
from PySide6.QtCore import QCoreApplication, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ocop_desk.domain.records import SessionState
from ocop_desk.errors import DiskFull
from ocop_desk.packages.keys import make_council_certificate, to_pkcs12
from ocop_desk.services.desk import Desk
from ocop_desk.services.keys import make_key, stored_keys
from ocop_desk.services.paper_making import SideProcess
from ocop_desk.services.sessions import session_record
from tests.services.desks import SteppingClock
from tests.ui.closed_desks import SameProcess, a_finished_desk
from tests.ui.gaps import GapMeter
from ui.dialogs.make_key import KeyQuestion
from ui.dialogs.sign import SignQuestion
from ui.main_window import MainWindow
from ui.models.paper_table import TITLE, PaperTable
from ui.pages.publish import works
from ui.pages.publish.page import PublishPage
from ui.pages.publish.printing import print_papers
from ui.pages.publish.steps import PACKAGE, SIGN
from ui.widgets.marks import Mark

SECRET = "một câu bí mật"
LEFT = Qt.MouseButton.LeftButton


def click(widget: QWidget) -> None:
    assert widget.isEnabled(), widget.accessibleName()
    QTest.mouseClick(widget, LEFT)


def show(qtbot: QtBot, window: MainWindow, desk: Desk, *, aside: bool = False) -> PublishPage:
    window.show()
    window.office.use_desk(desk)
    page = window.pages["publish"]
    assert isinstance(page, PublishPage)
    if not aside:
        page.process = SameProcess()  # type: ignore[assignment]
    assert window.go("publish")
    qtbot.waitUntil(lambda: page.state is not None, timeout=20_000)
    return page


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> Iterator[PublishPage]:
    one = show(qtbot, window, a_finished_desk(tmp_path))
    yield one
    done(qtbot, one)


def done(qtbot: QtBot, page: PublishPage) -> None:
    """Wait until nothing is on its way."""
    qtbot.waitUntil(lambda: not page.busy and not page.loading and not page.office.tasks.busy, timeout=60_000)


def answer_folder(page: PublishPage, folder: Path) -> None:
    page.asking.folder = lambda *_: folder


def answer_target(page: PublishPage, target: Path) -> None:
    page.asking.target = lambda *_: target


def hold_keys(desk: Desk) -> None:
    for name, holder in (("hoi-dong", "Hội đồng thử"), ("thu-ky", "Vũ Thị Thư"), ("chu-toa", "Nguyễn Văn An")):
        make_key(desk, name, holder, SECRET)


def fill_signing(question: SignQuestion, key: str, passphrase: str = SECRET) -> None:
    question.keys.setCurrentIndex(question.keys.findData(key))
    question.passphrase.line.setText(passphrase)


def sign_next(qtbot: QtBot, page: PublishPage, key: str, passphrase: str = SECRET) -> None:
    """Sign as whoever is next by the main button."""
    page.choose(SIGN)
    click(page.main)
    question = page.signing.question
    assert isinstance(question, SignQuestion)
    fill_signing(question, key, passphrase)
    click(question.ok)
    done(qtbot, page)


def sign_all(qtbot: QtBot, page: PublishPage) -> None:
    sign_next(qtbot, page, "thu-ky")
    sign_next(qtbot, page, "chu-toa")


def fill_package(page: PublishPage, folder: Path, passphrase: str = SECRET) -> None:
    page.choose(PACKAGE)
    page.package.folder.setText(str(folder))
    page.package.passphrase.line.setText(passphrase)


# --- before publishing ---------------------------------------------------------------------------------------------


def test_products_under_way_keep_the_page_shut_and_say_so(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    window.office.use_desk(a_finished_desk(tmp_path, close=False, last="scoring"))
    assert not window.go("publish")
    assert "Còn 1 sản phẩm đang chấm" in window.pages["publish"].why_not()


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


# --- papers --------------------------------------------------------------------------------------------------------


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

    data = [one_paper(page.office.desk, 1, line).data for line in page.state.papers[:2]]
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


# --- signatures ----------------------------------------------------------------------------------------------------


def test_a_key_is_made_with_its_passphrase_typed_twice(qtbot: QtBot, page: PublishPage) -> None:
    page.choose(SIGN)
    click(page.sign.make)
    question = page.signing.question
    assert isinstance(question, KeyQuestion)
    assert question.name.text() == "hoi-dong"
    question.first.line.setText(SECRET)
    question.again.line.setText("khác hẳn")
    assert not question.ok.isEnabled()
    assert question.hint.text() == "Hai lần gõ mật khẩu khác nhau."
    question.again.line.setText(SECRET)
    click(question.ok)
    done(qtbot, page)
    (key,) = stored_keys(page.office.desk)
    assert (key.name, key.pkcs12 is not None) == ("hoi-dong", True)
    qtbot.waitUntil(lambda: page.state is not None and len(page.state.keys) == 1, timeout=20_000)
    assert "Vân tay đọc qua điện thoại" in page.sign.keys.rows[0].lines.text()


def test_two_signers_sign_in_turn_and_the_steps_follow(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    desk = a_finished_desk(tmp_path)
    hold_keys(desk)
    page = show(qtbot, window, desk)
    assert page.steps.marks[SIGN] is Mark.WAITING
    sign_next(qtbot, page, "thu-ky")
    assert page.sign.signers.rows[0].lines.text().startswith("Đã ký lúc")
    assert "Vân tay đọc qua điện thoại" in page.sign.signers.rows[0].lines.text()
    assert page.sign.signers.rows[1].lines.text() == "Chưa ký."
    assert page.main.text() == "&Ký: Chủ tọa…"
    sign_next(qtbot, page, "chu-toa")
    assert session_record(desk, 1).state is SessionState.SIGNED
    assert page.steps.marks[SIGN] is Mark.DONE
    assert page.main.text() == "Sang gói kết quả →"
    qtbot.waitUntil(lambda: page.paperwork.shown is not None and b"/ByteRange" in page.paperwork.shown.data)
    done(qtbot, page)


def test_a_wrong_passphrase_is_told_and_nothing_is_signed(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    desk = a_finished_desk(tmp_path)
    make_key(desk, "thu-ky", "Vũ Thị Thư", SECRET)
    page = show(qtbot, window, desk)
    sign_next(qtbot, page, "thu-ky", "không đúng")
    assert "Mật khẩu của tệp khóa không đúng" in window.notice.text
    assert page.sign.next_signer is not None
    assert page.sign.next_signer.role == "secretary"


def test_an_expired_certificate_is_told(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    desk = a_finished_desk(tmp_path)
    make_key(desk, "thu-ky", "Vũ Thị Thư", SECRET, months=1)
    assert isinstance(desk.clock, SteppingClock)
    desk.clock.now += timedelta(days=90)
    page = show(qtbot, window, desk)
    sign_next(qtbot, page, "thu-ky")
    assert "Chứng thư số đã hết hạn" in window.notice.text


def test_a_key_file_from_outside_signs_and_only_its_certificate_is_kept(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    desk = a_finished_desk(tmp_path)
    outside = tmp_path / "thu.p12"
    key = make_council_certificate("Vũ Thị Thư", "UBND", datetime(2026, 1, 1, tzinfo=UTC))
    outside.write_bytes(to_pkcs12(key, SECRET))
    page = show(qtbot, window, desk)
    page.asking.key_file = lambda *_: outside
    page.choose(SIGN)
    click(page.main)
    question = page.signing.question
    assert isinstance(question, SignQuestion)
    assert question.keys.count() == 1
    question.passphrase.line.setText(SECRET)
    assert not question.ok.isEnabled()
    click(question.browse)
    assert question.file.text() == "thu.p12"
    click(question.ok)
    assert question.passphrase.text == ""
    done(qtbot, page)
    (kept,) = stored_keys(desk)
    assert kept.pkcs12 is None
    assert page.sign.signers.rows[0].lines.text().startswith("Đã ký lúc")


def test_a_certificate_is_handed_out(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    desk = a_finished_desk(tmp_path)
    make_key(desk, "hoi-dong", "Hội đồng thử", SECRET)
    page = show(qtbot, window, desk)
    page.choose(SIGN)
    answer_target(page, tmp_path / "hoi-dong.pem")
    click(page.sign.keys.rows[0].button)
    assert (tmp_path / "hoi-dong.pem").read_bytes().startswith(b"-----BEGIN CERTIFICATE")
    done(qtbot, page)


# --- package -------------------------------------------------------------------------------------------------------


def test_a_package_wants_signatures_a_folder_and_a_passphrase(qtbot: QtBot, page: PublishPage) -> None:
    click(page.steps.buttons[PACKAGE])
    assert not page.main.isEnabled()
    assert page.hint.text() == "Biên bản và bảng tổng hợp chưa đủ chữ ký: ký ở bước 2 trước."


def test_a_package_is_built_checked_and_shown(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    desk = a_finished_desk(tmp_path)
    hold_keys(desk)
    page = show(qtbot, window, desk)
    sign_all(qtbot, page)
    page.choose(PACKAGE)
    assert page.hint.text() == "Chọn thư mục để lưu gói."
    answer_folder(page, tmp_path / "usb")
    click(page.package.choose)
    assert page.hint.text() == "Gõ mật khẩu khóa của Hội đồng."
    page.package.passphrase.line.setText(SECRET)
    click(page.main)
    assert page.package.passphrase.text == ""
    done(qtbot, page)
    assert page.package.verdict.text() == "Gói hợp lệ"
    assert (tmp_path / "usb" / "goi-ket-qua-01-2026.asice").exists()
    assert page.steps.marks[PACKAGE] is Mark.DONE
    shown: list[Path] = []
    page.asking.show_folder = shown.append
    click(page.package.show_folder)
    assert shown == [tmp_path / "usb"]


def test_a_practice_package_says_that_it_is_no_result(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    desk = a_finished_desk(tmp_path, practice=True)
    hold_keys(desk)
    page = show(qtbot, window, desk)
    assert ("Tập huấn", "warn") in page.chips()
    assert "không có giá trị" in page.steps.warning.text()
    sign_all(qtbot, page)
    fill_package(page, tmp_path / "usb")
    assert page.package.practice.isVisible()
    click(page.main)
    done(qtbot, page)
    assert (tmp_path / "usb" / "goi-tap-huan-01-2026.asice").exists()
    assert any("không có giá trị công nhận" in text for text in page.package.findings.texts)


def test_a_full_disk_is_told_and_no_package_is_shown(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = a_finished_desk(tmp_path)
    hold_keys(desk)
    page = show(qtbot, window, desk)
    sign_all(qtbot, page)

    def full(*_args: object, **_named: object) -> Path:
        raise DiskFull("Không đủ chỗ trống để ghi goi-ket-qua.", "Hãy chọn nơi lưu khác rồi làm lại.")

    monkeypatch.setattr(works, "build_package", full)
    fill_package(page, tmp_path / "usb")
    click(page.main)
    done(qtbot, page)
    assert "Không đủ chỗ trống" in window.notice.text
    assert page.package.built is None
    assert page.steps.marks[PACKAGE] is Mark.TO_COME


def test_a_package_is_stopped_half_way_and_leaves_nothing(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    desk = a_finished_desk(tmp_path)
    hold_keys(desk)
    page = show(qtbot, window, desk)
    sign_all(qtbot, page)
    fill_package(page, tmp_path / "usb")
    click(page.main)
    click(page.work_bar.stop)
    done(qtbot, page)
    assert list((tmp_path / "usb").glob("*")) == [] if (tmp_path / "usb").exists() else True
    assert page.package.built is None
    assert "Đã dừng" in window.notice.text


# --- the window stays alive ----------------------------------------------------------------------------------------


def test_papers_come_from_a_process_beside_and_the_window_stays_alive(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    page = show(qtbot, window, a_finished_desk(tmp_path), aside=True)
    assert isinstance(page.process, SideProcess)
    qtbot.waitUntil(lambda: page.paperwork.shown is not None, timeout=60_000)
    done(qtbot, page)
    answer_folder(page, tmp_path / "ra")
    with GapMeter() as gaps:
        click(page.papers.save_all)
        done(qtbot, page)
    assert (tmp_path / "ra" / "ket-qua.xlsx").exists()
    assert gaps.longest_own < 100
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


def a_pdf_printer(target: Path) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(target))
    return printer


def window_of(page: PublishPage) -> MainWindow:
    window = page.window()
    assert isinstance(window, MainWindow)
    return window
