"""The session as a score: every track on one time axis, a cursor that reads them all, and any moment by a few letters.

It shows and says what was pressed; it does nothing itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from kapdesk.dosing.model.view import DosingView
from kapdesk.dosing.score import (
    Moment,
    empty_tracks,
    moments_of,
    score_plot,
    sent_lane,
)
from kapdesk.dosing.service.score import SIGNED, SentOn
from kapdesk.kernel.asked import Asked
from kapdesk.kernel.instant import Instant
from kapdesk.kernel.plot import Plot
from ui.dosing.plot_panel import PlotPanel
from ui.dosing.score_bar import LABEL, ScoreBar
from ui.dosing.score_keys import KEYS, SEND_KEYS
from ui.dosing.score_walk import Walk
from ui.kit.layers import Layer
from ui.kit.page import KeyHint
from ui.kit.plot.cursor import Cursor
from ui.kit.plot.frame import height_for
from ui.kit.plot.gestures import ZOOM
from ui.kit.plot.readout import minute_words
from ui.kit.plot.ruler import Ruler
from ui.kit.surface import Scroll, row
from ui.kit.text import Hint, Label
from ui.theme.fonts import wide_px
from ui.theme.tokens import GRID_PX

PX_PER_WEIGHT = 26.0
READ_PX, LANE_PX = 44, 24


class ScoreView(Layer):
    """Lies over the session page.

    ``bookmark_asked`` gives the moment (None for now) and its words, ``sending_asked`` a line, what it is sent on as
    and words, ``taking_back_asked`` the line.  ``shown`` tells whether it is in sight.
    """

    bookmark_asked = Signal(object, str)
    sending_asked = Signal(str, str, str)
    taking_back_asked = Signal(str)
    typed = Signal()
    shown = Signal()

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("surface", "ground")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName("Score of the session")
        self._view = DosingView()
        self._now = Instant(0)
        self._walk = Walk()
        self._sent: tuple[SentOn, ...] = ()
        self.bar = ScoreBar()
        self.panel = PlotPanel(self._plot_of, by_hand=False)
        self._hand = Cursor(self.panel.plot)
        self._ruler = Ruler(self.panel.plot, self._clock)
        self._read = Label(wrap=True)
        self._empty = Hint("")
        self._scroll = Scroll(gap_px=0)
        self._lay_out()
        self._connect()

    def keys(self) -> tuple[KeyHint, ...]:
        """Its keys, while it is in sight."""
        return KEYS if self.isVisible() else ()

    def take(self, view: DosingView, now: Instant, *, anew: bool = False) -> None:
        """Takes over a view; it is drawn only while it is in sight."""
        self._view, self._now = view, now
        if anew:
            self._sent = ()
            self.put_away()
        elif self.isVisible():
            self._draw(anew=False)

    def tell_time(self, now: Instant) -> None:
        """Moves the line that marks now."""
        self._now = now
        if self.isVisible():
            self.panel.tell_time(now)

    def open(self) -> None:
        """Lays it over the page, with the cursor at the latest moment."""
        self.lay()
        self._draw(anew=True)
        if self._walk.moments:
            self._hand.place(self._walk.moments[-1].minute)
        self.bar.say(SIGNED if self._view.signed is not None else "")
        self.panel.plot.setFocus()
        self.shown.emit()

    def put_away(self) -> None:
        """Back to the page."""
        if self.isVisible():
            self.hide()
            self._host.setFocus()
            self.shown.emit()

    def show_sent(self, sent: Sequence[SentOn]) -> None:
        """What was sent on from here, as it stands."""
        self._sent = tuple(sent)
        if self.isVisible():
            self._draw(anew=False)

    @property
    def cursor_min(self) -> float:
        """The minute the cursor stands at."""
        return self._hand.minute

    def said(self) -> str:
        """What it reads out at the cursor."""
        return self._read.text()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """One key, one act."""
        self._on_key(event)

    def _keep_key(self, event: QEvent) -> bool:
        """Every plain key is its own but the one that lists the keys."""
        asks = isinstance(event, QKeyEvent) and event.text() == "?"
        return not asks and super()._keep_key(event)

    def _plot_of(self, view: DosingView, now: Instant | None, asked: Sequence[Asked] = ()) -> Plot:
        plot, zero = score_plot(view, now, asked), view.zero
        marks = [
            (sent.at.seconds_since(zero) / 60.0, f"as {sent.sent_as} {sent.text}".rstrip())
            for sent in self._sent
            if sent.at is not None and zero is not None
        ]
        return replace(plot, tracks=(*plot.tracks, sent_lane(marks))) if marks else plot

    def _clock(self, minute: float) -> str:
        zero = self._view.zero
        return zero.plus_s(minute * 60.0).hm() if zero is not None else ""

    def _draw(self, *, anew: bool) -> None:
        self._walk = Walk(moments_of(self._view))
        if anew:
            self.panel.show_view(self._view, self._now)
        else:
            self.panel.apply(self._view, self._now)
        plot = self.panel.plot_of(self._view, self._now)
        self.panel.setMinimumHeight(round(height_for(plot.tracks, PX_PER_WEIGHT)))
        nothing = ", ".join(name.lower() for name in empty_tracks(plot))
        self._empty.setText(f"Nothing in this session: {nothing}" if nothing else "")
        self.bar.show_stage(signed=self._view.signed is not None)
        self._tell(self._hand.minute)

    def _tell(self, minute: float) -> None:
        """What every lane says at the cursor, in words."""
        zero = self._view.zero
        if zero is None:
            return
        near = self._walk.near(minute)
        said = [f"{one.track}: {one}" for one in self.panel.plot.said_at(minute) if one.words]
        lines = [f"{zero.plus_s(minute * 60.0).hm()}, {minute_words(minute)}", *said]
        words = " · ".join(lines) if said or near else f"{lines[0]} · nothing here"
        self._read.setText(words)
        self.panel.plot.setAccessibleDescription(words)

    def _go(self, moment: Moment | None, nothing: str) -> None:
        self.bar.say("" if moment else nothing)
        if moment is not None:
            self._go_to(moment)

    def _go_to(self, moment: Moment) -> None:
        """Puts the cursor on a moment and its lane into sight."""
        self._hand.place(moment.minute)
        rows = self.panel.plot.frame_shown().rows
        lane = next((one for one in rows if one.track.name == moment.lane), None)
        top = round(lane.top_px) if lane else 0
        self._scroll.ensureVisible(0, top, 0, 2 * LANE_PX)

    def _on_step(self, way: int) -> None:
        self._go(self._walk.beside(self._hand.minute, way), "There is no moment beyond.")

    def _on_leap(self, way: int) -> None:
        beside = self._walk.bookmarks().beside(self._hand.minute, way)
        self._go(beside, "There is no bookmark beyond.")

    def _on_sought(self, text: str) -> None:
        found = self._walk.found(text)
        if found:
            self._go_to(found[0])
        self.bar.count(text, found[0] if found else None, 1, len(found))

    def _on_next(self, text: str) -> None:
        found = self._walk.found(text)
        if not found:
            self.bar.count(text, None, 0, 0)
            return
        place = self._walk.place_after(found, self._hand.minute)
        self._go_to(found[place])
        self.bar.count(text, found[place], place + 1, len(found))

    def _on_bookmark(self) -> None:
        zero = self._view.zero
        if zero is not None:
            at = zero.plus_s(self._hand.minute * 60.0)
            self.bookmark_asked.emit(min(at, self._now), self.bar.label())

    def _on_send(self, sent_as: str) -> None:
        moment = self._walk.here(self._hand.minute)
        if moment is None:
            self.bar.say("Put the cursor on a moment first: Up and Down go from one to the next.")
        else:
            self.sending_asked.emit(moment.entry, sent_as, self.bar.label())

    def _on_take_back(self) -> None:
        moment = self._walk.here(self._hand.minute)
        if moment is None:
            self.bar.say("Put the cursor on the moment that was sent on.")
        else:
            self.taking_back_asked.emit(moment.entry)

    def texts(self) -> dict[str, str]:
        """What is typed and not yet recorded."""
        return {LABEL: self.bar.label()}

    def _on_key(self, event: QKeyEvent) -> None:
        if isinstance(self.focusWidget(), QLineEdit) and self.bar.isAncestorOf(self.focusWidget()):
            self._on_key_in_field(event)
            return
        text = event.text().upper()
        if event.key() == Qt.Key.Key_Escape or text == "L":
            self.put_away()
        elif text == "/":
            self.bar.seek()
        elif text == "K":
            self._on_bookmark()
        elif text in SEND_KEYS:
            self._on_send(SEND_KEYS[text])
        elif event.key() == Qt.Key.Key_Backspace:
            self._on_take_back()
        elif not self._hand.take(Qt.Key(event.key())):
            event.ignore()

    def _on_key_in_field(self, event: QKeyEvent) -> None:
        """Esc leaves the field; the plot takes the keys again."""
        if event.key() == Qt.Key.Key_Escape:
            self.panel.plot.setFocus()
        else:
            event.ignore()

    def _on_zoom(self, way: int) -> None:
        self._hand.zoom_here(ZOOM**-way)

    def _connect(self) -> None:
        self._hand.placed.connect(self._tell)
        self._hand.stepped.connect(self._on_step)
        self._hand.leapt.connect(self._on_leap)
        self.bar.sought.connect(self._on_sought)
        self.bar.next_asked.connect(self._on_next)
        self.bar.bookmark_asked.connect(self._on_bookmark)
        self.bar.sending_asked.connect(self._on_send)
        self.bar.taking_back_asked.connect(self._on_take_back)
        self.bar.zoomed.connect(self._on_zoom)
        self.bar.whole_asked.connect(self.panel.fit)
        self.bar.left.connect(self.put_away)
        self.bar.typed.connect(self.typed)

    def _lay_out(self) -> None:
        self._scroll.column.addWidget(self.panel)
        self._read.setFixedHeight(wide_px(READ_PX))
        self._read.setAlignment(Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID_PX)
        column.addWidget(self.bar)
        column.addWidget(self._scroll, 1)
        column.addWidget(self._ruler)
        column.addWidget(self._read)
        column.addLayout(row(self.bar.answer, None, self._empty, gap_px=2 * GRID_PX))
