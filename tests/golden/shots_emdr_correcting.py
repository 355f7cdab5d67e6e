"""Pictures of a line of EMDR work being put right: the lines to choose from, one of them, and what comes of it."""

from __future__ import annotations

from PySide6.QtCore import Qt

from kapdesk.emdr.model.nouns import Measure, Moment
from kapdesk.emdr.model.targets import TargetRated
from tests.fakes import emdr as work
from tests.fakes.sets import taken
from tests.golden.album import FULL, shot
from tests.golden.emdr_room import opens, shows, worked
from tests.golden.stage import Stage

MISHEARD = "misheard: she said three"


def _one(stage: Stage) -> None:
    """The last rating at the target, to be put right."""
    sitting = opens(stage)
    worked(stage, sitting)
    shows(stage, sitting)
    stage.keys("e", Qt.Key.Key_Return)


@shot("emdr-work-correcting", "empty")
def _(stage: Stage) -> None:
    shows(stage, opens(stage))
    stage.keys("e")


@shot("emdr-work-correcting", "lines")
def _(stage: Stage) -> None:
    sitting = opens(stage)
    worked(stage, sitting)
    started = work.ran(stage.desk, sitting)
    after = stage.desk.stimulation.afterwards
    taken(after.say_came_up(sitting, started, "the door opened by itself", ("memory",)))
    taken(after.rate(sitting, started, 4))
    shows(stage, sitting)
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
    sitting = opens(stage)
    target = worked(stage, sitting)
    rated = next(one for one in work.target_of(stage.desk, target).ratings[::-1])
    right = TargetRated(target, Measure.DISTRESS, 3, Moment.AT_TARGET)
    taken(stage.desk.emdr.corrections.correct(sitting, rated.entry, right, MISHEARD))
    shows(stage, sitting)
    stage.presses("So far")


@shot("emdr-work-so-far", "at-the-target")
def _(stage: Stage) -> None:
    sitting = opens(stage)
    target = worked(stage, sitting)
    rated = next(one for one in work.target_of(stage.desk, target).ratings[::-1])
    right = TargetRated(target, Measure.DISTRESS, 3, Moment.AT_TARGET)
    taken(stage.desk.emdr.corrections.correct(sitting, rated.entry, right, MISHEARD))
    shows(stage, sitting)
