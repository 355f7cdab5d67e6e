"""Pictures of the room a client's picture is worked on in."""

from __future__ import annotations

from PySide6.QtCore import Qt

from kapdesk.art.model.nouns import Moment, Step
from tests.golden.album import FULL, shot
from tests.golden.art_room import (
    AGREED,
    BEGUN,
    SEAL_WORDS,
    WORKED,
    answer_closing,
    feel,
    go,
    lay_board,
    lay_left,
    rate,
    room,
    say_under_seal,
    seal_first,
)
from tests.golden.stage import Stage


@shot("art-work-begin", "empty")
def _(stage: Stage) -> None:
    room(stage, BEGUN)


@shot("art-work-begin", FULL)
def _(stage: Stage) -> None:
    room(stage, AGREED)


@shot("art-work-begin", "refused")
def _(stage: Stage) -> None:
    room(stage, BEGUN)
    stage.keys("3", held=Qt.KeyboardModifier.AltModifier)


@shot("art-work-begin", "in-trouble")
def _(stage: Stage) -> None:
    room(stage, BEGUN)
    stage.breaks()
    stage.keys("n")


@shot("art-work-scene", "empty")
def _(stage: Stage) -> None:
    room(stage, WORKED, go(Step.SCENE))
    stage.presses("Storyboard")


@shot("art-work-scene", FULL)
def _(stage: Stage) -> None:
    room(stage, WORKED, lay_board, go(Step.SCENE))
    stage.presses("Storyboard")


@shot("art-work-panel", FULL)
def _(stage: Stage) -> None:
    room(stage, WORKED, lay_board, go(Step.SCENE))
    stage.presses("Storyboard")
    stage.keys("i", Qt.Key.Key_Return)


@shot("art-work-sealed", FULL)
def _(stage: Stage) -> None:
    room(stage, WORKED, lay_board, seal_first, go(Step.SCENE))
    stage.presses("Storyboard")
    stage.keys("i")


@shot("art-work-apart", FULL)
def _(stage: Stage) -> None:
    room(stage, WORKED, say_under_seal, go(Step.REMINDERS))


@shot("art-work-apart-open", FULL)
def _(stage: Stage) -> None:
    room(stage, WORKED, say_under_seal, go(Step.REMINDERS))
    stage.presses("Seal it before it is said…")
    stage.keys(Qt.Key.Key_Space)
    stage.types("The client’s passphrase", SEAL_WORDS)
    stage.keys(Qt.Key.Key_Return)
    stage.keys("the voice on the stairs")


@shot("art-work-seal-open", FULL)
def _(stage: Stage) -> None:
    room(stage, WORKED, lay_board, seal_first, go(Step.SCENE))
    stage.presses("Storyboard")
    stage.keys("i", Qt.Key.Key_Return)
    stage.types("The client’s passphrase", SEAL_WORDS)
    stage.keys(Qt.Key.Key_Return)
    stage.keys(Qt.Key.Key_Escape)


@shot("art-work-seal", FULL)
def _(stage: Stage) -> None:
    room(stage, WORKED, lay_board, go(Step.SCENE))
    stage.presses("Storyboard")
    stage.keys("i", "k")


@shot("art-work-seal", "refused")
def _(stage: Stage) -> None:
    room(stage, WORKED, lay_board, seal_first, go(Step.SCENE))
    stage.presses("Storyboard")
    stage.keys("i", Qt.Key.Key_Return)
    stage.types("The client’s passphrase", "three words only")
    stage.keys(Qt.Key.Key_Return)


@shot("art-work-seal", "in-trouble")
def _(stage: Stage) -> None:
    room(stage, WORKED, lay_board, go(Step.SCENE))
    stage.presses("Storyboard")
    stage.keys("i", "k")
    stage.presses("We looked: none of that is in it")
    stage.types("The client’s passphrase", SEAL_WORDS)
    stage.types("The same passphrase again", SEAL_WORDS)
    stage.breaks()
    stage.presses("Seal it")


@shot("art-work-numbers", "empty")
def _(stage: Stage) -> None:
    room(stage, AGREED, go(Step.BASELINE))


@shot("art-work-numbers", FULL)
def _(stage: Stage) -> None:
    room(stage, WORKED, go(Step.BASELINE))


@shot("art-work-numbers", "refused")
def _(stage: Stage) -> None:
    room(stage, WORKED, go(Step.BASELINE))
    stage.types("Nowness, before", "101")
    stage.keys(Qt.Key.Key_Return)


@shot("art-work-settle", FULL)
def _(stage: Stage) -> None:
    room(stage, WORKED, go(Step.SETTLE), feel, rate(5, Moment.AFTER), rate(4, Moment.AFTER))


@shot("art-work-settle", "refused")
def _(stage: Stage) -> None:
    room(stage, WORKED, go(Step.SETTLE), feel)
    stage.keys("3", held=Qt.KeyboardModifier.AltModifier)
    stage.presses("Go on all the same")


@shot("art-work-settle", "in-trouble")
def _(stage: Stage) -> None:
    room(stage, WORKED, go(Step.SETTLE), feel)
    stage.breaks()
    stage.presses("Distress, after a pass 3")


@shot("art-work-ground", FULL)
def _(stage: Stage) -> None:
    room(stage, WORKED)
    stage.keys(Qt.Key.Key_F9)


@shot("art-work-left", FULL)
def _(stage: Stage) -> None:
    room(stage, WORKED, lay_left, go(Step.LEFT_OVER))


@shot("art-work-reminders", "empty")
def _(stage: Stage) -> None:
    room(stage, WORKED, go(Step.REMINDERS))


@shot("art-work-rehearsal", "empty")
def _(stage: Stage) -> None:
    room(stage, WORKED, go(Step.REHEARSAL))


@shot("art-work-closing", "empty")
def _(stage: Stage) -> None:
    room(stage, WORKED, go(Step.CLOSING))


@shot("art-work-closing", FULL)
def _(stage: Stage) -> None:
    room(stage, WORKED, go(Step.CLOSING), answer_closing)
    stage.presses("The end")


@shot("art-work-closing", "refused")
def _(stage: Stage) -> None:
    room(stage, WORKED, go(Step.CLOSING))
    stage.presses("The end")
    stage.presses("Keep as incomplete")
