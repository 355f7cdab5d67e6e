"""Where a line about parts stands: the desk, the meeting of the script, and whom its numbers mean."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kapdesk.body.drafts import draft_of
from kapdesk.body.parse import parse_marks
from kapdesk.chart.model import Entry
from kapdesk.desk.desk import Desk
from kapdesk.ifs.model.nouns import Tie
from kapdesk.ifs.model.parts import Bond
from kapdesk.ifs.model.spoken import SheetSpoken
from kapdesk.ifs.model.state import IfsState
from kapdesk.ifs.parse.answers import SHEETS
from kapdesk.ifs.service.ifs import Ifs
from kapdesk.kernel.errors import Refusals, refused
from kapdesk.kernel.ids import BookId, PartId, SittingId
from kapdesk.kernel.instant import Instant
from kapdesk.sheets.answering import kept_text
from kapdesk.sheets.model import Body, Link
from kapdesk.sheets.shelf import load_sheet

Written = tuple[Entry, ...] | Refusals


@dataclass(frozen=True, slots=True)
class AtParts:
    """A sitting of a script on an open desk, and the moment a line tells of; None for now."""

    desk: Desk
    sitting: SittingId
    at: Instant | None

    @property
    def ifs(self) -> Ifs:
        """The verbs of parts work."""
        return self.desk.ifs

    @property
    def book(self) -> BookId:
        """Whose sitting it is."""
        return self.ifs.book_of(self.sitting)

    @property
    def state(self) -> IfsState:
        """How their work stands."""
        return self.ifs.view(self.book).state

    def part(self, number: int) -> PartId:
        """The part of a number; a name nobody has where there is none, which every verb refuses."""
        parts = self.state.drawn.parts.values()
        return next((one.id for one in parts if one.number == number), PartId(""))

    def parts(self, numbers: Iterable[int]) -> tuple[PartId, ...]:
        """The parts of some numbers."""
        return tuple(self.part(one) for one in numbers)

    def texts(self, value: SheetSpoken) -> dict[str, str]:
        """The answers of a sheet as its form holds them: another part by its number, marks on the body in words."""
        sheet, texts = load_sheet(SHEETS[value.tab]), {}
        for key, text in value.texts:
            prompt = sheet.prompt(key) if " " not in key else None
            texts[key] = text
            if isinstance(prompt, Link) and text.isdecimal():
                texts[key] = kept_text(self.part(int(text)), f"part {text}")
            elif isinstance(prompt, Body):
                marks = parse_marks(text)
                if not isinstance(marks, Refusals):
                    texts[key] = kept_text(draft_of(marks), text)
        return texts

    def two(self, a: int, b: int) -> tuple[PartId, PartId]:
        """The two parts of two numbers."""
        return self.part(a), self.part(b)

    def bond(self, a: int, tie: Tie, b: int) -> Bond | Refusals:
        """The bond of that kind between two parts, from either end where it has no direction."""
        ends = (self.part(a), self.part(b))
        either = (ends,) if tie.directed else (ends, ends[::-1])
        found = (
            one
            for one in self.state.drawn.standing_bonds()
            if one.tie is tie and (one.a, one.b) in either
        )
        return next(found, refused("bond", f"There is no such bond of part {a} and part {b}."))
