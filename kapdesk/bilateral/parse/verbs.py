"""Sets as a day script speaks them: the words after the verb in, a value or refusals out."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from kapdesk.bilateral.model.facts import CAME_UP_TAGS, ENDINGS
from kapdesk.bilateral.model.guard import Pursuit
from kapdesk.bilateral.model.onboard import OnboardRule
from kapdesk.bilateral.model.plan import HELD_S, PASSES, RATE_HZ, SECONDS, Channel
from kapdesk.bilateral.model.said import (
    CameUpSaid,
    EyesSeen,
    Fits,
    Rated,
    RuleOpenedSaid,
    SetNoted,
    SetSaid,
)
from kapdesk.kernel.errors import Refusal, Refusals, refused

HOW_A_SET_IS_WRITTEN = (
    'A set is written as: set "Calm place" 0.60 Hz 6 passes light tone finished; '
    "after 4 says how many passes were done."
)
HOW_FITS_IS_WRITTEN = "What fits is written as: fits 1.2 Hz touch; any of light, tone, touch."
CHANNEL_WORDS = {"light": Channel.VISUAL, "tone": Channel.TONE, "touch": Channel.TACTILE}
_NUMBER = re.compile(r"[0-9]{1,4}(?:\.[0-9]{1,3})?")
_ENDINGS = {ending.replace(" ", "-"): ending for ending in ENDINGS}


def parse_set(words: tuple[str, ...]) -> SetNoted | Refusals:
    """``set "Calm place" 0.60 Hz 6 passes finished``, ``set 0.8 Hz held touch stopped after 21 because "tired"``."""
    reading = _Reading(list(words))
    while reading.left:
        if not reading.taken():
            return refused("set", HOW_A_SET_IS_WRITTEN)
    return reading.set()


def parse_rated(words: tuple[str, ...]) -> Rated | Refusals:
    """``rated 4``: the distress after the set before."""
    text = " ".join(words)
    if not (text.isascii() and text.isdigit() and int(text) <= 10):
        return refused("distress", "Distress is from 0 to 10.")
    return Rated(int(text))


def parse_came_up(words: tuple[str, ...]) -> CameUpSaid | Refusals:
    """``came-up "the lake is still" image body``: into the notes kept apart."""
    tags = tuple(word for word in words if word in CAME_UP_TAGS)
    texts = [word for word in words if word not in CAME_UP_TAGS]
    if len(texts) > 1 or not words:
        named = ", ".join(CAME_UP_TAGS)
        return refused("text", f"What came up is its words, then any of: {named}.")
    return CameUpSaid("".join(texts), tags)


def parse_eyes(words: tuple[str, ...]) -> EyesSeen | Refusals:
    """``eyes smooth``: what they showed as they followed a slow light."""
    if words not in [(one.value,) for one in Pursuit]:
        return refused("eyes", f"The eyes are one of: {', '.join(Pursuit)}.")
    return EyesSeen(Pursuit(words[0]))


def parse_rule_opened(words: tuple[str, ...]) -> RuleOpenedSaid | Refusals:
    """``rule-opened light because "asked for, has followed it well before"``: a rule of the medicine's, and why."""
    rules = [one.value for one in OnboardRule]
    if len(words) != 3 or words[0] not in rules or words[1] != "because" or not words[2].strip():
        return refused("rule", f"One of {', '.join(rules)}, the word because, and why.")
    return RuleOpenedSaid(OnboardRule(words[0]), words[2])


def parse_fits(words: tuple[str, ...]) -> Fits | Refusals:
    """``fits 1.2 Hz touch``: up to which rate it is comfortable, and the channels preferred; one of them is enough."""
    number, channels = words[:2], words[2:]
    rated = len(number) == 2 and number[1] == "Hz" and bool(_NUMBER.fullmatch(number[0]))
    if not rated:
        channels = words
    if not words or set(channels) - set(CHANNEL_WORDS) or len(set(channels)) < len(channels):
        return refused("fits", HOW_FITS_IS_WRITTEN)
    most_hz = float(number[0]) if rated else None
    if most_hz is not None and most_hz not in RATE_HZ:
        return refused("rate_hz", f"The rate of a set is between {RATE_HZ} Hz.")
    return Fits(most_hz, tuple(CHANNEL_WORDS[word] for word in channels))


SET_VERBS: Mapping[str, Callable[[tuple[str, ...]], SetSaid | Refusals]] = {
    "set": parse_set,
    "rated": parse_rated,
    "came-up": parse_came_up,
    "eyes": parse_eyes,
    "rule-opened": parse_rule_opened,
    "fits": parse_fits,
}


class _Reading:
    """A set on its way through the words."""

    def __init__(self, words: list[str]) -> None:
        self.left = words
        self._found: dict[str, Any] = {}
        self._channels: list[Channel] = []
        self._begun = False

    def taken(self) -> bool:
        """Whether the next words say something of a set; they are gone then."""
        word, following = self.left[0], (*self.left[1:2], "")[0]
        if word in CHANNEL_WORDS:
            self._channels.append(CHANNEL_WORDS[word])
            return self._gone(1)
        if word in _ENDINGS:
            return self._said("ended", _ENDINGS[word], 1)
        if word == "held":
            return self._said("seconds", HELD_S, 1)
        if word == "because" and following:
            return self._said("why", following, 2)
        if word == "after" and following.isdigit():
            return self._said("done", int(following), 2)
        return self._numbered(word, following) or self._named(word)

    def set(self) -> SetNoted | Refusals:
        """The set, or everything against it."""
        found = SetNoted(**self._found, channels=tuple(self._channels))
        bounds = (("rate_hz", RATE_HZ), ("passes", PASSES), ("seconds", SECONDS), ("done", PASSES))
        refusals = [
            Refusal(field, f"The {field.partition('_')[0]} of a set is between {span}.")
            for field, span in bounds
            if (value := getattr(found, field)) is not None and value not in span
            if (field, value) != ("done", 0)
        ]
        if found.passes is not None and found.seconds is not None:
            refusals.append(Refusal("length", "A set has passes or seconds, not both."))
        if found.seconds is not None and found.done is None:
            refusals.append(Refusal("done", "Say how many passes were done: after 21."))
        return Refusals(tuple(refusals)) if refusals else found

    def _numbered(self, word: str, following: str) -> bool:
        if not _NUMBER.fullmatch(word):
            return False
        if following == "Hz":
            return self._said("rate_hz", float(word), 2)
        if following in ("pass", "passes") and word.isdigit():
            return self._said("passes", int(word), 2)
        return following == "s" and self._said("seconds", float(word), 2)

    def _named(self, word: str) -> bool:
        """The name stands before everything else."""
        return not self._begun and self._said("preset", word, 1)

    def _said(self, field: str, value: object, words: int) -> bool:
        if field in self._found:
            return False
        self._found[field] = value
        return self._gone(words)

    def _gone(self, words: int) -> bool:
        self._begun = True
        del self.left[:words]
        return True
