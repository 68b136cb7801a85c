"""Beside the scorecard when F3 asks: our wording, the decision's own text, and its notes on a criterion."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from ocop_desk.domain.rules import Note, Scorecard
from ui.pages.scoring.facts import CardFacts, notes_above
from ui.pages.scoring.words import judged_words, note_kind_words, points_word
from ui.widgets.keycap import keycap
from ui.widgets.notice import card, label
from ui.widgets.stars import StarRow

Wording = Mapping[tuple[str, str, int | None, int], str]


class DetailsPane(QFrame):
    """Follows the criterion at work; Escape or its button closes it."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = label(role="section", wrap=True)
        self._close = QPushButton(self)
        self._close.clicked.connect(self.closed)
        self._close.setProperty("link", True)
        self.area = QScrollArea(self)
        self.area.setWidgetResizable(True)
        self.area.setObjectName("evidence")
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        head = QHBoxLayout()
        head.setContentsMargins(16, 10, 12, 8)
        head.addWidget(self._title, 1)
        head.addWidget(self._close)
        head.addWidget(keycap("Esc"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.area, 1)
        self._shown: tuple[Scorecard, CardFacts, Wording] | None = None

    def retranslate(self) -> None:
        """Set the words."""
        self._close.setText(self.tr("Đóng"))
        self.area.setAccessibleName(self.tr("Nguyên văn và ghi chú"))
        if self._shown is not None:
            self.show_criterion(*self._shown)

    def show_criterion(self, scorecard: Scorecard, facts: CardFacts, wording: Wording) -> None:
        """Show everything the decision says about a criterion."""
        self._shown = (scorecard, facts, wording)
        self._title.setText(f"{facts.code} {facts.criterion.title}")
        inner = QWidget()
        inner.setObjectName("evidenceGround")
        column = QVBoxLayout(inner)
        column.setContentsMargins(18, 14, 18, 14)
        column.setSpacing(12)
        column.addWidget(self._notes(scorecard, facts))
        column.addWidget(self._levels(scorecard, facts, wording))
        column.addStretch(1)
        old = self.area.takeWidget()
        if old is not None:
            old.deleteLater()
        self.area.setWidget(inner)

    def texts(self) -> list[str]:
        """Everything it says, from top to bottom."""
        return [one.text() for one in self.area.widget().findChildren(QLabel)]

    def _levels(self, scorecard: Scorecard, facts: CardFacts, wording: Wording) -> QWidget:
        frame, column = card()
        official = {
            level.number: wording.get((scorecard.code, facts.code, facts.case, level.number)) for level in facts.levels
        }
        if facts.case_title:
            column.addWidget(label(self.tr("Trường hợp: {title}").format(title=facts.case_title), soft=True, wrap=True))
        for level in facts.levels:
            head = QHBoxLayout()
            head.setSpacing(8)
            head.addWidget(keycap(str(level.number)))
            head.addWidget(label(points_word(level.points), role="section"))
            if level.min_star is not None:
                head.addWidget(label(self.tr("mức tối thiểu của"), soft=True))
                head.addWidget(StarRow(level.min_star, level.min_star, 0.8))
            head.addStretch(1)
            column.addLayout(head)
            column.addWidget(label(level.label, wrap=True))
            if official[level.number]:
                column.addWidget(
                    label(self.tr("Nguyên văn: {text}").format(text=official[level.number]), soft=True, wrap=True)
                )
        if not any(official.values()):
            missing = self.tr(
                "Lời ở đây do chương trình viết gọn. Văn phòng chưa nạp nguyên văn quyết định vào tệp; "
                "khi cần, xem bản in của quyết định."
            )
            column.addWidget(label(missing, soft=True, wrap=True))
        return frame

    def _notes(self, scorecard: Scorecard, facts: CardFacts) -> QWidget:
        frame, column = card()
        part = next(part for part in scorecard.parts if part.code == facts.part)
        notes: tuple[Note, ...] = notes_above(part, facts.code)
        column.addWidget(label(judged_words(facts.criterion.judged_by), wrap=True))
        for text in facts.errata:
            column.addWidget(
                label(self.tr("Chỗ in sai của quyết định: {text}").format(text=text), tone="warn", wrap=True)
            )
        if facts.criterion.applies_if:
            words = self.tr("Chỉ chấm khi tiêu chí {code} có điểm.")
            column.addWidget(label(words.format(code=facts.criterion.applies_if), wrap=True))
        for note in notes:
            column.addWidget(label(note_kind_words(note.kind), role="section"))
            column.addWidget(label(note.text, wrap=True))
        if not notes:
            column.addWidget(label(self.tr("Quyết định không có ghi chú cho tiêu chí này."), soft=True, wrap=True))
        return frame
