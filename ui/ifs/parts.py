"""The parts of the page of parts work, in the order of their tabs."""

from __future__ import annotations

from kapdesk.ifs.model.view import IfsView
from ui.ifs.around import Around
from ui.ifs.panel.map_panel import MapPanel
from ui.ifs.reach import MAP
from ui.work.parts import Part

PARTS: tuple[Part[Around, IfsView], ...] = (Part(MAP, "Map", "F3", MapPanel),)
