"""Pictures of the room EMDR is worked in, until a target is worked on."""

from __future__ import annotations

from PySide6.QtCore import Qt

from kapdesk.emdr.model.nouns import Kind, Moment, Phase
from kapdesk.emdr.model.said import Description
from tests.fakes import emdr as work
from tests.fakes.sets import taken
from tests.golden.album import FULL, shot
from tests.golden.emdr_room import (
    HISTORY,
    THROAT,
    asks,
    looked_at_again,
    opens,
    shows,
)
from tests.golden.stage import Stage


@shot("emdr-work-begin", "empty")
def _(stage: Stage) -> None:
    shows(stage, opens(stage))


@shot("emdr-work-begin", FULL)
def _(stage: Stage) -> None:
    shows(stage, looked_at_again(stage)[0])


@shot("emdr-work-begin", "refused")
def _(stage: Stage) -> None:
    shows(stage, opens(stage))
    asks(stage, Phase.ASSESSMENT)


@shot("emdr-work-begin", "in-trouble")
def _(stage: Stage) -> None:
    shows(stage, opens(stage))
    stage.breaks()
    stage.presses("Preparation")


@shot("emdr-work-history", "empty")
def _(stage: Stage) -> None:
    sitting = opens(stage)
    taken(stage.desk.emdr.work.enter(sitting, Phase.HISTORY))
    shows(stage, sitting)


@shot("emdr-work-history", FULL)
def _(stage: Stage) -> None:
    sitting = opens(stage)
    taken(stage.desk.emdr.work.enter(sitting, Phase.HISTORY))
    answer = stage.desk.emdr.work.answer
    taken(answer(sitting, Phase.HISTORY, None, "emdr-history", HISTORY))
    shows(stage, sitting)


@shot("emdr-work-history", "refused")
def _(stage: Stage) -> None:
    sitting = opens(stage)
    taken(stage.desk.emdr.work.enter(sitting, Phase.HISTORY))
    shows(stage, sitting)
    stage.control(Qt.Key.Key_Return)


@shot("emdr-work-history", "in-trouble")
def _(stage: Stage) -> None:
    sitting = opens(stage)
    taken(stage.desk.emdr.work.enter(sitting, Phase.HISTORY))
    shows(stage, sitting)
    stage.types("What brings the client", "Wakes at night.")
    stage.breaks()
    stage.control(Qt.Key.Key_Return)


@shot("emdr-work-preparation", "empty")
def _(stage: Stage) -> None:
    sitting = opens(stage)
    taken(stage.desk.emdr.work.enter(sitting, Phase.PREPARATION))
    shows(stage, sitting)


@shot("emdr-work-preparation", FULL)
def _(stage: Stage) -> None:
    sitting = opens(stage)
    work.prepare(stage.desk, sitting)
    make = stage.desk.emdr.resources.make
    taken(make(work.book_of(stage.desk), Kind.CONTAINER, cue="the oak chest", text="iron bands"))
    shows(stage, sitting)


@shot("emdr-work-preparation", "refused")
def _(stage: Stage) -> None:
    sitting = opens(stage)
    work.prepare(stage.desk, sitting)
    shows(stage, sitting)
    stage.presses("Write that it was practised")


@shot("emdr-work-preparation", "in-trouble")
def _(stage: Stage) -> None:
    sitting = opens(stage)
    work.prepare(stage.desk, sitting)
    shows(stage, sitting)
    stage.presses("And after it 7")
    stage.breaks()
    stage.presses("Write that it was practised")


@shot("emdr-work-agreed", FULL)
def _(stage: Stage) -> None:
    sitting = opens(stage)
    work.prepare(stage.desk, sitting)
    shows(stage, sitting)
    stage.presses("Explained and agreed")


@shot("emdr-work-assessment", "empty")
def _(stage: Stage) -> None:
    sitting = opens(stage)
    work.prepare(stage.desk, sitting)
    target = work.open_target(stage.desk, Description("the stairs"))
    taken(stage.desk.emdr.work.enter(sitting, Phase.ASSESSMENT, target))
    shows(stage, sitting)


@shot("emdr-work-assessment", FULL, main=True)
def _(stage: Stage) -> None:
    sitting = opens(stage)
    work.assess(stage.desk, sitting)
    shows(stage, sitting)


@shot("emdr-work-assessment", "refused")
def _(stage: Stage) -> None:
    sitting = opens(stage)
    work.prepare(stage.desk, sitting)
    target = work.open_target(stage.desk, Description("the stairs"))
    taken(stage.desk.emdr.work.enter(sitting, Phase.ASSESSMENT, target))
    shows(stage, sitting)
    asks(stage, Phase.DESENSITISATION)


@shot("emdr-work-assessment", "in-trouble")
def _(stage: Stage) -> None:
    sitting = opens(stage)
    work.prepare(stage.desk, sitting)
    target = work.open_target(stage.desk, Description("the stairs"))
    taken(stage.desk.emdr.work.enter(sitting, Phase.ASSESSMENT, target))
    shows(stage, sitting)
    stage.breaks()
    stage.types("What happened, in a headline", "pushed on the way down")
    stage.keys(Qt.Key.Key_Return)


@shot("emdr-work-body", "empty")
def _(stage: Stage) -> None:
    sitting = opens(stage)
    work.process(stage.desk, sitting)
    shows(stage, sitting)
    stage.keys("y")


@shot("emdr-work-body", FULL)
def _(stage: Stage) -> None:
    sitting = opens(stage)
    target = work.process(stage.desk, sitting)
    taken(stage.desk.emdr.ratings.feel(sitting, target, Moment.AT_TARGET, THROAT))
    shows(stage, sitting)
    stage.keys("y")


@shot("emdr-work-body", "refused")
def _(stage: Stage) -> None:
    sitting = opens(stage)
    work.process(stage.desk, sitting)
    shows(stage, sitting)
    stage.keys("y")
    stage.presses("Keep")
