"""Where a card goes: the order of a column as it is to be written, by mouse and by keys."""

from __future__ import annotations

from dataclasses import dataclass

from kapdesk.chart.workbook import Written
from kapdesk.emdr.model.nouns import Prong
from kapdesk.emdr.model.state import EmdrState, TargetState
from kapdesk.emdr.service.emdr import Emdr
from kapdesk.kernel.errors import Refusals
from kapdesk.kernel.ids import BookId, SittingId, TargetId


@dataclass(frozen=True, slots=True)
class Move:
    """A target into a prong, and the order of that prong with it."""

    prong: Prong
    order: tuple[TargetId, ...]

    def write(
        self, emdr: Emdr, book: BookId, target: TargetState, sitting: SittingId | None
    ) -> Written:
        """Writes where it belongs, then the order.  thread: the record lane."""
        placed = emdr.targets.place(
            book,
            target.id,
            self.prong,
            target.role,
            target.theme,
            target.variant,
            sitting=sitting,
        )
        if isinstance(placed, Refusals):
            return placed
        ordered = emdr.targets.order(book, self.prong, self.order)
        return placed if isinstance(ordered, Refusals) else (*placed, *ordered)


def moved(state: EmdrState, target: TargetState, prong: Prong, place: int) -> Move:
    """A target let go above the card of a place, or beneath them all."""
    column = [one.id for one in state.column(prong)]
    if target.id in column:
        place -= column.index(target.id) < place
        column.remove(target.id)
    return Move(prong, (*column[:place], target.id, *column[place:]))


def stepped(state: EmdrState, target: TargetState, steps: int) -> Move | None:
    """A target one place earlier or later; None where it is at the end already."""
    column = [one.id for one in state.column(target.prong)]
    place = column.index(target.id) + steps
    if not 0 <= place < len(column):
        return None
    column.remove(target.id)
    return Move(target.prong, (*column[:place], target.id, *column[place:]))


def beside(state: EmdrState, target: TargetState, steps: int) -> Move | None:
    """A target in the column beside, as far down as it was; None where there is no such column."""
    prongs = list(Prong)
    at = prongs.index(target.prong) + steps
    if not 0 <= at < len(prongs):
        return None
    place = [one.id for one in state.column(target.prong)].index(target.id)
    return moved(state, target, prongs[at], place)
