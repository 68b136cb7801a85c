"""What came with a dossier beside its papers: samples, the commune's letter, the day it was received."""

from dataclasses import replace

from PySide6.QtWidgets import QFormLayout, QLineEdit, QSpinBox, QWidget

from ocop_desk.domain.dossiers import Dossier
from ui.dialogs.question import Question
from ui.widgets.date_field import DateField
from ui.widgets.notice import label

MOST_SAMPLES = 999


class DossierHeadQuestion(Question):
    """Asks for samples, letter and day of receipt; the answer is the changed Dossier."""

    def __init__(self, dossier: Dossier, samples_wanted: int, parent: QWidget | None = None) -> None:
        sentence = self.tr("Bộ sản phẩm này cần {n} sản phẩm mẫu.").format(n=samples_wanted) if samples_wanted else ""
        super().__init__(self.tr("Mẫu, công văn, ngày nhận"), sentence, self.tr("Ghi"), parent)
        self._dossier = dossier
        self.samples = QSpinBox(self)
        self.samples.setRange(0, MOST_SAMPLES)
        self.samples.setValue(dossier.samples)
        self.letter = QLineEdit(dossier.letter_number)
        self.letter_date, self.received = DateField(dossier.letter_date), DateField(dossier.received)
        self.wrong = label(tone="bad", wrap=True)
        form = QFormLayout()
        for words, field in (
            (self.tr("Số mẫu đã nhận"), self.samples),
            (self.tr("Số công văn của UBND cấp xã"), self.letter),
            (self.tr("Ngày công văn"), self.letter_date),
            (self.tr("Ngày nhận hồ sơ"), self.received),
        ):
            field.setAccessibleName(words)
            form.addRow(words, field)
        self.column.addLayout(form)
        self.column.addWidget(self.wrong)
        for one in (self.letter_date, self.received):
            one.textChanged.connect(self.look)
        self.finish()
        self.samples.setFocus()
        self.samples.selectAll()

    def answer(self) -> Dossier | None:
        """The dossier with what was typed; None while a day is none."""
        unsound = [one.text() for one in (self.letter_date, self.received) if not one.is_sound]
        words = self.tr("“{text}” không phải là ngày. Ghi ngày/tháng/năm, ví dụ 05/02/2026.")
        self.wrong.setText(words.format(text=unsound[0]) if unsound else "")
        if unsound:
            return None
        return replace(
            self._dossier,
            samples=self.samples.value(),
            letter_number=self.letter.text(),
            letter_date=self.letter_date.day,
            received=self.received.day,
        )
