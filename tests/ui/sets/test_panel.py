"""Someone at the panel, through whole sets."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from kapdesk.bilateral.geometry import Geometry
from kapdesk.bilateral.model.plan import SetPlan
from kapdesk.bilateral.model.preset import Preset
from tests.fakes.lane import InlineClerk
from tests.fakes.stages import QuietStage
from tests.ui.sets.conftest import PLAN, Book, Steady
from ui.bridge.entries import Entries
from ui.sets.choice import SetChoice
from ui.sets.panel import SetPanel
from ui.sets.runner import REST_S, SetRunner
from ui.sets.stand import Stand
from ui.stage.messages import Alter, Begin, Lit, StopNow, StopSoftly

PRESETS = (
    Preset("Calm place", SetPlan(rate_hz=0.6, passes=6)),
    Preset("Desensitise", PLAN),
)


@pytest.fixture
def panel(
    qtbot: QtBot, runner: SetRunner, lane: InlineClerk, steady: Steady, book: Book
) -> Iterator[SetPanel]:
    made = SetPanel(runner, SetChoice(runner, runner), lane, Entries(), steady=steady)
    qtbot.addWidget(made)
    made.turn.offer(PRESETS)
    made.turn.belong_to(book.recording(), None)
    made.resize(1158, 658)
    made.show()
    yield made
    made.turn.keys.listen(False)


def reads(panel: SetPanel) -> str:
    return "\n".join(one.text() for one in panel.findChildren(QLabel) if one.isVisible())


def button(panel: SetPanel, words: str) -> QAbstractButton:
    return next(
        one
        for one in panel.findChildren(QAbstractButton)
        if one.isVisible()
        if one.text().startswith(words) or one.accessibleName().startswith(words)
    )


def begins(panel: SetPanel, stage: QuietStage, steady: Steady) -> None:
    steady.now += 2 * REST_S
    button(panel, "Start").click()
    stage.moves(steady.now)


def test_the_line_of_truth_says_what_would_begin(panel: SetPanel) -> None:
    button(panel, "Preset 1").click()
    assert "0.60 Hz · 6 passes · 10 s · rounded linear · width in degrees not measured" in reads(
        panel
    )
    panel.turn.stand_for(Geometry(2560, 1440, 40.0, 100.0))
    button(panel, "Preset 2").click()
    assert "1.00 Hz · 24 passes · 24 s · 28° · rounded linear · peak" in reads(panel)
    button(panel, "Rate, Hz: more").click()
    assert "1.05 Hz" in reads(panel)


def test_a_display_too_small_is_said(panel: SetPanel) -> None:
    panel.turn.stand_for(Geometry(1366, 768, 40.0, 150.0))
    assert "too small" in reads(panel)


def test_touch_that_goes_nowhere_is_said_before_a_set_and_keeps_none_from_beginning(
    panel: SetPanel,
) -> None:
    panel.turn.stand_for(Geometry(1366, 768, 40.0, 150.0), "Touch goes nowhere.")
    assert "nowhere" not in reads(panel)
    panel.turn.do("tactile")
    assert "too small" in reads(panel)
    assert "Touch goes nowhere." in reads(panel)
    assert button(panel, "Start").isEnabled()
    panel.turn.stand_for(Geometry(1366, 768, 40.0, 150.0))
    assert "nowhere" not in reads(panel)


def test_a_whole_set_by_keys(
    panel: SetPanel, stage: QuietStage, steady: Steady, book: Book
) -> None:
    begins(panel, stage, steady)
    steady.now += 8.3
    stage.counts(8)
    assert "8\nof 24\n8 of 24 s" in reads(panel)
    QTest.keyClick(panel, Qt.Key.Key_Up)
    assert stage.asked(Alter) == 1
    QTest.keyClick(panel, Qt.Key.Key_Space)
    assert stage.asked(StopSoftly) == 1
    assert not button(panel, "Ending").isEnabled()
    stage.obeys(9)
    assert "Stopped with the pass: 9 passes, 9 s" in reads(panel)
    assert len(book.ended) == 1


def test_under_the_card_no_key_changes_what_is_not_in_sight(
    panel: SetPanel, stage: QuietStage, steady: Steady
) -> None:
    begins(panel, stage, steady)
    panel.turn.runner.stop_now()
    stage.obeys(2)
    before = panel.turn.choice.plan
    for act in ("faster", "longer", "path", "visual", "tone", "tactile"):
        panel.turn.do(act)
    panel.turn.take(0)
    assert panel.turn.choice.plan == before
    panel.turn.after.chosen.emit("change")
    panel.turn.do("faster")
    assert panel.turn.choice.plan.rate_hz > before.rate_hz


def test_what_stops_a_set_starts_none(panel: SetPanel, stage: QuietStage, steady: Steady) -> None:
    begins(panel, stage, steady)
    stop = button(panel, "Stop   Space")
    stop.click()
    stage.obeys(2)
    stop.click()
    panel.turn.go_on()
    steady.now += 2 * REST_S
    stop.click()
    assert (stage.asked(Begin), stop.isEnabled()) == (1, False)
    panel.turn.go_on()
    assert stage.asked(Begin) == 2


def test_escape_stops_it_at_once(panel: SetPanel, stage: QuietStage, steady: Steady) -> None:
    begins(panel, stage, steady)
    QTest.keyClick(panel, Qt.Key.Key_Escape)
    assert stage.asked(StopNow) == 1


def test_a_remote_control_does_the_same(panel: SetPanel, stage: QuietStage, steady: Steady) -> None:
    begins(panel, stage, steady)
    panel.turn.runner.pressed.emit("stop-now")
    assert stage.asked(StopNow) == 1


def test_without_a_stage_the_start_says_why(panel: SetPanel, stage: QuietStage) -> None:
    stage.dies()
    start = button(panel, "Start")
    assert (start.isEnabled(), start.toolTip()) == (False, "The client's display is not ready.")
    assert "The client's display is not ready." in reads(panel)


def test_locked_the_numbers_say_how_to_unlock(
    panel: SetPanel, stage: QuietStage, steady: Steady
) -> None:
    begins(panel, stage, steady)
    button(panel, "Lock").click()
    assert "hold L" in button(panel, "Rate, Hz: more").toolTip()
    assert "The panel is locked: hold L for a second." in reads(panel)
    assert button(panel, "Stop now").isEnabled()
    stage.ends()
    assert panel.turn.runner.stand is Stand.AFTER
    assert button(panel, "Go on").isEnabled()


def test_the_mirror_moves_with_the_clock(
    panel: SetPanel, stage: QuietStage, steady: Steady
) -> None:
    mirror = panel.watching.mirror
    assert mirror.light() is None
    begins(panel, stage, steady)
    steady.now += 0.25
    assert mirror.light() == pytest.approx((1.0, 0.0), abs=1e-6)
    steady.now += 0.5
    assert mirror.light() == pytest.approx((-1.0, 0.0), abs=1e-6)
    stage.ends()
    assert mirror.light() is None
    assert not mirror._frames.isActive()


def test_the_mirror_shows_a_ring_while_the_client_sees_no_light(
    panel: SetPanel, stage: QuietStage, steady: Steady
) -> None:
    mirror = panel.watching.mirror

    def middle() -> str:
        picture = mirror.grab().toImage()
        return picture.pixelColor(picture.rect().center()).name()

    begins(panel, stage, steady)
    steady.now += 0.5
    colour, ground = PLAN.look.colour.lower(), PLAN.look.ground.lower()
    assert middle() == colour
    stage.says(Lit(stage.begun.key, False))
    assert middle() == ground
    stage.says(Lit(stage.begun.key, True))
    assert middle() == colour
    stage.says(Lit("another", False))
    assert middle() == colour


def test_the_usual_device_is_offered_while_a_set_is_silent(
    panel: SetPanel, stage: QuietStage, steady: Steady
) -> None:
    wanted: list[bool] = []
    panel.turn.sound_wanted.connect(partial(wanted.append, True))
    offer = next(
        one
        for one in panel.findChildren(QAbstractButton)
        if one.text().startswith("Use the usual device")
    )
    panel.offer_sound(True)
    assert not offer.isVisible()
    begins(panel, stage, steady)
    panel.offer_sound(True)
    assert offer.isVisible()
    offer.click()
    QTest.keyClick(panel, Qt.Key.Key_U)
    assert wanted == [True, True]
    panel.offer_sound(False)
    assert not offer.isVisible()


def test_the_count_goes_down_when_it_is_wanted(
    panel: SetPanel, stage: QuietStage, steady: Steady
) -> None:
    button(panel, "Count up or down").click()
    begins(panel, stage, steady)
    stage.counts(10)
    assert "14\nto go of 24" in reads(panel)
