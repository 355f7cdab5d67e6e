"""Pictures of the papers of parts work: as they will print, and the letter under the pen."""

from __future__ import annotations

from PySide6.QtCore import Qt

from kapdesk.ifs.model.papers import PartsPaper
from tests.golden.album import FULL, shot
from tests.golden.emdr_work import CLIENT
from tests.golden.ifs_map import MAPPED
from tests.golden.practice import Laid
from tests.golden.shots_ifs import parts
from tests.golden.stage import Stage, no_printer


def _papers(stage: Stage, what: PartsPaper, vault: Laid = MAPPED) -> None:
    """The papers of a client, one of them chosen."""
    parts(stage, vault)
    stage.keys(Qt.Key.Key_F11, *[Qt.Key.Key_Down] * tuple(PartsPaper).index(what))
    stage.settles()


@shot("parts-papers", FULL, main=True)
def _(stage: Stage) -> None:
    _papers(stage, PartsPaper.MAP)


@shot("parts-papers", "for-the-client")
def _(stage: Stage) -> None:
    _papers(stage, PartsPaper.CLIENT_MAP)


@shot("parts-papers", "changes")
def _(stage: Stage) -> None:
    _papers(stage, PartsPaper.CHANGES)


@shot("parts-papers", "empty")
def _(stage: Stage) -> None:
    _papers(stage, PartsPaper.PART, CLIENT)


@shot("parts-papers", "in-trouble")
def _(stage: Stage) -> None:
    stage.patches("ui.paper.way_out.print_pdf", no_printer)
    _papers(stage, PartsPaper.COUNCIL)
    stage.presses("Print")


@shot("parts-letter", FULL)
def _(stage: Stage) -> None:
    _papers(stage, PartsPaper.LETTER)
    stage.keys("e", Qt.Key.Key_Down, Qt.Key.Key_Down, "s", Qt.Key.Key_Down)
    stage.keys(Qt.Key.Key_Return, " It is quieter now.")


@shot("parts-letter", "refused")
def _(stage: Stage) -> None:
    _papers(stage, PartsPaper.LETTER)
    stage.keys("e", Qt.Key.Key_Return)
    stage.control("a")
    stage.keys(Qt.Key.Key_Backspace)
    stage.control(Qt.Key.Key_Return)
