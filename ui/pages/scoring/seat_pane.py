"""Who scores on this laptop now: members by given name, one main action."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QWidget

from ocop_desk.domain.councils import POST_NAMES, CouncilMember
from ui.core_words import core_words
from ui.widgets.notice import card, label, main_button


class SeatPane(QWidget):
    """A list to choose oneself from."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._own = False
        self.list = QListWidget(self)
        self.list.setObjectName("seats")
        self.list.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.go = main_button()
        self._title = label(role="title", wrap=True)
        self._why = label(soft=True, wrap=True)
        frame, column = card(self)
        for one in (self._title, self._why, self.list):
            column.addWidget(one)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.go)
        column.addLayout(foot)
        frame.setMaximumWidth(640)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 24, 16, 24)
        row.addStretch(1)
        row.addWidget(frame, 3)
        row.addStretch(1)
        self.go.clicked.connect(self._choose)
        self.list.activated.connect(self._choose)
        self.list.itemSelectionChanged.connect(lambda: self.go.setEnabled(bool(self.list.selectedItems())))
        self.setFocusProxy(self.list)

    def retranslate(self) -> None:
        """Set the words."""
        if self._own:
            self._title.setText(self.tr("Máy chấm của một thành viên"))
            self._why.setText(
                self.tr("Vào chấm bằng mã PIN của khóa ký phiếu. Phiếu nộp ở đây được ký, niêm phong và gửi về thư ký.")
            )
        else:
            self._title.setText(self.tr("Ai chấm trên máy này?"))
            self._why.setText(
                self.tr(
                    "Chọn đúng tên mình. Chỉ phiếu của người đã chọn hiện ra; phiếu của người khác không ai xem được."
                )
            )
        self.go.setText(self.tr("Vào chấm"))
        self.list.setAccessibleName(self.tr("Thành viên chấm điểm"))

    def show_own(self, member: CouncilMember) -> None:
        """Offer the one member whose laptop this is."""
        self._own = True
        self.retranslate()
        if self.list.count() != 1 or self.list.item(0).data(Qt.ItemDataRole.UserRole) != member.member_id:
            self._fill((member,))
        self.list.setCurrentRow(0)
        self.go.setEnabled(True)

    def show_members(self, members: tuple[CouncilMember, ...]) -> None:
        """Offer these members; nobody is chosen beforehand."""
        self._own = False
        self.retranslate()
        self._fill(members)
        self.go.setEnabled(False)

    def _fill(self, members: tuple[CouncilMember, ...]) -> None:
        self.list.clear()
        for member in members:
            item = QListWidgetItem(f"{member.name} · {core_words(POST_NAMES[member.post])}", self.list)
            item.setData(Qt.ItemDataRole.UserRole, member.member_id)

    @property
    def member_id(self) -> int | None:
        """The member marked in the list."""
        item = self.list.currentItem()
        return item.data(Qt.ItemDataRole.UserRole) if item is not None and item.isSelected() else None

    def _choose(self, _index: QModelIndex | bool = False) -> None:
        if self.member_id is not None:
            self.chosen.emit()
