"""What every step in the middle of the room is: made once, shown each moment, asked to keep what was typed."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kapdesk.kernel.ids import SittingId, TargetId
from ui.emdr.room.look import Look
from ui.emdr.room.tools import Tools
from ui.sets.recording import Written


class Step(QWidget):
    """One phase's own column.  ``show_look`` puts the moment into what is there; nothing is built anew by it.

    ``entered`` asks for a phase by name, ``acts`` for something of the whole room.
    """

    entered = Signal(str)
    acted = Signal(str)

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        self.tools = tools
        self.look: Look | None = None

    def show_look(self, look: Look) -> None:
        """Shows a moment."""
        self.look = look
        self.put_in(look)

    def put_in(self, look: Look) -> None:
        """Puts a moment into the parts; each step says how."""

    def start(self) -> None:
        """Puts the keyboard where the step begins, where it begins anywhere."""

    def keep(self) -> None:
        """Keeps what was typed."""

    def go_back(self) -> None:
        """To what is there at the target, where the step asks it."""

    def ask_distress(self) -> None:
        """Puts the keyboard on the distress, where the step asks it."""

    def ask_voc(self) -> None:
        """Puts the keyboard on how true the belief feels, where the step asks it."""

    def ask_body(self) -> None:
        """Opens the body, where the step asks it."""

    def climb(self) -> None:
        """To the ladder, where the step has one."""

    def go_on(self) -> None:
        """To the part that follows, where the step has several; after the last comes the first."""

    @property
    def at(self) -> tuple[SittingId, TargetId] | None:
        """The sitting and the target, where there are both."""
        look = self.look
        if look is None or look.target is None:
            return None
        return look.sitting, look.target.id

    def about(self, verb: Callable[..., Written], *words: object, **more: object) -> None:
        """Writes something about the target the session is at; nothing where there is none."""
        if self.at is not None:
            self.tools.pen.write(partial(verb, *self.at, *words, **more))
