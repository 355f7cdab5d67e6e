"""What the stage has to work with and how it is set up: arranged anew whenever either changes, between sets."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from kapdesk.bilateral.geometry import Geometry
from kapdesk.bilateral.model.kept import StageSetup
from kapdesk.chart.model import Entry
from kapdesk.kernel.errors import Trouble
from ui.bridge.clerk import Clerk
from ui.sets.arranged import client_display, geometry_of, others_than, setup_for
from ui.sets.link import Link
from ui.sets.mirror import USUAL
from ui.stage.messages import Arrange, Display, Ended, Setup, Standing, ToDesk, Told, ToStage

STARTING = "The client's display is being made ready."
TUNING = "The sound is being made ready; it takes a few seconds."
PUT_AWAY = "The client's display was put away. Come back to this page to have it again."
LOST = "The client's display was lost, and its program does not stay. Leave this page and come back to try again."
STARTED_AGAIN = 3
"""How often a stage that was lost is started again by itself, until the page is opened anew."""

NO_OTHER = "There is no second display. Connect one for the client; it is found by itself."
CHOOSE = "Choose the client's display first."
GONE = "The client's display is not connected. Connect it again, or choose another."
NO_TOUCH = "Touch goes nowhere: no touch device is chosen under Set up, Touch."
TOUCH_GONE = "Touch goes nowhere: {name} is not connected."


class StageSide(QObject):
    """Follows the one stage of a window, whichever page is in sight.

    ``changed`` when there is something new to show; ``told`` with a sentence of the stage.  What is set up is kept
    through ``keep`` and read through ``load``, both on the record lane.
    """

    changed = Signal()
    told = Signal(str)
    recorded = Signal(tuple)
    troubled = Signal(Trouble)

    def __init__(
        self,
        clerk: Clerk,
        load: Callable[[], StageSetup],
        keep: Callable[[StageSetup], tuple[Entry, ...]],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._window: QWidget | None = None
        self._clerk = clerk
        self._load = load
        self._keep = keep
        self._link: Link | None = None
        self._sent: Setup | None = None
        self._most_db = 0.0
        self._lost = False
        self._away = False
        self._held = False
        self._again = STARTED_AGAIN
        self.kept = StageSetup()
        self.standing: Standing | None = None

    def use(self, link: Link) -> None:
        """The stage to follow."""
        self._link = link
        link.told.connect(self._on_told)
        link.lost.connect(self._on_lost)

    def open(self, window: QWidget) -> None:
        """Reads what was kept, then has the stage started; it may be there already.

        The client never sees the display that ``window`` is on.
        """
        self._window = window
        self._read()

    def leave(self) -> None:
        """Nobody comes back to the client's display."""
        if self._link is not None:
            self._link.leave()

    def put_away(self) -> None:
        """The stage is sent away; it can be asked for again by opening a page."""
        self.leave()
        self._part()

    def look_anew(self) -> None:
        """A stage that does not answer is let go, and looked for anew."""
        if self._link is not None:
            self._link.let_go()
        self._part()
        self._read()

    def put(self, kept: StageSetup) -> None:
        """Sets it up otherwise, and keeps that."""
        self.kept = kept
        self._arrange()
        self.changed.emit()
        work = partial(self._keep, kept)
        self._clerk.ask(work, owner=self, then=self.recorded.emit, failed=self.troubled.emit)

    def hold(self, held: bool) -> None:
        """While the stage plays something of the set-up nothing is arranged; what changed meanwhile is, afterwards."""
        self._held = held
        self._arrange()

    def bound(self, most_db: float) -> None:
        """The loudest a tone may be for this client.  unit dB against full"""
        self._most_db = most_db
        self._arrange()

    def use_usual(self) -> None:
        """Has the tones of a set whose device went away sound on the usual one; the stage takes it quieter."""
        if self.silent:
            usual = replace(self._wanted(), device="", trim_ms=0.0)
            self._sent = usual
            self.send(Arrange(usual))

    @property
    def silent(self) -> bool:
        """Whether a set runs and nothing can sound."""
        return (
            self.standing is not None and bool(self.standing.running) and not self.standing.device
        )

    @property
    def display(self) -> Display | None:
        """The client's display, where there is one."""
        if self.standing is None:
            return None
        return client_display(self.kept, self.standing, self._desk())

    @property
    def others(self) -> tuple[Display, ...]:
        """Every display but the desk's own."""
        return () if self.standing is None else others_than(self.standing, self._desk())

    @property
    def geometry(self) -> Geometry:
        """The client's display in pixels and degrees."""
        display = self.display
        return USUAL if display is None else geometry_of(self.kept, display)

    @property
    def missing(self) -> str:
        """What stands in the way of a set; empty when nothing does."""
        if self.standing is None:
            return PUT_AWAY if self._away else LOST if self._lost else STARTING
        if self.display is not None:
            return "" if self.standing.audible else TUNING
        if not self.others:
            return NO_OTHER
        return GONE if self.kept.display else CHOOSE

    @property
    def coming(self) -> bool:
        """Whether what stands in the way of a set goes by itself in a moment: the stage is on its way, or its sound."""
        return self.missing in (STARTING, TUNING)

    @property
    def untouched(self) -> str:
        """Why nothing would be felt of a set by touch; empty where something is, or while nobody knows."""
        chosen = self.kept.touch_device
        if self.standing is None or chosen in self.standing.touch:
            return ""
        return TOUCH_GONE.format(name=chosen) if chosen else NO_TOUCH

    def words(self) -> str:
        """Display, sound and what the stage has to say, in one line."""
        standing, display = self.standing, self.display
        if standing is None or display is None:
            return self.missing
        size = f"{display.width_px} × {display.height_px}, {display.refresh_hz:.0f} Hz"
        sound = standing.device or "no sound"
        if standing.device and standing.latency_ms is not None:
            sound = f"{sound}, {standing.latency_ms:.0f} ms"
        return " · ".join([f"{display.name} {size}", sound, *standing.touch, *standing.told])

    def send(self, message: ToStage) -> None:
        """Tells the stage something of the set-up."""
        if self._link is not None:
            self._link.send(message)

    def _read(self) -> None:
        self._clerk.ask(self._load, owner=self, then=self._on_kept, failed=self.troubled.emit)

    def _part(self) -> None:
        self.standing, self._sent, self._lost = None, None, False
        self._away = True
        self.changed.emit()

    def _desk(self) -> tuple[int, int]:
        screen = self._window.screen() if self._window else QGuiApplication.primaryScreen()
        corner = screen.geometry().topLeft()
        return corner.x(), corner.y()

    def _on_kept(self, kept: StageSetup) -> None:
        self.kept = kept
        self._away = False
        self._again = STARTED_AGAIN
        if self._link is not None:
            self._link.start()
        self._arrange()
        self.changed.emit()

    def _on_told(self, message: ToDesk) -> None:
        if isinstance(message, Told):
            self.told.emit(f"{message.sentence} {message.advice}".strip())
        if isinstance(message, Ended) and self.standing is not None:
            self.standing = replace(self.standing, running="")
            self._arrange()
            self.changed.emit()
        if isinstance(message, Standing):
            if self.standing is None:
                self._sent = None
            self.standing, self._lost = message, False
            self._arrange()
            self.changed.emit()

    def _on_lost(self) -> None:
        stood = self.standing is not None
        self.standing, self._sent, self._lost = None, None, True
        if stood and self._again and self._link is not None:
            self._again -= 1
            self._lost = False
            self._link.start()
        self.changed.emit()

    def _arrange(self) -> None:
        if self.standing is None or self.standing.running or self._held:
            return
        setup = self._wanted()
        if setup != self._sent:
            self._sent = setup
            self.send(Arrange(setup))

    def _wanted(self) -> Setup:
        """How the stage is to stand now."""
        display = self.display
        device = "" if self.standing is None else self.standing.device
        identity = "" if display is None else display.identity
        return setup_for(self.kept, identity, device, most_db=self._most_db)
