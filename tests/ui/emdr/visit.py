"""The EMDR page over a real desk."""

from __future__ import annotations

from typing import TypeAlias

from kapdesk.desk.desk import Desk
from tests.ui.work import visit
from ui.bridge.clerk import Clerk
from ui.bridge.entries import Entries
from ui.emdr.page import EmdrPage
from ui.shell.emdr import around_emdr

Visit: TypeAlias = visit.Visit[EmdrPage]


def emdr_page(desk: Desk, clerk: Clerk, entries: Entries) -> EmdrPage:
    """The page as the shell makes it."""
    return EmdrPage(around_emdr(desk, clerk, entries), clerk, entries)
