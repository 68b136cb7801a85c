"""Who makes the papers of a session: this process, or a process beside it, so that a window never waits for them.

Making papers is pure Python for seconds on end; in a thread it keeps taking the interpreter from the window.
"""

from collections.abc import Callable
from functools import lru_cache, partial
from io import BytesIO
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any, ParamSpec, Protocol, TypeVar, cast

from ocop_desk.documents.paper.contents import PaperLine
from ocop_desk.domain.clock import system_clock
from ocop_desk.domain.records import SessionRecord
from ocop_desk.domain.said import said
from ocop_desk.errors import Cancelled, EnvironmentTrouble
from ocop_desk.services.desk import Desk
from ocop_desk.services.rules import RuleLibrary
from ocop_desk.services.sessions import session_record

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

    from ocop_desk.documents.paper.values import Paper
    from ocop_desk.store.file_key import FileKey

Given = ParamSpec("Given")
Answer = TypeVar("Answer")

_LOOK_EVERY = 0.05
"""Seconds between two looks whether somebody asked to stop."""


class PaperMaker(Protocol):
    """Makes what a package holds of one session."""

    def paper(self, line: PaperLine) -> "Paper":
        """One paper, not signed."""
        ...

    def workbook(self) -> bytes:
        """The workbook."""
        ...

    def data(self) -> bytes:
        """The data file."""
        ...


class OwnMaker:
    """Makes everything in this process."""

    def __init__(self, record: SessionRecord) -> None:
        self._record = record

    def paper(self, line: PaperLine) -> "Paper":
        """One paper, not signed."""
        from ocop_desk.documents.papers import made_paper

        return made_paper(self._record, line)

    def workbook(self) -> bytes:
        """The workbook."""
        from ocop_desk.documents.workbook import result_workbook

        out = BytesIO()
        result_workbook(self._record, out)
        return out.getvalue()

    def data(self) -> bytes:
        """The data file."""
        from ocop_desk.documents.session_json import session_as_json

        return session_as_json(self._record)


class KeepingMaker:
    """Makes each paper once and gives it again: for whoever writes papers into a folder and into a package."""

    def __init__(self, maker: PaperMaker) -> None:
        self._maker = maker
        self._papers: dict[PaperLine, Paper] = {}
        self._workbook: bytes | None = None

    def paper(self, line: PaperLine) -> "Paper":
        """One paper, not signed."""
        if line not in self._papers:
            self._papers[line] = self._maker.paper(line)
        return self._papers[line]

    def workbook(self) -> bytes:
        """The workbook."""
        if self._workbook is None:
            self._workbook = self._maker.workbook()
        return self._workbook

    def data(self) -> bytes:
        """The data file, which is quickly made."""
        return self._maker.data()


class SideProcess:
    """Runs functions in a process of its own, one after another; started with the first, ended by `close`.

    A process and a pipe, no pool: closing a pool can wait for ever for a process that was stopped as it began.
    """

    def __init__(self) -> None:
        self._child: _Child | None = None

    def run(
        self, stopping: Callable[[], bool], work: Callable[Given, Answer], *args: Given.args, **named: Given.kwargs
    ) -> Answer:
        """What `work`, a function of a module, gives there; waits for it in the calling thread.

        Raises Cancelled once `stopping` says so or `close` was called meanwhile, EnvironmentTrouble where the
        process died, and what `work` raises.
        """
        if self._child is None:
            self._child = _Child()
        child = self._child
        try:
            answer, failure = child.answer(stopping, partial(work, *args, **named))
        except (EOFError, OSError) as error:
            if self._child is not child:
                raise _cancelled() from error
            self.close()
            message = said("Chương trình con lập văn bản dừng bất ngờ (có thể máy thiếu bộ nhớ).")
            raise EnvironmentTrouble(message, said("Đóng bớt chương trình khác rồi làm lại.")) from error
        if failure is not None:
            raise failure
        return cast("Answer", answer)

    def close(self) -> None:
        """End the process, whatever it is at: it only reads. The next `run` starts another."""
        child, self._child = self._child, None
        if child is not None:
            child.end()


class _Child:
    """One process and the pipe to it; answers carry the number of their question."""

    def __init__(self) -> None:
        from multiprocessing import get_context

        # Spawned: a copy of this process would carry its threads' locks and the window with it.
        spawning = get_context("spawn")
        self._pipe, its_end = spawning.Pipe()
        self._process = spawning.Process(target=_serve, args=(its_end,), daemon=True)
        self._process.start()
        its_end.close()  # or nobody would notice that the process died
        self._asked = 0
        self._turn = Lock()

    def answer(self, stopping: Callable[[], bool], work: Callable[[], Any]) -> tuple[Any, Exception | None]:
        """What `work` gives there, or raises. Raises Cancelled, EOFError and OSError where the process ended."""
        while not self._turn.acquire(timeout=_LOOK_EVERY):
            if stopping():
                raise _cancelled()
        try:
            return self._answer(stopping, work)
        finally:
            self._turn.release()

    def _answer(self, stopping: Callable[[], bool], work: Callable[[], Any]) -> tuple[Any, Exception | None]:
        if stopping():
            raise _cancelled()
        self._asked += 1
        self._pipe.send((self._asked, work))
        while True:
            if stopping():
                raise _cancelled()
            if self._pipe.poll(_LOOK_EVERY):
                number, answer, failure = self._pipe.recv()
                if number == self._asked:  # else of something that was stopped
                    return answer, failure

    def end(self) -> None:
        """End the process and wait for that."""
        self._process.kill()
        self._process.join()


def _serve(pipe: "Connection[Any, Any]") -> None:
    """In the process beside: do what is asked for until the other end is closed."""
    while True:
        try:
            number, work = pipe.recv()
        except EOFError:
            return
        try:
            reply: tuple[int, Any, Exception | None] = (number, work(), None)
        except Exception as error:
            reply = (number, None, error)
        pipe.send(reply)


def _cancelled() -> Cancelled:
    return Cancelled(said("Đã dừng theo yêu cầu."))


class SideMaker:
    """Makes everything in a process beside this one, which reads the council file itself."""

    def __init__(self, process: SideProcess, desk: Desk, record: SessionRecord, stopping: Callable[[], bool]) -> None:
        self._process = process
        self._source = (desk.file.path, desk.file.key, record.session_id, str(record.state))
        self._stopping = stopping

    def paper(self, line: PaperLine) -> "Paper":
        """One paper, not signed."""
        return self._process.run(self._stopping, paper_from_file, *self._source, line)

    def workbook(self) -> bytes:
        """The workbook."""
        return self._process.run(self._stopping, workbook_from_file, *self._source)

    def data(self) -> bytes:
        """The data file."""
        return self._process.run(self._stopping, data_from_file, *self._source)


def paper_from_file(path: Path, key: "FileKey | None", session_id: int, state: str, line: PaperLine) -> "Paper":
    """One paper of a session, read from its council file; the record is kept for the next one."""
    return _maker(path, key, session_id, state).paper(line)


def workbook_from_file(path: Path, key: "FileKey | None", session_id: int, state: str) -> bytes:
    """The workbook of a session, read from its council file."""
    return _maker(path, key, session_id, state).workbook()


def data_from_file(path: Path, key: "FileKey | None", session_id: int, state: str) -> bytes:
    """The data file of a session, read from its council file."""
    return _maker(path, key, session_id, state).data()


@lru_cache(maxsize=1)
def _maker(path: Path, key: "FileKey | None", session_id: int, _state: str) -> OwnMaker:
    """A closed session does not change but for its state, by which the record is read again."""
    from ocop_desk.store.council_file import open_council_file

    with Desk(open_council_file(path, system_clock, key, read_only=True), RuleLibrary(), system_clock, "") as desk:
        return OwnMaker(session_record(desk, session_id))
