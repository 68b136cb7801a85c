"""Side by side per criterion: producer, commune, advisory team, site visit; and what to ask the producer."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QListWidget, QMenu, QPushButton, QSplitter, QVBoxLayout, QWidget

from ocop_desk.domain.dossiers import ASSESSMENT_NAMES, Assessment, AssessmentLine, AssessmentSource
from ui.core_words import core_words
from ui.dialogs.assessment_head import AssessmentHeadQuestion
from ui.dialogs.assessment_line import AssessmentLineQuestion
from ui.models.assessment_table import CRITERION, DIFFERENCE, SOURCES, AssessmentRow, AssessmentTable
from ui.pages.dossier.at_hand import DossierAtHand
from ui.widgets.notice import label
from ui.widgets.plain_table import PlainTable, Shares

_SHARES: Shares = {CRITERION: 28, **dict.fromkeys(range(1, DIFFERENCE), 17), DIFFERENCE: "△ 10 diem"}


class CompareTab(QWidget):
    """A table that takes levels by digits, and the list of questions."""

    def __init__(self, at_hand: DossierAtHand, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.at_hand = at_hand
        self.model = AssessmentTable(self)
        self.view = PlainTable(self.model, _SHARES, cells=True, parent=self)
        self.view.installEventFilter(self)
        self.title, self.questions_title, self.hint = label(role="section"), label(role="section"), label(soft=True)
        self.only_gaps = QCheckBox(self)
        self.heads, self.copy = QPushButton(), QPushButton()
        self.write_form, self.read_form = QPushButton(), QPushButton()
        self.menu = QMenu(self)
        self.questions = QListWidget(self)
        self.questions.setWordWrap(True)
        self._build()
        at_hand.changed.connect(self.show_dossier)

    def show_dossier(self) -> None:
        """Show what was said of the dossier at hand."""
        view = self.at_hand.view
        self.setEnabled(view is not None)
        if view is None:
            self.model.set_rows(())
        else:
            self.model.show(self.at_hand.said, view.card, view.product.cases)
            if not self.view.currentIndex().isValid() and self.model.rows:
                self.view.setCurrentIndex(self.model.index(0, 1))
        self._hide_agreed()
        self.questions.clear()
        for one in self.at_hand.questions():
            self.questions.addItem(one.text)
        self.copy.setEnabled(self.questions.count() > 0)
        for button in (self.heads, self.read_form):
            button.setEnabled(self.at_hand.may_change)

    def retranslate(self) -> None:
        """Set every word."""
        self.title.setText(self.tr("ĐỐI CHIẾU TỪNG TIÊU CHÍ"))
        self.questions_title.setText(self.tr("CÂU HỎI CHO CHỦ THỂ"))
        self.hint.setText(self.tr("Phím số: chọn mức · Enter: mức và nhận xét · Del: xóa"))
        self.only_gaps.setText(self.tr("Chỉ tiêu chí lệch nhiều"))
        self.view.setAccessibleName(self.tr("Đối chiếu từng tiêu chí"))
        self.questions.setAccessibleName(self.tr("Câu hỏi cho chủ thể"))
        for button, words in (
            (self.heads, self.tr("Số, ngày, kết luận…")),
            (self.copy, self.tr("Chép các câu hỏi")),
            (self.write_form, self.tr("Ghi mẫu Excel…")),
            (self.read_form, self.tr("Nhận mẫu Excel…")),
        ):
            button.setText(words)
            button.setAccessibleName(words)
            button.setToolTip(words)
        self.model.reword()
        self.show_dossier()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Digits choose the level of the cell at the cursor."""
        if watched is self.view and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            digit = event.text()
            if (
                len(digit) == 1
                and digit in "0123456789"
                and not event.modifiers() & Qt.KeyboardModifier.ControlModifier
            ):
                self.give_level(int(digit))
                return True
        return super().eventFilter(watched, event)

    def give_level(self, level: int) -> None:
        """The source at the cursor says this level of the criterion at the cursor; words stay."""
        row, source = self._cell()
        if row is None or source is None or level >= len(row.points) or not self.at_hand.may_change:
            return
        text = row.lines[source].text if source in row.lines else ""
        if self.at_hand.say_line(source, AssessmentLine(row.code, level, text)):
            self.view.choose(min(self.view.currentIndex().row() + 1, len(self.model.rows) - 1))

    def clear_cell(self) -> None:
        """The source at the cursor says nothing of the criterion any more."""
        row, source = self._cell()
        if row is not None and source in row.lines and self.at_hand.may_change:
            assert source is not None
            self.at_hand.say_line(source, AssessmentLine(row.code))

    def edit_cell(self) -> None:
        """Ask for level and words."""
        row, source = self._cell()
        if row is None or source is None or not self.at_hand.may_change:
            return
        question = AssessmentLineQuestion(row, source, self)
        question.answered.connect(lambda line: self.at_hand.say_line(source, line))
        question.open()

    def ask_head(self, source: AssessmentSource) -> None:
        """Ask for number, day, people and conclusion of an assessment."""
        question = AssessmentHeadQuestion(self.at_hand.said.get(source, Assessment(source)), self)
        question.answered.connect(self.at_hand.say)
        question.open()

    def copy_questions(self) -> None:
        """Put the questions on the clipboard, a line each."""
        texts = [self.questions.item(row).text() for row in range(self.questions.count())]
        QGuiApplication.clipboard().setText("\n".join(texts))

    def _cell(self) -> tuple[AssessmentRow | None, AssessmentSource | None]:
        index = self.view.currentIndex()
        return self.model.row_at(index), self.model.source_at(index.column())

    def _hide_agreed(self) -> None:
        hide = self.only_gaps.isChecked()
        for place, row in enumerate(self.model.rows):
            self.view.setRowHidden(place, hide and row.gap is None)

    def _fill_menu(self) -> None:
        self.menu.clear()
        for source in SOURCES:
            action = self.menu.addAction(core_words(ASSESSMENT_NAMES[source]))
            action.triggered.connect(lambda _checked=False, source=source: self.ask_head(source))

    def _build(self) -> None:
        upper, lower = QWidget(self), QWidget(self)
        above, below = QVBoxLayout(upper), QVBoxLayout(lower)
        head, foot = QHBoxLayout(), QHBoxLayout()
        head.addWidget(self.title)
        head.addStretch(1)
        head.addWidget(self.only_gaps)
        for button in (self.heads, self.write_form, self.read_form):
            head.addWidget(button)
        above.addLayout(head)
        above.addWidget(self.view, 1)
        above.addWidget(self.hint)
        foot.addWidget(self.questions_title)
        foot.addStretch(1)
        foot.addWidget(self.copy)
        below.addLayout(foot)
        below.addWidget(self.questions, 1)
        for column in (above, below):
            column.setContentsMargins(0, 6, 0, 4)
            column.setSpacing(6)
        splitter = QSplitter(Qt.Orientation.Vertical, self)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(upper)
        splitter.addWidget(lower)
        splitter.setSizes([380, 140])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(splitter)
        self.heads.setMenu(self.menu)
        self.menu.aboutToShow.connect(self._fill_menu)
        self._fill_menu()
        self.only_gaps.toggled.connect(self._hide_agreed)
        self.view.opened.connect(self.edit_cell)
        self.view.deleted.connect(self.clear_cell)
        self.copy.clicked.connect(self.copy_questions)
