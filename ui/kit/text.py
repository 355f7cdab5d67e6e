"""Words on the screen.  Always plain text: what a client said is never read as markup."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QWidget

from ui.theme.fonts import text_font
from ui.theme.tokens import LEAD_PX, SMALL_PX, TEXT_PX, TITLE_PX


class Label(QLabel):
    """Plain words in one of the theme's sizes and tones (ink, quiet, accent, notice, grave)."""

    def __init__(
        self,
        words: str = "",
        *,
        size_px: int = TEXT_PX,
        tone: str = "ink",
        strong: bool = False,
        wrap: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("textFormat", "PlainText")
        self.setText(words)
        self.setWordWrap(wrap)
        self.setFont(text_font(size_px, strong=strong))
        self.setProperty("tone", tone)

    def strike(self) -> None:
        """Says it struck through: it was taken back, and stays."""
        self.setProperty("struck", True)
        repolish(self)

    def set_tone(self, tone: str) -> None:
        """Says it in another tone."""
        if tone != self.property("tone"):
            self.setProperty("tone", tone)
            repolish(self)


class Heading(Label):
    """The title of a page (level 1), of a part (2) or of a few lines (3)."""

    def __init__(self, words: str, *, level: int = 1, parent: QWidget | None = None) -> None:
        sizes = {1: TITLE_PX, 2: LEAD_PX, 3: TEXT_PX}
        super().__init__(words, size_px=sizes[level], strong=True, parent=parent)


class Hint(Label):
    """Quiet small words under or beside something."""

    def __init__(
        self, words: str = "", *, wrap: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(words, size_px=SMALL_PX, tone="quiet", wrap=wrap, parent=parent)


def unparted(words: str) -> str:
    """The same with no line that ends within a unit, such as ``°/s``."""
    return words.replace("/", "/\u2060")


def repolish(widget: QWidget) -> None:
    """Lets the sheet look again after a property changed."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
