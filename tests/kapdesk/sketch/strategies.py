"""Drawings as Hypothesis makes them: any that a hand can make."""

from __future__ import annotations

from hypothesis import strategies as st

from kapdesk.sketch.model import FINENESS, Ink, Nib, Point, Sketch, Stroke

_side = st.integers(0, FINENESS).map(lambda step: step / FINENESS)
_point: st.SearchStrategy[Point] = st.tuples(_side, _side)


def strokes() -> st.SearchStrategy[Stroke]:
    """One line of a pen."""
    points = st.lists(_point, min_size=1, max_size=12).map(tuple)
    return st.builds(Stroke, st.sampled_from(Ink), st.sampled_from(Nib), points)


def sketches() -> st.SearchStrategy[Sketch]:
    """A whole drawing."""
    return st.lists(strokes(), max_size=6).map(lambda found: Sketch(tuple(found)))
