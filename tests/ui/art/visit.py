"""The page of image work over a real desk."""

from __future__ import annotations

from typing import TypeAlias

from kapdesk.art.model.state import ArtState
from kapdesk.desk.desk import Desk
from tests.ui.work import visit
from ui.art.page import ArtPage
from ui.art.pictures.panel import PicturesPanel
from ui.bridge.clerk import Clerk
from ui.bridge.entries import Entries
from ui.shell.art import around_art

Visit: TypeAlias = visit.Visit[ArtPage]


def art_page(desk: Desk, clerk: Clerk, entries: Entries) -> ArtPage:
    """The page as the shell makes it."""
    return ArtPage(around_art(desk, clerk, entries), clerk, entries)


def pictures(visit: Visit) -> PicturesPanel:
    """The part with the pictures."""
    panel = visit.page.panels["pictures"]
    assert isinstance(panel, PicturesPanel)
    return panel


def state(visit: Visit) -> ArtState:
    """How the work stands in the record."""
    return visit.desk.art.view(visit.book).state
