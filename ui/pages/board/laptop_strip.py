"""What of the session lies on other laptops: sealed sheets that came, a round they have not heard of, two buttons."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from ui.office import Office
from ui.pages.board.facts import BoardFacts, SeatStanding
from ui.widgets.notice import restyle
from ui.widgets.short_label import ShortLabel


class LaptopStrip(QFrame):
    """Hidden where the session goes over no other laptop."""

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self._facts: BoardFacts | None = None
        self._listens = False
        self.setProperty("card", True)
        self.words = ShortLabel(self)
        self.notice, self.collect = QPushButton(self), QPushButton(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 8, 12, 8)
        row.setSpacing(10)
        row.addWidget(self.words, 1)
        row.addWidget(self.notice)
        row.addWidget(self.collect)
        self.notice.clicked.connect(lambda: office.laptops.write_notice(self))
        self.collect.clicked.connect(lambda: office.laptops.show_collecting(self))

    def show_facts(self, facts: BoardFacts | None) -> None:
        """Show how it stands with the laptops."""
        self._facts = facts
        laptops = self._office.laptops
        if not self._listens:
            self._listens = True
            laptops.changed.connect(self._paint)
            laptops.collector.changed.connect(self._paint)
        laptops.look_again()
        self.setVisible(facts is not None and facts.is_open and laptops.prepared)
        self._paint()

    def retranslate(self) -> None:
        """Set every word."""
        self.collect.setText(self.tr("&Thu phiếu…"))
        self.notice.setText(self.tr("&Ghi thông báo lượt…"))
        self.notice.setToolTip(self.tr("Để các máy chấm biết sản phẩm nào đang chấm, lượt nào đã mở phiếu"))
        if self._facts is not None:
            self._paint()

    def _paint(self) -> None:
        facts = self._facts
        if facts is None or not self.isVisibleTo(self.parentWidget()):
            return
        laptops = self._office.laptops
        two = sum(seat.standing is SeatStanding.TWO_SHEETS for seat in facts.seats)
        sealed = sum(seat.sealed for seat in facts.seats)
        if two:
            words = self.tr("{n} thành viên có hai phiếu khác nhau: thu phiếu và quyết định.").format(n=two)
        elif laptops.notice_due:
            words = self.tr("Các máy chấm chưa biết thay đổi vừa rồi.")
        else:
            words = self.tr("Nhiều máy: {n} phiếu niêm phong đã về.").format(n=sealed)
        self.words.setText(words)
        restyle(self.words, "tone", "warn" if two or laptops.notice_due else "")
