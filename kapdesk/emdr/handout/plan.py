"""The plan of targets on paper: past, present and future in order, how far each came, and what belongs together."""

from __future__ import annotations

from collections.abc import Iterator

from kapdesk.emdr.handout.words import UNDER_EFFECT, last_words, status_words, tied
from kapdesk.emdr.model.nouns import Measure, Prong, Role
from kapdesk.emdr.model.state import EmdrState, TargetState
from kapdesk.press.heading import PaperHeading, bound, titled
from kapdesk.press.page import Block
from kapdesk.press.paper import Page, page
from kapdesk.press.sitting import NOTHING
from kapdesk.press.strips import Strips
from kapdesk.press.tables import Row, prose, table

TITLE = "Plan of targets"
NAMES = ("", "Target", "Role and theme", "How far", "Distress", "VOC", "Belongs with")
EMPTY = "No target yet."
PRONGS = {Prong.PAST: "Past", Prong.PRESENT: "Present", Prong.FUTURE: "Future"}


def plan(state: EmdrState, heading: PaperHeading, *, paper: str, large: bool = False) -> bytes:
    """The plan as PDF.  A state of the chart alone names its targets by their numbers and holds no word."""
    on = page(paper, large=large)
    return bound(_blocks(on, state, heading), heading, page=on, title=TITLE)


def _blocks(on: Page, state: EmdrState, heading: PaperHeading) -> Iterator[Block]:
    yield from titled(on, TITLE, heading.reached)
    every = [_row(state, number, one) for prong in Prong for number, one in _column(state, prong)]
    for prong, words in PRONGS.items():
        rows = [_row(state, number, one) for number, one in _column(state, prong)]
        if rows:
            yield table(on, words, NAMES, rows, sized_by=every)
        else:
            yield prose(on, words, [EMPTY], on.quiet)
    yield from _explained(on, state)


def _column(state: EmdrState, prong: Prong) -> Iterator[tuple[int, TargetState]]:
    return enumerate(state.column(prong), 1)


def _row(state: EmdrState, number: int, target: TargetState) -> Row:
    about = [str(target.role)] if target.role is not Role.OTHER else []
    about += [str(target.theme)] if target.theme is not None else []
    cells = (
        f"{number}.",
        target.name,
        ", ".join(about) or NOTHING,
        status_words(target.status),
        last_words(target, Measure.DISTRESS),
        last_words(target, Measure.VOC),
        "\n".join(_ties(state, target)) or NOTHING,
    )
    return Row(cells, tuple(_beliefs(target)))


def _ties(state: EmdrState, target: TargetState) -> Iterator[str]:
    """What it belongs with, a line for each kind of tie."""
    for kind, others in tied(state, target):
        yield f"{kind}: {', '.join(f'T{one.number}' for one in others)}"


def _beliefs(target: TargetState) -> Iterator[str]:
    """Both beliefs, each behind its name, so that either may be written in any direction."""
    made = target.made_of
    if made is not None and made.negative:
        yield f"Negative belief: {made.negative}"
    if made is not None and made.positive:
        yield f"Positive belief: {made.positive}"


def _explained(on: Page, state: EmdrState) -> Iterator[Strips]:
    """What an open dot means, where one is drawn."""
    lasts = (one.last(measure) for one in state.targets for measure in Measure)
    if any(last is not None and last.hollow for last in lasts):
        yield prose(on, "", [f"{UNDER_EFFECT}."], on.quiet)
