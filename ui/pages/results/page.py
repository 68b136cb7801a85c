"""The page of the step "results"."""

from ui.pages.page import Page


class ResultsPage(Page):
    """Kết quả."""

    step = "results"
    help_topic = "results"

    def name(self) -> str:
        """The word for this step."""
        return self.tr("Kết quả")
