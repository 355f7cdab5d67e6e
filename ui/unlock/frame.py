"""The one narrow column every page before the desk stands in."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kapdesk.kernel.errors import Trouble
from ui.kit.strip import Strip
from ui.kit.surface import Ground, Scroll, row
from ui.kit.text import Heading, Label
from ui.theme.fonts import wide_px
from ui.theme.tokens import GRID_PX

COLUMN_PX = 480


class Threshold(Ground):
    """A calm page before the desk: a heading, a sentence, what is asked, and one strip for trouble."""

    def __init__(self, title: str, sentence: str, *, parent: QWidget | None = None) -> None:
        super().__init__("ground", parent=parent)
        self._heading = Heading(title)
        self._sentence = Label(sentence, tone="quiet", wrap=True)
        self.strip = Strip()
        inside = QWidget()
        inside.setFixedWidth(wide_px(COLUMN_PX))
        self.body = QVBoxLayout(inside)
        self.body.setContentsMargins(0, 3 * GRID_PX, 0, 3 * GRID_PX)
        self.body.setSpacing(2 * GRID_PX)
        for part in (self._heading, self._sentence, self.strip):
            self.body.addWidget(part)
        scroll = self._scroll = Scroll()
        scroll.column.addStretch(2)
        scroll.column.addLayout(row(None, inside, None))
        scroll.column.addStretch(3)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(scroll)

    def start_typing(self) -> None:
        """Puts the cursor where typing starts."""

    def say(self, title: str, sentence: str) -> None:
        """Changes heading and sentence."""
        self._heading.setText(title)
        self._sentence.setText(sentence)

    def show_trouble(self, trouble: Trouble) -> None:
        """Says what the world did."""
        self.strip.show_trouble(trouble)
