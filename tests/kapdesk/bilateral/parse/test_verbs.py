"""Sets as a script speaks them."""

from __future__ import annotations

import pytest

from kapdesk.bilateral.model.guard import Pursuit
from kapdesk.bilateral.model.onboard import OnboardRule
from kapdesk.bilateral.model.plan import HELD_S, Channel
from kapdesk.bilateral.model.said import CameUpSaid, EyesSeen, Fits, Rated, RuleOpenedSaid, SetNoted
from kapdesk.bilateral.parse.verbs import SET_VERBS
from kapdesk.kernel.errors import Refusals

TONE_AND_TOUCH = (Channel.TONE, Channel.TACTILE)


@pytest.mark.parametrize(
    ("verb", "words", "said"),
    [
        ("set", ("Calm place", "finished"), SetNoted("Calm place")),
        ("set", ("Lake", "0.60", "Hz", "6", "passes"), SetNoted("Lake", 0.6, 6)),
        (
            "set",
            ("0.6", "Hz", "held", "tone", "touch", "stopped", "after", "41", "because", "tired"),
            SetNoted("", 0.6, None, HELD_S, TONE_AND_TOUCH, "stopped", 41, "tired"),
        ),
        (
            "set",
            ("1", "Hz", "30", "s", "after", "30"),
            SetNoted(rate_hz=1.0, seconds=30.0, done=30),
        ),
        (
            "set",
            ("Lake", "stopped-now", "after", "0"),
            SetNoted("Lake", ended="stopped now", done=0),
        ),
        ("rated", ("4",), Rated(4)),
        ("came-up", ("a bench", "image", "body"), CameUpSaid("a bench", ("image", "body"))),
        ("came-up", ("same",), CameUpSaid("", ("same",))),
        ("eyes", ("smooth",), EyesSeen(Pursuit.SMOOTH)),
        (
            "rule-opened",
            ("light", "because", "asked for"),
            RuleOpenedSaid(OnboardRule.LIGHT, "asked for"),
        ),
        ("fits", ("1.2", "Hz", "touch"), Fits(1.2, (Channel.TACTILE,))),
        ("fits", ("tone", "touch"), Fits(None, (Channel.TONE, Channel.TACTILE))),
        ("fits", ("0.8", "Hz"), Fits(0.8)),
    ],
)
def test_a_line_is_read(verb: str, words: tuple[str, ...], said: object) -> None:
    assert SET_VERBS[verb](words) == said


@pytest.mark.parametrize(
    ("verb", "words", "field"),
    [
        ("set", ("9", "Hz", "6", "passes"), "rate_hz"),
        ("set", ("1", "Hz", "6", "passes", "30", "s", "after", "6"), "length"),
        ("set", ("1", "Hz", "held"), "done"),
        ("set", ("Lake", "1", "Hz", "1", "Hz"), "set"),
        ("set", ("1", "Hz", "Lake"), "set"),
        ("rated", ("11",), "distress"),
        ("rated", (), "distress"),
        ("came-up", (), "text"),
        ("came-up", ("one", "two"), "text"),
        ("eyes", ("red",), "eyes"),
        ("fits", (), "fits"),
        ("fits", ("3", "Hz"), "rate_hz"),
        ("fits", ("1.2", "Hz", "touch", "touch"), "fits"),
        ("fits", ("1.2", "touch"), "fits"),
    ],
)
def test_what_cannot_be_read_names_its_field(verb: str, words: tuple[str, ...], field: str) -> None:
    refusals = SET_VERBS[verb](words)
    assert isinstance(refusals, Refusals)
    assert field in {one.field for one in refusals.items}
