"""One change of a council file: everything in it happens together or not at all."""

from collections.abc import Mapping
from threading import Lock, get_ident
from types import TracebackType

from sqlalchemy import Connection, Engine

from ocop_desk.domain.clock import Clock
from ocop_desk.domain.permissions import Rights, act_of, member_of, refusal
from ocop_desk.domain.problems import InputRefused
from ocop_desk.domain.records import SessionRecord
from ocop_desk.store.assessments import Assessments
from ocop_desk.store.audit import Audit
from ocop_desk.store.councils import Councils
from ocop_desk.store.desk_standing import Desks
from ocop_desk.store.dossiers import Dossiers
from ocop_desk.store.engine import writing
from ocop_desk.store.evidence import EvidenceStore
from ocop_desk.store.exchange import Exchange
from ocop_desk.store.paper_sheets import PaperSheets
from ocop_desk.store.people import People
from ocop_desk.store.products import Products
from ocop_desk.store.receipts import Receipts
from ocop_desk.store.records import session_record
from ocop_desk.store.rounds import Rounds
from ocop_desk.store.seats import Seats
from ocop_desk.store.sessions import Sessions
from ocop_desk.store.sheets import Sheets
from ocop_desk.store.shelf import Keys, OfficialWordings, Packages, Results, SignedPapers
from ocop_desk.store.troubles import superseded
from ocop_desk.store.values import AuditEvent, FrozenRules
from ocop_desk.store.whereabouts import Whereabouts


class Turn:
    """Whose turn it is on the one connection of a file: other threads wait, the same thread must not nest."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._holder: int | None = None

    def __enter__(self) -> None:
        if self._holder == get_ident():
            raise RuntimeError("a unit of work is open already in this thread")
        self._lock.acquire()
        self._holder = get_ident()

    def __exit__(self, *_error: object) -> None:
        self._holder = None
        self._lock.release()


class UnitOfWork:
    """A transaction and the repositories in it; leaving without `commit()` takes everything back.

    Made by `CouncilFile.begin` and `CouncilFile.read`. One at a time: another thread waits, the same
    thread must not open a second one inside the first.
    """

    councils: Councils
    products: Products
    sessions: Sessions
    rounds: Rounds
    sheets: Sheets
    seats: Seats
    people: People
    keys: Keys
    wording: OfficialWordings
    papers: SignedPapers
    packages: Packages
    results: Results
    audit: Audit
    dossiers: Dossiers
    evidence: EvidenceStore
    assessments: Assessments
    exchange: Exchange
    desks: Desks
    paper_sheets: PaperSheets
    receipts: Receipts

    def __init__(
        self,
        engine: Engine,
        turn: Turn,
        clock: Clock,
        actor: str | None,
        whereabouts: Whereabouts,
        person_id: int | None = None,
    ) -> None:
        self._engine = engine
        self._turn = turn
        self._clock = clock
        self._actor = actor
        self._person_id = person_id
        self._rights = Rights()
        self._permitted = False
        self._whereabouts = whereabouts
        self._connection: Connection | None = None
        self._changes = 0

    def __enter__(self) -> "UnitOfWork":
        self._turn.__enter__()
        try:
            if self._actor is None:
                self._whereabouts.demand_content()
            else:
                self._whereabouts.demand_unmoved()
            connection = self._engine.connect()
            self._connection = connection if self._actor is None else writing(connection)
            self._connection.begin()
            self._changes = self._total_changes()
            self._open_repositories(self._connection)
            if self._actor is not None:
                if self.desks.superseded() is not None:
                    raise superseded(self._whereabouts.path)
                self._rights = self.people.rights(self._person_id)
        except BaseException:
            self._leave()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        wrote = self._actor is None and kind is None and self._total_changes() != self._changes
        self._leave()
        if wrote:
            raise RuntimeError("something was written in a unit of work that only reads, and is lost")

    @property
    def connection(self) -> Connection:
        """The connection with its running transaction, for the store's own checks. Raises RuntimeError when over."""
        if self._connection is None or not self._connection.in_transaction():
            raise RuntimeError("this unit of work is over")
        return self._connection

    def commit(self) -> None:
        """Make the change last. Nothing more can be done in this unit of work. Raises DiskFull, CouncilFileTrouble.

        When this returns, the change is in the file that lies at the path, forced to the disk.
        """
        if self._actor is None:
            raise RuntimeError("this unit of work only reads")
        connection = self.connection
        if self._rights.has_people and not self._permitted:
            raise RuntimeError("nothing of this unit of work says who may do it")
        self._whereabouts.demand_unmoved()
        try:
            connection.commit()
        except BaseException:
            # Where another reads just then SQLite leaves the transaction open, and SQLAlchemy takes it for over.
            connection.connection.rollback()
            raise
        # Taken away while it was written, the file has the change but nobody will find it.
        self._whereabouts.demand_unmoved()

    def permit(self, act: str, member_id: int | None = None) -> None:
        """Go on where whoever acts may do this (`domain.permissions`), to this member. Raises InputRefused.

        What leaves no event in the log says so itself; `record` does it for the rest. An act that would be refused for
        many other reasons first asks early, so that people learn that it is not theirs before they try to mend those.
        """
        problem = refusal(self._rights, act, member_id)
        if problem is not None:
            raise InputRefused([problem])
        self._permitted = True

    def record(self, kind: str, subject: str, details: Mapping[str, object]) -> AuditEvent:
        """Add an event to the audit chain, in the same transaction as the change it tells of.

        Raises InputRefused where whoever acts may not do that: in a file with people here is where it is decided.
        """
        if self._actor is None:
            raise RuntimeError("this unit of work only reads")
        self.permit(act_of(kind, subject, details), member_of(details))
        return self.audit.append(self._clock(), self._actor, kind, subject, details)

    def session_record(
        self, session_id: int, rules: FrozenRules | None = None, *, rounds_of: int | None = None
    ) -> SessionRecord:
        """The record of a session, whole or with the rounds of one agenda entry; see `store.records`.

        Raises LookupError.
        """
        return session_record(self.connection, session_id, rules, rounds_of=rounds_of)

    def _open_repositories(self, connection: Connection) -> None:
        self.councils = Councils(connection)
        self.products = Products(connection, self._clock)
        self.sessions = Sessions(connection)
        self.rounds = Rounds(connection)
        self.sheets = Sheets(connection, self._clock)
        self.seats = Seats(connection)
        self.people = People(connection)
        self.keys = Keys(connection)
        self.wording = OfficialWordings(connection)
        self.papers = SignedPapers(connection)
        self.packages = Packages(connection)
        self.results = Results(connection, self._clock)
        self.audit = Audit(connection)
        self.dossiers = Dossiers(connection, self._clock)
        self.evidence = EvidenceStore(connection)
        self.assessments = Assessments(connection, self._clock)
        self.exchange = Exchange(connection)
        self.desks = Desks(connection)
        self.paper_sheets = PaperSheets(connection)
        self.receipts = Receipts(connection)

    def _total_changes(self) -> int:
        """Rows changed on the driver's connection since it was opened."""
        driver = None if self._connection is None else self._connection.connection.driver_connection
        return 0 if driver is None else int(driver.total_changes)

    def _leave(self) -> None:
        try:
            if self._connection is not None:
                self._connection.close()
        finally:
            self._connection = None
            self._turn.__exit__()
