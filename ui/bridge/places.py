"""Which page a meeting stands on, by its kind."""

from __future__ import annotations

from kapdesk.chart.kinds import EMDR, IMAGES, PARTS, RESOURCING

SESSION = "session"
EMDR_PAGE = "emdr"
IMAGES_PAGE = "images"
PARTS_PAGE = "parts"
CLIENT = "client:"
"""How a page is asked for a client rather than for a meeting; the book follows."""
_PAGES = {RESOURCING: "stimulation", EMDR: EMDR_PAGE, IMAGES: IMAGES_PAGE, PARTS: PARTS_PAGE}


def page_of(kind: str) -> str:
    """The key of the page that shows a meeting of a kind; a dosing session's page for any other."""
    return _PAGES.get(kind, SESSION)
