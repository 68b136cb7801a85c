"""Suggested ties to be taken one by one or all at once; nothing is tied by itself."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from ocop_desk.services.link_suggestions import Suggestion
from ui.dialogs.question import Question
from ui.models.counts import count_text
from ui.models.suggestion_table import CRITERION, PAGES, REASON, SCORE, SuggestionRow, SuggestionTable
from ui.widgets.notice import label
from ui.widgets.plain_table import PlainTable

_SIZE = (940, 560)


class SuggestionsQuestion(Question):
    """Shows suggestions; the answer is those that are marked."""

    def __init__(self, rows: Sequence[SuggestionRow], parent: QWidget | None = None) -> None:
        sentence = self.tr(
            "Chưa gắn gì. Chọn những dòng đúng (Ctrl, Shift để chọn nhiều) rồi bấm “Gắn các dòng đã chọn”."
        )
        super().__init__(self.tr("Gợi ý trang cho tiêu chí"), sentence, self.tr("Gắn các dòng đã chọn"), parent)
        self.model = SuggestionTable(self)
        self.model.set_rows(rows)
        shares = {CRITERION: 36, PAGES: 30, REASON: 34, SCORE: "100 %"}
        self.view = PlainTable(self.model, shares, several=True, parent=self)
        self.view.setAccessibleName(self.tr("Các gợi ý"))
        self.count = label(soft=True)
        self.everything = QPushButton(self.tr("Chọn tất cả"), self)
        self.everything.setAutoDefault(False)
        self.everything.clicked.connect(self.view.selectAll)
        row = QHBoxLayout()
        row.addWidget(self.everything)
        row.addWidget(self.count)
        row.addStretch(1)
        self.column.addWidget(self.view, 1)
        self.column.addLayout(row)
        self.resize(*_SIZE)
        self.finish()
        self.view.selectionModel().selectionChanged.connect(self._changed)
        self._changed()
        self.view.setFocus()

    def answer(self) -> tuple[Suggestion, ...] | None:
        """The marked suggestions; None while none is."""
        places = sorted({index.row() for index in self.view.selectionModel().selectedIndexes()})
        return tuple(self.model.rows[place].suggestion for place in places) or None

    def _changed(self) -> None:
        chosen = len(self.answer() or ())
        words = self.tr("{n} trong {of} gợi ý được chọn")
        self.count.setText(words.format(n=count_text(chosen), of=count_text(len(self.model.rows))))
        self.look()
