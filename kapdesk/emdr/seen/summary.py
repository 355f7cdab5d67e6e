"""All the work on one target in one line: numbers and statuses, never a client's word.  source emdr-4.13"""

from __future__ import annotations

from collections.abc import Iterator

from kapdesk.bilateral.model.plan import Channel
from kapdesk.emdr.model.nouns import Measure, Status
from kapdesk.emdr.model.rows import Rating
from kapdesk.emdr.model.state import EmdrState, MeetingState, SetDone, TargetState
from kapdesk.emdr.seen.generalisation import beside
from kapdesk.emdr.seen.meetings import (
    first_worked,
    in_order,
    processing_sets,
    sitting_label,
    status_set_in,
    target_label,
    under_effect,
)
from kapdesk.kernel.ids import TargetId

ABBREVIATED = {Measure.DISTRESS: "SUD", Measure.VOC: "VOC"}
"""The measures as clinicians abbreviate them among themselves; a client reads *Distress*."""

ONLY = {Channel.TONE: "tone ", Channel.TACTILE: "tactile "}


def summary(state: EmdrState, target: TargetId) -> str:
    """A target's line, as ``T7 past/touchstone safety: SUD 8→0, VOC 2→7, body clear; S4 14 sets, S6 7 sets, complete``.

    The sets it counts are those that work on what disturbs.  Empty where there is no such target.
    """
    found = state.target(target)
    if found is None:
        return ""
    parts = (
        ", ".join(_measured(found)),
        ", ".join(_meetings(state, found)),
        ", ".join(_reached(state, found)),
    )
    told = "; ".join(part for part in parts if part) or str(found.status)
    return f"{_head(found)}: {told}"


def rated_words(measure: Measure, ratings: tuple[Rating, ...]) -> str:
    """A measure from its first rating to its latest: ``SUD 8→0``; empty where there is none."""
    if not ratings:
        return ""
    first, last = ratings[0], ratings[-1]
    values = str(first.value) if len(ratings) == 1 else f"{first.value}→{last.value}"
    return f"{ABBREVIATED[measure]} {values}{' under effect' * last.hollow}"


def sets_words(sets: tuple[SetDone, ...]) -> str:
    """How many sets they were: ``9 tactile sets``; the kind is named where no light was in any of them."""
    count = len(sets)
    return f"{count} {_kind(sets)}{'set' if count == 1 else 'sets'}"


def _head(target: TargetState) -> str:
    theme = f" {target.theme}" if target.theme is not None else ""
    return f"{target_label(target)} {target.prong}/{target.role}{theme}"


def _measured(target: TargetState) -> Iterator[str]:
    for measure in Measure:
        if words := rated_words(measure, target.rated(measure)):
            yield words
    if target.scans:
        yield "body clear" if target.scans[-1].fact.clear else "body not clear"


def _meetings(state: EmdrState, target: TargetState) -> Iterator[str]:
    for number, meeting in enumerate(in_order(state), 1):
        if words := _meeting(meeting, target):
            yield f"{sitting_label(number)} {words}"


def _meeting(meeting: MeetingState, target: TargetState) -> str:
    status = status_set_in(meeting.sitting, target)
    sets = processing_sets(meeting, target.id)
    again = any(one.sitting == meeting.sitting for one in target.reviews)
    if not sets and not again and status not in (Status.PROVISIONAL, Status.COMPLETE):
        return ""
    words = sets_words(sets) if sets else "looked at again" if again else "no sets"
    aside = [str(status)] * (status is Status.PROVISIONAL) + ["under effect"] * under_effect(sets)
    told = f"{words} ({', '.join(aside)})" if aside else words
    return f"{told}, {status}" if status is Status.COMPLETE else told


def _reached(state: EmdrState, target: TargetState) -> Iterator[str]:
    """What the work on it did to those beside it; nothing before there was any."""
    since = first_worked(state, target.id)
    for one in beside(state, target.id):
        if one.moved is not None and since is not None and one.ratings[-1].at > since:
            first, last = one.moved
            yield f"{target_label(one.target)} {first}→{last} untreated"


def _kind(sets: tuple[SetDone, ...]) -> str:
    channels = {one.started.plan.channels for one in sets}
    (only, *others) = channels or {()}
    return ONLY.get(only[0], "") if not others and len(only) == 1 else ""
