"""Reading the products for the table: at once where there are few, beside the window where there are many."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ocop_desk.errors import EnvironmentTrouble
from ocop_desk.services.dossier_standing import dossier_standings
from ocop_desk.services.product_standing import product_standings
from ui.collector import collector_at_rest
from ui.models.product_rows import Choices, ProductRow, choices_of, make_rows
from ui.office import Office
from ui.tasks import Progress

if TYPE_CHECKING:
    from ocop_desk.domain.rules import RuleSet
    from ocop_desk.services.desk import Desk

FEW = 200
"""Products that are read in the window's own thread, in a few milliseconds."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """The products of a file as the page shows them."""

    rows: tuple[ProductRow, ...]
    choices: Choices
    rule_set: "RuleSet"


class ProductLoader(QObject):
    """Reads the open file's products when asked, one reading at a time."""

    loaded = Signal(object)

    def __init__(self, office: Office, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self._desk: Desk | None = None
        self._last: Loaded | None = None
        self._reading: Desk | None = None
        self._again = False
        self._more = 0

    def expect(self, more: int) -> None:
        """So many products have come since the last reading."""
        self._more += more

    def load(self) -> None:
        """Read the products and emit `loaded`; asked while reading, read once more."""
        if self._reading is not None:
            self._again = True
            return
        desk = self._office.desk
        if desk is not self._desk:
            self._desk, self._last = desk, None
        last = self._last
        if last is not None and len(last.rows) + self._more <= FEW:
            self._load_now(desk, last)
        else:
            self._reading = desk
            self._office.tasks.start(
                lambda progress: _load_at_rest(desk, last, progress), done=self._done, failed=self._failed
            )

    def _load_now(self, desk: "Desk", last: Loaded) -> None:
        try:
            loaded = _load(desk, last)
        except EnvironmentTrouble as trouble:
            self._office.trouble.emit(trouble)
        else:
            self._take(loaded)

    def _done(self, loaded: Loaded) -> None:
        if self._ended():
            self._take(loaded)
        self._read_again()

    def _failed(self, error: Exception) -> None:
        if self._ended():
            self._office.tell_failure(error)
        self._read_again()

    def _ended(self) -> bool:
        """Note that the reading is over; whether its file is still the open one."""
        desk, self._reading = self._reading, None
        if not self._office.has_file:
            self._again = False
            return False
        is_same = desk is self._office.desk
        self._again = self._again or not is_same
        return is_same

    def _read_again(self) -> None:
        if self._again:
            self._again = False
            self.load()

    def _take(self, loaded: Loaded) -> None:
        self._last = loaded
        self._more = 0
        self.loaded.emit(loaded)


def _load_at_rest(desk: "Desk", last: Loaded | None, progress: Progress) -> Loaded:
    with collector_at_rest():
        return _load(desk, last, progress)


def _load(desk: "Desk", last: Loaded | None, progress: Progress | None = None) -> Loaded:
    rule_set = last.rule_set if last is not None else desk.rules.load(desk.rules.default_code())
    known = {row.product_id: row for row in last.rows} if last is not None else {}
    if progress is not None:
        progress.step(0, 0)
    products = product_standings(desk)
    if progress is not None:
        progress.step(0, 0)
    dossiers = {one.product_id: one.state for one in dossier_standings(desk, [one.stored for one in products])}
    rows = make_rows(products, rule_set, known, dossiers)
    return Loaded(rows, choices_of(rows), rule_set)
