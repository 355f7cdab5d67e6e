"""The parts of the EMDR page, in the order of their tabs."""

from __future__ import annotations

from kapdesk.emdr.model.view import EmdrView
from ui.emdr.around import Around
from ui.emdr.papers.panel import PapersPanel
from ui.emdr.plan.panel import PlanPanel
from ui.emdr.reach import PAPERS, PLAN, SEEN, WORK
from ui.emdr.room.work_room import WorkRoom
from ui.emdr.seen.panel import SeenPanel
from ui.work.parts import Part

PARTS: tuple[Part[Around, EmdrView], ...] = (
    Part(PLAN, "Plan", "F3", PlanPanel),
    Part(WORK, "Work", "F4", WorkRoom),
    Part(SEEN, "Seen", "F5", SeenPanel, waits=True),
    Part(PAPERS, "Papers", "F11", PapersPanel, waits=True),
)
