"""The keys of the room, beside those of a set; plain letters act while no field has the focus."""

from __future__ import annotations

GROUND, CLOSING, NEXT, CHOOSE, BODY, NUMBERS = (
    "ground",
    "closing",
    "next step",
    "choose",
    "body",
    "numbers",
)
INTO, PART, RAIL, ALL_THE_SAME, CLOSED, DETAILS = (
    "into",
    "next part",
    "rail",
    "all the same",
    "closed",
    "details",
)

ROOM_KEYS = (
    ("F9", "stop and ground", GROUND),
    ("F10", "closing", CLOSING),
    ("N", "the usual next step", NEXT),
    ("X", "choose a picture", CHOOSE),
    ("Y", "body", BODY),
    ("S", "numbers", NUMBERS),
    ("I", "into the column", INTO),
    ("J", "next part", PART),
    ("R", "to the steps", RAIL),
    ("A", "begin all the same", ALL_THE_SAME),
    ("W", "what is closed", CLOSED),
    ("D", "more about this set", DETAILS),
)
"""Key, how the key bar says it, and what it means to the room."""
