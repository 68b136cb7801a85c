"""The council's regulation: each setting a plain sentence, with an example worked out as the setting stands."""

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction

from PySide6.QtCore import QDate, QEvent, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QDateEdit, QHBoxLayout, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from ocop_desk.domain.councils import GateRule, Post, Presence, RuleProfile, SpreadComparator, needs_new_round
from ocop_desk.domain.councils import quorum_standing as standing_of
from ocop_desk.domain.numbers import as_points, date_text, mean_text, parse_exact, points_text
from ocop_desk.domain.rules import Band
from ocop_desk.domain.text import clean_line
from ui.pages.council.days import days_text, parse_days
from ui.widgets.notice import label

QUORUMS = ("1/2", "3/5", "2/3", "5/7", "3/4", "4/5", "1")
_BANDS = tuple(Band(star, lower) for star, lower in ((1, 0), (2, 30), (3, 50), (4, 70), (5, 90)))
_NO_DATE = QDate(2000, 1, 1)


class ProfileForm(QWidget):
    """Shows a rule profile and tells every change at once with `edited`."""

    edited = Signal(object)
    """A RuleProfile."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._profile = RuleProfile()
        self._members = 9
        self._filling = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)
        self._words: list[tuple[object, Callable[[], str]]] = []
        self._build()
        self.retranslate()

    def show_profile(self, profile: RuleProfile, members: int) -> None:
        """Show these settings; `members` is the size of the council for the example of the quorum."""
        self._profile, self._members = profile, members or 9
        self._filling = True
        self._fill()
        self._filling = False
        self._paint_examples()

    @property
    def profile(self) -> RuleProfile:
        """The settings as they stand."""
        return self._profile

    def retranslate(self) -> None:
        """Set every word."""
        for widget, words in self._words:
            widget.setText(words())  # type: ignore[attr-defined]
        self._fill_choices()
        self._paint_examples()

    def changeEvent(self, event: QEvent) -> None:
        """Word the form again when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _build(self) -> None:
        self._quorum = QComboBox()
        self._quorum.addItems(QUORUMS)
        self._chair = QCheckBox()
        self._comparator = QComboBox()
        self._limit = QLineEdit()
        self._limit.setMaximumWidth(70)
        self._rounds = _spin(0, 9)
        self._rule = QComboBox()
        self._rule.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._rule.setMinimumContentsLength(10)
        self._secretary = QCheckBox()
        self._dossiers = QCheckBox()
        self._assessments = QCheckBox()
        self._decimals = _spin(0, 6)
        self._days = _spin(0, 60)
        self._number = QLineEdit()
        self._name = QLineEdit()
        self._date = QDateEdit()
        self._date.setCalendarPopup(True)
        self._date.setDisplayFormat("dd/MM/yyyy")
        self._date.setMinimumDate(_NO_DATE)
        self._date.setSpecialValueText("—")
        self._holidays = QLineEdit()
        self._worked = QLineEdit()
        self._examples = {
            key: label(soft=True, wrap=True) for key in ("quorum", "spread", "rule", "decimals", "holidays")
        }
        self._sentence(
            (lambda: self.tr("Họp được khi có mặt ít nhất"), self._quorum, lambda: self.tr("số thành viên")), "quorum"
        )
        self._add(self._chair, lambda: self.tr("Chủ tịch, hoặc Phó Chủ tịch được giao chủ trì, phải có mặt"))
        self._sentence(
            (lambda: self.tr("Chấm lại khi chênh lệch"), self._comparator, self._limit, lambda: self.tr("điểm")),
            "spread",
        )
        self._sentence(
            (lambda: self.tr("Chấm lại nhiều nhất"), self._rounds, lambda: self.tr("lần, sau đó Chủ tịch kết luận"))
        )
        self._sentence((lambda: self.tr("Phiếu khác nhau: đề xuất theo"), self._rule), "rule")
        self._add(self._secretary, lambda: self.tr("Thư ký cũng chấm điểm (nếu danh sách ghi là có chấm)"))
        self._sentence(
            (lambda: self.tr("In điểm trung bình với"), self._decimals, lambda: self.tr("chữ số thập phân")),
            "decimals",
        )
        self._sentence((lambda: self.tr("Gửi hồ sơ trước phiên ít nhất"), self._days, lambda: self.tr("ngày làm việc")))
        self._add(self._dossiers, lambda: self.tr("Chỉ chấm khi hồ sơ đã kiểm tra đủ, hoặc có quyết định cho vào"))
        self._add(
            self._assessments,
            lambda: self.tr("Thành viên xem được tự đánh giá, ý kiến Tổ tư vấn trước khi nộp"),
        )
        self._sentence((lambda: self.tr("Ngày nghỉ lễ"), self._holidays), "holidays")
        self._sentence((lambda: self.tr("Cuối tuần làm bù"), self._worked))
        self._sentence((lambda: self.tr("Quy chế số"), self._number, lambda: self.tr("ngày"), self._date))
        self._sentence((lambda: self.tr("Tên quy chế"), self._name))
        self._column.addStretch(1)
        self._listen()

    def _sentence(self, parts: "tuple[object, ...]", example: str = "") -> None:
        """A row of words and fields that reads as a sentence; the words before a field name it."""
        row = QHBoxLayout()
        row.setSpacing(8)
        before: Callable[[], str] | None = None
        for part in parts:
            if isinstance(part, QWidget):
                row.addWidget(part, 1 if isinstance(part, QLineEdit) and part is not self._limit else 0)
                if before is not None:
                    self._words.append((_Named(part), before))
            else:
                words = label()
                row.addWidget(words)
                self._words.append((words, part))  # type: ignore[arg-type]
                before = part  # type: ignore[assignment]
        row.addStretch(0 if any(isinstance(p, QLineEdit) and p is not self._limit for p in parts) else 1)
        self._column.addLayout(row)
        if example:
            self._column.addWidget(self._examples[example])

    def _add(self, box: QCheckBox, words: Callable[[], str]) -> None:
        self._column.addWidget(box)
        self._words.append((box, words))

    def _listen(self) -> None:
        for combo in (self._quorum, self._comparator, self._rule):
            combo.activated.connect(self._changed)
        for box in (self._chair, self._secretary, self._dossiers, self._assessments):
            box.clicked.connect(self._changed)
        for spin in (self._rounds, self._decimals, self._days):
            spin.valueChanged.connect(self._changed)
        for line in (self._limit, self._number, self._name, self._holidays, self._worked):
            line.editingFinished.connect(self._changed)
        self._date.dateChanged.connect(self._changed)

    def _fill_choices(self) -> None:
        for combo, texts in (
            (self._comparator, (self.tr("hơn"), self.tr("từ"))),
            (self._rule, (self.tr("đa số phiếu"), self.tr("điểm trung bình của tiêu chí"), self.tr("mọi phiếu"))),
        ):
            chosen = max(combo.currentIndex(), 0)
            combo.clear()
            combo.addItems(texts)
            combo.setCurrentIndex(chosen)

    def _fill(self) -> None:
        profile = self._profile
        quorum = str(profile.quorum)
        if self._quorum.findText(quorum) < 0:
            self._quorum.addItem(quorum)
        self._quorum.setCurrentText(quorum)
        self._chair.setChecked(profile.chair_must_be_present)
        self._comparator.setCurrentIndex(list(SpreadComparator).index(profile.spread_comparator))
        self._limit.setText(points_text(profile.spread_limit))
        self._rounds.setValue(profile.max_new_rounds)
        self._rule.setCurrentIndex(list(GateRule).index(profile.gate_rule))
        self._secretary.setChecked(profile.secretary_scores)
        self._dossiers.setChecked(profile.demand_dossiers)
        self._assessments.setChecked(profile.show_assessments)
        self._decimals.setValue(profile.decimals)
        self._days.setValue(profile.dossier_days_before)
        self._number.setText(profile.regulation_number)
        self._name.setText(profile.regulation_name)
        day = profile.regulation_date
        self._date.setDate(QDate(day.year, day.month, day.day) if day else _NO_DATE)
        self._holidays.setText(days_text(profile.holidays))
        self._worked.setText(days_text(profile.worked_weekends))

    def _changed(self) -> None:
        if self._filling:
            return
        profile = self._read()
        if profile is None or profile == self._profile:
            self._paint_examples()
            return
        self._profile = profile
        self._paint_examples()
        self.edited.emit(profile)

    def _read(self) -> RuleProfile | None:
        """The settings on the screen; None while a field cannot be understood (its example says so)."""
        limit = parse_exact(self._limit.text().strip().replace(",", "."))
        holidays, worked = parse_days(self._holidays.text()), parse_days(self._worked.text())
        if limit is None or holidays is None or worked is None:
            return None
        date = self._date.date()
        return replace(
            self._profile,
            quorum=Fraction(self._quorum.currentText()),
            chair_must_be_present=self._chair.isChecked(),
            spread_comparator=list(SpreadComparator)[max(self._comparator.currentIndex(), 0)],
            spread_limit=as_points(limit),
            max_new_rounds=self._rounds.value(),
            gate_rule=list(GateRule)[max(self._rule.currentIndex(), 0)],
            secretary_scores=self._secretary.isChecked(),
            demand_dossiers=self._dossiers.isChecked(),
            show_assessments=self._assessments.isChecked(),
            decimals=self._decimals.value(),
            dossier_days_before=self._days.value(),
            regulation_number=clean_line(self._number.text()),
            regulation_name=clean_line(self._name.text()),
            regulation_date=None if date == _NO_DATE else date.toPython(),
            holidays=holidays,
            worked_weekends=worked,
        )

    def _paint_examples(self) -> None:
        profile = self._profile
        everyone = [Presence(Post.CHAIR, True), *[Presence(Post.MEMBER, True)] * (self._members - 1)]
        needed = standing_of(everyone, profile).needed
        self._examples["quorum"].setText(
            self.tr("Ví dụ: Hội đồng {n} người, cần {needed} người có mặt.").format(n=self._members, needed=needed)
        )
        again = self.tr("phải chấm lại") if needs_new_round(10, profile) else self.tr("không chấm lại")
        understood = parse_exact(self._limit.text().strip().replace(",", ".")) is not None
        self._examples["spread"].setText(
            self.tr("Ví dụ: ba phiếu 61, 71, 66 chênh lệch 10 điểm: {again}.").format(again=again)
            if understood
            else self.tr("Chưa hiểu số điểm này; hãy gõ như 10 hoặc 7,5.")
        )
        self._examples["rule"].setText(self._rule_example())
        printed = mean_text(Fraction(489, 7), _BANDS, profile.decimals)
        self._examples["decimals"].setText(
            self.tr("Ví dụ: bảy phiếu cộng lại 489 điểm in là {printed}; xếp sao luôn theo số đúng 489/7.").format(
                printed=printed
            )
        )
        ok = parse_days(self._holidays.text()) is not None and parse_days(self._worked.text()) is not None
        self._examples["holidays"].setText(
            self.tr("Ghi như 02/09/2026; 01/01/2027. Ngày nghỉ không tính là ngày làm việc.")
            if ok
            else self.tr("Chưa hiểu danh sách ngày; ghi như 02/09/2026; 01/01/2027.")
        )

    def _rule_example(self) -> str:
        return {
            GateRule.MAJORITY: self.tr("Ví dụ: 5/7 phiếu ở mức đó trở lên: đề xuất đạt; 3/6 phiếu: đề xuất chưa đạt."),
            GateRule.MEAN: self.tr("Ví dụ: điểm trung bình của tiêu chí không thấp hơn điểm của mức đó: đề xuất đạt."),
            GateRule.ALL: self.tr("Ví dụ: 6/7 phiếu ở mức đó trở lên: đề xuất chưa đạt, vì còn một phiếu thấp hơn."),
        }[self._profile.gate_rule]


class _Named:
    """Gives a field the words before it as its accessible name."""

    def __init__(self, field: QWidget) -> None:
        self._field = field

    def setText(self, text: str) -> None:
        self._field.setAccessibleName(text)


def _spin(least: int, most: int) -> QSpinBox:
    spin = QSpinBox()
    spin.setRange(least, most)
    spin.setKeyboardTracking(False)
    return spin


def regulation_line(profile: RuleProfile) -> str:
    """Number and date of the regulation in one line."""
    day = f" · {date_text(profile.regulation_date)}" if profile.regulation_date else ""
    return f"{profile.regulation_number}{day}"
