"""The Excel form of a dossier's assessments: written to be filled in elsewhere, and read back."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from ocop_desk.domain.dossiers import ASSESSMENT_NAMES
from ocop_desk.services.assessment_forms import AssessmentReport, read_assessment_form, write_assessment_form
from ui.core_words import core_words
from ui.dialogs.problem_list import ProblemList
from ui.office import Office
from ui.pages.dossier.at_hand import DossierAtHand
from ui.pages.dossier.side_work import SideWork

AskPath = Callable[[QWidget, str, str], Path | None]


class AssessmentForms(QObject):
    """Writes the form of the dossier at hand, and reads forms that were filled in."""

    def __init__(self, office: Office, at_hand: DossierAtHand, work: SideWork, over: QWidget) -> None:
        super().__init__(over)
        self._office, self._at_hand, self._work, self._over = office, at_hand, work, over
        self.ask_open: AskPath = _ask_open
        self.ask_save: AskPath = _ask_save

    def write(self) -> None:
        """Ask where the form goes, and write it."""
        number, desk = self._at_hand.dossier_id(), self._office.desk
        path = self.ask_save(self._over, self.tr("Ghi mẫu Excel"), self.tr("doi-chieu.xlsx"))
        if number is None or path is None:
            return
        words = self.tr("Đã ghi {path}. Điền xong thì nhận lại ở đây.").format(path=path)
        self._work.run(
            self.tr("Đang ghi mẫu Excel"),
            lambda _progress: write_assessment_form(desk, number, path),
            lambda _nothing: self._office.told.emit(words, "info"),
        )

    def read(self) -> None:
        """Ask for a form that was filled in, and keep what it says."""
        desk = self._office.desk
        path = self.ask_open(self._over, self.tr("Chọn mẫu Excel đã điền"), "Excel (*.xlsx)")
        if path is not None:
            self._work.run(
                self.tr("Đang đọc mẫu Excel"), lambda _progress: read_assessment_form(desk, path), self._report
            )

    def _report(self, report: AssessmentReport) -> None:
        self._at_hand.after_act()
        if report.problems:
            words = self.tr("Chưa nhận gì; sửa các chỗ sau rồi nhận lại.")
            ProblemList(self.tr("Nhận mẫu Excel"), words, report.problems, self._over).open()
            return
        self._office.sheet_saved.emit(self._office.clock())
        names = ", ".join(core_words(ASSESSMENT_NAMES[source]) for source in report.kept)
        told = self.tr("Đã nhận: {names}; gắn thêm {n} chỗ.").format(names=names or "—", n=report.links)
        if report.dossier_id is not None and report.dossier_id != self._at_hand.dossier_id():
            told += " " + self.tr("Mẫu này là của hồ sơ khác, số {n}.").format(n=report.dossier_id)
        self._office.told.emit(told, "info")


def _ask_open(over: QWidget, title: str, kinds: str) -> Path | None:
    chosen, _ = QFileDialog.getOpenFileName(over, title, "", kinds)
    return Path(chosen) if chosen else None


def _ask_save(over: QWidget, title: str, name: str) -> Path | None:
    chosen, _ = QFileDialog.getSaveFileName(over, title, name, "Excel (*.xlsx)")
    return Path(chosen) if chosen else None
