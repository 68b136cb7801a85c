"""Dossiers taken along from the window: reading copies and originals, written beside it, stopped, refused."""

from pathlib import Path
from threading import Event

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ocop_desk.domain.dossiers import EvidenceKind
from ocop_desk.services.dossier_export import INDEX_JSON, READING_COPY
from ocop_desk.services.dossier_volumes import FOR_FAT32, FOR_MAIL, MANIFEST_NAME
from ocop_desk.services.dossiers import dossier_of
from ocop_desk.services.volume_checking import verify_volumes
from tests.services.dossier_desks import a_pdf, add, incoming
from tests.ui.dossier_desks import a_desk, a_filled_desk
from tests.ui.pages.test_dossier import done, opened
from ui.dialogs.export_dossier import ExportChoice, ExportQuestion
from ui.dialogs.problem_list import ProblemList
from ui.office import Office
from ui.pages.dossier import exporting
from ui.pages.dossier.page import DossierPage

LIGHT = ExportChoice(light=True, volume_size=FOR_FAT32, everything=False, confidential=False)
ORIGINALS = ExportChoice(light=False, volume_size=FOR_MAIL, everything=False, confidential=False)


@pytest.fixture
def out(tmp_path: Path) -> Path:
    (tmp_path / "usb").mkdir()
    return tmp_path / "usb"


@pytest.fixture
def page(qtbot: QtBot, office: Office, tmp_path: Path, out: Path) -> DossierPage:
    """A product with three documents, another with one that is not for everybody."""
    desk, _ = a_filled_desk(tmp_path)
    secret = incoming("ke-hoach.pdf", a_pdf(2), EvidenceKind.OTHER, confidential=True)
    add(desk, dossier_of(desk, 2), secret, incoming("khac.pdf", a_pdf(1, "khác")))
    one = opened(qtbot, office, desk)
    one.export.ask_folder = lambda _over, _title: out
    return one


@pytest.fixture
def told(office: Office) -> list[str]:
    heard: list[str] = []
    office.told.connect(lambda words, _tone: heard.append(words))
    return heard


def asked(page: DossierPage) -> ExportQuestion:
    question = page.export.question
    assert question is not None
    return question


def test_the_menu_and_the_key_ask_what_to_take_along(page: DossierPage, qtbot: QtBot) -> None:
    page.papers.fill()
    (action,) = [one for one in page.papers.menu.actions() if "Xuất bản đọc" in one.text()]
    action.trigger()
    question = asked(page)
    assert question.isVisible()
    assert "Tất cả 2 hồ sơ" in question.all.text().replace("&", "")
    qtbot.keyClick(question, Qt.Key.Key_Escape)
    assert page.export.question is None
    qtbot.keyClick(page, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert asked(page).isVisible()


def test_the_question_gives_what_was_chosen(page: DossierPage, qtbot: QtBot) -> None:
    page.export.ask()
    question = asked(page)
    assert question.answer() == LIGHT
    assert not question.sizes.isEnabled()
    assert not question.own.isVisible()
    question.originals.setChecked(True)
    assert question.sizes.isEnabled()
    question.sizes.setCurrentIndex(1)
    assert question.answer() == ORIGINALS
    question.sizes.setCurrentIndex(2)
    assert question.own.isVisible()
    question.own.setValue(5)
    question.all.setChecked(True)
    question.confidential.setChecked(True)
    assert question.answer() == ExportChoice(light=False, volume_size=5_000_000, everything=True, confidential=True)


def test_a_reading_copy_is_written_and_told(page: DossierPage, qtbot: QtBot, out: Path, told: list[str]) -> None:
    page.export.ask()
    qtbot.mouseClick(asked(page).ok, Qt.MouseButton.LeftButton)
    done(qtbot, page)
    (folder,) = out.iterdir()
    assert folder.name.startswith("ban-doc-")
    (copy,) = folder.rglob(READING_COPY)
    assert len(PdfReader(copy).pages) == 3 + 4 + 5
    assert (folder / INDEX_JSON).is_file()
    assert any(f"Đã ghi bản đọc vào {folder}: 3 tài liệu, 12 trang" in words for words in told)
    assert not page.bar.isVisible()


def test_originals_are_written_in_volumes_that_hold(
    page: DossierPage, qtbot: QtBot, out: Path, told: list[str]
) -> None:
    page.export.write(ORIGINALS)
    done(qtbot, page)
    (folder,) = out.iterdir()
    assert folder.name.startswith("ban-goc-")
    check = verify_volumes(folder)
    assert (check.sound, check.problems) == (3, ())
    assert any("3 tài liệu trong 1 tập" in words for words in told)


def test_all_dossiers_go_and_what_stays_behind_is_named(
    page: DossierPage, qtbot: QtBot, out: Path, told: list[str]
) -> None:
    page.export.write(ExportChoice(light=False, volume_size=FOR_FAT32, everything=True, confidential=False))
    done(qtbot, page)
    (folder,) = out.iterdir()
    assert folder.name == "ban-goc-ho-so"
    names = (folder / MANIFEST_NAME).read_text(encoding="utf-8")
    assert "mau-01.pdf" in names
    assert "khac.pdf" in names
    assert any("Không kèm 1 tài liệu: ke-hoach.pdf." in words for words in told)
    page.export.write(ExportChoice(light=False, volume_size=FOR_FAT32, everything=True, confidential=True))
    done(qtbot, page)
    assert {one.name for one in out.iterdir()} == {"ban-goc-ho-so", "ban-goc-ho-so (2)"}
    assert "Không kèm" not in told[-1]


def test_stopping_leaves_nothing_behind(
    page: DossierPage, qtbot: QtBot, out: Path, told: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, may_go_on = Event(), Event()
    real = exporting.export_light

    def slow(*args: object, tell: object, **named: object) -> object:
        def waiting(done: int, of: int, name: str) -> None:
            begun.set()
            may_go_on.wait(20)
            tell(done, of, name)  # type: ignore[operator]

        return real(*args, tell=waiting, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(exporting, "export_light", slow)
    page.export.write(LIGHT)
    qtbot.waitUntil(begun.is_set)
    assert page.bar.isVisible()
    qtbot.mouseClick(page.bar.stop, Qt.MouseButton.LeftButton)
    may_go_on.set()
    done(qtbot, page)
    assert list(out.iterdir()) == []
    assert "Đã dừng theo yêu cầu." in told[-1]


def test_pages_that_could_not_be_read_are_listed(page: DossierPage, qtbot: QtBot, out: Path) -> None:
    desk = page.office.desk
    add(desk, dossier_of(desk, 1), incoming("anh.pdf", a_pdf(1)))
    report = exporting.LightReport(
        1, 1, 10, 5, (), (exporting.Problem("damaged_page", "anh.pdf", "Trang 1 hỏng.", "Quét lại."),)
    )
    page.export._tell("Đã ghi", report.left_out, report.notices)
    (listed,) = page.findChildren(ProblemList)
    assert "Trang 1 hỏng." in listed.text.toPlainText()
    listed.accept()


def test_a_folder_that_cannot_be_written_is_told_with_its_remedy(
    page: DossierPage, qtbot: QtBot, office: Office, tmp_path: Path
) -> None:
    page.export.ask_folder = lambda _over, _title: tmp_path / "khong" / "co"
    with qtbot.waitSignal(office.trouble):
        page.export.write(LIGHT)
    done(qtbot, page)


def test_nothing_is_written_where_nobody_says_where(page: DossierPage, out: Path) -> None:
    page.export.ask_folder = lambda _over, _title: None
    page.export.write(LIGHT)
    assert not page.work.busy
    assert list(out.iterdir()) == []


def test_without_a_dossier_there_is_nothing_to_take_along(
    qtbot: QtBot, office: Office, tmp_path: Path, told: list[str]
) -> None:
    page = opened(qtbot, office, a_desk(tmp_path))
    page.export.ask()
    assert page.export.question is None
    assert "Chưa có hồ sơ nào để xuất" in told[-1]


def test_a_product_without_a_dossier_among_others_is_refused(
    page: DossierPage, qtbot: QtBot, office: Office, out: Path
) -> None:
    page.open_product(3)
    with qtbot.waitSignal(office.refused) as refused:
        page.export.write(LIGHT)
    assert [problem.code for problem in refused.args[0]] == ["no_dossier"]  # type: ignore[index]
    assert list(out.iterdir()) == []
