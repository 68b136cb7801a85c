"""The page of the step "scoring"."""

from ui.pages.page import Page


class ScoringPage(Page):
    """Chấm điểm."""

    step = "scoring"
    help_topic = "scoring"

    def name(self) -> str:
        """The word for this step."""
        return self.tr("Chấm điểm")
