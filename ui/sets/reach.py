"""The keys of a set, those of one that runs, and those of the card after it: the same wherever sets are begun."""

from __future__ import annotations

from ui.kit.page import KeyHint

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
