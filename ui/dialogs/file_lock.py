"""The passphrase of the open file, reached from the menu: on a member's laptop there is no page of the council."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.office import Office
from ui.pages.council.file_lock_pane import FileLockPane
from ui.widgets.notice import label

WIDTH = 560


class FileLockDialog(QDialog):
    """What the council's page has of the passphrase, over any page."""

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(WIDTH)
        title = self.tr("Mật khẩu của tệp")
        self.setWindowTitle(title)
        self.pane = FileLockPane(office, self)
        self.close_button = QPushButton(self.tr("Đóng"), self)
        self.close_button.setAutoDefault(False)
        self.close_button.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 18, 22, 18)
        column.setSpacing(10)
        column.addWidget(label(title, role="title"))
        column.addWidget(label(office.path.name if office.path else "", soft=True, wrap=True))
        column.addWidget(self.pane)
        column.addLayout(foot)
