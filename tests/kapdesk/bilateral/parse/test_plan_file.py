"""Plan files: what they take, and how they are refused, line by line."""

from __future__ import annotations

from pathlib import Path as FilePath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kapdesk.bilateral.model.plan import HELD_S, Channel, Path, Profile, SetPlan, Side, Voice
from kapdesk.bilateral.model.preset import Preset
from kapdesk.bilateral.parse.plan_file import load_plan, read_plan
from kapdesk.bilateral.parse.plan_text import plan_text, preset_text
from kapdesk.kernel.errors import Refusals, Trouble
from tests.kapdesk.bilateral.drawn import plans

WHOLE = """name = "Mine"
rate_hz = 1.2
passes = 30
path = "rising"
profile = "sine"
edge_pause_s = 0.1
amplitude_deg = 25
size_deg = 1.5
first = "left"
channels = ["visual", "tone", "tactile"]

[sound]
voice = "wood"
pitch_left_hz = 220
pitch_right_hz = 262.5
gain_left = 0.2
gain_right = 0.3
cross_feed = 0.1
at = "midline"

[look]
colour = "#ffd27f"
ground = "#101418"
"""


def _plan(text: str) -> SetPlan:
    found = read_plan(text)
    assert isinstance(found, Preset)
    return found.plan


def _refusals(text: str) -> list[tuple[str, str]]:
    found = read_plan(text, "mine.toml")
    assert isinstance(found, Refusals)
    return [(one.field, one.sentence) for one in found.items]


def test_only_a_rate_and_one_length_are_needed() -> None:
    assert _plan("rate_hz = 1\npasses = 24") == SetPlan(rate_hz=1.0, passes=24)
    assert _plan("rate_hz = 0.5\nseconds = 3600") == SetPlan(rate_hz=0.5, seconds=HELD_S)


def test_a_whole_file_is_read() -> None:
    found = read_plan(WHOLE)
    assert isinstance(found, Preset)
    plan = found.plan
    assert (found.name, plan.rate_hz, plan.passes) == ("Mine", 1.2, 30)
    assert (plan.path, plan.profile, plan.first) == (Path.RISING, Profile.SINE, Side.LEFT)
    assert plan.channels == tuple(Channel)
    assert (plan.sound.voice, plan.sound.pitch_right_hz) == (Voice.WOOD, 262.5)
    assert (plan.look.colour, plan.look.ground) == ("#FFD27F", "#101418")


@given(plan=plans())
def test_a_plan_comes_back_from_its_own_text(plan: SetPlan) -> None:
    found = read_plan(plan_text(plan), confirmed=True)
    assert isinstance(found, Preset)
    assert found.plan == plan


@given(name=st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "S"]), max_size=40))
def test_a_name_comes_back_whatever_it_is(name: str) -> None:
    found = read_plan(preset_text(Preset(name, SetPlan(rate_hz=1.0, passes=6))))
    assert isinstance(found, Preset)
    assert found.name == name


@pytest.mark.parametrize(
    ("was", "now", "field", "line", "words"),
    [
        ("rate_hz = 1.2", "rate_hz = 2.1", "rate_hz", 2, "a number between 0.1 and 2 hz"),
        ("rate_hz = 1.2", "rate_hz = true", "rate_hz", 2, "between 0.1 and 2"),
        ("rate_hz = 1.2", "rate_hz = nan", "rate_hz", 2, "between 0.1 and 2"),
        ("rate_hz = 1.2", "rate_hz = 1.2\nrate = 1", "rate", 3, "no key called rate"),
        ("rate_hz = 1.2\n", "", "rate_hz", 1, "needs rate_hz"),
        ("passes = 30", "passes = 30.5", "passes", 3, "whole number between 1 and 500"),
        ("passes = 30", "passes = 30\nseconds = 9", "seconds", 4, "not both"),
        ("passes = 30\n", "", "passes", 1, "needs a length"),
        ('"rising"', '"spiral"', "path", 4, "one of horizontal, vertical, rising"),
        ('"sine"', '"bouncy"', "profile", 5, "linear, sine, rounded linear"),
        ("_s = 0.1", "_s = 0.3", "edge_pause_s", 6, "at 1.2 hz the pause at each edge is at most"),
        ('"rising"', '"circle"', "edge_pause_s", 6, "has no edge to pause at"),
        ("deg = 25", "deg = 70", "amplitude_deg", 7, "between 5 and 60 degrees"),
        ("deg = 25", "deg = 25\namplitude_fraction = 0.5", "amplitude_fraction", 8, "not both"),
        ("size_deg = 1.5", "size_deg = 6", "size_deg", 8, "between 0.5 and 4.5"),
        ('"left"', '"up"', "first", 9, "left, right"),
        ('"tactile"]', '"smell"]', "channels", 10, "visual, tone, tactile"),
        ('"tactile"]', '"tone"]', "channels", 10, "each once"),
        ('"wood"', '"gong"', "sound.voice", 13, "sine, soft drum"),
        ("cross_feed = 0.1", "cross_feed = 0.5", "sound.cross_feed", 18, "between 0 and 0.2"),
        ('at = "midline"', 'when = "midline"', "sound.when", 19, "no key called sound.when"),
        ("#ffd27f", "yellow", "look.colour", 22, "#rrggbb"),
        ("#ffd27f", "#ff1010", "look.colour", 22, "saturated red"),
        ("#ffd27f", "#202428", "look.colour", 22, "too alike"),
        ("[look]", "[looks]", "looks", 21, "no key called looks"),
    ],
)
def test_a_bad_key_is_refused_with_its_line_and_range(
    was: str, now: str, field: str, line: int, words: str
) -> None:
    assert was in WHOLE
    (found,) = _refusals(WHOLE.replace(was, now))
    assert found[0] == field
    assert found[1].startswith(f"mine.toml, line {line}: ")
    assert words in found[1].lower()


def test_every_refusal_is_said_at_once_in_the_files_order() -> None:
    text = "seconds = 0\nrate_hz = 9\nsize_deg = 40\nspin = 1\n[look]\nground = '#FFFFFF'\ncolour = '#FFFFFF'"
    fields = [field for field, _ in _refusals(text)]
    assert fields == ["seconds", "rate_hz", "size_deg", "spin", "look.colour"]


def test_what_is_no_toml_is_refused_with_its_line() -> None:
    ((_, said),) = _refusals("rate_hz = 1\npasses = \n")
    assert said.startswith("mine.toml, line 2: This is not written as TOML")


def test_white_on_black_is_refused_and_dark_on_light_is_not() -> None:
    ((field, said),) = _refusals(
        "rate_hz=1\npasses=1\nlook.colour='#FFFFFF'\nlook.ground='#000000'"
    )
    assert (field, "after-image" in said) == ("look.colour", True)
    light = _plan("rate_hz=1\npasses=1\n[look]\ncolour='#1E3A4C'\nground='#E8E4DA'")
    assert light.look.ground == "#E8E4DA"


def test_a_fast_plan_is_asked_about_and_a_fast_jump_refused() -> None:
    asked = read_plan("rate_hz = 1.8\npasses = 24")
    assert isinstance(asked, Refusals)
    assert asked.confirmable
    assert isinstance(read_plan("rate_hz = 1.8\npasses = 24", confirmed=True), Preset)
    jump = read_plan("rate_hz = 1.8\npasses = 24\npath = 'two-point'", confirmed=True)
    assert isinstance(jump, Refusals)
    assert not jump.confirmable


def test_where_music_lies_is_read_but_never_written() -> None:
    plan = _plan("rate_hz = 0.6\npasses = 6\nsound = {voice = 'music', file = '/music/slow.flac'}")
    assert plan.sound.file == "/music/slow.flac"
    assert "slow.flac" not in plan_text(plan)
    assert _refusals("rate_hz = 1\npasses = 6\nsound.file = 'a.wav'")[0][0] == "sound.file"


def test_a_file_that_does_not_read_is_a_trouble(tmp_path: FilePath) -> None:
    (tmp_path / "good.toml").write_text(WHOLE, encoding="utf-8")
    assert isinstance(load_plan(tmp_path / "good.toml"), Preset)
    (tmp_path / "bad.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(Trouble) as trouble:
        load_plan(tmp_path / "bad.toml")
    assert "bad.toml" in trouble.value.sentence
