"""Files on their way into a dossier: looked at, planned, added beside the window, reported to the last one."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ocop_desk.services.dossier_standing import dossier_standing
from ocop_desk.services.dossiers import dossier_of
from ocop_desk.services.evidence_adding import AddReport
from ocop_desk.services.evidence_intake import IntakePlan, add_planned, plan_intake
from ui.dialogs.intake_plan import IntakeQuestion
from ui.dialogs.problem_list import ProblemList
from ui.office import Office
from ui.pages.dossier.at_hand import DossierAtHand
from ui.pages.dossier.side_work import SideWork
from ui.short_sizes import size_text
from ui.tasks import Progress

_KIB = 1024
"""Progress is told in KiB: bytes of a large bundle are more than a signal's number holds."""


class Adding(QObject):
    """One bundle of files at a time, into the dossier that was at hand when they came."""

    added = Signal(object)
    """The numbers of the new documents."""

    def __init__(self, office: Office, at_hand: DossierAtHand, work: SideWork, over: QWidget) -> None:
        super().__init__(over)
        self._office, self._at_hand, self._work, self._over = office, at_hand, work, over
        self._product_id: int | None = None
        self.dialog: IntakeQuestion | ProblemList | None = None

    def take(self, paths: Sequence[Path]) -> None:
        """Look at files, folders and ZIPs; a plain file goes in at once, everything else after a look at the plan."""
        if not self._at_hand.may_change or self._at_hand.product_id is None or not paths:
            self._office.told.emit(self._why_not(), "info")
            return

        def work(progress: Progress) -> IntakePlan:
            return plan_intake(paths, lambda found, place: progress.step(found, 0, place))

        product_id = self._at_hand.product_id
        if self._work.run(self.tr("Đang xem các tệp…"), work, self._planned):
            self._product_id = product_id

    def _planned(self, plan: IntakePlan) -> None:
        if len(plan.files) == 1 and not plan.problems:
            self._add(plan)
        elif not plan.files:
            self._report(AddReport(problems=plan.problems))
        else:
            view = self._at_hand.view
            dialog = IntakeQuestion(plan, view.product.name if view else "", self._over)
            dialog.answered.connect(self._add)
            self._show(dialog)

    def _add(self, plan: IntakePlan) -> None:
        desk, product_id = self._office.desk, self._product_id
        if product_id is None:
            return
        number = self._office.act(lambda: dossier_of(desk, product_id))
        if number is None:
            return

        def work(progress: Progress) -> AddReport:
            def tell(done: int, of: int, name: str) -> None:
                progress.step(done // _KIB, max(of // _KIB, 1), name)

            return add_planned(desk, number, plan, tell)

        def count(done: int, of: int) -> str:
            return f"{size_text(done * _KIB)} / {size_text(of * _KIB)}"

        self._work.run(self.tr("Đang thêm tài liệu"), work, self._done, stopped=self._read_again, count=count)

    def _done(self, report: AddReport) -> None:
        self._office.sheet_saved.emit(self._office.clock())
        self._read_again()
        self.added.emit(report.added)
        self._report(report)

    def _report(self, report: AddReport) -> None:
        told = [self.tr("Đã thêm {n} tài liệu.").format(n=len(report.added))]
        if report.already_there:
            words = self.tr("{n} tệp đã có trong hồ sơ nên không thêm lại.")
            told.append(words.format(n=len(report.already_there)))
        if report.problems:
            told.append(self.tr("{n} tệp không thêm được.").format(n=len(report.problems)))
            self._show(ProblemList(self.tr("Thêm tài liệu"), " ".join(told), report.problems, self._over))
        else:
            self._office.told.emit(" ".join(told), "info")

    def _read_again(self) -> None:
        product_id = self._product_id
        if product_id is None:
            return
        if product_id == self._at_hand.product_id:
            self._at_hand.after_act()
            return
        line = self._office.attempt(lambda: dossier_standing(self._office.desk, product_id))
        if line is not None:
            self._at_hand.line_changed.emit(line)

    def _show(self, dialog: IntakeQuestion | ProblemList) -> None:
        self.dialog = dialog
        dialog.finished.connect(self._dialog_over)
        dialog.open()

    def _dialog_over(self) -> None:
        self.dialog = None

    def _why_not(self) -> str:
        if self._at_hand.product_id is None:
            return self.tr("Chọn hồ sơ của sản phẩm trước, rồi thêm tài liệu vào.")
        return self.tr("Hồ sơ này đã đưa vào phiên họp nên không thêm tài liệu nữa. Mở hồ sơ mới ở “Lần đăng ký”.")
