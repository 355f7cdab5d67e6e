"""From phase to phase: entered where the way is open, passed with a reason where it is not; never by itself."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from kapdesk.emdr.model.nouns import Phase
from kapdesk.emdr.model.state import TargetState
from kapdesk.kernel.ids import TargetId
from kapdesk.kernel.instant import Instant
from ui.bridge.keeper import Spot
from ui.emdr.room.choosing import TargetSheet
from ui.emdr.room.end_sheet import EndSheet
from ui.emdr.room.look import Look
from ui.emdr.room.phase_button import NAMES
from ui.emdr.room.tools import Tools
from ui.sets.recording import Written
from ui.work.body_sheet import Clears
from ui.work.passing import Passing

ENTER = "To go to {}, this is missing:"
SET = "Before a set, this is missing:"
COMPLETE = "For T{} to be complete, this is missing:"
ASKING = "Before belief and body are asked of T{}:"
THERE = "The session is in this phase already."


class Passage(Passing[Look]):
    """``chosen`` names the target for what comes next."""

    def __init__(self, host: QWidget, tools: Tools, now: Callable[[], Instant]) -> None:
        super().__init__(host, tools.clerk, tools.drafts, tools.pen)
        self._tools = tools
        self._targets = TargetSheet(host)
        self._end = EndSheet(host, tools, now)
        self._targets.chosen.connect(self.chosen)
        self._end.fixed.connect(self._on_fixed)

    def enter(self, phase: Phase) -> None:
        """To a phase: at once where the way is open, else by saying what is missing."""
        look = self.look
        if look is None or not look.open:
            return
        way = look.ways.way(phase)
        if way is None:
            self.said.emit(THERE)
        elif way.open:
            self._enter(phase)
        else:
            then = partial(self._enter, phase)
            what = ENTER.format(NAMES[phase].lower())
            self.way.ask(what, way.missing, then, self._spot(look, str(phase), look.ways.target))

    def look_back(self) -> None:
        """To looking back, with the target that is owed first."""
        look = self.look
        if look is None or not look.open:
            return
        due = look.standing.due
        if due and (look.target is None or look.target.id not in {one.id for one in due}):
            self._go(Phase.REVIEW, due[0].id)
        else:
            self.enter(Phase.REVIEW)

    def grow_steady(self) -> None:
        """To growing steady, from anywhere."""
        self._hold(self._tools.emdr.work.stabilise)

    def close(self) -> None:
        """To the closing, from anywhere."""
        self._hold(self._tools.emdr.work.close_phase)

    def choose(self) -> None:
        """Asks which target comes next."""
        if self.look is not None and self.look.open:
            self._targets.ask(self.look)

    def fix_end(self) -> None:
        """Asks when the session is to be over."""
        if self.look is not None and self.look.open:
            self._end.ask(Spot(self.look.sitting, "when it is to be over"))

    def ask_set(self, missing: tuple[str, ...]) -> None:
        """Says what is missing before a set; a reason lets it begin."""
        look = self.look
        if missing and look is not None:
            self.way.ask(SET, missing, self.begin_set, self._spot(look, "set", look.target))

    def ask_complete(self) -> None:
        """Says what is missing for the target to be complete; a reason lets it be called so."""
        look = self.look
        if look is not None and look.target is not None:
            what = COMPLETE.format(look.target.number)
            spot = self._spot(look, "complete", look.target)
            self.way.ask(what, look.standing.may_complete.missing, self._on_complete, spot)

    def ask_asking(self) -> None:
        """Says that this closing asks neither belief nor body; a reason lets them be asked."""
        look = self.look
        if look is not None and look.target is not None:
            what = ASKING.format(look.target.number)
            spot = self._spot(look, "asked in closing", look.target)
            self.way.ask(what, look.standing.may_rate.missing, self._on_asking, spot)

    def keep(self) -> None:
        """Keeps what was typed."""
        super().keep()
        self._end.kept.keep()

    def _spot(self, look: Look, what: str, target: TargetState | None) -> Spot:
        """Where the reason for one thing is kept, of one target in one session."""
        return Spot(look.sitting, f"why {what} {target.id if target is not None else ''}".rstrip())

    def _enter(self, phase: Phase, reason: str = "", clears: Clears = ()) -> None:
        look = self.look
        target = look.ways.target if look is not None else None
        self._go(phase, target.id if target is not None else None, reason, clears)

    def _go(
        self, phase: Phase, target: TargetId | None, reason: str = "", clears: Clears = ()
    ) -> None:
        if self.look is not None:
            enter = partial(self._tools.emdr.work.enter, reason=reason, clears=clears)
            self.write(partial(enter, self.look.sitting, phase, target))

    def _hold(self, verb: Callable[..., Written]) -> None:
        if self.look is not None and self.look.open:
            self.write(partial(verb, self.look.sitting))

    def _on_complete(self, reason: str, clears: Clears) -> None:
        self._about(self._tools.emdr.work.complete_anyway, reason, clears)

    def _on_asking(self, reason: str, clears: Clears) -> None:
        self._about(self._tools.emdr.work.ask_anyway, reason, clears)

    def _about(self, verb: Callable[..., Written], reason: str, clears: Clears) -> None:
        look = self.look
        if look is not None and look.target is not None:
            self.write(partial(verb, look.sitting, look.target.id, reason, clears=clears))

    def _on_fixed(self, ends: Instant) -> None:
        if self.look is not None:
            clears = self._end.kept.hand_over()
            fix_end = self._tools.emdr.work.fix_end
            work = partial(fix_end, self.look.sitting, ends, clears=clears)
            self._tools.pen.write(
                work, then=self._on_end, refused=self._end.refuse, failed=self._on_no_end
            )

    def _on_end(self, _entries: object) -> None:
        self._end.kept.end()
        self._end.dismiss()

    def _on_no_end(self, _trouble: object) -> None:
        self._end.kept.take_back()
