"""Points, boxes to tick and lines to write on, laid in strips like the text around them."""

from __future__ import annotations

from dataclasses import replace

from kapdesk.press.lines import set_line
from kapdesk.press.paper import Page, Style
from kapdesk.press.strips import Piece, Strip
from kapdesk.press.tables import text_strips

POINT = "•"
BOX = "☐"
PAD_PT = 3.0
ROOM_LINES = 1.6
"""How far apart lines to write on stand, in lines of print: room for a hand."""


def signed(
    page: Page, sign: str, words: str, style: Style | None = None, *, pad_pt: float = PAD_PT
) -> tuple[Strip, ...]:
    """Words behind a sign, every line of them beginning where the first one does."""
    style = style or page.body
    mark = set_line(sign, style)
    indent = max(style.size_pt * 1.3, mark.width_pt + style.size_pt * 0.5)
    strips = text_strips(
        words, style, indent, page.width_pt - indent, opens=True, pad_pt=pad_pt, cell=1
    )
    first, *rest = strips
    return (replace(first, pieces=(Piece(0.0, mark, style, 0), *first.pieces)), *rest)


def paragraph(
    page: Page, words: str, style: Style | None = None, *, pad_pt: float = PAD_PT
) -> tuple[Strip, ...]:
    """Words across the column."""
    return text_strips(words, style or page.body, 0.0, page.width_pt, opens=True, pad_pt=pad_pt)


def rooms(page: Page, count: int, *, room_pt: float | None = None) -> tuple[Strip, ...]:
    """Lines to write on; they stay with what was asked above them.  unit points from one to the next."""
    high = room_pt or page.body.leading_pt * ROOM_LINES
    lines = tuple(Strip((), high, high, ruled=i > 0) for i in range(count))
    return (*lines, Strip((), PAD_PT * 2.0, 0.0, ruled=True))


def space(height_pt: float) -> Strip:
    """White between two paragraphs, kept with the first."""
    return Strip((), height_pt, 0.0)
