"""Taking in sealed sheets at the secretary's: from files, from a folder once, from a folder that is watched."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ocop_desk.domain.file_endings import SHEET_SUFFIX
from ocop_desk.domain.records import SessionState
from ocop_desk.errors import EnvironmentTrouble
from ocop_desk.services.collecting import Brought, Outcome, collect, sheet_file, sheets_in
from ocop_desk.services.session_standing import session_standing
from ocop_desk.services.sheet_conflicts import Conflict, conflicts, settle_conflict
from ui.laptops.collected import CollectedRow, collected_row, with_newest
from ui.laptops.watched_folder import WatchedFolder
from ui.tasks import Progress, Task

if TYPE_CHECKING:
    from ocop_desk.services.desk import Desk
    from ui.office import Office


@dataclass(frozen=True, slots=True)
class _Taken:
    """What one taking-in gave."""

    session_id: int
    rows: tuple[CollectedRow, ...]
    waiting: tuple[Conflict, ...]
    by_itself: bool


_Found = tuple[tuple[CollectedRow, ...], tuple[Conflict, ...]]


class SheetCollector(QObject):
    """Keeps what was told of files while a session is at work; the sheets themselves are in the council file."""

    changed = Signal()
    """Other rows, other conflicts, another folder, or work began or ended."""

    def __init__(self, office: "Office") -> None:
        super().__init__(office)
        self._office = office
        self.rows: tuple[CollectedRow, ...] = ()
        self.waiting: tuple[Conflict, ...] = ()
        """Conflicts that wait for a decision."""
        self.task: Task | None = None
        self.watched = WatchedFolder(SHEET_SUFFIX, self)
        self._session: tuple[int | None, bool] = (None, False)
        self.watched.found.connect(self._take_found)
        self.watched.changed.connect(self.changed)
        office.file_changed.connect(self._look_at_session)
        office.session_changed.connect(self._look_at_session)
        self._look_at_session()

    @property
    def is_open(self) -> bool:
        """Whether the session at work takes sheets in."""
        return self._session[1]

    def count(self, outcome: Outcome) -> int:
        """How many files became that."""
        return sum(row.outcome is outcome for row in self.rows)

    def take_files(self, paths: Iterable[Path]) -> None:
        """Take these files in."""
        paths = tuple(paths)
        self._start(lambda progress: _read_files(paths, progress))

    def take_folder(self, folder: Path) -> None:
        """Take in every sheet of a folder or stick, once."""
        self._start(lambda progress: _read_folder(folder, progress))

    def take_despite(self, row: CollectedRow, reason: str) -> None:
        """Take in a sheet that people decided on, for a reason that is recorded."""
        brought = row.brought
        if brought is not None:
            self._start(lambda _progress: iter((brought,)), reason)

    def product_name(self, entry_id: int) -> str:
        """The product of an agenda entry."""
        session_id = self._office.session_id
        return _product_names(self._office.desk, session_id).get(entry_id, "") if session_id is not None else ""

    def settle(self, conflict: Conflict, chosen: str, reason: str) -> bool:
        """Record which sheet of a conflict counts; whether that happened."""
        desk, member = self._office.desk, conflict.member.member_id
        done = self._office.did(lambda: settle_conflict(desk, conflict.entry_id, member, chosen, reason))
        if done:
            self.waiting = tuple(one for one in self.waiting if one != conflict)
            self._office.session_changed.emit()
            self.changed.emit()
        return done

    def look_for_conflicts(self) -> None:
        """Read again what waits for a decision."""
        session_id = self._office.session_id
        if self.is_open and session_id is not None:
            desk = self._office.desk
            self.waiting = self._office.attempt(lambda: conflicts(desk, session_id)) or ()
            self.changed.emit()

    def watch(self, folder: Path | None) -> None:
        """Take in what comes into this folder from now on; it is remembered for the file."""
        self.watched.watch(folder if self.is_open else None)
        self.changed.emit()

    def cancel(self) -> None:
        """Stop what is on its way: then nothing of it is taken in."""
        if self.task is not None:
            self.task.cancel()

    def close(self) -> None:
        """Watch no more."""
        self.watched.close()

    def _look_at_session(self) -> None:
        office = self._office
        session_id = office.session_id if office.has_file and office.members_laptop is None else None
        may = not office.why_not("sheets.received")
        is_open = may and session_id is not None and self._stands_open(session_id)
        before, self._session = self._session, (session_id, is_open)
        if before == self._session:
            return
        if before[0] != session_id:
            self.rows = self.waiting = ()
        path = office.path
        self.watched.watch(office.preferences.current.place_of(path) if is_open and path else None)
        self.look_for_conflicts()
        self.changed.emit()

    def _stands_open(self, session_id: int) -> bool:
        desk = self._office.desk
        return self._office.attempt(lambda: session_standing(desk, session_id)) is SessionState.OPEN

    def _take_found(self, paths: tuple[Path, ...]) -> None:
        self._start(lambda progress: _read_files(paths, progress), by_itself=True)

    def _start(
        self,
        read: Callable[[Progress], "Iterator[Brought | CollectedRow]"],
        despite: str = "",
        *,
        by_itself: bool = False,
    ) -> None:
        session_id = self._office.session_id
        if not self.is_open or session_id is None:
            return
        desk = self._office.desk
        self.task = self._office.tasks.start(
            lambda progress: _Taken(session_id, *_take(desk, session_id, read(progress), despite), by_itself),
            done=self._done,
            failed=self._failed,
        )
        self.changed.emit()

    def _done(self, taken: _Taken) -> None:
        self.task = None
        if taken.session_id == self._session[0]:
            self.rows = with_newest(self.rows, taken.rows, by_itself=taken.by_itself)
            self.waiting = taken.waiting
            if any(row.outcome in (Outcome.NEW, Outcome.CONFLICT) for row in taken.rows):
                self._office.sheet_saved.emit(self._office.clock())
                self._office.session_changed.emit()
        self.changed.emit()

    def _failed(self, error: Exception) -> None:
        self.task = None
        self.changed.emit()
        self._office.tell_failure(error)


def _take(desk: "Desk", session_id: int, files: "Iterator[Brought | CollectedRow]", despite: str) -> _Found:
    unreadable: list[CollectedRow] = []
    kept: list[Brought] = []

    def readable() -> Iterator[Brought]:
        for one in files:
            if isinstance(one, Brought):
                kept.append(one)
                yield one
            else:
                unreadable.append(one)

    found = collect(desk, session_id, readable(), despite=despite)
    names = _product_names(desk, session_id)
    rows = [
        collected_row(one, names.get(one.entry_id or 0, ""), brought) for one, brought in zip(found, kept, strict=True)
    ]
    return (*rows, *unreadable), conflicts(desk, session_id)


def _product_names(desk: "Desk", session_id: int) -> dict[int, str]:
    with desk.read() as work:
        products = {one.product_id: one.product.name for one in work.products.all()}
        return {one.entry_id: products.get(one.product_id, "") for one in work.sessions.agenda(session_id)}


def _read_files(paths: tuple[Path, ...], progress: Progress) -> "Iterator[Brought | CollectedRow]":
    for number, path in enumerate(paths):
        progress.step(number, len(paths), path.name)
        try:
            yield sheet_file(path)
        except EnvironmentTrouble as trouble:
            yield CollectedRow(path.name, Outcome.REFUSED, "", "", trouble.as_problem(path.name), "")


def _read_folder(folder: Path, progress: Progress) -> Iterator[Brought]:
    for number, one in enumerate(sheets_in(folder)):
        progress.step(number, 0, one.name)
        yield one
