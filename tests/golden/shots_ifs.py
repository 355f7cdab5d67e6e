"""Pictures of the page of parts work: the map with its list, in its states."""

from __future__ import annotations

from PySide6.QtCore import Qt

from kapdesk.ifs.model.moves import NotePinned
from kapdesk.ifs.model.parts import Note
from kapdesk.kernel.ids import BookId, ThingId
from tests.golden.album import FULL, shot
from tests.golden.emdr_work import CLIENT, whose
from tests.golden.ifs_map import MAPPED, lay
from tests.golden.practice import Laid
from tests.golden.stage import Stage


def parts(stage: Stage, vault: Laid = MAPPED) -> BookId:
    """The map of a client who has no session."""
    stage.opens("today", vault=vault)
    book = whose(stage.desk)
    stage.goes("parts", f"client:{book}")
    return book


@shot("parts", "empty")
def _(stage: Stage) -> None:
    parts(stage, CLIENT)


@shot("parts", FULL, main=True)
def _(stage: Stage) -> None:
    parts(stage)


@shot("parts", "refused")
def _(stage: Stage) -> None:
    parts(stage)
    stage.keys("n")
    stage.control(Qt.Key.Key_Return)


@shot("parts", "in-trouble")
def _(stage: Stage) -> None:
    parts(stage)
    stage.keys("n", "someone on the stairs")
    stage.breaks()
    stage.control(Qt.Key.Key_Return)


@shot("parts-acts", FULL)
def _(stage: Stage) -> None:
    parts(stage)
    stage.keys("e")


@shot("parts-sealed", FULL)
def _(stage: Stage) -> None:
    stage.opens("today", vault=MAPPED)
    book = whose(stage.desk)
    note = Note(ThingId("sealed"), -330.0, 330.0, sealed=True)
    lay(stage.desk, book, NotePinned(note))
    stage.goes("parts", f"client:{book}")


@shot("parts-seal", FULL)
def _(stage: Stage) -> None:
    parts(stage)
    stage.keys("w")
