"""What every part in the middle of the room is: made once, shown each moment, asked to keep what was typed."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from kapdesk.kernel.ids import ImageId, SittingId
from ui.art.room.look import Look
from ui.art.room.tools import Tools
from ui.bridge.keeper import Spot
from ui.sets.recording import Written

NO_PICTURE = "Choose a picture first: X. A new one is made on the page of pictures: F3."


class RoomPart(QWidget):
    """``show_look`` puts the moment into what is there; nothing is built anew by it."""

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        self.tools = tools
        self.look: Look | None = None

    def show_look(self, look: Look) -> None:
        """Shows a moment."""
        self.look = look
        self.put_in(look)

    def put_in(self, look: Look) -> None:
        """Puts a moment into the part; each says how."""

    def start(self) -> None:
        """Puts the keyboard where the part begins, where it begins anywhere."""

    def keep(self) -> None:
        """Keeps what was typed."""

    @property
    def at(self) -> tuple[SittingId, ImageId] | None:
        """The sitting and the picture, where there are both."""
        return at_of(self.look) if self.look is not None else None

    def spot(self, form: str) -> Spot | None:
        """Where the words of a form are kept, of one picture in one session."""
        return Spot(" ".join(self.at), form) if self.at is not None else None

    def about(self, verb: Callable[..., Written], *words: object, **more: object) -> None:
        """Writes something about the picture the session is at; nothing where there is none."""
        if self.at is not None:
            self.tools.pen.write(partial(verb, *self.at, *words, **more))


def at_of(look: Look) -> tuple[SittingId, ImageId] | None:
    """The sitting of a moment and the picture it is at, where it is at one."""
    return (look.sitting, look.picture.id) if look.picture is not None else None
