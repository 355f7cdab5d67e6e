"""The keys of the room, beside those of a set; plain letters act while no field has the focus."""

from __future__ import annotations

from ui.work.acts import BODY, CHOOSE, CLOSING, COLUMN_KEYS, SET_KEYS

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
    *COLUMN_KEYS,
    *SET_KEYS,
    ("H", "fix the end", END),
)
"""Key, how the key bar says it, and what it means to the room."""
