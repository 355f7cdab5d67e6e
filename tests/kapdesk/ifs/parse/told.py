"""A sheet of a tab as it was answered."""

from __future__ import annotations

from kapdesk.ifs.model.work import Tab
from kapdesk.ifs.parse.answers import SHEETS
from kapdesk.kernel.errors import Refusals
from kapdesk.sheets.answering import filled
from kapdesk.sheets.model import Filled
from kapdesk.sheets.shelf import load_sheet


def sheet(tab: Tab, **texts: str) -> Filled:
    """The answers by their prompts, underscores for hyphens."""
    found = filled(load_sheet(SHEETS[tab]), {key.replace("_", "-"): texts[key] for key in texts})
    assert not isinstance(found, Refusals), found.sentences()
    return found
