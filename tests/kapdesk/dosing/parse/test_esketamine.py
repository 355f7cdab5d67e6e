"""Answers on the esketamine form, from text."""

from __future__ import annotations

import pytest

from kapdesk.dosing.model.esketamine import EsketamineNoted
from kapdesk.dosing.parse.esketamine import parse_esketamine, parse_form_words
from kapdesk.kernel.errors import Refusals


def test_only_what_was_answered_is_in_it_and_times_are_written_alike() -> None:
    noted = parse_esketamine({"sedation": "yes", "sedation_over": " 9.05 ", "contact": ""})
    assert isinstance(noted, EsketamineNoted)
    assert noted.answers() == {"sedation": "yes", "sedation_over": "09:05"}


@pytest.mark.parametrize(
    ("texts", "field"),
    [
        ({}, ""),
        ({"enrolled": "perhaps"}, "enrolled"),
        ({"ready_at": "noon"}, "ready_at"),
        ({"vitals_before": "yes"}, "vitals_before_by"),
        ({"sedation": "no", "sedation_over": "11:00"}, "sedation_over"),
        ({"breathing_over": "11:00"}, "breathing_over"),
    ],
)
def test_what_cannot_stand_is_refused_at_its_field(texts: dict[str, str], field: str) -> None:
    refusals = parse_esketamine(texts)
    assert isinstance(refusals, Refusals)
    assert [refusal.field for refusal in refusals.items] == [field]


def test_a_time_may_follow_a_yes_that_was_written_before() -> None:
    known = EsketamineNoted(sedation="yes")
    noted = parse_esketamine({"sedation_over": "11:25"}, known=known)
    assert isinstance(noted, EsketamineNoted)
    assert noted.answers() == {"sedation_over": "11:25"}


def test_a_script_speaks_questions_with_dashes() -> None:
    noted = parse_form_words(("first-treatment", "no", "professional", "nurse 1"))
    assert isinstance(noted, EsketamineNoted)
    assert (noted.first_treatment, noted.professional) == ("no", "nurse 1")
    assert isinstance(parse_form_words(("submitted", "yes")), Refusals)
