"""What stands on the board until the sheets are opened: who has finished, by name, and no figure."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ocop_desk.domain.councils import POST_NAMES
from ocop_desk.domain.records import ProductState
from ui.core_words import core_words
from ui.pages.board.facts import BoardFacts, Seat, SeatStanding
from ui.pages.board.words import seat_word
from ui.widgets.marks import Mark, MarkSign
from ui.widgets.notice import label, restyle

MARKS = {
    SeatStanding.TO_COME: Mark.TO_COME,
    SeatStanding.WAITING: Mark.WAITING,
    SeatStanding.FINISHED: Mark.DONE,
    SeatStanding.TWO_SHEETS: Mark.MISSED,
    SeatStanding.EXCUSED: Mark.BARRED,
    SeatStanding.RECUSED: Mark.BARRED,
}


class SeatRow(QWidget):
    """One member: a sign, the name, how far; buttons for a paper sheet and to let the member off."""

    let_off = Signal(int)
    paper_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.seat: Seat | None = None
        self.sign = MarkSign(parent=self)
        self.name = label()
        self.standing = label(soft=True, wrap=True)
        self.standing.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.excuse = QPushButton(self)
        self.excuse.setProperty("link", True)
        self.excuse.clicked.connect(self._let_off)
        self.paper = QPushButton(self)
        self.paper.setProperty("link", True)
        self.paper.clicked.connect(self._ask_paper)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 5, 0, 5)
        row.setSpacing(10)
        row.addWidget(self.sign)
        row.addWidget(self.name)
        row.addWidget(self.standing, 1)
        row.addWidget(self.paper)
        row.addWidget(self.excuse)

    def show_seat(self, seat: Seat, may_excuse: bool) -> None:
        """Show a member."""
        self.seat = seat
        self.sign.set_mark(MARKS[seat.standing])
        post = core_words(POST_NAMES[seat.post])
        self.name.setText(seat.name)
        self.name.setToolTip(post)
        self.standing.setText(seat_word(seat))
        tones = {SeatStanding.FINISHED: "good", SeatStanding.TWO_SHEETS: "bad"}
        restyle(self.standing, "tone", tones.get(seat.standing, ""))
        self.excuse.setVisible(may_excuse and seat.standing is SeatStanding.WAITING)
        sealed = seat.paper is not None and seat.paper.sealed
        self.paper.setVisible(may_excuse and (sealed or seat.standing is SeatStanding.WAITING))
        self.paper.setText(self.tr("Phiếu giấy…") if sealed else self.tr("Nhập phiếu giấy…"))
        self.paper.setAccessibleName(self.tr("Phiếu giấy của {name}").format(name=seat.name))
        self.excuse.setText(self.tr("Ghi không chấm…"))
        self.excuse.setAccessibleName(self.tr("Ghi lý do {name} không chấm").format(name=seat.name))

    def _let_off(self) -> None:
        if self.seat is not None:
            self.let_off.emit(self.seat.member_id)

    def _ask_paper(self) -> None:
        if self.seat is not None:
            self.paper_wanted.emit(self.seat.member_id)


class BeforeOpening(QFrame):
    """The members of the round with a sign each, a bar without a number, and what happens next."""

    let_off = Signal(int)
    paper_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self.title = label(role="section")
        self.say = label(wrap=True)
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.rows: list[SeatRow] = []
        inside = QWidget(self)
        self._list = QVBoxLayout(inside)
        self._list.setContentsMargins(0, 0, 6, 0)
        self._list.setSpacing(0)
        self._list.addStretch(1)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setWidget(inside)
        inside.setAutoFillBackground(False)
        self._scroll.viewport().setAutoFillBackground(False)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 14)
        column.setSpacing(8)
        column.addWidget(self.title)
        column.addWidget(self.say)
        column.addWidget(self.bar)
        column.addWidget(self._scroll, 1)

    def show_facts(self, facts: BoardFacts) -> None:
        """Show who scores, and who has finished."""
        scoring = facts.state is ProductState.SCORING
        self.title.setText(self.tr("PHIẾU CỦA CÁC THÀNH VIÊN") if scoring else self.tr("THÀNH VIÊN CHẤM"))
        self.say.setText(self._sentence(facts))
        wanted = len(facts.finished) + len(facts.waiting)
        self.bar.setVisible(scoring and wanted > 0)
        self.bar.setMaximum(max(wanted, 1))
        self.bar.setValue(len(facts.finished))
        self.bar.setAccessibleName(self.tr("Phiếu đã nộp"))
        while len(self.rows) < len(facts.seats):
            row = SeatRow(self)
            row.let_off.connect(self.let_off)
            row.paper_wanted.connect(self.paper_wanted)
            self._list.insertWidget(len(self.rows), row)
            self.rows.append(row)
        widest = max((self.fontMetrics().horizontalAdvance(seat.name) for seat in facts.seats), default=0)
        for place, row in enumerate(self.rows):
            row.name.setMinimumWidth(widest + 4)
            row.setVisible(place < len(facts.seats))
            if place < len(facts.seats):
                row.show_seat(facts.seats[place], scoring and facts.is_open)

    def _sentence(self, facts: BoardFacts) -> str:
        if facts.rejected is not None:
            return self._rejection(facts)
        if facts.state is ProductState.WAITING:
            return self.tr("Mở lượt chấm để các thành viên bắt đầu chấm độc lập; chưa ai thấy điểm của người khác.")
        if facts.waiting:
            return self.tr("Các thành viên chấm độc lập. Điểm chỉ hiện ra cùng một lúc, khi Hội đồng mở phiếu.")
        return self.tr("Mọi phiếu cần chờ đã nộp và được niêm phong. Mở phiếu để cả Hội đồng cùng xem.")

    def _rejection(self, facts: BoardFacts) -> str:
        return self.tr("Sản phẩm đã được kết luận loại nên không có điểm và không có hạng sao.")
