"""The sheets of paper KapDesk prints on, and the sizes of type on them."""

from __future__ import annotations

from dataclasses import dataclass, replace

REGULAR = "NotoSans-Regular"
BOLD = "NotoSans-Bold"

INK = "#1D2329"
QUIET = "#4A545E"
HAIRLINE = "#9AA3AC"

BODY_PT = 11.0
LARGE_PT = 16.0
MARGIN_PT = 42.0
READING_EM = 40.0
"""How wide a column of running text may stand, so that the eye finds the next line.  unit the size of its type."""


@dataclass(frozen=True, slots=True)
class Paper:
    """One sheet, standing.  unit points."""

    name: str
    width_pt: float
    height_pt: float


PAPERS = {
    "A4": Paper("A4", 595.28, 841.89),
    "Letter": Paper("Letter", 612.0, 792.0),
}


@dataclass(frozen=True, slots=True)
class Style:
    """How a stretch of text is set.  unit points from baseline to baseline for the leading."""

    font: str
    size_pt: float
    leading_pt: float
    colour: str = INK

    def scaled(self, share: float) -> Style:
        """The same style, larger or smaller."""
        return Style(self.font, self.size_pt * share, self.leading_pt * share, self.colour)


@dataclass(frozen=True, slots=True)
class Page:
    """A sheet with its sizes of type; ``body_pt`` is 11, or 16 in large print.

    unit points; ``margin_pt`` is the white edge to the left and the right.
    """

    paper: Paper
    body_pt: float = BODY_PT
    margin_pt: float = MARGIN_PT

    @property
    def width_pt(self) -> float:
        """How wide the text stands."""
        return self.paper.width_pt - 2.0 * self.margin_pt

    @property
    def head_pt(self) -> float:
        """What the header takes from the top."""
        return 30.0 + 1.9 * self.quiet.leading_pt

    @property
    def foot_pt(self) -> float:
        """What the footer takes from the bottom."""
        return 26.0 + 2.6 * self.quiet.leading_pt

    @property
    def height_pt(self) -> float:
        """How high the text may stand."""
        return self.paper.height_pt - self.head_pt - self.foot_pt

    @property
    def body(self) -> Style:
        """Running text."""
        return self._style(REGULAR, 1.0)

    @property
    def cell(self) -> Style:
        """Text in a table."""
        return self._style(REGULAR, 0.9)

    @property
    def cell_head(self) -> Style:
        """What a column is called."""
        return self._style(BOLD, 0.82, QUIET)

    @property
    def quiet(self) -> Style:
        """Notes, headers and footers."""
        return self._style(REGULAR, 0.82, QUIET)

    @property
    def heading(self) -> Style:
        """What a section is called."""
        return self._style(BOLD, 1.2)

    @property
    def title(self) -> Style:
        """What the whole paper is called."""
        return self._style(BOLD, 1.75)

    def _style(self, font: str, scale: float, colour: str = INK) -> Style:
        size = round(self.body_pt * scale, 2)
        return Style(font, size, round(size * 1.32, 2), colour)


def page(paper: str, *, large: bool = False) -> Page:
    """The page of a paper by its name.  raises KeyError for a paper we do not know."""
    return Page(PAPERS[paper], LARGE_PT if large else BODY_PT)


def reading_page(paper: str, *, large: bool = False) -> Page:
    """The same for running text: its column no wider than the eye follows, in the middle of the sheet."""
    sheet = page(paper, large=large)
    width = min(sheet.width_pt, READING_EM * sheet.body_pt)
    return replace(sheet, margin_pt=(sheet.paper.width_pt - width) / 2.0)
