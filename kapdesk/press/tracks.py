"""One track of the plot on paper: its scale, its limits, its readings and its marks."""

from __future__ import annotations

from kapdesk.kernel.plot import Mark, Marker, Rule, Series, Trust
from kapdesk.press.axes import Axes, Frame
from kapdesk.press.ink import ink
from kapdesk.press.lanes import Placed, lanes_for, spread
from kapdesk.press.marks import Point, draw_marker, draw_open_marker, draw_trace
from kapdesk.press.paper import HAIRLINE, INK, QUIET

GRID = "#E0E4E7"
SAMPLES_PT = 0.45
TRACE_PT = 1.0
MARKER_PT = 2.5
GHOST_SHARE = 0.5
SPAN_PT = 2.4


def draw_scale(axes: Axes, frame: Frame) -> None:
    """The track's name, its numbers and the thin lines behind the readings."""
    canvas, track = axes.canvas, frame.track
    canvas.setStrokeColor(ink(HAIRLINE))
    canvas.setLineWidth(0.5)
    canvas.line(axes.edge_pt, frame.low_pt, axes.right_pt, frame.low_pt)
    middle = (frame.low_pt + frame.high_pt) / 2.0
    axes.say(
        track.name, axes.name, axes.edge_pt, middle + (0.5 if track.unit else -2.5) * axes.scale
    )
    axes.say(track.unit, axes.small, axes.edge_pt, middle - 8.0 * axes.scale)
    room = axes.small.size_pt * 0.5
    last = frame.low_pt - room
    for value in track.ticks:
        y = frame.y(value)
        canvas.setStrokeColor(ink(GRID))
        canvas.line(axes.left_pt, y, axes.right_pt, y)
        if last + 2.0 * room <= y <= frame.high_pt - room:
            axes.say(f"{value:g}", axes.small, axes.left_pt - 4.0, y - 0.7 * room, share=1.0)
            last = y


def draw_readings(axes: Axes, frame: Frame) -> None:
    """What lasted, limits, bars and curves, in that order."""
    _draw_spans(axes, frame)
    _draw_rules(axes, frame)
    _draw_bars(axes, frame)
    for series in frame.track.series:
        _draw_series(axes, frame, series)


def draw_marks(axes: Axes, frame: Frame) -> None:
    """The track's own labelled moments; a label with no room left is dropped, its mark never."""
    marks = sorted((m for m in frame.track.marks if axes.holds(m.minute)), key=lambda m: m.minute)
    most = max(1, int((frame.high_pt - frame.low_pt - 3.0) / axes.line_pt))
    wanted = [(axes.x(m.minute), axes.wide(m.label, axes.small) + 6.0) for m in marks]
    placed = lanes_for(wanted, (axes.left_pt, axes.right_pt), most)
    axes.canvas.setStrokeColor(ink(HAIRLINE))
    axes.canvas.setLineWidth(0.4)
    for mark in marks:
        axes.canvas.line(axes.x(mark.minute), frame.low_pt, axes.x(mark.minute), frame.high_pt)
    for mark, place in zip(marks, placed, strict=True):
        _draw_mark(axes, frame, mark, place)


def _draw_mark(axes: Axes, frame: Frame, mark: Mark, place: Placed) -> None:
    """A diamond and beside it the word, to the right unless the edge pushed it back; without room a small foot."""
    x, r = axes.x(mark.minute), 2.2 * axes.scale
    axes.canvas.setFillColor(ink(INK))
    if place.lane is None:
        draw_marker(axes.canvas, Marker.UP, (x, frame.low_pt + r), 0.7 * r)
        return
    y = frame.high_pt - axes.line_pt * (place.lane + 0.5) - 1.5
    draw_marker(axes.canvas, Marker.DIAMOND, (x, y), r)
    start = place.start_pt if place.start_pt < x - 0.1 else x + 4.0
    axes.say(mark.label, axes.small, start, y - 2.4 * axes.scale)


def _draw_spans(axes: Axes, frame: Frame) -> None:
    """What lasted, as bars along the foot of the track; one too short to be seen is as wide as a hair."""
    for span in frame.track.spans:
        start = max(axes.x(span.start_min), axes.left_pt)
        end = min(axes.x(span.end_min), axes.right_pt)
        if end >= axes.left_pt and start <= axes.right_pt:
            axes.canvas.setFillColor(ink(INK))
            high = SPAN_PT * axes.scale
            axes.canvas.rect(start, frame.low_pt, max(end - start, 0.8), high, stroke=0, fill=1)


def _draw_rules(axes: Axes, frame: Frame) -> None:
    rules = sorted(frame.track.rules, key=lambda rule: rule.value)
    heights = [frame.y(rule.value) for rule in rules]
    step = axes.small.size_pt * 1.08
    within = (frame.low_pt + step * 0.5, frame.high_pt - step * 0.5)
    for rule, y, at in zip(rules, heights, spread(heights, step, within), strict=True):
        _draw_rule(axes, rule, y, at)


def _draw_rule(axes: Axes, rule: Rule, y: float, label_y: float) -> None:
    canvas = axes.canvas
    canvas.setStrokeColor(ink(QUIET))
    canvas.setLineWidth(0.6)
    canvas.setDash(3, 2)
    canvas.line(axes.left_pt, y, axes.right_pt, y)
    canvas.setDash()
    canvas.setLineWidth(0.4)
    canvas.line(axes.right_pt, y, axes.right_pt + 5.0, label_y)
    axes.say(rule.label, axes.small, axes.right_pt + 7.0, label_y - 2.4 * axes.scale)


def _draw_bars(axes: Axes, frame: Frame) -> None:
    """The joined ones; a pressure that is not trusted stands as two ends with nothing between."""
    canvas = axes.canvas
    for bar in frame.track.bars:
        if bar.trust is Trust.NOT_TRUSTED:
            continue
        canvas.setStrokeColor(ink(frame.track.series[0].colour))
        canvas.setFillColor(ink(frame.track.series[0].colour))
        canvas.setLineWidth(1.1 * axes.scale)
        x = axes.x(bar.minute)
        _dash(axes, dashed=bar.trust is Trust.DOUBTFUL)
        canvas.line(x, frame.y(bar.low), x, frame.y(bar.high))
        canvas.setDash()
        draw_marker(canvas, Marker.DOT, (x, frame.y(bar.middle)), 2.0 * axes.scale)


def _draw_series(axes: Axes, frame: Frame, series: Series) -> None:
    canvas = axes.canvas
    points: dict[int, Point] = {
        place: (axes.x(minute), frame.y(value))
        for place, (minute, value) in enumerate(zip(series.minutes, series.values, strict=True))
        if axes.holds(minute)
    }
    canvas.setStrokeColor(ink(series.colour))
    thin = series.marker is Marker.NONE and len(points) > 200
    for run in series.runs():
        along = [points[place] for place in run.places if place in points]
        _dash(axes, dashed=run.dashed)
        draw_trace(canvas, series.trace, along, SAMPLES_PT if thin else TRACE_PT * axes.scale)
    canvas.setDash()
    for place, point in points.items():
        trust = Trust.DOUBTFUL if series.hollow_at(place) else series.trust_at(place)
        draw_reading(axes, series.marker, series.colour, trust, point)


def draw_reading(axes: Axes, marker: Marker, colour: str, trust: Trust, at: Point) -> None:
    """One reading's sign: filled when good, open when doubtful, open and pale when not trusted."""
    canvas, reach_pt = axes.canvas, MARKER_PT * axes.scale
    if trust is Trust.GOOD:
        canvas.setFillColor(ink(colour))
        draw_marker(canvas, marker, at, reach_pt)
        return
    canvas.setStrokeColor(ink(colour), alpha=GHOST_SHARE if trust is Trust.NOT_TRUSTED else 1.0)
    draw_open_marker(canvas, marker, at, reach_pt)
    canvas.setStrokeColor(ink(colour), alpha=1.0)


def _dash(axes: Axes, *, dashed: bool) -> None:
    if dashed:
        axes.canvas.setDash(2.0 * axes.scale, 2.0 * axes.scale)
    else:
        axes.canvas.setDash()
