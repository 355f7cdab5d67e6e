"""What a doubtful reading may do: raise every flag a good one would, and never settle one.  source kd-trust."""

from __future__ import annotations

import msgspec

from kapdesk.dosing.model.quality import GOOD, NOT_TRUSTED
from kapdesk.dosing.model.vitals import Vitals

BY_DEVICE: tuple[str, ...] = (
    "systolic_mmhg",
    "diastolic_mmhg",
    "pulse_bpm",
    "spo2_pct",
    "breathing_per_min",
    "temperature_c",
)
"""The measures a quality speaks of; what is seen and said stands on its own."""


def trusted(vitals: Vitals) -> bool:
    """Whether it may settle something: what is doubtful, or of a quality this version does not know, may not."""
    return vitals.quality == GOOD


def refused_by_its_reader(vitals: Vitals) -> bool:
    """Whether whoever took it does not trust it: it answers no planned reading and is no one's baseline."""
    return vitals.quality == NOT_TRUSTED


def seen_only(vitals: Vitals) -> Vitals:
    """The reading without what the device said."""
    return msgspec.structs.replace(vitals, **dict.fromkeys(BY_DEVICE))
