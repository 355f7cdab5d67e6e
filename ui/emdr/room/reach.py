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

BACK, DISTRESS, VOC, LADDER, REVIEW = "return", "distress", "voc", "ladder", "review"
END, STEADY = "end", "steady"

ROOM_KEYS = (
    ("F9", "grow steady", STEADY),
    ("F10", "closing", CLOSING),
    ("T", "back to the target", BACK),
    ("S", "distress", DISTRESS),
    ("V", "how true", VOC),
    ("Y", "body", BODY),
    ("L", "the ladder", LADDER),
    ("N", "look back", REVIEW),
    ("X", "choose a target", CHOOSE),
    ("I", "into the column", INTO),
    ("J", "next part", PART),
    ("E", "correct a line", CORRECT),
    ("A", "begin all the same", ALL_THE_SAME),
    ("W", "what is closed", CLOSED),
    ("D", "more about this set", DETAILS),
    ("H", "fix the end", END),
)
"""Key, how the key bar says it, and what it means to the room."""
