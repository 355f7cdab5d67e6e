"""Each quality can be told from the others without colour."""

from __future__ import annotations

from itertools import combinations

import pytest

from kapdesk.body.drawing.hatches import Bounds, Hatch, hatch
from kapdesk.body.model import Quality

BOX = Bounds(100.0, 200.0, 160.0, 260.0)


@pytest.mark.parametrize("quality", Quality)
def test_every_quality_has_a_hatch_that_reaches_over_the_box(quality: Quality) -> None:
    found = hatch(quality, BOX)
    xs, ys = zip(*_points(found), strict=True)
    assert min(xs) <= BOX.left + 8
    assert max(xs) >= BOX.right - 8
    assert min(ys) <= BOX.top + 8
    assert max(ys) >= BOX.bottom - 8


def test_no_two_look_alike() -> None:
    for one, other in combinations(Quality, 2):
        assert hatch(one, BOX) != hatch(other, BOX)


def test_what_was_not_said_is_not_hatched() -> None:
    assert hatch(None, BOX) == Hatch()


@pytest.mark.parametrize("quality", Quality)
def test_neighbours_hatches_meet(quality: Quality) -> None:
    """A hatch stands on one grid for the whole figure: a part of a box shows what the whole box shows there."""
    part = Bounds(BOX.left + 13.0, BOX.top + 7.0, BOX.right, BOX.bottom)
    whole, cut = hatch(quality, BOX), hatch(quality, part)
    assert set(cut.dots) <= set(whole.dots)
    assert {_phase(line) for line in cut.lines} <= {_phase(line) for line in whole.lines}


def _phase(line: tuple[tuple[float, float], ...]) -> tuple[float, ...]:
    """Where a line lies, however far it reaches: its place across and its slant for straight ones, else its heights."""
    (x1, y1), (x2, y2) = line[0], line[-1]
    if len(line) > 2 or x2 - x1 == pytest.approx(y2 - y1) == pytest.approx(5.6):
        return tuple(sorted({round(y, 3) for _, y in line}))
    if x1 == x2:
        return (x1,)
    slope = (y2 - y1) / (x2 - x1)
    return (slope, round(y1 - slope * x1, 3))


def _points(found: Hatch) -> list[tuple[float, float]]:
    return [point for line in found.lines for point in line] + [dot.middle for dot in found.dots]
