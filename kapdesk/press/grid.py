"""A form to be filled in by hand: boxes in columns under their names, and what is kept whole: a page, or a part."""

from __future__ import annotations

from dataclasses import dataclass

from reportlab.pdfgen.canvas import Canvas

from kapdesk.press.ink import ink
from kapdesk.press.lines import set_line, set_lines
from kapdesk.press.page import Block
from kapdesk.press.paper import HAIRLINE, Page, Style
from kapdesk.press.strips import draw_line

PAD_PT = 3.0
KEPT_SHARE = 0.5


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name, and how wide it stands beside the others."""

    name: str
    share: float = 1.0


@dataclass(frozen=True, slots=True)
class Grid:
    """Rows of boxes.  unit points; a row names what it holds in its first boxes and leaves the others empty."""

    page: Page
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    row_pt: float = 19.0
    gap_pt: float = 8.0

    @property
    def height_pt(self) -> float:
        """How high it stands."""
        return self._head_pt + self.row_pt * len(self.rows)

    def parted(self, room_pt: float) -> tuple[Grid | None, Grid | None]:
        """Whole, or on the next page."""
        return (self, None) if self.height_pt <= room_pt else (None, self)

    def draw(self, canvas: Canvas, x_pt: float, top_pt: float) -> None:
        """Print it with its top left corner at a place on the page."""
        edges = [x_pt + edge for edge in self._edges()]
        below = top_pt - self._head_pt
        for column, left, right in zip(self.columns, edges, edges[1:], strict=False):
            lines = set_lines(column.name, self._small, right - left - PAD_PT)
            for under, line in zip(reversed(range(len(lines))), lines, strict=True):
                y = below + PAD_PT + under * self._small.leading_pt
                draw_line(canvas, line, self._small, left + PAD_PT, y)
        canvas.setStrokeColor(ink(HAIRLINE))
        canvas.setLineWidth(0.6)
        for i in range(len(self.rows) + 1):
            canvas.line(edges[0], below - i * self.row_pt, edges[-1], below - i * self.row_pt)
        for edge in edges:
            canvas.line(edge, below, edge, below - self.row_pt * len(self.rows))
        for i, row in enumerate(self.rows):
            self._draw_row(canvas, row, edges, below - (i + 1) * self.row_pt)

    @property
    def _small(self) -> Style:
        return self.page.cell_head.scaled(0.86)

    @property
    def _head_pt(self) -> float:
        widths = zip(self._edges(), self._edges()[1:], strict=False)
        found = [
            len(set_lines(column.name, self._small, right - left - PAD_PT))
            for column, (left, right) in zip(self.columns, widths, strict=True)
        ]
        return max(found) * self._small.leading_pt + PAD_PT

    def _edges(self) -> list[float]:
        whole = sum(column.share for column in self.columns)
        edges = [0.0]
        for column in self.columns:
            edges.append(edges[-1] + self.page.width_pt * column.share / whole)
        return edges

    def _draw_row(
        self, canvas: Canvas, row: tuple[str, ...], edges: list[float], base_pt: float
    ) -> None:
        style = self.page.quiet
        for words, left in zip(row, edges, strict=False):
            y = base_pt + (self.row_pt - style.size_pt) / 2.0 + 1.0
            draw_line(canvas, set_line(words, style), style, left + PAD_PT, y)


@dataclass(frozen=True, slots=True)
class Leaf:
    """Blocks that make up one whole page, one under the other; nothing else stands on it."""

    page: Page
    blocks: tuple[Block, ...]
    gap_pt: float = 0.0

    @property
    def height_pt(self) -> float:
        """As high as the page allows."""
        return self.page.height_pt

    @property
    def filled_pt(self) -> float:
        """How much of it the blocks take."""
        return sum(block.height_pt + block.gap_pt for block in self.blocks)

    def parted(self, room_pt: float) -> tuple[Leaf | None, Leaf | None]:
        """Whole, on a page of its own."""
        return (self, None) if room_pt >= self.height_pt - 0.01 else (None, self)

    def draw(self, canvas: Canvas, x_pt: float, top_pt: float) -> None:
        """Print it with its top left corner at a place on the page."""
        for block in self.blocks:
            top_pt -= block.gap_pt
            block.draw(canvas, x_pt, top_pt)
            top_pt -= block.height_pt


@dataclass(frozen=True, slots=True)
class Group:
    """Blocks one under the other that no page parts, such as a form under its title."""

    blocks: tuple[Block, ...]

    @property
    def gap_pt(self) -> float:
        """The white above the first of them."""
        return self.blocks[0].gap_pt

    @property
    def height_pt(self) -> float:
        """How high they stand."""
        return sum(block.height_pt + block.gap_pt for block in self.blocks) - self.gap_pt

    def parted(self, room_pt: float) -> tuple[Group | None, Group | None]:
        """Whole, or on the next page."""
        return (self, None) if self.height_pt <= room_pt else (None, self)

    def draw(self, canvas: Canvas, x_pt: float, top_pt: float) -> None:
        """Print it with its top left corner at a place on the page."""
        top_pt += self.gap_pt
        for block in self.blocks:
            top_pt -= block.gap_pt
            block.draw(canvas, x_pt, top_pt)
            top_pt -= block.height_pt


@dataclass(frozen=True, slots=True)
class Ways:
    """The same thing set in several ways, the best first: the first that fits what is left of the page is taken."""

    ways: tuple[Block, ...]

    @property
    def gap_pt(self) -> float:
        """The white above it."""
        return self.ways[0].gap_pt

    @property
    def height_pt(self) -> float:
        """How high the best of them stands."""
        return self.ways[0].height_pt

    def parted(self, room_pt: float) -> tuple[Block | None, Block | None]:
        """Whole in one way or another, or on the next page."""
        fits = next((way for way in self.ways if way.height_pt <= room_pt), None)
        return (None, self) if fits is None else (fits, None)

    def draw(self, canvas: Canvas, x_pt: float, top_pt: float) -> None:
        """Print the best of them with its top left corner at a place on the page."""
        self.ways[0].draw(canvas, x_pt, top_pt)


def kept(page: Page, *blocks: Block) -> tuple[Block, ...]:
    """Blocks on one page where they take no more than half of one; else one after the other, as they come."""
    group = Group(blocks)
    return (group,) if group.height_pt <= page.height_pt * KEPT_SHARE else blocks
