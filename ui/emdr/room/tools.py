"""What every step of the room works with."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from kapdesk.emdr.service.emdr import Emdr
from ui.bridge.clerk import Clerk
from ui.bridge.keeper import FormStore
from ui.emdr.room.look import Look
from ui.work.body_sheet import BodySheet
from ui.work.correct_sheet import CorrectSheet
from ui.work.pen import Pen


@dataclass(frozen=True, slots=True)
class Tools:
    """The verbs, the pen that writes by them, the sheets every part may open, and where typed words are kept.

    ``body`` is where it is marked, ``correct`` where a line is put right; ``host`` is what sheets are laid over.
    """

    emdr: Emdr
    pen: Pen
    body: BodySheet
    correct: CorrectSheet[Look]
    clerk: Clerk
    drafts: FormStore
    host: QWidget
