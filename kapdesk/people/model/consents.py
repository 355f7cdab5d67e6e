"""Consents: what was agreed, of which kind and when, on which words, and what was taken back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import reduce
from typing import TypeVar

import msgspec

from kapdesk.chart.model import BodyErased, Entry, Fact, Timeline
from kapdesk.kernel.ids import EntryId
from kapdesk.sheets.model import Filled

KINDS = ("treatment", "touch", "recording", "emergency", "escort", "telehealth")

F = TypeVar("F", bound=Fact)


ASKED_AND_NO: Mapping[str, tuple[str, str]] = {
    "touch": ("agreed", "no"),
    "recording": ("recorded", "nothing"),
}
"""Of the kinds a client can also say no to: the question, and the answer that is a no."""
AGREED_ON: Mapping[str, tuple[str, ...]] = {"touch": ("where", "stop"), "recording": ("for-whom",)}
"""What else is told of it in a line."""


class ConsentGiven(Fact, frozen=True):
    """What a client answered when asked for one kind of consent; also a no.  All of it stands in ``filled``."""

    kind: str
    filled: Filled

    @property
    def on(self) -> str:
        """The day it was given, as ISO text."""
        return self._text("on")

    @property
    def version(self) -> str:
        """The version of the form that was agreed to."""
        return self._text("version")

    @property
    def language(self) -> str:
        """The language it was explained in."""
        return self._text("language")

    @property
    def refused(self) -> bool:
        """Whether the client was asked and said no."""
        asked, no = ASKED_AND_NO.get(self.kind, ("", ""))
        return bool(asked) and self._text(asked) == no

    @property
    def agreed(self) -> str:
        """What was agreed, in a line: whether, where touch is welcome and what stops it; what is recorded for whom."""
        asked, _ = ASKED_AND_NO.get(self.kind, ("", ""))
        keys = (asked, *AGREED_ON[self.kind]) if asked else ()
        told = ((self.filled.sheet.prompt(key).asks, self.filled.said(key)) for key in keys)
        return " · ".join(
            f"{asks}{'' if asks.endswith('?') else ':'} {said}" for asks, said in told if said
        )

    def words(self) -> str:
        """The words that were written into it."""
        return f"{self.kind} {self.filled.words()}"

    def _text(self, key: str) -> str:
        answer = self.filled.answer(key)
        return answer.value if answer and isinstance(answer.value, str) else ""


class ConsentWithdrawn(Fact, frozen=True):
    """A consent was taken back on a day, in the client's words as far as there were any."""

    consent: EntryId
    on: str
    note: str = ""

    def words(self) -> str:
        """What was said."""
        return self.note


class ConsentState(msgspec.Struct, frozen=True):
    """A consent that was given, and whether it was taken back."""

    entry: EntryId
    given: ConsentGiven
    withdrawn: ConsentWithdrawn | None = None

    def __repr__(self) -> str:
        """The entry alone."""
        return f"<ConsentState {self.entry}>"

    @property
    def holds(self) -> bool:
        """Whether it was agreed to and not taken back."""
        return self.withdrawn is None and not self.given.refused


class ConsentView(msgspec.Struct, frozen=True):
    """The consents of a client: the fold."""

    timeline: Timeline = Timeline()

    def after(self, entry: Entry) -> ConsentView:
        """This view with one more entry."""
        if isinstance(entry.fact, _OF_CONSENT):
            return ConsentView(self.timeline.after(entry))
        return self

    def history(self) -> tuple[ConsentState, ...]:
        """Every consent that was written, in order, each as it stands."""
        back = {fact.consent: fact for _, fact in self._standing(ConsentWithdrawn)}
        given = self._standing(ConsentGiven)
        return tuple(ConsentState(entry, fact, self._back(entry, back)) for entry, fact in given)

    def latest(self, kind: str) -> ConsentState | None:
        """The consent of a kind that counts: the last one written."""
        found = [state for state in self.history() if state.given.kind == kind]
        return found[-1] if found else None

    def holding(self) -> tuple[ConsentState, ...]:
        """What the client agrees to now, one of each kind at most."""
        latest = (self.latest(kind) for kind in KINDS)
        return tuple(state for state in latest if state is not None and state.holds)

    def _back(
        self, entry: EntryId, back: dict[EntryId, ConsentWithdrawn]
    ) -> ConsentWithdrawn | None:
        """The withdrawal of a consent, or of the line it corrects: correcting a date brings nothing back."""
        at: EntryId | None = entry
        while at is not None:
            if at in back:
                return back[at]
            line = self.timeline.find(at)
            at = line.entry.corrects if line else None
        return None

    def _standing(self, kind: type[F]) -> tuple[tuple[EntryId, F], ...]:
        return tuple(
            (line.entry.id, line.entry.fact)
            for line in self.timeline.lines
            if line.standing and isinstance(line.entry.fact, kind)
        )


def view_of(entries: Iterable[Entry]) -> ConsentView:
    """The view of a client's entries, in ledger order."""
    return reduce(ConsentView.after, entries, ConsentView())


FACTS: tuple[type[Fact], ...] = (ConsentGiven, ConsentWithdrawn)

_OF_CONSENT: tuple[type[Fact], ...] = (*FACTS, BodyErased)
