"""What the secretary's laptop does for the members' laptops while a session runs."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ocop_desk.services.laptop_carrying import carry_notice
from ocop_desk.services.session_laptops import is_prepared
from ocop_desk.services.told_laptops import laptops_want_notice
from ui.core_words import core_words
from ui.laptops.asking import LaptopAsking, system_asking
from ui.laptops.collector import SheetCollector

if TYPE_CHECKING:
    from ocop_desk.packages.delivery import Delivery
    from ui.laptops.collect_dialog import CollectDialog
    from ui.office import Office


class SecretarysLaptops(QObject):
    """Takes sheets in, and tells the laptops how rounds stand by notices in the folder chosen for the file."""

    changed = Signal()
    """A notice is wanted, or was written."""

    def __init__(self, office: "Office", asking: LaptopAsking | None = None) -> None:
        super().__init__(office)
        self._office = office
        self.asking = asking or system_asking()
        self.collector = SheetCollector(office)
        self.notice_due = False
        """Whether a laptop was told something else than how the rounds stand; so it was at the last look."""
        self._dialog: CollectDialog | None = None
        office.file_changed.connect(self._begin_anew)

    @property
    def prepared(self) -> bool:
        """Whether the session at work goes over several laptops."""
        office = self._office
        session_id = office.session_id
        if not office.has_file or session_id is None or office.members_laptop is not None:
            return False
        return office.attempt(lambda: is_prepared(office.desk, session_id)) is True

    @property
    def place(self) -> Path | None:
        """The folder that sheets come from and notices go to; None where none was chosen."""
        path = self._office.path
        return self._office.preferences.current.place_of(path) if path else None

    def use_place(self, folder: Path | None) -> None:
        """Take this folder for sheets and notices from now on; None watches no more and keeps it in mind."""
        path = self._office.path
        if folder is not None and path is not None:
            store = self._office.preferences
            store.change(store.current.with_place(path, folder))
        self.collector.watch(folder)

    def show_collecting(self, parent: QWidget) -> "CollectDialog":
        """The dialog for taking sheets in, beside the window; there is one of it."""
        from ui.laptops.collect_dialog import CollectDialog

        if self._dialog is None:
            self._dialog = CollectDialog(self._office, parent.window())
            self._dialog.destroyed.connect(self._forget_dialog)
        self._dialog.show()
        self._dialog.raise_()
        return self._dialog

    def look_again(self) -> None:
        """See whether the laptops were told how the rounds stand now, by what the file says."""
        due = self.prepared and self._wants_notice()
        if due is not self.notice_due:
            self.notice_due = due
            self.changed.emit()

    def write_notice(self, parent: QWidget) -> None:
        """Write a notice to the folder chosen, or to one that is asked for."""
        session_id = self._office.session_id
        folder = self.place if self.collector.watched.is_there else None
        if folder is None:
            title = self.tr("Chọn USB hoặc thư mục để ghi thông báo")
            folder = self.asking.folder(parent, title, str(self.place or ""))
        if folder is None or session_id is None:
            return
        desk = self._office.desk
        self._office.tasks.start(
            lambda _progress: carry_notice(desk, session_id, folder),
            done=self._notice_written,
            failed=self._office.tell_failure,
        )

    def close(self) -> None:
        """Watch no more."""
        self.collector.close()

    def _notice_written(self, done: "Delivery") -> None:
        self.look_again()
        if done.is_safe:
            self._office.sheet_saved.emit(self._office.clock())
            words = self.tr("Đã ghi {name} vào {folder}, đọc lại khớp. Đưa tệp cho các máy chấm.")
            self._office.told.emit(words.format(name=done.path.name, folder=done.path.parent), "info")
        else:
            self._office.told.emit(f"{core_words(done.message)} {core_words(done.remedy)}", "warn")
        self.changed.emit()

    def _begin_anew(self) -> None:
        self.notice_due = False
        self.changed.emit()

    def _wants_notice(self) -> bool:
        office, session_id = self._office, self._office.session_id
        if session_id is None:
            return False
        return office.attempt(lambda: laptops_want_notice(office.desk, session_id)) is True

    def _forget_dialog(self) -> None:
        self._dialog = None
