"""What keys and buttons mean to a working room, whatever its work is; a room adds its own."""

from __future__ import annotations

CLOSING, CHOOSE, BODY, INTO, PART = "closing", "choose", "body", "into", "next part"
ALL_THE_SAME, CLOSED, DETAILS, CORRECT = "all the same", "closed", "details", "correct"

COLUMN_KEYS = (
    ("I", "into the column", INTO),
    ("J", "next part", PART),
)
SET_KEYS = (
    ("E", "correct a line", CORRECT),
    ("A", "begin all the same", ALL_THE_SAME),
    ("W", "what is closed", CLOSED),
    ("D", "more about this set", DETAILS),
)
"""Key, how the key bar says it, and what it means: in the column of a step, and beside its sets, in every such room."""
