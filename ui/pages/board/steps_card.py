"""The way of a product until its sheets are opened, with a sign at every step done."""

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ocop_desk.domain.records import ProductState
from ui.pages.board.facts import BoardFacts
from ui.pages.board.gates_card import SentenceRow
from ui.widgets.marks import Mark
from ui.widgets.notice import label


class StepsCard(QFrame):
    """Four steps; shown while a product waits or is being scored."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self.title = label(role="section")
        self.rows = [SentenceRow(self) for _ in range(4)]
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 14)
        column.setSpacing(8)
        column.addWidget(self.title)
        for row in self.rows:
            column.addWidget(row)
        column.addStretch(1)

    def show_facts(self, facts: BoardFacts) -> None:
        """Sign the steps."""
        scoring = facts.state is ProductState.SCORING
        ready = scoring and not facts.waiting
        self.title.setText(self.tr("TRÌNH TỰ"))
        signs = (
            Mark.DONE if scoring else Mark.WAITING,
            Mark.DONE if ready else Mark.WAITING if scoring else Mark.TO_COME,
            Mark.WAITING if ready else Mark.TO_COME,
            Mark.TO_COME,
        )
        words = (
            self.tr("Mở lượt chấm cho các thành viên có mặt"),
            self.tr("Từng người chấm độc lập rồi nộp phiếu; phiếu đã nộp được niêm phong"),
            self.tr("Mở mọi phiếu cùng một lúc để cả Hội đồng cùng xem"),
            self.tr("Trao đổi ở những tiêu chí cách nhau xa, chấm lại nếu muốn")
            if facts.calibration
            else self.tr("Thảo luận, kết luận điều kiện còn khác nhau, kết luận sản phẩm"),
        )
        for row, mark, sentence in zip(self.rows, signs, words, strict=True):
            row.say(mark, sentence)
