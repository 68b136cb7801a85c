"""The line at the bottom that tells how the continuous copy stands; pressing it leads there."""

from dataclasses import dataclass

from PySide6.QtWidgets import QPushButton, QWidget

from ui.widgets.notice import restyle


@dataclass(frozen=True, slots=True)
class Sign:
    """What the line says: words, a tone ("", "warn", "bad"), and more words where the mouse rests."""

    words: str = ""
    tone: str = ""
    tip: str = ""


class SpareSign(QPushButton):
    """Hidden while there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("sign", True)
        self.hide()

    def show_sign(self, sign: Sign) -> None:
        """Show a sign, or nothing where it has no words."""
        self.setText(sign.words)
        self.setAccessibleName(sign.words)
        self.setToolTip(sign.tip)
        restyle(self, "tone", sign.tone)
        self.setVisible(bool(sign.words))
