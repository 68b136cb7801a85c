"""When the open file can no longer be written: what happened, what is safe, and working on in a copy elsewhere."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QPushButton, QWidget

from ocop_desk.domain.file_endings import COUNCIL_SUFFIX
from ocop_desk.domain.text import clean_line
from ocop_desk.errors import CouncilFileGone, EnvironmentTrouble
from ocop_desk.services.desk import Desk
from ocop_desk.services.file_rescue import save_elsewhere
from ui.core_words import trouble_words
from ui.dialogs.question import Question
from ui.office import Office
from ui.widgets.notice import label, restyle

ChoosePath = Callable[[QWidget, Path], Path | None]


class SaveElsewhere(Question):
    """Where to copy the open council file; `answered` when work goes on in the copy."""

    def __init__(
        self,
        office: Office,
        trouble: EnvironmentTrouble,
        parent: QWidget | None = None,
        *,
        target: Path | None = None,
        choose_path: ChoosePath | None = None,
    ) -> None:
        title = QCoreApplication.translate("SaveElsewhere", "Không lưu được vào tệp đang mở")
        answer = QCoreApplication.translate("SaveElsewhere", "Lưu và làm tiếp")
        super().__init__(title, "", answer, parent)
        self._office = office
        self._choose_path = choose_path or ask_the_system
        self._busy = False
        self.column.addWidget(label(trouble_words(trouble), tone="bad", wrap=True))
        self.column.addWidget(label(self._what_is_safe(trouble), wrap=True))
        caption = label(self.tr("Lưu bản tiếp theo ở"), soft=True)
        self.field = QLineEdit(str(target or proposed_target(office.desk.file.path)), self)
        self.field.setAccessibleName(caption.text())
        caption.setBuddy(self.field)
        self.browse = QPushButton(self.tr("Chọn chỗ…"), self)
        self.browse.setAutoDefault(False)
        self.browse.clicked.connect(self._browse)
        row = QHBoxLayout()
        row.addWidget(self.field, 1)
        row.addWidget(self.browse)
        self.message = label(wrap=True, tone="bad")
        self.column.addWidget(caption)
        self.column.addLayout(row)
        self.column.addWidget(self.message)
        self.field.textChanged.connect(self.look)
        self.field.returnPressed.connect(self._say)
        self.finish()
        self.field.setFocus()

    def answer(self) -> Path | None:
        """Where to; None while nothing is named or it is being written."""
        named = clean_line(self.field.text())
        return Path(named) if named and not self._busy else None

    def reject(self) -> None:
        """Close and leave the file as it is; not while it is being copied."""
        if not self._busy:
            super().reject()

    def _say(self) -> None:
        target = self.answer()
        if target is None:
            return
        self._be_busy(True, self.tr("Đang chép và kiểm tra bản sao…"))
        desk = self._office.desk
        self._office.tasks.start(lambda _progress: save_elsewhere(desk, target), done=self._saved, failed=self._failed)

    def _saved(self, moved: Desk) -> None:
        self._busy = False
        go_on_with(self._office, moved)
        path = moved.file.path
        self.accept()
        self.answered.emit(path)
        said = self.tr("Từ giờ làm việc trên {path}. Tệp cũ không được ghi nữa, đừng dùng lẫn hai tệp.")
        self._office.told.emit(said.format(path=path), "info")

    def _failed(self, error: Exception) -> None:
        self._be_busy(False, "")
        if not isinstance(error, EnvironmentTrouble):
            self._office.tell_failure(error)
            return
        self.message.setText(trouble_words(error))
        restyle(self.message, "tone", "bad")

    def _be_busy(self, busy: bool, words: str) -> None:
        self._busy = busy
        self.message.setText(words)
        restyle(self.message, "tone", "")
        for one in (self.field, self.browse, self.cancel):
            one.setEnabled(not busy)
        self.look()

    def _browse(self) -> None:
        chosen = self._choose_path(self, Path(self.field.text()))
        if chosen is not None:
            self.field.setText(str(chosen))

    def _what_is_safe(self, trouble: EnvironmentTrouble) -> str:
        if isinstance(trouble, CouncilFileGone):
            return self.tr(
                "Chương trình chép mọi thứ đã báo là đã lưu sang tệp mới, kiểm tra bản chép rồi làm tiếp ở đó. "
                "Không chép được thì sẽ nói rõ còn lại những gì."
            )
        return self.tr(
            "Những gì màn hình đã báo là đã lưu vẫn nguyên. "
            "Chương trình sẽ chép tất cả sang tệp mới rồi làm tiếp ở đó; tệp cũ giữ nguyên để đối chiếu."
        )


def go_on_with(office: Office, moved: Desk) -> None:
    """Work on in the copy where one was: the same session, the same product, the same member."""
    session_id, member_id, entry_id = office.session_id, office.member_id, office.entry_id
    office.use_desk(moved)
    office.use_session(session_id)
    office.member_id, office.entry_id = member_id, entry_id
    office.sheet_saved.emit(office.clock())
    office.session_changed.emit()


def proposed_target(path: Path) -> Path:
    """A free name among the person's documents."""
    folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    if not folder.is_dir():
        folder = Path.home()
    target, number = folder / f"{path.stem}-tiếp{path.suffix}", 2
    while target.exists():
        target, number = folder / f"{path.stem}-tiếp-{number}{path.suffix}", number + 1
    return target


def ask_the_system(parent: QWidget, proposal: Path) -> Path | None:
    """The system's own dialog for a new file."""
    name, _filter = QFileDialog.getSaveFileName(
        parent, parent.windowTitle(), str(proposal), f"OCOP (*{COUNCIL_SUFFIX})"
    )
    return Path(name) if name else None


def ask_save_elsewhere(office: Office, trouble: EnvironmentTrouble, parent: QWidget | None = None) -> SaveElsewhere:
    """Open the question over the window."""
    dialog = SaveElsewhere(office, trouble, parent)
    dialog.open()
    return dialog
