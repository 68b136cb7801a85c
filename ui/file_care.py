"""Watching over the open file: what a bad end left, a way on where it cannot be written, a clock that is set back."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAction

from ocop_desk.errors import CouncilFileGone, DiskFull, EnvironmentTrouble
from ui.core_words import problem_words
from ui.office import Office
from ui.widgets.notice import Notice

Ask = Callable[[EnvironmentTrouble], object]


class FileCare(QObject):
    """Adds to what the notice bar tells."""

    def __init__(
        self, office: Office, notice: Notice, parent: QObject, restore: QAction, ask: Ask | None = None
    ) -> None:
        super().__init__(parent)
        self._office = office
        self._notice = notice
        self._restore = restore
        self._ask = ask or self._ask_over_the_window
        self._clock_told = False
        office.trouble.connect(self._offer)
        office.file_changed.connect(self._look_at_file)
        office.sheet_saved.connect(self._watch_clock)

    def _offer(self, trouble: EnvironmentTrouble) -> None:
        """Offer to go on elsewhere where the trouble is with the open file."""
        if self._office.has_file and self._is_of_the_open_file(trouble):
            self._notice.offer(self.tr("Lưu sang chỗ khác…"), lambda: self._ask(trouble))

    def _is_of_the_open_file(self, trouble: EnvironmentTrouble) -> bool:
        from ocop_desk.services.file_rescue import standing_trouble

        if standing_trouble(self._office.desk) is not None:
            return True
        ours = str(self._office.desk.file.path) in str(trouble)
        return ours and isinstance(trouble, CouncilFileGone | DiskFull)

    def _ask_over_the_window(self, trouble: EnvironmentTrouble) -> object:
        from ui.dialogs.save_elsewhere import ask_save_elsewhere

        return ask_save_elsewhere(self._office, trouble, self._notice.window())

    def _look_at_file(self) -> None:
        """Tell what a bad end left and that the clock is behind, once whoever opened the file went to its page.

        Where the file may only be read, for its audit chain is broken, that alone.
        """
        self._clock_told = False
        if not self._office.has_file:
            return
        from ocop_desk.services.council_files import chain_trouble, clock_warning, recovered
        from ui.pages.start.file_words import recovered_sentence

        broken = chain_trouble(self._office.desk)
        if broken is not None:
            QTimer.singleShot(0, self, lambda: self._tell_broken(broken))
            return
        found, warning = recovered(self._office.desk), clock_warning(self._office.desk)
        self._clock_told = warning is not None
        words = [recovered_sentence(found)] if found is not None else []
        words += [problem_words(warning)] if warning is not None else []
        if words:
            # Going to a page clears the bar; what is told here has to be seen there.
            tone = "info" if warning is None else "warn"
            QTimer.singleShot(0, self, lambda: self._office.told.emit("\n".join(words), tone))

    def _tell_broken(self, broken: EnvironmentTrouble) -> None:
        """Say that the file is for looking only, and offer to go back to a copy."""
        self._office.trouble.emit(broken)
        self._notice.offer(self._restore.text(), self._restore.trigger)

    def _watch_clock(self) -> None:
        if self._clock_told or not self._office.has_file:
            return
        from ocop_desk.services.council_files import clock_warning

        warning = clock_warning(self._office.desk)
        if warning is not None:
            self._clock_told = True
            self._office.told.emit(problem_words(warning), "warn")
