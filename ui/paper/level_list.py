"""The levels of one criterion with their numbers, as on the paper: to see that the digit typed means what is ticked."""

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ocop_desk.domain.numbers import points_text
from ocop_desk.domain.rules import Criterion
from ui.widgets.notice import label, restyle

_MOST = 7


class LevelList(QFrame):
    """Up to seven lines, the chosen one standing out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = label(role="section", wrap=True)
        self.lines = [label(wrap=True) for _ in range(_MOST)]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addWidget(self.title)
        for line in self.lines:
            column.addWidget(line)
        column.addStretch(1)

    def show_criterion(self, criterion: Criterion | None, case: int | None, chosen: int | None) -> None:
        """Show a criterion's levels in the case chosen for the product; None shows nothing."""
        self.title.setText("" if criterion is None else f"{criterion.code} {criterion.title}")
        found = [] if criterion is None else [(0, self.tr("không đạt mức nào"), "0")]
        for level in criterion.levels_of(case) if criterion is not None else ():
            found.append((level.number, level.label, points_text(level.points)))
        for line, one in zip(self.lines, [*found, *[None] * _MOST], strict=False):
            line.setVisible(one is not None)
            if one is not None:
                number, words, points = one
                line.setText(
                    self.tr("{number}  {words} ({points} điểm)").format(number=number, words=words, points=points)
                )
                restyle(line, "tone", "good" if number == chosen else "")
