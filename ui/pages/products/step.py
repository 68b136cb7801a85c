"""The step "products" as the window knows it."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from ui.pages.page import Page
from ui.pages.step import Step

LIST_SUFFIXES = frozenset({".xlsx", ".xlsm", ".xltx"})


class ProductsStep(Step):
    """Sản phẩm."""

    key = "products"

    def name(self) -> str:
        """The word for this step."""
        return QCoreApplication.translate("ProductsPage", "Sản phẩm")

    def why_not(self) -> str:
        """Products are in a council file."""
        if self.office.has_file:
            return ""
        return QCoreApplication.translate("ProductsPage", "Mở một tệp Hội đồng trước, rồi mới xem được sản phẩm.")

    def accepts_file(self, path: Path) -> bool:
        """Whether a dropped file is a list of products."""
        return self.office.has_file and path.suffix.casefold() in LIST_SUFFIXES

    def make_page(self) -> Page:
        """The table, what is known of one product, and lists on their way in."""
        from ui.pages.products.page import ProductsPage

        return ProductsPage(self.office)
