"""The keys of the room, beside those of a set; plain letters act while no field has the focus."""

from __future__ import annotations

from ui.work.acts import BODY, CHOOSE, CLOSING, COLUMN_KEYS, SET_KEYS

GROUND, NEXT, NUMBERS, RAIL = "ground", "next step", "numbers", "rail"
APART = "words under the seal"

ROOM_KEYS = (
    ("F9", "stop and ground", GROUND),
    ("F10", "closing", CLOSING),
    ("N", "the usual next step", NEXT),
    ("X", "choose a picture", CHOOSE),
    ("Y", "body", BODY),
    ("S", "numbers", NUMBERS),
    *COLUMN_KEYS,
    ("U", "words under the seal", APART),
    ("R", "to the steps", RAIL),
    *SET_KEYS,
)
"""Key, how the key bar says it, and what it means to the room."""
