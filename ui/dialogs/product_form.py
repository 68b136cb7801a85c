"""One product written by hand: every field, and every problem beside its field."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ocop_desk.domain.problems import InputRefused, Problem
from ocop_desk.domain.rules import RuleSet
from ocop_desk.errors import EnvironmentTrouble
from ocop_desk.services.product_entry import add_product, change_product, fields_of
from ocop_desk.services.product_list_roles import Role
from ui.core_words import core_words
from ui.delegates.import_cell import fixed_choices
from ui.models.product_rows import ProductRow
from ui.office import Office
from ui.widgets.notice import Notice, label, main_button

Field = QLineEdit | QComboBox | QPlainTextEdit

_WIDE = (Role.PRODUCT, Role.PRODUCER, Role.SCORECARD, Role.ADDRESS, Role.NOTE)
_ORDER = (
    Role.PRODUCT,
    Role.PRODUCER,
    Role.KIND,
    Role.REPRESENTATIVE,
    Role.SCORECARD,
    Role.REGISTRATION,
    Role.STARS,
    Role.COMMUNE,
    Role.COMMUNE_CODE,
    Role.CODE,
    Role.PHONE,
    Role.ADDRESS,
    Role.NOTE,
)
_REQUIRED = (Role.PRODUCT, Role.PRODUCER, Role.KIND, Role.SCORECARD, Role.REGISTRATION)


class ProductForm(QDialog):
    """Adds a product, or changes the one it is given; stays open until everything is right."""

    saved = Signal(int)
    """The product's number."""

    def __init__(
        self, office: Office, rule_set: RuleSet, row: ProductRow | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._office = office
        self._row = row
        self.fields: dict[Role, Field] = {}
        self.wrong: dict[Role, QLabel] = {}
        self.notice = Notice(self)
        self.main = main_button()
        self.cancel_button = QPushButton(self)
        self._arrange(_choices(rule_set))
        self._word()
        if row is not None:
            self._fill(fields_of(row.product, rule_set.scorecard(row.product.scorecard)))
        else:
            self._fill({Role.REGISTRATION: fixed_choices()[Role.REGISTRATION][0]})
        self.main.clicked.connect(self.save)
        self.cancel_button.clicked.connect(self.reject)
        QShortcut(QKeySequence("Ctrl+Return"), self, self.save)
        self.fields[Role.PRODUCT].setFocus(Qt.FocusReason.OtherFocusReason)

    def written(self) -> dict[Role, str]:
        """What stands in the fields."""
        return {role: _text_of(field) for role, field in self.fields.items()}

    def save(self) -> None:
        """Keep the product; every problem is told at its field."""
        try:
            number = self._keep()
        except InputRefused as refused:
            self._tell(refused.problems)
            return
        except EnvironmentTrouble as trouble:
            self.notice.tell_trouble(trouble)
            return
        self.accept()
        self.saved.emit(number)

    def _keep(self) -> int:
        if self._row is None:
            return add_product(self._office.desk, self.written())
        change_product(self._office.desk, self._row.product_id, self.written())
        return self._row.product_id

    def _tell(self, problems: Sequence[Problem]) -> None:
        for told in self.wrong.values():
            told.hide()
        elsewhere = []
        by_name: dict[str, Role] = {role.words: role for role in self.fields}
        first: Role | None = None
        for problem in problems:
            role = by_name.get(problem.place)
            if role is None:
                elsewhere.append(problem)
                continue
            told = self.wrong[role]
            sentence = core_words(problem.told())
            sentence = f"{sentence[:1].upper()}{sentence[1:]}"
            told.setText(f"{told.text()}\n{sentence}" if told.isVisibleTo(self) else sentence)
            told.show()
            first = role if first is None or _ORDER.index(role) < _ORDER.index(first) else first
        if elsewhere:
            self.notice.tell_problems(elsewhere)
        else:
            self.notice.clear()
        if first is not None:
            self.fields[first].setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill(self, values: "dict[Role, str]") -> None:
        for role, text in values.items():
            field = self.fields.get(role)
            if isinstance(field, QComboBox):
                place = field.findData(text)
                field.setCurrentIndex(place)
                field.setEditText(field.itemText(place) if place >= 0 else text)
            elif isinstance(field, QPlainTextEdit):
                field.setPlainText(text)
            elif field is not None:
                field.setText(text)

    def _arrange(self, choices: "dict[Role, Sequence[str]]") -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addWidget(self.notice)
        self._frozen = label(soft=True, wrap=True)
        column.addWidget(self._frozen)
        body = QWidget()
        grid = QGridLayout(body)
        grid.setContentsMargins(0, 0, 10, 0)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(3)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        line, side = 0, 0
        for role in _ORDER:
            wide = role in _WIDE
            if wide and side:
                line, side = line + 3, 0
            self._add(grid, role, line, side, 2 if wide else 1, choices.get(role))
            side = 0 if wide else 1 - side
            line = line + 3 if not side else line
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(body)
        column.addWidget(area, 1)
        row = QHBoxLayout()
        row.addWidget(self.cancel_button)
        row.addStretch(1)
        row.addWidget(self.main)
        column.addLayout(row)
        parent = self.parentWidget()
        height = parent.window().height() - 80 if parent is not None else 640
        self.resize(760, min(680, height))

    def _add(
        self, grid: QGridLayout, role: Role, line: int, side: int, wide: int, choices: Sequence[str] | None
    ) -> None:
        field = _field(role, choices)
        name = label(core_words(role.words) + (" *" if role in _REQUIRED else ""), soft=True)
        name.setBuddy(field)
        name.setContentsMargins(0, 7, 0, 0)
        field.setAccessibleName(core_words(role.words))
        wrong = label(tone="bad", wrap=True)
        wrong.hide()
        self.fields[role], self.wrong[role] = field, wrong
        for offset, widget in enumerate((name, field, wrong)):
            grid.addWidget(widget, line + offset, side, 1, wide)

    def _word(self) -> None:
        adding = self._row is None
        self.setWindowTitle(self.tr("Thêm một sản phẩm") if adding else self.tr("Sửa sản phẩm"))
        self.main.setText(self.tr("Thêm sản phẩm") if adding else self.tr("Ghi thay đổi"))
        self.main.setToolTip(self.main.text() + " (Ctrl+Enter)")
        self.main.setAutoDefault(False)
        self.cancel_button.setText(self.tr("Thôi"))
        self.cancel_button.setAutoDefault(False)
        frozen = self._row is not None and any(one.is_frozen for one in self._row.standing.appearances)
        self._frozen.setText(
            self.tr(
                "Sản phẩm này đã vào phiên khai mạc: phiên đó giữ bản sao như lúc khai mạc, sửa ở đây không đổi "
                "phiếu, kết quả và biên bản của phiên."
            )
        )
        self._frozen.setVisible(frozen)


def _choices(rule_set: RuleSet) -> "dict[Role, Sequence[str]]":
    cards = sorted(rule_set.scorecards, key=lambda card: card.number)
    return {**fixed_choices(), Role.SCORECARD: tuple(f"{card.number}. {card.title}" for card in cards)}


def _field(role: Role, choices: Sequence[str] | None) -> Field:
    if role is Role.NOTE:
        text = QPlainTextEdit()
        text.setTabChangesFocus(True)
        text.setFixedHeight(text.fontMetrics().height() * 3 + 16)
        return text
    if choices is None:
        return QLineEdit()
    box = QComboBox()
    box.setEditable(True)
    box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    for choice in choices:
        box.addItem(core_words(choice), str(choice))
    box.setCurrentIndex(-1)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.completer().setFilterMode(Qt.MatchFlag.MatchContains)
    return box


def _text_of(field: Field) -> str:
    if isinstance(field, QComboBox):
        place = field.findText(field.currentText(), Qt.MatchFlag.MatchExactly)
        return str(field.itemData(place)) if place >= 0 else field.currentText()
    return field.toPlainText() if isinstance(field, QPlainTextEdit) else field.text()
