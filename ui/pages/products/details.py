"""The side card: everything known of the chosen product, its cases, its sessions."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QLabel, QPushButton, QRadioButton, QScrollArea, QVBoxLayout, QWidget

from ocop_desk.domain.numbers import date_text
from ocop_desk.domain.products import PRODUCER_KIND_NAMES, REGISTRATION_KIND_NAMES, Product
from ocop_desk.domain.rules import Criterion, RuleSet
from ocop_desk.services.product_standing import Appearance
from ui.core_words import core_words
from ui.models.dossier_words import dossier_state_name
from ui.models.product_rows import ProductRow, card_words
from ui.models.standing_words import session_words, standing_name
from ui.widgets.notice import label

_INDICATOR = 56
"""Room that a radio button's ring, the scroll bar and the margins take."""


class ProductDetails(QScrollArea):
    """One product in full; asks to be edited and to have cases chosen, changes nothing itself."""

    edit_wanted = Signal()
    remove_wanted = Signal()
    dossier_wanted = Signal()
    cases_chosen = Signal(object)
    """Criterion code to case number, for all criteria that have been chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.row: ProductRow | None = None
        self.case_buttons: dict[tuple[str, int], QRadioButton] = {}
        self._rules: RuleSet | None = None
        self.edit_button = QPushButton()
        self.edit_button.clicked.connect(self.edit_wanted)
        self.remove_button = QPushButton()
        self.remove_button.clicked.connect(self.remove_wanted)
        self.dossier_button = QPushButton()
        self.dossier_button.clicked.connect(self.dossier_wanted)
        self._body = QWidget()
        self._column = QVBoxLayout(self._body)
        self.viewport().setAutoFillBackground(False)
        self._refill = QTimer(self)
        self._refill.setSingleShot(True)
        self._refill.timeout.connect(self._fill)
        self.show_product(None, None)

    def show_product(self, row: ProductRow | None, rule_set: RuleSet | None) -> None:
        """Show a product, or that none is chosen."""
        if row is not None and row == self.row and rule_set is self._rules:
            return
        same = self.row is not None and row is not None and self.row.product_id == row.product_id
        self.row, self._rules = row, rule_set
        self._fill()
        if not same:
            self.verticalScrollBar().setValue(0)

    def retranslate(self) -> None:
        """Word everything in the language in use."""
        self._fill()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the words again."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._refill.start(0)

    def changeEvent(self, event: QEvent) -> None:
        """Wrap the words again where the text grows."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_refill"):
            self._refill.start(0)

    def _fill(self) -> None:
        at_keys = next((key for key, button in self.case_buttons.items() if button.hasFocus()), None)
        above = self.verticalScrollBar().value()
        self._begin()
        self._tell()
        self._column.addStretch(1)
        old = self.takeWidget()
        if old is not None:
            old.deleteLater()  # a click on one of its buttons may be on its way
        self.setWidget(self._body)
        self._body.setAutoFillBackground(False)
        self.verticalScrollBar().setValue(above)
        if at_keys in self.case_buttons:
            self.case_buttons[at_keys].setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell(self) -> None:
        self.edit_button.setText(self.tr("Sửa…"))
        self.edit_button.setToolTip(self.tr("Sửa thông tin sản phẩm") + " (F2)")
        self.edit_button.setAccessibleName(self.tr("Sửa thông tin sản phẩm"))
        self.edit_button.setEnabled(self.row is not None)
        self.remove_button.setText(self.tr("Rút…"))
        self.remove_button.setAccessibleName(self.tr("Rút sản phẩm nhập nhầm"))
        used = self.row is not None and bool(self.row.standing.appearances)
        self.remove_button.setToolTip(
            self.tr("Sản phẩm đã vào phiên nên không rút được") if used else self.tr("Rút sản phẩm nhập nhầm")
        )
        self.remove_button.setEnabled(self.row is not None and not used)
        self.dossier_button.setText(self.tr("Mở hồ sơ"))
        self.dossier_button.setToolTip(self.tr("Mở hồ sơ") + " (E)")
        self.dossier_button.setAccessibleName(self.tr("Mở hồ sơ"))
        self.dossier_button.setEnabled(self.row is not None)
        if self.row is None:
            self._column.addWidget(label(self.tr("Chọn một sản phẩm để xem đầy đủ."), soft=True, wrap=True))
            return
        product = self.row.product
        self._column.addWidget(_told(label(product.name, role="title", wrap=True)))
        self._column.addWidget(_told(label(product.producer.name, wrap=True)))
        self._add_cases(product)
        self._section(self.tr("ĐĂNG KÝ"))
        self._facts(self._registration(product))
        self._section(self.tr("CHỦ THỂ"))
        self._facts(self._producer(product))
        self._section(self.tr("CÁC PHIÊN HỌP"))
        self._add_sessions()

    def _registration(self, product: Product) -> Iterable[tuple[str, str]]:
        stars = product.proposed_stars
        commune = " · ".join(text for text in (product.commune, product.commune_code) if text)
        assert self.row is not None
        return (
            (self.tr("Bộ sản phẩm"), card_words(self.row)),
            (self.tr("Lần đăng ký"), core_words(REGISTRATION_KIND_NAMES[product.registration])),
            (self.tr("Hạng sao đề nghị"), self.tr("{n} sao").format(n=stars) if stars else ""),
            (self.tr("Mã sản phẩm"), product.product_code),
            (self.tr("Xã, phường"), commune),
            (self.tr("Hồ sơ"), dossier_state_name(self.row.dossier)),
            (self.tr("Ghi chú"), product.note),
        )

    def _producer(self, product: Product) -> Iterable[tuple[str, str]]:
        producer = product.producer
        return (
            (self.tr("Loại hình"), producer.kind_text or core_words(PRODUCER_KIND_NAMES[producer.kind])),
            (self.tr("Người đại diện"), producer.representative),
            (self.tr("Địa chỉ"), producer.address),
            (self.tr("Điện thoại"), producer.phone),
        )

    def _add_sessions(self) -> None:
        assert self.row is not None
        appearances = self.row.standing.appearances
        if not appearances:
            self._column.addWidget(label(self.tr("Chưa vào chương trình phiên nào."), soft=True, wrap=True))
        for appearance in appearances:
            self._column.addWidget(_told(label(self._session(appearance), wrap=True)))
        if any(appearance.is_frozen for appearance in appearances):
            told = self.tr("Phiên đã khai mạc giữ bản sao sản phẩm như lúc khai mạc; sửa ở đây không đổi bản sao đó.")
            self._column.addWidget(label(told, soft=True, wrap=True))

    def _session(self, appearance: Appearance) -> str:
        state = standing_name(appearance.standing, appearance.stars)
        figures = self.tr("{mean} điểm").format(mean=appearance.mean_text) if appearance.mean_text else ""
        session = session_words(appearance)
        parts = (session[:1].upper() + session[1:], date_text(appearance.day), state, figures)
        return " · ".join(part for part in parts if part)

    def _add_cases(self, product: Product) -> None:
        card = self._rules.scorecard(product.scorecard) if self._rules else None
        criteria = card.case_criteria if card else ()
        if not criteria:
            return
        self._section(self.tr("TRƯỜNG HỢP ÁP DỤNG"))
        missing = [criterion for criterion in criteria if criterion.code not in product.cases]
        if missing:
            told = self.tr(
                "Chọn trường hợp cho từng tiêu chí; chưa chọn đủ thì phiên có sản phẩm này chưa khai mạc được."
            )
            self._column.addWidget(label(told, tone="warn", wrap=True))
        for criterion in criteria:
            self._add_case_choice(criterion, product.cases.get(criterion.code))

    def _add_case_choice(self, criterion: Criterion, chosen: int | None) -> None:
        heading = f"{criterion.code} {criterion.title}"
        self._column.addWidget(_told(label(heading, wrap=True)))
        group = QButtonGroup(self._body)
        for case in criterion.cases:
            button = QRadioButton(
                _wrapped(case.title, self.fontMetrics(), self.viewport().width() - _INDICATOR), self._body
            )
            button.setAccessibleName(f"{heading}: {case.title}")
            button.setToolTip(case.title)
            with QSignalBlocker(button):
                button.setChecked(case.number == chosen)
            group.addButton(button, case.number)
            self.case_buttons[criterion.code, case.number] = button
            self._column.addWidget(button)
        group.idClicked.connect(self._tell_cases)

    def _tell_cases(self, _case: int) -> None:
        self.cases_chosen.emit({code: case for (code, case), button in self.case_buttons.items() if button.isChecked()})

    def _section(self, text: str) -> None:
        self._column.addSpacing(8)
        self._column.addWidget(label(text, role="section"))

    def _facts(self, facts: Iterable[tuple[str, str]]) -> None:
        for name, value in facts:
            if value:
                self._column.addWidget(_told(label(f"{name}: {value}", wrap=True)))

    def _begin(self) -> None:
        """Begin a new card: built apart from the window, it is laid out as soon as it shows."""
        self.case_buttons = {}
        self._body = QWidget()
        self._column = QVBoxLayout(self._body)
        self._column.setContentsMargins(0, 0, 8, 0)
        self._column.setSpacing(4)


def _told(one: QLabel) -> QLabel:
    one.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return one


def _wrapped(text: str, metrics: QFontMetrics, room: int) -> str:
    """Radio buttons do not wrap their words by themselves."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and metrics.horizontalAdvance(longer) > room:
            lines.append(word)
        else:
            lines[-1] = longer
    return "\n".join(lines)
