"""On a member's laptop, above the sheet: how many sheets are sealed and where they lie, notices."""

from pathlib import Path

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from ocop_desk.domain.file_endings import NOTICE_SUFFIX
from ui.core_words import core_words
from ui.laptops.asking import LaptopAsking, system_asking
from ui.laptops.place_names import place_name
from ui.laptops.sheet_post import SheetPost
from ui.office import Office, moment_text
from ui.widgets.marks import Mark, MarkSign
from ui.widgets.notice import restyle
from ui.widgets.short_label import ShortLabel


class MemberBar(QFrame):
    """One line, hidden on the secretary's laptop."""

    def __init__(
        self,
        office: Office,
        parent: QWidget | None = None,
        asking: LaptopAsking | None = None,
        every: int | None = None,
    ) -> None:
        super().__init__(parent)
        self._office = office
        self.asking = asking or system_asking()
        self.post = SheetPost(office, every)
        self.setProperty("pane", "side")
        self.sign = MarkSign(parent=self)
        self.state = ShortLabel(self)
        self.place, self.send, self.hear = QPushButton(self), QPushButton(self), QPushButton(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 12, 6)
        row.setSpacing(10)
        row.addWidget(self.sign)
        row.addWidget(self.state, 1)
        for button in (self.place, self.send, self.hear):
            row.addWidget(button)
        self.place.clicked.connect(self.ask_place)
        self.send.clicked.connect(self.ask_send)
        self.hear.clicked.connect(self.ask_notice)
        self.post.changed.connect(self.paint)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every word."""
        self.place.setText(self.tr("Nơi &gửi…"))
        self.place.setToolTip(self.tr("USB hoặc thư mục chung: phiếu vừa nộp được ghi vào đó ngay"))
        self.send.setText(self.tr("Gử&i phiếu…"))
        self.send.setToolTip(self.tr("Ghi lại mọi phiếu đã nộp vào một USB hoặc thư mục bất kỳ"))
        self.hear.setText(self.tr("Nhận thông &báo…"))
        self.hear.setToolTip(self.tr("Thông báo lượt chấm (.luot) từ máy thư ký"))
        self.paint()

    def paint(self) -> None:
        """Say how it stands."""
        laptop = self.post.laptop
        self.setVisible(laptop is not None)
        if laptop is None:
            return
        if self.post.place is not None:
            self.place.setToolTip(str(self.post.place))
        mark, words, tone = self._standing(laptop.sealed)
        self.sign.set_mark(mark)
        self.state.setText(words)
        restyle(self.state, "tone", tone)

    def ask_place(self) -> None:
        """Ask for the folder that sheets go to by themselves."""
        title = self.tr("Chọn USB hoặc thư mục chung để gửi phiếu")
        folder = self.asking.folder(self, title, str(self.post.place or ""))
        if folder is not None:
            self.post.use_place(folder)

    def ask_send(self) -> None:
        """Ask for a folder and write every sealed sheet to it."""
        title = self.tr("Chọn USB hoặc thư mục để ghi mọi phiếu đã nộp")
        folder = self.asking.folder(self, title, str(self.post.place or ""))
        if folder is not None:
            self.post.send_to(folder)

    def ask_notice(self) -> None:
        """Ask for a notice and hear it."""
        kinds = self.tr("Thông báo lượt chấm (*{suffix})").format(suffix=NOTICE_SUFFIX)
        paths: tuple[Path, ...] = self.asking.files(self, self.tr("Chọn thông báo lượt chấm"), kinds)
        if paths:
            self.post.hear(paths)

    def _standing(self, sealed: int) -> tuple[Mark, str, str]:
        post = self.post
        carried, folder = post.carried, post.place
        if folder is None:
            words = self.tr("{n} phiếu đã niêm phong trong máy; chưa chọn nơi gửi.").format(n=sealed)
            return (Mark.WAITING, words, "warn") if sealed else (Mark.TO_COME, words, "")
        there = min(carried.there, sealed) if carried is not None else 0
        if not post.watched.is_there and sealed and there == sealed:
            words = self.tr("Cả {n} phiếu đã niêm phong và ghi vào {folder}; ổ đĩa đã rút.")
            return Mark.DONE, words.format(n=sealed, folder=place_name(folder)), "good"
        if not post.watched.is_there:
            words = self.tr(
                "Đã ghi {there}/{n} phiếu. Chưa thấy {folder}: cắm lại là ghi nốt, phiếu vẫn còn trong máy."
            )
            return Mark.WAITING, words.format(there=there, n=sealed, folder=place_name(folder)), "warn"
        if carried is not None and carried.trouble is not None:
            trouble = core_words(carried.trouble.message)
            words = self.tr("Đã ghi {there}/{n} phiếu. {trouble}")
            return Mark.WAITING, words.format(there=there, n=sealed, trouble=trouble), "warn"
        if there < sealed:
            return Mark.WAITING, self.tr("Đang ghi phiếu vào {folder}…").format(folder=place_name(folder)), ""
        if sealed and post.carried_at is not None:
            words = self.tr("Cả {n} phiếu đã niêm phong và ghi vào {folder} lúc {time}.")
            time = moment_text(post.carried_at)
            return Mark.DONE, words.format(n=sealed, folder=place_name(folder), time=time), "good"
        return Mark.TO_COME, self.tr("Phiếu nộp sẽ được ghi ngay vào {folder}.").format(folder=place_name(folder)), ""
