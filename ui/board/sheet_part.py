"""A drawing as a part of a worksheet: kept as a draft keeps it, and in words beside."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from kapdesk.sketch.drafts import content_of, draft_of, sketch_of
from kapdesk.sketch.model import ASPECT
from ui.board.pad import DrawingPad
from ui.board.surface import DrawingSurface
from ui.kit.handmade import Handmade
from ui.kit.surface import column
from ui.kit.text import Hint
from ui.theme.fonts import wide_px
from ui.theme.tokens import GRID_PX

HIGH_PX = 460
"""How high the pad stands at least within a sheet, which scrolls.  unit px"""
SHOWN_PX = 280
"""How high a drawing stands where it is only seen.  unit px"""
SAID = "It was said in words: “{}”. What is drawn here takes their place."


class DrawingPart(Handmade):
    """A pad called by the question it answers.  What cannot be shown as a drawing stays until something is drawn."""

    def __init__(self, name: str) -> None:
        self._pad = DrawingPad(name)
        self._said = Hint("")
        self._unread = ("", "")
        whole = QWidget()
        whole.setLayout(column(self._said, self._pad, gap_px=GRID_PX))
        super().__init__(
            whole, kept=self._kept, words=self._words, put=self._put, finish=self._pad.finish
        )
        self.setFocusProxy(self._pad)
        self._pad.setMinimumHeight(wide_px(HIGH_PX))
        self._pad.kept.connect(self._on_kept)
        self._tell()

    def _kept(self) -> str:
        return draft_of(self._pad.content()) or self._unread[0]

    def _words(self) -> str:
        drawn = bool(self._pad.content()) and not self._unread[0]
        return self._pad.words() if drawn else self._unread[1]

    def _put(self, kept: str, words: str) -> None:
        self._unread = ("", "") if sketch_of(kept).strokes else (kept, words)
        self._pad.set_content(content_of(kept))
        self._tell()

    def _on_kept(self) -> None:
        self._unread = ("", self._unread[1])
        self._tell()
        self.changed.emit()

    def _tell(self) -> None:
        """Says what was written here in words, while nothing drawn has their place."""
        kept, words = self._unread
        shown = bool(words) and not kept and not self._pad.content()
        self._said.setText(SAID.format(words) if shown else "")
        self._said.setVisible(shown)


def shown_drawing(kept: str, name: str) -> QWidget | None:
    """A drawing as it was kept in an answered sheet, to be seen only; none where there is none that can be read."""
    sketch = sketch_of(kept)
    if not sketch.strokes:
        return None
    surface = DrawingSurface(name)
    surface.show_sketch(sketch, takes=False)
    surface.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    surface.setCursor(Qt.CursorShape.ArrowCursor)
    surface.setFixedSize(round(wide_px(SHOWN_PX) * ASPECT), wide_px(SHOWN_PX))
    return surface
