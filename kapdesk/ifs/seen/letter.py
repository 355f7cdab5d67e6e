"""A letter to the client from the record: sentence by sentence, each with the entries it rests on and how it is known.

Parts are spoken of as if, never as persons; what is for the therapist alone is in none of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from kapdesk.ifs.model.drawn import Drawn
from kapdesk.ifs.model.kept import LetterKept, Sentence
from kapdesk.ifs.model.nouns import TEN, Epistemic, Measure, Permission, Purpose, Status
from kapdesk.ifs.model.parts import Bond, Part
from kapdesk.ifs.model.state import IfsState
from kapdesk.ifs.model.work import PartRated, PermissionWorded, StatusSet
from kapdesk.ifs.rules import permissions
from kapdesk.ifs.rules.looks import tie_words
from kapdesk.ifs.seen.for_client import for_client
from kapdesk.ifs.seen.forward import ways_forward
from kapdesk.ifs.seen.sources import Sources
from kapdesk.kernel.ids import EntryId, PartId

GREETING = "This letter is about the parts of you that we have met so far."
AS_IF = "We speak of each part as if it had a voice of its own, because that is how they were told."
CLOSING = "All of these parts belong to you, and each is welcome to go on speaking."
HAND = "by hand "
"""How the key of a sentence begins that is about nothing of the record."""

PEN = "Strike out or change what does not fit. You know best."

MET = {
    Epistemic.SAID: "There is a part that you call “{}”.",
    Epistemic.SEEN: "We saw signs of a part. On the map it is called “{}”.",
    Epistemic.GUESSED: "We guess that there may be a part. On the map it is called “{}”.",
    Epistemic.SYMBOLIC: "One part came as a picture. On the map it is called “{}”.",
}
TOLD = (
    ("own_words", "In your words: “{}”."),
    ("job", "It is as if this were its job: “{}”."),
    ("intent", "It is as if it wanted this for you: “{}”."),
    ("fear_if_stops", "It is as if it feared this, should it stop: “{}”."),
    ("needs", "It is as if it needed this: “{}”."),
)
"""What is told of a part, in this order, where it was said."""

RATED = {
    Measure.TRUST: "its trust in you",
    Measure.ACTIVATION: "how stirred it was",
    Measure.BLEND: "how far it took over",
}
CAME = {
    Status.UNBURDENED: "It is as if it had put down what it carried.",
    Status.INTEGRATED: "It is as if it were at home with the others.",
    Status.RELIEVED: "It is as if it could rest from its old job.",
    Status.NEW_ROLE: "It is as if it had found a new thing to do.",
    Status.SETTLED: "It is as if it had come to rest.",
}
ASKED = {
    Purpose.TALK: "a talk with it",
    Purpose.EXILE: "meeting whom it looks after",
    Purpose.IMAGE: "work with pictures",
    Purpose.DOSING: "a session with the medicine",
}
ANSWERED = {
    Permission.GIVEN: "It said yes to {}.",
    Permission.CONDITIONAL: "It said yes to {}, on its own terms.",
    Permission.REFUSED: "It said no to {}, and that stands.",
    Permission.WITHDRAWN: "It took back its yes to {}, and that stands.",
    Permission.LAPSED: "It said yes to {} a while ago. We ask it again first.",
}


def letter_of(state: IfsState) -> tuple[Sentence, ...]:
    """The letter as the record gives it now."""
    shown, sources = for_client(state), Sources.of(state)
    return (
        _given("greeting", GREETING),
        _given("as if", AS_IF),
        *(one for part in shown.drawn.present() for one in _of_part(state, shown, sources, part)),
        *(
            one
            for bond in shown.drawn.bonds.values()
            for one in _of_bond(shown.drawn, sources, bond)
        ),
        *(
            _given(way.key, way.words, (way.entry,) if way.entry else (), way.epistemic)
            for way in ways_forward(state)
        ),
        _given("closing", CLOSING),
        _given("pen", PEN),
    )


def standing_letter(state: IfsState) -> tuple[Sentence, ...]:
    """The letter as it stands: what the record gives now, under the pen it was kept with last."""
    return under_pen(letter_of(state), kept_letter(state))


def kept_letter(state: IfsState) -> tuple[Sentence, ...]:
    """The letter as it was kept last; nothing before that."""
    found = [row.fact for row in state.all(LetterKept)]
    last = found[-1] if found else None
    return last.sentences if isinstance(last, LetterKept) else ()


def by_hand(state: IfsState) -> str:
    """What stands in the letter that was written by hand, about nothing of the record."""
    kept = (one for one in kept_letter(state) if not one.struck)
    return " ".join(one.text for one in kept if not one.key or one.key.startswith(HAND))


def under_pen(given: Sequence[Sentence], kept: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """Given sentences with what the pen did to those about the same; what it struck stays struck.

    A sentence that was edited and that the record gives no more stays where it stood, and so does one that was written
    by hand, about nothing of the record.
    """
    kept = tuple(_by_hand(one, place) for place, one in enumerate(kept, 1))
    penned = {one.key: one for one in kept if one.edited}
    found = [_penned(one, penned.get(one.key)) for one in given]
    known = {one.key for one in given}
    for place, one in enumerate(kept):
        stays = one.edited or one.key.startswith(HAND)
        if stays and not one.struck and one.key not in known:
            found.insert(_after(found, kept[:place]), one)
    return tuple(found)


def _by_hand(one: Sentence, place: int) -> Sentence:
    """One that is about nothing of the record has a key of its own."""
    return one if one.key else msgspec.structs.replace(one, key=f"{HAND}{place}")


def _penned(given: Sentence, by_pen: Sentence | None) -> Sentence:
    if by_pen is None:
        return given
    text = by_pen.text if by_pen.text != by_pen.given else given.text
    return msgspec.structs.replace(given, text=text, struck=by_pen.struck, by=by_pen.by)


def _after(found: Sequence[Sentence], before: Sequence[Sentence]) -> int:
    """The place behind the last of the sentences that stood before; the beginning where there is none."""
    earlier = {one.key for one in before}
    places = (place for place, one in enumerate(found, 1) if one.key in earlier)
    return max(places, default=0)


def _given(
    key: str, words: str, sources: tuple[EntryId, ...] = (), epistemic: str = ""
) -> Sentence:
    return Sentence(words, words, sources=sources, epistemic=epistemic, key=key)


def _of_part(state: IfsState, shown: IfsState, sources: Sources, part: Part) -> Iterator[Sentence]:
    known = str(part.epistemic)
    met = MET[part.epistemic].format(part.name)
    yield _given(f"{part.id} met", met, sources.field(part.id, "name"), known)
    for field, words in TOLD:
        found = getattr(part, field)
        told = ", ".join(found) if isinstance(found, tuple) else found
        if told and told != part.name:
            entries = sources.field(part.id, field)
            yield _given(f"{part.id} {field}", words.format(told), entries, known)
    yield from _rated(shown, part)
    yield from _came(shown, part)
    yield from _allowed(state, shown, part)


def _rated(shown: IfsState, part: Part) -> Iterator[Sentence]:
    for measure, what in RATED.items():
        rows = shown.ratings(part.id, measure)
        if not rows:
            continue
        values = [row.fact.value for row in rows if isinstance(row.fact, PartRated)]
        words = f"You rated {what} at {values[-1]} of {TEN.high:g}."
        sources: tuple[EntryId, ...] = (rows[-1].entry,)
        if values[0] != values[-1]:
            words = (
                f"You rated {what} at {values[0]} of {TEN.high:g} first, and at {values[-1]} last."
            )
            sources = (rows[0].entry, rows[-1].entry)
        yield _given(f"{part.id} {measure}", words, sources, str(Epistemic.SAID))


def _came(shown: IfsState, part: Part) -> Iterator[Sentence]:
    rows = tuple(shown.of(part.id, StatusSet))
    words = CAME.get(shown.status(part.id))
    if rows and words is not None:
        yield _given(f"{part.id} status", words, (rows[-1].entry,), str(Epistemic.SEEN))


def _allowed(state: IfsState, shown: IfsState, part: Part) -> Iterator[Sentence]:
    for purpose, what in ASKED.items():
        words = ANSWERED.get(permissions.standing(state, part.id, purpose))
        rows = shown.permissions(part.id, purpose)
        if words is None or not rows:
            continue
        sources = (rows[-1].entry,)
        yield _given(f"{part.id} {purpose}", words.format(what), sources, str(Epistemic.SAID))
        worded = [
            row
            for row in shown.of(part.id, PermissionWorded)
            if isinstance(row.fact, PermissionWorded) and row.fact.purpose is purpose
        ]
        if worded and worded[-1].seq > rows[-1].seq:
            terms = worded[-1].fact.words()
            yield _given(
                f"{part.id} {purpose} words",
                f"It put it so: “{terms}”.",
                (worded[-1].entry,),
                str(Epistemic.SAID),
            )


def _of_bond(drawn: Drawn, sources: Sources, bond: Bond) -> Iterator[Sentence]:
    a, b = (_called(drawn, part) for part in (bond.a, bond.b))
    tie = tie_words(bond.tie, nouns=False)
    guess = bond.epistemic is Epistemic.GUESSED
    words = f"{'We guess that it' if guess else 'It'} is as if {a} {tie} {b}."
    yield _given(f"bond {bond.id}", words, sources.bond(bond.id), str(bond.epistemic))


def _called(drawn: Drawn, part: PartId) -> str:
    return f"“{drawn.parts[part].name}”"
