"""Where two entries of a paper differ: somebody looks at the paper, says the level and is named, one by one."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from ocop_desk.domain.text import clean_line
from ocop_desk.services.paper_sheets import PaperStanding
from ui.models.paper_tables import CRITERION, FIRST, SECOND, WORDS, DifferenceRow, DifferenceTable
from ui.paper.level_list import LevelList
from ui.paper.typing_pane import EntryView
from ui.widgets.notice import label, main_button


@dataclass(frozen=True, slots=True)
class SettledOne:
    """What somebody said of one difference."""

    criterion: str
    level: int
    settler: str


class SettlingPane(QWidget):
    """The differences with both entries' levels; `settled` carries one answer, `anew` asks to begin from the start."""

    settled = Signal(object)
    anew = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._standing: PaperStanding | None = None
        self.level: int | None = None
        """What is chosen for the difference at hand."""
        self.title = label(role="section")
        self.say = label(soft=True, wrap=True)
        self._name_caption = label(soft=True)
        self.name = QLineEdit(self)
        self.model = DifferenceTable(self)
        names = self.model.names()
        shares = {CRITERION: "10.10", WORDS: 1, FIRST: names[FIRST], SECOND: names[SECOND]}
        self.table = EntryView(self.model, shares, parent=self)
        self.level_list = LevelList(self)
        self.count = label(soft=True)
        self.again = QPushButton(self)
        self.keep = main_button()
        self._build()
        self.retranslate()

    def show_standing(self, standing: PaperStanding) -> None:
        """Show what is still to be settled."""
        self._standing = standing
        cards = standing.scorecard.by_code
        self.model.set_rows(
            [
                DifferenceRow(one.criterion, cards[one.criterion].title, one.first, one.second)
                for one in standing.to_settle
            ]
        )
        self.table.choose(0)
        self._row_changed()
        (self.table if clean_line(self.name.text()) else self.name).setFocus()

    def retranslate(self) -> None:
        """Set every word."""
        self.title.setText(self.tr("HAI LẦN NHẬP KHÁC NHAU"))
        self.say.setText(
            self.tr(
                "Xem phiếu giấy ở từng tiêu chí dưới đây, gõ số của ô đã đánh dấu rồi bấm “Chốt tiêu chí này”. "
                "Chốt xong tiêu chí cuối cùng thì phiếu được niêm phong."
            )
        )
        self._name_caption.setText(self.tr("Họ tên người xem phiếu giấy"))
        self.name.setAccessibleName(self.tr("Họ tên người xem phiếu giấy"))
        self.table.setAccessibleName(self.tr("Các tiêu chí khác nhau"))
        self.again.setText(self.tr("Nhập lại từ đầu…"))
        self.keep.setText(self.tr("Chốt tiêu chí này"))
        self.keep.setToolTip("Ctrl+Enter")
        self.model.reword()
        self._look()

    def choose(self, level: int) -> None:
        """Choose the level of the difference at hand."""
        row, most = self.table.row, self._most()
        if row is not None and level <= most:
            self.level = level
            self._show_levels()

    def hand_over(self) -> None:
        """Give the answer, where there is one."""
        row = self.table.row
        if row is not None and self.level is not None and self.keep.isEnabled():
            self.settled.emit(SettledOne(row.code, self.level, clean_line(self.name.text())))

    def _build(self) -> None:
        self.table.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.table.level_typed.connect(self.choose)
        self.table.next_wanted.connect(self.hand_over)
        self.table.selectionModel().currentRowChanged.connect(lambda _now, _before: self._row_changed())
        self.name.textChanged.connect(self._look)
        self.name.returnPressed.connect(self.table.setFocus)
        self.again.setProperty("link", True)
        for button in (self.again, self.keep):
            button.setAutoDefault(False)
        self.again.clicked.connect(self.anew)
        self.keep.clicked.connect(self.hand_over)
        head = QHBoxLayout()
        head.addWidget(self._name_caption)
        head.addWidget(self.name, 1)
        middle = QHBoxLayout()
        middle.setSpacing(16)
        middle.addWidget(self.table, 3)
        middle.addWidget(self.level_list, 2)
        foot = QHBoxLayout()
        foot.addWidget(self.again)
        foot.addWidget(self.count, 1)
        foot.addWidget(self.keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.title)
        column.addWidget(self.say)
        column.addLayout(head)
        column.addLayout(middle, 1)
        column.addLayout(foot)

    def _row_changed(self) -> None:
        self.level = None
        self._show_levels()

    def _show_levels(self) -> None:
        row, standing = self.table.row, self._standing
        if row is None or standing is None:
            self.level_list.show_criterion(None, None, None)
        else:
            criterion = standing.scorecard.by_code[row.code]
            self.level_list.show_criterion(criterion, standing.cases.get(row.code), self.level)
        self._look()

    def _most(self) -> int:
        row, standing = self.table.row, self._standing
        if row is None or standing is None:
            return -1
        return len(standing.scorecard.by_code[row.code].levels_of(standing.cases.get(row.code)))

    def _look(self) -> None:
        left = len(self.model.rows)
        settled = len(self._standing.settled) if self._standing else 0
        self.count.setText(self.tr("Đã chốt {n}, còn {left} tiêu chí").format(n=settled, left=left))
        self.keep.setEnabled(self.level is not None and bool(clean_line(self.name.text())))
