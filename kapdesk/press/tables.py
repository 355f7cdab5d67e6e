"""Tables and paragraphs, laid in strips."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from kapdesk.press.lines import SetLine, natural, set_lines
from kapdesk.press.paper import Page, Style
from kapdesk.press.strips import Piece, Strip, Strips, height_pt

GUTTER_PT = 9.0
PAD_PT = 2.5
UNDER_PT = 4.0
SMALLEST = 0.6
WIDEST_WORD = 0.4
KEPT_PT = 110.0
"""Two rows no higher than this stay on one page at the beginning of a table, and at its end."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row: a cell for every column, and notes that run under it across the table."""

    cells: tuple[str, ...]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Slot:
    """Where a column stands.  unit points."""

    x_pt: float
    width_pt: float


@dataclass(frozen=True, slots=True)
class _Type:
    """The type one table is set in."""

    cell: Style
    head: Style


def table(
    page: Page,
    title: str,
    columns: Sequence[str],
    rows: Sequence[Row],
    *,
    sized_by: Sequence[Row] = (),
    under: Sequence[str] = (),
) -> Strips:
    """A table under its title; the title and the column names are said again on every further page.

    Where not even the narrowest columns would fit, the type is set smaller rather than words broken.
    ``sized_by`` are rows that count for the widths, so that tables of one paper stand in line; ``under`` are quiet
    lines beneath it that stay with its last row.
    """
    type_ = _fitting(page, columns, (*rows, *sized_by))
    slots = _slots(page, type_, columns, (*rows, *sized_by))
    named = any(columns)
    titles = columns if named else ()
    names = _row_strips(type_.head, slots[: len(titles)], titles, opens=False)
    laid = _paired([tuple(_laid(page, type_, slots, row)) for row in rows])
    body = (*(strip for row in laid for strip in row), *_under(page, under))
    head, again = _title(page, title), _title(page, title, again=True)
    gap = page.body.leading_pt
    return Strips(page.width_pt, body, (*head, *names), (*again, *names), gap_pt=gap)


def prose(
    page: Page,
    title: str,
    paragraphs: Iterable[str],
    style: Style | None = None,
    *,
    gap_pt: float | None = None,
) -> Strips:
    """Paragraphs under a title, if it has one."""
    style = style or page.body
    body = tuple(
        strip
        for paragraph in paragraphs
        for strip in text_strips(paragraph, style, 0.0, page.width_pt, opens=True, pad_pt=2.0)
    )
    head, again = _title(page, title), _title(page, title, again=True)
    gap = page.body.leading_pt if gap_pt is None else gap_pt
    return Strips(page.width_pt, body, head, again, gap_pt=gap)


def _title(page: Page, title: str, *, again: bool = False) -> tuple[Strip, ...]:
    if not title:
        return ()
    words = f"{title}, continued" if again else title
    return text_strips(words, page.heading, 0.0, page.width_pt, opens=False, pad_pt=3.0)


def _laid(page: Page, type_: _Type, slots: Sequence[_Slot], row: Row) -> Iterator[Strip]:
    yield from _row_strips(type_.cell, slots, row.cells, opens=True)
    for note in row.notes:
        indent = slots[1].x_pt if len(slots) > 1 else 0.0
        width = page.width_pt - indent
        yield from text_strips(
            note, page.quiet, indent, width, opens=False, pad_pt=1.0, cell=len(slots)
        )


def _paired(rows: list[tuple[Strip, ...]]) -> list[tuple[Strip, ...]]:
    """The rows, so that none stands alone at the foot of a page or at the head of the next."""
    paired = list(rows)
    for i in {1, len(rows) - 1}:
        if 0 < i < len(rows) and height_pt((*rows[i - 1], *rows[i])) <= KEPT_PT:
            paired[i] = (replace(rows[i][0], held=True), *rows[i][1:])
    return paired


def _under(page: Page, lines: Sequence[str]) -> Iterator[Strip]:
    """Quiet lines, each with a little white above, that stay with what is over them."""
    for words in lines:
        first, *more = text_strips(words, page.quiet, 0.0, page.width_pt, opens=False, pad_pt=0.0)
        height, baseline = first.height_pt + UNDER_PT, first.baseline_pt + UNDER_PT
        yield replace(first, height_pt=height, baseline_pt=baseline, opens=True, held=True)
        yield from more


def _row_strips(
    style: Style, slots: Sequence[_Slot], cells: Sequence[str], *, opens: bool
) -> tuple[Strip, ...]:
    columns = [
        set_lines(cell, style, slot.width_pt + 0.01)
        for slot, cell in zip(slots, cells, strict=True)
    ]
    stacked = list(zip_longest(*columns))
    last = len(stacked) - 1
    strips: list[Strip] = []
    for i, lines in enumerate(stacked):
        pieces = tuple(
            Piece(_start(slot, line), line, style, cell)
            for cell, (slot, line) in enumerate(zip(slots, lines, strict=True))
            if line is not None
        )
        above, below = (PAD_PT if i == 0 else 0.0), (PAD_PT if i == last else 0.0)
        height = style.leading_pt + above + below
        first = i == 0
        strips.append(
            Strip(pieces, height, above + _ascent(style), opens and first, opens and first)
        )
    return tuple(strips)


def text_strips(
    text: str,
    style: Style,
    x_pt: float,
    width_pt: float,
    *,
    opens: bool,
    pad_pt: float,
    cell: int = 0,
) -> tuple[Strip, ...]:
    """A text line by line; a page turns neither after its first line nor before its last."""
    lines = set_lines(text, style, width_pt)
    last = len(lines) - 1
    slot = _Slot(x_pt, width_pt)
    return tuple(
        Strip(
            (Piece(_start(slot, line), line, style, cell),),
            style.leading_pt + (pad_pt if i == last else 0.0),
            _ascent(style),
            opens and (i == 0 or 1 < i < last),
        )
        for i, line in enumerate(lines)
    )


def _ascent(style: Style) -> float:
    return style.size_pt * 0.98 + (style.leading_pt - style.size_pt * 1.32) / 2.0


def _start(slot: _Slot, line: SetLine) -> float:
    if line.leftward:
        return slot.x_pt + slot.width_pt - line.width_pt
    return slot.x_pt


def _fitting(page: Page, columns: Sequence[str], rows: Sequence[Row]) -> _Type:
    usual = _Type(page.cell, page.cell_head)
    room = _room(page, columns)
    least = sum(narrowest for narrowest, _ in _needs(usual, columns, rows, room))
    share = room / least if least else 1.0
    if share >= 1.0:
        return usual
    share = max(SMALLEST, share * 0.99)
    return _Type(usual.cell.scaled(share), usual.head.scaled(share))


def _room(page: Page, columns: Sequence[str]) -> float:
    return page.width_pt - GUTTER_PT * (len(columns) - 1)


def _slots(
    page: Page, type_: _Type, columns: Sequence[str], rows: Sequence[Row]
) -> tuple[_Slot, ...]:
    slots: list[_Slot] = []
    room = _room(page, columns)
    x_pt = 0.0
    for width in _widths(_needs(type_, columns, rows, room), room):
        slots.append(_Slot(x_pt, width))
        x_pt += width + GUTTER_PT
    return tuple(slots)


def _needs(
    type_: _Type, columns: Sequence[str], rows: Sequence[Row], room_pt: float
) -> list[tuple[float, float]]:
    """The least and the natural width of every column; no single word takes more than its share of the room."""
    needs = []
    for i, column in enumerate(columns):
        found = [natural(column, type_.head)]
        found += [natural(row.cells[i], type_.cell) for row in rows]
        least = min(max(n.narrowest_pt for n in found), room_pt * WIDEST_WORD)
        needs.append((least, max(n.whole_pt for n in found)))
    return needs


def _widths(needs: Sequence[tuple[float, float]], room_pt: float) -> list[float]:
    """Widths that fill the room: every column its least, the rest shared by how much more it would like.

    Where not even the least fits, the widest columns give way first, so that one long word breaks and not every one.
    """
    least, natural_pt = sum(n for n, _ in needs), sum(w for _, w in needs)
    if least >= room_pt:
        bound = _bound([narrowest for narrowest, _ in needs], room_pt)
        return [min(narrowest, bound) for narrowest, _ in needs]
    if natural_pt <= room_pt:
        spare = (room_pt - natural_pt) / len(needs)
        return [whole + spare for _, whole in needs]
    share = (room_pt - least) / (natural_pt - least)
    return [narrowest + (whole - narrowest) * share for narrowest, whole in needs]


def _bound(widths: Sequence[float], room_pt: float) -> float:
    """The width no column may pass, so that all of them together fill the room."""
    left, count = room_pt, len(widths)
    for width in sorted(widths):
        if width * count >= left:
            break
        left, count = left - width, count - 1
    return left / max(1, count)
