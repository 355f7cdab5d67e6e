"""What a line about a rating of a target asks of EMDR's verbs, and which earlier line a correction means."""

from __future__ import annotations

from functools import singledispatch

from msgspec.structs import replace

from kapdesk.chart.model import Entry, Fact
from kapdesk.emdr.model.spoken import (
    BackSpoken,
    Corrected,
    EmdrSpoken,
    FeltSpoken,
    FittingSpoken,
    PositiveSpoken,
    RatedSpoken,
    RatingSpoken,
    ReviewedSpoken,
    RungSpoken,
    ScannedSpoken,
)
from kapdesk.emdr.model.targets import BodyScanned, TargetRated, TargetReturned, TargetReviewed
from kapdesk.kernel.errors import Refusals, refused
from kapdesk.kernel.ids import EntryId, TargetId
from kapdesk.rehearsal.emdr_here import Here

Written = tuple[Entry, ...] | Refusals


@singledispatch
def rating(value: RatingSpoken, here: Here, target: TargetId) -> Written:
    """The entries a value becomes; or what stands against it."""
    raise TypeError(f"no line of a script becomes a {type(value).__name__}")


@rating.register
def _(value: RatedSpoken, here: Here, target: TargetId) -> Written:
    started = here.set_before(value.measure, target)
    return here.desk.emdr.ratings.rate(
        here.sitting,
        target,
        value.measure,
        value.value,
        here.moment(target),
        started=started,
        at=here.at,
    )


@rating.register
def _(value: FittingSpoken, here: Here, target: TargetId) -> Written:
    verb = here.desk.emdr.ratings.accept
    return verb(here.sitting, target, value.measure, value.reason, at=here.at)


@rating.register
def _(value: BackSpoken, here: Here, target: TargetId) -> Written:
    return here.desk.emdr.ratings.go_back(here.sitting, target, value.found, at=here.at)


@rating.register
def _(value: ScannedSpoken, here: Here, target: TargetId) -> Written:
    verb = here.desk.emdr.ratings.scan
    return verb(here.sitting, target, value.clear, value.marks, at=here.at)


@rating.register
def _(value: FeltSpoken, here: Here, target: TargetId) -> Written:
    verb = here.desk.emdr.ratings.feel
    return verb(here.sitting, target, here.moment(target), value.marks, at=here.at)


@rating.register
def _(value: PositiveSpoken, here: Here, target: TargetId) -> Written:
    return here.desk.emdr.ratings.check_positive(here.sitting, target, value.fits, at=here.at)


@rating.register
def _(value: RungSpoken, here: Here, target: TargetId) -> Written:
    verb = here.desk.emdr.ratings.try_rung
    return verb(here.sitting, target, value.rung, value.category, at=here.at)


@rating.register
def _(value: ReviewedSpoken, here: Here, target: TargetId) -> Written:
    return here.desk.emdr.ratings.review(here.sitting, target, value.decision, at=here.at)


def correct(value: Corrected, here: Here, target: TargetId) -> Written:
    """The entry that puts an earlier line right."""
    meant = _meant(value, here, target)
    if meant is None:
        return refused("correct", f"There is no such line at {value.at}.")
    entry, fact = meant
    return here.desk.emdr.corrections.correct(here.sitting, entry, fact, value.reason)


def _meant(value: Corrected, here: Here, target: TargetId) -> tuple[EntryId, Fact] | None:
    """The latest line of that minute that says the same kind of thing of the target, and what it should say."""
    hours, minutes = (int(part) for part in value.at.split(":"))
    for line in reversed(here.desk.emdr.view(here.book).timeline.lines):
        local = line.entry.at.local()
        fact = _as_it_should_be(line.entry.fact, value.value, target)
        same = line.entry.sitting == here.sitting and line.standing
        if same and fact is not None and (local.hour, local.minute) == (hours, minutes):
            return line.entry.id, fact
    return None


def _as_it_should_be(fact: Fact, said: EmdrSpoken, target: TargetId) -> Fact | None:
    """What a line should have said; None where it is another kind of line, or about another target."""
    match fact, said:
        case TargetRated(target=of, measure=measure), RatedSpoken() if of == target:
            return replace(fact, value=said.value) if measure is said.measure else None
        case TargetReturned(target=of), BackSpoken() if of == target:
            return replace(fact, found=said.found)
        case BodyScanned(target=of), ScannedSpoken() if of == target:
            return replace(fact, clear=said.clear)
        case TargetReviewed(target=of), ReviewedSpoken() if of == target:
            return replace(fact, decision=said.decision)
        case _:
            return None
