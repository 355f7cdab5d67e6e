"""A sheet on paper to be written on by hand: every question with room for its answer."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from kapdesk.press.grid import Column as Ruled
from kapdesk.press.grid import Grid, Group
from kapdesk.press.page import Block
from kapdesk.press.paper import Page
from kapdesk.press.strips import Strip, Strips
from kapdesk.press.tables import prose
from kapdesk.sheets.model import (
    Body,
    Choice,
    Column,
    Day,
    Drawing,
    Kept,
    Link,
    LongWords,
    Many,
    Number,
    Prompt,
    Rows,
    Scale,
    Section,
    Words,
)

BOX = "☐"
APART = "     "
RULED_LINES = {Words: 1, LongWords: 5, Link: 1, Body: 4}
LINE_LEADINGS = 1.8
"""How far apart the lines to write on lie, in lines of print."""
ONE_LINE_LETTERS = 70
"""Options longer than this stand one under another."""
FRAME_SHARE, ROWS_SHARE = 0.38, 0.7
"""How much of a page a frame to draw in takes, and how much the rows of a list at most."""
SHARES = {Words: 3.0, Choice: 2.0, Day: 2.0}
"""How wide the columns of a list stand beside one of a number."""
DRAW_HERE = "Draw here, or on a sheet of its own."

Figure = Callable[[Page, Prompt, Kept | None], Iterable[Block]]
"""How another room prints what it understands: the figure of a body map or a drawing, or room for one, without its
words; nothing for a kind it does not know."""


def blank_blocks(on: Page, section: Section, figure: Figure | None = None) -> Iterator[Block]:
    """A section with room for every answer; what is drawn stays with its question."""
    top = _top(on, section)
    head: tuple[Block, ...] = (top,)
    for drawn, prompts in groupby(section.prompts, lambda prompt: bool(_drawn(on, prompt, figure))):
        if drawn:
            for prompt in prompts:
                asks = Strips(on.width_pt, _asks(on, prompt), gap_pt=on.body.leading_pt / 2)
                yield Group((*head, asks, *_drawn(on, prompt, figure), *_beside(on, prompt)))
                head = ()
        else:
            body = tuple(strip for one in prompts for strip in (*_to_fill(on, one), *_gap(on)))
            gap = top.gap_pt if head else on.body.leading_pt / 2
            yield Strips(on.width_pt, body, top.head if head else (), top.again, gap_pt=gap)
            head = ()


def lines(on: Page, number: int) -> Iterator[Strip]:
    """Lines to write on: room above each, a hairline under it."""
    height = LINE_LEADINGS * on.body.leading_pt
    for place in range(number):
        yield Strip((), height, height, ruled=place > 0)
    if number:
        yield Strip((), 1.0, 1.0, ruled=True)


def together(strips: Sequence[Strip]) -> tuple[Strip, ...]:
    """Strips that no page parts."""
    return tuple(replace(one, opens=place == 0) for place, one in enumerate(strips))


def _top(on: Page, section: Section) -> Strips:
    """The title of a section and what stands under it, as one head."""
    top = prose(on, section.title, [section.intro] if section.intro else [], on.quiet)
    head = (*top.head, *(replace(one, opens=False) for one in top.body))
    return Strips(on.width_pt, (), head, top.again, gap_pt=top.gap_pt)


def _drawn(on: Page, prompt: Prompt, figure: Figure | None) -> tuple[Block, ...]:
    """The boxes, the frame or the figure a question is answered in; nothing for one answered in words."""
    if isinstance(prompt, Rows):
        return tuple(_grid(on, prompt))
    if figure is not None and (found := tuple(figure(on, prompt, None))):
        return found
    if isinstance(prompt, Drawing):
        frame = Grid(on, (Ruled(DRAW_HERE),), ((),), row_pt=FRAME_SHARE * on.height_pt)
        return (frame,)
    return ()


def _grid(on: Page, prompt: Rows) -> Iterator[Block]:
    """A list's boxes under the names of its columns, with what may be chosen said above."""
    said = [f"{one.asks} {offer}" for one in prompt.columns if (offer := _column_offer(one))]
    if said:
        yield prose(on, "", said, on.quiet, gap_pt=0.0)
    columns = tuple(Ruled(one.asks, SHARES.get(type(one), 1.0)) for one in prompt.columns)
    row_pt = LINE_LEADINGS * on.body.leading_pt
    most = int(ROWS_SHARE * on.height_pt / row_pt)
    yield Grid(on, columns, ((),) * min(prompt.blank, most), row_pt=row_pt, gap_pt=2.0)


def _column_offer(column: Column) -> str:
    match column:
        case Choice(options=options):
            return " / ".join(option.words for option in options)
        case Scale(low=low, high=high):
            first, *_, last = column.shown()
            return f"{first} {low} to {last} {high}".replace("  ", " ").strip()
        case Number(unit=unit) if unit:
            return f"in {unit}"
        case _:
            return ""


def _to_fill(on: Page, prompt: Prompt) -> tuple[Strip, ...]:
    """A question with room for its answer; no page parts the two."""
    strips = [*_asks(on, prompt)]
    if offered := _offered(prompt):
        strips += prose(on, "", offered).body
    elif prompt.note:
        strips += prose(on, "", [f"{prompt.note}:"]).body
    strips += lines(on, RULED_LINES.get(type(prompt), 0) + bool(prompt.note))
    return together(strips)


def _asks(on: Page, prompt: Prompt) -> tuple[Strip, ...]:
    hint = prose(on, "", [prompt.hint], on.quiet).body if prompt.hint else ()
    return together((*prose(on, "", [prompt.asks]).body, *hint))


def _beside(on: Page, prompt: Prompt) -> Iterator[Block]:
    """A line for the words beside an answer that is drawn."""
    if prompt.note:
        words = prose(on, "", [f"{prompt.note}:"]).body
        yield Strips(on.width_pt, together((*words, *lines(on, 1))), gap_pt=4.0)


def _gap(on: Page) -> tuple[Strip, ...]:
    height = on.body.leading_pt / 2
    return (Strip((), height, height),)


def _offered(prompt: Prompt) -> tuple[str, ...]:
    """What is ticked or written in, and what the words beside it should say."""
    lines = _choices(prompt)
    if not lines or not prompt.note:
        return lines
    one_line = f"{lines[0]}{APART}{prompt.note}:"
    if len(lines) > 1 or len(one_line) > ONE_LINE_LETTERS:
        return (*lines, f"{prompt.note}:")
    return (one_line,)


def _choices(prompt: Prompt) -> tuple[str, ...]:
    match prompt:
        case Choice(options=options) | Many(options=options):
            boxes = tuple(f"{BOX} {option.words}" for option in options)
            one_line = APART.join(boxes)
            return (one_line,) if len(one_line) <= ONE_LINE_LETTERS else boxes
        case Scale(low=low, high=high):
            steps = tuple(prompt.shown())
            ends = f"   ({steps[0]} {low}, {steps[-1]} {high})" if low or high else ""
            return ("    ".join(steps) + ends,)
        case Number(unit=unit):
            return (f"{'_' * 12} {unit}".rstrip(),)
        case Day():
            return ("Day ____  Month ____  Year ________",)
        case _:
            return ()
