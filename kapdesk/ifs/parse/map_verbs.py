"""The moves on a map as a day script speaks them, after the word ``parts``: words in, a value or refusals out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from kapdesk.ifs.model.nouns import Tie
from kapdesk.ifs.model.parts import Part
from kapdesk.ifs.model.spoken import (
    AwaySpoken,
    BondSpoken,
    FrameSpoken,
    IfsSpoken,
    LaySpoken,
    MeansSpoken,
    MeetSpoken,
    MergeSpoken,
    MoveSpoken,
    NoteSpoken,
    SplitSpoken,
    TakeSpoken,
    TellSpoken,
    TurnSpoken,
    UnbondSpoken,
)
from kapdesk.ifs.parse.words import (
    NO_PART,
    Words,
    at,
    decimals,
    named,
    number,
    numbers,
    pairs,
    part_with,
)
from kapdesk.kernel.errors import Refusals, refused
from kapdesk.kernel.ids import PartId
from kapdesk.kernel.line import because, offered

LAID = ("size", "depth", "hidden", "shown", "locked", "free")
MEASURED = ("size", "depth")
_NO_MEET = refused("meet", 'It is written as: parts meet 1 "Scanner" 200 -40 kind manager.')
_BLANK = Part(PartId(""), 0, "a part")


def parse_meet(words: Words) -> MeetSpoken | Refusals:
    """``meet 1 "Scanner" 200 -40 kind manager job "looks ahead"``."""
    place = decimals(words[2:4])
    fields = pairs(words[4:])
    if not number(words) or len(place) < 2:
        return _NO_MEET
    if isinstance(fields, Refusals):
        return fields
    made = part_with(_BLANK, fields)
    if isinstance(made, Refusals):
        return made
    return MeetSpoken(number(words), words[1], place[0], place[1], fields)


def parse_tell(words: Words) -> TellSpoken | Refusals:
    """``tell 1 job "looks ahead" beliefs "it comes back; nobody helps"``."""
    if not number(words):
        return NO_PART
    fields = pairs(words[1:])
    if isinstance(fields, Refusals):
        return fields
    made = part_with(_BLANK, fields)
    return made if isinstance(made, Refusals) else TellSpoken(number(words), fields)


def parse_move(words: Words) -> MoveSpoken | Refusals:
    """``move 1 120 40``, ``move 1 120 40 2 -60 300``: all of it one gesture."""
    found = numbers(words[::3])
    x, y = decimals(words[1::3]), decimals(words[2::3])
    if not found or not len(found) == len(x) == len(y):
        return refused("move", "It is written as: parts move 1 120 40.")
    return MoveSpoken(tuple(zip(found, x, y, strict=True)))


def parse_lay(words: Words) -> LaySpoken | Refusals:
    """``lay 1 size 120``, ``lay 2 depth 60``, ``lay 2 hidden``, ``shown``, ``locked``, ``free``."""
    how, value = at(words, 1), decimals(words[2:3])
    if not number(words):
        return NO_PART
    if how not in LAID or (how in MEASURED) is not bool(value):
        return refused("lay", f"A part is laid by one of: {', '.join(LAID)}.")
    return LaySpoken(number(words), how, *value)


def parse_away(back: bool, words: Words) -> AwaySpoken | Refusals:
    """``away 3 4 because "not now"``, ``back 3``."""
    line, why = because(words)
    return AwaySpoken(numbers(line), back, why) if numbers(line) else NO_PART


def parse_merge(words: Words) -> MergeSpoken | Refusals:
    """``merge 3 4 into 1 because "the critic and the pusher are one"``."""
    line, why = because(words)
    gone, into = because(line, "into")
    if not numbers(gone) or not number((into,)):
        return NO_PART
    return MergeSpoken(numbers(gone), number((into,)), why)


def parse_split(words: Words) -> SplitSpoken | Refusals:
    """``split 4 into 6 "the small one" 300 60 7 "the loud one" 300 -60 because "two voices"``."""
    line, why = because(words)
    if not number(line) or at(line, 1) != "into" or len(line) < 10 or (len(line) - 2) % 4:
        return refused("split", 'It is written as: parts split 4 into 6 "one" 9 9 7 "two" 9 90.')
    new = [parse_meet(line[place : place + 4]) for place in range(2, len(line), 4)]
    met = tuple(one for one in new if isinstance(one, MeetSpoken))
    return SplitSpoken(number(line), met, why) if len(met) == len(new) else _NO_MEET


def parse_bond(words: Words) -> BondSpoken | Refusals:
    """``bond 1 protects 2 strength 6 note "since school"``; ``bond 1 polarised 3 to allied`` tells it anew."""
    tie = named(Tie, at(words, 1))
    if not number(words) or not number(words, 2):
        return NO_PART
    if tie is None:
        return offered("tie", Tie)
    fields = pairs(words[3:])
    if isinstance(fields, Refusals):
        return fields
    said = dict(fields)
    to, strength = named(Tie, said.pop("to", "")), said.pop("strength", "")
    note = said.pop("note", "")
    if said or (strength and not strength.isdecimal()) or ("to" in dict(fields) and to is None):
        return refused("bond", "A bond has strength, from 0 to 10, note, and to what it is now.")
    strong = int(strength) if strength else None
    return BondSpoken(number(words), tie, number(words, 2), strong, note, to)


def parse_unbond(words: Words) -> UnbondSpoken | Refusals:
    """``unbond 1 polarised 3 because "they take turns"``."""
    line, why = because(words)
    tie = named(Tie, at(line, 1))
    if not number(line) or not number(line, 2) or len(line) != 3:
        return NO_PART
    return (
        offered("tie", Tie)
        if tie is None
        else UnbondSpoken(number(line), tie, number(line, 2), why)
    )


def parse_frame(words: Words) -> FrameSpoken | Refusals:
    """``frame "the staircase" 100 100 300 200``."""
    box = decimals(words[1:])
    if len(box) != 4:
        return refused("frame", 'It is written as: parts frame "the staircase" 100 100 300 200.')
    return FrameSpoken(words[0], (box[0], box[1], box[2], box[3]))


def parse_note(words: Words) -> NoteSpoken | Refusals:
    """``note "it began here" 10 20``."""
    place = decimals(words[1:])
    if len(place) != 2:
        return refused("note", 'It is written as: parts note "it began here" 10 20.')
    return NoteSpoken(words[0], *place)


def parse_take(words: Words) -> TakeSpoken | Refusals:
    """``take "the staircase"``: a frame or a note, by its words."""
    return TakeSpoken(words[0]) if len(words) == 1 else refused("take", "It is meant by its words.")


def parse_means(words: Words) -> MeansSpoken | Refusals:
    """``means "colour ember" "anger"``."""
    if len(words) != 2:
        return refused("means", 'It is written as: parts means "colour ember" "anger".')
    return MeansSpoken(words[0], words[1])


def parse_turn(back: bool, words: Words) -> TurnSpoken | Refusals:
    """``undone``, ``redone``: the last gesture of the meeting."""
    return refused("turn", "Nothing follows undone or redone.") if words else TurnSpoken(back)


MAP_VERBS: Mapping[str, Callable[[Words], IfsSpoken | Refusals]] = {
    "meet": parse_meet,
    "tell": parse_tell,
    "move": parse_move,
    "lay": parse_lay,
    "away": partial(parse_away, False),
    "back": partial(parse_away, True),
    "merge": parse_merge,
    "split": parse_split,
    "bond": parse_bond,
    "unbond": parse_unbond,
    "frame": parse_frame,
    "note": parse_note,
    "take": parse_take,
    "means": parse_means,
    "undone": partial(parse_turn, True),
    "redone": partial(parse_turn, False),
}
