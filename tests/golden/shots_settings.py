"""Pictures of the settings, and of the sheets a practice adopts and writes its own rules in."""

from __future__ import annotations

from PySide6.QtCore import Qt

from tests.golden.album import FULL, shot
from tests.golden.practice import DEMO, EMPTY
from tests.golden.stage import Stage


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


@shot("settings-limits", FULL)
def _(stage: Stage) -> None:
    _settings(stage)
    stage.presses("Go to Limits")


@shot("settings-urgent-card", FULL)
def _(stage: Stage) -> None:
    _settings(stage)
    stage.presses("Go to Urgent card")


@shot("settings-on-board", FULL)
def _(stage: Stage) -> None:
    _settings(stage)
    stage.presses("Go to With a medicine on board")


@shot("settings-emdr", FULL)
def _(stage: Stage) -> None:
    _settings(stage)
    stage.presses("Go to EMDR")


@shot("settings-on-board", "refused")
def _(stage: Stage) -> None:
    _settings(stage)
    stage.presses("Go to With a medicine on board")
    stage.types("The fastest set while an effect lasts", "2.5")
    stage.keys(Qt.Key.Key_Return)


@shot("settings-look", FULL)
def _(stage: Stage) -> None:
    _settings(stage)
    stage.presses("Go to Look and lock")


@shot("settings-look", "in-trouble")
def _(stage: Stage) -> None:
    _settings(stage)
    stage.presses("Go to Look and lock")
    stage.breaks()
    stage.presses("Strong contrast")


def _prompts(stage: Stage, on: str) -> None:
    _settings(stage)
    stage.presses("Go to Urgent card")
    stage.chooses("Event", "Vomiting")
    stage.types("Who answers for these words", "prescriber 1")
    stage.types("The day they were read", on)


@shot("settings-urgent-card", "refused")
def _(stage: Stage) -> None:
    _prompts(stage, "someday")
    stage.presses("Mark as reviewed")


@shot("settings-urgent-card", "in-trouble")
def _(stage: Stage) -> None:
    _prompts(stage, "4 Mar 2026")
    stage.breaks()
    stage.presses("Mark as reviewed")


@shot("settings", "refused")
def _(stage: Stage) -> None:
    _settings(stage)
    stage.presses("Go to People")
    stage.types("Name", "")
    stage.presses("Add")


@shot("settings", "in-trouble")
def _(stage: Stage) -> None:
    _settings(stage)
    stage.types("Name", "House by the quay")
    stage.breaks()
    stage.presses("Save")


def _adoption(stage: Stage, kind: str, name: str) -> None:
    _settings(stage)
    stage.presses(f"Go to {kind}")
    stage.presses(f"Read and adopt {name}")


def _protocol(stage: Stage) -> None:
    _adoption(stage, "Protocols", "Intramuscular")


@shot("adoption", FULL, main=True)
def _(stage: Stage) -> None:
    _protocol(stage)


@shot("adoption", "refused")
def _(stage: Stage) -> None:
    _protocol(stage)
    stage.types("On", "someday")
    stage.presses("Adopt")


@shot("adoption", "in-trouble")
def _(stage: Stage) -> None:
    _protocol(stage)
    stage.types("Adopted by", "prescriber 2")
    stage.types("On", "4 Mar 2026")
    stage.breaks()
    stage.presses("Adopt")


def _protocol_copy(stage: Stage) -> None:
    _protocol(stage)
    stage.presses("Copy and edit")
    stage.types("Name", "Intramuscular, our own")


@shot("protocol-editor", FULL)
def _(stage: Stage) -> None:
    _protocol_copy(stage)


@shot("protocol-editor", "refused")
def _(stage: Stage) -> None:
    _protocol_copy(stage)
    stage.types("Least stay, in minutes", "a while")
    stage.presses("Keep the copy")


@shot("protocol-editor", "in-trouble")
def _(stage: Stage) -> None:
    _protocol_copy(stage)
    stage.breaks()
    stage.presses("Keep the copy")


def _limits_copy(stage: Stage) -> None:
    _adoption(stage, "Limits", "SpO₂ on room air")
    stage.presses("Copy and edit")
    stage.types("Name", "SpO₂, our own")


@shot("limits-editor", FULL)
def _(stage: Stage) -> None:
    _limits_copy(stage)


@shot("limits-editor", "refused")
def _(stage: Stage) -> None:
    _limits_copy(stage)
    stage.types("Crossed when any of these holds", "spo2 low")
    stage.presses("Keep the copy")


@shot("limits-editor", "in-trouble")
def _(stage: Stage) -> None:
    _limits_copy(stage)
    stage.breaks()
    stage.presses("Keep the copy")


def _tried(stage: Stage, name: str = "Change from the baseline") -> None:
    _adoption(stage, "Limits", name)
    stage.presses("Copy and edit")
    stage.presses("Try on past readings")


@shot("limits-tried", "empty")
def _(stage: Stage) -> None:
    _tried(stage, "SpO₂ on room air")
    stage.presses("Look")


@shot("limits-tried", "in-trouble")
def _(stage: Stage) -> None:
    _tried(stage)
    stage.cannot_read()
    stage.presses("Look")


@shot("limits-tried", "refused")
def _(stage: Stage) -> None:
    _tried(stage)
    stage.types("From", "someday")
    stage.presses("Look")


@shot("settings-worksheets", FULL)
def _(stage: Stage) -> None:
    _settings(stage)
    stage.presses("Go to Worksheets")


def _worksheet(stage: Stage, act: str) -> None:
    _settings(stage)
    stage.presses("Go to Worksheets")
    stage.presses(act)


@shot("worksheet-editor", FULL)
def _(stage: Stage) -> None:
    _worksheet(stage, "Copy Closing")
    stage.types("Title", "Closing, our own")
    stage.presses("Change 2.")


@shot("worksheet-editor", "empty")
def _(stage: Stage) -> None:
    _worksheet(stage, "New worksheet")


@shot("worksheet-editor", "refused")
def _(stage: Stage) -> None:
    _worksheet(stage, "New worksheet")
    stage.presses("Add a question")
    stage.chooses("What it is answered with", "one of a few things")
    stage.presses("Keep as a version")


@shot("worksheet-editor", "in-trouble")
def _(stage: Stage) -> None:
    _worksheet(stage, "Copy Closing")
    stage.types("Title", "Closing, our own")
    stage.breaks()
    stage.presses("Keep as a version")
