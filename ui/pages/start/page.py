"""The first page: files of late with what stands in them, a new council, opening a file, practice."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from ocop_desk.domain.file_endings import BUNDLE_SUFFIX, COUNCIL_SUFFIX
from ocop_desk.services.council_files import FileLine, describe_file
from ui.core_words import core_words
from ui.dialogs.new_council import NewCouncil, ask_new_council, ask_new_file
from ui.office import Office
from ui.pages.page import Page
from ui.pages.start.file_words import file_sentence
from ui.pages.start.opening import open_path
from ui.pages.start.step import StartStep
from ui.widgets.notice import card, label, main_button

if TYPE_CHECKING:
    from ui.laptops.bundle_dialog import BundleDialog

OPENED = (COUNCIL_SUFFIX, BUNDLE_SUFFIX)
"""Files that can be dropped here."""

AskNew = Callable[[QWidget], NewCouncil | None]


class StartPage(Page):
    """Where a day begins."""

    def __init__(self, office: Office, parent: QWidget | None = None, ask_new: AskNew = ask_new_council) -> None:
        super().__init__(StartStep(office), parent)
        self._ask_new = ask_new
        self.setAcceptDrops(True)
        self.new = main_button()
        self.open = QPushButton()
        self.practice = QPushButton()
        self.calibrate = QPushButton()
        self.take_over = QPushButton()
        self.bundle = QPushButton()
        self.own_key = QPushButton()
        self.on = QPushButton()
        self.cards: list[FileCard] = []
        self._welcome = label(role="big", wrap=True)
        self._promise = label(soft=True, wrap=True)
        self._recent_title = label(role="section")
        self._recent = QVBoxLayout()
        self._practice_hint = label(soft=True, wrap=True)
        self._spare_hint = label(soft=True, wrap=True)
        self._member_hint = label(soft=True, wrap=True)
        self._build()
        self.retranslate()

    def refresh(self) -> None:
        """Look at the recent files again."""
        self._show_recent()
        self.on.setVisible(self.office.has_file)
        mine = self.office.members_laptop is not None
        self.on.setText(self.tr("Sang chấm điểm →") if mine else self.tr("Sang Hội đồng →"))

    def take_file(self, path: Path) -> None:
        """Open a session bundle that was dropped on the window."""
        self.open_bundle(path)

    def open_bundle(self, path: Path) -> "BundleDialog":
        """Look into a session bundle, and make of it the file that a member scores in."""
        from ui.laptops.bundle_dialog import BundleDialog

        dialog = BundleDialog(self.office, path, self.window())
        dialog.opened.connect(self._open)
        dialog.open()
        return dialog

    def retranslate(self) -> None:
        """Set every word."""
        self._welcome.setText(self.tr("Đánh giá, phân hạng sản phẩm OCOP"))
        self._promise.setText(
            self.tr("Mọi việc của Hội đồng nằm trong một tệp trên máy này. Không cần mạng. Mỗi lựa chọn được lưu ngay.")
        )
        self._recent_title.setText(self.tr("TỆP GẦN ĐÂY"))
        self.new.setText(self.tr("Hội đồng &mới…"))
        self.open.setText(self.tr("Mở &tệp…"))
        self.practice.setText(self.tr("Buổi tậ&p với sản phẩm mẫu…"))
        self.calibrate.setText(self.tr("Buổi hiệu &chỉnh cách chấm…"))
        self.calibrate.setToolTip(
            self.tr("Mọi người chấm cùng một mẫu, chỉ tiêu chí cảm quan và câu chuyện, rồi so sánh")
        )
        self._practice_hint.setText(
            self.tr("Tệp tập có sẵn Hội đồng và sản phẩm mẫu, được đánh dấu trên mọi màn hình và văn bản.")
        )
        self.take_over.setText(self.tr("Máy này th&ay máy thư ký…"))
        self._spare_hint.setText(self.tr("Khi máy thư ký hỏng: cắm USB có bản chép liên tục rồi làm tiếp ở đây."))
        self.bundle.setText(self.tr("Mở &gói phiên…"))
        self.own_key.setText(self.tr("Tạo &khóa của tôi…"))
        self._member_hint.setText(self.tr("Máy của thành viên: mở gói thư ký đưa để chấm trên máy này."))
        mine = self.office.members_laptop is not None
        self.on.setText(self.tr("Sang chấm điểm →") if mine else self.tr("Sang Hội đồng →"))
        self._show_recent()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a council file or session bundle that is dragged in."""
        if any(url.toLocalFile().casefold().endswith(OPENED) for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open the council file or session bundle that was dropped."""
        for url in event.mimeData().urls():
            path = Path(url.toLocalFile())
            if path.suffix.casefold() in OPENED:
                self._open(path) if path.suffix.casefold() == COUNCIL_SUFFIX else self.open_bundle(path)
                return

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(32, 28, 32, 24)
        row.setSpacing(28)
        left = QVBoxLayout()
        left.setSpacing(10)
        left.addWidget(self._welcome)
        left.addWidget(self._promise)
        left.addSpacing(14)
        left.addWidget(self._recent_title)
        body = QWidget()
        body.setObjectName("page")
        self._recent.setContentsMargins(0, 0, 6, 0)
        self._recent.setSpacing(10)
        body.setLayout(self._recent)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(body)
        left.addWidget(area, 1)
        right, column = card()
        column.setSpacing(12)
        right.setMinimumWidth(330)
        offers = (
            self.new,
            self.open,
            self.practice,
            self.calibrate,
            self._practice_hint,
            self.bundle,
            self.own_key,
            self._member_hint,
            self.take_over,
            self._spare_hint,
        )
        for widget in offers:
            column.addWidget(widget)
        column.addStretch(1)
        column.addWidget(self.on)
        row.addLayout(left, 3)
        row.addWidget(right, 1)
        self.new.clicked.connect(self._new)
        self.open.clicked.connect(self._ask_open)
        self.practice.clicked.connect(self._practice)
        self.calibrate.clicked.connect(self._calibrate)
        self.take_over.clicked.connect(self._take_over)
        self.bundle.clicked.connect(self._ask_bundle)
        self.own_key.clicked.connect(self._make_own_key)
        self.on.clicked.connect(lambda: self.office.went.emit(self.office.first_step))
        QShortcut(QKeySequence.StandardKey.Open, self, self._ask_open)

    def _show_recent(self) -> None:
        while (item := self._recent.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.cards = []
        for name in self.office.preferences.current.recent:
            one = FileCard(describe_file(Path(name)))
            one.opened.clicked.connect(lambda _checked=False, path=Path(name): self._open(path))
            one.forgotten.clicked.connect(lambda _checked=False, path=name: self._forget(path))
            self.cards.append(one)
            self._recent.addWidget(one)
        if not self.cards:
            empty = label(soft=True, wrap=True)
            empty.setText(self.tr("Chưa mở tệp nào trên máy này. Kéo thả một tệp .ocop vào đây cũng được."))
            self._recent.addWidget(empty)
        self._recent.addStretch(1)

    def _open(self, path: Path) -> None:
        open_path(self.office, path, lambda: self.office.went.emit(self.office.first_step), self.window())

    def _forget(self, name: str) -> None:
        self.office.preferences.change(self.office.preferences.current.without_recent(name))
        self._show_recent()

    def _ask_open(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Mở tệp Hội đồng"), "", f"OCOP Desk (*{COUNCIL_SUFFIX})")
        if chosen:
            self._open(Path(chosen))

    def _new(self) -> None:
        from ui.pages.start.making import make_council

        answer = self._ask_new(self)
        if answer is not None and make_council(self.office, answer):
            self.office.went.emit("products")

    def _practice(self) -> None:
        from ui.pages.start.making import make_practice

        path = ask_new_file(self, self.tr("Lưu tệp tập huấn"), "buoi-tap.ocop")
        if path is not None and make_practice(self.office, path):
            self.office.went.emit("products")

    def _calibrate(self) -> None:
        from ui.pages.start.making import make_calibration

        path = ask_new_file(self, self.tr("Lưu tệp tập huấn"), "buoi-hieu-chinh.ocop")
        if path is not None and make_calibration(self.office, path):
            self.office.went.emit("session")

    def _ask_bundle(self) -> None:
        kinds = self.tr("Gói phiên (*{suffix})").format(suffix=BUNDLE_SUFFIX)
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Mở gói phiên"), "", kinds)
        if chosen:
            self.open_bundle(Path(chosen))

    def _make_own_key(self) -> None:
        from ui.laptops.own_key_dialog import OwnKeyDialog

        OwnKeyDialog(self.office, self.window()).open()

    def _take_over(self) -> None:
        from ui.pages.start.taking_over import ask_take_over

        ask_take_over(self.office, self.window())


class FileCard(QFrame):
    """One recent file: its council, what stands in it, and a button that opens it."""

    def __init__(self, line: FileLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self.opened = QPushButton(self.tr("Mở"))
        self.opened.setAccessibleName(self.tr("Mở {name}").format(name=line.path.name))
        self.opened.setEnabled(not line.trouble)
        self.forgotten = QPushButton(self.tr("Bỏ khỏi danh sách"))
        self.forgotten.setProperty("link", True)
        self.forgotten.setAccessibleName(self.tr("Bỏ {name} khỏi danh sách").format(name=line.path.name))
        words = QVBoxLayout()
        words.setSpacing(2)
        title = label(line.council or line.path.name, role="title", wrap=True)
        words.addWidget(title)
        words.addWidget(
            label(core_words(line.trouble) or file_sentence(line), tone="warn" if line.trouble else "", wrap=True)
        )
        words.addWidget(label(str(line.path), soft=True, wrap=True))
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 12, 18, 12)
        row.addLayout(words, 1)
        row.addWidget(self.forgotten)
        row.addWidget(self.opened)
