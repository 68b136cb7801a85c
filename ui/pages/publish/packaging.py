"""What the package pane does: choose a folder, build and check, show where the package is."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.pages.publish.package_pane import Built

if TYPE_CHECKING:
    from ui.pages.publish.page import PublishPage


class Packaging(QObject):
    """Runs what the package pane asks for."""

    def __init__(self, page: "PublishPage") -> None:
        super().__init__(page)
        self._page = page
        page.package.folder_asked.connect(self.choose_folder)
        page.package.carry_asked.connect(self.carry)
        page.package.show_asked.connect(lambda folder: page.asking.show_folder(folder))

    def choose_folder(self) -> None:
        """Ask where the package goes."""
        pane = self._page.package
        start = pane.folder.text().strip() or self._page.folder_to_begin_with()
        folder = self._page.asking.folder(self._page, self.tr("Chọn thư mục để lưu gói"), start)
        if folder is not None:
            pane.folder.setText(str(folder))

    def build(self) -> None:
        """Build the package and check it; the passphrase is forgotten at once."""
        page, pane, press = self._page, self._page.package, self._page.press
        if press is None or pane.why_not or page.busy:
            return
        folder, key, passphrase = pane.target, str(pane.keys.currentData()), pane.passphrase.text
        pane.passphrase.wipe()
        pane.show_built(None)
        page.start(
            self.tr("Đang lập và kiểm tra gói"),
            lambda progress: press.package(Path(folder), key, passphrase, progress),
            self._built,
        )

    def carry(self) -> None:
        """Ask for a drive and carry the package there; how it ended is said in the pane."""
        page, built, press = self._page, self._page.package.built, self._page.press
        if press is None or built is None or page.busy:
            return
        folder = page.asking.folder(page, self.tr("Chọn ổ USB hoặc thư mục trên ổ"), "")
        if folder is not None:
            page.start(
                self.tr("Đang chép gói sang ổ đĩa và đọc lại"),
                lambda progress: press.carry(built.path, folder, progress),
                page.package.show_delivery,
            )

    def _built(self, built: Built) -> None:
        office = self._page.office
        self._page.package.show_built(built)
        office.sheet_saved.emit(office.clock())
        if built.report.ok:
            office.told.emit(self.tr("Đã lập và kiểm tra {name}: gói hợp lệ.").format(name=built.path.name), "info")
        else:
            bad = self.tr("Gói {name} không hợp lệ: đừng chuyển đi, xem các điều ghi bên dưới.")
            office.told.emit(bad.format(name=built.path.name), "bad")
        office.session_changed.emit()
