"""The audit log to look through: searched, narrowed to days and kinds, written out for a spreadsheet."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDate, QStandardPaths, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDateEdit,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ocop_desk.services.audit_log import AuditLog, as_csv, audit_log
from ui.core_words import core_words
from ui.models.audit_table import NUMBER, WHAT, WHEN, WHO, AuditTable
from ui.office import Office
from ui.widgets.notice import label, restyle

AskTarget = Callable[[QWidget, Path], Path | None]

_EARLIEST = QDate(2018, 1, 1)


class AuditDialog(QDialog):
    """Read-only; it does not keep the window from being used."""

    def __init__(self, office: Office, parent: QWidget | None = None, ask_target: AskTarget | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self._ask_target = ask_target or _ask_the_system
        self._log: AuditLog | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Nhật ký của tệp Hội đồng"))
        self.resize(980, 620)
        self.search, self.since, self.kind = QLineEdit(), QDateEdit(), QComboBox()
        self.table, self.model = QTableView(), AuditTable(self)
        self.verdict, self.head = label(wrap=True), label(soft=True, wrap=True)
        self.save, self.close_button = QPushButton(self.tr("&Ghi ra tệp CSV…")), QPushButton(self.tr("Đóng"))
        self._build()
        self.refresh()

    def refresh(self) -> None:
        """Read the log again and show what was asked for, the newest first."""
        kind = self.kind.currentData()
        since = self.since.date()
        day = None if since == _EARLIEST else date(since.year(), since.month(), since.day())
        desk = self._office.desk
        log = self._office.attempt(lambda: audit_log(desk, self.search.text(), day, None, (kind,) if kind else ()))
        if log is None:
            return
        self._log = log
        self.model.set_lines(tuple(reversed(log.lines)))
        self.head.setText(self.tr("Đầu chuỗi: {code}").format(code=log.head))
        if log.sought is not None:
            self.verdict.setText(core_words(log.sought.sentence()))
            restyle(self.verdict, "tone", "" if log.sought.holds else "bad")
            return
        broken = sum(line.is_broken for line in log.lines)
        words = (
            self.tr("{n} sự kiện không còn như lúc ghi: đừng ghi tiếp vào tệp này, đối chiếu với bản đã ký.")
            if broken
            else self.tr("Chuỗi nhật ký nối liền: {all} sự kiện, đang xem {shown}.")
        )
        self.verdict.setText(words.format(n=broken, all=log.events, shown=len(log.lines)))
        restyle(self.verdict, "tone", "bad" if broken else "")

    def write_out(self) -> None:
        """Write the events that are shown to a file for a spreadsheet."""
        from ocop_desk.packages.files import written_whole

        if self._log is None:
            return
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        target = self._ask_target(self, Path(folder) / "nhat-ky.csv")
        if target is None:
            return
        data = as_csv(self._log.lines)

        def write() -> bool:
            with written_whole(target) as out:
                out.write(data)
            return True

        if self._office.attempt(write):
            self.verdict.setText(self.tr("Đã ghi {n} sự kiện ra {path}.").format(n=len(self._log.lines), path=target))

    def _build(self) -> None:
        self.search.setPlaceholderText(
            self.tr("Tìm theo nội dung, người làm (không cần dấu), hoặc mã nhật ký in trên giấy")
        )
        self.search.setAccessibleName(self.tr("Tìm trong nhật ký"))
        self.search.setClearButtonEnabled(True)
        self.since.setDisplayFormat("dd/MM/yyyy")
        self.since.setCalendarPopup(True)
        self.since.setMinimumDate(_EARLIEST)
        self.since.setSpecialValueText(self.tr("Từ đầu"))
        self.since.setDate(_EARLIEST)
        self.since.setAccessibleName(self.tr("Từ ngày"))
        self.kind.setAccessibleName(self.tr("Loại việc"))
        for kind, words in _kinds():
            self.kind.addItem(words, kind)
        self.table.setModel(self.model)
        self.table.setAccessibleName(self.tr("Các sự kiện, mới nhất ở trên"))
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        self.table.setWordWrap(False)
        header = self.table.horizontalHeader()
        for column, width in ((NUMBER, 60), (WHEN, 250), (WHO, 120)):
            self.table.setColumnWidth(column, width)
        header.setSectionResizeMode(WHAT, QHeaderView.ResizeMode.Stretch)
        asking, end = QHBoxLayout(), QHBoxLayout()
        for widget, share in ((self.search, 1), (self.since, 0), (self.kind, 0)):
            asking.addWidget(widget, share)
        for widget, share in ((self.head, 1), (self.save, 0), (self.close_button, 0)):
            end.addWidget(widget, share)
        column = QVBoxLayout(self)
        column.addLayout(asking)
        column.addWidget(self.verdict)
        column.addWidget(self.table, 1)
        column.addLayout(end)
        self.search.textChanged.connect(self.refresh)
        self.since.dateChanged.connect(self.refresh)
        self.kind.currentIndexChanged.connect(self.refresh)
        self.save.clicked.connect(self.write_out)
        self.close_button.clicked.connect(self.close)


def _kinds() -> tuple[tuple[str, str], ...]:
    """Groups of kinds as they are recorded, and their words."""
    translate = QCoreApplication.translate
    return (
        ("", translate("AuditDialog", "Mọi việc")),
        ("session", translate("AuditDialog", "Phiên họp")),
        ("round", translate("AuditDialog", "Lượt chấm")),
        ("sheet", translate("AuditDialog", "Nộp phiếu")),
        ("finding", translate("AuditDialog", "Kết luận tiêu chí")),
        ("product", translate("AuditDialog", "Sản phẩm")),
        ("dossier", translate("AuditDialog", "Hồ sơ")),
        ("evidence", translate("AuditDialog", "Minh chứng")),
        ("seat", translate("AuditDialog", "Chỗ ngồi, mã PIN")),
        ("file", translate("AuditDialog", "Tệp")),
    )


def _ask_the_system(parent: QWidget, proposal: Path) -> Path | None:
    name, _filter = QFileDialog.getSaveFileName(parent, parent.windowTitle(), str(proposal), "CSV (*.csv)")
    return Path(name) if name else None
