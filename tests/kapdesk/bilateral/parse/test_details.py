"""What is finer in a plan, typed and said by key."""

from __future__ import annotations

import msgspec
import pytest

from kapdesk.bilateral.model.plan import At, Path, Profile, SetPlan, Side, Sound, Voice
from kapdesk.bilateral.parse.details import (
    NUMBERS,
    WORDS,
    detail_words,
    parse_detail,
    parse_look,
    with_music,
)
from kapdesk.kernel.errors import Refusals

PLAN = SetPlan(rate_hz=1.0, passes=24)


def taken(key: str, text: str, plan: SetPlan = PLAN) -> SetPlan:
    found = parse_detail(plan, key, text)
    assert isinstance(found, SetPlan)
    return found


def against(key: str, text: str, plan: SetPlan = PLAN) -> list[tuple[str, str]]:
    found = parse_detail(plan, key, text)
    assert isinstance(found, Refusals)
    return [(one.field, one.sentence) for one in found.items]


def test_numbers_are_typed_with_or_without_their_unit() -> None:
    assert taken("sound.gain_left", "30").sound.gain_left == 0.3
    assert taken("sound.gain_right", "12,5 %").sound.gain_right == 0.125
    assert taken("sound.pitch_left_hz", "220 Hz").sound.pitch_left_hz == 220.0
    assert taken("touch.pulse_ms", "120 ms").touch.pulse_ms == 120.0
    assert taken("edge_pause_s", "0.15").edge_pause_s == 0.15


def test_words_are_taken_as_they_are() -> None:
    assert taken("profile", "sine").profile is Profile.SINE
    assert taken("first", "left").first is Side.LEFT
    assert taken("sound.at", "midline").sound.at is At.MIDLINE
    assert taken("touch.at", "midline").touch.at is At.MIDLINE
    assert against("profile", "jerky")[0][0] == "profile"


@pytest.mark.parametrize("key", [*NUMBERS, *WORDS])
def test_what_is_said_is_taken_back_as_the_same_plan(key: str) -> None:
    assert parse_detail(PLAN, key, detail_words(PLAN, key)) == PLAN


@pytest.mark.parametrize("key", NUMBERS)
@pytest.mark.parametrize("text", ["", "much", "-1", "9999", "5 kg"])
def test_what_is_out_of_range_says_the_range_as_it_is_typed(key: str, text: str) -> None:
    assert against(key, text) == [(key, NUMBERS[key].sentence())]


def test_a_share_says_its_range_in_per_cent() -> None:
    assert NUMBERS["sound.cross_feed"].sentence() == (
        "The share heard in the other ear must be a number, 0 to 20 %."
    )


def test_a_pause_too_long_for_the_rate_or_without_an_edge_is_refused_at_its_key() -> None:
    assert against("edge_pause_s", "0.3") == [
        ("edge_pause_s", "At 1 Hz the pause at each edge is at most 0.2 s.")
    ]
    circle = msgspec.structs.replace(PLAN, path=Path.CIRCLE)
    assert "no edge to pause at" in against("edge_pause_s", "0.1", circle)[0][1]


def test_colours_are_judged_together() -> None:
    paper = parse_look(PLAN, "#2f5d50", "ede9df")
    assert isinstance(paper, SetPlan)
    assert (paper.look.colour, paper.look.ground) == ("#2F5D50", "#EDE9DF")
    for colour, ground, field in (
        ("#FF0000", "#202020", "look.colour"),
        ("green", "#202020", "look.colour"),
        ("#CFE3D6", "#CFE3D6", "look.colour"),
        ("#CFE3D6", "#E00000", "look.ground"),
    ):
        found = parse_look(PLAN, colour, ground)
        assert isinstance(found, Refusals)
        assert field in [one.field for one in found.items]


def test_music_stands_in_a_plan_that_plays_music_and_in_no_other() -> None:
    music = msgspec.structs.replace(PLAN, sound=Sound(Voice.MUSIC))
    assert with_music(music, "/a/lake.ogg").sound.file == "/a/lake.ogg"
    assert with_music(PLAN, "/a/lake.ogg") == PLAN
    drum = Sound(Voice.DRUM, file="/a/lake.ogg")
    assert with_music(msgspec.structs.replace(PLAN, sound=drum), "/a/lake.ogg").sound.file == ""
