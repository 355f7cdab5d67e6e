"""Pictures of the plan of EMDR work: the board, one target, one resource, each in its states."""

from __future__ import annotations

from PySide6.QtCore import Qt

from kapdesk.emdr.model.nouns import Measure, Moment
from kapdesk.kernel.ids import BookId
from tests.golden.album import FULL, shot
from tests.golden.emdr_work import CLIENT, PLANNED, described, planned, taken, whose
from tests.golden.practice import EMPTY, RUNNING, Laid
from tests.golden.stage import DURING, Stage
from ui.emdr.plan.side import Side

IN_SESSION = "D-001"


def _board(stage: Stage, vault: Laid = PLANNED) -> BookId:
    """The board of a client whose plan was made two days ago."""
    stage.opens("today", vault=vault)
    book = whose(stage.desk)
    stage.goes("emdr", f"client:{book}")
    return book


def _under_effect(stage: Stage) -> None:
    """The board in a dosing session, with what it caught, and a rating given while the medicine acts."""
    stage.opens("today", vault=RUNNING, at=DURING)
    book = stage.client(IN_SESSION)
    targets = planned(stage.desk, book)
    described(stage.desk, book, targets[0])
    sitting = stage.desk.sittings.open_now()[-1].id
    rate = stage.desk.emdr.ratings.rate
    taken(rate(sitting, targets[1], Measure.DISTRESS, 3, Moment.BESIDE))
    stage.goes("emdr", f"client:{book}")


@shot("emdr-nobody", "empty")
def _(stage: Stage) -> None:
    stage.opens("emdr", vault=EMPTY)


@shot("emdr-plan", "empty")
def _(stage: Stage) -> None:
    _board(stage, CLIENT)


@shot("emdr-plan", FULL, main=True)
def _(stage: Stage) -> None:
    _under_effect(stage)


@shot("emdr-plan", "refused")
def _(stage: Stage) -> None:
    _board(stage)
    stage.keys("s", Qt.Key.Key_Tab)
    stage.control(Qt.Key.Key_Return)


@shot("emdr-plan", "in-trouble")
def _(stage: Stage) -> None:
    _board(stage)
    stage.keys("n", "the long corridor")
    stage.breaks()
    stage.keys(Qt.Key.Key_Return)


@shot("emdr-target", "empty")
def _(stage: Stage) -> None:
    _board(stage, CLIENT)
    stage.keys("n", "kitchen, age 9", Qt.Key.Key_Return)


@shot("emdr-target", FULL, main=True)
def _(stage: Stage) -> None:
    _board(stage)
    stage.keys("b", Qt.Key.Key_Return)
    stage.presses("Distress 8")


@shot("emdr-target", "refused")
def _(stage: Stage) -> None:
    _board(stage)
    stage.keys(Qt.Key.Key_Return)
    stage.types("Title, or a word that stands for it", " ")
    stage.control(Qt.Key.Key_Return)


@shot("emdr-target", "in-trouble")
def _(stage: Stage) -> None:
    _board(stage)
    stage.keys(Qt.Key.Key_Return)
    stage.types("Title, or a word that stands for it", "kitchen, age 8")
    stage.breaks()
    stage.control(Qt.Key.Key_Return)


@shot("emdr-versions", FULL)
def _(stage: Stage) -> None:
    _board(stage)
    stage.keys(Qt.Key.Key_Return, Qt.Key.Key_Escape, "v")


@shot("emdr-resource", "empty")
def _(stage: Stage) -> None:
    _board(stage)
    stage.keys("r")


@shot("emdr-resource", FULL, main=True)
def _(stage: Stage) -> None:
    book = _board(stage)
    stage.keys("b")
    lake = stage.desk.emdr.view(book).state.resources[0]
    stage.shown.findChildren(Side)[0].resource_wanted.emit(lake.id)
    stage.presses("How well before 5")


@shot("emdr-resource", "in-trouble")
def _(stage: Stage) -> None:
    _board(stage)
    stage.keys("r")
    stage.types("The word that calls it", "the meadow")
    stage.breaks()
    stage.control(Qt.Key.Key_Return)


@shot("client-targets", "empty")
def _(stage: Stage) -> None:
    stage.opens("today", vault=CLIENT)
    stage.goes("clients", whose(stage.desk))
    stage.keys("e")


@shot("client-targets", FULL)
def _(stage: Stage) -> None:
    book = _board(stage)
    stage.goes("clients", book)
    stage.keys("e")
