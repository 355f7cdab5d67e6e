"""What the desk asks, done; what ends a set from outside, told."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

import pytest
from PySide6.QtGui import QGuiApplication, QWindow
from pytestqt.qtbot import QtBot

from kapdesk.bilateral.model.counts import Counts
from kapdesk.bilateral.model.plan import SetPlan
from ui.stage.displays import Displays
from ui.stage.messages import (
    Arrange,
    BeatForTrim,
    Begin,
    Breathe,
    Display,
    Ended,
    Leave,
    Moved,
    Setup,
    ShowCard,
    ShowNumbers,
    Standing,
    StopNow,
    ToDesk,
)
from ui.stage.numbers import NumberPlate
from ui.stage.slept import LONGEST_GAP_S, Slept
from ui.stage.sounding import Quiet
from ui.stage.stage import Stage
from ui.stage.window import StageWindow

W = TypeVar("W", bound=QWindow)
PLAN = SetPlan(1.0, passes=2)


class Heard:
    """A stage and what it said."""

    def __init__(self, app: QGuiApplication) -> None:
        self.said: list[ToDesk] = []
        self.counted: list[Counts] = []
        self.stage = Stage(Displays(app), Quiet(), self.counted.append)
        self.stage.said.connect(self.said.append)
        self.stage.stand()
        self.display: Display = self.standing.displays[0]

    @property
    def standing(self) -> Standing:
        """What it last said that it has."""
        return [one for one in self.said if isinstance(one, Standing)][-1]

    @property
    def ended(self) -> list[Ended]:
        """The sets that ended."""
        return [one for one in self.said if isinstance(one, Ended)]


@pytest.fixture
def heard(qtbot: QtBot, qapp: QGuiApplication) -> Iterator[Heard]:
    """A stage on the one display that a screenless Qt has."""
    heard = Heard(qapp)
    heard.stage.hear(Arrange(Setup(display=heard.display.identity)))
    qtbot.waitUntil(lambda: any(window.isExposed() for window in windows(StageWindow)))
    yield heard
    heard.stage.close()


def windows(kind: type[W]) -> list[W]:
    """The windows of a kind that can be seen."""
    return [
        one
        for one in QGuiApplication.topLevelWindows()
        if isinstance(one, kind) and one.isVisible()
    ]


def test_it_stands_nowhere_until_a_display_is_chosen(qtbot: QtBot, qapp: QGuiApplication) -> None:
    heard = Heard(qapp)
    assert (heard.standing.display, windows(StageWindow)) == ("", [])
    heard.stage.hear(Arrange(Setup(display="one that is not there")))
    assert (heard.standing.display, windows(StageWindow)) == ("", [])
    heard.stage.close()


def test_a_set_moves_at_once_and_stops_at_once(qtbot: QtBot, heard: Heard) -> None:
    heard.stage.hear(Begin("one", PLAN))
    (moved,) = (one for one in heard.said if isinstance(one, Moved))
    assert moved.after_ms < 50.0
    heard.stage.hear(StopNow())
    assert [one.ended for one in heard.ended] == ["stopped now"]
    assert heard.counted[-1].ended == "stopped now"


def test_a_display_that_goes_stops_the_set_and_takes_the_window_away(
    qtbot: QtBot, qapp: QGuiApplication, heard: Heard
) -> None:
    heard.stage.hear(Begin("one", PLAN))
    heard.stage.client._on_gone(qapp.primaryScreen())
    assert [one.ended for one in heard.ended] == ["fault"]
    assert (heard.standing.display, windows(StageWindow)) == ("", [])


def test_a_sleep_stops_the_set(qtbot: QtBot, heard: Heard, monkeypatch: pytest.MonkeyPatch) -> None:
    heard.stage.hear(Begin("one", PLAN))
    monkeypatch.setattr("ui.stage.slept.MOST_S", -1.0)
    qtbot.waitUntil(lambda: heard.ended != [])
    assert (heard.ended[0].ended, heard.ended[0].why) == ("interrupted", "The computer slept.")


def test_a_long_rest_before_the_beat_for_the_trim_is_no_sleep(
    qtbot: QtBot, heard: Heard, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = [100.0]
    monkeypatch.setattr(heard.stage, "_slept", Slept(lambda: (now[0], now[0])))
    now[0] += 2 * LONGEST_GAP_S
    heard.stage.hear(BeatForTrim(0.0))
    heard.stage._on_due()
    assert heard.stage.player.hz > 0.0
    assert heard.stage.player._run is not None
    heard.stage.hear(BeatForTrim(None))


def test_esc_on_its_own_window_stops(qtbot: QtBot, heard: Heard) -> None:
    heard.stage.hear(Begin("one", PLAN))
    (window,) = windows(StageWindow)
    window.stopped.emit()
    assert [one.ended for one in heard.ended] == ["stopped now"]


def test_numbers_stand_on_every_display_until_a_set_begins(qtbot: QtBot, heard: Heard) -> None:
    between = heard.stage.player.between
    heard.stage.hear(ShowNumbers(shown=True))
    assert (between.number, windows(NumberPlate)) == (1, [])
    heard.stage.hear(Arrange(Setup()))
    assert (between.number, len(windows(NumberPlate))) == (0, 1)
    heard.stage.hear(Begin("one", PLAN))
    assert windows(NumberPlate) == []


def test_card_circle_and_trim_are_for_between_sets(qtbot: QtBot, heard: Heard) -> None:
    between = heard.stage.player.between
    heard.stage.hear(ShowCard(38.0))
    heard.stage.hear(Breathe(shown=True))
    assert (between.card_px_per_cm, between.moving) == (38.0, True)
    heard.stage.hear(Breathe(shown=False))
    heard.stage.hear(BeatForTrim(20.0))
    assert heard.stage.player.hz > 0.0
    heard.stage.hear(BeatForTrim(None))
    heard.stage.hear(Begin("one", PLAN))
    heard.stage.hear(ShowCard(38.0))
    assert (between.card_px_per_cm, heard.stage.player.running) == (0.0, "one")


def test_a_set_up_that_comes_during_a_set_is_taken_after_it(qtbot: QtBot, heard: Heard) -> None:
    identity = heard.display.identity
    heard.stage.hear(Begin("one", PLAN))
    heard.stage.hear(Arrange(Setup(display=identity, most_db=-12.0)))
    assert heard.stage.player.between.setup.most_db == 0.0
    heard.stage.hear(StopNow())
    heard.stage.hear(Begin("two", PLAN))
    assert heard.stage.player.between.setup.most_db == -12.0


def test_a_desk_that_takes_its_leave_lets_the_pass_finish(qtbot: QtBot, heard: Heard) -> None:
    heard.stage.hear(Begin("one", PLAN))
    with qtbot.waitSignal(heard.stage.left):
        heard.stage.hear(Leave())
    assert [(one.passes, one.ended) for one in heard.ended] == [(1, "interrupted")]


def test_a_desk_that_goes_leaves_the_calm_field_alone(qtbot: QtBot, heard: Heard) -> None:
    between = heard.stage.player.between
    for message in (ShowNumbers(shown=True), ShowCard(38.0), Breathe(shown=True), BeatForTrim(0.0)):
        heard.stage.hear(message)
    heard.stage.lose_desk()
    assert (between.number, between.card_px_per_cm, windows(NumberPlate)) == (0, 0.0, [])
    qtbot.waitUntil(lambda: heard.stage.player.hz == 0.0, timeout=5_000)
