"""The page of the step "products": the table, what is known of one, and lists on their way in."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from ocop_desk.services.product_entry import remove_product
from ocop_desk.services.product_list_pasted import looks_like_range, nothing_pasted
from ocop_desk.services.products import choose_cases, write_template
from ui.dialogs.import_list import ImportDialog
from ui.dialogs.product_form import ProductForm
from ui.models.counts import count_text
from ui.models.product_rows import ProductRow
from ui.models.product_table import ProductTable
from ui.office import Office
from ui.pages.page import Page
from ui.pages.products.asking import AskPath, ask_open, ask_save
from ui.pages.products.copying import as_text
from ui.pages.products.details import ProductDetails
from ui.pages.products.loading import Loaded, ProductLoader
from ui.pages.products.narrowing import Narrowing
from ui.pages.products.step import ProductsStep
from ui.pages.products.table import ProductView
from ui.pages.products.withdrawing import WithdrawQuestion
from ui.widgets.notice import card, label, main_button

_SIDE_WIDTH = 372
_CALM = 80
"""Milliseconds after which the side card follows: while keys come fast, the table is what people look at."""


class ProductsPage(Page):
    """Sản phẩm."""

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(ProductsStep(office), parent)
        self.ask_open: AskPath = ask_open
        self.ask_save: AskPath = ask_save
        self.dialog: ImportDialog | ProductForm | None = None
        self.products = ProductTable(self)
        self.view = ProductView(self.products, self)
        self.narrowing = Narrowing(self)
        self.details = ProductDetails(self)
        self.import_button, self.paste_button, self.add_button, self.template_button = (QPushButton() for _ in range(4))
        self.main = main_button()
        self.next_hint = label(soft=True, wrap=True)
        self.clear_button = QPushButton()
        self._stack = QStackedWidget(self)
        self._empty_title, self._empty_text = label(role="title", wrap=True), label(soft=True, wrap=True)
        self._none_text, self._how = label(soft=True, wrap=True), label(wrap=True)
        self._loader = ProductLoader(office, self)
        self._loaded: Loaded | None = None
        self._wanted: int | None = None
        self._details_later = QTimer(self)
        self._details_later.setSingleShot(True)
        self._details_later.setInterval(_CALM)
        self._arrange()
        self._listen()
        self.retranslate()

    def chips(self) -> list[tuple[str, str]]:
        """How many products the file has."""
        if self._loaded is None or not self.office.has_file:
            return []
        return [(self.tr("{n} sản phẩm").format(n=count_text(len(self._loaded.rows))), "")]

    def key_hints(self) -> list[tuple[str, str]]:
        """The keys of the table."""
        return [
            ("Ctrl+F", self.tr("tìm")),
            ("F2", self.tr("sửa")),
            ("E", self.tr("hồ sơ")),
            ("Ctrl+O", self.tr("nhận tệp Excel")),
            ("Ctrl+V", self.tr("dán từ Excel")),
            ("Ctrl+C", self.tr("sao chép")),
        ]

    def refresh(self) -> None:
        """Read the products again."""
        if self.office.has_file:
            self._loader.load()

    def take_file(self, path: Path) -> None:
        """Look at a list before taking it in."""
        dialog = self._import_dialog()
        if dialog is not None:
            dialog.read_file(path)
            dialog.open()

    def choose_file(self) -> None:
        """Ask for a list and look at it."""
        path = self.ask_open(self, self.tr("Chọn danh sách sản phẩm"), "")
        if path is not None:
            self.take_file(path)

    def paste(self) -> None:
        """Look at the range that was copied in a spreadsheet."""
        text = QGuiApplication.clipboard().text()
        if not looks_like_range(text):
            self.office.refused.emit(nothing_pasted().problems)
            return
        dialog = self._import_dialog()
        if dialog is not None:
            dialog.read_text(text)
            dialog.open()

    def copy(self) -> None:
        """Copy the marked products for a spreadsheet."""
        rows = self.view.selected_rows()
        if rows:
            QGuiApplication.clipboard().setText(as_text(rows))

    def add(self) -> None:
        """Write one product by hand."""
        self._open_form(None)

    def edit(self) -> None:
        """Change the product at the cursor."""
        if self.view.row is not None:
            self._open_form(self.view.row)

    def open_dossier(self) -> None:
        """Go to the dossier of the product at the cursor."""
        if self.view.row is not None:
            self.office.product_id = self.view.row.product_id
            self.office.went.emit("dossier")

    def save_template(self) -> None:
        """Write the empty list for offices."""
        path = self.ask_save(self, self.tr("Ghi tệp mẫu"), self.tr("danh-sach-san-pham.xlsx"))
        if path is None:
            return
        rules = self.office.desk.rules
        self.template_button.setEnabled(False)
        self.office.tasks.start(
            lambda _progress: (write_template(rules, path), path)[1],
            done=self._template_done,
            failed=self._template_failed,
        )

    def retranslate(self) -> None:
        """Word everything in the language in use."""
        self.view.setAccessibleName(self.tr("Bảng sản phẩm"))
        self.products.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.products.columnCount() - 1)
        _word(self.import_button, self.tr("Nhận danh sách Excel…"), "Ctrl+O")
        _word(self.paste_button, self.tr("Dán từ Excel"), "Ctrl+V")
        _word(self.add_button, self.tr("Thêm một sản phẩm…"), "Ctrl+N")
        _word(self.template_button, self.tr("Ghi tệp mẫu…"), "")
        _word(self.clear_button, self.tr("Bỏ tìm và lọc"), "")
        self._empty_title.setText(self.tr("Chưa có sản phẩm nào"))
        self._empty_text.setText(
            self.tr(
                "Kéo tệp Excel danh sách đăng ký vào cửa sổ này.\n"
                "Chương trình cho xem từng dòng trước khi nhận; dòng sai sửa được ngay."
            )
        )
        self._how.setText(
            self.tr(
                "Cách khác:\n\n"
                "• Sao chép vùng trong Excel rồi nhấn Ctrl+V ở đây.\n\n"
                "• Ít sản phẩm thì ghi từng sản phẩm: Ctrl+N.\n\n"
                "• Chưa có danh sách thì ghi tệp mẫu, gửi cho các xã, phường điền."
            )
        )
        self._none_text.setText(self.tr("Không có sản phẩm nào khớp với điều đang tìm và lọc."))
        self.narrowing.retranslate()
        self.details.retranslate()
        self._paint()

    def changeEvent(self, event: QEvent) -> None:
        """Rows grow with the text."""
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "view"):
            self.view.fit_rows()
        super().changeEvent(event)

    def _arrange(self) -> None:
        whole = QHBoxLayout(self)
        whole.setContentsMargins(16, 14, 16, 14)
        whole.setSpacing(14)
        left = QVBoxLayout()
        left.setSpacing(10)
        left.addWidget(self.narrowing)
        for page in (self.view, self._none_page(), self._empty_page()):
            self._stack.addWidget(page)
        left.addWidget(self._stack, 1)
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.import_button, self.paste_button, self.add_button, self.template_button):
            row.addWidget(button)
        row.addStretch(1)
        left.addLayout(row)
        whole.addLayout(left, 1)
        side, column = card(self)
        side.setFixedWidth(_SIDE_WIDTH)
        column.addWidget(self._how)
        column.addWidget(self.details, 100)
        column.addStretch(1)
        acts = QHBoxLayout()
        for button in (self.details.edit_button, self.details.dossier_button, self.details.remove_button):
            acts.addWidget(button)
        acts.addStretch(1)
        column.addLayout(acts)
        column.addWidget(self.next_hint)
        column.addWidget(self.main)
        whole.addWidget(side)
        self.view.fit_rows()

    def _none_page(self) -> QWidget:
        frame, column = card(self)
        column.addStretch(1)
        column.addWidget(self._none_text, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.clear_button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        return frame

    def _empty_page(self) -> QWidget:
        frame, column = card(self)
        column.setContentsMargins(60, 40, 60, 40)
        column.addStretch(1)
        for one in (self._empty_title, self._empty_text):
            one.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(one)
        column.addStretch(1)
        return frame

    def _listen(self) -> None:
        self._loader.loaded.connect(self._take)
        self.office.file_changed.connect(self._forget)
        self.narrowing.changed.connect(self._narrow)
        self.narrowing.search.went_down.connect(self._to_table)
        self.clear_button.clicked.connect(self.narrowing.clear)
        self.view.chosen.connect(lambda _row: self._details_later.start())
        self._details_later.timeout.connect(lambda: self._show_details(self.view.row))
        self.view.opened.connect(self.edit)
        self.view.copied.connect(self.copy)
        self.details.edit_wanted.connect(self.edit)
        self.details.remove_wanted.connect(self.withdraw)
        self.view.dossier_wanted.connect(self.open_dossier)
        self.details.dossier_wanted.connect(self.open_dossier)
        self.details.cases_chosen.connect(self._choose_cases)
        self.import_button.clicked.connect(self.choose_file)
        self.paste_button.clicked.connect(self.paste)
        self.add_button.clicked.connect(self.add)
        self.template_button.clicked.connect(self.save_template)
        self.main.clicked.connect(self._main_action)
        keys = {"Ctrl+F": self._to_search, "Ctrl+O": self.choose_file, "Ctrl+N": self.add}
        for key, act in keys.items():
            self._shortcut(QKeySequence(key), act)
        self._shortcut(QKeySequence(QKeySequence.StandardKey.Paste), self.paste)

    def _shortcut(self, key: QKeySequence, act: Callable[[], None]) -> None:
        shortcut = QShortcut(key, self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(act)

    def _forget(self) -> None:
        self._loaded = None
        self.products.set_rows(())
        self.narrowing.clear()
        self._paint()

    def _take(self, loaded: Loaded) -> None:
        self._loaded = loaded
        self.narrowing.set_choices(loaded.choices)
        if loaded.rows != self.products.rows:
            self.products.set_rows(loaded.rows)
        if self._wanted is not None:
            self.view.choose(self._wanted)
            self._wanted = None
        self._show_details(self.view.row)
        self._paint()
        self.window().update()

    def _narrow(self) -> None:
        self.products.set_search(self.narrowing.search.text())
        self.products.set_filters(**self.narrowing.chosen())  # type: ignore[arg-type]
        self._paint()

    def _paint(self) -> None:
        rows = self.products.rows
        self.narrowing.setVisible(bool(rows))
        self.narrowing.show_count(len(self.products.shown), len(rows))
        nothing_read = self._loaded is None
        self._stack.setCurrentIndex(
            2 if not rows and not nothing_read else 1 if rows and not self.products.shown else 0
        )
        unplanned = sum(not row.standing.appearances for row in rows)
        if not rows:
            _word(self.main, self.tr("Nhận danh sách Excel…"), "Ctrl+O")
            self.next_hint.setText("")
        else:
            _word(self.main, self.tr("Tiếp: chuẩn bị phiên họp"), "")
            hint = self.tr("{n} sản phẩm chưa vào phiên nào.").format(n=count_text(unplanned)) if unplanned else ""
            self.next_hint.setText(hint)
        self.next_hint.setVisible(bool(self.next_hint.text()))
        self.import_button.setVisible(bool(rows))
        buttons = (self.details.edit_button, self.details.dossier_button, self.details.remove_button)
        for one in (self.details, *buttons):
            one.setVisible(bool(rows) or nothing_read)
        self._how.setVisible(not rows and not nothing_read)

    def _show_details(self, row: ProductRow | None) -> None:
        self.details.show_product(row, self._loaded.rule_set if self._loaded else None)

    def _choose_cases(self, cases: dict[str, int]) -> None:
        row = self.details.row
        if row is None:
            return
        self.office.act(lambda: choose_cases(self.office.desk, row.product_id, cases, partly=True))
        self.office.products_changed.emit()

    def withdraw(self) -> None:
        """Ask, and take the product out that was entered by mistake."""
        row = self.details.row
        if row is not None and self.dialog is None:
            question = WithdrawQuestion(row.product, self)
            question.answered.connect(lambda _yes: self._withdraw(row))
            question.open()

    def _withdraw(self, row: ProductRow) -> None:
        if self.office.act(lambda: remove_product(self.office.desk, row.product_id)) is not None:
            self.office.products_changed.emit()

    def _main_action(self) -> None:
        if self.products.rows:
            self.office.went.emit("session")
        else:
            self.choose_file()

    def _to_search(self) -> None:
        self.narrowing.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.narrowing.search.selectAll()

    def _to_table(self) -> None:
        if self.products.shown:
            self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _import_dialog(self) -> ImportDialog | None:
        if self.dialog is not None:
            return None
        dialog = ImportDialog(self.office, self)
        dialog.taken.connect(self._taken)
        self._keep(dialog)
        return dialog

    def _open_form(self, row: ProductRow | None) -> None:
        if self.dialog is not None or self._loaded is None:
            return
        form = ProductForm(self.office, self._loaded.rule_set, row, self)
        form.saved.connect(self._saved)
        self._keep(form)
        form.open()

    def _keep(self, dialog: ImportDialog | ProductForm) -> None:
        self.dialog = dialog
        dialog.finished.connect(self._dialog_over)

    def _dialog_over(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
        self.dialog = None
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _taken(self, count: int) -> None:
        self._loader.expect(count)
        self.office.sheet_saved.emit(self.office.clock())
        self.office.products_changed.emit()

    def _saved(self, product_id: int) -> None:
        self._wanted = product_id
        self.office.sheet_saved.emit(self.office.clock())
        self.office.products_changed.emit()

    def _template_done(self, path: Path) -> None:
        self.template_button.setEnabled(True)
        told = self.tr("Đã ghi tệp mẫu {path}. Gửi tệp này cho các xã, phường điền.")
        self.office.told.emit(told.format(path=path), "info")

    def _template_failed(self, error: Exception) -> None:
        self.template_button.setEnabled(True)
        self.office.tell_failure(error)


def _word(button: QPushButton, words: str, key: str) -> None:
    button.setText(words)
    button.setAccessibleName(words)
    button.setToolTip(f"{words} ({key})" if key else words)
