"""Members' totals as a dot plot, with the verdict on the spread under it."""

from fractions import Fraction

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ocop_desk.domain.numbers import decimal_text
from ui.pages.board.facts import BoardFacts
from ui.pages.board.shown_round import ShownRound
from ui.pages.board.words import spread_words, widest_words
from ui.widgets.dot_layout import Dot
from ui.widgets.dot_plot import DotPlot, PlotData
from ui.widgets.marks import Mark, MarkSign
from ui.widgets.notice import label, restyle


def plot_data(facts: BoardFacts, shown: ShownRound) -> PlotData | None:
    """What the plot of an opened round shows; None where no sheet counts."""
    result = shown.result
    dots = tuple(Dot(one.total, one.short) for one in shown.totals)
    if facts.calibration and dots:
        mean = Fraction(sum(dot.total for dot in dots)) / len(dots)
        return PlotData(dots, mean, decimal_text(mean, 2), ())
    if result.mean is None or not dots:
        return None
    return PlotData(dots, result.mean, result.mean_text or "", facts.bands, bool(result.new_round))


class TotalsCard(QFrame):
    """Empty until a round is opened."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self.title = label(role="section")
        self.plot = DotPlot(self)
        self.verdict = QFrame(self)
        self.sign = MarkSign(Mark.DONE, self)
        self.words = label(wrap=True)
        row = QHBoxLayout(self.verdict)
        row.setContentsMargins(12, 7, 12, 7)
        row.addWidget(self.sign)
        row.addWidget(self.words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 12, 18, 12)
        column.setSpacing(6)
        column.addWidget(self.title)
        column.addWidget(self.plot, 1)
        column.addWidget(self.verdict)

    def show_facts(self, facts: BoardFacts) -> None:
        """Show the opened round; nothing while there is none."""
        shown = facts.shown
        self.plot.set_data(plot_data(facts, shown) if shown else None)
        if shown is None:
            self.words.setText("")
            return
        alarm = bool(shown.result.new_round)
        self.words.setText(widest_words(shown) if facts.calibration else spread_words(facts, shown))
        self.sign.set_mark(Mark.MISSED if alarm else Mark.DONE)
        restyle(self.words, "tone", "bad" if alarm else "")
        restyle(self.verdict, "notice", "bad" if alarm else "info")

    def retranslate(self) -> None:
        """Word the title again."""
        self.title.setText(self.tr("TỔNG ĐIỂM CÁC THÀNH VIÊN"))
