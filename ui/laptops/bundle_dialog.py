"""Opening a session bundle on a member's laptop: what it is, the key to compare, and the file to score in."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ocop_desk.bootstrap import rule_library
from ocop_desk.domain.file_endings import COUNCIL_SUFFIX
from ocop_desk.domain.problems import InputRefused
from ocop_desk.errors import Cancelled, EnvironmentTrouble
from ocop_desk.services.bundle_opening import BundleView, key_file, look_into_bundle, members_file_name, open_bundle
from ocop_desk.services.rules import RuleLibrary
from ui.core_words import moment_words, problem_words, trouble_words
from ui.help import help_on_f1
from ui.laptops.asking import LaptopAsking, system_asking
from ui.laptops.path_field import PathField
from ui.laptops.read_aloud import in_two_lines
from ui.office import Office
from ui.tasks import Task
from ui.widgets.growing import let_grow
from ui.widgets.notice import card, label, main_button, restyle
from ui.widgets.work_bar import WorkBar

WIDTH = 720
_PARTS = 1_000


class BundleDialog(QDialog):
    """Looks into the bundle by itself; `opened` carries the member's council file once it is made."""

    opened = Signal(object)

    def __init__(
        self,
        office: Office,
        path: Path,
        parent: QWidget | None = None,
        *,
        asking: LaptopAsking | None = None,
        rules: RuleLibrary | None = None,
    ) -> None:
        super().__init__(parent)
        self._office = office
        self._path = path
        self._rules = rules or rule_library()
        self.task: Task | None = None
        self.view: BundleView | None = None
        asking = asking or system_asking()
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.facts = QGridLayout()
        self.words = label(role="big")
        self.compared = QCheckBox(self)
        self.clock = label(tone="bad", wrap=True)
        self.member = QComboBox(self)
        self.key = PathField(lambda start: next(iter(asking.files(self, self.tr("Chọn tệp khóa"), _KEYS)), None), self)
        self.target = PathField(
            lambda start: asking.target(
                self, self.tr("Tạo tệp chấm điểm ở đâu?"), start, f"OCOP Desk (*{COUNCIL_SUFFIX})"
            ),
            self,
        )
        self.unlocked = label(soft=True, wrap=True)
        self.bar = WorkBar(self)
        self.message = label(wrap=True)
        self.cancel, self.ok = QPushButton(self), main_button()
        self._body = QWidget(self)
        self._captions = [label(soft=True) for _ in range(3)]
        self._build()
        self._look_into()
        help_on_f1(self, "members-laptop", office.preferences)

    @property
    def member_id(self) -> int | None:
        """The member chosen; None where there is a choice and nobody is chosen."""
        number: int | None = self.member.currentData()
        return number

    def open_it(self) -> None:
        """Make the member's council file."""
        view, member_id = self.view, self.member_id
        if view is None or member_id is None or self.why_not():
            return
        path, target, rules, clock = self._path, self.target.path, self._rules, self._office.clock
        actor = next(one.name for one in view.members if one.member_id == member_id)
        key_path = self.key.path if member_id in view.needs_key_file else None
        self._begin(self.tr("Đang tạo tệp chấm điểm"))
        self.task = self._office.tasks.start(
            lambda progress: open_bundle(
                path,
                target,
                member_id,
                rules=rules,
                clock=clock,
                actor=actor,
                key_file=key_file(key_path) if key_path is not None else None,
                tell=lambda done, of, what: progress.step(_PARTS * done // of if of else 0, _PARTS, what),
            ),
            done=self._made,
            failed=self._failed,
        )
        self.task.progressed.connect(self._advance)
        self._paint()

    def why_not(self) -> str:
        """What is missing before the file can be made."""
        if self.view is None:
            return self.tr("Chưa đọc được gói.")
        if not self.compared.isChecked():
            return self.tr("So dấu vân tay với màn hình thư ký rồi đánh dấu.")
        if self.member_id is None:
            return self.tr("Chọn tên của mình.")
        if self.member_id in self.view.needs_key_file and not self.key.text:
            return self.tr("Chọn tệp khóa (.khoa) đã tạo trên máy này.")
        return "" if self.target.text else self.tr("Chọn nơi tạo tệp chấm điểm.")

    def reject(self) -> None:
        """Close; what is on its way is stopped first."""
        if self.task is not None:
            self.task.cancel()
        else:
            super().reject()

    def _build(self) -> None:
        title = self.tr("Mở gói phiên")
        self.setWindowTitle(title)
        key_card, inside = card(self)
        inside.addWidget(
            label(self.tr("DẤU VÂN TAY CỦA PHIÊN: SO VỚI MÀN HÌNH HOẶC LỜI ĐỌC CỦA THƯ KÝ"), role="section", wrap=True)
        )
        inside.addWidget(self.words)
        inside.addWidget(self.compared)
        self.words.setAccessibleName(self.tr("Dấu vân tay của phiên"))
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.compared.setText(self.tr("&Đã so cả tám nhóm số: giống hệt"))
        self.clock.hide()
        names = (
            self.tr("Người chấm trên máy này"),
            self.tr("Tệp khóa đã tạo trên máy này (.khoa)"),
            self.tr("Tệp chấm điểm sẽ tạo, để trên máy này"),
        )
        fields = (self.member, self.key, self.target)
        body = QVBoxLayout(self._body)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(8)
        body.addLayout(self.facts)
        body.addWidget(key_card)
        body.addWidget(self.clock)
        for caption, words, field in zip(self._captions, names, fields, strict=True):
            caption.setText(words)
            caption.setBuddy(field)
            body.addWidget(caption)
            body.addWidget(field)
        self.unlocked.setText(
            self.tr(
                "Tệp này chưa có mật khẩu: ai dùng máy cũng xem được hồ sơ và phiếu đang chấm. Máy dùng chung thì "
                "sau khi mở, vào menu ☰, chọn Mật khẩu của tệp."
            )
        )
        body.addWidget(self.unlocked)
        self.member.setAccessibleName(names[0])
        self.key.name_it(names[1])
        self.target.name_it(names[2])
        self._body.hide()
        self.facts.setColumnStretch(1, 1)
        self.facts.setHorizontalSpacing(14)
        self.cancel.setText(self.tr("Thôi"))
        self.ok.setText(self.tr("Mở gói và chấm"))
        foot = QHBoxLayout()
        foot.addStretch(1)
        for button in (self.cancel, self.ok):
            button.setAutoDefault(False)
            foot.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 18, 22, 18)
        column.setSpacing(10)
        column.addWidget(label(title, role="title"))
        for part in (self._body, self.bar, self.message):
            column.addWidget(part)
        column.addLayout(foot)
        self.setMinimumWidth(WIDTH)
        self.cancel.clicked.connect(self.reject)
        self.ok.clicked.connect(self.open_it)
        self.bar.cancelled.connect(self.reject)
        self.compared.toggled.connect(lambda _on: self._paint())
        self.member.currentIndexChanged.connect(lambda _row: self._paint())
        for field in (self.key, self.target):
            field.changed.connect(self._paint)

    def _look_into(self) -> None:
        path, clock = self._path, self._office.clock
        self._begin(self.tr("Đang kiểm tra chữ ký của gói"))
        self.task = self._office.tasks.start(
            lambda _progress: look_into_bundle(path, clock), done=self._looked, failed=self._failed
        )
        self._paint()

    def _looked(self, view: BundleView) -> None:
        self.task = None
        self.bar.end()
        self.view = view
        self.words.setText(in_two_lines(view.key_words))
        self._fill_facts(view)
        self.clock.setVisible(view.clock_is_behind)
        self.clock.setText(self._clock_words(view))
        if len(view.members) > 1:
            self.member.addItem(self.tr("chọn tên của mình"), None)
        for one in view.members:
            self.member.addItem(one.name, one.member_id)
        several = len(view.members) != 1
        self._captions[0].setVisible(several)
        self.member.setVisible(several)
        self._body.show()
        self._propose()
        self._paint()
        self.compared.setFocus()
        if not view.members:
            self._tell(
                self.tr("Gói này không có khóa của thành viên nào: nhờ thư ký lập lại gói cho đúng người."), "bad"
            )

    def _fill_facts(self, view: BundleView) -> None:
        record = view.record
        size = f"{view.evidence_size / 1_000_000:.1f}".replace(".", ",")
        content = self.tr("{n} sản phẩm, {size} MB minh chứng") if view.evidence_size else self.tr("{n} sản phẩm")
        practice = self.tr(" (TẬP HUẤN)") if record.council.practice else ""
        facts = (
            (self.tr("Hội đồng"), record.council.name + practice),
            (
                self.tr("Phiên"),
                self.tr("{n}/{year} · {title}").format(n=record.number, year=record.year, title=record.title),
            ),
            (self.tr("Dành cho"), ", ".join(one.name for one in view.members)),
            (self.tr("Lập lúc"), moment_words(view.made_at)),
            (self.tr("Nội dung"), content.format(n=len(record.products), size=size)),
        )
        for row, (name, value) in enumerate(facts):
            self.facts.addWidget(label(name, soft=True), row, 0, Qt.AlignmentFlag.AlignTop)
            self.facts.addWidget(label(value, role="strong", wrap=True), row, 1)

    def _clock_words(self, view: BundleView) -> str:
        words = self.tr(
            "Máy này ghi {now}, mà gói lập lúc {made}: một trong hai máy sai giờ. Xem giờ máy này và máy thư ký, chỉnh "
            "máy sai trước khi chấm, nếu không máy thư ký sẽ không nhận phiếu ngay."
        )
        return words.format(now=moment_words(self._office.clock()), made=moment_words(view.made_at))

    def _propose(self) -> None:
        view, member_id = self.view, self.member_id
        if view is not None and member_id is not None and not self.target.was_chosen:
            self.target.propose(members_file_name(view.record, member_id))

    def _paint(self) -> None:
        self._propose()
        needs = self.view is not None and self.member_id in self.view.needs_key_file
        self._captions[1].setVisible(needs)
        self.key.setVisible(needs)
        why = self.why_not()
        self.ok.setEnabled(not why and self.task is None)
        self.ok.setToolTip(why)
        for one in (self.compared, self.member, self.key, self.target):
            one.setEnabled(self.task is None)
        if self.view is not None and self.task is None and self.message.property("tone") != "bad":
            self._tell(why)

    def _made(self, _nothing: object) -> None:
        self.task = None
        self.bar.end()
        self.accept()
        self.opened.emit(self.target.path)

    def _failed(self, error: Exception) -> None:
        self.task = None
        self.bar.end()
        if isinstance(error, Cancelled):
            self._tell(self.tr("Đã dừng: chưa tạo tệp nào."))
        elif isinstance(error, InputRefused):
            self._tell("\n".join(problem_words(problem) for problem in error.problems), "bad")
        elif isinstance(error, EnvironmentTrouble):
            self._tell(trouble_words(error), "bad")
        else:
            raise error
        self._paint()

    def _begin(self, words: str) -> None:
        self._tell("")
        self.bar.begin(words)

    def _advance(self, done: int, of: int, what: str) -> None:
        self.bar.advance(done, of, what, f"{100 * done // of} %" if of else "")

    def _tell(self, words: str, tone: str = "") -> None:
        self.message.setText(words)
        self.message.setVisible(bool(words))
        restyle(self.message, "tone", tone)
        let_grow(self)


_KEYS = "OCOP Desk (*.khoa)"
