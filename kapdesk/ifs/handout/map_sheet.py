"""One sheet of a map: what of the plain lies on it is drawn, what lies beside it is not, and where sheets join."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from reportlab.pdfgen.canvas import Canvas

from kapdesk.ifs.handout.bond_lines import Line
from kapdesk.ifs.handout.crowd import Box, box_about
from kapdesk.ifs.handout.map_lay import NOTE_PAD_PT, Label, Laid
from kapdesk.ifs.handout.plain import Plain
from kapdesk.ifs.handout.signs import Sign
from kapdesk.ifs.handout.strokes import PAPER, draw_bond, draw_box, draw_picture, draw_shape
from kapdesk.ifs.model.nouns import RINGS_AT, Pattern
from kapdesk.ifs.model.parts import Frame, Note
from kapdesk.press.hatch import draw_hatch
from kapdesk.press.ink import ink
from kapdesk.press.lines import set_line
from kapdesk.press.paper import BOLD, HAIRLINE, INK, QUIET, Page, Style
from kapdesk.press.strips import draw_line
from kapdesk.sketch.outlines import TILE, Point

Kept = Callable[[str], bytes | None]
"""What is kept under a digest; None where it was erased."""

SELF = "Self"
MARK_PT = 12.0
TO_NOTE, TO_FRAME = "N", "F"
"""What a note and a frame are called where their words found no room."""

NUMBER_EM = 0.9

TIE_PT = 0.8
"""How large the dots from a note to its part are.  unit points"""


@dataclass(frozen=True, slots=True, repr=False)
class MapSheet:
    """One sheet, whole on a page; ``column`` and ``row`` count from 0.  unit points."""

    page: Page
    laid: Laid
    kept: Kept
    column: int = 0
    row: int = 0
    gap_pt: float = 4.0

    @property
    def plain(self) -> Plain:
        """The plain it is cut from."""
        return self.laid.plain

    @property
    def tile(self) -> Box:
        """What of the plain lies on it."""
        return self.laid.plain.sheet(self.column, self.row)

    @property
    def height_pt(self) -> float:
        """How high it stands."""
        return self.tile.height

    def parted(self, room_pt: float) -> tuple[MapSheet | None, MapSheet | None]:
        """Whole, or on the next page."""
        return (self, None) if self.height_pt <= room_pt + 0.01 else (None, self)

    def draw(self, canvas: Canvas, x_pt: float, top_pt: float) -> None:
        """Print it with its top left corner at a place on the page."""
        tile = self.tile
        canvas.saveState()
        canvas.translate(x_pt - tile.left, top_pt + tile.top)
        canvas.saveState()
        edge = canvas.beginPath()
        edge.rect(tile.left, -tile.bottom, tile.width, tile.height)
        canvas.clipPath(edge, stroke=0, fill=0)
        self._draw_rings(canvas)
        self._draw_notes(canvas, beneath=True)
        for number, frame in enumerate(self.plain.picture.frames, 1):
            self._draw_frame(canvas, frame, number)
        self._draw_ties(canvas)
        for line in self.laid.lines:
            if self._is_on(line.box):
                _draw_line(canvas, line)
        self._draw_notes(canvas, beneath=False)
        self._draw_self(canvas)
        for sign in sorted(self.plain.picture.signs, key=lambda one: -one.look.depth):
            self._draw_sign(canvas, sign)
        for label in (*self.laid.frames, *self.laid.rings, *self.laid.names):
            if label is not None and self._is_on(label.box):
                draw_label(canvas, label)
        canvas.restoreState()
        self._draw_joins(canvas)
        canvas.restoreState()

    def _is_on(self, box: Box) -> bool:
        return self.tile.meets(box)

    def _draw_rings(self, canvas: Canvas) -> None:
        canvas.setStrokeColor(ink(HAIRLINE))
        canvas.setLineWidth(0.5)
        x, y = self.plain.self_at
        canvas.setDash([1.0, 2.0])
        for end in RINGS_AT.values():
            canvas.circle(x, -y, end * self.plain.scale, stroke=1, fill=0)
        canvas.setDash()

    def _draw_self(self, canvas: Canvas) -> None:
        x, y = self.plain.self_at
        reach = self.plain.self_room.width / 2.0
        canvas.setFillColor(ink(PAPER))
        canvas.setStrokeColor(ink(INK))
        for share, wide in ((1.0, 1.4), (0.88, 0.5)):
            canvas.setLineWidth(wide)
            canvas.circle(x, -y, reach * share, stroke=1, fill=1)
        style = Style(BOLD, min(self.page.body.size_pt, max(5.0, reach * 0.6)), 0.0)
        if self.tile.holds(box_about(x, y, reach, style.size_pt)):
            line = set_line(SELF, style)
            draw_line(canvas, line, style, x - line.width_pt / 2.0, -y - style.size_pt * 0.35)

    def _draw_sign(self, canvas: Canvas, sign: Sign) -> None:
        at, size = self.plain.at(sign.x, sign.y), self.plain.size(sign)
        if not self._is_on(self.plain.sign_room(sign).grown(2.0)):
            return
        picture = self.kept(sign.picture) if sign.picture else None
        draw_shape(
            canvas,
            sign.look.shape,
            at,
            size,
            colour=sign.colour,
            pattern=sign.look.pattern,
            dashed=sign.look.dashed,
            depth=sign.look.depth,
            tile=TILE * self.plain.scale,
            picture=picture,
        )
        bare = sign.look.pattern is Pattern.PLAIN and picture is None
        self._draw_number(canvas, str(sign.number), at, size, bare=bare)

    def _draw_number(
        self, canvas: Canvas, words: str, at: Point, size: float, *, bare: bool = False
    ) -> None:
        """A number in the middle; on white unless it is bare, so that no pattern runs through it."""
        style = self.laid.style.scaled(NUMBER_EM)
        style = style.scaled(min(1.0, size * 0.62 / style.size_pt))
        line = set_line(words, Style(style.font, style.size_pt, style.leading_pt, INK))
        box = box_about(*at, line.width_pt + style.size_pt * 0.4, style.size_pt * 1.1)
        if not self.tile.holds(box):
            return
        if not bare:
            canvas.setFillColor(ink(PAPER))
            low, end = -box.bottom, box.height / 2.0
            canvas.roundRect(box.left, low, box.width, box.height, end, stroke=0, fill=1)
        down = -at[1] - style.size_pt * 0.36
        draw_line(canvas, line, _dark(style), at[0] - line.width_pt / 2.0, down)

    def _draw_frame(self, canvas: Canvas, frame: Frame, number: int) -> None:
        left, top = self.plain.at(frame.x, frame.y)
        wide, high = frame.width * self.plain.scale, frame.height * self.plain.scale
        canvas.setStrokeColor(ink(QUIET))
        canvas.setLineWidth(0.6)
        canvas.setDash([5.0, 2.0])
        canvas.roundRect(left, -top - high, wide, high, min(6.0, high / 4.0), stroke=1, fill=0)
        canvas.setDash()
        if self.laid.frames[number - 1] is None:
            self._draw_number(canvas, f"{TO_FRAME}{number}", (left, top), 2.0 * MARK_PT)

    def _draw_ties(self, canvas: Canvas) -> None:
        """Dots from each note to the part it is about."""
        canvas.saveState()
        canvas.setStrokeColor(ink(QUIET))
        canvas.setLineWidth(TIE_PT)
        canvas.setLineCap(1)
        canvas.setDash([0.01, TIE_PT * 3.0])
        for a, b in self.plain.picture.ties:
            (x1, y1), (x2, y2) = self.plain.at(*a), self.plain.at(*b)
            canvas.line(x1, -y1, x2, -y2)
        canvas.restoreState()

    def _draw_notes(self, canvas: Canvas, *, beneath: bool) -> None:
        """Pictures lie beneath everything, as parts may be laid out on them; words lie over the bonds."""
        for number, note in enumerate(self.plain.picture.notes, 1):
            if note.beneath is beneath:
                self._draw_note(canvas, note, number)

    def _draw_note(self, canvas: Canvas, note: Note, number: int) -> None:
        at, box = (
            self.plain.at(note.x, note.y),
            self.plain.room(note.x, note.y, note.width, note.height),
        )
        if not self._is_on(box):
            return
        canvas.setStrokeColor(ink(HAIRLINE))
        canvas.setFillColor(ink(PAPER))
        canvas.setLineWidth(0.6)
        draw_box(canvas, box, fill=True)
        if note.sealed:
            draw_hatch(canvas, box.left, -box.top, box.width, box.height)
        label = self.laid.notes[number - 1]
        content = self.kept(note.picture) if note.picture else None
        if content is not None:
            low = label.box.height if label is not None else 0.0
            draw_picture(canvas, content, Box(*box[:3], box.bottom - low).grown(-NOTE_PAD_PT))
        if label is None:
            self._draw_number(canvas, f"{TO_NOTE}{number}", at, min(box.width, 2.0 * MARK_PT))
        else:
            draw_label(canvas, label)

    def _draw_joins(self, canvas: Canvas) -> None:
        """A cross at every corner where another sheet goes on, and a thin line along the edge."""
        columns, rows = len(self.plain.columns) - 1, len(self.plain.rows) - 1
        tile = self.tile
        canvas.setStrokeColor(ink(HAIRLINE))
        canvas.setLineWidth(0.4)
        edges = (
            (self.column > 0, (tile.left, tile.top, tile.left, tile.bottom)),
            (self.column < columns - 1, (tile.right, tile.top, tile.right, tile.bottom)),
            (self.row > 0, (tile.left, tile.top, tile.right, tile.top)),
            (self.row < rows - 1, (tile.left, tile.bottom, tile.right, tile.bottom)),
        )
        for goes_on, (x1, y1, x2, y2) in edges:
            if goes_on:
                canvas.setDash([0.5, 3.0])
                canvas.line(x1, -y1, x2, -y2)
                canvas.setDash()
                for x, y in ((x1, y1), (x2, y2)):
                    canvas.line(x - MARK_PT / 2.0, -y, x + MARK_PT / 2.0, -y)
                    canvas.line(x, -y - MARK_PT / 2.0, x, -y + MARK_PT / 2.0)


def _draw_line(canvas: Canvas, line: Line) -> None:
    look = line.look
    draw_bond(
        canvas,
        line.a,
        line.b,
        stroke=look.stroke,
        pen=look.pen,
        arrow=look.arrow,
        width=line.width,
    )


def draw_label(canvas: Canvas, label: Label) -> None:
    """Words on white, so that no line runs through them."""
    if not label.lines:
        return
    canvas.setFillColor(ink(PAPER))
    draw_box(canvas, label.box, fill=True, stroke=False)
    style = _dark(label.style)
    down = label.box.top
    for line in label.lines:
        spare = label.box.width - 2.0 - line.width_pt
        left = label.box.left + 1.0 + spare * label.align
        draw_line(canvas, line, style, left, -down - style.size_pt * 0.98)
        down += style.leading_pt


def _dark(style: Style) -> Style:
    return Style(style.font, style.size_pt, style.leading_pt, INK)
