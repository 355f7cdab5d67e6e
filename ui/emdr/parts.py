"""The parts of the EMDR page, in the order of their tabs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from ui.bridge.clerk import Clerk
from ui.bridge.entries import Entries
from ui.emdr.around import Around
from ui.emdr.panel import Panel
from ui.emdr.papers.panel import PapersPanel
from ui.emdr.plan.panel import PlanPanel
from ui.emdr.reach import PAPERS, PLAN, SEEN, WORK
from ui.emdr.room.work_room import WorkRoom
from ui.emdr.seen.panel import SeenPanel


@dataclass(frozen=True, slots=True)
class Part:
    """A part: its key and word, and how it is made."""

    key: str
    words: str
    make: Callable[[QWidget, Around, Clerk, Entries], Panel]


PARTS: tuple[Part, ...] = (
    Part(PLAN, "Plan", PlanPanel),
    Part(WORK, "Work", WorkRoom),
    Part(SEEN, "Seen", SeenPanel),
    Part(PAPERS, "Papers", PapersPanel),
)
