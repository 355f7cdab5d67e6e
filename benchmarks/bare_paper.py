"""The rival of the record: the same cells and the same plot, set by nothing but ReportLab."""

from __future__ import annotations

from collections.abc import Iterable
from io import BytesIO
from itertools import pairwise
from xml.sax.saxutils import escape

from reportlab.lib.colors import HexColor
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

from kapdesk.kernel.paths import resource
from kapdesk.kernel.plot import Plot, Series, Track
from kapdesk.press.page import Block
from kapdesk.press.plot import PlotBlock
from kapdesk.press.strips import Strip, Strips

REGULAR, BOLD = "Bare", "Bare-Bold"
MARGIN_PT = 42.0
LEFT_PT = 60.0
RULED = TableStyle(
    [
        ("LINEABOVE", (0, 0), (-1, -1), 0.5, HexColor("#9AA3AC")),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("TOPPADDING", (0, 0), (-1, -1), 2.5),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 2.5),
    ]
)
CELL = ParagraphStyle("cell", fontName=REGULAR, fontSize=9.9, leading=13.0)
HEADING = ParagraphStyle("heading", fontName=BOLD, fontSize=13.2, leading=17.4)


def load_fonts() -> None:
    """The fonts of the record, under names of their own."""
    pdfmetrics.registerFont(TTFont(REGULAR, resource("fonts", "NotoSans-Regular.ttf")))
    pdfmetrics.registerFont(TTFont(BOLD, resource("fonts", "NotoSans-Bold.ttf")))


def bare_record(blocks: Iterable[Block]) -> tuple[bytes, int]:
    """The same blocks as PDF, and on how many pages."""
    out = BytesIO()
    document = SimpleDocTemplate(
        out,
        pagesize=(595.28, 841.89),
        leftMargin=MARGIN_PT,
        rightMargin=MARGIN_PT,
        topMargin=50,
        bottomMargin=50,
        invariant=1,
        pageCompression=1,
    )
    story: list[Flowable] = []
    for block in blocks:
        if isinstance(block, PlotBlock):
            story.append(BarePlot(block.plot, block.page.width_pt, block.height_pt))
        elif isinstance(block, Strips):
            story += _table(block)
    document.build(story, onFirstPage=_edges, onLaterPages=_edges)
    return out.getvalue(), document.page


def cells_of(strips: Strips) -> list[list[str]]:
    """The rows of a table as text, its lines put together again."""
    rows: list[list[str]] = []
    for strip in strips.body:
        texts = _texts(strip)
        if strip.opens or not rows:
            rows.append(texts)
        elif len(texts) == len(rows[-1]) and len(texts) > 1:
            rows[-1] = [f"{a} {b}".strip() for a, b in zip(rows[-1], texts, strict=True)]
        else:
            rows[-1][-1] = " ".join((rows[-1][-1], *texts))
    return rows


def _texts(strip: Strip) -> list[str]:
    last = max((piece.cell for piece in strip.pieces if piece.cell < 100), default=0)
    cells = [""] * (last + 1)
    for piece in strip.pieces:
        cells[min(piece.cell, last)] += "".join(run.text for run in piece.line.runs)
    return cells


def _table(strips: Strips) -> Iterable[Flowable]:
    for line in strips.head:
        yield Paragraph(escape(" · ".join(_texts(line))), HEADING)
    rows = cells_of(strips)
    if rows:
        wide = max(map(len, rows))
        cells = [
            [Paragraph(escape(text), CELL) for text in (*row, *[""] * (wide - len(row)))]
            for row in rows
        ]
        yield Table(cells, colWidths=[strips.width_pt / wide] * wide, style=RULED)
    yield Spacer(1, 10)


def _edges(canvas: Canvas, document: SimpleDocTemplate) -> None:
    canvas.setFont(REGULAR, 9)
    canvas.drawString(MARGIN_PT, 812, "C-014 · session 4")
    canvas.drawString(MARGIN_PT, 28, f"page {document.page}")


class BarePlot(Flowable):
    """The plot in plain canvas calls."""

    def __init__(self, plot: Plot, width_pt: float, height_pt: float) -> None:
        super().__init__()
        self._plot = plot
        self.width, self.height = width_pt, height_pt

    def draw(self) -> None:
        """ReportLab asks for the drawing."""
        canvas: Canvas = self.canv
        canvas.setFont(REGULAR, 7)
        weights = sum(track.weight for track in self._plot.tracks)
        top = self.height - 20.0
        for band in self._plot.bands:
            canvas.drawString(
                self._x(max(band.start_min, self._plot.start_min)), top + 10, band.label
            )
        for track in self._plot.tracks:
            high = (self.height - 40.0) * track.weight / weights
            self._draw_track(canvas, track, top - high, high - 6.0)
            top -= high
        for mark in self._plot.marks:
            canvas.line(self._x(mark.minute), 20, self._x(mark.minute), self.height - 10)
            canvas.drawString(self._x(mark.minute), self.height - 18, mark.label)
        for tick in self._plot.ticks:
            canvas.circle(self._x(tick.minute), 12, 2)

    def _x(self, minute: float) -> float:
        span = self._plot.end_min - self._plot.start_min
        return LEFT_PT + (minute - self._plot.start_min) / span * (self.width - LEFT_PT - 90)

    def _draw_track(self, canvas: Canvas, track: Track, low_pt: float, high_pt: float) -> None:
        scale = high_pt / ((track.high - track.low) or 1.0)
        canvas.drawString(0, low_pt + high_pt / 2, f"{track.name} {track.unit}")
        for value in track.ticks:
            y = low_pt + (value - track.low) * scale
            canvas.line(LEFT_PT, y, self.width - 90, y)
            canvas.drawRightString(LEFT_PT - 4, y, f"{value:g}")
        for rule in track.rules:
            y = low_pt + (rule.value - track.low) * scale
            canvas.line(LEFT_PT, y, self.width - 90, y)
            canvas.drawString(self.width - 86, y, rule.label)
        for bar in track.bars:
            x = self._x(bar.minute)
            ends = [low_pt + (value - track.low) * scale for value in (bar.low, bar.high)]
            canvas.line(x, ends[0], x, ends[1])
            canvas.circle(x, low_pt + (bar.middle - track.low) * scale, 2, fill=1)
        for series in track.series:
            self._draw_series(
                canvas, series, [low_pt + (v - track.low) * scale for v in series.values]
            )
        for mark in track.marks:
            canvas.drawString(self._x(mark.minute), low_pt + 4, mark.label)

    def _draw_series(self, canvas: Canvas, series: Series, heights: list[float]) -> None:
        points = [(self._x(m), y) for m, y in zip(series.minutes, heights, strict=True)]
        canvas.setStrokeColor(HexColor(series.colour))
        canvas.lines([(*a, *b) for a, b in pairwise(points)])
        for x, y in points:
            canvas.circle(x, y, 2.2, stroke=0, fill=1)
