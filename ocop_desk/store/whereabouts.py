"""Whether an open council file still lies where it was opened: what is written into a removed file is lost."""

import os
from pathlib import Path

from ocop_desk.domain.said import said
from ocop_desk.store.troubles import damaged, gone


class Whereabouts:
    """The file that lay at a path when it was opened, known again by device and inode."""

    def __init__(self, path: Path) -> None:
        """Raises OSError where nothing lies there."""
        self.path = path.resolve()
        self._opened = self.path.stat()

    def demand_unmoved(self) -> None:
        """Raise CouncilFileGone where the path is empty or another file lies there, CouncilFileTrouble where it was
        emptied. It costs one look at the folder.
        """
        found = self._look()
        if found is None or not os.path.samestat(found, self._opened):
            raise gone(self.path)
        if found.st_size == 0:
            raise damaged(self.path, said("tệp bị làm rỗng"))

    def demand_content(self) -> None:
        """Raise CouncilFileTrouble where the file was emptied; one that was taken away can still be read."""
        found = self._look()
        if found is not None and found.st_size == 0 and os.path.samestat(found, self._opened):
            raise damaged(self.path, said("tệp bị làm rỗng"))

    def _look(self) -> os.stat_result | None:
        try:
            return self.path.stat()
        except OSError:
            return None
