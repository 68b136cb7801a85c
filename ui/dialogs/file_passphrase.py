"""Asking for a passphrase that the open file is to get, for the one it has, and showing its recovery code."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QCheckBox, QFileDialog, QGridLayout, QPushButton, QWidget

from ocop_desk.domain.passphrases import SHORTEST_PASSPHRASE, passphrase_problems
from ui.dialogs.new_secret import NewSecret
from ui.dialogs.passphrase import PassphraseField
from ui.dialogs.question import Question
from ui.widgets.notice import label

AskTarget = Callable[[QWidget, Path], Path | None]


@dataclass(frozen=True, slots=True)
class PassphraseAnswer:
    """The passphrase of today, or the recovery code, and the one to come; each empty where it is not asked for."""

    secret: str = field(repr=False, default="")
    passphrase: str = field(repr=False, default="")


class PassphraseQuestion(Question):
    """Asks for today's passphrase where the file has one, and for a new one where it is to get one."""

    def __init__(
        self,
        title: str,
        sentence: str,
        answer: str,
        parent: QWidget | None = None,
        *,
        current: bool = False,
        new: bool = False,
    ) -> None:
        super().__init__(title, sentence, answer, parent)
        self.current: PassphraseField | None = None
        self.new: NewSecret | None = None
        first: QWidget | None = None
        if current:
            caption = self.tr("Mật khẩu hiện nay, hoặc mã khôi phục")
            self.current = first = PassphraseField(caption, self)
            self.current.line.textChanged.connect(self.look)
            self.column.addWidget(label(caption, soft=True))
            self.column.addWidget(self.current)
        if new:
            caption = self.tr("Mật khẩu mới, ít nhất {n} ký tự").format(n=SHORTEST_PASSPHRASE)
            self.new = NewSecret(caption, passphrase_problems, self)
            self.new.changed.connect(self.look)
            self.column.addWidget(self.new)
            first = first or self.new
        self.finish()
        if first is not None:
            first.setFocus()

    def answer(self) -> PassphraseAnswer | None:
        """The answer; None while something is missing."""
        secret = self.current.text if self.current else ""
        passphrase = self.new.secret if self.new else ""
        if (self.current and not secret) or (self.new and not passphrase):
            return None
        return PassphraseAnswer(secret, passphrase)

    def done(self, result: int) -> None:
        """Forget what was typed with the question."""
        super().done(result)
        for one in (self.current, self.new):
            if one is not None:
                one.wipe()


class RecoveryCode(Question):
    """Shows the code and writes its sheet; it is closed when somebody says that the code is safe."""

    def __init__(
        self,
        groups: tuple[str, ...],
        write: Callable[[Path], bool],
        parent: QWidget | None = None,
        ask_target: AskTarget | None = None,
    ) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            translate("RecoveryCode", "Mã khôi phục của tệp"),
            translate(
                "RecoveryCode",
                "Quên mật khẩu thì chỉ mã này mở được tệp. In ra, cho vào phong bì dán kín, cất ở cơ quan; không để "
                "cùng máy tính hay USB.",
            ),
            translate("RecoveryCode", "Xong"),
            parent,
        )
        self._write = write
        self._ask_target = ask_target or _ask_the_system
        self.save = QPushButton(self.tr("Ghi giấy khôi phục (PDF)…"), self)
        self.save.setAutoDefault(False)
        self.kept = QCheckBox(self.tr("Tôi đã cất mã này ở nơi kín"), self)
        self.written = label(soft=True, wrap=True)
        grid = QGridLayout()
        grid.setHorizontalSpacing(26)
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * 1.4)
        font.setBold(True)
        for place, group in enumerate(groups):
            one = label(f"{place + 1}.  {group[:4]} {group[4:]}")
            one.setFont(font)
            one.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            grid.addWidget(one, place // 2, place % 2)
        self.column.addLayout(grid)
        for widget in (self.save, self.written, self.kept):
            self.column.addWidget(widget)
        self.save.clicked.connect(self._save)
        self.kept.toggled.connect(self.look)
        self.finish()
        self.cancel.hide()
        self.save.setFocus()

    def answer(self) -> bool | None:
        """Yes, once somebody says that the code is safe."""
        return True if self.kept.isChecked() else None

    def reject(self) -> None:
        """Not by Escape: nobody shall lose the code by a key."""

    def _save(self) -> None:
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        target = self._ask_target(self, Path(documents) / "giay-khoi-phuc.pdf")
        if target is not None and self._write(target):
            self.written.setText(self.tr("Đã ghi {path}. In xong hãy xóa tệp này.").format(path=target))


def _ask_the_system(parent: QWidget, proposal: Path) -> Path | None:
    name, _filter = QFileDialog.getSaveFileName(parent, parent.windowTitle(), str(proposal), "PDF (*.pdf)")
    return Path(name) if name else None
