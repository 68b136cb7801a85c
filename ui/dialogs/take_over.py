"""Becoming the secretary's laptop: what lies on the stick, which council's copy, and where the new file goes."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths, Qt
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from ocop_desk.domain.file_endings import COUNCIL_SUFFIX
from ocop_desk.domain.text import clean_line
from ocop_desk.services.taking_over import Spare, Unusable
from ui.core_words import core_words, moment_words
from ui.dialogs.passphrase import PassphraseField
from ui.dialogs.question import Question
from ui.widgets.notice import label

_LINES = 3


@dataclass(frozen=True)
class TakeOverAnswer:
    """The copy to go on from, the new file, and the passphrase where the copy has one."""

    spare: Spare
    target: Path
    passphrase: str


class TakeOverQuestion(Question):
    """The copies found, the first that can be used chosen; those that cannot are shown with why."""

    def __init__(self, found: Sequence[Spare | Unusable], parent: QWidget | None = None) -> None:
        translate = QCoreApplication.translate
        sentence = translate(
            "TakeOverQuestion",
            "Máy này làm tiếp đúng từ trạng thái dưới đây và trở thành máy thư ký. Máy cũ nếu bật lại chỉ còn để xem: "
            "chỉ làm khi máy cũ đã hỏng hoặc đã tắt hẳn.",
        )
        super().__init__(
            translate("TakeOverQuestion", "Máy này thay máy thư ký"),
            sentence,
            translate("TakeOverQuestion", "Thay máy thư ký"),
            parent,
        )
        self.spares = QListWidget(self)
        self.spares.setAccessibleName(self.tr("Các bản chép tìm thấy"))
        self.spares.setWordWrap(True)
        for one in found:
            if isinstance(one, Spare):
                item = QListWidgetItem(self._words(one))
                item.setData(Qt.ItemDataRole.UserRole, one)
                self.spares.addItem(item)
        self.spares.setFixedHeight(self.fontMetrics().lineSpacing() * 2 * min(max(self.spares.count(), 1), _LINES) + 24)
        self.unusable = label(
            "\n".join(f"{one.folder.name}: {core_words(one.why)}" for one in found if isinstance(one, Unusable)),
            tone="warn",
            wrap=True,
        )
        self.unusable.setVisible(bool(self.unusable.text()))
        self.warning = label(tone="warn", wrap=True)
        self.code = label(soft=True, wrap=True)
        secret = label(self.tr("Mật khẩu của tệp, hoặc mã trên giấy khôi phục"), soft=True)
        self.secret = PassphraseField(secret.text(), self)
        secret.setBuddy(self.secret)
        self._secret_rows = (secret, self.secret)
        caption = label(self.tr("Tệp Hội đồng mới trên máy này"), soft=True)
        self.field = QLineEdit(self)
        self.field.setAccessibleName(caption.text())
        caption.setBuddy(self.field)
        rows = (self.spares, self.unusable, self.warning, self.code, secret, self.secret, caption, self.field)
        for widget in rows:
            self.column.addWidget(widget)
        self.spares.currentRowChanged.connect(self._show_chosen)
        self.field.textChanged.connect(self.look)
        self.secret.line.textChanged.connect(self.look)
        self.finish()
        self.spares.setCurrentRow(0)
        self._show_chosen()
        self.spares.setFocus()

    def answer(self) -> TakeOverAnswer | None:
        """The copy, the target and the passphrase; None while one is missing."""
        spare, named = self._chosen(), clean_line(self.field.text())
        if spare is None or not named or (spare.file.locked and not self.secret.text):
            return None
        return TakeOverAnswer(spare, Path(named), self.secret.text)

    def _chosen(self) -> Spare | None:
        item = self.spares.currentItem()
        return None if item is None else item.data(Qt.ItemDataRole.UserRole)

    def _show_chosen(self) -> None:
        spare = self._chosen()
        locked = spare is not None and spare.file.locked
        for row in self._secret_rows:
            row.setVisible(locked)
        lost = 0 if spare is None else spare.lost
        words = self.tr("{n} bản chép sau cùng không đọc được nữa: những việc sau thời điểm này phải làm lại.")
        self.warning.setText(words.format(n=lost))
        self.warning.setVisible(lost > 0)
        if spare is not None:
            words = self.tr("Mã khóa của máy cũ: {code}. So với mã máy cũ hiện ở «Bản chép liên tục» nếu còn xem được.")
            self.code.setText(words.format(code=spare.code))
            self.field.setText(str(_proposed(spare)))
        self.code.setVisible(spare is not None)
        self.look()

    def _words(self, one: Spare) -> str:
        council = one.file.council or (self.tr("Tệp có mật khẩu") if one.file.locked else one.folder.name)
        if one.file.practice:
            council = self.tr("{council} (tập huấn)").format(council=council)
        told = self.tr("{council}\nLúc {when} · máy {host}")
        return told.format(council=council, when=moment_words(one.written_at), host=one.state.line.host)


def _proposed(spare: Spare) -> Path:
    """A free name among the person's documents."""
    folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    if not folder.is_dir():
        folder = Path.home()
    stem, number = f"hoi-dong-may-{spare.last.line.epoch + 1}", 2
    target = folder / f"{stem}{COUNCIL_SUFFIX}"
    while target.exists():
        target, number = folder / f"{stem}-{number}{COUNCIL_SUFFIX}", number + 1
    return target
