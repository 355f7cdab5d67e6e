"""Two sheets, one with the plain kinds and one with every kind there is, and what may stand in their forms."""

from __future__ import annotations

from kapdesk.sheets.model import (
    Body,
    Choice,
    Day,
    Drawing,
    Link,
    Linked,
    LongWords,
    Many,
    Number,
    Option,
    Reach,
    Rows,
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

COLUMNS = (
    Number(key="age", asks="How old", low=0, high=120, whole=True),
    Words(key="headline", asks="A headline"),
    Choice(key="who", asks="Who was there", options=SOME, optional=True),
    Day(key="on", asks="The day", optional=True),
    Scale(key="now", asks="How strong now", low="not at all", high="most", optional=True),
    Scale(key="turn", asks="Which way it went", reach=Reach.FIVES, optional=True),
)

DEMANDING = Sheet(
    "demanding",
    "1",
    "Demanding",
    (
        *EVERY_KIND.sections,
        Section(
            "Further scales",
            (
                Scale(key="share", asks="How much of it?", reach=Reach.HUNDRED),
                Scale(
                    key="turned",
                    asks="Worse or better?",
                    low="much worse",
                    high="much better",
                    reach=Reach.FIVES,
                    note="What tells",
                ),
            ),
        ),
        Section(
            "Made by hand",
            (
                Rows(key="list", asks="What was hard, line by line?", columns=COLUMNS, blank=8),
                Body(key="felt", asks="Where is it felt?", hint="Also where nothing is."),
                Drawing(key="drawn", asks="How does it look?", note="What it is called"),
                Link(key="about", asks="Which target is it about?", to=Linked.TARGET),
                Link(key="whose", asks="Which part says so?", to=Linked.PART, optional=True),
            ),
            intro="In any order.",
        ),
    ),
    anchor="The sentence that stays in sight.",
)
"""Every kind of prompt there is, in a list too."""

DEMANDING_TEXTS = TEXTS | {
    "share": "35",
    "turned": "-3",
    "turned note": "less sleep",
    "list": "9\tthe kitchen\ta\t4 Mar 2026\t8\t-2\n\t\n31\tthe lift",
    "felt": "the room's own form\nThroat: tight 7\nJaw: heavy 3",
    "drawn": "0badc0de\nA drawing of 3 lines",
    "drawn note": "the wall",
    "about": "target-1\nT1 the kitchen",
}
