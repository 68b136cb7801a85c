"""Search and filters over the table of products."""

from collections.abc import Hashable, Mapping, Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QLineEdit, QPushButton, QWidget

from ui.models.choice_list import KEY_ROLE, ChoiceList
from ui.models.counts import count_text
from ui.models.dossier_words import dossier_state_name
from ui.models.product_rows import Choices
from ui.models.standing_words import standing_name
from ui.widgets.notice import label


class SearchField(QLineEdit):
    """A line to search in: Escape empties it, Down goes on to what was found."""

    went_down = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape and Down; everything else is typing."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.went_down.emit()
        else:
            super().keyPressEvent(event)


class Narrowing(QWidget):
    """What is searched for and filtered by; emits `changed` whenever that is something else."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.search = SearchField(self)
        self.search.setClearButtonEnabled(True)
        self.search.setAcceptDrops(False)
        self.count = label(soft=True)
        self.card, self.maker, self.commune, self.standing, self.dossier = (self._box() for _ in range(5))
        self.clear_button = QPushButton(self)
        self.clear_button.setProperty("link", True)
        self._choices: Choices | None = None
        self._arrange()
        self.search.textChanged.connect(self.changed)
        self.clear_button.clicked.connect(self.clear)

    @property
    def boxes(self) -> tuple[QComboBox, ...]:
        """The filters: scorecard, producer, commune, state, dossier."""
        return self.card, self.maker, self.commune, self.standing, self.dossier

    def chosen(self) -> dict[str, Hashable]:
        """What every filter lets through; None where it lets all."""
        return {
            name: box.currentData(KEY_ROLE)
            for name, box in zip(("card", "maker", "commune", "standing", "dossier"), self.boxes, strict=True)
        }

    def clear(self) -> None:
        """Search for nothing, filter nothing."""
        with QSignalBlocker(self.search):
            self.search.clear()
        for box in self.boxes:
            with QSignalBlocker(box):
                box.setCurrentIndex(0)
        self.changed.emit()

    def set_choices(self, choices: Choices) -> None:
        """Offer what the products have; what was chosen stays chosen where it is still there."""
        self._choices = choices
        offers: Sequence[Mapping[Hashable, str]] = (
            {key: _counted(*value) for key, value in choices.cards.items()},
            {key: _counted(*value) for key, value in choices.makers.items()},
            {key: _counted(*value) for key, value in choices.communes.items()},
            {key: _counted(standing_name(*key), count) for key, count in choices.standings.items()},
            {key: _counted(dossier_state_name(key), count) for key, count in choices.dossiers.items()},
        )
        for box, offer, everything in zip(self.boxes, offers, self._everything(), strict=True):
            self._offer(box, [(everything, None), *((words, key) for key, words in offer.items())])

    def show_count(self, shown: int, of: int) -> None:
        """Say how many products show."""
        total = count_text(of)
        if shown == of:
            self.count.setText(self.tr("{n} sản phẩm").format(n=total))
        else:
            self.count.setText(self.tr("{shown} trong {n} sản phẩm").format(shown=count_text(shown), n=total))
        self.clear_button.setVisible(bool(self.search.text()) or any(box.currentIndex() > 0 for box in self.boxes))

    def retranslate(self) -> None:
        """Word everything in the language in use."""
        self.search.setPlaceholderText(self.tr("Tìm tên, chủ thể, xã, mã sản phẩm; gõ không dấu cũng được"))
        self.search.setAccessibleName(self.tr("Tìm sản phẩm"))
        self.search.setToolTip(self.tr("Tìm sản phẩm") + " (Ctrl+F)")
        self.clear_button.setText(self.tr("Bỏ tìm và lọc"))
        names: tuple[str, ...] = (
            self.tr("Lọc theo bộ sản phẩm"),
            self.tr("Lọc theo chủ thể"),
            self.tr("Lọc theo xã, phường"),
        )
        names = (*names, self.tr("Lọc theo trạng thái"), self.tr("Lọc theo hồ sơ"))
        for box, name in zip(self.boxes, names, strict=True):
            box.setAccessibleName(name)
            box.setToolTip(name)
        if self._choices is not None:
            self.set_choices(self._choices)

    def _everything(self) -> tuple[str, ...]:
        return (
            self.tr("Mọi bộ sản phẩm"),
            self.tr("Mọi chủ thể"),
            self.tr("Mọi xã, phường"),
            self.tr("Mọi trạng thái"),
            self.tr("Mọi hồ sơ"),
        )

    def _box(self) -> QComboBox:
        box = QComboBox(self)
        box.setModel(ChoiceList(box))
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(8)
        box.setMaxVisibleItems(16)
        box.view().setTextElideMode(Qt.TextElideMode.ElideRight)
        box.currentIndexChanged.connect(self.changed)
        return box

    def _offer(self, box: QComboBox, choices: Sequence[tuple[str, Hashable]]) -> None:
        model = box.model()
        assert isinstance(model, ChoiceList)
        if tuple(choices) == model.choices:
            return
        chosen = box.currentData(KEY_ROLE)
        with QSignalBlocker(box):
            model.set_choices(choices)
            box.setCurrentIndex(model.place_of(chosen))
        if box.currentData(KEY_ROLE) != chosen:
            self.changed.emit()

    def _arrange(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(8)
        policy = self.clear_button.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.clear_button.setSizePolicy(policy)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.search, 1)
        row.addWidget(self.clear_button)
        row.addWidget(self.count)
        grid.addLayout(row, 0, 0, 1, len(self.boxes))
        for column, box in enumerate(self.boxes):
            grid.addWidget(box, 1, column)
            grid.setColumnStretch(column, 1)


def _counted(words: str, count: int) -> str:
    return f"{words} ({count_text(count)})"
