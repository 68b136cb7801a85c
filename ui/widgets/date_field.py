"""A day as officials write it, typed: 05/02/2026; days and months of one figure and other strokes are understood."""

import re
from datetime import date

from PySide6.QtWidgets import QLineEdit, QWidget

from ocop_desk.domain.numbers import date_text

_TYPED = re.compile(r"\s*(\d{1,2})\s*[/.\-]\s*(\d{1,2})\s*[/.\-]\s*(\d{4})\s*\Z", re.ASCII)
_RUN = re.compile(r"\s*(\d\d)(\d\d)(\d{4})\s*\Z", re.ASCII)


def parse_day(text: str) -> date | None:
    """The day that was typed; None where it is none."""
    found = _TYPED.match(text) or _RUN.match(text)
    if found is None:
        return None
    day, month, year = map(int, found.groups())
    try:
        return date(year, month, day)
    except ValueError:
        return None


class DateField(QLineEdit):
    """A line for one day; empty is no day."""

    def __init__(self, day: date | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(self.tr("ngày/tháng/năm"))
        self.set_day(day)
        self.editingFinished.connect(self._tidy)

    @property
    def day(self) -> date | None:
        """The day that stands there; None where there is none."""
        return parse_day(self.text())

    @property
    def is_sound(self) -> bool:
        """Whether it is empty or a day."""
        return not self.text().strip() or self.day is not None

    def set_day(self, day: date | None) -> None:
        """Write another day."""
        self.setText("" if day is None else date_text(day))

    def _tidy(self) -> None:
        if self.day is not None:
            self.set_day(self.day)
