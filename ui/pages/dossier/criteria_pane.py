"""The criteria of the scorecard with their pages: pages are tied and untied here, and opened by E."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ocop_desk.domain.dossiers import DossierContent, EvidenceLink
from ui.models.criterion_pages import CRITERION, PLACES, CriterionPages, CriterionRow, pages_text
from ui.pages.dossier.at_hand import DossierAtHand
from ui.widgets.notice import label
from ui.widgets.plain_table import PlainTable

_LINK = Qt.ItemDataRole.UserRole
_PLACES_LINES = 3


class CriteriaPane(QWidget):
    """Criteria, the pages of the chosen one, and lines to type."""

    tie_wanted = Signal(str)
    """The marked pages are to be tied to this criterion."""
    open_wanted = Signal(object)
    """Show these pages, an EvidenceLink."""
    lines_typed = Signal(str)

    def __init__(self, at_hand: DossierAtHand, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.at_hand = at_hand
        self.model = CriterionPages(self)
        self.view = PlainTable(self.model, {CRITERION: 64, PLACES: 36}, parent=self)
        self.title, self.count, self.marked = label(role="section"), label(soft=True), label(soft=True, wrap=True)
        self.only_open = QCheckBox(self)
        self.tie, self.untie = QPushButton(), QPushButton()
        self.places = QListWidget(self)
        self.places.setFixedHeight(self.fontMetrics().lineSpacing() * _PLACES_LINES + 16)
        self.line = QLineEdit(self)
        self._last: tuple[str, int] | None = None
        """The criterion that E opened last, and which of its places."""
        self._build()
        at_hand.changed.connect(self.show_dossier)

    @property
    def row(self) -> CriterionRow | None:
        """The criterion at the cursor."""
        found: CriterionRow | None = self.view.row
        return found

    def show_dossier(self) -> None:
        """Show criteria and pages as they stand."""
        view = self.at_hand.view
        if view is None:
            self.model.set_rows(())
        else:
            self.model.show(view.card, view.content)
            if not self.view.currentIndex().isValid() and self.model.rows:
                self.view.choose(0)
        self._hide_tied()
        open_ones = sum(not row.links for row in self.model.rows)
        words = self.tr("{n} tiêu chí chưa có trang") if open_ones else self.tr("mọi tiêu chí đã có trang")
        self.count.setText(words.format(n=open_ones) if self.model.rows else "")
        self._show_places()

    def retranslate(self) -> None:
        """Set every word."""
        self.title.setText(self.tr("TIÊU CHÍ VÀ TRANG"))
        self.only_open.setText(self.tr("Chỉ tiêu chí chưa có trang"))
        self.view.setAccessibleName(self.tr("Tiêu chí và trang minh chứng"))
        self.places.setAccessibleName(self.tr("Các trang của tiêu chí đang chọn"))
        for button, words, key in (
            (self.tie, self.tr("Gắn vào tiêu chí"), "G"),
            (self.untie, self.tr("Gỡ"), "Del"),
        ):
            button.setText(words)
            button.setAccessibleName(words)
            button.setToolTip(f"{words} ({key})")
        self.line.setPlaceholderText(self.tr("Gõ nhanh, ví dụ 3.5: 41-43"))
        self.line.setAccessibleName(self.tr("Gõ tiêu chí và trang rồi nhấn Enter, ví dụ 3.5: 41-43"))
        self.line.setToolTip(self.line.accessibleName())
        self.model.reword()
        self.show_dossier()

    def show_marked(self, words: str) -> None:
        """Say which pages would be tied."""
        self.marked.setText(words)

    def open_next(self) -> None:
        """E: the first page of the criterion at the cursor; E again: the next of its pages."""
        row = self.row
        if row is None or not row.links:
            return
        again = self._last is not None and self._last[0] == row.code
        place = (self._last[1] + 1) % len(row.links) if again and self._last is not None else 0
        self._last = row.code, place
        self.places.setCurrentRow(place)
        self.open_wanted.emit(row.links[place])

    def next_open(self) -> None:
        """Go on to the next criterion without a page."""
        rows, here = self.model.rows, self.view.currentIndex().row()
        later = [place for place in (*range(here + 1, len(rows)), *range(here + 1)) if not rows[place].links]
        if later:
            self.view.choose(later[0])

    def untie_chosen(self) -> None:
        """Untie the chosen pages from the criterion at the cursor; the only ones where there is one place."""
        links = [item.data(_LINK) for item in self.places.selectedItems()]
        row = self.row
        if not links and row is not None and len(row.links) == 1:
            links = list(row.links)
        if links and self.at_hand.may_change:
            self.at_hand.unlink(links)

    def _tie(self) -> None:
        if self.row is not None and self.at_hand.may_change:
            self.tie_wanted.emit(self.row.code)

    def _typed(self) -> None:
        if self.line.text().strip():
            self.lines_typed.emit(self.line.text())

    def _moved(self) -> None:
        self._last = None
        self._show_places()

    def _show_places(self) -> None:
        self.places.clear()
        row, view = self.row, self.at_hand.view
        links = row.links if row is not None and view is not None else ()
        for link in links:
            assert view is not None
            item = QListWidgetItem(self._words(link, view.content))
            item.setData(_LINK, link)
            item.setToolTip(item.text())
            self.places.addItem(item)
        changeable = self.at_hand.may_change
        self.tie.setEnabled(changeable and row is not None)
        self.untie.setEnabled(changeable and bool(links))
        self.line.setEnabled(changeable)

    def _words(self, link: EvidenceLink, content: DossierContent) -> str:
        document = content.document(link.document_id)
        name = document.name if document is not None else ""
        words = self.tr("trang {pages} · {name}") if link.region is None else self.tr("một phần trang {pages} · {name}")
        return words.format(pages=pages_text(link), name=name)

    def _hide_tied(self) -> None:
        hide = self.only_open.isChecked()
        for place, row in enumerate(self.model.rows):
            self.view.setRowHidden(place, hide and bool(row.links))

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 4)
        column.setSpacing(6)
        head = QHBoxLayout()
        head.addWidget(self.title)
        head.addStretch(1)
        head.addWidget(self.count)
        self.ties = QHBoxLayout()
        """The buttons that tie; whoever shows pages puts more before them."""
        self.ties.addWidget(self.tie, 1)
        self.ties.addWidget(self.untie)
        column.addLayout(head)
        column.addWidget(self.only_open)
        column.addWidget(self.view, 1)
        column.addWidget(self.places)
        column.addWidget(self.marked)
        column.addLayout(self.ties)
        self.ways = QHBoxLayout()
        """The line, and other ways to tie beside it."""
        self.ways.addWidget(self.line, 1)
        column.addLayout(self.ways)
        self.only_open.toggled.connect(self._hide_tied)
        self.view.selectionModel().currentChanged.connect(self._moved)
        self.view.opened.connect(self.open_next)
        self.view.deleted.connect(self.untie_chosen)
        self.places.itemActivated.connect(lambda item: self.open_wanted.emit(item.data(_LINK)))
        self.places.itemClicked.connect(lambda item: self.open_wanted.emit(item.data(_LINK)))
        self.tie.clicked.connect(self._tie)
        self.untie.clicked.connect(self.untie_chosen)
        self.line.returnPressed.connect(self._typed)
        self._key(self.view, "G", self._tie)
        self._key(self.places, "Del", self.untie_chosen)

    def _key(self, where: QWidget, key: str, act: Callable[[], None]) -> None:
        shortcut = QShortcut(QKeySequence(key), where)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(act)
