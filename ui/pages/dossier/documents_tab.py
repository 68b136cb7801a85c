"""What the dossier needs and what is there: requirements above, documents below."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QSplitter, QVBoxLayout, QWidget

from ocop_desk.domain.dossiers import Dossier, Evidence, EvidenceFacts, EvidenceKind
from ui.dialogs.ask_reason import ReasonQuestion
from ui.dialogs.document_facts import DocumentQuestion
from ui.dialogs.dossier_head import DossierHeadQuestion
from ui.models.evidence_table import (
    ADDED,
    CHANGE,
    ISSUED,
    ISSUER,
    KIND,
    NAME,
    NUMBER,
    PAGES,
    PLACE,
    PRIVATE,
    UNTIL,
    EvidenceRow,
    EvidenceTable,
    evidence_rows,
)
from ui.models.requirement_table import ANSWER, STANDING, WANTED, RequirementTable
from ui.pages.dossier.at_hand import DossierAtHand
from ui.widgets.kind_button import KindButton
from ui.widgets.notice import label
from ui.widgets.plain_table import PlainTable, Shares

_REQUIREMENTS: Shares = {WANTED: 48, STANDING: "△ Het han truoc giay chung nhan", ANSWER: 30}
_DOCUMENTS: Shares = {
    PLACE: "000", KIND: 29, NAME: 27, NUMBER: 14, ISSUER: 15, ISSUED: "00/00/0000", UNTIL: "△ 00/00/0000",
    PAGES: "Pages", PRIVATE: "Conf..", ADDED: 15,
}  # fmt: skip
_WITH_CHANGES: Shares = {**_DOCUMENTS, ADDED: 10, CHANGE: "△ giu nguyen"}
CERTIFICATE_MONTHS = 36


class DocumentsTab(QWidget):
    """Tables of requirements and documents; documents are described and removed here."""

    files_wanted = Signal()
    folder_wanted = Signal()
    shown_wanted = Signal(int)
    """A document to look at, by its number."""

    def __init__(self, at_hand: DossierAtHand, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.at_hand = at_hand
        self.wanted, self.documents = RequirementTable(self), EvidenceTable(self)
        self.wanted_view = PlainTable(self.wanted, _REQUIREMENTS, parent=self)
        self.view = PlainTable(self.documents, _DOCUMENTS, several=True, parent=self)
        self.wanted_title, self.title = label(role="section"), label(role="section")
        self.facts = label(soft=True)
        self.head, self.add, self.add_folder, self.edit, self.remove, self.look = (QPushButton() for _ in range(6))
        self.empty = label(soft=True, wrap=True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.kinds = KindButton(self)
        self.removed = QCheckBox(self)
        self._build()
        at_hand.changed.connect(self.show_dossier)

    def show_dossier(self) -> None:
        """Show the dossier at hand as it stands."""
        view = self.at_hand.view
        self.setEnabled(view is not None)
        if view is None:
            self.wanted.set_rows(())
            self.documents.set_rows(())
            self.facts.setText("")
            return
        changes = self.at_hand.changes
        self.wanted.show(view.content, view.completeness, changes)
        removed = view.removed if self.removed.isChecked() else ()
        self.documents.set_rows(evidence_rows(view.content.documents, view.completeness, changes, removed))
        self.view.setVisible(bool(self.documents.rows))
        self.empty.setVisible(not self.documents.rows)
        self.view.share(_WITH_CHANGES if changes else _DOCUMENTS)
        self.removed.setVisible(bool(view.removed))
        self.removed.setText(self.tr("Hiện {n} tài liệu đã rút").format(n=len(view.removed)))
        self.facts.setText(self._facts(view.content.dossier))
        self._allow()

    def retranslate(self) -> None:
        """Set every word."""
        self.wanted_title.setText(self.tr("CẦN CÓ"))
        self.title.setText(self.tr("TÀI LIỆU TRONG HỒ SƠ"))
        self.empty.setText(
            self.tr(
                "Kéo tệp, cả thư mục hoặc tệp ZIP vào đây, hoặc bấm “Thêm tài liệu…”. PDF, ảnh, Word, Excel đều được."
            )
        )
        self.wanted_view.setAccessibleName(self.tr("Giấy tờ cần có"))
        self.view.setAccessibleName(self.tr("Tài liệu trong hồ sơ"))
        for button, words, key in (
            (self.head, self.tr("Mẫu, công văn…"), ""),
            (self.add, self.tr("Thêm tài liệu…"), "Ctrl+O"),
            (self.add_folder, self.tr("Thêm thư mục…"), "Ctrl+Shift+O"),
            (self.edit, self.tr("Sửa thông tin…"), "F2"),
            (self.remove, self.tr("Rút…"), "Del"),
            (self.look, self.tr("Xem"), "Ctrl+Enter"),
        ):
            button.setText(words)
            button.setAccessibleName(words)
            button.setToolTip(f"{words} ({key})" if key else words)
        self.kinds.retranslate()
        self.wanted.reword()
        self.documents.reword()
        self.show_dossier()

    def mark(self, numbers: Sequence[int]) -> None:
        """Mark documents by their numbers, so that their kind can be given at once."""
        selection = QItemSelection()
        for place, row in enumerate(self.documents.rows):
            if row.document.document_id in numbers:
                selection.select(self.documents.index(place, PLACE), self.documents.index(place, CHANGE))
        if not selection.isEmpty():
            self.view.setCurrentIndex(selection.indexes()[0].siblingAtColumn(KIND))
            self.view.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def edit_chosen(self) -> None:
        """Ask what the document at the cursor is."""
        row: EvidenceRow | None = self.view.row
        if row is None or row.is_removed or not self.at_hand.may_change:
            return
        here = self.view.currentIndex().row()
        has_next = any(not one.is_removed for one in self.documents.rows[here + 1 :])
        question = DocumentQuestion(row.document, CERTIFICATE_MONTHS, has_next=has_next, parent=self)
        question.answered.connect(lambda facts: self._keep(question, row.document, facts))
        question.open()

    def remove_chosen(self) -> None:
        """Ask why the marked documents are taken out."""
        documents = self._chosen()
        if not documents or not self.at_hand.may_change:
            return
        question = ReasonQuestion(
            self.tr("Rút tài liệu khỏi hồ sơ"),
            "\n".join(one.name for one in documents[:5]) + ("\n…" if len(documents) > 5 else ""),
            self.tr("Rút"),
            suggestions=(self.tr("Thêm nhầm hồ sơ"), self.tr("Có bản mới thay thế"), self.tr("Trùng tài liệu khác")),
            parent=self,
        )
        question.answered.connect(lambda reason: self.at_hand.remove(documents, reason))
        question.open()

    def ask_head(self) -> None:
        """Ask for samples, letter, day of receipt."""
        view = self.at_hand.view
        if view is not None:
            question = DossierHeadQuestion(view.content.dossier, view.completeness.samples_wanted, self)
            question.answered.connect(self.at_hand.change_head)
            question.open()

    def _keep(self, question: DocumentQuestion, document: Evidence, facts: EvidenceFacts) -> None:
        here = self.view.currentIndex().row()
        if self.at_hand.describe([document], lambda _one: facts) and question.then_next:
            self.view.choose(here + 1)
            self.edit_chosen()

    def _give_kind(self, kind: EvidenceKind) -> None:
        documents = self._chosen()
        if documents:
            self.at_hand.describe(documents, lambda one: replace(one.facts, kind=kind))

    def _chosen(self) -> list[Evidence]:
        return [row.document for row in self.view.selected() if not row.is_removed]

    def _show_chosen(self) -> None:
        documents = self._chosen()
        if documents:
            self.shown_wanted.emit(documents[0].document_id)

    def _go_to_answer(self) -> None:
        row = self.wanted_view.row
        if row is not None and row.document is not None:
            places = (n for n, one in enumerate(self.documents.rows) if one.document == row.document)
            self.view.choose(next(places, 0))
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _facts(self, dossier: Dossier) -> str:
        from ocop_desk.domain.numbers import date_text

        parts = []
        if dossier.letter_number or dossier.letter_date:
            day = date_text(dossier.letter_date) if dossier.letter_date else ""
            parts.append(self.tr("Công văn {number} {day}").format(number=dossier.letter_number, day=day).strip())
        if dossier.received:
            parts.append(self.tr("nhận ngày {day}").format(day=date_text(dossier.received)))
        return " · ".join(parts)

    def _allow(self) -> None:
        changeable, chosen = self.at_hand.may_change, bool(self._chosen())
        for button in (self.add, self.add_folder, self.head):
            button.setEnabled(changeable)
        for one in (self.edit, self.remove, self.kinds):
            one.setEnabled(changeable and chosen)
        self.look.setEnabled(chosen)

    def _build(self) -> None:
        upper, lower = QWidget(self), QWidget(self)
        above = QVBoxLayout(upper)
        above.addLayout(_row(self.wanted_title, None, self.facts, self.head))
        above.addWidget(self.wanted_view, 1)
        below = QVBoxLayout(lower)
        below.addLayout(_row(self.title, None, self.removed))
        below.addWidget(self.view, 1)
        below.addWidget(self.empty, 1)
        below.addLayout(_row(self.add, self.add_folder, None, self.kinds, self.edit, self.remove, self.look))
        for column in (above, below):
            column.setContentsMargins(0, 6, 0, 4)
            column.setSpacing(6)
        splitter = QSplitter(Qt.Orientation.Vertical, self)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(upper)
        splitter.addWidget(lower)
        splitter.setSizes([260, 260])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(splitter)
        self.add.clicked.connect(self.files_wanted)
        self.add_folder.clicked.connect(self.folder_wanted)
        self.head.clicked.connect(self.ask_head)
        self.edit.clicked.connect(self.edit_chosen)
        self.remove.clicked.connect(self.remove_chosen)
        self.look.clicked.connect(self._show_chosen)
        self.kinds.chosen.connect(self._give_kind)
        self.removed.toggled.connect(self.show_dossier)
        self.view.opened.connect(self.edit_chosen)
        self.view.deleted.connect(self.remove_chosen)
        self.view.selectionModel().selectionChanged.connect(self._allow)
        self.view.frozen.modelReset.connect(self._allow)
        self.wanted_view.opened.connect(self._go_to_answer)


def _row(*parts: QWidget | None) -> QHBoxLayout:
    """Widgets in a line; None is room that stretches."""
    row = QHBoxLayout()
    row.setSpacing(8)
    for one in parts:
        if one is None:
            row.addStretch(1)
        else:
            row.addWidget(one)
    return row
