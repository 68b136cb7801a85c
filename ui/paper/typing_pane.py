"""A paper scorecard typed in by one person: a digit for every criterion, then on to the next one by itself."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ocop_desk.domain.rules import Scorecard
from ocop_desk.domain.sheets import Cases, ScoringGrid, asks, scoring_grid, unscored
from ocop_desk.domain.text import clean_line
from ui.models.paper_tables import CHOICES, CODE, LEVEL, TITLE, EntryRow, PaperEntryTable
from ui.pages.scoring.keys import Wish, asked_by
from ui.paper.level_list import LevelList
from ui.widgets.notice import label, main_button
from ui.widgets.plain_table import PlainTable


@dataclass(frozen=True, slots=True)
class TypedPaper:
    """What one person typed."""

    typist: str
    levels: Mapping[str, int]
    notes: Mapping[str, str]


class EntryView(PlainTable):
    """The table in which digits are levels, whatever input method is on."""

    level_typed = Signal(int)
    taken_back = Signal()
    note_wanted = Signal()
    next_wanted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits choose, Backspace takes back, N writes a remark, Enter goes on; everything else moves."""
        asked = asked_by(event)
        if asked is None:
            super().keyPressEvent(event)
        elif asked.wish is Wish.LEVEL:
            self.level_typed.emit(asked.level)
        elif asked.wish is Wish.TAKE_BACK:
            self.taken_back.emit()
        elif asked.wish is Wish.NOTE:
            self.note_wanted.emit()
        elif asked.wish is Wish.NEXT_UNSCORED:
            self.next_wanted.emit()
        else:
            super().keyPressEvent(event)


class TypingPane(QWidget):
    """Who types, every criterion, the levels of the one at hand, a remark to it; `typed` carries the whole."""

    typed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._card: Scorecard | None = None
        self._cases: Cases = {}
        self._grid: ScoringGrid | None = None
        self.levels: dict[str, int] = {}
        self.notes: dict[str, str] = {}
        self.title = label(role="section")
        self.say = label(soft=True, wrap=True)
        self._name_caption = label(soft=True)
        self.name = QLineEdit(self)
        self.model = PaperEntryTable(self)
        shares = {CODE: "10.10", TITLE: 1, CHOICES: self.model.names()[CHOICES], LEVEL: "00000000"}
        self.table = EntryView(self.model, shares, parent=self)
        self.level_list = LevelList(self)
        self._note_caption = label(soft=True)
        self.note = QLineEdit(self)
        self.count = label(soft=True)
        self.keep = main_button()
        self._build()
        self.retranslate()

    @property
    def has_input(self) -> bool:
        """Whether something was typed that would be lost."""
        return bool(self.levels or self.notes)

    def begin(self, card: Scorecard, cases: Cases, place: int) -> None:
        """Begin an empty entry: the first (1) or the second (2); nothing of another entry is left."""
        self._card, self._cases, self._grid = card, cases, scoring_grid(card, cases)
        self.levels, self.notes, self._note_of = {}, {}, ""
        self.name.clear()
        self.note.clear()
        self._place = place
        self.retranslate()
        self._show_rows()
        self.table.choose(0)
        self._show_current()
        self.name.setFocus()

    def retranslate(self) -> None:
        """Set every word."""
        second = self._place == 2
        self.title.setText(self.tr("NHẬP LẦN THỨ HAI") if second else self.tr("NHẬP LẦN THỨ NHẤT"))
        self.say.setText(
            self.tr("Người khác nhập, nhìn vào phiếu giấy; không ai thấy lần nhập thứ nhất.")
            if second
            else self.tr("Nhìn vào phiếu giấy, gõ số của ô đã đánh dấu; chương trình tự sang tiêu chí sau.")
        )
        self._name_caption.setText(self.tr("Họ tên người nhập"))
        self.name.setAccessibleName(self.tr("Họ tên người nhập"))
        self.name.setPlaceholderText(self.tr("ghi vào hồ sơ phiên họp"))
        self.table.setAccessibleName(self.tr("Các tiêu chí của phiếu giấy"))
        self._note_caption.setText(self.tr("Ý kiến ghi ở tiêu chí này, nếu có (N)"))
        self.note.setAccessibleName(self.tr("Ý kiến của thành viên ở tiêu chí này"))
        self.keep.setText(self.tr("Ghi lần nhập này"))
        self.keep.setToolTip("Ctrl+Enter")
        self.model.reword()
        self._look()

    def hand_over(self) -> None:
        """Give what was typed, where it is whole."""
        if self.keep.isEnabled():
            self._take_note()
            asked = {row.code: row.level for row in self.model.rows if row.asked and row.level is not None}
            self.typed.emit(TypedPaper(clean_line(self.name.text()), asked, dict(self.notes)))

    def set_level(self, level: int | None) -> None:
        """Put a level at the criterion at hand and go on; None takes it back and stays."""
        row = self.table.row
        if row is None or not row.asked or (level is not None and level > row.most):
            return
        if level is None:
            self.levels.pop(row.code, None)
        else:
            self.levels[row.code] = level
        self._show_rows()
        if level is not None:
            self._go_on()
        self._show_current()

    def _build(self) -> None:
        self._place = 1
        self.table.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.table.level_typed.connect(self.set_level)
        self.table.taken_back.connect(lambda: self.set_level(None))
        self.table.note_wanted.connect(self.note.setFocus)
        self.table.next_wanted.connect(self._go_on)
        self.table.selectionModel().currentRowChanged.connect(lambda _now, _before: self._row_changed())
        self.name.textChanged.connect(self._look)
        self.name.returnPressed.connect(self.table.setFocus)
        self.note.editingFinished.connect(self._take_note)
        self.note.returnPressed.connect(self.table.setFocus)
        self.keep.setAutoDefault(False)
        self.keep.clicked.connect(self.hand_over)
        head = QHBoxLayout()
        head.addWidget(self._name_caption)
        head.addWidget(self.name, 1)
        side = QVBoxLayout()
        side.addWidget(self.level_list, 1)
        side.addWidget(self._note_caption)
        side.addWidget(self.note)
        middle = QHBoxLayout()
        middle.setSpacing(16)
        middle.addWidget(self.table, 3)
        middle.addLayout(side, 2)
        foot = QHBoxLayout()
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
        self._note_of = ""

    def _show_rows(self) -> None:
        if self._card is None or self._grid is None:
            return
        grid = self._grid
        self.model.set_rows(
            [
                EntryRow(
                    row.code,
                    self._card.by_code[row.code].title,
                    len(row.points) - 1,
                    self.levels.get(row.code),
                    asks(grid, row, self.levels),
                    self.notes.get(row.code, ""),
                )
                for row in grid.rows
            ]
        )
        self._look()

    def _look(self) -> None:
        """Say how much is left, and allow to keep what is whole."""
        if self._grid is None:
            return
        left = unscored(self._grid, self.levels)
        asked = sum(row.asked for row in self.model.rows)
        words = self.tr("Đã nhập {n} / {of} tiêu chí").format(n=asked - len(left), of=asked)
        if left and len(left) <= 4:
            words = self.tr("{words}; còn {left}").format(words=words, left=", ".join(left))
        elif not left and not clean_line(self.name.text()):
            words = self.tr("{words}; còn họ tên người nhập").format(words=words)
        self.count.setText(words)
        self.keep.setEnabled(not left and bool(clean_line(self.name.text())))

    def _go_on(self) -> None:
        """To the next criterion that is not typed yet, round from the end; to the button where all are."""
        rows, here = self.model.rows, self.table.currentIndex().row()
        order = [*range(here + 1, len(rows)), *range(here + 1)]
        place = next((at for at in order if rows[at].asked and rows[at].level is None), None)
        if place is not None:
            self.table.choose(place)
        elif self.keep.isEnabled():
            self.keep.setFocus()

    def _row_changed(self) -> None:
        self._take_note()
        self._show_current()

    def _show_current(self) -> None:
        row = self.table.row
        if row is None or self._card is None:
            self.level_list.show_criterion(None, None, None)
            return
        self.level_list.show_criterion(self._card.by_code[row.code], self._cases.get(row.code), row.level)
        self._note_of = row.code
        self.note.setText(self.notes.get(row.code, ""))

    def _take_note(self) -> None:
        """Keep the remark with the criterion it was written at."""
        code, text = self._note_of, clean_line(self.note.text())
        if not code or self.notes.get(code, "") == text:
            return
        if text:
            self.notes[code] = text
        else:
            self.notes.pop(code, None)
        self._show_rows()
