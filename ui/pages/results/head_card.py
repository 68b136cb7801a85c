"""The head of a product's page: its stars, its figures, and the sentence that says why."""

from fractions import Fraction

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ocop_desk.domain.numbers import points_text
from ocop_desk.domain.records import ProductRecord, SessionRecord
from ocop_desk.domain.results import ProductResult
from ocop_desk.domain.text import sentence_case
from ui.pages.results.rows import Outcome, ResultRow
from ui.pages.results.words import exact_words, outcome_words, why_sentence
from ui.widgets.notice import label, restyle
from ui.widgets.stars import StarRow

_LARGE_STARS = 2.0
_STARS = 1.35


class ResultFigure(QWidget):
    """A caption, under it a large word or stars, and beside the word the exact number in small."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.caption, self.value, self.exact = label(soft=True), label(role="title"), label(soft=True)
        self.stars = StarRow(0, 5, _STARS)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.caption)
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self.value)
        row.addWidget(self.exact, 0, Qt.AlignmentFlag.AlignBottom)
        row.addWidget(self.stars, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        column.addLayout(row)

    def show_text(self, text: str, exact: str = "", tone: str = "") -> None:
        """Show a word, and the exact number where the word is rounded."""
        self.value.setText(text)
        self.exact.setText(exact)
        restyle(self.value, "tone", tone)
        self.value.show()
        self.exact.setVisible(bool(exact))
        self.stars.hide()

    def show_stars(self, count: int) -> None:
        """Show stars."""
        self.stars.set_stars(count)
        self.value.hide()
        self.exact.hide()
        self.stars.show()


class HeadCard(QFrame):
    """What everybody wants to know first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self.name, self.about = label(role="title", wrap=True), label(soft=True, wrap=True)
        self.stars = StarRow(0, 5, _LARGE_STARS)
        self.verdict = label(role="title")
        self.why = label(wrap=True)
        self.mean, self.by_points, self.by_gates, self.spread = (ResultFigure(self) for _ in range(4))
        top = QHBoxLayout()
        names = QVBoxLayout()
        names.setSpacing(2)
        names.addWidget(self.name)
        names.addWidget(self.about)
        top.addLayout(names, 1)
        ends = QVBoxLayout()
        ends.setSpacing(2)
        ends.addWidget(self.stars, 0, Qt.AlignmentFlag.AlignRight)
        ends.addWidget(self.verdict, 0, Qt.AlignmentFlag.AlignRight)
        top.addLayout(ends)
        row = QHBoxLayout()
        row.setSpacing(28)
        for figure in (self.mean, self.by_points, self.by_gates, self.spread):
            row.addWidget(figure)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 12, 18, 12)
        column.setSpacing(8)
        column.addLayout(top)
        column.addLayout(row)
        column.addWidget(self.why)

    def show_product(self, record: SessionRecord, product: ProductRecord, row: ResultRow) -> None:
        """Show a product."""
        card = record.scorecards[product.product.scorecard]
        self.name.setText(product.product.name)
        set_words = self.tr("Bộ {n}: {title}").format(n=card.number, title=sentence_case(card.title))
        parts = (product.product.producer.name, product.product.commune, set_words)
        self.about.setText(" · ".join(part for part in parts if part))
        self.stars.setVisible(row.stars is not None)
        self.stars.set_stars(row.stars or 0)
        self.verdict.setText(outcome_words(row))
        restyle(self.verdict, "tone", "bad" if row.outcome is Outcome.REJECTED else "")
        self.why.setText(self._why(product, row))
        self._show_figures(record, record.results[product.entry_id])

    def retranslate(self) -> None:
        """Word the captions."""
        self.mean.caption.setText(self.tr("Điểm trung bình"))
        self.by_points.caption.setText(self.tr("Theo điểm"))
        self.by_gates.caption.setText(self.tr("Theo điều kiện tối thiểu"))
        self.spread.caption.setText(self.tr("Chênh lệch"))

    def _show_figures(self, record: SessionRecord, result: ProductResult) -> None:
        known = result.mean is not None and result.band is not None
        for figure in (self.mean, self.by_points, self.by_gates, self.spread):
            figure.setVisible(known)
        if result.mean is None or result.band is None:
            return
        self.mean.show_text(result.mean_text or "", exact_words(Fraction(result.mean)))
        self.by_points.show_stars(result.band)
        reached = stars_by_gates(result, max(band.star for band in record.bands))
        if reached is None:
            self.by_gates.show_text(self.tr("chờ kết luận"), tone="warn")
        else:
            self.by_gates.show_stars(reached)
        self.spread.show_text(points_text(result.spread or 0), tone="bad" if result.new_round else "")

    def _why(self, product: ProductRecord, row: ResultRow) -> str:
        lines = [why_sentence(row)]
        if product.rejection is not None and product.rejection.detail.strip():
            lines.append(product.rejection.detail.strip())
        if product.conclusion is not None and product.conclusion.statement.strip():
            words = self.tr("Chủ tọa kết luận về chênh lệch: {statement}")
            lines.append(words.format(statement=product.conclusion.statement.strip()))
        return "\n".join(lines)


def stars_by_gates(result: ProductResult, highest: int) -> int | None:
    """The highest star whose requirements, and those of every lower star, are met; None while one is open."""
    if result.open_findings:
        return None
    return min((gate.star for gate in result.gates if gate.met is not True), default=highest + 1) - 1
