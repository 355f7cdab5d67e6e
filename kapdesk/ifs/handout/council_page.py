"""The council before a dose on paper: who agrees, who fears what, on what terms; or empty, to be held by hand."""

from __future__ import annotations

from collections.abc import Iterator

from kapdesk.ifs.handout.words import called, permission_words
from kapdesk.ifs.model.councils import CouncilHeld, Stance, Voice
from kapdesk.ifs.model.nouns import Purpose
from kapdesk.ifs.model.state import IfsState, Row
from kapdesk.press.heading import PaperHeading, bound, titled
from kapdesk.press.lists import BOX, rooms
from kapdesk.press.page import Block, page_count
from kapdesk.press.paper import Page, page
from kapdesk.press.sitting import NOTHING
from kapdesk.press.strips import Strips
from kapdesk.press.tables import Row as TableRow
from kapdesk.press.tables import prose, table

TITLE = "Council before a dose"
INTENTION = "Intention"
VOICES = "What each part said"
COLUMNS = ("", "Part", "How it stands to it", "What it fears", "On what terms")
ALLOWED = "What parts allow for a dosing session"
ALLOWS = ("", "Part", "Stands as", "In its own words")
HELD = "Held {}, {}."
NOT_HELD = "No council was held yet. Ask each part, and write down what it says."
UNASKED = "Not asked: {}."
CHANGES_MIND = "Any part may change its mind, up to the dose and during it. A no is a no."
EMPTY_ROWS = 6
BOXES = "\n".join(f"{BOX} {one}" for one in Stance)
BY_HAND = "\n".join(("_" * 16,) * len(Stance))
"""What stands in a row that is filled in by hand."""

SIZES = (1.0, 0.9, 0.8)
"""The sizes the page is tried in until all of it stands on one, as shares of its print."""


def council_page(
    state: IfsState, heading: PaperHeading, *, paper: str, large: bool = False
) -> bytes:
    """The last council as PDF, on one page as far as its words go; a page to hold it by hand where there was none."""
    on = page(paper, large=large)
    ways = [tuple(_blocks(_smaller(on, share), state, heading)) for share in SIZES]
    blocks = next((one for one in ways if page_count(one, on) == 1), ways[0])
    return bound(blocks, heading, page=on, title=TITLE)


def _smaller(on: Page, share: float) -> Page:
    return Page(on.paper, on.body_pt * share, on.margin_pt)


def _blocks(on: Page, state: IfsState, heading: PaperHeading) -> Iterator[Block]:
    held = state.all(CouncilHeld)
    yield from _held(on, state, held[-1], heading) if held else _empty(on, state, heading)
    yield from _allowed(on, state)
    yield prose(on, "", [CHANGES_MIND], on.quiet)


def _held(on: Page, state: IfsState, row: Row, heading: PaperHeading) -> Iterator[Block]:
    fact = row.fact
    if not isinstance(fact, CouncilHeld):
        return
    said = HELD.format(row.at.day(), row.at.hm())
    yield from titled(on, TITLE, heading.reached, said)
    if fact.intention:
        yield prose(on, INTENTION, fact.intention.split("\n"))
    rows = [_voice(state, one) for one in fact.voices]
    yield table(on, VOICES, COLUMNS, rows)
    asked = {state.drawn.lives_on(one.part) for one in fact.voices}
    unasked = [called(part) for part in state.drawn.present() if part.id not in asked]
    if unasked:
        yield prose(on, "", [UNASKED.format(", ".join(unasked))], on.quiet)


def _voice(state: IfsState, voice: Voice) -> TableRow:
    known = state.drawn.parts.get(voice.part)
    number = known.number if known is not None else voice.number
    name = known.name if known is not None else NOTHING
    fears = "\n".join(voice.fears)
    return TableRow(
        (str(number), name, str(voice.stance), fears or NOTHING, voice.terms or NOTHING)
    )


def _allowed(on: Page, state: IfsState) -> Iterator[Strips]:
    rows = [
        TableRow((str(part.number), part.name, *found))
        for part in state.drawn.present()
        if (found := permission_words(state, part.id, Purpose.DOSING)) is not None
    ]
    if rows:
        yield table(on, ALLOWED, ALLOWS, rows)


def _empty(on: Page, state: IfsState, heading: PaperHeading) -> Iterator[Block]:
    yield from titled(on, TITLE, heading.reached, NOT_HELD)
    yield prose(on, INTENTION, [])
    yield Strips(on.width_pt, rooms(on, 2))
    parts = [(str(one.number), one.name) for one in state.drawn.present() if one.kind.protects]
    rows = [TableRow((*one, BOXES, BY_HAND, BY_HAND)) for one in parts or [("", " ")] * EMPTY_ROWS]
    yield table(on, "", COLUMNS, rows)
