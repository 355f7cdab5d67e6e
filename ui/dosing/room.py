"""The session in progress: head, left column, plot, right column, and the line at the foot."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from kapdesk.dosing.model.view import DosingView
from kapdesk.dosing.parse.vitals import Degrees
from kapdesk.kernel.instant import Instant
from ui.dosing.asked import AskedIn, nothing_asked
from ui.dosing.head import SessionHead
from ui.dosing.plot_panel import PlotPanel
from ui.dosing.score import ScoreView
from ui.dosing.score_bar import LABEL
from ui.dosing.shelf import Shelf
from ui.dosing.side import SideColumn
from ui.dosing.when import Times
from ui.kit.buttons import Button
from ui.kit.preview import Preview
from ui.kit.surface import Hairline
from ui.kit.text import Hint
from ui.theme.tokens import GRID_PX

NO_DEVICE = "KapDesk records. It gives no advice on doses and is not a medical device or a monitor."

NOT_RUNNING = "Music plays in a session that is in progress."


class SessionRoom(QWidget):
    """Everything that shows one view.  ``open_view`` draws it whole, ``apply`` brings news."""

    music_asked = Signal()

    def __init__(
        self,
        times: Callable[[], Times],
        asked: AskedIn = nothing_asked,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.head = SessionHead()
        self.side = SideColumn()
        self.plot = PlotPanel()
        self.preview = Preview(
            "The record as it will print", "session-record.pdf", back="Back to the plot"
        )
        self.shelf = Shelf(times)
        self._centre = QStackedWidget()
        self._centre.addWidget(self.plot)
        self._centre.addWidget(self.preview)
        self._left = QWidget()
        self._windows = QWidget()
        self._view = DosingView()
        self.preview.put_away.connect(self.show_plot)
        self.shelf.spread.connect(self._on_spread)
        self._whole = Button("Score", name="The session as a score")
        self._whole.clicked.connect(self._on_score)
        self._music = Button("Music")
        self._music.clicked.connect(self.music_asked)
        self._lay_out()
        self.score = ScoreView(self)
        for panel in (self.plot, self.score.panel):
            panel.beside(asked)

    def open_view(self, view: DosingView, now: Instant, degrees: Degrees) -> None:
        """Draws a view whole."""
        self.plot.show_view(view, now)
        self.score.take(view, now, anew=True)
        self._show(view, now, degrees)

    def apply(self, view: DosingView, now: Instant, degrees: Degrees) -> None:
        """The same session, with more in it."""
        self.plot.apply(view, now)
        self.score.take(view, now)
        self._show(view, now, degrees)

    def tell_time(self, now: Instant) -> None:
        """Moves everything that counts."""
        self.head.tell_time(now)
        self.side.tell_time(now)
        self.plot.tell_time(now)
        self.score.tell_time(now)
        self.shelf.tell(self._view, now)

    def does(self, act: str) -> bool:
        """Does what needs nothing but the room: begins a line, says that a dose was spat, shows the whole plot."""
        live = self.shelf.live
        starts = {"vitals line": live.quick.start, "distress": live.distress.start}
        if start := starts.get(act):
            self.shelf.put_away()
            start()
        elif act == "spat":
            self.head.hold.spit()
        elif act == "fit":
            self.plot.fit()
        elif act == "score":
            self.score.open()
        elif act == "bookmark":
            self.score.bookmark_asked.emit(None, "")
        else:
            return False
        return True

    def texts(self) -> dict[str, str]:
        """Everything typed in forms and on the score and not yet recorded."""
        return self.shelf.texts() | self.score.texts()

    def restore(self, texts: Mapping[str, str]) -> tuple[str, ...]:
        """Takes kept texts over; the names of the forms they belong to."""
        self.score.bar.set_label(texts.get(LABEL, ""))
        return self.shelf.restore(texts)

    def show_pages(self, name: str, pdf: bytes) -> None:
        """Shows a paper in place of the plot; ``name`` is what a file of it is offered as."""
        self.preview.file_name = name
        self.preview.show_pdf(pdf)
        self._centre.setCurrentWidget(self.preview)
        self._windows.hide()

    def show_plot(self) -> None:
        """Back to the plot."""
        self._windows.show()
        self._centre.setCurrentWidget(self.plot)

    def _show(self, view: DosingView, now: Instant, degrees: Degrees) -> None:
        self._view = view
        self._music.needs("" if view.runs else NOT_RUNNING)
        self.head.show_view(view)
        self.side.show_view(view)
        self.shelf.live.show_view(view, now, degrees)
        self.tell_time(now)

    def _on_score(self) -> None:
        self.score.open()

    def _on_spread(self, roomy: bool) -> None:
        """A roomy form takes the width of plot and phases too; clock and latest readings stay above it."""
        self._left.setVisible(not roomy)

    def _lay_out(self) -> None:
        middle = QHBoxLayout()
        middle.setSpacing(3 * GRID_PX)
        middle.addWidget(self.side)
        middle.addWidget(self._centre, 1)
        foot = QHBoxLayout()
        foot.addWidget(Hint(NO_DEVICE), 1)
        self._windows.setLayout(self.plot.buttons)
        foot.addWidget(self._windows)
        foot.addWidget(self._whole)
        foot.addWidget(self._music)
        left = QVBoxLayout(self._left)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(GRID_PX)
        left.addLayout(middle, 1)
        left.addLayout(foot)
        body = QHBoxLayout()
        body.setSpacing(3 * GRID_PX)
        body.addWidget(self._left, 1)
        body.addWidget(self.shelf, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID_PX)
        column.addWidget(self.head)
        column.addWidget(Hairline())
        column.addLayout(body, 1)
