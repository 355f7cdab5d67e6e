"""Words keep clear of what lies on the map and of one another, and stand where they stood."""

from __future__ import annotations

from math import hypot

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kapdesk.ifs.rules.labels import CLEAR, Labels, Segment, along_line, beside_line, on_ring
from kapdesk.ifs.rules.spots import Rect

values = st.integers(-400, 400)
rects = st.builds(Rect, values, values, st.integers(10, 120), st.integers(10, 120))
places = st.lists(rects, min_size=1, max_size=8)


def test_the_best_place_is_taken_where_nothing_lies() -> None:
    best, other = Rect(0, 0, 60, 20), Rect(100, 0, 60, 20)
    assert Labels().place([best, other]) == best
    assert Labels([Rect(20, 0, 30, 30)]).place([best, other]) == other


def test_words_stand_nowhere_rather_than_on_something() -> None:
    labels = Labels([Rect(0, 0, 300, 300)])
    assert labels.place([Rect(0, 0, 60, 20)]) is None
    assert labels.place([Rect(400, 0, 60, 20)]) is not None


def test_what_is_needed_covers_as_little_as_may_be() -> None:
    labels = Labels([Rect(0, 0, 100, 100)])
    middle, edge = Rect(0, 0, 60, 20), Rect(70, 0, 60, 20)
    assert labels.place([middle, edge], needed=True) == edge


def test_without_a_place_there_are_no_words() -> None:
    assert Labels().place([], needed=True) is None


def test_words_do_not_touch() -> None:
    labels = Labels([Rect(0, 0, 60, 20)])
    assert labels.place([Rect(60 + CLEAR - 1, 0, 60, 20)]) is None
    assert labels.place([Rect(60 + CLEAR, 0, 60, 20)]) is not None


@pytest.mark.parametrize(
    "line",
    [
        Segment(-50, 0, 50, 0),
        Segment(0, -50, 0, 50),
        Segment(-50, -50, 50, 50),
        Segment(5, 3, 5, 3),
    ],
)
def test_the_shy_keep_off_lines_where_they_can(line: Segment) -> None:
    best, other = Rect(0, 0, 60, 20), Rect(0, 80, 60, 20)
    assert Labels(lines=[line]).place([best, other]) == best
    assert Labels(lines=[line]).place([best, other], shy=True) == other
    assert Labels(lines=[line]).place([best], shy=True) == best
    assert Labels([other], [line]).place([best, other], shy=True) == best
    far = Segment(100, -50, 100, 50)
    assert Labels(lines=[far]).place([best, other], shy=True) == best


@given(st.lists(rects, max_size=10), st.lists(places, max_size=12))
def test_none_stands_on_another_and_all_stand_there_again(
    taken: list[Rect], wanted: list[list[Rect]]
) -> None:
    labels, again = Labels(taken), Labels(taken)
    found = [labels.place(one) for one in wanted]
    standing = [*taken, *(one for one in found if one is not None)]
    for number, one in enumerate(standing[len(taken) :], len(taken)):
        assert not any(one.meets(other) for other in standing[:number])
    assert [again.place(one) for one in wanted] == found


def test_a_line_has_its_words_on_it_from_the_middle_outwards() -> None:
    found = list(along_line((0, 0), (200, 100), 60, 20))
    assert (found[0].x, found[0].y) == (100, 50)
    far = [hypot(one.x - 100, one.y - 50) for one in found]
    assert far == sorted(far)
    assert all(one.y == pytest.approx(one.x / 2) for one in found)


@pytest.mark.parametrize("end", [(200, 0), (0, 200), (150, 130), (-150, 60)])
def test_beside_a_line_words_leave_it_free(end: tuple[float, float]) -> None:
    length = hypot(*end)
    for one in beside_line((0, 0), end, 60, 20):
        corners = [(one.x + x, one.y + y) for x in (-30, 30) for y in (-10, 10)]
        far = [(x * end[1] - y * end[0]) / length for x, y in corners]
        assert min(far) >= CLEAR - 1e-6 or max(far) <= -CLEAR + 1e-6


def test_nothing_stands_beside_a_line_that_is_a_point() -> None:
    assert list(beside_line((5, 5), (5, 5), 60, 20)) == []


def test_a_ring_has_its_word_on_it_above_first() -> None:
    found = list(on_ring((10, 20), 100, 60, 20))
    assert found[0].x == pytest.approx(10)
    assert found[0].y == pytest.approx(-80)
    assert all(hypot(one.x - 10, one.y - 20) == pytest.approx(100) for one in found)
