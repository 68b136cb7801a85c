"""One line about the folder that is watched: which, whether it is there, choosing another, watching none."""

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from ui.laptops.place_names import place_name
from ui.laptops.watched_folder import WatchedFolder
from ui.widgets.marks import Mark, MarkSign
from ui.widgets.notice import restyle
from ui.widgets.short_label import ShortLabel


class WatchLine(QWidget):
    """A sign, the folder, two buttons."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sign = MarkSign(parent=self)
        self.words = ShortLabel(self)
        self.choose, self.stop = QPushButton(self), QPushButton(self)
        for button in (self.choose, self.stop):
            button.setAutoDefault(False)
        self.stop.setProperty("link", True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self.sign)
        row.addWidget(self.words, 1)
        row.addWidget(self.stop)
        row.addWidget(self.choose)

    def show_state(self, watched: WatchedFolder, *, open_session: bool = True) -> None:
        """Say what is watched, and whether it is there."""
        self.choose.setText(self.tr("T&heo dõi thư mục…"))
        self.stop.setText(self.tr("Thôi theo dõi"))
        self.stop.setVisible(watched.folder is not None)
        self.choose.setToolTip(str(watched.folder) if watched.folder is not None else "")
        if watched.folder is None or not open_session:
            mark, words, tone = Mark.TO_COME, self.tr("Chưa theo dõi thư mục nào: phiếu chỉ vào khi bấm thu."), ""
        elif watched.is_there:
            words = self.tr("Đang theo dõi {folder}: phiếu mới được nhận ngay.").format(
                folder=place_name(watched.folder)
            )
            mark, tone = Mark.DONE, "good"
        else:
            words = self.tr("Chưa thấy {folder}: cắm lại là thu tiếp, không mất gì.").format(
                folder=place_name(watched.folder)
            )
            mark, tone = Mark.WAITING, "warn"
        self.sign.set_mark(mark)
        self.words.setText(words)
        restyle(self.words, "tone", tone)
