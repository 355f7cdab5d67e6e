"""What is read at two metres."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from ui.kit.readings import ClockFace, LatestReading
from ui.kit.text import Label
from ui.theme.tokens import CLOCK_PX, READING_PX


def sizes(widget: ClockFace | LatestReading) -> set[int]:
    return {label.font().pixelSize() for label in widget.findChildren(Label)}


def test_the_clock_is_seventy_two_pixels_high_and_shows_elapsed_time(qtbot: QtBot) -> None:
    face = ClockFace("since dose")
    qtbot.addWidget(face)
    face.show_elapsed(2530)
    assert face.time_text() == "00:42:10"
    assert CLOCK_PX in sizes(face)
    face.show_elapsed(None)
    assert face.time_text() == "--:--:--"


def test_the_clock_does_not_grow_with_its_figures(qtbot: QtBot) -> None:
    face = ClockFace()
    qtbot.addWidget(face)
    widths = set()
    for seconds in (0, 40_271, 359_999):
        face.show_elapsed(seconds)
        widths.add(face.sizeHint().width())
    assert len(widths) == 1


def test_the_latest_values_are_forty_pixels_high_and_a_missing_one_is_a_dash(qtbot: QtBot) -> None:
    latest = LatestReading(["BP", "HR"])
    qtbot.addWidget(latest)
    latest.show_value("BP", "128/82")
    latest.show_value("HR", "")
    shown = [label.text() for label in latest.findChildren(Label)]
    assert "128/82" in shown
    assert "—" in shown
    assert READING_PX in sizes(latest)
    latest.show_under("BP", "04:10 ago", tone="notice")
    assert "04:10 ago" in [label.text() for label in latest.findChildren(Label)]
