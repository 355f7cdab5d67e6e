"""The keys of the page, those of a set that runs, and those of the card after it."""

from __future__ import annotations

from ui.kit.page import KeyHint

CARDS = 9
"""How many presets have a digit."""

OF_THE_SET = (
    ("Space", "start", "start"),
    ("F6", "light", "visual"),
    ("F7", "tone", "tone"),
    ("F8", "touch", "tactile"),
    ("P", "path", "path"),
)
"""Key, how the key bar says it, and what it means to the panel."""

STEPS = (
    ("Up", "faster"),
    ("Down", "slower"),
    ("Right", "longer"),
    ("Left", "shorter"),
    ("PgDown", "start"),
)

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

RUNNING_KEYS = (
    KeyHint("Space", "stop with the pass"),
    KeyHint("Esc", "stop now"),
    KeyHint("Up", "faster"),
    KeyHint("Down", "slower"),
    KeyHint("Right", "longer"),
    KeyHint("Left", "shorter"),
    KeyHint("P", "path"),
    KeyHint("M", "mark"),
    KeyHint("L", "lock"),
)

AFTER_KEYS = (
    KeyHint("Space", "go on"),
    KeyHint("C", "change"),
    KeyHint("E", "close"),
    KeyHint("Tab", "to the words"),
    KeyHint("Ctrl+Enter", "go on from the words"),
)
