"""What a form, a key or a button asks the desk to do: a verb, done later on the record lane for one sitting.

A verb is told which drafts become its entries, so that they are cleared in the same save.
"""

from __future__ import annotations

from collections.abc import Callable

from kapdesk.chart.model import Entry
from kapdesk.dosing.model.esketamine import EsketamineNoted
from kapdesk.dosing.model.facts import (
    DoseGiven,
    EventNoted,
    OrderRecorded,
    PhaseNoted,
    ProcessNoted,
    RecoveryScored,
    SafetyAsked,
)
from kapdesk.dosing.model.medicine import Left
from kapdesk.dosing.model.parsed import (
    Discharge,
    Followed,
    Parsed,
    Pictured,
    Scores,
    Tick,
    Verified,
)
from kapdesk.dosing.model.vitals import Vitals
from kapdesk.dosing.service.charting import Clears
from kapdesk.dosing.service.dosing import Dosing
from kapdesk.kernel.errors import Refusals
from kapdesk.kernel.ids import BookId, EntryId, SittingId
from kapdesk.kernel.instant import Instant

Result = tuple[Entry, ...] | Refusals
Verb = Callable[[Dosing, SittingId, Clears], Result]
When = Instant | None


def record(vitals: Vitals, at: When, *, confirmed: bool = False) -> Verb:
    """Write a reading; ``confirmed`` when an unlikely one was entered twice."""
    return lambda dosing, sitting, clears: dosing.readings.record(
        sitting, vitals, confirmed=confirmed, at=at, clears=clears
    )


def skip(slot: str, reason: str, at: When) -> Verb:
    """Leave a planned reading out."""
    return lambda dosing, sitting, clears: dosing.readings.skip(
        sitting, slot, reason, at=at, clears=clears
    )


def answer(reading: str, did: str, at: When) -> Verb:
    """Write what was done about a flagged reading."""
    entry = EntryId(reading)
    return lambda dosing, sitting, clears: dosing.readings.answer(
        sitting, did, reading=entry, at=at, clears=clears
    )


def order(order: OrderRecorded, at: When) -> Verb:
    """Write what was ordered."""
    return lambda dosing, sitting, clears: dosing.doses.order(sitting, order, at=at, clears=clears)


def verify(verified: Verified, at: When) -> Verb:
    """Write that the latest order was verified."""
    return lambda dosing, sitting, clears: dosing.doses.verify(
        sitting, verified, at=at, clears=clears
    )


def give(dose: DoseGiven, at: When) -> Verb:
    """Write what was given."""
    return lambda dosing, sitting, clears: dosing.doses.give(sitting, dose, at=at, clears=clears)


def end_hold(dose: str, handling: str, at: When, *, text: str = "") -> Verb:
    """Write what became of the dose in the mouth."""
    held = EntryId(dose)
    return lambda dosing, sitting, clears: dosing.doses.end_hold(
        sitting, handling, text=text, dose=held, at=at, clears=clears
    )


def note(event: EventNoted | ProcessNoted | SafetyAsked, at: When) -> Verb:
    """Write an event, a note kept apart, or the safety question and its answer."""
    return lambda dosing, sitting, clears: dosing.events.note(sitting, event, at=at, clears=clears)


def note_esketamine(noted: EsketamineNoted, at: When) -> Verb:
    """Write answers on the esketamine form."""
    return lambda dosing, sitting, clears: dosing.esketamine.note(
        sitting, noted, at=at, clears=clears
    )


def record_adverse(said: Pictured, at: When) -> Verb:
    """Write an adverse event with its pictures."""
    return lambda dosing, sitting, clears: dosing.adverse.record(
        sitting, said.event, files=said.files, at=at, clears=clears
    )


def follow_adverse(event: EntryId, followed: Followed, at: When) -> Verb:
    """Write what was learned later of an adverse event."""
    return lambda dosing, sitting, clears: dosing.adverse.follow(
        sitting, followed, event=event, at=at, clears=clears
    )


def stamp(kind: str, at: When) -> Verb:
    """Write that something happened, its words to come."""
    return lambda dosing, sitting, _: dosing.moments.stamp(sitting, kind, at=at)


def add_words(event: EntryId, text: str) -> Verb:
    """Write words to a moment."""
    return lambda dosing, sitting, clears: dosing.moments.add_words(
        sitting, event, text, clears=clears
    )


def phase(key: str, at: When) -> Verb:
    """Write the phase that was seen."""
    return lambda dosing, sitting, _: dosing.events.note_phase(sitting, PhaseNoted(key), at=at)


def tick(ticked: Tick, at: When) -> Verb:
    """Tick items of a list before the dose."""
    return lambda dosing, sitting, clears: dosing.events.tick(sitting, ticked, at=at, clears=clears)


def score(scored: RecoveryScored, at: When) -> Verb:
    """Write a recovery score."""
    return lambda dosing, sitting, clears: dosing.ending.score(
        sitting, Scores((scored,)), at=at, clears=clears
    )


def discharge(asked: Discharge, at: When) -> Verb:
    """Write the list before leaving."""
    return lambda dosing, sitting, clears: dosing.ending.discharge(
        sitting, asked, at=at, clears=clears
    )


def leave(left: Left, at: When) -> Verb:
    """Write what was wasted of a medicine, or counted as left over."""
    return lambda dosing, sitting, clears: dosing.medicines.note(
        sitting, left, at=at, clears=clears
    )


def correct(entry: EntryId, said: Parsed, reason: str, at: When) -> Verb:
    """Write what a line should have said."""
    return lambda dosing, sitting, clears: dosing.corrections.correct(
        sitting, entry, said, reason, at=at, clears=clears
    )


def take_back(since: Instant) -> Verb:
    """Write that the last moment kept by its kind alone since then was a slip."""
    return lambda dosing, sitting, _: dosing.corrections.take_back(sitting, since)


def move(entry: EntryId, book: BookId, to: SittingId) -> Verb:
    """Take a line out of this chart and write it into the right one."""
    return lambda dosing, sitting, _: dosing.corrections.move_to_right_chart(
        sitting, entry, book, to
    )


def close(at: When, ended: str) -> Verb:
    """End the session: closed, or interrupted."""
    return lambda dosing, sitting, clears: dosing.ending.close(
        sitting, ended=ended, at=at, clears=clears
    )


def sign(passphrase: str, meaning: str) -> Verb:
    """Sign the closed session."""
    return lambda dosing, sitting, clears: dosing.ending.sign(
        sitting, passphrase, meaning=meaning, clears=clears
    )


def addend(text: str, at: When) -> Verb:
    """Add words afterwards."""
    return lambda dosing, sitting, clears: dosing.ending.add_addendum(
        sitting, text, at=at, clears=clears
    )
