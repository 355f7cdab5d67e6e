"""Appointments: when a client comes and for what, moved, called off, kept or missed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NewType

import msgspec

from kapdesk.chart.model import DueItem, Entry, Fact, Line, fold
from kapdesk.kernel.ids import EntryId
from kapdesk.kernel.instant import Instant

AppointmentId = NewType("AppointmentId", str)

KINDS: tuple[str, ...] = ("dosing", "preparation", "integration", "follow-up call", "other")
PLANNED, CANCELLED, KEPT, MISSED = "planned", "cancelled", "kept", "missed"
INDEX = "appointment "
"""How an appointment's line in the list of what is due begins; its id follows."""


class _Timed(Fact, frozen=True):
    """What an appointment is for, from when to when, and where."""

    appointment: AppointmentId
    kind: str
    starts: Instant
    ends: Instant
    place: str = ""

    def words(self) -> str:
        """Kind, day, times and place."""
        span = f"{self.starts.day()}, {self.starts.hm()}–{self.ends.hm()}"
        return ", ".join(part for part in (self.kind, span, self.place) if part)

    def due(self) -> tuple[DueItem, ...]:
        """The appointment itself, at its beginning."""
        return (DueItem(f"{INDEX}{self.appointment}", self.kind, self.starts),)


class AppointmentMade(_Timed, frozen=True):
    """A client is to come, or to be called."""


class AppointmentMoved(_Timed, frozen=True):
    """The same appointment at another time or place, or for something else."""


class AppointmentCancelled(Fact, frozen=True):
    """An appointment was called off, and why."""

    appointment: AppointmentId
    reason: str

    def words(self) -> str:
        """Why."""
        return self.reason

    def due(self) -> tuple[DueItem, ...]:
        """Takes it out of the list."""
        return (DueItem(f"{INDEX}{self.appointment}", "", Instant(0), settled=True),)


class AppointmentKept(Fact, frozen=True):
    """The client came."""

    appointment: AppointmentId


class AppointmentMissed(Fact, frozen=True):
    """The client did not come, and what is known of it."""

    appointment: AppointmentId
    said: str = ""

    def words(self) -> str:
        """What is known of it."""
        return self.said


class Appointment(msgspec.Struct, frozen=True):
    """An appointment as it stands.  ``entry`` is the line its times were written with last."""

    id: AppointmentId
    entry: EntryId
    kind: str
    starts: Instant
    ends: Instant
    place: str = ""
    state: str = PLANNED
    reason: str = ""

    @property
    def counts(self) -> bool:
        """Whether the client came or is still to come."""
        return self.state in (PLANNED, KEPT)

    def span(self) -> str:
        """Its times: ``10:00–13:00``."""
        return f"{self.starts.hm()}–{self.ends.hm()}"

    def overlaps(self, starts: Instant, ends: Instant) -> bool:
        """Whether it takes some of that time."""
        return self.starts < ends and starts < self.ends

    def __repr__(self) -> str:
        """The id alone."""
        return f"<Appointment {self.id}>"


def appointments_of(entries: Iterable[Entry]) -> tuple[Appointment, ...]:
    """The appointments of a client's entries, by when they begin."""
    found: dict[AppointmentId, Appointment] = {}
    for line in _in_place(fold(entries).lines):
        _take(found, line.entry)
    return tuple(sorted(found.values(), key=lambda one: (one.starts, one.id)))


def _in_place(lines: tuple[Line, ...]) -> list[Line]:
    """The standing lines, a corrected one where the line stood that it corrects."""
    places: dict[EntryId, int] = {}
    for line in lines:
        entry = line.entry
        before = places.get(entry.corrects) if entry.corrects else None
        places[entry.id] = entry.seq if before is None else before
    standing = (line for line in lines if line.standing)
    return sorted(standing, key=lambda line: places[line.entry.id])


def _take(found: dict[AppointmentId, Appointment], entry: Entry) -> None:
    match entry.fact:
        case AppointmentMade(id_, kind, starts, ends, place) | AppointmentMoved(
            id_, kind, starts, ends, place
        ):
            found[id_] = Appointment(id_, entry.id, kind, starts, ends, place)
        case AppointmentCancelled(id_, reason) if id_ in found:
            found[id_] = msgspec.structs.replace(found[id_], state=CANCELLED, reason=reason)
        case AppointmentKept(id_) if id_ in found:
            found[id_] = msgspec.structs.replace(found[id_], state=KEPT, reason="")
        case AppointmentMissed(id_, said) if id_ in found:
            found[id_] = msgspec.structs.replace(found[id_], state=MISSED, reason=said)


FACTS: tuple[type[Fact], ...] = (
    AppointmentMade,
    AppointmentMoved,
    AppointmentCancelled,
    AppointmentKept,
    AppointmentMissed,
)
