"""What someone chose for a rule of stimulation and EMDR."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kapdesk.kernel.errors import Refusals
from kapdesk.practice.model.on_board import RULES, USUAL
from kapdesk.practice.model.practice import SettingChosen
from kapdesk.practice.model.settings import SETTINGS
from kapdesk.practice.parse.on_board import parse_house_rule
from kapdesk.practice.parse.practice import parse_setting


@pytest.mark.parametrize(
    ("key", "typed", "kept"),
    [
        ("onboard_light_peak", "check", "check"),
        ("onboard_most_hz", "0,70", "0.7"),
        ("onboard_most_hz", "2", "2"),
        ("onboard_check_s", "30", "30"),
        ("emdr_new_target_under_effect", "on", "on"),
        ("emdr_sober_h", " 48 ", "48"),
        ("emdr_closing_min", "20", "20"),
        ("emdr_refresh_h", "12", "12"),
    ],
)
def test_a_choice_within_the_rule_is_kept_plainly(key: str, typed: str, kept: str) -> None:
    assert parse_setting(key, typed) == SettingChosen(key, kept)


@pytest.mark.parametrize(
    ("key", "typed", "sentence"),
    [
        ("onboard_light_peak", "dim", "It is one of closed, check or open."),
        ("onboard_most_hz", "2.1", "It is a number between 0.1 and 2 Hz."),
        ("onboard_most_hz", "fast", "It is a number between 0.1 and 2 Hz."),
        ("onboard_most_hz", "", "It is a number between 0.1 and 2 Hz."),
        ("onboard_check_s", "20.5", "It is a whole number between 10 and 60 s."),
        ("emdr_sober_h", "2", "It is a whole number between 12 and 336 h."),
        ("emdr_rise", "²", "It is a whole number between 1 and 10."),
    ],
)
def test_anything_else_is_refused_with_what_it_may_be(key: str, typed: str, sentence: str) -> None:
    found = parse_setting(key, typed)
    assert isinstance(found, Refusals)
    assert found.sentences() == sentence
    assert found.items[0].field == key


def test_every_rule_is_a_setting_whose_usual_value_is_one_it_takes() -> None:
    assert {key: SETTINGS[key] for key in RULES} == dict(USUAL)
    for rule in RULES.values():
        assert parse_house_rule(rule, rule.usual) == rule.usual
        assert rule.rests_on.startswith("Rests on: ")


@given(st.sampled_from(sorted(RULES)), st.text(max_size=6))
def test_whatever_is_typed_is_kept_as_something_the_rule_takes(key: str, typed: str) -> None:
    found = parse_house_rule(RULES[key], typed)
    if isinstance(found, str):
        assert parse_house_rule(RULES[key], found) == found
