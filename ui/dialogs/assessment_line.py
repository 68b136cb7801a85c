"""What one source says of one criterion: a level of it, and words."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QWidget

from ocop_desk.domain.dossiers import ASSESSMENT_NAMES, AssessmentLine, AssessmentSource
from ocop_desk.domain.numbers import points_text
from ui.core_words import core_words
from ui.dialogs.question import Question
from ui.models.assessment_table import AssessmentRow
from ui.widgets.notice import label

_LINES = 4
_LONGEST_WIDTH = 700


class AssessmentLineQuestion(Question):
    """Asks for level and words; the answer is an AssessmentLine, empty where nothing is said any more."""

    def __init__(self, row: AssessmentRow, source: AssessmentSource, parent: QWidget | None = None) -> None:
        title = f"{row.code} {row.criterion.title}"
        super().__init__(core_words(ASSESSMENT_NAMES[source]), title, self.tr("Ghi"), parent)
        self._row = row
        line = row.lines.get(source, AssessmentLine(row.code))
        self.level = QComboBox(self)
        self.level.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.level.setMinimumContentsLength(40)
        self.level.addItem(self.tr("Không nêu mức"), None)
        words = self.tr("{points} điểm · {label}")
        for level, points in enumerate(row.points):
            labels = [one.label for one in row.criterion.levels_of(row.case) if one.number == level]
            told = labels[0] if labels else self.tr("Không đạt mức nào")
            self.level.addItem(words.format(points=points_text(points), label=told), level)
            self.level.setItemData(self.level.count() - 1, told, Qt.ItemDataRole.ToolTipRole)
        self.level.setCurrentIndex(0 if line.level is None else line.level + 1)
        self.text = QPlainTextEdit(line.text, self)
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(self.fontMetrics().lineSpacing() * _LINES + 26)
        for caption, field in ((self.tr("Mức"), self.level), (self.tr("Nhận xét, nội dung"), self.text)):
            field.setAccessibleName(caption)
            shown = label(caption, soft=True)
            shown.setBuddy(field)
            self.column.addWidget(shown)
            self.column.addWidget(field)
        self.setMaximumWidth(_LONGEST_WIDTH)
        self.finish()
        self.level.setFocus()

    def answer(self) -> AssessmentLine:
        """Level and words as they stand."""
        return AssessmentLine(self._row.code, self.level.currentData(), self.text.toPlainText())
