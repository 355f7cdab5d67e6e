"""The day as the desk sees it: who comes, and what is due, each with where it is done."""

from __future__ import annotations

import msgspec

from kapdesk.kernel.ids import BookId, SittingId
from kapdesk.kernel.instant import Instant
from kapdesk.people.model.afterwards import Call, Paper
from kapdesk.people.model.appointments import Appointment

OPEN = "open"
FROM_PAPER = "from paper"
PAPER = "paper"
CALL = "call"
CONTACT = "contact"
INTEGRATION = "integration"
SOBER = "sober"
LOOK = "look"
PARTS = "parts"
UNSIGNED = "unsigned"
BACKUP = "backup"
ORDER = (
    *(OPEN, FROM_PAPER, PAPER, CALL, CONTACT, INTEGRATION),
    *(SOBER, LOOK, PARTS, UNSIGNED, BACKUP),
)
"""What can be due, in the order it is listed among what is equally pressing."""


class Waits(msgspec.Struct, frozen=True):
    """How long this practice gives itself after a session.  unit hours; none asks for nothing."""

    follow_up_h: int = 24
    integration_h: int = 72


class Session(msgspec.Struct, frozen=True):
    """A sitting as what is due after it is judged.  ``dosed`` when a dose was given in it; ``of_sets`` without any."""

    sitting: SittingId
    opened: Instant
    ended: Instant | None = None
    signed: bool = False
    dosed: bool = False
    from_paper: bool = False
    of_sets: bool = False


class Recheck(msgspec.Struct, frozen=True):
    """A target finished under effect, by its number: when it was, and from when it may be looked at again, sober."""

    book: BookId
    about: str
    name: str
    finished: Instant
    opens: Instant


class Look(msgspec.Struct, frozen=True):
    """What is to be looked at again after its time: its key, what to do in words with numbers alone, and when.

    ``kind`` is LOOK for a finished picture, PARTS for an agreement of parts and for how protectors took an opening.
    """

    book: BookId
    about: str
    words: str
    by: Instant
    kind: str = LOOK


class Known(msgspec.Struct, frozen=True):
    """What is known of one client: sessions by when they were opened, appointments, calls, waiting paper."""

    book: BookId
    label: str
    sessions: tuple[Session, ...] = ()
    appointments: tuple[Appointment, ...] = ()
    calls: tuple[Call, ...] = ()
    papers: tuple[Paper, ...] = ()

    def __repr__(self) -> str:
        """The id alone."""
        return f"<Known {self.book}>"


class Task(msgspec.Struct, frozen=True):
    """Something due.  ``by`` is the moment it should be done by, ``opens`` one before which it is too early.

    ``about`` is what it is done to, by its id.
    """

    kind: str
    book: BookId
    label: str
    words: str
    detail: str = ""
    by: Instant | None = None
    overdue: bool = False
    about: str = ""
    opens: Instant | None = None

    @property
    def key(self) -> str:
        """What tells it from every other."""
        return f"{self.kind} {self.book} {self.about}"

    def __repr__(self) -> str:
        """Ids alone."""
        return f"<Task {self.key}>"


class Visit(msgspec.Struct, frozen=True):
    """An appointment of the list, with the client's label and how it stands, in words."""

    book: BookId
    label: str
    appointment: Appointment
    state: str = ""
    sitting: SittingId | None = None

    def __repr__(self) -> str:
        """Ids alone."""
        return f"<Visit {self.book} {self.appointment.id}>"


class Today(msgspec.Struct, frozen=True):
    """Who comes today and in the days after, what is due, and whether there is anyone at all."""

    now: Instant
    visits: tuple[Visit, ...] = ()
    coming: tuple[Visit, ...] = ()
    tasks: tuple[Task, ...] = ()
    clients: int = 0
