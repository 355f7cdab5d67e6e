"""Appointments among each other, and whose one is meant."""

from __future__ import annotations

from collections.abc import Iterable

from kapdesk.kernel.errors import Refusal, Refusals, refused
from kapdesk.kernel.instant import Instant
from kapdesk.people.model.appointments import Appointment
from kapdesk.people.model.clients import ClientRow
from kapdesk.people.rules.clients import matching

NAMED_AT_MOST = 5


def client_named(text: str, rows: Iterable[ClientRow]) -> ClientRow | Refusals:
    """The one client a few letters name; refuses none and several, and says which."""
    if not text.strip():
        return refused("client", "Whose appointment is it? Write a code, a name or a birth date.")
    known = tuple(rows)
    found = matching(known, text)
    exact = [row for row in found if row.label.casefold() == text.strip().casefold()]
    if len(exact) == 1 or len(found) == 1:
        return (exact or list(found))[0]
    if not found:
        return refused("client", f"Nobody here matches “{text.strip()[:40]}”.")
    names = ", ".join(row.label for row in found[:NAMED_AT_MOST])
    return refused(
        "client", f"{len(found)} match: {names}{' …' if len(found) > NAMED_AT_MOST else ''}"
    )


def against(
    starts: Instant, ends: Instant, others: Iterable[tuple[str, Appointment]], now: Instant
) -> Refusals | None:
    """What speaks against a time, each to be confirmed: it is over already, or others are here then.

    ``others`` are labels with appointments.
    """
    found = [
        Refusal("starts", f"{label} is here then: {one.kind}, {one.span()}.")
        for label, one in others
        if one.counts and one.overlaps(starts, ends)
    ]
    if ends < now:
        found.insert(0, Refusal("day", f"{starts.day()}, {starts.hm()} is over already."))
    return Refusals(tuple(found), confirmable=True) if found else None
