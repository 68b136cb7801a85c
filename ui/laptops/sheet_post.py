"""A member's laptop and the folder it shares with the secretary's: sheets go out by themselves, notices come in."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ocop_desk.domain.exchange import RoundNotice
from ocop_desk.domain.file_endings import NOTICE_SUFFIX
from ocop_desk.domain.problems import InputRefused
from ocop_desk.errors import Cancelled, EnvironmentTrouble
from ocop_desk.services.laptop_carrying import SheetsCarried, carry_sheets
from ocop_desk.services.members_laptop import MembersLaptop, members_laptop
from ocop_desk.services.round_notices import hear_notice
from ui.laptops.watched_folder import WatchedFolder
from ui.tasks import Progress

if TYPE_CHECKING:
    from ocop_desk.services.desk import Desk
    from ui.office import Office


class SheetPost(QObject):
    """Writes every sealed sheet to the chosen folder as soon as it is there, and hears the notices that come into it.

    What a stick that is not there costs is told calmly and caught up when it is: the sheets are in the file.
    """

    changed = Signal()
    """Another count, another folder, or the folder came or went."""

    def __init__(self, office: "Office", every: int | None = None) -> None:
        super().__init__(office)
        self._office = office
        self.laptop: MembersLaptop | None = None
        self.carried: SheetsCarried | None = None
        """How carrying to the chosen folder last went; None before, and where another folder was chosen since."""
        self.carried_at: datetime | None = None
        self._sending = self._again = False
        self.watched = (
            WatchedFolder(NOTICE_SUFFIX, self) if every is None else WatchedFolder(NOTICE_SUFFIX, self, every)
        )
        self.watched.found.connect(lambda paths: self.hear(paths, by_itself=True))
        self.watched.changed.connect(self._folder_changed)
        office.file_changed.connect(self._begin_anew)
        office.closing.connect(self._end)
        self._begin_anew()

    @property
    def place(self) -> Path | None:
        """The folder chosen for this file on this computer; None where none was."""
        return self.watched.folder

    def use_place(self, folder: Path) -> None:
        """Write sheets to this folder and hear notices from it from now on."""
        path = self._office.path
        if path is None or self.laptop is None:
            return
        store = self._office.preferences
        store.change(store.current.with_place(path, folder))
        self.carried = None
        self.watched.watch(folder)
        self.send()

    def send(self) -> None:
        """Write every sealed sheet to the chosen folder that does not lie there yet."""
        if self.place is None or not self._look():
            return
        if self._sending:
            self._again = True
            return
        self._sending = True
        desk, folder = self._office.desk, self.place
        self._office.tasks.start(
            lambda _progress: (folder, carry_sheets(desk, folder)), done=self._sent, failed=self._not_sent
        )

    def send_to(self, folder: Path) -> None:
        """Write every sealed sheet to any folder, and tell how that went."""
        desk = self._office.desk
        self._office.tasks.start(
            lambda _progress: carry_sheets(desk, folder), done=self._sent_once, failed=self._office.tell_failure
        )
        if self.place is None:
            self.use_place(folder)

    def hear(self, paths: Sequence[Path], *, by_itself: bool = False) -> None:
        """Take notices in; what is none of this session is told, unless it was found by itself."""
        if self.laptop is None:
            return
        desk, ordered = self._office.desk, tuple(sorted(paths, key=lambda path: path.name))
        self._office.tasks.start(
            lambda progress: _heard(desk, ordered, progress, by_itself=by_itself),
            done=self._was_heard,
            failed=self._office.tell_failure,
        )

    def close(self) -> None:
        """Watch no more."""
        self.watched.close()

    def _look(self) -> bool:
        """Read again how many sheets there are; whether this is a member's laptop."""
        office = self._office
        self.laptop = office.attempt(lambda: members_laptop(office.desk)) if office.has_file else None
        return self.laptop is not None

    def _begin_anew(self) -> None:
        self.carried = self.carried_at = None
        self._sending = self._again = False
        path = self._office.path
        mine = self._office.members_laptop is not None and self._look()
        if not mine:
            self.laptop = None
        self.watched.watch(self._office.preferences.current.place_of(path) if mine and path else None)
        self.changed.emit()

    def _end(self) -> None:
        """The file is about to be closed."""
        self.laptop = None
        self.watched.watch(None)

    def _folder_changed(self) -> None:
        if self.watched.is_there:
            self.send()
        self.changed.emit()

    def _sent(self, answer: tuple[Path, SheetsCarried]) -> None:
        folder, carried = answer
        self._sending = False
        if folder == self.place:
            self.carried = carried
            if carried.trouble is None:
                self.carried_at = self._office.clock()
        if self._again:
            self._again = False
            self.send()
        self.changed.emit()

    def _not_sent(self, error: Exception) -> None:
        self._sending = self._again = False
        if not isinstance(error, Cancelled):
            self._office.tell_failure(error)

    def _sent_once(self, carried: SheetsCarried) -> None:
        from ui.core_words import core_words

        if carried.trouble is not None:
            trouble = carried.trouble
            self._office.told.emit(f"{core_words(trouble.message)} {core_words(trouble.remedy)}", "warn")
        elif carried.sealed == 0:
            self._office.told.emit(self.tr("Chưa có phiếu nào đã nộp để gửi."), "info")
        else:
            words = self.tr("Cả {n} phiếu đã nằm ở nơi đã chọn, đọc lại khớp từng byte. Có thể rút ổ đĩa an toàn.")
            self._office.told.emit(words.format(n=carried.sealed), "info")

    def _was_heard(self, heard: "tuple[RoundNotice, bool] | None") -> None:
        if heard is None:
            return
        notice, is_news = heard
        running = sum(one.revealed_at is None for one in notice.rounds)
        if is_news:
            self._office.sheet_saved.emit(self._office.clock())
            self._office.session_changed.emit()
            words = self.tr("Đã nhận thông báo lượt chấm số {number}: {n} sản phẩm đang chờ chấm.")
        else:
            words = self.tr("Thông báo số {number} đã nhận trước đó: {n} sản phẩm đang chờ chấm.")
        self._look()
        self._office.told.emit(words.format(number=notice.number, n=running), "info")
        self.changed.emit()


def _heard(
    desk: "Desk", paths: Sequence[Path], progress: Progress, *, by_itself: bool
) -> "tuple[RoundNotice, bool] | None":
    """The newest of these notices and whether it says more than was heard before; None where there is none to tell."""
    mine = members_laptop(desk)
    before = mine.heard if mine else (0, 0)
    newest: RoundNotice | None = None
    for place, path in enumerate(paths):
        progress.step(place, len(paths), path.name)
        try:
            notice = hear_notice(desk, path)
        except (InputRefused, EnvironmentTrouble):
            if by_itself:
                continue  # another session's, or half copied: it is looked at again when it changes
            raise
        if newest is None or notice.order > newest.order:
            newest = notice
    if newest is None:
        return None
    is_news = newest.order > before
    return None if by_itself and not is_news else (newest, is_news)
