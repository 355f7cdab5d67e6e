"""The ground a plot is drawn on: where a minute and a value stand, and words at a point."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from reportlab.pdfgen.canvas import Canvas

from kapdesk.kernel.plot import Plot, Track
from kapdesk.press.lines import set_line
from kapdesk.press.paper import BODY_PT, BOLD, INK, QUIET, REGULAR, Page, Style
from kapdesk.press.strips import draw_line

PAD_PT = 4.0


@dataclass(frozen=True)
class Axes:
    """A canvas with the plot's time axis on it.  unit points.

    Names stand between ``edge_pt`` and ``left_pt``, readings up to ``right_pt``, limits' words up to ``end_pt``.
    """

    canvas: Canvas
    plot: Plot
    page: Page
    edge_pt: float

    @cached_property
    def scale(self) -> float:
        """How much larger than ordinary print everything is."""
        return self.page.body_pt / BODY_PT

    @cached_property
    def small(self) -> Style:
        """Numbers and labels."""
        return self._style(REGULAR, 7.2, QUIET)

    @cached_property
    def name(self) -> Style:
        """What a track is called."""
        return self._style(BOLD, 8.0, INK)

    @cached_property
    def line_pt(self) -> float:
        """The height of one row of labels."""
        return 10.0 * self.scale

    @cached_property
    def left_pt(self) -> float:
        """Where the time axis begins."""
        widest = max((self.wide(track.name, self.name) for track in self.plot.tracks), default=0.0)
        return self.edge_pt + max(widest, 34.0 * self.scale) + 26.0 * self.scale

    @cached_property
    def right_pt(self) -> float:
        """Where the time axis ends, and the words of the limits begin."""
        words = [rule.label for track in self.plot.tracks for rule in track.rules]
        gutter = max((self.wide(label, self.small) + 8.0 for label in words), default=8.0)
        return self.end_pt - gutter

    @cached_property
    def end_pt(self) -> float:
        """The right edge of the text."""
        return self.edge_pt + self.page.width_pt

    def x(self, minute: float) -> float:
        """Where a minute stands."""
        span = self.plot.end_min - self.plot.start_min
        return self.left_pt + (minute - self.plot.start_min) / span * (self.right_pt - self.left_pt)

    def holds(self, minute: float) -> bool:
        """Whether a minute is on the axis."""
        return self.plot.start_min <= minute <= self.plot.end_min

    def wide(self, words: str, style: Style) -> float:
        """How wide words stand."""
        return set_line(words, style).width_pt

    def say(
        self, words: str, style: Style, x_pt: float, y_pt: float, *, share: float = 0.0
    ) -> None:
        """Words on a baseline; ``share`` of their width lies left of the point (0 begins there, 1 ends)."""
        line = set_line(words, style)
        draw_line(self.canvas, line, style, x_pt - share * line.width_pt, y_pt)

    def _style(self, font: str, size_pt: float, colour: str) -> Style:
        size = size_pt * self.scale
        return Style(font, size, size * 1.32, colour)


@dataclass(frozen=True, slots=True)
class Frame:
    """Where one track stands.  unit points."""

    track: Track
    low_pt: float
    high_pt: float

    def y(self, value: float) -> float:
        """How high a value stands; one beyond the scale stays at its edge."""
        track = self.track
        share = (value - track.low) / (track.high - track.low)
        room = self.high_pt - self.low_pt - 2.0 * PAD_PT
        return self.low_pt + PAD_PT + min(1.0, max(0.0, share)) * room


def framed(plot: Plot, low_pt: float, high_pt: float) -> tuple[Frame, ...]:
    """The tracks from the top down, each as high as its weight asks."""
    total = sum(track.weight for track in plot.tracks)
    frames: list[Frame] = []
    for track in plot.tracks:
        height = (high_pt - low_pt) * track.weight / total
        top = frames[-1].low_pt if frames else high_pt
        frames.append(Frame(track, top - height, top))
    return tuple(frames)
