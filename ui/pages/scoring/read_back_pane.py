"""The whole sheet read back before it is handed in, with what is unscored in red and one click away."""

from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableView,
    QWidget,
)

from ocop_desk.domain.own_standing import OwnStanding
from ocop_desk.domain.rules import Scorecard
from ocop_desk.services.member_day import MemberProduct
from ui.delegates.read_back import ReadBackDelegate
from ui.models.read_back import CODE, CRITERION, POINTS, TITLE, ReadBack, read_back_rows
from ui.pages.scoring.facts import CardFacts, wanting_reasons
from ui.pages.scoring.own_summary import OwnFigures, StatusBox
from ui.pages.scoring.words import standing_words
from ui.widgets.keycap import KeyHint
from ui.widgets.notice import card, label, main_button


class _Table(QTableView):
    """Takes only the keys that move in it."""

    entered = Signal(QModelIndex)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the criterion; what does not move in the table belongs to the page."""
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        moves = {
            Qt.Key.Key_Up,
            Qt.Key.Key_Down,
            Qt.Key.Key_PageUp,
            Qt.Key.Key_PageDown,
            Qt.Key.Key_Home,
            Qt.Key.Key_End,
        }
        if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit(self.currentIndex())
        elif plain and event.key() in moves:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Rows are as high as their words in the new width."""
        super().resizeEvent(event)
        self.resizeRowsToContents()
        self.scrollTo(self.currentIndex(), QAbstractItemView.ScrollHint.PositionAtCenter)


class ReadBackPane(QWidget):
    """The table at the left, own figures and the two ways on at the right."""

    back_wanted = Signal()
    submit_wanted = Signal()
    criterion_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = ReadBack(self)
        self.table = _Table(self)
        self.figures = OwnFigures(self)
        self.status = StatusBox(self)
        self.submit = main_button()
        self.back = QPushButton(self)
        self._title = label(role="title", wrap=True)
        self._who = label(soft=True, wrap=True)
        self._seal = label(soft=True, wrap=True)
        self._keys = [KeyHint("Ctrl+Enter", self), KeyHint("Esc", self)]
        self._set_up_table()
        self._build()
        self.table.entered.connect(self._go)
        self.table.clicked.connect(self._go)
        self.submit.clicked.connect(self.submit_wanted)
        self.back.clicked.connect(self.back_wanted)

    def retranslate(self) -> None:
        """Set the words."""
        self.figures.retranslate()
        self.table.setAccessibleName(self.tr("Phiếu đọc lại"))
        self.submit.setText(self.tr("Nộp phiếu"))
        self.back.setText(self.tr("Quay lại chấm"))
        self._seal.setText(
            self.tr("Phiếu nộp rồi được niêm phong, không sửa được nữa. Bấm một dòng để quay lại tiêu chí đó.")
        )
        self._keys[0].set_what(self.tr("nộp phiếu"))
        self._keys[1].set_what(self.tr("quay lại"))

    def show_sheet(
        self,
        product: MemberProduct,
        member: str,
        scorecard: Scorecard,
        facts: Mapping[str, CardFacts],
        standing: OwnStanding,
    ) -> None:
        """Read a sheet back; it can be handed in where nothing is unscored."""
        self._title.setText(product.product.name)
        self._who.setText(self.tr("Phiếu của {member}").format(member=member))
        self.table.clearSpans()
        self.model.set_rows(read_back_rows(scorecard, facts, standing))
        for place, row in enumerate(self.model.rows):
            if row.is_heading:
                self.table.setSpan(place, CODE, 1, POINTS)
        self.table.resizeRowsToContents()
        self.figures.show_standing(scorecard, standing)
        wanting = wanting_reasons(facts)
        is_open = standing.unscored or standing.missed or wanting
        self.status.tell(standing_words(standing, wanting), "warn" if is_open else "info")
        self.submit.setEnabled(not standing.unscored and not wanting)
        why = self.tr("Chưa nộp được: có tiêu chí cần trang minh chứng hoặc lý do.") if wanting else ""
        if standing.unscored:
            why = self.tr("Chưa nộp được: còn tiêu chí chưa chấm.")
        self.submit.setToolTip(why)
        first = next((n for n, row in enumerate(self.model.rows) if row.unscored), None)
        if first is None:
            self.table.scrollToTop()
            self.submit.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.table.setCurrentIndex(self.model.index(first, TITLE))
            self.table.scrollTo(self.table.currentIndex(), QAbstractItemView.ScrollHint.PositionAtCenter)
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _set_up_table(self) -> None:
        self.table.setModel(self.model)
        self.table.setItemDelegate(ReadBackDelegate(self.table))
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setWordWrap(True)
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.table.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.table.verticalHeader().hide()
        header = self.table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for column in (CODE, POINTS):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)

    def _build(self) -> None:
        frame, column = card(self)
        for one in (self._title, self._who, self.figures, self.status, self._seal):
            column.addWidget(one)
        column.addStretch(1)
        hints = QHBoxLayout()
        hints.setSpacing(16)
        for hint in self._keys:
            hints.addWidget(hint)
        hints.addStretch(1)
        column.addLayout(hints)
        buttons = QHBoxLayout()
        buttons.addWidget(self.back)
        buttons.addStretch(1)
        buttons.addWidget(self.submit)
        column.addLayout(buttons)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 14, 16, 14)
        row.setSpacing(14)
        row.addWidget(self.table, 5)
        row.addWidget(frame, 3)

    def _go(self, index: QModelIndex) -> None:
        code = index.data(CRITERION) if index.isValid() else ""
        if code:
            self.criterion_wanted.emit(code)
