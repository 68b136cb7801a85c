"""The continuous copy: after every act the state of the file goes to a chosen folder, and a signed line with it.

A state is written whole or does not count; what keeps it from being written never keeps anybody from working. Before
each state the journal is read: where another desk went on, nothing is written there any more.
"""

import hashlib
import shutil
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from ocop_desk.domain.continuous_copy import NO_LINE, DeskPass, Standing, StateLine, standing
from ocop_desk.domain.exchange import fingerprint_of, key_code
from ocop_desk.domain.said import said
from ocop_desk.errors import EnvironmentTrouble, FileTrouble
from ocop_desk.packages.delivery import Delivery, DeliveryState, Tell
from ocop_desk.packages.drives import Drive
from ocop_desk.packages.member_keys import MemberKey, load_private_key, new_member_key, private_bytes
from ocop_desk.packages.state_folder import StateFolder, state_folder
from ocop_desk.packages.state_lines import ReadLine, desk_pass
from ocop_desk.services.desk import Desk
from ocop_desk.services.journal_troubles import journal_read, no_longer_there
from ocop_desk.services.refusals import refuse
from ocop_desk.services.spare import retire
from ocop_desk.store.check import check_council_file
from ocop_desk.store.council_file import open_council_file
from ocop_desk.store.desk_standing import StoredDeskKey
from ocop_desk.store.file_key import FileKey
from ocop_desk.store.troubles import trouble_of_system
from ocop_desk.store.unit_of_work import UnitOfWork

FORKS_SEEN = {"desk.fork_seen": "line", "desk.taken_over": "after"}
"""Events by which people decided to go on after a line whose acts this file does not have, and where they name it."""


@dataclass(frozen=True, slots=True)
class CopyReport:
    """How the file stands to the folder after a look; `written` tells whether the last line was written just now."""

    standing: Standing
    last: ReadLine | None
    written: bool = False


class ContinuousCopy:
    """The states of one open council file in one folder; for one thread at a time."""

    def __init__(self, desk: Desk, folder: StateFolder, *, begun: bool) -> None:
        """`begun` tells that states were written into this folder before: without them it is another stick then."""
        self._desk = desk
        self._folder = folder
        self._begun = begun

    @property
    def chain(self) -> tuple[ReadLine, ...]:
        """The lines of the journal as they were last read."""
        return self._folder.chain

    def look(self) -> CopyReport:
        """How the file stands to what lies in the folder. Raises FileTrouble where the folder cannot be read.

        Where another desk took over this file becomes one to look at only.
        """
        place = self._folder.folder.parent
        with journal_read(place):
            chain = self._folder.look()
        if not chain and self._begun:
            raise no_longer_there(place)
        last = chain[-1] if chain else None
        with self._desk.read() as work:
            stands = standing_to(work, last)
        if stands is Standing.TAKEN_OVER and not self._desk.file.read_only:
            retire(self._desk, chain)
        return CopyReport(stands, last)

    def write(self, tell: Tell | None = None, *, always: bool = False) -> CopyReport:
        """Write the state as it stands where the folder's last one is not the same, or `always`.

        Nothing is written where the file must not go on. Raises FileTrouble and CouncilFileTrouble with what to do.
        """
        report = self.look()
        if report.standing not in (Standing.ALONE, Standing.CURRENT):
            return report
        key = own_key(self._desk)
        with self._desk.read() as work:
            head = work.audit.head()
        assert head is not None  # the making of the key is an event
        if not always and report.last is not None and report.last.line.head == head.hash:
            return report
        with _work_folder(self._desk.file.path) as folder:
            copy = folder / "trang-thai"
            file_key = self._desk.file.key
            self._desk.file.copy_scores_beside(copy)
            line = self._described(copy, file_key, report.last)
            try:
                written = self._folder.write(copy, line, key, tell)
            except OSError as error:
                raise _not_carried(trouble_of_system(error, self._folder.folder)) from error
        if written.line is None:
            if written.delivery.state is DeliveryState.NAME_TAKEN:
                return self.look()  # somebody else was first: then how this file stands has changed
            raise _not_carried(written.delivery)
        self._begun = True
        # Copies that another passphrase opens, or none, go as soon as there is one that this passphrase opens.
        self._folder.thin(b"" if file_key is None else file_key.salt)
        return CopyReport(Standing.CURRENT, written.line, written=True)

    def _described(self, copy: Path, key: FileKey | None, last: ReadLine | None) -> StateLine:
        """The line of a copy that holds together. Raises FileTrouble."""
        problems = check_council_file(copy, key)
        if problems:
            raise FileTrouble(
                said("Tệp Hội đồng có chỗ không nguyên vẹn nên không chép: {first}", first=problems[0].sentence()),
                said("Chạy kiểm tra tệp; các bản đã chép trước đó được giữ nguyên."),
            )
        with open_council_file(copy, self._desk.clock, key, read_only=True) as file, file.read() as work:
            identity, head = work.exchange.identity(), work.audit.head()
            assert head is not None  # the key was made before the copy
            return StateLine(
                council=identity.council_uid,
                number=1 if last is None else last.line.number + 1,
                epoch=identity.desk_epoch,
                desk=desk_hash(identity.desk_token),
                events=head.seq,
                head=head.hash,
                received=work.exchange.last_received(),
                copy="",
                size=0,
                at=self._desk.clock(),
                actor=self._desk.actor,
                host=socket.gethostname(),
                previous=NO_LINE if last is None else last.sha256,
                passes=_passes(work, last),
            )


def continuous_copy(desk: Desk, chosen: Path, drive: Drive | None = None, *, begun: bool) -> ContinuousCopy:
    """The continuous copy of an open file in a folder somebody chose. Raises InputRefused in a member's file."""
    with desk.read() as work:
        if work.exchange.member_desk() is not None:
            raise refuse(
                "member_file",
                said("Tệp này là của máy thành viên; bản chép liên tục dành cho máy thư ký."),
                said("Phiếu đã nộp ở đây đi sang máy thư ký bằng tệp phiếu."),
            )
        council = work.exchange.identity().council_uid
    return ContinuousCopy(desk, state_folder(chosen, council, drive), begun=begun)


def is_on_the_same_drive(desk: Desk, chosen: Path) -> bool:
    """Whether a folder would be lost together with the council file, as far as the system tells."""
    try:
        return chosen.stat().st_dev == desk.file.path.stat().st_dev
    except OSError:
        return False


def standing_to(work: UnitOfWork, last: ReadLine | None) -> Standing:
    """How the file stands to the last line of a journal; taken over from, whatever that says, where it was told so."""
    if work.desks.superseded() is not None:
        return Standing.TAKEN_OVER
    identity = work.exchange.identity()
    holds = last is not None and work.audit.hash_at(last.line.events) == last.line.head
    seen = {event.details.get(FORKS_SEEN[event.kind]) for event in work.audit.of(FORKS_SEEN)}
    return standing(
        None if last is None else last.line,
        identity.desk_epoch,
        desk_hash(identity.desk_token),
        holds,
        {one for one in seen if isinstance(one, str)},
        "" if last is None else last.sha256,
    )


def own_key(desk: Desk) -> MemberKey:
    """The key this desk signs its states with, made where there is none yet. Raises DeskSuperseded."""
    with desk.read() as work:
        epoch = work.exchange.identity().desk_epoch
        keys = work.desks.own_keys()
    if keys and keys[-1].epoch == epoch and keys[-1].private_key is not None:
        return load_private_key(keys[-1].private_key)
    with desk.write() as work:
        key = make_key(work, desk)
        work.commit()
    return key


def make_key(work: UnitOfWork, desk: Desk) -> MemberKey:
    """Make the key of the desk that the file is now; the desk before vouches for it."""
    identity, keys = work.exchange.identity(), work.desks.own_keys()
    key = new_member_key()
    before = load_private_key(keys[-1].private_key) if keys and keys[-1].private_key is not None else None
    one = desk_pass(identity.council_uid, identity.desk_epoch, key.public_key, before)
    stored = StoredDeskKey(one.epoch, one.public_key, private_bytes(key), one.vouched, desk.clock())
    work.desks.add_key(stored)
    work.record("desk.key_made", key_code(key.fingerprint), {"epoch": one.epoch})
    return key


def desk_hash(token: str) -> str:
    """How a desk is named outside of its file."""
    return hashlib.sha256(token.encode()).hexdigest()


def desk_code(line: ReadLine) -> str:
    """The key of the desk that wrote a line, to be read aloud and compared."""
    return key_code(fingerprint_of(line.public_key))


def _passes(work: UnitOfWork, last: ReadLine | None) -> tuple[DeskPass, ...]:
    """What a line has to bring so that whoever knows the line before knows the desk."""
    own = [DeskPass(one.epoch, one.public_key, one.vouched) for one in work.desks.own_keys()]
    if last is None:
        return (DeskPass(own[-1].epoch, own[-1].public_key),)
    return tuple(one for one in own if one.epoch > last.line.epoch)


@contextmanager
def _work_folder(path: Path) -> Iterator[Path]:
    """A folder beside the council file, where its content lies anyway; what a kill left there goes first."""
    folder = path.with_name(f".{path.name}.du-phong")
    shutil.rmtree(folder, ignore_errors=True)
    try:
        folder.mkdir()
    except OSError as error:
        raise trouble_of_system(error, folder) from error
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _not_carried(why: Delivery | EnvironmentTrouble) -> FileTrouble:
    return FileTrouble(said("Chưa ghi được bản chép liên tục. {message}", message=why.message), why.remedy)
