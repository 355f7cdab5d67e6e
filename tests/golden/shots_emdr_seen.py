"""Pictures of what is seen of EMDR work: curves, sets, what came up, checks, and the targets beside."""

from __future__ import annotations

from PySide6.QtCore import Qt

from kapdesk.bilateral.model.guard import SubstanceState
from kapdesk.chart.model import Act
from kapdesk.desk.desk import Desk
from kapdesk.emdr.model.nouns import Measure, Moment, Phase, Prong
from kapdesk.emdr.model.targets import TargetOpened, TargetRated
from kapdesk.emdr.model.work import PhaseEntered
from kapdesk.people.parse.identity import ClientDraft
from tests.fakes.emdr_kept import keep
from tests.fakes.emdr_work import T7, worked_record
from tests.golden.album import FULL, shot
from tests.golden.emdr_work import CODE, taken, whose
from tests.golden.practice import DEMO, RUNNING, Laid, moment
from tests.golden.stage import DURING, Stage

PAGE = "emdr"
LATER = "16:40"


def _unworked(desk: Desk) -> None:
    taken(desk.people.add(ClientDraft(CODE), confirmed=True))


def _worked(desk: Desk) -> None:
    keep(desk, whose(desk), worked_record())


UNWORKED = Laid("emdr-unworked", DEMO, LATER, _unworked)
WORKED = Laid("emdr-worked-record", UNWORKED, LATER, _worked)


def _seen(stage: Stage, *keys: str | Qt.Key, vault: Laid = WORKED) -> None:
    """The worked record, seen; and keys pressed there."""
    stage.opens("today", vault=vault, at=LATER)
    stage.goes(PAGE, f"client:{whose(stage.desk)}")
    stage.keys(Qt.Key.Key_F5)
    stage.keys(*keys)


@shot("emdr-curve", FULL, main=True)
def _(stage: Stage) -> None:
    _seen(stage, "1")


@shot("emdr-curve", "as-a-list")
def _(stage: Stage) -> None:
    _seen(stage, "1", "l")


@shot("emdr-curve", "empty")
def _(stage: Stage) -> None:
    _seen(stage, Qt.Key.Key_Down, Qt.Key.Key_Down, "1")


@shot("emdr-sets", FULL)
def _(stage: Stage) -> None:
    _seen(stage, "2")


@shot("emdr-sets", "empty")
def _(stage: Stage) -> None:
    _seen(stage, Qt.Key.Key_Down, Qt.Key.Key_Down, "2")


@shot("emdr-tree", FULL)
def _(stage: Stage) -> None:
    _seen(stage, "3", "n")


@shot("emdr-tree", "empty")
def _(stage: Stage) -> None:
    _seen(stage, Qt.Key.Key_Down, Qt.Key.Key_Down, "3")


@shot("emdr-checks", FULL)
def _(stage: Stage) -> None:
    _seen(stage, "4", Qt.Key.Key_Down, Qt.Key.Key_End, Qt.Key.Key_Left, Qt.Key.Key_Left)


@shot("emdr-checks", "as-a-list")
def _(stage: Stage) -> None:
    _seen(stage, "4", "l")


@shot("emdr-beside", FULL)
def _(stage: Stage) -> None:
    _seen(stage, "5")


@shot("emdr-beside", "empty")
def _(stage: Stage) -> None:
    _seen(stage, vault=UNWORKED)


@shot("emdr-checks", "in-trouble")
def _(stage: Stage) -> None:
    _seen(stage, "4")
    stage.cannot_read()
    stage.goes("today")
    stage.goes(PAGE, f"client:{whose(stage.desk)}")


@shot("session-emdr", FULL)
def _(stage: Stage) -> None:
    stage.opens("today", vault=RUNNING, at=DURING)
    (row,) = stage.desk.sittings.open_now()
    facts = (
        ("09:20", TargetOpened(T7, 7, Prong.PAST)),
        ("09:22", PhaseEntered(Phase.REVIEW, T7, number=7)),
        ("09:23", _rated(4, Moment.REVIEW, SubstanceState.BEFORE)),
        ("10:20", PhaseEntered(Phase.DESENSITISATION, T7, number=7)),
        ("10:24", _rated(3, Moment.AT_TARGET, SubstanceState.PEAK)),
        ("10:40", _rated(1, Moment.AT_TARGET, SubstanceState.PEAK)),
    )
    for clock, fact in facts:
        act = Act(fact, moment(clock))
        stage.desk.ledger.commit(row.book, [act], sitting=row.id, recorded=moment(clock))
    stage.goes("session", row.id)


def _rated(value: int, at: Moment, substance: SubstanceState) -> TargetRated:
    return TargetRated(T7, Measure.DISTRESS, value, at, substance, number=7)
