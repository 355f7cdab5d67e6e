"""The keys that act on every page of work, whichever part is in sight."""

from __future__ import annotations

PAGE_KEYS = (
    ("O", "choose a client", "client"),
    ("B", "begin a session", "begin"),
    ("G", "close, sign", "leave"),
)
"""Key, how the key bar says it, and what it means to the head."""
