"""The keys of the page beside those of a set."""

from __future__ import annotations

from ui.kit.page import KeyHint

CARDS = 9
"""How many presets have a digit."""

OF_THE_PAGE = (
    ("O", "open a session", "open"),
    ("R", "try without recording", "try"),
    ("B", "back to the session", "session"),
    ("G", "close, sign", "leave"),
    ("Ctrl+P", "the record on paper", "print"),
    ("A", "all presets", "presets"),
    ("W", "what is closed", "closed"),
    ("D", "more about this set", "more"),
    ("F", "what fits the client", "fits"),
    ("U", "set up", "set up"),
)

RECORD_KEYS = (
    KeyHint("Ctrl+P", "print"),
    KeyHint("Ctrl+S", "save as PDF"),
    KeyHint("Esc", "back to the sets"),
)
