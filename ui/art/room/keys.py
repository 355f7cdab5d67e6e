"""The keys of the room, beside those of a set; plain letters act while no field has the focus."""

from __future__ import annotations

from ui.work.acts import (
    ALL_THE_SAME,
    BODY,
    CHOOSE,
    CLOSED,
    CLOSING,
    CORRECT,
    DETAILS,
    INTO,
    PART,
)

GROUND, NEXT, NUMBERS, RAIL = "ground", "next step", "numbers", "rail"
APART = "words under the seal"

ROOM_KEYS = (
    ("F9", "stop and ground", GROUND),
    ("F10", "closing", CLOSING),
    ("N", "the usual next step", NEXT),
    ("X", "choose a picture", CHOOSE),
    ("Y", "body", BODY),
    ("S", "numbers", NUMBERS),
    ("I", "into the column", INTO),
    ("J", "next part", PART),
    ("U", "words under the seal", APART),
    ("R", "to the steps", RAIL),
    ("E", "correct a line", CORRECT),
    ("A", "begin all the same", ALL_THE_SAME),
    ("W", "what is closed", CLOSED),
    ("D", "more about this set", DETAILS),
)
"""Key, how the key bar says it, and what it means to the room."""
