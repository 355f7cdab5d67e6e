"""Any sheet on paper: blank to write on, or filled as it was answered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from kapdesk.chart.model import Drawer
from kapdesk.press.grid import Group
from kapdesk.press.lines import set_line
from kapdesk.press.page import Block, Edges, build
from kapdesk.press.paper import Page, page
from kapdesk.press.strips import Piece, Strip, Strips
from kapdesk.press.tables import Row, prose, table
from kapdesk.sheets.blank import Figure, blank_blocks, lines, together
from kapdesk.sheets.model import (
    Body,
    Drawing,
    Filled,
    Kept,
    LongWords,
    Prompt,
    Rows,
    Sheet,
    Table,
    rows_words,
)

NOT_ANSWERED = "–"


@dataclass(frozen=True, slots=True, repr=False)
class SheetHeading:
    """What a printed sheet says beside its questions: whose it is, whose practice, and where it was kept.

    ``client`` and ``day`` stay empty on a blank one for nobody; ``standing`` says when it was answered or corrected;
    ``signed_by`` names whoever signs in ink.
    """

    client: str
    day: str
    practice: str
    version: str
    drawer: Drawer = Drawer.CHART
    standing: str = ""
    stamp: str = ""
    signed_by: tuple[str, ...] = ()


def sheet_pdf(
    sheet: Sheet,
    heading: SheetHeading,
    *,
    filled: Filled | None = None,
    more: Iterable[Block] = (),
    figure: Figure | None = None,
    paper: str,
    large: bool = False,
) -> bytes:
    """The sheet as PDF, on A4 or Letter; ``more`` stands after its last question, ``figure`` prints what is drawn."""
    on = page(paper, large=large)
    kept = "" if heading.drawer is Drawer.CHART else f" · from the {heading.drawer.value} drawer"
    edges = Edges(
        left=f"{heading.client or 'Client: ' + '_' * 16} · {sheet.title}",
        right=heading.day or "Date: " + "_" * 12,
        footer=f"{sheet.title}, version {sheet.version}{kept} · KapDesk {heading.version}",
        stamp=heading.stamp,
    )
    asked = blocks_of(sheet, heading, on, filled=filled, figure=figure)
    blocks = (*asked, *more, *_signatures(on, heading))
    return build(blocks, page=on, edges=edges, title=sheet.title)


def blocks_of(
    sheet: Sheet,
    heading: SheetHeading,
    on: Page,
    *,
    filled: Filled | None = None,
    figure: Figure | None = None,
) -> Iterator[Block]:
    """Title, anchor, and every section with its questions."""
    yield prose(on, "", [sheet.title], on.title, gap_pt=0.0)
    beneath = " · ".join(part for part in (heading.practice, heading.standing) if part)
    if beneath:
        yield prose(on, "", [beneath], on.quiet, gap_pt=0.0)
    anchor = filled.anchor if filled and filled.anchor else sheet.anchor
    if anchor:
        yield prose(on, "", [anchor], gap_pt=on.body.leading_pt / 2)
    if filled is not None:
        yield from _filled(on, filled, figure)
        return
    for section in sheet.sections:
        yield from blank_blocks(on, section, figure)


def answers_table(on: Page, filled: Filled, title: str) -> Strips:
    """What was answered, as one table within another paper; questions left open are not in it."""
    rows = [
        _answered(prompt, filled)
        for prompt in filled.sheet.prompts()
        if filled.answer(prompt.key) is not None
    ]
    if not rows:
        return prose(on, title, [NOT_ANSWERED])
    return table(on, title, ("Asked", "Answered"), rows)


def _signatures(on: Page, heading: SheetHeading) -> Iterator[Block]:
    """One line for ink, with whoever signs side by side under it."""
    if not heading.signed_by:
        return
    share = on.width_pt / len(heading.signed_by)
    pieces = tuple(
        Piece(place * share, set_line(f"{who}, date", on.quiet), on.quiet, place)
        for place, who in enumerate(heading.signed_by)
    )
    label = Strip(pieces, on.quiet.leading_pt, on.quiet.leading_pt)
    strips = together((*lines(on, 1), label))
    yield Strips(on.width_pt, strips, gap_pt=on.body.leading_pt / 2)


def _filled(on: Page, filled: Filled, figure: Figure | None) -> Iterator[Block]:
    """Every section: its short answers in a table, its long ones across the page."""
    every = [_answered(prompt, filled) for prompt in filled.sheet.prompts() if _is_short(prompt)]
    for section in filled.sheet.sections:
        title = section.title
        if rows := [_answered(prompt, filled) for prompt in section.prompts if _is_short(prompt)]:
            yield table(on, title, ("Asked", "Answered"), rows, sized_by=every)
            title = ""
        for prompt in section.prompts:
            if not _is_short(prompt):
                yield from _long(on, title, prompt, filled, figure)
                title = ""


def _long(
    on: Page, title: str, prompt: Prompt, filled: Filled, figure: Figure | None
) -> Iterator[Block]:
    """A question with its answer across the page, then the words beside it; no page parts the two."""
    answer = filled.answer(prompt.key)
    value = answer.value if answer else None
    drawn: tuple[Block, ...] = ()
    if isinstance(value, Kept) and figure is not None:
        drawn = tuple(figure(on, prompt, value))
    if drawn:
        asks = _asked(on, title, prompt, Strips(on.width_pt, ()))
        yield Group((asks, drawn[0]))
        yield from drawn[1:]
        yield prose(on, "", [filled.said(prompt.key)], gap_pt=on.body.leading_pt / 2)
    elif isinstance(prompt, Rows) and isinstance(value, Table):
        heads = [column.asks for column in prompt.columns]
        rows = [Row(cells) for cells in rows_words(prompt, value)]
        yield _asked(on, title, prompt, table(on, "", heads, rows))
    else:
        said = filled.said(prompt.key) or NOT_ANSWERED
        yield _asked(on, title, prompt, prose(on, "", [said]))
    if answer and answer.note:
        yield prose(on, "", [answer.note], on.quiet, gap_pt=0.0)


def _asked(on: Page, title: str, prompt: Prompt, answer: Strips) -> Strips:
    """An answer with its question at its head, under the title of the section where it is the first in it."""
    asks = prose(on, title, [prompt.asks], on.quiet)
    head = (*asks.head, *(replace(one, opens=False) for one in asks.body))
    gap = asks.gap_pt if title else on.body.leading_pt / 2
    return replace(answer, head=(*head, *answer.head), gap_pt=gap)


def _is_short(prompt: Prompt) -> bool:
    return not isinstance(prompt, LongWords | Rows | Body | Drawing)


def _answered(prompt: Prompt, filled: Filled) -> Row:
    answer = filled.answer(prompt.key)
    if answer is None:
        return Row((prompt.asks, NOT_ANSWERED))
    words = filled.said(prompt.key)
    return Row((prompt.asks, f"{words}\n{answer.note}" if answer.note else words))
