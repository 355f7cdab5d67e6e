"""A row of panels on paper: each in its frame, its picture or its drawing in it, its words beneath."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from io import BytesIO

from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from kapdesk.art.model.panels import Panel
from kapdesk.kernel.errors import Refusals
from kapdesk.press.hatch import draw_hatch
from kapdesk.press.ink import ink
from kapdesk.press.lines import SetLine, set_line, set_lines
from kapdesk.press.paper import HAIRLINE, Page
from kapdesk.press.strips import draw_line
from kapdesk.sketch.handout import draw_sketch
from kapdesk.sketch.model import ASPECT
from kapdesk.sketch.packing import unpacked

Kept = Callable[[str], bytes | None]
"""What is kept under a digest; None where it was erased."""

ACROSS = 3
"""How many panels stand beside each other."""

GAP_PT, PAD_PT = 10.0, 3.0
WORST, REPLACED, SEALED = "the worst frame", "replaced", "sealed"


def rows_of(
    page: Page,
    panels: tuple[Panel, ...],
    kept: Kept,
    *,
    blank: int = 0,
    sealed: Collection[str] = frozenset(),
) -> Iterator[PanelRow]:
    """The panels in rows, filled up to so many empty frames where they are to be written in by hand.

    Those whose id is among the ``sealed`` are hatched.
    """
    frames: list[Panel | None] = [*panels]
    frames += [None] * (blank - len(frames))
    for start in range(0, len(frames), ACROSS):
        yield PanelRow(page, tuple(frames[start : start + ACROSS]), start + 1, kept, sealed)


@dataclass(frozen=True, slots=True, repr=False)
class PanelRow:
    """A few panels beside each other, whole on a page.  unit points"""

    page: Page
    frames: tuple[Panel | None, ...]
    first: int
    kept: Kept
    sealed: Collection[str] = frozenset()
    gap_pt: float = 8.0

    @property
    def height_pt(self) -> float:
        """How high it stands: the frames, and the longest words beneath one."""
        lines = max((len(self._lines(one)) for one in self.frames), default=0)
        return self._wide_pt / ASPECT + self.page.quiet.leading_pt * (lines + 0.6)

    def parted(self, room_pt: float) -> tuple[PanelRow | None, PanelRow | None]:
        """Whole, or on the next page."""
        return (self, None) if self.height_pt <= room_pt else (None, self)

    def draw(self, canvas: Canvas, x_pt: float, top_pt: float) -> None:
        """Print it with its top left corner at a place on the page."""
        for number, panel in enumerate(self.frames):
            left = x_pt + number * (self._wide_pt + GAP_PT)
            self._draw_frame(canvas, panel, left, top_pt)
            for line, words in enumerate(self._lines(panel, number), 1):
                down = top_pt - self._high_pt - line * self.page.quiet.leading_pt
                draw_line(canvas, words, self.page.quiet, left, down)

    def _draw_frame(self, canvas: Canvas, panel: Panel | None, x_pt: float, top_pt: float) -> None:
        if panel is not None and panel.id in self.sealed:
            draw_hatch(canvas, x_pt, top_pt, self._wide_pt, self._high_pt)
            panel = None
        drawing = self.kept(panel.drawing) if panel is not None and panel.drawing else None
        picture = self.kept(panel.picture) if panel is not None and panel.picture else None
        if picture is not None:
            self._draw_picture(canvas, picture, x_pt, top_pt)
        sketch = unpacked(drawing) if drawing is not None else None
        if sketch is not None and not isinstance(sketch, Refusals):
            draw_sketch(canvas, sketch, x_pt, top_pt, self._wide_pt, coloured=True)
            return
        canvas.saveState()
        canvas.setStrokeColor(ink(HAIRLINE))
        canvas.setLineWidth(0.6)
        canvas.rect(x_pt, top_pt - self._high_pt, self._wide_pt, self._high_pt, stroke=1, fill=0)
        canvas.restoreState()

    def _draw_picture(self, canvas: Canvas, content: bytes, x_pt: float, top_pt: float) -> None:
        image = ImageReader(BytesIO(content))
        wide_px, high_px = image.getSize()
        room_w, room_h = self._wide_pt - 2 * PAD_PT, self._high_pt - 2 * PAD_PT
        scale = min(room_w / wide_px, room_h / high_px)
        wide, high = wide_px * scale, high_px * scale
        left = x_pt + (self._wide_pt - wide) / 2.0
        canvas.drawImage(
            image, left, top_pt - (self._high_pt + high) / 2.0, wide, high, mask="auto"
        )

    def _lines(self, panel: Panel | None, number: int = 0) -> tuple[SetLine, ...]:
        place = str(self.first + number)
        if panel is None:
            return (set_line(place, self.page.quiet),)
        marks = [SEALED] if panel.id in self.sealed else []
        marks += [WORST] if panel.worst else []
        marks += [REPLACED] if panel.replaced else []
        said = place if panel.id in self.sealed else f"{place} {panel.words}".strip()
        words = f"{said} ({', '.join(marks)})" if marks else said
        return tuple(set_lines(words, self.page.quiet, self._wide_pt))

    @property
    def _wide_pt(self) -> float:
        return (self.page.width_pt - (ACROSS - 1) * GAP_PT) / ACROSS

    @property
    def _high_pt(self) -> float:
        return self._wide_pt / ASPECT
