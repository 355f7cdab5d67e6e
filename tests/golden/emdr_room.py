"""Sessions EMDR is worked in, each laid on the one before it and as far as its picture needs."""

from __future__ import annotations

from collections.abc import Callable
from unittest.mock import patch

from PySide6.QtCore import Qt

from kapdesk.bilateral.model.kept import Screen, StageSetup
from kapdesk.body.model import BodyMark, Quality
from kapdesk.desk.desk import Desk
from kapdesk.emdr.model.nouns import Found, Measure, Moment, Phase
from kapdesk.emdr.model.said import Description
from kapdesk.kernel.ids import SittingId, TargetId
from tests.fakes import emdr as work
from tests.fakes.sets import taken
from tests.fakes.stage import RIGHT
from tests.fakes.stages import QuietStage
from tests.golden.emdr_work import CLIENT, whose
from tests.golden.practice import Laid
from tests.golden.stage import Stage
from ui.sets.counter import Counter
from ui.sets.mirror import Mirror
from ui.sets.runner import SetRunner

PAGE = "emdr"
AT, A_MINUTE_ON, AN_HOUR_ON = "08:40:01", "08:41:01", "09:40:01"
BEGAN_S = 5000.0
ALT = Qt.KeyboardModifier.AltModifier
WITH_WHOM = "tests.fakes.emdr.book_of"
THROAT = (BodyMark(("I.M.throat",), Quality.TIGHT, 7, words="like a stone"),)

Act = Callable[[Desk, SittingId], object]
"""Something done in a session."""


class _Still:
    """A steady clock that stands.  unit s"""

    def __init__(self) -> None:
        self.now = BEGAN_S

    def __call__(self) -> float:
        return self.now


def room(stage: Stage, far: Laid, *acts: Act, at: str = "") -> SittingId:
    """The room, on a session as far as that, once more was done in it."""
    stage.lays(far, at or far.at)
    stage.patches(WITH_WHOM, whose)
    sitting = _sitting(stage.desk)
    for act in acts:
        act(stage.desk, sitting)
    stage.enters(PAGE, sitting)
    stage.keys(Qt.Key.Key_F4)
    return sitting


def asks(stage: Stage, phase: Phase) -> None:
    """The way to a phase that is shut, and going on without a reason."""
    stage.keys(Qt.Key(Qt.Key.Key_0 + phase.number), held=ALT)
    stage.presses("Go on all the same")


def runs(stage: Stage) -> QuietStage:
    """A set of the work, a third of it done."""
    room(stage, WORKED)
    still = _stands_still(stage)
    client_side = stage.shown.findChildren(QuietStage)[0]
    stage.keys(Qt.Key.Key_Space)
    client_side.moves(BEGAN_S)
    still.now += 8.1
    client_side.counts(8)
    stage.settles()
    return client_side


def target(desk: Desk) -> TargetId:
    """The one target of the plan."""
    return work.state_of(desk).targets[0].id


def enter(phase: Phase, reason: str = "") -> Act:
    """The work goes on to a phase."""
    return lambda desk, sitting: taken(desk.emdr.work.enter(sitting, phase, reason=reason))


def rate(value: int, moment: Moment = Moment.AT_TARGET) -> Act:
    """How far the target distresses."""
    return lambda desk, sitting: work.rate(desk, sitting, target(desk), value, moment)


def fit(voc: int) -> Act:
    """How true the positive belief is felt to be."""
    at, of = Moment.INSTALLATION, Measure.VOC
    return lambda desk, sitting: work.rate(desk, sitting, target(desk), voc, at, of)


def found(*each: Found) -> Act:
    """Back at the target, as often as that."""

    def done(desk: Desk, sitting: SittingId) -> None:
        for one in each:
            taken(desk.emdr.ratings.go_back(sitting, target(desk), one))

    return done


def felt(*, clear: bool) -> Act:
    """What the body holds, gone through."""
    marks = () if clear else THROAT
    return lambda desk, sitting: taken(desk.emdr.ratings.scan(sitting, target(desk), clear, marks))


def ends_in(minutes: float) -> Act:
    """When the session ends."""

    def done(desk: Desk, sitting: SittingId) -> None:
        ends = desk.sittings.clock(sitting).now().plus_s(minutes * 60.0)
        taken(desk.emdr.work.fix_end(sitting, ends))

    return done


def close_phase(desk: Desk, sitting: SittingId) -> None:
    """The way to the closing."""
    taken(desk.emdr.work.close_phase(sitting))


def _begin(desk: Desk) -> None:
    """A display that was measured, and a session with the client."""
    measured = StageSetup(screens={RIGHT.identity: Screen(36.2, 100.0)})
    desk.stimulation.arranging.arrange(measured)
    taken(desk.emdr.meetings.begin(whose(desk)))


def _begin_timed(desk: Desk) -> None:
    _begin(desk)
    ends_in(47)(desk, _sitting(desk))


def _begin_again(desk: Desk) -> None:
    taken(desk.emdr.meetings.begin(whose(desk)))


def _choose_stairs(desk: Desk, sitting: SittingId) -> None:
    chosen = work.open_target(desk, Description("the stairs"))
    taken(desk.emdr.work.enter(sitting, Phase.ASSESSMENT, chosen))


def _work_two_sets(desk: Desk, sitting: SittingId) -> None:
    for one in (Found.NEW, Found.SAME):
        work.ran(desk, sitting)
        found(one)(desk, sitting)


def _find_it_fits(desk: Desk, sitting: SittingId) -> None:
    taken(desk.emdr.ratings.check_positive(sitting, target(desk), True))


def _review(desk: Desk, sitting: SittingId) -> None:
    taken(desk.emdr.work.enter(sitting, Phase.REVIEW, target(desk)))


def _sitting(desk: Desk) -> SittingId:
    return desk.sittings.open_now()[-1].id


def _as_far(name: str, on: Laid, *acts: Act) -> Laid:
    """A session as far as another, and then these."""

    def lay(desk: Desk) -> None:
        with patch(WITH_WHOM, whose):
            for act in acts:
                act(desk, _sitting(desk))

    return Laid(f"emdr-{name}", on, on.at, lay)


def _stands_still(stage: Stage) -> _Still:
    still = _Still()
    stage.shown.findChildren(SetRunner)[0]._steady = still
    for mirror in stage.shown.findChildren(Mirror):
        mirror._steady = still
    for counter in stage.shown.findChildren(Counter):
        counter._steady = still
    return still


BEGUN = Laid("emdr-begun", CLIENT, AT, _begin_timed)
HISTORY = _as_far("history", BEGUN, enter(Phase.HISTORY))
PREPARING = _as_far("preparing", BEGUN, enter(Phase.PREPARATION))
PREPARED = _as_far("prepared", BEGUN, work.prepare)
ASSESSING = _as_far("assessing", PREPARED, _choose_stairs)
AT_TARGET = _as_far("at-target", BEGUN, work.process)
TWO_SETS = _as_far("two-sets", AT_TARGET, _work_two_sets)
WORKED = _as_far("worked", TWO_SETS, rate(5))
CLOSING = _as_far("closing", WORKED, close_phase)
CALM = _as_far("calm", TWO_SETS, rate(0))
INSTALLED = _as_far(
    "installed",
    CALM,
    found(Found.NOTHING, Found.NOTHING),
    enter(Phase.INSTALLATION),
    _find_it_fits,
    fit(5),
    fit(6),
)
SCANNING = _as_far("scanning", INSTALLED, fit(7), enter(Phase.BODY_SCAN))
FELT = _as_far("felt", SCANNING, felt(clear=False))
UNFINISHED = _as_far("unfinished", TWO_SETS, rate(3), work.close_up)
AGAIN = Laid("emdr-again", UNFINISHED, AN_HOUR_ON, _begin_again)
REVIEWING = _as_far("reviewing", AGAIN, _review)
