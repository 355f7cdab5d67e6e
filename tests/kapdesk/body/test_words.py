"""What the picture shows, said in words."""

from __future__ import annotations

from hypothesis import given

from kapdesk.body.model import BodyMark, BodyMarks, Depth, Direction, Quality
from kapdesk.body.regions import NOWHERE, WHOLE
from kapdesk.body.words import (
    DIRECTION_SIGNS,
    Share,
    legend,
    mark_words,
    marks_words,
    says_nowhere,
    share_active,
)
from tests.kapdesk.body.strategies import maps_of_regions

THROAT = BodyMark(
    regions=("I.M.throat",),
    quality=Quality.TIGHT,
    intensity=7,
    direction=Direction.STRONGER,
    depth=Depth.INSIDE,
)


def test_a_mark_is_one_line() -> None:
    assert mark_words(THROAT) == "Throat: tight 7, stronger, inside"


def test_only_what_was_said_is_said() -> None:
    assert mark_words(BodyMark(regions=("I.M.gut",))) == "Gut"
    assert mark_words(BodyMark(regions=("I.M.gut",), intensity=0)) == "Gut: 0 of 10"
    assert mark_words(BodyMark()) == "Somewhere"


def test_the_clients_own_words_stand_in_quotation_marks() -> None:
    mark = BodyMark(
        regions=("F.L.hand", "F.R.hand", "I.M.jaw"),
        quality=Quality.OTHER,
        other="prickly",
        intensity=2,
        depth=Depth.SURFACE,
        spread_to="F.L.arm.lower",
        words="as if asleep",
    )
    assert mark_words(mark) == (
        "Left hand, right hand and jaw: “prickly” 2, on the surface, "
        "spreads to left forearm, “as if asleep”"
    )


def test_marks_are_told_in_the_order_they_were_made() -> None:
    gut = BodyMark(regions=("I.M.gut",))
    assert marks_words((THROAT, gut)) == (mark_words(THROAT), "Gut")


def test_the_legend_names_each_quality_once_in_its_own_order() -> None:
    hot = BodyMark(regions=("I.M.gut",), quality=Quality.HOT)
    assert legend((hot, THROAT, hot, BodyMark())) == (Quality.TIGHT, Quality.HOT)


def test_each_direction_has_a_sign_of_its_own() -> None:
    assert set(DIRECTION_SIGNS) == set(Direction)
    assert len(set(DIRECTION_SIGNS.values())) == len(Direction)


def test_how_much_of_the_body_takes_part() -> None:
    spreading = BodyMark(regions=("I.M.throat", "F.M.neck", "X.halo.above"), spread_to="I.M.jaw")
    share = share_active((spreading, THROAT))
    assert share.active == 3
    assert share.words() == f"3 of {share.of} places, {share.percent} %"
    assert Share(6, 60).words() == "6 of 60 places, 10 %"


def test_nothing_and_everything() -> None:
    assert share_active(()).active == share_active((BodyMark(regions=(NOWHERE,)),)).active == 0
    assert share_active((BodyMark(regions=(WHOLE,)),)).percent == 100
    assert says_nowhere((BodyMark(regions=(NOWHERE,)),))
    assert not says_nowhere((THROAT,))


@given(maps_of_regions())
def test_more_marks_never_make_less_of_the_body(marks: BodyMarks) -> None:
    shares = [share_active(marks[:n]).active for n in range(len(marks) + 1)]
    assert shares == sorted(shares)
