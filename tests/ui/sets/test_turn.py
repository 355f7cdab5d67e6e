"""Two places that share one runner: whoever began a set answers for it, and nobody else."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kapdesk.bilateral.model.guard import Locks, Onboard, SubstanceState
from kapdesk.bilateral.model.plan import Channel, SetPlan
from kapdesk.bilateral.model.preset import Preset
from kapdesk.bilateral.narrowing import allowed, pursuit_check
from kapdesk.kernel.errors import refused
from tests.fakes.lane import InlineClerk
from tests.fakes.stages import QuietStage
from tests.ui.sets.conftest import PLAN, Book, Steady
from ui.bridge.entries import Entries
from ui.sets.after_card import AfterCard
from ui.sets.choice import SetChoice
from ui.sets.lacking import ELSEWHERE
from ui.sets.runner import REST_S, SetRunner
from ui.sets.stand import Stand
from ui.sets.turn import SetTurn
from ui.stage.messages import Begin, StopNow, StopSoftly


@dataclass
class Place:
    """A page of its own, with its own record."""

    face: QWidget
    turn: SetTurn
    book: Book

    def begins(self, stage: QuietStage, steady: Steady) -> None:
        steady.now += 2 * REST_S
        self.turn.go_on()
        stage.moves(steady.now)


@dataclass
class Both:
    """Two places of one window; the second is in sight."""

    first: Place
    second: Place


@pytest.fixture
def both(qtbot: QtBot, runner: SetRunner, lane: InlineClerk) -> Iterator[Both]:
    places = []
    for name in ("first", "second"):
        face, book = QWidget(), Book()
        face.setObjectName(name)
        qtbot.addWidget(face)
        card = AfterCard(parent=face)
        turn = SetTurn(face, runner, SetChoice(runner, face), lane, Entries(face), card)
        turn.belong_to(book.recording(), None)
        turn.offer((Preset("Usual", PLAN),))
        places.append(Place(face, turn, book))
    places[1].face.show()
    yield Both(*places)
    for one in places:
        one.turn.keys.listen(False)


def test_a_set_raises_the_card_where_it_was_begun_and_is_recorded_there(
    both: Both, stage: QuietStage, steady: Steady
) -> None:
    both.first.begins(stage, steady)
    assert (both.first.turn.under_way, both.second.turn.under_way) == (True, False)
    assert both.second.turn.lacking == ELSEWHERE
    stage.ends(24)
    assert (both.first.turn.asking, both.second.turn.asking) == (True, False)
    assert (len(both.first.book.started), len(both.second.book.started)) == (1, 0)
    assert (len(both.first.book.ended), len(both.second.book.ended)) == (1, 0)


def test_a_set_may_begin_here_while_words_wait_there(
    both: Both, stage: QuietStage, steady: Steady
) -> None:
    both.first.begins(stage, steady)
    stage.ends(24)
    both.second.begins(stage, steady)
    stage.ends(12)
    assert (both.first.turn.asking, both.second.turn.asking) == (True, True)
    assert len(both.second.book.ended) == 1
    stands = []
    for place in (both.first, both.second):
        place.turn.rest()
        stands.append(place.turn.runner.stand)
    assert stands == [Stand.AFTER, Stand.READY]


def test_the_keys_of_a_set_are_heard_once(both: Both, stage: QuietStage, steady: Steady) -> None:
    both.second.begins(stage, steady)
    for place in (both.first, both.second):
        place.turn.keys.lock()
    assert both.second.turn.keys.is_locked
    both.first.turn.keys.unlock()
    both.first.turn.runner.pressed.emit("start")
    assert stage.asked(StopSoftly) == 1


def test_a_remote_control_begins_it_where_it_is_in_sight(
    both: Both, stage: QuietStage, steady: Steady
) -> None:
    steady.now += 2 * REST_S
    both.first.turn.runner.pressed.emit("start")
    assert stage.asked(Begin) == 1
    assert (len(both.first.book.started), len(both.second.book.started)) == (0, 1)
    both.first.turn.runner.pressed.emit("stop now")
    assert stage.asked(StopNow) == 1


def test_what_is_refused_is_said_where_it_was_asked(
    both: Both, stage: QuietStage, steady: Steady
) -> None:
    both.first.begins(stage, steady)
    both.first.turn.runner.refused.emit(refused("set", "Not now."))
    assert both.first.turn.truth[1] == "Not now."
    assert both.second.turn.truth[1] != "Not now."


def test_another_place_cannot_change_the_set_that_runs(
    both: Both, stage: QuietStage, steady: Steady
) -> None:
    both.first.begins(stage, steady)
    before = len(stage.sent)
    both.second.turn.do("faster")
    assert len(stage.sent) == before
    both.first.turn.do("faster")
    assert len(stage.sent) == before + 1


def test_no_card_follows_the_slow_light_for_the_eyes(
    both: Both, stage: QuietStage, steady: Steady
) -> None:
    checked: list[str] = []
    for place in (both.first, both.second):
        place.turn.checked.connect(partial(checked.append, place.face.objectName()))
    steady.now += 2 * REST_S
    both.first.turn.check()
    stage.moves(steady.now)
    assert stage.begun.plan == pursuit_check()
    assert both.first.turn.truth[0].startswith("0.25 Hz")
    stage.ends(5)
    assert checked == ["first"]
    assert not both.first.turn.asking
    assert both.first.turn.runner.stand is Stand.READY
    assert len(both.first.book.ended) == 1


def test_the_preset_without_light_is_taken_between_sets_and_not_under_the_card(
    both: Both, stage: QuietStage, steady: Steady
) -> None:
    place = both.second
    dark = SetPlan(0.5, seconds=3600, channels=(Channel.TONE,))
    place.turn.offer((Preset("Usual", PLAN), Preset("Dark", dark, eyes_closed=True)))
    place.turn.take(0)
    place.begins(stage, steady)
    peak = allowed(Locks(), Onboard(SubstanceState.PEAK, 30.0))
    place.turn.narrow(peak)
    assert place.turn.choice.preset == "Usual"
    stage.ends(24)
    place.turn.narrow(peak)
    assert (place.turn.asking, place.turn.choice.preset) == (True, "Usual")
    place.turn.after.chosen.emit("target")
    assert (place.turn.asking, place.turn.choice.preset) == (False, "Dark")
    assert "“Dark” was chosen" in place.turn.truth[1]
