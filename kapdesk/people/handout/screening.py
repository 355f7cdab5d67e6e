"""What stands under a printed screening: the items for the prescriber, and the medicines that were looked up."""

from __future__ import annotations

from collections.abc import Iterator

from kapdesk.kernel.day import say_day
from kapdesk.people.model.screening import ItemState
from kapdesk.people.rules.screening import ASK, NOT_IN_THE_LIST, LookedUp
from kapdesk.press.paper import Page
from kapdesk.press.strips import Strips
from kapdesk.press.tables import Row, prose, table

NOTHING = "Nothing was raised by the sheet or found in the list of medicines."


def items_on_paper(
    on: Page, states: tuple[ItemState, ...], medicines: tuple[LookedUp, ...]
) -> Iterator[Strips]:
    """Every item with its reason, its source and the note that settles it; then the medicines not in the list."""
    if states:
        names = ("Held as", "Item", "Prescriber's note")
        yield table(on, "For the prescriber", names, [_row(state) for state in states])
    else:
        yield prose(on, "For the prescriber", [NOTHING])
    unknown = [one.medicine for one in medicines if not one.matches]
    if unknown:
        yield prose(on, "Medicines not in the list", [*unknown, NOT_IN_THE_LIST], on.body)


def _row(state: ItemState) -> Row:
    item = state.item
    about = f"{item.asks}\n{item.answer}"
    return Row((item.tier.value, about, _note(state)), (f"{item.reason} Source {item.source}.",))


def _note(state: ItemState) -> str:
    if state.note is None:
        return f"none yet. {ASK}"
    return f"{state.note.prescriber}, {say_day(state.note.on)}: {state.note.note}"
