"""A set asked for while the client's side is on its way: it begins once that is there, or it is said why none does."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.fakes.lane import InlineClerk
from tests.fakes.stages import QuietStage
from tests.ui.sets.conftest import PLAN, Book, Steady
from tests.ui.sets.test_column import begins, button, reads
from ui.bridge.entries import Entries
from ui.kit.layers import Cover
from ui.sets.choice import SetChoice
from ui.sets.column import SetColumn
from ui.sets.lacking import NO_STAGE, TOO_SOON
from ui.sets.runner import REST_S, SetRunner
from ui.sets.stage_side import STARTING, TUNING
from ui.sets.wish import COVERED, PATIENT_MS, TOO_LATE, WAITS
from ui.stage.messages import Begin

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
Way = Callable[[SetColumn], object]


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(800, 700)
    return made


@pytest.fixture
def sets(
    host: QWidget, runner: SetRunner, lane: InlineClerk, steady: Steady, book: Book
) -> Iterator[SetColumn]:
    made = SetColumn(runner, SetChoice(runner, runner), lane, Entries(), steady=steady, parent=host)
    made.turn.belong_to(book.recording(), None)
    made.resize(made.width(), 650)
    host.show()
    yield made
    made.turn.keys.listen(False)
    made.turn.put_away()


def asks(sets: SetColumn) -> None:
    """Asks for a set while the sound is being made ready."""
    sets.turn.lacks(TUNING, coming=True)
    sets.turn.do("start")


def grows_ready(sets: SetColumn) -> None:
    sets.turn.lacks("")


def test_a_set_asked_for_early_begins_once_the_sound_is_ready(
    sets: SetColumn, stage: QuietStage, book: Book
) -> None:
    asks(sets)
    assert (stage.asked(Begin), book.started) == (0, [])
    assert WAITS in reads(sets)
    assert not button(sets, "Waiting").isEnabled()
    grows_ready(sets)
    assert (stage.asked(Begin), len(book.started)) == (1, 1)
    assert not sets.turn.waits
    stage.moves()
    assert WAITS not in reads(sets)


def test_a_hand_on_the_button_is_heard_as_early(sets: SetColumn, stage: QuietStage) -> None:
    sets.turn.lacks(TUNING, coming=True)
    assert TUNING in reads(sets)
    button(sets, "Start").click()
    assert WAITS in reads(sets)
    grows_ready(sets)
    assert stage.asked(Begin) == 1


def test_what_is_asked_for_three_times_is_one_set(sets: SetColumn, stage: QuietStage) -> None:
    for _ in range(3):
        asks(sets)
    grows_ready(sets)
    stage.moves()
    stage.ends(24)
    grows_ready(sets)
    assert stage.asked(Begin) == 1


def test_the_numbers_are_those_that_stand_as_it_begins(sets: SetColumn, stage: QuietStage) -> None:
    asks(sets)
    sets.turn.do("shorter")
    assert sets.turn.waits
    grows_ready(sets)
    assert stage.begun.plan == sets.turn.choice.plan != PLAN


def test_a_stage_that_is_still_to_come_is_waited_for_too(
    sets: SetColumn, stage: QuietStage
) -> None:
    stage.dies()
    sets.turn.lacks(STARTING, coming=True)
    sets.turn.do("start")
    stage.stands(audible=False)
    sets.turn.lacks(TUNING, coming=True)
    assert (sets.turn.waits, stage.asked(Begin)) == (True, 0)
    grows_ready(sets)
    assert stage.asked(Begin) == 1


def press(key: Key, sets: SetColumn) -> None:
    QTest.keyClick(sets, key)


WAYS_BACK: dict[str, Way] = {
    "Esc": partial(press, Key.Key_Escape),
    "the clicker's full stop": partial(press, Key.Key_Period),
    "Ctrl+.": lambda sets: QTest.keyClick(sets, Key.Key_Period, CONTROL),
    "the button": lambda sets: button(sets, "Not now").click(),
    "the remote's stop": lambda sets: sets.turn.runner.pressed.emit("stop"),
    "the remote's stop now": lambda sets: sets.turn.runner.pressed.emit("stop-now"),
    "the page is left": lambda sets: sets.turn.put_away(),
    "another session": lambda sets: sets.turn.belong_to(None, None),
}


def waiting(sets: SetColumn) -> bool:
    """Whether a set was asked for and has not begun."""
    return sets.turn.waits


@pytest.mark.parametrize("way", WAYS_BACK.values(), ids=WAYS_BACK)
def test_it_can_be_taken_back(sets: SetColumn, stage: QuietStage, way: Way) -> None:
    asks(sets)
    assert waiting(sets)
    way(sets)
    assert not waiting(sets)
    assert TUNING in reads(sets)
    grows_ready(sets)
    assert stage.asked(Begin) == 0
    assert button(sets, "Start").isEnabled()


def test_what_was_taken_back_can_be_asked_for_again(sets: SetColumn, stage: QuietStage) -> None:
    asks(sets)
    QTest.keyClick(sets, Key.Key_Escape)
    asks(sets)
    grows_ready(sets)
    assert stage.asked(Begin) == 1


def test_a_field_keeps_its_keys_while_a_set_waits(host: QWidget, sets: SetColumn) -> None:
    field = QLineEdit(host)
    field.show()
    asks(sets)
    field.setFocus()
    QTest.keyClicks(field, "m. p")
    assert (field.text(), sets.turn.waits) == ("m. p", True)
    QTest.keyClick(field, Key.Key_Escape)
    assert not sets.turn.waits


def test_anything_else_that_is_missing_ends_the_wait_and_is_said(
    sets: SetColumn, stage: QuietStage
) -> None:
    asks(sets)
    sets.turn.lacks("The session is closed.")
    assert "The session is closed." in reads(sets)
    grows_ready(sets)
    assert stage.asked(Begin) == 0


def test_what_comes_too_late_begins_nothing_and_is_said(sets: SetColumn, stage: QuietStage) -> None:
    asks(sets)
    patience = sets.turn.begins._wish._patience
    assert (patience.isActive(), patience.interval()) == (True, PATIENT_MS)
    patience.stop()
    patience.timeout.emit()
    assert TOO_LATE in reads(sets)
    grows_ready(sets)
    assert stage.asked(Begin) == 0


def test_nothing_begins_beneath_a_cover(host: QWidget, sets: SetColumn, stage: QuietStage) -> None:
    asks(sets)
    cover = Cover(host)
    cover.setGeometry(host.rect())
    cover.show()
    cover.raise_()
    grows_ready(sets)
    assert stage.asked(Begin) == 0
    assert COVERED in reads(sets)


def test_a_start_without_a_stage_is_refused_in_words_whatever_was_said_before(
    sets: SetColumn, stage: QuietStage
) -> None:
    stage.dies()
    sets.turn.tell("The headphones were taken away.")
    sets.turn.do("start")
    assert NO_STAGE in reads(sets)
    stage.stands()
    assert stage.asked(Begin) == 0
    stage.dies()
    sets.turn.tell("")
    sets.turn.check()
    assert (NO_STAGE in sets.turn.truth[1], stage.asked(Begin)) == (True, 0)


def test_a_press_right_after_a_set_is_said_to_begin_none(
    sets: SetColumn, stage: QuietStage, steady: Steady
) -> None:
    begins(sets, stage, steady)
    stage.ends(24)
    sets.turn.do("start")
    assert (stage.asked(Begin), TOO_SOON in reads(sets)) == (1, True)
    steady.now += 2 * REST_S
    assert stage.asked(Begin) == 1
    sets.turn.do("start")
    assert stage.asked(Begin) == 2
    stage.moves(steady.now)
    stage.ends(24)
    assert TOO_SOON not in reads(sets)


def test_the_same_is_said_where_the_card_is_dealt_with_already(
    sets: SetColumn, stage: QuietStage, steady: Steady
) -> None:
    begins(sets, stage, steady)
    sets.turn.do("stop now")
    stage.obeys(3)
    sets.turn.after.chosen.emit("change")
    for begin in (sets.turn.go_on, sets.turn.check):
        begin()
        assert (stage.asked(Begin), TOO_SOON in reads(sets)) == (1, True)
    sets.turn.lacks(TUNING, coming=True)
    sets.turn.go_on()
    assert not sets.turn.waits
    steady.now += 2 * REST_S
    grows_ready(sets)
    assert stage.asked(Begin) == 1


def test_a_wait_is_nothing_a_running_set_knows(
    sets: SetColumn, stage: QuietStage, steady: Steady
) -> None:
    begins(sets, stage, steady)
    asks(sets)
    assert not sets.turn.waits
    stage.ends(24)
    sets.turn.after.chosen.emit("change")
    assert not sets.turn.waits
