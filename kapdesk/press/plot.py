"""The stacked plot on paper: the same values the screen draws, in vectors, readable without colour."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from math import ceil, floor

from reportlab.pdfgen.canvas import Canvas

from kapdesk.kernel.plot import HOLLOW_WORDS, TRUST_WORDS, Band, Mark, Marker, Plot, Trust
from kapdesk.press.axes import Axes, framed
from kapdesk.press.ink import ink
from kapdesk.press.lanes import Placed, lane_count, lanes_for
from kapdesk.press.marks import draw_marker, draw_path
from kapdesk.press.paper import HAIRLINE, INK, QUIET, Page
from kapdesk.press.tracks import GRID, draw_marks, draw_reading, draw_readings, draw_scale

SHADES = (0.02, 0.07)
NAME_SHADE = 0.1
MOST_LANES = 8
SIGN_PT = 9.0
MOST_AXIS_NUMBERS = 13
AXIS_STEPS_MIN = (5, 10, 15, 20, 30, 60, 120, 240, 480, 1440)


@dataclass(frozen=True, slots=True)
class PlotBlock:
    """The plot as a block of the page.  unit points.

    ``every_min`` draws a thin upright line every so many minutes, to find the place by when a hand fills it in.
    """

    plot: Plot
    page: Page
    height_pt: float
    gap_pt: float = 8.0
    every_min: int = 0

    def parted(self, room_pt: float) -> tuple[PlotBlock | None, PlotBlock | None]:
        """Whole, or on the next page."""
        return (self, None) if self.height_pt <= room_pt else (None, self)

    def draw(self, canvas: Canvas, x_pt: float, top_pt: float) -> None:
        """Print it with its top left corner at a place on the page."""
        canvas.saveState()
        axes = Axes(canvas, self.plot, self.page, x_pt)
        legend = _legend(axes)
        low = top_pt - self.height_pt + axes.line_pt * (3.0 + len(legend))
        high = _draw_bands(axes, top_pt, low)
        high = _draw_doses(axes, high, low)
        _draw_uprights(axes, self.every_min, low, high)
        frames = framed(self.plot, low, high)
        for frame in frames:
            draw_scale(axes, frame)
        for frame in frames:
            draw_readings(axes, frame)
            draw_marks(axes, frame)
        _draw_sides(axes, low, high)
        _draw_slots(axes, low - axes.line_pt)
        _draw_minutes(axes, low - axes.line_pt * 2.0)
        _draw_legend(axes, legend, low - axes.line_pt * 3.6)
        canvas.restoreState()


def _draw_bands(axes: Axes, top_pt: float, low_pt: float) -> float:
    """The phases: a named bar above, a soft shade below.  Gives the height under them."""
    bands = sorted(
        (band for band in axes.plot.bands if _shown(axes, band)), key=lambda band: band.start_min
    )
    spans = [
        (axes.x(max(b.start_min, axes.plot.start_min)), axes.x(min(b.end_min, axes.plot.end_min)))
        for b in bands
    ]
    wanted = [
        (start, max(end - start, axes.wide(band.label, axes.small) + 4.0))
        for band, (start, end) in zip(bands, spans, strict=True)
    ]
    placed = lanes_for(wanted, (axes.left_pt, axes.end_pt), MOST_LANES, gap_pt=1.0)
    under = top_pt - lane_count(placed) * axes.line_pt
    for i, (band, span, place) in enumerate(zip(bands, spans, placed, strict=True)):
        _shade(axes, span, low_pt, under, SHADES[i % 2])
        _draw_band(axes, band, span, place, top_pt)
    return under


def _shown(axes: Axes, band: Band) -> bool:
    return band.start_min < axes.plot.end_min and band.end_min > axes.plot.start_min


def _shade(
    axes: Axes, span: tuple[float, float], low_pt: float, high_pt: float, depth: float
) -> None:
    axes.canvas.setFillColor(ink(INK), alpha=depth)
    axes.canvas.rect(span[0], low_pt, span[1] - span[0], high_pt - low_pt, stroke=0, fill=1)
    axes.canvas.setFillColor(ink(INK), alpha=1.0)


def _draw_band(
    axes: Axes, band: Band, span: tuple[float, float], place: Placed, top_pt: float
) -> None:
    if place.lane is not None:
        base = top_pt - (place.lane + 1) * axes.line_pt
        _shade(axes, span, base + 1.0, base + axes.line_pt - 1.0, NAME_SHADE)
        axes.say(band.label, axes.small, place.start_pt + 2.0, base + 2.8 * axes.scale)


def _draw_doses(axes: Axes, top_pt: float, low_pt: float) -> float:
    """Full marks through every track, each with its label above.  Gives the height under the labels."""
    marks = sorted((m for m in axes.plot.marks if axes.holds(m.minute)), key=lambda m: m.minute)
    wanted = [(axes.x(m.minute) + 4.0, axes.wide(m.label, axes.name) + 4.0) for m in marks]
    placed = lanes_for(wanted, (axes.left_pt, axes.end_pt), MOST_LANES)
    lanes = lane_count(placed)
    under = top_pt - lanes * axes.line_pt - (3.0 if lanes else 0.0)
    for mark, place in zip(marks, placed, strict=True):
        _draw_dose(axes, mark, place, top_pt, low_pt)
    return under


def _draw_dose(axes: Axes, mark: Mark, place: Placed, top_pt: float, low_pt: float) -> None:
    canvas, x = axes.canvas, axes.x(mark.minute)
    base = top_pt - ((place.lane or 0) + 1) * axes.line_pt
    canvas.setStrokeColor(ink(INK))
    canvas.setLineWidth(1.3)
    canvas.line(x, low_pt, x, base + axes.line_pt - 1.0)
    canvas.setFillColor(ink(INK))
    draw_marker(canvas, Marker.DOWN, (x, base + axes.line_pt - 3.0), 3.0 * axes.scale)
    if place.lane is not None:
        axes.say(mark.label, axes.name, place.start_pt, base + 2.2 * axes.scale)


def _draw_sides(axes: Axes, low_pt: float, high_pt: float) -> None:
    canvas = axes.canvas
    canvas.setStrokeColor(ink(HAIRLINE))
    canvas.setLineWidth(0.5)
    for x in (axes.left_pt, axes.right_pt):
        canvas.line(x, low_pt, x, high_pt)
    canvas.line(axes.edge_pt, high_pt, axes.right_pt, high_pt)


def _draw_uprights(axes: Axes, every_min: int, low_pt: float, high_pt: float) -> None:
    if not every_min:
        return
    axes.canvas.setStrokeColor(ink(GRID))
    axes.canvas.setLineWidth(0.5)
    first = ceil(axes.plot.start_min / every_min) * every_min
    for minute in range(first, floor(axes.plot.end_min) + 1, every_min):
        axes.canvas.line(axes.x(minute), low_pt, axes.x(minute), high_pt)


def _draw_slots(axes: Axes, base_pt: float) -> None:
    if not axes.plot.ticks:
        return
    axes.say("planned", axes.small, axes.edge_pt, base_pt + 2.4 * axes.scale)
    for tick in axes.plot.ticks:
        if axes.holds(tick.minute):
            _draw_slot(tick.state, axes, axes.x(tick.minute), base_pt + 5.0 * axes.scale)


def _draw_slot(state: str, axes: Axes, x: float, y: float) -> None:
    """Taken is filled, left out is crossed, anything still to come is open."""
    canvas, r = axes.canvas, 2.3 * axes.scale
    canvas.setStrokeColor(ink(INK))
    canvas.setFillColor(ink(INK))
    canvas.setLineWidth(0.8)
    if state == "skipped":
        draw_path(canvas, [(x - r, y - r), (x + r, y + r)])
        draw_path(canvas, [(x - r, y + r), (x + r, y - r)])
    else:
        canvas.circle(x, y, r, stroke=1, fill=int(state == "taken"))


def _draw_minutes(axes: Axes, base_pt: float) -> None:
    plot = axes.plot
    span = plot.end_min - plot.start_min
    step = next((s for s in AXIS_STEPS_MIN if span / s < MOST_AXIS_NUMBERS), AXIS_STEPS_MIN[-1])
    axes.canvas.setStrokeColor(ink(QUIET))
    axes.canvas.setLineWidth(0.5)
    minute = ceil(plot.start_min / step) * step
    while minute <= plot.end_min:
        x = axes.x(minute)
        axes.canvas.line(x, base_pt + axes.line_pt, x, base_pt + axes.line_pt - 2.5)
        axes.say(
            f"{minute:d}".replace("-", "−"), axes.small, x, base_pt + 0.4 * axes.scale, share=0.5
        )
        minute += step
    axes.say("minutes", axes.small, axes.edge_pt, base_pt + 0.4 * axes.scale)


def _draw_legend(axes: Axes, rows: Sequence[Sequence[_Sign]], top_pt: float) -> None:
    """What the shapes mean, row by row under the axis."""
    base = top_pt
    for row in rows:
        x = axes.edge_pt
        for sign in row:
            if sign.draw is not None:
                sign.draw(axes, x + 2.5 * axes.scale, base + 2.4 * axes.scale)
                x += SIGN_PT * axes.scale
            axes.say(sign.words, axes.small, x, base)
            x += axes.wide(sign.words, axes.small) + SIGN_PT * axes.scale
        base -= axes.line_pt


@dataclass(frozen=True, slots=True)
class _Sign:
    """One shape of the legend and what it means."""

    words: str
    draw: Callable[[Axes, float, float], None] | None = None


def _legend(axes: Axes) -> list[list[_Sign]]:
    """The signs in rows no wider than the text."""
    rows: list[list[_Sign]] = [[]]
    filled = 0.0
    for sign in (_Sign(axes.plot.zero_label), *_reading_signs(axes.plot), *_slot_signs(axes.plot)):
        wide = axes.wide(sign.words, axes.small) + 2.0 * SIGN_PT * axes.scale
        if filled + wide > axes.page.width_pt + SIGN_PT and rows[-1]:
            rows.append([])
            filled = 0.0
        rows[-1].append(sign)
        filled += wide
    return rows


def _reading_signs(plot: Plot) -> Iterator[_Sign]:
    for track in plot.tracks:
        for series in track.series:
            if series.marker is not Marker.NONE and series.minutes:
                yield _Sign(series.name, partial(_sign, series.marker, series.colour))
        if track.bars:
            yield _Sign("mean", partial(_sign, Marker.DOT, track.series[0].colour))
    for trust, words in TRUST_WORDS.items():
        if trust in plot.trusts():
            yield _Sign(words, partial(_trust_sign, trust))
    if plot.has_hollow():
        yield _Sign(HOLLOW_WORDS, partial(_trust_sign, Trust.DOUBTFUL))


def _trust_sign(trust: Trust, axes: Axes, x: float, y: float) -> None:
    draw_reading(axes, Marker.DOT, INK, trust, (x, y))


def _sign(marker: Marker, colour: str, axes: Axes, x: float, y: float) -> None:
    axes.canvas.setFillColor(ink(colour))
    draw_marker(axes.canvas, marker, (x, y), 2.3 * axes.scale)


def _slot_signs(plot: Plot) -> Iterator[_Sign]:
    states = {tick.state for tick in plot.ticks}
    if "taken" in states:
        yield _Sign("planned, taken", partial(_draw_slot, "taken"))
    if "skipped" in states:
        yield _Sign("left out", partial(_draw_slot, "skipped"))
    if "blank" in states:
        yield _Sign("planned reading", partial(_draw_slot, "planned"))
    if states - {"taken", "skipped", "blank"}:
        yield _Sign("not taken", partial(_draw_slot, "planned"))
