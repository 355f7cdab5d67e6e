"""A paper of the practice as PDF: sections in one column, small numbers that lead to the sources at its end."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from kapdesk.kernel.day import say_day
from kapdesk.practice.leaflets import source_words
from kapdesk.practice.model.leaflet import Kind, Leaflet, LeafletLine, LeafletReviewed
from kapdesk.practice.rules.leaflet import merged
from kapdesk.press.lists import (
    BOX,
    PAD_PT,
    POINT,
    ROOM_LINES,
    paragraph,
    rooms,
    signed,
    space,
)
from kapdesk.press.page import Block, Edges, build, page_count
from kapdesk.press.paper import BOLD, Page, Style, reading_page
from kapdesk.press.strips import Strip, Strips
from kapdesk.press.tables import prose

UNREAD = "NOT REVIEWED"
REHEARSAL = "REHEARSAL"
SOURCES = "Where this comes from"
SHORT_LINES = 9.0
"""A section no higher than this stays on one page.  unit lines of print."""

HELD_LINES = 3
"""So many lines at the least stand under a heading before a page turns, and as many after it."""

AIR = (1.0, 0.85, 0.7, 0.5)
LEAST_ROOM_PT = 17.0
"""The least a hand needs from line to line."""

_HIGH = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_SIGNS = {Kind.POINT: POINT, Kind.TICK: BOX}


@dataclass(frozen=True, slots=True, repr=False)
class LeafletHeading:
    """What a paper says beside its own words: the practice, for whom, who read it, and when it was printed.

    ``client`` is empty unless someone chose to name them.
    """

    values: Mapping[str, str]
    printed: str
    version: str
    client: str = ""
    review: LeafletReviewed | None = None
    rehearsal: bool = False


def leaflet_pdf(
    leaflet: Leaflet, heading: LeafletHeading, *, paper: str, large: bool = False
) -> bytes:
    """The paper as PDF; one nobody has read here says so across every page."""
    sheet = _airiest(leaflet, heading, reading_page(paper, large=large))
    edges = Edges(
        left=heading.client or heading.values["practice"] or leaflet.title,
        right=heading.printed,
        footer=f"{leaflet.title}, version {leaflet.version}, {_read(heading.review)}. KapDesk {heading.version}",
        stamp=_stamp(heading),
    )
    return build(sheet.blocks(), page=sheet.page, edges=edges, title=leaflet.title)


def _airiest(leaflet: Leaflet, heading: LeafletHeading, sheet: Page) -> _Written:
    """The paper with the most air between its lines that costs it no page."""
    tries = [_Written(leaflet, heading, sheet, air) for air in AIR]
    counts = [page_count(written.blocks(), sheet) for written in tries]
    return tries[counts.index(min(counts))]


def _read(review: LeafletReviewed | None) -> str:
    return "not reviewed" if review is None else f"reviewed by {review.by} on {say_day(review.on)}"


def _stamp(heading: LeafletHeading) -> str:
    if heading.review is None:
        return UNREAD
    return REHEARSAL if heading.rehearsal else ""


@dataclass(frozen=True)
class _Written:
    """One paper being set.  ``air`` is the share of the usual white between its parts."""

    leaflet: Leaflet
    heading: LeafletHeading
    page: Page
    air: float = 1.0
    numbers: dict[tuple[str, ...], int] = field(default_factory=dict)

    def blocks(self) -> Iterator[Block]:
        """The title, every section, and the sources."""
        page, values = self.page, self.heading.values
        yield prose(page, "", [self.leaflet.title], page.title, gap_pt=0.0)
        yield prose(page, "", [f"For {self.leaflet.audience}"], page.quiet, gap_pt=0.0)
        reached = " · ".join(values[key] for key in ("practice", "address", "phone") if values[key])
        if reached:
            yield prose(page, "", [reached], page.quiet, gap_pt=0.0)
        for title, lines in sections(self.leaflet.lines):
            yield self._section(title, lines)
        if self.numbers:
            said = (f"{number} {_sources(keys)}" for keys, number in self.numbers.items())
            yield prose(page, "", [f"{SOURCES}: {' · '.join(said)}"], page.quiet)

    def _section(self, title: str, lines: tuple[LeafletLine, ...]) -> Strips:
        page = self.page
        body: list[Strip] = []
        for kind, run in _runs(lines):
            body += self._run(kind, run)
        short = sum(strip.height_pt for strip in body) < SHORT_LINES * page.body.leading_pt
        body = _held(body, len(body) if short else HELD_LINES)
        head = paragraph(page, title, page.heading) if title else ()
        again = paragraph(page, f"{title}, continued", page.heading) if title else ()
        return Strips(
            page.width_pt, tuple(body), head, again, gap_pt=page.body.leading_pt * 0.9 * self.air
        )

    def _run(self, kind: Kind, run: tuple[LeafletLine, ...]) -> Iterator[Strip]:
        if kind is Kind.ROOM:
            high = self.page.body.leading_pt * (ROOM_LINES - 1.0 + self.air)
            yield from rooms(self.page, run[0].rooms, room_pt=max(high, LEAST_ROOM_PT))
        elif kind in _SIGNS:
            yield from signed(self.page, _SIGNS[kind], self._said(run), pad_pt=PAD_PT * self.air)
        elif kind is Kind.GAP:
            yield space(self.page.body.leading_pt * 0.35 * self.air)
        else:
            style = _strong(self.page) if kind is Kind.STRONG else self.page.body
            yield from paragraph(self.page, self._said(run), style, pad_pt=PAD_PT * self.air)

    def _said(self, run: tuple[LeafletLine, ...]) -> str:
        """The words of a run, each sentence with the number of its sources."""
        return " ".join(
            merged(line.words, self.heading.values) + self._number(line.sources) for line in run
        )

    def _number(self, sources: tuple[str, ...]) -> str:
        if not sources:
            return ""
        number = self.numbers.setdefault(sources, len(self.numbers) + 1)
        return str(number).translate(_HIGH)


def sections(
    lines: tuple[LeafletLine, ...],
) -> Iterator[tuple[str, tuple[LeafletLine, ...]]]:
    """The lines under each heading; those before the first stand under none."""
    title, held = "", list[LeafletLine]()
    for line in lines:
        if line.kind is not Kind.HEADING:
            held.append(line)
            continue
        if any(one.kind is not Kind.GAP for one in held):
            yield title, _trimmed(held)
        title, held = line.words, []
    yield title, _trimmed(held)


def _trimmed(lines: list[LeafletLine]) -> tuple[LeafletLine, ...]:
    kept = [i for i, line in enumerate(lines) if line.kind is not Kind.GAP]
    return tuple(lines[kept[0] : kept[-1] + 1]) if kept else ()


def _runs(lines: tuple[LeafletLine, ...]) -> Iterator[tuple[Kind, tuple[LeafletLine, ...]]]:
    """Sentences that stand together make a paragraph; every other line stands alone."""
    held: list[LeafletLine] = []
    for line in lines:
        if line.kind is Kind.SENTENCE:
            held.append(line)
            continue
        if held:
            yield Kind.SENTENCE, tuple(held)
            held = []
        yield line.kind, (line,)
    if held:
        yield Kind.SENTENCE, tuple(held)


def _held(body: list[Strip], lines: int) -> list[Strip]:
    """The strips with so many at either end kept together."""
    last = len(body) - lines
    return [
        replace(strip, held=not (lines <= i <= last)) if i else strip
        for i, strip in enumerate(body)
    ]


def _strong(page: Page) -> Style:
    return Style(BOLD, page.body.size_pt, page.body.leading_pt)


def _sources(keys: tuple[str, ...]) -> str:
    return "; ".join(f"{source_words()[key]} ({key})" for key in keys)
