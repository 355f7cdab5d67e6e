"""How far what a device measured can be trusted: three words, and the few reasons for doubt."""

from __future__ import annotations

GOOD = "good"
DOUBTFUL = "doubtful"
NOT_TRUSTED = "not trusted"
QUALITIES: tuple[str, ...] = (GOOD, DOUBTFUL, NOT_TRUSTED)

DOUBTS: tuple[str, ...] = (
    "movement",
    "cold finger",
    "nail polish",
    "cuff repeated",
    "device message",
    "other",
)
