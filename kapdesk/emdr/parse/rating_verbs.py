"""What the client says of a target, as a day script speaks it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from kapdesk.body.parse import parse_marks
from kapdesk.emdr.model.nouns import Decision, Found, Measure
from kapdesk.emdr.model.spoken import (
    BackSpoken,
    FeltSpoken,
    FittingSpoken,
    PositiveSpoken,
    RatedSpoken,
    RatingSpoken,
    ReviewedSpoken,
    RungSpoken,
    ScannedSpoken,
)
from kapdesk.emdr.parse.targets import parse_rating
from kapdesk.emdr.parse.words import HOW_A_TARGET_IS_MEANT, number_of
from kapdesk.kernel.errors import Refusals, refused
from kapdesk.kernel.line import because, noun, offered

_FOUND = {
    "new": Found.NEW,
    "same": Found.SAME,
    "nothing": Found.NOTHING,
    "good": Found.POSITIVE,
}
_DECISIONS = {one.name.lower(): one for one in Decision}
_MEANT = refused("target", HOW_A_TARGET_IS_MEANT)


def parse_rated(measure: Measure, words: tuple[str, ...]) -> RatedSpoken | Refusals:
    """``rated T7 8``, ``voc T7 2``: in the phase the meeting is in."""
    number = number_of(words[0]) if words else 0
    if not number:
        return _MEANT
    value = parse_rating(measure, " ".join(words[1:]))
    return value if isinstance(value, Refusals) else RatedSpoken(number, measure, value)


def parse_fitting(words: tuple[str, ...]) -> FittingSpoken | Refusals:
    """``fitting T7 distress because "a loss stays sad"``."""
    line, why = because(words)
    number = number_of(line[0]) if line else 0
    measure = noun(Measure, line[1]) if len(line) == 2 else None
    if not number or measure is None:
        return offered("measure", Measure) if number else _MEANT
    return FittingSpoken(number, measure, why)


def parse_back(words: tuple[str, ...]) -> BackSpoken | Refusals:
    """``return T7 nothing``: new, same, nothing or good."""
    number, found = number_of(words[0]) if words else 0, _FOUND.get(" ".join(words[1:]))
    if not number or found is None:
        named = ", ".join(_FOUND)
        return refused("found", f"What was there is one of: {named}.") if number else _MEANT
    return BackSpoken(number, found)


def parse_scan(words: tuple[str, ...]) -> ScannedSpoken | Refusals:
    """``scan T7 clear``, ``scan T7 left "neck tight 4"``."""
    number, how = number_of(words[0]) if words else 0, (*words, "", "")[1]
    if not number:
        return _MEANT
    if words[1:] == ("clear",):
        return ScannedSpoken(number, clear=True)
    if how != "left" or len(words) > 3:
        return refused(
            "scan", 'The body is clear, or something is left: scan T7 left "neck tight".'
        )
    marks = parse_marks(" ".join(words[2:]))
    return marks if isinstance(marks, Refusals) else ScannedSpoken(number, False, marks)


def parse_felt(words: tuple[str, ...]) -> FeltSpoken | Refusals:
    """``felt T7 "chest tight 6"``."""
    number = number_of(words[0]) if words else 0
    if not number or len(words) != 2:
        return (
            _MEANT if not number else refused("marks", 'Where it is felt: felt T7 "chest tight".')
        )
    marks = parse_marks(words[1])
    return marks if isinstance(marks, Refusals) else FeltSpoken(number, marks)


def parse_positive(words: tuple[str, ...]) -> PositiveSpoken | Refusals:
    """``belief T7 fits``, ``belief T7 fits-not``."""
    number, said = number_of(words[0]) if words else 0, " ".join(words[1:])
    if not number or said not in ("fits", "fits-not"):
        return refused("belief", "It is written as: belief T7 fits, or belief T7 fits-not.")
    return PositiveSpoken(number, said == "fits")


def parse_rung(words: tuple[str, ...]) -> RungSpoken | Refusals:
    """``rung T7 speed``, ``rung T7 interweave safety``: the step of the ladder by its key."""
    number = number_of(words[0]) if words else 0
    if not number or not 2 <= len(words) <= 3:
        return refused("rung", "It is written as: rung T7 interweave safety.")
    return RungSpoken(number, words[1], (*words, "")[2])


def parse_review(words: tuple[str, ...]) -> ReviewedSpoken | Refusals:
    """``review T7 resume``: what looking at it again came to."""
    number = number_of(words[0]) if words else 0
    decision = _DECISIONS.get(" ".join(words[1:]))
    if not number or decision is None:
        named = ", ".join(_DECISIONS)
        return refused("decision", f"It is one of: {named}.") if number else _MEANT
    return ReviewedSpoken(number, decision)


RATING_VERBS: Mapping[str, Callable[[tuple[str, ...]], RatingSpoken | Refusals]] = {
    "rated": partial(parse_rated, Measure.DISTRESS),
    "voc": partial(parse_rated, Measure.VOC),
    "fitting": parse_fitting,
    "return": parse_back,
    "scan": parse_scan,
    "felt": parse_felt,
    "belief": parse_positive,
    "rung": parse_rung,
    "review": parse_review,
}
