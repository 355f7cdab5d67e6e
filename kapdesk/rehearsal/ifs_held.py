"""What a line about parts expects to find, and which line it puts right."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from kapdesk.chart.model import Fact, Line
from kapdesk.ifs.model.nouns import Measure, Purpose
from kapdesk.ifs.model.spoken import (
    AllowSpoken,
    CorrectSpoken,
    PartStandsSpoken,
    RateSpoken,
    SheetSpoken,
    StandsSpoken,
    StatusSpoken,
)
from kapdesk.ifs.model.work import PartAnswered, PartRated, PermissionSet, StatusSet
from kapdesk.ifs.rules.allowed import NO_PART
from kapdesk.ifs.rules.permissions import standing
from kapdesk.kernel.errors import Refusal, Refusals, refused
from kapdesk.kernel.line import written
from kapdesk.rehearsal.ifs_here import AtParts, Written


def counted(value: StandsSpoken, here: AtParts) -> Written:
    """Nothing to write where the map holds so many of each; else what it holds."""
    drawn = here.state.drawn
    counts = {
        "parts": len(tuple(drawn.present())),
        "away": len(drawn.away),
        "bonds": len(tuple(drawn.standing_bonds())),
        "ended": len(drawn.ended),
        "frames": len(drawn.frames),
        "notes": len(drawn.notes),
        "rows": len(here.state.rows),
    }
    return _held([(key, str(count), str(counts[key])) for key, count in value.counts])


def stood(value: PartStandsSpoken, here: AtParts) -> Written:
    """Nothing to write where a part stands so; else how it stands."""
    state, part = here.state, here.part(value.number)
    known = state.drawn.parts.get(part)
    if known is None:
        return NO_PART
    stands = {
        "ring": written(state.drawn.place(part).ring),
        "status": written(state.status(part)),
        "kind": written(known.kind),
        "name": known.name,
        **{one.name.lower(): str(state.last(part, one)) for one in Measure},
        **{one.name.lower(): written(standing(state, part, one)) for one in Purpose},
    }
    return _held([(key, wanted, stands[key]) for key, wanted in value.expected])


def put_right(value: CorrectSpoken, here: AtParts) -> Written:
    """The latest line of that minute put right, of the same part and kind."""
    found = list(_lines_meant(value, here))
    if not found:
        return refused("at", f"No such line stands at {value.time}.")
    entry = found[-1].entry
    if isinstance(value.value, SheetSpoken):
        texts = here.texts(value.value)
        return here.ifs.corrections.answer(here.book, entry.id, texts, value.why)
    better = _better(entry.fact, value.value)
    return here.ifs.corrections.correct(here.book, entry.id, better, value.why)


def _held(expected: list[tuple[str, str, str]]) -> Written:
    """Nothing to write where every expectation holds; else what stands in place of it."""
    missed = [
        Refusal(key, f"{key} should be {wanted} here and is {stands}.")
        for key, wanted, stands in expected
        if wanted != stands
    ]
    return Refusals(tuple(missed)) if missed else ()


def _lines_meant(value: CorrectSpoken, here: AtParts) -> Iterator[Line]:
    """The lines of that minute and part that stand and say the same kind of thing, in ledger order."""
    part = here.part(value.value.number)
    for line in here.ifs.view(here.book).timeline.lines:
        entry = line.entry
        here_then = entry.sitting == here.sitting and entry.at.hm() == value.time
        of_it = getattr(entry.fact, "part", None) == part
        if line.standing and here_then and of_it and _same_kind(entry.fact, value.value):
            yield line


def _same_kind(fact: Fact, value: RateSpoken | StatusSpoken | AllowSpoken | SheetSpoken) -> bool:
    match fact, value:
        case PartRated(measure=measure), RateSpoken(measure=wanted):
            return measure is wanted
        case StatusSet(), StatusSpoken():
            return True
        case PermissionSet(purpose=purpose), AllowSpoken(purpose=asked):
            return purpose is asked
        case PartAnswered(tab=tab), SheetSpoken(tab=by):
            return tab is by
        case _:
            return False


def _better(fact: Fact, value: RateSpoken | StatusSpoken | AllowSpoken) -> Fact:
    match fact, value:
        case PartRated(), RateSpoken():
            return replace(fact, value=value.value)
        case StatusSet(), StatusSpoken():
            return replace(fact, status=value.status, why=value.why)
        case PermissionSet(), AllowSpoken():
            return replace(fact, state=value.state, sessions=value.sessions)
        case _:
            return fact
