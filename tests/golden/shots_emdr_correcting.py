"""Pictures of a line of EMDR work being put right: the lines to choose from, one of them, and what comes of it."""

from __future__ import annotations

from PySide6.QtCore import Qt

from kapdesk.desk.desk import Desk
from kapdesk.emdr.model.nouns import Measure, Moment
from kapdesk.emdr.model.targets import TargetRated
from kapdesk.kernel.ids import SittingId
from tests.fakes import emdr as work
from tests.fakes.sets import taken
from tests.golden.album import FULL, shot
from tests.golden.emdr_room import BEGUN, WORKED, room, target
from tests.golden.stage import Stage

MISHEARD = "misheard: she said three"


def run_once_more(desk: Desk, sitting: SittingId) -> None:
    """A set, with what came up and a number after it."""
    started = work.ran(desk, sitting)
    after = desk.stimulation.afterwards
    taken(after.say_came_up(sitting, started, "the door opened by itself", ("memory",)))
    taken(after.rate(sitting, started, 4))


def put_right(desk: Desk, sitting: SittingId) -> None:
    """The last rating at the target, said to be another."""
    rated = work.target_of(desk, target(desk)).ratings[-1]
    right = TargetRated(target(desk), Measure.DISTRESS, 3, Moment.AT_TARGET)
    taken(desk.emdr.corrections.correct(sitting, rated.entry, right, MISHEARD))


def _one(stage: Stage) -> None:
    """The last rating at the target, to be put right."""
    room(stage, WORKED)
    stage.keys("e", Qt.Key.Key_Return)


@shot("emdr-work-correcting", "empty")
def _(stage: Stage) -> None:
    room(stage, BEGUN)
    stage.keys("e")


@shot("emdr-work-correcting", "lines")
def _(stage: Stage) -> None:
    room(stage, WORKED, run_once_more)
    stage.keys("e")


@shot("emdr-work-correcting", FULL, main=True)
def _(stage: Stage) -> None:
    _one(stage)
    stage.keys("3")
    stage.types("Why it is corrected", MISHEARD)


@shot("emdr-work-correcting", "refused")
def _(stage: Stage) -> None:
    _one(stage)
    stage.presses("Record the correction")


@shot("emdr-work-correcting", "in-trouble")
def _(stage: Stage) -> None:
    _one(stage)
    stage.keys("3")
    stage.types("Why it is corrected", MISHEARD)
    stage.breaks()
    stage.presses("Record the correction")


@shot("emdr-work-so-far", FULL)
def _(stage: Stage) -> None:
    room(stage, WORKED, put_right)
    stage.presses("So far")


@shot("emdr-work-so-far", "at-the-target")
def _(stage: Stage) -> None:
    room(stage, WORKED, put_right)
