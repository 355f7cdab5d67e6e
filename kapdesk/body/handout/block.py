"""A body map as blocks of a page: half a page of figures with their legend, and every mark in a line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil

from reportlab.pdfgen.canvas import Canvas

from kapdesk.body.drawing.hatches import Bounds
from kapdesk.body.handout.figures import (
    DASH,
    FINENESS,
    Figures,
    draw_arrow,
    draw_hatch,
    figures_high_pt,
)
from kapdesk.body.model import BodyMarks, Depth, Direction, Quality
from kapdesk.body.words import (
    CLIENTS_LEFT,
    CLIENTS_RIGHT,
    DIRECTION_SIGNS,
    NOTHING_MARKED,
    legend,
    marks_words,
    says_nowhere,
    share_active,
)
from kapdesk.press.grid import Group, Ways
from kapdesk.press.ink import ink
from kapdesk.press.lines import SetLine, set_line, set_lines
from kapdesk.press.page import Block
from kapdesk.press.paper import INK, Page, Style
from kapdesk.press.strips import draw_line
from kapdesk.press.tables import prose

HEIGHT_SHARE = 0.46
"""How much of a page the figures take at most."""

WORDS_SHARE = 0.3
"""How much of a page the marks in words may take and still stand under the figures."""

SHARES = (1.0, 0.86, 0.74)
"""How large the figures may stand, so that they need not leave half a page white."""

FIGURES_SHARE, COLUMN_GAP_PT = 0.58, 14.0
SWATCH_PT, SWATCH_HIGH_PT = 26.0, 11.0
HOW_TO_FILL = (
    "Draw where you feel it. Write beside it how strong it is, from 0 to 10, and how it changes."
)
INSIDE, SPREADS, FRONT, BACK = "inside", "spreads to", "Front", "Back"


@dataclass(frozen=True, slots=True)
class _Sign:
    """One row of the legend: a quality's hatch, a sign, an arrow, or the broken edge."""

    words: str
    quality: Quality | None = None
    letters: str = ""
    dashed: bool = False
    arrow: bool = False


@dataclass(frozen=True, slots=True, repr=False)
class BodyBlock:
    """Front and back with their legend, whole on a page.  unit points.

    A ``blank`` one is to be drawn in: its legend shows every hatch, and it says how.  ``sides`` are what stands at
    the client's left and right, ``share`` is how large the figures stand beside the usual.
    """

    page: Page
    marks: BodyMarks = ()
    blank: bool = False
    sides: tuple[str, str] = (CLIENTS_LEFT, CLIENTS_RIGHT)
    share: float = 1.0
    gap_pt: float = 8.0

    @property
    def height_pt(self) -> float:
        """How high it stands: the figures with a line above and beneath, or the legend where that is longer."""
        return max(
            figures_high_pt(self._figures_pt()) + 2.0 * self._line_pt, self._legend_high_pt()
        )

    def parted(self, room_pt: float) -> tuple[BodyBlock | None, BodyBlock | None]:
        """Whole, or on the next page."""
        return (self, None) if self.height_pt <= room_pt else (None, self)

    def draw(self, canvas: Canvas, x_pt: float, top_pt: float) -> None:
        """Print it with its top left corner at a place on the page."""
        canvas.saveState()
        wide = self._figures_pt()
        figures = Figures(canvas, self.page, x_pt, top_pt - self._line_pt, wide)
        figures.draw(() if self.blank else self.marks)
        self._name(canvas, x_pt, top_pt, wide)
        self._draw_legend(canvas, x_pt + wide + COLUMN_GAP_PT, top_pt)
        canvas.restoreState()

    @property
    def _line_pt(self) -> float:
        return self.page.quiet.leading_pt

    def _figures_pt(self) -> float:
        """How wide both figures stand: their share of the width, or less where the page is low."""
        wide = self.page.width_pt * FIGURES_SHARE
        high = figures_high_pt(wide)
        return self.share * wide * min(1.0, self.page.height_pt * HEIGHT_SHARE / high)

    def _column_pt(self) -> float:
        return self.page.width_pt - self._figures_pt() - COLUMN_GAP_PT

    def _name(self, canvas: Canvas, x_pt: float, top_pt: float, wide_pt: float) -> None:
        """Which figure is which above, whose left is where beneath."""
        style = self.page.quiet
        above = top_pt - style.size_pt
        below = top_pt - self._line_pt * 2.0 - figures_high_pt(wide_pt) + self._line_pt / 4.0
        left, right = (set_line(words, style) for words in self.sides)
        middles = (
            (0.25, set_line(FRONT, style), above),
            (0.75, set_line(BACK, style), above),
            (0.5, left, below),
        )
        for share, line, y_pt in middles:
            draw_line(canvas, line, style, x_pt + share * wide_pt - line.width_pt / 2.0, y_pt)
        draw_line(canvas, right, style, x_pt, below)
        draw_line(canvas, right, style, x_pt + wide_pt - right.width_pt, below)

    def _intro(self) -> tuple[SetLine, ...]:
        return set_lines(HOW_TO_FILL, self.page.cell, self._column_pt()) if self.blank else ()

    def _legend_high_pt(self) -> float:
        intro = len(self._intro()) * self.page.cell.leading_pt
        return intro + (self._rows() + 1.0) * self._row_pt

    def _rows(self) -> int:
        """In how many rows the signs stand: one column, or two where one would be higher than the figures."""
        count = len(tuple(self._signs()))
        room = figures_high_pt(self._figures_pt()) - len(self._intro()) * self.page.cell.leading_pt
        return count if count * self._row_pt <= room else ceil(count / 2)

    @property
    def _row_pt(self) -> float:
        return max(self.page.quiet.leading_pt, SWATCH_HIGH_PT) + 3.0

    def _signs(self) -> Iterator[_Sign]:
        """What the legend explains: all there is on a blank one, else what is in use."""
        directions = {mark.direction for mark in self.marks}
        for quality in Quality if self.blank else legend(self.marks):
            yield _Sign(quality.value, quality=quality)
        for direction in Direction:
            if self.blank or direction in directions:
                yield _Sign(direction.value, letters=DIRECTION_SIGNS[direction])
        if any(mark.spread_to for mark in self.marks):
            yield _Sign(SPREADS, arrow=True)
        if self.blank or any(mark.depth is Depth.INSIDE for mark in self.marks):
            yield _Sign(INSIDE, dashed=True)

    def _draw_legend(self, canvas: Canvas, x_pt: float, top_pt: float) -> None:
        down = top_pt
        for line in self._intro():
            down -= self.page.cell.leading_pt
            draw_line(canvas, line, self.page.cell, x_pt, down)
        down -= self._row_pt / 2.0
        rows = self._rows()
        for i, sign in enumerate(self._signs()):
            aside = i // rows * self._column_pt() / 2.0
            _draw_sign(canvas, sign, self.page.quiet, x_pt + aside, down - i % rows * self._row_pt)


def body_story(
    on: Page,
    marks: BodyMarks,
    *,
    title: str = "",
    sides: tuple[str, str] = (CLIENTS_LEFT, CLIENTS_RIGHT),
) -> Iterator[Block]:
    """A filled map: figures and legend, then every mark in a line and how much of the body takes part.

    They stay together where the page allows, smaller if need be; many words follow on the next.
    """
    head = (prose(on, title, []),) if title else ()
    words = tuple(_words(on, marks))
    stay = sum(block.height_pt for block in words) <= on.height_pt * WORDS_SHARE
    held, after = (words, ()) if stay else ((), words)
    sizes = (BodyBlock(on, marks, sides=sides, share=share) for share in SHARES)
    yield Ways(tuple(Group((*head, one, *held)) for one in sizes))
    yield from after


def _words(on: Page, marks: BodyMarks) -> Iterator[Block]:
    yield prose(on, "", marks_words(marks) or [NOTHING_MARKED], gap_pt=on.body.leading_pt)
    if marks and not says_nowhere(marks):
        yield prose(on, "", [f"Felt in {share_active(marks).words()}."], on.quiet, gap_pt=0.0)


def blank_body(on: Page, *, sides: tuple[str, str], title: str = "") -> Group:
    """A map to be drawn in by hand."""
    head = (prose(on, title, []),) if title else ()
    return Group((*head, BodyBlock(on, blank=True, sides=sides)))


def _draw_sign(canvas: Canvas, sign: _Sign, style: Style, x_pt: float, top_pt: float) -> None:
    base = top_pt - style.size_pt
    low = base - SWATCH_HIGH_PT * 0.15
    canvas.setStrokeColor(ink(INK))
    canvas.setLineWidth(0.6)
    if sign.arrow:
        middle = SWATCH_HIGH_PT / 2.0
        ends = (x_pt + 2.0, middle), (x_pt + SWATCH_PT - 2.0, middle)
        draw_arrow(canvas, *ends, low + SWATCH_HIGH_PT, FINENESS)
    elif sign.letters:
        letters = set_line(sign.letters, style)
        draw_line(canvas, letters, style, x_pt + (SWATCH_PT - letters.width_pt) / 2.0, base)
    else:
        if sign.quality is not None:
            _draw_swatch(canvas, sign.quality, x_pt, low)
        canvas.setLineWidth(0.6)
        if sign.dashed:
            canvas.setDash(*DASH)
        canvas.rect(x_pt, low, SWATCH_PT, SWATCH_HIGH_PT, stroke=1, fill=0)
        canvas.setDash()
    draw_line(canvas, set_line(sign.words, style), style, x_pt + SWATCH_PT + 6.0, base)


def _draw_swatch(canvas: Canvas, quality: Quality, x_pt: float, low_pt: float) -> None:
    canvas.saveState()
    cut = canvas.beginPath()
    cut.rect(x_pt, low_pt, SWATCH_PT, SWATCH_HIGH_PT)
    canvas.clipPath(cut, stroke=0, fill=0)
    bounds = Bounds(x_pt, 0.0, x_pt + SWATCH_PT, SWATCH_HIGH_PT)
    draw_hatch(canvas, quality, bounds, low_pt + SWATCH_HIGH_PT)
    canvas.restoreState()
