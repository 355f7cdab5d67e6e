"""The parts of the page of image work, in the order of their tabs."""

from __future__ import annotations

from kapdesk.art.model.view import ArtView
from ui.art.around import Around
from ui.art.papers.panel import PapersPanel
from ui.art.pictures.panel import PicturesPanel
from ui.art.reach import PAPERS, PICTURES, WORK
from ui.art.room.work_room import ArtRoom
from ui.work.parts import Part

PARTS: tuple[Part[Around, ArtView], ...] = (
    Part(PICTURES, "Pictures", "F3", PicturesPanel),
    Part(WORK, "Work", "F4", ArtRoom),
    Part(PAPERS, "Papers", "F11", PapersPanel, waits=True),
)
