"""What changed of the parts themselves: met, put away, called otherwise, told anew, nearer to Self or farther."""

from __future__ import annotations

from collections.abc import Iterator

from kapdesk.body.comparing import changes_words
from kapdesk.body.words import listed
from kapdesk.ifs.model.drawn import Away, Gone
from kapdesk.ifs.model.moves import PartMet
from kapdesk.ifs.model.nouns import Epistemic, Ring, Seen
from kapdesk.ifs.model.parts import Part, Place
from kapdesk.ifs.rules.looks import kind_words
from kapdesk.ifs.seen.change import Between, Change, because, quoted
from kapdesk.kernel.ids import PartId

RING_WORDS = {
    Ring.CLOSE: "close to Self",
    Ring.NEARBY: "nearby",
    Ring.EDGE: "the protective edge",
    Ring.SPACE: "where it needs space",
}
"""How near to Self, after ``from`` and ``to``.  source art-2.5"""

_OF_PARTS = ("met", "place", "away", "part")
_TEXTS = {
    "own_words": "what the client says of it",
    "job": "its job",
    "job_wanted": "what it would rather do",
    "intent": "what it means well by",
    "fear_if_stops": "what it fears would happen if it stopped",
    "trailhead": "what sets it off first",
    "age_seems": "how old it seems",
    "thinks_client_age": "how old it takes the client to be",
    "origin": "where it comes from",
    "form": "what it looks like",
    "voice": "what it sounds like",
}
_LISTS = {
    "beliefs": "what it believes",
    "emotions": "what it feels",
    "needs": "what it needs",
    "triggers": "what stirs it",
    "burdens": "what it carries",
    "gifts": "what it gives",
}
_KNOWN = {
    Epistemic.SAID: "said",
    Epistemic.SEEN: "seen",
    Epistemic.GUESSED: "guessed",
    Epistemic.SYMBOLIC: "symbolic",
}


def part_changes(between: Between) -> Iterator[Change]:
    """Every sentence about the parts, one part after another by number."""
    parts = sorted(between.after.parts.values(), key=lambda part: (part.number, part.id))
    new = {key[1] for key in between.touched.moves if key[0] in _OF_PARTS}
    for part in parts:
        if part.id in new:
            yield from _of(between, part)
    moved = {key[1] for key in between.touched.moves if key[0] == "place"}
    yield from _elsewhere(between, [part for part in parts if part.id in moved])


def _of(between: Between, part: Part) -> Iterator[Change]:
    earlier = between.before.parts.get(part.id)
    if earlier is None:
        yield _met(between, part)
        edit = between.touched.last("met", part.id)
        first = edit.fact if edit is not None else None
        if isinstance(first, PartMet):
            yield from _described(between, first.part, part)
            yield from _placed(between, part.id, first.place)
    else:
        yield from _described(between, earlier, part)
        yield from _placed(between, part.id, between.before.place(part.id))
    yield from _gone(between, part)


def _met(between: Between, part: Part) -> Change:
    edit = between.touched.last("met", part.id)
    first = (
        edit.fact.part.name if edit is not None and isinstance(edit.fact, PartMet) else part.name
    )
    text = f"{first} was met{between.dosed(edit)}."
    return between.told(text, between.touched.of("met", part.id), part.id)


def _described(between: Between, before: Part, after: Part) -> Iterator[Change]:
    if before == after:
        return
    for name, text in (*_named(between, before, after), *_told(before, after)):
        sources = between.touched.told(after.id, name)
        yield between.told(text, sources, after.id, seen_by=before.seen_by)


def _named(between: Between, before: Part, after: Part) -> Iterator[tuple[str, str]]:
    name = after.name or f"Part {after.number}"
    if before.name != after.name:
        yield "name", f"{before.name or f'Part {before.number}'} is called {name} now."
    if before.kind is not after.kind:
        kinds = [kind_words(one.kind, nouns=between.nouns) for one in (before, after)]
        yield "kind", f"{name}: {kinds[0]} before, {kinds[1]} now."
    if before.certainty is not after.certainty:
        yield "certainty", f"{name}: its kind was {before.certainty}, is {after.certainty} now."
    if before.epistemic is not after.epistemic:
        known = (_KNOWN[before.epistemic], _KNOWN[after.epistemic])
        yield "epistemic", f"{name}: {known[0]} before, {known[1]} now."
    if before.seen_by is not after.seen_by:
        who = "the therapist alone" if after.seen_by is Seen.CLINICIAN else "client and therapist"
        yield "seen_by", f"{name} is for {who} now."


def _told(before: Part, after: Part) -> Iterator[tuple[str, str]]:
    name = after.name or f"Part {after.number}"
    for field, words in _TEXTS.items():
        old, new = getattr(before, field), getattr(after, field)
        if old != new:
            yield field, f"{name}: {_rewritten(words, old, new)}"
    for field, words in _LISTS.items():
        old, new = getattr(before, field), getattr(after, field)
        if old != new:
            yield field, f"{name}: {_relisted(words, old, new)}"
    if before.body != after.body:
        felt = (f"{one[:1].lower()}{one[1:]}" for one in changes_words(before.body, after.body))
        yield "body", f"{name}, in the body: {'; '.join(felt)}."
    for field in ("shape", "colour", "pattern", "picture", "size_by_activation"):
        if getattr(before, field) != getattr(after, field):
            yield field, f"{name}: {_redrawn(field, before, after)}."


def _rewritten(words: str, old: str, new: str) -> str:
    if not old:
        return f"{words} is told now, {quoted(new)}."
    if not new:
        return f"{words} is no longer told; it was {quoted(old)}."
    return f"{words} was {quoted(old)}, is {quoted(new)} now."


def _relisted(words: str, old: tuple[str, ...], new: tuple[str, ...]) -> str:
    came = [quoted(one) for one in new if one not in old]
    went = [quoted(one) for one in old if one not in new]
    said = [f"new is {listed(came)}"] if came else []
    said += [f"no longer {listed(went)}"] if went else []
    return f"{words}: {'; '.join(said) or 'in another order'}."


def _redrawn(field: str, before: Part, after: Part) -> str:
    if field == "picture":
        return "it has another picture" if after.picture else "its picture was taken off"
    if field == "size_by_activation":
        return f"its size goes {'by its activation' if after.size_by_activation else 'by hand'} now"
    old, new = getattr(before, field), getattr(after, field)
    return f"its {field} was {old or 'the usual one'}, is {new or 'the usual one'} now"


def _placed(between: Between, part: PartId, before: Place) -> Iterator[Change]:
    after = between.after.place(part)
    if before == after:
        return
    name, sources = between.name(part), between.touched.of("place", part)
    if before.ring is not after.ring:
        nearer = tuple(Ring).index(after.ring) < tuple(Ring).index(before.ring)
        way = "came closer to" if nearer else "went farther from"
        rings = f"from {RING_WORDS[before.ring]} to {RING_WORDS[after.ring]}"
        yield between.told(f"{name} {way} Self: {rings}.", sources, part)
    if before.size != after.size:
        way = "larger" if after.size > before.size else "smaller"
        yield between.told(f"{name} is drawn {way}.", sources, part)
    if before.depth != after.depth:
        way = "farther behind" if after.depth > before.depth else "farther in front"
        yield between.told(f"{name} lies {way}.", sources, part)
    if before.hidden != after.hidden:
        way = "is kept off" if after.hidden else "is shown on"
        text = f"{name} {way} the client's display now."
        yield between.told(text, sources, part, seen_by=Seen.CLINICIAN)
    if before.locked != after.locked:
        way = "is held where it lies" if after.locked else "is no longer held where it lies"
        yield between.told(f"{name} {way}.", sources, part, seen_by=Seen.CLINICIAN)


def _gone(between: Between, part: Part) -> Iterator[Change]:
    before, after = between.before.away.get(part.id), between.after.away.get(part.id)
    if before == after:
        return
    sources = between.touched.of("away", part.id)
    if after is None:
        yield between.told(f"{between.name(part.id)} was brought back.", sources, part.id)
    else:
        parts = (part.id, *after.into)
        yield between.told(_away(between, part.id, after), sources, *parts)


def _away(between: Between, part: PartId, away: Away) -> str:
    name, why = between.name(part), because(away.why)
    into = listed([between.name(one) for one in away.into]) if away.into else ""
    if away.how is Gone.MERGED:
        return f"{name} turned out to be one with {into}{why}."
    if away.how is Gone.SPLIT:
        return f"{name} turned out to be several, {into}{why}."
    return f"{name} was put away{why}."


def _elsewhere(between: Between, parts: list[Part]) -> Iterator[Change]:
    """Who lies elsewhere on the same ring, in one sentence: where on a ring a part lies means nothing by itself."""
    for seen_by in Seen:
        found = [
            part
            for part in parts
            if part.id in between.before.parts
            and part.seen_by is seen_by
            and _aside(between.before.place(part.id), between.after.place(part.id))
        ]
        if found:
            names = listed([between.name(part.id) for part in found])
            lies = "lies" if len(found) == 1 else "lie"
            text = f"{names} {lies} elsewhere, as near to Self as before."
            sources = dict.fromkeys(
                e for part in found for e in between.touched.of("place", part.id)
            )
            yield between.told(text, sources, *(part.id for part in found))


def _aside(before: Place, after: Place) -> bool:
    return (before.x, before.y) != (after.x, after.y) and before.ring is after.ring
