"""Pictures of what stands before the desk, and of what lies over it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt

from kapdesk.kernel.errors import Trouble
from kapdesk.rehearsal.clock import ScriptClock
from kapdesk.vault.errors import NoPlace, VaultDamaged, WrongPassphrase
from tests.fakes.doors import KEY, FakeDoors
from tests.golden.album import FULL, shot
from tests.golden.practice import DEMO, EMPTY, RUNNING, moment
from tests.golden.stage import DURING, MORNING, Stage, no_printer
from ui.kit.layers import Cover
from ui.unlock.doors import Made
from ui.unlock.entrance import Entrance
from ui.unlock.first_start import FirstStartPage
from ui.unlock.page import UnlockPage
from ui.unlock.parse import FirstStart
from ui.unlock.recovery_page import RecoveryPage

HOME = Path("/home/therapist/KapDesk vault")
PHRASE = "quiet lamp under seven stairs"


class ShutDoors(FakeDoors):
    """Doors behind which nothing can be made, and nothing opened."""

    def create(self, wanted: FirstStart) -> Made:
        """Never comes to it."""
        raise self.wrong


def _doors(stage: Stage, wrong: Trouble) -> ShutDoors:
    """Doors that nobody goes through in a picture."""
    stage.lays(DEMO, MORNING)
    return ShutDoors(stage.desk, passphrase=PHRASE, wrong=wrong)


def _first(stage: Stage, wrong: Trouble | None = None) -> None:
    page = FirstStartPage(_doors(stage, wrong or NoPlace()), stage.clerk, HOME)
    stage.shows(page)
    page.start_typing()


def _unlock(stage: Stage, wrong: Trouble | None = None) -> None:
    page = UnlockPage(_doors(stage, wrong or WrongPassphrase()), stage.clerk, HOME)
    stage.shows(page)
    page.start_typing()


@shot("first-start", "empty", main=True)
def _(stage: Stage) -> None:
    _first(stage)


def _filled(stage: Stage, wrong: Trouble | None = None) -> None:
    _first(stage, wrong)
    stage.types("Your name", "A. Therapist")
    stage.types("Passphrase", PHRASE)
    stage.types("The same passphrase again", PHRASE)


@shot("first-start", FULL)
def _(stage: Stage) -> None:
    _filled(stage)


@shot("first-start", "refused")
def _(stage: Stage) -> None:
    _first(stage)
    stage.types("Passphrase", "short")
    stage.presses("Make the vault")


@shot("first-start", "in-trouble")
def _(stage: Stage) -> None:
    _filled(stage)
    stage.presses("Make the vault")


@shot("unlock", "empty", main=True)
def _(stage: Stage) -> None:
    _unlock(stage)


@shot("unlock", FULL)
def _(stage: Stage) -> None:
    _unlock(stage)
    stage.types("Passphrase", PHRASE)


@shot("unlock", "refused")
def _(stage: Stage) -> None:
    _unlock(stage)
    stage.types("Passphrase", "not this one")
    stage.presses("Unlock")


@shot("unlock", "in-trouble")
def _(stage: Stage) -> None:
    _unlock(stage, VaultDamaged())
    stage.types("Passphrase", "some other words of mine")
    stage.presses("Unlock")


def _recovery(stage: Stage) -> None:
    doors = _doors(stage, NoPlace())
    made = Made(doors.desk, KEY, HOME)
    stage.patches("ui.unlock.print_act.usual_printer", lambda: "Office")
    stage.patches("ui.unlock.print_act.MOMENT_MS", 0)
    stage.shows(RecoveryPage(made, stage.clerk, vault=HOME.name, day=moment(MORNING).day()))


@shot("recovery-key", FULL)
def _(stage: Stage) -> None:
    _recovery(stage)


@shot("recovery-key", "refused")
def _(stage: Stage) -> None:
    _recovery(stage)
    stage.presses("I have it on paper")
    stage.presses("Open the desk")


@shot("recovery-key", "in-trouble")
def _(stage: Stage) -> None:
    stage.patches("ui.unlock.recovery_page.print_pdf", no_printer)
    _recovery(stage)
    stage.presses("Print it")


@shot("urgent-card", "locked")
def _(stage: Stage) -> None:
    entrance = Entrance(_doors(stage, WrongPassphrase()), stage.clerk, str, stage.desk.vault.folder)
    stage.patches("kapdesk.kernel.clock.SystemClock", lambda: ScriptClock(moment(DURING)))
    stage.shows(entrance)
    stage.keys(Qt.Key.Key_F12)


@shot("urgent-card", FULL, main=True)
def _(stage: Stage) -> None:
    stage.opens("session", vault=RUNNING, at=DURING)
    stage.desk.urgent.prompts.reach("112", "Quay Street 12, blue door, second floor")
    stage.keys(Qt.Key.Key_F12, "f", "1")
    stage.passes(48)
    stage.keys("4")
    stage.passes(31)


@shot("urgent-card", "empty")
def _(stage: Stage) -> None:
    stage.opens("today", vault=EMPTY)
    stage.keys(Qt.Key.Key_F12)


@shot("urgent-card", "refused")
def _(stage: Stage) -> None:
    stage.opens("session", vault=RUNNING, at=DURING)
    stage.keys(Qt.Key.Key_F12)
    stage.presses("Stamp these words")


@shot("urgent-card", "in-trouble")
def _(stage: Stage) -> None:
    stage.opens("session", vault=RUNNING, at=DURING)
    stage.keys(Qt.Key.Key_F12, "1")
    stage.passes(20)
    stage.breaks()
    stage.keys("4")


@shot("cover", FULL)
def _(stage: Stage) -> None:
    stage.opens("session", vault=RUNNING, at=DURING)
    stage.shown.findChildren(Cover)[0].lay()
