"""What a document of a dossier is: kind, paper number, issuer, days, who may read it."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QHBoxLayout, QLineEdit, QPushButton, QWidget

from ocop_desk.domain.dossiers import EVIDENCE_KIND_NAMES, Evidence, EvidenceFacts, EvidenceKind
from ocop_desk.domain.products import certificate_expiry
from ui.core_words import core_words
from ui.dialogs.question import Question
from ui.widgets.date_field import DateField
from ui.widgets.notice import label


class DocumentQuestion(Question):
    """Asks for the facts of one document; the answer is EvidenceFacts. `then_next` says that the next one follows."""

    def __init__(self, document: Evidence, months: int, *, has_next: bool, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Thông tin tài liệu"), document.name, self.tr("Ghi"), parent)
        self.then_next = False
        self._months = months
        facts = document.facts
        self.kind = QComboBox(self)
        for kind, name in EVIDENCE_KIND_NAMES.items():
            self.kind.addItem(core_words(name), kind)
        self.kind.setCurrentIndex(list(EVIDENCE_KIND_NAMES).index(facts.kind))
        self.kind.setMaxVisibleItems(len(EVIDENCE_KIND_NAMES))
        self.number, self.issuer, self.note = QLineEdit(facts.number), QLineEdit(facts.issuer), QLineEdit(facts.note)
        self.issued, self.until = DateField(facts.issued), DateField(facts.valid_until)
        self.confidential = QCheckBox(self.tr("Mật: chỉ Hội đồng được xem, không đưa vào bản gửi đi"), self)
        self.confidential.setChecked(facts.confidential)
        self.term = QPushButton(self.tr("{n} tháng kể từ ngày cấp").format(n=months), self)
        self.wrong = label(tone="bad", wrap=True)
        self._build()
        self.finish()
        if has_next:
            self._offer_next()
        self.look()
        self.kind.setFocus()

    def answer(self) -> EvidenceFacts | None:
        """The facts as typed; None while a day is none, or one contradicts the other."""
        if self._problem():
            return None
        return EvidenceFacts(
            EvidenceKind(self.kind.currentData()),
            self.number.text(),
            self.issuer.text(),
            self.issued.day,
            self.until.day,
            self.confidential.isChecked(),
            self.note.text(),
        )

    def look(self) -> None:
        """Say what is wrong, and allow the answer where nothing is."""
        self.wrong.setText(self._problem())
        self.term.setEnabled(self.issued.day is not None)
        super().look()
        if hasattr(self, "next_one"):
            self.next_one.setEnabled(self.ok.isEnabled())

    def _problem(self) -> str:
        for field in (self.issued, self.until):
            if not field.is_sound:
                words = self.tr("“{text}” không phải là ngày. Ghi ngày/tháng/năm, ví dụ 05/02/2026.")
                return words.format(text=field.text())
        issued, until = self.issued.day, self.until.day
        if issued is not None and until is not None and until < issued:
            return self.tr("Ngày hết hạn trước ngày cấp. Kiểm tra lại hai ngày.")
        return ""

    def _build(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        days = QHBoxLayout()
        days.addWidget(self.until, 1)
        days.addWidget(self.term)
        self.term.setProperty("link", True)
        self.term.setAutoDefault(False)
        self.term.clicked.connect(self._take_term)
        rows = (
            (self.tr("Loại giấy tờ"), self.kind, self.kind),
            (self.tr("Số, ký hiệu"), self.number, self.number),
            (self.tr("Nơi cấp"), self.issuer, self.issuer),
            (self.tr("Ngày cấp"), self.issued, self.issued),
            (self.tr("Có giá trị đến"), self.until, days),
            (self.tr("Ghi chú"), self.note, self.note),
        )
        for place, (words, field, laid) in enumerate(rows):
            caption = label(words, soft=True)
            caption.setBuddy(field)
            field.setAccessibleName(words)
            grid.addWidget(caption, place, 0, Qt.AlignmentFlag.AlignLeft)
            if isinstance(laid, QWidget):
                grid.addWidget(laid, place, 1)
            else:
                grid.addLayout(laid, place, 1)
        self.column.addLayout(grid)
        self.column.addWidget(self.confidential)
        self.column.addWidget(self.wrong)
        for field in (self.issued, self.until):
            field.textChanged.connect(self.look)

    def _offer_next(self) -> None:
        self.next_one = QPushButton(self.tr("Ghi, sang tài liệu sau"), self)
        self.next_one.setToolTip("Alt+↓")
        self.next_one.setAutoDefault(False)
        self.next_one.clicked.connect(self._say_and_go_on)
        QShortcut(QKeySequence("Alt+Down"), self, self._say_and_go_on)
        row = self.column.itemAt(self.column.count() - 1).layout()
        assert isinstance(row, QHBoxLayout)
        row.insertWidget(row.count() - 1, self.next_one)

    def _say_and_go_on(self) -> None:
        self.then_next = True
        self._say()
        self.then_next = False

    def _take_term(self) -> None:
        issued: date | None = self.issued.day
        if issued is not None:
            self.until.set_day(certificate_expiry(issued, self._months))
