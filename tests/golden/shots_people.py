"""Pictures of the clients: their list, the page of one, and the sheets that are filled in there."""

from __future__ import annotations

from PySide6.QtCore import Qt

from tests.golden.album import FULL, shot
from tests.golden.practice import EMPTY
from tests.golden.stage import Stage, no_printer


@shot("clients", FULL, main=True)
def _(stage: Stage) -> None:
    stage.opens("clients")


@shot("clients", "empty")
def _(stage: Stage) -> None:
    stage.opens("clients", vault=EMPTY)


@shot("clients", "refused")
def _(stage: Stage) -> None:
    stage.opens("clients", "new")
    stage.types("Code", "D-009")
    stage.types("Born", "31.02.1990")
    stage.keys(Qt.Key.Key_Return)


@shot("clients", "in-trouble")
def _(stage: Stage) -> None:
    stage.opens("clients", "new")
    stage.types("Code", "D-009")
    stage.breaks()
    stage.keys(Qt.Key.Key_Return)


def _client(stage: Stage, code: str, *keys: str) -> None:
    stage.opens("today")
    stage.goes("clients", stage.client(code))
    stage.keys(*keys)


@shot("client-timeline", FULL, main=True)
def _(stage: Stage) -> None:
    _client(stage, "D-002")


@shot("client-timeline", "empty")
def _(stage: Stage) -> None:
    stage.opens("clients", "new", vault=EMPTY)
    stage.types("Code", "C-014")
    stage.keys(Qt.Key.Key_Return)


@shot("client-timeline", "refused")
def _(stage: Stage) -> None:
    _client(stage, "D-002", "w")
    stage.types("Weight (kg)", "7 stone")
    stage.keys(Qt.Key.Key_Return)


@shot("client-timeline", "in-trouble")
def _(stage: Stage) -> None:
    _client(stage, "D-002", "a")
    stage.types("Reacts to", "penicillin")
    stage.breaks()
    stage.keys(Qt.Key.Key_Return)


@shot("client-screening", FULL, main=True)
def _(stage: Stage) -> None:
    _client(stage, "D-004", "s")


@shot("client-consents", FULL)
def _(stage: Stage) -> None:
    _client(stage, "D-005", "o")


def _newcomer(stage: Stage, *keys: str) -> None:
    """The page of a client nothing is written about yet."""
    stage.opens("clients", "new", vault=EMPTY)
    stage.types("Code", "C-014")
    stage.keys(Qt.Key.Key_Return, *keys)


@shot("client-screening", "empty")
def _(stage: Stage) -> None:
    _newcomer(stage, "s")


@shot("client-consents", "empty")
def _(stage: Stage) -> None:
    _newcomer(stage, "o")


def _sheet(stage: Stage) -> None:
    _client(stage, "D-004", "s")
    stage.presses("Correct an answer")


@shot("sheet", FULL, main=True)
def _(stage: Stage) -> None:
    _sheet(stage)


@shot("sheet", "refused")
def _(stage: Stage) -> None:
    _client(stage, "D-004", "s")
    stage.presses("Screen anew")
    stage.control(Qt.Key.Key_Return)


@shot("sheet", "in-trouble")
def _(stage: Stage) -> None:
    _client(stage, "D-001", "s")
    stage.presses("Correct an answer")
    stage.breaks()
    stage.control(Qt.Key.Key_Return)


@shot("client-screening", "refused")
def _(stage: Stage) -> None:
    _client(stage, "D-004", "s")
    stage.presses("Prescriber's note")
    stage.types("What the prescriber said", "May begin once the letter is here.")
    stage.presses("Save")


@shot("client-screening", "in-trouble")
def _(stage: Stage) -> None:
    _client(stage, "D-004", "s")
    stage.presses("Prescriber's note")
    stage.types("Prescriber, by name", "Prescriber 1")
    stage.types("What the prescriber said", "May begin once the letter is here.")
    stage.breaks()
    stage.presses("Save")


def _taken_back(stage: Stage, on: str) -> None:
    _client(stage, "D-005", "o")
    stage.presses("Take back")
    stage.types("Taken back on", on)
    stage.types("What was said", "wants no recording any more")


@shot("client-consents", "refused")
def _(stage: Stage) -> None:
    _taken_back(stage, "someday")
    stage.presses("Save")


@shot("client-consents", "in-trouble")
def _(stage: Stage) -> None:
    _taken_back(stage, "3 Mar 2026")
    stage.breaks()
    stage.presses("Save")


@shot("sheet", "empty")
def _(stage: Stage) -> None:
    _newcomer(stage, "s")
    stage.presses("Begin the screening")


@shot("sheet-read", FULL)
def _(stage: Stage) -> None:
    _client(stage, "D-004", "s")
    stage.presses("Read the answered sheet")


@shot("sheet-paper", FULL)
def _(stage: Stage) -> None:
    _client(stage, "D-004", "s")
    stage.presses("Print the answered sheet")


@shot("sheet-paper", "empty")
def _(stage: Stage) -> None:
    _newcomer(stage, "s")
    stage.presses("Print a blank sheet")


@shot("sheet-paper", "in-trouble")
def _(stage: Stage) -> None:
    stage.patches("ui.paper.way_out.print_pdf", no_printer)
    _client(stage, "D-004", "s")
    stage.presses("Print the answered sheet")
    stage.presses("Print")


@shot("appointment", FULL)
def _(stage: Stage) -> None:
    _client(stage, "D-002", "t")


@shot("appointment", "empty")
def _(stage: Stage) -> None:
    _newcomer(stage, "t")


def _moved(stage: Stage, until: str) -> None:
    _client(stage, "D-002", "t")
    stage.keys(Qt.Key.Key_Return)
    stage.types("To", until)


@shot("appointment", "refused")
def _(stage: Stage) -> None:
    _moved(stage, "15:00")
    stage.control(Qt.Key.Key_Return)


@shot("appointment", "in-trouble")
def _(stage: Stage) -> None:
    _moved(stage, "17:30")
    stage.breaks()
    stage.control(Qt.Key.Key_Return)
