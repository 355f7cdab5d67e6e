"""The map on paper, drawn in lines: on one sheet or over several to be joined, its legend and its words after it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kapdesk.ifs.handout.map_lay import laid
from kapdesk.ifs.handout.map_sheet import Kept, MapSheet
from kapdesk.ifs.handout.map_words import Telling, map_words, way_forward
from kapdesk.ifs.handout.plain import on_many, on_one
from kapdesk.ifs.handout.signs import Picture, pictured
from kapdesk.ifs.model.state import IfsState
from kapdesk.ifs.rules.looks import looks_of
from kapdesk.ifs.seen.for_client import for_client
from kapdesk.kernel.ids import PartId
from kapdesk.press.grid import Group
from kapdesk.press.heading import PaperHeading, bound, titled
from kapdesk.press.page import Block
from kapdesk.press.paper import Page, page
from kapdesk.press.strips import Strips
from kapdesk.press.tables import prose

TITLE, CLIENT_TITLE = "Parts map", "My parts map"
EMPTY = "No part is on the map yet."
BY_NUMBER = "Where words found no room, a number stands. The words are in the list after the map."
JOINED = "Cut along the dotted lines and join the sheets at the crosses."
SHEET = "Sheet"
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
GAP_PT = 4.0


def parts_map(
    state: IfsState,
    heading: PaperHeading,
    kept: Kept,
    *,
    paper: str,
    large: bool = False,
    tiled: bool = False,
    nouns: bool = True,
) -> bytes:
    """The whole map as PDF, for the therapist: with what is theirs alone, and the numbers of the record."""
    on = page(paper, large=large)
    numbers = {part.id: part.number for part in state.drawn.parts.values()}
    told = Telling(on, state.drawn, looks_of(state, nouns=nouns), numbers, nouns)
    blocks = (*_drawn(told, kept, heading, TITLE, tiled=tiled), *map_words(told))
    return bound(blocks, heading, page=on, title=TITLE)


def client_map(
    state: IfsState,
    heading: PaperHeading,
    kept: Kept,
    forward: tuple[str, ...],
    *,
    paper: str,
    large: bool = False,
    tiled: bool = False,
) -> bytes:
    """The client's copy as PDF: nothing of the therapist's own is in it, no term stands for a part, and it goes on.

    Parts are numbered for this paper alone, so that no number tells of one that is left out.  ``forward`` are the
    lines about a way forward; where there are none it has room to write one.
    """
    on, shown = page(paper, large=large), for_client(state)
    numbers = own_numbers(shown)
    told = Telling(on, shown.drawn, looks_of(shown, nouns=False), numbers, nouns=False)
    blocks = (
        *_drawn(told, kept, heading, CLIENT_TITLE, tiled=tiled),
        *map_words(told),
        *way_forward(on, forward),
    )
    return bound(blocks, heading, page=on, title=CLIENT_TITLE)


def own_numbers(shown: IfsState) -> Mapping[PartId, int]:
    """The parts counted anew."""
    return {part.id: number for number, part in enumerate(shown.drawn.present(), 1)}


def _drawn(
    told: Telling, kept: Kept, heading: PaperHeading, title: str, *, tiled: bool
) -> Iterator[Block]:
    on, picture = told.page, pictured(told.drawn, told.looks, told.numbers)
    head = titled(on, title, heading.reached if picture.signs else EMPTY)
    if not tiled:
        yield _fitted(on, picture, head, kept)
        return
    room = on.height_pt - _line(on, _sheet(0, 0, 1, 1, wordless=True)).height_pt - GAP_PT
    found = laid(on, on_many(picture, on.width_pt, room))
    columns, rows = len(found.plain.columns) - 1, len(found.plain.rows) - 1
    for row in range(rows):
        for column in range(columns):
            words = _sheet(column, row, columns, rows, wordless=bool(found.wordless))
            sheet = MapSheet(on, found, kept, column, row, gap_pt=GAP_PT)
            yield Group((_line(on, words), sheet))


def _fitted(on: Page, picture: Picture, head: tuple[Block, ...], kept: Kept) -> Group:
    """The map on one sheet; a line says so where a name found no room."""
    for above in (head, (*head, _line(on, BY_NUMBER))):
        room = on.height_pt - _high(above) - GAP_PT
        found = laid(on, on_one(picture, on.width_pt, room))
        if not found.wordless:
            break
    return Group((*above, MapSheet(on, found, kept, gap_pt=GAP_PT)))


def _line(on: Page, words: str) -> Strips:
    return prose(on, "", [words], on.quiet, gap_pt=0.0)


def _high(blocks: tuple[Block, ...]) -> float:
    return sum(one.height_pt + one.gap_pt for one in blocks)


def _sheet(column: int, row: int, columns: int, rows: int, *, wordless: bool) -> str:
    """Which sheet of how many it is, a letter for its column and a number for its row."""
    named = f"{SHEET} {LETTERS[column]}{row + 1} of A1 to {LETTERS[columns - 1]}{rows}."
    return " ".join((named, JOINED, BY_NUMBER) if wordless else (named, JOINED))
