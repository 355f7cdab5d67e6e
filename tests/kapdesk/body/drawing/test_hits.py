"""What lies under a point and along a painted line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kapdesk.body.drawing.figure import figure
from kapdesk.body.drawing.hits import (
    boxed,
    holds,
    middle_of,
    region_at,
    regions_under,
    shapes_of,
)
from kapdesk.body.model import BOX_HEIGHT, BOX_WIDTH, Spot, View
from kapdesk.body.regions import BY_ID, NOWHERE, OUT, WHOLE


@pytest.mark.parametrize(
    ("view", "point", "inner", "region"),
    [
        (View.FRONT, (200, 178), True, "I.M.throat"),
        (View.FRONT, (200, 178), False, "F.M.neck"),
        (View.FRONT, (370, 510), True, "F.L.hand"),
        (View.BACK, (30, 510), True, "B.L.hand"),
        (View.BACK, (200, 300), True, "I.M.spine"),
        (View.BACK, (200, 300), False, "B.M.spine.upper"),
        (View.FRONT, (200, 25), True, "X.halo.above"),
        (View.FRONT, (290, 330), True, "X.halo.left"),
        (View.FRONT, (200, 880), True, "X.halo.below"),
        (View.BACK, (290, 330), True, "X.halo.behind"),
    ],
)
def test_a_point_lies_in_a_region(
    view: View, point: tuple[float, float], inner: bool, region: str
) -> None:
    assert region_at(view, point, inner=inner) == region


def test_between_the_legs_and_in_a_corner_the_nearest_is_taken() -> None:
    assert region_at(View.FRONT, (204, 700), inner=True) == "F.L.shin"
    assert region_at(View.FRONT, (1, 1), inner=True) == "F.M.forehead"


@given(st.floats(0, BOX_WIDTH), st.floats(0, BOX_HEIGHT), st.booleans())
def test_every_point_of_the_box_has_a_region(x: float, y: float, inner: bool) -> None:
    assert region_at(View.BACK, (x, y), inner=inner) in BY_ID


def test_a_painted_line_names_what_it_goes_over_in_order() -> None:
    line = (Spot(0.5, 0.2), Spot(0.5, 0.44))
    assert regions_under(View.FRONT, line, inner=True) == (
        "I.M.throat",
        "I.M.heart",
        "I.M.chest",
        "I.M.belly.upper",
        "I.M.gut",
    )


def test_a_painted_line_is_felt_where_it_ends_however_short_it_is_there() -> None:
    line = (Spot(0.5, 0.2), Spot(0.5, 0.3), Spot(0.64, 0.3))
    found = regions_under(View.FRONT, line, inner=False)
    assert found[0] == "F.M.neck"
    assert found[-1] == "F.L.chest.lower"
    assert regions_under(View.FRONT, (*line, Spot(0.75, 0.31)), inner=False)[-1] == "F.L.arm.upper"


def test_a_line_of_one_point_and_of_none() -> None:
    assert regions_under(View.FRONT, (Spot(0.5, 0.2),), inner=True) == ("I.M.throat",)
    assert regions_under(View.FRONT, (), inner=True) == ()


def test_a_spot_is_a_share_of_the_box() -> None:
    assert boxed(Spot(0.5, 1.0)) == (BOX_WIDTH / 2, BOX_HEIGHT)


@pytest.mark.parametrize("view", [View.FRONT, View.BACK])
def test_the_middle_of_a_region_lies_in_it(view: View) -> None:
    for shape in figure(view).shapes:
        found = middle_of(shape.region)
        assert found is not None
        assert found[0] in (View.FRONT, View.BACK)
        assert holds(shapes_of(shape.region)[0], found[1])


@pytest.mark.parametrize("region", [NOWHERE, OUT, "X.halo.front", "of another program"])
def test_what_has_no_place_has_no_middle(region: str) -> None:
    assert middle_of(region) is None
    assert shapes_of(region) == ()


def test_the_whole_body_has_its_sign_on_the_chest() -> None:
    found = middle_of(WHOLE)
    assert found is not None
    assert region_at(*found, inner=False).endswith("chest.lower")
