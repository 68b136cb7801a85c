"""The council's own particulars, as its papers will print them."""

from dataclasses import replace

from PySide6.QtCore import QDate, QEvent, Signal
from PySide6.QtWidgets import QComboBox, QDateEdit, QFormLayout, QLabel, QLineEdit, QPlainTextEdit, QWidget

from ocop_desk.domain.councils import Council
from ocop_desk.domain.text import clean_line
from ui.widgets.notice import label

LEVELS = ("commune", "district", "province", "central")
_NO_DATE = QDate(2000, 1, 1)
_LINES = (
    "name",
    "agency",
    "superior",
    "province",
    "place",
    "decision_number",
    "decision_issuer",
    "symbol",
)


class CouncilForm(QWidget):
    """Shows a council and tells every finished change at once with `edited`."""

    edited = Signal(object)
    """A Council."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._council = Council(name="", level="province", agency="")
        self._filling = False
        self._fields = {name: QLineEdit() for name in _LINES}
        self._labels: dict[str, QLabel] = {}
        self._level = QComboBox()
        self._date = QDateEdit()
        self._date.setCalendarPopup(True)
        self._date.setDisplayFormat("dd/MM/yyyy")
        self._date.setMinimumDate(_NO_DATE)
        self._date.setSpecialValueText("—")
        self._recipients = QPlainTextEdit()
        self._recipients.setMaximumHeight(76)
        self._recipients.setTabChangesFocus(True)
        self._build()
        self.retranslate()

    @property
    def council(self) -> Council:
        """The council as it stands on the screen."""
        return self._read()

    def show_council(self, council: Council) -> None:
        """Show these particulars."""
        self._council = council
        self._filling = True
        for name, field in self._fields.items():
            field.setText(getattr(council, name))
        self._level.setCurrentIndex(LEVELS.index(council.level) if council.level in LEVELS else 2)
        day = council.decision_date
        self._date.setDate(QDate(day.year, day.month, day.day) if day else _NO_DATE)
        self._recipients.setPlainText("\n".join(council.recipients))
        self._filling = False

    def retranslate(self) -> None:
        """Set every word."""
        words = {
            "name": self.tr("Tên Hội đồng"),
            "agency": self.tr("Cơ quan ban hành"),
            "superior": self.tr("Cơ quan chủ quản (nếu có)"),
            "level": self.tr("Cấp Hội đồng"),
            "province": self.tr("Tỉnh, thành phố"),
            "place": self.tr("Địa danh trên văn bản"),
            "decision_number": self.tr("Quyết định thành lập số"),
            "decision_date": self.tr("Ngày quyết định"),
            "decision_issuer": self.tr("Cơ quan ra quyết định"),
            "symbol": self.tr("Ký hiệu văn bản"),
            "recipients": self.tr("Nơi nhận (mỗi dòng một nơi)"),
        }
        for name, text in words.items():
            self._labels[name].setText(text)
            self._field(name).setAccessibleName(text)
        chosen = max(self._level.currentIndex(), 0)
        self._level.clear()
        self._level.addItems(
            [self.tr("Cấp xã"), self.tr("Khu vực (huyện)"), self.tr("Cấp tỉnh"), self.tr("Trung ương")]
        )
        self._level.setCurrentIndex(chosen)

    def changeEvent(self, event: QEvent) -> None:
        """Word the form again when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def finish(self) -> None:
        """Tell what was typed and not told yet, before the form is left."""
        self._changed()

    def _build(self) -> None:
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(8)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        order = (*_LINES[:3], "level", *_LINES[3:6], "decision_date", *_LINES[6:], "recipients")
        for name in order:
            field = self._field(name)
            self._labels[name] = label(soft=True)
            self._labels[name].setBuddy(field)
            form.addRow(self._labels[name], field)
        for line in self._fields.values():
            line.editingFinished.connect(self._changed)
        self._level.activated.connect(self._changed)
        self._date.dateChanged.connect(self._changed)

    def _field(self, name: str) -> QWidget:
        others = {"level": self._level, "decision_date": self._date, "recipients": self._recipients}
        return others.get(name) or self._fields[name]

    def _read(self) -> Council:
        date = self._date.date()
        lines = (clean_line(line) for line in self._recipients.toPlainText().splitlines())
        return replace(
            self._council,
            **{name: clean_line(field.text()) for name, field in self._fields.items()},
            level=LEVELS[max(self._level.currentIndex(), 0)],
            decision_date=None if date == _NO_DATE else date.toPython(),
            recipients=tuple(line for line in lines if line),
        )

    def _changed(self) -> None:
        if self._filling:
            return
        council = self._read()
        if council != self._council:
            self._council = council
            self.edited.emit(council)
