"""Pictures of the papers of EMDR work: as they will print, with nothing to print, and when there is no printer."""

from __future__ import annotations

from PySide6.QtCore import Qt

from kapdesk.emdr.model.papers import WorkPaper
from tests.golden.album import FULL, shot
from tests.golden.emdr_work import CLIENT, PLANNED, whose
from tests.golden.practice import Laid
from tests.golden.stage import Stage, no_printer


def _opens(stage: Stage, what: WorkPaper, vault: Laid = PLANNED) -> None:
    """The papers of a client, one of them chosen."""
    stage.opens("today", vault=vault)
    stage.goes("emdr", f"client:{whose(stage.desk)}")
    stage.keys(Qt.Key.Key_F11)
    stage.keys(*[Qt.Key.Key_Down] * tuple(WorkPaper).index(what))
    stage.settles()


@shot("emdr-papers", FULL, main=True)
def _(stage: Stage) -> None:
    _opens(stage, WorkPaper.TARGET)


@shot("emdr-papers", "for-the-client")
def _(stage: Stage) -> None:
    _opens(stage, WorkPaper.PICTURE)
    stage.keys("w", "l")


@shot("emdr-papers", "supervision")
def _(stage: Stage) -> None:
    _opens(stage, WorkPaper.SUPERVISION)


@shot("emdr-papers", "empty")
def _(stage: Stage) -> None:
    _opens(stage, WorkPaper.TARGET, CLIENT)


@shot("emdr-papers", "in-trouble")
def _(stage: Stage) -> None:
    stage.patches("ui.paper.way_out.print_pdf", no_printer)
    _opens(stage, WorkPaper.TARGET)
    stage.presses("Print")
