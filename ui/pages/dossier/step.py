"""The step "dossier" as the window knows it."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from ui.pages.page import Page
from ui.pages.step import Step

DOCUMENT_SUFFIXES = frozenset({".pdf", ".jpg", ".jpeg", ".png", ".docx", ".xlsx", ".zip"})


class DossierStep(Step):
    """Hồ sơ."""

    key = "dossier"

    def name(self) -> str:
        """The word for this step."""
        return QCoreApplication.translate("DossierPage", "Hồ sơ")

    def why_not(self) -> str:
        """Dossiers are in a council file."""
        if self.office.has_file:
            return ""
        return QCoreApplication.translate("DossierPage", "Mở một tệp Hội đồng trước, rồi mới xem được hồ sơ.")

    def accepts_file(self, path: Path) -> bool:
        """Whether a dropped file is a document, or a folder or ZIP of documents."""
        return self.office.has_file and (path.suffix.casefold() in DOCUMENT_SUFFIXES or path.is_dir())

    def make_page(self) -> Page:
        """Dossiers, documents, pages, criteria."""
        from ui.pages.dossier.page import DossierPage

        return DossierPage(self.office)
