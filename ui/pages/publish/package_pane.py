"""Step 3: where the package goes, the council's key, and what checking the finished package found."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget

from ocop_desk.services.publishing_state import PublishingState
from ui.core_words import core_words, moment_words
from ui.dialogs.passphrase import PassphraseField
from ui.pages.publish.sign_pane import Rows
from ui.pages.publish.words import delivery_lines, fingerprint_line, key_words
from ui.pages.results.why_tab import Sentences
from ui.widgets.marks import Mark
from ui.widgets.notice import card, label, restyle

if TYPE_CHECKING:
    from ocop_desk.packages.delivery import Delivery
    from ocop_desk.packages.verification import VerificationReport


@dataclass(frozen=True)
class Built:
    """A package that was built and checked."""

    path: Path
    size: int
    report: "VerificationReport"


class PackagePane(QScrollArea):
    """Fields at the top, the report under them, earlier packages at the end."""

    changed = Signal()
    folder_asked = Signal()
    show_asked = Signal(object)
    """The folder to show."""
    carry_asked = Signal()
    """The package is to be carried to a drive."""
    receipt_asked = Signal()
    """A receipt came back."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.about, self.practice = label(soft=True, wrap=True), label(tone="warn", wrap=True)
        self.folder, self.choose = QLineEdit(), QPushButton()
        self.keys, self.passphrase = QComboBox(), PassphraseField("")
        self.verdict, self.where = label(role="title", wrap=True), label(soft=True, wrap=True)
        self.findings, self.signers, self.earlier = Sentences(), Sentences(), Rows()
        self.show_folder, self.carry, self.receipt = QPushButton(), QPushButton(), QPushButton()
        self.delivered = label(wrap=True)
        self._captions = [label(soft=True) for _ in range(3)]
        self._titles = [label(role="section", wrap=True) for _ in range(3)]
        self._state: PublishingState | None = None
        self.built: Built | None = None
        self._build()

    def show_state(self, state: PublishingState) -> None:
        """Offer the keys that can sign, list earlier packages."""
        self._state = state
        before = self.keys.currentData()
        keys = [key for key in state.keys if key.signs]
        self.keys.clear()
        for key in keys:
            self.keys.addItem(key_words(key), key.name)
        names = [key.name for key in keys]
        own = next((key.name for key in keys if key.holder == state.record.council.name), None)
        wanted = before if before in names else own
        self.keys.setCurrentIndex(names.index(wanted) if wanted in names else (0 if names else -1))
        self.practice.setVisible(state.record.council.practice)
        self._report_frame.setVisible(self.built is not None)
        self._earlier_frame.setVisible(bool(state.packages))
        for row, standing in zip(self.earlier.of(len(state.packages)), reversed(state.packages), strict=True):
            mark, told = delivery_lines(standing)
            package = standing.package
            built = self.tr("Lập lúc {moment}.").format(moment=moment_words(package.built_at))
            row.say(mark, package.file_name, [built, *told, f"SHA-256: {package.sha256}"])
        self._paint_report()

    @property
    def why_not(self) -> str:
        """What is missing before a package can be built."""
        if self._state is None or not self._state.is_signed:
            return self.tr("Biên bản và bảng tổng hợp chưa đủ chữ ký: ký ở bước 2 trước.")
        if self.keys.count() == 0:
            return self.tr("Chưa có khóa nào trong tệp: tạo khóa cho Hội đồng ở bước 2.")
        if not self.folder.text().strip():
            return self.tr("Chọn thư mục để lưu gói.")
        return "" if self.passphrase.text else self.tr("Gõ mật khẩu khóa của Hội đồng.")

    @property
    def target(self) -> Path:
        """The folder the package goes to."""
        return Path(self.folder.text().strip())

    def show_built(self, built: Built | None) -> None:
        """Show what checking found; None takes an earlier report away."""
        self.built = built
        self.delivered.hide()
        self._report_frame.setVisible(built is not None)
        self._paint_report()
        if built is not None:
            QTimer.singleShot(0, self, lambda: self.ensureWidgetVisible(self.signers))

    def show_delivery(self, delivery: "Delivery") -> None:
        """Say how carrying the package to a drive ended."""
        self.delivered.setText(f"{core_words(delivery.message)} {core_words(delivery.remedy)}")
        restyle(self.delivered, "tone", "good" if delivery.is_safe else "bad")
        self.delivered.show()
        QTimer.singleShot(0, self, lambda: self.ensureWidgetVisible(self.delivered))

    def allow(self, allowed: bool) -> None:
        """Whether the fields may be changed now."""
        for one in (self.folder, self.choose, self.keys, self.passphrase, self.carry, self.receipt):
            one.setEnabled(allowed)

    def retranslate(self) -> None:
        """Set every word."""
        self.about.setText(
            self.tr(
                "Gói gồm mọi văn bản, bảng tính và số liệu, ký bằng khóa của Hội đồng; lập xong được kiểm tra ngay."
            )
        )
        self.practice.setText(
            self.tr("Đây là buổi tập huấn: gói mang tên “tập huấn”, không thể dùng thay cho gói kết quả thật.")
        )
        for caption, words in zip(
            self._captions,
            (self.tr("Thư mục lưu gói"), self.tr("Khóa của Hội đồng"), self.tr("Mật khẩu khóa, không được lưu")),
            strict=True,
        ):
            caption.setText(words)
        titles = (self.tr("LẬP GÓI KẾT QUẢ"), self.tr("KIỂM TRA GÓI VỪA LẬP"), self.tr("CÁC GÓI ĐÃ LẬP"))
        for title, words in zip(self._titles, titles, strict=True):
            title.setText(words)
        self.folder.setAccessibleName(self.tr("Thư mục lưu gói"))
        self.folder.setPlaceholderText(self.tr("Ví dụ ổ USB"))
        self.choose.setText(self.tr("Chọn &thư mục…"))
        self.keys.setAccessibleName(self.tr("Khóa của Hội đồng"))
        self.passphrase.retranslate(self.tr("Mật khẩu khóa của Hội đồng"))
        self.show_folder.setText(self.tr("&Mở thư mục"))
        self.carry.setText(self.tr("Chép sang &USB…"))
        self.receipt.setText(self.tr("Nhận giấy &báo nhận…"))
        self.receipt.setToolTip(self.tr("Giấy .giaynhan do nơi nhận gửi về; cũng có thể thả vào cửa sổ"))
        self.carry.setToolTip(self.tr("Ghi, đọc lại và so từng byte trước khi báo rút được"))
        self._paint_report()

    def _build(self) -> None:
        making, lines = card()
        lines.addWidget(self._titles[0])
        lines.addWidget(self.about)
        lines.addWidget(self.practice)
        where = QHBoxLayout()
        where.addWidget(self.folder, 1)
        where.addWidget(self.choose)
        lines.addWidget(self._captions[0])
        lines.addLayout(where)
        for caption, widget in ((self._captions[1], self.keys), (self._captions[2], self.passphrase)):
            lines.addWidget(caption)
            lines.addWidget(widget)
        self._report_frame, lines = card()
        head = QHBoxLayout()
        head.addWidget(self.verdict, 1)
        for button in (self.carry, self.show_folder):
            head.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        lines.addWidget(self._titles[1])
        lines.addLayout(head)
        for one in (self.where, self.delivered, self.findings, self.signers):
            lines.addWidget(one)
        self.delivered.hide()
        self.where.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._earlier_frame, lines = card()
        head = QHBoxLayout()
        head.addWidget(self._titles[2], 1)
        head.addWidget(self.receipt)
        lines.addLayout(head)
        lines.addWidget(self.earlier)
        body = QWidget()
        body.setObjectName("page")
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 4, 0)
        column.setSpacing(12)
        for frame in (making, self._report_frame, self._earlier_frame):
            column.addWidget(frame)
        column.addStretch(1)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(body)
        self._report_frame.hide()
        self._earlier_frame.hide()
        self.choose.clicked.connect(self.folder_asked)
        self.folder.textChanged.connect(self.changed)
        self.passphrase.line.textChanged.connect(self.changed)
        self.keys.currentIndexChanged.connect(self.changed)
        self.carry.clicked.connect(self.carry_asked)
        self.receipt.clicked.connect(self.receipt_asked)
        self.show_folder.clicked.connect(lambda: self.built and self.show_asked.emit(self.built.path.parent))

    def _paint_report(self) -> None:
        if self.built is None:
            return
        report = self.built.report
        self.carry.setVisible(report.ok)
        self.verdict.setText(self.tr("Gói hợp lệ") if report.ok else self.tr("Gói KHÔNG hợp lệ"))
        restyle(self.verdict, "tone", "good" if report.ok else "bad")
        where = self.tr("{path} · {size} MB · {n} tệp bên trong")
        size = f"{self.built.size / 1_000_000:.1f}".replace(".", ",")
        self.where.setText(where.format(path=self.built.path, size=size, n=report.entries))
        self.findings.say(self._findings(report))
        self.signers.say(self._signers(report))

    def _findings(self, report: "VerificationReport") -> list[tuple[Mark, str]]:
        said = []
        if report.ok:
            good = self.tr("Mọi tệp nguyên vẹn; mọi kết quả tính lại từ phiếu đều khớp; mọi chữ ký hợp lệ.")
            said.append((Mark.DONE, good))
        for finding in sorted(report.findings, key=lambda one: str(one.severity)):
            mark = Mark.MISSED if str(finding.severity) == "error" else Mark.OPENED
            place = finding.place if finding.place.startswith("papers/") else ""
            said.append((mark, f"{core_words(finding.message)} ({place})" if place else core_words(finding.message)))
        return said

    def _signers(self, report: "VerificationReport") -> list[tuple[Mark, str]]:
        said = []
        seen: set[str] = set()
        for signer in report.signers:
            if signer.fingerprint in seen:
                continue
            seen.add(signer.fingerprint)
            words = self.tr("Ký bởi {name}. {fingerprint}")
            mark = Mark.DONE if signer.trusted else Mark.WAITING
            said.append((mark, words.format(name=signer.name, fingerprint=fingerprint_line(signer.fingerprint_words))))
        return said
