"""Pictures of the words of image work: a line put right in the room, and the new version in its own step."""

from __future__ import annotations

from PySide6.QtCore import Qt

from kapdesk.art.model.nouns import Step
from kapdesk.art.model.tried import RehearsalWalked
from kapdesk.desk.desk import Desk
from kapdesk.kernel.ids import SittingId
from tests.fakes.sets import taken
from tests.golden.album import FULL, shot
from tests.golden.art_room import BEGUN, WORKED, go, picture, room
from tests.golden.stage import Stage
from ui.art.pictures.words import NEW_VERSION
from ui.work.correct_sheet import WHY

MISHEARD = "misheard: she said five"
TOLD = "Someone opens the window, and the corridor is full of light."


def remind(desk: Desk, sitting: SittingId) -> None:
    """A reminder that was imagined, with what it brought."""
    taken(desk.art.ratings.remind(sitting, picture(desk), "the stairs at night", 4))


def rehearse(desk: Desk, sitting: SittingId) -> None:
    """A coming situation that was walked through."""
    walked = RehearsalWalked(
        picture(desk), "the stairs at night", "the light goes out", "I breathe out and go on"
    )
    taken(desk.art.ratings.rehearse(sitting, walked))


def _one(stage: Stage) -> None:
    """A reminder, to be put right."""
    room(stage, WORKED, remind)
    stage.keys("e", Qt.Key.Key_Return)


def _version(stage: Stage) -> None:
    """The words of the new version, in their step."""
    room(stage, WORKED, go(Step.DESIGN))
    stage.presses("In words")


@shot("art-work-correcting", "empty")
def _(stage: Stage) -> None:
    room(stage, BEGUN)
    stage.keys("e")


@shot("art-work-correcting", "lines")
def _(stage: Stage) -> None:
    room(stage, WORKED, remind)
    stage.keys("e")


@shot("art-work-correcting", "rehearsal")
def _(stage: Stage) -> None:
    room(stage, WORKED, rehearse)
    stage.keys("e", Qt.Key.Key_Return)


@shot("art-work-correcting", FULL)
def _(stage: Stage) -> None:
    _one(stage)
    stage.types(WHY, MISHEARD)


@shot("art-work-correcting", "refused")
def _(stage: Stage) -> None:
    _one(stage)
    stage.presses("Record the correction")


@shot("art-work-correcting", "in-trouble")
def _(stage: Stage) -> None:
    _one(stage)
    stage.keys("5")
    stage.types(WHY, MISHEARD)
    stage.breaks()
    stage.presses("Record the correction")


@shot("art-work-version", "empty")
def _(stage: Stage) -> None:
    _version(stage)


@shot("art-work-version", FULL)
def _(stage: Stage) -> None:
    _version(stage)
    stage.types(NEW_VERSION, TOLD)


@shot("art-work-version", "in-trouble")
def _(stage: Stage) -> None:
    _version(stage)
    stage.types(NEW_VERSION, TOLD)
    stage.breaks()
    stage.presses("Save")
