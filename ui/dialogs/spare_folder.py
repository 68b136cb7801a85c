"""How the continuous copy of the open file stands: where it goes, when it was written, and choosing another place."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.core_words import moment_words
from ui.dialogs.question import WIDTH
from ui.widgets.notice import label, main_button

AskFolder = Callable[[QWidget], Path | None]


@dataclass(frozen=True, slots=True)
class SpareFacts:
    """What is told: the folder (None where none was chosen), the last state, the desk's code, what is wrong."""

    folder: Path | None
    last: datetime | None
    code: str
    trouble: str | None
    away: int
    """Documents whose scanned content is not in this file."""


class SpareDialog(QDialog):
    """Tells and asks; it does not keep the window from being used."""

    chosen = Signal(object)
    """A folder (Path) for the copy."""
    forgotten = Signal()
    evidence_wanted = Signal()
    """Scanned documents are to be brought back from another council file."""

    def __init__(self, facts: SpareFacts, parent: QWidget | None = None, ask_folder: AskFolder | None = None) -> None:
        super().__init__(parent)
        self._ask_folder = ask_folder or ask_the_system_for_a_folder
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Bản chép liên tục"))
        self.setMinimumWidth(WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 18, 22, 18)
        column.setSpacing(10)
        column.addWidget(label(self.windowTitle(), role="title"))
        column.addWidget(label(self._promise(), wrap=True))
        for one in self._lines(facts):
            column.addWidget(one)
        self.forget = QPushButton(self.tr("Thôi chép ra thư mục này"), self)
        self.evidence = QPushButton(self.tr("Lấy lại tệp quét từ tệp cũ…"), self)
        for link, shown in ((self.evidence, facts.away > 0), (self.forget, facts.folder is not None)):
            link.setProperty("link", True)
            link.setAutoDefault(False)
            link.setVisible(shown)
            column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        words = self.tr("Chọn USB hoặc thư mục…") if facts.folder is None else self.tr("Chọn chỗ khác…")
        self.choose = main_button(words)
        self.close_button = QPushButton(self.tr("Đóng"), self)
        self.close_button.setAutoDefault(False)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.close_button)
        row.addWidget(self.choose)
        column.addLayout(row)
        self.choose.clicked.connect(self._choose)
        self.forget.clicked.connect(self._forget)
        self.evidence.clicked.connect(self._evidence)
        self.close_button.clicked.connect(self.close)
        self.choose.setFocus()

    def _promise(self) -> str:
        return self.tr(
            "Cắm một USB riêng: sau mỗi việc đã lưu, chương trình chép ngay trạng thái mới nhất ra đó, ký và kiểm tra. "
            "Máy này hỏng thì một máy khác mở USB, bấm «Máy này thay máy thư ký» rồi làm tiếp. "
            "Tệp quét minh chứng không chép theo."
        )

    def _lines(self, facts: SpareFacts) -> list[QWidget]:
        if facts.folder is None:
            return [label(self.tr("Chưa chọn chỗ chép cho tệp này trên máy này."), soft=True, wrap=True)]
        lines: list[QWidget] = [label(self.tr("Đang chép ra: {folder}").format(folder=facts.folder), wrap=True)]
        if facts.last is not None:
            lines.append(label(self.tr("Bản mới nhất: {when}").format(when=moment_words(facts.last)), wrap=True))
        if facts.trouble is not None:
            lines.append(label(facts.trouble, tone="warn", wrap=True))
        if facts.code:
            words = self.tr("Mã khóa của máy này: {code}. Khi máy khác thay, hai mã phải giống nhau.")
            lines.append(label(words.format(code=facts.code), soft=True, wrap=True))
        if facts.away:
            words = self.tr("{n} tài liệu chỉ còn mã băm, chưa có nội dung quét trên máy này.")
            lines.append(label(words.format(n=facts.away), soft=True, wrap=True))
        return lines

    def _choose(self) -> None:
        folder = self._ask_folder(self)
        if folder is not None:
            self.close()
            self.chosen.emit(folder)

    def _forget(self) -> None:
        self.close()
        self.forgotten.emit()

    def _evidence(self) -> None:
        self.close()
        self.evidence_wanted.emit()


def ask_the_system_for_a_folder(parent: QWidget) -> Path | None:
    """The system's own dialog for a folder."""
    name = QFileDialog.getExistingDirectory(parent, parent.windowTitle())
    return Path(name) if name else None
