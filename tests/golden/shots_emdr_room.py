"""Pictures of the room EMDR is worked in, until a target is worked on."""

from __future__ import annotations

from PySide6.QtCore import Qt

from kapdesk.desk.desk import Desk
from kapdesk.emdr.model.nouns import Kind, Moment, Phase
from kapdesk.kernel.ids import SittingId
from tests.fakes import emdr as work
from tests.fakes.sets import taken
from tests.golden.album import FULL, shot
from tests.golden.emdr_room import (
    AGAIN,
    ASSESSING,
    AT_TARGET,
    BEGUN,
    HISTORY,
    PREPARED,
    PREPARING,
    THROAT,
    asks,
    room,
    target,
)
from tests.golden.emdr_work import whose
from tests.golden.stage import Stage

TOLD = {
    "issue": "Wakes at night; avoids the old house.",
    "goals": "To sleep through, and to visit her mother.",
    "timeline": "9 · the kitchen · 8\n17 · the stairs · 5",
    "good": "15 · the summer at the lake",
    "ready": "yes",
}


def tell_history(desk: Desk, sitting: SittingId) -> None:
    """The history, answered."""
    taken(desk.emdr.work.answer(sitting, Phase.HISTORY, None, "emdr-history", TOLD))


def make_chest(desk: Desk, _sitting: SittingId) -> None:
    """A container beside the calm place."""
    make = desk.emdr.resources.make
    taken(make(whose(desk), Kind.CONTAINER, cue="the oak chest", text="iron bands"))


def feel_throat(desk: Desk, sitting: SittingId) -> None:
    """What is felt at the target."""
    taken(desk.emdr.ratings.feel(sitting, target(desk), Moment.AT_TARGET, THROAT))


@shot("emdr-work-begin", "empty")
def _(stage: Stage) -> None:
    room(stage, BEGUN)


@shot("emdr-work-begin", FULL)
def _(stage: Stage) -> None:
    room(stage, AGAIN)


@shot("emdr-work-begin", "refused")
def _(stage: Stage) -> None:
    room(stage, BEGUN)
    asks(stage, Phase.ASSESSMENT)


@shot("emdr-work-begin", "in-trouble")
def _(stage: Stage) -> None:
    room(stage, BEGUN)
    stage.breaks()
    stage.presses("Preparation")


@shot("emdr-work-history", "empty")
def _(stage: Stage) -> None:
    room(stage, HISTORY)


@shot("emdr-work-history", FULL)
def _(stage: Stage) -> None:
    room(stage, HISTORY, tell_history)


@shot("emdr-work-history", "refused")
def _(stage: Stage) -> None:
    room(stage, HISTORY)
    stage.control(Qt.Key.Key_Return)


@shot("emdr-work-history", "in-trouble")
def _(stage: Stage) -> None:
    room(stage, HISTORY)
    stage.types("What brings the client", "Wakes at night.")
    stage.breaks()
    stage.control(Qt.Key.Key_Return)


@shot("emdr-work-preparation", "empty")
def _(stage: Stage) -> None:
    room(stage, PREPARING)


@shot("emdr-work-preparation", FULL)
def _(stage: Stage) -> None:
    room(stage, PREPARED, make_chest)


@shot("emdr-work-preparation", "refused")
def _(stage: Stage) -> None:
    room(stage, PREPARED)
    stage.presses("Write that it was practised")


@shot("emdr-work-preparation", "in-trouble")
def _(stage: Stage) -> None:
    room(stage, PREPARED)
    stage.presses("And after it 7")
    stage.breaks()
    stage.presses("Write that it was practised")


@shot("emdr-work-agreed", FULL)
def _(stage: Stage) -> None:
    room(stage, PREPARED)
    stage.presses("Explained and agreed")


@shot("emdr-work-assessment", "empty")
def _(stage: Stage) -> None:
    room(stage, ASSESSING)


@shot("emdr-work-assessment", FULL, main=True)
def _(stage: Stage) -> None:
    room(stage, BEGUN, work.assess)


@shot("emdr-work-assessment", "refused")
def _(stage: Stage) -> None:
    room(stage, ASSESSING)
    asks(stage, Phase.DESENSITISATION)


@shot("emdr-work-assessment", "in-trouble")
def _(stage: Stage) -> None:
    room(stage, ASSESSING)
    stage.breaks()
    stage.types("What happened, in a headline", "pushed on the way down")
    stage.keys(Qt.Key.Key_Return)


@shot("emdr-work-body", "empty")
def _(stage: Stage) -> None:
    room(stage, AT_TARGET)
    stage.keys("y")


@shot("emdr-work-body", FULL)
def _(stage: Stage) -> None:
    room(stage, AT_TARGET, feel_throat)
    stage.keys("y")


@shot("emdr-work-body", "refused")
def _(stage: Stage) -> None:
    room(stage, AT_TARGET)
    stage.keys("y")
    stage.presses("Keep")
