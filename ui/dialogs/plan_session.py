"""Asks when and where the council meets next."""

from datetime import date

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QCheckBox, QDateEdit, QFormLayout, QLineEdit, QSpinBox, QWidget

from ocop_desk.domain.records import SessionKind
from ocop_desk.domain.text import clean_line
from ocop_desk.services.sessions import NewSession, planned
from ui.dialogs.question import Question


class PlanQuestion(Question):
    """Number, day, place, when the dossiers were sent; the answer is the plan."""

    def __init__(self, number: int, today: date, place: str = "", parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Phiên họp mới"),
            self.tr("Chương trình và điểm danh làm sau; đến lúc khai mạc mới khóa lại."),
            self.tr("Lên lịch"),
            parent,
        )
        self.number = QSpinBox()
        self.number.setRange(1, 999)
        self.number.setValue(number)
        self.day = _date_field(today)
        self.sent = _date_field(today)
        self.place = QLineEdit(place)
        self.title = QLineEdit()
        self.title.setPlaceholderText(self.tr("để trống thì dùng tên thường lệ"))
        self.written = QCheckBox(self.tr("Lấy ý kiến bằng văn bản, không họp"))
        form = QFormLayout()
        for words, field in (
            (self.tr("Phiên số"), self.number),
            (self.tr("Ngày họp"), self.day),
            (self.tr("Ngày gửi hồ sơ cho thành viên"), self.sent),
            (self.tr("Địa điểm"), self.place),
            (self.tr("Tên phiên họp"), self.title),
        ):
            field.setAccessibleName(words)
            form.addRow(words, field)
        form.addRow(self.written)
        self.column.addLayout(form)
        self.finish()

    def answer(self) -> NewSession:
        """The plan as it stands."""
        return planned(
            self.number.value(),
            self.day.date().toPython(),
            kind=SessionKind.WRITTEN if self.written.isChecked() else SessionKind.MEETING,
            title=clean_line(self.title.text()),
            place=clean_line(self.place.text()),
            dossiers_sent=self.sent.date().toPython(),
        )


def _date_field(day: date) -> QDateEdit:
    field = QDateEdit(QDate(day.year, day.month, day.day))
    field.setCalendarPopup(True)
    field.setDisplayFormat("dd/MM/yyyy")
    return field
