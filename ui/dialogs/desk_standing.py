"""Told when two desks of one council went apart: which one goes on, what only this file has, and what can be done."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QListWidget, QPushButton, QVBoxLayout, QWidget

from ocop_desk.domain.continuous_copy import Standing
from ocop_desk.packages.state_lines import ReadLine
from ocop_desk.services.spare import OnlyHere, accept_fork, export_only_here, only_here, standing_of_desk
from ui.core_words import core_words, moment_words
from ui.dialogs.ask_reason import ReasonQuestion
from ui.office import Office
from ui.widgets.notice import label, main_button

WIDTH = 680
_LINES = 7


@dataclass(frozen=True, slots=True)
class Parting:
    """How the open file stands, the folder that tells so (None where that is not known), and its journal."""

    standing: Standing
    folder: Path | None
    chain: tuple[ReadLine, ...]


class DeskStandingDialog(QDialog):
    """Says who goes on, lists what only this file has, and offers what can be done; it blocks nothing."""

    gone_on = Signal()
    """People decided to go on after the line that this file does not have."""

    def __init__(self, office: Office, parting: Parting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self._parting = parting
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(WIDTH)
        title, sentence = self._told()
        self.setWindowTitle(title)
        alone = only_here(office.desk, parting.chain)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 18, 22, 18)
        column.setSpacing(10)
        column.addWidget(label(title, role="title", wrap=True))
        column.addWidget(label(sentence, wrap=True))
        self.summary = label(self._summary(alone), wrap=True)
        column.addWidget(self.summary)
        self.events = self._list_of(alone)
        column.addWidget(self.events)
        self.result = label(soft=True, wrap=True)
        column.addWidget(self.result)
        self.go_on = self._button(self.tr("Làm tiếp từ tệp này…"), self._ask_reason)
        self.go_on.setVisible(parting.standing in (Standing.BEHIND, Standing.FORKED))
        self.take_over = self._button(self.tr("Thay lại từ bản chép…"), self._take_over)
        self.take_over.setVisible(parting.folder is not None and parting.standing is not Standing.FORKED)
        self.export = self._button(self.tr("Xuất phần chỉ tệp này có…"), self._ask_export)
        self.export.setVisible(bool(alone.events or alone.received))
        self.look_only = main_button(self.tr("Chỉ xem") if parting.standing is Standing.TAKEN_OVER else self.tr("Đóng"))
        self.look_only.clicked.connect(self.close)
        row = QHBoxLayout()
        for button in (self.go_on, self.take_over):
            row.addWidget(button)
        row.addStretch(1)
        for button in (self.export, self.look_only):
            row.addWidget(button)
        column.addLayout(row)
        self.look_only.setFocus()

    def write_out(self, target: Path) -> None:
        """Export what only this file has into a new folder."""
        chain = self._parting.chain
        alone = self._office.attempt(lambda: export_only_here(self._office.desk, target, chain))
        if alone is not None:
            words = self.tr(
                "Đã xuất {events} việc và {sheets} phiếu ra {path}. Máy thư ký nhận phiếu như mọi phiếu khác."
            )
            self.result.setText(words.format(events=len(alone.events), sheets=alone.received, path=target))

    def _told(self) -> tuple[str, str]:
        translate = QCoreApplication.translate
        match self._parting.standing:
            case Standing.TAKEN_OVER:
                title = translate("DeskStandingDialog", "Máy khác đã thay máy thư ký")
                return title, self._who_took_over()
            case Standing.RIVAL:
                return translate("DeskStandingDialog", "Hai máy cùng nhận là máy thư ký"), translate(
                    "DeskStandingDialog",
                    "{who} cũng đã thay máy thư ký từ một bản sao khác của cùng bản chép. Hai máy không tự nhập vào "
                    "nhau. Thống nhất một máy làm tiếp: máy đó thay lại từ bản chép này; máy kia xuất phần của mình.",
                ).format(who=self._who_wrote())
            case Standing.BEHIND:
                return translate("DeskStandingDialog", "Bản chép mới hơn tệp đang mở"), translate(
                    "DeskStandingDialog",
                    "Bản chép do {who} ghi có những việc mà tệp này không có: tệp này là một bản cũ hơn. "
                    "Nên làm tiếp từ bản chép. Nếu cố ý quay lại bản cũ thì làm tiếp từ tệp này, có ghi lý do.",
                ).format(who=self._who_wrote())
            case _:
                return translate("DeskStandingDialog", "Máy cũ đã làm tiếp sau khi được thay"), translate(
                    "DeskStandingDialog",
                    "Bản chép này do {who} ghi, có những việc mà máy này không có. Không gì được tự nhập vào đây. "
                    "Xem máy cũ đã làm gì, nhập lại nếu cần, rồi làm tiếp từ tệp này, có ghi lý do.",
                ).format(who=self._who_wrote())

    def _who_took_over(self) -> str:
        by = standing_of_desk(self._office.desk).superseded
        if by is None:
            return ""
        translate = QCoreApplication.translate
        if by.taken_over_at is None:
            return translate("DeskStandingDialog", "Có máy khác làm tiếp việc thư ký; tệp này chỉ còn để xem.")
        words = translate(
            "DeskStandingDialog",
            "Máy {host} ({actor}) thay máy thư ký lúc {when} (theo đồng hồ máy đó). Tệp này chỉ còn để xem, không gì "
            "được ghi thêm vào đây.",
        )
        return words.format(host=by.host, actor=by.actor or "—", when=moment_words(by.taken_over_at))

    def _who_wrote(self) -> str:
        line = self._parting.chain[-1].line
        words = QCoreApplication.translate("DeskStandingDialog", "máy {host} ({actor}, lúc {when})")
        return words.format(host=line.host, actor=line.actor or "—", when=moment_words(line.at))

    def _summary(self, alone: OnlyHere) -> str:
        if not alone.events and not alone.received:
            return self.tr("Tệp này không có gì mà bản chép không có.")
        if not alone.received:
            return self.tr("Chỉ tệp này có: {events} việc.").format(events=len(alone.events))
        words = self.tr("Chỉ tệp này có: {events} việc, trong đó nhận {sheets} phiếu niêm phong.")
        return words.format(events=len(alone.events), sheets=alone.received)

    def _list_of(self, alone: OnlyHere) -> QListWidget:
        listed = QListWidget(self)
        listed.setAccessibleName(self.tr("Những việc chỉ tệp này có"))
        listed.setWordWrap(True)
        listed.setFixedHeight(self.fontMetrics().lineSpacing() * min(_LINES, len(alone.events) + 1) + 12)
        for one in alone.events:
            listed.addItem(f"{moment_words(one.at)} · {one.actor} · {core_words(one.sentence)}")
        listed.setVisible(bool(alone.events))
        return listed

    def _button(self, words: str, act: object) -> QPushButton:
        button = QPushButton(words, self)
        button.setAutoDefault(False)
        button.clicked.connect(act)
        return button

    def _ask_export(self) -> None:
        folder = QFileDialog.getExistingDirectory(
            self, self.windowTitle(), QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        )
        if folder:
            self.write_out(free_folder(Path(folder)))

    def _ask_reason(self) -> None:
        question = ReasonQuestion(
            self.tr("Làm tiếp từ tệp này"),
            self.tr("Bản chép kia vẫn nằm nguyên trong thư mục; lý do được ghi vào nhật ký."),
            self.tr("Làm tiếp"),
            parent=self,
        )
        question.answered.connect(self._go_on)
        question.open()

    def _go_on(self, reason: str) -> None:
        line = self._parting.chain[-1]
        if self._office.did(lambda: accept_fork(self._office.desk, line, reason)):
            self.gone_on.emit()
            self.close()

    def _take_over(self) -> None:
        from ui.pages.start.taking_over import ask_take_over

        if ask_take_over(self._office, self.parentWidget(), self._parting.folder) is not None:
            self.close()


def free_folder(folder: Path) -> Path:
    """A name in a folder that nothing has."""
    target, number = folder / "phan-chi-may-cu-co", 2
    while target.exists():
        target, number = folder / f"phan-chi-may-cu-co-{number}", number + 1
    return target
