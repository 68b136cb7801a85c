"""The window: name and steps at the top, one page, and at the bottom what was saved and which keys help."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMainWindow, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from ui.file_care import FileCare
from ui.help import TextDialog, about_page, help_page
from ui.main_menu import MainMenu
from ui.office import Office, moment_text
from ui.pages.page import Page
from ui.widgets.notice import Notice, label
from ui.widgets.short_label import ShortLabel

SMALLEST_PAGE = QSize(1000, 560)


class MainWindow(QMainWindow):
    """Shows one page at a time; pages are given in the order of the work."""

    def __init__(self, office: Office, pages: list[Page]) -> None:
        super().__init__()
        self.office = office
        self.pages = {page.step: page for page in pages}
        self._current = pages[0].step
        self._saved_at: datetime | None = None
        self._steps: dict[str, QPushButton] = {}
        self._stack = _Pages(self)
        self.notice = Notice(self)
        self._brand = QLabel("OCOP Desk", self)
        self._brand.setObjectName("brand")
        self._crumb = ShortLabel()
        self._crumb.setTextFormat(Qt.TextFormat.PlainText)
        self._crumb.setObjectName("crumb")
        self._chips = QHBoxLayout()
        self._saved = label()
        self._saved.setObjectName("saved")
        self._keys = QHBoxLayout()
        self._file = label()
        self.menu = MainMenu(office.preferences, self)
        self._menu_button = QPushButton("☰", self)
        self._menu_button.setObjectName("menu")
        self._build(pages)
        self._listen()
        self.care = FileCare(office, self.notice, self)
        self.setAcceptDrops(True)
        self.resize(1366, 768)
        self.go(self._current)

    @property
    def page(self) -> Page:
        """The page that shows now."""
        return self.pages[self._current]

    def go(self, step: str) -> bool:
        """Show a step; whether it could be shown. Why it cannot is told on the spot."""
        page = self.pages[step]
        reason = page.why_not()
        if reason:
            self.notice.tell(reason, "info")
            self._paint_steps()
            return False
        if step != self._current and not self.page.leave():
            self._paint_steps()
            return False
        self.notice.clear()
        self._current = step
        self._stack.setCurrentWidget(page)
        page.refresh()
        page.setFocus(Qt.FocusReason.OtherFocusReason)
        self.paint()
        return True

    def paint(self) -> None:
        """Word and paint everything around the page."""
        self._paint_steps()
        self._crumb.setText(self.page.crumb())
        self._paint_chips()
        self._paint_keys()
        path = self.office.path
        offline = self.tr("Không cần mạng")
        self._file.setText(f"{offline} · {path.name}" if path else offline)
        self._paint_saved()
        self._menu_button.setAccessibleName(self.tr("Tùy chọn và trợ giúp"))
        self._menu_button.setToolTip(self.tr("Tùy chọn và trợ giúp"))
        self.setWindowTitle(f"{path.name} — OCOP Desk" if path else "OCOP Desk")

    def show_help(self) -> TextDialog:
        """Show the help of this page beside the window."""
        text = help_page(self.page.help_topic, self.office.preferences.current.language)
        dialog = TextDialog(self.tr("Trợ giúp: {page}").format(page=self.page.name()), text, self)
        dialog.show()
        return dialog

    def show_about(self) -> TextDialog:
        """Show versions and licences."""
        dialog = TextDialog(self.tr("Giới thiệu và giấy phép"), about_page(), self)
        dialog.show()
        return dialog

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Show that a file can be dropped where some page does something with it."""
        if any(self._taker(path) for path in _paths(event)):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Give the first dropped file of use to its page."""
        for path in _paths(event):
            page = self._taker(path)
            if page is not None:
                event.acceptProposedAction()
                if page is self.page or self.go(page.step):
                    page.take_file(path)
                return

    def changeEvent(self, event: QEvent) -> None:
        """Word the frame again when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self.menu.retranslate()
            self.paint()
        super().changeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close when the page allows; what was typed is kept already."""
        if not self.page.leave():
            event.ignore()
            return
        self.office.close()
        event.accept()

    def _taker(self, path: Path) -> Page | None:
        """The page that takes a file: the one that shows, or the first in the order of the work."""
        return next((page for page in (self.page, *self.pages.values()) if page.accepts_file(path)), None)

    def _build(self, pages: list[Page]) -> None:
        body = QWidget(self)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header(pages))
        slot = QVBoxLayout()
        slot.setContentsMargins(16, 0, 16, 0)
        slot.addWidget(self.notice)
        column.addLayout(slot)
        for page in pages:
            self._stack.addWidget(page)
        column.addWidget(self._stack, 1)
        column.addWidget(self._footer())
        self.setCentralWidget(body)

    def _header(self, pages: list[Page]) -> QWidget:
        header = QWidget(self)
        header.setObjectName("header")
        row = QHBoxLayout(header)
        row.setContentsMargins(18, 4, 18, 0)
        row.setSpacing(6)
        row.addWidget(self._brand)
        row.addWidget(self._crumb)
        row.addStretch(1)
        for number, page in enumerate(pages, start=1):
            button = QPushButton(header)
            button.setProperty("step", True)
            button.setCheckable(True)
            button.clicked.connect(lambda _checked=False, step=page.step: self.go(step))
            self._steps[page.step] = button
            row.addWidget(button)
            QShortcut(QKeySequence(f"Alt+{number}"), self, lambda step=page.step: self.go(step))
        row.addStretch(1)
        row.addLayout(self._chips)
        self._menu_button.setMenu(self.menu)
        row.addWidget(self._menu_button)
        QShortcut(QKeySequence(Qt.Key.Key_F1), self, self.show_help)
        self.menu.help.triggered.connect(self.show_help)
        self.menu.about.triggered.connect(self.show_about)
        return header

    def _footer(self) -> QWidget:
        footer = QWidget(self)
        footer.setObjectName("footer")
        row = QHBoxLayout(footer)
        row.setContentsMargins(18, 5, 18, 5)
        row.setSpacing(14)
        row.addWidget(self._saved)
        self._keys.setSpacing(6)
        row.addLayout(self._keys)
        row.addStretch(1)
        row.addWidget(self._file)
        return footer

    def _listen(self) -> None:
        office = self.office
        office.refused.connect(self.notice.tell_problems)
        office.trouble.connect(self.notice.tell_trouble)
        office.sheet_saved.connect(self._note_saved)
        office.told.connect(self.notice.tell)
        office.went.connect(self.go)
        for signal in (office.file_changed, office.council_changed, office.products_changed, office.session_changed):
            signal.connect(self._facts_changed)

    def _facts_changed(self) -> None:
        self.page.refresh()
        self.paint()

    def _note_saved(self, moment: datetime) -> None:
        self._saved_at = moment
        self._paint_saved()

    def _paint_saved(self) -> None:
        if self._saved_at is None or not self.office.has_file:
            self._saved.setText("")
        else:
            self._saved.setText("● " + self.tr("Đã lưu {time}").format(time=moment_text(self._saved_at)))

    def _paint_steps(self) -> None:
        for number, (step, button) in enumerate(self._steps.items(), start=1):
            page = self.pages[step]
            reason = page.why_not()
            button.setText(page.name())
            button.setAccessibleName(page.name())
            button.setChecked(step == self._current)
            button.setToolTip(reason or f"Alt+{number}")
            button.setVisible(step == self._current or self.office.has_file or not reason)

    def _paint_chips(self) -> None:
        _empty(self._chips)
        for text, tone in self.page.chips():
            chip = label(text, tone=tone)
            chip.setProperty("chip", True)
            self._chips.addWidget(chip)

    def _paint_keys(self) -> None:
        _empty(self._keys)
        for key, what in self.page.key_hints():
            cap = label(key)
            cap.setProperty("keycap", True)
            self._keys.addWidget(cap)
            self._keys.addWidget(label(what))


def _paths(event: QDropEvent) -> list[Path]:
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]


class _Pages(QStackedWidget):
    """The pages on one another. None of them makes the window larger than the screen: a page scrolls what is long."""

    def hasHeightForWidth(self) -> bool:
        """Never: wrapped words of a page that does not show would make the window taller."""
        return False

    def minimumSizeHint(self) -> QSize:
        """The room every page has to do with, on the smallest screen with its frame."""
        return SMALLEST_PAGE


def _empty(layout: QHBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()  # gone from the screen at once, not when the loop comes round
            widget.deleteLater()
