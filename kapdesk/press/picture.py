"""A picture on paper: at a modest size, under its words."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO

from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from kapdesk.press.lines import set_lines
from kapdesk.press.paper import Page
from kapdesk.press.strips import draw_line

WIDTH_SHARE = 0.6
HEIGHT_SHARE = 0.3
DPI = 150
"""How large a picture stands on its page at most, and from which fineness on it is not enlarged."""


@dataclass(frozen=True, slots=True)
class PictureBlock:
    """One picture under its words, whole on a page.  unit points."""

    page: Page
    words: str
    content: bytes
    gap_pt: float = 8.0

    @property
    def height_pt(self) -> float:
        """How high it stands."""
        return self._words_pt + self._size_pt()[1]

    def parted(self, room_pt: float) -> tuple[PictureBlock | None, PictureBlock | None]:
        """Whole, or on the next page."""
        return (self, None) if self.height_pt <= room_pt else (None, self)

    def draw(self, canvas: Canvas, x_pt: float, top_pt: float) -> None:
        """Print it with its top left corner at a place on the page."""
        style = self.page.quiet
        for number, line in enumerate(set_lines(self.words, style, self.page.width_pt), 1):
            draw_line(canvas, line, style, x_pt, top_pt - number * style.leading_pt)
        width, height = self._size_pt()
        low = top_pt - self._words_pt - height
        canvas.drawImage(ImageReader(BytesIO(self.content)), x_pt, low, width, height)

    @property
    def _words_pt(self) -> float:
        lines = set_lines(self.words, self.page.quiet, self.page.width_pt)
        return self.page.quiet.leading_pt * (len(lines) + 0.5)

    def _size_pt(self) -> tuple[float, float]:
        width_px, height_px = ImageReader(BytesIO(self.content)).getSize()
        most_wide = self.page.width_pt * WIDTH_SHARE
        most_high = self.page.height_pt * HEIGHT_SHARE
        scale = min(most_wide / width_px, most_high / height_px, 72.0 / DPI)
        return width_px * scale, height_px * scale
