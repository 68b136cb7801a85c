"""The page of the step "publish"."""

from ui.pages.page import Page


class PublishPage(Page):
    """Công bố."""

    step = "publish"
    help_topic = "publish"

    def name(self) -> str:
        """The word for this step."""
        return self.tr("Công bố")
