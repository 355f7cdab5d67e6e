"""The parts of the page of parts work, in the order of their tabs."""

from __future__ import annotations

from kapdesk.ifs.model.view import IfsView
from ui.ifs.around import Around
from ui.ifs.changes.panel import ChangesPanel
from ui.ifs.council.panel import CouncilPanel
from ui.ifs.panel.map_panel import MapPanel
from ui.ifs.papers.panel import PapersPanel
from ui.ifs.reach import CHANGES, COUNCIL, MAP, PAPERS
from ui.work.parts import Part

PARTS: tuple[Part[Around, IfsView], ...] = (
    Part(MAP, "Map", "F3", MapPanel),
    Part(COUNCIL, "Council", "F4", CouncilPanel),
    Part(CHANGES, "Changes", "F5", ChangesPanel, waits=True),
    Part(PAPERS, "Papers", "F11", PapersPanel, waits=True),
)
