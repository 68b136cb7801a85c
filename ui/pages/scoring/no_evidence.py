"""In the middle where there is nothing to look at: the product, what is missing, and that scoring goes on."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from ocop_desk.domain.products import REGISTRATION_KIND_NAMES
from ocop_desk.domain.rules import Criterion
from ocop_desk.services.member_day import MemberProduct
from ui.core_words import core_words
from ui.pages.scoring.words import judged_words
from ui.widgets.notice import card, label


class NoEvidence(QWidget):
    """Says calmly what is missing, and that it does not stop the scoring."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._criterion: Criterion | None = None
        self._product: MemberProduct | None = None
        self._heading = label(role="section", wrap=True)
        self._name = label(role="title", wrap=True)
        self._producer = label(wrap=True)
        self._set = label(soft=True, wrap=True)
        self._evidence_title = label(role="section")
        self._missing = label(wrap=True)
        self._calm = label(soft=True, wrap=True)
        self._way_title = label(role="section")
        self._way = label(wrap=True)
        self.area = QScrollArea(self)
        self._build()

    def retranslate(self) -> None:
        """Set the words."""
        self._evidence_title.setText(self.tr("MINH CHỨNG"))
        self._way_title.setText(self.tr("CÁCH XÉT"))
        calm = self.tr(
            "Trong tệp này chưa có hồ sơ của sản phẩm nên ở đây chưa có trang nào để xem. "
            "Việc chấm vẫn làm được như thường: cứ theo hồ sơ giấy và mẫu sản phẩm trước mặt."
        )
        self._calm.setText(calm)
        self.area.setAccessibleName(self.tr("Minh chứng"))
        self._tell()

    def show_criterion(self, product: MemberProduct | None, criterion: Criterion | None) -> None:
        """Stand beside this criterion of this product."""
        if (product, criterion) != (self._product, self._criterion):
            self._product, self._criterion = product, criterion
            self._tell()

    @property
    def missing(self) -> str:
        """What is said about the evidence."""
        return self._missing.text()

    def _build(self) -> None:
        frame, column = card(self)
        for one in (self._name, self._producer, self._set):
            column.addWidget(one)
        column.addSpacing(10)
        for one in (self._evidence_title, self._missing, self._calm):
            column.addWidget(one)
        column.addSpacing(10)
        for one in (self._way_title, self._way):
            column.addWidget(one)
        inner = QWidget(self)
        inner.setObjectName("evidenceGround")
        place = QVBoxLayout(inner)
        place.setContentsMargins(18, 16, 18, 16)
        place.addWidget(frame)
        place.addStretch(1)
        self.area.setWidget(inner)
        self.area.setWidgetResizable(True)
        self.area.setObjectName("evidence")
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        head = QVBoxLayout()
        head.setContentsMargins(16, 10, 16, 8)
        head.addWidget(self._heading)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.setSpacing(0)
        around.addLayout(head)
        around.addWidget(self.area, 1)

    def _tell(self) -> None:
        if self._product is not None:
            product = self._product.product
            kind = core_words(REGISTRATION_KIND_NAMES[product.registration])
            self._name.setText(product.name)
            self._producer.setText(" · ".join(one for one in (product.producer.name, product.commune) if one))
            words = self.tr("Bộ {n} · {title} · {kind}")
            self._set.setText(words.format(n=self._product.card_number, title=self._product.card_title, kind=kind))
        criterion = self._criterion
        for one in (self._way_title, self._way):
            one.setVisible(criterion is not None)
        if criterion is None:
            self._heading.setText(self.tr("Minh chứng"))
            self._missing.setText(self.tr("Chưa có hồ sơ."))
            return
        self._heading.setText(f"{criterion.code} {criterion.title}")
        self._missing.setText(self.tr("Minh chứng của {code}: chưa có hồ sơ").format(code=criterion.code))
        self._way.setText(judged_words(criterion.judged_by))
