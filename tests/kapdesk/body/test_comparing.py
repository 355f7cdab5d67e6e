"""What changed between two moments."""

from __future__ import annotations

import pytest
from hypothesis import given

from kapdesk.body.comparing import (
    NOTHING_BEFORE_OR_NOW,
    Change,
    Kind,
    changes_between,
    changes_words,
)
from kapdesk.body.model import BodyMark, BodyMarks, Quality
from tests.kapdesk.body.strategies import maps_of_regions


def _felt(
    place: str, quality: Quality | None = Quality.TIGHT, intensity: int | None = 7
) -> BodyMark:
    return BodyMark(regions=(place,), quality=quality, intensity=intensity)


THROAT = _felt("I.M.throat")


@pytest.mark.parametrize(
    ("now", "line"),
    [
        (_felt("I.M.throat", intensity=4), "Throat: tight 7 → 4, weaker by 3"),
        (_felt("I.M.throat", intensity=9), "Throat: tight 7 → 9, stronger by 2"),
        (THROAT, "Throat: tight 7, the same"),
        (_felt("I.M.gut", intensity=5), "Throat → gut: tight 7 → 5, weaker by 2"),
        (_felt("I.M.gut"), "Throat → gut: tight 7"),
        (_felt("I.M.throat", Quality.HOT), "Throat: tight 7 → hot 7"),
        (_felt("I.M.throat", Quality.HOT, 9), "Throat: tight 7 → hot 9, stronger by 2"),
        (_felt("I.M.throat", intensity=None), "Throat: tight 7 → tight, the same"),
        (_felt("I.M.throat", None, None), "Throat: tight 7 → not said"),
    ],
)
def test_one_sensation_is_followed(now: BodyMark, line: str) -> None:
    assert changes_words((THROAT,), (now,)) == (line,)


def test_what_came_and_what_went() -> None:
    assert changes_words((THROAT,), (_felt("I.M.heart", Quality.FLUTTER, 3),)) == (
        "Came: heart: flutter 3",
        "Went: throat: tight 7",
    )


def test_nothing_to_compare_is_said() -> None:
    assert changes_words((), ()) == (NOTHING_BEFORE_OR_NOW,)


def test_a_mark_goes_on_under_its_name() -> None:
    before = BodyMark(regions=("I.M.throat",), quality=Quality.TIGHT, id="a")
    after = BodyMark(regions=("I.M.gut",), quality=Quality.HOT, id="a")
    [change] = changes_between((before,), (after,))
    assert (change.kind, change.before, change.after) == (Kind.MOVED, before, after)


def test_the_same_place_goes_before_the_same_quality() -> None:
    last = (THROAT, _felt("I.M.gut"))
    now = (_felt("I.M.gut", intensity=2), _felt("I.M.jaw"))
    assert changes_words(last, now) == (
        "Throat → jaw: tight 7",
        "Gut: tight 7 → 2, weaker by 5",
    )


def test_changes_are_told_in_one_order() -> None:
    last = (THROAT, _felt("I.M.gut", Quality.HOT, 3), _felt("F.L.hand", Quality.COLD, 3))
    now = (
        _felt("I.M.throat", intensity=2),
        _felt("I.M.gut", Quality.HOT, 8),
        _felt("I.M.jaw", Quality.ACHE),
    )
    kinds = [change.kind for change in changes_between(last, now)]
    assert kinds == [Kind.CAME, Kind.STRONGER, Kind.WEAKER, Kind.WENT]


def test_a_change_of_nothing_is_a_fault() -> None:
    with pytest.raises(ValueError, match="needs a mark"):
        _ = Change(Kind.SAME, None, None).shown


@given(maps_of_regions(), maps_of_regions())
def test_every_mark_is_told_once(last: BodyMarks, now: BodyMarks) -> None:
    changes = changes_between(last, now)
    before = [change.before for change in changes if change.before is not None]
    after = [change.after for change in changes if change.after is not None]
    assert sorted(before, key=last.index) == sorted(last, key=last.index)
    assert sorted(after, key=now.index) == sorted(now, key=now.index)


@given(maps_of_regions())
def test_nothing_changed_against_itself(marks: BodyMarks) -> None:
    assert {change.kind for change in changes_between(marks, marks)} <= {Kind.SAME}


@given(maps_of_regions())
def test_all_of_it_came_where_nothing_was(marks: BodyMarks) -> None:
    assert {change.kind for change in changes_between((), marks)} <= {Kind.CAME}
    assert {change.kind for change in changes_between(marks, ())} <= {Kind.WENT}


def test_a_colour_that_changed_is_a_change_and_is_told() -> None:
    grey, red = (BodyMark(("I.M.gut",), Quality.HOT, 3, colour=one, id="a") for one in ("grey", ""))
    assert changes_words((grey,), (red,)) == ("Gut: hot 3, coloured grey → not said",)
    assert [change.kind for change in changes_between((grey,), (red,))] == [Kind.CHANGED]
