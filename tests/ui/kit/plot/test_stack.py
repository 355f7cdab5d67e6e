"""The stacked plot: what it shows after news is what it shows when opened anew."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kapdesk.kernel.plot import Marker, Plot, Trace, Track, Trust
from tests.ui.kit.plot.plots import ORANGE, distress, events, picture, plot, pressure, pulse
from ui.kit.plot.stack import Showing, StackedPlot
from ui.kit.plot.window import TimeWindow
from ui.theme.tokens import DAY, DUSK
from ui.theme.worn import wear


@pytest.fixture
def stack(qtbot: QtBot) -> StackedPlot:
    return shown(qtbot, plot())


def shown(qtbot: QtBot, value: Plot) -> StackedPlot:
    widget = StackedPlot({"music": "♪"})
    qtbot.addWidget(widget)
    widget.resize(640, 480)
    widget.show_plot(value)
    return widget


def test_news_look_like_the_plot_opened_anew(qtbot: QtBot, stack: StackedPlot) -> None:
    picture(stack)
    after = plot(
        pressure((10, 80, 130), (40, 90, 150)), pulse((10, 70), (40, 95)), events((20, "music"))
    )
    stack.apply(after)
    assert picture(stack) == picture(shown(qtbot, after))


def test_a_stream_in_pieces_looks_like_the_stream_at_once(qtbot: QtBot) -> None:
    minutes = [i / 60 for i in range(600)]
    values = [80.0 + i % 9 for i in range(600)]
    whole, parts = shown(qtbot, plot()), shown(qtbot, plot())
    whole.stream("HR", ORANGE, minutes, values)
    for start in range(0, 600, 50):
        parts.stream("HR", ORANGE, minutes[start : start + 50], values[start : start + 50])
        picture(parts)
    assert picture(parts) == picture(whole)
    assert picture(parts) != picture(shown(qtbot, plot()))


def test_the_axis_widens_to_a_stream_outside_it(stack: StackedPlot) -> None:
    stack.stream("HR", ORANGE, [1.0, 2.0], [30.0, 142.0])
    track = stack.frame_shown().rows[1].track
    assert (track.low, track.high) == (30.0, 150.0)


def test_it_follows_the_last_half_hour_until_it_is_moved(stack: StackedPlot) -> None:
    told: list[Showing] = []
    stack.moved.connect(told.append)
    stack.apply(plot(now_min=60.0))
    stack.show_time(Showing.LATEST)
    stack.advance(70.0)
    assert stack.frame_shown().window == TimeWindow(42.0, 72.0)
    stack.choose(TimeWindow(0.0, 20.0))
    stack.advance(90.0)
    assert stack.frame_shown().window == TimeWindow(0.0, 20.0)
    assert told == [Showing.LATEST, Showing.CHOSEN]


def test_the_whole_grows_with_time(stack: StackedPlot) -> None:
    stack.apply(plot(now_min=95.0))
    before = stack.frame_shown().window
    stack.advance(112.0)
    assert stack.frame_shown().window.end_min > before.end_min


def test_the_pointer_shows_a_line_and_leaves_none_behind(stack: StackedPlot) -> None:
    before = picture(stack)
    stack.point_at(QPointF(stack.frame_shown().x_px(30.0), 60.0))
    assert picture(stack) != before
    assert [line.words for line in stack.said_at(30.0)] == ["130/80  mean 97", "90", "2"]
    stack.point_at(QPointF(3.0, 60.0))
    assert picture(stack) == before


def test_another_theme_draws_everything_anew(
    qtbot: QtBot, qapp: QApplication, stack: StackedPlot
) -> None:
    dusk = picture(stack)
    try:
        wear(qapp, DAY)
        assert picture(stack) != dusk
        assert picture(stack) == picture(shown(qtbot, plot()))
    finally:
        wear(qapp, DUSK)
    assert picture(stack) == dusk


def test_an_empty_plot_is_a_quiet_ground(qtbot: QtBot) -> None:
    widget = StackedPlot()
    qtbot.addWidget(widget)
    widget.resize(300, 200)
    assert not picture(widget).isNull()
    assert widget.said_at(3.0) == ()


def test_tracks_that_come_later_are_drawn(stack: StackedPlot) -> None:
    picture(stack)
    stack.apply(plot(pulse((10, 70)), distress((5, 2)), events()))
    assert [row.track.name for row in stack.frame_shown().rows] == ["HR", "Distress", "Events"]


def test_the_words_of_a_limit_appear_where_the_pointer_is(stack: StackedPlot) -> None:
    frame = stack.frame_shown()
    low, high = frame.rows[1], frame.rows[0]
    stack.point_at(QPointF(frame.width_px - 4, low.top_px + 5))
    without = picture(stack)
    stack.point_at(QPointF(frame.width_px - 4, high.top_px + 5))
    assert picture(stack) != without


def in_grey(widget: StackedPlot) -> bytes:
    """A picture without its colours."""
    image = picture(widget).convertToFormat(QImage.Format.Format_Grayscale8)
    return bytes(image.constBits())


def doubted(track: Track, trust: Trust) -> Track:
    many = tuple(replace(one, trust=(trust,) * len(one.minutes)) for one in track.series)
    return replace(track, series=many, bars=tuple(replace(bar, trust=trust) for bar in track.bars))


@pytest.mark.parametrize(
    "track", [pressure((10, 80, 130), (30, 84, 140)), pulse((10, 70), (30, 90))]
)
def test_how_far_a_reading_is_trusted_is_seen_without_colour(qtbot: QtBot, track: Track) -> None:
    seen = {in_grey(shown(qtbot, plot(doubted(track, trust)))) for trust in Trust}
    assert len(seen) == len(Trust)


def test_what_was_said_under_effect_is_open(qtbot: QtBot) -> None:
    plain = distress((10, 2), (40, 6))
    dots = replace(plain.series[0], marker=Marker.DOT, trace=Trace.LINE)
    seen = []
    for hollow in ((), (False, True)):
        track = replace(plain, series=(replace(dots, hollow=hollow),))
        stack = shown(qtbot, plot(track))
        frame = stack.frame_shown()
        row = frame.rows[0]
        image = picture(stack)
        seen.append(
            [
                image.pixelColor(round(frame.x_px(m)), round(row.y_px(v)))
                for m, v in ((10, 2), (40, 6))
            ]
        )
    assert seen[0][0] == seen[1][0] == seen[0][1]
    assert seen[1][1] == QColor(DUSK.surface)
