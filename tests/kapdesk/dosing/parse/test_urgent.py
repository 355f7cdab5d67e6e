"""The urgent card's lines in a day script."""

from __future__ import annotations

import pytest

from kapdesk.dosing.parse.verbs import VERBS
from kapdesk.kernel.errors import Refusals
from kapdesk.practice.model.urgent import END, SEEN, STAMP, STRIKE, Press


@pytest.mark.parametrize(
    ("verb", "words", "press"),
    [
        ("urgent", ("seizure",), Press(SEEN, "seizure")),
        ("stamp", ("help",), Press(STAMP, "help")),
        ("stamp", ("other", "window opened"), Press(STAMP, "other", "window opened")),
        ("unstamp", (), Press(STRIKE, "last")),
        ("urgent-end", ("awake, talking",), Press(END, text="awake, talking")),
        ("urgent-end", (), Press(END)),
    ],
)
def test_a_line_is_a_press(verb: str, words: tuple[str, ...], press: Press) -> None:
    assert VERBS[verb](words) == press


@pytest.mark.parametrize(
    ("verb", "words"),
    [
        ("urgent", ()),
        ("urgent", ("party",)),
        ("stamp", ()),
        ("stamp", ("tea",)),
        ("stamp", ("help", "words")),
        ("unstamp", ("2",)),
    ],
)
def test_what_the_card_has_not_is_refused(verb: str, words: tuple[str, ...]) -> None:
    assert isinstance(VERBS[verb](words), Refusals)
