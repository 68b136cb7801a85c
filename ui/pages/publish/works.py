"""The slow work of publishing, step by step; everything here runs off the window's thread."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ocop_desk.documents.paper.contents import PaperLine
from ocop_desk.domain.problems import Problem
from ocop_desk.services.carrying import carry
from ocop_desk.services.desk import Desk
from ocop_desk.services.keys import key_of_file, remember_certificate, unlock_key
from ocop_desk.services.paper_making import PaperMaker, SideMaker, SideProcess
from ocop_desk.services.publishing import (
    WORKBOOK_NAME,
    one_paper,
    papers_of,
    sign_minutes,
    write_paper,
    write_workbook,
)
from ocop_desk.services.publishing_state import PublishingState
from ocop_desk.services.refusals import refuse_if
from ocop_desk.services.result_packages import build_package, verify_by_pem
from ocop_desk.services.signatures import signing_notice
from ui.dialogs.sign import SignAnswer
from ui.pages.publish.long_work import Steps
from ui.pages.publish.package_pane import Built
from ui.pages.publish.rendering import PageSize, page_sizes
from ui.tasks import Progress

if TYPE_CHECKING:
    from ocop_desk.domain.records import SessionState
    from ocop_desk.packages.delivery import Delivery
    from ocop_desk.packages.keys import SigningKey

Stopping = Callable[[], bool]


@dataclass(frozen=True)
class Made:
    """A paper ready to be looked at."""

    line: PaperLine
    data: bytes
    sizes: tuple[PageSize, ...]


class Press:
    """Makes papers of one session through the process beside the window."""

    def __init__(self, desk: Desk, state: PublishingState, process: SideProcess) -> None:
        self._desk = desk
        self._state = state
        self._process = process

    @property
    def session_id(self) -> int:
        """The session."""
        return self._state.record.session_id

    def make(self, line: PaperLine, progress: Progress) -> Made:
        """One paper for the preview."""
        paper = one_paper(self._desk, self.session_id, line, self._maker(lambda: progress.stopping))
        return Made(line, paper.data, page_sizes(paper.data))

    def data_of(self, lines: Sequence[PaperLine], progress: Progress) -> list[bytes]:
        """Papers to print."""
        maker = self._maker(lambda: progress.stopping)
        data = []
        for done, line in enumerate(lines):
            progress.step(done, len(lines))
            data.append(one_paper(self._desk, self.session_id, line, maker).data)
        return data

    def save(self, lines: Sequence[PaperLine], targets: Sequence[Path], stopping: Stopping) -> Steps:
        """Some papers, each to its file; gives how many."""
        maker = self._maker(stopping)
        for done, (line, target) in enumerate(zip(lines, targets, strict=True)):
            yield done, len(lines), target.name
            write_paper(one_paper(self._desk, self.session_id, line, maker), target)
        return len(lines)

    def save_all(self, folder: Path, stopping: Stopping) -> Steps:
        """Every paper and the workbook into a folder; gives how many files."""
        maker = self._maker(stopping)
        of = len(self._state.papers) + 1
        yield 0, of, ""
        for done, paper in enumerate(papers_of(self._desk, self.session_id, maker), start=1):
            write_paper(paper, folder / paper.name)
            yield done, of, paper.name
        write_workbook(self._desk, self.session_id, folder / WORKBOOK_NAME, maker)
        return of

    def save_workbook(self, target: Path, stopping: Stopping) -> Steps:
        """The workbook alone."""
        yield 0, 0, target.name
        write_workbook(self._desk, self.session_id, target, self._maker(stopping))
        return 1

    def sign(self, answer: SignAnswer, progress: Progress) -> "SessionState":
        """Sign minutes and summary in one role."""
        desk = self._desk
        progress.step(0, 2)
        if answer.path is None:
            key = unlock_key(desk, answer.key_name or "", answer.passphrase)
        else:
            key = key_of_file(desk, answer.path, answer.passphrase)
            if not answer.another_name:
                refuse_if(self._notices(answer.role, key))
        progress.step(1, 2)
        state = sign_minutes(desk, self.session_id, answer.role, key, self._maker(lambda: progress.stopping))
        if answer.path is not None:
            remember_certificate(desk, key)
        return state

    def _notices(self, role: str, key: "SigningKey") -> list[Problem]:
        """What is to be told of a key whose holder could not be seen before it was unlocked."""
        from ocop_desk.packages.certificates import describe

        signer = next((line for line in self._state.signatures if line.role == role), None)
        holder = describe(key.certificate).holder
        notice = signing_notice(self._state.record, signer.name, holder) if signer is not None else None
        return [notice] if notice is not None else []

    def package(self, folder: Path, key_name: str, passphrase: str, progress: Progress) -> Built:
        """Build the package, and check it against the certificates of the file."""
        desk = self._desk
        of = len(self._state.papers) + 3
        progress.step(0, of)
        key = unlock_key(desk, key_name, passphrase)
        done = 0

        def told(name: str) -> None:
            nonlocal done
            done += 1
            progress.step(done, of, name)

        path = build_package(
            desk, self.session_id, folder, key, told=told, maker=self._maker(lambda: progress.stopping)
        )
        pems = [one.certificate_pem for one in self._state.keys]
        report = self._process.run(lambda: progress.stopping, verify_by_pem, path, pems, desk.clock())
        return Built(path, path.stat().st_size, report)

    def carry(self, path: Path, folder: Path, progress: Progress) -> "Delivery":
        """Carry the package to a drive: written, read back, compared."""
        return carry(self._desk, path, folder, progress.step)

    def _maker(self, stopping: Stopping) -> PaperMaker:
        return SideMaker(self._process, self._desk, self._state.record, stopping)
