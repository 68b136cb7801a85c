"""Deciding which of a member's sheets counts where there are two: by when they came, never by what they say."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QButtonGroup, QLineEdit, QRadioButton, QWidget

from ocop_desk.domain.numbers import date_text, in_viet_nam
from ocop_desk.domain.text import clean_line
from ocop_desk.services.sheet_conflicts import Conflict
from ui.dialogs.question import Question
from ui.widgets.notice import label

WIDTH = 700


@dataclass(frozen=True, slots=True)
class Settling:
    """The sheet that counts by its SHA-256, "" for none of those brought, and why."""

    chosen: str
    reason: str


class SettleQuestion(Question):
    """The sheets by when they were sealed and when they came, none chosen beforehand; the answer is a Settling."""

    def __init__(self, conflict: Conflict, product: str, parent: QWidget | None = None) -> None:
        translate = QCoreApplication.translate
        sentence = translate(
            "SettleQuestion",
            "{name} có nhiều hơn một phiếu cho “{product}”, lượt {round}. Mọi phiếu đều được giữ; điểm chưa ai "
            "xem được trước khi mở phiếu. Hỏi thành viên rồi chọn phiếu được tính.",
        )
        super().__init__(
            translate("SettleQuestion", "Phiếu nào được tính?"),
            sentence.format(name=conflict.member.name, product=product, round=conflict.round_number),
            translate("SettleQuestion", "Ghi quyết định"),
            parent,
        )
        self._group = QButtonGroup(self)
        self.choices: list[QRadioButton] = []
        self._answers: list[str] = []
        if not conflict.entered_here:
            for sheet in conflict.sheets:
                words = self.tr("Phiếu nộp {sealed} · nhận {received} · mã tệp {code}")
                text = words.format(
                    sealed=_clock(sheet.sealed_at), received=_clock(sheet.received_at), code=sheet.sha256[:8].upper()
                )
                self._offer(text, sheet.sha256)
            self._offer(self.tr("Không tính phiếu nào: chờ phiếu mới hoặc ghi không chấm"), "")
        else:
            self._offer(self.tr("Giữ phiếu đã nộp trên máy này; phiếu mang đến không được tính"), "")
        caption = label(self.tr("Lý do (ghi vào nhật ký)"), soft=True)
        self.reason = QLineEdit(self)
        self.reason.setAccessibleName(caption.text())
        self.reason.setPlaceholderText(self.tr("Ví dụ: máy hỏng giữa chừng, thành viên chấm lại trên máy khác"))
        caption.setBuddy(self.reason)
        self.column.addWidget(caption)
        self.column.addWidget(self.reason)
        self.reason.textChanged.connect(self.look)
        self.finish()
        self.setMinimumWidth(WIDTH)
        self.choices[0].setFocus()

    def answer(self) -> Settling | None:
        """The decision; None while a choice or the reason is missing."""
        place, reason = self._group.checkedId(), clean_line(self.reason.text())
        return Settling(self._answers[place], reason) if place >= 0 and reason else None

    def _offer(self, words: str, chosen: str) -> None:
        button = QRadioButton(words, self)
        self._group.addButton(button, len(self.choices))
        self.choices.append(button)
        self._answers.append(chosen)
        self.column.addWidget(button)
        button.toggled.connect(lambda _on: self.look())


def _clock(moment: datetime) -> str:
    """To the second: two sheets may have come within a minute."""
    there = in_viet_nam(moment)
    return f"{there:%H:%M:%S} {date_text(there.date())}"
