"""Hours of an invented device's stream, one sample a second, as the entries of a sitting."""

from __future__ import annotations

import math

from kapdesk.chart.model import Entry, Fact, SittingOpened
from kapdesk.dosing.model.facts import DoseGiven, SamplesTaken
from kapdesk.kernel.ids import BookId, EntryId, PersonId, SittingId
from kapdesk.kernel.instant import Instant

BEGAN = Instant.from_iso("2026-03-04T09:00:00+00:00")
FLUSH_S = 5


def entry(number: int, fact: Fact, at: Instant) -> Entry:
    """An entry as the ledger would give it."""
    return Entry(
        id=EntryId(f"entry-{number}"),
        book=BookId("client"),
        sitting=SittingId("sitting"),
        at=at,
        recorded=at,
        author=PersonId("author"),
        device="laptop",
        seq=number,
        drawer=fact.drawer,
        corrects=None,
        reason="",
        digest="",
        mac="",
        fact=fact,
    )


def sampled(hours: int) -> list[Entry]:
    """An opened sitting, a dose, and the samples of so many hours."""
    facts: list[tuple[Fact, Instant]] = [
        (SittingOpened("dosing", "UTC", 0.0, "boot"), BEGAN),
        (DoseGiven(150.0, "mg", "sublingual", "nurse 1"), BEGAN),
    ]
    for second in range(0, hours * 3600, FLUSH_S):
        moments = range(second, second + FLUSH_S)
        pulse = tuple(72.0 + 9.0 * math.sin(s / 97.0) + s % 3 for s in moments)
        spo2 = tuple(97.0 + math.sin(s / 311.0) for s in moments)
        began = BEGAN.plus_s(second)
        facts.append((SamplesTaken(began, 1.0, pulse, spo2), began))
    return [entry(number, fact, at) for number, (fact, at) in enumerate(facts, 1)]
