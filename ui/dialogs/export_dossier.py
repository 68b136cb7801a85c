"""Asks what of dossiers is taken along: reading copies, or originals in volumes; of one product, or of all."""

from dataclasses import dataclass

from PySide6.QtWidgets import QButtonGroup, QCheckBox, QComboBox, QHBoxLayout, QRadioButton, QSpinBox, QWidget

from ocop_desk.services.dossier_volumes import FOR_FAT32, FOR_MAIL
from ui.dialogs.question import Question
from ui.widgets.notice import label

_MEGABYTE = 10**6
_USUAL = 700
"""Megabytes of a volume of one's own size to begin with."""
_LARGEST = 100_000


@dataclass(frozen=True, slots=True)
class ExportChoice:
    """What is to be written."""

    light: bool
    volume_size: int
    """Bytes of a volume of originals; of no meaning for reading copies."""
    everything: bool
    """The dossiers of all products rather than the one at hand."""
    confidential: bool


class ExportQuestion(Question):
    """The answer is an ExportChoice; where it goes is asked afterwards."""

    def __init__(self, product: str, dossiers: int, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Xuất hồ sơ"),
            self.tr("Kết quả nằm trong một thư mục mới, chép sang máy khác hay USB được."),
            self.tr("Chọn nơi ghi…"),
            parent,
        )
        self.light = QRadioButton(self.tr("Bản &đọc: nhẹ, xám, giữ trang và tiêu chí, cho máy của thành viên"))
        self.originals = QRadioButton(self.tr("Bản &gốc: đúng từng byte, chia tập .zip, kèm mã băm"))
        self.this = QRadioButton(self.tr("Chỉ hồ sơ của {product}").format(product=product).replace("&", "&&"))
        self.all = QRadioButton(self.tr("&Tất cả {n} hồ sơ trong tệp").format(n=dossiers))
        self.sizes = QComboBox()
        self.own = QSpinBox()
        self.confidential = QCheckBox(self.tr("Kèm cả tài liệu &không công khai"))
        self._groups = [QButtonGroup(self), QButtonGroup(self)]
        self._fill()
        size = QHBoxLayout()
        self._size_words = label(self.tr("Cỡ một tập"))
        for one in (self._size_words, self.sizes, self.own):
            size.addWidget(one)
        size.addStretch(1)
        self.column.addWidget(self.light)
        self.column.addWidget(self.originals)
        self.column.addLayout(size)
        self.column.addSpacing(8)
        for widget in (self.this, self.all, self.confidential):
            self.column.addWidget(widget)
        self.light.toggled.connect(self._allow)
        self.sizes.currentIndexChanged.connect(self._allow)
        self.finish()
        self._allow()

    def answer(self) -> ExportChoice:
        """The choice as it stands."""
        named = self.sizes.currentData()
        return ExportChoice(
            light=self.light.isChecked(),
            volume_size=self.own.value() * _MEGABYTE if named is None else named,
            everything=self.all.isChecked(),
            confidential=self.confidential.isChecked(),
        )

    def _fill(self) -> None:
        for group, buttons in zip(self._groups, ((self.light, self.originals), (self.this, self.all)), strict=True):
            for button in buttons:
                group.addButton(button)
            buttons[0].setChecked(True)
        self.sizes.addItem(self.tr("USB, thẻ nhớ (FAT32, đến 4 GB)"), FOR_FAT32)
        self.sizes.addItem(self.tr("Gửi thư điện tử (20 MB)"), FOR_MAIL)
        self.sizes.addItem(self.tr("Cỡ khác"), None)
        self.sizes.setAccessibleName(self.tr("Cỡ một tập"))
        self.own.setRange(1, _LARGEST)
        self.own.setValue(_USUAL)
        self.own.setSuffix(self.tr(" MB"))
        self.own.setAccessibleName(self.tr("Cỡ khác, tính bằng MB"))

    def _allow(self) -> None:
        originals = self.originals.isChecked()
        for one in (self._size_words, self.sizes):
            one.setEnabled(originals)
        self.own.setVisible(self.sizes.currentData() is None)
        self.own.setEnabled(originals)
