"""The scans of a paper scorecard, shown beside what is typed; attached by hand here, copied out again."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ocop_desk.domain.dossiers import Evidence, EvidenceFacts
from ocop_desk.domain.numbers import in_viet_nam
from ocop_desk.services.paper_scans import PaperScan, save_scan
from ui.core_words import moment_words
from ui.evidence.document_pane import DocumentPane
from ui.evidence.signs import Sign
from ui.office import Office
from ui.widgets.notice import label

AskFiles = Callable[[QWidget, str], Sequence[Path]]
AskTarget = Callable[[QWidget, str, str], Path | None]

_TOOLS = (Sign.SMALLER, Sign.LARGER, Sign.WIDTH, Sign.PAGE, Sign.TURN, Sign.COPY)
FILES = "*.pdf *.jpg *.jpeg *.png"


class ScansPane(QWidget):
    """One scan at a time; `attach_wanted` carries the files somebody chose, `take_back_wanted` the scan in sight."""

    attach_wanted = Signal(object)
    take_back_wanted = Signal(object)

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self.scans: tuple[PaperScan, ...] = ()
        self.ask_files: AskFiles = ask_files
        self.ask_target: AskTarget = _ask_target
        self.pane = DocumentPane(office.evidence, _TOOLS, self)
        self.choice = QComboBox(self)
        self.choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.attach = QPushButton(self)
        self.attach.setAutoDefault(False)
        head = QHBoxLayout()
        head.addWidget(self.choice, 1)
        self.take_back = QPushButton(self)
        self.take_back.setAutoDefault(False)
        self.taken_back = label(soft=True, wrap=True)
        head.addStretch(0)
        head.addWidget(self.take_back)
        head.addWidget(self.attach)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(head)
        column.addWidget(self.taken_back)
        column.addWidget(self.pane, 1)
        self.choice.activated.connect(self._show)
        self.attach.clicked.connect(self._ask)
        self.take_back.clicked.connect(self._ask_back)
        self.pane.turn_wanted.connect(self._turn)
        self.pane.pressed.connect(lambda sign: self._copy() if sign is Sign.COPY else None)
        self.retranslate()

    def show_scans(self, scans: tuple[PaperScan, ...]) -> None:
        """Show these scans, the newest first in sight."""
        fresh, place = len(scans) != len(self.scans), self.choice.currentIndex()
        self.scans = scans
        self.choice.clear()
        for one in scans:
            self.choice.addItem(self._words(one))
        self.choice.setVisible(len(scans) > 1)
        if not scans:
            self.pane.show_words(
                self.tr("Chưa có bản quét. Đính trước hoặc sau khi nhập đều được; bản quét được giữ nguyên trong tệp.")
            )
        elif fresh:
            self.choice.setCurrentIndex(len(scans) - 1)
            self._show(len(scans) - 1)
        else:
            self.choice.setCurrentIndex(place)
        self._tell_standing()

    def retranslate(self) -> None:
        """Set every word."""
        self.attach.setText(self.tr("Đính bản quét…"))
        self.take_back.setText(self.tr("Rút bản này…"))
        self.take_back.setToolTip(self.tr("Đính nhầm: bản quét và lý do vẫn được giữ trong tệp, nhưng không tính nữa"))
        self.choice.setAccessibleName(self.tr("Bản quét đang xem"))
        self.pane.retranslate()

    def let_go(self) -> None:
        """Wish for no page any more."""
        self.pane.let_go()

    def allow(self, *, attaching: bool) -> None:
        """Whether scans may be attached and taken back now."""
        self.attach.setEnabled(attaching)
        self._tell_standing()

    def _words(self, scan: PaperScan) -> str:
        words = scan.name
        if scan.pages:
            words = self.tr("{name}, trang {pages}").format(name=scan.name, pages=", ".join(map(str, scan.pages)))
        return words if scan.taken_back is None else self.tr("Đã rút: {scan}").format(scan=words)

    def _in_sight(self) -> PaperScan | None:
        place = self.choice.currentIndex()
        return self.scans[place] if 0 <= place < len(self.scans) else None

    def _tell_standing(self) -> None:
        """Whether the scan in sight still counts, and why not."""
        scan = self._in_sight()
        taken = scan.taken_back if scan else None
        self.take_back.setVisible(scan is not None and taken is None)
        self.take_back.setEnabled(self.attach.isEnabled())
        self.taken_back.setVisible(taken is not None)
        if taken is not None:
            words = self.tr("Đã rút, không tính nữa: {reason} ({name}, {moment})")
            moment = moment_words(taken.taken_at)
            self.taken_back.setText(words.format(reason=taken.reason, name=taken.taken_by, moment=moment))

    def _show(self, place: int) -> None:
        if 0 <= place < len(self.scans):
            scan = self.scans[place]
            today = in_viet_nam(self._office.clock()).date()
            self.pane.show_document(_as_document(scan), today, scan.pages[0] if scan.pages else 1)
            self._tell_standing()

    def _turn(self, degrees: int) -> None:
        if self.pane.document is not None:
            self.pane.turn(replace(self.pane.document, turned=degrees))

    def _ask(self) -> None:
        paths = self.ask_files(self, self.tr("Chọn bản quét hoặc ảnh chụp phiếu giấy"))
        if paths:
            self.attach_wanted.emit(tuple(paths))

    def _ask_back(self) -> None:
        scan = self._in_sight()
        if scan is not None:
            self.take_back_wanted.emit(scan)

    def _copy(self) -> None:
        scan, desk = self._in_sight(), self._office.desk
        if scan is None:
            return
        target = self.ask_target(self, self.tr("Lưu một bản sao"), scan.name)
        if target is not None:
            said = self.tr("Đã lưu bản sao: {path}").format(path=target)
            self._office.tasks.start(
                lambda progress: save_scan(desk, scan, target, progress.step),
                done=lambda _nothing: self._office.told.emit(said, "info"),
                failed=self._office.tell_failure,
            )


def _as_document(scan: PaperScan) -> Evidence:
    """A scan as what the viewer of documents shows; its number is apart from those of documents."""
    return Evidence(
        document_id=-scan.scan_id,
        dossier_id=0,
        content_id=scan.content_id,
        name=scan.name,
        facts=EvidenceFacts(),
        media=scan.media,
        size=scan.size,
        sha256=scan.sha256,
        pages=max(scan.page_count, 1),
        here=scan.here,
        added_by=scan.added_by,
        added_at=scan.added_at,
    )


def ask_files(parent: QWidget, title: str) -> Sequence[Path]:
    """The files somebody chooses in the system's dialog."""
    names, _ = QFileDialog.getOpenFileNames(parent, title, "", f"PDF, JPEG, PNG ({FILES})")
    return [Path(name) for name in names]


def _ask_target(parent: QWidget, title: str, name: str) -> Path | None:
    chosen, _ = QFileDialog.getSaveFileName(parent, title, name)
    return Path(chosen) if chosen else None
