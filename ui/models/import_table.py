"""Rows of a list before they are taken in: what becomes of each, what is wrong where, cells to put right."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFont, QIcon

from ocop_desk.services.product_intake import Fate, IntakePlan, IntakeRow
from ocop_desk.services.product_list_model import ListRow
from ocop_desk.services.product_list_roles import Role
from ui.core_words import core_words
from ui.theme import color
from ui.widgets.signs import CHECK, CROSS, DASH, DOT, WARN, sign_icon

WHAT = 0
SHOWN_ROLES = (
    Role.PRODUCT,
    Role.PRODUCER,
    Role.KIND,
    Role.COMMUNE,
    Role.COMMUNE_CODE,
    Role.SCORECARD,
    Role.REGISTRATION,
    Role.STARS,
    Role.CODE,
    Role.CASE,
    Role.ADDRESS,
    Role.PHONE,
    Role.REPRESENTATIVE,
    Role.NOTE,
)
"""What can be put right, in the order of the columns after the first one."""
FIRST_ROLE = WHAT + 1
ALL, BAD, WORTH_A_LOOK = range(3)
"""Which rows show: all, those that cannot be taken, those with a problem or a notice."""

Index = QModelIndex | QPersistentModelIndex
Key = tuple[str, int]


class ImportTable(QAbstractTableModel):
    """The rows of a plan. A corrected cell is told by `corrected` and shows at once; the new plan comes later."""

    corrected = Signal(object, object, str)
    """(ListRow, Role, text)."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[IntakeRow, ...] = ()
        self._shown: list[int] = []
        self._filter = ALL
        self._written: dict[tuple[Key, Role], str] = {}
        self._alike: frozenset[str] = frozenset()
        self._icons: dict[tuple[int, str], QIcon] = {}
        self._several_sheets = False

    @property
    def shown(self) -> Sequence[int]:
        """Places in the plan of the rows that show."""
        return self._shown

    def row(self, place: int) -> IntakeRow:
        """The row that shows there."""
        return self._rows[self._shown[place]]

    def counts(self) -> tuple[int, int, int]:
        """How many rows each filter shows: all, bad, worth a look."""
        bad = sum(one.fate is Fate.REFUSED for one in self._rows)
        return len(self._rows), bad, sum(self._is_worth_a_look(one) for one in self._rows)

    def set_plan(self, plan: IntakePlan) -> None:
        """Show a plan; of the same list, rows that show keep showing, so that what was put right can be seen."""
        self._alike = frozenset(side.place for pair in plan.similar for side in (pair.left, pair.right) if side.place)
        self._written.clear()
        same = [_key(one) for one in plan.rows] == [_key(one) for one in self._rows]
        if same:
            self._rows = plan.rows
            if self._shown:
                last = len(self._shown) - 1
                self.dataChanged.emit(self.index(0, 0), self.index(last, self.columnCount() - 1))
                self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, last)
            return
        self.beginResetModel()
        self._rows = plan.rows
        self._several_sheets = len(Counter(one.row.sheet for one in plan.rows)) > 1
        self._shown = self._let_through()
        self.endResetModel()

    def set_filter(self, which: int) -> None:
        """Show all rows, the bad ones, or those worth a look."""
        self.beginResetModel()
        self._filter = which
        self._shown = self._let_through()
        self.endResetModel()

    def place_of(self, where: str) -> int | None:
        """The place among the rows that show of "sheet!row"."""
        return next((at for at, place in enumerate(self._shown) if self._rows[place].row.place == where), None)

    def role_at(self, column: int) -> Role | None:
        """What a column's cells hold; None in the first column."""
        return SHOWN_ROLES[column - FIRST_ROLE] if column >= FIRST_ROLE else None

    def first_wrong(self, place: int) -> int:
        """The column to put right first in a row; the product's name where all is well."""
        wrong = self.row(place).row.wrong
        columns = [FIRST_ROLE + at for at, role in enumerate(SHOWN_ROLES) if role in wrong]
        return columns[0] if columns else FIRST_ROLE

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """The rows that show."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """What is wrong, and the cells; what becomes of a row stands in the head beside it."""
        return 0 if parent.isValid() else FIRST_ROLE + len(SHOWN_ROLES)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Cells can be put right, what is said of them cannot."""
        usual = super().flags(index)
        return usual | Qt.ItemFlag.ItemIsEditable if index.isValid() and index.column() >= FIRST_ROLE else usual

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell shows."""
        if not index.isValid():
            return None
        one, column = self.row(index.row()), index.column()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return self._text(one, column, editing=role == Qt.ItemDataRole.EditRole)
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return sentences(one.row) if column == WHAT else self._text(one, column)
        if role == Qt.ItemDataRole.BackgroundRole:
            return self._background(one)
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._colour(one, column)
        if role == Qt.ItemDataRole.FontRole and self.role_at(column) in one.row.wrong:
            font = QFont()
            font.setBold(True)
            return font
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Put a cell right; the list is checked again by whoever hears `corrected`."""
        what = self.role_at(index.column()) if index.isValid() else None
        if role != Qt.ItemDataRole.EditRole or what is None:
            return False
        one = self.row(index.row())
        text = str(value)
        if text == self._text(one, index.column(), editing=True):
            return False
        self._written[_key(one), what] = text
        self.dataChanged.emit(index, index)
        self.corrected.emit(one.row, what, text)
        return True

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The columns' names, those of the template where they hold cells; beside a row what becomes of it."""
        if orientation == Qt.Orientation.Vertical:
            return self._row_head(section, role)
        if role != Qt.ItemDataRole.DisplayRole or not 0 <= section < self.columnCount():
            return None
        return self.tr("Điều cần xem") if section == WHAT else SHOWN_ROLES[section - FIRST_ROLE].value

    def fate_words(self, one: IntakeRow) -> str:
        """What becomes of a row, in a word or two."""
        if one.fate is Fate.REFUSED:
            return self.tr("Chưa nhận được")
        if one.fate is Fate.KNOWN:
            return self.tr("Đã có trong tệp")
        if one.fate is Fate.LEFT_OUT:
            return self.tr("Không nhận")
        return self.tr("Nhận, nên xem") if self._is_worth_a_look(one) else self.tr("Nhận")

    def _text(self, one: IntakeRow, column: int, editing: bool = False) -> str:
        if column == WHAT:
            return self._what(one)
        what = SHOWN_ROLES[column - FIRST_ROLE]
        written = self._written.get((_key(one), what))
        text = one.row.texts.get(what, "") if written is None else written
        if not text and not editing and what in one.row.wrong:
            return self.tr("(thiếu)")
        return text

    def _row_head(self, section: int, role: int) -> Any:
        if not 0 <= section < len(self._shown):
            return None
        one = self.row(section)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            where = core_words(one.row.place) if self._several_sheets else str(one.row.row)
            return f"{where} · {self.fate_words(one)}"
        if role == Qt.ItemDataRole.DecorationRole:
            return self._icon(one)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def _what(self, one: IntakeRow) -> str:
        told = [core_words(problem.message) for problem in (*one.row.problems, *one.row.notices)]
        if not told and one.row.place in self._alike:
            return self.tr("có tên gần giống, xem ở dưới")
        return _capital(" ".join(_capital(text) for text in told))

    def _is_worth_a_look(self, one: IntakeRow) -> bool:
        return bool(one.row.problems or one.row.notices) or one.row.place in self._alike

    def _let_through(self) -> list[int]:
        if self._filter == ALL:
            return list(range(len(self._rows)))
        test = self._is_worth_a_look if self._filter == WORTH_A_LOOK else _is_bad
        return [place for place, one in enumerate(self._rows) if test(one)]

    def _icon(self, one: IntakeRow) -> QIcon:
        look = one.fate is Fate.NEW and self._is_worth_a_look(one)
        kind = None if look else one.fate
        sign, tone = _SIGNS[kind]
        key = (sign, color(tone).name())
        if key not in self._icons:
            self._icons[key] = sign_icon(sign, color(tone))
        return self._icons[key]

    def _background(self, one: IntakeRow) -> Any:
        if one.fate is Fate.REFUSED:
            return color("bad_soft")
        look = one.fate is Fate.NEW and self._is_worth_a_look(one)
        return color("warn_soft") if look else None

    def _colour(self, one: IntakeRow, column: int) -> Any:
        if self.role_at(column) in one.row.wrong:
            return color("bad")
        if one.fate in (Fate.KNOWN, Fate.LEFT_OUT):
            return color("text_soft")
        return None


_SIGNS: Mapping[Fate | None, tuple[int, str]] = {
    Fate.NEW: (CHECK, "good"),
    Fate.KNOWN: (DOT, "text_soft"),
    Fate.REFUSED: (CROSS, "bad"),
    Fate.LEFT_OUT: (DASH, "text_soft"),
    None: (WARN, "warn"),
}
"""Sign and colour by fate; None is a row that is taken but worth a look."""


def sentences(row: ListRow) -> str:
    """Everything told of a row, each on its line with what to do about it."""
    return "\n".join(
        f"{core_words(problem.place).rpartition('!')[2]}: {core_words(problem.told())}"
        for problem in (*row.problems, *row.notices)
    )


def _key(one: IntakeRow) -> Key:
    return one.row.sheet, one.row.row


def _is_bad(one: IntakeRow) -> bool:
    return one.fate is Fate.REFUSED


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
