"""What changed in what was said of parts: ratings, how far the work has come, what is allowed, what was agreed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from kapdesk.body.words import listed
from kapdesk.chart.met import later
from kapdesk.chart.model import Fact
from kapdesk.ifs.model.councils import (
    AgreementLooked,
    AgreementMade,
    BacklashLooked,
    CouncilHeld,
    Stance,
)
from kapdesk.ifs.model.drawn import Drawn
from kapdesk.ifs.model.nouns import Linked, Measure, Permission, Purpose, Quality, Status
from kapdesk.ifs.model.reasons import status_reasons
from kapdesk.ifs.model.state import IfsState, Row
from kapdesk.ifs.model.work import (
    AnotherSpoke,
    BlendBegan,
    PartLinked,
    PartRated,
    PermissionSet,
    PermissionWorded,
    SelfRead,
    StatusSet,
)
from kapdesk.ifs.rules.permissions import has_lapsed
from kapdesk.ifs.seen.change import Between, Change, because, quoted
from kapdesk.kernel.ids import EntryId, PartId

_ALLOWED = {
    Permission.NONE: "was not asked {purpose}",
    Permission.ASKED: "was asked for its permission {purpose}",
    Permission.REFUSED: "refused its permission {purpose}",
    Permission.CONDITIONAL: "gave its permission {purpose} on terms",
    Permission.GIVEN: "gave its permission {purpose}",
    Permission.WITHDRAWN: "took back its permission {purpose}",
    Permission.LAPSED: "no longer gives its permission {purpose}; it lapsed",
}
_ARTICLES = {
    Linked.TARGET: "a target",
    Linked.IMAGE: "an image",
    Linked.BODY: "a mark on the body",
    Linked.QUOTE: "something said in a dosing session",
}
_STANDS = {Stance.UNSURE: "is unsure"}
_TIMES = {1: "once", 2: "twice"}


def said_changes(between: Between) -> Iterator[Change]:
    """Every sentence about what was said."""
    yield from _ratings(between)
    yield from _statuses(between)
    yield from _self(between)
    yield from _blends(between)
    yield from _lapses(between)
    for row in between.rows:
        yield from _event(between, row)


def _last(rows: Iterable[Row], drawn: Drawn) -> dict[tuple[PartId, Measure], Row]:
    """The latest rating of every part and measure, placed in time."""
    found: dict[tuple[PartId, Measure], Row] = {}
    for row in rows:
        if isinstance(row.fact, PartRated):
            key = (drawn.lives_on(row.fact.part), row.fact.measure)
            known = found.get(key)
            if known is None or (known.at, known.seq) <= (row.at, row.seq):
                found[key] = row
    return found


def _ratings(between: Between) -> Iterator[Change]:
    before = _last(between.earlier, between.before)
    after = _last((*between.earlier, *between.rows), between.after)
    new = {row.entry for row in between.rows}
    for (part, measure), row in after.items():
        if row.entry not in new:
            continue
        earlier = before.get((part, measure))
        value = row.fact.value if isinstance(row.fact, PartRated) else 0
        name = between.name(part)
        if earlier is None:
            yield between.told(f"{name}: {measure} {value}, rated first.", (row.entry,), part)
        elif isinstance(earlier.fact, PartRated) and earlier.fact.value != value:
            text = f"{name}: {measure} {earlier.fact.value} → {value}."
            yield between.told(text, (earlier.entry, row.entry), part)


def _status_rows(rows: Iterable[Row], drawn: Drawn) -> dict[PartId, list[Row]]:
    found: dict[PartId, list[Row]] = {}
    for row in rows:
        if isinstance(row.fact, StatusSet):
            found.setdefault(drawn.lives_on(row.fact.part), []).append(row)
    return found


def _statuses(between: Between) -> Iterator[Change]:
    before = _status_rows(between.earlier, between.before)
    why = {} if between.for_client else status_reasons(between.rows)
    for part, rows in _status_rows(between.rows, between.after).items():
        known = before[part][-1].fact if part in before else None
        old = known.status if isinstance(known, StatusSet) else Status.SENSED
        fact = rows[-1].fact
        if isinstance(fact, StatusSet) and fact.status is not old:
            reason = because(why.get(rows[-1].entry, ""))
            text = f"{between.name(part)}: {old} before, {fact.status} now{reason}."
            yield between.told(text, (row.entry for row in rows), part)


def _self(between: Between) -> Iterator[Change]:
    read = [row for row in between.earlier if isinstance(row.fact, SelfRead)]
    new = [row for row in between.rows if isinstance(row.fact, SelfRead)]
    if not new:
        return
    said = list(_qualities(read[-1].fact if read else None, new[-1].fact))
    if said:
        sources = (*((read[-1].entry,) if read else ()), new[-1].entry)
        yield Change(f"Self: {', '.join(said)}.", sources)


def _qualities(before: object, after: object) -> Iterator[str]:
    for quality in Quality:
        old = before.value(quality) if isinstance(before, SelfRead) else None
        new = after.value(quality) if isinstance(after, SelfRead) else None
        if new is not None and old is not None and old != new:
            yield f"{quality} {old} → {new}"
        elif new is not None and before is None:
            yield f"{quality} {new}"


def _blends(between: Between) -> Iterator[Change]:
    found: dict[PartId, list[EntryId]] = {}
    for row in between.rows:
        if isinstance(row.fact, BlendBegan):
            found.setdefault(row.fact.part, []).append(row.entry)
    for part, entries in found.items():
        times = _TIMES.get(len(entries), f"{len(entries)} times")
        yield between.told(f"{between.name(part)} took the seat {times}.", entries, part)


def _lapses(between: Between) -> Iterator[Change]:
    """What was given and has lapsed: after so many sessions, or after a backlash."""
    said, stirred = _given((*between.earlier, *between.rows), between.after)
    earlier, _ = _given(between.earlier, between.before)
    before_met, after_met = between.met
    after = IfsState(drawn=between.after, rows=stirred, meetings=after_met)
    known = {row.entry for row in between.earlier}
    before = IfsState(rows=tuple(row for row in stirred if row.entry in known), meetings=before_met)
    for key, row in said.items():
        fact = row.fact
        if not isinstance(fact, PermissionSet) or not has_lapsed(after, row, fact):
            continue
        if earlier.get(key) == row and has_lapsed(before, row, fact):
            continue
        part = key[0]
        text = _ALLOWED[Permission.LAPSED].format(purpose=_for(fact.purpose))
        since = tuple(one.entry for one in stirred if later(one, row))
        yield between.told(f"{between.name(part)} {text}.", (row.entry, *since[:1]), part)


def _given(
    rows: Iterable[Row], drawn: Drawn
) -> tuple[dict[tuple[PartId, Purpose], Row], tuple[Row, ...]]:
    """The last word of each part on each purpose, and every backlash that stirred."""
    found: dict[tuple[PartId, Purpose], Row] = {}
    stirred = []
    for row in rows:
        if isinstance(row.fact, PermissionSet):
            found[drawn.lives_on(row.fact.part), row.fact.purpose] = row
        elif isinstance(row.fact, BacklashLooked) and row.fact.stirred:
            stirred.append(row)
    return found, tuple(stirred)


def _event(between: Between, row: Row) -> Iterator[Change]:
    say = _SAID.get(type(row.fact))
    found = say(between, row.fact) if say is not None else None
    if found is not None:
        text, parts = found
        yield between.told(text, (row.entry,), *parts)


_Told = tuple[str, tuple[PartId, ...]]


def _allowed(between: Between, fact: PermissionSet) -> _Told:
    said = _ALLOWED[fact.state].format(purpose=_for(fact.purpose))
    return f"{between.name(fact.part)} {said}.", (fact.part,)


def _for(purpose: Purpose) -> str:
    return purpose.value if purpose.value.startswith("to ") else f"for {purpose}"


def _worded(between: Between, fact: PermissionWorded) -> _Told:
    text = f"{between.name(fact.part)} said of its permission {_for(fact.purpose)}"
    return f"{text}: {quoted(fact.text)}.", (fact.part,)


def _spoke(between: Between, fact: AnotherSpoke) -> _Told:
    text = f"What was felt toward {between.name(fact.part)} was {between.name(fact.other)} speaking"
    return f"{text}{because(fact.text)}.", (fact.part, fact.other)


def _linked(between: Between, fact: PartLinked) -> _Told:
    verb = "belongs with" if fact.tied else "no longer belongs with"
    return f"{between.name(fact.part)} {verb} {_ARTICLES[fact.kind]}.", (fact.part,)


def _agreed(between: Between, fact: AgreementMade) -> _Told:
    both = f"{between.name(fact.a)} and {between.name(fact.b)}"
    return f"{both} agreed: {quoted(fact.terms)}.", (fact.a, fact.b)


def _looked(between: Between, fact: AgreementLooked) -> _Told:
    both = f"{between.name(fact.a)} and {between.name(fact.b)}"
    kept = "kept" if fact.kept else "did not keep"
    return f"{both} {kept} what they had agreed{because(fact.text)}.", (fact.a, fact.b)


def _asked(between: Between, fact: CouncilHeld) -> _Told | None:
    if not fact.voices:
        return None
    said = [
        f"{between.name(one.part)} {_STANDS.get(one.stance, one.stance)}" for one in fact.voices
    ]
    return f"Asked before the dose: {listed(said)}.", tuple(one.part for one in fact.voices)


def _stirred(between: Between, fact: BacklashLooked) -> _Told | None:
    if not fact.stirred:
        return None
    who = listed([between.name(one) for one in fact.parts]) if fact.parts else "Protectors"
    return f"{who} stirred after an opening.", fact.parts


_SAID: Mapping[type[Fact], Callable[[Between, Any], _Told | None]] = {
    PermissionSet: _allowed,
    PermissionWorded: _worded,
    AnotherSpoke: _spoke,
    PartLinked: _linked,
    AgreementMade: _agreed,
    AgreementLooked: _looked,
    CouncilHeld: _asked,
    BacklashLooked: _stirred,
}
