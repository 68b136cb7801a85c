"""What stands in place of pages where the program shows none: why, and what can be done."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ocop_desk.domain.dossiers import Evidence, Media
from ui.widgets.notice import card, label


class KeptCard(QWidget):
    """A calm card; its button writes a copy for the program that made the document."""

    copy_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("evidenceGround")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, True)
        self._document: Evidence | None = None
        self._plain = ""
        self._title = label(role="title", wrap=True)
        self.said = label(wrap=True)
        self._hash = label(soft=True, wrap=True)
        self._hash.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.copy = QPushButton(self)
        self.copy.clicked.connect(self.copy_wanted)
        frame, column = card(self)
        for one in (self._title, self.said, self._hash):
            column.addWidget(one)
        row = QHBoxLayout()
        row.addWidget(self.copy)
        row.addStretch(1)
        column.addLayout(row)
        around = QVBoxLayout(self)
        around.setContentsMargins(18, 16, 18, 16)
        around.addWidget(frame)
        around.addStretch(1)

    def show_document(self, document: Evidence) -> None:
        """Speak of a document."""
        self._document, self._plain = document, ""
        self._tell()

    def show_words(self, words: str) -> None:
        """Say something where there is no document."""
        self._document, self._plain = None, words
        self._tell()

    def retranslate(self) -> None:
        """Set the words."""
        self.copy.setText(self.tr("Lưu một bản sao…"))
        self._tell()

    def _tell(self) -> None:
        document = self._document
        for one in (self._title, self._hash, self.copy):
            one.setVisible(document is not None)
        if document is None:
            self.said.setText(self._plain)
            return
        self._title.setText(document.name)
        self._hash.setText(f"SHA-256 {document.sha256}")
        self.copy.setVisible(document.here)
        if not document.here:
            words = self.tr("Tệp này là bản gọn: chỉ giữ mã băm của tài liệu, không giữ nội dung.")
        elif document.media is Media.DOCX:
            words = self.tr("Tệp Word, được giữ nguyên như khi nộp. Muốn đọc, lưu một bản sao rồi mở bằng Word.")
        else:
            words = self.tr("Tệp Excel, được giữ nguyên như khi nộp. Muốn đọc, lưu một bản sao rồi mở bằng Excel.")
        self.said.setText(words)
