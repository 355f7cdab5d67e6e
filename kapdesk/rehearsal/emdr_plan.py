"""What a line about targets and their plan asks of EMDR's verbs."""

from __future__ import annotations

from functools import singledispatch

import msgspec

from kapdesk.chart.caught import Caught
from kapdesk.chart.model import Entry
from kapdesk.emdr.model.said import Description, described_as
from kapdesk.emdr.model.spoken import (
    DescribedSpoken,
    LeftSpoken,
    OrderedSpoken,
    PlacedSpoken,
    PlanSpoken,
    StatusSpoken,
    TargetSpoken,
    TiedSpoken,
)
from kapdesk.emdr.model.state import TargetState
from kapdesk.emdr.parse.targets import parse_description
from kapdesk.emdr.service.emdr import Emdr
from kapdesk.kernel.errors import Refusals, refused
from kapdesk.kernel.ids import BookId, SittingId
from kapdesk.kernel.instant import Instant

Written = tuple[Entry, ...] | Refusals

PLANNED = (
    TargetSpoken,
    DescribedSpoken,
    PlacedSpoken,
    OrderedSpoken,
    TiedSpoken,
    StatusSpoken,
    LeftSpoken,
)
NO_TARGET = refused("target", "There is no target of that number.")


@singledispatch
def plan(value: PlanSpoken, emdr: Emdr, sitting: SittingId, at: Instant | None) -> Written:
    """The entries a value becomes, in a sitting; or what stands against it."""
    raise TypeError(f"no line of a script becomes a {type(value).__name__}")


@plan.register
def _(value: TargetSpoken, emdr: Emdr, sitting: SittingId, at: Instant | None) -> Written:
    book = emdr.book_of(sitting)
    following = 1 + max((one.number for one in emdr.view(book).state.targets), default=0)
    if value.number not in (0, following):
        return refused("target", f"The next target is T{following}.")
    found = _caught(emdr, book, value.caught) if value.caught else None
    if value.caught and found is None:
        return refused("from", f"Nothing was caught by “{value.caught[:40]}”.")
    return emdr.targets.open(
        book,
        value.prong,
        value.role,
        value.theme,
        value.variant,
        Description(value.cue, image=found.words if found is not None else ""),
        status=value.status,
        found_in=found.entry if found is not None else None,
        sitting=sitting,
        at=at,
    )


@plan.register
def _(value: DescribedSpoken, emdr: Emdr, sitting: SittingId, at: Instant | None) -> Written:
    known = _known(emdr, sitting, value.number)
    if known is None:
        return NO_TARGET
    before = described_as(known.made_of)
    texts = {**_texts(before), **dict(value.fields)}
    body = before.body if value.body is None else value.body
    described = parse_description(texts, body)
    if isinstance(described, Refusals):
        return described
    book = emdr.book_of(sitting)
    return emdr.targets.describe(book, known.id, described, sitting=sitting, at=at)


@plan.register
def _(value: PlacedSpoken, emdr: Emdr, sitting: SittingId, _at: Instant | None) -> Written:
    known = _known(emdr, sitting, value.number)
    if known is None:
        return NO_TARGET
    return emdr.targets.place(
        emdr.book_of(sitting),
        known.id,
        value.prong or known.prong,
        value.role or known.role,
        value.theme or known.theme,
        value.variant or known.variant,
        sitting=sitting,
    )


@plan.register
def _(value: OrderedSpoken, emdr: Emdr, sitting: SittingId, _at: Instant | None) -> Written:
    known = [_known(emdr, sitting, number) for number in value.numbers]
    ids = tuple(one.id for one in known if one is not None)
    if len(ids) < len(known):
        return NO_TARGET
    return emdr.targets.order(emdr.book_of(sitting), value.prong, ids)


@plan.register
def _(value: TiedSpoken, emdr: Emdr, sitting: SittingId, _at: Instant | None) -> Written:
    one, other = _known(emdr, sitting, value.one), _known(emdr, sitting, value.other)
    if one is None or other is None:
        return NO_TARGET
    book = emdr.book_of(sitting)
    return emdr.targets.tie(book, one.id, other.id, value.tie, tied=value.tied, sitting=sitting)


@plan.register
def _(value: StatusSpoken, emdr: Emdr, sitting: SittingId, at: Instant | None) -> Written:
    known = _known(emdr, sitting, value.number)
    if known is None:
        return NO_TARGET
    book = emdr.book_of(sitting)
    return emdr.targets.set_status(book, known.id, value.status, value.why, sitting=sitting, at=at)


@plan.register
def _(value: LeftSpoken, emdr: Emdr, sitting: SittingId, _at: Instant | None) -> Written:
    book = emdr.book_of(sitting)
    found = _caught(emdr, book, value.words)
    if found is None:
        return refused("left", f"Nothing was caught by “{value.words[:40]}”.")
    return emdr.targets.leave(book, found.entry)


def _known(emdr: Emdr, sitting: SittingId, number: int) -> TargetState | None:
    return emdr.targets.of(emdr.book_of(sitting), number)


def _caught(emdr: Emdr, book: BookId, words: str) -> Caught | None:
    wanted = words.casefold()
    caught = emdr.targets.caught(book)
    return next((one for one in caught if wanted in one.words.casefold()), None)


def _texts(described: Description) -> dict[str, str]:
    plain = msgspec.structs.asdict(described)
    del plain["body"]
    return {**plain, "emotions": ", ".join(described.emotions)}
