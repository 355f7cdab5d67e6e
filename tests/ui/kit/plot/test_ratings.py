"""Every rating is drawn once, filled or open, and no line leads from one meeting into the next."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kapdesk.kernel.plot import Marker
from kapdesk.kernel.rating_plot import Dot, RatingPlot, RatingRow, Stretch, Upright
from ui.kit.plot.ratings import RatingPicture, places_of
from ui.theme.tokens import CONTRAST, DAY, DUSK, Tokens
from ui.theme.worn import wear, worn

COLOUR = "#9A6BC4"
STRETCHES = (
    Stretch(0, 2, "S1", "2 Mar", "incomplete", "Mon 2 Mar 2026"),
    Stretch(2, 4, "S2", "9 Mar", "complete", "Mon 9 Mar 2026"),
)


def _plot(*dots: Dot, stretches: tuple[Stretch, ...] = STRETCHES) -> RatingPlot:
    row = RatingRow("Distress", "0–10", 0, 10, (0, 5, 10), COLOUR, Marker.DOT, dots)
    return RatingPlot(stretches, (row,))


FULL = _plot(
    Dot("e0", 0, 8, "at the target"),
    Dot("e1", 1, 5, "at the target", hollow=True),
    Dot("e2", 2, 4, "re-evaluation"),
    Dot("e3", 3, 1, "at the target", ringed=True),
)


@pytest.fixture
def picture(qtbot: QtBot) -> RatingPicture:
    widget = RatingPicture("Distress over the sessions")
    qtbot.addWidget(widget)
    widget.resize(700, 260)
    widget.show_plot(FULL)
    widget.set_current("e3")
    return widget


def _image(widget: RatingPicture) -> QImage:
    return widget.grab().toImage()


def _dot(widget: RatingPicture, key: str) -> QPoint:
    """The middle of a rating's own sign, beneath its number."""
    area = next(spot.area for spot in widget.spots() if spot.key == key)
    return QPoint(round(area.center().x()), round(area.bottom() - 9))


def test_each_rating_is_a_spot_in_the_order_they_were_asked(picture: RatingPicture) -> None:
    assert [spot.key for spot in picture.spots()] == ["e0", "e1", "e2", "e3"]
    assert [spot.area.left() for spot in picture.spots()] == sorted(
        spot.area.left() for spot in picture.spots()
    )
    assert picture.spots()[2].words == ("Distress 4 · re-evaluation · S2, Mon 9 Mar 2026, complete")


def test_a_higher_value_stands_higher(picture: RatingPicture) -> None:
    tops = [spot.area.top() for spot in picture.spots()]
    assert tops == sorted(tops)


@pytest.mark.parametrize("look", [DUSK, DAY, CONTRAST])
def test_one_under_effect_is_open_and_the_others_are_filled(
    picture: RatingPicture, look: Tokens
) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    wear(app, look)
    image = _image(picture)
    colour, ground = QColor(COLOUR).rgb(), QColor(worn().surface).rgb()
    assert [image.pixel(_dot(picture, key)) for key in ("e0", "e1", "e2")] == [
        colour,
        ground,
        colour,
    ]
    wear(app, DUSK)


def test_between_two_meetings_there_is_no_line(picture: RatingPicture) -> None:
    image = _image(picture)
    one, other = _dot(picture, "e1"), _dot(picture, "e2")
    places = places_of(FULL, 0.0, 1.0)
    assert places.gap_px > 0
    crossed = {
        image.pixel(x, y) for x in range(one.x() + 12, other.x() - 12) for y in (one.y(), other.y())
    }
    assert QColor(COLOUR).rgb() not in crossed


def test_within_a_meeting_there_is_one(picture: RatingPicture) -> None:
    image = _image(picture)
    one, other = _dot(picture, "e0"), _dot(picture, "e1")
    middle = (one + other) / 2
    column = {image.pixel(middle.x(), middle.y() + dy) for dy in range(-3, 4)}
    assert QColor(COLOUR).rgb() in column


def test_a_rating_taken_as_fitting_has_a_ring(picture: RatingPicture) -> None:
    before = _image(picture)
    row = FULL.rows[0]
    plain = replace(row, dots=(*row.dots[:3], replace(row.dots[3], ringed=False)))
    picture.show_plot(RatingPlot(STRETCHES, (plain,)))
    assert _image(picture) != before


def test_nothing_rated_draws_nothing(qtbot: QtBot) -> None:
    widget = RatingPicture("Distress over the sessions")
    qtbot.addWidget(widget)
    widget.show_plot(RatingPlot())
    assert widget.spots() == ()
    _image(widget)


def test_more_rows_want_more_room(picture: RatingPicture) -> None:
    high = picture.minimumHeight()
    picture.show_plot(RatingPlot(STRETCHES, (*FULL.rows, replace(FULL.rows[0], name="VOC"))))
    assert picture.minimumHeight() > high


@given(
    st.lists(st.integers(1, 12), min_size=1, max_size=30),
    st.floats(200.0, 2000.0, allow_nan=False),
)
def test_places_follow_one_another_inside_their_own_stretches(
    counts: list[int], right_px: float
) -> None:
    ends = [sum(counts[: n + 1]) for n in range(len(counts))]
    stretches = tuple(
        Stretch(end - count, end, f"S{n}", "")
        for n, (count, end) in enumerate(zip(counts, ends, strict=True))
    )
    places = places_of(RatingPlot(stretches), 100.0, right_px)
    middles = [places.x_px(place) for place in range(ends[-1])]
    assert middles == sorted(set(middles))
    assert middles[0] >= 100.0
    assert middles[-1] <= max(right_px, 101.0) + 0.001
    for number, one in enumerate(stretches):
        left, right = places.band(number)
        assert all(left < middles[place] < right for place in range(one.start, one.end))
        if number:
            assert left >= places.band(number - 1)[1]


def test_what_is_marked_is_drawn_through_every_row_and_the_words_have_their_own_line(
    picture: RatingPicture,
) -> None:
    before, low = _image(picture), picture.minimumHeight()
    marked = Upright(2.0, ("Dose 1 · 5 Mar", "Dose 1", "1"))
    picture.show_plot(replace(FULL, uprights=(marked,)))
    assert picture.minimumHeight() > low
    after = _image(picture)
    places = picture._places
    x = round((places.band(0)[1] + places.band(1)[0]) / 2)
    ink = QColor(worn().quiet)
    columns = (range(x - 1, x + 2), range(110, 250))
    drawn = [
        (shot, sum(shot.pixelColor(a, b) == ink for a in columns[0] for b in columns[1]))
        for shot in (before, after)
    ]
    assert drawn[0][1] == 0
    assert drawn[1][1] >= len(columns[1])


def test_a_long_name_at_a_scale_is_not_cut(picture: RatingPicture) -> None:
    before = picture._places.left_px
    row = replace(FULL.rows[0], unit="connectedness · 0–10")
    picture.show_plot(replace(FULL, rows=(row,)))
    assert picture._places.left_px > before


def test_short_names_stand_over_narrow_columns_as_far_as_they_leave_each_other_room(
    picture: RatingPicture,
) -> None:
    stretches = tuple(
        Stretch(n, n + 1, f"Session {n + 10}", "2 Mar", short=str(n + 10)) for n in range(40)
    )
    dots = tuple(Dot(f"e{n}", n, n % 11, "") for n in range(40))
    picture.show_plot(_plot(*dots, stretches=stretches))
    picture.set_current("")
    ink, image = QColor(worn().ink), _image(picture)
    bands = [picture._places.band(number) for number in range(40)]

    def named(number: int) -> bool:
        left, right = (round(x) for x in bands[number])
        return any(image.pixelColor(x, y) == ink for x in range(left, right + 1) for y in range(20))

    found = [named(number) for number in range(40)]
    assert found[0]
    assert 10 < sum(found) < 40
