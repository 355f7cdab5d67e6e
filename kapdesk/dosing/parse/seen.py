"""What is seen beside the numbers, from text: POSS, inward, able to talk, how far to trust it.  source S10."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from kapdesk.dosing.model.quality import DOUBTFUL, DOUBTS, GOOD, NOT_TRUSTED, QUALITIES
from kapdesk.dosing.model.sedation import ASLEEP_POSS
from kapdesk.kernel.errors import Refusal

YES_NO = ("yes", "no")
ANSWERS_ABOVE_RASS = -4  # source S8: from −4 down there is no answer to a voice

SHORT_DOUBTS: Mapping[str, str] = MappingProxyType(
    {
        "movement": "movement",
        "cold": "cold finger",
        "polish": "nail polish",
        "repeated": "cuff repeated",
        "message": "device message",
        "other": "other",
    }
)
"""One word for each reason of doubt, as the quick line takes it."""

SEEN_WORDS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "inward": ("inward", "yes"),
        "talks": ("talks", "yes"),
        "no-talk": ("talks", "no"),
        "notalk": ("talks", "no"),
        "?": ("quality", DOUBTFUL),
        "??": ("quality", NOT_TRUSTED),
        "q:good": ("quality", GOOD),
        "q:doubtful": ("quality", DOUBTFUL),
        "q:not-trusted": ("quality", NOT_TRUSTED),
        **{short: ("doubt", doubt) for short, doubt in SHORT_DOUBTS.items()},
    }
)
"""Single words of the quick line, and the field and text each stands for."""


def parse_poss(text: str, refusals: list[Refusal]) -> int | None:
    """POSS: S or 1 to 4; S is kept as 0."""
    said = text.strip().lower()
    if said == "s":
        return ASLEEP_POSS
    if said and said not in ("1", "2", "3", "4"):
        refusals.append(Refusal("poss", "POSS is S or a number between 1 and 4."))
        return None
    return int(said) if said else None


def parse_yes(field: str, label: str, text: str, refusals: list[Refusal]) -> bool | None:
    """Yes, no, or not said."""
    said = text.strip().lower()
    if said and said not in YES_NO:
        refusals.append(Refusal(field, f"{label} is one of: {', '.join(YES_NO)}."))
    return said == YES_NO[0] if said in YES_NO else None


def parse_inward(text: str, rass: int | None, refusals: list[Refusal]) -> bool:
    """Whether the client is inward and answers; it cannot stand beside a RASS that says they do not."""
    inward = bool(parse_yes("inward", "Inward", text, refusals))
    if inward and rass is not None and rass <= ANSWERS_ABOVE_RASS:
        sentence = "Inward means the client answers when addressed; RASS −4 and −5 say they do not."
        refusals.append(Refusal("inward", sentence))
    return inward


def parse_quality(quality: str, doubt: str, refusals: list[Refusal]) -> tuple[str, str]:
    """How far the reading is trusted and why not; a reason alone means doubtful."""
    known, why = quality.strip().lower(), doubt.strip().lower()
    if known and known not in QUALITIES:
        refusals.append(Refusal("quality", f"Quality is one of: {', '.join(QUALITIES)}."))
    if why and why not in DOUBTS:
        refusals.append(Refusal("doubt", f"The reason is one of: {', '.join(DOUBTS)}."))
    if why and known == GOOD:
        refusals.append(Refusal("doubt", "A good reading has no reason for doubt."))
    return known or (DOUBTFUL if why else GOOD), why
