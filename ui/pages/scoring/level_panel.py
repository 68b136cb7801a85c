"""The inside of the card at work: every answer, the misprints of the decision, and the member's remark."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from ui.pages.scoring.facts import CardFacts
from ui.pages.scoring.level_row import LevelRow
from ui.pages.scoring.note_field import NoteField
from ui.widgets.keycap import keycap
from ui.widgets.notice import label

_GAP = 4
_SIDE = 4


class LevelPanel(QWidget):
    """There is one, and it moves into the card that is at work."""

    chosen = Signal(int)
    """A level was clicked; 0 for "none is met"."""
    details_wanted = Signal()
    note_wanted = Signal()
    height_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[LevelRow] = []
        self.note = NoteField(self)
        self.facts: CardFacts | None = None
        self._locked = False
        self._case = label(soft=True, wrap=True)
        self._errata = label(tone="warn", wrap=True)
        self._waits = label(soft=True, wrap=True)
        self.said = label(soft=True, wrap=True)
        """What others said before, where members may see it."""
        self.proof = label(tone="warn", wrap=True)
        """That a page or a reason is wanted."""
        self._details = QPushButton(self)
        self._details_key = keycap("F3")
        self._write = QPushButton(self)
        self._write_key = keycap("N")
        for one in (self._case, self._errata, self._waits, self.said, self.proof, self._details_key, self._write_key):
            one.setParent(self)
        for button, signal in ((self._details, self.details_wanted), (self._write, self.note_wanted)):
            button.setProperty("link", True)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(signal)
        self._note_open = False
        self.retranslate()

    @property
    def note_open(self) -> bool:
        """Whether the remark's field shows."""
        return self._note_open

    def retranslate(self) -> None:
        """Set the panel's words."""
        self._details.setText(self.tr("Nguyên văn, ghi chú"))
        self._write.setText(self.tr("Nhận xét của tôi"))
        self.note.setPlaceholderText(self.tr("Nhận xét về tiêu chí này (không bắt buộc)"))
        self.note.setAccessibleName(self.tr("Nhận xét của tôi"))

    def show_facts(self, facts: CardFacts, *, locked: bool, typed: str | None = None) -> None:
        """Show a criterion. `typed` is a remark that could not be kept yet and stands in place of the kept one."""
        self.facts, self._locked = facts, locked
        answers = [*enumerate(facts.levels, start=1), (0, None)] if facts.asked else []
        while len(self.rows) < len(answers):
            row = LevelRow(self)
            row.clicked.connect(lambda _checked=False, one=row: self.chosen.emit(one.number))
            self.rows.append(row)
        for place, row in enumerate(self.rows):
            row.setVisible(place < len(answers))
            if place < len(answers):
                number, level = answers[place]
                row.show_level(number, level, chosen=facts.level == number, locked=locked)
        self._tell(
            self._case, self.tr("Trường hợp: {title}").format(title=facts.case_title) if facts.case_title else ""
        )
        self._tell(self._errata, "\n".join(self._erratum(text) for text in facts.errata))
        waits = self.tr("Không hỏi tiêu chí này: chỉ chấm khi tiêu chí {code} có điểm; bây giờ tính 0 điểm.")
        self._tell(self._waits, "" if facts.asked else waits.format(code=facts.criterion.applies_if))
        self._tell(self.said, facts.said)
        self._tell_proof()
        text = facts.note if typed is None else typed
        self.note.setReadOnly(locked)
        self.note.show_note(text)
        self._note_open = bool(text)
        self.arrange(self.width())

    def change_level(self, facts: CardFacts) -> None:
        """Show another choice on the same criterion: the quick way after a key."""
        self.facts = facts
        for row in self.rows:
            if row.isVisibleTo(self):
                row.set_chosen(row.number == facts.level)
        before = self.proof.isVisibleTo(self)
        self._tell_proof()
        if self.proof.isVisibleTo(self) != before:
            self.height_changed.emit()

    def open_note(self) -> None:
        """Show the remark's field and type in it."""
        if not self._note_open:
            self._note_open = True
            self.height_changed.emit()
        self.note.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def height_for(self, width: int) -> int:
        """The height everything needs in that width."""
        return self.arrange(width, measure_only=True)

    def arrange(self, width: int, *, measure_only: bool = False) -> int:
        """Put everything in its place and give the height."""
        inner = max(60, width - 2 * _SIDE)
        top = 0
        for one in (self._case, self._errata, self._waits):
            if one.isVisibleTo(self):
                top = self._place(one, top, inner, one.heightForWidth(inner), measure_only)
        for row in self.rows:
            if row.isVisibleTo(self):
                top = self._place(row, top, inner, row.height_for(inner), measure_only) - _GAP + 2
        for one in (self.said, self.proof):
            if one.isVisibleTo(self):
                top = self._place(one, top + 2, inner, one.heightForWidth(inner), measure_only)
        top = self._footer(top + 4, inner, measure_only)
        self.note.setVisible(self._note_open)
        if self._note_open:
            top = self._place(self.note, top, inner, self.note.height_wanted(), measure_only)
        return top + 4

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put everything in its place again."""
        super().resizeEvent(event)
        self.arrange(self.width())

    def _footer(self, top: int, inner: int, measure_only: bool) -> int:
        can_write = not self._locked or self._note_open
        self._write.setVisible(can_write and not self._note_open)
        self._write_key.setVisible(can_write and not self._note_open)
        pieces = [self._details, self._details_key]
        pieces += [self._write, self._write_key] if can_write and not self._note_open else []
        left, height = _SIDE, 0
        for piece in pieces:
            size = piece.sizeHint()
            if left + size.width() > inner and left > _SIDE:
                left, top = _SIDE, top + height + 2
            height = max(height, size.height())
            if not measure_only:
                piece.setGeometry(left, top + (height - size.height()) // 2, size.width(), size.height())
            left += size.width() + (6 if piece in (self._details, self._write) else 18)
        return top + height + _GAP

    def _place(self, one: QWidget, top: int, inner: int, height: int, measure_only: bool) -> int:
        if not measure_only:
            one.setGeometry(_SIDE, top, inner, height)
        return top + height + _GAP

    def _tell_proof(self) -> None:
        wants = self.facts is not None and self.facts.wants_reason and not self._locked
        words = self.tr("⚠ Mức này tính cho điều kiện sao mà hồ sơ chưa chỉ ra trang nào: ghi lý do vào nhận xét (N).")
        self._tell(self.proof, words if wants else "")

    def _tell(self, one: QLabel, text: str) -> None:
        one.setText(text)
        one.setVisible(bool(text))

    def _erratum(self, text: str) -> str:
        return self.tr("Chỗ in sai của quyết định: {text}").format(text=text)
