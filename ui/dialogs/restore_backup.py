"""Going back to a copy that the program made: which one, and the new file that is made of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from ocop_desk.domain.text import clean_line
from ocop_desk.services.rolling_backups import BackupLine
from ui.core_words import moment_words
from ui.dialogs.question import Question
from ui.dialogs.save_elsewhere import proposed_target
from ui.widgets.notice import label


@dataclass(frozen=True)
class RestoreAnswer:
    """The copy, and the new file to make of it."""

    copy: Path
    target: Path


class RestoreQuestion(Question):
    """The copies of one council file, the newest chosen, and where the new file goes."""

    def __init__(self, path: Path, copies: Sequence[BackupLine], parent: QWidget | None = None) -> None:
        translate = QCoreApplication.translate
        sentence = translate(
            "RestoreQuestion",
            "Bản sao không có tệp quét minh chứng, chỉ có mã băm của chúng. Tệp đang dùng không bị thay đổi: "
            "bản sao được mở thành một tệp mới.",
        )
        super().__init__(
            translate("RestoreQuestion", "Khôi phục từ bản sao của {name}").format(name=path.name),
            sentence,
            translate("RestoreQuestion", "Khôi phục và mở"),
            parent,
        )
        self.copies = QListWidget(self)
        self.copies.setAccessibleName(self.tr("Các bản sao, mới nhất ở trên"))
        for one in copies:
            size = f"{one.size / 1_000_000:.1f}".replace(".", ",")
            item = QListWidgetItem(self.tr("{when} · {size} MB").format(when=moment_words(one.made_at), size=size))
            item.setData(Qt.ItemDataRole.UserRole, one.path)
            self.copies.addItem(item)
        self.copies.setCurrentRow(0)
        caption = label(self.tr("Tệp mới"), soft=True)
        self.field = QLineEdit(str(proposed_target(path)), self)
        self.field.setAccessibleName(caption.text())
        caption.setBuddy(self.field)
        for widget in (self.copies, caption, self.field):
            self.column.addWidget(widget)
        self.copies.currentRowChanged.connect(self.look)
        self.field.textChanged.connect(self.look)
        self.finish()
        self.copies.setFocus()

    def answer(self) -> RestoreAnswer | None:
        """The copy and the target; None while one is missing."""
        chosen, named = self.copies.currentItem(), clean_line(self.field.text())
        if chosen is None or not named:
            return None
        return RestoreAnswer(chosen.data(Qt.ItemDataRole.UserRole), Path(named))
