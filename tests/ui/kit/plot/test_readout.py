"""The reading line says what every track last said."""

from __future__ import annotations

from dataclasses import replace

from kapdesk.kernel.plot import Track, Trust
from tests.ui.kit.plot.plots import ORANGE, distress, events, plot, pressure, pulse
from ui.kit.plot.curves import Curve
from ui.kit.plot.readout import minute_words, readout

PLOT = plot(
    pressure((10, 80, 128)), pulse((10, 74), (30, 90)), distress((5, 2)), events((12, "music"))
)


def said(minute: float, near_min: float = 1.0) -> list[str]:
    return [str(line) for line in readout(PLOT, {}, minute, near_min)]


def test_each_track_says_its_last_value_and_how_old_it_is() -> None:
    assert said(30.0) == ["128/80  mean 96  20 min before", "90", "2  25 min before", ""]


def test_before_its_first_reading_a_track_says_nothing() -> None:
    assert said(4.0) == ["", "", "", ""]


def test_events_are_read_when_the_line_is_near() -> None:
    assert said(12.5)[3] == "music"
    assert said(14.0)[3] == ""


def test_a_fresher_sample_speaks_before_an_older_reading() -> None:
    stream = Curve(ORANGE)
    stream.extend([29.0, 29.5], [81.0, 82.0])
    assert str(readout(PLOT, {"HR": stream}, 29.9, 1.0)[1]) == "82"


def test_minutes_are_spoken_with_their_sign() -> None:
    assert (minute_words(42.2), minute_words(-5.0)) == ("+42 min", "−5 min")


def test_limits_are_read_in_words_wherever_the_line_stands() -> None:
    lines = readout(PLOT, {}, 4.0, 1.0)
    assert [line.limits for line in lines] == [("above 160",), (), (), ()]


def test_a_reading_that_is_doubtful_is_read_as_such() -> None:
    bars, line = pressure((10, 80, 128)), pulse((10, 74))
    shaky = replace(bars, bars=(replace(bars.bars[0], trust=Trust.NOT_TRUSTED),))
    weak: Track = replace(line, series=(replace(line.series[0], trust=(Trust.DOUBTFUL,)),))
    said_now = [str(one) for one in readout(plot(shaky, weak), {}, 10.0, 1.0)]
    assert said_now == ["128/80  mean 96  not trusted", "74  doubtful"]
