"""The head of the board: which product, and its figures once they may be seen."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QMenu, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ocop_desk.domain.numbers import points_text
from ui.models.board_products import ENTRY_ROLE, BoardProductsModel
from ui.pages.board.facts import BoardFacts
from ui.pages.board.shown_round import ShownRound
from ui.pages.board.words import round_choice, subtitle
from ui.widgets.notice import label, restyle
from ui.widgets.stars import StarRow

_STAR_SHARE = 1.7
QWIDGETSIZE_MAX = 16_777_215
"""Qt's own bound of a width, which its Python names do not have."""


class Choice(QComboBox):
    """A drop-down list that a passing mouse wheel does not change."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to what scrolls around it."""
        event.ignore()


class Figure(QWidget):
    """A caption and under it a large word, or stars."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.caption = label(soft=True)
        self.value = label(role="big")
        self.stars = StarRow(0, 5, _STAR_SHARE)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
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
        self.value.setMaximumWidth(0)  # not hidden: the line keeps the height of the figures beside it
        self.stars.show()


class FiguresRow(QWidget):
    """Mean, stars by points, stars by gates, spread: filled once a round is opened, empty before."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.mean, self.by_points, self.by_gates, self.spread = (Figure(self) for _ in range(4))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(30)
        for figure in (self.mean, self.by_points, self.by_gates, self.spread):
            row.addWidget(figure)
        row.addStretch(1)

    def show_round(self, shown: ShownRound | None) -> None:
        """Show an opened round; None takes every figure away."""
        self.setVisible(shown is not None and shown.result.band is not None)
        if shown is None or shown.result.band is None:
            for figure in (self.mean, self.by_points, self.by_gates, self.spread):
                figure.show_text("")
            return
        result = shown.result
        self.mean.show_text(result.mean_text or "")
        self.by_points.show_stars(result.band)
        gates = shown.stars_by_gates
        if gates is None:
            self.by_gates.show_text(self.tr("chờ kết luận"), "warn")
        else:
            self.by_gates.show_stars(gates)
        self.spread.show_text(points_text(result.spread or 0), "bad" if result.new_round else "")

    def retranslate(self) -> None:
        """Word the captions again."""
        self.mean.caption.setText(self.tr("Điểm trung bình"))
        self.by_points.caption.setText(self.tr("Theo điểm"))
        self.by_gates.caption.setText(self.tr("Theo điều kiện tối thiểu"))
        self.spread.caption.setText(self.tr("Chênh lệch"))


class Head(QFrame):
    """The product's name as a choice among all, what it is, the round looked at, its figures."""

    product_chosen = Signal(int)
    round_chosen = Signal(object)
    paper_chosen = Signal(int)
    """A member whose paper is to be looked at."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self.model = BoardProductsModel(self)
        self.before = QPushButton("‹", self)
        self.products = Choice(self)
        self.products.setModel(self.model)
        self.products.setObjectName("boardProduct")
        self.products.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.products.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.products.setMinimumContentsLength(18)
        self.after = QPushButton("›", self)
        self.rounds = Choice(self)
        self.what = label(soft=True, wrap=True)
        self.figures = FiguresRow(self)
        top = QHBoxLayout()
        top.setSpacing(6)
        top.addWidget(self.before)
        top.addWidget(self.products, 1)
        top.addWidget(self.after)
        top.addWidget(self.rounds)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 12, 18, 12)
        column.setSpacing(8)
        column.addLayout(top)
        self.papers = QPushButton(self)
        self.papers.setProperty("link", True)
        self.papers.setMenu(QMenu(self))
        line = QHBoxLayout()
        line.addWidget(self.what, 1)
        line.addWidget(self.papers)
        column.addLayout(line)
        column.addWidget(self.figures)
        self.products.activated.connect(self._product_picked)
        self.rounds.activated.connect(lambda place: self.round_chosen.emit(self.rounds.itemData(place)))
        self._choices: list[tuple[str, int | None]] = []

    def show_facts(self, facts: BoardFacts) -> None:
        """Show a product."""
        self.model.set_rows(facts.agenda)
        self.products.setCurrentIndex(self.model.row_of(facts.entry_id))
        self.before.setEnabled(facts.position > 1)
        self.after.setEnabled(facts.position < len(facts.agenda))
        self.what.setText(subtitle(facts))
        self._show_papers(facts)
        self._show_rounds(facts)
        self.figures.show_round(facts.shown)

    def retranslate(self) -> None:
        """Word everything that does not come from the product again."""
        self.before.setAccessibleName(self.tr("Sản phẩm trước"))
        self.before.setToolTip(self.tr("Sản phẩm trước (Alt+←)"))
        self.after.setAccessibleName(self.tr("Sản phẩm sau"))
        self.after.setToolTip(self.tr("Sản phẩm sau (Alt+→)"))
        self.products.setAccessibleName(self.tr("Sản phẩm đang điều hành"))
        self.rounds.setAccessibleName(self.tr("Lượt chấm đang xem"))
        self.figures.retranslate()

    def _show_papers(self, facts: BoardFacts) -> None:
        """Offer the paper sheets of the last round, once it is opened."""
        self.papers.setVisible(bool(facts.from_paper) and not facts.looks_back)
        self.papers.setText(self.tr("Phiếu giấy ({n})").format(n=len(facts.from_paper)))
        menu = self.papers.menu()
        menu.clear()
        for member_id, name in facts.from_paper:
            menu.addAction(name.replace("&", "&&"), partial(self.paper_chosen.emit, member_id))

    def _show_rounds(self, facts: BoardFacts) -> None:
        """Offer the opened rounds, and how things stand now where that is not an opened round."""
        now = facts.rejected is not None or facts.last_round not in facts.revealed_rounds
        numbers: list[int | None] = [*facts.revealed_rounds, *([None] if now else [])]
        choices = [(round_choice(facts, number), number) for number in numbers]
        if choices != self._choices:
            self._choices = choices
            self.rounds.clear()
            for words, number in choices:
                self.rounds.addItem(words, number)
        self.rounds.setVisible(len(choices) > 1)
        looked_at = facts.shown.number if facts.shown else None
        self.rounds.setCurrentIndex(next((n for n, one in enumerate(choices) if one[1] == looked_at), -1))

    def _product_picked(self, row: int) -> None:
        entry_id = self.products.itemData(row, ENTRY_ROLE)
        if entry_id is not None:
            self.product_chosen.emit(entry_id)
