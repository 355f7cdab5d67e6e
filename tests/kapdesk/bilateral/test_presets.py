"""The starting points that ship."""

from __future__ import annotations

import re

import pytest

from kapdesk.bilateral.model.guard import Locks, Onboard, SubstanceState
from kapdesk.bilateral.model.plan import ASK_ABOVE_HZ, Channel
from kapdesk.bilateral.model.preset import Preset
from kapdesk.bilateral.narrowing import allowed
from kapdesk.bilateral.parse.checking import checked
from kapdesk.bilateral.presets import offered, read_presets, shipped
from kapdesk.kernel.errors import Trouble

NEVER_A_NAME = re.compile(r"\bEMDR|\bsafe|\btreats?\b|therapy", re.IGNORECASE)
GOOD = """[[presets]]
key = "one"
name = "One"
source = "emdr-3.1"
rate_hz = 1
passes = 6

[presets.sound]
voice = "wood"

[[presets]]
key = "two"
name = "Two"
source = "emdr-3.1"
rate_hz = 1
passes = 8
"""


def test_the_recommended_starting_points_are_there_in_the_order_of_the_number_keys() -> None:
    rows = [(one.key, one.plan.rate_hz, one.plan.passes) for one in shipped()[:9]]
    assert rows == [
        ("comfort", 0.5, None),
        ("resource", 0.6, 6),
        ("standard", 1.0, 24),
        ("faster", 1.3, 30),
        ("taxing", 1.5, 45),
        ("installation", 0.8, 12),
        ("body-scan", 0.8, 12),
        ("closure", 0.5, 6),
        ("medicine", 0.5, None),
    ]


@pytest.mark.parametrize("preset", shipped(), ids=lambda one: str(one.key))
def test_each_can_be_taken_as_it_is_and_says_where_it_is_from(preset: Preset) -> None:
    assert checked(preset.plan) is preset.plan
    assert preset.plan.rate_hz <= ASK_ABOVE_HZ
    assert preset.note.endswith(".")
    assert preset.source.startswith("emdr-")
    assert not NEVER_A_NAME.search(preset.name)


def test_the_medicine_preset_is_held_and_shows_no_light() -> None:
    (medicine,) = (one for one in shipped() if one.eyes_closed)
    assert medicine.plan.held
    assert Channel.VISUAL not in medicine.plan.channels


@pytest.mark.parametrize("state", list(SubstanceState))
def test_it_is_offered_first_at_onset_and_peak_alone(state: SubstanceState) -> None:
    found = offered(shipped(), allowed(Locks(), Onboard(state, 30.0)))
    assert found[0].eyes_closed is (state in (SubstanceState.ONSET, SubstanceState.PEAK))
    others = [one for one in found if not one.eyes_closed]
    assert others == [one for one in shipped() if not one.eyes_closed]


def test_faster_ones_are_never_taken_by_a_single_key() -> None:
    assert {one.key for one in shipped() if one.plan.rate_hz > 1.2} == {
        one.key for one in shipped() if one.asks
    }


@pytest.mark.parametrize(
    ("was", "now", "said"),
    [
        ("passes = 8", "passes = 0", "presets.toml, line 16: Passes must be a whole number"),
        ('voice = "wood"', 'voice = "gong"', "presets.toml, line 9: voice is one of"),
        ('key = "two"', 'key = "one"', "the key one stands there twice"),
        (
            'name = "Two"\n',
            "",
            "presets.toml, line 12 cannot be used: a preset needs a key, a name",
        ),
        ("passes = 8", "passes = 8\nphases = [9]", "phases of 1 to 8"),
        ("passes = 8", "passes = 8\nasks = 1", "expected `bool`"),
        ('name = "Two"', "name = ", "presets.toml, line 13: This is not written as TOML"),
    ],
)
def test_a_bad_file_is_refused_with_line_and_reason(was: str, now: str, said: str) -> None:
    assert [one.key for one in read_presets(GOOD, "presets.toml")] == ["one", "two"]
    with pytest.raises(Trouble) as trouble:
        read_presets(GOOD.replace(was, now), "presets.toml")
    assert said in trouble.value.sentence
    with pytest.raises(Trouble):
        read_presets("", "presets.toml")
