"""Pictures of the papers of EMDR work: as they will print, with nothing to print, and when there is no printer."""

from __future__ import annotations

from PySide6.QtCore import Qt

from kapdesk.emdr.model.papers import WorkPaper
from kapdesk.kernel.errors import Refusals
from kapdesk.kernel.ids import BookId
from kapdesk.people.parse.identity import ClientDraft
from tests.golden.album import FULL, shot
from tests.golden.emdr_work import described, planned
from tests.golden.stage import Stage, no_printer

CODE = "D-020"


def _opens(stage: Stage, what: WorkPaper, *, work: bool = True) -> None:
    """The papers of a client of one's first day here, one of them chosen."""
    stage.opens("today")
    added = stage.desk.people.add(ClientDraft(CODE))
    assert not isinstance(added, Refusals)
    book = BookId(added[0].book)
    if work:
        described(stage.desk, book, planned(stage.desk, book)[0])
    stage.goes("emdr", f"client:{book}")
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
    _opens(stage, WorkPaper.TARGET, work=False)


@shot("emdr-papers", "in-trouble")
def _(stage: Stage) -> None:
    stage.patches("ui.paper.way_out.print_pdf", no_printer)
    _opens(stage, WorkPaper.TARGET)
    stage.presses("Print")
