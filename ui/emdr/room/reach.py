"""The keys of the room, beside those of a set; plain letters act while no field has the focus."""

from __future__ import annotations

BACK, DISTRESS, VOC, BODY, LADDER, REVIEW = "return", "distress", "voc", "body", "ladder", "review"
CHOOSE, WORDS, END, STEADY, CLOSING = "choose", "words", "end", "steady", "closing"
NEXT, CORRECT = "next part", "correct"
DETAILS, CLOSED, ALL_THE_SAME = "details", "closed", "all the same"

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
    ("I", "into the column", WORDS),
    ("J", "next part", NEXT),
    ("E", "correct a line", CORRECT),
    ("A", "begin all the same", ALL_THE_SAME),
    ("W", "what is closed", CLOSED),
    ("D", "more about this set", DETAILS),
    ("H", "fix the end", END),
)
"""Key, how the key bar says it, and what it means to the room."""
