"""The page of the step "board"."""

from ui.pages.page import Page


class BoardPage(Page):
    """Điều hành."""

    step = "board"
    help_topic = "board"

    def name(self) -> str:
        """The word for this step."""
        return self.tr("Điều hành")
