"""How a client's map changed: played from stop to stop, held side by side, told in sentences."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from kapdesk.ifs.model.view import IfsView
from kapdesk.ifs.seen.beside import Beside
from kapdesk.ifs.seen.difference import difference
from kapdesk.ifs.seen.history import Dose, History, Stop
from kapdesk.ifs.service.kept import AUTHORS, TOGETHER
from kapdesk.kernel.ids import BookId, SittingId
from ui.asking.ask import Ask, Asking, Fields, Written
from ui.bridge.clerk import Clerk
from ui.bridge.entries import Entries
from ui.bridge.keeper import Spot
from ui.ifs.around import Around
from ui.ifs.changes.curve import PartCurve
from ui.ifs.changes.sentences import Sentences
from ui.ifs.changes.stop_slider import StopSlider
from ui.ifs.changes.stops import is_there, last_session, stop_words, stops_shown
from ui.ifs.changes.two_maps import TwoMaps
from ui.ifs.panel.nouns import Nouns
from ui.ifs.reach import MAP
from ui.kit.buttons import Button, ToggleButton
from ui.kit.field import ChoiceField, Field, NoteField
from ui.kit.surface import column, row
from ui.kit.text import Label
from ui.theme.fonts import wide_px
from ui.theme.tokens import GRID_PX, SMALL_PX
from ui.work.nothing_yet import NothingYet
from ui.work.panel import Panel

WORDS_PX, LABEL_PX = 400, 240
EVERY_MS = 1_400
"""How long each stop is looked at while the map plays.  unit ms"""

BELONGS = "How the map changed from session to session stands here, as soon as a part is on it."


class ChangesPanel(Panel[Around, IfsView]):
    """``part_wanted`` with a part that is to be gone to on the map."""

    title = "Changes"
    part_wanted = Signal(str)

    def __init__(self, host: QWidget, around: Around, clerk: Clerk, entries: Entries) -> None:
        super().__init__(host, around, clerk, entries)
        self._book = BookId("")
        self._sitting: SittingId | None = None
        self._view = IfsView()
        self._doses: tuple[Dose, ...] = ()
        self._history = History.of(IfsView())
        self._stops: tuple[Stop, ...] = ()
        self._stale = True
        self._asking = Asking(host, clerk, entries, around.drafts)
        self.nouns = Nouns(clerk, around.drafts, self)
        self.since, self.until = StopSlider("From"), StopSlider("To")
        self._since_words, self._until_words = Label(size_px=SMALL_PX), Label(size_px=SMALL_PX)
        self.maps = TwoMaps()
        self.curve = PartCurve()
        self.curve.hide()
        self.sentences = Sentences()
        self._nothing = NothingYet("Nothing has changed yet", BELONGS, "To the map")
        self._play = ToggleButton("Play   Space", name="Play")
        self._two = ToggleButton("Side by side   S", name="Side by side")
        self._every = ToggleButton("Every gesture   E", name="Every gesture")
        self._curve = ToggleButton("Curve   C", name="Curve of one part")
        self._name = Button("Name it   N", name="Name this version")
        self.acts = QWidget()
        self.acts.setLayout(row(*self._buttons(), gap_px=GRID_PX))
        self._timer = QTimer(self)
        self._timer.setObjectName("the map plays")
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self._on_turn)
        self._body = QWidget()
        self._lay_out()
        self._connect()
        self._bind_keys()

    def show_client(self, book: BookId, label: str, sitting: SittingId | None) -> None:
        """Another client's map leaves at once."""
        self._sitting = sitting
        if book == self._book:
            return
        self._asking.put_away()
        self._stop_playing()
        self._book, self._view, self._doses = book, IfsView(), ()
        self._history, self._stops = History.of(IfsView()), ()
        self.curve.forget()
        self.nouns.belong_to(book)
        self._reckon()

    def show_view(self, view: IfsView) -> None:
        """The work as it stands; reckoned when it is in sight."""
        self._view, self._stale = view, True
        if self.isVisible():
            self._reckon()

    def opened(self, wanted: str = "") -> None:
        """Reckons what was recorded since, and asks when doses were given and what other work keeps as numbers."""
        self.nouns.read()
        self._reckon()
        if self._book:
            work = partial(self.around.doses, self._book)
            then = partial(self._on_doses, self._book)
            self.clerk.ask(work, owner=self, then=then, failed=self.troubled.emit)
            work_beside = partial(self.around.beside, self._book)
            then_beside = partial(self._on_numbers, self._book)
            self.clerk.ask(work_beside, owner=self, then=then_beside, failed=self.troubled.emit)

    def left(self) -> None:
        """The map plays no more."""
        self._stop_playing()
        self._asking.keep()

    def play(self) -> None:
        """Plays the map from where it stands, or stops; at the end it begins again."""
        if self._timer.isActive() or len(self._stops) < 2:
            self._stop_playing()
            return
        if self.until.value() == self.until.maximum():
            self.until.go(0)
        self._play.setChecked(True)
        self._timer.start()

    def _buttons(self) -> tuple[Button, ...]:
        return self._play, self._two, self._every, self._curve, self._name

    def _on_curve(self) -> None:
        """One part's ratings in the place of the maps, or the maps again."""
        shown = self._curve.isChecked()
        self.curve.setVisible(shown)
        self.maps.setVisible(not shown)
        if shown:
            self.curve.tell()

    def _on_doses(self, book: BookId, doses: Sequence[Dose]) -> None:
        if book == self._book and tuple(doses) != self._doses:
            self._doses, self._stale = tuple(doses), True
            self._reckon()

    def _on_numbers(self, book: BookId, numbers: Sequence[Beside]) -> None:
        if book == self._book:
            self.curve.show_numbers(numbers)

    def _on_beside(self) -> None:
        """What stands beside the curve is to be chosen; the curve comes into sight where it is not."""
        if is_there(self._view.state):
            if not self._curve.isChecked():
                self._curve.click()
            self.curve.beside.setFocus()

    def _on_listed(self) -> None:
        if self.curve.isVisible():
            self.curve.listed.click()

    def _reckon(self) -> None:
        """The history anew, where it changed: from the last session to now."""
        there = is_there(self._view.state)
        self._body.setVisible(there)
        self.setFocusProxy(self.sentences if there else self._nothing)
        self._nothing.setVisible(not there)
        for button in self._buttons():
            button.setVisible(there)
        if not self._stale:
            return
        self._stale = False
        self._history = History.of(self._view, self._doses)
        self.curve.show_state(self._view.state, self._doses)
        self._show_stops()

    def _show_stops(self) -> None:
        found = self._history.stops()
        self._stops = stops_shown(found, every=self._every.isChecked())
        if is_there(self._view.state):
            self.since.show_stops(self._stops, last_session(self._stops))
            self.until.show_stops(self._stops, len(self._stops) - 1)
            self._show()

    def _show(self) -> None:
        one, other = self.since.stop, self.until.stop
        if one is None or other is None:
            return
        self._since_words.setText(stop_words(one))
        self._until_words.setText(stop_words(other))
        nouns = self.nouns.said
        self.maps.show_stops(self._history, one, other, nouns=nouns)
        changes = difference(self._history, one, other, nouns=nouns)
        self.sentences.show_changes(changes, self._view.state)

    def _on_turn(self) -> None:
        """The next stop; at the last the map has played."""
        if self.until.value() < self.until.maximum():
            self.until.go(self.until.value() + 1)
        else:
            self._stop_playing()

    def _stop_playing(self) -> None:
        self._timer.stop()
        self._play.setChecked(False)

    def _on_two(self) -> None:
        self.maps.beside(self._two.isChecked())

    def _on_name(self) -> None:
        if self._book and not self._view.state.drawn.empty:
            self._asking.ask(self._name_ask())

    def _name_ask(self) -> Ask:
        book, here = self._book, self.open_session(self._view.state, self._sitting)
        kept = self.around.ifs.kept

        def file(texts: Mapping[str, str], clears: Sequence[tuple[str, str]]) -> Written:
            return kept.name_version(
                book,
                texts.get("label", ""),
                texts["author"],
                texts.get("note", ""),
                sitting=here,
                clears=clears,
            )

        def fields() -> Fields:
            return {
                "label": Field("What this version is called"),
                "author": ChoiceField("By whom", tuple((one, one.capitalize()) for one in AUTHORS)),
                "note": NoteField("What was noted", lines=2),
            }

        about = ("The map as it is now; it can be found and held against others by its name.",)
        spot = Spot(book, "parts: version")
        return Ask("A version of the map", about, fields, spot, file, {"author": TOGETHER})

    def _on_map(self) -> None:
        self.asked.emit(MAP, "")

    def _lay_out(self) -> None:
        line = row(gap_px=GRID_PX)
        for words, slider in (
            (self._since_words, self.since),
            (self._until_words, self.until),
        ):
            words.setFixedWidth(wide_px(LABEL_PX))
            line.addWidget(slider, 1)
            line.addWidget(words)
        self.sentences.setFixedWidth(wide_px(WORDS_PX))
        middle = row(gap_px=2 * GRID_PX)
        middle.addWidget(self.maps, 1)
        middle.addWidget(self.curve, 1)
        middle.addWidget(self.sentences)
        inside = column(gap_px=GRID_PX)
        inside.addLayout(line)
        inside.addLayout(middle, 1)
        self._body.setLayout(inside)
        self.setFocusProxy(self.sentences)
        self.column.addWidget(self._body, 1)
        self.column.addWidget(self._nothing, 1)

    def _connect(self) -> None:
        self.since.came.connect(self._show)
        self.until.came.connect(self._show)
        self.sentences.pointed.connect(self.maps.select)
        self.sentences.chosen.connect(self.part_wanted)
        self._play.clicked.connect(self.play)
        self._two.clicked.connect(self._on_two)
        self._every.clicked.connect(self._show_stops)
        self._curve.clicked.connect(self._on_curve)
        self._name.clicked.connect(self._on_name)
        self._nothing.wanted.connect(self._on_map)
        self.nouns.changed.connect(self._show)
        self.nouns.troubled.connect(self.troubled)
        self._asking.troubled.connect(self.troubled)

    def _bind_keys(self) -> None:
        self.bind("Space", "play", self.play)
        self.bind("S", "side by side", self._two.click)
        self.bind("E", "every gesture", self._every.click)
        self.bind("C", "curve of one part", self._curve.click)
        self.bind("M", "what is measured beside the curve", self._on_beside, hinted=False)
        self.bind("L", "the curve as a list", self._on_listed, hinted=False)
        self.bind("N", "name this version", self._on_name)
        for slider, held, words in ((self.until, "Alt", "to"), (self.since, "Alt+Shift", "from")):
            self.bind(f"{held}+Left", f"{words} the stop before", partial(_step, slider, -1))
            self.bind(f"{held}+Right", f"{words} the next stop", partial(_step, slider, 1))


def _step(slider: StopSlider, by: int) -> None:
    """To a stop beside where it stands, as far as there is one; the keyboard stays where it is."""
    slider.go(min(max(slider.value() + by, slider.minimum()), slider.maximum()))
