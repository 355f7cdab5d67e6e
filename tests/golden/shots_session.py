"""Pictures of the dosing session."""

from __future__ import annotations

from PySide6.QtCore import Qt

from tests.golden.album import FULL, shot
from tests.golden.practice import CLOSED, RUNNING
from tests.golden.stage import DURING, Stage

OVER = "12:01"


def _begin(stage: Stage, code: str) -> None:
    stage.opens("today")
    stage.goes("session", f"new:{stage.client(code)}")


@shot("session-begin", FULL, main=True)
def _(stage: Stage) -> None:
    _begin(stage, "D-001")


@shot("session-begin", "empty")
def _(stage: Stage) -> None:
    stage.opens("session")


@shot("session-begin", "refused")
def _(stage: Stage) -> None:
    _begin(stage, "D-004")
    stage.presses("Sublingual")


@shot("session", "empty")
def _(stage: Stage) -> None:
    _begin(stage, "D-001")
    stage.presses("Sublingual")


def _running(stage: Stage, *keys: str) -> None:
    stage.opens("session", vault=RUNNING, at=DURING)
    stage.goes("session", stage.desk.sittings.open_now()[-1].id)
    stage.keys(*keys)


@shot("session", FULL, main=True, readme=True)
def _(stage: Stage) -> None:
    _running(stage)


@shot("session", "refused")
def _(stage: Stage) -> None:
    _running(stage, "v", "138/840 80 98")
    stage.keys(Qt.Key.Key_Return)


@shot("session", "in-trouble")
def _(stage: Stage) -> None:
    _running(stage, "v", "136/82 78 98")
    stage.breaks()
    stage.keys(Qt.Key.Key_Return)


@shot("session-dose", FULL)
def _(stage: Stage) -> None:
    _running(stage, "d")
    stage.types("Amount given", "50")


@shot("session-dose", "refused")
def _(stage: Stage) -> None:
    _running(stage, "d")
    stage.types("Amount given", "a little")
    stage.presses("Record the dose")


@shot("session-note", "in-trouble")
def _(stage: Stage) -> None:
    _running(stage, "n")
    stage.keys("asked for water")
    stage.breaks()
    stage.control(Qt.Key.Key_Return)


@shot("session-awake", FULL)
def _(stage: Stage) -> None:
    _running(stage, "w")


@shot("session-event", FULL)
def _(stage: Stage) -> None:
    _running(stage, "e")


@shot("session-more", FULL)
def _(stage: Stage) -> None:
    _running(stage, "m")


@shot("chair-side", FULL, main=True)
def _(stage: Stage) -> None:
    _running(stage, "c")


def _closed(stage: Stage) -> None:
    stage.opens("today", vault=CLOSED, at=OVER)
    stage.goes("session", stage.desk.people.sittings()[-1].id)


@shot("session-closed", FULL)
def _(stage: Stage) -> None:
    _closed(stage)


@shot("session-record", FULL, main=True)
def _(stage: Stage) -> None:
    _closed(stage)
    stage.keys("p")


@shot("session-score", FULL, main=True)
def _(stage: Stage) -> None:
    _closed(stage)
    stage.presses("The session as a score")


@shot("session-score", "empty")
def _(stage: Stage) -> None:
    _begin(stage, "D-001")
    stage.presses("Sublingual")
    stage.presses("The session as a score")


@shot("session-score", "refused")
def _(stage: Stage) -> None:
    _closed(stage)
    stage.presses("The session as a score")
    stage.keys("/", "submarine")
    stage.keys(Qt.Key.Key_Return)


@shot("session-score", "in-trouble")
def _(stage: Stage) -> None:
    _running(stage, "l")
    stage.breaks()
    stage.keys("k")
