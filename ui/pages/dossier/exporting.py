"""Dossiers taken along: asked what and where, written beside the window into a new folder, reported."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from ocop_desk.documents.paper.file_names import slug
from ocop_desk.domain.file_names import apart, clean_file_name, folded_name
from ocop_desk.domain.problems import Problem
from ocop_desk.services.dossier_export import LightReport, export_light
from ocop_desk.services.dossier_list import list_dossiers
from ocop_desk.services.dossier_volumes import VolumesReport, export_originals
from ocop_desk.services.dossiers import existing_dossier
from ui.dialogs.export_dossier import ExportChoice, ExportQuestion
from ui.dialogs.problem_list import ProblemList
from ui.office import Office
from ui.pages.dossier.at_hand import DossierAtHand
from ui.pages.dossier.side_work import SideWork
from ui.short_sizes import size_text
from ui.tasks import Progress

AskFolder = Callable[[QWidget, str], Path | None]

_KIB = 1024
"""Originals are counted in KiB: bytes of many dossiers are more than a signal's number holds."""
_MOST_NAMES = 5


class DossierExport(QObject):
    """One export at a time."""

    def __init__(self, office: Office, at_hand: DossierAtHand, work: SideWork, over: QWidget) -> None:
        super().__init__(over)
        self._office, self._at_hand, self._work, self._over = office, at_hand, work, over
        self.ask_folder: AskFolder = _ask_folder
        self.question: ExportQuestion | None = None

    def ask(self) -> None:
        """Ask what is to be written; nothing where no dossier is begun."""
        view = self._at_hand.view
        dossiers = self._dossiers()
        if view is None or not dossiers:
            self._office.told.emit(self.tr("Chưa có hồ sơ nào để xuất: thêm tài liệu trước."), "info")
            return
        self.question = ExportQuestion(view.product.name, len(dossiers), self._over)
        self.question.answered.connect(self.write)
        self.question.finished.connect(self._forget)
        self.question.open()

    def write(self, choice: ExportChoice) -> None:
        """Ask for the folder above and write into a new one in it."""
        numbers = self._numbers(choice)
        above = self.ask_folder(self._over, self.tr("Chọn nơi ghi; một thư mục mới được tạo ở đó")) if numbers else None
        if above is None:
            return
        target = above / self._name(choice, above)
        if choice.light:
            self._write_light(numbers, target, choice)
        else:
            self._write_originals(numbers, target, choice)

    def _write_light(self, numbers: list[int], target: Path, choice: ExportChoice) -> None:
        desk = self._office.desk

        def work(progress: Progress) -> LightReport:
            return export_light(desk, numbers, target, confidential=choice.confidential, tell=progress.step)

        def count(done: int, of: int) -> str:
            return self.tr("{done} / {of} trang").format(done=done, of=of)

        def told(report: LightReport) -> None:
            words = self.tr("Đã ghi bản đọc vào {path}: {n} tài liệu, {pages} trang, {before} thành {after}.")
            said = words.format(
                path=target,
                n=report.documents,
                pages=report.pages,
                before=size_text(report.original_size),
                after=size_text(report.light_size),
            )
            self._tell(said, report.left_out, report.notices)

        self._work.run(self.tr("Đang ghi bản đọc"), work, told, count=count)

    def _write_originals(self, numbers: list[int], target: Path, choice: ExportChoice) -> None:
        desk = self._office.desk

        def work(progress: Progress) -> VolumesReport:
            def tell(done: int, of: int, name: str) -> None:
                progress.step(done // _KIB, max(of // _KIB, 1), name)

            return export_originals(
                desk, numbers, target, choice.volume_size, confidential=choice.confidential, tell=tell
            )

        def count(done: int, of: int) -> str:
            return f"{size_text(done * _KIB)} / {size_text(of * _KIB)}"

        def told(report: VolumesReport) -> None:
            words = self.tr("Đã ghi bản gốc vào {path}: {n} tài liệu trong {volumes} tập.")
            said = words.format(path=target, n=report.documents, volumes=len(report.volumes))
            if report.in_parts:
                said += " " + self.tr("{n} tài liệu lớn hơn một tập được chia phần.").format(n=report.in_parts)
            self._tell(said, report.left_out, ())

        self._work.run(self.tr("Đang ghi bản gốc"), work, told, count=count)

    def _tell(self, said: str, left_out: tuple[str, ...], notices: tuple[Problem, ...]) -> None:
        if left_out:
            names = ", ".join(left_out[:_MOST_NAMES]) + (", …" if len(left_out) > _MOST_NAMES else "")
            said += " " + self.tr("Không kèm {n} tài liệu: {names}.").format(n=len(left_out), names=names)
        if notices:
            ProblemList(self.tr("Xuất hồ sơ"), said, notices, self._over).open()
        else:
            self._office.told.emit(said, "info")

    def _dossiers(self) -> list[int]:
        found = self._office.attempt(lambda: list_dossiers(self._office.desk)) if self._office.has_file else None
        return [one.dossier_id for one in found or () if one.dossier_id is not None]

    def _numbers(self, choice: ExportChoice) -> list[int]:
        if choice.everything:
            return self._dossiers()
        product_id = self._at_hand.product_id
        if product_id is None:
            return []
        number = self._office.attempt(lambda: existing_dossier(self._office.desk, product_id))
        return [] if number is None else [number]

    def _name(self, choice: ExportChoice, above: Path) -> str:
        """A name that no folder there has yet."""
        what = "ban-doc" if choice.light else "ban-goc"
        view = self._at_hand.view
        whose = "ho-so" if choice.everything or view is None else slug(view.product.name) or "ho-so"
        try:
            taken = {folded_name(one.name) for one in above.iterdir()}
        except OSError:
            taken = set()  # writing there tells what is wrong
        return apart(clean_file_name(f"{what}-{whose}"), taken)

    def _forget(self) -> None:
        self.question = None


def _ask_folder(over: QWidget, title: str) -> Path | None:
    chosen = QFileDialog.getExistingDirectory(over, title)
    return Path(chosen) if chosen else None
