"""The page of parts work over a real desk."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from kapdesk.desk.desk import Desk
from kapdesk.ifs.model.moves import FrameDrawn, Move, NotePinned
from kapdesk.ifs.model.nouns import Tie
from kapdesk.ifs.model.parts import Frame, Note
from kapdesk.ifs.model.state import IfsState
from kapdesk.kernel.ids import ThingId
from tests.fakes.ifs import bond, made, met
from tests.ui.work import visit
from ui.bridge.clerk import Clerk
from ui.bridge.entries import Entries
from ui.ifs.page import IfsPage
from ui.ifs.panel.map_panel import MapPanel
from ui.shell.ifs import around_ifs

Visit: TypeAlias = visit.Visit[IfsPage]

LAID = (
    met("scanner", 1, 0.0, -245.0),
    met("young", 2, 0.0, 395.0),
    met("escape", 3, 245.0, 0.0),
    bond("scanner", "young"),
    bond("scanner", "escape", Tie.POLARISED),
    FrameDrawn(Frame(ThingId("frame"), -100.0, -400.0, 200.0, 200.0, "the night on the stairs")),
    NotePinned(Note(ThingId("note"), 300.0, 300.0, words="ask again in spring")),
)
"""Three parts with two bonds, a frame and a note."""


def ifs_page(desk: Desk, clerk: Clerk, entries: Entries) -> IfsPage:
    """The page as the shell makes it."""
    return IfsPage(around_ifs(desk, clerk, entries), clerk, entries)


def the_map(visit: Visit) -> MapPanel:
    """The part with the map."""
    panel = visit.page.panels["map"]
    assert isinstance(panel, MapPanel)
    return panel


def laid(visit: Visit, moves: Sequence[Move] = LAID) -> None:
    """A map with something on it, opened."""
    made(visit.desk, visit.book, moves)
    visit.opens()


def state(visit: Visit) -> IfsState:
    """How the work stands in the record."""
    return visit.desk.ifs.view(visit.book).state


def titles(visit: Visit) -> list[str]:
    """The lines of the outline."""
    return [one.title for one in the_map(visit).outline.tree.branches()]
