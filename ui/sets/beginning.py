"""How a set begins at one place: at once, or as soon as the stage is there, or not at all, and then it is said why."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from kapdesk.bilateral import geometry as geometry_of
from kapdesk.bilateral.geometry import Geometry
from kapdesk.bilateral.narrowing import pursuit_check
from kapdesk.bilateral.regime import regime
from ui.kit.surface import on_show
from ui.kit.text import unparted
from ui.sets.choice import SetChoice
from ui.sets.lacking import Lacking
from ui.sets.mirror import USUAL
from ui.sets.recording import Recording
from ui.sets.runner import SetRunner
from ui.sets.wish import COVERED, TOO_LATE, WAITS, Wish

UNSAVED = (
    "The end of the set before is not saved yet; it is kept here and tried again with the next one."
)
CHECK = "The eyes follow a slow light"


class Beginning(QObject):
    """``changed`` when there is something new to say.

    ``recording`` is where a set goes, None in a test run; ``asking`` whether the card of the one before waits here.
    """

    changed = Signal()

    def __init__(
        self, face: QWidget, runner: SetRunner, choice: SetChoice, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._face = face
        self._runner = runner
        self._choice = choice
        self._lacking = Lacking(runner, choice)
        self._told = ""
        self._wish = Wish(self)
        self._wish.changed.connect(self.changed)
        self._wish.outwaited.connect(self._on_outwaited)
        self.geometry = Geometry(USUAL.width_px, USUAL.height_px)
        self.recording: Recording | None = None
        self.asking = False

    @property
    def mine(self) -> bool:
        """Whether the last set was begun here."""
        return self.checks or self._runner.begun_by is self._choice

    @property
    def checks(self) -> bool:
        """Whether the last set was the slow light for the eyes, begun here."""
        return self._runner.begun_by is self

    @property
    def lacking(self) -> str:
        """Why no set may begin now; empty when one may."""
        return self._lacking.why(mine=self.mine, asking=self.asking)

    @property
    def coming(self) -> bool:
        """Whether nothing is missing but a stage that is on its way."""
        return self._lacking.comes(asking=self.asking)

    @property
    def waits(self) -> bool:
        """Whether a set was asked for and begins as soon as the stage is ready."""
        return self._wish.waits

    @property
    def too_soon(self) -> str:
        """Why a press counts for nothing right after a set; empty once the hand has rested."""
        return self._lacking.too_soon()

    def stand_for(self, geometry: Geometry, untouched: str) -> None:
        """The client's display, as far as it was measured, and why touch goes nowhere."""
        if (geometry, untouched) != (self.geometry, self._lacking.untouched):
            self.geometry, self._lacking.untouched = geometry, untouched
            self.changed.emit()

    def lacks(self, missing: str, *, coming: bool) -> None:
        """What is missing besides the stage; ``coming`` says that it goes by itself in a moment."""
        lacking = self._lacking
        if (missing, coming) != (lacking.else_missing, lacking.coming):
            lacking.else_missing, lacking.coming = missing, coming
            self.changed.emit()
        self.look()

    def tell(self, sentence: str) -> None:
        """What there is to say of this set; it stands until the next one is asked for."""
        self._told = sentence
        self.changed.emit()

    def start(self) -> None:
        """Begins a set, has it begin once the stage is there where nothing else is missing, or says why none begins."""
        self._told = self.too_soon
        if self._told:
            self.changed.emit()
        elif not self.lacking:
            self._begin()
            self._face.setFocus()
        elif self.coming:
            self._wish.make()
            self._face.setFocus()
        else:
            self.changed.emit()

    def check(self) -> None:
        """Begins the slow light that the eyes are watched by, or says why it does not."""
        if why := self.too_soon or self._lacking.without_stage():
            self.tell(why)
            return
        self._runner.start(
            pursuit_check(self._choice.allowed.check_s),
            preset=CHECK,
            recording=self.recording,
            by=self,
        )

    def give_up(self) -> None:
        """What waits for the stage does not begin."""
        self._wish.give_up()

    def take_back(self) -> None:
        """The same by a hand: the keyboard goes to the place first, for the button it pressed goes out of sight."""
        if self.waits:
            self._face.setFocus()
            self.give_up()

    def look(self) -> None:
        """A set that waits begins where it is in sight, once nothing is missing; what else is missing ends the wait."""
        if not self.waits or self.coming:
            return
        if not self.lacking and on_show(self._face):
            self._wish.grant()
            self.start()
        else:
            self._told = "" if self.lacking else COVERED
            self.give_up()

    def truth(self, locked: str, *, running: bool) -> tuple[str, str]:
        """What the set is, in one line, and what else must be known of it now; ``locked`` is why keys do nothing."""
        plan = self._choice.plan
        if running:
            plan = self._choice.foreign or plan
        width = geometry_of.amplitude_deg(plan, self.geometry)
        lacking = "" if running else self.lacking
        unsaved = UNSAVED if self._runner.keeping.waiting and not running else ""
        note = geometry_of.too_small(plan, self.geometry) or ""
        words = unparted(regime(plan, width, sweeps=self._choice.sweeps))
        waiting = WAITS if self.waits else ""
        said = waiting or self._told or locked or lacking or unsaved or note
        unfelt = "" if lacking else self._lacking.unfelt(plan)
        return words, " ".join(filter(None, (said, unfelt)))

    def _begin(self) -> None:
        plan = self._choice.plan
        self._runner.start(
            plan,
            preset=self._choice.preset,
            amplitude_deg=geometry_of.amplitude_deg(plan, self.geometry) or 0.0,
            recording=self.recording,
            by=self._choice,
        )

    def _on_outwaited(self) -> None:
        self.tell(TOO_LATE)
