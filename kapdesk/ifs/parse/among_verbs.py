"""Agreements, councils, openings, versions and expectations of a day script: words in, a value or refusals out."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from kapdesk.ifs.model.councils import BACKLASH_AFTER, Stance
from kapdesk.ifs.model.nouns import Measure, Purpose
from kapdesk.ifs.model.spoken import (
    AgreedSpoken,
    AgreeSpoken,
    BacklashSpoken,
    CouncilSpoken,
    IfsSpoken,
    LetterSpoken,
    OpeningSpoken,
    PartStandsSpoken,
    StandsSpoken,
    VersionSpoken,
    VoiceSpoken,
)
from kapdesk.ifs.parse.words import NO_PART, NONE, WHOLE, Words, at, named, number, numbers, pairs
from kapdesk.kernel.errors import Refusals, refused
from kapdesk.kernel.line import because, offered

COUNTED = ("parts", "away", "bonds", "ended", "frames", "notes", "rows")
STOOD = (
    *("ring", "status", "kind", "name"),
    *(one.name.lower() for one in Measure),
    *(one.name.lower() for one in Purpose),
)


def parse_agree(words: Words) -> AgreeSpoken | Refusals:
    """``agree 1 3 "turns, day by day" 2026-05-01``."""
    if len(words) != 4 or not number(words) or not number(words, 1):
        return refused("agree", 'It is written as: parts agree 1 3 "turns" 2026-05-01.')
    return AgreeSpoken(number(words), number(words, 1), words[2], words[3])


def parse_agreed(words: Words) -> AgreedSpoken | Refusals:
    """``agreed 1 3 kept "mostly"``, ``agreed 1 3 broken``."""
    if not number(words) or not number(words, 1) or at(words, 2) not in ("kept", "broken"):
        return refused("agreed", "It is written as: parts agreed 1 3 kept, or broken.")
    return AgreedSpoken(number(words), number(words, 1), words[2] == "kept", at(words, 3))


def parse_council(words: Words) -> CouncilSpoken | Refusals:
    """``council "to listen" 1 on-terms "the lamp stays on" 2 agrees "" 3 objects "losing control"``."""
    voices = []
    for place in range(1, len(words), 3):
        stance = named(Stance, at(words, place + 1))
        if not number(words, place):
            return NO_PART
        if stance is None:
            return offered("stance", Stance)
        voices.append(VoiceSpoken(number(words, place), stance, at(words, place + 2)))
    return CouncilSpoken(at(words, 0), tuple(voices))


def parse_opening(words: Words) -> OpeningSpoken | Refusals:
    """``opening 2 "seen for the first time"``, ``opening none``."""
    if not number(words) and at(words, 0) != NONE:
        return NO_PART
    return OpeningSpoken(number(words), at(words, 1))


def parse_backlash(words: Words) -> BacklashSpoken | Refusals:
    """``backlash 1 stirred 3 5 saying "two bad days"``, ``backlash 2 quiet``: of the latest opening."""
    line, text = because(words, "saying")
    place = number(line)
    if place not in range(1, len(BACKLASH_AFTER) + 1) or at(line, 1) not in ("stirred", "quiet"):
        return refused("backlash", "It is written as: parts backlash 1 quiet, or stirred 3 5.")
    if line[2:] and not numbers(line[2:]):
        return NO_PART
    return BacklashSpoken(place, line[1] == "stirred", numbers(line[2:]), text)


def parse_version(words: Words) -> VersionSpoken | Refusals:
    """``version "before the first dose" client "laid by hand"``."""
    if not words:
        return refused("version", "A version has a name.")
    return VersionSpoken(words[0], at(words, 1), at(words, 2))


def parse_letter(words: Words) -> LetterSpoken | Refusals:
    """``letter "You met the Scanner." "It came closer."``."""
    return LetterSpoken(words)


def parse_stand(words: Words) -> StandsSpoken | Refusals:
    """``stand parts 8 away 2 bonds 9 ended 1``: the map must hold so many at this line."""
    found = pairs(words)
    if isinstance(found, Refusals):
        return found
    if not found or any(key not in COUNTED or not WHOLE.fullmatch(one) for key, one in found):
        return refused("stand", f"Counted is: {', '.join(COUNTED)}.")
    return StandsSpoken(tuple((key, int(one)) for key, one in found))


def parse_stands(words: Words) -> PartStandsSpoken | Refusals:
    """``stands 1 ring close-to-Self trust 7 status settled``: the part must stand so at this line."""
    found = pairs(words[1:])
    if not number(words):
        return NO_PART
    if isinstance(found, Refusals):
        return found
    if not found or any(key not in STOOD for key, _ in found):
        return refused("stands", f"A part is held to: {', '.join(STOOD)}.")
    return PartStandsSpoken(number(words), found)


AMONG_VERBS: Mapping[str, Callable[[Words], IfsSpoken | Refusals]] = {
    "agree": parse_agree,
    "agreed": parse_agreed,
    "council": parse_council,
    "opening": parse_opening,
    "backlash": parse_backlash,
    "version": parse_version,
    "letter": parse_letter,
    "stand": parse_stand,
    "stands": parse_stands,
}
