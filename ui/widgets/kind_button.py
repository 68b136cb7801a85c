"""A button that gives a kind of paper: a menu of the list of form 02."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from ocop_desk.domain.dossiers import EVIDENCE_KIND_NAMES, EvidenceKind
from ui.core_words import core_words


class KindButton(QPushButton):
    """Tells which kind was chosen; what it is given to is the business of whoever shows the button."""

    chosen = Signal(object)
    """An EvidenceKind."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        menu = QMenu(self)
        self.actions_of_kinds = {kind: menu.addAction("") for kind in EVIDENCE_KIND_NAMES}
        for kind, action in self.actions_of_kinds.items():
            action.triggered.connect(lambda _checked=False, kind=kind: self.chosen.emit(EvidenceKind(kind)))
        self.setMenu(menu)
        self.setAutoDefault(False)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every word."""
        self.setText(self.tr("Đặt loại"))
        self.setAccessibleName(self.tr("Đặt loại giấy tờ cho các dòng đã chọn"))
        self.setToolTip(self.accessibleName())
        for kind, action in self.actions_of_kinds.items():
            action.setText(core_words(EVIDENCE_KIND_NAMES[kind]).replace("&", "&&"))
