"""Asking for the passphrase of a council file, or for the code of its recovery sheet."""

import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from ocop_desk.errors import WrongPassphrase
from ocop_desk.services.file_keys import Tries, unlock
from ui.dialogs.trying import TryingQuestion
from ui.tasks import TaskRunner
from ui.widgets.notice import label

_TRIES: dict[Path, Tries] = {}
"""Wrong entries by file: putting the question away and asking it again shortens no wait."""


class UnlockQuestion(TryingQuestion):
    """One field for both; the answer is the FileKey."""

    def __init__(
        self,
        path: Path,
        tasks: TaskRunner,
        parent: QWidget | None = None,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            translate("UnlockQuestion", "Tệp có mật khẩu"),
            translate("UnlockQuestion", "Nhập mật khẩu để mở {name}.").format(name=path.name),
            translate("UnlockQuestion", "Mở tệp"),
            tasks,
            parent,
            monotonic,
        )
        self._path = path
        self._tries = _TRIES.setdefault(path.absolute(), Tries(monotonic))
        self.secret.retranslate(self.tr("Mật khẩu của tệp, hoặc mã khôi phục"))
        hint = self.tr("Quên mật khẩu thì gõ vào ô này mã in trên giấy khôi phục: tám nhóm, mỗi nhóm tám ký tự.")
        for one in (self.secret, self.message, label(hint, soft=True, wrap=True)):
            self.column.addWidget(one)
        self.finish()
        self.hold(self._tries.wait)
        self.secret.setFocus()

    def trial(self) -> Callable[[], object]:
        """Work out the key and open the file with it."""
        path, secret, tries = self._path, self.secret.text, self._tries

        def tried() -> object:
            key = unlock(path, secret)
            tries.was_right()
            return key

        return tried

    def wait_after(self, error: Exception) -> timedelta:
        """Only a wrong passphrase counts: a mistyped code is known for one at once."""
        if isinstance(error, WrongPassphrase):
            self._tries.was_wrong()
        return self._tries.wait
