"""The way from a new vault to the first saved reading: what comes next, told from the book and kept nowhere."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kapdesk.dosing.service.dosing import Dosing
from kapdesk.people.service.people import People
from kapdesk.practice.model.settings import OFF
from kapdesk.practice.service.practice import Practice


@dataclass(frozen=True, slots=True)
class Step:
    """One step: its number of how many, what to do in words, the page where it is done, and what to open there."""

    number: int
    of: int
    words: str
    page: str
    wanted: str = ""


_STEPS = (
    ("Take your first client in.", "clients", "new"),
    ("Begin a session: adopt a protocol, then press it.", "session", ""),
    ("Write a first reading: press V, type 128/82 74 98, press Enter.", "session", ""),
)  # fmt: skip
_BEGIN = 2
SAVED = "Your first reading is saved."
NO_NAME = "your practice's name"
NO_NUMBER = "the emergency number that F12 shows"
STILL = "Still to write, under Settings:"


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
                words, page, wanted = _STEPS[number - 1]
                if number == _BEGIN:
                    page, wanted = self._where_it_begins()
                return Step(number, len(_STEPS), words, page, wanted)
        return None

    def farewell(self) -> tuple[str, str]:
        """What is said once the last step is done, and what is still worth doing; nothing when they were put away."""
        view = self.practice.view()
        if view.setting("first_steps") == OFF:
            return "", ""
        missing = [NO_NAME] if not view.named.name else []
        missing += [NO_NUMBER] if not view.named.emergency_number else []
        return SAVED, f"{STILL} {' and '.join(missing)}." if missing else ""

    def _where_it_begins(self) -> tuple[str, str]:
        clients = self.people.clients()
        return ("session", f"new:{clients[0].book}") if len(clients) == 1 else ("clients", "")

    def _done(self) -> Iterator[bool]:
        """Whether each step is done, asked no further than needed."""
        sittings = self.people.sittings()
        read = len(sittings) > 1 or any(self.dosing.view(row.id).readings for row in sittings)
        yield read or bool(self.people.clients())
        yield read or bool(sittings)
        yield read
