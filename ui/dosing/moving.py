"""A line that belongs to another chart: which one, chosen among the sittings that can still be written into."""

from __future__ import annotations

from functools import partial

from kapdesk.chart.model import Entry, Line
from kapdesk.dosing.model.facts import TYPED
from kapdesk.kernel.errors import Refusals, refused
from kapdesk.kernel.instant import Instant
from ui.dosing import verbs
from ui.dosing.around import OtherChart
from ui.dosing.catalogue import MOVE
from ui.dosing.form import Ask, Form, Texts
from ui.dosing.verbs import Verb
from ui.dosing.words import line_words

NOWHERE = "There is no other session that is not signed yet; begin the right one first, from paper if need be."


def can_move(line: Line) -> bool:
    """Whether a line has words that can go to another chart."""
    return isinstance(line.entry.fact, TYPED) and not line.erased


def move_form(entry: Entry, others: tuple[OtherChart, ...]) -> Form:
    """The form that takes a line out of this chart and writes it into the right one."""
    said = (
        f"{entry.at.hm()}  {line_words(entry.fact)}\nThis chart keeps that a line of {entry.at.hm()} was removed; "
        "the right one gets its words, with the time it happened and the time it was written."
    )
    ask = Ask(
        "chart", "The right client's session", choices=tuple(one.words for one in others), wide=True
    )
    return Form(
        f"{MOVE}{entry.id}",
        "Belongs to another chart",
        (ask,) if others else (),
        "Move the line",
        partial(_move, entry, {one.words: one for one in others}),
        lead=said if others else f"{said}\n\n{NOWHERE}",
        timed=False,
    )


def _move(
    entry: Entry, others: dict[str, OtherChart], texts: Texts, _at: Instant | None
) -> Verb | Refusals:
    if not others:
        return refused("", NOWHERE)
    to = others.get(texts["chart"])
    if to is None:
        return refused("chart", "Choose the session it belongs to.")
    return verbs.move(entry.id, to.book, to.sitting)
