"""One short set of the stage, observed: what `make bench` says of it."""

from __future__ import annotations

from benchmarks.figure import Figure
from benchmarks.stimulation.staged import staged
from benchmarks.stimulation.table import of_long
from benchmarks.stimulation.theatre import theatre

PLAN = "rate_hz = 1.0\npasses = 60\namplitude_fraction = 0.8\n"


def figures() -> tuple[Figure, ...]:
    """A minute of it, with nothing of ours beside."""
    with theatre() as place:
        return tuple(of_long("The stage, one minute", staged(place, PLAN), is_busy=False))
