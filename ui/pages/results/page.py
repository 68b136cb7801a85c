"""The page of the step "results": every product with its stars and why, every figure open down to the marks."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from ocop_desk.documents.paper.outcomes import least_star
from ocop_desk.domain.calibration import Calibration, calibration
from ocop_desk.domain.records import SessionRecord
from ocop_desk.services.calibration import calibration_paper
from ocop_desk.services.desk import Desk
from ocop_desk.services.publishing import write_paper
from ocop_desk.services.sessions import close_session, session_record
from ui.office import Office
from ui.pages.page import Page
from ui.pages.results.calibration_pane import CalibrationPane
from ui.pages.results.list_pane import ListPane
from ui.pages.results.product_pane import ProductPane
from ui.pages.results.rows import Outcome, ResultRow, result_rows
from ui.pages.results.step import ResultsStep
from ui.tasks import Progress
from ui.widgets.notice import label, main_button

RESULTS, CALIBRATION = range(2)
"""The sides of the page."""


@dataclass(frozen=True)
class Loaded:
    """What was read of a session."""

    session_id: int
    record: SessionRecord
    rows: tuple[ResultRow, ...]
    calibration: Calibration | None = None
    """The differences between members, for practice councils."""


class ResultsPage(Page):
    """Kết quả."""

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(ResultsStep(office), parent)
        self.list = ListPane(self)
        self.product = ProductPane(self)
        self.calibration = CalibrationPane(self)
        self.sides = QTabBar(self)
        self._stack = QStackedWidget(self)
        self.main = main_button()
        self.hint = label(soft=True, wrap=True)
        self.loaded: Loaded | None = None
        self._shown: Loaded | None = None
        self._asked = 0
        self._was_calibration = False
        self._build()
        self.retranslate()

    def crumb(self) -> str:
        """The session."""
        if self.loaded is None:
            return self.step.name()
        record = self.loaded.record
        return self.tr("Phiên {number}/{year}").format(number=record.number, year=record.year)

    def chips(self) -> list[tuple[str, str]]:
        """Practice, and how many products are concluded."""
        if self.loaded is None:
            return []
        rows = self.loaded.rows
        done = sum(1 for row in rows if row.outcome is not Outcome.UNDECIDED)
        told = [(self.tr("Tập huấn"), "warn")] if self.loaded.record.council.practice else []
        if self.loaded.record.calibration:
            return [*told, (self.tr("Hiệu chỉnh"), "warn")]
        return [*told, (self.tr("Đã kết luận {n} / {of}").format(n=done, of=len(rows)), "")]

    def help_topic(self) -> str:
        """The page on calibration, while that is the side that shows."""
        return "calibration" if self._stack.currentIndex() == CALIBRATION else super().help_topic()

    def key_hints(self) -> list[tuple[str, str]]:
        """List, tabs, search."""
        if self._stack.currentIndex() == CALIBRATION:
            return [("↑↓", self.tr("tiêu chí"))]
        return [("↑↓", self.tr("sản phẩm")), ("Ctrl+Tab", self.tr("mặt khác")), ("Ctrl+F", self.tr("tìm"))]

    def refresh(self) -> None:
        """Read the session again, off the window's thread."""
        session_id = self.office.session_id
        self._asked += 1
        if not self.office.has_file or session_id is None or self.step.why_not():
            self.loaded = None
            return
        # Everything around the page is painted first: while the session is read, the file answers nobody else.
        QTimer.singleShot(0, self, partial(self._load, self._asked, session_id))

    def retranslate(self) -> None:
        """Set every word."""
        self.main.setText(self.tr("Sang công bố →"))
        self.list.retranslate()
        self.product.retranslate()
        self.calibration.retranslate()
        for place, words in enumerate((self.tr("Kết quả các sản phẩm"), self.tr("Hiệu chỉnh cách chấm"))):
            self.sides.setTabText(place, words)
        self._paint_hint()

    def show_product(self, entry_id: int) -> None:
        """Show one product at the right."""
        if self.loaded is None:
            return
        record = self.loaded.record
        product = next((one for one in record.products if one.entry_id == entry_id), None)
        row = next((one for one in self.loaded.rows if one.entry_id == entry_id), None)
        if product is not None and row is not None:
            self._shown = self.loaded
            self.product.show_product(record, product, row)
            self.product.show()

    def next_tab(self, by: int) -> None:
        """Another side of the same product."""
        tabs = self.product.tabs
        tabs.setCurrentIndex((tabs.currentIndex() + by) % tabs.count())

    def _build(self) -> None:
        right = QWidget(self)
        right.setObjectName("page")
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.product, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.hint, 1)
        foot.addWidget(self.main)
        column.addLayout(foot)
        results = QWidget(self)
        results.setObjectName("page")
        row = QHBoxLayout(results)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        row.addWidget(self.list, 5)
        row.addWidget(right, 8)
        self._stack.addWidget(results)
        self._stack.addWidget(self.calibration)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 14, 16, 14)
        whole.setSpacing(10)
        whole.addWidget(self.sides)
        whole.addWidget(self._stack, 1)
        for _ in range(2):
            self.sides.addTab("")
        self.sides.setDrawBase(False)
        self.sides.hide()
        self.product.hide()
        self.setFocusProxy(self.list.view)
        self.list.chosen.connect(self.show_product)
        self.main.clicked.connect(lambda: self.office.went.emit("publish"))
        self.office.file_changed.connect(self._another_file)
        self.sides.currentChanged.connect(self._stack.setCurrentIndex)
        self.calibration.print_wanted.connect(self._print_calibration)
        self.calibration.end_wanted.connect(self._end_calibration)
        QShortcut(QKeySequence("Ctrl+F"), self, self.list.search.setFocus)
        QShortcut(QKeySequence("Ctrl+Tab"), self, lambda: self.next_tab(1))
        QShortcut(QKeySequence("Ctrl+Shift+Tab"), self, lambda: self.next_tab(-1))

    def _load(self, asked: int, session_id: int) -> None:
        if asked != self._asked or not self.office.has_file:
            return
        desk = self.office.desk
        self.office.tasks.start(
            lambda _progress: _read(desk, session_id),
            done=lambda loaded: self._show(loaded, asked),
            failed=self.office.tell_failure,
        )

    def _show(self, loaded: Loaded, asked: int) -> None:
        if asked != self._asked or not self.office.has_file or loaded.session_id != self.office.session_id:
            return
        self.loaded = loaded
        self._show_sides(loaded)
        self.list.blockSignals(True)  # the product comes after the list has been painted
        self.list.set_rows(loaded.rows, least_star(loaded.record))
        self.list.blockSignals(False)
        QTimer.singleShot(0, self, self._show_marked)
        self._paint_hint()
        window = self.window()
        if hasattr(window, "paint"):
            window.paint()

    def _show_sides(self, loaded: Loaded) -> None:
        """Results and differences beside each other for practice; a calibration has differences alone."""
        found = loaded.calibration
        self.sides.setVisible(found is not None and not loaded.record.calibration)
        if found is None:
            self.sides.setCurrentIndex(RESULTS)
        else:
            self.calibration.show_calibration(loaded.record, found)
            if loaded.record.calibration:
                self.sides.setCurrentIndex(CALIBRATION)
            elif self._was_calibration:
                self.sides.setCurrentIndex(RESULTS)
        self._was_calibration = loaded.record.calibration

    def _print_calibration(self, target: Path) -> None:
        if self.loaded is None:
            return
        desk, session_id = self.office.desk, self.loaded.session_id

        def work(_progress: Progress) -> Path:
            write_paper(calibration_paper(desk, session_id), target)
            return target

        self.office.tasks.start(work, done=self._printed, failed=self.office.tell_failure)

    def _printed(self, target: Path) -> None:
        self.office.told.emit(self.tr("Đã ghi {path}").format(path=target), "info")

    def _end_calibration(self) -> None:
        if self.loaded is None:
            return
        desk, session_id = self.office.desk, self.loaded.session_id
        if self.office.act(lambda: close_session(desk, session_id)) is not None:
            self.office.session_changed.emit()

    def _show_marked(self) -> None:
        if self.loaded is not None and self._shown is self.loaded:
            return
        if self.list.entry_id is None:
            self.product.hide()
        else:
            self.show_product(self.list.entry_id)

    def _paint_hint(self) -> None:
        if self.loaded is None:
            self.hint.setText("")
            return
        open_ones = sum(1 for row in self.loaded.rows if row.outcome is Outcome.UNDECIDED)
        if open_ones:
            self.hint.setText(self.tr("Còn {n} sản phẩm chưa kết luận.").format(n=open_ones))
        else:
            self.hint.setText(self.tr("Mọi sản phẩm đã kết luận: bế mạc phiên, in và ký ở bước Công bố."))

    def _another_file(self) -> None:
        self._asked += 1
        self.loaded = self._shown = None
        self.sides.hide()
        self.sides.setCurrentIndex(RESULTS)
        self._was_calibration = False
        self.list.set_rows((), 3)
        self.product.hide()


def _read(desk: Desk, session_id: int) -> Loaded:
    record = session_record(desk, session_id)
    found = calibration(record) if record.council.practice else None
    return Loaded(session_id, record, () if record.calibration else result_rows(record), found)
