"""What was seen, said, asked or ticked along the way."""

from __future__ import annotations

from dataclasses import dataclass

from kapdesk.chart.model import Fact
from kapdesk.dosing.model.facts import (
    ChecklistTicked,
    EventNoted,
    PhaseNoted,
    ProcessNoted,
    SafetyAsked,
)
from kapdesk.dosing.model.parsed import Tick
from kapdesk.dosing.model.protocol import CHECKLISTS
from kapdesk.dosing.model.view import DosingView
from kapdesk.dosing.service.charting import Charting, Clears, Written
from kapdesk.kernel.errors import Refusals, refused
from kapdesk.kernel.ids import SittingId
from kapdesk.kernel.instant import Instant


@dataclass(frozen=True, slots=True)
class Events:
    """Everything of a session that is neither measured nor given."""

    charting: Charting

    def note(
        self,
        sitting: SittingId,
        event: EventNoted | ProcessNoted | SafetyAsked,
        *,
        at: Instant | None = None,
        clears: Clears = (),
    ) -> Written:
        """Write an event, a note kept apart, or the safety question and its answer."""
        return self._written(sitting, event, at, clears)

    def note_phase(
        self, sitting: SittingId, phase: PhaseNoted, *, at: Instant | None = None
    ) -> Written:
        """Write the phase the client was seen to be in; refuses one the protocol does not name."""
        return self._written(sitting, phase, at, ())

    def tick(
        self,
        sitting: SittingId,
        tick: Tick,
        *,
        at: Instant | None = None,
        clears: Clears = (),
    ) -> Written:
        """Tick items of one list; refuses what the list does not hold."""
        view = self.charting.writable(sitting, at)
        if isinstance(view, Refusals):
            return view
        ticked = ticked_items(view, tick)
        if isinstance(ticked, Refusals):
            return ticked
        return self._written(sitting, ticked, at, clears)

    def _written(
        self, sitting: SittingId, fact: Fact, at: Instant | None, clears: Clears
    ) -> Written:
        view = self.charting.writable(sitting, at)
        if isinstance(view, Refusals):
            return view
        against = unknown_phase(view, fact)
        return against or self.charting.write(sitting, (fact,), at=at, clears=clears)


def ticked_items(view: DosingView, tick: Tick) -> ChecklistTicked | Refusals:
    """The items of a list that were ticked, or which ones it knows."""
    name = CHECKLISTS.get(tick.list, tick.list)
    known = (
        tuple(item.key for item in view.pinned.protocol.checklist(tick.list)) if view.pinned else ()
    )
    if not known:
        return refused("items", f"This session's protocol has no list “{name[:40]}”.")
    items = known if tick.everything else tick.items
    if not items or not set(items) <= set(known):
        return refused("items", f"The list “{name}” holds: {', '.join(known)}.")
    return ChecklistTicked(tick.list, items)


def unknown_phase(view: DosingView, fact: Fact) -> Refusals | None:
    """Which phases the protocol names, when a fact names another."""
    known = tuple(phase.key for phase in view.pinned.protocol.phases) if view.pinned else ()
    if not isinstance(fact, PhaseNoted) or fact.phase in known:
        return None
    return refused("phase", f"The phase is one of: {', '.join(known)}.")
