"""Pictures of the page of image work: the list, and one picture on its page, each in its states."""

from __future__ import annotations

from PySide6.QtCore import Qt

from kapdesk.art.model.papers import ImagePaper
from kapdesk.kernel.ids import BookId
from tests.golden.album import FULL, shot
from tests.golden.art_pictures import PICTURED, SEAL_WORDS, pictured, say_under_seal, seal_scene
from tests.golden.emdr_work import CLIENT, whose
from tests.golden.practice import RUNNING, Laid
from tests.golden.stage import DURING, Stage, no_printer
from ui.art.pictures.asks import TITLE

IN_SESSION = "D-001"


def _pictures(stage: Stage, vault: Laid = PICTURED) -> BookId:
    """The pictures of a client who has no session."""
    stage.opens("today", vault=vault)
    book = whose(stage.desk)
    stage.goes("images", f"client:{book}")
    return book


def _papers(stage: Stage, what: ImagePaper, vault: Laid = PICTURED) -> None:
    """The papers of that client, one of them chosen."""
    _pictures(stage, vault)
    stage.keys(Qt.Key.Key_F11, *[Qt.Key.Key_Down] * tuple(ImagePaper).index(what))
    stage.settles()


@shot("images", "empty")
def _(stage: Stage) -> None:
    _pictures(stage, CLIENT)


@shot("images", FULL, main=True)
def _(stage: Stage) -> None:
    """In a dosing session, with what surfaced in it."""
    stage.opens("today", vault=RUNNING, at=DURING)
    book = stage.client(IN_SESSION)
    pictured(stage.desk, book)
    stage.goes("images", f"client:{book}")


@shot("images", "refused")
def _(stage: Stage) -> None:
    _pictures(stage)
    stage.keys("s", Qt.Key.Key_Tab)
    stage.control(Qt.Key.Key_Return)


@shot("images", "in-trouble")
def _(stage: Stage) -> None:
    _pictures(stage)
    stage.keys("n", "the long stairs")
    stage.breaks()
    stage.keys(Qt.Key.Key_Return)


@shot("images-picture", "empty")
def _(stage: Stage) -> None:
    _pictures(stage, CLIENT)
    stage.keys("n", "the corridor", Qt.Key.Key_Return)


@shot("images-picture", FULL, main=True)
def _(stage: Stage) -> None:
    _pictures(stage)
    stage.keys(Qt.Key.Key_Return)


@shot("images-picture", "refused")
def _(stage: Stage) -> None:
    _pictures(stage)
    stage.keys(Qt.Key.Key_Return)
    stage.types(TITLE, " ")
    stage.control(Qt.Key.Key_Return)


@shot("images-picture-sealed", FULL)
def _(stage: Stage) -> None:
    stage.opens("today", vault=PICTURED)
    seal_scene(stage.desk, whose(stage.desk))
    stage.goes("images", f"client:{whose(stage.desk)}")
    stage.keys(Qt.Key.Key_Return)


@shot("images-picture-apart", FULL)
def _(stage: Stage) -> None:
    stage.opens("today", vault=PICTURED)
    say_under_seal(stage.desk, whose(stage.desk))
    stage.goes("images", f"client:{whose(stage.desk)}")
    stage.keys(Qt.Key.Key_Return, Qt.Key.Key_Escape)


@shot("images-picture-recollected", FULL)
def _(stage: Stage) -> None:
    _pictures(stage)
    stage.keys(Qt.Key.Key_Return, Qt.Key.Key_Escape, "r")


@shot("images-picture-opened", FULL)
def _(stage: Stage) -> None:
    stage.opens("today", vault=PICTURED)
    seal_scene(stage.desk, whose(stage.desk))
    stage.goes("images", f"client:{whose(stage.desk)}")
    stage.keys(Qt.Key.Key_Return, Qt.Key.Key_Escape, "k")
    stage.types("The client’s passphrase", SEAL_WORDS)
    stage.keys(Qt.Key.Key_Return)


@shot("images-picture-seal", FULL)
def _(stage: Stage) -> None:
    _pictures(stage)
    stage.keys(Qt.Key.Key_Return, Qt.Key.Key_Escape, "k")


@shot("images-picture", "in-trouble")
def _(stage: Stage) -> None:
    _pictures(stage)
    stage.keys(Qt.Key.Key_Return)
    stage.types(TITLE, "the corridor, later")
    stage.breaks()
    stage.control(Qt.Key.Key_Return)


@shot("images-versions", FULL)
def _(stage: Stage) -> None:
    _pictures(stage)
    stage.keys(Qt.Key.Key_Return, Qt.Key.Key_Escape, "v")


@shot("images-papers", "empty")
def _(stage: Stage) -> None:
    _papers(stage, ImagePaper.STORYBOARD, CLIENT)


@shot("images-papers", FULL, main=True)
def _(stage: Stage) -> None:
    _papers(stage, ImagePaper.SHEET)


@shot("images-papers", "in-trouble")
def _(stage: Stage) -> None:
    stage.patches("ui.paper.way_out.print_pdf", no_printer)
    _papers(stage, ImagePaper.BLANK_SHEET)
    stage.presses("Print")
