"""Every colour of a mark stands out from the body it lies on."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from kapdesk.body.model import Quality
from ui.bodymap.colours import COLOURS, colour_of
from ui.theme.tokens import DUSK, READING_RATIO, THEMES, Tokens, contrast
from ui.theme.worn import wear

SEEN_RATIO = 3.0
"""What WCAG 2.2 asks of what is drawn, 1.4.11."""


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_marks_are_seen_on_the_body_and_on_the_page(theme: Tokens) -> None:
    least = READING_RATIO if theme.name == "contrast" else SEEN_RATIO
    for colour in COLOURS[theme.name].values():
        for ground in (theme.raised, theme.surface, theme.ground):
            assert contrast(colour, ground) >= least, (theme.name, colour, ground)


def test_every_quality_has_a_colour_in_the_theme_that_is_worn(qapp: QApplication) -> None:
    try:
        for theme in THEMES.values():
            wear(qapp, theme)
            assert {colour_of(one) for one in (*Quality, None)} == set(COLOURS[theme.name].values())
    finally:
        wear(qapp, DUSK)
