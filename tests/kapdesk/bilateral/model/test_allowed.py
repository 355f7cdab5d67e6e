"""What can be chosen for a set now."""

from __future__ import annotations

from kapdesk.bilateral.model.allowed import Allowed, Reason, Way
from kapdesk.bilateral.model.guard import LengthLock
from kapdesk.bilateral.model.onboard import OnboardRule
from kapdesk.bilateral.model.plan import RATE_HZ, Channel, Path

SLOW_LIGHT = Way(Channel.VISUAL, most_hz=0.6, widens=("vestibular",))
QUIET_TONE = Way(Channel.TONE, most_db=-12.0)
TOUCH = Way(Channel.TACTILE)
OPEN = Allowed(tuple(Way(channel) for channel in Channel))


def test_a_bound_of_one_channel_bounds_only_sets_that_use_it() -> None:
    bounds = Allowed((SLOW_LIGHT, QUIET_TONE, TOUCH))
    assert bounds.rate_hz((Channel.VISUAL, Channel.TONE), Path.HORIZONTAL) == 0.6
    assert bounds.rate_hz((Channel.TONE,), Path.HORIZONTAL) == RATE_HZ.high
    assert bounds.most_db == -12.0


def test_a_light_that_jumps_is_slower_whatever_else_is_allowed() -> None:
    assert OPEN.rate_hz((Channel.VISUAL,), Path.TWO_POINT) == 1.5
    assert OPEN.rate_hz((Channel.TACTILE,), Path.TWO_POINT) == RATE_HZ.high


def test_something_is_shut_where_somebody_here_may_open_it() -> None:
    ways = OPEN.ways
    assert not OPEN.shut
    assert Allowed((SLOW_LIGHT, *ways[1:])).shut
    assert Allowed((Way(Channel.VISUAL, open=False), *ways[1:])).shut
    assert Allowed(ways, rule=OnboardRule.RATE).shut
    assert Allowed(ways, length=LengthLock("age-6", 20, "At this age.")).shut


def test_what_only_says_that_a_rule_is_open_stands_against_nothing() -> None:
    shut = Reason(Channel.VISUAL, "Seizures: yes.", "emdr-4.12")
    opened = Reason(Channel.VISUAL, "Opened.", "emdr-3.6", opened=True)
    assert Way(Channel.VISUAL, reasons=(opened, shut)).against == (shut,)
