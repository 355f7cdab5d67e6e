"""The way from a new vault to the first saved reading: what comes next, told from the book and kept nowhere."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kapdesk.dosing.service.dosing import Dosing
from kapdesk.people.service.people import People
from kapdesk.practice.model.practice import OFF
from kapdesk.practice.service.practice import Practice


@dataclass(frozen=True, slots=True)
class Step:
    """One step: its number of how many, what to do in words, and the page where it is done."""

    number: int
    of: int
    words: str
    page: str


_STEPS = (
    ("Name your practice, so that its paper says whose it is.", "settings"),
    ("Adopt a protocol under Settings: press Adopt beside one and say who answers for it.", "settings"),
    ("Take your first client in, by a code or a name.", "clients"),
    ("Begin a session: open the client and press B.", "clients"),
    ("Write a first reading: press V, type 128/82 74 98, press Enter.", "session"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class FirstSteps:
    """What a new practice has not done yet.  thread: the record lane."""

    practice: Practice
    people: People
    dosing: Dosing

    def next(self) -> Step | None:
        """The first step that is not done; None once a reading was saved or the steps were put away."""
        if self.practice.view().setting("first_steps") == OFF:
            return None
        for number, done in enumerate(self._done(), start=1):
            if not done:
                words, page = _STEPS[number - 1]
                return Step(number, len(_STEPS), words, page)
        return None

    def _done(self) -> Iterator[bool]:
        """Whether each step is done, asked no further than needed."""
        view = self.practice.view()
        sittings = self.people.sittings()
        read = len(sittings) > 1 or any(self.dosing.view(row.id).readings for row in sittings)
        yield read or bool(view.named.name)
        yield read or bool(view.adopted("protocol"))
        yield read or bool(self.people.clients())
        yield read or bool(sittings)
        yield read
