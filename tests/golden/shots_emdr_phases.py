"""Pictures of the room EMDR is worked in, while a target is worked on and after."""

from __future__ import annotations

from PySide6.QtCore import Qt

from kapdesk.desk.desk import Desk
from kapdesk.emdr.model.nouns import Decision, Found, Measure, Moment, Phase
from kapdesk.emdr.model.said import Description
from kapdesk.kernel.ids import SittingId
from tests.fakes import emdr as work
from tests.fakes.sets import taken
from tests.golden.album import FULL, shot
from tests.golden.emdr_room import (
    A_MINUTE_ON,
    AGAIN,
    AT_TARGET,
    BEGUN,
    CALM,
    CLOSING,
    FELT,
    INSTALLED,
    PAGE,
    REVIEWING,
    SCANNING,
    WITH_WHOM,
    WORKED,
    Act,
    asks,
    close_phase,
    ends_in,
    enter,
    felt,
    found,
    rate,
    room,
    runs,
    target,
)
from tests.golden.practice import RUNNING
from tests.golden.stage import DURING, Stage

REASON = "agreed with the client a week ago"
REVIEW = {"life": "Slept better; one hard evening.", "log": "yes", "trigger-1": "a slammed door"}


def tries(rung: str) -> Act:
    """A rung of the ladder."""
    return lambda desk, sitting: taken(desk.emdr.ratings.try_rung(sitting, target(desk), rung))


def debrief(desk: Desk, sitting: SittingId) -> None:
    """The closing, answered."""
    answer = desk.emdr.work.answer
    taken(answer(sitting, Phase.CLOSURE, target(desk), "emdr-closure", work.CLOSED))


def tell_review(desk: Desk, sitting: SittingId) -> None:
    """What the time since brought."""
    answer = desk.emdr.work.answer
    taken(answer(sitting, Phase.REVIEW, target(desk), "emdr-review", REVIEW))


def resume(desk: Desk, sitting: SittingId) -> None:
    """The target is gone on with."""
    taken(desk.emdr.ratings.review(sitting, target(desk), Decision.RESUME))


@shot("emdr-work-desensitisation", "empty")
def _(stage: Stage) -> None:
    room(stage, AT_TARGET)


@shot("emdr-work-desensitisation", FULL, main=True)
def _(stage: Stage) -> None:
    room(stage, WORKED)


@shot("emdr-work-desensitisation", "refused")
def _(stage: Stage) -> None:
    room(stage, WORKED)
    asks(stage, Phase.INSTALLATION)


@shot("emdr-work-desensitisation", "in-trouble")
def _(stage: Stage) -> None:
    room(stage, WORKED)
    stage.breaks()
    stage.presses("Something new")


@shot("emdr-work-set", FULL, main=True)
def _(stage: Stage) -> None:
    runs(stage)


@shot("emdr-work-set", "in-trouble")
def _(stage: Stage) -> None:
    runs(stage).dies()


@shot("emdr-work-card", "empty")
def _(stage: Stage) -> None:
    runs(stage).ends(24)


@shot("emdr-work-card", FULL, main=True)
def _(stage: Stage) -> None:
    runs(stage).ends(24)
    stage.types("What came up", "the door opened by itself")
    stage.presses("What came up: memory")
    stage.presses("Ask the distress now")
    stage.presses("Distress 4")


@shot("emdr-work-ladder", FULL)
def _(stage: Stage) -> None:
    stands_still = (rate(5), found(Found.SAME)) * 3
    room(stage, AT_TARGET, rate(5), tries("speed"), rate(5), tries("path"), *stands_still)
    stage.keys("l")


@shot("emdr-work-installation", "empty")
def _(stage: Stage) -> None:
    room(stage, CALM, enter(Phase.INSTALLATION, REASON))


@shot("emdr-work-installation", FULL)
def _(stage: Stage) -> None:
    room(stage, INSTALLED)


@shot("emdr-work-installation", "refused")
def _(stage: Stage) -> None:
    room(stage, INSTALLED)
    stage.presses("Others fit better")
    stage.keys(Qt.Key.Key_Return)


@shot("emdr-work-installation", "in-trouble")
def _(stage: Stage) -> None:
    room(stage, INSTALLED)
    stage.breaks()
    stage.presses("VOC installation 7")


@shot("emdr-work-body-scan", "empty")
def _(stage: Stage) -> None:
    room(stage, SCANNING)


@shot("emdr-work-body-scan", FULL)
def _(stage: Stage) -> None:
    room(stage, FELT, felt(clear=True), at=A_MINUTE_ON)


@shot("emdr-work-body-scan", "refused")
def _(stage: Stage) -> None:
    room(stage, SCANNING)
    stage.presses("Something is left")
    stage.presses("Keep")


@shot("emdr-work-body-scan", "in-trouble")
def _(stage: Stage) -> None:
    room(stage, SCANNING)
    stage.breaks()
    stage.presses("Clear")


@shot("emdr-work-closing", "empty")
def _(stage: Stage) -> None:
    room(stage, BEGUN, close_phase)


@shot("emdr-work-closing", FULL)
def _(stage: Stage) -> None:
    room(stage, CLOSING)


@shot("emdr-work-closing", "refused")
def _(stage: Stage) -> None:
    room(stage, CLOSING)
    stage.presses("Write that it was practised")


@shot("emdr-work-closing", "in-trouble")
def _(stage: Stage) -> None:
    room(stage, CLOSING)
    stage.presses("It turned unpleasant")
    stage.breaks()
    stage.presses("Write that it was practised")


@shot("emdr-work-closing-end", FULL)
def _(stage: Stage) -> None:
    room(stage, CLOSING)
    stage.presses("The end")


@shot("emdr-work-closing-end", "refused")
def _(stage: Stage) -> None:
    room(stage, CLOSING)
    stage.presses("The end")
    stage.presses("Call it complete all the same")


@shot("emdr-work-closing-whole", FULL)
def _(stage: Stage) -> None:
    room(stage, SCANNING, felt(clear=True), close_phase, debrief)
    stage.presses("The end")


@shot("emdr-work-review", "empty")
def _(stage: Stage) -> None:
    room(stage, REVIEWING)


@shot("emdr-work-review", FULL)
def _(stage: Stage) -> None:
    room(stage, REVIEWING, tell_review, rate(2, Moment.REVIEW), resume)
    stage.presses("The target now")


@shot("emdr-work-review", "refused")
def _(stage: Stage) -> None:
    room(stage, REVIEWING)
    asks(stage, Phase.DESENSITISATION)


@shot("emdr-work-review", "in-trouble")
def _(stage: Stage) -> None:
    room(stage, REVIEWING)
    stage.presses("The target now")
    stage.breaks()
    stage.presses("Distress re-evaluation 3")


@shot("emdr-work-time", FULL)
def _(stage: Stage) -> None:
    room(stage, WORKED, ends_in(8))


@shot("emdr-work-under-effect", FULL, main=True)
def _(stage: Stage) -> None:
    stage.opens("today", vault=RUNNING, at=DURING)
    book = stage.client("D-001")
    stage.patches(WITH_WHOM, lambda _desk: book)
    desk = stage.desk
    sitting = desk.sittings.open_now()[-1].id
    work.prepare(desk, sitting)
    chosen = work.open_target(desk)
    taken(desk.emdr.work.enter(sitting, Phase.ASSESSMENT, chosen, reason=REASON))
    work.rate(desk, sitting, chosen, 2, Moment.ASSESSMENT, Measure.VOC)
    work.rate(desk, sitting, chosen, 8, Moment.ASSESSMENT)
    taken(desk.emdr.work.enter(sitting, Phase.DESENSITISATION, reason=REASON))
    work.rate(desk, sitting, chosen, 6)
    stage.goes(PAGE, sitting)
    stage.keys(Qt.Key.Key_F4)


@shot("emdr-work-targets", "empty")
def _(stage: Stage) -> None:
    room(stage, BEGUN)
    stage.keys("x")


@shot("emdr-work-targets", FULL)
def _(stage: Stage) -> None:
    room(stage, AGAIN, lambda desk, _: work.open_target(desk, Description("the stairs")))
    stage.keys("x")


@shot("emdr-work-end", "empty")
def _(stage: Stage) -> None:
    room(stage, BEGUN)
    stage.keys("h")


@shot("emdr-work-end", "refused")
def _(stage: Stage) -> None:
    room(stage, BEGUN)
    stage.keys("h", "soon", Qt.Key.Key_Return)
