"""The sedation scales a practice may offer, each level in our own words.  source S7, S8, S9, S10, kap-3.5."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

INWARD = "inward, answers when addressed"
NO_PAIN = "Never use a painful stimulus as routine."
ASLEEP_POSS = 0  # the level S


@dataclass(frozen=True, slots=True)
class SedationLevel:
    """One level: its number in a reading, how it is written, what is seen."""

    value: int
    sign: str
    words: str


@dataclass(frozen=True, slots=True)
class SedationScale:
    """A scale: its field in a reading, its name, its levels from awake to deep, and what is minded in using it.

    Levels above awake follow the deep ones.
    """

    key: str
    name: str
    levels: tuple[SedationLevel, ...]
    note: str
    source: str

    def sign(self, value: int) -> str:
        """How a level is written; a number the scale does not know stays a number."""
        return next((level.sign for level in self.levels if level.value == value), str(value))


def _levels(*pairs: tuple[int, str], signs: Mapping[int, str]) -> tuple[SedationLevel, ...]:
    return tuple(
        SedationLevel(value, signs.get(value, str(value)), words) for value, words in pairs
    )


_RASS_SIGNS = {value: f"{'+' if value > 0 else '−'}{abs(value)}" for value in range(-5, 5) if value}

MOAAS = SedationScale(
    "moaas",
    "MOAA/S",
    _levels(
        (5, "awake, answers a quiet call at once"),
        (4, "answers a quiet call slowly, heavy"),
        (3, "answers only a loud or second call"),
        (2, "answers only a hand on the shoulder"),
        (1, "stirs only to something painful"),
        (0, "does not stir to anything"),
        signs={},
    ),
    f"{NO_PAIN} 1 and 0 are written only in an emergency.",
    "S7",
)
RASS = SedationScale(
    "rass",
    "RASS",
    _levels(
        (0, "awake and calm"),
        (-1, "drowsy, to a voice holds eyes over 10 s"),
        (-2, "to a voice holds eyes under 10 s"),
        (-3, "stirs or looks up to a voice, no eye contact"),
        (-4, "nothing to a voice, stirs to a touch"),
        (-5, "nothing to a voice or a touch"),
        (1, "restless and uneasy"),
        (2, "agitated, moves about without aim"),
        (3, "very agitated, tears cuff or probe off"),
        (4, "striking out, someone could be hurt"),
        signs=_RASS_SIGNS,
    ),
    f"Eyes closed and turned inward is expected here: call softly by name, then score. {NO_PAIN}",
    "S8",
)
RAMSAY = SedationScale(
    "ramsay",
    "Ramsay",
    _levels(
        (1, "worried or restless"),
        (2, "calm, oriented, works with you"),
        (3, "quiet, does what is asked"),
        (4, "asleep, brisk to a loud sound"),
        (5, "asleep, slow to a loud sound"),
        (6, "asleep, nothing to a loud sound"),
        signs={},
    ),
    NO_PAIN,
    "S9",
)
POSS = SedationScale(
    "poss",
    "POSS",
    _levels(
        (ASLEEP_POSS, "asleep, easy to wake"),
        (1, "awake and clear"),
        (2, "a little drowsy, easy to wake"),
        (3, "often drowsy, drifts off while talking"),
        (4, "very sleepy, little or no answer"),
        signs={ASLEEP_POSS: "S"},
    ),
    f"Made for opioids, not for ketamine. {NO_PAIN}",
    "S10",
)

SEDATION: Mapping[str, SedationScale] = MappingProxyType(
    {scale.key: scale for scale in (MOAAS, RASS, RAMSAY, POSS)}
)
USUAL: tuple[str, ...] = ("moaas", "rass")
