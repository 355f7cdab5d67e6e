"""Pictures of the pages of the desk outside a session."""

from __future__ import annotations

from PySide6.QtCore import Qt

from tests.golden.album import FULL, shot
from tests.golden.practice import DEMO, EMPTY, RUNNING
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


@shot("medicine", FULL, main=True)
def _(stage: Stage) -> None:
    stage.opens("medicine")


@shot("medicine", "empty")
def _(stage: Stage) -> None:
    stage.opens("medicine", vault=EMPTY)


def _received(stage: Stage, amount: str) -> None:
    stage.opens("medicine")
    stage.keys("r", "Ketamine")
    stage.types("Lot", "K301")
    stage.types("Amount", amount)


@shot("medicine", "refused")
def _(stage: Stage) -> None:
    _received(stage, "a box")
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


def _settings(stage: Stage, vault: str = DEMO) -> None:
    """With a folder for backups that is called alike on every machine."""
    stage.opens("today", vault=vault)
    stage.desk.practice.choose_setting("backup_folder", "/media/therapist/Backups")
    stage.goes("settings")


@shot("settings", FULL, main=True)
def _(stage: Stage) -> None:
    _settings(stage)


@shot("settings", "empty")
def _(stage: Stage) -> None:
    _settings(stage, EMPTY)


@shot("help", FULL, main=True)
def _(stage: Stage) -> None:
    stage.opens("help")


@shot("help", "empty")
def _(stage: Stage) -> None:
    stage.opens("help")
    stage.types("Search the help", "submarine")


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


@shot("settings-limits", FULL)
def _(stage: Stage) -> None:
    _settings(stage)
    stage.presses("Go to Limits")


@shot("settings-urgent-card", FULL)
def _(stage: Stage) -> None:
    _settings(stage)
    stage.presses("Go to Urgent card")


@shot("settings-look", FULL)
def _(stage: Stage) -> None:
    _settings(stage)
    stage.presses("Go to Look and lock")


@shot("settings-people", "refused")
def _(stage: Stage) -> None:
    _settings(stage)
    stage.presses("Go to People")
    stage.types("Name", "")
    stage.presses("Add")


@shot("settings-practice", "in-trouble")
def _(stage: Stage) -> None:
    _settings(stage)
    stage.types("Name", "House by the quay")
    stage.breaks()
    stage.presses("Save")
