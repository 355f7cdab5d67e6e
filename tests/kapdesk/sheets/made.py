"""One sheet with a prompt of every kind, and what may stand in its form."""

from __future__ import annotations

from kapdesk.sheets.model import (
    Choice,
    Day,
    LongWords,
    Many,
    Number,
    Option,
    Scale,
    Section,
    Sheet,
    Words,
)

SOME = (Option("a", "First thing"), Option("b", "Second thing"), Option("c", "Third thing"))

EVERY_KIND = Sheet(
    "every-kind",
    "3",
    "Every kind",
    (
        Section(
            "Words",
            (
                Words(key="line", asks="In a line?"),
                LongWords(key="story", asks="In many?", optional=True),
                Choice(key="one", asks="Which one?", options=SOME, note="Why that one"),
                Many(key="some", asks="Which of them?", options=SOME, optional=True),
            ),
        ),
        Section(
            "Numbers",
            (
                Number(key="weight", asks="How heavy?", low=20, high=400, unit="kg"),
                Number(key="times", asks="How often?", low=0, high=9, whole=True, optional=True),
                Day(key="when", asks="Since when?"),
                Scale(key="strength", asks="How strong?", low="not at all", high="most"),
            ),
            intro="As it is now.",
        ),
    ),
    anchor="The sentence that stays in sight.",
)

TEXTS = {
    "line": "by the  window",
    "story": "one\ntwo",
    "one": "b",
    "one note": "it is nearer",
    "some": "a\nc",
    "weight": "72,5 kg",
    "when": "4 Mar 2026",
    "strength": "7",
}
