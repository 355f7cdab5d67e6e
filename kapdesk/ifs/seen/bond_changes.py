"""What changed between parts: bonds drawn, ended or told otherwise; and frames, notes and what a look means."""

from __future__ import annotations

from collections.abc import Iterator

from kapdesk.ifs.model.drawn import Drawn
from kapdesk.ifs.model.nouns import Seen
from kapdesk.ifs.model.parts import Bond, Frame, Note
from kapdesk.ifs.rules.looks import tie_words
from kapdesk.ifs.rules.notes import part_of
from kapdesk.ifs.seen.change import Between, Change, because, quoted
from kapdesk.kernel.ids import BondId, EntryId, ThingId


def bond_changes(between: Between) -> Iterator[Change]:
    """Every sentence about bonds, in the order they were drawn."""
    named = {key[1] for key in between.touched.moves if key[0] in ("bond", "ended")}
    for bond in between.after.bonds.values():
        if bond.id in named:
            yield from _of(between, bond)


def thing_changes(between: Between) -> Iterator[Change]:
    """Every sentence about frames, notes and what a look means."""
    for key in between.touched.moves:
        if key[0] == "thing":
            yield from _thing(between, key[1])
        elif key[0] == "meant":
            yield from _meant(between, key[1])


def _of(between: Between, bond: Bond) -> Iterator[Change]:
    before = between.before.bonds.get(bond.id)
    drawn, ended = between.touched.of("bond", bond.id), between.touched.of("ended", bond.id)
    over = bond.id in between.after.ended
    was_over = bond.id in between.before.ended
    if before is None:
        yield _told(between, bond, f"{_line(between, bond)} now.", drawn)
    elif not was_over:
        yield from _changed(between, before, bond, drawn)
    if over and not was_over:
        yield _told(between, bond, _over(between, bond), ended)


def _told(between: Between, bond: Bond, text: str, sources: tuple[EntryId, ...]) -> Change:
    return between.told(text, sources, bond.a, bond.b, seen_by=bond.seen_by)


def _line(between: Between, bond: Bond, *, verb: str = "") -> str:
    a, b = between.name(bond.a), between.name(bond.b)
    return f"{a} {verb}{tie_words(bond.tie, nouns=False)} {b}"


def _over(between: Between, bond: Bond) -> str:
    edit = between.touched.last("ended", bond.id)
    dosed, why = between.dosed(edit), because(between.after.ended[BondId(bond.id)])
    when = f"; it ended{dosed}" if dosed else ""
    return f"{_line(between, bond, verb='no longer ')}{when}{why}."


def _changed(
    between: Between, before: Bond, after: Bond, sources: tuple[EntryId, ...]
) -> Iterator[Change]:
    if (before.a, before.b, before.tie) != (after.a, after.b, after.tie):
        text = f"{_line(between, after)} now; before, {_line(between, before)}."
        yield _told(between, after, text, sources)
    if before.strength != after.strength:
        old, new = (_strength(one.strength) for one in (before, after))
        yield _told(between, after, f"{_line(between, after)}: strength {old} → {new}.", sources)
    if before.epistemic is not after.epistemic:
        text = f"{_line(between, after)}: {before.epistemic} before, {after.epistemic} now."
        yield _told(between, after, text, sources)
    if before.note != after.note:
        noted = f"noted is {quoted(after.note)} now" if after.note else "its note was taken off"
        yield _told(between, after, f"{_line(between, after)}: {noted}.", sources)
    if before.seen_by is not after.seen_by:
        who = "the therapist alone" if after.seen_by is Seen.CLINICIAN else "client and therapist"
        yield _told(between, after, f"That {_line(between, after)} is for {who} now.", sources)


def _strength(value: int | None) -> str:
    return "not asked" if value is None else str(value)


def _thing(between: Between, thing: str) -> Iterator[Change]:
    before, after = _found(between.before, thing), _found(between.after, thing)
    if before == after:
        return
    sources = between.touched.of("thing", thing)
    for text, seen_by in _thing_lines(before, after):
        yield Change(text, sources, (), seen_by)
    if isinstance(before, Note) and isinstance(after, Note):
        yield from _tied(between, before, after, sources)


def _tied(
    between: Between, before: Note, after: Note, sources: tuple[EntryId, ...]
) -> Iterator[Change]:
    """That a note is about another part now, or about nobody in particular any more."""
    old, new = part_of(between.before, before), part_of(between.after, after)
    if before.about == after.about or old == new:
        return
    whom = "nobody in particular" if new is None else between.name(new)
    parts = tuple(one for one in (new or old,) if one is not None)
    text = f"The {_called(after)} is about {whom} now."
    yield between.told(text, sources, *parts, seen_by=after.seen_by)


def _found(drawn: Drawn, thing: str) -> Frame | Note | None:
    named = ThingId(thing)
    return drawn.frames.get(named) or drawn.notes.get(named)


def _thing_lines(
    before: Frame | Note | None, after: Frame | Note | None
) -> Iterator[tuple[str, Seen]]:
    """What is new of a frame or a note, and for whose eyes that is."""
    if before is None and after is not None:
        yield f"A {_called(after)} is on the map now.", after.seen_by
    elif after is None and before is not None:
        yield f"The {_called(before)} was taken off the map.", before.seen_by
    elif before is not None and after is not None:
        for text in _thing_anew(before, after):
            yield f"The {text}.", after.seen_by


def _thing_anew(before: Frame | Note, after: Frame | Note) -> Iterator[str]:
    called = _called(after)
    sealed = (_is_sealed(before), _is_sealed(after))
    if sealed[0] is not sealed[1]:
        yield "note is sealed now" if sealed[1] else "sealed note stands open now"
    elif before.words != after.words:
        said = f"says {quoted(after.words)}" if after.words else "says nothing"
        yield f"{_called(before)} {said} now"
    if (before.x, before.y) != (after.x, after.y):
        yield f"{called} lies elsewhere"
    if (before.width, before.height) != (after.width, after.height):
        yield f"{called} has another size"
    if before.locked is not after.locked:
        yield f"{called} is {'held' if after.locked else 'no longer held'} where it lies"
    if isinstance(before, Note) and isinstance(after, Note) and before.picture != after.picture:
        yield f"{called} {'has another picture' if after.picture else 'has no picture any more'}"
    if before.seen_by is not after.seen_by:
        who = "the therapist alone" if after.seen_by is Seen.CLINICIAN else "client and therapist"
        yield f"{called} is for {who} now"


def _is_sealed(thing: Frame | Note) -> bool:
    return isinstance(thing, Note) and thing.sealed


def _called(thing: Frame | Note) -> str:
    """What it is, with its words; a sealed note by that alone."""
    if _is_sealed(thing):
        return "sealed note"
    kind = "frame" if isinstance(thing, Frame) else "note"
    return f"{kind} {quoted(thing.words)}" if thing.words else kind


def _meant(between: Between, look: str) -> Iterator[Change]:
    before, after = between.before.meant.get(look, ""), between.after.meant.get(look, "")
    if before == after:
        return
    now = f"means {quoted(after)} now" if after else "no longer means anything of its own"
    then = f"; before, {quoted(before)}" if before else ""
    yield Change(f"The look {look} {now}{then}.", between.touched.of("meant", look))
