"""The window: name and steps at the top, one page, and at the bottom what was saved and which keys help."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QMainWindow, QPushButton, QVBoxLayout, QWidget

from ui.file_care import FileCare
from ui.main_menu import MainMenu
from ui.office import Office, moment_text
from ui.page_stack import Pages
from ui.pages.page import Page
from ui.pages.step import Step
from ui.permitted import Permitted
from ui.person_line import PersonLine
from ui.widgets.notice import Notice, label
from ui.widgets.short_label import ShortLabel
from ui.widgets.spare_sign import SpareSign

if TYPE_CHECKING:
    from ui.help import TextDialog


class MainWindow(QMainWindow):
    """Shows one page at a time; steps are given in the order of the work."""

    worded = Signal()
    """The frame was worded again in another language."""

    def __init__(self, office: Office, steps: list[Step]) -> None:
        super().__init__()
        self.office = office
        self.steps = {step.key: step for step in steps}
        self.pages = Pages(steps, self)
        self._permitted: dict[str, Permitted] = {}
        self._current = steps[0].key
        self._coming: Path | None = None
        self._saved_at: datetime | None = None
        self._buttons: dict[str, QPushButton] = {}
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
        self.spare = SpareSign(self)
        self._file = label()
        self.person = PersonLine(office, self)
        self.menu = MainMenu(office.preferences, self)
        self._menu_button = QPushButton("☰", self)
        self._menu_button.setObjectName("menu")
        self._build()
        self._listen()
        self.care = FileCare(office, self.notice, self, self.menu.restore)
        self.setAcceptDrops(True)
        self.resize(1366, 768)
        self.paint()

    @property
    def page(self) -> Page:
        """The page that shows now."""
        return self.pages[self._current]

    def expect(self, step: str, path: Path | None = None) -> None:
        """Show the frame of a step whose page is to come, and of the file that is on its way."""
        self._current, self._coming = step, path
        self.pages.blank.words.setText(self.tr("Đang mở {name}…").format(name=path.name) if path else "")
        self.pages.blank.setFocus()
        self.paint()

    def go(self, step: str) -> bool:
        """Show a step; whether it could be shown. Why it cannot is told on the spot."""
        reason = self.steps[step].not_here() or self.steps[step].why_not()
        if reason:
            self.notice.tell(reason, "info")
            self._paint_steps()
            return False
        before = self._made_page()
        if before is not None:
            if step != self._current and not before.leave():
                self._paint_steps()
                return False
            self.notice.clear()  # what was told before the first page is news still
        self._current, self._coming = step, None
        page = self.pages.show(step)
        if step not in self._permitted:
            self._permitted[step] = Permitted(self.office, page)
        page.refresh()
        page.setFocus(Qt.FocusReason.OtherFocusReason)
        self.paint()
        return True

    def paint(self) -> None:
        """Word and paint everything around the page."""
        self._paint_steps()
        page = self._made_page()
        self._crumb.setText(page.crumb() if page else self.steps[self._current].name())
        self._paint_chips(page)
        self._paint_keys(page)
        path = self.office.path or self._coming
        offline = self.tr("Không cần mạng")
        self._file.setText(f"{offline} · {path.name}" if path else offline)
        self._paint_saved()
        self._menu_button.setAccessibleName(self.tr("Tùy chọn và trợ giúp"))
        self._menu_button.setToolTip(self.tr("Tùy chọn và trợ giúp"))
        self.setWindowTitle(f"{path.name} — OCOP Desk" if path else "OCOP Desk")

    def show_help(self) -> "TextDialog":
        """Show the help of this page beside the window."""
        from ui.help import TextDialog, help_page

        step = self.steps[self._current]
        page = self.pages.get(self._current)
        topic = page.help_topic() if page is not None else step.key
        text = help_page(topic, self.office.preferences.current.language)
        dialog = TextDialog(self.tr("Trợ giúp: {page}").format(page=step.name()), text, self)
        dialog.show()
        return dialog

    def show_log(self) -> QDialog | None:
        """Show who did what in the open file; None where no file is open."""
        from ui.dialogs.audit_log import AuditDialog

        if not self.office.has_file:
            return None
        dialog = AuditDialog(self.office, self)
        dialog.show()
        return dialog

    def show_lock(self) -> QDialog | None:
        """Show what there is to do about the passphrase of the open file; None where no file is open."""
        from ui.dialogs.file_lock import FileLockDialog

        if not self.office.has_file:
            return None
        dialog = FileLockDialog(self.office, self)
        dialog.open()
        return dialog

    def show_about(self) -> "TextDialog":
        """Show versions and licences."""
        from ui.help import TextDialog, about_page

        dialog = TextDialog(self.tr("Giới thiệu và giấy phép"), about_page(), self)
        dialog.show()
        return dialog

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Show that a file can be dropped where some page does something with it."""
        if any(self._taker(path) for path in _paths(event)):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Give the dropped files to the page of the first one of use, with it all others that the page takes."""
        paths = _paths(event)
        for path in paths:
            step = self._taker(path)
            if step is not None:
                event.acceptProposedAction()
                if step.key == self._current or self.go(step.key):
                    self.page.take_files([one for one in paths if step.accepts_file(one)])
                return

    def changeEvent(self, event: QEvent) -> None:
        """Word the frame again when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self.menu.retranslate()
            self.person.paint()
            self.paint()
            self.worded.emit()
        super().changeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close when the page allows; what was typed is kept already."""
        page = self._made_page()
        if page is not None and not page.leave():
            event.ignore()
            return
        self.office.close()
        event.accept()

    def _made_page(self) -> Page | None:
        """The page of this step, unless it is still to come."""
        return self.pages.made(self._current)

    def _taker(self, path: Path) -> Step | None:
        """The step that takes a file: the one that shows, or the first in the order of the work."""
        steps = (self.steps[self._current], *self.steps.values())
        return next((step for step in steps if not step.not_here() and step.accepts_file(path)), None)

    def _build(self) -> None:
        body = QWidget(self)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header())
        slot = QVBoxLayout()
        slot.setContentsMargins(16, 0, 16, 0)
        slot.addWidget(self.notice)
        column.addLayout(slot)
        column.addWidget(self.pages.stack, 1)
        column.addWidget(self._footer())
        self.setCentralWidget(body)

    def _header(self) -> QWidget:
        header = QWidget(self)
        header.setObjectName("header")
        row = QHBoxLayout(header)
        row.setContentsMargins(18, 4, 18, 0)
        row.setSpacing(6)
        row.addWidget(self._brand)
        row.addWidget(self._crumb)
        row.addStretch(1)
        for number, key in enumerate(self.steps, start=1):
            button = QPushButton(header)
            button.setProperty("step", True)
            button.setCheckable(True)
            button.clicked.connect(lambda _checked=False, key=key: self.go(key))
            self._buttons[key] = button
            row.addWidget(button)
            QShortcut(QKeySequence(f"Alt+{number}"), self, lambda key=key: self.go(key))
        row.addStretch(1)
        row.addLayout(self._chips)
        self._menu_button.setMenu(self.menu)
        row.addWidget(self._menu_button)
        QShortcut(QKeySequence(Qt.Key.Key_F1), self, self.show_help)
        self.menu.help.triggered.connect(self.show_help)
        self.menu.log.triggered.connect(self.show_log)
        self.menu.lock.triggered.connect(self.show_lock)
        self.menu.aboutToShow.connect(self._enable_menu)
        self.menu.about.triggered.connect(self.show_about)
        return header

    def _enable_menu(self) -> None:
        has_file = self.office.has_file
        for action in (self.menu.log, self.menu.lock):
            action.setEnabled(has_file)
        self.menu.spare.setEnabled(has_file and self.office.members_laptop is None)

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
        row.addWidget(self.spare)
        row.addWidget(self._file)
        row.addWidget(self.person)
        return footer

    def _listen(self) -> None:
        office = self.office
        office.refused.connect(self.notice.tell_problems)
        office.trouble.connect(self.notice.tell_trouble)
        office.sheet_saved.connect(self._note_saved)
        office.told.connect(self.notice.tell)
        office.went.connect(self.go)
        office.person_changed.connect(self._person_changed)
        for signal in (office.file_changed, office.council_changed, office.products_changed, office.session_changed):
            signal.connect(self._facts_changed)

    def _facts_changed(self) -> None:
        page = self._made_page()
        if page is not None:
            page.refresh()
        self.paint()

    def _person_changed(self) -> None:
        for permitted in self._permitted.values():
            permitted.look()
        self.person.paint()
        self._facts_changed()

    def _note_saved(self, moment: datetime) -> None:
        self._saved_at = moment
        self._paint_saved()

    def _paint_saved(self) -> None:
        if self._saved_at is None or not self.office.has_file:
            self._saved.setText("")
        else:
            self._saved.setText("● " + self.tr("Đã lưu {time}").format(time=moment_text(self._saved_at)))

    def _paint_steps(self) -> None:
        for number, step in enumerate(self.steps.values(), start=1):
            button, name = self._buttons[step.key], step.name()
            elsewhere = step.not_here()
            reason = elsewhere or step.why_not()
            button.setText(name)
            button.setAccessibleName(name)
            button.setChecked(step.key == self._current)
            button.setToolTip(reason or f"Alt+{number}")
            has_file = self.office.has_file or self._coming is not None
            button.setVisible(step.key == self._current or (not elsewhere and (has_file or not reason)))

    def _paint_chips(self, page: Page | None) -> None:
        _empty(self._chips)
        told = page.chips() if page else []
        practice = (self.tr("Tập huấn"), "warn")
        if self.office.is_practice and practice not in told:
            told = [practice, *told]
        member = self.office.members_laptop
        if member is not None:
            told = [*told, (self.tr("Máy của {name}").format(name=member.name), "")]
        for text, tone in told:
            chip = label(text, tone=tone)
            chip.setProperty("chip", True)
            self._chips.addWidget(chip)

    def _paint_keys(self, page: Page | None) -> None:
        _empty(self._keys)
        for key, what in page.key_hints() if page else []:
            cap = label(key)
            cap.setProperty("keycap", True)
            self._keys.addWidget(cap)
            self._keys.addWidget(label(what))


def _paths(event: QDropEvent) -> list[Path]:
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]


def _empty(layout: QHBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()  # gone from the screen at once, not when the loop comes round
            widget.deleteLater()
