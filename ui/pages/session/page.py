"""The page of the step "session"."""

from ui.pages.page import Page


class SessionPage(Page):
    """Phiên họp."""

    step = "session"
    help_topic = "session"

    def name(self) -> str:
        """The word for this step."""
        return self.tr("Phiên họp")
