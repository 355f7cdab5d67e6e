"""What keys and buttons mean to a working room, whatever its work is; a room adds its own."""

from __future__ import annotations

CLOSING, CHOOSE, BODY, INTO, PART = "closing", "choose", "body", "into", "next part"
ALL_THE_SAME, CLOSED, DETAILS, CORRECT = "all the same", "closed", "details", "correct"
