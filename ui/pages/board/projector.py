"""The full-screen view for the projector: large enough to be read from 8 metres, and never a figure too early."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QGuiApplication, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ocop_desk.domain.numbers import points_text
from ocop_desk.domain.records import ProductState
from ui.pages.board.before_opening import MARKS
from ui.pages.board.facts import BoardFacts, Seat
from ui.pages.board.shown_round import ShownRound
from ui.pages.board.totals_card import plot_data
from ui.pages.board.words import gate_title, seat_word, spread_words, subtitle
from ui.widgets.dot_plot import DotPlot
from ui.widgets.marks import MarkSign
from ui.widgets.notice import label, restyle
from ui.widgets.stars import StarRow

_TEXT = 27
"""Heights of a line of text in the height of the screen: 40 pixels of 1080, a hand's width on the wall."""
_TITLE = 15
_FIGURE = 9
_FEWEST_PIXELS = 12
_COLUMNS_FROM = 7
"""From so many members on they stand in two columns."""
_MOST_FINDINGS = 4


class ProjectorFigure(QWidget):
    """A caption and under it a very large word, or stars."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.caption, self.value, self.stars = label(soft=True), label(), StarRow(0, 5, 1.0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.caption)
        column.addWidget(self.value)
        column.addWidget(self.stars)
        column.addStretch(1)

    def show_text(self, text: str, tone: str = "") -> None:
        """Show a word."""
        self.value.setText(text)
        restyle(self.value, "tone", tone)
        self.value.show()
        self.stars.hide()

    def show_stars(self, count: int) -> None:
        """Show stars."""
        self.stars.set_stars(count)
        self.value.setText("")
        self.value.hide()
        self.stars.show()

    def set_sizes(self, caption: QFont, value: QFont) -> None:
        """Letters and stars in these sizes."""
        self.caption.setFont(caption)
        self.value.setFont(value)
        self.stars.setFont(value)
        self.stars.updateGeometry()


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

    def close_view(self) -> None:
        """Close the window and tell so."""
        self.hide()
        self.closed.emit()

    def show_facts(self, facts: BoardFacts) -> None:
        """Follow the board. While a round is scored only who has finished is seen, whatever round is looked at."""
        self.setWindowTitle(f"OCOP Desk · {facts.product.name}")
        self.practice.setText(self.tr("TẬP CHẤM · KHÔNG PHẢI KẾT QUẢ THẬT"))
        self.practice.setVisible(facts.practice)
        self.name.setText(facts.product.name)
        hidden = facts.shown is None or facts.state in {ProductState.WAITING, ProductState.SCORING}
        self.what.setText(self._what(facts))
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
        column = QVBoxLayout(self)
        column.setContentsMargins(48, 32, 48, 32)
        column.addWidget(self.practice, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.name)
        column.addWidget(self.what)
        opened = QVBoxLayout(self._opened)
        opened.setContentsMargins(0, 0, 0, 0)
        row = QHBoxLayout()
        row.setSpacing(60)
        for figure in self.figures:
            row.addWidget(figure)
        row.addStretch(1)
        opened.addLayout(row)
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

    def _what(self, facts: BoardFacts) -> str:
        place = self.tr("Sản phẩm {n} / {of}").format(n=facts.position, of=len(facts.agenda))
        return f"{place} · {subtitle(facts)}"

    def _show_round(self, facts: BoardFacts, shown: ShownRound | None) -> None:
        self.plot.set_data(plot_data(facts, shown) if shown else None)
        if shown is None or shown.result.band is None:
            for figure in self.figures:
                figure.show_text("")
            self.verdict.setText("")
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
        each = [
            self.tr("{star} sao: {title}").format(star=gate.star, title=gate_title(gate))
            for gate in shown.wanted[:_MOST_FINDINGS]
        ]
        more = len(shown.wanted) - _MOST_FINDINGS
        if more > 0:
            each.append(self.tr("… và {n} điều kiện nữa").format(n=more))
        return self.tr("Chờ Hội đồng kết luận: {list}").format(list="; ".join(each))

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
        text, title, figure = (_font(self.font(), self.height() / part) for part in (_TEXT, _TITLE, _FIGURE))
        title.setWeight(QFont.Weight.Bold)
        figure.setWeight(QFont.Weight.Bold)
        strong = QFont(text)
        strong.setWeight(QFont.Weight.DemiBold)
        self.name.setFont(title)
        for one in (self.what, self.say, self.findings):
            one.setFont(text)
        for one in (self.verdict, self.practice):
            one.setFont(strong)
        for one in self.figures:
            one.set_sizes(text, figure)
        self.plot.setFont(text)
        for seat in self.seats:
            _size_seat(seat, text)


def _size_seat(seat: ProjectorSeat, font: QFont) -> None:
    for one in (seat.name, seat.sign):
        one.setFont(font)
    seat.sign.updateGeometry()


def _font(base: QFont, pixels: float) -> QFont:
    font = QFont(base)
    font.setPixelSize(max(_FEWEST_PIXELS, round(pixels)))
    return font
