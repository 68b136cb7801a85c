"""What the pages share: the open council file, who scores, the session at work, and what just happened."""

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from ocop_desk.domain.clock import Clock, system_clock
from ocop_desk.domain.permissions import Rights, refusal
from ocop_desk.domain.problems import InputRefused, Problem
from ocop_desk.errors import EnvironmentTrouble
from ui.core_words import problem_words
from ui.preferences import PreferenceStore
from ui.tasks import TaskRunner

if TYPE_CHECKING:
    from ocop_desk.domain.councils import CouncilMember
    from ocop_desk.domain.records import SessionRecord
    from ocop_desk.services.desk import Desk
    from ocop_desk.services.sealing import SheetSigner
    from ui.evidence.worker import EvidenceWorker
    from ui.laptops.secretary import SecretarysLaptops

Answer = TypeVar("Answer")


class Office(QObject):
    """The state of the window. Pages act through `act`, and listen to its signals to paint again."""

    file_changed = Signal()
    """Another council file is open, or none."""
    person_changed = Signal()
    """Somebody else is signed in, or nobody, or what people may do changed."""
    council_changed = Signal()
    products_changed = Signal()
    session_changed = Signal()
    """The session at work is another one, or something in it changed."""
    sheet_saved = Signal(object)
    """A change is durable; carries the moment."""
    refused = Signal(object)
    """Problems (tuple of Problem) that kept an act from happening."""
    trouble = Signal(object)
    """An EnvironmentTrouble that kept an act from happening."""
    told = Signal(str, str)
    """Something people should know: words and tone ("info", "warn", "bad")."""
    closing = Signal()
    """The open file is about to be closed and still is open."""
    went = Signal(str)
    """A page asks to show another step."""

    def __init__(
        self, preferences: PreferenceStore, clock: Clock = system_clock, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.preferences = preferences
        self.clock = clock
        self.tasks = TaskRunner(self)
        self._evidence: EvidenceWorker | None = None
        self._laptops: SecretarysLaptops | None = None
        self._desk: Desk | None = None
        self._session_id: int | None = None
        self.rights = Rights()
        """Who is signed in to the open file, and whether anybody has to be; as last read."""
        self.is_practice = False
        """Whether the open file is a practice council's: every screen says so."""
        self.members_laptop: CouncilMember | None = None
        """Whose laptop this is where the open file was made from a session bundle; None on the secretary's."""
        self.signer: SheetSigner | None = None
        """The member's key while the member sits here; in memory alone, gone with the seat."""
        self.member_id: int | None = None
        """Who scores on this laptop now; set after the PIN was right."""
        self.entry_id: int | None = None
        """The agenda entry at work on the scoring page and the board."""
        self.product_id: int | None = None
        """The product whose dossier somebody asked for; the dossier page takes it and sets it back."""

    @property
    def desk(self) -> "Desk":
        """The desk on the open file. Raises RuntimeError where none is open."""
        if self._desk is None:
            raise RuntimeError("no council file is open")
        return self._desk

    @property
    def has_file(self) -> bool:
        """Whether a council file is open."""
        return self._desk is not None

    @property
    def evidence(self) -> "EvidenceWorker":
        """Makes pages of evidence into pictures, beside the window."""
        from ui.evidence.worker import EvidenceWorker

        if self._evidence is None:
            self._evidence = EvidenceWorker(lambda: self.desk.file.evidence_reader(), self)
            self.closing.connect(self._evidence.let_go)
        return self._evidence

    @property
    def laptops(self) -> "SecretarysLaptops":
        """What the secretary's laptop does for the members': taking sheets in, telling of rounds."""
        from ui.laptops.secretary import SecretarysLaptops

        if self._laptops is None:
            self._laptops = SecretarysLaptops(self)
        return self._laptops

    @property
    def first_step(self) -> str:
        """Where the work begins in the open file."""
        return "council" if self.members_laptop is None else "scoring"

    @property
    def path(self) -> Path | None:
        """The open file."""
        return self._desk.file.path if self._desk else None

    @property
    def session_id(self) -> int | None:
        """The session at work."""
        return self._session_id

    def use_desk(self, desk: "Desk | None") -> None:
        """Work on another file from now on; the one before is closed."""
        self._let_go()
        self._desk = desk
        self._session_id = self.member_id = self.entry_id = self.product_id = None
        self.is_practice = False
        self.members_laptop = None
        self.rights = Rights()
        if desk is not None:
            self.preferences.change(self.preferences.current.with_recent(desk.file.path))
            self._session_id = self._latest_session()
            self.is_practice = self._holds_practice()
            self.members_laptop = self._whose_laptop()
            self.rights = rights_of(desk)
        self.file_changed.emit()
        self.person_changed.emit()

    def use_person(self, desk: "Desk") -> None:
        """Go on with the same file in the name of whoever is signed in to this desk on it, or of nobody."""
        self.give_up_seat()
        self._desk = desk
        self.people_changed()
        self.session_changed.emit()

    def people_changed(self) -> None:
        """Read again who is signed in and what that one may do."""
        self.rights = rights_of(self.desk)
        self.person_changed.emit()

    def why_not(self, act: str, member_id: int | None = None) -> str:
        """Why whoever is signed in may not do an act (`domain.permissions`), in words; empty where it may."""
        problem = refusal(self.rights, act, member_id)
        return "" if problem is None else problem_words(problem)

    def close_readers(self) -> None:
        """Let go of the file wherever it is read beside the window, so that another can take its place."""
        if self._evidence is not None:
            self._evidence.let_go()

    def use_session(self, session_id: int | None) -> None:
        """Work on another session from now on."""
        self.give_up_seat()
        self._session_id = session_id
        self.member_id = self.entry_id = None
        self.session_changed.emit()

    def record(self) -> "SessionRecord | None":
        """The session at work as a value, read afresh; None where there is none."""
        from ocop_desk.services.sessions import session_record

        if self._desk is None or self._session_id is None:
            return None
        return session_record(self._desk, self._session_id)

    def attempt(self, work: Callable[[], Answer]) -> Answer | None:
        """Do something that writes nothing; what keeps it from happening is told by signal and gives None."""
        try:
            return work()
        except InputRefused as refused:
            self.refused.emit(refused.problems)
        except EnvironmentTrouble as trouble:
            self.trouble.emit(trouble)
        return None

    def act(self, work: Callable[[], Answer]) -> Answer | None:
        """Do one act of the services and tell that it is saved; what keeps it from happening gives None."""
        happened = False

        def marked() -> Answer:
            nonlocal happened
            answer = work()
            happened = True
            return answer

        answer = self.attempt(marked)
        if happened:
            self.sheet_saved.emit(self.clock())
        return answer

    def did(self, work: Callable[[], object]) -> bool:
        """Whether an act that gives nothing back happened."""

        def marked() -> bool:
            work()
            return True

        return self.act(marked) is True

    def tell_failure(self, error: Exception) -> None:
        """Tell what ended a task: the error path of every slow work. A bug is raised again."""
        if isinstance(error, InputRefused):
            self.refused.emit(error.problems)
        elif isinstance(error, EnvironmentTrouble):
            self.trouble.emit(error)
        else:
            raise error

    def refuse(self, problem: Problem) -> None:
        """Tell one problem that a page found itself."""
        self.refused.emit((problem,))

    def close(self) -> None:
        """Stop what is on its way and close the file, for good."""
        if self._laptops is not None:
            self._laptops.close()
        self.tasks.close()
        self._let_go()
        self._desk = None

    def give_up_seat(self) -> None:
        """Nobody scores on this laptop any more; a file that cannot be written now keeps the seat as it was."""
        if self._desk is not None and self._session_id is not None and self.member_id is not None:
            from ocop_desk.services.seats import leave_seat, this_place

            with suppress(EnvironmentTrouble):
                leave_seat(self._desk, self._session_id, this_place())
        self.member_id = self.entry_id = self.signer = None

    def _let_go(self) -> None:
        if self._desk is not None:
            self.tasks.wait()
            self.give_up_seat()
            self.closing.emit()
            self._desk.close()

    def _holds_practice(self) -> bool:
        with self.desk.read() as work:
            council = work.councils.get()
        return council is not None and council.practice

    def _whose_laptop(self) -> "CouncilMember | None":
        with self.desk.read() as work:
            mine = work.exchange.member_desk()
            roster = work.sessions.frozen_roster(mine.session_id) if mine else ()
        return next((one for one in roster if mine and one.member_id == mine.member_id), None)

    def _latest_session(self) -> int | None:
        with self.desk.read() as work:
            sessions = work.sessions.all()
        return sessions[-1].session_id if sessions else None


def rights_of(desk: "Desk") -> Rights:
    """Who is signed in to a desk, as its file has it now, and whether anybody has to be."""
    with desk.read() as work:
        return work.people.rights(None if desk.person is None else desk.person.person_id)


def moment_text(moment: datetime) -> str:
    """Hours, minutes and seconds on the wall clock of Viet Nam: 09:41:07."""
    from ocop_desk.domain.numbers import in_viet_nam

    return in_viet_nam(moment).strftime("%H:%M:%S")
