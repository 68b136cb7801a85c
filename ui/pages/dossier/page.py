"""The page of the step "dossier": what a product hands in, where it proves what, and whether it is complete."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QTabWidget, QVBoxLayout, QWidget

from ocop_desk.domain.products import REGISTRATION_KIND_NAMES, RegistrationKind
from ui.core_words import core_words
from ui.dialogs.ask_reason import ReasonQuestion
from ui.dialogs.confirm import ConfirmQuestion
from ui.models.dossier_rows import DossierFilter, DossierRow
from ui.office import Office
from ui.pages.dossier.adding import Adding
from ui.pages.dossier.at_hand import DossierAtHand
from ui.pages.dossier.compare_tab import CompareTab
from ui.pages.dossier.documents_tab import DocumentsTab
from ui.pages.dossier.exporting import DossierExport
from ui.pages.dossier.forms import AssessmentForms
from ui.pages.dossier.head_card import HeadCard
from ui.pages.dossier.list_pane import ListPane
from ui.pages.dossier.loading import DossierLoader
from ui.pages.dossier.pages_tab import PagesTab
from ui.pages.dossier.papers import DossierPapers
from ui.pages.dossier.side_work import SideWork
from ui.pages.dossier.step import DossierStep
from ui.pages.page import Page
from ui.widgets.work_bar import WorkBar

AskFiles = Callable[[QWidget, str], Sequence[Path]]
AskFolder = Callable[[QWidget, str], Path | None]

_CALM = 120
"""Milliseconds after which the dossier follows the cursor of the list: nothing is read while keys come fast."""


class DossierPage(Page):
    """Hồ sơ."""

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(DossierStep(office), parent)
        self.at_hand = DossierAtHand(office, self)
        self.list = ListPane(self)
        self.head = HeadCard(self.at_hand, self)
        self.documents = DocumentsTab(self.at_hand, self)
        self.bar = WorkBar(self)
        self.work = SideWork(office, self.bar, self)
        self.pages = PagesTab(office, self.at_hand, self.work, self)
        self.compare = CompareTab(self.at_hand, self)
        self.tabs = QTabWidget(self)
        self.adding = Adding(office, self.at_hand, self.work, self)
        self.papers = DossierPapers(office, self.at_hand, self.head.papers_menu, self.work, self)
        self.export = DossierExport(office, self.at_hand, self.work, self)
        self.forms = AssessmentForms(office, self.at_hand, self.work, self)
        self.ask_files: AskFiles = _ask_files
        self.ask_folder: AskFolder = _ask_folder
        self._loader = DossierLoader(office, self)
        self._wanted: int | None = None
        self._list_shows = [True, False, True]
        """By tab, whether the list of dossiers shows beside it."""
        self._take_later = QTimer(self)
        self._take_later.setSingleShot(True)
        self._take_later.setInterval(_CALM)
        self._arrange()
        self._listen()
        self.retranslate()

    def chips(self) -> list[tuple[str, str]]:
        """How many dossiers are not ready for a session."""
        rows = self.list.model.rows
        waiting = sum(not row.line.checked for row in rows)
        if not self.office.has_file or not rows:
            return []
        return [(self.tr("{n} hồ sơ chưa kiểm tra đủ").format(n=waiting), "warn")] if waiting else []

    def key_hints(self) -> list[tuple[str, str]]:
        """The keys of the page."""
        return [
            ("Ctrl+F", self.tr("tìm")),
            ("Ctrl+↓", self.tr("hồ sơ sau")),
            ("Ctrl+O", self.tr("thêm tài liệu")),
            ("Ctrl+1 2 3", self.tr("phần")),
            ("E", self.tr("trang của tiêu chí")),
        ]

    def refresh(self) -> None:
        """Read the list and the dossier at hand again."""
        if not self.office.has_file:
            return
        wanted, self.office.product_id = self.office.product_id, None
        if wanted is not None:
            self._wanted = wanted
        self._loader.load()
        if self.at_hand.product_id is not None:
            self.at_hand.read()

    def retranslate(self) -> None:
        """Set every word."""
        self.tabs.setTabText(0, self.tr("Giấy tờ"))
        self.tabs.setTabText(1, self.tr("Trang và tiêu chí"))
        self.tabs.setTabText(2, self.tr("Đối chiếu"))
        self.tabs.setAccessibleName(self.tr("Phần của hồ sơ"))
        for part in (self.list, self.head, self.documents, self.pages, self.compare):
            part.retranslate()

    def open_product(self, product_id: int) -> None:
        """Show the dossier of a product."""
        if self.list.list.choose(product_id):
            self._wanted = None
            self._take_later.stop()
            self._take(product_id)
        elif self.list.model.row_of(product_id) is not None:
            self.list.search.clear()
            self.list.filter_by(DossierFilter.ALL)
            self.open_product(product_id)
        else:
            self._wanted = product_id

    def take_file(self, path: Path) -> None:
        """Add a file, a folder or a ZIP to the dossier at hand."""
        self.take_files([path])

    def take_files(self, paths: Sequence[Path]) -> None:
        """Add files, folders and ZIPs to the dossier at hand."""
        self.adding.take(paths)

    def choose_files(self) -> None:
        """Ask for files and add them."""
        paths = self.ask_files(self, self.tr("Chọn tài liệu của hồ sơ"))
        if paths:
            self.take_files(paths)

    def choose_folder(self) -> None:
        """Ask for a folder and add what is in it."""
        path = self.ask_folder(self, self.tr("Chọn thư mục của hồ sơ"))
        if path is not None:
            self.take_files([path])

    def ask_decision(self) -> None:
        """Ask by which decision an incomplete dossier goes on."""
        view = self.at_hand.view
        if view is None:
            return
        question = ReasonQuestion(
            self.tr("Cho hồ sơ chưa đủ vào phiên"),
            self.tr("{product}: ghi ai quyết định, căn cứ nào; lời này in vào biên bản.").format(
                product=view.product.name
            ),
            self.tr("Cho vào phiên"),
            parent=self,
        )
        question.answered.connect(self.at_hand.admit)
        question.open()

    def ask_application(self, kind: RegistrationKind) -> None:
        """Ask before another application of the product begins."""
        view = self.at_hand.view
        if view is None:
            return
        question = ConfirmQuestion(
            self.tr("Mở hồ sơ mới: {kind}").format(kind=core_words(REGISTRATION_KIND_NAMES[kind])),
            self.tr(
                "{product} có hồ sơ mới; hồ sơ trước giữ nguyên. Tài liệu của hồ sơ trước lấy sang được bằng nút "
                "“Giữ tài liệu cũ”."
            ).format(product=view.product.name),
            self.tr("Mở hồ sơ mới"),
            self,
        )
        question.answered.connect(lambda _yes: self._begin(kind))
        question.open()

    def _begin(self, kind: RegistrationKind) -> None:
        if self.at_hand.begin(kind):
            self.office.products_changed.emit()

    def _arrange(self) -> None:
        for part in (self.documents, self.pages, self.compare):
            self.tabs.addTab(part, "")
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(self.head)
        right.addWidget(self.bar)
        right.addWidget(self.tabs, 1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(14, 12, 14, 10)
        whole.setSpacing(12)
        whole.addWidget(self.list)
        whole.addLayout(right, 1)

    def _listen(self) -> None:
        self._loader.loaded.connect(self._show_rows)
        self.office.file_changed.connect(self._forget)
        self.list.list.chosen.connect(self._note_choice)
        self._take_later.timeout.connect(self._take_chosen)
        self.at_hand.line_changed.connect(self.list.show_line)
        self.head.admit_wanted.connect(self.ask_decision)
        self.head.kind_wanted.connect(self.ask_application)
        self.documents.files_wanted.connect(self.choose_files)
        self.documents.folder_wanted.connect(self.choose_folder)
        self.documents.shown_wanted.connect(self._look_at)
        self.compare.write_form.clicked.connect(self.forms.write)
        self.compare.read_form.clicked.connect(self.forms.read)
        self.adding.added.connect(self.documents.mark)
        self.papers.export_wanted.connect(self.export.ask)
        self.head.list.clicked.connect(self._show_list)
        self.tabs.currentChanged.connect(lambda place: self._show_list(self._list_shows[place]))
        self._show_list(True)
        keys: dict[str, Callable[[], object]] = {
            "Ctrl+F": self._to_search,
            "Ctrl+Down": lambda: self.list.list.step(1),
            "Ctrl+Up": lambda: self.list.list.step(-1),
            "Ctrl+O": self.choose_files,
            "Ctrl+Shift+O": self.choose_folder,
            "Ctrl+E": self.export.ask,
            "Ctrl+L": self.head.list.click,
            "Ctrl+1": lambda: self._to_tab(0),
            "Ctrl+2": lambda: self._to_tab(1),
            "Ctrl+3": lambda: self._to_tab(2),
        }
        for key, act in keys.items():
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _show_rows(self, rows: tuple[DossierRow, ...]) -> None:
        self.list.show_rows(rows)
        wanted = self._wanted
        if wanted is not None and self.list.model.row_of(wanted) is not None:
            self.open_product(wanted)

    def _note_choice(self, product_id: int | None) -> None:
        if self.at_hand.product_id is None or product_id is None:
            self._take(product_id)
        else:
            self._take_later.start()

    def _take_chosen(self) -> None:
        index = self.list.list.currentIndex()
        if index.isValid():
            self._take(self.list.model.shown[index.row()].product_id)

    def _take(self, product_id: int | None) -> None:
        if product_id != self.at_hand.product_id:
            self.at_hand.take(product_id)

    def _forget(self) -> None:
        self._take_later.stop()
        self.list.list.forget()
        self.list.show_rows(())
        self.at_hand.take(None)

    def _show_list(self, shows: bool) -> None:
        self._list_shows[self.tabs.currentIndex()] = shows
        self.head.list.setChecked(shows)
        self.list.setVisible(shows)

    def _look_at(self, document_id: int) -> None:
        self.tabs.setCurrentWidget(self.pages)
        self.pages.show_document(document_id)

    def _to_search(self) -> None:
        self._show_list(True)
        self.list.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.list.search.selectAll()

    def _to_tab(self, place: int) -> None:
        self.tabs.setCurrentIndex(place)
        part = self.tabs.currentWidget()
        targets = (self.documents.view, self.pages.criteria.view, self.compare.view)
        if part.isEnabled():
            targets[place].setFocus(Qt.FocusReason.ShortcutFocusReason)


def _ask_files(over: QWidget, title: str) -> Sequence[Path]:
    kinds = "PDF, JPEG, PNG, Word, Excel, ZIP (*.pdf *.jpg *.jpeg *.png *.docx *.xlsx *.zip)"
    chosen, _ = QFileDialog.getOpenFileNames(over, title, "", kinds)
    return [Path(one) for one in chosen]


def _ask_folder(over: QWidget, title: str) -> Path | None:
    chosen = QFileDialog.getExistingDirectory(over, title)
    return Path(chosen) if chosen else None
