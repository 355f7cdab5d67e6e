"""Pictures of the plan of EMDR work: the board, one target, one resource, each in its states."""

from __future__ import annotations

from PySide6.QtCore import Qt

from kapdesk.kernel.errors import Refusals
from kapdesk.kernel.ids import BookId
from kapdesk.people.parse.identity import ClientDraft
from tests.golden.album import FULL, shot
from tests.golden.emdr_work import described, planned
from tests.golden.practice import EMPTY
from tests.golden.stage import Stage

CODE = "D-020"


def _client(stage: Stage) -> BookId:
    """A desk with a client of one's first day here."""
    stage.opens("today")
    added = stage.desk.people.add(ClientDraft(CODE))
    assert not isinstance(added, Refusals)
    return added[0].book


def _board(stage: Stage) -> BookId:
    book = _client(stage)
    described(stage.desk, book, planned(stage.desk, book)[0])
    stage.goes("emdr", f"client:{book}")
    return book


@shot("emdr-nobody", "empty")
def _(stage: Stage) -> None:
    stage.opens("emdr", vault=EMPTY)


@shot("emdr-plan", "empty")
def _(stage: Stage) -> None:
    stage.goes("emdr", f"client:{_client(stage)}")


@shot("emdr-plan", FULL, main=True)
def _(stage: Stage) -> None:
    _board(stage)


@shot("emdr-target", FULL, main=True)
def _(stage: Stage) -> None:
    _board(stage)
    stage.keys("b")
    stage.keys(Qt.Key.Key_Return)
    stage.presses("Distress 8")


@shot("emdr-resource", FULL, main=True)
def _(stage: Stage) -> None:
    _board(stage)
    stage.keys("b", "r")
