"""The middle: the evidence of the criterion at work, page after page; a calm card where there is no dossier."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ocop_desk.domain.dossiers import DossierContent
from ocop_desk.domain.rules import Criterion
from ocop_desk.services.member_day import MemberProduct
from ui.evidence.viewer import EvidenceViewer
from ui.office import Office
from ui.pages.scoring.evidence_at_hand import EvidenceAtHand, TiedPage
from ui.pages.scoring.no_evidence import NoEvidence
from ui.widgets.keycap import KeyHint
from ui.widgets.short_label import ShortLabel

PAUSE = 120
"""Milliseconds that a criterion has to stay at work before its page is opened by itself."""


class EvidencePane(QFrame):
    """Follows the criterion at work. Its pages come up by themselves; E goes through them one by one."""

    def __init__(self, office: Office, at_hand: EvidenceAtHand, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self._at_hand = at_hand
        self._criterion: Criterion | None = None
        self._titles: Mapping[str, str] = {}
        self._viewer: EvidenceViewer | None = None
        self._pages: tuple[TiedPage, ...] = ()
        self._place = -1
        self._shown_content: object = None
        self.none = NoEvidence(self)
        self.told = ShortLabel(self)
        self._hints = [KeyHint("E", self), KeyHint("F3", self)]
        self._stack = QStackedWidget(self)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(PAUSE)
        self._later.timeout.connect(self._show_first)
        self._build()

    @property
    def viewer(self) -> EvidenceViewer | None:
        """What shows the documents; None until there are some."""
        return self._viewer

    @property
    def area(self) -> QWidget:
        """Where the keyboard goes."""
        return self.none.area if self._viewer is None or not self.shows_evidence else self._viewer.first.strip

    @property
    def shows_evidence(self) -> bool:
        """Whether documents show."""
        return self._stack.currentWidget() is not self.none

    @property
    def missing(self) -> str:
        """What the pane says where there is no dossier."""
        return self.none.missing

    def retranslate(self) -> None:
        """Set the words."""
        self.none.retranslate()
        self._hints[0].set_what(self.tr("trang minh chứng"))
        self._hints[1].set_what(self.tr("nguyên văn, ghi chú"))
        self._shown_content = None
        self._tell()

    def show_criterion(self, product: MemberProduct | None, criterion: Criterion | None) -> None:
        """Stand beside this criterion of this product."""
        self.none.show_criterion(product, criterion)
        content = self._at_hand.content if criterion is not None else None
        same = content is self._shown_content and criterion is self._criterion
        self._criterion = criterion
        if content is None or not content.documents:
            self._show_none()
            return
        if same:
            return
        viewer = self._demand_viewer()
        self._stack.setCurrentWidget(viewer)
        if content is not self._shown_content:
            viewer.show_content(content, self._titles)
            self._shown_content = content
        assert criterion is not None
        self._pages, self._place = self._at_hand.pages_of(criterion.code), -1
        viewer.show_criterion(criterion.code)
        self._later.start()
        self._tell()

    def next_page(self) -> None:
        """The first page of the criterion at work, then the next one, and round."""
        self._later.stop()
        if self._pages:
            self._place = (self._place + 1) % len(self._pages)
            self._show_page(self._pages[self._place])
        self._tell()

    def zoom_by(self, steps: int) -> None:
        """Pages larger or smaller."""
        if self._viewer is not None and self.shows_evidence:
            self._viewer.first.strip.zoom_by(steps)

    def name_criteria(self, titles: Mapping[str, str]) -> None:
        """Titles of the criteria of the scorecard that is open, for the strips on pages."""
        self._titles = titles

    def _show_none(self) -> None:
        self._later.stop()
        self._pages, self._shown_content = (), None
        if self._viewer is not None:
            self._viewer.clear("")
        self._stack.setCurrentWidget(self.none)
        self._tell()

    def _show_first(self) -> None:
        """The criterion stayed at work: its first page comes up, and E begins with it."""
        if self._pages and self._place < 0:
            self._show_page(self._pages[0])

    def _show_page(self, page: TiedPage) -> None:
        assert self._viewer is not None
        self._viewer.show_document(page.document_id, page.page, page.region)

    def _demand_viewer(self) -> EvidenceViewer:
        if self._viewer is None:
            self._viewer = EvidenceViewer(self._office, self)
            self._stack.addWidget(self._viewer)
        return self._viewer

    def _build(self) -> None:
        self._stack.addWidget(self.none)
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 6, 16, 8)
        foot.setSpacing(14)
        foot.addWidget(self.told, 1)
        for hint in self._hints:
            foot.addWidget(hint, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._stack, 1)
        column.addLayout(foot)

    def _tell(self) -> None:
        shows, content, criterion = self.shows_evidence, self._at_hand.content, self._criterion
        self._hints[1].setVisible(not shows)
        # Between two files, or two products, a page may show whose dossier is no longer at hand.
        self.told.setText(self._words(content, criterion.code) if shows and content and criterion else "")

    def _words(self, content: DossierContent, code: str) -> str:
        if not self._pages:
            return self.tr("Hồ sơ chưa chỉ ra trang nào cho {code}.").format(code=code)
        place = max(self._place, 0)
        page = self._pages[place]
        document = content.document(page.document_id)
        words = self.tr("{code} · {n} / {of} · trang {page} của {document}")
        name = document.name if document is not None else ""
        return words.format(code=code, page=page.page, document=name, n=place + 1, of=len(self._pages))
