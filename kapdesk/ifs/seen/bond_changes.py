"""What changed between parts: bonds drawn, ended or told otherwise; and frames, notes and what a look means."""

from __future__ import annotations

from collections.abc import Iterator

from kapdesk.ifs.model.drawn import Drawn
from kapdesk.ifs.model.nouns import Seen
from kapdesk.ifs.model.parts import Bond, Frame, Note
from kapdesk.ifs.rules.looks import tie_words
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
    shown = after or before
    if shown is not None:
        yield Change(
            _thing_line(before, after), between.touched.of("thing", thing), (), shown.seen_by
        )


def _found(drawn: Drawn, thing: str) -> Frame | Note | None:
    named = ThingId(thing)
    return drawn.frames.get(named) or drawn.notes.get(named)


def _thing_line(before: Frame | Note | None, after: Frame | Note | None) -> str:
    shown = after or before
    what = _what(shown)
    words = f" {quoted(shown.words)}" if shown is not None and shown.words else ""
    if before is None:
        return f"A {what}{words} is on the map now."
    if after is None:
        return f"The {what}{words} was taken off the map."
    if before.words != after.words:
        return f"The {what} {quoted(before.words)} says {quoted(after.words)} now."
    return f"The {what}{words} was changed."


def _what(thing: Frame | Note | None) -> str:
    if isinstance(thing, Frame):
        return "frame"
    return "sealed note" if thing is not None and thing.sealed else "note"


def _meant(between: Between, look: str) -> Iterator[Change]:
    before, after = between.before.meant.get(look, ""), between.after.meant.get(look, "")
    if before == after:
        return
    now = f"means {quoted(after)} now" if after else "no longer means anything of its own"
    then = f"; before, {quoted(before)}" if before else ""
    yield Change(f"The look {look} {now}{then}.", between.touched.of("meant", look))
