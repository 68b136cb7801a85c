"""How a dossier stands, in words and signs."""

from PySide6.QtCore import QCoreApplication

from ocop_desk.services.dossier_standing import DossierStanding, Readiness
from ui.widgets import signs


def state_words(line: DossierStanding) -> str:
    """How a dossier stands, for people: "Thiếu 2 giấy tờ"."""
    translate = QCoreApplication.translate
    words = {
        Readiness.EMPTY: translate("Dossier", "Chưa có tài liệu"),
        Readiness.MISSING: translate("Dossier", "Còn thiếu {n}"),
        Readiness.EXPIRED: translate("Dossier", "Hết hạn {n}"),
        Readiness.UNCHECKED: translate("Dossier", "Chưa kiểm tra"),
        Readiness.ADMITTED: translate("Dossier", "Vào phiên theo quyết định"),
        Readiness.COMPLETE: translate("Dossier", "Đã kiểm tra đủ"),
    }[line.state]
    return words.format(n=line.missing if line.state is Readiness.MISSING else line.expired)


def dossier_state_name(state: Readiness) -> str:
    """A state alone, for a table and its filter."""
    translate = QCoreApplication.translate
    return {
        Readiness.EMPTY: translate("Dossier", "Chưa có"),
        Readiness.MISSING: translate("Dossier", "Còn thiếu"),
        Readiness.EXPIRED: translate("Dossier", "Có giấy tờ hết hạn"),
        Readiness.UNCHECKED: translate("Dossier", "Chưa kiểm tra"),
        Readiness.ADMITTED: translate("Dossier", "Theo quyết định"),
        Readiness.COMPLETE: translate("Dossier", "Đã kiểm tra đủ"),
    }[state]


STATE_SIGNS = {
    Readiness.EMPTY: (signs.DASH, "text_soft"),
    Readiness.MISSING: (signs.CROSS, "bad"),
    Readiness.EXPIRED: (signs.WARN, "bad"),
    Readiness.UNCHECKED: (signs.HALF, "warn"),
    Readiness.ADMITTED: (signs.ARROW, "accent"),
    Readiness.COMPLETE: (signs.CHECK, "good"),
}
"""The sign of a state and the name of its colour."""
