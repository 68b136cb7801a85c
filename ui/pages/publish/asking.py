"""What the page asks of the system: folders, files, the printer, showing a folder. Tests answer in its stead."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from ocop_desk.domain.file_endings import RECEIPT_SUFFIX
from ui.dialogs.sign import AskFile, ask_key_file

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

AskFolder = Callable[[QWidget, str, str], Path | None]
"""(over which widget, title, folder to begin with) to a folder, or None."""
AskTarget = Callable[[QWidget, str, str, str], Path | None]
"""(over which widget, title, proposed path, kinds of files) to a file to write, or None."""
AskPrinter = Callable[[QWidget], "QPrinter | None"]


@dataclass
class Asking:
    """Every question to the system."""

    folder: AskFolder
    target: AskTarget
    printer: AskPrinter
    key_file: AskFile
    receipt: AskFile
    show_folder: Callable[[Path], None]


def system_asking() -> Asking:
    """The system's own dialogs."""
    return Asking(_folder, _target, _printer, ask_key_file, _receipt, _show_folder)


def _folder(parent: QWidget, title: str, start: str) -> Path | None:
    name = QFileDialog.getExistingDirectory(parent, title, start)
    return Path(name) if name else None


def _target(parent: QWidget, title: str, proposed: str, kinds: str) -> Path | None:
    name, _ = QFileDialog.getSaveFileName(parent, title, proposed, kinds)
    return Path(name) if name else None


def _receipt(parent: QWidget, title: str) -> Path | None:
    kinds = QCoreApplication.translate("Publish", "Giấy báo nhận (*{suffix})").format(suffix=RECEIPT_SUFFIX)
    name, _ = QFileDialog.getOpenFileName(parent, title, "", kinds)
    return Path(name) if name else None


def _printer(parent: QWidget) -> "QPrinter | None":
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    dialog = QPrintDialog(printer, parent)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange, True)
    return printer if dialog.exec() else None


def _show_folder(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
