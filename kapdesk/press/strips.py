"""The one thing a page of words is made of: strips, a line of print each, stacked and parted between pages."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import islice

from reportlab.pdfgen.canvas import Canvas

from kapdesk.press.fonts import face
from kapdesk.press.ink import ink
from kapdesk.press.lines import SetLine
from kapdesk.press.paper import HAIRLINE, Style
from kapdesk.press.shape import Run

MOVES_WHOLE_PT = 280.0


@dataclass(frozen=True, slots=True)
class Piece:
    """A set line at its place.  unit points from the left edge of the text.

    ``cell`` says which cell of its row it belongs to: a row is printed cell by cell, so that programs read it so.
    """

    x_pt: float
    line: SetLine
    style: Style
    cell: int = 0


@dataclass(frozen=True, slots=True)
class Strip:
    """One line of print across the page.

    unit points; the baseline lies ``baseline_pt`` under the top.  ``opens`` strips may begin a page, the
    others stay with the one before, and so do ``held`` ones; ``ruled`` ones carry a hairline above.
    """

    pieces: tuple[Piece, ...]
    height_pt: float
    baseline_pt: float
    opens: bool = False
    ruled: bool = False
    held: bool = False

    @property
    def turns(self) -> bool:
        """Whether a page may begin here."""
        return self.opens and not self.held


@dataclass(frozen=True, slots=True)
class Strips:
    """Strips under a head; where a page ends between them ``again`` stands over the rest.

    unit points.  Of ``body`` it is the strips from ``start`` to ``stop``, so that parting copies nothing.
    """

    width_pt: float
    body: tuple[Strip, ...]
    head: tuple[Strip, ...] = ()
    again: tuple[Strip, ...] = ()
    gap_pt: float = 0.0
    start: int = 0
    stop: int | None = None

    @property
    def height_pt(self) -> float:
        """How high it stands."""
        return height_pt(self.head) + height_pt(self._own())

    def parted(self, room_pt: float) -> tuple[Strips | None, Strips | None]:
        """What fits into the room and what is left for the next page; either may be nothing."""
        end = self._fitting(room_pt - height_pt(self.head))
        if end == len(self.body):
            return self, None
        turn = next((i for i in range(end, self.start, -1) if self.body[i].turns), self.start)
        if turn == self.start and self._first_group_pt() > MOVES_WHOLE_PT:
            turn = end
        if turn == self.start:
            return None, self
        return replace(self, stop=turn), replace(self, head=self.again, start=turn)

    def draw(self, canvas: Canvas, x_pt: float, top_pt: float) -> None:
        """Print it with its top left corner at a place on the page."""
        row: list[tuple[Piece, float]] = []
        for strip in (*self.head, *self._own()):
            if strip.opens:
                _draw_row(canvas, row, x_pt)
                row = []
            if strip.ruled:
                canvas.setStrokeColor(ink(HAIRLINE))
                canvas.setLineWidth(0.5)
                canvas.line(x_pt, top_pt, x_pt + self.width_pt, top_pt)
            row += ((piece, top_pt - strip.baseline_pt) for piece in strip.pieces)
            top_pt -= strip.height_pt
        _draw_row(canvas, row, x_pt)

    def _own(self) -> Iterable[Strip]:
        return islice(self.body, self.start, self.stop)

    def _fitting(self, room_pt: float) -> int:
        """The first strip that no longer fits."""
        for i in range(self.start, len(self.body)):
            room_pt -= self.body[i].height_pt
            if room_pt < -0.01:
                return i
        return len(self.body)

    def _first_group_pt(self) -> float:
        """How high the first strip stands with those that stay with it; past the bound it no longer matters."""
        height = 0.0
        for i in range(self.start, len(self.body)):
            if (i > self.start and self.body[i].turns) or height > MOVES_WHOLE_PT:
                break
            height += self.body[i].height_pt
        return height


def together(strips: Strips) -> Strips:
    """The same, moved to the next page whole rather than parted, such as lines for ink."""
    return replace(strips, body=tuple(replace(strip, held=True) for strip in strips.body))


def _draw_row(canvas: Canvas, row: list[tuple[Piece, float]], x_pt: float) -> None:
    for piece, y_pt in sorted(row, key=lambda placed: placed[0].cell):
        draw_line(canvas, piece.line, piece.style, x_pt + piece.x_pt, y_pt)


def draw_line(canvas: Canvas, line: SetLine, style: Style, x_pt: float, y_pt: float) -> None:
    """Print a set line from its left end, on its baseline."""
    canvas.setFillColor(ink(style.colour))
    for run in line.runs:
        if run.text.strip():
            _draw_run(canvas, run, style, x_pt, y_pt)
        x_pt += run.width_pt


def _draw_run(canvas: Canvas, run: Run, style: Style, x_pt: float, y_pt: float) -> None:
    face(run.font)
    if run.reads:
        says = run.reads.encode("utf-16-be").hex().upper()
        canvas.addLiteral(f"/Span <</ActualText <FEFF{says}>>> BDC")
    written = canvas.beginText(x_pt, y_pt)
    written.setFont(run.font, style.size_pt)
    written.textOut(run.text)
    canvas.drawText(written)
    if run.reads:
        canvas.addLiteral("EMC")


def height_pt(strips: Iterable[Strip]) -> float:
    """How high strips stand one under the other.  unit points."""
    return sum(strip.height_pt for strip in strips)
