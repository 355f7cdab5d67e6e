"""One reading of a client: what was measured, what was seen and said, and how far it is trusted."""

from __future__ import annotations

from kapdesk.dosing.model.quality import GOOD
from kapdesk.kernel.discreet import Discreet


class Vitals(Discreet, frozen=True, omit_defaults=True):
    """One reading; what was not measured is None.

    unit mmHg, beats a minute, % saturation, breaths a minute, °C; MOAA/S 0–5; distress, depth, nausea 0–10.
    ``typed`` keeps the text as it was entered, unit included.  RASS −5 to 4, Ramsay 1–6, POSS 0–4 with 0 for S.
    ``inward`` is the tag "inward, answers when addressed"; ``arm`` is the cuff's.  ``quality`` and ``doubt``
    speak of what a device measured; what was seen and said stands on its own.
    """

    systolic_mmhg: int | None = None
    diastolic_mmhg: int | None = None
    pulse_bpm: int | None = None
    spo2_pct: int | None = None
    oxygen: str | None = None
    breathing_per_min: int | None = None
    temperature_c: float | None = None
    moaas: int | None = None
    distress: int | None = None
    depth: int | None = None
    nausea: int | None = None
    source: str = "manual"
    arm: str = ""
    posture: str = ""
    typed: str = ""
    rass: int | None = None
    inward: bool = False
    ramsay: int | None = None
    poss: int | None = None
    talks: bool | None = None
    quality: str = GOOD
    doubt: str = ""
    probe_arm: str = ""
