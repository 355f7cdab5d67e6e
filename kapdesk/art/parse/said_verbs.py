"""What is said of a picture, line by line: what it is, what was rated, felt, drawn, met and walked through."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import partial

from kapdesk.art.model.nouns import Comes, Kind, Measure, Moment, Row, Source
from kapdesk.art.model.spoken import (
    Correctable,
    FeelsSpoken,
    NightSpoken,
    OldPictureSpoken,
    PanelSpoken,
    PictureSpoken,
    RatesSpoken,
    RehearsalSpoken,
    ReminderSpoken,
    WordsSpoken,
)
from kapdesk.art.parse.words import NO_PICTURE_MEANT, Words, number_of, pairs_of, whole_of
from kapdesk.body.model import INTENSITY, BodyMark
from kapdesk.kernel.errors import Refusals, refused
from kapdesk.kernel.line import noun, offered

DESCRIBED = (
    "name",
    "event",
    "start",
    "hotspot",
    "end",
    "meaning",
    "avoidance",
    "new_version",
    "new_meaning",
)
WALKED = ("cue", "response", "obstacle", "plan", "action")
NIGHT = ("intensity", "back_to_sleep_min", "rehearsed_min")
_WHOLE = re.compile(r"[+-]?[0-9]{1,3}")


def parse_picture(words: Words) -> PictureSpoken | Refusals:
    """``picture P1 [passes] name "the corridor" hotspot "a door" kind memory source in-a-dream queued``."""
    number = number_of(words)
    if not number:
        return NO_PICTURE_MEANT
    left, template, queued = list(words[1:]), "", words[-1:] == ("queued",)
    left = left[: len(left) - queued]
    if len(left) % 2:
        template = left.pop(0)
    pairs = pairs_of(tuple(left), (*DESCRIBED, "kind", "source"))
    if isinstance(pairs, Refusals):
        return pairs
    kind, source = noun(Kind, pairs.pop("kind", "")), noun(Source, pairs.pop("source", ""))
    if "kind" in left and kind is None:
        return offered("kind", Kind)
    if "source" in left and source is None:
        return offered("source", Source)
    return PictureSpoken(number, tuple(pairs.items()), template, kind, source, queued)


def parse_rates(words: Words) -> RatesSpoken | Refusals:
    """``rates P1 distress 8 [before]``, ``rates P1 valence -4``."""
    number, measure = number_of(words), noun(Measure, words[1]) if len(words) > 1 else None
    if not number:
        return NO_PICTURE_MEANT
    if measure is None:
        return offered("measure", Measure)
    moment = noun(Moment, words[3]) if len(words) == 4 else None
    if len(words) > 4 or (len(words) == 4 and moment is None):
        return offered("moment", Moment)
    if len(words) < 3 or not _WHOLE.fullmatch(words[2]):
        return refused("value", "A rating is a whole number, such as: rates P1 distress 8.")
    return RatesSpoken(number, measure, int(words[2]), moment)


def parse_feels(words: Words) -> FeelsSpoken | Refusals:
    """``feels P1 "tight in the chest" 6 [stuck]``, ``feels P1 quiet``."""
    number, rest = number_of(words), words[1:]
    if not number:
        return NO_PICTURE_MEANT
    if rest == ("quiet",):
        return FeelsSpoken(number, ())
    stuck = rest[2:] == ("stuck",)
    strength = whole_of(rest[1:2])
    if not rest or (rest[2:] and not stuck) or strength is None or strength not in INTENSITY:
        return refused("feels", 'It is written as: feels P1 "tight in the chest" 6, or quiet.')
    return FeelsSpoken(number, (BodyMark(intensity=strength, words=rest[0]),), stuck)


def parse_panel(words: Words) -> PanelSpoken | Refusals:
    """``panel P1 old "the door opens"``."""
    number, row = number_of(words), noun(Row, words[1]) if len(words) == 3 else None
    if not number:
        return NO_PICTURE_MEANT
    return offered("row", Row) if row is None else PanelSpoken(number, row, words[2])


def parse_old_picture(words: Words) -> OldPictureSpoken | Refusals:
    """``old-picture P1 faint 2``."""
    number, comes = number_of(words), noun(Comes, words[1]) if len(words) > 1 else None
    if not number:
        return NO_PICTURE_MEANT
    return (
        offered("comes", Comes)
        if comes is None
        else OldPictureSpoken(number, comes, whole_of(words[2:]))
    )


def parse_reminder(words: Words) -> ReminderSpoken | Refusals:
    """``reminder P1 "the smell of paint" 3``."""
    if not number_of(words) or len(words) < 2:
        return NO_PICTURE_MEANT
    return ReminderSpoken(number_of(words), words[1], whole_of(words[2:]))


def parse_rehearsal(words: Words) -> RehearsalSpoken | Refusals:
    """``rehearsal P1 "the stairs" 1 response "hand on the rail" plan "stop and look"``."""
    if not number_of(words) or len(words) < 2:
        return NO_PICTURE_MEANT
    distress = whole_of(words[2:3])
    pairs = pairs_of(words[2 if distress is None else 3 :], WALKED)
    if isinstance(pairs, Refusals):
        return pairs
    return RehearsalSpoken(number_of(words), words[1], tuple(pairs.items()), distress)


def parse_night(words: Words) -> NightSpoken | Refusals:
    """``night 2026-03-01 nightmare intensity 7 back_to_sleep_min 20 rehearsed_min 10``, ``night 2026-03-02 quiet``."""
    if words[1:2] not in (("nightmare",), ("quiet",)):
        return refused("night", "It is written as: night 2026-03-01 nightmare, or quiet.")
    pairs = pairs_of(words[2:], NIGHT)
    if isinstance(pairs, Refusals):
        return pairs
    if not all(one.isascii() and one.isdigit() for one in pairs.values()):
        return refused("night", "How hard it was and the minutes are whole numbers.")
    numbers = tuple((key, int(text)) for key, text in pairs.items())
    return NightSpoken(words[0], words[1] == "nightmare", numbers)


def parse_words(kind: str, words: Words) -> WordsSpoken | Refusals:
    """``statement P1 "what I remember"``, ``recollection P1 "I knew this door before"``."""
    if not number_of(words) or len(words) != 2:
        return NO_PICTURE_MEANT
    return WordsSpoken(number_of(words), kind, words[1])


CORRECTED: Mapping[str, Callable[[Words], Correctable | Refusals]] = {
    "rates": parse_rates,
    "feels": parse_feels,
    "old-picture": parse_old_picture,
    "reminder": parse_reminder,
    "rehearsal": parse_rehearsal,
    "night": parse_night,
}
"""The lines that can be put right."""

Sealable = PictureSpoken | PanelSpoken | ReminderSpoken | RehearsalSpoken | WordsSpoken
SEALED: Mapping[str, Callable[[Words], Sealable | Refusals]] = {
    "picture": parse_picture,
    "panel": parse_panel,
    "reminder": parse_reminder,
    "rehearsal": parse_rehearsal,
    "recollection": partial(parse_words, "recollection"),
    "words": partial(parse_words, "words"),
}
"""The lines that can be said under the client's seal."""
