"""A folder that is looked into by itself: a stick that comes and goes, a shared folder on a slow network."""

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from ocop_desk.services.folder_looks import FolderLook, Seen, look_again
from ui.tasks import TaskRunner

EVERY, SOON = 5_000, 300
"""Milliseconds between two looks, and from a sign that something changed to the look: a file is being copied then."""


class WatchedFolder(QObject):
    """Tells of files with an ending that are new or changed in a folder.

    The system's own signs make it quick where there are any; shares have none, so it looks now and then all the same.
    Looks have a thread of their own: a share that does not answer keeps nothing else waiting.
    """

    found = Signal(object)
    """Files (tuple of Path) that were not there at the look before."""
    changed = Signal()
    """Another folder, or it came, or it went."""

    def __init__(self, suffix: str, parent: QObject | None = None, every: int = EVERY) -> None:
        super().__init__(parent)
        self.folder: Path | None = None
        self.is_there = False
        """Whether the folder answered the last look."""
        self._suffix = suffix
        self._seen: Seen = frozenset()
        self._looking = self._again = False
        self._tasks = TaskRunner(self)
        self._watcher = QFileSystemWatcher(self)
        self._timer = QTimer(self)
        self._timer.setInterval(every)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON)
        self._timer.timeout.connect(self.look)
        self._soon.timeout.connect(self.look)
        self._watcher.directoryChanged.connect(lambda _path: self._soon.start())

    def watch(self, folder: Path | None) -> None:
        """Look into this folder from now on, everything in it being new; into none."""
        self.folder, self.is_there, self._seen = folder, False, frozenset()
        if self._watcher.directories():
            self._watcher.removePaths(self._watcher.directories())
        if folder is None:
            self._timer.stop()
            self._soon.stop()
        else:
            self._timer.start()
            self.look()
        self.changed.emit()

    def look(self) -> None:
        """Look now, beside everything else; what is found is told by signal."""
        if self.folder is None:
            return
        if self._looking:
            self._again = True
            return
        self._looking = True
        folder, seen, suffix = self.folder, self._seen, self._suffix
        self._tasks.start(
            lambda _progress: (folder, look_again(folder, suffix, seen)), done=self._looked, failed=self._failed
        )

    def close(self) -> None:
        """Look no more, and wait for the look on its way."""
        self._timer.stop()
        self._soon.stop()
        self._tasks.close()

    def _looked(self, answer: tuple[Path, FolderLook]) -> None:
        folder, look = answer
        self._looking = False
        if folder == self.folder:
            self._take(folder, look)
        if self._again or folder != self.folder:
            self._again = False
            self.look()

    def _take(self, folder: Path, look: FolderLook) -> None:
        self._seen = look.seen
        came_or_went = look.there is not self.is_there
        self.is_there = look.there
        if look.there and str(folder) not in self._watcher.directories():
            self._watcher.addPath(str(folder))
        if came_or_went:
            self.changed.emit()
        if look.files:
            self.found.emit(look.files)

    def _failed(self, error: Exception) -> None:
        self._looking = False
        raise error
