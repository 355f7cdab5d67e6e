"""One step whole: its sheet, storyboard and words, its numbers with the body, its end; behind tabs where several."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Signal

from kapdesk.art.model.nouns import Step
from kapdesk.art.model.template import StepShape
from ui.art.room.board_part import LEFT_OVER, BoardPart
from ui.art.room.end_part import EndPart
from ui.art.room.felt_part import FeltPart
from ui.art.room.look import Look
from ui.art.room.old_part import OldPart
from ui.art.room.rating_part import RatingPart
from ui.art.room.room_part import NO_PICTURE, RoomPart
from ui.art.room.said_asks import REHEARSAL, REMINDERS
from ui.art.room.said_part import SaidPart
from ui.art.room.sheet_part import SheetPart
from ui.art.room.tools import Tools
from ui.art.room.version_part import VersionPart
from ui.board.panel_face import OLD_ABOVE_NEW
from ui.kit.surface import Scroll, column
from ui.kit.text import Hint
from ui.theme.tokens import GRID_PX
from ui.work.parts_pile import PartsPile

SHEET, BOARD, VERSION, NUMBERS, END = "sheet", "storyboard", "version", "numbers", "end"
BOARDS = {
    Step.SCENE: OLD_ABOVE_NEW,
    Step.DESIGN: OLD_ABOVE_NEW,
    Step.LEFT_OVER: LEFT_OVER,
}
SAID = {Step.REMINDERS: REMINDERS, Step.REHEARSAL: REHEARSAL}
"""The steps whose distress is written with what was said."""


class NumbersPart(RoomPart):
    """What is asked in numbers, where it is felt, and what is said with them: one column, scrolled where it is long."""

    def __init__(self, tools: Tools, step: Step, shape: StepShape) -> None:
        super().__init__(tools)
        self._none = Hint(NO_PICTURE)
        self._parts = tuple(_numbers(tools, step, shape))
        self.felt = next((one for one in self._parts if isinstance(one, FeltPart)), None)
        self._scroll = Scroll(gap_px=3 * GRID_PX)
        for part in self._parts:
            self._scroll.column.addWidget(part)
        self._scroll.column.addStretch(1)
        held = column(self._none)
        held.addWidget(self._scroll, 1)
        held.addStretch(0)
        self.setLayout(held)

    def put_in(self, look: Look) -> None:
        """Into each part, where there is a picture it is about."""
        there = look.picture is not None
        self._none.setVisible(not there)
        self._scroll.setVisible(there)
        for part in self._parts:
            part.show_look(look)

    def start(self) -> None:
        """On the first part."""
        if not self._scroll.isHidden():
            self._parts[0].start()

    def keep(self) -> None:
        """Every part keeps what was typed."""
        for part in self._parts:
            part.keep()


class StepPage(RoomPart):
    """A part shows a moment when it is in sight, and again when it comes into sight."""

    reason_wanted = Signal()

    def __init__(self, tools: Tools, step: Step, shape: StepShape) -> None:
        super().__init__(tools)
        found = tuple(_parts(tools, step, shape))
        self.parts: dict[str, RoomPart] = {key: part for key, _, part in found}
        self._pile = PartsPile(found, name=f"Parts of {step}")
        self.setLayout(column(self._pile))
        self._pile.chosen.connect(self.show_part)
        end = self.parts.get(END)
        if isinstance(end, EndPart):
            end.reason_wanted.connect(self.reason_wanted)

    def put_in(self, look: Look) -> None:
        """Into the part in sight."""
        self.parts[self._pile.key].show_look(look)

    def show_part(self, key: str) -> None:
        """Brings a part into sight."""
        self.parts[self._pile.key].keep()
        self._pile.show_part(key)
        if self.look is not None:
            self.parts[key].show_look(self.look)

    def start(self) -> None:
        """Where the part in sight begins."""
        self.parts[self._pile.key].start()

    def go_on(self) -> None:
        """To the part that follows, the keyboard with it; after the last comes the first."""
        self.show_part(self._pile.following)
        self.start()

    def ask_numbers(self) -> None:
        """Puts the keyboard on the numbers, where the step asks some."""
        if NUMBERS in self.parts:
            self.show_part(NUMBERS)
            self.start()

    def ask_body(self) -> None:
        """Opens the body, where the step asks it."""
        numbers = self.parts.get(NUMBERS)
        if isinstance(numbers, NumbersPart) and numbers.felt is not None:
            self.show_part(NUMBERS)
            numbers.felt.ask()

    def keep(self) -> None:
        """Every part keeps what was typed."""
        for part in self.parts.values():
            part.keep()


def _parts(tools: Tools, step: Step, shape: StepShape) -> Iterator[tuple[str, str, RoomPart]]:
    for use in shape.sheets:
        yield SHEET, "Sheet", SheetPart(tools, step, use.id)
    if step in BOARDS:
        yield BOARD, "Storyboard", BoardPart(tools, BOARDS[step])
    if step is Step.DESIGN:
        yield VERSION, "In words", VersionPart(tools)
    if shape.rates or shape.body:
        yield NUMBERS, "Numbers", NumbersPart(tools, step, shape)
    if step is Step.CLOSING:
        yield END, "The end", EndPart(tools)


def _numbers(tools: Tools, step: Step, shape: StepShape) -> Iterator[RoomPart]:
    if step is Step.OLD_PICTURE:
        yield OldPart(tools)
    if step in SAID:
        yield SaidPart(tools, SAID[step])
    elif shape.moment is not None:
        for place, measure in enumerate(shape.rates):
            yield RatingPart(tools, measure, shape.moment, key="" if place else "S")
    if shape.body and shape.moment is not None:
        yield FeltPart(tools, shape.moment)
