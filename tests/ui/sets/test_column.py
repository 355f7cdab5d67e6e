"""Someone at the narrow form of the panel, through a whole set."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from kapdesk.bilateral.model.plan import Channel, SetPlan
from kapdesk.bilateral.model.preset import Preset
from tests.fakes.lane import InlineClerk
from tests.fakes.stages import QuietStage
from tests.golden.fitting import unfit
from tests.ui.sets.conftest import PLAN, Book, Steady
from ui.bridge.entries import Entries
from ui.sets.choice import SetChoice
from ui.sets.column import OWN_WORDS, SetColumn
from ui.sets.parts import Part
from ui.sets.runner import REST_S, SetRunner
from ui.stage.messages import StopNow

CALM = Preset("Calm place", SetPlan(rate_hz=0.6, passes=6), note="Slow and short.")
HIGH_PX = 650


@pytest.fixture
def sets(
    qtbot: QtBot, runner: SetRunner, lane: InlineClerk, steady: Steady, book: Book
) -> Iterator[SetColumn]:
    made = SetColumn(runner, SetChoice(runner, runner), lane, Entries(), steady=steady)
    qtbot.addWidget(made)
    made.turn.offer((CALM, Preset("Usual", PLAN)))
    made.turn.belong_to(book.recording(), None)
    made.resize(made.width(), HIGH_PX)
    made.show()
    yield made
    made.turn.keys.listen(False)


def reads(part: QWidget) -> str:
    return "\n".join(one.text() for one in part.findChildren(QLabel) if one.isVisible())


def button(part: QWidget, words: str) -> QAbstractButton:
    return next(
        one
        for one in part.findChildren(QAbstractButton)
        if one.isVisible()
        if one.text().startswith(words) or one.accessibleName().startswith(words)
    )


def begins(sets: SetColumn, stage: QuietStage, steady: Steady) -> None:
    steady.now += 2 * REST_S
    button(sets, "Start").click()
    stage.moves(steady.now)


def test_a_preset_is_taken_by_its_number_and_by_hand(sets: SetColumn) -> None:
    assert sets.presets.key() == "own"
    sets.turn.take(0)
    assert (sets.presets.key(), "0.60 Hz · 6 passes" in reads(sets)) == ("0", True)
    assert "Slow and short." in reads(sets)
    sets.presets.chosen.emit("1")
    assert "1.00 Hz · 24 passes" in reads(sets)


def test_numbers_of_ones_own_are_said_to_be(sets: SetColumn) -> None:
    sets.turn.take(0)
    sets.turn.choice.preset = ""
    sets.turn.choice.changed.emit()
    assert sets.presets.key() == "own"
    assert OWN_WORDS == "Numbers of your own"
    sets.presets.chosen.emit("own")
    assert sets.presets.key() == "own"


def test_rate_and_length_are_stepped_and_typed(sets: SetColumn) -> None:
    sets.turn.take(0)
    button(sets, "Rate, Hz: more").click()
    assert "0.65 Hz" in reads(sets)
    sets.steppers[Part.LENGTH].entered.emit("8")
    assert "8 passes" in reads(sets)
    sets.steppers[Part.RATE].entered.emit("90")
    assert sets.turn.choice.plan.rate_hz == pytest.approx(0.65)
    assert "Rate must be a number between" in reads(sets)


def test_a_channel_is_turned_and_the_last_one_stays(sets: SetColumn) -> None:
    sets.channels.turned.emit("visual")
    assert sets.turn.choice.plan.channels == (Channel.TONE,)
    sets.channels.turned.emit("tone")
    assert "A set needs at least one channel." in reads(sets)


def test_what_is_needed_now_is_in_sight_and_nothing_is_cut(
    sets: SetColumn, stage: QuietStage, steady: Steady
) -> None:
    def unfit_now() -> list[str]:
        for _ in range(4):
            QApplication.processEvents()
        return unfit(sets, (sets.width(), HIGH_PX))

    assert unfit_now() == []
    begins(sets, stage, steady)
    steady.now += 8.3
    stage.counts(8)
    assert "8\nof 24\n8 of 24 s" in reads(sets)
    assert not sets.presets.isVisible()
    assert unfit_now() == []
    stage.ends(24)
    assert "The set is finished: 24 passes, 24 s" in reads(sets)
    assert (sets.foot.isVisible(), sets.watching.isVisible()) == (False, False)
    sets.turn.after.offer_target(True)
    assert unfit_now() == []
    sets.turn.after.chosen.emit("change")
    assert sets.presets.isVisible()


def test_escape_stops_it_whatever_has_the_focus(
    sets: SetColumn, stage: QuietStage, steady: Steady
) -> None:
    begins(sets, stage, steady)
    QTest.keyClick(sets.foot, Qt.Key.Key_Escape)
    assert stage.asked(StopNow) == 1


def test_the_count_goes_down_when_it_is_wanted(
    sets: SetColumn, stage: QuietStage, steady: Steady
) -> None:
    sets.count(sweeps=False, down=True)
    begins(sets, stage, steady)
    stage.counts(10)
    assert "14\nto go of 24" in reads(sets)


def test_the_usual_device_is_offered_while_a_set_is_silent(
    sets: SetColumn, stage: QuietStage, steady: Steady
) -> None:
    sets.offer_sound(True)
    assert "Use the usual device" not in [one.text() for one in sets.findChildren(QAbstractButton)]
    begins(sets, stage, steady)
    sets.offer_sound(True)
    assert button(sets, "Use the usual device").isVisible()


def test_the_distress_is_asked_when_it_is_wanted(
    sets: SetColumn, stage: QuietStage, steady: Steady
) -> None:
    sets.turn.after.ask_distress(False)
    begins(sets, stage, steady)
    stage.ends(24)
    assert "Distress, as the client says it" not in reads(sets)
    button(sets, "Ask the distress now").click()
    button(sets, "Distress 4").click()
    assert sets.turn.after.texts() == {"distress": "4"}
    sets.turn.after.chosen.emit("change")
    begins(sets, stage, steady)
    stage.ends(24)
    assert "Distress, as the client says it" not in reads(sets)


def test_forty_sets_leave_nothing_behind(
    sets: SetColumn, stage: QuietStage, steady: Steady
) -> None:
    def parts() -> int:
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        return len(sets.findChildren(QWidget))

    def one() -> None:
        begins(sets, stage, steady)
        stage.counts(3)
        stage.ends(24)
        sets.turn.after.chosen.emit("change")

    one()
    before = parts()
    for _ in range(40):
        one()
    assert parts() == before
