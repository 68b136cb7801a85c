"""The products of a session as one member finds them."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from ocop_desk.domain.numbers import points_text
from ocop_desk.domain.records import ProductState
from ocop_desk.services.member_day import MemberProduct, SheetStanding

Index = QModelIndex | QPersistentModelIndex

_NO_PARENT = QModelIndex()

PRODUCT = Qt.ItemDataRole.UserRole
"""The MemberProduct of a row."""
SIGN = Qt.ItemDataRole.UserRole + 1
"""A short sign of how the member stands with it."""
SECOND = Qt.ItemDataRole.UserRole + 2
"""The line under the name."""


def sign_of(product: MemberProduct) -> str:
    """A tick where handed in, criteria scored where begun, a stroke where not, a barred ring where not to be."""
    if product.standing is SheetStanding.IN_PROGRESS:
        return str(product.scored)
    return {
        SheetStanding.SUBMITTED: "✓",
        SheetStanding.RECUSED: "⊘",
        SheetStanding.EXCUSED: "⊘",
        SheetStanding.NOT_ENTITLED: "⊘",
    }.get(product.standing, "–")


def standing_line(product: MemberProduct) -> str:
    """How the member stands with the product, in a few words."""
    card = QCoreApplication.translate("MemberProducts", "Bộ {n}").format(n=product.card_number)
    return f"{card} · {_standing(product)}" if product.standing is not SheetStanding.RECUSED else _standing(product)


def _standing(product: MemberProduct) -> str:
    translate = QCoreApplication.translate
    standing = product.standing
    if standing is SheetStanding.RECUSED:
        return translate("MemberProducts", "Không chấm: {reason}").format(reason=product.reason or _conflict())
    if standing is SheetStanding.EXCUSED:
        return translate("MemberProducts", "không chấm lượt này: {reason}").format(reason=product.reason)
    if standing is SheetStanding.NOT_ENTITLED:
        return translate("MemberProducts", "không dự lượt chấm này")
    if standing is SheetStanding.SUBMITTED:
        said = translate("MemberProducts", "{points} điểm").format(points=points_text(product.total))
        return f"{said} · {_after(product)}" if _after(product) else said
    if _after(product):
        return _after(product)
    if standing is SheetStanding.NOT_OPEN:
        return translate("MemberProducts", "chưa mở lượt chấm")
    if standing is SheetStanding.IN_PROGRESS:
        return translate("MemberProducts", "{n} / {of} tiêu chí").format(n=product.scored, of=product.asked)
    if product.round_number and product.round_number > 1:
        return translate("MemberProducts", "chưa chấm lượt {n}").format(n=product.round_number)
    return translate("MemberProducts", "chưa chấm")


def _after(product: MemberProduct) -> str:
    if product.state is ProductState.REVEALED:
        return QCoreApplication.translate("MemberProducts", "đã mở phiếu")
    if product.state is ProductState.CONCLUDED:
        return QCoreApplication.translate("MemberProducts", "đã kết luận")
    return ""


def _conflict() -> str:
    return QCoreApplication.translate("MemberProducts", "có lợi ích liên quan")


class MemberProducts(QAbstractListModel):
    """Frozen rows, one for each product of the agenda."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[MemberProduct, ...] = ()

    def set_rows(self, rows: tuple[MemberProduct, ...]) -> None:
        """Show these products; where only their standings changed, the view keeps its place."""
        if [one.entry_id for one in rows] != [one.entry_id for one in self.rows]:
            self.beginResetModel()
            self.rows = rows
            self.endResetModel()
            return
        before, self.rows = self.rows, rows
        for place, (old, new) in enumerate(zip(before, rows, strict=True)):
            if old != new:
                # A view measures every row again unless it is told that only the words changed.
                only_words = (old.standing, old.state) == (new.standing, new.state)
                roles = [SIGN, SECOND] if only_words else []
                self.dataChanged.emit(self.index(place), self.index(place), roles)

    def set_row(self, product: MemberProduct) -> None:
        """Show another standing of one product."""
        self.set_rows(tuple(product if one.entry_id == product.entry_id else one for one in self.rows))

    def place_of(self, entry_id: int) -> int:
        """The row of an agenda entry; -1 where it is not there."""
        return next((place for place, one in enumerate(self.rows) if one.entry_id == entry_id), -1)

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """One row for each product."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Name, sign, second line; all of it as one sentence for who listens."""
        if not index.isValid() or not 0 <= index.row() < len(self.rows):
            return None
        product = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return product.product.name
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            names = f"{product.product.name}, {product.product.producer.name}"
            return f"{product.position}. {names}, {standing_line(product)}"
        if role == PRODUCT:
            return product
        if role == SIGN:
            return sign_of(product)
        return standing_line(product) if role == SECOND else None
