"""The figure holds together: closed, tiled without gap or overlap, and the same on both sides."""

from __future__ import annotations

from itertools import pairwise
from math import dist

import pytest

from kapdesk.body.drawing.curves import Cubic, Path, Point, flattened, is_closed
from kapdesk.body.drawing.figure import MIDDLE, Drawn, Figure, Layer, figure, sign_of
from kapdesk.body.drawing.hits import holds
from kapdesk.body.model import BOX_HEIGHT, BOX_WIDTH, Side, View
from kapdesk.body.regions import BY_ID, NOWHERE, OUT, WHOLE, mirrored_id

VIEWS = (View.FRONT, View.BACK)
SHAPES = [shape for view in VIEWS for shape in figure(view).shapes]
STEP = 5.3
"""A grid that falls on no straight border.  unit of the box."""


def _grid() -> list[Point]:
    across, down = int(BOX_WIDTH / STEP), int(BOX_HEIGHT / STEP)
    return [(STEP * (i + 0.37), STEP * (j + 0.41)) for i in range(across) for j in range(down)]


def _whole(drawn: Figure) -> Drawn:
    return Drawn.of(WHOLE, drawn.view, Layer.SURFACE, drawn.outline)


def _edge_near(shape: Drawn, point: Point) -> bool:
    return any(dist(point, corner) < STEP for corners in shape.corners for corner in corners)


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: f"{shape.view}-{shape.region}")
def test_every_shape_is_closed_and_lies_in_the_box(shape: Drawn) -> None:
    assert all(map(is_closed, shape.paths))
    points = [point for corners in shape.corners for point in corners]
    assert all(0 <= x <= BOX_WIDTH and 0 <= y <= BOX_HEIGHT for x, y in points)


@pytest.mark.parametrize("view", VIEWS)
def test_the_outline_is_one_closed_line(view: View) -> None:
    outline = figure(view).outline
    assert is_closed(outline)
    assert all(one.end == pytest.approx(two.start) for one, two in pairwise(outline))


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("layer", Layer)
def test_nothing_overlaps_within_a_layer(view: View, layer: Layer) -> None:
    shapes = figure(view).layer(layer)
    twice = [p for p in _grid() if sum(holds(shape, p) for shape in shapes) > 1]
    assert twice == []


@pytest.mark.parametrize("view", VIEWS)
def test_the_surface_is_the_whole_outline_and_nothing_else(view: View) -> None:
    drawn = figure(view)
    whole, tiles = _whole(drawn), drawn.layer(Layer.SURFACE)
    for point in _grid():
        assert holds(whole, point) == any(holds(tile, point) for tile in tiles), point


@pytest.mark.parametrize("view", VIEWS)
def test_what_is_felt_outside_lies_outside_and_inner_zones_inside(view: View) -> None:
    drawn = figure(view)
    whole = _whole(drawn)
    for point in _grid():
        if holds(whole, point):
            assert not any(holds(shape, point) for shape in drawn.layer(Layer.AROUND))
        else:
            assert not any(holds(shape, point) for shape in drawn.layer(Layer.INNER))


def test_every_place_is_drawn_but_those_that_have_none() -> None:
    placeless = {WHOLE, NOWHERE, OUT, "X.halo.front"}
    assert {shape.region for shape in SHAPES} == set(BY_ID) - placeless


def test_what_lies_on_a_view_is_drawn_on_it() -> None:
    for shape in SHAPES:
        own = BY_ID[shape.region].view
        assert own in (shape.view, View.INSIDE, View.AROUND)
        assert {View.INSIDE: Layer.INNER, View.AROUND: Layer.AROUND}.get(
            own, Layer.SURFACE
        ) is shape.layer


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: f"{shape.view}-{shape.region}")
def test_each_side_mirrors_the_other(shape: Drawn) -> None:
    """Every point lies as far from the middle as its twin's; the heart alone lies to one side."""
    if shape.region == "I.M.heart":
        assert _middle(shape) > MIDDLE
        return
    twin = next(s for s in figure(shape.view).shapes if s.region == mirrored_id(shape.region))
    own = {_rounded(2 * MIDDLE - x, y) for x, y in _points(shape)}
    assert own == {_rounded(x, y) for x, y in _points(twin)}


def test_the_clients_left_is_at_the_right_hand_of_the_front_and_the_left_of_the_back() -> None:
    hands = {s.region: _middle(s) for s in SHAPES if s.region.endswith(".hand")}
    assert hands["F.L.hand"] > MIDDLE > hands["F.R.hand"]
    assert hands["B.L.hand"] < MIDDLE < hands["B.R.hand"]
    assert sign_of(View.FRONT, Side.MIDDLE) == 0.0


def test_front_and_back_share_one_outline() -> None:
    assert figure(View.FRONT).outline == figure(View.BACK).outline
    assert figure(View.FRONT).details != figure(View.BACK).details


@pytest.mark.parametrize("view", VIEWS)
def test_fine_lines_lie_on_the_body(view: View) -> None:
    whole = _whole(figure(view))
    astray = [
        point
        for line in figure(view).details
        for point in flattened(line)
        if not holds(whole, point) and not _edge_near(whole, point)
    ]
    assert astray == []


@pytest.mark.parametrize("view", [View.INSIDE, View.AROUND])
def test_a_figure_is_seen_from_two_sides_only(view: View) -> None:
    with pytest.raises(ValueError, match="front or from the back"):
        figure(view)


def _middle(shape: Drawn) -> float:
    xs = [x for corners in shape.corners for x, _ in corners]
    return (min(xs) + max(xs)) / 2.0


def _points(shape: Drawn) -> list[Point]:
    def of(piece: Cubic) -> tuple[Point, ...]:
        return piece.start, piece.leaving, piece.arriving, piece.end

    def every(path: Path) -> list[Point]:
        return [point for piece in path for point in of(piece)]

    return [point for path in shape.paths for point in every(path)]


def _rounded(x: float, y: float) -> Point:
    return round(x, 6) + 0.0, round(y, 6)
