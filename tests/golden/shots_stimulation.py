"""Pictures of sets of stimulation: before, while one runs, after it, and how the client's side is set up."""

from __future__ import annotations

from PySide6.QtCore import Qt

from kapdesk.bilateral.model.kept import Screen, StageSetup
from kapdesk.kernel.errors import Refusals
from kapdesk.people.parse.identity import ClientDraft
from tests.fakes.stage import RIGHT
from tests.fakes.stages import QuietStage
from tests.golden.album import FULL, shot
from tests.golden.practice import DEMO, EMPTY, RUNNING
from tests.golden.stage import DURING, MORNING, Stage
from ui.sets.counter import Counter
from ui.sets.mirror import Mirror
from ui.sets.runner import SetRunner
from ui.sets.setup_sheet import SetupSheet

BEGAN_S = 5000.0
SO_FAR_S = 8.1
PAGE = "stimulation"


class _Still:
    """A steady clock that stands.  unit s"""

    def __init__(self) -> None:
        self.now = BEGAN_S

    def __call__(self) -> float:
        return self.now


def _opens(stage: Stage, vault: str = DEMO, at: str = MORNING) -> _Still:
    """The page on a desk whose client's display was measured, under a clock that stands."""
    stage.opens("today", vault=vault, at=at)
    measured = StageSetup(screens={RIGHT.identity: Screen(36.2, 100.0)})
    stage.desk.stimulation.arranging.arrange(measured)
    stage.goes(PAGE)
    still = _Still()
    stage.shown.findChildren(SetRunner)[0]._steady = still
    stage.shown.findChildren(Mirror)[0]._steady = still
    stage.shown.findChildren(Counter)[0]._steady = still
    return still


def session(stage: Stage) -> _Still:
    """A session of stimulation alone with a client of one's first day here, just opened."""
    still = _opens(stage)
    added = stage.desk.people.add(ClientDraft("D-020"))
    assert not isinstance(added, Refusals)
    opened = stage.desk.stimulation.resourcing.begin(added[0].book)
    assert not isinstance(opened, Refusals)
    stage.room.announce(opened)
    stage.goes(PAGE, opened[0].sitting or "")
    stage.keys("3")
    return still


def _client_side(stage: Stage) -> QuietStage:
    return stage.shown.findChildren(QuietStage)[0]


def runs(stage: Stage) -> tuple[QuietStage, _Still]:
    """A set, a third of it done."""
    still, client_side = session(stage), _client_side(stage)
    stage.keys(Qt.Key.Key_Space)
    client_side.moves(BEGAN_S)
    still.now = BEGAN_S + SO_FAR_S
    client_side.counts(8)
    stage.settles()
    return client_side, still


@shot("sets", "empty")
def _(stage: Stage) -> None:
    _opens(stage, vault=EMPTY)


@shot("sets", "ready", main=True)
def _(stage: Stage) -> None:
    session(stage)


@shot("sets", FULL, main=True)
def _(stage: Stage) -> None:
    runs(stage)


@shot("sets", "refused")
def _(stage: Stage) -> None:
    session(stage)
    stage.types("Rate, Hz", "1.8")
    stage.keys(Qt.Key.Key_Return)


@shot("sets", "in-trouble")
def _(stage: Stage) -> None:
    runs(stage)[0].dies()


@shot("sets-medicine-on-board", FULL)
def _(stage: Stage) -> None:
    _opens(stage, vault=RUNNING, at=DURING)


@shot("sets-closed", FULL)
def _(stage: Stage) -> None:
    _opens(stage)
    stage.keys("o", Qt.Key.Key_Return)
    stage.keys("w")


@shot("sets-closed", "a-child")
def _(stage: Stage) -> None:
    _opens(stage)
    added = stage.desk.people.add(ClientDraft("D-021", born="2019-01-20"))
    assert not isinstance(added, Refusals)
    opened = stage.desk.stimulation.resourcing.begin(added[0].book)
    assert not isinstance(opened, Refusals)
    stage.room.announce(opened)
    stage.goes(PAGE, opened[0].sitting or "")
    stage.keys("w")


@shot("sets-closed", "refused")
def _(stage: Stage) -> None:
    _opens(stage)
    stage.keys("o", Qt.Key.Key_Return)
    stage.keys("w")
    stage.presses("Open it without the check")


@shot("sets-closed", "in-trouble")
def _(stage: Stage) -> None:
    _opens(stage)
    stage.keys("o", Qt.Key.Key_Return)
    stage.keys("w")
    stage.types("Why without the check, as it is recorded: check", "looked at by hand")
    stage.breaks()
    stage.presses("Open it without the check")


@shot("sets-opened", FULL)
def _(stage: Stage) -> None:
    _opens(stage)
    stage.keys("o", Qt.Key.Key_Return)
    stage.keys("w")
    stage.types("Why without the check, as it is recorded: check", "looked at by hand")
    stage.presses("Open it without the check")


@shot("sets-after", FULL, main=True)
def _(stage: Stage) -> None:
    runs(stage)[0].ends(24)
    stage.types("What came up", "warmth in both hands, then the garden")
    stage.presses("What came up: body")
    stage.presses("Distress 3")


@shot("sets-after", "in-trouble")
def _(stage: Stage) -> None:
    client_side, still = runs(stage)
    client_side.ends(24)
    stage.types("What came up", "warmth in both hands")
    still.now += 60.0
    stage.breaks()
    stage.presses("Go on")


@shot("sets-presets", FULL)
def _(stage: Stage) -> None:
    session(stage)
    stage.keys("a")
    stage.types("Name of the preset", "By the lake")
    stage.presses("For this client")


@shot("sets-set-up", FULL)
def _(stage: Stage) -> None:
    session(stage)
    stage.keys("u")


@shot("sets-set-up-sound", FULL)
def _(stage: Stage) -> None:
    session(stage)
    stage.shown.findChildren(SetupSheet)[0].ask("sound")


@shot("sets-end", FULL)
def _(stage: Stage) -> None:
    session(stage)
    stage.keys("g")


@shot("sets-after", "empty")
def _(stage: Stage) -> None:
    runs(stage)[0].ends(24)


@shot("sets-set-up", "refused")
def _(stage: Stage) -> None:
    session(stage)
    stage.keys("u")
    stage.types("Distance, cm", "an arm")
    stage.presses("Keep this measure")


@shot("sets-set-up", "in-trouble")
def _(stage: Stage) -> None:
    session(stage)
    stage.keys("u")
    stage.types("Distance, cm", "120")
    stage.breaks()
    stage.presses("Keep this measure")


@shot("sets-end", "in-trouble")
def _(stage: Stage) -> None:
    session(stage)
    stage.keys("g")
    stage.breaks()
    stage.presses("Close the session")
