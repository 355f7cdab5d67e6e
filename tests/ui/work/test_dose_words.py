"""How long ago a dose was given, in words."""

from __future__ import annotations

import pytest

from kapdesk.bilateral.model.guard import Onboard, SubstanceState
from ui.work.dose_words import dose_words


@pytest.mark.parametrize(
    ("state", "minutes", "words"),
    [
        (SubstanceState.NONE, None, ""),
        (SubstanceState.BEFORE, None, ""),
        (SubstanceState.PEAK, 24.0, "○ 24 min since the dose, at its height"),
        (SubstanceState.AFTER, 299.0, "299 min since the dose, afterwards"),
        (SubstanceState.AFTER, 300.0, "5 h since the dose, afterwards"),
    ],
)
def test_minutes_are_said_until_hours_say_enough(
    state: SubstanceState, minutes: float | None, words: str
) -> None:
    assert dose_words(Onboard(state, minutes)) == words
