"""Any sheet on paper: blank to write on, or filled as it was answered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from kapdesk.chart.model import Drawer
from kapdesk.press.lines import set_line
from kapdesk.press.page import Block, Edges, build
from kapdesk.press.paper import Page, page
from kapdesk.press.strips import Piece, Strip, Strips
from kapdesk.press.tables import Row, prose, table
from kapdesk.sheets.model import (
    SCALE_STEPS,
    Choice,
    Day,
    Filled,
    LongWords,
    Many,
    Number,
    Prompt,
    Scale,
    Section,
    Sheet,
    Words,
)

BOX = "☐"
APART = "     "
NOT_ANSWERED = "–"
RULED_LINES = {Words: 1, LongWords: 5}
LINE_LEADINGS = 1.8
"""How far apart the lines to write on lie, in lines of print."""
ONE_LINE_LETTERS = 70
"""Options longer than this stand one under another."""


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
    paper: str,
    large: bool = False,
) -> bytes:
    """The sheet as PDF, on A4 or Letter; ``more`` stands after its last question."""
    on = page(paper, large=large)
    kept = "" if heading.drawer is Drawer.CHART else f" · from the {heading.drawer.value} drawer"
    edges = Edges(
        left=f"{heading.client or 'Client: ' + '_' * 16} · {sheet.title}",
        right=heading.day or "Date: " + "_" * 12,
        footer=f"{sheet.title}, version {sheet.version}{kept} · KapDesk {heading.version}",
        stamp=heading.stamp,
    )
    blocks = (*blocks_of(sheet, heading, on, filled=filled), *more, *_signatures(on, heading))
    return build(blocks, page=on, edges=edges, title=sheet.title)


def blocks_of(
    sheet: Sheet, heading: SheetHeading, on: Page, *, filled: Filled | None = None
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
        yield from _filled(on, filled)
        return
    for section in sheet.sections:
        yield _blank(on, section)


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
    strips = _together((*_lines(on, 1), label))
    yield Strips(on.width_pt, strips, gap_pt=on.body.leading_pt / 2)


def _filled(on: Page, filled: Filled) -> Iterator[Block]:
    """Every section: its short answers in a table, its long ones across the page."""
    every = [_answered(prompt, filled) for prompt in filled.sheet.prompts() if _is_short(prompt)]
    for section in filled.sheet.sections:
        title = section.title
        if rows := [_answered(prompt, filled) for prompt in section.prompts if _is_short(prompt)]:
            yield table(on, title, ("Asked", "Answered"), rows, sized_by=every)
            title = ""
        for prompt in section.prompts:
            if not _is_short(prompt):
                yield prose(on, title, [prompt.asks], on.quiet, gap_pt=on.body.leading_pt / 2)
                yield prose(on, "", [filled.said(prompt.key) or NOT_ANSWERED], gap_pt=0.0)
                title = ""


def _is_short(prompt: Prompt) -> bool:
    return not isinstance(prompt, LongWords)


def _answered(prompt: Prompt, filled: Filled) -> Row:
    answer = filled.answer(prompt.key)
    if answer is None:
        return Row((prompt.asks, NOT_ANSWERED))
    words = filled.said(prompt.key)
    return Row((prompt.asks, f"{words}\n{answer.note}" if answer.note else words))


def _blank(on: Page, section: Section) -> Strips:
    intro = [section.intro] if section.intro else []
    top = prose(on, section.title, intro, on.quiet)
    body: list[Strip] = []
    for prompt in section.prompts:
        body += (*_to_fill(on, prompt), *_gap(on))
    head = (*top.head, *(replace(one, opens=False) for one in top.body))
    return Strips(on.width_pt, tuple(body), head, top.again, gap_pt=top.gap_pt)


def _to_fill(on: Page, prompt: Prompt) -> tuple[Strip, ...]:
    """A question with room for its answer; no page parts the two."""
    strips = [*prose(on, "", [prompt.asks]).body]
    if prompt.hint:
        strips += prose(on, "", [prompt.hint], on.quiet).body
    if offered := _offered(prompt):
        strips += prose(on, "", offered).body
    elif prompt.note:
        strips += prose(on, "", [f"{prompt.note}:"]).body
    strips += _lines(on, RULED_LINES.get(type(prompt), 0) + bool(prompt.note))
    return _together(strips)


def _lines(on: Page, number: int) -> Iterator[Strip]:
    """Lines to write on: room above each, a hairline under it."""
    height = LINE_LEADINGS * on.body.leading_pt
    for place in range(number):
        yield Strip((), height, height, ruled=place > 0)
    if number:
        yield Strip((), 1.0, 1.0, ruled=True)


def _gap(on: Page) -> tuple[Strip, ...]:
    height = on.body.leading_pt / 2
    return (Strip((), height, height),)


def _offered(prompt: Prompt) -> tuple[str, ...]:
    """What is ticked or written in, and what the words beside it should say."""
    lines = _choices(prompt)
    if len(lines) > 1 and prompt.note:
        return (*lines, f"{prompt.note}:")
    if lines and prompt.note:
        return (f"{lines[0]}{APART}{prompt.note}:",)
    return lines


def _choices(prompt: Prompt) -> tuple[str, ...]:
    match prompt:
        case Choice(options=options) | Many(options=options):
            boxes = tuple(f"{BOX} {option.words}" for option in options)
            one_line = APART.join(boxes)
            return (one_line,) if len(one_line) <= ONE_LINE_LETTERS else boxes
        case Scale(low=low, high=high):
            ends = f"   (0 {low}, 10 {high})" if low or high else ""
            return ("    ".join(str(step) for step in SCALE_STEPS) + ends,)
        case Number(unit=unit):
            return (f"{'_' * 12} {unit}".rstrip(),)
        case Day():
            return ("Day ____  Month ____  Year ________",)
        case _:
            return ()


def _together(strips: Sequence[Strip]) -> tuple[Strip, ...]:
    """Strips that no page parts."""
    return tuple(replace(one, opens=place == 0) for place, one in enumerate(strips))
