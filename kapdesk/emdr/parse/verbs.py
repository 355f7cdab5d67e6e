"""The verbs of EMDR work as a day script speaks them: the words after the verb in, a value or refusals out."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import partial

from kapdesk.bilateral.parse.verbs import parse_set
from kapdesk.emdr.model.nouns import Kind, Phase
from kapdesk.emdr.model.spoken import (
    AnsweredSpoken,
    AskedAnywaySpoken,
    BackSpoken,
    CompleteSpoken,
    Corrected,
    EmdrSpoken,
    EndsSpoken,
    EnteredSpoken,
    HeldSpoken,
    Line,
    PractisedSpoken,
    RatedSpoken,
    ResourceSpoken,
    ReviewedSpoken,
    ScannedSpoken,
    SetSpoken,
    WaySpoken,
)
from kapdesk.emdr.parse.plan_verbs import PLAN_VERBS
from kapdesk.emdr.parse.rating_verbs import RATING_VERBS
from kapdesk.emdr.parse.words import HOW_A_TARGET_IS_MEANT, number_of
from kapdesk.kernel.errors import Refusals, Trouble, refused
from kapdesk.kernel.line import because, noun, offered
from kapdesk.sheets.line import texts_of_line
from kapdesk.sheets.shelf import load_sheet

SHARED = {"rated": number_of, "set": "anyway".__eq__}
"""Verbs that sets have as well: they are EMDR's where one of their words says so."""

_TIME = re.compile(r"[0-2][0-9]:[0-5][0-9]")
_PREFIX = "emdr-"
_CORRECTABLE = (RatedSpoken, BackSpoken, ScannedSpoken, ReviewedSpoken)


def speaks(verb: str, words: tuple[str, ...]) -> bool:
    """Whether a line is about EMDR work."""
    if verb == "correct":
        return len(words) > 1 and words[1] in RATING_VERBS and speaks(words[1], words[2:])
    if verb in SHARED:
        return any(SHARED[verb](word) for word in words)
    return verb in VERBS


def parse_enter(words: tuple[str, ...]) -> EnteredSpoken | Refusals:
    """``enter desensitisation [T7] [variant resource-only] [because "why it goes on"]``."""
    line, why = because(words)
    line, variant = because(line, "variant")
    phase = noun(Phase, line[0]) if line else None
    if phase is None:
        return offered("phase", Phase)
    number = number_of(line[1]) if len(line) == 2 else 0
    if len(line) > 1 and not number:
        return refused("target", HOW_A_TARGET_IS_MEANT)
    return EnteredSpoken(phase, number, variant, why)


def parse_held(phase: Phase, words: tuple[str, ...]) -> HeldSpoken | Refusals:
    """``steady``, ``closing``: at once, from anywhere."""
    return refused("phase", "Nothing follows it.") if words else HeldSpoken(phase)


def parse_complete(words: tuple[str, ...]) -> CompleteSpoken | Refusals:
    """``complete T7 because "the client says it is done"``."""
    line, why = because(words)
    if len(line) != 1 or not number_of(line[0]):
        return refused("target", HOW_A_TARGET_IS_MEANT)
    return CompleteSpoken(number_of(line[0]), why)


def parse_ask_anyway(words: tuple[str, ...]) -> AskedAnywaySpoken | Refusals:
    """``ask-anyway T7 because "the client asks for it"``."""
    line, why = because(words)
    if len(line) != 1 or not number_of(line[0]):
        return refused("target", HOW_A_TARGET_IS_MEANT)
    return AskedAnywaySpoken(number_of(line[0]), why)


def parse_answered(words: tuple[str, ...]) -> AnsweredSpoken | Refusals:
    """``answered closure held-by container,calm-place oriented not-yet note "dizzy"``: keys of the sheet, answers."""
    if not words:
        return refused("sheet", "Say which sheet, such as: answered closure oriented yes.")
    name = words[0] if words[0].startswith(_PREFIX) else f"{_PREFIX}{words[0]}"
    try:
        sheet = load_sheet(name)
    except Trouble:
        return refused("sheet", f"There is no sheet called “{words[0][:40]}”.")
    texts = texts_of_line(sheet, words[1:])
    return texts if isinstance(texts, Refusals) else AnsweredSpoken(name, tuple(texts.items()))


def parse_ends(words: tuple[str, ...]) -> EndsSpoken | Refusals:
    """``ends 10:50``: when the meeting is to be over."""
    if len(words) != 1 or not _TIME.fullmatch(words[0]):
        return refused("ends", "A time is written as hours and minutes, such as 10:50.")
    return EndsSpoken(words[0])


def parse_resource(words: tuple[str, ...]) -> ResourceSpoken | Refusals:
    """``resource calm-place "lake" "early, no wind" [preset "Calm place"]``."""
    line, preset = because(words, "preset")
    kind = noun(Kind, line[0]) if line else None
    if kind is None or len(line) > 3:
        return offered("resource", Kind)
    cue, text = (*line, "", "")[1:3]
    return ResourceSpoken(kind, cue, text, preset)


def parse_practised(words: tuple[str, ...]) -> PractisedSpoken | Refusals:
    """``practised calm-place 4 7``, ``practised container turned``: before, after, whether it turned unpleasant."""
    kind, rest = noun(Kind, words[0]) if words else None, list(words[1:])
    if kind is None:
        return offered("resource", Kind)
    turned = rest[-1:] == ["turned"]
    numbers = rest[: len(rest) - turned]
    if len(numbers) > 2 or not all(one.isascii() and one.isdigit() for one in numbers):
        return refused(
            "practised", "It is written as: practised calm-place 4 7, with turned after it."
        )
    before, after = (*map(int, numbers), None, None)[:2]
    return PractisedSpoken(kind, before, after, turned)


def parse_set_anyway(words: tuple[str, ...]) -> SetSpoken | Refusals:
    """``set "Standard" 24 passes light finished anyway "why it is begun"``."""
    line, why = because(words, "anyway")
    noted = parse_set(line)
    if isinstance(noted, Refusals):
        return noted
    return SetSpoken(noted, why) if why else refused("reason", "Say why, after the word anyway.")


def parse_corrected(words: tuple[str, ...]) -> Corrected | Refusals:
    """``correct 10:25 rated T7 5 because "misheard"``: a rating, a return, a look through the body, a decision."""
    line, why = because(words)
    time, verb = (*line, "", "")[:2]
    if not _TIME.fullmatch(time):
        return refused("at", "A time is written as hours and minutes, such as 10:25.")
    if not why:
        return refused("reason", "A correction needs its reason, after the word because.")
    value = RATING_VERBS[verb](line[2:])
    if isinstance(value, Refusals):
        return value
    if not isinstance(value, _CORRECTABLE):
        return refused("verb", f"“{verb}” is not a line that can be corrected.")
    return Corrected(time, value, why)


def parse_line(verb: str, words: tuple[str, ...]) -> EmdrSpoken | Refusals:
    """The value of a line that speaks of EMDR work."""
    return parse_corrected(words) if verb == "correct" else VERBS[verb](words)


_WAY_VERBS: Mapping[str, Callable[[tuple[str, ...]], WaySpoken | Refusals]] = {
    "enter": parse_enter,
    "steady": partial(parse_held, Phase.PREPARATION),
    "closing": partial(parse_held, Phase.CLOSURE),
    "complete": parse_complete,
    "ask-anyway": parse_ask_anyway,
    "answered": parse_answered,
    "ends": parse_ends,
    "resource": parse_resource,
    "practised": parse_practised,
    "set": parse_set_anyway,
}

VERBS: Mapping[str, Callable[[tuple[str, ...]], Line | Refusals]] = {
    **PLAN_VERBS,
    **RATING_VERBS,
    **_WAY_VERBS,
}
