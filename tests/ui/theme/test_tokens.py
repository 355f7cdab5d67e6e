"""Every colour can be read on every ground it may stand on."""

from __future__ import annotations

import pytest

from ui.theme.tokens import (
    CONTRAST,
    GROUNDS,
    INKS,
    READING_RATIO,
    TEXT_RATIO,
    THEMES,
    Tokens,
    contrast,
)

PAIRS = [
    *((ink, ground) for ink in INKS for ground in GROUNDS),
    ("on_accent", "accent"),
    ("ink", "pressed"),
]


@pytest.mark.parametrize("theme", THEMES.values(), ids=list(THEMES))
@pytest.mark.parametrize(("ink", "ground"), PAIRS)
def test_text_can_be_read_on_every_ground(theme: Tokens, ink: str, ground: str) -> None:
    floor = READING_RATIO if theme is CONTRAST or ink == "ink" else TEXT_RATIO
    assert contrast(getattr(theme, ink), getattr(theme, ground)) >= floor


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21.0)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)
    assert contrast("#123456", "#123456") == 1.0
