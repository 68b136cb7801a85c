"""The page of the step "start"."""

from ui.pages.page import Page


class StartPage(Page):
    """Bắt đầu."""

    step = "start"
    help_topic = "start"

    def name(self) -> str:
        """The word for this step."""
        return self.tr("Bắt đầu")
