"""The page of the step "council"."""

from ui.pages.page import Page


class CouncilPage(Page):
    """Hội đồng."""

    step = "council"
    help_topic = "council"

    def name(self) -> str:
        """The word for this step."""
        return self.tr("Hội đồng")
