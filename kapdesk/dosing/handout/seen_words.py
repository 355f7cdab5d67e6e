"""What was seen beside the numbers, and how far they can be trusted, in words."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from kapdesk.dosing.model.facts import BaselineFixed, VitalsRecorded
from kapdesk.dosing.model.quality import DOUBTFUL, GOOD
from kapdesk.dosing.model.sedation import INWARD, SEDATION
from kapdesk.dosing.model.vitals import Vitals

MEASURE_WORDS: Mapping[str, str] = {
    "systolic_mmhg": "upper pressure",
    "diastolic_mmhg": "lower pressure",
    "pulse_bpm": "pulse",
    "spo2_pct": "SpO₂",
    "breathing_per_min": "breathing",
    "temperature_c": "temperature",
}


def sedation_sign(vitals: Vitals, key: str) -> str:
    """A level of one scale as it is written; empty when it was not scored."""
    value: int | None = getattr(vitals, key)
    return "" if value is None else SEDATION[key].sign(value)


def sedation_parts(vitals: Vitals, but: Collection[str] = ()) -> Iterator[str]:
    """Sedation by every scale that was scored, but those said elsewhere."""
    for key, scale in SEDATION.items():
        if key not in but and (sign := sedation_sign(vitals, key)):
            yield f"{scale.name} {sign}"


def beside_words(fact: VitalsRecorded, but: Collection[str] = ()) -> str:
    """What stands beside a reading's columns, in one line: what was seen, how far it is trusted, the cuff."""
    parts = (*seen_parts(fact.vitals, but), quality_words(fact.vitals), cuff_words(fact.cuff_arm))
    return " · ".join(part for part in parts if part)


def seen_parts(vitals: Vitals, but: Collection[str] = ()) -> Iterator[str]:
    """Sedation, inward, able to talk."""
    yield from sedation_parts(vitals, but)
    if vitals.inward:
        yield INWARD
    if vitals.talks is not None:
        yield talk_words(vitals)


def talk_words(vitals: Vitals) -> str:
    """Whether the client can talk now; empty when nobody said."""
    if vitals.talks is None:
        return ""
    return "able to talk" if vitals.talks else "not able to talk"


def quality_words(vitals: Vitals) -> str:
    """``doubtful: movement``; empty for a good reading."""
    if vitals.quality == GOOD:
        return ""
    return f"{vitals.quality}: {vitals.doubt}" if vitals.doubt else vitals.quality


def marked(words: str, vitals: Vitals) -> str:
    """A measured value as it is set down: with a question mark when doubtful, in brackets when not trusted."""
    if not words or vitals.quality == GOOD:
        return words
    return f"{words}?" if vitals.quality == DOUBTFUL else f"({words})"


def arm_words(vitals: Vitals) -> Iterator[str]:
    """Where the cuff and the probe sit."""
    if vitals.arm:
        yield f"cuff {vitals.arm} arm"
    if vitals.probe_arm:
        yield f"probe {vitals.probe_arm} arm"


def cuff_words(arm: str) -> str:
    """The note beside SpO₂ when the cuff fills above the probe; empty without an arm.  source kap-7.3."""
    if not arm:
        return ""
    return f"SpO₂ within 60 s of the cuff on the same arm ({arm}): it falls while the cuff fills"


def weak_baseline_words(fixed: BaselineFixed) -> Iterator[str]:
    """What is weak about a baseline: what rests on doubtful readings, what has none."""
    if fixed.doubtful:
        yield f"{_listed(fixed.doubtful)} from doubtful readings alone"
    if fixed.left_out:
        yield f"none for {_listed(fixed.left_out)}: only readings not trusted"


def _listed(measures: tuple[str, ...]) -> str:
    return ", ".join(MEASURE_WORDS.get(name, name) for name in measures)
