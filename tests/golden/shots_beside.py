"""Pictures of what is laid beside the record of a session: forms, choices, scales, music; and of the chair side."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt

from kapdesk.practice.model.music import MusicTrack, PhaseMusic
from kapdesk.practice.service.music import Playlists
from tests.golden.album import FULL, shot
from tests.golden.practice import LEAVING, RUNNING
from tests.golden.shots_session import begin, running
from tests.golden.stage import DURING, Stage
from tests.ui.dosing.test_player import TurntableDeck
from ui.dosing.player import Player

RETURN = Qt.Key.Key_Return
AT_THE_END = "11:56"
ITEMS = (
    "Stayed for the time",
    "Recovery score of 9",
    "Pressure back near",
    "Fully awake",
    "Knows who, where, when",
    "Walks steadily",
    "No nausea",
    "Feels back to themselves",
    "The safety question",
    "The escort is here",
    "Aftercare sheet",
    "The next contact",
)


@shot("session-dose", "empty")
def _(stage: Stage) -> None:
    running(stage, "d")


@shot("session-dose", FULL)
def _(stage: Stage) -> None:
    running(stage, "d")
    stage.types("Amount given", "50")


@shot("session-dose", "refused")
def _(stage: Stage) -> None:
    running(stage, "d")
    stage.types("Amount given", "a little")
    stage.presses("Record the dose")


@shot("session-dose", "in-trouble")
def _(stage: Stage) -> None:
    running(stage, "d")
    stage.types("Amount given", "50")
    stage.chooses("Unit", "mg")
    stage.chooses("Route", "sublingual")
    stage.types("Given by", "nurse 1")
    stage.chooses("Within the written order", "yes")
    stage.types("Who decided", "prescriber 1")
    stage.breaks()
    stage.presses("Record the dose")


@shot("session-order", "empty")
def _(stage: Stage) -> None:
    running(stage, "o")


def _ordered(stage: Stage) -> None:
    running(stage, "o")
    stage.types("The order in the prescriber's words", "50 mg more, once, after 11:00")
    stage.chooses("Route", "sublingual")
    stage.types("Prescriber", "prescriber 1")
    stage.types("Ordered on", "4 Mar 2026")


@shot("session-order", FULL)
def _(stage: Stage) -> None:
    _ordered(stage)


@shot("session-order", "refused")
def _(stage: Stage) -> None:
    _ordered(stage)
    stage.types("Prescriber", "")
    stage.types("Ordered on", "someday")
    stage.presses("Record the order")


@shot("session-order", "in-trouble")
def _(stage: Stage) -> None:
    _ordered(stage)
    stage.breaks()
    stage.presses("Record the order")


@shot("session-note", "empty")
def _(stage: Stage) -> None:
    running(stage, "n")


@shot("session-note", FULL)
def _(stage: Stage) -> None:
    running(stage, "n")
    stage.keys("asked for water")


@shot("session-note", "refused")
def _(stage: Stage) -> None:
    running(stage, "n")
    stage.control(RETURN)


@shot("session-note", "in-trouble")
def _(stage: Stage) -> None:
    running(stage, "n")
    stage.keys("asked for water")
    stage.breaks()
    stage.control(RETURN)


def _adverse(stage: Stage) -> None:
    running(stage, "e")
    stage.presses("Adverse event")


@shot("session-adverse", "empty")
def _(stage: Stage) -> None:
    _adverse(stage)


def _adverse_told(stage: Stage) -> None:
    _adverse(stage)
    stage.chooses("What it was", "Nausea")
    stage.chooses("How severe", "mild")
    stage.types("Began, minutes", "40")
    stage.chooses("Serious", "no")
    stage.types("In words", "queasy as the onset was strongest")
    stage.types("What was done", "a bowl within reach, the head raised")
    stage.chooses("How it ended", "easing")


@shot("session-adverse", FULL)
def _(stage: Stage) -> None:
    _adverse_told(stage)


@shot("session-adverse", "refused")
def _(stage: Stage) -> None:
    _adverse(stage)
    stage.types("Began, minutes", "a while ago")
    stage.presses("Record the adverse event")


@shot("session-adverse", "in-trouble")
def _(stage: Stage) -> None:
    _adverse_told(stage)
    stage.breaks()
    stage.presses("Record the adverse event")


def _leaving(stage: Stage, vault: str = RUNNING, at: str = DURING) -> None:
    stage.opens("session", vault=vault, at=at)
    stage.keys("m")
    stage.presses("Before leaving")


@shot("session-leaving", "empty")
def _(stage: Stage) -> None:
    _leaving(stage)


def _ticked(stage: Stage) -> None:
    _leaving(stage, LEAVING, AT_THE_END)
    for item in ITEMS:
        stage.presses(item)
    stage.types("Escort", "escort 1")
    stage.chooses("Gone through by", "nurse 1")
    stage.chooses("Medical items by", "nurse 1")
    stage.passes(1)


@shot("session-leaving", FULL)
def _(stage: Stage) -> None:
    _ticked(stage)


@shot("session-leaving", "refused")
def _(stage: Stage) -> None:
    _leaving(stage)
    stage.presses("The next contact is booked")
    stage.presses("Record the list")


@shot("session-leaving", "in-trouble")
def _(stage: Stage) -> None:
    _ticked(stage)
    stage.breaks()
    stage.presses("Record the list")


@shot("session-awake", FULL)
def _(stage: Stage) -> None:
    running(stage, "w")


@shot("session-awake", "in-trouble")
def _(stage: Stage) -> None:
    running(stage, "w")
    stage.breaks()
    stage.keys("4", RETURN)


@shot("session-event", FULL)
def _(stage: Stage) -> None:
    running(stage, "e")


@shot("session-more", FULL)
def _(stage: Stage) -> None:
    running(stage, "m")


def _turntable(stage: Stage, deck: type[TurntableDeck] = TurntableDeck) -> None:
    """A loudspeaker that nobody hears, on every machine."""

    def made(_parent: QObject) -> Player:
        return Player(stage.shown, deck)

    stage.patches("ui.dosing.music_acts.Player", made)
    stage.patches("ui.dosing.music_acts.why_silent", str)


@shot("session-music", "empty")
def _(stage: Stage) -> None:
    _turntable(stage)
    running(stage, "u")


def _playlists(stage: Stage, deck: type[TurntableDeck] = TurntableDeck) -> None:
    _turntable(stage, deck)
    running(stage)
    parts = [
        PhaseMusic(phase, tuple(MusicTrack(f"/music/{title}.flac", title) for title in titles))
        for phase, titles in (
            ("onset", ("slow strings", "rain on a roof")),
            ("peak", ("one long note",)),
            ("return", ("piano, quiet", "morning")),
        )
    ]
    Playlists(stage.desk.ledger, stage.desk.practice).write("Long evening", parts)
    stage.keys("u")


@shot("session-music", FULL)
def _(stage: Stage) -> None:
    _playlists(stage)
    stage.keys(RETURN)


class _SilentDeck(TurntableDeck):
    """A file that is not there."""

    def play(self) -> None:
        """Says at once that it cannot."""
        self.failed.emit()


@shot("session-music", "in-trouble")
def _(stage: Stage) -> None:
    _playlists(stage, _SilentDeck)
    stage.keys(RETURN)


@shot("chair-side", "empty")
def _(stage: Stage) -> None:
    begin(stage, "D-001")
    stage.presses("Sublingual")
    stage.keys("c")


@shot("chair-side", FULL, main=True)
def _(stage: Stage) -> None:
    running(stage, "c")


@shot("chair-side", "refused")
def _(stage: Stage) -> None:
    running(stage, "c", "v", "138/840 80 98")
    stage.keys(RETURN)


@shot("chair-side", "in-trouble")
def _(stage: Stage) -> None:
    running(stage, "c")
    stage.breaks()
    stage.keys("t")
