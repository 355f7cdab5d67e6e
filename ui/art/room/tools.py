"""What every part of the room works with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtWidgets import QWidget

from kapdesk.art.service.art import Art
from ui.art.room.look import Look
from ui.bridge.clerk import Clerk
from ui.bridge.keeper import FormStore
from ui.work.body_sheet import BodySheet
from ui.work.correct_sheet import CorrectSheet
from ui.work.pen import Pen
from ui.work.seal.hold import SealHold


@dataclass(frozen=True, slots=True)
class Tools:
    """The verbs, the pen that writes by them, and where typed words are kept.

    ``body`` is where it is marked, ``correct`` where a line is put right; ``host`` is what sheets are laid over;
    ``note`` says a sentence where no part has a place for it; ``seals`` holds the client's seal while it is open.
    """

    art: Art
    pen: Pen
    body: BodySheet
    correct: CorrectSheet[Look]
    clerk: Clerk
    drafts: FormStore
    host: QWidget
    note: Callable[[str], object]
    seals: SealHold = field(default_factory=SealHold)
