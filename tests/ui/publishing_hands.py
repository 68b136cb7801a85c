"""Hands on the publish page: clicks, answers to the system's questions, waiting until nothing is on its way."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ocop_desk.services.desk import Desk
from ocop_desk.services.keys import make_key
from tests.ui.closed_desks import SameProcess
from ui.dialogs.sign import SignQuestion
from ui.main_window import MainWindow
from ui.pages.publish.page import PublishPage
from ui.pages.publish.steps import PACKAGE, SIGN

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


def a_pdf_printer(target: Path) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(target))
    return printer


def window_of(page: PublishPage) -> MainWindow:
    window = page.window()
    assert isinstance(window, MainWindow)
    return window
