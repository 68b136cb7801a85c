"""What a practice council looks at after the reveal: a table a sample, a strip a member, what to talk about."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ocop_desk.domain.calibration import Calibration, Lean, Sample
from ocop_desk.domain.calibration_words import tendency_words, topic
from ocop_desk.domain.numbers import points_text
from ocop_desk.domain.records import SessionRecord, SessionState
from ui.core_words import core_words
from ui.models.deviation_table import DeviationTable
from ui.pages.board.gaps_card import GapTable
from ui.short_names import short_names
from ui.widgets.deviation_plot import DeviationPlot
from ui.widgets.notice import card, label, main_button

AskTarget = Callable[[QWidget, str, str], Path | None]


class CalibrationPane(QWidget):
    """Shown for practice councils only; asks for acts by signals."""

    print_wanted = Signal(object)
    """The path a PDF is to be written to."""
    end_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.ask_target: AskTarget = _ask_target
        self.found: Calibration | None = None
        self._short: dict[int, str] = {}
        self.samples = QComboBox(self)
        self.model = DeviationTable(self)
        self.table = GapTable(self, "+88,88")
        self.plot = DeviationPlot(self)
        self.nothing = label(wrap=True)
        self.about = label(soft=True, wrap=True)
        self.legend = label(soft=True, wrap=True)
        self.leanings, self.topics = label(wrap=True), label(wrap=True)
        self.write, self.end = QPushButton(self), main_button()
        self.hint = label(soft=True, wrap=True)
        self._titles = [label(role="section") for _ in range(3)]
        self._whole = QWidget(self)
        self._ends = False
        self._build()
        self.retranslate()

    def show_calibration(self, record: SessionRecord, found: Calibration) -> None:
        """Show the differences of a session; a sample that was looked at before stays."""
        before = self.samples.currentData()
        self.found = found
        self._short = dict(short_names(record.members.values()))
        self._ends = record.calibration and record.state is SessionState.OPEN
        self._whole.setVisible(bool(found.samples))
        self.nothing.setVisible(not found.samples)
        self.write.setVisible(bool(found.samples))
        self.end.setVisible(self._ends)
        self.plot.show_calibration(found if found.samples else None, self._short)
        self.samples.clear()
        for sample in found.samples:
            self.samples.addItem(f"{sample.position}. {sample.name}", sample.entry_id)
        self.samples.setCurrentIndex(max(self.samples.findData(before), 0) if found.samples else -1)
        self._paint()

    def retranslate(self) -> None:
        """Set every word."""
        names = (self.tr("CHÊNH SO VỚI TRUNG BÌNH CỦA NHÓM"), self.tr("AI HAY CHO CAO, THẤP"), self.tr("CẦN TRAO ĐỔI"))
        for one, text in zip(self._titles, names, strict=True):
            one.setText(text)
        self.samples.setAccessibleName(self.tr("Mẫu đang xem"))
        self.table.setAccessibleName(self.tr("Chênh lệch của từng thành viên theo tiêu chí"))
        self.nothing.setText(
            self.tr("Chưa mở phiếu của mẫu nào. Các thành viên chấm xong thì mở phiếu ở bước Điều hành.")
        )
        self.legend.setText(
            self.tr("Mỗi chấm là một tiêu chí, 0 là trung bình của nhóm; vòng tròn là tiêu chí đang chọn ở bảng.")
        )
        self.write.setText(self.tr("&Ghi PDF…"))
        self.end.setText(self.tr("Kết thúc buổi hiệu chỉnh"))
        self._paint()

    @property
    def sample(self) -> Sample | None:
        """The sample looked at."""
        entry_id = self.samples.currentData()
        samples = self.found.samples if self.found else ()
        return next((one for one in samples if one.entry_id == entry_id), None)

    def _build(self) -> None:
        table = self.table
        table.setModel(self.model)
        table.setObjectName("deviationTable")
        table.verticalHeader().hide()
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setWordWrap(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.horizontalHeader().setHighlightSections(False)
        table.horizontalHeader().setMinimumSectionSize(30)
        table.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.samples.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        left, lines = card(self)
        for one in (self._titles[0], self.samples, self.about, table):
            lines.addWidget(one, 1 if one is table else 0)
        columns = QHBoxLayout(self._whole)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(14)
        columns.addWidget(left, 9)
        columns.addWidget(self._right(), 5)
        foot = QHBoxLayout()
        foot.addWidget(self.hint, 1)
        foot.addWidget(self.write)
        foot.addWidget(self.end)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.nothing, 0, Qt.AlignmentFlag.AlignTop)
        column.addWidget(self._whole, 1)
        column.addLayout(foot)
        self.samples.currentIndexChanged.connect(self._paint_sample)
        table.selectionModel().currentRowChanged.connect(self._mark)
        self.write.clicked.connect(self._ask)
        self.end.clicked.connect(self.end_wanted)

    def _right(self) -> QScrollArea:
        inside = QWidget(self)
        inside.setObjectName("page")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        upper, lines = card(inside)
        for one in (self._titles[1], self.plot, self.legend, self.leanings):
            lines.addWidget(one)
        lower, lines = card(inside)
        for one in (self._titles[2], self.topics):
            lines.addWidget(one)
        column.addWidget(upper)
        column.addWidget(lower)
        column.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inside)
        return scroll

    def _paint(self) -> None:
        found = self.found
        if found is None:
            return
        leaning = [one for one in found.tendencies if one.lean is not Lean.NONE]
        said = [f"{one.name}: {core_words(tendency_words(one))}" for one in leaning]
        self.leanings.setText("\n".join(said) or self.tr("Không ai hay cho cao hay cho thấp rõ rệt."))
        said = [f"• {core_words(topic(one, found.names))}" for one in found.furthest]
        self.topics.setText("\n\n".join(said) or self.tr("Các thành viên cho điểm như nhau ở mọi tiêu chí."))
        practice = self.tr("Buổi tập: không phải kết quả, không vào văn bản hay gói kết quả nào.")
        again = self.tr("Trao đổi xong có thể chấm lại mẫu ở bước Điều hành.")
        self.hint.setText(f"{practice} {again}" if self._ends else practice)
        self._paint_sample()

    def _paint_sample(self) -> None:
        sample = self.sample
        self.model.show_sample(sample, dict(self.found.names) if self.found else {}, self._short)
        self.table.measure()
        self.about.setText(self._about(sample) if sample else "")
        widest = max(range(len(sample.criteria)), key=lambda n: sample.criteria[n].gap) if sample else -1
        self.table.selectionModel().setCurrentIndex(
            self.model.index(widest, 0),
            QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows,
        )
        self._mark()

    def _about(self, sample: Sample) -> str:
        if sample.first_gap is None:
            words = self.tr("Lượt {n}: các khoảng cách cộng lại {gap} điểm.")
            return words.format(n=sample.round_number, gap=points_text(sample.gap))
        words = self.tr("Lượt {n}: các khoảng cách cộng lại {gap} điểm; ở lượt 1 là {before} điểm.")
        return words.format(n=sample.round_number, gap=points_text(sample.gap), before=points_text(sample.first_gap))

    def _mark(self) -> None:
        self.plot.mark(self.model.marks(self.table.currentIndex().row()))

    def _ask(self) -> None:
        target = self.ask_target(self, self.tr("Ghi bảng so sánh cách chấm"), "hieu-chinh.pdf")
        if target is not None:
            self.print_wanted.emit(target)


def _ask_target(over: QWidget, title: str, name: str) -> Path | None:
    chosen, _ = QFileDialog.getSaveFileName(over, title, name, "PDF (*.pdf)")
    return Path(chosen) if chosen else None
