"""Opening and making council files, and refusing what cannot be used, with a message for people."""

from collections.abc import Mapping
from datetime import datetime
from itertools import chain, count
from pathlib import Path
from types import TracebackType

from sqlalchemy import Connection, Engine

from ocop_desk.domain.clock import Clock
from ocop_desk.domain.said import said
from ocop_desk.errors import CouncilFileTrouble
from ocop_desk.store import migrating
from ocop_desk.store.audit import Audit
from ocop_desk.store.backup import back_up, back_up_scores, rescue
from ocop_desk.store.engine import APPLICATION_ID, PAGE_SIZE, Access, open_engine, writing
from ocop_desk.store.evidence import EvidenceStore, evidence_size
from ocop_desk.store.evidence_reader import EvidenceReader
from ocop_desk.store.file_key import FileKey
from ocop_desk.store.file_lock import FileLock
from ocop_desk.store.new_file import appearing_whole, refuse_existing, sweep_half_written
from ocop_desk.store.rewriting import Step, rewrite_file
from ocop_desk.store.soundness import (
    first_broken_event,
    has_hot_journal,
    refuse_strangers,
    refuse_unsound,
    refuse_write_protected,
)
from ocop_desk.store.troubles import chain_broken, damaged
from ocop_desk.store.unit_of_work import Turn, UnitOfWork
from ocop_desk.store.watched_clock import WatchedClock
from ocop_desk.store.whereabouts import Whereabouts


class CouncilFile:
    """An open council file; close it, or use it as a context manager."""

    def __init__(
        self,
        path: Path,
        engine: Engine,
        clock: Clock,
        lock: FileLock | None,
        key: FileKey | None = None,
        *,
        rolled_back: bool = False,
        broken_from: int | None = None,
    ) -> None:
        self.path = path
        self.key = key
        """What opens the file and its copies; None where it is not encrypted."""
        self.rolled_back = rolled_back
        """Whether a change that was interrupted half way was taken back on opening."""
        self.broken_from = broken_from
        """The first event of the audit chain that is not what was recorded, in a file opened only to be read."""
        self._engine = engine
        self._clock = WatchedClock(clock)
        self._lock = lock
        self._whereabouts = Whereabouts(path)
        self._heard_file = False
        self._turn = Turn()
        self._closed = False

    @property
    def read_only(self) -> bool:
        """Whether the file was opened only to be read."""
        return self._lock is None

    @property
    def ended_badly(self) -> bool:
        """Whether the program that had the file before was killed, or its machine died, with the file open."""
        return self.rolled_back or (self._lock is not None and self._lock.left_behind)

    def latest_moment(self) -> datetime | None:
        """The latest moment that anything in the file, or this program since, took for the present."""
        if not self._heard_file:
            with self.read() as work:
                for moment in (work.audit.latest(), work.seats.last_saved()):
                    self._clock.heard(moment)
            self._heard_file = True
        return self._clock.latest

    def demand_unmoved(self) -> None:
        """Raise CouncilFileGone where the file no longer lies where it was opened."""
        self._demand_open()
        self._whereabouts.demand_unmoved()

    def begin(self, actor: str, person_id: int | None = None) -> UnitOfWork:
        """A unit of work in the name of somebody, with the rights of the person signed in.

        Raises CouncilFileTrouble in a file opened only to be read.
        """
        self._demand_open()
        if self.read_only:
            raise _only_to_be_read(self.path)
        return UnitOfWork(self._engine, self._turn, self._clock, actor, self._whereabouts, person_id)

    def read(self) -> UnitOfWork:
        """A unit of work that only reads."""
        self._demand_open()
        return UnitOfWork(self._engine, self._turn, self._clock, None, self._whereabouts)

    def evidence_reader(self) -> EvidenceReader:
        """A reader of evidence for one other thread; whoever asks for it closes it."""
        self._demand_open()
        return EvidenceReader(self.path, self.key)

    def back_up(self, target: Path) -> None:
        """Copy the file as it stands to a new file. Raises CouncilFileTrouble where `target` exists, DiskFull."""
        self._demand_open()
        with self._turn:
            back_up(self._engine, self.path, target.absolute(), self.key)

    def back_up_scores(self, target: Path) -> None:
        """As `back_up`, without the bytes of evidence; the copy knows them by their hashes."""
        self._demand_open()
        with self._turn:
            back_up_scores(self._engine, self.path, target.absolute(), self.key)

    def copy_scores_beside(self, target: Path) -> None:
        """As `back_up_scores`, on a connection of its own: whoever works on the file does not wait for a turn."""
        self._demand_open()
        key = self.key
        engine = open_engine(self.path, Access.READ, key)
        try:
            back_up_scores(engine, self.path, target.absolute(), key)
        finally:
            engine.dispose()

    def rescue(self, target: Path) -> None:
        """As `back_up`, also where the file can be read but no longer written, half a change in it or not.

        Raises CouncilFileGone, CouncilFileTrouble, FileTrouble or DiskFull where no whole copy could be made.
        """
        self._demand_open()
        with self._turn:
            rescue(self._engine, self.path, target.absolute(), self._whereabouts, self.key)

    def rewrite(self, key: FileKey | None, actor: str, kind: str, details: Mapping[str, object], step: Step) -> None:
        """Write the file anew, to be opened with `key` from then on, or without one; an audit event tells of it.

        The old file stays until the new one is whole and checked. Readers of evidence are to be closed before.
        Raises CouncilFileTrouble, DiskFull, FileTrouble, and what `step` raises; then nothing changed.
        """
        self._demand_open()
        if self.read_only:
            raise _only_to_be_read(self.path)
        path = self.path.resolve()

        def note(connection: Connection) -> None:
            Audit(connection).append(self._clock(), actor, kind, self.path.name, details)

        with self._turn:
            self._whereabouts.demand_unmoved()
            used = self.key
            try:
                rewrite_file(self._engine, path, key, note, step, self._engine.dispose)
                used = key
            finally:
                # Also where the new file could not take the place of the old one, which was closed for it.
                self._engine.dispose()
                self._engine = open_engine(path, Access.WRITE, used)
                self._whereabouts = Whereabouts(self.path)
                self.key = used

    def close(self) -> None:
        """Close the file and let others open it; closing twice does no harm."""
        if self._closed:
            return
        self._closed = True
        self._engine.dispose()
        if self._lock is not None:
            self._lock.release()

    def _demand_open(self) -> None:
        if self._closed:
            raise RuntimeError("the council file is closed")

    def __enter__(self) -> "CouncilFile":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def create_council_file(path: Path, clock: Clock) -> CouncilFile:
    """Make an empty council file and open it. Raises CouncilFileTrouble where something lies there, DiskFull."""
    path = path.absolute()
    refuse_existing(path)
    _demand_folder(path)
    lock = FileLock(path)
    try:
        with appearing_whole(path) as temporary:
            _make(temporary, path)
        return CouncilFile(path, open_engine(path, Access.WRITE), clock, lock)
    except BaseException:
        lock.release()
        raise


def open_council_file(path: Path, clock: Clock, key: FileKey | None = None, *, read_only: bool = False) -> CouncilFile:
    """Open a council file, migrating an older one after a backup; a file that is not encrypted needs no `key`.

    `read_only` opens it beside another program that has it, and changes nothing; then a broken audit chain is told by
    the file, else it raises AuditChainBroken.
    Raises PassphraseNeeded, WrongPassphrase, CouncilFileTrouble, FileTrouble, DiskFull.
    """
    path = path.absolute()
    if not refuse_strangers(path, keyed=key is not None):
        key = None
    if read_only:
        engine, broken_from = _sound_engine(path, clock, key, read_only=True)
        return CouncilFile(path, engine, clock, None, key, broken_from=broken_from)
    refuse_write_protected(path)
    # Whichever link it is opened by, it is the same file.
    lock = FileLock(path.resolve())
    try:
        rolled_back = has_hot_journal(path.resolve())
        engine, _ = _sound_engine(path, clock, key, read_only=False)
        sweep_half_written(path.resolve())
        _sweep(engine)
        return CouncilFile(path, engine, clock, lock, key, rolled_back=rolled_back)
    except BaseException:
        lock.release()
        raise


def _sound_engine(path: Path, clock: Clock, key: FileKey | None, *, read_only: bool) -> tuple[Engine, int | None]:
    """The engine, and where the audit chain is broken in a file that is only to be read."""
    engine = open_engine(path, Access.READ if read_only else Access.WRITE, key)
    try:
        with engine.connect() as connection:
            refuse_unsound(connection, path)
            revision = migrating.revision_of(connection)
            broken_from = first_broken_event(connection)
        if broken_from is not None and (not read_only or revision != migrating.HEAD):
            raise chain_broken(path, broken_from)
        if revision != migrating.HEAD:
            _migrate(engine, path, clock, revision, key, read_only=read_only)
    except BaseException:
        engine.dispose()
        raise
    return engine, broken_from


def _sweep(engine: Engine) -> None:
    """Take away evidence that was still arriving when the program before was killed."""
    with engine.connect() as connection, writing(connection).begin():
        EvidenceStore(connection).drop_arriving()


def _migrate(
    engine: Engine, path: Path, clock: Clock, revision: str | None, key: FileKey | None, *, read_only: bool
) -> None:
    if revision is None:
        raise damaged(path, said("không rõ phiên bản"))
    if not migrating.is_known(revision):
        raise CouncilFileTrouble(
            said("Tệp Hội đồng {path} do một phiên bản mới hơn của chương trình ghi.", path=path),
            said("Cài phiên bản mới của chương trình rồi mở lại; tệp chưa bị thay đổi."),
        )
    if read_only:
        raise CouncilFileTrouble(
            said("Tệp Hội đồng {path} do phiên bản cũ ghi, cần nâng cấp trước khi xem.", path=path),
            said("Mở tệp một lần ở chế độ bình thường; chương trình tự sao lưu rồi nâng cấp."),
        )
    _back_up_before(engine, path, revision, key)

    def note(connection: Connection) -> None:
        details = {"from": revision, "to": migrating.HEAD}
        Audit(connection).append(clock(), "", "file.migrated", path.name, details)

    migrating.upgrade(engine, afterwards=note)


def _back_up_before(engine: Engine, path: Path, revision: str, key: FileKey | None) -> None:
    """Copy what a migration may spoil: gigabytes of evidence only where it says that it touches them."""
    target = _free_name(path, f"before-{migrating.HEAD}")
    with engine.connect() as connection:
        holds_evidence = evidence_size(connection) > 0
    if holds_evidence and not migrating.touches_evidence(revision):
        back_up_scores(engine, path, target, key)
    else:
        back_up(engine, path, target, key)


def _free_name(path: Path, why: str) -> Path:
    """A name beside the file, numbered where an earlier attempt left its copy."""
    names = chain([why], (f"{why}-{number}" for number in count(2)))
    copies = (path.with_name(f"{path.stem}.{name}{path.suffix}") for name in names)
    return next(copy for copy in copies if not copy.exists())


def _make(temporary: Path, path: Path) -> None:
    engine = open_engine(temporary, Access.CREATE, known_as=path)
    try:
        with engine.connect() as connection:
            driver = connection.connection.driver_connection
            assert driver is not None
            driver.execute(f"PRAGMA page_size = {PAGE_SIZE}")
            driver.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        migrating.upgrade(engine)
    finally:
        engine.dispose()


def _only_to_be_read(path: Path) -> CouncilFileTrouble:
    return CouncilFileTrouble(
        said("Tệp Hội đồng {path} đang mở ở chế độ chỉ xem.", path=path),
        said("Mở lại tệp ở chế độ bình thường để thay đổi."),
    )


def _demand_folder(path: Path) -> None:
    if not path.parent.is_dir():
        raise CouncilFileTrouble(
            said("Không có thư mục {parent}.", parent=path.parent), said("Tạo thư mục hoặc chọn chỗ khác để lưu tệp.")
        )
