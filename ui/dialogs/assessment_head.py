"""What an assessment is as a paper: number, day, place, who took part, what it says in sum."""

from dataclasses import replace

from PySide6.QtWidgets import QFormLayout, QLineEdit, QPlainTextEdit, QWidget

from ocop_desk.domain.dossiers import ASSESSMENT_NAMES, Assessment
from ui.core_words import core_words
from ui.dialogs.question import Question
from ui.widgets.date_field import DateField
from ui.widgets.notice import label

_LINES = 3


class AssessmentHeadQuestion(Question):
    """Asks for the facts of an assessment; the answer is the changed Assessment."""

    def __init__(self, said: Assessment, parent: QWidget | None = None) -> None:
        super().__init__(core_words(ASSESSMENT_NAMES[said.source]), "", self.tr("Ghi"), parent)
        self._said = said
        self.number, self.place = QLineEdit(said.number), QLineEdit(said.place)
        self.made_on = DateField(said.made_on)
        self.people, self.summary, self.conclusion = (
            self._text(one) for one in ("\n".join(said.people), said.summary, said.conclusion)
        )
        self.wrong = label(tone="bad", wrap=True)
        form = QFormLayout()
        for words, field in (
            (self.tr("Số văn bản"), self.number),
            (self.tr("Ngày"), self.made_on),
            (self.tr("Địa điểm"), self.place),
            (self.tr("Người tham gia, mỗi người một dòng"), self.people),
            (self.tr("Tóm tắt"), self.summary),
            (self.tr("Kết luận, đề nghị"), self.conclusion),
        ):
            field.setAccessibleName(words)
            form.addRow(words, field)
        self.column.addLayout(form)
        self.column.addWidget(self.wrong)
        self.made_on.textChanged.connect(self.look)
        self.finish()
        self.number.setFocus()

    def answer(self) -> Assessment | None:
        """The assessment with what was typed; None while the day is none."""
        if not self.made_on.is_sound:
            words = self.tr("“{text}” không phải là ngày. Ghi ngày/tháng/năm, ví dụ 05/02/2026.")
            self.wrong.setText(words.format(text=self.made_on.text()))
            return None
        self.wrong.setText("")
        return replace(
            self._said,
            number=self.number.text(),
            made_on=self.made_on.day,
            place=self.place.text(),
            people=tuple(self.people.toPlainText().splitlines()),
            summary=self.summary.toPlainText(),
            conclusion=self.conclusion.toPlainText(),
        )

    def _text(self, text: str) -> QPlainTextEdit:
        field = QPlainTextEdit(text, self)
        field.setTabChangesFocus(True)
        field.setFixedHeight(self.fontMetrics().lineSpacing() * _LINES + 20)
        return field
