"""Parts as bars, how near the limits, what is missing for the next star, in which lists the product stands."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ocop_desk.documents.paper.outcomes import kinds_of, lists_of
from ocop_desk.domain.figures import band_distance, missing_gates
from ocop_desk.domain.records import ProductRecord, ProductState, SessionRecord
from ui.pages.publish.words import list_words
from ui.pages.results.rows import ResultRow
from ui.pages.results.words import distance_lines, missing_gate_sentence, missing_points_sentence, missing_title
from ui.widgets.marks import Mark, MarkSign
from ui.widgets.notice import card, label
from ui.widgets.part_bars import PartBars


class Sentence(QWidget):
    """A sign and a sentence."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sign, self.words = MarkSign(parent=self), label(wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self.sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.words, 1)


class Sentences(QWidget):
    """Sentences under one another, made once and used again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(7)
        self._made: list[Sentence] = []

    @property
    def texts(self) -> list[str]:
        """What is said now."""
        return [one.words.text() for one in self._made if not one.isHidden()]

    def say(self, sentences: list[tuple[Mark, str]]) -> None:
        """Say these and nothing else."""
        while len(self._made) < len(sentences):
            one = Sentence(self)
            self._column.addWidget(one)
            self._made.append(one)
        for place, one in enumerate(self._made):
            one.setVisible(place < len(sentences))
            if place < len(sentences):
                one.sign.set_mark(sentences[place][0])
                one.words.setText(sentences[place][1])


class WhyTab(QScrollArea):
    """The first tab of a product's page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bars = PartBars(decimals=2)
        self.distance, self.missing, self.lists = Sentences(), Sentences(), Sentences()
        self._titles = {key: label(role="section", wrap=True) for key in ("bars", "distance", "missing", "lists")}
        self._frames: dict[str, QFrame] = {}
        body = QWidget()
        body.setObjectName("page")
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 4, 0)
        column.setSpacing(10)
        inside = {"bars": self.bars, "distance": self.distance, "missing": self.missing, "lists": self.lists}
        for key, widget in inside.items():
            frame, lines = card()
            lines.addWidget(self._titles[key])
            lines.addWidget(widget)
            self._frames[key] = frame
            column.addWidget(frame)
        column.addStretch(1)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(body)

    def show_product(self, record: SessionRecord, product: ProductRecord, row: ResultRow) -> None:
        """Show a product."""
        result = record.results[product.entry_id]
        scorecard = record.scorecards[product.product.scorecard]
        known = result.mean is not None
        self._frames["bars"].setVisible(known)
        self._frames["distance"].setVisible(known)
        self.bars.set_parts([(part.code, result.parts.get(part.code, 0), part.points) for part in scorecard.parts])
        if result.mean is not None:
            lines = distance_lines(result.mean_text or "", band_distance(result.mean, record.bands))
            self.distance.say([(Mark.DONE, lines[0]), (Mark.TO_COME, lines[1])])
        concluded = row.stars is not None
        self._frames["missing"].setVisible(concluded)
        if concluded:
            self._titles["missing"].setText(missing_title(row.next_star))
            self.missing.say(self._missing(record, product, row))
        lists = lists_of(record, product)
        self._frames["lists"].setVisible(bool(lists))
        self.lists.say([(Mark.DONE, list_words(record, kind)) for kind in kinds_of(record) if kind in lists])

    def retranslate(self) -> None:
        """Word the titles."""
        self._titles["bars"].setText(self.tr("ĐIỂM TRUNG BÌNH TỪNG PHẦN"))
        self._titles["distance"].setText(self.tr("CÁCH CÁC GIỚI HẠN BAO XA"))
        self._titles["lists"].setText(self.tr("NẰM TRONG DANH SÁCH SẢN PHẨM"))

    def _missing(self, record: SessionRecord, product: ProductRecord, row: ResultRow) -> list[tuple[Mark, str]]:
        if row.next_star is None or product.state is not ProductState.CONCLUDED:
            return [(Mark.DONE, self.tr("Không còn thiếu gì."))]
        points = missing_points_sentence(row.next_points, row.next_star)
        said = [(Mark.MISSED if row.next_points else Mark.DONE, points)]
        scorecard, result = record.scorecards[product.product.scorecard], record.results[product.entry_id]
        gates = missing_gates(scorecard, product.product.cases, result)
        said += [(Mark.MISSED, missing_gate_sentence(gate)) for gate in gates]
        if not gates:
            enough = self.tr("Mọi điều kiện tối thiểu {star} sao đều đạt.").format(star=row.next_star)
            said.append((Mark.DONE, enough))
        return said
