"""The full-screen view for the projector: large enough to be read from 8 metres, and never a figure too early."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QGuiApplication, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ocop_desk.domain.numbers import points_text
from ocop_desk.domain.records import ProductState
from ocop_desk.domain.text import sentence_case
from ui.pages.board.before_opening import MARKS
from ui.pages.board.facts import BoardFacts, Seat
from ui.pages.board.figures import QWIDGETSIZE_MAX
from ui.pages.board.shown_round import ShownRound
from ui.pages.board.totals_card import plot_data
from ui.pages.board.words import seat_word, spread_words, subtitle, widest_words
from ui.widgets.dot_plot import DotPlot
from ui.widgets.marks import MarkSign
from ui.widgets.notice import label, restyle
from ui.widgets.stars import StarRow

_TEXT = 27
"""Heights of a line of text in the height of the screen: 40 pixels of 1080, a hand's width on the wall."""
_TITLE = 15
_FIGURE = 9
_PLOT = 22
_SHAPE = 9 / 16
"""Screens that are less wide get smaller letters, so that a line still holds its words."""
_STARS = 0.72
"""Size of stars beside figures."""
_FEWEST_PIXELS = 12
_COLUMNS_FROM = 7
"""From so many members on they stand in two columns."""
_MOST_FINDINGS = 4


class ProjectorFigure(QWidget):
    """A caption and under it a very large word, or stars."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.caption, self.value, self.stars = label(soft=True), label(), StarRow(0, 5, _STARS)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.caption)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.value)
        row.addWidget(self.stars, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)

    def show_text(self, text: str, tone: str = "") -> None:
        """Show a word."""
        self.value.setText(text)
        restyle(self.value, "tone", tone)
        self.value.setMaximumWidth(QWIDGETSIZE_MAX)
        self.stars.hide()

    def show_stars(self, count: int) -> None:
        """Show stars."""
        self.stars.set_stars(count)
        self.value.setText("")
        self.value.setMaximumWidth(0)
        self.stars.show()

    def set_sizes(self, caption: QFont, value: QFont) -> None:
        """Letters and stars in these sizes."""
        self.caption.setFont(caption)
        self.value.setFont(value)
        self.value.setMinimumHeight(QFontMetrics(value).lineSpacing())  # the line is as high where stars stand in it
        self.stars.setFont(value)
        self.stars.updateGeometry()
        self.layout().activate()


class ProjectorSeat(QWidget):
    """One member with a sign."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sign = MarkSign(parent=self)
        self.name = label()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(18)
        row.addWidget(self.sign)
        row.addWidget(self.name, 1)

    def show_seat(self, seat: Seat) -> None:
        """Show a member."""
        self.sign.set_mark(MARKS[seat.standing])
        self.name.setText(seat.name)
        self.setAccessibleName(f"{seat.name}: {seat_word(seat)}")


class Projector(QWidget):
    """A frameless window over a whole screen; F11 and Escape close it."""

    closed = Signal()
    moved = Signal(int)
    """The product before (-1) or after (1) is asked for."""
    main_asked = Signal()

    def __init__(self) -> None:
        super().__init__(None, Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.practice = label()
        self.practice.setProperty("chip", True)
        self.practice.setProperty("tone", "warn")
        self.name = label(wrap=True)
        self.what = label(soft=True, wrap=True)
        self.figures = [ProjectorFigure(self) for _ in range(4)]
        self._figure_row = QHBoxLayout()
        self.plot = DotPlot(self)
        self.plot.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.verdict = label(wrap=True)
        self.findings = label(wrap=True)
        self.seats: list[ProjectorSeat] = []
        self._opened, self._hidden = QFrame(self), QFrame(self)
        self._seat_grid = QGridLayout()
        self.say = label(wrap=True)
        self._build()
        for keys in ("Esc", "F11"):
            QShortcut(QKeySequence(keys), self, self.close_view)
        QShortcut(QKeySequence("Alt+Left"), self, lambda: self.moved.emit(-1))
        QShortcut(QKeySequence("Alt+Right"), self, lambda: self.moved.emit(1))
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self.main_asked.emit).setAutoRepeat(False)

    def open_beside(self, window: QWidget) -> None:
        """Cover the screen the window is not on; its own where there is no other."""
        own = window.screen()
        other = next((screen for screen in QGuiApplication.screens() if screen is not own), own)
        self.setScreen(other)
        self.setGeometry(other.geometry())
        self.showFullScreen()
        self.raise_()
        self.activateWindow()

    def close_view(self) -> None:
        """Close the window and tell so."""
        self.hide()
        self.closed.emit()

    def show_facts(self, facts: BoardFacts) -> None:
        """Follow the board. While a round is scored only who has finished is seen, whatever round is looked at."""
        self.setWindowTitle(f"OCOP Desk · {facts.product.name}")
        self.practice.setText(self.tr("TẬP HUẤN · KHÔNG PHẢI KẾT QUẢ THẬT"))
        self.practice.setVisible(facts.practice)
        self.name.setText(facts.product.name)
        hidden = facts.shown is None or facts.state in {ProductState.WAITING, ProductState.SCORING}
        self.what.setText(subtitle(facts))
        self._opened.setVisible(not hidden)
        self._hidden.setVisible(hidden)
        shown = None if hidden else facts.shown
        self._show_round(facts, shown)
        self._show_seats(facts, hidden)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set every letter by the height of the screen."""
        super().resizeEvent(event)
        self._set_sizes()

    def _build(self) -> None:
        self._column = column = QVBoxLayout(self)
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        column.setContentsMargins(48, 32, 48, 32)
        column.addWidget(self.practice, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.name)
        column.addWidget(self.what)
        opened = QVBoxLayout(self._opened)
        opened.setContentsMargins(0, 0, 0, 0)
        for figure in self.figures:
            self._figure_row.addWidget(figure)
        self._figure_row.addStretch(1)
        opened.addLayout(self._figure_row)
        opened.addWidget(self.plot, 1)
        opened.addWidget(self.verdict)
        opened.addWidget(self.findings)
        hidden = QVBoxLayout(self._hidden)
        hidden.setContentsMargins(0, 0, 0, 0)
        hidden.addWidget(self.say)
        hidden.addStretch(1)
        hidden.addLayout(self._seat_grid)
        hidden.addStretch(2)
        column.addWidget(self._opened, 1)
        column.addWidget(self._hidden, 1)

    def _show_round(self, facts: BoardFacts, shown: ShownRound | None) -> None:
        self.plot.set_data(plot_data(facts, shown) if shown else None)
        if shown is None or shown.result.band is None:
            for figure in self.figures:
                figure.show_text("")
                figure.caption.setText("")
            self.verdict.setText(widest_words(shown) if shown and facts.calibration else "")
            restyle(self.verdict, "tone", "")
            self.findings.setText("")
            return
        mean, points, gates, spread = self.figures
        mean.caption.setText(self.tr("Điểm trung bình"))
        mean.show_text(shown.result.mean_text or "")
        points.caption.setText(self.tr("Theo điểm"))
        points.show_stars(shown.result.band)
        final = facts.state is ProductState.CONCLUDED and not facts.looks_back and shown.result.stars is not None
        gates.caption.setText(self.tr("Kết quả") if final else self.tr("Theo điều kiện tối thiểu"))
        by_gates = shown.result.stars if final else shown.stars_by_gates
        if by_gates is None:
            gates.show_text(self.tr("chờ kết luận"), "warn")
        else:
            gates.show_stars(by_gates)
        spread.caption.setText(self.tr("Chênh lệch"))
        spread.show_text(points_text(shown.result.spread or 0), "bad" if shown.result.new_round else "")
        self.verdict.setText(spread_words(facts, shown))
        restyle(self.verdict, "tone", "bad" if shown.result.new_round else "")
        self.findings.setText(self._wanted(shown))

    def _wanted(self, shown: ShownRound) -> str:
        """What waits for a finding, in as many lines as can be read."""
        if not shown.wanted:
            return ""
        titles: dict[int, list[str]] = {}
        for gate in shown.wanted[:_MOST_FINDINGS]:
            titles.setdefault(gate.star, []).append(f"{gate.criterion} {sentence_case(gate.title)}")
        each = self.tr("{star} sao: {titles}")
        said = [each.format(star=star, titles=", ".join(titles[star])) for star in titles]
        more = len(shown.wanted) - _MOST_FINDINGS
        if more > 0:
            said.append(self.tr("và {n} điều kiện nữa").format(n=more))
        return self.tr("Chờ Hội đồng kết luận · {list}").format(list="; ".join(said))

    def _show_seats(self, facts: BoardFacts, hidden: bool) -> None:
        seats = facts.seats if hidden and facts.rejected is None else ()
        self.say.setText(self._sentence(facts) if hidden else "")
        while len(self.seats) < len(seats):
            self.seats.append(ProjectorSeat(self))
        columns = 2 if len(seats) >= _COLUMNS_FROM else 1
        rows = -(-len(seats) // columns)
        for place, seat in enumerate(self.seats):
            if place < len(seats):
                seat.show_seat(seats[place])
                self._seat_grid.addWidget(seat, place % rows, place // rows)
            else:
                seat.name.setText("")
            seat.setVisible(place < len(seats))
        self._set_sizes()

    def _sentence(self, facts: BoardFacts) -> str:
        if facts.rejected is not None:
            verdict = self.tr("Dừng đánh giá") if facts.rejected.stops else self.tr("Loại hồ sơ")
            return f"{verdict}: {facts.rejected.text}."
        if facts.state is ProductState.WAITING:
            return self.tr("Chuẩn bị chấm")
        if facts.waiting:
            return self.tr("Đang chấm độc lập")
        return self.tr("Đã đủ phiếu, chờ mở phiếu")

    def _set_sizes(self) -> None:
        unit = min(self.height(), self.width() * _SHAPE)
        text, title, figure = (_font(self.font(), unit / part) for part in (_TEXT, _TITLE, _FIGURE))
        title.setWeight(QFont.Weight.Bold)
        figure.setWeight(QFont.Weight.Bold)
        strong = QFont(text)
        strong.setWeight(QFont.Weight.DemiBold)
        self.name.setFont(title)
        for one in (self.what, self.say, self.findings):
            one.setFont(text)
        for one in (self.verdict, self.practice):
            one.setFont(strong)
        self._fit_figures(text, figure)
        self.plot.setFont(_font(self.font(), unit / _PLOT))
        for seat in self.seats:
            _size_seat(seat, _font(self.font(), unit / _PLOT))

    def _fit_figures(self, caption: QFont, value: QFont) -> None:
        """Figures as large as wanted, smaller where their row would be wider than the screen."""
        self._figure_row.setSpacing(value.pixelSize() // 2)
        for one in self.figures:
            one.set_sizes(caption, value)
        margins = self._column.contentsMargins()
        room = self.width() - margins.left() - margins.right()
        wanted = sum(one.sizeHint().width() for one in self.figures) + 3 * self._figure_row.spacing()
        if wanted > room > 0:
            smaller = [_font(font, font.pixelSize() * room / wanted * 0.98) for font in (caption, value)]
            self._figure_row.setSpacing(smaller[1].pixelSize() // 2)
            for one in self.figures:
                one.set_sizes(*smaller)


def _size_seat(seat: ProjectorSeat, font: QFont) -> None:
    for one in (seat.name, seat.sign):
        one.setFont(font)
    seat.sign.updateGeometry()


def _font(base: QFont, pixels: float) -> QFont:
    font = QFont(base)
    font.setPixelSize(max(_FEWEST_PIXELS, round(pixels)))
    return font
