"""Ways into the room EMDR is worked in, for its pictures: sessions as far as each phase."""

from __future__ import annotations

from PySide6.QtCore import Qt

from kapdesk.bilateral.model.kept import Screen, StageSetup
from kapdesk.body.model import BodyMark, Quality
from kapdesk.emdr.model.nouns import Found, Measure, Moment, Phase
from kapdesk.kernel.ids import SittingId, TargetId
from kapdesk.people.parse.identity import ClientDraft
from tests.fakes import emdr as work
from tests.fakes.sets import taken
from tests.fakes.stage import RIGHT
from tests.fakes.stages import QuietStage
from tests.golden.stage import MORNING, Stage
from ui.sets.counter import Counter
from ui.sets.mirror import Mirror
from ui.sets.runner import SetRunner

PAGE = "emdr"
CODE = "D-020"
BEGAN_S = 5000.0
ALT = Qt.KeyboardModifier.AltModifier
REASON = "agreed with the client a week ago"
THROAT = (BodyMark(("I.M.throat",), Quality.TIGHT, 7, words="like a stone"),)
HISTORY = {
    "issue": "Wakes at night; avoids the old house.",
    "goals": "To sleep through, and to visit her mother.",
    "timeline": "9 · the kitchen · 8\n17 · the stairs · 5",
    "good": "15 · the summer at the lake",
    "ready": "yes",
}
REVIEW = {"life": "Slept better; one hard evening.", "log": "yes", "trigger-1": "a slammed door"}


class _Still:
    """A steady clock that stands.  unit s"""

    def __init__(self) -> None:
        self.now = BEGAN_S

    def __call__(self) -> float:
        return self.now


def opens(stage: Stage, at: str = MORNING) -> SittingId:
    """The desk, a display that was measured, and a session of EMDR with a client of one's first day here."""
    stage.opens("today", at=at)
    added = taken(stage.desk.people.add(ClientDraft(CODE)))
    book = added[0].book
    stage.patches("tests.fakes.emdr.book_of", lambda _desk: book)
    measured = StageSetup(screens={RIGHT.identity: Screen(36.2, 100.0)})
    stage.desk.stimulation.arranging.arrange(measured)
    begun = taken(stage.desk.emdr.meetings.begin(book))
    sitting = SittingId(begun[0].sitting or "")
    ends = stage.desk.sittings.clock(sitting).now().plus_s(47 * 60.0)
    taken(stage.desk.emdr.work.fix_end(sitting, ends))
    return sitting


def shows(stage: Stage, sitting: SittingId) -> None:
    """The room, on that session."""
    stage.goes(PAGE, sitting)
    stage.keys(Qt.Key.Key_F4)


def asks(stage: Stage, phase: Phase) -> None:
    """The way to a phase that is shut, and going on without a reason."""
    stage.keys(Qt.Key(Qt.Key.Key_0 + phase.number), held=ALT)
    stage.presses("Go on all the same")


def stands_still(stage: Stage) -> _Still:
    still = _Still()
    stage.shown.findChildren(SetRunner)[0]._steady = still
    for mirror in stage.shown.findChildren(Mirror):
        mirror._steady = still
    for counter in stage.shown.findChildren(Counter):
        counter._steady = still
    return still


def worked(stage: Stage, sitting: SittingId, distress: int = 5) -> TargetId:
    """Two sets, two returns."""
    desk, target = stage.desk, work.process(stage.desk, sitting)
    for found in (Found.NEW, Found.SAME):
        work.ran(desk, sitting)
        taken(desk.emdr.ratings.go_back(sitting, target, found))
    work.rate(desk, sitting, target, distress)
    return target


def installed(stage: Stage, sitting: SittingId) -> TargetId:
    """The distress is gone, and the positive belief is at hand."""
    desk, target = stage.desk, worked(stage, sitting, 0)
    for _ in range(2):
        taken(desk.emdr.ratings.go_back(sitting, target, Found.NOTHING))
    taken(desk.emdr.work.enter(sitting, Phase.INSTALLATION))
    taken(desk.emdr.ratings.check_positive(sitting, target, True))
    for voc in (5, 6):
        work.rate(desk, sitting, target, voc, Moment.INSTALLATION, Measure.VOC)
    return target


def scanned(stage: Stage, sitting: SittingId) -> TargetId:
    """The belief is wholly true, and the body is gone through."""
    desk, target = stage.desk, installed(stage, sitting)
    work.rate(desk, sitting, target, 7, Moment.INSTALLATION, Measure.VOC)
    taken(desk.emdr.work.enter(sitting, Phase.BODY_SCAN))
    return target


def looked_at_again(stage: Stage) -> tuple[SittingId, TargetId]:
    """The session after one that had to be closed before the end."""
    sitting = opens(stage)
    target = worked(stage, sitting, 3)
    work.close_up(stage.desk, sitting)
    stage.passes(3600)
    begun = taken(stage.desk.emdr.meetings.begin(work.book_of(stage.desk)))
    again = SittingId(begun[0].sitting or "")
    return again, target


def runs(stage: Stage) -> QuietStage:
    """A set of the work, a third of it done."""
    sitting = opens(stage)
    worked(stage, sitting)
    shows(stage, sitting)
    still = stands_still(stage)
    client_side = stage.shown.findChildren(QuietStage)[0]
    stage.keys(Qt.Key.Key_Space)
    client_side.moves(BEGAN_S)
    still.now += 8.1
    client_side.counts(8)
    stage.settles()
    return client_side
