"""Which page a meeting stands on, by its kind."""

from __future__ import annotations

from kapdesk.chart.kinds import EMDR, RESOURCING

SESSION = "session"
_PAGES = {RESOURCING: "stimulation", EMDR: "emdr"}


def page_of(kind: str) -> str:
    """The key of the page that shows a meeting of a kind; a dosing session's page for any other."""
    return _PAGES.get(kind, SESSION)
