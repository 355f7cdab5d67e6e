"""Pictures of the room EMDR is worked in, while a target is worked on and after."""

from __future__ import annotations

from PySide6.QtCore import Qt

from kapdesk.emdr.model.nouns import Decision, Found, Measure, Moment, Phase
from kapdesk.emdr.model.said import Description
from tests.fakes import emdr as work
from tests.fakes.sets import taken
from tests.golden.album import FULL, shot
from tests.golden.emdr_room import (
    REASON,
    REVIEW,
    THROAT,
    asks,
    installed,
    looked_at_again,
    opens,
    runs,
    scanned,
    shows,
    worked,
)
from tests.golden.practice import RUNNING
from tests.golden.stage import DURING, Stage


@shot("emdr-work-desensitisation", "empty")
def _(stage: Stage) -> None:
    sitting = opens(stage)
    work.process(stage.desk, sitting)
    shows(stage, sitting)


@shot("emdr-work-desensitisation", FULL, main=True)
def _(stage: Stage) -> None:
    sitting = opens(stage)
    worked(stage, sitting)
    shows(stage, sitting)


@shot("emdr-work-desensitisation", "refused")
def _(stage: Stage) -> None:
    sitting = opens(stage)
    worked(stage, sitting)
    shows(stage, sitting)
    asks(stage, Phase.INSTALLATION)


@shot("emdr-work-desensitisation", "in-trouble")
def _(stage: Stage) -> None:
    sitting = opens(stage)
    worked(stage, sitting)
    shows(stage, sitting)
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
    sitting = opens(stage)
    desk, target = stage.desk, work.process(stage.desk, sitting)
    for rung in ("speed", "path"):
        work.rate(desk, sitting, target, 5)
        taken(desk.emdr.ratings.try_rung(sitting, target, rung))
    for _ in range(3):
        work.rate(desk, sitting, target, 5)
        taken(desk.emdr.ratings.go_back(sitting, target, Found.SAME))
    shows(stage, sitting)
    stage.keys("l")


@shot("emdr-work-installation", "empty")
def _(stage: Stage) -> None:
    sitting = opens(stage)
    worked(stage, sitting, 0)
    enter = stage.desk.emdr.work.enter
    taken(enter(sitting, Phase.INSTALLATION, reason=REASON))
    shows(stage, sitting)


@shot("emdr-work-installation", FULL)
def _(stage: Stage) -> None:
    sitting = opens(stage)
    installed(stage, sitting)
    shows(stage, sitting)


@shot("emdr-work-installation", "refused")
def _(stage: Stage) -> None:
    sitting = opens(stage)
    installed(stage, sitting)
    shows(stage, sitting)
    stage.presses("Others fit better")
    stage.keys(Qt.Key.Key_Return)


@shot("emdr-work-installation", "in-trouble")
def _(stage: Stage) -> None:
    sitting = opens(stage)
    installed(stage, sitting)
    shows(stage, sitting)
    stage.breaks()
    stage.presses("VOC installation 7")


@shot("emdr-work-body-scan", "empty")
def _(stage: Stage) -> None:
    sitting = opens(stage)
    scanned(stage, sitting)
    shows(stage, sitting)


@shot("emdr-work-body-scan", FULL)
def _(stage: Stage) -> None:
    sitting = opens(stage)
    target = scanned(stage, sitting)
    taken(stage.desk.emdr.ratings.scan(sitting, target, False, THROAT))
    stage.passes(60)
    taken(stage.desk.emdr.ratings.scan(sitting, target, True))
    shows(stage, sitting)


@shot("emdr-work-body-scan", "in-trouble")
def _(stage: Stage) -> None:
    sitting = opens(stage)
    scanned(stage, sitting)
    shows(stage, sitting)
    stage.breaks()
    stage.presses("Clear")


@shot("emdr-work-closing", "empty")
def _(stage: Stage) -> None:
    sitting = opens(stage)
    taken(stage.desk.emdr.work.close_phase(sitting))
    shows(stage, sitting)


@shot("emdr-work-closing", FULL)
def _(stage: Stage) -> None:
    sitting = opens(stage)
    worked(stage, sitting)
    taken(stage.desk.emdr.work.close_phase(sitting))
    shows(stage, sitting)


@shot("emdr-work-closing", "in-trouble")
def _(stage: Stage) -> None:
    sitting = opens(stage)
    worked(stage, sitting)
    taken(stage.desk.emdr.work.close_phase(sitting))
    shows(stage, sitting)
    stage.presses("It turned unpleasant")
    stage.breaks()
    stage.presses("Write that it was practised")


@shot("emdr-work-closing-end", FULL)
def _(stage: Stage) -> None:
    sitting = opens(stage)
    worked(stage, sitting)
    taken(stage.desk.emdr.work.close_phase(sitting))
    shows(stage, sitting)
    stage.presses("The end")


@shot("emdr-work-closing-end", "refused")
def _(stage: Stage) -> None:
    sitting = opens(stage)
    worked(stage, sitting)
    taken(stage.desk.emdr.work.close_phase(sitting))
    shows(stage, sitting)
    stage.presses("The end")
    stage.presses("Call it complete all the same")


@shot("emdr-work-closing-whole", FULL)
def _(stage: Stage) -> None:
    sitting = opens(stage)
    target = scanned(stage, sitting)
    taken(stage.desk.emdr.ratings.scan(sitting, target, True))
    taken(stage.desk.emdr.work.close_phase(sitting))
    answer = stage.desk.emdr.work.answer
    taken(answer(sitting, Phase.CLOSURE, target, "emdr-closure", work.CLOSED))
    shows(stage, sitting)
    stage.presses("The end")


@shot("emdr-work-review", "empty")
def _(stage: Stage) -> None:
    sitting, target = looked_at_again(stage)
    taken(stage.desk.emdr.work.enter(sitting, Phase.REVIEW, target))
    shows(stage, sitting)


@shot("emdr-work-review", FULL)
def _(stage: Stage) -> None:
    sitting, target = looked_at_again(stage)
    desk = stage.desk
    taken(desk.emdr.work.enter(sitting, Phase.REVIEW, target))
    taken(desk.emdr.work.answer(sitting, Phase.REVIEW, target, "emdr-review", REVIEW))
    work.rate(desk, sitting, target, 2, Moment.REVIEW)
    taken(desk.emdr.ratings.review(sitting, target, Decision.RESUME))
    shows(stage, sitting)
    stage.presses("The target now")


@shot("emdr-work-review", "refused")
def _(stage: Stage) -> None:
    sitting, target = looked_at_again(stage)
    taken(stage.desk.emdr.work.enter(sitting, Phase.REVIEW, target))
    shows(stage, sitting)
    asks(stage, Phase.DESENSITISATION)


@shot("emdr-work-review", "in-trouble")
def _(stage: Stage) -> None:
    sitting, target = looked_at_again(stage)
    taken(stage.desk.emdr.work.enter(sitting, Phase.REVIEW, target))
    shows(stage, sitting)
    stage.presses("The target now")
    stage.breaks()
    stage.presses("Distress re-evaluation 3")


@shot("emdr-work-time", FULL)
def _(stage: Stage) -> None:
    sitting = opens(stage)
    worked(stage, sitting)
    ends = stage.desk.sittings.clock(sitting).now().plus_s(8 * 60.0)
    taken(stage.desk.emdr.work.fix_end(sitting, ends))
    shows(stage, sitting)


@shot("emdr-work-under-effect", FULL, main=True)
def _(stage: Stage) -> None:
    stage.opens("today", vault=RUNNING, at=DURING)
    book = stage.client("D-001")
    stage.patches("tests.fakes.emdr.book_of", lambda _desk: book)
    desk = stage.desk
    sitting = desk.sittings.open_now()[-1].id
    work.prepare(desk, sitting)
    target = work.open_target(desk)
    taken(desk.emdr.work.enter(sitting, Phase.ASSESSMENT, target, reason=REASON))
    work.rate(desk, sitting, target, 2, Moment.ASSESSMENT, Measure.VOC)
    work.rate(desk, sitting, target, 8, Moment.ASSESSMENT)
    taken(desk.emdr.work.enter(sitting, Phase.DESENSITISATION, reason=REASON))
    work.rate(desk, sitting, target, 6)
    shows(stage, sitting)


@shot("emdr-work-targets", "empty")
def _(stage: Stage) -> None:
    shows(stage, opens(stage))
    stage.keys("x")


@shot("emdr-work-targets", FULL)
def _(stage: Stage) -> None:
    sitting, _ = looked_at_again(stage)
    work.open_target(stage.desk, Description("the stairs"))
    shows(stage, sitting)
    stage.keys("x")


@shot("emdr-work-end", "empty")
def _(stage: Stage) -> None:
    shows(stage, opens(stage))
    stage.keys("h")


@shot("emdr-work-end", "refused")
def _(stage: Stage) -> None:
    shows(stage, opens(stage))
    stage.keys("h", "soon", Qt.Key.Key_Return)
