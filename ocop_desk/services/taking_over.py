"""Becoming the secretary's desk from a continuous copy: looked at first, then one step that happens or does not."""

import socket
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from ocop_desk.domain.clock import Clock
from ocop_desk.domain.said import Said, said
from ocop_desk.errors import CouncilFileTrouble, EnvironmentTrouble, FileTrouble
from ocop_desk.packages.drives import Drive
from ocop_desk.packages.state_folder import StateFolder, state_folder, state_folders_in
from ocop_desk.packages.state_lines import ReadLine
from ocop_desk.services.continuous_copy import ContinuousCopy, desk_code, make_key
from ocop_desk.services.council_files import FileLine, describe_file
from ocop_desk.services.desk import Desk
from ocop_desk.services.journal_troubles import journal_read
from ocop_desk.services.rules import RuleLibrary
from ocop_desk.store.check import check_council_file
from ocop_desk.store.council_file import open_council_file
from ocop_desk.store.file_key import FileKey
from ocop_desk.store.new_file import appearing_whole, refuse_existing


@dataclass(frozen=True, slots=True)
class Spare:
    """A continuous copy that this laptop can go on from."""

    folder: Path
    """Where the states of this council lie."""
    state: ReadLine
    """The last state whose copy is whole."""
    chain: tuple[ReadLine, ...]
    """Every state that was written."""
    file: FileLine
    """What stands in the copy."""

    @property
    def last(self) -> ReadLine:
        """The last state that was written."""
        return self.chain[-1]

    @property
    def chosen(self) -> Path | None:
        """The folder that goes on holding the copies of this council; None where states were moved out of it."""
        chosen = self.folder.parent
        return chosen if state_folder(chosen, self.last.line.council).folder == self.folder else None

    @property
    def copy(self) -> Path:
        """The copy that a new file is made of."""
        return StateFolder(self.folder).path_of(self.state.line)

    @property
    def lost(self) -> int:
        """States behind the one that is whole, whose copies cannot be read any more."""
        return self.last.line.number - self.state.line.number

    @property
    def written_at(self) -> datetime:
        """When the state was written, by the clock of the desk that wrote it."""
        return self.state.line.at

    @property
    def code(self) -> str:
        """The key of the desk that wrote the last state, to be compared with what that desk shows."""
        return desk_code(self.last)


@dataclass(frozen=True, slots=True)
class Unusable:
    """States in a folder that nobody can go on from, and why."""

    folder: Path
    why: Said


def spares_in(chosen: Path) -> tuple[Spare | Unusable, ...]:
    """The continuous copies on a stick or in a folder, looked through. Raises FileTrouble where there is none."""
    with journal_read(chosen):
        folders = state_folders_in(chosen)
    if not folders:
        raise FileTrouble(
            said("Trong {folder} không có bản chép liên tục nào.", folder=chosen),
            said("Cắm USB dự phòng của thư ký, hoặc chọn đúng thư mục đã chép."),
        )
    found: list[Spare | Unusable] = []
    for folder in folders:
        try:
            found.append(look_at(folder))
        except EnvironmentTrouble as trouble:
            found.append(Unusable(folder.folder, trouble.sentence()))
    return tuple(found)


def look_at(folder: StateFolder) -> Spare:
    """What this laptop can go on from: the journal is checked, and the last copy that is whole is found.

    Raises FileTrouble, JournalRefused.
    """
    with journal_read(folder.folder):
        chain = folder.look()
        for one in reversed(chain):
            if _is_whole(folder, one):
                return Spare(folder.folder, one, chain, describe_file(folder.path_of(one.line)))
    raise FileTrouble(
        said("Trong {folder} không có bản chép nào còn nguyên.", folder=folder.folder),
        said("Dùng USB khác, hoặc bản sao nằm cạnh tệp Hội đồng trên máy cũ."),
    )


def take_over(
    spare: Spare, target: Path, clock: Clock, actor: str, key: FileKey | None = None, drive: Drive | None = None
) -> Path:
    """Make a new council file of a state, as the next desk; it counts once the journal says so.

    The journal gets the new desk's first line before the file has its name: where that cannot be written nothing
    happens. `key` opens a copy that is encrypted, and the new file. Raises CouncilFileTrouble, FileTrouble,
    JournalRefused, DiskFull, PassphraseNeeded, WrongPassphrase.
    """
    target = target.absolute()
    refuse_existing(target)
    folder = StateFolder(spare.folder, drive=drive)
    folder.chain = spare.chain  # looked at a moment ago: only what is new is read again
    with journal_read(spare.folder):
        chain = folder.look()
    if not chain or chain[-1].sha256 != spare.last.sha256:
        raise FileTrouble(
            said("Bản chép trong {folder} vừa thay đổi.", folder=spare.folder),
            said("Máy thư ký có thể vẫn đang chạy: kiểm tra rồi xem lại bản chép."),
        )
    with appearing_whole(target) as temporary:
        _restore(folder, spare.state, temporary, key)
        with open_council_file(temporary, clock, key) as file:
            desk = Desk(file, RuleLibrary(), clock, actor)
            _become(desk, spare, target.name)
            if not ContinuousCopy(desk, folder, begun=True).write(always=True).written:
                raise FileTrouble(
                    said("Máy khác vừa thay máy thư ký từ cùng bản chép này."), said("Xem lại bản chép rồi quyết định.")
                )
    return target


def _is_whole(folder: StateFolder, one: ReadLine) -> bool:
    """Whether the copy of a state is there to the byte; one that was thinned or cannot be read is not."""
    with suppress(OSError):
        return folder.read_copy(one.line, lambda _piece: None)
    return False


def _restore(folder: StateFolder, state: ReadLine, target: Path, key: FileKey | None) -> None:
    with journal_read(folder.folder), target.open("xb") as out:
        if not folder.read_copy(state.line, out.write):
            raise FileTrouble(said("Bản chép vừa đọc không còn khớp với sổ cái."), said("Xem lại bản chép."))
    problems = check_council_file(target, key)
    if problems:
        raise CouncilFileTrouble(
            said("Bản chép có chỗ không nguyên vẹn: {first}", first=problems[0].sentence()),
            said("Dùng USB khác, hoặc bản sao nằm cạnh tệp Hội đồng trên máy cũ."),
        )


def _become(desk: Desk, spare: Spare, name: str) -> None:
    """Become the desk after the one that wrote the last line."""
    line = spare.state.line
    with desk.write() as work:
        identity, head = work.exchange.identity(), work.audit.head()
        if identity.council_uid != line.council or head is None or (head.seq, head.hash) != (line.events, line.head):
            raise CouncilFileTrouble(said("Nội dung bản chép không phải là trạng thái ghi trong sổ cái."))
        work.exchange.take_over(spare.last.line.epoch + 1)
        details = {
            "number": line.number,
            "host": line.host,
            "from": line.actor,
            "at": line.at,
            "lost": spare.lost,
            "after": spare.last.sha256,
            "here": socket.gethostname(),
        }
        work.record("desk.taken_over", name, details)
        make_key(work, desk)
        work.commit()
