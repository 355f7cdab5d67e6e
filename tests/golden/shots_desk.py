"""Pictures of the pages of the desk that belong to the whole practice."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt

from tests.golden.album import FULL, shot
from tests.golden.practice import EMPTY, RUNNING
from tests.golden.stage import DURING, Stage


@shot("today", FULL, main=True)
def _(stage: Stage) -> None:
    stage.opens("today")


@shot("today", "empty")
def _(stage: Stage) -> None:
    stage.opens("today", vault=EMPTY)


def _appointment(stage: Stage) -> None:
    stage.opens("today")
    stage.keys("a")
    stage.types("Client", "D-007")
    stage.types("Day", "thu")
    stage.types("From", "11:00")


@shot("today", "refused")
def _(stage: Stage) -> None:
    _appointment(stage)
    stage.types("To", "10:00")
    stage.keys(Qt.Key.Key_Return)


@shot("today", "in-trouble")
def _(stage: Stage) -> None:
    _appointment(stage)
    stage.types("From", "14:00")
    stage.types("To", "15:00")
    stage.breaks()
    stage.keys(Qt.Key.Key_Return)


@shot("medicine", FULL, main=True)
def _(stage: Stage) -> None:
    stage.opens("medicine")


@shot("medicine", "empty")
def _(stage: Stage) -> None:
    stage.opens("medicine", vault=EMPTY)


def _received(stage: Stage, amount: str) -> None:
    stage.opens("medicine")
    stage.keys("r")
    stage.types("Medicine", "Ketamine")
    stage.types("Lot", "K301")
    stage.types("Amount", amount)


@shot("medicine", "refused")
def _(stage: Stage) -> None:
    _received(stage, "a box")
    stage.control(Qt.Key.Key_Return)


@shot("medicine", "in-trouble")
def _(stage: Stage) -> None:
    _received(stage, "10")
    stage.chooses("Unit", "ml")
    stage.types("Supplier", "pharmacy 1")
    stage.types("By", "nurse 1")
    stage.breaks()
    stage.control(Qt.Key.Key_Return)


@shot("library", FULL, main=True)
def _(stage: Stage) -> None:
    stage.opens("library")


@shot("library", "refused")
def _(stage: Stage) -> None:
    stage.opens("library")
    stage.keys("m")
    stage.types("On", "someday")
    stage.keys(Qt.Key.Key_Return)


@shot("library", "in-trouble")
def _(stage: Stage) -> None:
    stage.opens("library")
    stage.keys("m")
    stage.breaks()
    stage.keys(Qt.Key.Key_Return)


@shot("help", FULL, main=True)
def _(stage: Stage) -> None:
    stage.opens("help")


@shot("help", "empty")
def _(stage: Stage) -> None:
    stage.opens("help")
    stage.types("Search the help", "submarine")


def _one_version(*_of: str) -> str:
    """One version for everything, so that the picture outlives the next."""
    return "1.2.3"


@shot("help-about", FULL)
def _(stage: Stage) -> None:
    stage.patches("ui.help.about.VERSION", _one_version())
    for part in ("qVersion", "version", "platform.python_version"):
        stage.patches(f"ui.help.about.{part}", _one_version)
    stage.patches("ui.shell.pages.cipher_version", partial(str, "SQLCipher 1.2.3"))
    stage.opens("help", "about")


@shot("palette", FULL)
def _(stage: Stage) -> None:
    stage.opens("today")
    stage.control("k")


@shot("palette", "empty")
def _(stage: Stage) -> None:
    stage.opens("today")
    stage.control("k")
    stage.keys("submarine")


@shot("key-list", FULL)
def _(stage: Stage) -> None:
    stage.opens("session", vault=RUNNING, at=DURING)
    stage.keys(Qt.Key.Key_Question)
