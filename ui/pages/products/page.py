"""The page of the step "products"."""

from ui.pages.page import Page


class ProductsPage(Page):
    """Sản phẩm."""

    step = "products"
    help_topic = "products"

    def name(self) -> str:
        """The word for this step."""
        return self.tr("Sản phẩm")
