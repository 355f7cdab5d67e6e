"""The recovery scores over time, as one more row of the plot."""

from __future__ import annotations

from kapdesk.dosing.model.facts import RecoveryScored
from kapdesk.dosing.model.view import DosingView
from kapdesk.kernel.instant import Instant
from kapdesk.kernel.plot import Marker, Series, Trace, Track

COLOUR = "#7A8794"
LOOKS = ((Marker.DOT, Trace.LINE), (Marker.DIAMOND, Trace.LINE), (Marker.SQUARE, Trace.LINE))
MOST, STEP = 10.0, 5.0


def score_tracks(view: DosingView, zero: Instant) -> tuple[Track, ...]:
    """A track with one curve for each scale and variant; none while nothing was scored."""
    curves: dict[tuple[str, str], list[tuple[float, float]]] = {}
    for entry, score in view.facts_of(RecoveryScored):
        points = curves.setdefault((score.scale, score.variant), [])
        points.append((entry.at.seconds_since(zero) / 60.0, float(score.total)))
    if not curves:
        return ()
    series = tuple(
        Series(scale, COLOUR, *LOOKS[i % len(LOOKS)], *_shape(points))
        for i, ((scale, _), points) in enumerate(curves.items())
    )
    return (Track("Recovery", "0–10", 0.0, MOST, (0.0, STEP, MOST), series, weight=0.9),)


def _shape(points: list[tuple[float, float]]) -> tuple[tuple[float, ...], tuple[float, ...]]:
    return tuple(minute for minute, _ in points), tuple(total for _, total in points)
