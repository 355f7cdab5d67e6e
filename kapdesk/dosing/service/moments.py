"""Moments kept with one key, and the words written to them afterwards."""

from __future__ import annotations

from dataclasses import dataclass

from kapdesk.dosing.model.facts import EVENT_KINDS, EventNoted
from kapdesk.dosing.model.moments import TOOK, WordsAdded
from kapdesk.dosing.rules.moments import open_moments
from kapdesk.dosing.service.charting import Charting, Clears, Written
from kapdesk.kernel.errors import Refusals, refused
from kapdesk.kernel.ids import EntryId, SittingId
from kapdesk.kernel.instant import Instant


@dataclass(frozen=True, slots=True)
class Moments:
    """What is noted by its kind alone while hands and eyes are with the client."""

    charting: Charting

    def stamp(self, sitting: SittingId, kind: str, *, at: Instant | None = None) -> Written:
        """Write that something of a kind happened, at its time and without a word."""
        view = self.charting.writable(sitting, at)
        if isinstance(view, Refusals):
            return view
        if kind not in (*EVENT_KINDS, TOOK):
            return refused("kind", f"A moment is one of: {', '.join(EVENT_KINDS)}.")
        return self.charting.write(sitting, (EventNoted(kind),), at=at)

    def add_words(
        self, sitting: SittingId, event: EntryId, text: str, *, clears: Clears = ()
    ) -> Written:
        """Write words to a moment, at its own time; nothing about it is corrected by that."""
        view = self.charting.writable(sitting, None, until_signed=True)
        if isinstance(view, Refusals):
            return view
        found = [(entry, fact) for entry, fact in view.facts_of(EventNoted) if entry.id == event]
        if not found:
            return refused("event", "That line is not there to be given words.")
        if not text.strip():
            return refused("text", "Write the words.")
        entry, fact = found[0]
        said = text if fact.kind == "quote" else text.strip()
        added = WordsAdded(event, fact.kind, said)
        return self.charting.write(sitting, (added,), at=entry.at, clears=clears)

    def complete(self, sitting: SittingId, kind: str, text: str) -> Written:
        """Write words to the latest moment of a kind that waits for some."""
        view = self.charting.writable(sitting, None, until_signed=True)
        if isinstance(view, Refusals):
            return view
        waiting = [entry.id for entry, event in open_moments(view) if event.kind == kind]
        if not waiting:
            return refused("kind", f"No moment of kind “{kind[:20]}” waits for words.")
        return self.add_words(sitting, waiting[-1], text)
