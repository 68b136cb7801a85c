"""How far slow work is, and the button that stops it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from ui.widgets.notice import label
from ui.widgets.short_label import ShortLabel


class WorkBar(QWidget):
    """Hidden while nothing is on its way."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title, self.what = label(), ShortLabel()
        self.what.setProperty("soft", True)
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.stop = QPushButton(self)
        lines = QVBoxLayout()
        lines.setSpacing(3)
        head = QHBoxLayout()
        head.addWidget(self.title)
        head.addWidget(self.what, 1)
        lines.addLayout(head)
        lines.addWidget(self.bar)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addLayout(lines, 1)
        row.addWidget(self.stop)
        self.stop.clicked.connect(self._stop)
        self.hide()

    def begin(self, title: str) -> None:
        """Show that work began; how far it is comes later."""
        self.title.setText(title)
        self.what.setText("")
        self.bar.setRange(0, 0)
        self.bar.setAccessibleName(title)
        self.stop.setText(self.tr("Dừng"))
        self.stop.setAccessibleName(self.tr("Dừng: {what}").format(what=title))
        self.stop.setEnabled(True)
        self.show()

    def advance(self, done: int, of: int, what: str = "", count: str = "") -> None:
        """Show how far it is; `of` 0 where nobody knows. `count` says it in other words than "3 / 12"."""
        self.bar.setRange(0, of)
        self.bar.setValue(done)
        if of and not count:
            count = self.tr("{done} / {of}").format(done=done, of=of)
        self.what.setText(" · ".join(part for part in (count, what) if part))

    def end(self) -> None:
        """Hide again."""
        self.hide()

    def _stop(self) -> None:
        self.stop.setEnabled(False)
        self.title.setText(self.tr("Đang dừng…"))
        self.cancelled.emit()
