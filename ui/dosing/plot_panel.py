"""The plot of the session, fed from the view, and its two buttons."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kapdesk.dosing.model.view import DosingView
from kapdesk.dosing.plot import plot_of, samples_from
from kapdesk.dosing.tracks import PULSE, SPO2
from kapdesk.kernel.asked import Asked
from kapdesk.kernel.instant import Instant
from kapdesk.kernel.plot import HOLLOW_WORDS, TRUST_WORDS, Plot
from ui.dosing.asked import AskedIn, nothing_asked
from ui.kit.buttons import ToggleButton
from ui.kit.icons import LETTERS
from ui.kit.plot.gestures import Gestures
from ui.kit.plot.stack import Showing, StackedPlot
from ui.kit.surface import row
from ui.kit.text import Hint
from ui.theme.tokens import GRID_PX

SYMBOLS = {
    "quote": "quotes",
    "body": "person",
    "image": "image",
    "part": "users",
    "touch": "hand",
    "music": "music-note",
    "nausea": "wind",
    "tears": "drop",
    "intervention": "hand-palm",
    "adverse": "warning",
    "urgent": "first-aid",
    "note": "note",
    "substance": "pill",
    "phase": "eye",
    "limit": "flag",
    "hold": "timer",
    "bookmark": "caret-down",
    "set": "eye",
    "sent": "arrow-right",
}

Plots = Callable[[DosingView, Instant | None, Sequence[Asked]], Plot]


class PlotPanel(QWidget):
    """Draws the view.  A reading or a few samples cost only what they change.

    ``buttons`` is laid out by whoever lays out the panel.
    """

    def __init__(
        self,
        plots: Plots = plot_of,
        *,
        by_hand: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        """``plots`` draws a view up as a plot; ``by_hand`` False leaves moving it to whoever made the panel."""
        super().__init__(parent)
        self._plots = plots
        self._asked: AskedIn = nothing_asked
        self._view = DosingView()
        self._streamed = 0
        glyphs = {kind: chr(LETTERS[symbol]) for kind, symbol in SYMBOLS.items()}
        self.plot = StackedPlot(glyphs)
        if by_hand:
            Gestures(self.plot)
        self._fit = ToggleButton("Fit", name="Show the whole session")
        self._follow = ToggleButton("Follow", name="Keep the last half hour in view")
        self._fit.clicked.connect(self.fit)
        self._follow.clicked.connect(self.follow)
        self.plot.moved.connect(self._on_moved)
        self._legend = Hint("", wrap=False)
        self._legend.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._legend.hide()
        self.buttons = row(self._fit, self._follow, gap_px=GRID_PX)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.plot, 1)
        column.addWidget(self._legend)
        self._on_moved(Showing.WHOLE)

    def beside(self, asked: AskedIn) -> None:
        """Who says, from now on, what other work within a session asked."""
        self._asked = asked

    def plot_of(self, view: DosingView, now: Instant | None) -> Plot:
        """A view drawn up, with what other work within the session asked."""
        return self._plots(view, now, self._asked(view.timeline))

    def show_view(self, view: DosingView, now: Instant) -> None:
        """Opens a session's plot."""
        self._view = view
        self._streamed = 0
        plot = self.plot_of(view, now)
        self.plot.show_plot(plot)
        self._explain(plot)
        self._stream()

    def apply(self, view: DosingView, now: Instant) -> None:
        """The same session, with more in it."""
        if view.zero != self._view.zero or view.samples.n < self._streamed:
            self.show_view(view, now)
            return
        self._view = view
        plot = self.plot_of(view, now)
        self.plot.apply(plot)
        self._explain(plot)
        self._stream()

    def tell_time(self, now: Instant) -> None:
        """Moves the line that marks now."""
        zero = self._view.zero
        if zero is not None and self._view.runs:
            self.plot.advance(now.seconds_since(zero) / 60.0)

    def fit(self) -> None:
        """Shows the whole session."""
        self.plot.show_time(Showing.WHOLE)
        self._on_moved(Showing.WHOLE)

    def follow(self) -> None:
        """Keeps the last half hour in view."""
        self.plot.show_time(Showing.LATEST)
        self._on_moved(Showing.LATEST)

    def _explain(self, plot: Plot) -> None:
        """What open and pale signs mean, as long as there are any."""
        said = [words for trust, words in TRUST_WORDS.items() if trust in plot.trusts()]
        words = " · ".join([*said, HOLLOW_WORDS] if plot.has_hollow() else said)
        self._legend.setText(words)
        self._legend.setVisible(bool(words))
        self.plot.setAccessibleDescription(words)

    def _stream(self) -> None:
        if self._view.samples.n == self._streamed:
            return
        samples = samples_from(self._view, self._streamed)
        self._streamed = self._view.samples.n
        self.plot.stream("HR", PULSE, samples.minutes, samples.pulse_bpm)
        self.plot.stream("SpO₂", SPO2, samples.minutes, samples.spo2_pct)

    def _on_moved(self, showing: Showing) -> None:
        self._fit.setChecked(showing is Showing.WHOLE)
        self._follow.setChecked(showing is Showing.LATEST)
