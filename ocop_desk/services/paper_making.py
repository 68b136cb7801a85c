"""Who makes the papers of a session: this process, or a process beside it, so that a window never waits for them.

Making papers is pure Python for seconds on end; in a thread it keeps taking the interpreter from the window.
"""

from collections.abc import Callable
from concurrent.futures import BrokenExecutor, Future
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, ParamSpec, Protocol, TypeVar

from ocop_desk.documents.paper.contents import PaperLine
from ocop_desk.domain.clock import system_clock
from ocop_desk.domain.records import SessionRecord
from ocop_desk.domain.said import said
from ocop_desk.errors import Cancelled, EnvironmentTrouble
from ocop_desk.services.desk import Desk
from ocop_desk.services.rules import RuleLibrary
from ocop_desk.services.sessions import session_record

if TYPE_CHECKING:
    from concurrent.futures import ProcessPoolExecutor

    from ocop_desk.documents.paper.values import Paper

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


class SideProcess:
    """Runs functions in a process of its own, one after another; started with the first, ended by `close`."""

    def __init__(self) -> None:
        self._pool: ProcessPoolExecutor | None = None

    def run(
        self, stopping: Callable[[], bool], work: Callable[Given, Answer], *args: Given.args, **named: Given.kwargs
    ) -> Answer:
        """What `work`, a function of a module, gives there; waits for it in the calling thread.

        Raises Cancelled once `stopping` says so, EnvironmentTrouble where the process died, and what `work` raises.
        """
        try:
            return _answer(self._started().submit(work, *args, **named), stopping)
        except BrokenExecutor as error:
            self.close()
            message = said("Chương trình con lập văn bản dừng bất ngờ (có thể máy thiếu bộ nhớ).")
            raise EnvironmentTrouble(message, said("Đóng bớt chương trình khác rồi làm lại.")) from error

    def close(self, *, wait: bool = True) -> None:
        """End the process; the next `run` starts another."""
        pool, self._pool = self._pool, None
        if pool is not None:
            pool.shutdown(wait=wait, cancel_futures=True)

    def _started(self) -> "ProcessPoolExecutor":
        from concurrent.futures import ProcessPoolExecutor
        from multiprocessing import get_context

        # Spawned: a copy of this process would carry its threads' locks and the window with it.
        if self._pool is None:
            self._pool = ProcessPoolExecutor(1, mp_context=get_context("spawn"))
        return self._pool


class SideMaker:
    """Makes everything in a process beside this one, which reads the council file itself."""

    def __init__(self, process: SideProcess, desk: Desk, record: SessionRecord, stopping: Callable[[], bool]) -> None:
        self._process = process
        self._source = (desk.file.path, record.session_id, str(record.state))
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


def paper_from_file(path: Path, session_id: int, state: str, line: PaperLine) -> "Paper":
    """One paper of a session, read from its council file; the record is kept for the next one."""
    return _maker(path, session_id, state).paper(line)


def workbook_from_file(path: Path, session_id: int, state: str) -> bytes:
    """The workbook of a session, read from its council file."""
    return _maker(path, session_id, state).workbook()


def data_from_file(path: Path, session_id: int, state: str) -> bytes:
    """The data file of a session, read from its council file."""
    return _maker(path, session_id, state).data()


@lru_cache(maxsize=1)
def _maker(path: Path, session_id: int, _state: str) -> OwnMaker:
    """A closed session does not change but for its state, by which the record is read again."""
    from ocop_desk.store.council_file import open_council_file

    with Desk(open_council_file(path, system_clock, read_only=True), RuleLibrary(), system_clock, "") as desk:
        return OwnMaker(session_record(desk, session_id))


def _answer(future: "Future[Answer]", stopping: Callable[[], bool]) -> Answer:
    while True:
        if stopping():
            future.cancel()
            raise Cancelled(said("Đã dừng theo yêu cầu."))
        try:
            return future.result(timeout=_LOOK_EVERY)
        except TimeoutError:
            if future.done():
                return future.result()
