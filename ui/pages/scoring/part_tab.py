"""The tab of a part: its letter, its title, the member's own points in it."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from ocop_desk.domain.numbers import points_text
from ocop_desk.domain.rules import Points
from ocop_desk.domain.text import sentence_case
from ui.theme import color
from ui.widgets.painted_text import weighted

_PAD = 10
_USUAL_PARTS = 3


class PartTab(QAbstractButton):
    """One of the tabs over the scorecard."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.letter = ""
        self._title = ""
        self._points = ""
        self._left = 0
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_part(self, letter: str, title: str, points: Points, unscored: int) -> None:
        """Stand for this part with these own points, and what is unscored in it."""
        said = (letter, sentence_case(title), points_text(points), unscored)
        if said != (self.letter, self._title, self._points, self._left):
            self.letter, self._title, self._points, self._left = said
            words = self.tr("Phần {part}, {title}: {points} điểm, còn {n} tiêu chí chưa chấm")
            self.setAccessibleName(words.format(part=letter, title=self._title, points=self._points, n=unscored))
            self.setToolTip(f"{letter} · {self._title}")
            self.update()

    def sizeHint(self) -> QSize:
        """Room for everything it says."""
        metrics = QFontMetricsF(self._strong())
        width = metrics.horizontalAdvance(f"{self.letter} · {self._title}  88") + 2 * _PAD + 20
        return QSize(round(width), round(metrics.height()) + 20)

    def minimumSizeHint(self) -> QSize:
        """Room for the letter and the points."""
        return QSize(86, self.sizeHint().height())

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that it can be clicked."""
        super().enterEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw title, points, a tick where the part is finished, and the line of the tab that shows."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        strong, plain = self._strong(), QFont(self.font())
        ink = color("accent" if self.isChecked() else "text" if self.underMouse() else "text_soft")
        points = self._points + ("" if self._left else " ✓")
        metrics = QFontMetricsF(strong)
        taken = QFontMetricsF(plain).horizontalAdvance(points) + 8
        title = metrics.elidedText(
            f"{self.letter} · {self._title}", Qt.TextElideMode.ElideRight, self.width() - 2 * _PAD - taken
        )
        line = QRectF(_PAD, 0, self.width() - 2 * _PAD, self.height() - 3)
        painter.setPen(ink)
        painter.setFont(strong)
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, title)
        painter.setFont(plain)
        painter.drawText(
            line.adjusted(metrics.horizontalAdvance(title) + 8, 0, 8, 0), Qt.AlignmentFlag.AlignVCenter, points
        )
        if self.isChecked():
            painter.fillRect(QRectF(0, self.height() - 3, self.width(), 3), color("accent"))
        if self.hasFocus():
            painter.setPen(QPen(color("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -4), 4, 4)

    def _strong(self) -> QFont:
        return weighted(self.font())


class PartTabs(QWidget):
    """The tabs of a scorecard side by side."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self.tabs: list[PartTab] = []
        for _ in range(_USUAL_PARTS):
            self._add()

    def set_parts(self, parts: "list[tuple[str, str, Points, int]]") -> None:
        """Show (letter, title, own points, unscored) of every part."""
        while len(self.tabs) < len(parts):
            self._add()
        for place, tab in enumerate(self.tabs):
            tab.setVisible(place < len(parts))
            if place < len(parts):
                tab.show_part(*parts[place])

    def check(self, letter: str) -> None:
        """Mark the tab of the part that shows."""
        for tab in self.tabs:
            tab.setChecked(tab.letter == letter)

    def _add(self) -> None:
        tab = PartTab(self)
        tab.clicked.connect(lambda _checked=False, one=tab: self._choose(one))
        self.tabs.append(tab)
        self._row.addWidget(tab)

    def _choose(self, tab: PartTab) -> None:
        tab.setChecked(True)
        self.chosen.emit(tab.letter)
