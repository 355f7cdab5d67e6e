"""Colours of light and ground."""

from __future__ import annotations

import pytest

from kapdesk.bilateral.model.plan import Look
from kapdesk.bilateral.parse.colours import against_look, contrast, luminance, saturated_red


def test_luminance_and_contrast_are_those_of_the_guideline() -> None:
    assert luminance("#FFFFFF") == pytest.approx(1.0)
    assert luminance("#808080") == pytest.approx(0.2159, abs=1e-4)
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21.0)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize(
    ("colour", "red"),
    [
        ("#FF0000", True),
        ("#E02020", True),
        ("#FF8080", False),
        ("#CC0000", False),
        ("#CFE3D6", False),
    ],
)
def test_a_saturated_red_is_known(colour: str, red: bool) -> None:
    assert saturated_red(colour) is red


def test_the_usual_look_stands() -> None:
    assert list(against_look(Look())) == []
    assert [one.field for one in against_look(Look("#FFFFFF", "#FF0000"))] == ["look.ground"]
