"""A whole document: blocks set on pages, each with its header, its footer and page n of m."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from io import BytesIO
from typing import Protocol

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas

from kapdesk.press.ink import ink
from kapdesk.press.lines import set_line, set_lines
from kapdesk.press.paper import BOLD, HAIRLINE, INK, Page, Style
from kapdesk.press.strips import draw_line

rl_config.trustedSchemes = []
rl_config.trustedHosts = []

STAMP_GREY = "#E4E6E8"
LONGEST_EDGE = 400


class Block(Protocol):
    """Something that stands on a page.  unit points."""

    @property
    def gap_pt(self) -> float:
        """The white above it, unless it begins a page."""
        ...

    @property
    def height_pt(self) -> float:
        """How high it stands."""
        ...

    def parted(self, room_pt: float) -> tuple[Block | None, Block | None]:
        """What fits into the room and what is left for the next page."""
        ...

    def draw(self, canvas: Canvas, x_pt: float, top_pt: float) -> None:
        """Print it with its top left corner at a place on the page."""
        ...


@dataclass(frozen=True, slots=True)
class Edges:
    """What stands on every page: words left and right in the header, a footer, and a stamp if there is one."""

    left: str
    right: str
    footer: str
    stamp: str = ""


def build(blocks: Iterable[Block], *, page: Page, edges: Edges, title: str) -> bytes:
    """The document as PDF; the same blocks give the same bytes."""
    pages = _paginated(blocks, page.height_pt)
    out = BytesIO()
    canvas = Canvas(
        out, pagesize=(page.paper.width_pt, page.paper.height_pt), invariant=1, pageCompression=1
    )
    canvas.setTitle(title)
    canvas.setAuthor("KapDesk")
    canvas.setCreator("KapDesk")
    top_pt = page.paper.height_pt - page.head_pt
    for number, placed in enumerate(pages, 1):
        _draw_edges(canvas, page, edges, f"page {number} of {len(pages)}")
        for block, down_pt in placed:
            block.draw(canvas, page.margin_pt, top_pt - down_pt)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def page_count(blocks: Iterable[Block], page: Page) -> int:
    """How many pages the blocks take."""
    return len(_paginated(blocks, page.height_pt))


def _paginated(blocks: Iterable[Block], height_pt: float) -> list[list[tuple[Block, float]]]:
    """The blocks of every page with how far down each begins."""
    pages: list[list[tuple[Block, float]]] = [[]]
    down = 0.0
    for block in blocks:
        rest: Block | None = block
        gap = block.gap_pt
        while rest is not None:
            down += gap if pages[-1] else 0.0
            fits, rest = _parted(rest, height_pt - down, fresh=not pages[-1])
            if fits is not None:
                pages[-1].append((fits, down))
                down += fits.height_pt
            if rest is not None:
                pages.append([])
                down, gap = 0.0, 0.0
    return pages


def _parted(block: Block, room_pt: float, *, fresh: bool) -> tuple[Block | None, Block | None]:
    fits, rest = block.parted(room_pt)
    return (block, None) if fits is None and fresh else (fits, rest)


def _draw_edges(canvas: Canvas, page: Page, edges: Edges, number: str) -> None:
    left, right = page.margin_pt, page.margin_pt + page.width_pt
    if edges.stamp:
        _draw_stamp(canvas, page, edges.stamp)
    line_pt = page.paper.height_pt - page.head_pt + 8.0
    _rule(canvas, left, right, line_pt)
    _draw_ends(canvas, page, (edges.left, edges.right), line_pt + 6.0, lines=1)
    foot_pt = page.foot_pt - 8.0
    _rule(canvas, left, right, foot_pt)
    _draw_ends(canvas, page, (edges.footer, number), foot_pt - page.quiet.leading_pt, lines=2)


def _rule(canvas: Canvas, left_pt: float, right_pt: float, y_pt: float) -> None:
    canvas.setStrokeColor(ink(HAIRLINE))
    canvas.setLineWidth(0.5)
    canvas.line(left_pt, y_pt, right_pt, y_pt)


def _draw_ends(
    canvas: Canvas, page: Page, words: tuple[str, str], y_pt: float, *, lines: int
) -> None:
    """Words at both ends; the left ones take as many lines as they may, and say where they are cut short."""
    style = page.quiet
    end = set_line(words[1], style)
    room = page.width_pt - end.width_pt - 24.0
    found = set_lines(words[0][:LONGEST_EDGE], style, room)
    for i, line in enumerate(found[:lines]):
        draw_line(canvas, line, style, page.margin_pt, y_pt - i * style.leading_pt)
    if len(found) > lines:
        cut_pt = y_pt - (lines - 1) * style.leading_pt
        draw_line(canvas, set_line("…", style), style, page.margin_pt + room + 2.0, cut_pt)
    draw_line(canvas, end, style, page.margin_pt + page.width_pt - end.width_pt, y_pt)


def _draw_stamp(canvas: Canvas, page: Page, words: str) -> None:
    """The stamp twice: pale across the page, and plain in a frame at its head."""
    across = Style(BOLD, 92.0, 92.0, STAMP_GREY)
    line = set_line(words, across)
    canvas.saveState()
    canvas.translate(page.paper.width_pt / 2.0, page.paper.height_pt / 2.0)
    canvas.rotate(52)
    draw_line(canvas, line, across, -line.width_pt / 2.0, -30.0)
    canvas.restoreState()
    plain = Style(BOLD, 10.0, 12.0, INK)
    framed = set_line(words, plain)
    x_pt = (page.paper.width_pt - framed.width_pt) / 2.0
    y_pt = page.paper.height_pt - 24.0
    canvas.setStrokeColor(ink(INK))
    canvas.setLineWidth(1.0)
    canvas.rect(x_pt - 8.0, y_pt - 5.0, framed.width_pt + 16.0, 17.0, stroke=1, fill=0)
    draw_line(canvas, framed, plain, x_pt, y_pt)
