"""What EMDR work is told by the other rooms: when a meeting ends, and what came up in their sessions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from types import MappingProxyType

from kapdesk.bilateral.model.facts import CameUp
from kapdesk.bilateral.model.guard import Unsettled
from kapdesk.bilateral.service.stimulation import Stimulation
from kapdesk.chart.caught import Catch, Caught
from kapdesk.chart.ledger import Ledger
from kapdesk.chart.listing import sittings
from kapdesk.chart.model import Drawer, Fact
from kapdesk.chart.sittings import Sittings
from kapdesk.desk.policies import emdr_policy, still_asked
from kapdesk.dosing.handout.wording import said
from kapdesk.dosing.model.facts import EventNoted, ProcessNoted
from kapdesk.dosing.model.score import IMAGE as SENT_AS_IMAGE
from kapdesk.dosing.model.score import PART, TARGET, MomentBookmarked
from kapdesk.dosing.model.view import DosingView
from kapdesk.dosing.rules.observation import observed_since
from kapdesk.dosing.service.dosing import KIND, Dosing
from kapdesk.emdr.model.policy import Policy
from kapdesk.emdr.service.emdr import Elsewhere, Emdr, emdr_of
from kapdesk.kernel.ids import BookId, EntryId, SittingId
from kapdesk.kernel.instant import Instant
from kapdesk.people.model.appointments import CANCELLED, MISSED
from kapdesk.people.service.people import People
from kapdesk.practice.service.practice import Practice

IMAGE = "image"
TAGS: Mapping[str, Catch] = MappingProxyType({IMAGE: Catch.IMAGE})
"""What is noted by one key in a session and caught for every kind of work, by the kind it is noted as."""

PART_TAGS: Mapping[str, Catch] = MappingProxyType(
    {**TAGS, "part": Catch.PART, "body": Catch.BODY, "quote": Catch.QUOTE}
)
"""What is caught for parts work, to be sorted with the client afterwards.  source art-2.9"""

_SENT = {TARGET: Catch.SENT_ON, SENT_AS_IMAGE: Catch.SENT_AS_IMAGE, PART: Catch.SENT_AS_PART}


def emdr_on(
    ledger: Ledger,
    sitting_book: Sittings,
    stimulation: Stimulation,
    *,
    practice: Practice,
    people: People,
    dosing: Dosing,
) -> Emdr:
    """EMDR work on one vault, joined to the other rooms."""
    return emdr_of(
        ledger,
        sitting_book,
        stimulation,
        Elsewhere(
            phase_locks=people.locking.phase_locks,
            unsettled=partial(unsettled_at, practice, dosing),
            booked=partial(booked_end, people),
            observed=partial(observed_end, dosing),
            caught_in=partial(caught_in, ledger, dosing),
            policy=partial(_policy, practice),
            signer=stimulation.resourcing.signer,
        ),
    )


def _policy(practice: Practice) -> Policy:
    return emdr_policy(practice.view())


def unsettled_at(practice: Practice, dosing: Dosing, sitting: SittingId, now: Instant) -> Unsettled:
    """What of a client's dosing session leaves resources alone in a sitting, as far as the practice holds to it."""
    return still_asked(practice.view(), dosing.unsettled_at(sitting, now))


def booked_end(people: People, book: BookId, opened: Instant) -> Instant | None:
    """When the appointment ends that a session belongs to: the first of its day that is not over by then."""
    day = opened.local().date()
    ends = [
        one.ends
        for one in people.appointments.of(book)
        if one.state not in (CANCELLED, MISSED)
        if one.starts.local().date() == day and one.ends > opened
    ]
    return min(ends, default=None)


def observed_end(dosing: Dosing, sitting: SittingId) -> Instant | None:
    """When the observation after a session's dose ends; None where no dose was given, or none is asked for."""
    view = dosing.view(sitting)
    since = observed_since(view)
    if view.pinned is None or since is None or view.pinned.protocol.observe_min is None:
        return None
    return since.plus_s(view.pinned.protocol.observe_min * 60.0)


def caught_in(
    ledger: Ledger,
    dosing: Dosing,
    book: BookId,
    sent_as: str = TARGET,
    tags: Mapping[str, Catch] = TAGS,
) -> tuple[Caught, ...]:
    """What a client's dosing sessions caught, in the order it happened; what was sent on as this kind says so.

    ``tags`` are the kinds of what is noted by one key and caught.
    """
    sent = {one.moment: one.text for one in dosing.score.sent_on(book, sent_as)}
    return tuple(
        caught
        for row in sittings(ledger, book)
        if row.kind == KIND
        for caught in _caught(dosing, row.id, sent, _SENT[sent_as], tags)
    )


def _caught(
    dosing: Dosing,
    sitting: SittingId,
    sent: Mapping[EntryId, str],
    sent_on: Catch,
    tags: Mapping[str, Catch],
) -> Iterator[Caught]:
    """Each by the entry it was first written in, so that a correction does not catch it anew."""
    view = dosing.view(sitting, drawers=(Drawer.CHART, Drawer.PROCESS))
    first = view.first_written()
    added = {first[moment]: text for moment, text in sent.items() if moment in first}
    for line in view.timeline.in_time():
        entry, of = line.entry, first[line.entry.id]
        how = sent_on if of in added else _how(entry.fact, tags)
        if how is not None and line.standing:
            words = " ".join(part for part in (_words(entry.fact), added.get(of, "")) if part)
            yield Caught(of, sitting, entry.at, how, words, _since_dose(view, entry.at))


def _words(fact: Fact) -> str:
    """Its own words, or what it says where it has none."""
    if isinstance(fact, CameUp) and fact.text:
        return fact.text
    return fact.words() or said(fact)


def _how(fact: Fact, noted: Mapping[str, Catch]) -> Catch | None:
    """How something of a dosing session is a candidate; None where it is none."""
    match fact:
        case EventNoted(kind=kind) if kind in noted:
            return noted[kind]
        case CameUp(tags=tags) if IMAGE in tags:
            return Catch.CAME_UP
        case ProcessNoted():
            return Catch.NOTE
        case MomentBookmarked():
            return Catch.BOOKMARK
        case _:
            return None


def _since_dose(view: DosingView, at: Instant) -> float | None:
    return None if view.t0 is None or at < view.t0 else at.seconds_since(view.t0) / 60.0
