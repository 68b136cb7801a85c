"""How a product came out: its stars drawn, or the ground on which it was rejected."""

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.pages.board.facts import BoardFacts
from ui.pages.board.shown_round import ShownRound
from ui.widgets.notice import label, restyle
from ui.widgets.stars import StarRow

_LARGE_STARS = 2.3


class OutcomeCard(QFrame):
    """Shown for a concluded product only."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self.title = label(role="section")
        self.stars = StarRow(0, 5, _LARGE_STARS)
        self.verdict = label(role="title", wrap=True)
        self.why = label(wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 14)
        column.setSpacing(6)
        for one in (self.title, self.stars, self.verdict, self.why):
            column.addWidget(one)

    def show_facts(self, facts: BoardFacts, last: ShownRound | None) -> None:
        """Show the outcome; `last` is the round the result rests on."""
        if facts.rejected is not None:
            self.stars.hide()
            stops = facts.rejected.stops
            self.verdict.setText(self.tr("Dừng đánh giá") if stops else self.tr("Loại hồ sơ"))
            restyle(self.verdict, "tone", "bad")
            self.why.setText(f"{facts.rejected.text}.\n{facts.rejected.detail}")
            return
        stars = last.result.stars if last else None
        self.stars.setVisible(stars is not None)
        restyle(self.verdict, "tone", "")
        if last is None or stars is None:
            self.verdict.setText("")
            self.why.setText("")
            return
        self.stars.set_stars(stars)
        words = self.tr("{stars} sao · {mean} điểm")
        self.verdict.setText(words.format(stars=stars, mean=last.result.mean_text))
        self.why.setText(self._why(facts, last))
        self.why.setVisible(bool(self.why.text()))

    def retranslate(self) -> None:
        """Word the title again."""
        self.title.setText(self.tr("KẾT QUẢ"))

    def _why(self, facts: BoardFacts, last: ShownRound) -> str:
        lines = []
        result = last.result
        if result.stars is not None and result.band is not None and result.stars < result.band:
            star = result.stars + 1
            codes = [gate.criterion for gate in result.gates if gate.star == star and gate.met is not True]
            words = self.tr("Điểm đạt {band} sao, thiếu điều kiện {star} sao ở {codes}.")
            lines.append(words.format(band=result.band, star=star, codes=", ".join(codes)))
        if facts.statement:
            lines.append(self.tr("Chủ tịch Hội đồng: {statement}").format(statement=facts.statement))
        return "\n".join(lines)
