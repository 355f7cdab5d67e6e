"""Preparation, and growing steady: the resources at hand first, and the sheet of what is agreed."""

from __future__ import annotations

from kapdesk.emdr.model.nouns import Phase
from ui.emdr.room.resources import ResourcesPart
from ui.emdr.room.sheet_step import SheetStep
from ui.emdr.room.tabbed import TabbedStep
from ui.emdr.room.tools import Tools

RESOURCES, SHEET = "resources", "sheet"


class PreparationStep(TabbedStep):
    """Two parts, the resources in sight first."""

    def __init__(self, tools: Tools) -> None:
        resources = ResourcesPart(tools, closing=False)
        parts = (
            (RESOURCES, "Resources", resources),
            (SHEET, "Explained and agreed", SheetStep(tools, Phase.PREPARATION)),
        )
        super().__init__(tools, parts, name="Parts of preparation")
        self.resources = resources
