"""The buttons under a document: zoom, fit, turn, small pages, find, another document beside it, save a copy."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from ui.evidence.signs import Sign, sign_icon
from ui.widgets.notice import label

SIDE = 18


class Tools(QWidget):
    """Says what is wished; `pressed` carries the sign."""

    pressed = Signal(object)

    def __init__(self, signs: tuple[Sign, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: dict[Sign, QToolButton] = {}
        self.where = label(soft=True)
        """The page in sight, and how many there are."""
        self._zoom = label(soft=True)
        self._zoom.setAlignment(Qt.AlignmentFlag.AlignCenter)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 3, 10, 3)
        row.setSpacing(2)
        for sign in signs:
            button = QToolButton(self)
            button.setAutoRaise(True)
            button.setIconSize(QSize(SIDE, SIDE))
            button.setCheckable(sign in (Sign.SMALL_PAGES, Sign.FIND, Sign.REGION))
            button.clicked.connect(lambda _checked=False, one=sign: self.pressed.emit(one))
            self.buttons[sign] = button
            row.addWidget(button)
            if sign is Sign.SMALLER:
                row.addWidget(self._zoom)
        row.addStretch(1)
        row.addWidget(self.where)
        self._ink()

    def show_zoom(self, zoom: float) -> None:
        """Say how large pages show; 0 where none does."""
        self._zoom.setText(f"{round(zoom * 100)} %" if zoom else "")
        self._zoom.setMinimumWidth(self._zoom.fontMetrics().horizontalAdvance("100 %") + 6)

    def show_page(self, page: int, of: int) -> None:
        """Say which page is in sight; 0 where none is."""
        self.where.setText(self.tr("trang {page} / {of}").format(page=page, of=of) if page else "")

    def offer(self, signs: set[Sign]) -> None:
        """Let only these be pressed."""
        for sign, button in self.buttons.items():
            button.setEnabled(sign in signs)

    def retranslate(self) -> None:
        """Set the words of tooltips and names."""
        words = {
            Sign.SMALLER: self.tr("Thu nhỏ"),
            Sign.LARGER: self.tr("Phóng to"),
            Sign.WIDTH: self.tr("Vừa bề ngang"),
            Sign.PAGE: self.tr("Vừa cả trang"),
            Sign.TURN: self.tr("Xoay phải"),
            Sign.SMALL_PAGES: self.tr("Trang thu nhỏ"),
            Sign.FIND: self.tr("Tìm chữ trong tài liệu"),
            Sign.BESIDE: self.tr("Mở tài liệu khác bên cạnh"),
            Sign.COPY: self.tr("Lưu một bản sao"),
            Sign.REGION: self.tr("Khoanh vùng trên trang"),
            Sign.CLOSE: self.tr("Đóng tài liệu này"),
        }
        keys = {
            Sign.SMALLER: "−",
            Sign.LARGER: "+",
            Sign.WIDTH: "Ctrl+0",
            Sign.TURN: "Ctrl+R",
            Sign.FIND: "Ctrl+F",
        }
        for sign, button in self.buttons.items():
            button.setAccessibleName(words[sign])
            button.setToolTip(f"{words[sign]} ({keys[sign]})" if sign in keys else words[sign])

    def changeEvent(self, event: QEvent) -> None:
        """Draw the signs in other colours."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._ink()

    def _ink(self) -> None:
        for sign, button in self.buttons.items():
            button.setIcon(sign_icon(sign, SIDE))
