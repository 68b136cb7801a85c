"""Pages beside criteria: documents on the left, their pages in the middle, the scorecard on the right."""

from PySide6.QtCore import QModelIndex, QSignalBlocker, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSplitter, QVBoxLayout, QWidget

from ocop_desk.domain.dossiers import EvidenceLink, Region
from ui.evidence.viewer import EvidenceViewer
from ui.models.criterion_pages import pages_text
from ui.models.evidence_table import NAME, PLACE, EvidenceTable, evidence_rows
from ui.office import Office
from ui.pages.dossier.at_hand import DossierAtHand
from ui.pages.dossier.criteria_pane import CriteriaPane
from ui.pages.dossier.marks import PageMarks
from ui.pages.dossier.side_work import SideWork
from ui.pages.dossier.tying import Tying
from ui.widgets.notice import label
from ui.widgets.plain_table import PlainTable

_WIDTHS = (200, 720, 410)


class PagesTab(QWidget):
    """Pages are looked at, marked and tied here."""

    def __init__(self, office: Office, at_hand: DossierAtHand, work: SideWork, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.at_hand = at_hand
        self.marks = PageMarks()
        self.documents = EvidenceTable(self)
        self.view = PlainTable(self.documents, {PLACE: "00", NAME: 84}, parent=self)
        self.view.horizontalHeader().hide()
        self.title = label(role="section")
        self.viewer = EvidenceViewer(office, self)
        self.viewer.can_mark = True
        self.criteria = CriteriaPane(at_hand, self)
        self.tying = Tying(office, at_hand, work, self)
        self.begin = QPushButton()
        self.begin.setCheckable(True)
        self.begin.setProperty("choice", True)
        self._shown: int | None = None
        """The dossier in the viewer."""
        self._build()
        at_hand.changed.connect(self.show_dossier)

    def show_dossier(self) -> None:
        """Show documents, pages and criteria of the dossier at hand."""
        view = self.at_hand.view
        self.setEnabled(view is not None)
        with QSignalBlocker(self.view.selectionModel()):
            self.documents.set_rows(evidence_rows(view.content.documents, view.completeness) if view else ())
        if view is None:
            self._shown = None
            self.viewer.clear("")
            self._mark(PageMarks())
            return
        if view.product is not None and self.at_hand.product_id != self._shown:
            self._shown = self.at_hand.product_id
            self._mark(PageMarks())
            self.viewer.clear("")
        titles = {one.code: one.title for one in view.card.criteria}
        self.viewer.show_content(view.content, titles)
        self.viewer.can_mark = self.at_hand.may_change
        if self.viewer.document_id is not None:
            self._at(self.viewer.document_id, self.viewer.page)
        else:
            self._mark(PageMarks())
        self.tying.allow()

    def show_document(self, document_id: int, page: int = 1, region: Region | None = None) -> None:
        """Show a document at a page."""
        self.viewer.show_document(document_id, page, region)

    def open_link(self, link: EvidenceLink) -> None:
        """Show the pages of a tie."""
        self.viewer.show_criterion(link.criterion)
        self.show_document(link.document_id, link.first_page, link.region)

    def tie(self, criterion: str) -> None:
        """Tie the marked pages to a criterion, and go on to the next one."""
        link = self.marks.link(criterion)
        if link is not None and self.at_hand.link([link]):
            self._mark(self.marks.tied())

    def retranslate(self) -> None:
        """Set every word."""
        self.title.setText(self.tr("TÀI LIỆU"))
        self.view.setAccessibleName(self.tr("Tài liệu để xem"))
        self.begin.setText(self.tr("Từ trang này"))
        self.begin.setAccessibleName(self.begin.text())
        self.begin.setToolTip(self.tr("Trang đang xem là trang đầu; cuộn đến trang cuối rồi gắn vào tiêu chí") + " (B)")
        self.criteria.retranslate()
        self.tying.retranslate()
        self.documents.reword()
        self._mark(self.marks)

    def _at(self, document_id: int, page: int) -> None:
        self._mark(self.marks.at(document_id, page))
        places = [n for n, row in enumerate(self.documents.rows) if row.document.document_id == document_id]
        if places and self.view.currentIndex().row() != places[0]:
            with QSignalBlocker(self.view.selectionModel()):
                self.view.choose(places[0])
            self.view.viewport().update()

    def _choose(self, index: QModelIndex) -> None:
        row = self.documents.row_at(index)
        if row is not None and row.document.document_id != self.viewer.document_id:
            self.show_document(row.document.document_id)

    def _mark(self, marks: PageMarks) -> None:
        self.marks = marks
        link = marks.link("")
        self.begin.setEnabled(link is not None and self.at_hand.may_change)
        self.begin.setChecked(marks.start is not None)
        if link is None:
            self.criteria.show_marked(self.tr("Chưa có trang nào để gắn."))
            return
        words = self.tr("Sẽ gắn: một phần trang {pages}") if link.region else self.tr("Sẽ gắn: trang {pages}")
        self.criteria.show_marked(words.format(pages=pages_text(link)))

    def _build(self) -> None:
        left, middle, right = QWidget(self), QWidget(self), QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 6, 0, 4)
        column.addWidget(self.title)
        column.addWidget(self.view, 1)
        pages = QVBoxLayout(middle)
        pages.setContentsMargins(0, 6, 0, 4)
        pages.addWidget(self.viewer, 1)
        self.criteria.ways.addLayout(self.tying.row)
        ties = QVBoxLayout(right)
        ties.setContentsMargins(0, 0, 0, 0)
        ties.addWidget(self.criteria)
        self.criteria.ties.insertWidget(0, self.begin)
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.setChildrenCollapsible(False)
        for one in (left, middle, right):
            splitter.addWidget(one)
        splitter.setSizes(list(_WIDTHS))
        splitter.setStretchFactor(1, 1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(splitter)
        self.view.selectionModel().currentChanged.connect(self._choose)
        self.viewer.page_changed.connect(self._at)
        self.viewer.region_marked.connect(lambda *drawn: self._mark(self.marks.on(*drawn)))
        self.begin.clicked.connect(lambda: self._mark(self.marks.begun()))
        self.criteria.open_wanted.connect(self.open_link)
        self.criteria.tie_wanted.connect(self.tie)
        self.criteria.lines_typed.connect(self._type)
        self.criteria.view.selectionModel().currentChanged.connect(self._stand_out)
        for key, act in (("E", self.criteria.open_next), ("B", self.begin.click)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _stand_out(self) -> None:
        row = self.criteria.row
        self.viewer.show_criterion(row.code if row is not None else "")

    def _type(self, text: str) -> None:
        if self.tying.type_lines(text):
            self.criteria.line.clear()
