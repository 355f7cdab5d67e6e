"""The chair-side view on a session page: when it lies over the window, and how what it takes reaches the record."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from kapdesk.dosing.model.view import DosingView
from kapdesk.dosing.model.vitals import Vitals
from kapdesk.dosing.parse.vitals import Degrees
from kapdesk.dosing.rules.clock import held_dose
from kapdesk.kernel.errors import Refusals, Trouble
from kapdesk.kernel.instant import Instant
from ui.dosing import verbs
from ui.dosing.asking import Asking
from ui.dosing.chair import ChairSide
from ui.dosing.verbs import Verb

CHAIR = "chair-side"
CHAIR_LINE = "chair-side line"
_OPEN, _HIDDEN = "open", "open, numbers hidden"
NOT_RUNNING = "The chair-side view is for a session in progress."


class ChairActs(QObject):
    """Opens and closes the view, and asks for what it takes to be done.  ``said`` tells why it cannot open."""

    said = Signal(str)
    changed = Signal()

    def __init__(self, page: QWidget, asking: Asking, now: Callable[[], Instant]) -> None:
        super().__init__(page)
        self._page = page
        self._asking = asking
        self._now = now
        self._chair: ChairSide | None = None
        self._wanted = False
        self._since = now()
        self._view = DosingView()
        self._degrees: Degrees = "C"
        asking.failed.connect(self._on_failed)

    def toggle(self) -> None:
        """Opens the view, or closes it."""
        if self._wanted:
            self.close()
        else:
            self.open()

    def open(self, kept: str = _OPEN) -> None:
        """Lays the view over the window; one whose clock does not run has none."""
        if not self._view.runs or self._view.opened is None:
            self.said.emit(NOT_RUNNING)
            return
        self._wanted = True
        self._since = self._now()
        chair = self._made()
        chair.hide_numbers(kept == _HIDDEN)
        chair.show_view(self._view, self._now(), self._degrees)
        chair.dim()
        self.changed.emit()

    def close(self) -> None:
        """Back to the page."""
        self._wanted = False
        self.put_by()
        self._page.setFocus()
        self.changed.emit()

    def make_way(self) -> None:
        """Something else of the page is wanted: the view goes, if it is open."""
        if self._wanted:
            self.close()

    def put_by(self) -> None:
        """Takes the view out of sight while the page is; it comes back with it."""
        if self._chair is not None:
            self._chair.settle()
            self._chair.hide()

    def come_back(self) -> None:
        """The page is in sight again."""
        if self._wanted:
            self.open(self.texts()[CHAIR])

    def show_view(self, view: DosingView, degrees: Degrees) -> None:
        """Takes over a view; when the session ends the view goes."""
        self._view = view
        self._degrees = degrees
        if self._wanted and not view.runs:
            self.close()
        elif self._chair is not None:
            self._chair.show_view(view, self._now(), degrees)

    def tell_time(self, now: Instant) -> None:
        """Moves everything that counts."""
        if self._chair is not None and self._wanted:
            self._chair.face.tell_time(now)

    def texts(self) -> dict[str, str]:
        """Whether it is open and what stands in its line, to be kept with what is typed."""
        if self._chair is None:
            return {CHAIR: "", CHAIR_LINE: ""}
        hidden = self._chair.face.hidden
        state = (_HIDDEN if hidden else _OPEN) if self._wanted else ""
        return {CHAIR: state, CHAIR_LINE: self._chair.quick.text()}

    def restore(self, texts: Mapping[str, str]) -> None:
        """Comes back as it was left, after a lock or a crash."""
        self._wanted = False
        self.put_by()
        if line := texts.get(CHAIR_LINE, ""):
            self._made().quick.restore(line)
        if kept := texts.get(CHAIR, ""):
            self.open(kept)

    def _made(self) -> ChairSide:
        """The view, made when it is first wanted, over everything the window holds but its covers."""
        if self._chair is None:
            chair = ChairSide(_whole(self._page))
            chair.kept.connect(self._on_kept)
            chair.rated.connect(self._on_rated)
            chair.phase_seen.connect(self._on_phase)
            chair.spat.connect(self._on_spat)
            chair.taken_back.connect(self._on_taken_back)
            chair.entered.connect(self._on_entered)
            chair.left.connect(self.close)
            chair.changed.connect(self.changed)
            self._chair = chair
        return self._chair

    def _do(self, verb: Verb, word: str) -> None:
        clock = self._now().hm()
        self._asking.do(verb, partial(self._say, word, clock), self._refuse)

    def _say(self, word: str, clock: str) -> None:
        self._made().say(word, clock)

    def _refuse(self, refusals: Refusals) -> None:
        self._made().say_plainly(refusals.sentences(), tone="notice")

    def _on_failed(self, trouble: Trouble) -> None:
        if self._chair is not None and self._wanted:
            self._chair.quick.release()
            self._chair.say_plainly(f"Not kept. {trouble.sentence}", tone="grave")

    def _on_kept(self, kind: str, word: str) -> None:
        self._do(verbs.stamp(kind, None), word)

    def _on_rated(self, value: int) -> None:
        vitals = Vitals(distress=value, typed=f"distress {value}")
        hidden = self._made().face.hidden
        self._do(verbs.record(vitals, None), "Distress" if hidden else f"Distress {value} ·")

    def _on_phase(self, key: str, name: str) -> None:
        self._do(verbs.phase(key, None), name)

    def _on_spat(self) -> None:
        held = held_dose(self._view)
        if held is None:
            self._made().say_plainly("No dose is held in the mouth.", tone="notice")
        else:
            self._do(verbs.end_hold(held, "spat", None), "Spat")

    def _on_entered(self, vitals: Vitals, confirmed: bool) -> None:
        quick = self._made().quick
        done = partial(self._recorded, self._now().hm())
        verb = verbs.record(vitals, None, confirmed=confirmed)
        self._asking.do(verb, done, quick.refuse, place=CHAIR_LINE)

    def _recorded(self, clock: str) -> None:
        chair = self._made()
        chair.quick.clear()
        chair.rest()
        chair.say("Reading", clock)

    def _on_taken_back(self) -> None:
        """The last moment that was kept with a key here turns out to be none; both lines stay."""
        self._do(verbs.take_back(self._since), "Taken back")


def _whole(page: QWidget) -> QWidget:
    """What fills the window around a page, so that the window's own covers still lie above."""
    whole = page
    while (parent := whole.parentWidget()) is not None and not whole.isWindow():
        if parent.isWindow():
            return whole if whole is not page else parent
        whole = parent
    return whole
