"""The sedation scales."""

from __future__ import annotations

import pytest

from kapdesk.dosing.model.sedation import NO_PAIN, SEDATION, USUAL
from kapdesk.dosing.parse.measures import EVERY
from kapdesk.practice.model.settings import SEDATION_SCALES, SETTINGS


def test_the_practice_knows_the_same_scales_and_offers_the_usual_ones() -> None:
    assert {key: scale.name for key, scale in SEDATION.items()} == dict(SEDATION_SCALES)
    assert tuple(SETTINGS["sedation_scales"].split()) == USUAL
    assert "poss" not in USUAL


@pytest.mark.parametrize("key", SEDATION)
def test_every_level_of_the_range_has_its_words_and_the_caution_stands_with_it(key: str) -> None:
    scale = SEDATION[key]
    span = next(measure.span for measure in EVERY if measure.name == key)
    assert {level.value for level in scale.levels} == set(range(int(span.low), int(span.high) + 1))
    assert all(level.words for level in scale.levels)
    assert len({level.words for level in scale.levels}) == len(scale.levels)
    assert NO_PAIN in scale.note


def test_a_level_is_written_with_its_sign() -> None:
    assert [SEDATION["rass"].sign(value) for value in (-2, 0, 3)] == ["−2", "0", "+3"]
    assert SEDATION["poss"].sign(0) == "S"
    assert SEDATION["moaas"].sign(9) == "9"
