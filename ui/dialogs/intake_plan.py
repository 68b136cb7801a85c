"""What a folder or a ZIP would add to a dossier, to be looked at first: kinds put right, files left out."""

from dataclasses import replace

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from ocop_desk.domain.dossiers import EvidenceKind
from ocop_desk.services.evidence_intake import IntakePlan
from ui.dialogs.problem_list import problem_text
from ui.dialogs.question import Question
from ui.models.counts import count_text
from ui.models.intake_table import KIND, NAME, SIZE, IntakeTable
from ui.short_sizes import size_text
from ui.widgets.kind_button import KindButton
from ui.widgets.notice import label
from ui.widgets.plain_table import PlainTable

_SIZE = (860, 560)
_PROBLEM_LINES = 5


class IntakeQuestion(Question):
    """Shows a plan; the answer is the plan as it was changed, None while no file is in it."""

    def __init__(self, plan: IntakePlan, product: str, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Thêm vào hồ sơ {product}").format(product=product), "", self.tr("Thêm"), parent)
        self._plan = plan
        self.model = IntakeTable(self)
        self.model.set_rows(plan.files)
        self.view = PlainTable(self.model, {NAME: 56, KIND: 44, SIZE: "1000 MB"}, several=True, parent=self)
        self.view.setAccessibleName(self.tr("Các tệp sẽ thêm"))
        self.count = label(wrap=True)
        self.kinds = KindButton(self)
        self.leave_out = QPushButton(self.tr("Bỏ tệp đã chọn"), self)
        self._build()
        self.resize(*_SIZE)
        self.finish()
        self._tell()
        self.view.setFocus()

    def answer(self) -> IntakePlan | None:
        """The plan with what was put right."""
        return replace(self._plan, files=self.model.rows) if self.model.rows else None

    def _give_kind(self, kind: EvidenceKind) -> None:
        chosen = self.view.selected()
        self.model.set_rows(
            [replace(one, facts=replace(one.facts, kind=kind)) if one in chosen else one for one in self.model.rows]
        )

    def _leave_out(self) -> None:
        chosen = self.view.selected()
        self.model.set_rows([one for one in self.model.rows if one not in chosen])
        self._tell()
        self.look()

    def _tell(self) -> None:
        size = sum(one.size for one in self.model.rows)
        told = [self.tr("{n} tệp, {size}").format(n=count_text(len(self.model.rows)), size=size_text(size))]
        if self._plan.problems:
            told.append(self.tr("{n} tệp không dùng được, xem bên dưới").format(n=len(self._plan.problems)))
        if self._plan.passed_over:
            told.append(self.tr("bỏ qua {n} tệp của hệ thống").format(n=self._plan.passed_over))
        self.count.setText(" · ".join(told))

    def _build(self) -> None:
        self.kinds.chosen.connect(self._give_kind)
        self.leave_out.setAutoDefault(False)
        self.leave_out.clicked.connect(self._leave_out)
        self.view.deleted.connect(self._leave_out)
        row = QHBoxLayout()
        row.addWidget(self.kinds)
        row.addWidget(self.leave_out)
        row.addStretch(1)
        self.column.addWidget(self.count)
        self.column.addWidget(self.view, 1)
        self.column.addLayout(row)
        if self._plan.problems:
            problems = problem_text(self._plan.problems, self)
            problems.setAccessibleName(self.tr("Các tệp không dùng được"))
            problems.setFixedHeight(self.fontMetrics().lineSpacing() * _PROBLEM_LINES + 20)
            self.column.addWidget(problems)
