"""Every revealed round: dots of the totals, the spread against the limit, why it was held, who was left out."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ocop_desk.domain.figures import RoundFigures, member_name
from ocop_desk.domain.records import ProductRecord, SessionRecord
from ui.core_words import moment_words
from ui.pages.results.why_tab import Sentences
from ui.pages.results.words import spread_sentence
from ui.short_names import short_names
from ui.widgets.dot_layout import Dot
from ui.widgets.dot_plot import DotPlot, PlotData
from ui.widgets.marks import Mark
from ui.widgets.notice import label


class RoundCard(QFrame):
    """One round."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self.title, self.when = label(role="section"), label(soft=True, wrap=True)
        self.plot, self.said = DotPlot(self), Sentences()
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 12, 18, 12)
        column.setSpacing(8)
        for one in (self.title, self.when, self.plot, self.said):
            column.addWidget(one)

    def show_round(self, record: SessionRecord, product: ProductRecord, figures: RoundFigures) -> None:
        """Show a revealed round."""
        result, short = figures.result, short_names(record.members.values())
        self.title.setText(self.tr("LƯỢT CHẤM {n}").format(n=figures.number))
        times = self.tr("Mở lượt {opened}; mở phiếu {revealed}")
        self.when.setText(
            times.format(opened=moment_words(figures.opened_at), revealed=moment_words(figures.revealed_at))
        )
        counted = figures.counted
        self.plot.setVisible(bool(counted))
        if counted and result.mean is not None:
            dots = tuple(Dot(sheet.total, short.get(sheet.member_id, sheet.name)) for sheet in counted)
            alarm = bool(result.new_round)
            self.plot.set_data(PlotData(dots, result.mean, result.mean_text or "", record.bands, alarm))
        self.said.say(self._sentences(record, product, figures))

    def _sentences(
        self, record: SessionRecord, product: ProductRecord, figures: RoundFigures
    ) -> list[tuple[Mark, str]]:
        result = figures.result
        said = [(Mark.MISSED if result.new_round else Mark.DONE, spread_sentence(record, result))]
        if figures.reason.strip():
            why = self.tr("Lý do chấm lại: {reason}").format(reason=figures.reason.strip())
            said.append((Mark.OPENED, why))
        for conflict in product.conflicts:
            out = self.tr("{name} không chấm vì có lợi ích liên quan: {reason}")
            name = member_name(record, conflict.member_id)
            said.append((Mark.BARRED, out.format(name=name, reason=conflict.reason)))
        for name, reason in figures.excused:
            said.append((Mark.BARRED, self.tr("{name} không nộp phiếu: {reason}").format(name=name, reason=reason)))
        return said


class RoundsTab(QScrollArea):
    """The last tab of a product's page; the latest round first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards: list[RoundCard] = []
        self.nothing = label(soft=True, wrap=True)
        body = QWidget()
        body.setObjectName("page")
        self._column = QVBoxLayout(body)
        self._column.setContentsMargins(0, 0, 4, 0)
        self._column.setSpacing(10)
        self._column.addWidget(self.nothing)
        self._column.addStretch(1)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(body)

    def show_rounds(self, record: SessionRecord, product: ProductRecord, rounds: tuple[RoundFigures, ...]) -> None:
        """Show the revealed rounds of a product."""
        while len(self.cards) < len(rounds):
            one = RoundCard(self)
            self._column.insertWidget(self._column.count() - 1, one)
            self.cards.append(one)
        for place, one in enumerate(self.cards):
            one.setVisible(place < len(rounds))
            if place < len(rounds):
                one.show_round(record, product, rounds[-1 - place])
        self.nothing.setVisible(not rounds)
        self.nothing.setText(self.tr("Chưa có lượt chấm nào được mở phiếu."))
