"""The parts of the EMDR page, and the keys that act whichever of them is in sight."""

from __future__ import annotations

PLAN, WORK, SEEN, PAPERS = "plan", "work", "seen", "papers"

PAGE_KEYS = (
    ("O", "choose a client", "client"),
    ("B", "begin a session", "begin"),
    ("G", "close, sign", "leave"),
)
"""Key, how the key bar says it, and what it means to the head."""

PART_KEYS = {PLAN: "F3", WORK: "F4", SEEN: "F5", PAPERS: "F11"}
"""The key that brings each part into sight."""
