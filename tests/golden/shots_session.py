"""Pictures of the dosing session."""

from __future__ import annotations

from PySide6.QtCore import Qt

from tests.golden.album import FULL, shot
from tests.golden.practice import CLOSED, PASSPHRASE, RUNNING
from tests.golden.stage import DURING, Stage, no_printer

OVER = "12:01"


def begin(stage: Stage, code: str) -> None:
    stage.opens("today")
    stage.goes("session", f"new:{stage.client(code)}")


@shot("session-begin", FULL, main=True)
def _(stage: Stage) -> None:
    begin(stage, "D-001")


@shot("session-begin", "empty")
def _(stage: Stage) -> None:
    stage.opens("session")


@shot("session-begin", "refused")
def _(stage: Stage) -> None:
    begin(stage, "D-004")
    stage.presses("Sublingual")


@shot("session-begin", "in-trouble")
def _(stage: Stage) -> None:
    begin(stage, "D-001")
    stage.breaks()
    stage.presses("Sublingual")


@shot("session", "empty")
def _(stage: Stage) -> None:
    begin(stage, "D-001")
    stage.presses("Sublingual")


def running(stage: Stage, *keys: str) -> None:
    stage.opens("session", vault=RUNNING, at=DURING)
    stage.goes("session", stage.desk.sittings.open_now()[-1].id)
    stage.keys(*keys)


@shot("session", FULL, main=True, readme=True)
def _(stage: Stage) -> None:
    running(stage)


@shot("session", "refused")
def _(stage: Stage) -> None:
    running(stage, "v", "138/840 80 98")
    stage.keys(Qt.Key.Key_Return)


@shot("session", "in-trouble")
def _(stage: Stage) -> None:
    running(stage, "v", "136/82 78 98")
    stage.breaks()
    stage.keys(Qt.Key.Key_Return)


def closed(stage: Stage) -> None:
    stage.opens("today", vault=CLOSED, at=OVER)
    stage.goes("session", stage.desk.people.sittings()[-1].id)


@shot("session-closed", FULL)
def _(stage: Stage) -> None:
    closed(stage)


@shot("session-closed", "refused")
def _(stage: Stage) -> None:
    closed(stage)
    stage.keys("m")
    stage.presses("Add words")
    stage.control(Qt.Key.Key_Return)


@shot("session-closed", "in-trouble")
def _(stage: Stage) -> None:
    closed(stage)
    stage.keys("m")
    stage.presses("Sign")
    stage.types("What the signature means", "as it was, to my knowledge")
    stage.types("Your passphrase", PASSPHRASE)
    stage.breaks()
    stage.control(Qt.Key.Key_Return)


@shot("session-record", FULL, main=True)
def _(stage: Stage) -> None:
    closed(stage)
    stage.keys("p")


@shot("session-record", "in-trouble")
def _(stage: Stage) -> None:
    stage.patches("ui.paper.way_out.print_pdf", no_printer)
    closed(stage)
    stage.keys("p")
    stage.presses("Print")


@shot("session-score", FULL, main=True)
def _(stage: Stage) -> None:
    closed(stage)
    stage.presses("The session as a score")


@shot("session-score", "empty")
def _(stage: Stage) -> None:
    begin(stage, "D-001")
    stage.presses("Sublingual")
    stage.presses("The session as a score")


@shot("session-score", "refused")
def _(stage: Stage) -> None:
    closed(stage)
    stage.presses("The session as a score")
    stage.keys("/", "submarine")
    stage.keys(Qt.Key.Key_Return)


@shot("session-score", "in-trouble")
def _(stage: Stage) -> None:
    running(stage, "l")
    stage.breaks()
    stage.keys("k")
