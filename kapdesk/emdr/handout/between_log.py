"""A sheet the client takes home and fills in: what came up between two sessions.  It holds nothing of the record."""

from __future__ import annotations

from collections.abc import Iterator

from kapdesk.press.fields import Field, FieldBlock
from kapdesk.press.grid import Leaf
from kapdesk.press.heading import PaperHeading, bound, titled
from kapdesk.press.page import Block
from kapdesk.press.paper import Page, page
from kapdesk.press.scale import ScaleBlock
from kapdesk.press.tables import prose

TITLE = "Between our sessions"
INTRO = (
    "In the days after a session something may come by itself: a memory, a dream, a feeling, a thought. "
    "You need not look for it. When something comes, write it down here. A few words are enough. "
    "Please bring this sheet along next time."
)
TOO_MUCH = "If it gets too much, put the sheet away and do what calms you. You can call {whom}."
CALL = "us: {phone}"
NOBODY = "us"
FIELDS = (
    Field("Day and time"),
    Field("What set it off"),
    Field("What came: picture, sound, smell, dream"),
    Field("What I thought about myself"),
    Field("What I felt"),
    Field("Where in my body"),
)
HOW_STRONG = "How strong was it?"
ENDS = "0 not at all, 10 as strong as it can be"
SIDES = 2
"""How many pages it has: the front and the back of one sheet of paper."""


def between_log(heading: PaperHeading, *, paper: str, large: bool = False) -> bytes:
    """The sheet as PDF, front and back."""
    on = page(paper, large=large)
    return bound(_blocks(on, heading), heading, page=on, title=TITLE)


def _blocks(on: Page, heading: PaperHeading) -> Iterator[Block]:
    top = (*titled(on, TITLE, heading.reached), prose(on, "", _said(heading), gap_pt=6.0))
    yield Leaf(on, _filled_up(on, top))
    for _ in range(SIDES - 1):
        yield Leaf(on, _filled_up(on, ()))


def _said(heading: PaperHeading) -> tuple[str, ...]:
    whom = CALL.format(phone=heading.phone) if heading.phone else NOBODY
    return (INTRO, TOO_MUCH.format(whom=whom))


def _filled_up(on: Page, top: tuple[Block, ...]) -> tuple[Block, ...]:
    """A page with as many places to write as it holds; one at the least."""
    blocks = (*top, *_place(on, first=not top))
    while Leaf(on, (*blocks, *_place(on, first=False))).filled_pt <= on.height_pt:
        blocks = (*blocks, *_place(on, first=False))
    return blocks


def _place(on: Page, *, first: bool) -> tuple[Block, ...]:
    steps = tuple(range(11))
    gap = 0.0 if first else on.body.leading_pt * 1.2
    return (
        FieldBlock(on, FIELDS, gap_pt=gap),
        ScaleBlock(on, HOW_STRONG, steps, ENDS, gap_pt=on.body.leading_pt * 0.6),
    )
