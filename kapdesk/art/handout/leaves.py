"""The smaller papers of image work: storyboard, pocket card, log of nights, dated statement."""

from __future__ import annotations

from collections.abc import Iterator

from kapdesk.art.handout.image_sheet import board_blocks
from kapdesk.art.handout.panels import Kept, rows_of
from kapdesk.art.model.nouns import Row
from kapdesk.art.model.state import ArtState, ImageState
from kapdesk.art.wording import night_words
from kapdesk.kernel.day import say_day
from kapdesk.kernel.ids import ImageId
from kapdesk.press.grid import Column, Grid
from kapdesk.press.heading import PaperHeading, bound, titled
from kapdesk.press.page import Block
from kapdesk.press.paper import Page, page
from kapdesk.press.strips import together
from kapdesk.press.tables import Row as TableRow
from kapdesk.press.tables import prose, table

STORYBOARD, CARD, NIGHTS, STATEMENT = (
    "Storyboard",
    "My new version",
    "Log of nights",
    "Statement",
)
NO_PANEL = "Nothing is on the storyboard yet."
KEEP = "This card is yours. Look at it when you like; you need not look for the old picture."
ACTION = "What I will do"
PLAN = "If something comes in between"
NIGHTS_INTRO = (
    "Each morning, one line. Write how hard it was from 0 to 10, and how long it took to fall asleep again. "
    "Then write how long you went through the new dream the day before."
)
NIGHT_COLUMNS = ("Night", "Nightmare", "How hard", "Back to sleep, min", "Rehearsed, min")
NIGHT_ROWS, ROW_EM = 14, 2.2
BEFORE = "What I remember, as I said it before any work on this picture."
NONE_WRITTEN = "No statement was written."
_LINE, _DATE = "_" * 34, "_" * 16


def storyboard(
    state: ArtState,
    image: ImageId,
    heading: PaperHeading,
    kept: Kept,
    *,
    paper: str,
    large: bool = False,
) -> bytes:
    """The storyboard as PDF, old above and new below.  raises LookupError."""
    on, found = page(paper, large=large), _found(state, image)
    blocks = (*titled(on, found.name, STORYBOARD), *board_blocks(on, found, kept))
    if not found.board.panels:
        blocks = (*blocks, prose(on, "", [NO_PANEL]))
    return bound(blocks, heading, page=on, title=STORYBOARD)


def pocket_card(
    state: ArtState,
    image: ImageId,
    heading: PaperHeading,
    kept: Kept,
    *,
    paper: str,
    large: bool = False,
) -> bytes:
    """A card for the client with the new version alone, as PDF: no word or picture of the old.  raises LookupError."""
    on, found = page(paper, large=large), _found(state, image)
    return bound(_card(on, found, heading, kept), heading, page=on, title=CARD)


def night_log(state: ArtState, heading: PaperHeading, *, paper: str, large: bool = False) -> bytes:
    """The log of nights as PDF: what was written, and lines to go on by hand."""
    on = page(paper, large=large)
    return bound(_nights(on, state, heading), heading, page=on, title=NIGHTS)


def statement(
    state: ArtState, image: ImageId, heading: PaperHeading, *, paper: str, large: bool = False
) -> bytes:
    """The dated statement of before the work as PDF, with a line to sign on.  raises LookupError."""
    on, found = page(paper, large=large), _found(state, image)
    return bound(_statement(on, found, heading), heading, page=on, title=STATEMENT)


def _found(state: ArtState, image: ImageId) -> ImageState:
    found = state.picture(image)
    if found is None:
        raise LookupError(image)
    return found


def _card(on: Page, found: ImageState, heading: PaperHeading, kept: Kept) -> Iterator[Block]:
    yield from titled(on, CARD, heading.reached)
    made = found.made_of
    if made is not None and made.new_version:
        yield prose(on, "", [made.new_version], gap_pt=8.0)
    if made is not None and made.new_meaning:
        yield prose(on, "", [f"“{made.new_meaning}”"], on.title)
    yield from rows_of(on, found.board.row(Row.NEW), kept, sealed=found.sealed_places)
    last = found.rehearsed[-1].fact if found.rehearsed else None
    for title, said in ((ACTION, last.action if last else ""), (PLAN, last.plan if last else "")):
        if said:
            yield prose(on, title, [said])
    yield prose(on, "", [KEEP], on.quiet, gap_pt=10.0)


def _nights(on: Page, state: ArtState, heading: PaperHeading) -> Iterator[Block]:
    yield from titled(on, NIGHTS, heading.reached)
    yield prose(on, "", [NIGHTS_INTRO], gap_pt=6.0)
    latest = {one.fact.night: one.fact for one in state.nights}
    rows = [TableRow((say_day(day), night_words(latest[day]))) for day in sorted(latest)]
    if rows:
        yield table(on, "", ("Night", "As it was said"), rows)
    columns = tuple(Column(name) for name in NIGHT_COLUMNS)
    blank = (("",) * len(NIGHT_COLUMNS),) * NIGHT_ROWS
    yield Grid(on, columns, blank, row_pt=ROW_EM * on.body_pt, gap_pt=on.body.leading_pt)


def _statement(on: Page, found: ImageState, heading: PaperHeading) -> Iterator[Block]:
    yield from titled(on, STATEMENT, f"P{found.number} · {heading.reached}".rstrip(" ·"), BEFORE)
    if not found.statements:
        yield prose(on, "", [NONE_WRITTEN])
    for one in found.statements:
        yield prose(on, f"{one.at.day()}, {one.at.hm()}", one.fact.text.split("\n"))
    rows = [TableRow((f"\n{who}", f"\n{_LINE}", f"\n{_DATE}")) for who in ("Client", "Therapist")]
    yield together(table(on, "", ("By hand", "Name and signature", "Date"), rows))
