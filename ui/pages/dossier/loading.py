"""Reading the list of dossiers beside the window: a hundred and fifty of them keep nobody waiting."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ocop_desk.services.dossier_standing import dossier_standings
from ui.models.dossier_rows import DossierRow, dossier_rows
from ui.office import Office

if TYPE_CHECKING:
    from ocop_desk.services.desk import Desk


class DossierLoader(QObject):
    """Reads every product's dossier when asked, one reading at a time."""

    loaded = Signal(object)
    """The rows, a tuple of DossierRow."""

    def __init__(self, office: Office, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self._reading: Desk | None = None
        self._again = False

    def load(self) -> None:
        """Read; asked while reading, read once more."""
        if self._reading is not None:
            self._again = True
            return
        desk = self._office.desk
        self._reading = desk
        self._office.tasks.start(
            lambda _progress: dossier_rows(dossier_standings(desk)), done=self._done, failed=self._failed
        )

    def _done(self, rows: tuple[DossierRow, ...]) -> None:
        if self._ended():
            self.loaded.emit(rows)
        self._read_again()

    def _failed(self, error: Exception) -> None:
        if self._ended():
            self._office.tell_failure(error)
        self._read_again()

    def _ended(self) -> bool:
        """Whether what was read is of the file that is open now."""
        desk, self._reading = self._reading, None
        return self._office.has_file and desk is self._office.desk

    def _read_again(self) -> None:
        if self._again and self._office.has_file:
            self._again = False
            self.load()
